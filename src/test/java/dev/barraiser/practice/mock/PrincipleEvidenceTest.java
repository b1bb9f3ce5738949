package dev.barraiser.practice.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.mock.Interview.Candidate;
import dev.barraiser.practice.questions.Principle;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whole rounds about one principle, read by the coach as it is. */
class PrincipleEvidenceTest {

  private static final String STRONG =
      """
      When I joined the search team its customers, small shops, waited two days until a changed price was shown. The \
      roadmap said that nobody complained. I sat with five shop owners for a day each and saw that they had given up \
      complaining. My task was to decide what we would not do instead, since we had no spare people. I took the \
      relevance project off the plan, although it was mine, and told my manager what we lost by it. I asked each of the \
      five owners every Friday what still hurt them. We rebuilt the feed in ten weeks. A price is now shown within four \
      minutes instead of two days, and customers who change prices daily grew from six to thirty percent.\
      """;

  private static final String WEAK =
      """
      We always put the customer first in our company, and customer obsession is one of our values. There was a project \
      where it was all about the customers, and we worked very hard as a team to make them happy. In the end they were \
      happy, I think, and everybody was proud of it, because customers really matter to us.\
      """;

  private static final String DISHONEST =
      STRONG
          + " When the first price was wrong for a day I lied to the shop owners about the reason.";

  private static Candidate telling(String answer) {
    return (round, line) ->
        List.of(
            line.kind() == Line.Kind.MAIN
                ? answer
                : "I wrote to each of the five owners myself and asked what still hurt them.");
  }

  private static Map<Principle, String> shown(String answer) {
    try (var interview = new Interview()) {
      Round round = interview.plays("15 customer-obsession", telling(answer));
      assertThat(round.setting().focus())
          .isEqualTo(new Focus.OnPrinciple(Principle.CUSTOMER_OBSESSION));
      return interview.shown().principles();
    }
  }

  @Test
  void a_strong_answer_to_what_the_round_is_about_shows_its_principle_in_their_own_sentence() {
    Map<Principle, String> shown = shown(STRONG);

    assertThat(shown).containsKey(Principle.CUSTOMER_OBSESSION);
    assertThat(STRONG).contains(shown.get(Principle.CUSTOMER_OBSESSION));
  }

  @Test
  void who_names_the_principle_and_tells_nothing_shows_none() {
    assertThat(shown(WEAK)).isEmpty();
  }

  @Test
  void an_answer_that_owns_to_an_untruth_shows_none_however_well_it_is_told() {
    assertThat(shown(DISHONEST)).isEmpty();
  }
}
