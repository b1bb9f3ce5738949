package dev.barraiser.platforms.slack;

import dev.barraiser.chat.ChatPlatform.Listener;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the bot signed in and, in Socket Mode, a socket open: it looks after it, opens another when
 * it dies or Slack wants it to make way, and tries again ever more patiently while Slack is away.
 * Thread-safe.
 *
 * <p>The socket first, and then what was missed: what happens from the socket's opening on comes
 * through it, and what happened before is in Slack's history, so nothing falls between the two; and
 * what comes both ways is known by its id. The other way round, whatever happened after the history
 * was read and before the socket stood would be lost, for Slack keeps telling of it for five
 * minutes at most. The price: while a gap is being filled, a new reply may be passed on before an
 * older, missed one of its thread. Each bears its own time.
 */
final class Line {

  private static final Logger log = LoggerFactory.getLogger(Line.class);

  /** What Slack's client may take to let go. */
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  /** Slack's words for an app-level token that will not do. */
  private static final Set<String> APP_TOKEN =
      Set.of(
          "invalid_auth",
          "not_authed",
          "not_allowed_token_type",
          "token_revoked",
          "token_expired",
          "missing_scope",
          "no_permission",
          "account_inactive");

  /** What a look at the connection comes to. */
  private sealed interface Finding {}

  private record Fine() implements Finding {}

  /** Not before so long, which says nothing of whether it goes well. */
  private record Later(Duration pause) implements Finding {}

  /** It went wrong and will pass; {@code least} is what Slack asks for. */
  private record Failed(String words, Duration least) implements Finding {}

  /** Somebody has to act. */
  private record ShutOut() implements Finding {}

  private final SlackWeb web;
  private final SignIn signIn;
  private final Optional<SlackWeb> sockets;
  private final Session session;
  private final Channels channels;
  private final CatchUp catchUp;
  private final Intake intake;
  private final Timing timing;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition bell = lock.newCondition();
  private boolean rung;
  private boolean closed;

  // Of the keeping thread.
  private SignIn.@Nullable Outcome known;
  private boolean up;
  private @Nullable Socket socket;
  private @Nullable Socket retired;
  private @Nullable Long opened;

  private @Nullable Thread keeper;

  /**
   * @param sockets calls Slack with the app's own token; empty where Slack calls us
   */
  Line(
      SlackWeb web,
      Optional<SlackWeb> sockets,
      Session session,
      Channels channels,
      CatchUp catchUp,
      Intake intake,
      Timing timing) {
    this.web = web;
    this.signIn = new SignIn(web);
    this.sockets = sockets;
    this.session = session;
    this.channels = channels;
    this.catchUp = catchUp;
    this.intake = intake;
    this.timing = timing;
  }

  /** Tries to sign in at once, and keeps the connection from then on. Never throws. */
  void start(Listener to) {
    SignIn.Outcome first = signIn.now();
    if (first instanceof SignIn.SignedIn(Team team)) session.is(team);
    known = first;
    keeper = Thread.ofVirtual().name("slack line").start(() -> keep(to));
  }

