package dev.barraiser.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.yaml.Problem;
import dev.barraiser.yaml.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

class SettingsLoaderTest {

  @TempDir Path folder;
  private final Problems problems = new Problems();

  @Test
  void a_database_elsewhere_takes_its_password_from_the_environment_and_from_nowhere_else()
      throws IOException {
    String url = "jdbc:postgresql://db.internal/practice?user=bot&sslmode=require";
    Settings settings =
        load("storage:\n  url: " + url + "\n", Map.of("STORAGE_PASSWORD", "a secret"));
    assertThat(told()).isEmpty();
    assertThat(settings.storage().postgres()).contains(url);
    assertThat(settings.storage().password().orElseThrow().reveal()).isEqualTo("a secret");
    assertThat(settings.toString()).doesNotContain("a secret");

    load("storage:\n  url: " + url + "&password=hidden1\n", Map.of());
    load("storage:\n  url: jdbc:postgresql://me:hidden2@db/practice\n", Map.of());
    load("storage:\n  url: postgres://db/practice\n", Map.of());
    assertThat(told()).hasSize(3).allMatch(line -> line.contains("without a password"));
    assertThat(told()).noneMatch(line -> line.contains("hidden"));
  }

  @Test
  void an_empty_file_leaves_every_default() throws IOException {
    Settings settings = load("# nothing but a comment\n", Map.of());

    assertThat(told()).isEmpty();
    assertThat(settings.data().dir()).isEqualTo(Path.of("./data"));
    assertThat(settings.room())
        .isEqualTo(new Settings.Room(Settings.Enabled.AUTO, "127.0.0.1", 8080));
    assertThat(settings.http()).isEqualTo(new Settings.Http("127.0.0.1", 8081));
    assertThat(settings.questions().bank()).isEqualTo(new Settings.Bank.BuiltIn());
    assertThat(settings.daily().lateness()).isEqualTo(Duration.ofHours(4));
    assertThat(settings.answers())
        .isEqualTo(new Settings.Answers(35, Duration.ofMinutes(15), Duration.ofMinutes(2)));
    assertThat(settings.quotas().leadershipImpact()).isEqualTo(new Settings.Range(5, 7));
    assertThat(settings.coach())
        .isEqualTo(
            new Settings.Coach(
                new Settings.Weights(25, 20, 35, 20), 150, Settings.Embeddings.AUTO));
    assertThat(settings.roomIsOn()).isTrue();
  }

  @Test
  void weights_that_do_not_make_up_a_whole_are_refused() throws IOException {
    for (String weights : List.of("25/20/35/25", "25/20/35", "-5/20/35/50", "a/b/c/d")) {
      load("coach.weights: \"" + weights + "\"", Map.of());
    }

    assertThat(told())
        .hasSize(4)
        .allMatch(
            one -> one.contains("takes four whole numbers such as 25/20/35/20 that add up to 100"));
  }

