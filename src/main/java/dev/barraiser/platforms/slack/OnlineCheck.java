package dev.barraiser.platforms.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import dev.barraiser.text.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether what is set for Slack works there. Asks Slack and changes nothing; may take as long as a
 * few calls that time out. No finding holds a token.
 */
public final class OnlineCheck {

  /**
   * One thing that was looked at.
   *
   * @param words one or two plain sentences: what is so, and for something wrong what to do
   */
  public record Finding(Verdict verdict, String words) {}

  /** What a finding is to the operator. */
  public enum Verdict {
    FINE,
    /** Worth knowing; nothing has to be done. */
    NOTE,
    WRONG
  }

  private static final int CHANNELS_ASKED = 200;
  private static final int CHANNELS_NAMED = 10;

  private final SlackSetup setup;
  private final List<Finding> findings = new ArrayList<>();

  private OnlineCheck(SlackSetup setup) {
    this.setup = setup;
  }

  /** Asks Slack about everything that is set; in the order in which one would put it right. */
  public static List<Finding> of(SlackSetup setup) {
    var check = new OnlineCheck(setup);
    if (check.botToken()) check.way();
    return List.copyOf(check.findings);
  }

  private void found(Verdict verdict, String words) {
    findings.add(new Finding(verdict, words));
  }

  // The bot's token.

  /** Returns whether Slack can be reached at all, so that asking on has a point. */
  private boolean botToken() {
    SlackWeb web = SlackWeb.at(setup.api(), setup.botToken());
    try {
      AuthTestResponse test = web.call(Method.AUTH_TEST, client -> client.authTest(r -> r));
      installed(test);
      Set<Scope> granted = scopes(test);
      if (granted.contains(Scope.CHANNELS_READ) && granted.contains(Scope.GROUPS_READ)) {
        channels(web);
      }
      return true;
    } catch (SlackFailure e) {
      found(Verdict.WRONG, "Bot token: " + Diagnosis.withBotToken(e, setup.api()));
      return !(e instanceof SlackFailure.Doubtful);
    } finally {
      web.close();
    }
  }

  private void installed(AuthTestResponse test) {
    if (test.isEnterpriseInstall()) {
      found(
          Verdict.WRONG,
          "Bot token: the app is installed for a whole organisation, and the bot serves one"
              + " workspace. Install it in that workspace and copy the token from there.");
      return;
    }
    found(
        Verdict.FINE,
        "Bot token: works in "
            + test.getTeam()
            + " ("
            + test.getUrl()
            + "), where the bot is @"
            + test.getUser()
            + ".");
  }

  /** Returns what the token may do of what the bot needs; everything where Slack does not tell. */
  private Set<Scope> scopes(AuthTestResponse test) {
    Optional<Set<String>> told = granted(test);
    if (told.isEmpty()) {
      found(Verdict.NOTE, "Scopes: Slack did not tell them; a proxy may have taken them out.");
      return Scope.ofBot();
    }
    Set<Scope> needed = Scope.ofBot();
    List<Scope> missing =
        needed.stream().filter(scope -> !told.get().contains(scope.wire())).toList();
    if (missing.isEmpty()) {
      found(Verdict.FINE, "Scopes: all " + needed.size() + " that the bot needs.");
    }
    missing.forEach(scope ->
        found(
            Verdict.WRONG,
            "Scope "
                + scope.wire()
                + " is missing: without it the bot cannot "
                + scope.purpose()
                + ". Add it under OAuth & Permissions, Bot Token Scopes, then reinstall the app."));
    told.get().stream()
        .filter(wire -> Scope.of(wire).filter(needed::contains).isEmpty())
        .forEach(wire ->
            found(Verdict.NOTE, "Scope " + wire + " is not needed: the bot does well with less."));
    return needed.stream()
        .filter(scope -> !missing.contains(scope))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<Set<String>> granted(AuthTestResponse test) {
    return Optional.ofNullable(test.getHttpResponseHeaders())
        .flatMap(headers -> Optional.ofNullable(headers.get("x-oauth-scopes")))
        .map(values ->
            values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(wire -> !wire.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private void channels(SlackWeb web) {
    try {
      channels(askForChannels(web));
    } catch (SlackFailure e) {
      found(Verdict.NOTE, "Channels: " + Diagnosis.withBotToken(e, setup.api()));
    }
  }

  private static List<String> askForChannels(SlackWeb web) {
    UsersConversationsResponse in =
        web.call(
            Method.USERS_CONVERSATIONS,
            client ->
                client.usersConversations(r ->
                    r.types(
                            List.of(
                                ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL))
                        .excludeArchived(true)
                        .limit(CHANNELS_ASKED)));
    return in.getChannels().stream().map(Conversation::getName).map(name -> "#" + name).toList();
  }

  private void channels(List<String> names) {
    if (names.isEmpty()) {
      found(
          Verdict.NOTE,
          "Channels: the bot is in none yet. Invite it with /invite in the channel of your study"
              + " group.");
      return;
    }
    String shown = names.stream().limit(CHANNELS_NAMED).collect(Collectors.joining(", "));
    boolean all = names.size() <= CHANNELS_NAMED;
    found(Verdict.FINE, "Channels: the bot is in " + shown + (all ? "." : " and others."));
  }

  // How Slack reaches the bot.

  private void way() {
    switch (setup.way()) {
      case SlackSetup.Way.Socket(Secret appToken) -> appToken(appToken);
      case SlackSetup.Way.Http _ ->
          found(
              Verdict.NOTE,
              "Signing secret: cannot be checked from here. While the bot runs, save your address"
                  + " under Event Subscriptions: Slack says Verified when the secret is right.");
    }
  }

  private void appToken(Secret token) {
    SlackWeb web = SlackWeb.at(setup.api(), token);
    try {
      var _ = web.call(Method.APPS_CONNECTIONS_OPEN, client -> client.appsConnectionsOpen(r -> r));
      found(
          Verdict.FINE,
          "App token: opens connections for Socket Mode (" + Scope.CONNECTIONS_WRITE.wire() + ").");
    } catch (SlackFailure e) {
      found(Verdict.WRONG, "App token: " + Diagnosis.withAppToken(e, setup.api()));
    } finally {
      web.close();
    }
  }
}
