package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Incoming;
import dev.barraiser.platforms.slack.wire.FakeSlack;
import dev.barraiser.platforms.slack.wire.Member;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.text.Secret;
import dev.barraiser.web.Gate;
import dev.barraiser.web.HttpServer;
import dev.barraiser.wire.HandClock;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The platform in HTTP mode, knocked at as Slack does and as anybody else might. */
abstract class AtSlacksDoor {

  static final String JSON = "application/json";
  static final String FORM = "application/x-www-form-urlencoded";

  @TempDir Path folder;

  final HandClock clock = HandClock.running();
  final FakeSlack slack = FakeSlack.start(clock);
  final Member ana = slack.member("Ana Souza");
  final String practice = slack.channel("practice", ana);
  final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  final Heard heard = new Heard();
  Database database;
  SlackPlatform platform;
  HttpServer server;

  /** Takes whatever it is told. */
  static final class Heard implements ChatPlatform.Listener {
    final List<Incoming> all = new CopyOnWriteArrayList<>();

    @Override
    public void happened(Incoming.Event event) {
      all.add(event);
    }

    @Override
    public Answer asked(Incoming.Interaction interaction) {
      all.add(interaction);
      return new Answer.Accepted();
    }

    /** Apart from what Slack was asked for: who is there, and where the bot is. */
    List<Incoming> fromPeople() {
      return all.stream()
          .filter(
              one -> !(one instanceof Incoming.Invited || one instanceof Incoming.PersonChanged))
          .toList();
    }

    <I extends Incoming> List<I> all(Class<I> kind) {
      return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
  }

  @BeforeEach
  void open() {
    database = TestDatabase.at(folder.resolve("bot.db"));
    platform =
        SlackPlatform.open(
            database,
            clock,
            new SlackSetup(
                new Secret(slack.botToken()),
                new SlackSetup.Way.Http(new Secret(slack.signingSecret())),
                slack.api(),
                SlackSetup.CommandNames.USUAL));
    server = HttpServer.start("127.0.0.1", 0, Gate.open(), platform.routes());
    platform.start(Catalogue.EMPTY, heard);
    await().until(() -> platform.connection().state() == ChatPlatform.Connection.State.CONNECTED);
  }

  @AfterEach
  void close() {
    server.close();
    platform.close();
    database.close();
    slack.close();
    client.shutdownNow();
  }

  // Knocking.

  HttpRequest.Builder request(byte[] body) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d/slack/events".formatted(server.port())))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  String now() {
    return Long.toString(clock.instant().getEpochSecond());
  }

  String signature(String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(slack.signingSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String signed = "v0:" + timestamp + ":" + body;
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  int status(String timestamp, String signature, String body) {
    var answer =
        send(
            request(body.getBytes(StandardCharsets.UTF_8))
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature));
    if (answer.statusCode() == 401) assertThat(answer.body()).isEmpty();
    return answer.statusCode();
  }

  HttpResponse<String> signed(String type, String body) {
    String timestamp = now();
    return send(
        request(body.getBytes(StandardCharsets.UTF_8))
            .header("Content-Type", type)
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature(timestamp, body)));
  }

  HttpResponse<String> tells(JsonObject event) {
    return signed(JSON, wrapped(event).toString());
  }

