package dev.barraiser.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.socket_mode.SocketModeClient;
import dev.barraiser.bot.Bot;
import dev.barraiser.bot.Feature;
import dev.barraiser.chat.Incoming;
import dev.barraiser.platforms.slack.SlackPlatform;
import dev.barraiser.platforms.slack.SlackSetup;
import dev.barraiser.platforms.slack.wire.FakeSlack;
import dev.barraiser.platforms.slack.wire.Member;
import dev.barraiser.storage.Database;
import dev.barraiser.text.Secret;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Messages of a channel through the real Slack client into the database, beside a bare Bolt handler
 * that only acknowledges them: the same fake of Slack, the same load.
 */
final class SlackMessages {

  private static final int MESSAGES = 4_000;
  private static final int UNDER_WAY = 32;
  private static final int A_SECOND = 200;
  private static final int CHANNELS = 20;
  private static final String TEXT =
      "In my second year I took over a team whose releases failed every other week. ".repeat(6);

  private SlackMessages() {}

  static List<Figure> measure() throws Exception {
    Load floor = bareBolt(SlackMessages::atFullSpeed);
    Load ours = ours(SlackMessages::atFullSpeed);
    Load pacedFloor = bareBolt(SlackMessages::paced);
    Load paced = ours(SlackMessages::paced);
    return List.of(
        Figure.alone("Slack: bare Bolt handler", floor.aSecond(), "messages/s"),
        new Figure(
            "Slack: into the database", ours.aSecond(), "messages/s", "bare Bolt", floor.aSecond()),
        new Figure(
            "Slack: to acknowledgement, p50", ours.millis(50), "ms", "bare Bolt", floor.millis(50)),
        new Figure(
            "Slack: to acknowledgement, p99", ours.millis(99), "ms", "bare Bolt", floor.millis(99)),
        new Figure(
            "Slack: 200 a second, to acknowledgement, p50",
            paced.millis(50),
            "ms",
            "bare Bolt",
            pacedFloor.millis(50)),
        new Figure(
            "Slack: 200 a second, to acknowledgement, p99",
            paced.millis(99),
            "ms",
            "bare Bolt",
            pacedFloor.millis(99)));
  }

  /** How messages come. */
  private interface Pace {
    Load say(FakeSlack slack, Member who, List<String> channels, int count)
        throws InterruptedException;
  }

  private static Load ours(Pace pace) throws Exception {
    var file = Files.createTempDirectory("barraiser-bench").resolve("slack.db");
    var taken = new AtomicLong();
    Feature counting =
        Feature.named("counting")
            .on(
                Incoming.Said.class,
                (tx, said) -> {
                  taken.incrementAndGet();
                  return List.of();
                });
    try (var slack = FakeSlack.start(InstantSource.system());
        Database database = Database.sqlite(file)) {
      SlackPlatform platform =
          SlackPlatform.open(
              database,
              InstantSource.system(),
              new SlackSetup(
                  new Secret(slack.botToken()),
                  new SlackSetup.Way.Socket(new Secret(slack.appToken())),
                  slack.api(),
                  SlackSetup.CommandNames.USUAL));
      try (Bot bot =
          new Bot(
              database, InstantSource.system(), List.of(counting), List.of(platform), _ -> {})) {
        bot.start();
        while (slack.line().openSockets() == 0) pause();
        Load load = load(slack, pace);
        while (bot.waiting().events() > 0) pause();
        if (taken.get() != load.sent()) {
          throw new IllegalStateException(
              "lost or doubled: " + taken.get() + " of " + load.sent() + " messages");
        }
        return load;
      }
    }
  }

  private static Load bareBolt(Pace pace) throws Exception {
    try (var slack = FakeSlack.start(InstantSource.system())) {
      var config = new SlackConfig();
      config.setMethodsEndpointUrlPrefix(slack.api().toString());
      var app =
          new App(
              AppConfig.builder()
                  .slack(Slack.getInstance(config))
                  .singleTeamBotToken(slack.botToken())
                  .build());
      app.event(MessageEvent.class, (payload, context) -> context.ack());
      var socket =
          new SocketModeApp(slack.appToken(), app, SocketModeClient.Backend.Tyrus, UNDER_WAY);
      socket.startAsync();
      while (slack.line().openSockets() == 0) pause();
      Load load = load(slack, pace);
      socket.close();
      return load;
    }
  }

  /** A warm-up of a quarter, and then the messages that count. */
  private static Load load(FakeSlack slack, Pace pace) throws InterruptedException {
    Member ana = slack.member("Ana");
    List<String> channels = new ArrayList<>();
    for (int i = 0; i < CHANNELS; i++) channels.add(slack.channel("practice-" + i, ana));
    atFullSpeed(slack, ana, channels, MESSAGES / 4);
    return pace.say(slack, ana, channels, MESSAGES).after(MESSAGES / 4);
  }

  /** By the clock, whether those before have been acknowledged or not. */
  private static Load paced(FakeSlack slack, Member who, List<String> channels, int count)
      throws InterruptedException {
    var over = new Semaphore(0);
    List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    slack.tellsOfAcknowledgements(took -> {
      nanos.add(took.toNanos());
      over.release();
    });
    long from = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = from + TimeUnit.SECONDS.toNanos(i) / A_SECOND;
      for (long wait; (wait = due - System.nanoTime()) > 0; ) LockSupport.parkNanos(wait);
      who.says(channels.get(i % channels.size()), TEXT);
    }
    over.acquire(count);
    return new Load(count, System.nanoTime() - from, List.copyOf(nanos));
  }

  private static Load atFullSpeed(FakeSlack slack, Member who, List<String> channels, int count)
      throws InterruptedException {
    var free = new Semaphore(UNDER_WAY);
    List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    slack.tellsOfAcknowledgements(took -> {
      nanos.add(took.toNanos());
      free.release();
    });
    long from = System.nanoTime();
    for (int i = 0; i < count; i++) {
      free.acquire();
      who.says(channels.get(i % channels.size()), TEXT);
    }
    free.acquire(UNDER_WAY);
    return new Load(count, System.nanoTime() - from, List.copyOf(nanos));
  }

  private static void pause() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
  }

  /** How it went. */
  private record Load(int sent, long elapsed, List<Long> nanos) {

    Load after(int before) {
      return new Load(sent + before, elapsed, nanos);
    }

    double aSecond() {
      return nanos.size() / (elapsed / 1e9);
    }

    double millis(int percentile) {
      return nanos.stream().sorted().toList().get(nanos.size() * percentile / 100) / 1e6;
    }
  }
}
