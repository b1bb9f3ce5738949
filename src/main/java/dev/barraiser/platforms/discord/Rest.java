package dev.barraiser.platforms.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.Method;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.data.SerializableArray;
import net.dv8tion.jda.api.utils.data.SerializableData;
import net.dv8tion.jda.internal.requests.CallbackContext;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import okhttp3.MultipartBody;
import org.jspecify.annotations.Nullable;

/**
 * Requests of Discord's REST API by ids, through JDA's queue, which keeps the limits of each route.
 * The only class that knows JDA's insides: what JDA offers to others asks its cache first, which
 * forgets. Thread-safe; blocks, so never in a callback of JDA.
 */
final class Rest {

  /** For what waits in the queue; the pause of a limit may be minutes. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** For what has left: JDA tries four times itself, and each may take ten seconds. */
  private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(50);

  private static final Duration QUEUE_IS_LONG = Duration.ofSeconds(10);

  private record Answer(Optional<String> text) {}

  /** Writes the body of one request. */
  private interface Writes {
    Letter letter(Consumer<Duration> whenHeld);
  }

  private final Supplier<Optional<JDA>> jda;
  private final Pace pace;
  private final Session session;
  private final InstantSource machine;
  private final Pause pause;

  /**
   * For requests.
   *
   * @param jda the first shard; empty while there is none
   */
  Rest(
      Supplier<Optional<JDA>> jda, Pace pace, Session session, InstantSource machine, Pause pause) {
    this.jda = jda;
    this.pace = pace;
    this.session = session;
    this.machine = machine;
    this.pause = pause;
  }

  /** Without a body; empty where Discord answers nothing but that it is done. */
  Optional<DataObject> call(Urgency urgency, Route.CompiledRoute route) {
    return object(route, ask(urgency, route, null));
  }

  /**
   * A request; empty where Discord answers nothing but that it is done.
   *
   * @throws DiscordFailure in one of its kinds
   */
  Optional<DataObject> call(Urgency urgency, Route.CompiledRoute route, SerializableData body) {
    return object(route, ask(urgency, route, body.toData().toString()));
  }

  /**
   * The same with the files that a message carries, if it carries any.
   *
   * @throws DiscordFailure in one of its kinds
   */
  Optional<DataObject> call(
      Urgency urgency, Route.CompiledRoute route, DataObject body, List<FileUpload> files) {
    if (files.isEmpty()) return call(urgency, route, body);
    MultipartBody parts = AttachedFile.createMultipartBody(files, body).build();
    return object(route, written(urgency, route, held -> Letter.of(parts, held)));
  }

  /**
   * A request that Discord answers with an object.
   *
   * @throws DiscordFailure in one of its kinds
   */
  DataObject read(Urgency urgency, Route.CompiledRoute route) {
    return call(urgency, route).orElseThrow(() -> unreadable(route));
  }

  /**
   * A request that Discord answers with a list.
   *
   * @throws DiscordFailure in one of its kinds
   */
  DataArray list(Urgency urgency, Route.CompiledRoute route) {
    return array(route, ask(urgency, route, null));
  }

  /**
   * Puts a list in place of what is there.
   *
   * @throws DiscordFailure in one of its kinds
   */
  DataArray list(Urgency urgency, Route.CompiledRoute route, SerializableArray body) {
    return array(route, ask(urgency, route, body.toDataArray().toString()));
  }

  private Answer ask(Urgency urgency, Route.CompiledRoute route, @Nullable String body) {
    boolean carries = body != null || route.getMethod().requiresRequestBody();
    return written(urgency, route, carries ? held -> Letter.of(body, held) : null);
  }

  private Answer written(Urgency urgency, Route.CompiledRoute route, @Nullable Writes body) {
    boolean counted = !route.getBaseRoute().isInteractionBucket();
    if (counted) waitForTurn(urgency, what(route));
    try {
      return send(route, body);
    } catch (DiscordFailure.Refused no) {
      if (counted && isUnknown(no)) askAgainWhoWeAre();
      throw no;
    }
  }

  private void waitForTurn(Urgency urgency, String what) {
    switch (pace.next(urgency, machine.instant())) {
      case Pace.Turn.ComesAgain(Duration after) -> throw new DiscordFailure.TooFast(what, after);
      case Pace.Turn.Goes(Duration after) -> {
        if (after.isZero()) return;
        try {
          pause.of(after);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new DiscordFailure.Away(what);
        }
      }
    }
  }

  private Answer send(Route.CompiledRoute route, @Nullable Writes body) {
    if (CallbackContext.isCallbackContext()) {
      throw new IllegalStateException("would block a callback of JDA");
    }
    String what = what(route);
    JDA client = jda.get().orElseThrow(() -> new DiscordFailure.Away(what));
    var answer = new CompletableFuture<Answer>();
    var held = new Held(what, answer);
    Letter letter = body == null ? Letter.of("", held::by) : body.letter(held::by);
    held.letter = letter;
    var action =
        new RestActionImpl<Answer>(
            client, route, body == null ? null : letter, (response, _) -> answer(response));
    action.setCheck(() -> !letter.isWithdrawn());
    try {
      action.queue(answer::complete, answer::completeExceptionally);
    } catch (RejectedExecutionException stopped) {
      throw new DiscordFailure.Away(what);
    }
    return waitFor(what, route.getMethod(), answer, letter);
  }

