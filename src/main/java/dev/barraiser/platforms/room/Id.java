package dev.barraiser.platforms.room;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The room's identifiers: opaque to others, readable for those who script it. Pure. */
final class Id {

  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,17}");

  private Id() {}

  static String ofMessage(long seq) {
    return "m" + seq;
  }

  /** The sequence of a message; empty for what was never a message's id. */
  static Optional<Long> message(String id) {
    return sequence("m", id);
  }

  static String ofForm(long seq) {
    return "f" + seq;
  }

  /** The sequence of a form; empty for what was never a form's id. */
  static Optional<Long> form(String id) {
    return sequence("f", id);
  }

  private static Optional<Long> sequence(String letter, String id) {
    if (!id.startsWith(letter) || !DIGITS.matcher(id.substring(1)).matches()) {
      return Optional.empty();
    }
    return Optional.of(Long.valueOf(id.substring(1)));
  }

  /** The direct messages between the bot and a person. No channel's id begins like this. */
  static String ofDirect(String person) {
    return "@" + person;
  }

  /** An id that resembles a name: {@code zoe} for Zoë, {@code zoe-2} when that is taken. */
  static String like(String name, String otherwise, Predicate<String> taken) {
    String plain = slug(name);
    String base = plain.isEmpty() ? otherwise : plain;
    String id = base;
    for (int number = 2; taken.test(id); number++) id = base + "-" + number;
    return id;
  }

  /** Lower case Latin letters and digits, with hyphens between; empty when nothing is left. */
  static String slug(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-+|-+$", "");
  }
}
