package dev.barraiser.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class HttpServerTest {

  private final List<AutoCloseable> closing = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : closing.reversed()) one.close();
  }

  @Test
  void a_route_answers_with_what_its_handler_says() throws Exception {
    var server =
        serving(
            Route.get("/hello/{name}", ask -> new Response.Text(200, ask.path("name"))),
            Route.get("/late", ask -> new Response.Text(503, "not yet")));

    assertThat(get(server, "/hello/Zo%C3%AB").body()).isEqualTo("Zoë");
    assertThat(get(server, "/late").statusCode()).isEqualTo(503);
    assertThat(get(server, "/late").body()).isEqualTo("not yet");
  }

  @Test
  void each_request_has_a_virtual_thread() throws Exception {
    var server =
        serving(
            Route.get("/", ask -> new Response.Text(200, "" + Thread.currentThread().isVirtual())));

    assertThat(get(server, "/").body()).isEqualTo("true");
  }

  @Test
  void every_answer_carries_the_headers_that_keep_a_page_to_itself() throws Exception {
    var server =
        serving(
            Route.get("/json", ask -> new Response.Json(200, "{}")),
            Route.get(
                "/broken",
                ask -> {
                  throw new IllegalStateException("made to fail");
                }));

    for (String path : List.of("/json", "/broken", "/nowhere")) {
      var headers = get(server, path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'; script-src 'self'")
          .contains("frame-ancestors 'none'", "form-action 'none'", "base-uri 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(headers.firstValue("Cache-Control")).contains("no-store");
      assertThat(headers.firstValue("Server")).isEmpty();
      assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void a_file_whose_address_holds_its_version_is_kept_and_another_is_asked_for_again()
      throws Exception {
    byte[] script = "export {}".getBytes(UTF_8);
    var server =
        serving(
            Route.get("/v1/a.js", ask -> new Response.Bytes("text/javascript", script, true)),
            Route.get("/a.js", ask -> new Response.Bytes("text/javascript", script, false)));

    assertThat(get(server, "/v1/a.js").headers().firstValue("Cache-Control").orElse(""))
        .contains("immutable");
    assertThat(get(server, "/a.js").headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(get(server, "/a.js").body()).isEqualTo("export {}");
  }

  @Test
  void a_handler_that_fails_is_told_without_its_cause() throws Exception {
    var server =
        serving(
            Route.get(
                "/broken",
                ask -> {
                  throw new IllegalStateException("a secret");
                }));

    var answer = get(server, "/broken");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).startsWith("{\"error\":").doesNotContain("secret", "Exception");
  }

  @Test
  void what_is_not_there_is_404_and_what_is_there_for_another_method_is_405() throws Exception {
    var server = serving(Route.post("/say", ask -> new Response.Json(200, "{}")));

    assertThat(get(server, "/nowhere").statusCode()).isEqualTo(404);
    assertThat(get(server, "/nowhere").body()).startsWith("{\"error\":");
    assertThat(get(server, "/say").statusCode()).isEqualTo(405);
  }

  @Test
  void a_body_over_the_bound_is_413_whether_or_not_its_length_is_told() throws Exception {
    var server = serving(Route.post("/say", ask -> new Response.Text(200, ask.body())));
    String most = "x".repeat(Request.MOST_BYTES);

    assertThat(post(server, HttpRequest.BodyPublishers.ofString(most)).statusCode()).isEqualTo(200);
    assertThat(post(server, HttpRequest.BodyPublishers.ofString(most + "x")).statusCode())
        .isEqualTo(413);
    assertThat(
            post(
                    server,
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream((most + "x").getBytes(UTF_8))))
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void the_gate_is_asked_also_where_no_route_is() throws Exception {
    var server = closing(HttpServer.start("127.0.0.1", 0, Gate.local("127.0.0.1"), List.of()));

    assertThat(raw(server, "GET /nowhere HTTP/1.1\r\nHost: evil.example\r\n"))
        .startsWith("HTTP/1.1 403 ")
        .contains("{\"error\":");
    assertThat(raw(server, "DELETE / HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\n"))
        .startsWith("HTTP/1.1 403 ");
    assertThat(get(server, "/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void a_malformed_request_gets_nothing_of_itself_back() throws Exception {
    var server = serving(Route.get("/<rest>", ask -> new Response.Text(200, ask.path("rest"))));

    assertThat(raw(server, "GET /a/%2e%2e/<script> HTTP/1.1\r\nHost: x\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .doesNotContain("script");
  }

  @Test
  void a_taken_port_is_told_in_one_sentence() {
    var server = serving();

    assertThatThrownBy(() -> HttpServer.start("127.0.0.1", server.port(), Gate.open(), List.of()))
        .isInstanceOfSatisfying(
            CannotListen.class,
            e -> {
              assertThat(e)
                  .hasMessage(
                      "Cannot listen on 127.0.0.1:%d: another program has that port. Stop it, or"
                          + " set another port.",
                      server.port());
              assertThat(e.port()).isEqualTo(server.port());
            });
  }

  @Test
  void an_address_of_another_machine_is_told_in_one_sentence() {
    assertThatThrownBy(() -> HttpServer.start("192.0.2.1", 0, Gate.open(), List.of()))
        .isInstanceOf(CannotListen.class)
        .hasMessageEndingWith("192.0.2.1:0: that is no address of this machine.");
    assertThatThrownBy(() -> HttpServer.start("no-such-host.invalid", 0, Gate.open(), List.of()))
        .isInstanceOf(CannotListen.class)
        .hasMessageEndingWith("no-such-host.invalid:0: that is no address of this machine.");
  }

  @Test
  void events_reach_everybody_who_listens_and_the_stream_opens_at_once() throws Exception {
    var source = new Source();
    var server = serving(Route.get("/events", ask -> new Response.Events(source)));

    try (var one = listen(server);
        var two = listen(server)) {
      assertThat(one.line()).isEqualTo("retry: 1000");
      assertThat(two.line()).isEqualTo("retry: 1000");
      source.send(new EventSource.Event("7", "changed", "{}"));

      assertThat(List.of(one.line(), one.line(), one.line(), one.line()))
          .containsExactly("", "id: 7", "event: changed", "data: {}");
      assertThat(List.of(two.line(), two.line())).containsExactly("", "id: 7");
    }
  }

  @Test
  void a_client_that_went_is_forgotten() throws Exception {
    var source = new Source();
    var server = serving(Route.get("/events", ask -> new Response.Events(source)));
    try (var one = listen(server)) {
      assertThat(one.line()).isEqualTo("retry: 1000");
    }

    await()
        .untilAsserted(() -> {
          source.send(new EventSource.Event("1", "changed", "{}"));
          assertThat(source.subscribers).isEmpty();
        });
  }

  @Test
  void a_client_that_does_not_read_is_cut_off_without_holding_up_the_others() throws Exception {
    var source = new Source();
    var server = serving(Route.get("/events", ask -> new Response.Events(source)));
    String long_ = "x".repeat(100_000);

    try (var slow = listen(server)) {
      assertThat(slow.line()).isEqualTo("retry: 1000");
      for (int i = 0; i < 2_000; i++) source.send(new EventSource.Event("1", "changed", long_));
    }
    await().until(source.subscribers::isEmpty);
  }

  @Test
  void closing_ends_open_streams_and_takes_no_time() throws Exception {
    var source = new Source();
    var server = serving(Route.get("/events", ask -> new Response.Events(source)));
    try (var one = listen(server)) {
      assertThat(one.line()).isEqualTo("retry: 1000");

      Instant before = Instant.now();
      server.close();

      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(8));
      assertThat(source.subscribers).isEmpty();
    }
  }

  @Test
  void closing_does_not_wait_for_connections_that_a_browser_keeps() throws Exception {
    var server = serving(Route.get("/", ask -> new Response.Text(200, "hello")));
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(at(server, "/")).build();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);

      Instant before = Instant.now();
      server.close();

      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(8));
    }
  }

  private static final class Source implements EventSource {
    final List<Consumer<Event>> subscribers = new CopyOnWriteArrayList<>();

    @Override
    public Subscription subscribe(Consumer<Event> subscriber) {
      subscribers.add(subscriber);
      return () -> subscribers.remove(subscriber);
    }

    void send(Event event) {
      subscribers.forEach(one -> one.accept(event));
    }
  }

  private record Listening(Socket socket, BufferedReader reader) implements AutoCloseable {
    String line() throws IOException {
      String line = reader.readLine();
      return line.matches("[0-9A-Fa-f]+") && reader.ready() ? line() : line;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** HTTP/1.0, so that the stream comes without chunks. */
  private static Listening listen(HttpServer server) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.getOutputStream().write("GET /events HTTP/1.0\r\n\r\n".getBytes(UTF_8));
    var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    while (!reader.readLine().isEmpty()) {}
    return new Listening(socket, reader);
  }

  private HttpServer serving(Route... routes) {
    return closing(HttpServer.start("127.0.0.1", 0, Gate.open(), List.of(routes)));
  }

  private <T extends AutoCloseable> T closing(T one) {
    closing.add(one);
    return one;
  }

  private HttpResponse<String> get(HttpServer server, String path) throws Exception {
    return send(HttpRequest.newBuilder(at(server, path)));
  }

  private HttpResponse<String> post(HttpServer server, HttpRequest.BodyPublisher body)
      throws Exception {
    return send(HttpRequest.newBuilder(at(server, "/say")).POST(body));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static URI at(HttpServer server, String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static String raw(HttpServer server, String head) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
