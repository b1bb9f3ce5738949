package dev.barraiser.platforms.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake's Web API under Slack's own client. */
@Timeout(60)
final class WebApiTest {

  private final TestApp app = new TestApp();
  private final MethodsClient bot = app.bot;
  private final String channel = app.channel;

  @AfterEach
  void close() throws IOException {
    app.close();
  }

  /** A call of Slack's client. */
  interface Call {
    SlackApiTextResponse on(MethodsClient client) throws IOException, SlackApiException;
  }

  private static String error(MethodsClient client, Call call)
      throws IOException, SlackApiException {
    SlackApiTextResponse response = call.on(client);
    assertThat(response.isOk()).isFalse();
    return response.getError();
  }

  private String post(String text) throws IOException, SlackApiException {
    return bot.chatPostMessage(call -> call.channel(channel).text(text)).getTs();
  }

  @Test
  void it_tells_whose_token_it_is_and_what_that_may() throws Exception {
    var response = bot.authTest(call -> call);

    assertThat(response.getUserId()).isEqualTo(app.fake.bot());
    assertThat(response.getTeamId()).isEqualTo(app.fake.team());
    assertThat(response.getBotId()).isEqualTo("B0BARRAISER");
    List<String> scopes =
        Objects.requireNonNull(response.getHttpResponseHeaders().get("x-oauth-scopes"));
    assertThat(scopes.getFirst().split(",")).contains("chat:write", "users:read");
  }

