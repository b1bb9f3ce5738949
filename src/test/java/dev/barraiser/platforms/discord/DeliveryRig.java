package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import dev.barraiser.platforms.discord.wire.FakeDiscord;
import dev.barraiser.platforms.discord.wire.Member;
import dev.barraiser.platforms.discord.wire.Seen;
import dev.barraiser.platforms.discord.wire.Server;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.wire.HandClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import okhttp3.OkHttpClient;

/** The delivery alone, through the real client, in front of a Discord that is all here. */
final class DeliveryRig implements AutoCloseable {

  static final Action PRESS = Action.of("test.press", 1);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final HandClock clock = HandClock.running();
  final FakeDiscord discord = FakeDiscord.start(clock);
  final Member ana = discord.member("Ana Souza");
  final Member jonas = discord.member("Jonas Weber");
  final Server server = discord.server("Study", ana, jonas);
  final String practice = server.channel("practice");
  final Session session = new Session(clock);
  final Client client = new Client();
  final Database database;
  final Channels channels;
  final List<Person> doubted = new CopyOnWriteArrayList<>();
  private final Refusals refusals = new Refusals(clock);
  private final ShardManager shards;
  private final Asking asking = new Asking();
  private final Rest rest;
  private Delivery delivery;
  PrivateThreads privates;

  DeliveryRig(Path folder) {
    database = TestDatabase.at(folder.resolve("discord.db"));
    channels = new Channels(database, clock, client);
    privates = new PrivateThreads(database, clock);
    shards =
        DefaultShardManagerBuilder.createLight(discord.token(), Hears.intents())
            .setRestConfig(new RestConfig().setBaseUrl(discord.api().toString()))
            .setHttpClientBuilder(new OkHttpClient.Builder().addInterceptor(refusals))
            .setRequestTimeoutRetry(false)
            .addEventListeners(asking)
            .build();
    client.is(shards);
    session.is(new Session.Self(discord.bot(), discord.bot(), discord.botName()));
    session.connected();
    await().atMost(PATIENCE).until(() -> shards.getTextChannelById(practice) != null);
    rest = new Rest(client::any, new Pace(refusals), session, clock, Thread::sleep);
    delivery = newDelivery();
    channels.used(practice(), server.id(), "practice");
  }

  private Delivery newDelivery() {
    var cards = new CardComponents(_ -> "somebody", _ -> "");
    var replies = new Replies(clock, Duration.ofSeconds(5));
    privates = new PrivateThreads(database, clock);
    privates.begin();
    return new Delivery(
        database, session, rest, cards, channels, privates, replies, doubted::add, clock);
  }

  /** Private threads that are nobody's any more are taken away. */
  void tidies() {
    var history = new History(rest, Thread::sleep);
    new Tidying(database, rest, history, session, new HandAlarms()).tidy();
  }

  /** What was only in memory is gone. */
  void restarts() {
    delivery = newDelivery();
  }

  /** Presses and commands are acknowledged; how they can be answered. */
  private static final class Asking extends ListenerAdapter {
    final List<WayBack> asked = new CopyOnWriteArrayList<>();

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
      event
          .deferReply(true)
          .queue(_ -> asked.add(back(event.getToken(), WayBack.From.COMMAND, true, true)));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
      boolean ephemeral = event.getMessage().isEphemeral();
      event
          .deferEdit()
          .queue(_ -> asked.add(back(event.getToken(), WayBack.From.CARD, ephemeral, false)));
    }

    private static WayBack back(String token, WayBack.From from, boolean ephemeral, boolean open) {
      return new WayBack(token, java.time.InstantSource.system().instant(), from, ephemeral, open);
    }
  }

  /** Ana presses the button of a card. */
  WayBack presses(String channel, String message) {
    int before = asking.asked.size();
    var _ = ana.presses(channel, message, PRESS.wire());
    return asked(before);
  }

  /** Ana types a command. */
  WayBack commands() {
    int before = asking.asked.size();
    var _ = ana.commands(practice, "test", java.util.Map.of());
    return asked(before);
  }

  /** Commands that can be typed. */
  DeliveryRig offering() {
    java.util.Objects.requireNonNull(shards.getShardById(0))
        .updateCommands()
        .addCommands(Commands.slash("test", "A test"))
        .complete();
    return this;
  }

  private WayBack asked(int before) {
    await().atMost(PATIENCE).until(() -> asking.asked.size() > before);
    return asking.asked.getLast();
  }

  @Override
  public void close() {
    shards.shutdown();
    discord.close();
    database.close();
    assertThat(discord.complaints()).isEmpty();
  }

  // Delivering.

  Receipt once(Outgoing outgoing) {
    return once(UUID.randomUUID().toString(), outgoing);
  }

  Receipt once(String effectId, Outgoing outgoing) {
    return delivery.deliver(effectId, outgoing);
  }

  MessageRef sent(Outgoing outgoing) {
    return ((Receipt.Sent) once(outgoing)).message();
  }

  Receipt.Refused refused(Outgoing outgoing) {
    return (Receipt.Refused) once(outgoing);
  }

  Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing) {
    return delivery.lookFor(effectId, outgoing);
  }

  // Who and where.

  Person person(Member member) {
    return Ids.person(member.id());
  }

  Place.Direct direct(Member member) {
    return new Place.Direct(person(member));
  }

  Place.Channel practice() {
    return Ids.channel(practice);
  }

  /** A thread under a question of the bot's. */
  Place.InThread thread() {
    MessageRef question = sent(post("The question"));
    return ((Receipt.Opened) once(new Outgoing.OpenThread(question, "Monday", Tag.NONE))).thread();
  }

  List<String> anaSees(String channel) {
    return ana.sees(channel).stream().map(Seen::text).toList();
  }

  // Cards.

  static Card pressable(String text) {
    return Card.of(text, Block.text(text), Block.buttons(Button.primary("Press", PRESS)));
  }

  Outgoing.Post post(String text) {
    return Outgoing.Post.of(practice(), pressable(text));
  }

  Outgoing.Whisper whisper(WayBack asked, String text) {
    return new Outgoing.Whisper(
        practice(), person(ana), Card.plain(text), asked.origin(), Tag.NONE);
  }

  Outgoing.Whisper unasked(String text) {
    return Outgoing.Whisper.to(person(ana), practice(), Card.plain(text));
  }
}
