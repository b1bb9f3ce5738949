package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Values;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A form on its way: Discord shows one page at a time, and forgets each of them as it is sent.
 * Immutable.
 *
 * @param place where it was opened
 * @param values what was filled in so far; a field left empty stands there without a value
 * @param sent which pages were, from zero
 * @param errors why it was not taken, by field name
 */
record Draft(
    String id,
    Person person,
    Place place,
    Form form,
    Values values,
    Set<Integer> sent,
    Map<String, String> errors) {

  Draft {
    sent = Set.copyOf(sent);
    errors = Map.copyOf(errors);
  }

  /** Nothing is filled in yet. */
  static Draft of(String id, Person person, Place place, Form form) {
    return new Draft(id, person, place, form, new Values(Map.of()), Set.of(), Map.of());
  }

  boolean has(int page) {
    return page >= 0 && page < form.pages().size();
  }

  /** With a page filled in; what does not belong to that page is left out. */
  Draft with(int page, Values filled) {
    Map<String, List<String>> all = new HashMap<>(values.byName());
    Map<String, String> left = new HashMap<>(errors);
    for (Field field : form.pages().get(page).fields()) {
      all.put(field.name(), filled.byName().getOrDefault(field.name(), List.of()));
      left.remove(field.name());
    }
    Set<Integer> pages = new HashSet<>(sent);
    pages.add(page);
    return new Draft(id, person, place, form, new Values(all), pages, left);
  }

  Draft refusedFor(Map<String, String> byField) {
    return new Draft(id, person, place, form, values, sent, byField);
  }

  boolean isComplete() {
    return IntStream.range(0, form.pages().size()).noneMatch(this::isOpen);
  }

  /** The first page that was not sent or has something to mend; the first of all where none has. */
  int next() {
    return IntStream.range(0, form.pages().size()).filter(this::isOpen).findFirst().orElse(0);
  }

  private boolean isOpen(int page) {
    return !sent.contains(page)
        || form.pages().get(page).fields().stream()
            .anyMatch(field -> errors.containsKey(field.name()));
  }
}
