package dev.barraiser.platforms.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks Slack who we are. Nothing of an answer is kept but the team itself. Thread-safe; blocks. */
final class SignIn {

  /** Slack's own trouble, which passes. */
  private static final Set<String> PASSING =
      Set.of(
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "team_added_to_org");

  /** The token was good once: the app was in the workspace and is not any more. */
  private static final Set<String> REMOVED =
      Set.of("account_inactive", "token_revoked", "user_removed_from_team");

  /** How it went. */
  sealed interface Outcome {}

  record SignedIn(Team team) implements Outcome {}

  /**
   * It will pass.
   *
   * @param pause what Slack asks for; zero where it asks for nothing
   */
  record NotNow(String words, Duration pause) implements Outcome {}

  /**
   * Somebody has to act.
   *
   * @param removed whether the bot was in the workspace and has been shut out of it
   */
  record ShutOut(String words, boolean removed) implements Outcome {}

  private final SlackWeb web;

  SignIn(SlackWeb web) {
    this.web = web;
  }

  Outcome now() {
    try {
      return answered(web.call(Method.AUTH_TEST, client -> client.authTest(call -> call)));
    } catch (SlackFailure.Refused e) {
      return PASSING.contains(e.error())
          ? new NotNow("Slack has trouble of its own (" + e.error() + ").", Duration.ZERO)
          : new ShutOut(words(e.error()), REMOVED.contains(e.error()));
    } catch (SlackFailure.TooFast e) {
      return new NotNow("Slack asks for a pause.", e.pause());
    } catch (SlackFailure.Doubtful e) {
      return new NotNow(
          "Slack cannot be reached: " + Diagnosis.unreachable(e, web.api()), Duration.ZERO);
    }
  }

  private static Outcome answered(AuthTestResponse told) {
    @Nullable String team = told.getTeamId();
    @Nullable String user = told.getUserId();
    if (team == null || user == null)
      return new NotNow("Slack's answer makes no sense.", Duration.ZERO);
    @Nullable String bot = told.getBotId();
    if (bot == null) {
      return new ShutOut(
          "SLACK_BOT_TOKEN is a person's token. Set it to the Bot User OAuth Token (it begins with"
              + " xoxb-) from the app's page \"OAuth & Permissions\" and restart.",
          false);
    }
    return new SignedIn(new Team(team, orId(told.getTeam(), team), address(told), user, bot));
  }

  private static String orId(@Nullable String name, String id) {
    return name == null || name.isBlank() ? id : name;
  }

  private static String address(AuthTestResponse told) {
    @Nullable String url = told.getUrl();
    if (url == null || url.isBlank()) return "https://app.slack.com/";
    return url.endsWith("/") ? url : url + "/";
  }

  private static String words(String error) {
    return switch (error) {
      case "invalid_auth", "not_authed" ->
          "Slack does not accept SLACK_BOT_TOKEN. Copy the Bot User OAuth Token (it begins with"
              + " xoxb-) from the app's page \"OAuth & Permissions\", set the variable and restart.";
      case "token_revoked", "token_expired" ->
          "SLACK_BOT_TOKEN was revoked. Install the app again, set the variable to the new token"
              + " and restart.";
      case "account_inactive", "user_removed_from_team" ->
          "The app was removed from the workspace. Install it again, set SLACK_BOT_TOKEN to the new"
              + " token and restart.";
      default ->
          "Slack refuses SLACK_BOT_TOKEN ("
              + error
              + "). Ask an administrator of the workspace whether the app is allowed there.";
    };
  }
}
