package dev.barraiser.platforms.room;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is served besides the API, and what is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RoomFilesTest {

  private RoomStage room;

  @BeforeAll
  void open(@TempDir Path folder) {
    room = new RoomStage(folder);
  }

  @AfterAll
  void close() {
    room.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html; charset=utf-8",
    "/room/static/main.js, text/javascript; charset=utf-8",
    "/room/static/css/base.css, text/css; charset=utf-8",
    "/room/static/mark.svg, image/svg+xml"
  })
  void the_page_and_its_files_are_served(String path, String type) {
    HttpResponse<String> response = room.client().raw(room.client().request(path));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .isEqualToIgnoringWhitespace(type);
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(response.body()).isNotBlank();
  }

  @Test
  void the_library_that_the_page_imports_is_there_and_may_be_kept() {
    String imports = room.client().raw(room.client().request("/room/static/lit.js")).body();
    List<String> paths =
        Pattern.compile("/webjars/[^'\"]+")
            .matcher(imports)
            .results()
            .map(MatchResult::group)
            .distinct()
            .toList();

    assertThat(paths).isNotEmpty();
    for (String path : paths) {
      HttpResponse<String> response = room.client().raw(room.client().request(path));
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/room/static/../index.html",
        "/room/static/%2e%2e/index.html",
        "/room/static/..%2findex.html",
        "/room/static/%2e%2e/%2e%2e/logback.xml",
        "/room/static/..%5cindex.html",
        "/room/static/....//index.html",
        "/room/static//etc/passwd",
        "/room/static/core",
        "/room/static/core/",
        "/room/static/",
        "/room/static/main.js%00.css",
        "/room/static/.hidden.js",
        "/webjars/lit-html/../../../../logback.xml",
        "/webjars/lit-html/3.3.2/package.json",
        "/webjars/other/1.0/a.js",
        "/db/migration/V1__engine.sql",
        "/logback.xml"
      })
  void nothing_else_on_the_class_path_is_served(String path) throws Exception {
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + room.port());

    assertThat(answer).containsPattern("^HTTP/1.1 40[04] ");
  }

  private String raw(String head) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), room.port())) {
      socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
