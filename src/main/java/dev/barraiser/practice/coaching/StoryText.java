package dev.barraiser.practice.coaching;

import dev.barraiser.practice.stories.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A story as one text, and back. Pure. */
final class StoryText {

  private StoryText() {}

  /**
   * What is written of a story, each part under its name. A story that is written in one part only
   * is not split yet: then it goes without the name, which would be wrong for most of it.
   */
  static String of(Story.Content content) {
    List<Story.Part> written =
        content.parts().stream().filter(part -> !part.text().isEmpty()).toList();
    if (written.size() == 1) return written.getFirst().text();
    return written.stream()
        .map(part -> part.name() + ":\n" + part.text().strip())
        .collect(Collectors.joining("\n\n"));
  }

  /** What is written of a story as one tells it, without the names of its parts. */
  static String told(Story.Content content) {
    return content.parts().stream()
        .map(Story.Part::text)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  /**
   * The four parts of a text that was made of {@code before} and changed within its parts; empty
   * when it cannot be told apart any more.
   */
  static Optional<List<String>> parts(Story.Content before, String text) {
    List<Story.Part> written =
        before.parts().stream().filter(part -> !part.text().isEmpty()).toList();
    List<String> parts = new ArrayList<>();
    String rest = text;
    for (Story.Part part : before.parts()) {
      if (part.text().isEmpty()) {
        parts.add("");
        continue;
      }
      if (written.size() == 1) {
        parts.add(text.strip());
        continue;
      }
      String heading = part.name() + ":\n";
      if (!rest.startsWith(heading)) return Optional.empty();
      rest = rest.substring(heading.length());
      int end = rest.length();
      int next = written.indexOf(part) + 1;
      if (next < written.size()) {
        end = rest.indexOf("\n\n" + written.get(next).name() + ":\n");
        if (end < 0) return Optional.empty();
      }
      parts.add(rest.substring(0, end).strip());
      rest = rest.substring(end).stripLeading();
    }
    return Optional.of(parts);
  }
}
