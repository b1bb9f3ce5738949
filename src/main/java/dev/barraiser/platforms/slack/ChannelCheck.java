package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Receipt.Reason;
import java.util.Optional;

/** Whether a study group can live in a channel, as Slack describes the channel. Pure. */
final class ChannelCheck {

  private static final String ELSEWHERE = "A study group lives in a channel. Set it up in one.";

  private ChannelCheck() {}

  /**
   * The answer.
   *
   * @param channel as {@code conversations.info} tells it
   */
  static Receipt.Settled of(JsonObject channel) {
    String name = "#" + JsonFields.text(channel, "name").orElse("the channel");
    if (is(channel, "is_im") || is(channel, "is_mpim")) return no(ELSEWHERE);
    if (is(channel, "is_archived")) {
      return new Receipt.Refused(
          Reason.CHANNEL_GONE,
          name + " is archived. Somebody who manages it can bring it back, or choose another one.");
    }
    if (is(channel, "is_ext_shared") || is(channel, "is_pending_ext_shared")) {
      return no(
          name
              + " is shared with another company, which would read what people write there. Choose a"
              + " channel of this workspace alone.");
    }
    if (is(channel, "is_org_shared")) {
      return no(
          name
              + " is shared with other workspaces, whose people I do not work for. Choose a channel"
              + " of this workspace alone.");
    }
    if (!is(channel, "is_member")) {
      return new Receipt.Refused(
          Reason.NOT_IN_CHANNEL,
          "I am not in " + name + ". Type /invite there, choose me, and try again.");
    }
    if (is(channel, "is_non_threadable")) {
      return no("Messages in " + name + " cannot have a thread, and answers live in threads.");
    }
    if (is(channel, "is_thread_only")) {
      return no(name + " takes nothing but replies, so I cannot post a question there.");
    }
    return new Receipt.Allowed();
  }

  /** The answer where Slack tells nothing of the channel; empty where that has another reason. */
  static Optional<Receipt.Settled> unseen(String error) {
    return switch (error) {
      // Of direct messages we may ask nothing.
      case "missing_scope", "method_not_supported_for_channel_type" -> Optional.of(no(ELSEWHERE));
      case "channel_not_found" ->
          Optional.of(
              new Receipt.Refused(
                  Reason.CHANNEL_GONE,
                  "I cannot see that channel. If it is private, type /invite there, choose me, and"
                      + " try again."));
      default -> Optional.empty();
    };
  }

  private static boolean is(JsonObject channel, String field) {
    return JsonFields.isTrue(channel, field);
  }

  private static Receipt.Refused no(String words) {
    return new Receipt.Refused(Reason.NOT_PERMITTED, words);
  }
}
