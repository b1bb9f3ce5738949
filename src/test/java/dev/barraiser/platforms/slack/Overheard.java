package dev.barraiser.platforms.slack;

import static org.awaitility.Awaitility.await;

import dev.barraiser.bot.Feature;
import dev.barraiser.chat.ChatPlatform.Connection.State;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import dev.barraiser.chat.Workspace;
import dev.barraiser.platforms.slack.wire.FakeSlack;
import dev.barraiser.platforms.slack.wire.Line;
import dev.barraiser.platforms.slack.wire.Member;
import dev.barraiser.wire.HandClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/**
 * The real engine and the real platform in front of a Slack that is all here, with a feature that
 * writes down which events it handled, and opens a thread under whatever ends with {@link #OPENED}.
 * It is not started at first; it can be stopped and started again, and what was written down
 * outlives that.
 */
final class Overheard implements AutoCloseable {

  static final String OPENED = "Discuss.";

  private static final List<Class<? extends Incoming.Event>> KINDS =
      List.of(
          Incoming.Edited.class,
          Incoming.Deleted.class,
          Incoming.PersonChanged.class,
          Incoming.LeftChannel.class,
          Incoming.PersonLeft.class,
          Incoming.Invited.class,
          Incoming.Removed.class,
          Incoming.Renamed.class);

  private static final Tag OPENING = Tag.of("opened", 1);

  final HandClock clock = HandClock.running();
  final FakeSlack slack = FakeSlack.start(clock);
  final Line line = slack.line();
  final Member witness = slack.member("Wanda Witness");
  private final String porch = slack.channel("porch", witness);
  private final List<Incoming.Event> handled = new CopyOnWriteArrayList<>();
  private final List<String> opened = new CopyOnWriteArrayList<>();
  private final AtomicInteger spoken = new AtomicInteger();
  private final Path file;
  private @Nullable BotInSlack bot;

  Overheard(Path folder) {
    file = folder.resolve("bot.db");
  }

  private Feature feature() {
    Feature feature = Feature.named("overheard");
    KINDS.forEach(kind -> feature.on(kind, (_, event) -> writeDown(event)));
    return feature
        .on(
            Incoming.Said.class,
            (_, said) -> {
              writeDown(said);
              if (said.text().startsWith("post ")) {
                return List.of(Outgoing.Post.of(said.place(), BotInSlack.card("Press me")));
              }
              return said.text().endsWith(OPENED)
                  ? List.of(new Outgoing.OpenThread(said.message(), "Practice", OPENING))
                  : List.of();
            })
        .settles(
            "opened",
            (_, _, receipt) -> {
              if (receipt instanceof Receipt.Opened(Place.InThread thread))
                opened.add(thread.root());
              return List.of();
            });
  }

  private List<Outgoing> writeDown(Incoming.Event event) {
    handled.add(event);
    return List.of();
  }

  static ConditionFactory patiently() {
    return await().atMost(Duration.ofSeconds(60));
  }

  /** What was handled, in that order; a daily sign of life of a channel is none. */
  <E extends Incoming.Event> List<E> handled(Class<E> kind) {
    return handled.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(event -> !event.id().contains("still-there"))
        .toList();
  }

  <E extends Incoming.Event> void awaits(Class<E> kind, int number) {
    patiently().until(() -> handled(kind).size() >= number);
  }

  /** Somebody opens a thread in the channel. */
  String opensAThread(Member member, String channel) {
    String root = member.says(channel, "What would you have done? " + OPENED);
    patiently().until(() -> opened.contains(root));
    return root;
  }

  MessageRef reply(String channel, String root, String ts) {
    return new MessageRef(new Place.InThread(place(channel), root), ts);
  }

  Place.Channel place(String channel) {
    return new Place.Channel(new Workspace(Team.PLATFORM, slack.team()), channel);
  }

  private BotInSlack begin() {
    BotInSlack begun = BotInSlack.overSocket(slack, clock, file, feature());
    bot = begun;
    return begun;
  }

  /** Returns when the bot listens and has taken up what it missed. */
  void start() {
    long before = slack.calls("users.conversations");
    BotInSlack started = begin().awaitConnected();
    patiently().until(() -> slack.calls("users.conversations") > before && started.isCaughtUp());
  }

  void stop() {
    BotInSlack running = bot;
    if (running != null) running.close();
    bot = null;
  }

  /** Starts, and does not wait until it listens, but for something else. */
  void startsUntil(Callable<Boolean> reached) {
    begin();
    patiently().until(reached);
  }

  State state() {
    return Objects.requireNonNull(bot).connection().state();
  }

  /** It happens while nobody listens, and hours later somebody does again. */
  void duringAGap(Runnable happening) {
    stop();
    line.withhold(true);
    happening.run();
    line.withhold(false);
    clock.advance(Duration.ofHours(2));
    start();
  }

  /** It happens, is told three times, and could then be found again. */
  void toldAgainAndAgain(Runnable happening) {
    happening.run();
    line.repeatLast();
    line.repeatLastAsAnother();
    comesToAnEnd();
    stop();
    clock.advance(Duration.ofHours(2));
    start();
  }

  /** Whatever was told before has been handled when this returns. */
  void comesToAnEnd() {
    String words = "That was it, " + spoken.incrementAndGet();
    witness.says(porch, words);
    patiently()
        .until(() -> {
          if (line.isIdle() && isSaid(words)) return true;
          clock.advance(Duration.ofSeconds(10));
          return false;
        });
  }

  private boolean isSaid(String words) {
    return handled(Incoming.Said.class).stream().anyMatch(said -> said.text().equals(words));
  }

  @Override
  public void close() {
    stop();
    slack.close();
  }
}
