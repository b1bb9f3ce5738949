package dev.barraiser.bench;

import dev.barraiser.bot.Bot;
import dev.barraiser.bot.Feature;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import dev.barraiser.chat.Workspace;
import dev.barraiser.platforms.discord.DiscordPlatform;
import dev.barraiser.platforms.discord.DiscordSetup;
import dev.barraiser.platforms.discord.wire.FakeDiscord;
import dev.barraiser.platforms.discord.wire.Member;
import dev.barraiser.platforms.discord.wire.Server;
import dev.barraiser.storage.Database;
import dev.barraiser.text.Secret;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;

/**
 * Messages of threads through the real JDA client into the database, beside a bare JDA listener
 * that only sees them; and questions that are due in many channels at once, beside Discord's own
 * limit.
 */
final class DiscordMessages {

  private static final int MESSAGES = 4_000;
  private static final int UNDER_WAY = 32;
  private static final int THREADS = 20;
  private static final int CHANNELS = 5_000;
  private static final int OF_A_SERVER = 50;
  private static final int CALLS_A_SECOND = 50;
  private static final String TEXT =
      "In my second year I took over a team whose releases failed every other week. ".repeat(6);

  private DiscordMessages() {}

  static List<Figure> measure() throws Exception {
    Load floor = bareJda();
    Load ours = ours();
    return List.of(
        Figure.alone("Discord: bare JDA listener", floor.aSecond(), "messages/s"),
        new Figure(
            "Discord: into the database",
            ours.aSecond(),
            "messages/s",
            "bare JDA",
            floor.aSecond()),
        new Figure(
            "Discord: until it is stored, p50",
            ours.millis(50),
            "ms",
            "bare JDA",
            floor.millis(50)),
        new Figure(
            "Discord: until it is stored, p99",
            ours.millis(99),
            "ms",
            "bare JDA",
            floor.millis(99)),
        dueAtOnce());
  }

  private static Load ours() throws Exception {
    var file = Files.createTempDirectory("barraiser-bench").resolve("discord.db");
    var taken = new AtomicLong();
    Feature counting =
        Feature.named("counting")
            .on(
                Incoming.Said.class,
                (tx, said) -> {
                  taken.incrementAndGet();
                  return List.of();
                });
    try (var discord = FakeDiscord.fast(InstantSource.system());
        Database database = Database.sqlite(file)) {
      Scene scene = Scene.in(discord);
      var meter = new Meter();
      var platform = new Metered(platform(database, discord), meter::arrived);
      try (Bot bot =
          new Bot(
              database, InstantSource.system(), List.of(counting), List.of(platform), _ -> {})) {
        bot.start();
        while (discord.connected() == 0) pause();
        Load load = scene.load(meter);
        while (bot.waiting().events() > 0) pause();
        if (taken.get() != load.sent()) {
          throw new IllegalStateException(
              "lost or doubled: " + taken.get() + " of " + load.sent() + " messages");
        }
        return load;
      }
    }
  }

  private static Load bareJda() throws Exception {
    try (var discord = FakeDiscord.fast(InstantSource.system())) {
      Scene scene = Scene.in(discord);
      var meter = new Meter();
      // Not JDABuilder: it knows where Discord's gateway is and asks nobody.
      ShardManager jda =
          DefaultShardManagerBuilder.createLight(
                  discord.token(), GatewayIntent.GUILD_MESSAGES, GatewayIntent.MESSAGE_CONTENT)
              .setRestConfig(new RestConfig().setBaseUrl(discord.api().toString()))
              .addEventListeners(
                  (EventListener)
                      event -> {
                        if (event instanceof MessageReceivedEvent message) {
                          meter.arrived(message.getMessage().getContentRaw());
                        }
                      })
              .build();
      while (jda.getShardCache().stream().anyMatch(one -> one.getStatus() != JDA.Status.CONNECTED)
          || jda.getGuildCache().isEmpty()) {
        pause();
      }
      Load load = scene.load(meter);
      jda.shutdown();
      return load;
    }
  }

