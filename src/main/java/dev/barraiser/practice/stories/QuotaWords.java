package dev.barraiser.practice.stories;

import dev.barraiser.chat.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says where somebody stands against the quotas. Pure; the same words on every card. */
public final class QuotaWords {

  private static final List<String> NUMBERS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private QuotaWords() {}

  /** A bar a category. */
  public static List<Block> bars(List<Quotas.Standing> standings) {
    return standings.stream().map(QuotaWords::bar).toList();
  }

  /** One category's bar: what is ready, and behind it what is a draft. */
  public static Block bar(Quotas.Standing standing) {
    return new Block.Progress(
        standing.category().title(),
        standing.done(),
        standing.range().from(),
        standing.range().to(),
        standing.drafts());
  }

  /**
   * What is missing, a sentence for each quota that is not met: how many stories, and what one of
   * them could be about. Empty when all are met.
   */
  public static List<String> missing(List<Quotas.Standing> standings) {
    return standings.stream().filter(standing -> !standing.met()).map(QuotaWords::missing).toList();
  }

  /** What one unmet quota is missing, as a sentence, with two topics that no story is about yet. */
  public static String missing(Quotas.Standing standing) {
    if (standing.drafts() > 0) return missingWithDrafts(standing);
    StoryTopic first = standing.next().getFirst();
    StoryTopic second = standing.next().get(1);
    return "%s more %s %s: for example a time %s, or a time %s."
        .formatted(
            capital(number(standing.missing())),
            standing.category().title(),
            standing.missing() == 1 ? "story" : "stories",
            first.time(),
            second.time());
  }

  /** Drafts come first: they are nearer to a story than a topic is. */
  private static String missingWithDrafts(Quotas.Standing standing) {
    int drafts = standing.drafts();
    StoryTopic topic = standing.next().getFirst();
    String onTheirWay = drafts == 1 ? "one draft is" : number(drafts) + " drafts are";
    return "%s more %s %s, and %s on the way%s"
        .formatted(
            capital(number(standing.missing())),
            standing.category().title(),
            standing.missing() == 1 ? "story" : "stories",
            onTheirWay,
            drafts >= standing.missing()
                ? "."
                : ". Another could be about a time " + topic.time() + ".");
  }

  /** What to do where there are more stories than anybody can tell, a sentence a category. */
  public static List<String> overfull(List<Quotas.Standing> standings) {
    List<String> sentences = new ArrayList<>();
    for (Quotas.Standing standing : standings) {
      int most = standing.range().to();
      if (standing.done() <= most) continue;
      sentences.add(
          "%s %s stories is plenty: choose your best %s and keep the others as spares."
              .formatted(
                  capital(number(standing.done())), standing.category().title(), number(most)));
    }
    return sentences;
  }

  /**
   * Where a story helps most: the unmet quota with the smallest part done, the guide's order where
   * two are alike. Empty when all are met.
   */
  public static Optional<Quotas.Standing> thinnest(List<Quotas.Standing> standings) {
    return standings.stream()
        .filter(standing -> !standing.met())
        .min(
            Comparator.comparingDouble(
                standing -> (double) standing.done() / standing.range().from()));
  }

  /** A count in words, up to twelve. */
  public static String number(int count) {
    return count >= 0 && count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
  }

  /** A word at a sentence's beginning. */
  public static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
