package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.text.PlainText;
import dev.barraiser.text.WorstText;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          I did &lt;it&gt; &amp; more → I did <it> & more
          &amp;lt;it&amp;gt; → &lt;it&gt;
          &amp;amp; → &amp;
          R&amp;D at AT&T → R&D at AT&T
          Ask <@U012AB> → Ask @name of U012AB
          Ask <@W012AB|ana> → Ask @name of W012AB
          in <#C012AB|general> → in #general
          in <#C012AB> → in #C012AB
          in <#C012AB|> → in #C012AB
          <!here> <!channel|channel> <!everyone> → @here @channel @everyone
          <!subteam^S1|@leads> <!subteam^S2|leads> <!subteam^S3> → @leads @leads @group
          due <!date^1392734382^{date} at {time}|18 Feb> → due 18 Feb
          see <https://example.com/?a=b&amp;c=d> → see https://example.com/?a=b&c=d
          see <https://example.com|the page> → see the page
          see <http://example.com|example.com> → see example.com
          <mailto:a@example.com|a@example.com> → a@example.com
          <mailto:a@example.com> <tel:+491234> → a@example.com +491234
          well done :tada: → well done :tada:
          <https://example.com|a &lt;b&gt; &amp; c> → a <b> & c
          """)
  void slacks_wire_is_read_as_it_was_typed(String wire, String text) {
    assertThat(read(wire).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        ">",
        "<>",
        "<|>",
        "a < b",
        "a <b> c",
        "<it>",
        "<@>",
        "<@u1>",
        "<@U1",
        "<!>",
        "<!x>",
        "<#>",
        "<x|y>",
        "& &; &l &lt",
        "<<<>>>",
        "|",
        "text > text < text",
      })
  void what_slack_never_wrote_stays_as_it_is(String wire) {
    assertThat(read(wire).text()).isEqualTo(wire);
    assertThat(read(wire).mentioned()).isEmpty();
  }

  @Test
  void a_bracket_left_open_hides_nothing_of_what_follows() {
    assertThat(read("<oops <@U1> and <https://a.example|<@U2>").text())
        .isEqualTo("<oops @name of U1 and <https://a.example|@name of U2");
  }

  @Test
  void who_is_mentioned_is_told_by_id() {
    assertThat(read("<@U1> and <@U2|ben>, <@U1> again, &lt;@U3&gt; never").mentioned())
        .containsExactlyInAnyOrder("U1", "U2");
  }

  @Test
  void line_breaks_become_one_kind_and_what_cannot_be_kept_goes() {
    assertThat(read("one\r\ntwo\rthree\u0000\u0007 \ud83d end").text())
        .isEqualTo("one\ntwo\nthree \ufffd end");
  }

  @Test
  void what_was_escaped_reads_as_it_was() {
    var random = new Random(11);
    for (int i = 0; i < 500; i++) {
      String text = PlainText.of(WorstText.some(random, random.nextInt(300)));

      SlackText.Read read = read(SlackText.escaped(text));

      assertThat(read.text()).isEqualTo(text);
      assertThat(read.mentioned()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "<@", "<@U1", "<!date^", "<a|", "><", "<@U1>", "&amp;", "<a:<b:>"})
  void forty_thousand_hostile_characters_are_read(String bit) {
    String wire = bit.repeat(40_000 / bit.length());

    assertThat(read(wire).text()).isNotEmpty();
  }

  // The text beside blocks.

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          Today's question: why? → Today's question: why?
          a < b & c > d → a &lt; b &amp; c &gt; d
          <!channel> <@U1> → &lt;!channel&gt; &lt;@U1&gt;
          @channel and @here → @\u2060channel and @\u2060here
          *loud* _soft_ ~gone~ → ∗loud∗ ˍsoftˍ ∼gone∼
          snake_case stays, 2*3 too → snake_case stays, 2*3 too
          """)
  void the_fallback_neither_formats_nor_calls(String text, String fallback) {
    assertThat(SlackText.fallback(text)).isEqualTo(fallback);
  }

  @Test
  void a_fallback_of_exactly_three_thousand_is_whole_and_one_more_is_cut() {
    assertThat(SlackText.fallback("a".repeat(3000))).isEqualTo("a".repeat(3000));
    assertThat(SlackText.fallback("a".repeat(3001))).isEqualTo("a".repeat(2999) + "…");
  }

  @Test
  void escapes_count_as_what_they_become_and_are_never_cut() {
    String fallback = SlackText.fallback("&".repeat(3000));

    assertThat(fallback.length()).isBetween(2900, 3000);
    assertThat(fallback).matches("(&amp;)+…");
  }

  private static SlackText.Read read(String wire) {
    return SlackText.read(wire, id -> "name of " + id);
  }
}
