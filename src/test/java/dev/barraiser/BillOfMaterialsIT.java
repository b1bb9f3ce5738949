package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.json.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the build says is in the bot is what is in it. */
class BillOfMaterialsIT {

  private static final Path TARGET = Path.of("target");

  @Test
  void the_bill_lists_every_library_and_no_other() throws IOException {
    Tree bill = Tree.of(Files.readString(TARGET.resolve("bom.json")));

    Stream<String> listed =
        bill.at("components").items().stream()
            .map(one -> one.at("name").text() + "-" + one.at("version").text() + ".jar");

    assertThat(listed).containsExactlyInAnyOrderElementsOf(libraries());
  }

  @Test
  void every_library_has_a_licence_that_is_told() throws IOException {
    List<String> told = Files.readAllLines(TARGET.resolve("licences").resolve("THIRD-PARTY.txt"));

    assertThat(told.stream().filter(line -> line.strip().startsWith("(")))
        .hasSize(libraries().size());
    assertThat(told).noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains("unknown"));
  }

  private static List<String> libraries() throws IOException {
    try (Stream<Path> files = Files.list(TARGET.resolve("lib"))) {
      return files.map(file -> file.getFileName() + "").toList();
    }
  }
}
