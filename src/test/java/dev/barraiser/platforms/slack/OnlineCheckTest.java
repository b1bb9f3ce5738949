package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.platforms.slack.OnlineCheck.Finding;
import dev.barraiser.platforms.slack.OnlineCheck.Verdict;
import dev.barraiser.platforms.slack.wire.FakeSlack;
import dev.barraiser.platforms.slack.wire.SlackApp;
import dev.barraiser.text.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OnlineCheckTest {

  private FakeSlack slack;
  private List<Finding> findings = List.of();

  @BeforeEach
  void open() {
    slack = FakeSlack.start(InstantSource.system());
  }

  @AfterEach
  void close() {
    assertThat(slack.complaints()).isEmpty();
    slack.close();
  }

  @AfterEach
  void no_finding_holds_a_token() {
    assertThat(findings.toString()).doesNotContain("xoxb-", slack.appToken(), "secret-signing");
  }

  @Test
  void with_everything_right_it_says_what_works() {
    slack.channel("bar-raiser");
    slack.privateChannel("quiet-corner");
    slack.channelWithoutBot("elsewhere");

    check(socket());

    assertThat(findings).extracting(Finding::verdict).containsOnly(Verdict.FINE);
    assertThat(words(Verdict.FINE).getFirst())
        .startsWith("Bot token: works in Practice (https://")
        .contains("where the bot is @");
    assertThat(words(Verdict.FINE))
        .contains(
            "Scopes: all " + Scope.ofBot().size() + " that the bot needs.",
            "Channels: the bot is in #bar-raiser, #quiet-corner.",
            "App token: opens connections for Socket Mode (connections:write).");
  }

  @Test
  void a_bot_in_no_channel_is_told_how_it_gets_into_one() {
    check(socket());

    assertThat(words(Verdict.NOTE))
        .containsExactly(
            "Channels: the bot is in none yet. Invite it with /invite in the channel of your study"
                + " group.");
    assertThat(words(Verdict.WRONG)).isEmpty();
  }

  @Test
  void each_token_is_tried_once() {
    check(socket());

    // Slack's client would try it once more, for statistics of its own.
    assertThat(slack.calls("auth.test")).isEqualTo(1);
    assertThat(slack.calls("apps.connections.open")).isEqualTo(1);
  }

  @Test
  void of_many_channels_it_names_ten() {
    for (int i = 0; i < 12; i++) slack.channel("group-" + i);

    check(socket());

    assertThat(words(Verdict.FINE))
        .anyMatch(words -> words.endsWith("and others.") && words.split("#", -1).length == 11);
  }

  @Test
  void a_scope_that_is_missing_is_told_with_what_will_not_work() {
    restart(SlackApp.barRaiser().withScopes(except("im:write", "channels:read")));

    check(socket());

    assertThat(words(Verdict.WRONG))
        .containsExactly(
            "Scope channels:read is missing: without it the bot cannot know the public channels"
                + " that it is in, and who leaves them. Add it under OAuth & Permissions, Bot Token"
                + " Scopes, then reinstall the app.",
            "Scope im:write is missing: without it the bot cannot write to people directly, as for"
                + " nudges they asked for. Add it under OAuth & Permissions, Bot Token Scopes, then"
                + " reinstall the app.");
  }

  @Test
  void a_scope_too_many_is_told_and_is_no_fault() {
    Set<String> more = new HashSet<>(SlackApp.barRaiser().scopes());
    more.add("files:read");
    restart(SlackApp.barRaiser().withScopes(more));

    check(socket());

    assertThat(words(Verdict.NOTE))
        .contains("Scope files:read is not needed: the bot does well with less.");
    assertThat(words(Verdict.WRONG)).isEmpty();
  }

  @Test
  void a_wrong_bot_token_is_told_and_the_app_token_is_tried_all_the_same() {
    check(setup("xoxb-wrong", new SlackSetup.Way.Socket(new Secret(slack.appToken()))));

    assertThat(words(Verdict.WRONG))
        .containsExactly(
            "Bot token: Slack does not know it. Copy it again from OAuth & Permissions, Bot User"
                + " OAuth Token.");
    assertThat(words(Verdict.FINE))
        .containsExactly("App token: opens connections for Socket Mode (connections:write).");
  }

  @Test
  void after_the_app_was_removed_both_tokens_say_so() {
    slack.uninstalls();

    check(socket());

    assertThat(words(Verdict.WRONG))
        .containsExactly(
            "Bot token: it was revoked, or the app was removed from the workspace. Install the app"
                + " again and copy the new token.",
            "App token: it was revoked. Make one under Basic Information, App-Level Tokens, with"
                + " connections:write.");
  }

  @Test
  void a_wrong_app_token_and_one_without_its_scope_are_told() {
    check(setup(slack.botToken(), new SlackSetup.Way.Socket(new Secret("xapp-wrong"))));
    assertThat(words(Verdict.WRONG))
        .containsExactly(
            "App token: Slack does not know it. Make one under Basic Information, App-Level Tokens,"
                + " with connections:write.");

    slack.next("apps.connections.open").refused("missing_scope");
    check(socket());
    assertThat(words(Verdict.WRONG))
        .containsExactly(
            "App token: it lacks connections:write. Make one under Basic Information, App-Level"
                + " Tokens, with connections:write.");
  }

  @Test
  void a_refusal_without_a_name_here_is_told_with_slacks_own_word() {
    slack.next("auth.test").refused("fatal_error");

    check(socket());

    assertThat(words(Verdict.WRONG))
        .containsExactly("Bot token: Slack refuses it with the word fatal_error.");
  }

  @Test
  void a_signing_secret_cannot_be_checked_and_that_is_said() {
    check(setup(slack.botToken(), new SlackSetup.Way.Http(new Secret("secret-signing"))));

    assertThat(words(Verdict.WRONG)).isEmpty();
    assertThat(words(Verdict.NOTE))
        .anyMatch(words -> words.startsWith("Signing secret: cannot be checked from here."));
    assertThat(slack.calls("apps.connections.open")).isZero();
  }

  @Test
  void an_address_that_nobody_answers_is_told_once() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    URI nobody = URI.create("http://127.0.0.1:" + free + "/api/");

    check(
        new SlackSetup(
            new Secret(slack.botToken()),
            new SlackSetup.Way.Socket(new Secret(slack.appToken())),
            nobody,
            SlackSetup.CommandNames.USUAL));

    assertThat(findings)
        .containsExactly(
            new Finding(
                Verdict.WRONG,
                "Bot token: no connection to "
                    + nobody
                    + " can be made. Is slack.api-base-url right and, behind a proxy,"
                    + " HTTPS_PROXY?"));
  }

  @Test
  void a_slack_in_trouble_is_not_taken_for_a_wrong_token() {
    slack.next("auth.test").status(503);
    check(socket());
    assertThat(words(Verdict.WRONG))
        .containsExactly(
            "Bot token: Slack is in trouble itself (status 503). Please try again later.");

    slack.next("auth.test").dropped();
    check(socket());
    assertThat(words(Verdict.WRONG))
        .containsExactly(
            "Bot token: the connection to " + slack.api() + " broke off. Please try again later.");

    slack.next("auth.test").tooFast(Duration.ofSeconds(12));
    check(socket());
    assertThat(words(Verdict.WRONG))
        .containsExactly(
            "Bot token: Slack was asked too often and wants 12 seconds of peace. Please try again"
                + " after that.");
  }

  @Test
  void what_answers_in_slacks_place_is_told() {
    slack.next("auth.test").status(200);
    check(socket());
    assertThat(words(Verdict.WRONG))
        .containsExactly("Bot token: what answers at " + slack.api() + " is not Slack's Web API.");

    slack.next("auth.test").status(404);
    check(socket());
    assertThat(words(Verdict.WRONG))
        .containsExactly(
            "Bot token: what answers at " + slack.api() + " is not Slack's Web API (status 404).");
  }

  private void restart(SlackApp app) {
    slack.close();
    slack = FakeSlack.start(InstantSource.system(), app);
  }

  private static Set<String> except(String... scopes) {
    Set<String> left = new HashSet<>(SlackApp.barRaiser().scopes());
    left.removeAll(Set.of(scopes));
    return left;
  }

  private SlackSetup socket() {
    return setup(slack.botToken(), new SlackSetup.Way.Socket(new Secret(slack.appToken())));
  }

  private SlackSetup setup(String botToken, SlackSetup.Way way) {
    return new SlackSetup(new Secret(botToken), way, slack.api(), SlackSetup.CommandNames.USUAL);
  }

  private void check(SlackSetup setup) {
    findings = OnlineCheck.of(setup);
  }

  private List<String> words(Verdict verdict) {
    return findings.stream()
        .filter(finding -> finding.verdict() == verdict)
        .map(Finding::words)
        .toList();
  }
}
