package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Receipt;
import dev.barraiser.lanes.Lanes;
import dev.barraiser.storage.Database;
import dev.barraiser.web.Route;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Slack as a chat platform. In HTTP mode it serves nothing itself: hand {@link #routes} to a server
 * that Slack reaches. Thread-safe.
 */
public final class SlackPlatform implements ChatPlatform {

  private final Session session;
  private final SlackWeb web;
  private final Optional<SlackWeb> sockets;
  private final CatchUp catchUp;
  private final Delivery delivery;
  private final Counts counts = new Counts();
  private final Members members;
  private final Events events;
  private final Intake intake;
  private final Line line;
  private final List<Route> routes;

  private SlackPlatform(
      Database database,
      InstantSource machine,
      SlackSetup setup,
      Timing timing,
      Reading.Pause pause) {
    this.session = new Session(machine);
    this.web = SlackWeb.at(setup.api(), setup.botToken());
    this.sockets =
        setup.way() instanceof SlackSetup.Way.Socket(var appToken)
            ? Optional.of(SlackWeb.at(setup.api(), appToken))
            : Optional.empty();
    var pace = new Pace();
    this.members = new Members(database, machine, web, pause);
    var channels = new Channels(database, machine, web, session, pause);
    var messages = new MessageEvents(members, members);
    var gaps = new Gaps(database, machine, web, members, messages, pause);
    var cards = new CardBlocks(members, this::link, setup.names());
    this.delivery = new Delivery(database, session, web, cards, pace, machine);

    var order = new Lanes();
    var reader = new InteractionReader(messages, members, setup.names(), machine);
    var privately = new Privately(delivery);
    var door = new FormDoor(web, privately);
    this.events =
        new Events(
            database,
            session,
            new EventReader(messages),
            members,
            channels,
            gaps,
            pace,
            counts,
            machine);
    this.intake =
        new Intake(
            web.slack(),
            session,
            events,
            reader,
            new Interactions(members, door, privately, order, counts),
            new Forms(reader, cards, order, timing.answer(), machine),
            order,
            counts);
    this.catchUp = new CatchUp(channels, members, gaps);
    this.line = new Line(web, sockets, session, channels, catchUp, intake, timing);
    this.routes =
        setup.way() instanceof SlackSetup.Way.Http(var secret)
            ? List.of(new HttpEvents(secret, intake, counts, machine).route())
            : List.of();
  }

  /**
   * Puts the platform together; Slack is not called before {@link #start}.
   *
   * @param machine the machine's clock, for retries, signatures and what Slack dates
   */
  public static SlackPlatform open(Database database, InstantSource machine, SlackSetup setup) {
    return open(database, machine, setup, Timing.USUAL, Thread::sleep);
  }

  static SlackPlatform open(
      Database database,
      InstantSource machine,
      SlackSetup setup,
      Timing timing,
      Reading.Pause pause) {
    return new SlackPlatform(database, machine, setup, timing, pause);
  }

  private String link(MessageRef message) {
    return session.team().map(team -> team.link(message)).orElse("");
  }

  /**
   * Where Slack calls us in HTTP mode; empty where we call Slack. They may be served before {@link
   * #start}: until then, Slack is told to come again.
   */
  public List<Route> routes() {
    return routes;
  }

  /** Which workspace this is, for an operator; empty until Slack has told. */
  public Optional<String> workspace() {
    return session.team().map(team -> team.name() + " (" + team.url() + ")");
  }

  @Override
  public String name() {
    return Team.PLATFORM;
  }

  /**
   * Signs in, and goes on trying in the background where that fails. Waits for Slack's first
   * answer, ten seconds at most. Never throws.
   */
  @Override
  public void start(Catalogue catalogue, Listener listener) {
    intake.begin(catalogue, listener);
    line.start(listener);
  }

  @Override
  public Receipt deliver(String effectId, Outgoing outgoing) {
    return delivery.deliver(effectId, outgoing);
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

  @Override
  public void forgotten(Person person) {
    members.forget(person);
    events.forget(person);
  }

  /** Whether nothing is being taken up that happened while nobody listened. */
  boolean isCaughtUp() {
    return catchUp.isAtRest();
  }

  /** Ends what came in, five seconds at most, and lets go of Slack. */
  @Override
  public void close() {
    line.close();
    catchUp.close();
    sockets.ifPresent(SlackWeb::close);
    web.close();
  }
}
