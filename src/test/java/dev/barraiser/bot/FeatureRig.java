package dev.barraiser.bot;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Input;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Profile;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import dev.barraiser.chat.Values;
import dev.barraiser.chat.Workspace;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Peek;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.storage.Tx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plays features on a real SQLite, without threads: what comes in is handled at once, every effect
 * is "delivered" by giving its message an id and telling the feature, effects of that included.
 * Data in, data out.
 */
public final class FeatureRig implements AutoCloseable, InstantSource {

  public static final Workspace WORKSPACE = new Workspace("test", "w1");

  private final Path folder;
  private final Database database;
  private Router router;
  private List<Feature> contributed;
  private List<Chore> chores;
  private List<Feature.Afterwards<?>> afterwards;
  private List<Feature.Pondering<?, ?>> ponderings;
  private final Set<List<String>> claimed = new HashSet<>();
  private final List<Outgoing> sent = new ArrayList<>();
  private final IdentityHashMap<Outgoing, MessageRef> refs = new IdentityHashMap<>();
  private Function<Outgoing, Optional<Receipt.Settled>> refusals = effect -> Optional.empty();
  private final Peek looking =
      new Peek() {
        @Override
        public <T> T read(Function<Tx, T> work) {
          looks++;
          return database.read(work);
        }
      };

  private Instant now;
  private int ids;
  private int looks;

