package dev.barraiser.practice.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.mock.Interview.Candidate;
import dev.barraiser.practice.mock.Line.Kind;
import dev.barraiser.practice.mock.Step.How;
import dev.barraiser.practice.questions.Question.Layer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole rounds by candidates of different quality, read by the coach as it is. */
class CandidatesTest {

  private static final List<String> STORIES =
      List.of(
          """
          In 2022 our payments group had nine services and four ways to retry, and every third incident came from two of \
          them retrying each other. Three more years of that and no partner bank would have trusted us. It fell to me, as \
          the principal engineer, to find one way that all nine teams would keep, without any of them reporting to me. I \
          read the last forty incident reports and showed each lead the hours that retries had cost their own people. Two \
          leads refused, because a shared library had failed them before. I decided against a library and for a written \
          contract with a test that each team ran itself; it cost us three months and I said so to our director. I paired \
          with the most sceptical team first, and their lead then presented it to the others. Incidents from retries fell \
          from eleven a quarter to one. New services start from the contract today, and two of those leads now review it \
          without me.\
          """,
          """
          Last year I approved a migration of customer addresses on a Friday. I had seen that the rollback was untested and \
          I let it go, because I wanted the date. Four thousand parcels went to old addresses. That was my decision and \
          nobody else's, and I said so to the customers' team the same evening. I stopped the job, called the carrier myself \
          to hold what had not left, and wrote to each of the customers with what we would pay for. Then I made a rehearsed \
          rollback a condition for every migration in our group, and gave the on-call engineer the right to refuse one. There \
          have been thirty migrations since, and not one parcel lost. I learned that I trust my calendar too much, and I now \
          ask the person most worried to speak first.\
          """,
          """
          When I joined the search team its customers, small shops, waited two days until a changed price was shown. The \
          roadmap said that nobody complained. I sat with five shop owners for a day each and saw that they had given up \
          complaining. My task was to decide what we would not do instead, since we had no spare people. I took the \
          relevance project off the plan, although it was mine, and told my manager what we lost by it. I convinced the \
          two teams upstream by letting their leads watch a recording of one shop owner. We rebuilt the feed in ten weeks. A \
          price is now shown within four minutes instead of two days, and shops that change prices daily grew from six to \
          thirty percent. The upstream teams have kept a monthly day with shop owners since then.\
          """);

  private static final String VIEW =
      """
      I would tell them what I think before they have to guess it, and I would do it with the price attached. My principle is \
      that the person who lives with the consequence decides, and that I owe them my honest view first. Two years ago I did \
      just that: our network lead wanted a vendor I thought wrong for us. I wrote him one page with what it would cost us, he \
      chose the vendor all the same, and I helped to make it work. It cost us about a month, and he has asked for my view \
      before every large choice since. What I give up that way is speed, and sometimes being right.\
      """;

  private static final Map<Layer, String> DEEPER =
      Map.of(
          Layer.CONTEXT,
              "It mattered because two partner banks had put their renewal on hold until we could show it.",
          Layer.ROLE,
              "Mine was the contract and the talks with the leads. The tests were written by each team.",
          Layer.DECISION,
              "I weighed a shared library against a contract. I gave up speed for something that each team would own.",
          Layer.EXECUTION,
              "First I went through the reports, then I spoke with every lead alone, and then with all of them.",
          Layer.MEASURED_RESULT,
              "Before, there were eleven such incidents a quarter; now there is one, and it has stayed so for a year.",
          Layer.LEARNING,
              "I would speak with the two sceptics in the first week. I learned that I had left them for last out of comfort.");

  private static final Candidate STRONG =
      (round, line) ->
          List.of(
              switch (line.kind()) {
                case MAIN ->
                    round.mains().get(line.question()).isHypothetical()
                        ? VIEW
                        : STORIES.get(episodes(round, line.question()));
                case HYPOTHETICAL -> VIEW;
                case PROBE, MORE, DIFFERENTLY -> deeper(line);
              });

  /** How many questions before this one were no hypothetical ones. */
  private static int episodes(Round round, int question) {
    return (int)
        round.mains().subList(0, question).stream().filter(one -> !one.isHypothetical()).count();
  }

  private static String deeper(Line line) {
    Layer layer = line.layer() == null ? Layer.EXECUTION : line.layer();
    return Objects.requireNonNull(DEEPER.get(layer));
  }

