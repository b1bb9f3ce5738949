package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.text.CountedText;
import dev.barraiser.text.WorstText;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscordTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\u0001',
      value = {
        "**bold** ¦ \\*\\*bold\\*\\*",
        "snake_case_name ¦ snake\\_case\\_name",
        "~~gone~~ ¦ \\~\\~gone\\~\\~",
        "`code` ¦ \\`code\\`",
        "||spoiler|| ¦ \\|\\|spoiler\\|\\|",
        "# heading ¦ \\# heading",
        "-# small ¦ \\-\\# small",
        "- point ¦ \\- point",
        "* point ¦ \\* point",
        "12. twelfth ¦ 12\\. twelfth",
        "> quote ¦ \\> quote",
        "[click](https://example.com) ¦ \\[click\\](https\\://example.com)",
        "<@123> ¦ \\<\\@123\\>",
        "@everyone ¦ \\@everyone",
        "<t:1:R> ¦ \\<t\\:1:R\\>",
        ":tada: ¦ \\:tada:",
        "a\\b ¦ a\\\\b",
        "(x) at 09:00, it was 5.5 - 3: fine ¦ (x) at 09:00, it was 5.5 - 3: fine"
      })
  void what_people_wrote_is_no_markup(String text, String escaped) {
    assertThat(DiscordText.escaped(text)).isEqualTo(escaped);
  }

  @Test
  void every_line_of_a_text_begins_harmlessly() {
    assertThat(DiscordText.escaped("one\n  - two\n3. three\n# four"))
        .isEqualTo("one\n  \\- two\n3\\. three\n\\# four");
  }

  @Test
  void nothing_but_backslashes_is_added() {
    for (int seed = 0; seed < 500; seed++) {
      String text = WorstText.some(new Random(seed), 200);

      assertThat(DiscordText.escaped(text).replaceAll("\\\\([^A-Za-z0-9\\s])", "$1"))
          .isEqualTo(text);
    }
  }

  @Test
  void a_hundred_thousand_hostile_characters_are_looked_at_a_few_times_each() {
    for (String piece :
        new String[] {"\r", " ", "\r ", "1", "\r1", ":", ":a", "\n \r", "-", "\t"}) {
      for (Pattern one : List.of(DiscordText.COLON, DiscordText.DASH, DiscordText.NUMBER)) {
        var hostile = new CountedText(piece.repeat(100_000 / piece.length()));

        one.matcher(hostile).replaceAll("x");

        assertThat(hostile.looks()).as(piece + one).isLessThanOrEqualTo(20L * hostile.length());
      }
    }
  }

  @Test
  void a_list_after_a_carriage_return_is_none_either() {
    assertThat(DiscordText.escaped("one\r\n - two\r3. three"))
        .isEqualTo("one\r\n \\- two\r3\\. three");
  }

  @Test
  void blank_lines_stay_within_a_quote() {
    assertThat(DiscordText.quote("one\n\ntwo")).isEqualTo("> one\n> \n> two");
  }

  @Test
  void small_text_is_small_on_every_line() {
    assertThat(DiscordText.small("one\n\ntwo")).isEqualTo("-# one\n-# two");
  }

  @Test
  void code_cannot_end_early() {
    assertThat(DiscordText.code("a `b`\nc")).isEqualTo("`a ˋbˋ c`");
    assertThat(DiscordText.code(" ")).isEqualTo(" ");
  }

  @Test
  void blanks_stand_outside_of_what_is_strong() {
    assertThat(DiscordText.strong("Next: ")).isEqualTo("**Next:** ");
    assertThat(DiscordText.strong("a*b")).isEqualTo("**a\\*b**");
  }

  @Test
  void a_link_leads_only_where_there_is_something_to_open() {
    String to = "https://discord.com/channels/1/2/3";
    assertThat(DiscordText.link(to, "their [first] answer"))
        .isEqualTo("[their (first) answer](" + to + ")");
    assertThat(DiscordText.link("", "their answer")).isEqualTo("their answer");
    assertThat(DiscordText.link(to, "https://example.com")).isEqualTo("https\\://example.com");
  }
}
