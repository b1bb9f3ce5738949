package dev.barraiser.practice.privacy;

import dev.barraiser.bot.Chore;
import dev.barraiser.bot.Feature;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import dev.barraiser.chat.Workspace;
import dev.barraiser.practice.privacy.PersonalStore.Kept;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /barraiser privacy}, and who can read what with the first private message. */
public final class PrivacyFeature {

  private static final Logger log = LoggerFactory.getLogger(PrivacyFeature.class);

  /** The last effects for somebody who was forgotten; the subject says who that was. */
  private static final String FAREWELL = "privacy.farewell";

  /** As stories are exported: a page that can be copied from one message. */
  private static final int PAGE = 2_800;

  private static final int BATCH = 100;

  /** Said on the card, in this order; everything else is counted together. */
  private static final Map<String, String> COUNTED =
      Map.of("Answer", "Answers", "Story", "Stories", "Coaching", "Coachings");

  private final PersonalStore store;
  private final PeoplesWords words;
  private final List<Farewell> farewells;
  private final Traces traces;
  private final Boards boards;
  private final OldAnswers old;
  private final PrivacyRules rules;
  private final InstantSource clock;

  /** What the engine and the platforms hold of somebody. */
  public interface Traces {
    /**
     * Their part of what waits and of what was remembered goes.
     *
     * @param instead what goes out in the place of what waits under the same tag
     */
    void forget(Tx tx, Person person, List<Outgoing.Post> instead);

    /** So does what was needed to bid them farewell. */
    void wipe(Tx tx, Person person);
  }

  /**
   * Puts it together.
   *
   * @param farewells whoever remembers something of people besides what stands in the database
   */
  public PrivacyFeature(
      List<Farewell> farewells,
      Traces traces,
      Boards boards,
      OldAnswers old,
      PeoplesWords words,
      PrivacyRules rules,
      InstantSource clock) {
    this.farewells = List.copyOf(farewells);
    this.traces = traces;
    this.boards = boards;
    this.old = old;
    this.words = words;
    this.store = new PersonalStore(words);
    this.rules = rules;
    this.clock = clock;
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("privacy")
        .command(
            Command.of(
                "/barraiser privacy",
                "What I keep of you: export it, delete it, share nothing",
                Command.Section.YOURS),
            (tx, asked) ->
                List.of(Outgoing.Whisper.answering(asked.asked(), privacy(tx, asked.by()))))
        .note(PrivacyCards.note(rules.keepAnswers()))
        .press(PrivacyCards.EXPORT, this::export)
        .press(PrivacyCards.APART, (tx, pressed) -> apart(tx, pressed, true))
        .press(PrivacyCards.SHARE, (tx, pressed) -> apart(tx, pressed, false))
        .press(PrivacyCards.ASK, this::ask)
        .press(PrivacyCards.KEEP, (tx, pressed) -> told(pressed, PrivacyCards.kept()))
        .press(PrivacyCards.DELETE, this::forget)
        .settles(FAREWELL, this::parted)
        .accompany(this::accompanied)
        .chore(
            new Chore(
                "privacy",
                "Removal of old answers",
                Duration.ofHours(1),
                false,
                this::backlog,
                (tx, now, ledger) -> removeOld(tx, now)));
  }

  private Card privacy(Tx tx, Person person) {
    List<Kept> all = store.of(tx, person);
    Map<String, Long> byHeading =
        all.stream()
            .collect(Collectors.groupingBy(Kept::heading, TreeMap::new, Collectors.counting()));
    List<Block.Fact> counts = new ArrayList<>();
    for (String heading : List.of("Answer", "Story", "Coaching")) {
      long count = byHeading.getOrDefault(heading, 0L);
      counts.add(new Block.Fact(COUNTED.getOrDefault(heading, heading), Long.toString(count)));
    }
    long counted = counts.stream().mapToLong(one -> Long.parseLong(one.value())).sum();
    counts.add(
        new Block.Fact(
            "Smaller things, such as messages and nudges", Long.toString(all.size() - counted)));
    return PrivacyCards.privacy(
        new PrivacyCards.View(counts, all.size(), boards.isApart(tx, person)), rules.keepAnswers());
  }

