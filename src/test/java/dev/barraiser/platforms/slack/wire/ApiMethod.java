package dev.barraiser.platforms.slack.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The methods of the Web API that are here, with the arguments each takes.
 *
 * <p>Source: docs.slack.dev/reference/methods, one page a method.
 */
enum ApiMethod {
  APPS_CONNECTIONS_OPEN("apps.connections.open", 1, true, ""),
  AUTH_TEST("auth.test", 600, true, ""),
  CHAT_DELETE("chat.delete", 50, true, "channel ts as_user"),
  CHAT_GET_PERMALINK("chat.getPermalink", 600, false, "channel message_ts"),
  CHAT_POST_EPHEMERAL(
      "chat.postEphemeral",
      100,
      true,
      "channel user text blocks attachments as_user icon_emoji icon_url link_names markdown_text"
          + " parse thread_ts username"),
  CHAT_POST_MESSAGE(
      "chat.postMessage",
      600,
      true,
      "channel text blocks attachments as_user icon_emoji icon_url link_names markdown_text"
          + " metadata mrkdwn parse reply_broadcast thread_ts unfurl_links unfurl_media username"),
  CHAT_UPDATE(
      "chat.update",
      50,
      true,
      "channel ts text blocks attachments as_user file_ids link_names markdown_text metadata parse"
          + " reply_broadcast"),
  CONVERSATIONS_HISTORY(
      "conversations.history",
      50,
      false,
      "channel cursor include_all_metadata inclusive latest limit oldest"),
  CONVERSATIONS_INFO("conversations.info", 50, false, "channel include_locale include_num_members"),
  CONVERSATIONS_LIST(
      "conversations.list", 20, false, "cursor exclude_archived limit team_id types"),
  CONVERSATIONS_MEMBERS("conversations.members", 100, false, "channel cursor limit"),
  CONVERSATIONS_OPEN("conversations.open", 50, true, "channel prevent_creation return_im users"),
  CONVERSATIONS_REPLIES(
      "conversations.replies",
      50,
      false,
      "channel ts cursor include_all_metadata inclusive latest limit oldest"),
  FILES_COMPLETE_UPLOAD(
      "files.completeUploadExternal",
      100,
      true,
      "files blocks channel_id channels initial_comment thread_ts"),
  FILES_GET_UPLOAD_URL(
      "files.getUploadURLExternal", 100, false, "filename length alt_txt snippet_type"),
  REACTIONS_ADD("reactions.add", 50, true, "channel name timestamp"),
  REACTIONS_GET("reactions.get", 50, false, "channel file file_comment full timestamp"),
  REACTIONS_REMOVE("reactions.remove", 20, true, "channel file file_comment name timestamp"),
  USERS_CONVERSATIONS(
      "users.conversations", 50, false, "cursor exclude_archived limit team_id types user"),
  USERS_INFO("users.info", 100, false, "user include_locale"),
  VIEWS_OPEN("views.open", 100, true, "trigger_id interactivity_pointer view"),
  VIEWS_PUBLISH("views.publish", 100, true, "user_id view hash"),
  VIEWS_PUSH("views.push", 100, true, "trigger_id interactivity_pointer view"),
  VIEWS_UPDATE("views.update", 100, true, "view view_id external_id hash");

  private final String wire;
  private final int aMinute;
  private final boolean takesJson;

  @SuppressWarnings("ImmutableEnumChecker") // Made with Set.copyOf.
  private final Set<String> arguments;

  ApiMethod(String wire, int aMinute, boolean takesJson, String arguments) {
    this.wire = wire;
    this.aMinute = aMinute;
    this.takesJson = takesJson;
    this.arguments = Set.copyOf(List.of((arguments + " token").strip().split(" ")));
  }

  static Optional<ApiMethod> named(String wire) {
    return Arrays.stream(values()).filter(method -> method.wire.equals(wire)).findFirst();
  }

  String wire() {
    return wire;
  }

  /** How often it may be called in a minute, by its tier. */
  int aMinute() {
    return aMinute;
  }

  /** Whether it reads a body of JSON; those that only read do not. */
  boolean takesJson() {
    return takesJson;
  }

  boolean takes(String argument) {
    return arguments.contains(argument);
  }
}
