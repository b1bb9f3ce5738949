package dev.barraiser.platforms.slack.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which token lets whom do what. Thread-safe. */
final class Tokens {

  static final String BOT = "xoxb-1111-2222-fakebottoken";
  static final String APP = "xapp-1-A0BARRAISER-3333-fakeapptoken";

  /** Whose a token is. */
  enum Holder {
    BOT,
    APP
  }

  /** Tokens that are no good any more, with Slack's word for why. */
  private final Map<String, String> ended = new ConcurrentHashMap<>();

  void revoke(String token) {
    ended.put(token, "token_revoked");
  }

  /** What becomes of tokens whose app was taken out. */
  void close(String token) {
    ended.put(token, "account_inactive");
  }

  /** The app is installed again; here the tokens stay the same. */
  void renew() {
    ended.clear();
  }

  /**
   * Whose token it is.
   *
   * @throws Refusal when it is nobody's, or of the wrong kind for the method
   */
  Holder holder(String token, ApiMethod method) {
    if (token.isEmpty()) throw Refusal.of("not_authed");
    if (ended.containsKey(token)) throw Refusal.of(ended.get(token));
    Holder holder =
        switch (token) {
          case BOT -> Holder.BOT;
          case APP -> Holder.APP;
          default -> throw Refusal.of("invalid_auth");
        };
    boolean wantsApp = method == ApiMethod.APPS_CONNECTIONS_OPEN;
    if (method != ApiMethod.AUTH_TEST && wantsApp != (holder == Holder.APP)) {
      throw Refusal.of("not_allowed_token_type");
    }
    return holder;
  }
}
