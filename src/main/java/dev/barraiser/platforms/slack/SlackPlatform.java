package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Receipt;
import dev.barraiser.storage.Database;
import dev.barraiser.web.Route;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Slack as a chat platform. In HTTP mode it serves nothing itself: hand {@link #routes} to a server
 * that Slack reaches. Thread-safe.
 */
public final class SlackPlatform implements ChatPlatform {

  private final Session session;
  private final SlackWeb web;
  private final Delivery delivery;

  private SlackPlatform(Database database, InstantSource machine, SlackSetup setup) {
    this.session = new Session(machine);
    this.web = SlackWeb.at(setup.api(), setup.botToken());
    var cards = new CardBlocks(Person::id, message -> "", setup.names());
    this.delivery = new Delivery(database, session, web, cards, new Pace(), machine);
  }

  /**
   * Puts the platform together; Slack is not called before {@link #start}.
   *
   * @param machine the machine's clock, for retries, signatures and what Slack dates
   */
  public static SlackPlatform open(Database database, InstantSource machine, SlackSetup setup) {
    return new SlackPlatform(database, machine, setup);
  }

  /**
   * Where Slack calls us in HTTP mode; empty where we call Slack. They may be served before {@link
   * #start}: until then, Slack is told to come again.
   */
  public List<Route> routes() {
    return List.of();
  }

  /** Which workspace this is, for an operator; empty until Slack has told. */
  public Optional<String> workspace() {
    return session.team().map(team -> team.name() + " (" + team.url() + ")");
  }

  @Override
  public String name() {
    return Team.PLATFORM;
  }

  @Override
  public void start(Catalogue catalogue, Listener listener) {}

  @Override
  public Receipt deliver(String effectId, Outgoing outgoing) {
    return delivery.deliver(effectId, outgoing);
  }

  @Override
  public Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing) {
    return delivery.lookFor(effectId, outgoing);
  }

  @Override
  public Connection connection() {
    return session.connection();
  }

  @Override
  public void close() {
    web.close();
  }
}
