package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.barraiser.wire.Complaints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Slack calling the app's request address: each call signed, its answer the acknowledgement.
 * Thread-safe.
 *
 * <p>Source: docs.slack.dev/apis/events-api/using-http-request-urls
 */
final class HttpPushes implements Transport, AutoCloseable {

  private final InstantSource clock;
  private final URI address;
  private final Complaints complaints;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final List<SignedRequest> sent = new CopyOnWriteArrayList<>();

  HttpPushes(InstantSource clock, URI address, Complaints complaints) {
    this.clock = clock;
    this.address = address;
    this.complaints = complaints;
  }

  @Override
  public void carry(Parcel parcel, News news) {
    SignedRequest request = request(parcel);
    sent.add(request);
    Thread.ofVirtual().name("fake-slack-push").start(() -> push(parcel.kind, request, news));
  }

  /** Every request that was made, the oldest first. */
  List<SignedRequest> sent() {
    return sent;
  }

  private SignedRequest request(Parcel parcel) {
    SignedRequest request =
        switch (parcel.kind) {
          case EVENT ->
              SignedRequest.at(clock.instant(), SignedRequest.JSON, parcel.payload.toString());
          case COMMAND ->
              SignedRequest.at(clock.instant(), SignedRequest.FORM, form(parcel.payload));
          case INTERACTION ->
              SignedRequest.at(
                  clock.instant(),
                  SignedRequest.FORM,
                  Query.text(Map.of("payload", parcel.payload.toString())));
        };
    if (parcel.attempt == 0) return request;
    return request
        .with("X-Slack-Retry-Num", Integer.toString(parcel.attempt))
        .with("X-Slack-Retry-Reason", parcel.reason);
  }

  private static String form(JsonObject payload) {
    Map<String, String> fields = new LinkedHashMap<>();
    payload.keySet().forEach(name -> fields.put(name, Js.text(payload, name)));
    return Query.text(fields);
  }

  private void push(Parcel.Kind kind, SignedRequest request, News news) {
    try {
      HttpResponse<String> response = send(request);
      if (response.statusCode() / 100 == 2) news.acknowledged(answer(kind, response.body()));
      else news.failed("http_error");
    } catch (IOException e) {
      news.failed("connection_failed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  HttpResponse<String> send(SignedRequest request) throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(30))
            .POST(HttpRequest.BodyPublishers.ofString(request.body()));
    request.headers().forEach(builder::header);
    return client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** A command may be acknowledged with the plain text of its answer. */
  private JsonObject answer(Parcel.Kind kind, String body) {
    if (kind == Parcel.Kind.EVENT || body.isBlank()) return new JsonObject();
    try {
      if (body.stripLeading().startsWith("{"))
        return JsonParser.parseString(body).getAsJsonObject();
    } catch (JsonParseException e) {
      complaints.add("an answer that is no JSON");
      return new JsonObject();
    }
    if (kind == Parcel.Kind.COMMAND) return Js.object("text", body);
    complaints.add("an interaction answered with text");
    return new JsonObject();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
