package dev.barraiser.platforms.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.wire.HandClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a text, by the rules of Discord's client. */
final class MarkdownTest {

  private final World world = new World(HandClock.at("2026-03-02T12:00:00Z"), "Bar Raiser");
  private final Markdown markdown = new Markdown(world);

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '"',
      value = {
        "**bold** and *italic* ¦ bold and italic",
        "__under__ and _italic_ and ~~gone~~ ¦ under and italic and gone",
        "`*code*` ¦ *code*",
        "# Heading ¦ Heading",
        "-# small ¦ small",
        "> quoted ¦ quoted",
        "- item ¦ • item",
        "||hidden|| ¦ hidden",
        "[text](https://example.org) ¦ text",
        "<https://example.org> ¦ https://example.org",
        "<t:0:f> ¦ 1970-01-01T00:00:00Z",
        "\\*stars\\* \\_lines\\_ \\`ticks\\` ¦ *stars* _lines_ `ticks`",
        "\\# no heading ¦ # no heading",
        "\\> no quote ¦ > no quote",
        "\\- no item ¦ - no item",
        "\\[no\\](https://example.org) ¦ [no](https://example.org)",
        "\\<@12345678901234567> ¦ <@12345678901234567>",
      })
  void marks_are_done_and_escapes_undone(String written, String read) {
    assertThat(markdown.words(written)).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "snake_case_name",
        "2 * 3 * 4",
        "a \\ b",
        "C:\\dir",
        "<b>",
        "<@U01>",
        "#1",
        "1. first",
        "-5"
      })
  void what_only_resembles_markup_stays(String text) {
    assertThat(markdown.words(text)).isEqualTo(text);
  }

  @Test
  void a_mention_is_read_as_a_name() {
    assertThat(markdown.words("<@" + world.bot.id + "> hello")).isEqualTo("@Bar Raiser hello");
  }
}
