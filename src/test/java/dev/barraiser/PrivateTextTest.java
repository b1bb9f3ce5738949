package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Ana keeps something private of every kind. Then everybody else types every command, presses every
 * button about everything, sends every form and chooses every entry of every menu, and the clock
 * wakes every chore. Nothing that reaches them or a channel holds a word of hers.
 */
class PrivateTextTest {

  /** A word that stands in everything private of hers, and nowhere else. */
  private static final String SECRET = "quetzal";

  /** How far the numbers of things go that a button could be about. */
  private static final int NUMBERS = 12;

  private static final Place.Channel HERE = FeatureRig.channel("practice");

  private final FeatureRig rig = WholeProduct.at("2026-03-02T07:00:00Z");
  private final Person ana = rig.meets("ana", "Ana Souza", "Europe/Berlin", false);
  private final Person ben = rig.meets("ben", "Ben", "America/New_York", false);

  /** An organiser, who also administers the workspace. */
  private final Person oda = rig.meets("oda", "Oda", "Europe/Berlin", true);

  /** What the bot answered at once, to whom. */
  private final List<String> told = new ArrayList<>();

  private final Set<String> subjects = new TreeSet<>();

  @BeforeEach
  void anaHasSecrets() {
    rig.types(oda, HERE, "/barraiser setup");
    rig.submits(oda, HERE, rig.form(), Map.of("zone", "Europe/Berlin"));
    rig.goTo(Instant.parse("2026-03-02T08:00:00Z"));
    Outgoing question = rig.wakes("daily").getFirst();
    for (Person person : List.of(ana, ben, oda)) rig.presses(person, question, "Join");
    rig.presses(ana, HERE, Action.of("nudges.yes"));
    keepsAnAnswer(question);
    tellsStories();
    isCoached();
    isInterviewed();
    leavesThingsOpen();
    assertThat(secretsOf(ana)).as("what ana sees of her own").isNotEmpty();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static String secret(String what) {
    return ("When I moved five teams to one "
            + SECRET
            + " in spring, "
            + what
            + " went wrong at first. ")
        .repeat(4);
  }

  private void keepsAnAnswer(Outgoing question) {
    rig.presses(ana, question, "Answer");
    rig.submits(ana, HERE, rig.form(), Map.of("answer", secret("an answer"), "where", "keep"));
  }

  private void tellsStories() {
    for (String category : List.of("LEADERSHIP_IMPACT", "CHARACTER_VALUES")) {
      rig.types(ana, HERE, "/barraiser story add");
      rig.submits(
          ana,
          HERE,
          rig.form(),
          Map.of(
              "title", "A " + SECRET + " for " + category,
              "category", category,
              "situation", secret("a situation"),
              "task", secret("a task"),
              "action", secret("an action"),
              "result", secret("a result")));
    }
    rig.presses(ana, HERE, Action.of("stories.ready", 1));
    rig.presses(ana, HERE, Action.of("stories.details", 1));
    rig.submits(
        ana, HERE, rig.form(), Map.of("happened", SECRET + " spring", "people", SECRET + " teams"));
    rig.types(ana, HERE, "/barraiser story edit 1");
    rig.submits(ana, HERE, rig.form(), Map.of("result", secret("another result")));
    rig.types(ana, HERE, "/barraiser story delete 2");
  }

  private void isCoached() {
    rig.types(ana, HERE, "/barraiser coach");
    rig.submits(ana, HERE, rig.form(), Map.of("text", secret("a paste")));
    rig.ponders();
    rig.presses(ana, HERE, Action.of("coaching.answer", 1));
    rig.presses(ana, HERE, Action.of("coaching.story", 1));
    rig.ponders();
    rig.types(ana, HERE, "/barraiser story match When did you move a " + SECRET + "?");
    rig.ponders();
  }

  /** One mock interview that is over, and one that goes on. */
  private void isInterviewed() {
    Place direct = new Place.Direct(ana);
    for (String ends : List.of("Stop", "Pause")) {
      Outgoing opening = rig.types(ana, direct, "/barraiser mock 15 L6 sceptical").getLast();
      Outgoing asked = rig.presses(ana, opening, "I am ready").getFirst();
      rig.says(ana, direct, secret("a mock interview"));
      rig.later(Duration.ofMinutes(2));
      rig.wakes("mock");
      rig.ponders();
      rig.presses(ana, asked, ends);
      rig.ponders();
    }
  }

  private void leavesThingsOpen() {
    rig.types(ana, HERE, "/barraiser story import");
    rig.submits(
        ana,
        HERE,
        rig.form(),
        Map.of(
            "text",
            "The " + SECRET + "\n\nSituation: " + secret("a bridge") + "\nAction: I asked"));
    rig.types(ana, HERE, "/barraiser suggest");
    rig.submits(
        ana,
        HERE,
        rig.form(),
        Map.of("question", "Tell me about a promise to a customer that you could not keep."));
    rig.presses(ana, HERE, Action.of("interviews.share", 1));
    rig.submits(
        ana,
        HERE,
        rig.form(),
        Map.of("questions", "Whom did you disappoint?", "advice", "Know your figures."));
  }

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

  /** The subject of every button that she was ever shown, and numbers that things may have. */
  private Set<String> aboutHers() {
    if (!subjects.isEmpty()) return subjects;
    subjects.add("");
    IntStream.rangeClosed(1, NUMBERS).forEach(number -> subjects.add(Integer.toString(number)));
    rig.privateTo(ana).stream()
        .flatMap(effect -> FeatureRig.card(effect).buttons().stream())
        .map(button -> button.action().subject())
        .forEach(subjects::add);
    for (String other : List.of("MARKDOWN.0", "JSON.0", "JSON.1", "1.1", "1.2"))
      subjects.add(other);
    return subjects;
  }

  /** It would forget the group or the person that the next press is about. */
  private static boolean leavesTraces(String action) {
    return action.equals("privacy.delete-now");
  }

  /** Of her own, it would put away what the next press is about, or tell it to everybody. */
  private static boolean changesThings(String action) {
    return leavesTraces(action)
        || Set.of("answers.undo", "answers.publish", "stories.delete").contains(action);
  }

  private void hears(Person person) {
    Answer answer = rig.answered();
    told.add(person.id() + " " + Json.write(answer));
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

  private List<String> secretsOf(Person person) {
    return rig.privateTo(person).stream()
        .map(effect -> Json.write(FeatureRig.card(effect)))
        .filter(words -> words.contains(SECRET))
        .toList();
  }

  /** Everything that was delivered to somebody else or where others read. */
  private List<String> seenByOthers() {
    Set<Outgoing> hers = Collections.newSetFromMap(new IdentityHashMap<>());
    hers.addAll(rig.privateTo(ana));
    return rig.sent().stream()
        .filter(effect -> !hers.contains(effect))
        .flatMap(effect -> words(effect).stream())
        .toList();
  }

  private static List<String> words(Outgoing effect) {
    return switch (effect) {
      case Outgoing.Post post -> List.of(all(post.card()));
      case Outgoing.Whisper whisper -> List.of(all(whisper.card()));
      case Outgoing.Revise revise -> List.of(all(revise.card()));
      case Outgoing.Home home -> List.of(all(home.card()));
      case Outgoing.OpenThread thread -> List.of(thread.title());
      case Outgoing.React _, Outgoing.CheckChannel _ -> List.of();
    };
  }

  private static String all(Card card) {
    return Json.write(card);
  }

  private void nothingOfHersIsSeen() {
    assertThat(
            Stream.concat(seenByOthers().stream(), told.stream())
                .filter(words -> words.contains(SECRET))
                .collect(Collectors.toSet()))
        .isEmpty();
  }
}