  private FeatureRig(Instant start, Function<FeatureRig, List<Feature>> features) {
    try {
      folder = Files.createTempDirectory("barraiser-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    now = start;
    database = TestDatabase.at(folder.resolve("test.db"));
    List<Feature> all = features.apply(this);
    contributed = all;
    router = new Router(all);
    chores = all.stream().flatMap(feature -> feature.chores.stream()).toList();
    afterwards = all.stream().flatMap(feature -> feature.afterwards.stream()).toList();
    ponderings = all.stream().flatMap(feature -> feature.ponderings.stream()).toList();
  }

  /**
   * Makes a rig whose clock starts at {@code start}; the rig itself is the features' {@code
   * InstantSource}.
   */
  public static FeatureRig at(String start, Function<FeatureRig, List<Feature>> features) {
    return new FeatureRig(Instant.parse(start), features);
  }

  /** The process ends and another one begins on the same database. */
  public FeatureRig restarts(Function<FeatureRig, List<Feature>> features) {
    List<Feature> all = features.apply(this);
    contributed = all;
    router = new Router(all);
    chores = all.stream().flatMap(feature -> feature.chores.stream()).toList();
    afterwards = all.stream().flatMap(feature -> feature.afterwards.stream()).toList();
    ponderings = all.stream().flatMap(feature -> feature.ponderings.stream()).toList();
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }

  public FeatureRig goTo(Instant instant) {
    now = instant;
    return this;
  }

  public FeatureRig later(Duration duration) {
    return goTo(now.plus(duration));
  }

  /** Every command that the features offer. */
  public List<Command> commands() {
    return router.catalogue().commands();
  }

  /** The name of every button that some feature acts on or opens a form for. */
  public Set<String> actions() {
    return contributed.stream()
        .flatMap(feature ->
            Stream.concat(feature.presses.keySet().stream(), feature.formPresses.keySet().stream()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The name of every form that some feature takes. */
  public Set<String> forms() {
    return contributed.stream()
        .flatMap(feature -> feature.submits.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every entry of a message's menu. */
  public Set<String> choices() {
    return contributed.stream()
        .flatMap(feature ->
            Stream.concat(feature.choices.keySet().stream(), feature.formChoices.keySet().stream()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every field, of a form or a command, that is completed while somebody types. */
  public Set<String> suggesting() {
    return contributed.stream()
        .flatMap(feature -> feature.suggests.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The name of every chore. */
  public List<String> chores() {
    return chores.stream().map(Chore::name).toList();
  }

  /** Sets what is refused from now on; empty means delivered. */
  public void refusing(Function<Outgoing, Optional<Receipt.Settled>> refusals) {
    this.refusals = refusals;
  }

  public static Person person(String id) {
    return new Person(WORKSPACE, id);
  }

  public static Place.Channel channel(String id) {
    return new Place.Channel(WORKSPACE, id);
  }

  /** The platform tells of a person. */
  public Person meets(String id, String name, @Nullable String zone, boolean admin) {
    Person person = person(id);
    event(
        new Incoming.PersonChanged(
            id(),
            new Profile(person, name, zone == null ? null : ZoneId.of(zone), admin, false),
            now));
    return person;
  }

  /** A person says something; returns the message. */
  public MessageRef says(Person by, Place place, String text) {
    MessageRef message = new MessageRef(place, id());
    event(new Incoming.Said(id(), by, message, text, false, false, null, now));
    return message;
  }

  /** A person says something aloud, for so long; null where that is not known. */
  public MessageRef speaks(Person by, Place place, @Nullable Duration spoken) {
    MessageRef message = new MessageRef(place, id());
    event(new Incoming.Said(id(), by, message, "", false, true, spoken, now));
    return message;
  }

  /** What would be sent because of an event; it has not happened. */
  public List<Outgoing> wouldSend(Incoming incoming) {
    List<Outgoing> effects = new ArrayList<>();
    try {
      database.run(tx -> {
        effects.addAll(router.handle(tx, incoming));
        throw new NotKept();
      });
    } catch (NotKept undone) {
      return effects;
    }
    throw new AssertionError("it was kept");
  }

  /** Undoes a transaction. */
  private static final class NotKept extends RuntimeException {
    NotKept() {
      super("not kept", null, false, false);
    }
  }

  /** Handles an event; returns everything that was sent because of it. */
  public List<Outgoing> event(Incoming incoming) {
    return play(tx -> router.handle(tx, incoming));
  }

  /**
   * A slash command as typed, such as {@code /barraiser story list}. Forms and refusals come as
   * {@link #answered}.
   */
  public List<Outgoing> types(Person by, Place place, String line) {
    String[] parts = line.substring(1).split(" ", 2);
    return asks(
        new Incoming.Commanded(
            id(),
            by,
            place,
            parts[0],
            new Input.Typed(parts.length > 1 ? parts[1] : ""),
            new Origin(id())));
  }

  /** Presses the button with this label on a card that was sent. */
  public List<Outgoing> presses(Person by, Outgoing on, String label) {
    return asks(
        new Incoming.Pressed(
            id(), by, ref(on), button(card(on), label).action(), new Origin(id())));
  }

  /** Presses a button that may stand nowhere, as an attacker would. */
  public List<Outgoing> presses(Person by, Place place, Action action) {
    return asks(
        new Incoming.Pressed(id(), by, new MessageRef(place, id()), action, new Origin(id())));
  }

  /** Sends the form with these values; fields not named keep what they hold. */
  public List<Outgoing> submits(Person by, Place place, Form form, Map<String, Object> values) {
    return asks(
        new Incoming.Submitted(
            id(), by, place, form.action(), filled(form, values), new Origin(id())));
  }

  /** Chooses an entry of a message's menu. */
  public List<Outgoing> chooses(
      Person by, MessageRef message, @Nullable Person author, String text, String choice) {
    return asks(
        new Incoming.Chosen(id(), by, message, author, text, false, choice, new Origin(id())));
  }

  /** Types into a suggesting field of a form; returns what it could become. */
  public List<Answer.Suggestion> suggests(
      Person by, Place place, Action form, String field, String typed) {
    return suggests(by, place, new Incoming.Target.FormField(form, field), typed);
  }

  /** Types into a suggesting argument of a command; returns what it could become. */
  public List<Answer.Suggestion> suggests(
      Person by, Place place, String command, String argument, String typed) {
    Command found =
        router.catalogue().commands().stream()
            .filter(one -> one.typed().equals(command))
            .findFirst()
            .orElseThrow();
    return suggests(by, place, new Incoming.Target.Argument(found, argument), typed);
  }

  private List<Answer.Suggestion> suggests(
      Person by, Place place, Incoming.Target target, String typed) {
    asks(new Incoming.Suggesting(id(), by, place, target, typed, new Origin(id())));
    if (answered() instanceof Answer.Suggestions(var suggestions)) return suggestions;
    throw new AssertionError("nothing was suggested but " + answered());
  }

  private @Nullable Answer answer;

  /** What the last interaction was answered with at once. */
  public Answer answered() {
    if (answer == null) throw new AssertionError("nothing was asked");
    return answer;
  }

  /** The form that the last interaction opened. */
  public Form form() {
    if (answered() instanceof Answer.OpenForm(Form form)) return form;
    throw new AssertionError("no form was opened but " + answered());
  }

  /** How often the database was looked into for an answer at once. */
  public int looks() {
    return looks;
  }

  /** Asks something of the bot as a platform passes it on. */
  public List<Outgoing> asks(Incoming.Interaction interaction) {
    Optional<Answer> atOnce = router.atOnce(looking, interaction);
    Answer given = atOnce.orElse(new Answer.Accepted());
    answer =
        router.isToldAtOnce(interaction, given)
            ? write(tx -> router.accompanied(tx, interaction, given))
            : given;
    return atOnce.isEmpty() || router.isHeardOf(interaction) ? event(interaction) : List.of();
  }

  /** Wakes a chore until it has nothing more to do; returns everything that was sent. */
  public List<Outgoing> wakes(String chore) {
    Chore found = chores.stream().filter(one -> one.name().equals(chore)).findFirst().orElseThrow();
    List<Outgoing> all = new ArrayList<>();
    boolean more = true;
    while (more) {
      boolean[] again = new boolean[1];
      all.addAll(
          play(tx -> {
            Chore.Done done =
                found
                    .work()
                    .batch(tx, now, (subject, slot) -> claimed.add(List.of(chore, subject, slot)));
            again[0] = done.more();
            return done.effects();
          }));
      more = again[0];
    }
    return all;
  }

  /** A second passes in which nothing else happens; returns everything that was sent. */
  public List<Outgoing> comesToRest() {
    List<Outgoing> all = new ArrayList<>();
    for (Feature.Afterwards<?> one : afterwards) {
      database.read(one::look).forEach(act -> all.addAll(play(act)));
    }
    return all;
  }

  /** The same in two processes at once: both look, then both act. */
  public List<Outgoing> comesToRestTwiceAtOnce() {
    List<Outgoing> all = new ArrayList<>();
    for (Feature.Afterwards<?> one : afterwards) {
      var first = database.read(one::look);
      var second = database.read(one::look);
      first.forEach(act -> all.addAll(play(act)));
      second.forEach(act -> all.addAll(play(act)));
    }
    return all;
  }

  /** What takes long is thought through; returns everything that was sent. */
  public List<Outgoing> ponders() {
    return ponders(() -> {});
  }

  /** The same, with something that happens after thinking and before acting. */
  public List<Outgoing> ponders(Runnable meanwhile) {
    List<Outgoing> all = new ArrayList<>();
    for (Feature.Pondering<?, ?> one : ponderings) {
      List<Function<Tx, List<Outgoing>>> acts =
          database.read(one::look).stream().map(matter -> matter.thought().get()).toList();
      meanwhile.run();
      acts.forEach(act -> all.addAll(play(act)));
    }
    return all;
  }

  /** The same in two processes at once: both think, then both act. */
  public List<Outgoing> pondersTwiceAtOnce() {
    List<Outgoing> all = new ArrayList<>();
    for (Feature.Pondering<?, ?> one : ponderings) {
      List<Function<Tx, List<Outgoing>>> acts = new ArrayList<>();
      for (int process = 0; process < 2; process++) {
        database.read(one::look).forEach(matter -> acts.add(matter.thought().get()));
      }
      acts.forEach(act -> all.addAll(play(act)));
    }
    return all;
  }

  /** When a chore's earliest row is due. */
  public Chore.Backlog backlog(String chore) {
    Chore found = chores.stream().filter(one -> one.name().equals(chore)).findFirst().orElseThrow();
    return database.read(tx -> found.due().at(tx, now));
  }

  /** An effect stands in the outbox, on its way. */
  public void queues(Outgoing effect) {
    database.run(tx -> new OutboxStore().add(tx, effect, now));
  }

  /** What stands there. */
  public List<Outgoing> queued() {
    return database.read(tx -> {
      var outbox = new OutboxStore();
      return outbox.openLanes(tx).stream()
          .flatMap(lane -> outbox.head(tx, lane).stream())
          .map(OutboxStore.Row::outgoing)
          .toList();
    });
  }

  /** Everything sent so far. */
  public List<Outgoing> sent() {
    return List.copyOf(sent);
  }

  /** Everything only this person could see: whispers to them and their direct messages. */
  public List<Outgoing> privateTo(Person person) {
    return sent.stream()
        .filter(effect ->
            switch (effect) {
              case Outgoing.Whisper whisper -> whisper.to().equals(person);
              case Outgoing.Post post -> post.place().equals(new Place.Direct(person));
              case Outgoing.Home home -> home.person().equals(person);
              default -> false;
            })
        .toList();
  }

  public <T> T read(Function<Tx, T> work) {
    return database.read(work);
  }

  public <T> T write(Function<Tx, T> work) {
    return database.write(work);
  }

  /** The message an effect became. */
  public MessageRef ref(Outgoing effect) {
    MessageRef ref = refs.get(effect);
    if (ref == null) throw new AssertionError("was not sent: " + effect);
    return ref;
  }

  public static Card card(Outgoing effect) {
    return switch (effect) {
      case Outgoing.Post post -> post.card();
      case Outgoing.Whisper whisper -> whisper.card();
      case Outgoing.Revise revise -> revise.card();
      case Outgoing.Home home -> home.card();
      default -> throw new AssertionError("has no card: " + effect);
    };
  }

  public static Button button(Card card, String label) {
    return card.buttons().stream()
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " among " + card.buttons()));
  }

  private List<Outgoing> play(Function<Tx, List<Outgoing>> work) {
    List<Outgoing> effects = database.write(tx -> router.accompanied(tx, work.apply(tx)));
    List<Outgoing> all = new ArrayList<>(effects);
    for (Outgoing effect : effects) {
      sent.add(effect);
      Receipt.Settled receipt =
          refusals
              .apply(effect)
              .or(() -> notWanted(effect.tag()))
              .orElseGet(() -> delivered(effect));
      if (receipt instanceof Receipt.Sent(MessageRef message)) refs.put(effect, message);
      all.addAll(play(tx -> router.settled(tx, effect.tag(), receipt)));
    }
    return all;
  }

  private Optional<Receipt.Settled> notWanted(Tag tag) {
    return read(tx -> router.stands(tx, tag))
        ? Optional.empty()
        : Optional.of(new Receipt.Refused(Receipt.Reason.NOT_WANTED, ""));
  }

  private Receipt.Settled delivered(Outgoing effect) {
    return switch (effect) {
      case Outgoing.Post post -> new Receipt.Sent(new MessageRef(post.place(), id()));
      case Outgoing.Whisper whisper -> new Receipt.Sent(new MessageRef(whisper.place(), id()));
      case Outgoing.OpenThread(MessageRef under, String ignored, var tag) ->
          new Receipt.Opened(new Place.InThread((Place.Channel) under.place(), under.id()));
      case Outgoing.Revise revise -> new Receipt.Sent(revise.message());
      case Outgoing.React react -> new Receipt.Sent(react.message());
      case Outgoing.Home home -> new Receipt.Sent(new MessageRef(home.place(), id()));
      case Outgoing.CheckChannel ignored -> new Receipt.Allowed();
    };
  }

  private static Values filled(Form form, Map<String, Object> values) {
    return new Values(
        form.fields()
            .collect(
                Collectors.toMap(
                    dev.barraiser.chat.Field::name,
                    field -> {
                      Object given = values.get(field.name());
                      if (given instanceof List<?> many)
                        return many.stream().map(Object::toString).toList();
                      if (given != null) return List.of(given.toString());
                      return switch (field) {
                        case dev.barraiser.chat.Field.Text text -> List.of(text.value());
                        case dev.barraiser.chat.Field.Choice choice -> List.of(choice.value());
                        case dev.barraiser.chat.Field.Choices choices -> choices.values();
                      };
                    })));
  }

  private String id() {
    return "id" + ++ids;
  }

  @Override
  public void close() {
    database.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) Files.delete(file);
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
