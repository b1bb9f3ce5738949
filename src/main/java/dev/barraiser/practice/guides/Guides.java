package dev.barraiser.practice.guides;

import dev.barraiser.practice.questions.Question;
import dev.barraiser.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every guide, in reading order. Immutable; checked when it was loaded. */
public final class Guides {

  private final List<Guide> all;

  Guides(List<Guide> all) {
    this.all = List.copyOf(all);
  }

  /** How many there are. */
  public int count() {
    return all.size();
  }

  List<Guide> all() {
    return all;
  }

  Optional<Guide> find(String id) {
    return all.stream().filter(guide -> guide.id().equals(id)).findFirst();
  }

  /** The one with something to tick off. */
  Optional<Guide> checklist() {
    return all.stream().filter(guide -> !guide.steps().isEmpty()).findFirst();
  }

  /** The one to read after it. */
  Optional<Guide> after(Guide guide) {
    int next = all.indexOf(guide) + 1;
    return next < all.size() ? Optional.of(all.get(next)) : Optional.empty();
  }

  /** A page of a guide, counted from 0. */
  record Opening(Guide guide, int page) {}

  /** What a question offers: first what fits its kind, then what fits its category. */
  List<Opening> offeredBy(Question question) {
    return Stream.concat(
            all.stream().filter(guide -> guide.offered().byKind(question)),
            all.stream().filter(guide -> guide.offered().byCategory(question)))
        .distinct()
        .map(guide -> new Opening(guide, guide.opensAt(question)))
        .toList();
  }

  /** The guide that somebody means who types this: by id, name or title, also cut short. */
  Optional<Guide> named(String typed) {
    String plain = plain(typed);
    Optional<Guide> exact = all.stream().filter(guide -> names(guide).contains(plain)).findFirst();
    if (exact.isPresent() || plain.length() < 3) return exact;
    List<Guide> begun = beginning(plain);
    return begun.size() == 1 ? Optional.of(begun.getFirst()) : Optional.empty();
  }

  /** Those with a word that begins like this, in reading order; all for nothing typed. */
  List<Guide> like(String typed) {
    return beginning(plain(typed));
  }

  private List<Guide> beginning(String plain) {
    return all.stream()
        .filter(guide -> names(guide).stream().anyMatch(name -> (" " + name).contains(" " + plain)))
        .toList();
  }

  /** What somebody may have meant whose words name none. */
  Optional<Guide> near(String typed) {
    Map<String, Guide> byName = new LinkedHashMap<>();
    all.forEach(guide -> names(guide).forEach(name -> byName.putIfAbsent(name, guide)));
    return Nearest.to(plain(typed), byName.keySet()).map(byName::get);
  }

  private static List<String> names(Guide guide) {
    List<String> names = new ArrayList<>();
    names.add(plain(guide.id()));
    names.add(plain(guide.shortName()));
    names.add(plain(guide.title()));
    return names;
  }

  /** Letters and digits only, so that "first-steps" is found as "First steps". */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
