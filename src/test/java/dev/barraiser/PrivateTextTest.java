package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Values;
import dev.barraiser.json.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Ana keeps something private of every kind. Then everybody else types every command, presses every
 * button about everything, sends every form and chooses every entry of every menu, and the clock
 * wakes every chore. Nothing that reaches them or a channel holds a word of hers.
 */
class PrivateTextTest extends SecretsOfAna {

  @Test
  void no_command_of_anybody_elses_shows_a_word() {
    for (Person person : List.of(ben, oda)) {
      for (Place place : List.of(HERE, new Place.Direct(person))) {
        for (Command command : rig.commands()) {
          for (String line : lines(command)) {
            rig.types(person, place, line);
            hears(person);
          }
        }
      }
    }

    nothingOfHersIsSeen();
  }

  /** A command alone, with each of its values, with numbers and with the word itself. */
  private static Stream<String> values(Command.Arg argument) {
    return argument.options().isEmpty()
        ? Stream.concat(
            IntStream.rangeClosed(1, 3).mapToObj(Integer::toString),
            Stream.of(SECRET, "ana", "Ana"))
        : argument.options().stream().map(Field.Option::label);
  }

  private static List<String> lines(Command command) {
    return Stream.concat(
            Stream.of(command.typed(), command.example()),
            command.args().stream()
                .flatMap(PrivateTextTest::values)
                .map(value -> command.typed() + " " + value))
        // What is not understood comes back to who typed it, and may.
        .filter(line ->
            !line.contains(SECRET)
                || command.typed().matches("/barraiser story (show|edit|delete)"))
        .distinct()
        .toList();
  }

  @Test
  void no_button_about_anything_of_hers_shows_a_word_to_anybody_else() {
    Set<String> about = aboutHers();
    for (Person person : List.of(ben, oda)) {
      for (String action : rig.actions()) {
        if (leavesTraces(action)) continue;
        for (String subject : about) {
          rig.presses(person, HERE, Action.of(action, subject));
          hears(person);
          fillsWhatOpened(person);
        }
      }
      rig.ponders();
    }

    nothingOfHersIsSeen();
  }

  @Test
  void no_form_about_anything_of_hers_shows_a_word_to_anybody_else() {
    for (Person person : List.of(ben, oda)) {
      for (String form : rig.forms()) {
        for (String subject : aboutHers()) {
          rig.asks(
              new Incoming.Submitted(
                  "f" + form + subject + person.id(),
                  person,
                  HERE,
                  Action.of(form, subject),
                  new Values(Map.of()),
                  new Origin("f" + form + subject)));
          hears(person);
        }
      }
      rig.ponders();
    }

    nothingOfHersIsSeen();
  }

  @Test
  void no_menu_and_no_completion_shows_a_word_to_anybody_else() {
    for (Person person : List.of(ben, oda)) {
      for (String choice : rig.choices()) {
        rig.chooses(person, new MessageRef(HERE, "m1"), ana, "What ana said aloud", choice);
        hears(person);
        fillsWhatOpened(person);
      }
      for (String field : rig.suggesting()) {
        for (String typed : List.of("", "a", SECRET.substring(0, 3), "1")) {
          told.add(person.id() + " " + suggested(person, field, typed));
        }
      }
    }

    nothingOfHersIsSeen();
  }

  @Test
  void no_chore_no_board_and_no_digest_shows_a_word_to_anybody_else() {
    for (String id : List.of("chi", "dee", "eva")) {
      rig.presses(rig.meets(id, id, "Europe/Berlin", false), HERE, Action.of("groups.join", 1));
    }
    rig.presses(ana, rig.types(ana, HERE, "/barraiser board").getFirst(), "Show me");
    rig.event(new Incoming.HomeOpened("home-ben", ben, rig.instant()));
    rig.event(new Incoming.HomeOpened("home-ana", ana, rig.instant()));
    for (int day = 0; day < 30; day++) {
      rig.later(Duration.ofHours(23));
      for (String chore : rig.chores()) rig.wakes(chore);
      rig.comesToRest();
      rig.ponders();
    }
    rig.types(ben, HERE, "/barraiser board");

    nothingOfHersIsSeen();
  }

  /** Else the others would prove nothing. */
  @Test
  void the_walk_leads_to_everything_of_hers_when_she_takes_it_herself() {
    Set<String> shown = new TreeSet<>();
    Set<String> about = aboutHers();
    for (String action : rig.actions()) {
      if (changesThings(action)) continue;
      for (String subject : about) {
        List<Outgoing> effects = rig.presses(ana, HERE, Action.of(action, subject));
        boolean opened = Json.write(rig.answered()).contains(SECRET);
        if (opened
            || effects.stream()
                .flatMap(effect -> words(effect).stream())
                .anyMatch(words -> words.contains(SECRET))) {
          shown.add(action);
        }
      }
    }

    assertThat(shown)
        .contains(
            "coaching.details",
            "coaching.rewrite",
            "mock.save",
            "mock.show",
            "privacy.export",
            "progress.answer",
            "progress.answers",
            "progress.me",
            "stories.bin",
            "stories.details",
            "stories.edit",
            "stories.export",
            "stories.from-answer",
            "stories.list",
            "stories.show",
            "stories.versions");
  }

  // What there is about her, and what others saw.

  /** It would forget the group or the person that the next press is about. */
  private static boolean leavesTraces(String action) {
    return action.equals("privacy.delete-now");
  }

  /** Of her own, it would put away what the next press is about, or tell it to everybody. */
  private static boolean changesThings(String action) {
    return leavesTraces(action)
        || Set.of("answers.undo", "answers.publish", "stories.delete").contains(action);
  }

  private void fillsWhatOpened(Person person) {
    if (!(rig.answered() instanceof Answer.OpenForm(Form form))) return;
    Map<String, Object> values = new HashMap<>();
    form.fields()
        .filter(Field.Text.class::isInstance)
        .forEach(field ->
            values.put(field.name(), "Something that Ben wrote, long enough to be taken."));
    rig.submits(person, HERE, form, values);
    hears(person);
  }

  private String suggested(Person person, String of, String typed) {
    String name = of.substring(of.lastIndexOf('/') + 1);
    String owner = of.substring(0, of.lastIndexOf('/'));
    return owner.startsWith("/")
        ? rig.suggests(person, HERE, owner, name, typed).toString()
        : rig.suggests(person, HERE, Action.of(owner), name, typed).toString();
  }
}