  /** Questions with their threads, all due in the same minute: two calls for each channel. */
  private static Figure dueAtOnce() throws Exception {
    var file = Files.createTempDirectory("barraiser-bench").resolve("discord.db");
    Feature threads = Feature.named("threads");
    threads.settles(
        "bench.posted",
        (tx, subject, receipt) ->
            receipt instanceof Receipt.Sent(var message)
                ? List.of(new Outgoing.OpenThread(message, "A question", Tag.NONE))
                : List.of());
    try (var discord = FakeDiscord.fast(InstantSource.system());
        Database database = Database.sqlite(file)) {
      Member ana = discord.member("Ana");
      var workspace = new Workspace("discord", "discord");
      List<Outgoing> posts = new ArrayList<>();
      // A server has at most 500 channels and 1,000 threads that are not archived.
      for (int i = 0; i < CHANNELS / OF_A_SERVER; i++) {
        Server server = discord.server("Practice " + i, ana);
        for (int j = 0; j < OF_A_SERVER; j++) {
          posts.add(
              new Outgoing.Post(
                  new Place.Channel(workspace, server.channel("practice-" + j)),
                  Card.plain("The question"),
                  new Audience.Nobody(),
                  Tag.of("bench.posted", posts.size())));
        }
      }
      try (Bot bot =
          new Bot(
              database,
              InstantSource.system(),
              List.of(threads),
              List.of(platform(database, discord)),
              _ -> {})) {
        bot.start();
        while (discord.connected() == 0) pause();
        discord.trouble().limitsAll(CALLS_A_SECOND);
        long from = System.nanoTime();
        database.run(tx -> bot.send(tx, posts));
        while (bot.waiting().effects() > 0) pause();
        double seconds = (System.nanoTime() - from) / 1e9;
        int opened = discord.calls("POST channels/{channel_id}/messages/{message_id}/threads");
        if (opened < CHANNELS) throw new IllegalStateException("only " + opened + " threads");
        if (discord.trouble().refused() > 0) {
          System.out.println("Discord refused as too fast: " + discord.trouble().refused());
        }
        return new Figure(
            "Discord: " + CHANNELS + " questions due at once",
            seconds,
            "s",
            CALLS_A_SECOND + " calls a second",
            2.0 * CHANNELS / CALLS_A_SECOND);
      }
    }
  }

  private static DiscordPlatform platform(Database database, FakeDiscord discord) {
    return DiscordPlatform.open(
        database,
        InstantSource.system(),
        new DiscordSetup(
            new Secret(discord.token()), discord.api(), Optional.empty(), OptionalInt.empty()));
  }

  private static void pause() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
  }

  /** Threads in which somebody talks. */
  private record Scene(Member ana, List<String> threads) {

    static Scene in(FakeDiscord discord) {
      Member ana = discord.member("Ana");
      Server server = discord.server("Practice", ana);
      String channel = server.channel("practice");
      List<String> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        threads.add(ana.opensThread(channel, ana.says(channel, "Question " + i), "Question " + i));
      }
      return new Scene(ana, threads);
    }

    /** A warm-up of a quarter, and then the messages that count. */
    Load load(Meter meter) throws InterruptedException {
      say(meter, MESSAGES / 4);
      return say(meter, MESSAGES).after(MESSAGES / 4);
    }

    private Load say(Meter meter, int count) throws InterruptedException {
      meter.begin();
      long from = System.nanoTime();
      for (int i = 0; i < count; i++) {
        ana.says(threads.get(i % threads.size()), meter.next() + " " + TEXT);
      }
      meter.awaitAll();
      return new Load(count, System.nanoTime() - from, meter.nanos());
    }
  }

  /** Tells messages apart by the number they begin with. */
  private static final class Meter {
    private final Semaphore free = new Semaphore(UNDER_WAY);
    private final ConcurrentHashMap<String, Long> since = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong();
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    void begin() {
      nanos.clear();
    }

    String next() throws InterruptedException {
      free.acquire();
      String next = Long.toString(number.incrementAndGet());
      since.put(next, System.nanoTime());
      return next;
    }

    void arrived(String text) {
      Long from = since.remove(text.substring(0, Math.max(0, text.indexOf(' '))));
      if (from == null) return;
      nanos.add(System.nanoTime() - from);
      free.release();
    }

    void awaitAll() throws InterruptedException {
      free.acquire(UNDER_WAY);
      free.release(UNDER_WAY);
    }

    List<Long> nanos() {
      return List.copyOf(nanos);
    }
  }

  /** A platform of which is told when a message was stored. */
  private record Metered(ChatPlatform platform, Consumer<String> stored) implements ChatPlatform {

    @Override
    public String name() {
      return platform.name();
    }

    @Override
    public void start(Catalogue catalogue, Listener listener) {
      platform.start(
          catalogue,
          new Listener() {
            @Override
            public void happened(Incoming.Event event) {
              listener.happened(event);
              if (event instanceof Incoming.Said said) stored.accept(said.text());
            }

            @Override
            public Answer asked(Incoming.Interaction interaction) {
              return listener.asked(interaction);
            }
          });
    }

    @Override
    public Receipt deliver(String effectId, Outgoing outgoing) {
      return platform.deliver(effectId, outgoing);
    }

    @Override
    public Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing) {
      return platform.lookFor(effectId, outgoing);
    }

    @Override
    public void forgotten(Person person) {
      platform.forgotten(person);
    }

    @Override
    public Map<String, Long> counts() {
      return platform.counts();
    }

    @Override
    public Connection connection() {
      return platform.connection();
    }

    @Override
    public void close() {
      platform.close();
    }
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
