package dev.barraiser.platforms.room;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.json.Tree;
import dev.barraiser.platforms.room.RoomClient.Answered;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shape of the API: errors, clock, events, files, and who may call it at all. */
@Timeout(60)
final class RoomApiTest {

  @TempDir Path folder;
  private RoomStage room;

  @BeforeEach
  void open() {
    room = new RoomStage(folder);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void half_characters_in_escapes_are_replaced() {
    String id =
        post("say", "{\"as\":\"you\",\"channel\":\"general\",\"text\":\"a\\ud83db\\u0000\"}")
            .ok()
            .at("id")
            .text();

    assertThat(
            room.client().get("messages", Map.of("as", "you", "channel", "general")).ok().items())
        .anySatisfy(message -> {
          assertThat(message.at("id").text()).isEqualTo(id);
          assertThat(message.at("text").text()).isEqualTo("a\uFFFDb");
        });
  }

  @Test
  void the_clock_shows_where_it_stands_and_what_comes_next() {
    Instant next = Instant.parse("2026-03-03T08:00:00Z");
    room.fastForward =
        new Scripted(
            new FastForward.Clock(
                RoomStage.NOON,
                Duration.ofHours(20),
                true,
                new FastForward.Due("daily question", next)),
            new FastForward.Stepped(next, List.of(new FastForward.Due("daily question", next))));

    Tree clock = room.client().get("clock", Map.of()).ok();
    assertThat(clock.at("now").text()).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(clock.at("ahead").text()).isEqualTo("PT20H");
    assertThat(clock.at("fastForward").isTrue()).isTrue();
    assertThat(clock.at("next").at("chore").text()).isEqualTo("daily question");

    Tree stepped = post("clock/next", "{}").ok();
    assertThat(stepped.at("now").text()).isEqualTo("2026-03-03T08:00:00Z");
    assertThat(stepped.at("ran").at(0).at("at").text()).isEqualTo("2026-03-03T08:00:00Z");
  }

  @Test
  void a_step_that_is_not_allowed_says_why() {
    Answered answered = post("clock/next", "{}");

    assertThat(answered.status()).isEqualTo(409);
    assertThat(answered.body().at("error").text()).isEqualTo("Nothing is due.");
    assertThat(room.client().get("clock", Map.of()).ok().at("next").isNull()).isTrue();
  }

  @Test
  void the_status_tells_what_this_is() {
    Tree status = room.client().get("status", Map.of()).ok();

    assertThat(status.at("version").text()).isEqualTo("1.2.3");
    assertThat(status.at("ready").isTrue()).isTrue();
    assertThat(status.at("notice").text()).isEqualTo("Not affiliated with Amazon.");
  }

  @Test
  void pages_hear_that_something_changed_and_never_what() throws Exception {
    try (var page = new Page(room.port(), "as=jonas")) {
      room.says(room.ana(), RoomPlatform.FIRST_CHANNEL, "A secret plan");
      assertThat(page.event())
          .containsExactly("changed", "{\"channel\":\"bar-raiser-practice\",\"thread\":null}");

      room.client().post("people", Map.of("name", "Kim", "zone", "Asia/Seoul")).ok();
      assertThat(page.event()).containsExactly("people", "{}");
      assertThat(page.event()).containsExactly("channels", "{}");

      room.client()
          .post("read", Map.of("as", "jonas", "channel", RoomPlatform.FIRST_CHANNEL.id()))
          .ok();
      assertThat(page.event()).containsExactly("channels", "{}");
    }
  }

  @Test
  void a_page_hears_that_its_readers_home_changed() throws Exception {
    try (var page = new Page(room.port(), "as=jonas")) {
      room.room().deliver("e1", new Outgoing.Home(room.ana(), Card.plain("To you")));
      room.room().deliver("e2", new Outgoing.Home(room.jonas(), Card.plain("To you")));

      assertThat(page.event()).containsExactly("home", "{\"person\":\"jonas\"}");
    }
  }

  @Test
  void a_page_hears_nothing_of_what_is_for_somebody_else() throws Exception {
    try (var page = new Page(room.port(), "as=jonas");
        var script = new Page(room.port(), "")) {
      room.room().deliver("e1", Outgoing.direct(room.ana(), Card.plain("To you")));
      room.room()
          .deliver(
              "e2",
              Outgoing.Whisper.to(room.ana(), RoomPlatform.FIRST_CHANNEL, Card.plain("Psst")));
      room.client().post("read", Map.of("as", "ana", "channel", "general")).ok();
      room.says(room.jonas(), new dev.barraiser.chat.Place.Direct(room.jonas()), "help");

      assertThat(page.event())
          .containsExactly("changed", "{\"channel\":\"@jonas\",\"thread\":null}");
      assertThat(script.event())
          .containsExactly("changed", "{\"channel\":\"@ana\",\"thread\":null}");
    }
  }

  @Test
  void a_reply_is_told_with_its_thread_and_a_step_with_the_time() throws Exception {
    String root = room.says(room.ana(), RoomPlatform.FIRST_CHANNEL, "Root").id();
    room.fastForward =
        new Scripted(
            new FastForward.Clock(RoomStage.NOON, Duration.ZERO, true, null),
            new FastForward.Stepped(RoomStage.NOON, List.of()));
    try (var page = new Page(room.port(), "as=you")) {
      room.says(
          room.ana(),
          new dev.barraiser.chat.Place.InThread(RoomPlatform.FIRST_CHANNEL, root),
          "Reply");
      assertThat(page.event())
          .containsExactly(
              "changed", "{\"channel\":\"bar-raiser-practice\",\"thread\":\"" + root + "\"}");

      post("clock/next", "{}").ok();
      assertThat(page.event()).containsExactly("clock", "{\"now\":\"2026-03-02T12:00:00Z\"}");
    }
  }

  private Answered post(String call, String body) {
    HttpResponse<String> response =
        room.client()
            .raw(
                room.client()
                    .request("/room/api/" + call)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));
    return new Answered(response.statusCode(), Tree.of(response.body()));
  }

  private record Scripted(Clock state, Step next) implements FastForward {}

  /** An open page's event stream. HTTP/1.0, so that it comes without chunks. */
  private static final class Page implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader reader;

    Page(int port, String query) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      String head = "GET /room/api/events?" + query + " HTTP/1.0\r\nHost: localhost:" + port;
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(UTF_8));
      reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      while (!reader.readLine().startsWith("retry:")) {}
    }

    /** The next event's name and data. */
    List<String> event() throws IOException {
      List<String> parts = new ArrayList<>();
      while (parts.size() < 2) {
        String line = reader.readLine();
        if (line.startsWith("event: ")) parts.add(line.substring(7));
        if (line.startsWith("data: ")) parts.add(line.substring(6));
      }
      return parts;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
