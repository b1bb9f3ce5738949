package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import dev.barraiser.json.Tree;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LogFormTest {

  @Test
  void a_line_of_json_tells_what_happened_to_which_event_and_no_more() {
    var encoder = LogForm.json();
    var logger = (Logger) LoggerFactory.getLogger("dev.barraiser.bot.Bot");
    encoder.start();

    try (var _ = MDC.putCloseable("event", "42")) {
      Object[] arguments = {7, 3};
      var event =
          new LoggingEvent(
              "", logger, Level.WARN, "event failed seq={} attempt={}", null, arguments);
      Tree line = Tree.of(new String(encoder.encode(event), StandardCharsets.UTF_8));

      assertThat(line.names())
          .containsExactlyInAnyOrder(
              "timestamp", "level", "loggerName", "mdc", "formattedMessage", "throwable");
      assertThat(line.at("mdc").at("event").text()).isEqualTo("42");
      assertThat(line.at("formattedMessage").text()).isEqualTo("event failed seq=7 attempt=3");
      assertThat(line.at("level").text()).isEqualTo("WARN");
    }
  }

  @Test
  void an_id_from_outside_begins_no_line_of_its_own() {
    var logger = (Logger) LoggerFactory.getLogger("dev.barraiser.bot.Bot");
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var stream = (OutputStreamAppender<ILoggingEvent>) root.getAppender("stderr");
    Object[] arguments = {"U1\n2026-03-02 INFO Bot: all is well\u0000"};
    var event = new LoggingEvent("", logger, Level.WARN, "nobody there id={}", null, arguments);

    String line = new String(stream.getEncoder().encode(event), StandardCharsets.UTF_8);

    assertThat(line.lines()).hasSize(1);
    assertThat(line).contains("nobody there id=U1?2026-03-02 INFO Bot: all is well?");
  }
}
