package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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

/** Ana keeps something private of every kind, and what everybody else is told is kept in mind. */
abstract class SecretsOfAna {

  /** A word that stands in everything private of hers, and nowhere else. */
  static final String SECRET = "quetzal";

  /** How far the numbers of things go that a button could be about. */
  private static final int NUMBERS = 12;

  static final Place.Channel HERE = FeatureRig.channel("practice");

  final FeatureRig rig = WholeProduct.at("2026-03-02T07:00:00Z");
  final Person ana = rig.meets("ana", "Ana Souza", "Europe/Berlin", false);
  final Person ben = rig.meets("ben", "Ben", "America/New_York", false);

  /** An organiser, who also administers the workspace. */
  final Person oda = rig.meets("oda", "Oda", "Europe/Berlin", true);

  /** What the bot answered at once, to whom. */
  final List<String> told = new ArrayList<>();

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

  /** The subject of every button that she was ever shown, and numbers that things may have. */
  Set<String> aboutHers() {
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

  void hears(Person person) {
    Answer answer = rig.answered();
    told.add(person.id() + " " + Json.write(answer));
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

  static List<String> words(Outgoing effect) {
    return switch (effect) {
      case Outgoing.Post post -> List.of(all(post.card()));
      case Outgoing.Whisper whisper -> List.of(all(whisper.card()));
      case Outgoing.Revise revise -> List.of(all(revise.card()));
      case Outgoing.Home home -> List.of(all(home.card()));
      case Outgoing.OpenThread thread -> List.of(thread.title());
      case Outgoing.React _, Outgoing.CheckChannel _ -> List.of();
    };
  }

  static String all(Card card) {
    return Json.write(card);
  }

  void nothingOfHersIsSeen() {
    assertThat(
            Stream.concat(seenByOthers().stream(), told.stream())
                .filter(words -> words.contains(SECRET))
                .collect(Collectors.toSet()))
        .isEmpty();
  }
}
