package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MrkdwnTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Only you see this.",
        "09:00, Monday to Friday, America/New_York time",
        "Also open: Leadership Impact: 1 of 5",
        "“Not my answer” takes it back",
        "Ångström, 漢字, ❤️ and 100 %",
      })
  void plain_prose_is_harmless(String text) {
    assertThat(Mrkdwn.isHarmless(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*bold*",
        "a * b",
        "_italic_",
        "_italic",
        "ends_",
        "~struck~",
        "`code`",
        "<!channel>",
        "<",
        ">",
        "&amp;",
        "&",
        "@channel",
        "#general",
        ":tada:",
        "a:tada:b",
        ":)",
        "09:00:00",
        "1:+1:",
        "12:30:tada:",
        "https://example.com",
        "[a](b)",
        "back\\slash",
        "a|b",
        "\u202eright to left",
      })
  void what_could_be_read_as_markup_is_not(String text) {
    assertThat(Mrkdwn.isHarmless(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " /barraiser", "a`b", "<@U1>", "a&b", "two\nlines"})
  void some_code_cannot_stand_between_backticks(String code) {
    assertThat(Mrkdwn.isHarmlessCode(code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "https://a|b", "https://a>b", "https://a b", "", "acme"})
  void what_is_no_address_is_not_linked(String url) {
    assertThat(Mrkdwn.isAddress(url)).isFalse();
  }
}
