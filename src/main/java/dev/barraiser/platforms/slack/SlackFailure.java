package dev.barraiser.platforms.slack;

import java.time.Duration;
import java.util.Set;

/** Why a call of the Web API brought no result. Its message holds no token and nobody's text. */
abstract sealed class SlackFailure extends RuntimeException {

  private final String what;

  private SlackFailure(String what, String message, Throwable cause) {
    super(what + message, cause);
    this.what = what;
  }

  /** Said by Slack or by our pace, often thousands of times: where it was caught tells nothing. */
  private SlackFailure(String what, String message) {
    super(what + message, null, false, false);
    this.what = what;
  }

  /** What was called: a method of the Web API as in its address, or another address of Slack's. */
  String what() {
    return what;
  }

  /** Slack said no: nothing happened. */
  static final class Refused extends SlackFailure {
    private static final Set<String> PASSING =
        Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");
    private static final Set<String> FOR_GOOD =
        Set.of("account_inactive", "token_revoked", "app_uninstalled");

    private final String error;

    Refused(Method method, String error) {
      super(method.wire(), " refused: " + error);
      this.error = error;
    }

    /** Slack's word for it, such as {@code channel_not_found}. */
    String error() {
      return error;
    }

    /** Slack itself is unwell: the same may work in a minute. */
    boolean mayPass() {
      return PASSING.contains(error);
    }

    /** The app was removed from the workspace, or its token revoked: somebody has to act. */
    boolean isForGood() {
      return FOR_GOOD.contains(error);
    }
  }

  /** Slack asks for a pause: nothing happened. */
  static final class TooFast extends SlackFailure {
    private final Duration pause;

    TooFast(Method method, Duration pause) {
      this(method.wire(), pause);
    }

    TooFast(String what, Duration pause) {
      super(what, " too fast, again in " + pause);
      this.pause = pause;
    }

    Duration pause() {
      return pause;
    }
  }

  /** No answer, or one that is none: it may have happened all the same. */
  static final class Doubtful extends SlackFailure {
    Doubtful(Method method, Throwable cause) {
      this(method.wire(), cause);
    }

    Doubtful(String what, Throwable cause) {
      super(what, " brought no answer: " + cause.getClass().getSimpleName(), cause);
    }
  }
}
