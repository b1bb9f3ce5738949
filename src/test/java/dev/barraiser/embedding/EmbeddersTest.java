package dev.barraiser.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading fails for real here: what was loaded once in a process cannot fail there again. */
class EmbeddersTest {

  @TempDir Path folder;

  record Ended(int code, String said) {
    /** What the program says; the JVM may have something to say about its settings besides. */
    List<String> lines() {
      return said.lines()
          .filter(line -> line.contains(" WARN ") || line.startsWith("loaded"))
          .toList();
    }
  }

  @Test
  void the_model_is_taken_where_it_can_be() throws Exception {
    Ended ended = load(Choice.AUTO, "");

    assertThat(ended.lines()).containsExactly("loaded model 384");
  }

  @Test
  void a_folder_for_temporary_files_that_cannot_be_written_leaves_the_table_and_one_line()
      throws Exception {
    Ended ended = load(Choice.AUTO, "", "-Djava.io.tmpdir=" + folder.resolve("missing"));

    assertThat(ended.code()).isZero();
    assertThat(ended.lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("WARN", "table of words", "missing"),
            line -> assertThat(line).isEqualTo("loaded table 128"));
  }

  @Test
  void a_library_that_is_not_there_leaves_the_table_and_one_line() throws Exception {
    Ended ended = load(Choice.AUTO, "", "-Donnxruntime.native.path=" + folder);

    assertThat(ended.code()).isZero();
    assertThat(ended.lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("WARN", "table of words", folder.toString()),
            line -> assertThat(line).isEqualTo("loaded table 128"));
  }

  @Test
  void a_library_for_another_kind_of_machine_leaves_the_table_and_one_line() throws Exception {
    for (String name : List.of("onnxruntime", "onnxruntime4j_jni"))
      Files.writeString(folder.resolve(System.mapLibraryName(name)), "not for this machine");

    Ended ended = load(Choice.AUTO, "", "-Donnxruntime.native.path=" + folder);

    assertThat(ended.code()).isZero();
    assertThat(ended.lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("WARN", "table of words", "UnsatisfiedLinkError"),
            line -> assertThat(line).isEqualTo("loaded table 128"));
  }

  @Test
  void a_kind_of_processor_nobody_has_built_for_leaves_the_table_and_one_line() throws Exception {
    Ended ended = load(Choice.AUTO, "", "-Dos.arch=abacus");

    assertThat(ended.code()).isZero();
    assertThat(ended.lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("WARN", "table of words", "abacus"),
            line -> assertThat(line).isEqualTo("loaded table 128"));
  }

  @Test
  void a_model_that_was_damaged_leaves_the_table_and_one_line() throws Exception {
    Files.writeString(folder.resolve("all-minilm-l6-v2-q.onnx"), "half of it");

    Ended ended = load(Choice.AUTO, folder + File.pathSeparator);

    assertThat(ended.code()).isZero();
    assertThat(ended.lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("WARN", "table of words"),
            line -> assertThat(line).isEqualTo("loaded table 128"));
  }

  @Test
  void who_asks_for_the_model_and_nothing_else_is_told_that_it_cannot_be_had() throws Exception {
    Ended ended = load(Choice.MODEL, "", "-Djava.io.tmpdir=" + folder.resolve("missing"));

    assertThat(ended.code()).isNotZero();
    assertThat(ended.said()).contains("the sentence model cannot be loaded", "missing");
  }

  @Test
  void the_table_asks_nothing_of_the_machine() throws Exception {
    Ended ended = load(Choice.TABLE, "", "-Djava.io.tmpdir=" + folder.resolve("missing"));

    assertThat(ended.lines()).containsExactly("loaded table 128");
  }

  @Test
  void nothing_is_loaded_before_it_is_used() {
    List<String> loads = new ArrayList<>();
    Embedder lazy =
        new LazyEmbedder(() -> {
          loads.add("once");
          return Embedders.load(Choice.TABLE, Depth.HALF);
        });

    assertThat(loads).isEmpty();
    assertThat(lazy.dimensions()).isEqualTo(128);
    assertThat(lazy.name()).isEqualTo("table");
    assertThat(lazy.embed(List.of("one", "two"))).hasSize(2);
    assertThat(loads).containsExactly("once");
  }

  /** Both streams of a process that loads {@code choice}. */
  private static Ended load(Choice choice, String classPathFirst, String... settings)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(settings));
    command.add("-cp");
    command.add(classPathFirst + System.getProperty("java.class.path"));
    command.add(LoadsInAProcess.class.getName());
    command.add(choice.name());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }
}
