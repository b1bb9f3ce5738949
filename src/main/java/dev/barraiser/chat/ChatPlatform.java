package dev.barraiser.chat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A chat platform: it passes on what comes in and delivers what goes out. Every platform runs the
 * same contract test.
 *
 * <p>{@link #deliver} and {@link #lookFor} may be called from any thread, also for several lanes at
 * once; within a lane one at a time. They may block.
 */
public interface ChatPlatform extends AutoCloseable {

  /** Its short name, as in {@link Workspace#platform()}. */
  String name();

  /**
   * Connects and begins to pass on what comes in. Called once. What came in while nobody listened
   * is passed on first where the platform can know.
   */
  void start(Catalogue catalogue, Listener listener);

  /**
   * Whether this process is the one to deliver to it. No where another process is connected in this
   * one's stead: then effects wait for that one.
   */
  default boolean delivers() {
    return true;
  }

  /**
   * Delivers one effect. A failure that may pass is a {@link Receipt.RetryAfter} or {@link
   * Receipt.InDoubt}; an exception is a mistake of the program and tried again a few times.
   *
   * @param effectId unique and stable: a platform that can, refuses to deliver the same one twice
   */
  Receipt deliver(String effectId, Outgoing outgoing);

  /**
   * Finds out whether an effect whose delivery was interrupted had been delivered, by looking,
   * never by sending. Empty when it had not; an exception when that cannot be told now.
   */
  Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing);

  /** How the connection to the platform fares, for whoever asks after the bot's health. */
  Connection connection();

  /**
   * How often what came in since the start, by what became of it, for the same. Holds nobody's name
   * and no word of theirs; empty where nothing is counted.
   */
  Map<String, Long> counts();

  /**
   * A connection.
   *
   * @param since when it came into this state, on the machine's clock
   * @param words for an operator, in whole sentences: why, and what to do; empty while all is well.
   *     Holds no secret.
   */
  record Connection(State state, Instant since, String words) {

    public enum State {
      /** Events come in. */
      CONNECTED,
      /** Being made, or made again. */
      CONNECTING,
      /** Another process of the bot is connected, and this one takes over when that one ends. */
      STANDING_BY,
      /** The platform has shut the bot out: somebody has to act. */
      SHUT_OUT
    }
  }

  /**
   * Somebody was forgotten: what was kept of them in the database is gone. Lets go of what is
   * remembered of them besides, so that they are told of anew with the next thing they do.
   */
  void forgotten(Person person);

  /**
   * Lets go of what it has kept long enough, such as forms that somebody opened and never sent:
   * they stay for a week. Called now and then; may block.
   */
  default void forgetOld() {}

  /** Stops passing on; deliveries under way may still end. */
  @Override
  void close();

  /** Who listens to a platform. May be called from any thread. */
  interface Listener {

    /**
     * Takes an event. When it returns, the event is stored for good (or was stored before) and may
     * be acknowledged; when it throws, the platform should deliver it again.
     */
    void happened(Incoming.Event event);

    /**
     * Answers an interaction at once. Never throws: a failure is told to the person as {@link
     * Answer.Told}.
     */
    Answer asked(Incoming.Interaction interaction);
  }
}
