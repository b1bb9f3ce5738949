package dev.barraiser.practice.stories;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the story somebody means by its number or by words of its title. Pure. */
final class StorySearch {

  private StorySearch() {}

  /** The stories that {@code typed} can mean: one when it is clear, none when nothing fits. */
  static <T extends Titled> List<T> in(List<T> stories, String typed) {
    String wanted = plain(typed);
    if (wanted.isEmpty()) return List.of();
    Optional<T> numbered =
        stories.stream()
            .filter(story -> Integer.toString(story.number()).equals(wanted))
            .findFirst();
    if (numbered.isPresent()) return List.of(numbered.get());
    List<T> titled = stories.stream().filter(story -> plain(story.title()).equals(wanted)).toList();
    if (titled.size() == 1) return titled;
    return stories.stream().filter(story -> hasAll(plain(story.title()), wanted)).toList();
  }

  /** Whether {@code typed} is a story's number or its whole title, rather than words of it. */
  static boolean isExactly(Story story, String typed) {
    String wanted = plain(typed);
    return Integer.toString(story.number()).equals(wanted) || plain(story.title()).equals(wanted);
  }

  private static boolean hasAll(String title, String wanted) {
    String padded = " " + title;
    return Arrays.stream(wanted.split(" ")).allMatch(word -> padded.contains(" " + word));
  }

  /** Letters and digits only, in lower case. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
