package dev.barraiser.platforms.room;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Trace;
import dev.barraiser.chat.Workspace;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Tx;
import dev.barraiser.web.Route;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The practice room as a chat platform. It serves nothing itself: hand {@link #routes} to a server
 * behind {@link dev.barraiser.web.Gate#local}. Thread-safe.
 */
public final class RoomPlatform implements ChatPlatform {

  public static final Workspace WORKSPACE = new Workspace("room", "room");

  /** The channel that is there from the first start on, for a study group. */
  public static final Place.Channel FIRST_CHANNEL =
      new Place.Channel(WORKSPACE, "bar-raiser-practice");

  /** The person at this machine. */
  public static final Person ME = new Person(WORKSPACE, "you");

  /** The bot's id among authors; nobody else's. */
  static final String BOT = "bot";

  static final String BOT_NAME = "Bar Raiser Bot";

  private final EventLog events;
  private final Residents residents;
  private final Bell bell = new Bell();
  private final Delivery delivery;
  private final Filling filling;
  private final Clearing clearing;
  private final RoomApi api;
  private final boolean firstStart;
  private final Instant opened;

  private RoomPlatform(Database database, InstantSource clock, ZoneId home) {
    var stores = new Stores();
    var access = new Access(stores);
    var feed = new Feed();
    this.events = new EventLog(database);
    this.delivery = new Delivery(database, stores, feed, clock);
    this.residents = new Residents(database, stores, access, events, feed, clock);
    this.clearing = new Clearing(stores, feed);
    var answers = new Answers(database, stores, feed, clock);
    this.filling = new Filling(database, stores, access, feed, bell, answers, clock);
    this.api =
        new RoomApi(
            new Talk(database, stores, access, events, feed, clock),
            residents,
            new Asking(database, stores, access, bell, answers),
            filling,
            new Homes(database, stores, access, events, bell, answers, clock),
            new Views(database, stores, access, bell::catalogue),
            feed);
    this.opened = clock.instant();
    residents.furnish(home);
    this.firstStart = database.read(stores.messages()::isEmpty);
  }

  /**
   * Opens the room, furnishing it when it is empty. Nothing is passed on before {@link #start}.
   *
   * @param clock the product's time
   * @param home the time zone of the person at this machine
   */
  public static RoomPlatform open(Database database, InstantSource clock, ZoneId home) {
    return new RoomPlatform(database, clock, home);
  }

  /**
   * Whether nobody, the bot neither, has ever said anything here. So a first start that was
   * interrupted before it posted is one again.
   */
  public boolean firstStart() {
    return firstStart;
  }

  /** The page and its API. They may be served before {@link #start}. */
  public List<Route> routes(FastForward fastForward, About about) {
    return Stream.concat(
            RoomFiles.routes().stream(), api.routes(fastForward, about, bell::isConnected).stream())
        .toList();
  }

  @Override
  public String name() {
    return WORKSPACE.platform();
  }

  @Override
  public void start(Catalogue catalogue, Listener listener) {
    bell.connect(catalogue, listener);
    events.begin(listener);
  }

  @Override
  public Receipt deliver(String effectId, Outgoing outgoing) {
    return delivery.deliver(effectId, outgoing);
  }

  @Override
  public Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing) {
    return delivery.lookFor(effectId);
  }

  @Override
  public Map<String, Long> counts() {
    return Map.of();
  }

  @Override
  public Connection connection() {
    return new Connection(
        bell.isConnected() ? Connection.State.CONNECTED : Connection.State.CONNECTING, opened, "");
  }

  /** They are still in the room, which tells so at once: it never learns of anybody anew. */
  @Override
  public void forgotten(Person person) {
    residents.tellAgain(person);
    // A form of theirs that is on a screen is gone as well.
    filling.forgotten(person.id());
  }

  /**
   * Something of a person's is gone for good: in the same transaction the room lets go of what it
   * keeps of it, and {@code instead} stands where the bot's cards for them showed it.
   */
  public void clear(Tx tx, Person person, Trace gone, Card instead) {
    clearing.clear(tx, person, gone, instead);
  }

  @Override
  public void forgetOld() {
    filling.closeOld();
  }

  @Override
  public void close() {
    bell.disconnect();
    events.end();
  }
}
