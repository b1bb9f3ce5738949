package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.barraiser.text.Secret;
import dev.barraiser.wire.HandClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack's addresses answer for themselves: what we send there is sent nowhere else. */
@Timeout(30)
final class RedirectsTest {

  private final HandClock clock = HandClock.at("2026-03-02T12:00:00Z");
  private final List<String> elsewhere = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private SlackWeb web;
  private volatile int status;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/", this::redirect);
    server.createContext(
        "/elsewhere",
        exchange -> {
          elsewhere.add(exchange.getRequestMethod());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    web = SlackWeb.at(address("/api/"), new Secret("xoxb-1"));
  }

  @AfterEach
  void close() {
    web.close();
    server.stop(0);
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
  }

  private void redirect(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().add("Location", address("/elsewhere").toString());
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_call_is_not_led_elsewhere(int status) {
    this.status = status;

    assertThatThrownBy(() -> web.call(Method.AUTH_TEST, client -> client.authTest(call -> call)))
        .isInstanceOf(SlackFailure.Doubtful.class);

    assertThat(elsewhere).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_private_answer_is_not_led_elsewhere(int status) {
    this.status = status;
    var urls = new ResponseUrls(web.slack(), clock);
    String address = address("/api/actions/1").toString();
    var back = new WayBack(address, null, null, false, clock.instant(), null);

    assertThat(urls.answer(back, new CardBlocks.Drawn("Only for you", List.of()), null)).isFalse();

    assertThat(elsewhere).isEmpty();
  }
}
