package dev.barraiser.platforms.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom a text names with an at sign: by full name, or by first name where only one person has
 * it. Pure.
 */
final class Mentions {

  private record Alias(String name, String person) {}

  private Mentions() {}

  /** The ids of those among {@code people} whom {@code text} mentions, in its order. */
  static Set<String> in(String text, List<Member> people) {
    return found(text, aliases(people));
  }

  private static Set<String> found(String text, List<Alias> aliases) {
    Set<String> found = new LinkedHashSet<>();
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) continue;
      at(text, at + 1, aliases).ifPresent(alias -> found.add(alias.person()));
    }
    return found;
  }

  /** Whether {@code text} addresses the bot. */
  static boolean ofBot(String text) {
    // By its whole name only: the first word of it is a word.
    return !found(text, List.of(new Alias(RoomPlatform.BOT_NAME, RoomPlatform.BOT))).isEmpty();
  }

  /** Longest first, so that "@Ana Lee" is not taken for Ana. */
  private static List<Alias> aliases(List<Member> people) {
    List<Alias> all = new ArrayList<>();
    for (Member member : people) {
      all.add(new Alias(member.name(), member.id()));
      String first = member.firstName();
      if (people.stream().filter(other -> other.firstName().equalsIgnoreCase(first)).count() == 1) {
        all.add(new Alias(first, member.id()));
      }
    }
    all.sort(Comparator.comparingInt((Alias alias) -> alias.name().length()).reversed());
    return all;
  }

  private static Optional<Alias> at(String text, int start, List<Alias> aliases) {
    return aliases.stream()
        .filter(alias -> {
          int end = start + alias.name().length();
          return text.regionMatches(true, start, alias.name(), 0, alias.name().length())
              && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        })
        .findFirst();
  }
}
