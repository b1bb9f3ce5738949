package dev.barraiser.platforms.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.json.Json;
import dev.barraiser.json.Tree;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The room's API as a script uses it. Thread-safe. */
public final class RoomClient implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  public RoomClient(int port) {
    this.port = port;
  }

  /** An answer: its status and its JSON. */
  public record Answered(int status, Tree body) {

    /** The JSON, once the call is seen to have gone well. */
    public Tree ok() {
      assertThat(status).as(() -> "status of " + body).isEqualTo(200);
      return body;
    }
  }

  public Answered get(String path, Map<String, String> query) {
    return send(asking(path, query));
  }

  /** What is answered as it is, JSON or not. */
  String text(String path, Map<String, String> query) {
    HttpResponse<String> response = raw(asking(path, query));
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  private HttpRequest.Builder asking(String path, Map<String, String> query) {
    String search =
        query.entrySet().stream()
            .map(one ->
                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return request("/room/api/" + path + "?" + search).GET();
  }

  public Answered post(String path, Map<String, ?> body) {
    return send(
        request("/room/api/" + path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(body))));
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  public HttpResponse<String> raw(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Answered send(HttpRequest.Builder request) {
    HttpResponse<String> response = raw(request);
    return new Answered(response.statusCode(), Tree.of(response.body()));
  }

  @Override
  public void close() {
    http.close();
  }
}