  @Test
  void timestamps_are_unique_and_grow_while_the_clock_stands() throws Exception {
    List<String> posts = new ArrayList<>();
    for (int i = 0; i < 5; i++) posts.add(post("Line " + i));

    assertThat(posts).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void tokens_open_only_their_own_doors() throws Exception {
    assertThat(error(app.with(""), client -> client.authTest(call -> call)))
        .isEqualTo("not_authed");
    assertThat(error(app.with("xoxb-else"), client -> client.authTest(call -> call)))
        .isEqualTo("invalid_auth");
    assertThat(error(bot, client -> client.appsConnectionsOpen(call -> call)))
        .isEqualTo("not_allowed_token_type");
    assertThat(
            error(
                app.with(app.fake.appToken()),
                client -> client.chatPostMessage(call -> call.channel(channel).text("x"))))
        .isEqualTo("not_allowed_token_type");
  }

  @Test
  void a_revoked_token_and_one_of_an_app_that_was_removed_are_no_good() throws Exception {
    app.fake.revokesTokens();
    assertThat(error(bot, client -> client.authTest(call -> call))).isEqualTo("token_revoked");

    app.fake.uninstalls();
    assertThat(error(bot, client -> client.authTest(call -> call))).isEqualTo("account_inactive");
  }

  @Test
  void a_scope_that_is_missing_is_named() throws Exception {
    try (var poor = new TestApp(SlackApp.barRaiser().withScopes(Set.of("channels:read")))) {
      var response = poor.bot.chatPostMessage(call -> call.channel(poor.channel).text("x"));

      assertThat(response.getError()).isEqualTo("missing_scope");
      assertThat(response.getNeeded()).isEqualTo("chat:write");
      assertThat(response.getProvided()).isEqualTo("channels:read");
    }
  }

  @Test
  void it_posts_only_where_it_is_and_tells_nothing_of_private_channels() throws Exception {
    String open = app.fake.channelWithoutBot("general", app.ana);
    String closed = app.fake.privateChannel("secret", app.ana);
    app.ana.kicks(closed, app.fake.bot());
    String archived = app.fake.channel("old", app.ana);
    app.ana.archives(archived);

    assertThat(errorOfPost(open)).isEqualTo("not_in_channel");
    assertThat(errorOfPost(closed)).isEqualTo("channel_not_found");
    assertThat(errorOfPost("C0NOWHERE")).isEqualTo("channel_not_found");
    assertThat(errorOfPost(archived)).isEqualTo("is_archived");
  }

  private String errorOfPost(String to) throws IOException, SlackApiException {
    return error(bot, client -> client.chatPostMessage(call -> call.channel(to).text("x")));
  }

  @Test
  void it_changes_only_its_own_messages() throws Exception {
    String hers = app.ana.says(channel, "Mine");

    assertThat(error(bot, client -> client.chatUpdate(c -> c.channel(channel).ts(hers).text("x"))))
        .isEqualTo("cant_update_message");
    assertThat(error(bot, client -> client.chatUpdate(c -> c.channel(channel).ts("1.1").text("x"))))
        .isEqualTo("message_not_found");
  }

  @Test
  void a_thread_needs_its_root() throws Exception {
    assertThat(
            error(
                bot,
                client ->
                    client.chatPostMessage(
                        call -> call.channel(channel).threadTs("1767225600.000100").text("x"))))
        .isEqualTo("thread_not_found");
  }

  @Test
  void a_reaction_goes_on_once_and_off_once() throws Exception {
    String ts = app.ana.says(channel, "Good");

    assertThat(bot.reactionsAdd(c -> c.channel(channel).timestamp(ts).name("tada")).isOk())
        .isTrue();
    assertThat(
            error(
                bot,
                client -> client.reactionsAdd(c -> c.channel(channel).timestamp(ts).name("tada"))))
        .isEqualTo("already_reacted");
    assertThat(bot.reactionsGet(c -> c.channel(channel).timestamp(ts)).getMessage().getReactions())
        .extracting(reaction -> reaction.getName() + reaction.getUsers())
        .containsExactly("tada[" + app.fake.bot() + "]");
    assertThat(bot.reactionsRemove(c -> c.channel(channel).timestamp(ts).name("tada")).isOk())
        .isTrue();
    assertThat(
            error(
                bot,
                client ->
                    client.reactionsRemove(c -> c.channel(channel).timestamp(ts).name("tada"))))
        .isEqualTo("no_reaction");
  }

  @Test
  void history_comes_in_pages_the_newest_first_and_a_thread_the_oldest_first() throws Exception {
    String root = app.ana.says(channel, "Root");
    List<String> replies =
        IntStream.range(0, 5)
            .mapToObj(i -> app.jonas.replies(channel, root, "Reply " + i))
            .toList();
    String later = app.ana.says(channel, "Later");

    assertThat(bot.conversationsHistory(c -> c.channel(channel)).getMessages())
        .extracting(Message::getTs)
        .containsExactly(later, root);

    List<String> read = new ArrayList<>();
    String cursor = "";
    do {
      String from = cursor;
      var page = bot.conversationsReplies(c -> c.channel(channel).ts(root).limit(2).cursor(from));
      page.getMessages().forEach(message -> read.add(message.getTs()));
      assertThat(page.isHasMore()).isEqualTo(!page.getResponseMetadata().getNextCursor().isEmpty());
      cursor = page.getResponseMetadata().getNextCursor();
    } while (!cursor.isEmpty());
    assertThat(read).startsWith(root).containsSubsequence(replies).hasSize(6);
  }

  @Test
  void history_keeps_to_its_bounds() throws Exception {
    String first = app.ana.says(channel, "First");
    String second = app.ana.says(channel, "Second");
    String third = app.ana.says(channel, "Third");

    assertThat(
            bot.conversationsHistory(c -> c.channel(channel).oldest(first).latest(third))
                .getMessages())
        .extracting(Message::getTs)
        .containsExactly(second);
    assertThat(
            bot.conversationsHistory(
                    c -> c.channel(channel).oldest(second).latest(second).inclusive(true))
                .getMessages())
        .extracting(Message::getTs)
        .containsExactly(second);
  }

  @Test
  void metadata_is_told_to_who_asks_for_it() throws Exception {
    String data = "{\"event_type\":\"sent\",\"event_payload\":{\"effect\":\"e1\"}}";
    bot.chatPostMessage(c -> c.channel(channel).text("x").metadataAsString(data));

    assertThat(bot.conversationsHistory(c -> c.channel(channel)).getMessages().getFirst())
        .extracting(Message::getMetadata)
        .isNull();
    assertThat(
            bot.conversationsHistory(c -> c.channel(channel).includeAllMetadata(true))
                .getMessages()
                .getFirst()
                .getMetadata()
                .getEventPayload())
        .containsEntry("effect", "e1");
  }

  @Test
  void a_direct_conversation_is_opened_with_people_who_are_there() throws Exception {
    Member gone = app.fake.member("Gone");
    app.fake.deactivates(gone);

    assertThat(bot.conversationsOpen(c -> c.users(List.of(app.ana.id()))).getChannel().getId())
        .isEqualTo(app.ana.bot());
    assertThat(error(bot, client -> client.conversationsOpen(c -> c.users(List.of(gone.id())))))
        .isEqualTo("user_disabled");
    assertThat(
            error(bot, client -> client.conversationsOpen(c -> c.users(List.of(app.fake.bot())))))
        .isEqualTo("cannot_dm_bot");
  }

  @Test
  void people_are_told_of_with_their_zone_and_rights() throws Exception {
    Member guest = app.fake.guest("Guest");

    var jonas = bot.usersInfo(c -> c.user(app.jonas.id())).getUser();
    assertThat(jonas.getTz()).isEqualTo("Europe/Berlin");
    assertThat(jonas.getTzOffset()).isEqualTo(3_600);
    assertThat(jonas.isAdmin()).isFalse();
    assertThat(bot.usersInfo(c -> c.user(guest.id())).getUser().isRestricted()).isTrue();
    assertThat(error(bot, client -> client.usersInfo(c -> c.user("U0NOBODY"))))
        .isEqualTo("user_not_found");
  }

  @Test
  void an_ephemeral_message_is_for_one_member_of_the_channel() throws Exception {
    Member elsewhere = app.fake.member("Elsewhere");
    bot.chatPostEphemeral(c -> c.channel(channel).user(app.ana.id()).text("Psst"));

    assertThat(app.ana.sees(channel)).extracting(Seen::text).containsExactly("Psst");
    assertThat(app.jonas.sees(channel)).isEmpty();
    assertThat(bot.conversationsHistory(c -> c.channel(channel)).getMessages()).isEmpty();
    assertThat(
            error(
                bot,
                client ->
                    client.chatPostEphemeral(
                        c -> c.channel(channel).user(elsewhere.id()).text("Psst"))))
        .isEqualTo("user_not_in_channel");
  }

  @Test
  void an_ephemeral_message_in_a_thread_shows_where_somebody_has_replied() throws Exception {
    String root = app.ana.says(channel, "Root");
    bot.chatPostEphemeral(c -> c.channel(channel).user(app.ana.id()).threadTs(root).text("Psst"));
    assertThat(app.ana.sees(channel, root)).extracting(Seen::text).containsExactly("Root");

    app.jonas.replies(channel, root, "Reply");

    assertThat(app.ana.sees(channel, root))
        .extracting(Seen::text)
        .containsExactly("Root", "Psst", "Reply");
  }

  @Test
  void what_slack_does_not_know_is_complained_about() throws Exception {
    bot.usersList(call -> call);
    assertThat(app.fake.complaints()).containsExactly("unknown method users.list");
    app.fake.forgetComplaints();

    raw("chat.postMessage", "channel=" + channel + "&text=x&colour=red");
    assertThat(app.fake.complaints()).containsExactly("chat.postMessage knows no argument colour");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, '{\"channel\": \"%s\", \"text\": \"x\"}'",
    "application/x-www-form-urlencoded, channel=%s&text=x"
  })
  void json_and_forms_are_read_alike(String type, String body) throws Exception {
    HttpResponse<String> response = raw("chat.postMessage", type, body.formatted(channel));

    assertThat(response.body()).contains("\"ok\":true");
    assertThat(app.fake.complaints()).isEmpty();
  }

