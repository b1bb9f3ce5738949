package dev.barraiser.platforms.discord;

import java.time.Duration;

/** Why a request brought no result. Its message holds no token and nobody's text. */
abstract sealed class DiscordFailure extends RuntimeException {

  private final String what;

  private DiscordFailure(String what, String message, Throwable cause) {
    super(what + message, cause);
    this.what = what;
  }

  /** Said by Discord, often thousands of times: where it was caught tells nothing. */
  private DiscordFailure(String what, String message) {
    super(what + message, null, false, false);
    this.what = what;
  }

  /** What was asked: the route, without ids and tokens. */
  String what() {
    return what;
  }

  /** Discord said no: nothing happened. */
  static final class Refused extends DiscordFailure {
    private final int status;
    private final int code;

    /**
     * A refusal.
     *
     * @param status of HTTP
     * @param code Discord's own, such as 50007; zero where it gave none
     */
    Refused(String what, int status, int code) {
      super(what, " refused: status " + status + ", code " + code);
      this.status = status;
      this.code = code;
    }

    int status() {
      return status;
    }

    int code() {
      return code;
    }
  }

  /** It has not been sent yet, for Discord wants a longer pause: nothing happened. */
  static final class TooFast extends DiscordFailure {
    private final Duration pause;

    TooFast(String what, Duration pause) {
      super(what, " too fast, again in " + pause);
      this.pause = pause;
    }

    Duration pause() {
      return pause;
    }
  }

  /** There is no client to send with, or no connection could be made: nothing happened. */
  static final class Away extends DiscordFailure {
    Away(String what) {
      super(what, " not sent");
    }
  }

  /** No answer, or one that is none: it may have happened all the same. */
  static final class Doubtful extends DiscordFailure {
    Doubtful(String what, Throwable cause) {
      super(what, " brought no answer: " + cause.getClass().getSimpleName(), cause);
    }
  }
}
