package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A story of the bank is told once more as an answer, nearly word for word. */
class ToldAgainTest {

  private static final Place.Channel HERE = FeatureRig.channel("practice");

  private static final String ACTION =
      "I wrote down what the waiting cost us in a quarter, with figures from each team, and took it"
          + " to the five leads one by one before I showed it to anybody above them. I offered that"
          + " my team would carry the pager for the first half year, and I kept to that. After eight"
          + " months all five had moved, and releases came weekly instead of monthly.";

  private final FeatureRig rig = WholeProduct.at("2026-03-02T07:00:00Z");
  private final Person ana = rig.meets("ana", "Ana", "Europe/Berlin", true);
  private final Person ben = rig.meets("ben", "Ben", "Europe/Berlin", false);
  private Place.InThread thread = new Place.InThread(HERE, "none yet");

  @BeforeEach
  void asks() {
    rig.types(ana, HERE, "/barraiser setup");
    rig.submits(ana, HERE, rig.form(), Map.of("zone", "Europe/Berlin"));
    rig.goTo(Instant.parse("2026-03-02T08:00:00Z"));
    Outgoing question = rig.wakes("daily").getFirst();
    thread = new Place.InThread(HERE, rig.ref(question).id());
    rig.presses(ben, question, "Join");
    rig.presses(ben, new Place.Direct(ben), Action.of("nudges.yes"));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private void hasTheStory() {
    rig.types(ben, HERE, "/barraiser story add");
    rig.submits(
        ben,
        HERE,
        rig.form(),
        Map.of("title", "The bridge", "category", "LEADERSHIP_IMPACT", "action", ACTION));
  }

  private List<String> nudgedUntil(String day) {
    Instant end = Instant.parse(day + "T18:00:00Z");
    while (rig.instant().isBefore(end)) {
      rig.later(Duration.ofHours(1));
      rig.wakes("nudges");
    }
    return rig.privateTo(ben).stream().map(sent -> CardWords.of(FeatureRig.card(sent))).toList();
  }

  @Test
  void it_is_told_so_where_it_would_be_saved_twice() {
    hasTheStory();
    rig.says(ben, thread, ACTION);

    rig.presses(ben, HERE, Action.of("stories.from-answer", 1));

    assertThat(rig.answered())
        .isInstanceOfSatisfying(
            Answer.Told.class,
            told -> assertThat(CardWords.of(told.card())).contains("This is your story 1"));
  }

  @Test
  void no_nudge_asks_to_save_it() {
    hasTheStory();
    rig.says(ben, thread, ACTION);

    assertThat(nudgedUntil("2026-03-20"))
        .noneMatch(told -> told.contains("An answer worth saving"))
        .anyMatch(told -> told.contains("You get this because you said yes to nudges"));
  }

  @Test
  void another_answer_is_worth_saving() {
    rig.says(ben, thread, ACTION);

    assertThat(nudgedUntil("2026-03-20")).anyMatch(told -> told.contains("An answer worth saving"));
  }
}