  private void raw(String method, String form) throws Exception {
    raw(method, "application/x-www-form-urlencoded", form);
  }

  private HttpResponse<String> raw(String method, String type, String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(app.fake.api() + method))
              .header("Authorization", "Bearer " + app.fake.botToken())
              .header("Content-Type", type)
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void trouble_happens_as_often_as_it_was_asked_for() throws Exception {
    app.fake.next("chat.postMessage").refused("fatal_error");
    app.fake.next("chat.postMessage").status(503);
    app.fake.next("chat.postMessage").tooFast(Duration.ofSeconds(7));

    assertThat(errorOfPost(channel)).isEqualTo("fatal_error");
    assertThatThrownBy(() -> post("x"))
        .isInstanceOfSatisfying(
            SlackApiException.class, e -> assertThat(e.getResponse().code()).isEqualTo(503));
    assertThatThrownBy(() -> post("x"))
        .isInstanceOfSatisfying(
            SlackApiException.class,
            e -> assertThat(e.getResponse().header("Retry-After")).isEqualTo("7"));
    post("At last");
    assertThat(app.ana.sees(channel)).extracting(Seen::text).containsExactly("At last");
  }

  @Test
  void a_lost_answer_makes_slacks_own_client_post_twice() throws Exception {
    post("A connection to be used again");
    app.fake.next("chat.postMessage").doneAndDropped();

    post("Done");

    assertThat(app.ana.sees(channel)).extracting(Seen::text).endsWith("Done", "Done");
  }

  @Test
  void who_is_too_fast_has_to_wait() throws Exception {
    app.fake.enforcesRates(true);
    for (int i = 0; i < 3; i++) post("x");

    assertThatThrownBy(() -> post("x")).isInstanceOf(SlackApiException.class);
    assertThat(app.fake.rateViolations()).isEqualTo(1);

    app.clock.advance(Duration.ofSeconds(3));
    post("y");
    assertThat(app.fake.rateViolations()).isEqualTo(1);
  }
}