  private void keep(Listener to) {
    int failures = 0;
    try {
      while (!isClosed()) {
        switch (look(to)) {
          case Fine() -> {
            failures = 0;
            await(timing.watch(), true);
          }
          case Later(Duration pause) -> await(pause, false);
          case Failed(String words, Duration least) -> {
            failures++;
            session.connecting(words);
            Duration pause = timing.pauseAfter(failures);
            await(least.compareTo(pause) > 0 ? least : pause, false);
          }
          case ShutOut() -> {
            failures = 0;
            await(timing.shutOut(), false);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      hangUp();
    }
  }

  private Finding look(Listener to) throws InterruptedException {
    try {
      retire(null);
      if (up && session.isShutOut()) {
        hangUp();
        return new ShutOut();
      }
      if (!up) return signIn(to);
      return socket == null ? new Fine() : watch(socket, to);
    } catch (RuntimeException e) {
      log.error("slack connection: a mistake of ours", e);
      hangUp();
      return new Failed("A mistake of mine: see the log.", Duration.ZERO);
    }
  }

  private Finding signIn(Listener to) throws InterruptedException {
    SignIn.Outcome outcome = known == null ? signIn.now() : known;
    known = null;
    return switch (outcome) {
      case SignIn.SignedIn(Team team) -> {
        session.is(team);
        yield connect(team, to);
      }
      case SignIn.NotNow(String words, Duration pause) -> {
        Optional<Team> team = session.team();
        boolean goesOn = team.isPresent() && !session.isShutOut();
        yield goesOn ? connect(team.get(), to) : new Failed(words, pause);
      }
      case SignIn.ShutOut(String words, boolean removed) -> {
        session.shutOut(words);
        if (removed) channels.shutOut(words, to);
        yield new ShutOut();
      }
    };
  }

  private Finding connect(Team team, Listener to) throws InterruptedException {
    if (sockets.isPresent()) {
      Finding finding = open(sockets.get());
      if (!(finding instanceof Fine)) return finding;
    }
    return arrived(team, to);
  }

  private Finding arrived(Team team, Listener to) {
    up = true;
    session.connected();
    catchUp.connected(team, to);
    return new Fine();
  }

  /** Opens a socket; it becomes the one in use. */
  private Finding open(SlackWeb app) throws InterruptedException {
    Duration early = tooEarly();
    if (early.isPositive()) return new Later(early);
    opened = System.nanoTime();
    try {
      @Nullable String url =
          app.call(Method.APPS_CONNECTIONS_OPEN, client -> client.appsConnectionsOpen(call -> call))
              .getUrl();
      if (url == null) return new Failed("Slack named no address of a socket.", Duration.ZERO);
      socket = Socket.open(web.slack(), url, intake, this::ring);
      return new Fine();
    } catch (SlackFailure.Refused e) {
      if (!APP_TOKEN.contains(e.error())) {
        return new Failed("Slack opens no socket (" + e.error() + ").", Duration.ZERO);
      }
      session.shutOut(words(e.error()));
      return new ShutOut();
    } catch (SlackFailure.TooFast e) {
      return new Failed("Slack asks for a pause before it opens a socket.", e.pause());
    } catch (SlackFailure.Doubtful e) {
      return new Failed(
          "Slack cannot be reached: " + Diagnosis.unreachable(e, app.api()), Duration.ZERO);
    } catch (Socket.NotOpened e) {
      return new Failed("No socket to Slack: " + e.getMessage() + ".", Duration.ZERO);
    }
  }

  private Duration tooEarly() {
    if (opened == null) return Duration.ZERO;
    return timing.betweenSockets().minusNanos(System.nanoTime() - opened);
  }

  private static String words(String error) {
    return switch (error) {
      case "missing_scope", "no_permission" ->
          "SLACK_APP_TOKEN lacks the scope connections:write. Make another app-level token with it"
              + " on the app's page \"Basic Information\", set the variable and restart.";
      case "not_allowed_token_type" ->
          "SLACK_APP_TOKEN is no app-level token. Make one with the scope connections:write on the"
              + " app's page \"Basic Information\" (it begins with xapp-), set the variable and"
              + " restart.";
      default ->
          "Slack does not accept SLACK_APP_TOKEN ("
              + error
              + "). Make an app-level token with the scope connections:write on the app's page"
              + " \"Basic Information\", set the variable and restart.";
    };
  }

  private Finding watch(Socket current, Listener to) throws InterruptedException {
    if (!current.isAlive()) {
      log.info("slack socket is dead");
      session.connecting("The socket to Slack broke; another is being opened.");
      hangUp();
      return signIn(to);
    }
    Optional<String> leaving = current.leaving();
    return leaving.isEmpty() ? new Fine() : makeWay(current, leaving.get(), to);
  }

  /**
   * Slack is about to close the socket. Until it does, what was taken by it can be acknowledged by
   * it, so the next one stands beside it for a moment; and it stays if there is no next one yet.
   */
  private Finding makeWay(Socket current, String reason, Listener to) throws InterruptedException {
    if (reason.equals("link_disabled")) {
      hangUp();
      session.shutOut(
          "Socket Mode is switched off for the app. Switch it on in the app's settings, or set"
              + " slack.mode to http.");
      return new ShutOut();
    }
    log.info("slack socket makes way reason={}", reason);
    Finding finding = open(sockets.orElseThrow());
    if (!(finding instanceof Fine)) return finding;
    retire(current);
    return arrived(session.team().orElseThrow(), to);
  }

  /** Ends what makes way since the last look, and remembers what makes way from now on. */
  private void retire(@Nullable Socket next) {
    if (retired != null) retired.close();
    retired = next;
  }

  private void hangUp() {
    retire(null);
    if (socket != null) socket.close();
    socket = null;
    up = false;
  }

  /** Has the connection looked at now. */
  private void ring() {
    lock.lock();
    try {
      rung = true;
      bell.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits; where {@code woken}, only until somebody rings. */
  private void await(Duration pause, boolean woken) throws InterruptedException {
    lock.lock();
    try {
      long nanos = pause.toNanos();
      while (nanos > 0 && !closed && !(woken && rung)) nanos = bell.awaitNanos(nanos);
      rung = false;
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing more, waits for what is under way, and then closes the socket. */
  void close() {
    if (!intake.drain(timing.ending())) {
      log.warn("slack: stopped with requests under way; what was not acknowledged comes again");
    }
    lock.lock();
    try {
      closed = true;
      bell.signalAll();
    } finally {
      lock.unlock();
    }
    Thread keeper = this.keeper;
    if (keeper == null) return;
    try {
      if (!keeper.join(FAREWELL)) keeper.interrupt();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
