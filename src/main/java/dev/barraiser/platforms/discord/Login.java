package dev.barraiser.platforms.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ChunkingFilter;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/**
 * One login: JDA with its connections and everything it needs, until it is let go. Thread-safe.
 *
 * <p>Decided here: events are told on the thread of their socket, which keeps their order; who
 * listens hands them on at once. Nobody's membership is kept, so memory does not grow with people.
 */
final class Login implements AutoCloseable {

  private static final int LONGEST_RECONNECT_SECONDS = 60;
  private static final int REQUESTS_AT_ONCE = 50;
  private static final Duration CONNECTIONS_KEPT = Duration.ofSeconds(10);

  /** What Discord may take to say goodbye. */
  private static final Duration FAREWELL = Duration.ofMillis(1500);

  /** Why Discord did not take it. */
  sealed interface Failure {

    /** Somebody has to act. */
    record WrongToken() implements Failure {}

    /** It will pass; {@code words} are for an operator. */
    record NotNow(String words) implements Failure {}
  }

  private final ShardManager shards;
  private final OkHttpClient http;
  private final ExecutorService callbacks;
  private volatile boolean in;

  private Login(ShardManager shards, OkHttpClient http, ExecutorService callbacks) {
    this.shards = shards;
    this.http = http;
    this.callbacks = callbacks;
  }

  /** Calls nobody yet. */
  static Login with(DiscordSetup setup, Interceptor watching, EventListener listener) {
    var dispatcher = new Dispatcher();
    dispatcher.setMaxRequestsPerHost(REQUESTS_AT_ONCE);
    OkHttpClient http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(
                new ConnectionPool(5, CONNECTIONS_KEPT.toMillis(), TimeUnit.MILLISECONDS))
            .addInterceptor(watching)
            .build();
    ExecutorService callbacks =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("discord-callback").factory());
    ShardManager shards =
        DefaultShardManagerBuilder.createLight(setup.token().reveal(), Hears.intents())
            // Whether somebody administers a channel may hang on a rule for them alone.
            .enableCache(CacheFlag.MEMBER_OVERRIDES)
            .setMemberCachePolicy(MemberCachePolicy.NONE)
            .setChunkingFilter(ChunkingFilter.NONE)
            .setRestConfig(new RestConfig().setBaseUrl(setup.api().toString()))
            .setSessionController(new Gateway(setup))
            .setShardsTotal(setup.shards().orElse(-1))
            .setHttpClient(http)
            .setCallbackPool(callbacks, false)
            .setMaxReconnectDelay(LONGEST_RECONNECT_SECONDS)
            .setEnableShutdownHook(false)
            .setBulkDeleteSplittingEnabled(false)
            .setRawEventsEnabled(true)
            .addEventListeners(listener)
            .build(false);
    return new Login(shards, http, callbacks);
  }

  /** Where the gateway is may be told by us. */
  private static final class Gateway extends SessionControllerAdapter {
    private final DiscordSetup setup;

    Gateway(DiscordSetup setup) {
      this.setup = setup;
    }

    @Override
    public String getGateway() {
      return setup.gateway().map(Object::toString).orElseGet(super::getGateway);
    }

    @Override
    public ShardedGateway getShardedGateway(JDA api) {
      ShardedGateway told = super.getShardedGateway(api);
      String url = setup.gateway().map(Object::toString).orElse(told.getUrl());
      return new ShardedGateway(url, told.getShardTotal(), told.getConcurrency());
    }
  }

  /** Blocks until Discord has taken the token and says where to connect; empty when it has. */
  Optional<Failure> begin() {
    try {
      shards.login();
      in = true;
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(failure(e));
    }
  }

  private static Failure failure(RuntimeException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidTokenException) return new Failure.WrongToken();
      if (cause instanceof ErrorResponseException error) {
        int status = error.getResponse().code;
        if (status == 401) return new Failure.WrongToken();
        if (status > 0) return new Failure.NotNow("Discord answers with status " + status + ".");
      }
    }
    Throwable root = thrown;
    while (root.getCause() != null) root = root.getCause();
    return new Failure.NotNow(
        "Discord cannot be reached (" + root.getClass().getSimpleName() + ").");
  }

  ShardManager shards() {
    return shards;
  }

  /** Lets go of Discord; waits two seconds at most, however many connections there are. */
  @Override
  public void close() {
    shards.shutdown();
    long until = System.nanoTime() + FAREWELL.toNanos();
    if (in) shards.getShardCache().forEach(shard -> seeOff(shard, until));
    callbacks.shutdownNow();
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private static void seeOff(JDA shard, long until) {
    try {
      long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime()));
      if (shard.awaitShutdown(left, TimeUnit.MILLISECONDS)) return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    shard.shutdownNow();
  }
}