  private static final Candidate RAMBLING =
      (round, line) ->
          List.of(
              "Well, so, the thing is, we had a lot going on at the time, and there were many teams, you know, and a lot"
                  + " of stakeholders who were all kind of aligned but also not really aligned on the strategy.",
              "And we were basically leveraging synergies across the platform, and it was sort of a journey for all of"
                  + " us, I guess, and there was the other project too, which was maybe even larger, and people came and"
                  + " went, and the tickets piled up, and management had its own ideas about it.",
              "And then it was decided that things would be done in another way, and it was done, and we all moved"
                  + " forward from there, more or less, and it was kind of good for everybody I think.");

  private static final Candidate ONE_LINERS =
      (round, line) -> List.of("I fixed it and it was fine.");

  private static final Candidate SILENT = (round, line) -> List.of();

  private static final Candidate STOPS_MIDWAY =
      (round, line) -> line.question() == 0 ? STRONG.answers(round, line) : List.of("stop");

  @ParameterizedTest
  @ValueSource(strings = {"15 warm", "30 L6", "60 L7 sceptical"})
  void who_answers_well_is_asked_everything_and_shown_with_their_own_words(String settings) {
    try (var interview = new Interview()) {
      Round round = interview.plays(settings, STRONG);

      assertThat(round.ended()).isEqualTo(How.COMPLETE);
      assertThat(round.lines().stream().filter(line -> line.kind() == Kind.MAIN))
          .hasSize(round.setting().length().questions());
      assertThat(round.lines().stream().filter(line -> line.kind() == Kind.DIFFERENTLY)).hasSize(1);
      assertThat(round.lines()).extracting(Line::wording).doesNotHaveDuplicates();
      assertThat(round.lines()).allMatch(Line::isAnswered);
      assertThat(interview.debrief()).hasSize(3);
      String factors = interview.debrief().get(1);
      assertThat(factors).contains("For: “");
      assertThat(quotes(interview.debrief()))
          .isNotEmpty()
          .allSatisfy(quote -> assertThat(isTheirs(quote, round)).as(quote).isTrue());
      assertNoVerdict(interview);
    }
  }

  @Test
  void who_rambles_is_asked_what_was_theirs_and_what_came_of_it() {
    try (var interview = new Interview()) {
      Round round = interview.plays("30 neutral", RAMBLING);

      assertThat(round.lines())
          .filteredOn(line -> line.kind() == Kind.PROBE && line.question() == 0)
          .extracting(Line::layer)
          .containsAnyOf(Layer.ROLE, Layer.EXECUTION, Layer.MEASURED_RESULT);
      assertThat(interview.debrief().get(2)).contains("1 · ", "2 · ");
      assertThat(interview.debrief().get(1)).contains("Not made out in this round.");
      assertNoVerdict(interview);
    }
  }

  @Test
  void who_says_one_line_is_asked_for_more_and_told_that_it_is_too_little() {
    try (var interview = new Interview()) {
      Round round = interview.plays("30 sceptical", ONE_LINERS);

      assertThat(round.lines().stream().filter(line -> line.kind() == Kind.MORE)).hasSize(1);
      assertThat(interview.debrief()).hasSize(3);
      assertNoVerdict(interview);
    }
  }

  @Test
  void who_says_nothing_is_paused_and_after_a_day_the_round_ends_without_a_debrief() {
    try (var interview = new Interview()) {
      Round round = interview.plays("60", SILENT);

      assertThat(round.ended()).isEqualTo(How.FORGOTTEN);
      assertThat(interview.debrief()).isEmpty();
      assertThat(interview.everything()).contains("You seem to be away", "Nothing was said in it");
    }
  }

  @Test
  void who_stops_midway_is_shown_what_there_is() {
    try (var interview = new Interview()) {
      Round round = interview.plays("60 L7", STOPS_MIDWAY);

      assertThat(round.ended()).isEqualTo(How.STOPPED);
      assertThat(interview.debrief()).hasSize(3);
      assertThat(interview.debrief().getFirst()).contains("1 · ", "2 · ", "Not answered.");
      assertThat(interview.debrief().getFirst()).doesNotContain("3 · ");
    }
  }

  private static void assertNoVerdict(Interview interview) {
    String all = String.join("\n", interview.debrief()).toLowerCase(Locale.ROOT);
    assertThat(all)
        .doesNotContainPattern(
            "\\d\\s*/\\s*\\d|\\bscore\\b|\\bgrade\\b|no.hire|would hire|out of \\d");
  }

  private static List<String> quotes(List<String> debrief) {
    return java.util.regex.Pattern.compile("“([^”]+)”")
        .matcher(debrief.get(0) + debrief.get(1))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static boolean isTheirs(String quote, Round round) {
    String plain = quote.endsWith("…") ? quote.substring(0, quote.length() - 1) : quote;
    // A figure that is praised is quoted alone.
    return round.lines().stream().anyMatch(line -> line.said().contains(plain.strip()));
  }
}
