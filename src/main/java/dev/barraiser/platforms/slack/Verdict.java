package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Receipt.Reason;
import java.time.Duration;

/**
 * What one of Slack's words for a refusal means for an effect. Pure.
 *
 * <p>Source: the tables of errors of docs.slack.dev/reference/methods, of every method in {@link
 * Method}, and words that Slack says without having them there.
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

  /** Slack itself does not know whether it happened. */
  record Unsure() implements Verdict {}

  /** Slack does not take our token. */
  record NoEntry() implements Verdict {}

  /**
   * The meaning of a word.
   *
   * @param direct whether it was said about the bot's direct messages with a person, in which a
   *     channel that is gone is a person who cannot be reached
   */
  static Verdict of(String error, boolean direct) {
    return switch (error) {
      case "invalid_auth",
          "not_authed",
          "account_inactive",
          "token_revoked",
          "token_expired",
          "app_not_installed",
          "app_uninstalled",
          "bot_not_found" ->
          new NoEntry();

      // Slack's pages: some part of it may have succeeded.
      case "fatal_error", "internal_error", "messaging_processing_failed", "update_failed" ->
          new Unsure();

      case "ratelimited", "rate_limited" -> new Later(Duration.ofSeconds(30));
      case "service_unavailable", "request_timeout" -> new Later(Duration.ofSeconds(10));
      // The workspace or the channel is being moved, and will be back.
      case "team_added_to_org", "org_login_required", "external_channel_migrating" ->
          new Later(Duration.ofMinutes(5));
      // Of a workspace on the free plan: everybody there is writing too much.
      case "message_limit_exceeded" -> new Later(Duration.ofMinutes(10));

      case "channel_not_found", "invalid_channel", "team_not_found" ->
          direct
              ? unreachable()
              : people(
                  Reason.CHANNEL_GONE,
                  "I cannot see the channel. If it is private, invite me there; otherwise it is"
                      + " gone.");
      case "is_archived", "is_inactive" ->
          direct
              ? gone()
              : people(
                  Reason.CHANNEL_GONE,
                  "The channel is archived. Somebody who manages it can bring it back.");
      case "not_in_channel" ->
          direct
              ? unreachable()
              : people(
                  Reason.NOT_IN_CHANNEL, "I am not in the channel. Invite me there and try again.");

      case "user_not_found",
          "user_disabled",
          "users_not_found",
          "invalid_user",
          "user_not_visible" ->
          gone();
      case "user_not_in_channel" ->
          people(Reason.NOT_PERMITTED, "The person is not in the channel.");
      case "cannot_dm_bot" ->
          people(Reason.DIRECT_MESSAGES_CLOSED, "A bot takes no direct messages.");
      case "invalid_user_combination" -> unreachable();

      case "message_not_found",
          "thread_not_found",
          "invalid_thread_ts",
          "bad_timestamp",
          "invalid_timestamp" ->
          people(Reason.MESSAGE_GONE, "The message was deleted meanwhile.");
      case "not_found" -> people(Reason.MESSAGE_GONE, "The window was closed meanwhile.");
      case "expired_trigger_id",
          "exchanged_trigger_id",
          "invalid_trigger_id",
          "trigger_expired",
          "trigger_exchanged",
          "push_limit_reached" ->
          people(Reason.MESSAGE_GONE, "It took too long to open a window.");

      case "cant_update_message", "message_not_owned_by_app" ->
          people(Reason.NOT_PERMITTED, "I can change my own messages only.");
      case "edit_window_closed" ->
          people(
              Reason.NOT_PERMITTED,
              "The workspace's settings do not let a message be changed after so long.");
      case "streaming_state_conflict" ->
          people(Reason.NOT_PERMITTED, "The message is being written and cannot be changed.");

      case "restricted_action" ->
          direct
              ? unreachable()
              : people(
                  Reason.NOT_PERMITTED,
                  "The workspace's settings keep me from posting there. Somebody who administers it"
                      + " can allow it.");
      case "restricted_action_read_only_channel", "posting_to_channel_denied" ->
          people(
              Reason.NOT_PERMITTED,
              "Only some people may post in the channel. Somebody who manages it can let me.");
      case "restricted_action_thread_only_channel" ->
          people(
              Reason.NOT_PERMITTED,
              "The channel takes nothing but replies, so I cannot post a question there.");
      case "restricted_action_non_threadable_channel", "cannot_reply_to_message" ->
          people(Reason.NOT_PERMITTED, "Messages there cannot have a thread.");
      case "restricted_action_thread_locked", "thread_locked" ->
          people(
              Reason.THREAD_LOCKED,
              "The thread is locked. Somebody who administers the workspace can unlock it.");
      case "method_not_supported_for_channel_type", "channel_type_not_supported" ->
          people(Reason.NOT_PERMITTED, "That kind of conversation does not let me do this.");
      case "slack_connect_file_link_sharing_blocked",
          "slack_connect_canvas_sharing_blocked",
          "slack_connect_lists_sharing_blocked" ->
          people(
              Reason.NOT_PERMITTED,
              "The workspace's settings keep that out of channels shared with another company.");
      case "not_reactable", "too_many_emoji", "too_many_reactions" ->
          people(Reason.NOT_PERMITTED, "The message takes no more reactions.");

      case "ekm_access_denied" ->
          operators("The workspace's administrators have suspended posting.");
      case "messages_tab_disabled" ->
          operators(
              "My app's Messages tab is switched off, so I cannot write to anybody directly. Whoever"
                  + " runs me can switch it on.");
      case "not_enabled" ->
          operators("My app's Home tab is switched off. Whoever runs me can switch it on.");
      case "missing_scope" ->
          operators(
              "I was installed without a permission that I need for this. Whoever runs me finds"
                  + " which one in my log.");
      case "access_denied",
          "accesslimited",
          "no_permission",
          "not_allowed_token_type",
          "team_access_not_granted",
          "enterprise_is_restricted",
          "two_factor_setup_required",
          "send_on_behalf_not_allowed",
          "as_user_not_supported",
          "is_bot" ->
          operators(
              "The workspace does not let me do that. Whoever runs me finds the reason in my log.");

      // What is left is about what we sent: msg_too_long, invalid_blocks, invalid_arguments, …
      default -> new Never(Reason.NOT_ACCEPTED, "Slack did not take the message.", true);
    };
  }

  private static Never people(Reason reason, String words) {
    return new Never(reason, words, false);
  }

  private static Never operators(String words) {
    return new Never(Reason.NOT_PERMITTED, words, true);
  }

  private static Never gone() {
    return people(Reason.PERSON_GONE, "The person is no longer here.");
  }

  private static Never unreachable() {
    return people(
        Reason.DIRECT_MESSAGES_CLOSED, "Direct messages from me do not reach the person.");
  }
}
