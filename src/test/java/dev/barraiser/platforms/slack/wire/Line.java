package dev.barraiser.platforms.slack.wire;

import dev.barraiser.wire.WireSocket;
import java.util.List;

/** The line from Slack to the app, for tests that look at it, cut it or garble it. Thread-safe. */
public final class Line {

  private final World world;
  private final Events events;
  private final Courier courier;
  private final SocketMode sockets;

  Line(World world, Events events, Courier courier, SocketMode sockets) {
    this.world = world;
    this.events = events;
    this.courier = courier;
    this.sockets = sockets;
  }

  public int openSockets() {
    return sockets.open();
  }

  /** How many sockets were opened so far. */
  public int socketsOpened() {
    return sockets.opened();
  }

  /** Whether the app has acknowledged everything. */
  public boolean isIdle() {
    return courier.isIdle();
  }

  /** How many events the app never acknowledged, so that Slack gave them up. */
  public int lostEvents() {
    return courier.lost().size();
  }

  public void retries(Retries retries) {
    courier.retries(retries);
  }

  // What goes wrong with sockets.

  /** Every socket's connection is reset. */
  public void kill() {
    sockets.sockets().forEach(WireSocket::kill);
  }

  /** Every socket that is open now stays open and is never heard of again. */
  public void goDeaf() {
    sockets.sockets().forEach(WireSocket::goDeaf);
  }

  /** Slack's request to make way for a new socket, such as {@code refresh_requested}. */
  public void askToReconnect(String reason) {
    sockets.askToReconnect(reason);
  }

  // What goes wrong with events.

  /** While true, what happens is told to nobody, ever. */
  public void withhold(boolean withheld) {
    world.inTurn(() -> events.takes(withheld ? Events.Course.WITHHELD : Events.Course.TOLD));
  }

  /** What happens from now on is told later (see {@link #letGoBackwards()}). */
  public void hold() {
    world.inTurn(() -> events.takes(Events.Course.HELD));
  }

  /** Tells what was held, the last first. */
  public void letGoBackwards() {
    world.inTurn(events::letGoBackwards);
  }

  /** Tells the last event once more. */
  public void repeatLast() {
    world.inTurn(events::repeatLast);
  }

  /** Tells the last event once more, under another event id. */
  public void repeatLastAsAnother() {
    world.inTurn(events::repeatLastAsAnother);
  }

  /** Tells an event that the app cannot know, such as Slack adds now and then. */
  public void tellOf(String type) {
    world.inTurn(() ->
        events.unheardOf(Js.object("type", type, "event_ts", world.newTs(), "novelty", true)));
  }

  /** The types of the events that were told, the oldest first. */
  public List<String> told() {
    return world.inTurn(events::toldTypes);
  }
}
