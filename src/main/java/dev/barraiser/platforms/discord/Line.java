package dev.barraiser.platforms.discord;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import okhttp3.Interceptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the bot logged in. A broken connection is JDA's to mend; what JDA gives up is tried again
 * here, ever more patiently, and where Discord shuts the bot out it is looked at now and then
 * whether somebody has let it in. Thread-safe.
 */
final class Line implements EventListener {

  private static final Logger log = LoggerFactory.getLogger(Line.class);

  /** What letting go may take. */
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  /** A server in an outage keeps JDA from calling itself ready for over a minute. */
  private static final Duration LOADING = Duration.ofSeconds(5);

  private static final String WRONG_TOKEN =
      "Discord does not take DISCORD_TOKEN. Copy the token from your application's page \"Bot\" in"
          + " the developer portal (Reset Token shows a new one), set the variable and restart.";

  private static final String NO_CONTENT =
      "Discord does not let the bot read messages. Switch on \"Message Content Intent\" on your"
          + " application's page \"Bot\" in the developer portal, under Privileged Gateway Intents;"
          + " the bot then connects by itself within a few minutes.";

  private static final String MORE_SHARDS =
      "Discord wants the servers spread over more connections. Set discord.shards to auto and"
          + " restart.";

  /** What a look at the connection comes to. */
  private sealed interface Finding {
    record Fine() implements Finding {}

    /** It went wrong and will pass. */
    record Failed(String words) implements Finding {}

    /** Somebody has to act. */
    record ShutOut(String words) implements Finding {}
  }

  private final DiscordSetup setup;
  private final Timing timing;
  private final Session session;
  private final Client client;
  private final Interceptor watching;
  private final EventListener listening;
  private final Consumer<Session.Self> whenIn;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition bell = lock.newCondition();
  private final CountDownLatch answered = new CountDownLatch(1);
  private final AtomicReference<@Nullable CloseCode> ended = new AtomicReference<>();
  private boolean rung;
  private boolean closed;

  // Of the keeping thread.
  private @Nullable Login login;
  private @Nullable Long loadingSince;
  private boolean told;

  private @Nullable Thread keeper;

  /**
   * @param watching sees every answer of Discord's API
   * @param listening is told of everything that happens, on the thread of its socket
   * @param whenIn called after each login, when all connections stand; may block
   */
  Line(
      DiscordSetup setup,
      Timing timing,
      Session session,
      Client client,
      Interceptor watching,
      EventListener listening,
      Consumer<Session.Self> whenIn) {
    this.setup = setup;
    this.timing = timing;
    this.session = session;
    this.client = client;
    this.watching = watching;
    this.listening = listening;
    this.whenIn = whenIn;
  }

  /** Logs in, and keeps the connection from then on. Waits for the first answer. Never throws. */
  void start() {
    keeper = Thread.ofVirtual().name("discord line").start(this::keep);
    try {
      var _ = answered.await(timing.firstAnswer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Who listens is told first: what it takes up is under way before we call ourselves connected.
   */
  @Override
  public void onEvent(GenericEvent event) {
    if (event instanceof RawGatewayEvent raw && raw.getType().equals("READY")) {
      learnWhoWeAre(raw.getJDA());
    }
    listening.onEvent(event);
    switch (event) {
      case StatusChangeEvent _ -> ring();
      case ShutdownEvent end -> {
        @Nullable CloseCode code = end.getCloseCode();
        if (code != null) ended.compareAndSet(null, code);
        ring();
      }
      default -> {}
    }
  }

  private void learnWhoWeAre(JDA jda) {
    var self = jda.getSelfUser();
    session.is(new Session.Self(self.getId(), self.getApplicationId(), self.getEffectiveName()));
  }

  private void keep() {
    int failures = 0;
    try {
      while (!isClosed()) {
        switch (look()) {
          case Finding.Fine() -> {
            failures = 0;
            await(timing.watch(), true);
          }
          case Finding.Failed(String words) -> {
            hangUp();
            failures++;
            session.connecting(words);
            answered.countDown();
            await(timing.pauseAfter(failures), false);
          }
          case Finding.ShutOut(String words) -> {
            hangUp();
            failures = 0;
            session.shutOut(words);
            answered.countDown();
            await(timing.shutOut(), false);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      hangUp();
      answered.countDown();
    }
  }

  private Finding look() {
    try {
      Login now = login;
      if (now == null) return logIn();
      if (session.isShutOut()) return new Finding.ShutOut(session.connection().words());
      @Nullable CloseCode code = ended.get();
      return code == null ? watch(now) : ended(code);
    } catch (RuntimeException e) {
      log.error("discord connection: a mistake of ours cause={}", e.toString());
      return new Finding.Failed("A mistake of mine: see the log.");
    }
  }

  private Finding logIn() {
    ended.set(null);
    told = false;
    loadingSince = null;
    Login next;
    try {
      next = Login.with(setup, watching, this);
    } catch (IllegalArgumentException e) {
      return new Finding.ShutOut(WRONG_TOKEN);
    }
    login = next;
    Optional<Login.Failure> failure = next.begin();
    if (failure.isEmpty()) {
      client.is(next.shards());
      if (session.isShutOut()) session.connecting("Discord has taken the token again.");
      return watch(next);
    }
    return switch (failure.get()) {
      case Login.Failure.WrongToken() -> new Finding.ShutOut(WRONG_TOKEN);
      case Login.Failure.NotNow(String words) -> new Finding.Failed(words);
    };
  }

  private static Finding ended(CloseCode code) {
    return switch (code) {
      case AUTHENTICATION_FAILED -> new Finding.ShutOut(WRONG_TOKEN);
      case DISALLOWED_INTENTS, INVALID_INTENTS -> new Finding.ShutOut(NO_CONTENT);
      case SHARDING_REQUIRED, INVALID_SHARD -> new Finding.ShutOut(MORE_SHARDS);
      default -> new Finding.Failed("Discord ended the connection (" + code.getCode() + ").");
    };
  }

  /** Mending what broke is JDA's. */
  private Finding watch(Login now) {
    Collection<JDA> begun = List.copyOf(now.shards().getShardCache().asList());
    long all = now.shards().getShardsTotal();
    long ready = begun.stream().filter(one -> one.getStatus() == JDA.Status.CONNECTED).count();
    long loading =
        begun.stream().filter(one -> one.getStatus() == JDA.Status.LOADING_SUBSYSTEMS).count();
    if (ready == all || (ready + loading == all && hasLoadedLong())) {
      session.connected();
      answered.countDown();
      if (!told) session.self().ifPresent(this::tell);
      return new Finding.Fine();
    }
    if (ready + loading < all) loadingSince = null;
    session.connecting(
        all == 1
            ? "The connection to Discord is being made."
            : "Connections to Discord stand: " + ready + " of " + all + ".");
    return new Finding.Fine();
  }

  private boolean hasLoadedLong() {
    if (loadingSince == null) loadingSince = System.nanoTime();
    return System.nanoTime() - loadingSince > LOADING.toNanos();
  }

  private void tell(Session.Self self) {
    told = true;
    Thread.ofVirtual().name("discord arrival").start(() -> whenIn.accept(self));
  }

  private void hangUp() {
    client.is(null);
    Login last = login;
    login = null;
    if (last != null) last.close();
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

  /** Lets go of Discord, a few seconds at most. */
  void close() {
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