  /** What waits longer than we do is taken back. */
  private static final class Held {
    private final String what;
    private final CompletableFuture<Answer> answer;
    private volatile @Nullable Letter letter;

    Held(String what, CompletableFuture<Answer> answer) {
      this.what = what;
      this.answer = answer;
    }

    void by(Duration span) {
      Letter mine = letter;
      if (mine == null || span.compareTo(PATIENCE) < 0 || !mine.withdraw()) return;
      answer.completeExceptionally(new DiscordFailure.TooFast(what, span));
    }
  }

  private static Answer answer(Response response) {
    return new Answer(response.code == 204 ? Optional.empty() : Optional.of(response.getString()));
  }

  private static Answer waitFor(
      String what, Method method, CompletableFuture<Answer> answer, Letter letter) {
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException queued) {
      if (letter.withdraw()) throw new DiscordFailure.TooFast(what, QUEUE_IS_LONG);
      return waitOn(what, answer, letter);
    } catch (ExecutionException failed) {
      throw failure(what, method, failed.getCause(), letter);
    } catch (InterruptedException e) {
      throw interrupted(what, letter, e);
    }
  }

  private static Answer waitOn(String what, CompletableFuture<Answer> answer, Letter letter) {
    try {
      return answer.get(FOR_AN_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException silent) {
      throw new DiscordFailure.Doubtful(what, silent);
    } catch (ExecutionException failed) {
      throw failure(what, Method.POST, failed.getCause(), letter);
    } catch (InterruptedException e) {
      throw interrupted(what, letter, e);
    }
  }

  private static DiscordFailure interrupted(String what, Letter letter, InterruptedException e) {
    Thread.currentThread().interrupt();
    return letter.withdraw() ? new DiscordFailure.Away(what) : new DiscordFailure.Doubtful(what, e);
  }

  private static DiscordFailure failure(
      String what, Method method, @Nullable Throwable cause, Letter letter) {
    return switch (cause) {
      case DiscordFailure known -> known;
      case RateLimitedException slow ->
          new DiscordFailure.TooFast(what, Duration.ofMillis(Math.max(0, slow.getRetryAfter())));
      case ErrorResponseException error -> failure(what, method, error, letter);
      // Taken back by us, or JDA was shut down with it in its queue.
      case CancellationException stopped -> notHeard(what, method, stopped, letter);
      case null -> new DiscordFailure.Doubtful(what, new IllegalStateException());
      default -> new DiscordFailure.Doubtful(what, cause);
    };
  }

  private static DiscordFailure failure(
      String what, Method method, ErrorResponseException error, Letter letter) {
    Response response = error.getResponse();
    Exception exception = response.getException();
    if (exception != null) return notHeard(what, method, exception, letter);
    if (response.code >= 500) {
      return new DiscordFailure.Doubtful(what, new ServerTrouble(response.code));
    }
    int code = error.getErrorCode() == response.code ? 0 : error.getErrorCode();
    return new DiscordFailure.Refused(what, response.code, code);
  }

  /** What only reads does nothing, and what had not left was not read. */
  private static DiscordFailure notHeard(
      String what, Method method, Exception cause, Letter letter) {
    return letter.hasLeft() || method == Method.DELETE
        ? new DiscordFailure.Doubtful(what, cause)
        : new DiscordFailure.Away(what);
  }

  /** Discord has trouble of its own. */
  static final class ServerTrouble extends Exception {
    ServerTrouble(int status) {
      super("status " + status, null, false, false);
    }
  }

  /** An interaction's token that is no longer taken has a code of its own. */
  private static boolean isUnknown(DiscordFailure.Refused no) {
    return no.status() == 401 && no.code() == 0;
  }

  /** One request alone shuts nobody out. */
  private void askAgainWhoWeAre() {
    if (session.isShutOut()) return;
    try {
      var _ = send(Route.Self.GET_SELF.compile(), null);
    } catch (DiscordFailure.Refused again) {
      if (!isUnknown(again)) return;
      session.shutOut(
          "Discord does not take the bot's token any more: it was reset in the developer portal."
              + " Copy the new one from your application's page Bot and start the bot with it.");
    } catch (DiscordFailure later) {
      // The next request asks again.
    }
  }

  private static Optional<DataObject> object(Route.CompiledRoute route, Answer answer) {
    try {
      return answer.text().map(DataObject::fromJson);
    } catch (ParsingException e) {
      throw new DiscordFailure.Doubtful(what(route), e);
    }
  }

  private static DataArray array(Route.CompiledRoute route, Answer answer) {
    try {
      return answer.text().map(DataArray::fromJson).orElseThrow(() -> unreadable(route));
    } catch (ParsingException e) {
      throw new DiscordFailure.Doubtful(what(route), e);
    }
  }

  private static DiscordFailure unreadable(Route.CompiledRoute route) {
    return new DiscordFailure.Doubtful(what(route), new IllegalStateException("no answer"));
  }

  private static String what(Route.CompiledRoute route) {
    return route.getMethod() + " " + route.getBaseRoute().getRoute();
  }
}
