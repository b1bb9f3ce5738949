package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.Command;
import dev.barraiser.config.Key;
import dev.barraiser.config.Keys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's tables are the code's; the catalogue keeps within what every platform can offer. */
class ReadmeTest {

  private static final Path README = Path.of("README.md");

  @TempDir Path folder;

  private Catalogue catalogue;

  @BeforeEach
  void catalogue() {
    catalogue = TheCatalogue.in(folder);
  }

  @Test
  void the_commands_in_the_readme_are_those_of_the_catalogue() throws IOException {
    String rows =
        Arrays.stream(Command.Section.values())
            .flatMap(section ->
                catalogue.commands().stream().filter(command -> command.section() == section))
            .map(command ->
                "| `" + command.typed() + arguments(command) + "` | " + command.summary() + " |")
            .collect(Collectors.joining("\n"));

    holds("commands", "| command | |\n|---|---|\n" + rows);
  }

  private static String arguments(Command command) {
    return command.args().stream()
        .map(argument -> " [" + argument.name() + "]")
        .collect(Collectors.joining());
  }

  @Test
  void the_settings_in_the_readme_are_those_of_the_code() throws IOException {
    String rows =
        Keys.all().stream()
            .map(key ->
                "| `"
                    + key.name()
                    + "` | "
                    + fallback(key)
                    + " | "
                    + key.about()
                    + " Takes "
                    + key.takes()
                    + ". |")
            .collect(Collectors.joining("\n"));

    holds("settings", "| setting | default | |\n|---|---|---|\n" + rows);
  }

  private static String fallback(Key<?> key) {
    return key.fallback().isEmpty() ? "" : "`" + key.fallback() + "`";
  }

  @Test
  void every_command_of_the_command_line_stands_in_the_readme() throws IOException {
    var help = new StringWriter();
    Main.execute(Map.of(), new PrintWriter(help), new PrintWriter(help), "--help");
    List<String> commands =
        Pattern.compile("^  ([a-z]+) {2,}", Pattern.MULTILINE)
            .matcher(help.toString())
            .results()
            .map(found -> "`barraiser " + found.group(1))
            .toList();

    assertThat(commands).contains("`barraiser run");
    assertThat(Files.readString(README)).contains(commands);
  }

  @Test
  void every_feature_stands_in_the_readme() throws IOException {
    String features =
        Files.readAllLines(README).stream()
            .filter(line -> line.startsWith("| `practice/` |"))
            .collect(Collectors.joining());

    try (Stream<Path> folders = Files.list(Path.of("src/main/java/dev/barraiser/practice"))) {
      assertThat(folders.filter(Files::isDirectory))
          .allSatisfy(folder -> assertThat(features).contains("`" + folder.getFileName() + "`"));
    }
  }

  private static void holds(String name, String table) throws IOException {
    String start = "<!-- " + name + ": kept by ReadmeTest -->\n";
    String end = "\n<!-- /" + name + " -->";
    String readme = Files.readString(README);
    int from = readme.indexOf(start) + start.length();
    int until = readme.indexOf(end, from - 1);
    String held = until < from ? "" : readme.substring(from, until);
    if (held.equals(table)) return;
    if (System.getProperty("golden.update") == null) assertThat(held).isEqualTo(table);
    Files.writeString(
        README, readme.substring(0, from) + table + readme.substring(Math.max(from - 1, until)));
    fail("the README's %s were rewritten: read what changed", name);
  }

  @Test
  void discord_can_hold_the_catalogue() {
    Map<String, List<Command>> bySlash =
        catalogue.commands().stream()
            .collect(Collectors.groupingBy(command -> command.path().getFirst()));

    bySlash.forEach((slash, commands) -> {
      long entries =
          commands.stream()
              .map(command -> command.path().stream().limit(2).toList())
              .distinct()
              .count();
      assertThat(entries).as("subcommands and groups of /" + slash).isLessThanOrEqualTo(25);
      commands.stream()
          .filter(command -> command.path().size() == 3)
          .collect(Collectors.groupingBy(command -> command.path().get(1)))
          .forEach((group, within) -> assertThat(within).as(group).hasSizeLessThanOrEqualTo(25));
    });
    assertThat(catalogue.commands())
        .allSatisfy(command ->
            assertThat(command.args())
                .allSatisfy(
                    argument -> assertThat(argument.options()).hasSizeLessThanOrEqualTo(25)));
  }

  @Test
  void a_command_with_subcommands_is_never_a_command_itself() {
    List<List<String>> paths = catalogue.commands().stream().map(Command::path).toList();

    assertThat(paths).doesNotHaveDuplicates();
    assertThat(paths)
        .allSatisfy(path ->
            assertThat(paths)
                .noneMatch(other ->
                    other.size() > path.size() && other.subList(0, path.size()).equals(path)));
  }

  @Test
  void five_commands_come_first() {
    assertThat(
            catalogue.commands().stream()
                .filter(command -> command.section() == Command.Section.FIRST))
        .extracting(Command::typed)
        .containsExactlyInAnyOrder(
            "/question",
            "/barraiser progress",
            "/barraiser story add",
            "/barraiser board",
            "/barraiser setup");
  }

  @Test
  void every_example_is_understood() {
    assertThat(catalogue.commands())
        .allSatisfy(command -> assertThat(command.example()).startsWith(command.typed()));
  }
}
