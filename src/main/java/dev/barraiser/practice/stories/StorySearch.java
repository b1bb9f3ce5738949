package dev.barraiser.practice.stories;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the story somebody means by its number, by words of its title or by words that it holds.
 * Pure.
 */
final class StorySearch {

  private StorySearch() {}

  /**
   * The stories that {@code typed} can mean: one when it is clear, none when nothing fits. What
   * only a text says counts where no title does.
   */
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
    List<T> named = stories.stream().filter(story -> hasAll(plain(story.title()), wanted)).toList();
    return named.isEmpty() ? holding(stories, wanted) : named;
  }

  /** Every story that {@code typed} fits, those by their title first. */
  static <T extends Titled> List<T> all(List<T> stories, String typed) {
    Set<T> all = new LinkedHashSet<>(in(stories, typed));
    all.addAll(holding(stories, plain(typed)));
    return List.copyOf(all);
  }

  private static <T extends Titled> List<T> holding(List<T> stories, String wanted) {
    if (wanted.isEmpty()) return List.of();
    return stories.stream()
        .filter(story -> hasAll(plain(story.title()) + " " + story.words(), wanted))
        .toList();
  }

  /** Each word of some texts once: enough to find them by, and little to keep. */
  static String words(String... texts) {
    return Arrays.stream(plain(String.join(" ", texts)).split(" "))
        .distinct()
        .collect(Collectors.joining(" "));
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
