package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.platforms.discord.wire.Asked;
import dev.barraiser.platforms.discord.wire.Dialog;
import dev.barraiser.platforms.discord.wire.Member;
import dev.barraiser.platforms.discord.wire.Seen;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody in Discord does and sees who is patient: a form has to open within half a second,
 * and where a slow machine does not manage that they ask once more.
 */
final class InDiscord {

  private static final int MOST_PAGES = 10;

  /** A page says which of how many it is. */
  private static final Pattern PAGES = Pattern.compile("(\\d+) of (\\d+)");

  private InDiscord() {}

  // Doing.

  /** Asks for a form until it opens. */
  static Dialog opens(String title, Supplier<Asked> asks) {
    Dialog open =
        await("a form “" + title + "”")
            .until(() -> opened(asks.get()), Optional::isPresent)
            .orElseThrow();
    assertThat(open.title()).startsWith(title);
    return open;
  }

  private static Optional<Dialog> opened(Asked asked) {
    return asked.outcome() instanceof Asked.Outcome.FormOpened(Dialog dialog)
        ? Optional.of(dialog)
        : Optional.empty();
  }

  /** Types until something is offered. */
  static Asked.Outcome.Offered completed(Supplier<Asked> types) {
    return await("completions")
        .until(() -> offered(types.get()), offered -> !offered.values().isEmpty());
  }

  private static Asked.Outcome.Offered offered(Asked asked) {
    return (Asked.Outcome.Offered) asked.outcome();
  }

  /** Sends the open form with these values, and goes on through its pages. */
  static void fills(Member person, String in, Map<String, List<String>> values) {
    Dialog open = person.dialog().orElseThrow();
    for (int page = 1; page < MOST_PAGES; page++) {
      Map<String, List<String>> asked = open.values();
      person.submits(
          values.entrySet().stream()
              .filter(entry -> asked.containsKey(entry.getKey()))
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
      if (!leadsOn(open.title())) return;
      Seen more =
          awaitPresent("form.continue", () -> person.sees(in), seen -> has(seen, "form.continue"));
      open = opens("", () -> person.presses(in, more.id(), action(more, "form.continue")));
    }
  }

  private static boolean leadsOn(String title) {
    Matcher pages = PAGES.matcher(title);
    return pages.find() && !pages.group(1).equals(pages.group(2));
  }

  // Seeing.

  static Seen awaitSeen(Member reader, String in, String words) {
    return awaitPresent(
        "“" + words + "”", () -> reader.sees(in), seen -> seen.text().contains(words));
  }

  static Seen awaitPresent(String what, Supplier<List<Seen>> all, Predicate<Seen> which) {
    return await(what)
        .until(
            () -> all.get().stream().filter(which).reduce((_, later) -> later), Optional::isPresent)
        .orElseThrow();
  }

  /** Until a reply bears the mark of an answer. */
  static void awaitMark(Member reader, String in, String reply) {
    awaitTrue(() ->
        reader.sees(in).stream()
            .filter(seen -> seen.id().equals(reply))
            .anyMatch(seen -> seen.reactions().containsKey("✅")));
  }

  static void awaitTrue(Supplier<Boolean> condition) {
    await().until(condition::get);
  }

  /** How many messages that everybody sees. */
  static long count(Member reader, String in, String words) {
    return reader.sees(in).stream()
        .filter(seen -> !seen.ephemeral() && seen.text().contains(words))
        .count();
  }

  static boolean nothing(Member reader, String in, String words) {
    return reader.sees(in).stream().noneMatch(seen -> seen.text().contains(words));
  }

  static boolean has(Seen card, String name) {
    return card.actions().stream().anyMatch(action -> action.startsWith(name + ":"));
  }

  static String action(Seen card, String name) {
    return card.actions().stream()
        .filter(action -> action.startsWith(name + ":"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not among " + card.actions()));
  }

  static List<String> prefixes(Seen card) {
    return card.actions().stream().map(action -> action.substring(0, action.indexOf(':'))).toList();
  }
}