  @Test
  void a_file_changes_only_the_keys_it_has() throws IOException {
    Settings settings =
        load(
            """
            room.port: 9090
            people: {time-zone: Asia/Kolkata}
            nudges:
              days: [sat, sun]
              time: 09:30
            questions:
              dir: /srv/questions
            digest: {day: Friday}
            log:
              level: debug
            """,
            Map.of());

    assertThat(told()).isEmpty();
    assertThat(settings.room().port()).isEqualTo(9090);
    assertThat(settings.room().host()).isEqualTo("127.0.0.1");
    assertThat(settings.people().timeZone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
    assertThat(settings.nudges().days())
        .containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(settings.nudges().time()).isEqualTo(LocalTime.of(9, 30));
    assertThat(settings.questions().bank())
        .isEqualTo(new Settings.Bank.Folder(Path.of("/srv/questions")));
    assertThat(settings.digest().day()).isEqualTo(DayOfWeek.FRIDAY);
    assertThat(settings.log().level()).isEqualTo(Level.DEBUG);
  }

  @Test
  void the_environment_wins_over_the_file_and_the_command_line_over_both() throws IOException {
    Path file = file("room: {port: 1, host: localhost}\ndata: {dir: fromFile}\n");

    Settings settings =
        SettingsLoader.load(
            file,
            Path.of("fromOption"),
            Map.of("BARRAISER_ROOM_PORT", "2", "BARRAISER_DATA_DIR", "fromEnvironment"),
            problems);

    assertThat(told()).isEmpty();
    assertThat(settings.room()).isEqualTo(new Settings.Room(Settings.Enabled.AUTO, "localhost", 2));
    assertThat(settings.data().dir()).isEqualTo(Path.of("fromOption"));
  }

  @Test
  void dots_and_dashes_of_a_key_become_underscores_in_its_variable() throws IOException {
    Settings settings =
        load(
            "",
            Map.of(
                "BARRAISER_QUOTAS_VISION_STRATEGY", "1-2",
                "BARRAISER_NUDGES_DAYS", "mon,thu",
                "BARRAISER_ANSWERS_QUIET", "0s"));

    assertThat(told()).isEmpty();
    assertThat(settings.quotas().visionStrategy()).isEqualTo(new Settings.Range(1, 2));
    assertThat(settings.nudges().days()).hasSize(2);
    assertThat(settings.answers().quiet()).isZero();
  }

  @Test
  void a_variable_ending_in_file_reads_the_value_from_a_file() throws IOException {
    Path port = Files.writeString(folder.resolve("port"), "9191\n");

    Settings settings = load("", Map.of("BARRAISER_ROOM_PORT_FILE", port.toString()));

    assertThat(told()).isEmpty();
    assertThat(settings.room().port()).isEqualTo(9191);
  }

  @Test
  void a_file_that_cannot_be_read_or_competes_with_the_variable_is_told() throws IOException {
    load(
        "",
        Map.of(
            "BARRAISER_ROOM_PORT", "9000",
            "BARRAISER_ROOM_PORT_FILE", "/nowhere/port",
            "BARRAISER_HTTP_PORT_FILE", "/nowhere/port"));

    assertThat(told())
        .containsExactly(
            "BARRAISER_HTTP_PORT_FILE: The file that it names, /nowhere/port, cannot be read.",
            "BARRAISER_ROOM_PORT_FILE: BARRAISER_ROOM_PORT is set too. Please set one of them.");
  }

  @Test
  void an_empty_variable_counts_as_not_set() throws IOException {
    Settings settings =
        load("room: {port: 9000}\n", Map.of("BARRAISER_ROOM_PORT", " ", "SLACK_BOT_TOKEN", ""));

    assertThat(told()).isEmpty();
    assertThat(settings.room().port()).isEqualTo(9000);
  }

  @Test
  void every_mistake_is_told_at_once_with_its_place_and_the_nearest_name() throws IOException {
    load(
        """
        room:
          prt: 9090
          port: eighty
          enabled: maybe
        rom: {host: x}
        people: {time-zone: Europe/Berln}
        http: 8081
        daily: {lateness: [4h]}
        answers:
          minimum-words: 0
          window: 15 minutes
        quotas: {vision-strategy: 5-3}
        nudges: {days: "mon, wend", time: 25:00, a-week:}
        room.port: 1
        digest: {day: sund}
        privacy: {keep-answers: 3d}
        """,
        Map.of("BARRAISER_ROM_PORT", "1", "BARRAISER_HTTP_PORT", "70000"));

    String at = folder.resolve("barraiser.yaml") + ":";
    assertThat(told())
        .containsExactlyInAnyOrder(
            at + "2: There is no setting “room.prt”; did you mean “room.port”?",
            at + "3: room.port takes a port from 1 to 65535, or 0 for any free one, not “eighty”.",
            at + "4: room.enabled takes auto, on, off, not “maybe”.",
            at + "5: There is no setting “rom”; did you mean “room”?",
            at
                + "6: people.time-zone takes auto (this machine's) or a time zone such as"
                + " Europe/Berlin, not “Europe/Berln”; did you mean “Europe/Berlin”?",
            at + "7: Keys with values (key: value) are needed here, not a text.",
            at
                + "8: daily.lateness takes a duration from 1m to 24h, such as 90s, 15m, 4h or 60d,"
                + " not a list.",
            at + "10: answers.minimum-words takes a whole number from 1 to 500, not “0”.",
            at
                + "11: answers.window takes a duration from 1m to 24h, such as 90s, 15m, 4h or 60d,"
                + " not “15 minutes”.",
            at
                + "12: quotas.vision-strategy takes two numbers from 1 to 99 such as 5-7, the"
                + " smaller first, not “5-3”.",
            at + "13: nudges.days takes days such as mon, wed, fri, not “mon, wend”.",
            at + "13: nudges.time takes a time such as 09:00, not “25:00”.",
            at + "13: nudges.a-week takes a whole number from 1 to 5, not nothing.",
            at + "14: room.port stands here twice, first in line 3.",
            at
                + "15: digest.day takes mon, tue, wed, thu, fri, sat, sun, not “sund”; did you"
                + " mean “sun”?",
            at
                + "16: privacy.keep-answers takes a duration from 7d to 3650d, such as 90s, 15m, 4h"
                + " or 60d, not “3d”.",
            "BARRAISER_ROM_PORT: There is no such setting; did you mean “BARRAISER_ROOM_PORT”?",
            "BARRAISER_HTTP_PORT: http.port takes a port from 1 to 65535, or 0 for any free one,"
                + " not “70000”.");
  }

  @Test
  void a_secret_in_the_file_is_refused_without_repeating_it() throws IOException {
    load("slack:\n  bot-token: xoxb-very-private\nadmin-password: hunter2\n", Map.of());

    assertThat(told()).hasSize(2);
    assertThat(told().getFirst())
        .contains("barraiser.yaml:2: “slack.bot-token” looks like a secret")
        .contains("Set the variable SLACK_BOT_TOKEN, or SLACK_BOT_TOKEN_FILE");
    assertThat(told().toString()).doesNotContain("xoxb", "hunter2");
  }

  @Test
  void discords_addresses_and_shards_are_taken_as_they_are_set() throws IOException {
    Settings settings =
        load(
            """
            discord:
              api-base-url: http://127.0.0.1:9000/api/v10
              gateway-url: ws://127.0.0.1:9000/gateway
              shards: 4
            """,
            Map.of());

    assertThat(told()).isEmpty();
    assertThat(settings.discord())
        .isEqualTo(
            new Settings.Discord(
                Optional.empty(),
                URI.create("http://127.0.0.1:9000/api/v10/"),
                new Settings.Gateway.At(URI.create("ws://127.0.0.1:9000/gateway/")),
                new Settings.Shards.Exactly(4)));
  }

  @Test
  void a_gateway_that_would_carry_the_token_in_the_clear_and_a_wrong_number_are_refused()
      throws IOException {
    load("discord:\n  gateway-url: ws://gateway.example.org\n  shards: none\n", Map.of());

    assertThat(told()).hasSize(2);
    assertThat(told().getFirst())
        .contains("discord.gateway-url takes auto or a wss address (ws only on this machine");
    assertThat(told().getLast())
        .contains("discord.shards takes auto or a whole number from 1 to 1000, not “none”");
  }

  @Test
  void a_token_with_our_prefix_is_told_its_right_name() throws IOException {
    load("", Map.of("BARRAISER_SLACK_BOT_TOKEN", "xoxb-very-private"));

    assertThat(told())
        .containsExactly(
            "BARRAISER_SLACK_BOT_TOKEN: There is no such setting; tokens go without the prefix:"
                + " SLACK_BOT_TOKEN.");
  }

  @Test
  void sections_nest_and_are_suggested_like_keys() throws IOException {
    Settings settings =
        load(
            """
            slack:
              mode: socket
              commands: {barraiser: practise, question: /ask-me}
            """,
            Map.of());

    assertThat(told()).isEmpty();
    assertThat(settings.slack().barraiser()).isEqualTo("practise");
    assertThat(settings.slack().question()).isEqualTo("ask-me");

    load(
        """
        slack:
          comands: {barraiser: practise}
          commands:
            qestion: ask
          commands.barraiser: one
        slack.commands: {barraiser: two}
        """,
        Map.of("BARRAISER_SLACK_COMMANDS_BARAISER", "x"));
    String at = folder.resolve("barraiser.yaml") + ":";
    assertThat(told())
        .containsExactlyInAnyOrder(
            at + "2: There is no setting “slack.comands”; did you mean “slack.commands”?",
            at
                + "4: There is no setting “slack.commands.qestion”; did you mean"
                + " “slack.commands.question”?",
            at + "6: slack.commands.barraiser stands here twice, first in line 5.",
            "BARRAISER_SLACK_COMMANDS_BARAISER: There is no such setting; did you mean"
                + " “BARRAISER_SLACK_COMMANDS_BARRAISER”?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Practise", "/prac tise", "übung", "/", "", "a23456789012345678901234567890123"})
  void a_command_that_slack_would_refuse_is_refused(String name) throws IOException {
    load("slack: {commands: {question: \"" + name + "\"}}\n", Map.of());

    assertThat(told()).hasSize(1);
    assertThat(told().getFirst()).contains("slack.commands.question takes a command of at most 32");
  }

  @Test
  void a_command_may_have_32_characters_with_its_slash() throws IOException {
    load("slack: {commands: {question: /" + "q".repeat(31) + "}}\n", Map.of());

    assertThat(told()).isEmpty();
  }

  @Test
  void two_commands_of_one_name_are_told() throws IOException {
    load("slack:\n  commands:\n    barraiser: question\n", Map.of());

    assertThat(told())
        .containsExactly(
            folder.resolve("barraiser.yaml")
                + ":3: slack.commands.barraiser and slack.commands.question are both /question."
                + " Please call one of them differently.");
  }

  @Test
  void the_web_apis_address_gets_its_slash() throws IOException {
    assertThat(load("", Map.of()).slack().api()).hasToString("https://slack.com/api/");
    assertThat(load("slack: {api-base-url: http://127.0.0.1:9000/api}\n", Map.of()).slack().api())
        .hasToString("http://127.0.0.1:9000/api/");
    assertThat(told()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://proxy.example/api/",
        "https://bot:hunter2@proxy.example/api/",
        "https://proxy.example/api/?key=1",
        "ftp://proxy.example/",
        "proxy.example",
        "https:///api"
      })
  void an_address_to_which_tokens_must_not_travel_is_refused(String address) throws IOException {
    load("slack: {api-base-url: \"" + address + "\"}\n", Map.of());

    assertThat(told()).hasSize(1);
    assertThat(told().getFirst())
        .contains("slack.api-base-url takes an https address (http only on this machine")
        .doesNotContain("hunter2");
  }

  @Test
  void the_room_can_be_forced_on_and_off() throws IOException {
    assertThat(load("room: {enabled: off}\n", Map.of()).roomIsOn()).isFalse();
    assertThat(load("room: {enabled: on}\n", Map.of()).roomIsOn()).isTrue();
    assertThat(told()).isEmpty();
  }

  @Test
  void two_servers_on_one_port_are_told_where_the_port_was_set() throws IOException {
    load("room:\n  port: 8081\n", Map.of());

    assertThat(problems.list())
        .containsExactly(
            new Problem(
                folder.resolve("barraiser.yaml").toString(),
                2,
                "room.port and http.port are both 8081. Please set one of them differently."));
  }

  @Test
  void a_nudge_in_quiet_hours_would_never_come_and_is_told() throws IOException {
    load("nudges: {time: 07:59}\n", Map.of());
    assertThat(told()).hasSize(1);

    load("nudges: {time: 08:00}\n", Map.of());
    assertThat(told()).hasSize(1);
  }

  @Test
  void a_file_asked_for_must_be_there() {
    SettingsLoader.load(folder.resolve("absent.yaml"), null, Map.of(), problems);

    assertThat(told())
        .containsExactly(folder.resolve("absent.yaml") + ": The settings file is not there.");
  }

  @Test
  void every_default_can_be_given_in_the_environment() throws IOException {
    for (Key<?> key : Keys.all()) {
      load("", Map.of(key.variable(), key.fallback()));
    }

    assertThat(told()).isEmpty();
  }

  private Settings load(String yaml, Map<String, String> environment) throws IOException {
    return SettingsLoader.load(file(yaml), noOption(), environment, problems);
  }

  private static @Nullable Path noOption() {
    return null;
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("barraiser.yaml"), yaml);
  }

  private List<String> told() {
    return problems.list().stream().map(Problem::toString).toList();
  }
}
