package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.barraiser.config.Keys;
import dev.barraiser.json.Json;
import dev.barraiser.json.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files that run the bot for long: what they promise, and that they name what there is. */
class DeploymentTest {

  private static final Path COMPOSE = Path.of("config/compose.yaml");
  private static final Path UNIT = Path.of("config/systemd/barraiser.service");

  @TempDir Path folder;

  /** A figure's name as one of ours begins. */
  private static final Pattern FIGURE = Pattern.compile("barraiser_[a-z_]+");

  static Tree yaml(Path file) throws IOException {
    Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    return Tree.of(Json.write(read));
  }

  /** The alerts, each with its expression. */
  static List<Tree> alerts() throws IOException {
    return yaml(Path.of("config/prometheus/alerts.yaml")).at("groups").items().stream()
        .flatMap(group -> group.at("rules").items().stream())
        .toList();
  }

  static Set<String> figures(String text) {
    return FIGURE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  @Test
  void an_alert_says_how_urgent_it_is_what_is_wrong_and_what_to_do() throws IOException {
    assertThat(alerts()).isNotEmpty();
    assertThat(alerts().stream().map(alert -> alert.at("alert").text()))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[A-Z][A-Za-z]+"));
    assertThat(alerts())
        .allSatisfy(alert -> {
          assertThat(alert.at("labels").at("severity").text()).isIn("page", "ticket");
          assertThat(alert.at("annotations").at("summary").text()).endsWith(".");
          assertThat(alert.at("annotations").at("what_to_do").isNull()).isFalse();
          assertThat(alert.names()).isSubsetOf("alert", "expr", "for", "labels", "annotations");
          if (!alert.at("for").isNull()) {
            assertThat(alert.at("for").text()).matches("\\d+[mh]");
          }
          assertThat(alert.at("expr").text().chars().filter(one -> one == '(').count())
              .isEqualTo(alert.at("expr").text().chars().filter(one -> one == ')').count());
        });
  }

  @Test
  void the_container_may_write_its_volume_only_and_is_reached_from_this_machine_only()
      throws IOException {
    Tree bot = yaml(COMPOSE).at("services").at("bot");

    assertThat(bot.at("read_only").isTrue()).isTrue();
    // Docker's are mounted noexec: the native libraries are files of the image.
    assertThat(bot.at("tmpfs").texts()).containsExactly("/tmp:size=16m");
    assertThat(bot.at("cap_drop").texts()).containsExactly("ALL");
    assertThat(bot.at("security_opt").texts()).containsExactly("no-new-privileges:true");
    assertThat(bot.at("volumes").texts()).containsExactly("data:/data");
    assertThat(bot.at("ports").texts()).allMatch(port -> port.startsWith("127.0.0.1:"));
    assertThat(bot.at("privileged").isNull()).isTrue();
    assertThat(yaml(COMPOSE).at("volumes").names()).containsExactly("data", "database");
  }

  @Test
  void the_container_is_given_time_to_end_in_order() throws IOException {
    assertThat(yaml(COMPOSE).at("services").at("bot").at("stop_grace_period").text())
        .isEqualTo("15s");
    assertThat(Files.readString(UNIT)).contains("TimeoutStopSec=15\n");
  }

  @Test
  void tokens_come_from_files_outside_what_is_built() throws IOException {
    Tree compose = yaml(COMPOSE);
    Set<String> secrets = compose.at("secrets").names();

    assertThat(compose.at("services").at("bot").at("secrets").texts())
        .containsExactlyInAnyOrderElementsOf(secrets);
    assertThat(compose.at("secrets").items())
        .allMatch(secret -> secret.at("file").text().startsWith("/etc/barraiser/"));
    Tree environment = compose.at("services").at("bot").at("environment");
    assertThat(environment.names().stream().filter(name -> name.matches(".*(TOKEN|PASSWORD).*")))
        .hasSize(secrets.size())
        .allSatisfy(name -> {
          assertThat(name).endsWith("_FILE");
          assertThat(environment.at(name).text()).startsWith("/run/secrets/");
          assertThat(secrets).contains(environment.at(name).text().substring(13));
        });
  }

  @Test
  void the_bot_waits_for_its_database_which_nobody_else_reaches() throws IOException {
    Tree services = yaml(COMPOSE).at("services");
    Tree database = services.at("database");
    String url = services.at("bot").at("environment").at("BARRAISER_STORAGE_URL").text();

    assertThat(url)
        .isEqualTo(
            "jdbc:postgresql://database/"
                + database.at("environment").at("POSTGRES_DB").text()
                + "?user="
                + database.at("environment").at("POSTGRES_USER").text());
    assertThat(services.at("bot").at("depends_on").at("database").at("condition").text())
        .isEqualTo("service_healthy");
    assertThat(database.names()).doesNotContain("ports").contains("healthcheck");
    assertThat(database.at("environment").at("POSTGRES_PASSWORD_FILE").text())
        .isEqualTo(services.at("bot").at("environment").at("STORAGE_PASSWORD_FILE").text());
  }

  @Test
  void every_setting_that_they_name_is_one_of_the_bot() throws IOException {
    Set<String> known = Keys.all().stream().map(key -> key.variable()).collect(Collectors.toSet());
    Stream<String> named =
        Pattern.compile("BARRAISER_[A-Z_]+")
            .matcher(Files.readString(COMPOSE) + Files.readString(UNIT))
            .results()
            .map(MatchResult::group);

    assertThat(named).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void the_service_does_not_start_again_what_a_restart_cannot_heal() throws IOException {
    assertThat(Files.readString(UNIT))
        .contains("Restart=on-failure\n", "RestartPreventExitStatus=2 3\n", "KillSignal=SIGTERM\n");
  }

  @Test
  void systemd_understands_the_service_and_finds_little_that_it_could_still_shut()
      throws Exception {
    assumeThat(Path.of("/usr/bin/systemd-analyze")).exists();
    // It wants the command to be there.
    Path command = folder.resolve("barraiser");
    assertThat(Files.createFile(command).toFile().setExecutable(true)).isTrue();
    Path unit = folder.resolve("barraiser.service");
    Files.writeString(
        unit, Files.readString(UNIT).replace("/opt/barraiser/barraiser", command.toString()));

    assertThat(analyze("verify", unit.toString())).doesNotContain("barraiser.service:");
    assertThat(analyze("security", "--offline=true", "--threshold=20", unit.toString()))
        .contains("Overall exposure level for barraiser.service: ");
  }

  private String analyze(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of("systemd-analyze", "--no-pager"), Stream.of(arguments)).toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
