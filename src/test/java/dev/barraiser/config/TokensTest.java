package dev.barraiser.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.text.Secret;
import dev.barraiser.yaml.Problem;
import dev.barraiser.yaml.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  private static final String BOT = "xoxb-1-2-private";
  private static final String APP = "xapp-1-A1-2-private";
  private static final String DISCORD =
      "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.private-private-private-123";
  private static final String SIGNING = "0123456789abcdef0123456789abcdef";

  @TempDir Path folder;
  private final Problems problems = new Problems();

  @AfterEach
  void nothing_told_repeats_a_token() {
    assertThat(told().toString()).doesNotContain("private", SIGNING);
  }

  @Test
  void without_a_token_slack_is_off() throws IOException {
    Settings settings = load(Map.of());

    assertThat(told()).isEmpty();
    assertThat(settings.slack().login()).isEqualTo(new Settings.SlackLogin.None());
    assertThat(settings.tokens().none()).isTrue();
    assertThat(settings.roomIsOn()).isTrue();
  }

  @Test
  void a_token_of_discord_turns_it_on_and_the_room_off() throws IOException {
    Settings settings = load(Map.of("DISCORD_TOKEN", DISCORD + "\n"));

    assertThat(told()).isEmpty();
    assertThat(settings.discord().token()).contains(new Secret(DISCORD));
    assertThat(settings.tokens().discord()).isTrue();
    assertThat(settings.roomIsOn()).isFalse();
    assertThat(settings.toString()).contains("•••").doesNotContain("private");
  }

  @ParameterizedTest
  @CsvSource({
    "Bot MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.private-private-private-123, Leave out the word",
    "123456789012345678, This is the id of an app",
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, This is the public key",
    "abcdefghijklmnopqrstuvwxyz-private_12345678, This is no such token",
    "AbcDefGhiJklMnoPqrStuVwxYz_12345, This is the client secret",
    "xoxb-1-2-private, 'This is a bot token, which belongs in SLACK_BOT_TOKEN'",
    "two words private, There is a space",
  })
  void what_was_pasted_for_discords_token_is_told_without_repeating_it(String pasted, String answer)
      throws IOException {
    load(Map.of("DISCORD_TOKEN", pasted));

    assertThat(told()).hasSize(1);
    assertThat(told().getFirst())
        .contains("DISCORD_TOKEN", answer, "it has three parts joined by dots")
        .doesNotContain(pasted);
  }

  @Test
  void a_bot_token_and_an_app_token_are_socket_mode() throws IOException {
    Settings settings = load(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", " " + APP + "\n"));

    assertThat(told()).isEmpty();
    assertThat(settings.slack().login())
        .isEqualTo(new Settings.SlackLogin.Socket(new Secret(BOT), new Secret(APP)));
    assertThat(settings.tokens().slack()).isTrue();
    assertThat(settings.roomIsOn()).isFalse();
  }

  @Test
  void a_bot_token_and_a_signing_secret_are_http_mode() throws IOException {
    Settings settings =
        load(
            Map.of(
                "BARRAISER_SLACK_MODE", "http",
                "SLACK_BOT_TOKEN", BOT,
                "SLACK_SIGNING_SECRET", SIGNING));

    assertThat(told()).isEmpty();
    assertThat(settings.slack().login())
        .isEqualTo(new Settings.SlackLogin.Http(new Secret(BOT), new Secret(SIGNING)));
  }

  @Test
  void no_text_form_of_the_settings_shows_a_token() throws IOException {
    Settings settings =
        load(
            Map.of(
                "SLACK_BOT_TOKEN", BOT,
                "SLACK_APP_TOKEN", APP,
                "SLACK_SIGNING_SECRET", SIGNING));

    assertThat(settings.toString()).contains("•••").doesNotContain("private", SIGNING);
  }

  @Test
  void a_token_may_stand_in_a_file() throws IOException {
    Path bot = Files.writeString(folder.resolve("bot"), BOT + "\n");

    Settings settings =
        load(Map.of("SLACK_BOT_TOKEN_FILE", bot.toString(), "SLACK_APP_TOKEN", APP));

    assertThat(told()).isEmpty();
    assertThat(settings.slack().login())
        .isEqualTo(new Settings.SlackLogin.Socket(new Secret(BOT), new Secret(APP)));
  }

  @Test
  void a_file_that_is_absent_empty_or_competes_is_told_and_nothing_else_about_it()
      throws IOException {
    Path empty = Files.writeString(folder.resolve("empty"), " \n");

    load(
        Map.of(
            "SLACK_BOT_TOKEN",
            BOT,
            "SLACK_BOT_TOKEN_FILE",
            empty.toString(),
            "SLACK_APP_TOKEN_FILE",
            "/nowhere/app",
            "SLACK_SIGNING_SECRET_FILE",
            empty.toString()));

    assertThat(told())
        .containsExactly(
            "SLACK_BOT_TOKEN_FILE: SLACK_BOT_TOKEN is set too. Please set one of them.",
            "SLACK_APP_TOKEN_FILE: The file that it names, /nowhere/app, cannot be read.",
            "SLACK_SIGNING_SECRET_FILE: The file that it names, " + empty + ", is empty.");
  }

  @Test
  void what_the_mode_needs_beside_the_bot_token_is_told_with_where_to_get_it() throws IOException {
    load(Map.of("SLACK_BOT_TOKEN", BOT));
    load(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP, "BARRAISER_SLACK_MODE", "http"));

    assertThat(told())
        .containsExactly(
            "SLACK_APP_TOKEN: Is needed too, since slack.mode is socket: it begins with xapp-; make"
                + " one with connections:write under Basic Information, App-Level Tokens.",
            "SLACK_SIGNING_SECRET: Is needed too, since slack.mode is http: it is 32 digits and"
                + " letters from a to f, under Basic Information, App Credentials, Signing Secret.");
  }

  @Test
  void other_tokens_without_the_bot_token_would_be_set_in_vain() throws IOException {
    load(Map.of("SLACK_APP_TOKEN", APP, "SLACK_SIGNING_SECRET", SIGNING));

    assertThat(told())
        .containsExactly(
            "SLACK_BOT_TOKEN: Is needed for Slack, beside SLACK_APP_TOKEN and"
                + " SLACK_SIGNING_SECRET: it begins with xoxb- and stands under OAuth &"
                + " Permissions, Bot User OAuth Token.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          xapp-1-private                   | This is an app-level token, which belongs in SLACK_APP_TOKEN.
          xoxp-1-private                   | This is a user token, and the bot needs one of its own.
          xoxe.xoxb-1-private              | This is a token of an app with token rotation, which has to be off.
          xoxb-                            | This is no such token.
          0123456789abcdef0123456789abcdef | This is a secret of the app, not a token.
          "xoxb-1-private"                 | This is in quotation marks.
          xoxb-1 private                   | There is a space or a foreign character in it.
          xoxb-1…private                   | There is a space or a foreign character in it.
          private                          | This is no such token.
          """)
  void what_was_pasted_for_the_bot_token_is_recognised(String text, String told)
      throws IOException {
    load(Map.of("SLACK_BOT_TOKEN", text, "SLACK_APP_TOKEN", APP));

    assertThat(told())
        .containsExactly(
            "SLACK_BOT_TOKEN: "
                + told
                + " What is needed here: it begins with xoxb- and stands under OAuth & Permissions,"
                + " Bot User OAuth Token.");
  }

  @Test
  void two_tokens_in_each_others_place_are_both_told() throws IOException {
    load(Map.of("SLACK_BOT_TOKEN", APP, "SLACK_APP_TOKEN", BOT));

    assertThat(told()).hasSize(2);
    assertThat(told().getFirst()).contains("which belongs in SLACK_APP_TOKEN");
    assertThat(told().getLast())
        .startsWith("SLACK_APP_TOKEN: This is a bot token, which belongs in SLACK_BOT_TOKEN.");
  }

  @ParameterizedTest
  @CsvSource({
    "0123456789abcdef0123456789abcde",
    "0123456789ABCDEF0123456789ABCDEF",
    "xapp-1-private"
  })
  void what_does_not_look_like_a_signing_secret_is_told(String text) throws IOException {
    load(
        Map.of(
            "SLACK_BOT_TOKEN", BOT,
            "SLACK_SIGNING_SECRET", text,
            "BARRAISER_SLACK_MODE", "http"));

    assertThat(told()).hasSize(1);
    assertThat(told().getFirst())
        .startsWith("SLACK_SIGNING_SECRET: This does not look like a signing secret")
        .doesNotContain(text);
  }

  @Test
  void a_token_with_our_prefix_is_told_its_right_name_also_for_its_file() throws IOException {
    load(Map.of("BARRAISER_SLACK_APP_TOKEN_FILE", "/run/app"));

    assertThat(told().getFirst()).contains("tokens go without the prefix: SLACK_APP_TOKEN_FILE.");
  }

  private Settings load(Map<String, String> environment) throws IOException {
    Path none = Files.writeString(folder.resolve("barraiser.yaml"), "");
    return SettingsLoader.load(none, null, environment, problems);
  }

  private List<String> told() {
    return problems.list().stream().map(Problem::toString).toList();
  }
}