  /** The subject holds a format and a page. */
  private List<Outgoing> export(Tx tx, Incoming.Pressed pressed) {
    String[] both = pressed.action().subject().split("\\.", 2);
    Export.Format format =
        Arrays.stream(Export.Format.values())
            .filter(one -> one.name().equals(both[0]))
            .findFirst()
            .orElse(Export.Format.JSON);
    List<Kept> all = Export.timed(format, store.of(tx, pressed.by()), words.zone(tx, pressed.by()));
    List<String> pages = Export.pages(format, all, PAGE);
    int at = both.length == 2 ? Math.clamp(number(both[1]), 0, pages.size() - 1) : 0;
    var page = new PrivacyCards.Page(pages.get(at), at, pages.size(), all.size());
    // Whoever turns the page has the file.
    return told(
        pressed,
        PrivacyCards.exported(
            format, page, at == 0 ? Optional.of(format.file(all)) : Optional.empty()));
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private List<Outgoing> apart(Tx tx, Incoming.Pressed pressed, boolean apart) {
    List<Outgoing> effects = new ArrayList<>(boards.apart(tx, pressed.by(), apart));
    effects.addAll(told(pressed, apart ? PrivacyCards.nowApart() : PrivacyCards.nowShared()));
    return effects;
  }

  private List<Outgoing> ask(Tx tx, Incoming.Pressed pressed) {
    return told(pressed, PrivacyCards.ask(store.of(tx, pressed.by()).size()));
  }

  private static List<Outgoing> told(Incoming.Pressed pressed, Card card) {
    return List.of(Outgoing.Whisper.answering(pressed, card));
  }

  /** Everything in this transaction: when the press is worked off, nothing is left. */
  private List<Outgoing> forget(Tx tx, Incoming.Pressed pressed) {
    Person person = pressed.by();
    List<Outgoing> effects = new ArrayList<>();
    List<Outgoing.Post> instead = new ArrayList<>();
    for (Farewell farewell : farewells) {
      for (Outgoing effect : farewell.to(tx, person)) {
        if (effect instanceof Outgoing.Post post && !post.tag().equals(Tag.NONE)) instead.add(post);
        else effects.add(effect);
      }
    }
    int rows = store.forget(tx, person);
    traces.forget(tx, person, instead);
    Tag tag = new Tag(FAREWELL, subject(person));
    effects.add(new Outgoing.Home(person, PrivacyCards.emptyHome(), tag));
    effects.add(
        new Outgoing.Whisper(
            pressed.place(), person, PrivacyCards.forgotten(), pressed.origin(), tag));
    log.info("somebody was forgotten platform={} rows={}", person.workspace().platform(), rows);
    return effects;
  }

  private List<Outgoing> parted(Tx tx, String subject, Receipt.Settled receipt) {
    person(subject)
        .ifPresent(person -> {
          store.forgetLastWords(tx, person);
          traces.wipe(tx, person);
        });
    return List.of();
  }

  private static String subject(Person person) {
    return String.join("/", person.workspace().platform(), person.workspace().id(), person.id());
  }

  private static Optional<Person> person(String subject) {
    String[] parts = subject.split("/", 3);
    return parts.length == 3
        ? Optional.of(new Person(new Workspace(parts[0], parts[1]), parts[2]))
        : Optional.empty();
  }

  /** Whatever is said to somebody alone first also says who else could read such things. */
  private Outgoing accompanied(Tx tx, Outgoing outgoing) {
    if (outgoing.tag().kind().equals(FAREWELL)) return outgoing;
    return switch (outgoing) {
      case Outgoing.Whisper(var place, var to, var card, var origin, var tag)
          when store.tell(tx, to, clock.instant()) ->
          new Outgoing.Whisper(place, to, noticed(card), origin, tag);
      case Outgoing.Post(Place.Direct place, var card, var audience, var tag, var reach)
          when store.tell(tx, place.person(), clock.instant()) ->
          new Outgoing.Post(place, noticed(card), audience, tag, reach);
      default -> outgoing;
    };
  }

  private static Card noticed(Card card) {
    List<Block> blocks = new ArrayList<>(card.blocks());
    blocks.add(PrivacyCards.notice());
    return new Card(card.summary(), blocks);
  }

  private Chore.Backlog backlog(Tx tx, Instant now) {
    return new Chore.Backlog(
        old.count(tx, now.minus(rules.keepAnswers())),
        old.oldest(tx).map(oldest -> oldest.plus(rules.keepAnswers())).orElse(null));
  }

  private Chore.Done removeOld(Tx tx, Instant now) {
    OldAnswers.Removed removed = old.remove(tx, now.minus(rules.keepAnswers()), BATCH);
    if (removed.count() > 0) tx.leaveNothing();
    return new Chore.Done(removed.count(), removed.count() >= BATCH, removed.effects());
  }
}
