package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Receipt.Reason;
import java.time.Duration;

/**
 * What one of Discord's refusals means for an effect. Pure.
 *
 * <p>Source: docs.discord.com/developers/topics/opcodes-and-status-codes, "JSON error codes", and
 * codes that Discord says without having them there.
 */
sealed interface Verdict {

  /**
   * It will never work.
   *
   * @param words for people: what is missing
   * @param operators whether whoever runs the bot has to hear of it, since only they can mend it
   */
  record Never(Reason reason, String words, boolean operators) implements Verdict {
    Receipt.Refused receipt() {
      return new Receipt.Refused(reason, words);
    }
  }

  /** Nothing happened, and it may work then. */
  record Later(Duration pause) implements Verdict {}

  /** Where it was said, which decides what an unknown channel is. */
  enum Spot {
    CHANNEL,
    THREAD,
    DIRECT;

    /** Where an effect leads; a whisper's last way is direct. */
    static Spot of(Outgoing outgoing) {
      if (outgoing instanceof Outgoing.Whisper) return DIRECT;
      return switch (outgoing.place()) {
        case Place.Channel _ -> CHANNEL;
        case Place.InThread _ -> THREAD;
        case Place.Direct _ -> DIRECT;
      };
    }
  }

  /** The meaning of a refusal. */
  static Verdict of(DiscordFailure.Refused no, Spot spot) {
    return no.code() == 0 ? ofStatus(no.status()) : ofCode(no.code(), spot);
  }

  /** Without a code of Discord's own it comes from something in between, or is about our token. */
  private static Verdict ofStatus(int status) {
    return switch (status) {
      case 400, 413 -> notAccepted();
      default -> new Later(Duration.ofMinutes(1));
    };
  }

  private static Verdict ofCode(int code, Spot spot) {
    return switch (code) {
      case 10003 ->
          switch (spot) {
            case CHANNEL -> people(Reason.CHANNEL_GONE, "The channel is gone.");
            case THREAD -> people(Reason.MESSAGE_GONE, "The thread was deleted meanwhile.");
            case DIRECT -> unreachable();
          };
      case 10004 -> people(Reason.CHANNEL_GONE, "The server is gone.");
      case 10007, 10013, 50033 -> gone("The person is no longer here.");
      case 50278 -> gone("The person is in no server any more that I am in.");
      case 50007 -> unreachable();
      case 50001 ->
          spot == Spot.DIRECT
              ? unreachable()
              : people(
                  Reason.NOT_IN_CHANNEL,
                  "I cannot see the channel. Somebody who manages it can give me View Channel, or"
                      + " invite me to the server.");
      case 50013 ->
          people(
              Reason.NOT_PERMITTED,
              "I lack a permission there. Setting the group up again tells which one.");
      case 50009 ->
          people(
              Reason.NOT_PERMITTED,
              "The server's verification level keeps me from posting. Somebody who administers it"
                  + " can give my role more rights.");

      case 10008 -> people(Reason.MESSAGE_GONE, "The message was deleted meanwhile.");
      // The token of an interaction is no longer taken.
      case 10015, 10062, 40060, 50027 ->
          people(Reason.MESSAGE_GONE, "It took too long, and Discord has closed the answer to it.");

      case 50083, 160005 ->
          people(
              Reason.THREAD_LOCKED,
              "The thread is locked. Somebody who manages threads there can unlock it.");
      case 160006 ->
          people(
              Reason.NOT_PERMITTED,
              "The server has as many open threads as Discord allows. Once some are closed, I can"
                  + " open one again.");
      case 160007 ->
          people(
              Reason.NOT_PERMITTED,
              "The channel has as many open threads as Discord allows for announcements. Once some"
                  + " are closed, I can open one again.");
      case 160004 -> people(Reason.NOT_PERMITTED, "The message has a thread already.");
      case 50008, 50019, 50024, 50068, 50021 ->
          people(Reason.NOT_PERMITTED, "That kind of channel or message does not let me do this.");
      case 50005 -> people(Reason.NOT_PERMITTED, "I can change my own messages only.");
      case 30010, 90001 -> people(Reason.NOT_PERMITTED, "The message takes no reactions of mine.");
      case 200000, 200001, 240000 ->
          people(
              Reason.NOT_PERMITTED,
              "The server's AutoMod blocked the message. Somebody who administers it can make an"
                  + " exception for me.");

      case 20016 -> new Later(Duration.ofMinutes(1));
      case 20022, 20028, 20029, 130000 -> new Later(Duration.ofSeconds(10));
      case 40003, 40004, 40062, 40333 -> new Later(Duration.ofMinutes(1));
      // Old messages may be edited only so often.
      case 30046 -> new Later(Duration.ofMinutes(10));

      case 20026, 20001, 40001, 40002 ->
          new Never(
              Reason.NOT_PERMITTED,
              "Discord does not let me do that. Whoever runs me finds the reason in my log.",
              true);

      // What is left is about what we sent: 50006, 50035, …
      default -> notAccepted();
    };
  }

  private static Never people(Reason reason, String words) {
    return new Never(reason, words, false);
  }

  private static Never gone(String words) {
    return people(Reason.PERSON_GONE, words);
  }

  private static Never unreachable() {
    return people(
        Reason.DIRECT_MESSAGES_CLOSED, "Direct messages from me do not reach the person.");
  }

  private static Never notAccepted() {
    return new Never(Reason.NOT_ACCEPTED, "Discord did not take the message.", true);
  }
}
