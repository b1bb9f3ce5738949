package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonlTest {

  record Item(@Nullable Object id, @Nullable String word) implements Jsonl.Item {}

  record Shouted(@Nullable Object id, String word) {}

  @Test
  void lines_are_answered_in_their_order() throws IOException {
    assertThat(answers("{\"id\":1,\"word\":\"a\"}\n{\"id\":\"two\",\"word\":\"b\"}"))
        .containsExactly("{\"id\":1,\"word\":\"A\"}", "{\"id\":\"two\",\"word\":\"B\"}");
  }

  @Test
  void a_bad_line_gets_an_error_and_the_next_one_is_answered() throws IOException {
    assertThat(answers("{\"id\":1\n[]\nnull\n{\"id\":2}\n\n{\"id\":3,\"word\":\"c\"}\n"))
        .hasSize(5)
        .satisfies(lines -> {
          assertThat(lines.subList(0, 3)).allMatch(line -> line.startsWith("{\"error\":"));
          assertThat(lines.get(3)).isEqualTo("{\"id\":2,\"error\":\"no word\"}");
          assertThat(lines.get(4)).isEqualTo("{\"id\":3,\"word\":\"C\"}");
        });
  }

  @Test
  void what_is_wrong_is_told_without_quoting_it() throws IOException {
    assertThat(answers("{\"word\":\"my secret\"")).noneMatch(line -> line.contains("secret"));
  }

  @Test
  void a_number_is_no_text_and_nothing_may_follow_and_the_id_is_still_told() throws IOException {
    assertThat(answers("{\"id\":7,\"word\":5}\n{\"id\":8,\"word\":\"a\"} and more"))
        .containsExactly(
            "{\"id\":7,\"error\":\"not a JSON object of the form that “--help” shows\"}",
            "{\"id\":8,\"error\":\"not a JSON object of the form that “--help” shows\"}");
  }

  @Test
  void a_line_without_end_is_not_kept() throws IOException {
    String endless = "{\"word\":\"" + "x".repeat(Jsonl.LONGEST_BYTES) + "\"}";

    assertThat(answers(endless + "\n{\"id\":2,\"word\":\"b\"}"))
        .containsExactly("{\"error\":\"longer than 1048576 bytes\"}", "{\"id\":2,\"word\":\"B\"}");
  }

  @Test
  void windows_line_ends_and_all_languages_are_read() throws IOException {
    assertThat(answers("{\"word\":\"größe\"}\r\n{\"word\":\"жук\"}\r\n"))
        .containsExactly("{\"id\":null,\"word\":\"GRÖSSE\"}", "{\"id\":null,\"word\":\"ЖУК\"}");
  }

  private static List<String> answers(String lines) throws IOException {
    var out = new StringWriter();
    Jsonl.answer(
        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(out),
        Item.class,
        item -> {
          if (item.word() == null) throw new Jsonl.Wrong("no word");
          return new Shouted(item.id(), item.word().toUpperCase(Locale.ROOT));
        });
    return out.toString().lines().toList();
  }
}
