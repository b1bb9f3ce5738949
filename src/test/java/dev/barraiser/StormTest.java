package dev.barraiser;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Values;
import dev.barraiser.wire.Strange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two members and a stranger do whatever comes into a generator's head, about everything of
 * everybody's, while the days go by. Nothing is thrown to the top, and nobody reads a word of
 * Ana's.
 */
@Tag("proof")
class StormTest extends SecretsOfAna {

  private static final int EVENTS = 30_000;

  private final Person mallory = rig.meets("mallory", "@everyone <b>", "Etc/GMT+12", false);
  private final Person chi = rig.meets("chi", "Chi", "Asia/Kathmandu", false);
  private final List<Person> others = List.of(ben, mallory, chi);
  private final List<MessageRef> messages = new ArrayList<>();
  private List<String> about = List.of();
  private Strange strange = new Strange(0, List.of(""));

  @BeforeEach
  void the_others_know_every_number() {
    rig.presses(chi, HERE, Action.of("groups.join", 1));
    about = List.copyOf(aboutHers());
    strange = new Strange(11, about);
    messages.add(new MessageRef(HERE, "m1"));
  }

  @Test
  void whatever_anybody_does_nothing_breaks_and_nobody_reads_a_word_of_hers() {
    for (int i = 0; i < EVENTS; i++) {
      Person by = strange.oneOf(others);
      happens(by, strange.onceIn(4) ? new Place.Direct(by) : HERE);
      if (strange.onceIn(50)) rig.ponders();
      if (strange.onceIn(400)) aDayGoesBy();
    }
    aDayGoesBy();

    nothingOfHersIsSeen();
  }

  private void aDayGoesBy() {
    rig.later(Duration.ofHours(1 + strange.number(40)));
    for (String chore : rig.chores()) rig.wakes(chore);
    rig.comesToRest();
  }

  private void happens(Person by, Place place) {
    switch (strange.number(8)) {
      case 0 -> {
        rig.types(by, place, line());
        hears(by);
      }
      case 1, 2 -> {
        rig.presses(by, place, Action.of(strange.oneOf(List.copyOf(rig.actions())), subject()));
        hears(by);
      }
      case 3, 4 -> {
        Action form = Action.of(strange.oneOf(List.copyOf(rig.forms())), subject());
        rig.asks(
            new Incoming.Submitted(
                "f" + strange.number(1_000_000_000), by, place, form, values(), origin()));
        hears(by);
      }
      case 5 -> messages.add(rig.says(by, place, strange.text()));
      case 6 -> {
        MessageRef message = strange.oneOf(messages);
        rig.event(
            strange.onceIn(2)
                ? new Incoming.Edited(
                    "e" + strange.number(1_000_000_000), by, message, strange.text(), rig.instant())
                : new Incoming.Deleted(
                    "d" + strange.number(1_000_000_000), message, rig.instant()));
      }
      default -> {
        rig.chooses(
            by,
            strange.oneOf(messages),
            strange.oneOf(others),
            strange.text(),
            strange.oneOf(List.copyOf(rig.choices())));
        hears(by);
      }
    }
  }

  private String line() {
    Command command = strange.oneOf(rig.commands());
    return strange.onceIn(3)
        ? command.typed()
        : command.typed() + " " + strange.text() + (strange.onceIn(2) ? " " + subject() : "");
  }

  private String subject() {
    String subject = strange.onceIn(4) ? strange.text() : strange.oneOf(about);
    // What is longer, no platform passes on.
    return subject.substring(0, Math.min(subject.length(), 50)).replace(":", ".");
  }

  private static final List<String> FIELDS =
      List.of(
          "title",
          "category",
          "situation",
          "task",
          "action",
          "result",
          "text",
          "question",
          "answer",
          "where",
          "sentence",
          "zone",
          "time",
          "days",
          "date",
          "reason",
          "happened",
          "people",
          "money",
          "principles",
          "topics",
          "level",
          "stories",
          "slots",
          "questions",
          "advice");

  private Values values() {
    Map<String, List<String>> values = new HashMap<>();
    for (int i = strange.number(6); i > 0; i--) {
      values.put(
          strange.onceIn(8) ? strange.text() : strange.oneOf(FIELDS),
          strange.onceIn(8) ? List.of() : List.of(strange.text()));
    }
    return new Values(Map.copyOf(values));
  }

  private Origin origin() {
    return new Origin("o" + strange.number(1_000_000_000));
  }
}
