package dev.barraiser.platforms.slack.wire;

import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.socket_mode.SocketModeClient;
import dev.barraiser.wire.HandClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;

/** An app on Slack's own client that does nothing but listen, in front of the fake. */
final class TestApp implements AutoCloseable {

  final HandClock clock = HandClock.at("2026-03-02T12:00:00Z");
  final FakeSlack fake;
  final MethodsClient bot;
  final Member ana;
  final Member jonas;
  final String channel;

  /** What is acknowledged, and with which payload. */
  volatile Predicate<JsonObject> acknowledges = _ -> true;

  volatile Function<JsonObject, JsonObject> answers = _ -> new JsonObject();

  private final List<JsonObject> received = new CopyOnWriteArrayList<>();
  private final List<SocketModeClient> clients = new ArrayList<>();
  private final Slack slack;

  TestApp() {
    this(SlackApp.barRaiser());
  }

  TestApp(SlackApp app) {
    fake = FakeSlack.start(clock, app);
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(fake.api().toString());
    slack = Slack.getInstance(config);
    bot = slack.methods(fake.botToken());
    ana = fake.member("Ana Souza");
    jonas = fake.member("Jonas Weber", "Europe/Berlin");
    channel = fake.channel("practice", ana, jonas);
  }

  MethodsClient with(String token) {
    return slack.methods(token);
  }

  /** Opens one socket more. */
  SocketModeClient connect() throws Exception {
    int open = fake.line().openSockets();
    SocketModeClient client = slack.socketMode(fake.appToken(), SocketModeClient.Backend.Tyrus);
    client.addWebSocketMessageListener(text -> hear(client, text));
    client.connect();
    clients.add(client);
    await().until(() -> fake.line().openSockets() > open);
    return client;
  }

  private void hear(SocketModeClient client, String text) {
    JsonObject envelope = JsonParser.parseString(text).getAsJsonObject();
    received.add(envelope);
    if (!envelope.has("envelope_id") || !acknowledges.test(envelope)) return;
    JsonObject response = Js.object("envelope_id", Js.text(envelope, "envelope_id"));
    JsonObject answer = answers.apply(Js.child(envelope, "payload").orElseGet(JsonObject::new));
    if (!answer.isEmpty()) response.add("payload", answer);
    client.sendSocketModeResponse(response.toString());
  }

  /** Every envelope, the oldest first, without Slack's greetings. */
  List<JsonObject> envelopes() {
    return received.stream().filter(one -> one.has("envelope_id")).toList();
  }

  /** Every message of a type that is no envelope, such as {@code hello}. */
  List<JsonObject> notices(String type) {
    return received.stream().filter(one -> Js.text(one, "type").equals(type)).toList();
  }

  List<JsonObject> payloads() {
    return envelopes().stream().map(one -> one.getAsJsonObject("payload")).toList();
  }

  /** The events of a type, waited for. */
  List<JsonObject> events(String type, int howMany) {
    await().until(() -> events(type).size() >= howMany);
    return events(type);
  }

  List<JsonObject> events(String type) {
    return payloads().stream()
        .flatMap(payload -> Js.child(payload, "event").stream())
        .filter(event -> Js.text(event, "type").equals(type))
        .toList();
  }

  @Override
  public void close() throws IOException {
    for (SocketModeClient client : clients) client.close();
    fake.close();
    try {
      slack.close();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
