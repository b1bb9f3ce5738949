package dev.barraiser.platforms.slack;

import java.util.List;

/**
 * The Web API methods that we call: the only ones. What each may cost and needs is kept here, so
 * that the pace, {@code check --online} and the manifest's test read the same table.
 *
 * <p>Source of the tiers: docs.slack.dev/apis/web-api/rate-limits and each method's page.
 */
enum Method {
  AUTH_TEST("auth.test", Tier.SPECIAL_AUTH),
  APPS_CONNECTIONS_OPEN("apps.connections.open", Tier.ONE, Scope.CONNECTIONS_WRITE),
  CHAT_POST_MESSAGE("chat.postMessage", Tier.POSTING, Scope.CHAT_WRITE),
  CHAT_POST_EPHEMERAL("chat.postEphemeral", Tier.FOUR, Scope.CHAT_WRITE),
  CHAT_UPDATE("chat.update", Tier.THREE, Scope.CHAT_WRITE),
  REACTIONS_ADD("reactions.add", Tier.THREE, Scope.REACTIONS_WRITE),
  REACTIONS_REMOVE("reactions.remove", Tier.TWO, Scope.REACTIONS_WRITE),
  REACTIONS_GET("reactions.get", Tier.THREE, Scope.REACTIONS_READ),
  VIEWS_OPEN("views.open", Tier.FOUR),
  VIEWS_PUSH("views.push", Tier.FOUR),
  VIEWS_UPDATE("views.update", Tier.FOUR),
  VIEWS_PUBLISH("views.publish", Tier.FOUR),
  FILES_GET_UPLOAD_URL("files.getUploadURLExternal", Tier.FOUR, Scope.FILES_WRITE),
  FILES_COMPLETE_UPLOAD("files.completeUploadExternal", Tier.FOUR, Scope.FILES_WRITE),
  USERS_INFO("users.info", Tier.FOUR, Scope.USERS_READ),
  USERS_CONVERSATIONS("users.conversations", Tier.THREE, Scope.CHANNELS_READ, Scope.GROUPS_READ),
  CONVERSATIONS_INFO("conversations.info", Tier.THREE, Scope.CHANNELS_READ, Scope.GROUPS_READ),
  CONVERSATIONS_OPEN("conversations.open", Tier.THREE, Scope.IM_WRITE),
  CONVERSATIONS_HISTORY(
      "conversations.history",
      Tier.THREE,
      Scope.CHANNELS_HISTORY,
      Scope.GROUPS_HISTORY,
      Scope.IM_HISTORY),
  CONVERSATIONS_REPLIES(
      "conversations.replies",
      Tier.THREE,
      Scope.CHANNELS_HISTORY,
      Scope.GROUPS_HISTORY,
      Scope.IM_HISTORY);

  /** How often a method may be called, in one workspace. */
  enum Tier {
    ONE(1),
    TWO(20),
    THREE(50),
    FOUR(100),
    /** Hundreds a minute. */
    SPECIAL_AUTH(300),
    /** About one message a second a channel, several hundred a minute a workspace. */
    POSTING(240);

    private final int aMinute;

    Tier(int aMinute) {
      this.aMinute = aMinute;
    }

    int aMinute() {
      return aMinute;
    }
  }

  private final String wire;
  private final Tier tier;

  @SuppressWarnings("ImmutableEnumChecker") // Made with List.of.
  private final List<Scope> scopes;

  Method(String wire, Tier tier, Scope... scopes) {
    this.wire = wire;
    this.tier = tier;
    this.scopes = List.of(scopes);
  }

  /** As in the address. */
  String wire() {
    return wire;
  }

  Tier tier() {
    return tier;
  }

  /** The scopes it needs, each for its kind of conversation. */
  List<Scope> scopes() {
    return scopes;
  }
}
