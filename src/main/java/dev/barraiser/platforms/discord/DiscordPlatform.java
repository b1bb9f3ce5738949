package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.storage.Database;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.jspecify.annotations.Nullable;

/** Discord as a chat platform. Thread-safe. */
public final class DiscordPlatform implements ChatPlatform {

  /** Its short name. */
  public static final String NAME = Ids.PLATFORM;

  private final Database database;
  private final InstantSource machine;
  private final DiscordSetup setup;
  private final Timing timing;
  private final Pause pause;
  private final Session session;
  private final Client client = new Client();
  private final Counts counts = new Counts();
  private final Refusals refusals;
  private final Rest rest;
  private final Members members;
  private final Channels channels;
  private final PrivateThreads privates;
  private final Places places;
  private final CardComponents cards;
  private final Delivery delivery;
  private final Interactions interactions;
  private final Tidying tidying;
  private volatile @Nullable Running running;

  /** What there is once somebody listens. */
  private record Running(
      Line line,
      CatchUp catchUp,
      Leaving leaving,
      Passing passing,
      Hearing hearing,
      Registering registering) {}

  static {
    // Nothing that is echoed may ever ping: whoever is meant is named message by message.
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
  }

  private DiscordPlatform(
      Database database, InstantSource machine, DiscordSetup setup, Timing timing, Pause pause) {
    this.database = database;
    this.machine = machine;
    this.setup = setup;
    this.timing = timing;
    this.pause = pause;
    this.session = new Session(machine);
    this.refusals = new Refusals(machine);
    this.rest = new Rest(client::any, new Pace(refusals), session, machine, pause);
    this.members = new Members(database, machine);
    this.channels = new Channels(database, machine, client);
    this.privates = new PrivateThreads(database, machine);
    this.places = new Places(client, database);
    var links = new Addresses(database, channels, privates);
    this.cards = new CardComponents(members, links);
    var replies = new Replies(machine, timing.ending());
    this.delivery =
        new Delivery(
            database, session, rest, cards, channels, privates, replies, members::doubt, machine);
    this.tidying = new Tidying(database, rest, new History(rest, pause), session, Alarms.usual());
    this.interactions =
        new Interactions(
            database,
            machine,
            members,
            privates,
            replies,
            new Privately(delivery, pause)::tell,
            Alarms.usual(),
            timing,
            counts);
  }

  /**
   * Puts the platform together; Discord is not called before {@link #start}.
   *
   * @param machine the machine's clock, for retries and what Discord dates
   */
  public static DiscordPlatform open(Database database, InstantSource machine, DiscordSetup setup) {
    return open(database, machine, setup, Timing.USUAL, Thread::sleep);
  }

  static DiscordPlatform open(
      Database database, InstantSource machine, DiscordSetup setup, Timing timing, Pause pause) {
    return new DiscordPlatform(database, machine, setup, timing, pause);
  }

  /** As whom and in how many servers, for an operator; empty until Discord has told. */
  public Optional<String> workspace() {
    return session
        .self()
        .map(self -> {
          long servers = client.guilds();
          return self.name() + " (in " + servers + (servers == 1 ? " server)" : " servers)");
        });
  }

  @Override
  public String name() {
    return Ids.PLATFORM;
  }

  /**
   * Connects, and goes on trying in the background where that fails. Waits for Discord's first
   * answer, ten seconds at most. Never throws.
   */
  @Override
  public void start(Catalogue catalogue, Listener listener) {
    new Rehearsal(catalogue, members, cards, machine).play();
    interactions.begin(catalogue, listener);
    channels.begin();
    privates.begin();
    var passing = new Passing(timing, pause);
    var hearing = new Hearing(database);
    var reader = new MessageReader(session, places);
    var hands = new Hands(database, members, channels, hearing, listener);
    var history = new History(rest, pause);
    var gaps = new Gaps(database, machine, history, reader, hands, hearing);
    var catchUp =
        new CatchUp(
            database,
            machine,
            client,
            channels,
            privates,
            gaps,
            passing,
            Alarms.usual(),
            timing,
            listener);
    var listening =
        new Listening(
            places,
            privates,
            reader,
            hands,
            channels,
            catchUp,
            interactions,
            passing,
            counts,
            machine,
            listener);
    var leaving =
        new Leaving(database, machine, client, members, channels, history, pause, listener);
    var registering =
        new Registering(
            database,
            new FactStore(),
            rest,
            Alarms.usual(),
            CommandDefinitions.of(catalogue, Translations.of(Translations.BUNDLE)));
    var line =
        new Line(
            setup,
            timing,
            session,
            client,
            refusals,
            listening,
            self -> {
              registering.seeTo(self.application());
              leaving.begin();
              catchUp.forget();
            });
    running = new Running(line, catchUp, leaving, passing, hearing, registering);
    line.start();
  }

  @Override
  public void forgetOld() {
    interactions.forgetOld();
    tidying.tidy();
  }

  @Override
  public void forgotten(Person person) {
    members.forget(person);
    privates.forget(person);
    tidying.soon();
  }

  @Override
  public Receipt deliver(String effectId, Outgoing outgoing) {
    Receipt receipt = delivery.deliver(effectId, outgoing);
    if (receipt instanceof Receipt.Sent && outgoing.place() instanceof Place.Channel channel) {
      channels.spokenIn(channel);
    }
    return receipt;
  }

  @Override
  public Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing) {
    return delivery.lookFor(effectId, outgoing);
  }

  @Override
  public Map<String, Long> counts() {
    return counts.all();
  }

  @Override
  public Connection connection() {
    return session.connection();
  }

  /** Whether nothing is being taken up that happened while nobody listened. */
  boolean isCaughtUp() {
    Running now = running;
    return now != null && now.catchUp().isAtRest();
  }

  /** Ends what came in, five seconds at most, and lets go of Discord. */
  @Override
  public void close() {
    tidying.close();
    Running now = running;
    if (now == null) return;
    now.registering().close();
    now.leaving().close();
    var _ = interactions.drain(timing.ending().dividedBy(3));
    var _ = now.passing().close(timing.ending().dividedBy(10));
    now.hearing().noteAll();
    now.line().close();
  }
}
