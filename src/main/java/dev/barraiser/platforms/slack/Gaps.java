package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Place;
import dev.barraiser.platforms.slack.HeardStore.Heard;
import dev.barraiser.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was said in the bot's threads while nobody listened, found in Slack's history. Thread-safe.
 *
 * <p>Not found are reactions, clicks, commands and what somebody wrote to the bot alone: Slack
 * delivers events again for some minutes, and an answer hours late would puzzle more than help.
 */
final class Gaps implements AutoCloseable {

  /** Reads a message as Slack shows it, whether it stands in an event or in the history. */
  @FunctionalInterface
  interface Reader {
    /** Empty for what is not passed on: of bots, of strangers, notes of Slack's own. */
    Optional<Incoming.Said> said(Team team, String channel, JsonObject message);
  }

  private static final Logger log = LoggerFactory.getLogger(Gaps.class);

  private static final Duration WATCHED = Duration.ofDays(14);
  private static final Duration KEPT = Duration.ofDays(30);

  /** The history may be a moment behind the events. */
  private static final Duration JUST_SAID = Duration.ofSeconds(10);

  /** The newest threads at once, the others at leisure. */
  private static final int AT_ONCE = 10;

  private final Database database;
  private final InstantSource machine;
  private final Reading reading;
  private final Pages pages;
  private final Members members;
  private final Reader reader;
  private final Rounds rounds;
  private final ThreadStore threads = new ThreadStore();
  private final HeardStore store = new HeardStore();
  private final Hearing hearing;
  private final AtomicInteger toldLate = new AtomicInteger();

  Gaps(
      Database database,
      InstantSource machine,
      SlackWeb web,
      Members members,
      Reader reader,
      Reading.Pause pause) {
    this.database = database;
    this.machine = machine;
    this.reading = new Reading(web, machine, pause);
    this.pages = new Pages(reading);
    this.members = members;
    this.reader = reader;
    this.rounds = new Rounds("gaps", pause);
    this.hearing = new Hearing(database, store);
  }

  /**
   * Remembers that this was passed on, when it was in a thread of the bot's; anything else is
   * ignored. Call it after {@link Listener#happened} returned. Returns at once.
   */
  void heard(Incoming.Event event) {
    hearing.note(event);
  }

  /**
   * Passes on what is in the threads of the last two weeks and was not heard. Call after a start
   * and after a reconnect. Returns at once: it runs in the background, one at a time.
   */
  void fill(Team team, Listener to) {
    rounds.ask(() -> fillAll(team, to));
  }

  private void fillAll(Team team, Listener to) throws InterruptedException {
    Instant now = machine.instant();
    forget(now.minus(KEPT));
    Set<Place.Channel> closed = new HashSet<>();
    int read = 0;
    for (Place.InThread thread :
        database.read(tx -> threads.since(tx, team.workspace(), now.minus(WATCHED)))) {
      if (closed.contains(thread.channel())) continue;
      if (++read > AT_ONCE) reading.breathe(Method.CONVERSATIONS_REPLIES);
      try {
        fill(team, thread, to);
      } catch (SlackFailure.Refused e) {
        switch (e.error()) {
          case "thread_not_found", "message_not_found" -> {}
          case "channel_not_found", "not_in_channel", "is_archived" -> closed.add(thread.channel());
          default -> throw e;
        }
      }
    }
    int late = toldLate.getAndSet(0);
    if (late > 0) log.info("slack gap filled threads={} messages={}", read, late);
  }

  private void forget(Instant before) {
    database.run(tx -> {
      store.forget(tx, before);
      threads.forget(tx, before);
    });
  }

  /** What was heard is looked up first: what is heard later may not be in the history yet. */
  private void fill(Team team, Place.InThread thread, Listener to) throws InterruptedException {
    hearing.noteAll();
    Instant asked = machine.instant();
    Map<String, Heard> heard =
        database.read(tx -> store.in(tx, thread)).stream()
            .collect(Collectors.toMap(Heard::ts, Function.identity()));
    List<JsonObject> messages =
        pages.all(Method.CONVERSATIONS_REPLIES, "messages", arguments(thread));
    for (JsonObject message : messages) {
      reader
          .said(team, thread.channel().id(), message)
          .filter(said -> said.place().equals(thread))
          .ifPresent(said ->
              passOn(team, said, message, Optional.ofNullable(heard.get(said.message().id())), to));
    }
    Set<String> there =
        messages.stream()
            .flatMap(message -> JsonFields.text(message, "ts").stream())
            .collect(Collectors.toSet());
    // With its first message missing it is not the whole thread.
    if (!there.contains(thread.root())) return;
    for (String ts : heard.keySet()) {
      if (!there.contains(ts) && !isJustSaid(ts, asked) && isGone(thread, ts)) {
        String id = EventIds.deleted(thread.channel().id(), ts);
        tell(new Incoming.Deleted(id, new MessageRef(thread, ts), machine.instant()), to);
      }
    }
  }

  private static Map<String, String> arguments(Place.InThread thread) {
    return Map.of("channel", thread.channel().id(), "ts", thread.root());
  }

  private void passOn(
      Team team, Incoming.Said said, JsonObject message, Optional<Heard> heard, Listener to) {
    Optional<Incoming.Edited> edited = edited(said, message);
    boolean isNew = heard.isEmpty();
    boolean isChanged =
        edited.isPresent()
            && heard.map(before -> isLater(edited.get().at(), before.edited())).orElse(true);
    if (!isNew && !isChanged) return;
    members.meet(team, said.by().id(), to);
    if (isNew) tell(said, to);
    // Also of a new one: it may have been claimed as it was before, by one that died then.
    if (isChanged) tell(edited.get(), to);
  }

  private static Optional<Incoming.Edited> edited(Incoming.Said said, JsonObject message) {
    Place.Channel channel = said.place().inChannel().orElseThrow();
    String ts = said.message().id();
    return JsonFields.object(message, "edited")
        .flatMap(edit -> JsonFields.text(edit, "ts"))
        .flatMap(edit ->
            Timestamp.time(edit)
                .map(at ->
                    new Incoming.Edited(
                        EventIds.edited(channel.id(), ts, edit),
                        said.by(),
                        said.message(),
                        said.text(),
                        at)));
  }

  /** What is kept is kept to the millisecond. */
  private static boolean isLater(Instant one, Instant kept) {
    return one.toEpochMilli() > kept.toEpochMilli();
  }

  private void tell(Incoming.Event event, Listener to) {
    to.happened(event);
    heard(event);
    toldLate.incrementAndGet();
  }

  private static boolean isJustSaid(String ts, Instant now) {
    return Timestamp.time(ts).map(at -> at.plus(JUST_SAID).isAfter(now)).orElse(true);
  }

  /** Its author's answer goes with it, so it is looked for once more, by itself. */
  private boolean isGone(Place.InThread thread, String ts) throws InterruptedException {
    Map<String, String> arguments =
        Map.of(
            "channel",
            thread.channel().id(),
            "ts",
            thread.root(),
            "oldest",
            ts,
            "latest",
            ts,
            "inclusive",
            "true",
            "limit",
            "15");
    return JsonFields.objects(reading.read(Method.CONVERSATIONS_REPLIES, arguments), "messages")
        .stream()
        .noneMatch(message -> JsonFields.text(message, "ts").filter(ts::equals).isPresent());
  }

  /** Whether nothing is being done in the background. */
  boolean isAtRest() {
    return rounds.isAtRest();
  }

  /** Stops asking. */
  @Override
  public void close() {
    rounds.close();
    hearing.noteAll();
  }
}