  HttpResponse<String> asks(JsonObject payload) {
    return signed(FORM, "payload=" + encoded(payload.toString()));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  // What Slack would send.

  static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  JsonObject wrapped(JsonObject event) {
    JsonObject whole =
        json("{'type': 'event_callback', 'event_id': 'Ev1', 'api_app_id': 'A1', 'event_time': 1}");
    whole.addProperty("team_id", slack.team());
    whole.add("event", event);
    return whole;
  }

  JsonObject message(String text, String ts) {
    JsonObject event = json("{'type': 'message', 'channel_type': 'channel'}");
    event.addProperty("channel", practice);
    event.addProperty("user", ana.id());
    event.addProperty("team", slack.team());
    event.addProperty("text", text);
    event.addProperty("ts", ts);
    event.addProperty("event_ts", ts);
    return event;
  }

  List<String> said() {
    return heard.all(Incoming.Said.class).stream().map(Incoming.Said::text).toList();
  }

  void stillHears() {
    assertThat(tells(message("The end", "1767000009.000900")).statusCode()).isEqualTo(200);
    assertThat(said()).contains("The end");
  }

  /** Each of Slack's requests in its full shape. */
  List<JsonObject> events() {
    String ids =
        "'channel': '%s', 'user': '%s', 'ts': '1767000001.000100', 'event_ts': '1767000001.000100'"
            .formatted(practice, ana.id());
    JsonObject changed = json("{'type': 'message', 'subtype': 'message_changed', " + ids + "}");
    JsonObject after = message("After <@U0|ana> &amp;", "1767000001.000100");
    after.add("edited", json("{'user': '%s', 'ts': '1767000002.000000'}".formatted(ana.id())));
    changed.add("message", after);
    changed.add("previous_message", message("Before", "1767000001.000100"));
    JsonObject deleted =
        json(
            "{'type': 'message', 'subtype': 'message_deleted', 'deleted_ts': '1767000001.000100', "
                + ids
                + "}");
    deleted.add("previous_message", message("Before", "1767000001.000100"));
    JsonObject file = message("A clip", "1767000001.000100");
    file.addProperty("subtype", "file_share");
    file.addProperty("thread_ts", "1767000000.000100");
    file.add(
        "files", JsonParser.parseString("[{'mimetype': 'audio/mp4', 'subtype': 'slack_audio'}]"));
    return List.of(
        file,
        changed,
        deleted,
        json("{'type': 'app_mention', 'text': 'hello', " + ids + "}"),
        json("{'type': 'app_home_opened', 'tab': 'home', " + ids + "}"),
        json(
            "{'type': 'reaction_added', 'reaction': '+1', 'item': {'type': 'message', "
                + ids
                + "}, "
                + ids
                + "}"),
        json("{'type': 'member_left_channel', " + ids + "}"),
        json(
            "{'type': 'channel_rename', 'channel': {'id': '%s', 'name': 'new', 'created': 1}, 'event_ts': '1767000001.000100'}"
                .formatted(practice)),
        json(
            "{'type': 'user_change', 'user': {'id': '%s', 'team_id': '%s', 'updated': 1, 'deleted': false, 'tz': 'UTC', 'profile': {'display_name': 'Ana'}}, 'event_ts': '1767000001.000100'}"
                .formatted(ana.id(), slack.team())),
        json("{'type': 'tokens_revoked', 'tokens': {'oauth': ['U1'], 'bot': []}}"));
  }

  List<JsonObject> interactions() {
    String who =
        "'user': {'id': '%s', 'team_id': '%s'}, 'team': {'id': '%s'}, 'trigger_id': '1.2.3'"
            .formatted(ana.id(), slack.team(), slack.team());
    String view =
        "'view': {'id': 'V1', 'type': 'modal', 'private_metadata': '{}', 'blocks': [], 'state':"
            + " {'values': {'title': {'title': {'type': 'plain_text_input', 'value': 'Mine'}}}}}";
    return List.of(
        json(
            "{'type': 'block_actions', 'container': {'type': 'message', 'message_ts':"
                + " '1767000001.000100', 'channel_id': '%s', 'is_ephemeral': false}, 'actions':"
                    .formatted(practice)
                + " [{'type': 'button', 'action_id': 'a.b:1', 'value': 'a.b:1'}], 'response_url':"
                + " 'https://attacker.example/', "
                + who
                + "}"),
        json(
            "{'type': 'message_action', 'callback_id': 'x', 'channel': {'id': '%s'}, 'message':"
                    .formatted(practice)
                + " {'type': 'message', 'user': 'U1', 'ts': '1767000001.000100', 'text': 'Hi'}, "
                + who
                + "}"),
        json("{'type': 'shortcut', 'callback_id': 'x', " + who + "}"),
        json("{'type': 'view_submission', " + view + ", " + who + "}"),
        json(
            "{'type': 'block_suggestion', 'block_id': 'b', 'value': 'v', "
                + view
                + ", "
                + who
                + "}"));
  }
}
