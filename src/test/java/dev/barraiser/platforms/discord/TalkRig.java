package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Heard;
import dev.barraiser.chat.Incoming;
import dev.barraiser.platforms.discord.wire.FakeDiscord;
import dev.barraiser.platforms.discord.wire.Member;
import dev.barraiser.platforms.discord.wire.Seen;
import dev.barraiser.platforms.discord.wire.Server;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.wire.HandClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;

/**
 * What people ask of the bot, with the real client in front of a Discord that is all here. Nothing
 * comes late unless a test says so.
 */
final class TalkRig implements AutoCloseable {

  static final Timing TIMING = Timing.USUAL;
  static final Duration PATIENCE = Duration.ofSeconds(20);
  static final String CALLBACK = "POST interactions/{interaction_id}/{interaction_token}/callback";

  static final Catalogue CATALOGUE =
      new Catalogue(
          List.of(
              Command.of("/barraiser story add", "Add a story", Command.Section.STORIES)
                  .opensAForm(),
              Command.of("/barraiser help", "What there is", Command.Section.FIRST),
              Command.of("/question", "A question", Command.Section.PRACTICE)
                  .taking(Command.Arg.suggesting("topic", "What about"))),
          List.of(new Catalogue.MenuItem("answers.count", "Count as my answer", false)),
          Set.of("stories.edit"));

  final HandClock clock = HandClock.at("2026-03-02T12:00:00Z");
  final FakeDiscord discord = FakeDiscord.start(clock);
  final Member ana = discord.member("Ana Souza");
  final Member jonas = discord.member("Jonas Weber");
  final Server server = discord.server("Study group", ana, jonas);
  final String practice = server.channel("practice");
  final Heard heard = new Heard();
  final HandAlarms alarms = new HandAlarms();
  private final Database database;
  private final Client client = new Client();
  private final Session session = new Session(clock);
  private final ShardManager shards;
  private volatile Interactions interactions;
  private volatile Consumer<Incoming.Interaction> before = _ -> {};

  TalkRig(Path folder) {
    database = TestDatabase.at(folder.resolve("talk.db"));
    interactions = begin();
    EventListener listening =
        event -> {
          if (event instanceof GenericInteractionCreateEvent asked) interactions.take(asked);
        };
    shards =
        DefaultShardManagerBuilder.createLight(
                discord.token(),
                EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES))
            .setRestConfig(new RestConfig().setBaseUrl(discord.api().toString()))
            .addEventListeners(listening)
            .build();
    client.is(shards);
    await().atMost(PATIENCE).until(() -> shards.getTextChannelById(practice) != null);
    var jda = Objects.requireNonNull(shards.getShardById(0));
    session.is(
        new Session.Self(
            jda.getSelfUser().getId(), jda.getSelfUser().getApplicationId(), "Bar Raiser"));
    jda.updateCommands()
        .addCommands(CommandDefinitions.of(CATALOGUE, _ -> Map.of()).commands())
        .complete();
  }

  private Interactions begin() {
    var members = new Members(database, clock);
    var privates = new PrivateThreads(database, clock);
    var replies = new Replies(clock, Duration.ofSeconds(10));
    var rest = new Rest(client::any, new Pace(new Refusals(clock)), session, clock, Thread::sleep);
    var delivery =
        new Delivery(
            database,
            session,
            rest,
            new CardComponents(members, _ -> ""),
            new Channels(database, clock, client),
            privates,
            replies,
            _ -> {},
            clock);
    var begun =
        new Interactions(
            database,
            clock,
            members,
            privates,
            replies,
            new Privately(delivery, Thread::sleep)::tell,
            alarms,
            TIMING,
            new Counts());
    begun.begin(CATALOGUE, listener());
    return begun;
  }

  private Listener listener() {
    return new Listener() {
      @Override
      public void happened(Incoming.Event event) {
        heard.happened(event);
      }

      @Override
      public Answer asked(Incoming.Interaction interaction) {
        before.accept(interaction);
        return heard.asked(interaction);
      }
    };
  }

  /** The program ends and begins again; what it knew without writing it down is gone. */
  void restart() {
    assertThat(interactions.drain(PATIENCE)).isTrue();
    interactions = begin();
  }

  /** What the bot does before it answers, such as to fail. */
  void first(Consumer<Incoming.Interaction> action) {
    before = action;
  }

  /** From now on the bot answers nobody until it may. */
  CountDownLatch hangs() {
    var until = new CountDownLatch(1);
    before = _ -> awaits(until);
    return until;
  }

  /** How many forms are kept that were begun and not taken yet. */
  int drafts() {
    return database.read(
        tx -> tx.handle().createQuery("SELECT count(*) FROM discord_draft").mapTo(int.class).one());
  }

  /** From now on nothing can be written until it may. */
  CountDownLatch nothingIsWritten() {
    var begun = new CountDownLatch(1);
    var until = new CountDownLatch(1);
    Thread.startVirtualThread(() ->
        database.run(_ -> {
          begun.countDown();
          awaits(until);
        }));
    awaits(begun);
    return until;
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void comesLate() {
    alarms.ring(TIMING.answer());
  }

  void isWaitedFor() {
    alarms.ring(TIMING.noted());
  }

  /** A card with buttons, as the bot has posted it; its id. */
  String post(String... customIds) {
    List<Button> buttons = List.of(customIds).stream().map(id -> Button.primary(id, "Go")).toList();
    return channel()
        .sendMessageComponents(Container.of(TextDisplay.of("A card"), ActionRow.of(buttons)))
        .useComponentsV2()
        .complete()
        .getId();
  }

  String post(Action action) {
    return post(action.wire());
  }

  TextChannel channel() {
    return Objects.requireNonNull(shards.getTextChannelById(practice));
  }

  /** What somebody sees in a channel, as soon as it reads so. */
  Seen awaits(Member reader, String channel, String words) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(reader.sees(channel))
                .anySatisfy(seen -> assertThat(seen.text()).contains(words)));
    return reader.sees(channel).stream()
        .filter(seen -> seen.text().contains(words))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  <I extends Incoming.Interaction> I awaitsAsked(Class<I> kind) {
    await().atMost(PATIENCE).until(() -> !heard.asked(kind).isEmpty());
    return heard.asked(kind).getLast();
  }

  void awaitsAsked(int many) {
    await().atMost(PATIENCE).until(() -> heard.answered().size() == many);
  }

  @Override
  public void close() {
    interactions.drain(PATIENCE);
    shards.shutdown();
    discord.close();
    database.close();
    assertThat(discord.complaints()).isEmpty();
  }
}
