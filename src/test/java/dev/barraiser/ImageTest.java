package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.Dockerfile.Instruction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the Dockerfile promises, as far as reading it can tell; {@link ImageProof} runs it. */
class ImageTest {

  private final Dockerfile dockerfile = Dockerfile.read(Path.of("Dockerfile"));

  @Test
  void every_base_is_a_plain_name_with_a_full_version() {
    assertThat(dockerfile.all("FROM"))
        .extracting(from -> from.arguments().replaceFirst(" .*", ""))
        .hasSize(2)
        // No host in front, and a tag that says more than "latest".
        .allMatch(image -> image.matches("[a-z]+:[0-9]+\\.[0-9]+[a-z0-9.-]*"));
  }

  @Test
  void the_build_has_the_jdk_that_the_classes_are_compiled_for() throws IOException {
    String release = inPom("<maven.compiler.release>(\\d+)<");

    assertThat(dockerfile.stages().getFirst().getFirst().arguments())
        .contains("-eclipse-temurin-" + release);
    assertThat(read("config/image/assemble.sh")).contains("--multi-release " + release + " ");
  }

  @Test
  void both_stages_are_of_one_system_since_the_natives_are_linked_against_it() {
    assertThat(dockerfile.stages().getFirst().getFirst().arguments()).contains("-noble ");
    assertThat(dockerfile.last().getFirst().arguments()).isEqualTo("ubuntu:24.04");
  }

  @Test
  void the_time_of_every_file_is_that_of_the_build() throws IOException {
    long seconds = Instant.parse(inPom("<project.build.outputTimestamp>([^<]+)<")).getEpochSecond();

    assertThat(read("Dockerfile")).contains("ARG SOURCE_DATE_EPOCH=" + seconds);
    assertThat(read("config/image/assemble.sh")).contains("${SOURCE_DATE_EPOCH:-" + seconds + "}");
  }

  @Test
  void the_last_stage_runs_nothing_and_serves_as_nobody_in_particular() {
    List<Instruction> last = dockerfile.last();

    assertThat(last).noneMatch(one -> one.name().equals("RUN"));
    assertThat(last).contains(new Instruction("USER", "10001:10001"));
    assertThat(last).contains(new Instruction("VOLUME", "/data"));
    assertThat(last)
        .contains(new Instruction("COPY", "--from=build --chown=10001:10001 /opt/data /data"));
    assertThat(last).contains(new Instruction("ENTRYPOINT", "[\"barraiser\"]"));
  }

  @Test
  void the_healthcheck_is_a_command_of_the_bot() {
    assertThat(dockerfile.last())
        .filteredOn(one -> one.name().equals("HEALTHCHECK"))
        .singleElement()
        .satisfies(
            check -> assertThat(check.arguments()).endsWith("CMD [\"barraiser\", \"health\"]"));
    assertThat(read("Dockerfile")).doesNotContain("curl", "wget");
  }

  @Test
  void what_is_copied_is_there_and_not_ignored() {
    List<String> ignored = read(".dockerignore").lines().toList();

    for (Instruction copy : dockerfile.stages().getFirst()) {
      if (!copy.name().equals("COPY")) continue;
      String[] parts = copy.arguments().split(" ");
      for (String source : Arrays.copyOf(parts, parts.length - 1)) {
        assertThat(Path.of(source)).exists();
        assertThat(ignored).contains("!" + source);
      }
    }
  }

  @Test
  void settings_in_the_image_are_settings_of_the_bot() {
    String variables =
        String.join(" ", dockerfile.all("ENV").stream().map(Instruction::arguments).toList());
    Matcher variable = Pattern.compile("BARRAISER_[A-Z_]+").matcher(variables);

    assertThat(variable.results().map(found -> found.group()))
        .isNotEmpty()
        .allMatch(name ->
            dev.barraiser.config.Keys.all().stream().anyMatch(key -> key.variable().equals(name)));
  }

  private static String inPom(String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(read("pom.xml"));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
