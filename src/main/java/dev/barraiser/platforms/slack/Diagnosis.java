package dev.barraiser.platforms.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Why a call brought nothing, told to an operator: what it is and what to do. Pure. */
final class Diagnosis {

  private static final String COPY_BOT_TOKEN =
      "Copy it again from OAuth & Permissions, Bot User OAuth Token.";
  private static final String MAKE_APP_TOKEN =
      "Make one under Basic Information, App-Level Tokens, with connections:write.";

  private Diagnosis() {}

  static String withBotToken(SlackFailure failure, URI api) {
    return switch (failure) {
      case SlackFailure.Refused refused ->
          switch (refused.error()) {
            case "invalid_auth", "not_authed" -> "Slack does not know it. " + COPY_BOT_TOKEN;
            case "token_revoked", "account_inactive" ->
                "it was revoked, or the app was removed from the workspace. Install the app again"
                    + " and copy the new token.";
            case "token_expired" ->
                "it has expired. Turn token rotation off in the app's manifest, reinstall the app,"
                    + " and copy the new token.";
            case "not_allowed_token_type" -> "it is of another kind. " + COPY_BOT_TOKEN;
            case "team_access_not_granted", "org_login_required", "access_denied" ->
                "the workspace has not let the app in. Ask its administrators to approve it.";
            default -> otherwise(refused);
          };
      case SlackFailure.TooFast fast -> later(fast);
      case SlackFailure.Doubtful doubtful -> unreachable(doubtful, api) + again(doubtful);
    };
  }

  static String withAppToken(SlackFailure failure, URI api) {
    return switch (failure) {
      case SlackFailure.Refused refused ->
          switch (refused.error()) {
            case "invalid_auth", "not_authed", "not_allowed_token_type" ->
                "Slack does not know it. " + MAKE_APP_TOKEN;
            case "token_revoked", "account_inactive" -> "it was revoked. " + MAKE_APP_TOKEN;
            case "missing_scope" -> "it lacks connections:write. " + MAKE_APP_TOKEN;
            default -> otherwise(refused) + " Is Socket Mode turned on in the app's settings?";
          };
      case SlackFailure.TooFast fast -> later(fast);
      case SlackFailure.Doubtful doubtful -> unreachable(doubtful, api) + again(doubtful);
    };
  }

  private static String otherwise(SlackFailure.Refused refused) {
    return "Slack refuses it with the word " + refused.error() + ".";
  }

  private static String later(SlackFailure.TooFast fast) {
    return "Slack was asked too often and wants "
        + fast.pause().toSeconds()
        + " seconds of peace. Please try again after that.";
  }

  /** Why no answer came, for whoever tries again by themselves. */
  static String unreachable(SlackFailure.Doubtful failure, URI api) {
    return switch (failure.getCause()) {
      case UnknownHostException _ ->
          "the name "
              + api.getHost()
              + ", or that of your proxy, cannot be found. Is this machine online, and"
              + " slack.api-base-url right?";
      case InterruptedIOException _ ->
          "no answer from "
              + api
              + " in time. A firewall may be in the way; behind a proxy, set HTTPS_PROXY.";
      case ConnectException _ ->
          "no connection to "
              + api
              + " can be made. Is slack.api-base-url right and, behind a proxy, HTTPS_PROXY?";
      case SSLException _ ->
          "the certificate of "
              + api.getHost()
              + " is not trusted here. A proxy that opens connections must be known to this Java.";
      case SlackApiException answer -> status(answer.getResponse().code(), api);
      case JsonParseException _ -> "what answers at " + api + " is not Slack's Web API.";
      case null, default -> "the connection to " + api + " broke off.";
    };
  }

  /** Only what passes is mended by waiting. */
  private static String again(SlackFailure.Doubtful failure) {
    boolean passes =
        switch (failure.getCause()) {
          case UnknownHostException _,
              InterruptedIOException _,
              ConnectException _,
              SSLException _,
              JsonParseException _ ->
              false;
          case SlackApiException answer -> answer.getResponse().code() >= 500;
          case null, default -> true;
        };
    return passes ? " Please try again later." : "";
  }

  private static String status(int code, URI api) {
    if (code == 407) return "the proxy wants a log-in. Put it into HTTPS_PROXY.";
    if (code >= 500) {
      return "Slack is in trouble itself (status " + code + ").";
    }
    return "what answers at " + api + " is not Slack's Web API (status " + code + ").";
  }
}
