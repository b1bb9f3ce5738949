package dev.barraiser.practice.telling;

import dev.barraiser.chat.Block;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.stories.QuotaWords;
import java.util.ArrayList;
import java.util.List;

/** Why a loop cannot be done yet, each cause of it. Pure, and for the stories' author's eyes. */
final class LackCards {

  private LackCards() {}

  /** All that is in the way, and how many stories that takes. */
  static List<Block> of(List<LoopPlan.Wanting> causes) {
    List<Block> blocks = new ArrayList<>();
    List<Principle> unshown =
        causes.stream()
            .filter(cause -> cause.stories().isEmpty() && !isAmong(causes, cause))
            .flatMap(cause -> cause.principles().stream())
            .toList();
    if (unshown.isEmpty()) {
      blocks.add(Block.text("It cannot be done yet:"));
    } else {
      blocks.add(
          Block.text(
              "It cannot be done yet: no story of yours shows ",
              Words.strong(TellingCards.titles(unshown)),
              "."));
    }
    List<Words> sharing =
        causes.stream()
            .filter(cause -> !unshown.containsAll(cause.principles()))
            .map(cause -> sharing(cause, isAmong(causes, cause)))
            .toList();
    if (!sharing.isEmpty()) {
      if (!unshown.isEmpty()) blocks.add(Block.text("That is not all:"));
      blocks.add(new Block.Bullets(sharing));
    }
    int missing = causes.stream().mapToInt(LoopPlan.Wanting::missing).sum();
    blocks.add(Block.text(sum(missing, unshown)));
    return blocks;
  }

  /** Whether stories that show these principles are needed for others that come before. */
  private static boolean isAmong(List<LoopPlan.Wanting> causes, LoopPlan.Wanting cause) {
    return causes.subList(0, causes.indexOf(cause)).stream()
        .flatMap(before -> before.stories().stream())
        .anyMatch(story ->
            cause.principles().stream().anyMatch(principle -> story.serves(principle) > 0));
  }

  private static Words sharing(LoopPlan.Wanting cause, boolean beside) {
    Span which = Words.strong(TellingCards.titles(cause.principles()));
    String needed =
        cause.missing() == 1
            ? "one more is needed."
            : QuotaWords.number(cause.missing()) + " more are needed.";
    if (cause.stories().isEmpty()) {
      return Words.of(which, ": what shows it is needed for those above, so " + needed);
    }
    List<String> numbers =
        cause.stories().stream().map(story -> Integer.toString(story.number())).toList();
    String stories =
        numbers.size() == 1
            ? "story " + numbers.getFirst()
            : "the stories "
                + String.join(", ", numbers.subList(0, numbers.size() - 1))
                + " and "
                + numbers.getLast();
    return Words.of(
        which, " share only " + stories + (beside ? " beside those above" : "") + ", so " + needed);
  }

  private static String sum(int missing, List<Principle> unshown) {
    if (missing == 1) {
      return unshown.isEmpty()
          ? "One more story that shows any of them would do."
          : "One more story that shows it would do.";
    }
    return "In all that takes %s more stories, each for a principle of its own."
        .formatted(QuotaWords.number(missing));
  }
}
