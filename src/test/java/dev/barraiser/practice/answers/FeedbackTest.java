package dev.barraiser.practice.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The button "My feedback" under a question. */
class FeedbackTest {

  private final Practice practice = new Practice();
  private final FeatureRig rig = practice.rig;
  private final Person ana = practice.ana;
  private final Person ben = practice.ben;

  @AfterEach
  void close() {
    practice.close();
  }

  private List<Outgoing> asks(Person by) {
    return rig.presses(by, Practice.CHANNEL, Action.of("answers.feedback", practice.question));
  }

  private static List<String> labels(Outgoing effect) {
    return FeatureRig.card(effect).buttons().stream().map(Button::label).toList();
  }

  private static String words(Outgoing effect) {
    return CardWords.of(FeatureRig.card(effect));
  }

  private static String forty() {
    return Practice.words(40, "a");
  }

  @Test
  void its_author_sees_the_card_that_a_lost_whisper_would_have_shown() {
    practice.says(ana, forty());

    List<Outgoing> shown = asks(ana);

    assertThat(shown).hasSize(1).allMatch(one -> one instanceof Outgoing.Whisper);
    assertThat(((Outgoing.Whisper) shown.getFirst()).to()).isEqualTo(ana);
    assertThat(words(shown.getFirst())).contains(Practice.QUESTION, "40 words");
    assertThat(labels(shown.getFirst()))
        .containsExactly("Save as story", "Coach me", "Ask the group for a probe", "Not my answer");
  }

  @Test
  void whoever_has_looked_is_not_told_once_more() {
    practice.says(ana, forty());
    asks(ana);
    practice.later(Duration.ofMinutes(5));

    assertThat(rig.wakes("answers")).isEmpty();
  }

  @Test
  void who_has_not_answered_learns_how_and_nothing_of_anybody_else() {
    practice.says(ana, forty());

    List<Outgoing> shown = asks(ben);

    assertThat(shown).hasSize(1);
    assertThat(words(shown.getFirst())).contains("no answer to this question yet", "35 words");
    assertThat(labels(shown.getFirst())).containsExactly("Answer");
  }

  @Test
  void what_was_taken_back_can_be_put_back_from_here() {
    practice.says(ana, forty());
    rig.presses(ana, asks(ana).getFirst(), "Not my answer");

    Outgoing shown = asks(ana).getFirst();
    rig.presses(ana, shown, "Put it back");

    assertThat(practice.answerOf(ana)).isPresent();
  }

  @Test
  void what_was_taken_back_too_long_ago_is_not_offered_any_more() {
    practice.says(ana, forty());
    rig.presses(ana, asks(ana).getFirst(), "Not my answer");

    practice.later(Duration.ofDays(2));

    assertThat(words(asks(ana).getFirst())).contains("no answer to this question yet");
  }

  @Test
  void a_second_reply_that_waits_for_a_decision_is_shown_again() {
    practice.says(ana, forty());
    practice.later(Duration.ofHours(1));
    practice.says(ana, Practice.words(40, "b"));

    List<Outgoing> shown = asks(ana);

    assertThat(shown).hasSize(2);
    rig.presses(ana, shown.getLast(), "Count this too");
    assertThat(practice.answerOf(ana).orElseThrow().words()).isEqualTo(80);
    assertThat(asks(ana)).hasSize(1);
  }

  @Test
  void a_button_that_somebody_made_up_tells_nothing() {
    var stranger = new Person(new Workspace("test", "elsewhere"), "ana");
    practice.says(ana, forty());

    for (String subject : List.of("", "x", "999")) {
      assertThat(
              words(
                  rig.presses(ana, new Place.Direct(ana), Action.of("answers.feedback", subject))
                      .getFirst()))
          .contains("I do not know that question any more");
    }
    assertThat(words(asks(stranger).getFirst())).contains("I do not know that question any more");
  }
}
