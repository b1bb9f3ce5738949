package dev.barraiser.practice.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Names that stand one after the other on a line, whatever stands between: some hold commas
 * themselves. Pure.
 *
 * @param unknown what is none of them, as it was written
 */
record NamesRead<T extends Enum<T>>(List<T> found, List<String> unknown) {

  NamesRead {
    found = List.copyOf(found);
    unknown = List.copyOf(unknown);
  }

  /** Reads a line. */
  static <T extends Enum<T>> NamesRead<T> of(String said, T[] all, Function<T, String> title) {
    List<T> found = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    String rest = plain(said);
    while (!rest.isEmpty()) {
      String words = rest + " ";
      Optional<T> next =
          Arrays.stream(all)
              .filter(one -> taken(words, one, title) > 0)
              .max(Comparator.comparingInt(one -> plain(title.apply(one)).length()));
      if (next.isPresent()) {
        if (!found.contains(next.get())) found.add(next.get());
        rest = words.substring(taken(words, next.get(), title)).strip();
        continue;
      }
      Optional<String> piece = piece(said, words);
      unknown.add(piece.orElse(rest));
      rest = piece.map(one -> words.substring(plain(one).length()).strip()).orElse("");
    }
    return new NamesRead<>(found, unknown);
  }

  /** So much of the words is the name of one; 0 where they do not begin with it. */
  private static <T extends Enum<T>> int taken(String words, T one, Function<T, String> title) {
    String called = plain(title.apply(one));
    if (words.startsWith(called + " ")) return called.length();
    String name = plain(one.name());
    return words.startsWith(name + " ") ? name.length() : 0;
  }

  /** What was written between two commas or the like, where the words go on with it. */
  private static Optional<String> piece(String said, String words) {
    return Arrays.stream(said.split("[,;·|/]"))
        .map(String::strip)
        .filter(one -> !plain(one).isEmpty() && words.startsWith(plain(one) + " "))
        .findFirst();
  }

  /** Letters and digits in lower case. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("['’]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
