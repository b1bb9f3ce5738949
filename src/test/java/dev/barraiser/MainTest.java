package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.platforms.discord.wire.FakeDiscord;
import dev.barraiser.platforms.slack.wire.FakeSlack;
import dev.barraiser.storage.DataDirectory;
import dev.barraiser.storage.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line in this process, as far as it ends by itself. */
class MainTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void keepToTheFolder() {
    environment.put("BARRAISER_DATA_DIR", folder.resolve("data").toString());
    environment.put("BARRAISER_ROOM_PORT", "0");
    environment.put("BARRAISER_HTTP_PORT", "0");
  }

  @Test
  void help_names_commands_options_and_exit_codes() {
    assertThat(barraiser("--help")).isZero();

    assertThat(out.toString())
        .contains("run", "check", "health", "questions")
        .contains("--config", "--data", "Exit codes", "Not affiliated with Amazon");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void version_is_the_builds() {
    assertThat(barraiser("--version")).isZero();

    assertThat(out.toString()).matches("Bar Raiser Bot \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void a_misspelt_command_is_told_the_right_one() {
    assertThat(barraiser("chek")).isEqualTo(2);

    assertThat(err.toString())
        .contains("chek", "Did you mean: barraiser check")
        .doesNotContain("\tat ");
  }

  @Test
  void an_unknown_option_is_refused() {
    assertThat(barraiser("run", "--dat", "x")).isEqualTo(2);

    assertThat(err.toString()).contains("--dat").doesNotContain("\tat ");
  }

  @Test
  void check_of_a_fresh_machine_says_all_good_and_makes_nothing() {
    assertThat(barraiser("check")).isZero();

    assertThat(out.toString()).contains("All good.", "new, with schema");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void options_are_taken_before_and_after_the_command() throws IOException {
    Path settings = Files.writeString(folder.resolve("mine.yaml"), "answers: {window: soon}\n");

    assertThat(barraiser("--config", settings.toString(), "check")).isEqualTo(2);
    assertThat(barraiser("check", "--config", settings.toString())).isEqualTo(2);
    assertThat(err.toString()).containsSubsequence("mine.yaml:1:", "mine.yaml:1:");

    assertThat(barraiser("--data", folder.resolve("first").toString(), "check")).isZero();
    assertThat(barraiser("check", "--data", folder.resolve("second").toString())).isZero();
    assertThat(out.toString()).contains("first", "second");
  }

  @Test
  void check_tells_every_problem_at_once() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/barraiser.db"), "this is no database, only a sentence");
    Path bank = Files.createDirectories(folder.resolve("bank"));
    environment.put("BARRAISER_ROOM_PORT", "eighty");
    environment.put("BARRAISER_QUESTIONS_DIR", bank.toString());

    assertThat(barraiser("check")).isEqualTo(2);

    assertThat(err.toString())
        .contains("BARRAISER_ROOM_PORT: room.port takes")
        .contains("There is no question on “organizational-impact” for L6.")
        .contains("barraiser.db: This cannot be used")
        .doesNotContain("\tat ", "Exception");
  }

  @Test
  void run_refuses_wrong_settings_and_starts_nothing() {
    environment.put("BARRAISER_HTTP_HOST", "two words");

    assertThat(barraiser("run")).isEqualTo(2);

    assertThat(err.toString()).contains("BARRAISER_HTTP_HOST: http.host takes an address");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void run_and_check_refuse_a_token_of_discord_that_can_be_none() {
    environment.put("DISCORD_TOKEN", "very-private");

    assertThat(barraiser("run")).isEqualTo(2);
    assertThat(barraiser("check")).isEqualTo(2);

    assertThat(err.toString())
        .contains("DISCORD_TOKEN: This is no such token.")
        .doesNotContain("very-private");
  }

  @Test
  void check_online_without_a_token_has_nothing_to_ask() {
    assertThat(barraiser("check", "--online")).isZero();

    assertThat(out.toString())
        .contains("Slack:     off, since SLACK_BOT_TOKEN is not set.")
        .contains("Discord:   off, since DISCORD_TOKEN is not set.", "All good.");
  }

  @Test
  void check_online_says_what_works_at_discord_and_what_does_not() {
    try (FakeDiscord discord = discord()) {
      discord.server("Practice", discord.member("Ana"));
      assertThat(barraiser("check", "--online")).isZero();
      assertThat(out.toString())
          .contains("Discord:   Token: works", "Discord:   Message Content Intent: on.")
          .contains("the bot is in Practice", "All good.")
          .doesNotContain(discord.token());

      discord.trouble().allowsContent(false);
      assertThat(barraiser("check", "--online")).isEqualTo(1);
      assertThat(err.toString()).contains("To fix:    Message Content Intent is off");
      assertThat(discord.complaints()).isEmpty();
    }
  }

  @Test
  void the_invitation_is_a_link_with_its_permissions_explained() {
    try (FakeDiscord discord = discord()) {
      assertThat(barraiser("discord", "invite")).isZero();

      assertThat(out.toString())
          .contains("https://discord.com/oauth2/authorize?client_id=" + discord.bot())
          .contains("scope=bot+applications.commands&permissions=")
          .contains("It asks for these permissions and no others:")
          .doesNotContain(discord.token());
    }
  }

  @Test
  void the_invitation_without_a_token_or_with_a_wrong_one_says_what_to_do() {
    assertThat(barraiser("discord", "invite")).isEqualTo(2);
    assertThat(err.toString()).contains("DISCORD_TOKEN is not set.");

    try (FakeDiscord discord = discord()) {
      environment.put("DISCORD_TOKEN", discord.token().replace("no-discord", "elsewhere-"));
      assertThat(barraiser("discord", "invite")).isEqualTo(1);
      assertThat(err.toString()).contains("Token:").doesNotContain("elsewhere-", "\tat ");
    }
  }

  private FakeDiscord discord() {
    FakeDiscord discord = FakeDiscord.start(InstantSource.system());
    environment.putAll(DiscordBot.environment(discord));
    return discord;
  }

  @Test
  void check_online_says_what_works_at_slack() {
    try (FakeSlack slack = slack()) {
      assertThat(barraiser("check", "--online")).isZero();

      assertThat(out.toString())
          .contains("Slack:     Bot token: works in Practice", "Slack:     App token: opens")
          .contains("All good.")
          .doesNotContain(slack.botToken(), slack.appToken());
      assertThat(err.toString()).isEmpty();
    }
  }

  @Test
  void check_online_fails_with_1_and_says_what_to_do_where_something_is_wrong() {
    try (FakeSlack slack = slack()) {
      environment.put("SLACK_BOT_TOKEN", "xoxb-not-the-right-one");
      environment.put("SLACK_APP_TOKEN", "xapp-not-the-right-one");

      assertThat(barraiser("check", "--online")).isEqualTo(1);

      assertThat(err.toString())
          .contains("To fix:    Bot token: Slack does not know it.")
          .contains("To fix:    App token: Slack does not know it.")
          .contains("Please put these 2 right and try again.")
          .doesNotContain("not-the-right-one", "\tat ");
      assertThat(out.toString()).doesNotContain("All good.");
      assertThat(slack.complaints()).isEmpty();
    }
  }

  @Test
  void check_without_online_asks_nobody() {
    try (FakeSlack slack = slack()) {
      assertThat(barraiser("check")).isZero();

      assertThat(slack.calls("auth.test")).isZero();
    }
  }

  @Test
  void check_online_with_wrong_settings_asks_nobody_and_ends_with_2() {
    try (FakeSlack slack = slack()) {
      environment.put("SLACK_APP_TOKEN", slack.botToken());

      assertThat(barraiser("check", "--online")).isEqualTo(2);

      assertThat(slack.calls("auth.test")).isZero();
    }
  }

  private FakeSlack slack() {
    FakeSlack slack = FakeSlack.start(InstantSource.system());
    environment.put("SLACK_BOT_TOKEN", slack.botToken());
    environment.put("SLACK_APP_TOKEN", slack.appToken());
    environment.put("BARRAISER_SLACK_API_BASE_URL", slack.api().toString());
    return slack;
  }

  @Test
  void a_data_directory_in_use_is_refused() {
    try (var _ = DataDirectory.take(folder.resolve("data"))) {
      assertThat(barraiser()).isEqualTo(3);
    }

    assertThat(err.toString()).contains("Another bot is running on the data directory");
  }

  @Test
  void a_data_directory_that_cannot_be_made_is_told() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(barraiser("--data", file.toString())).isEqualTo(1);

    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "The data directory " + file + " cannot be used: there is a file of that name.");
  }

  @Test
  void a_database_of_a_later_release_is_not_touched() throws IOException {
    Path data = folder.resolve("data");
    try (var directory = DataDirectory.take(data);
        Database database = Database.sqlite(directory.database())) {
      database.run(tx ->
          tx.handle()
              .execute(
                  """
                  INSERT INTO flyway_schema_history
                  SELECT 9999, '9999', 'later', type, 'V9999__later.sql', checksum, installed_by, installed_on, 1, 1
                  FROM flyway_schema_history
                  WHERE version = '1'
                  """));
    }

    byte[] before = Files.readAllBytes(DataDirectory.databaseIn(data));

    assertThat(barraiser("run")).isEqualTo(1);
    assertThat(barraiser("check")).isEqualTo(2);

    assertThat(err.toString())
        .containsSubsequence(
            "A later release wrote this database (schema 9999; this one knows ",
            "Please use that release, or another data directory.",
            "A later release wrote this database (schema 9999;")
        .doesNotContain("\tat ", "Exception");
    assertThat(Files.readAllBytes(DataDirectory.databaseIn(data))).isEqualTo(before);
  }

  @Test
  void a_database_that_may_not_be_written_is_told_and_nothing_starts() throws IOException {
    Path data = folder.resolve("data");
    try (var directory = DataDirectory.take(data)) {
      Database.sqlite(directory.database()).close();
      // SQLite only reads a file whose format for writing it does not know: as where the file is
      // shut, which nothing is for an administrator who runs this test.
      try (var file = new RandomAccessFile(directory.database().toFile(), "rw")) {
        file.seek(18);
        file.write(3);
      }
    }
    byte[] before = Files.readAllBytes(DataDirectory.databaseIn(data));

    assertThat(barraiser("run")).isEqualTo(1);

    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            DataDirectory.databaseIn(data)
                + ": The database may only be read. Please let the user who runs the bot write to"
                + " it and to its directory, and start again.");
    assertThat(Files.readAllBytes(DataDirectory.databaseIn(data))).isEqualTo(before);
  }

  @Test
  void a_port_that_is_taken_is_told_with_the_key_that_sets_it() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      environment.put("BARRAISER_ROOM_PORT", Integer.toString(taken.getLocalPort()));

      assertThat(barraiser("run")).isEqualTo(1);

      assertThat(err.toString())
          .contains("Cannot listen on 127.0.0.1:" + taken.getLocalPort())
          .contains("room.port")
          .doesNotContain("\tat ", "Exception");
    }
    // Nothing is left behind that would hold the directory.
    DataDirectory.take(folder.resolve("data")).close();
  }

  private int barraiser(String... args) {
    return Main.execute(environment, new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
