package dev.barraiser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Dockerfile, as far as ours goes: instructions, comments, and lines that go on after a
 * backslash.
 *
 * @param stages each begins with its FROM
 */
record Dockerfile(List<List<Instruction>> stages) {

  record Instruction(String name, String arguments) {}

  static Dockerfile read(Path file) {
    try {
      return new Dockerfile(stages(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<Instruction>> stages(String text) {
    List<List<Instruction>> stages = new ArrayList<>();
    for (String line : text.replaceAll("\\\\\n\\s*", "").lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] parts = line.strip().split("\\s+", 2);
      if (parts[0].equals("FROM")) stages.add(new ArrayList<>());
      stages.getLast().add(new Instruction(parts[0], parts[1]));
    }
    return stages;
  }

  List<Instruction> last() {
    return stages.getLast();
  }

  List<Instruction> all(String name) {
    return stages.stream()
        .flatMap(List::stream)
        .filter(instruction -> instruction.name().equals(name))
        .toList();
  }
}
