package dev.barraiser.practice.progress;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.guides.FirstSteps;
import dev.barraiser.practice.stories.QuotaWords;
import dev.barraiser.practice.stories.Quotas;
import dev.barraiser.practice.stories.StoryCategory;
import java.util.ArrayList;
import java.util.List;

/** The private card about one's own progress. Pure. */
final class ProgressCards {

  private ProgressCards() {}

  /**
   * @param offer what else they may like to do
   * @param needed answers that make a week count for a streak
   * @param inAGroup whether the person is in any study group
   */
  static Card progress(
      Reckoning.Standing standing,
      FirstSteps.Ticks ticks,
      Button offer,
      int needed,
      boolean inAGroup,
      List<Block> besides) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Where you stand"));
    blocks.addAll(besides);
    blocks.addAll(standing(standing, ticks, needed, inAGroup));
    List<Button> buttons = new ArrayList<>();
    QuotaWords.thinnest(standing.quotas()).map(ProgressCards::add).ifPresent(buttons::add);
    buttons.add(Button.of("My stories", Action.of("stories.list")));
    buttons.add(Button.of("Everything of mine", Action.of("progress.me")));
    buttons.add(offer);
    ticks.button().ifPresent(buttons::add);
    blocks.add(new Block.Buttons(buttons));
    return new Card("Where you stand", blocks);
  }

  /** The same without anything around it. */
  static List<Block> standing(
      Reckoning.Standing standing, FirstSteps.Ticks ticks, int needed, boolean inAGroup) {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(QuotaWords.bars(standing.quotas()));
    List<String> missing = QuotaWords.missing(standing.quotas());
    if (missing.isEmpty()) {
      blocks.add(Block.text("All three quotas are met. From here on it is choosing and telling."));
    } else {
      blocks.add(Block.bullets(missing));
    }
    QuotaWords.overfull(standing.quotas()).forEach(words -> blocks.add(Block.context(words)));
    blocks.add(new Block.Facts(facts(standing, ticks)));
    blocks.add(Block.text(Words.strong("Next: "), next(standing, needed, inAGroup)));
    return blocks;
  }

  /** A streak of nothing is not mentioned: it may have been something once. */
  static List<Block.Fact> facts(Reckoning.Standing standing, FirstSteps.Ticks ticks) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact("Answers this week", Integer.toString(standing.thisWeek())));
    if (standing.streak() > 0) {
      facts.add(
          new Block.Fact(
              "Streak", standing.streak() == 1 ? "1 week" : standing.streak() + " weeks"));
    }
    ticks.fact().ifPresent(facts::add);
    ticks.reading().ifPresent(facts::add);
    return facts;
  }

  private static Button add(Quotas.Standing standing) {
    StoryCategory category = standing.category();
    return Button.primary(
        "Add a " + category.title() + " story", Action.of("stories.add", category.name()));
  }

  private static String next(Reckoning.Standing standing, int needed, boolean inAGroup) {
    int open = needed - standing.thisWeek();
    if (open <= 0) {
      return QuotaWords.thinnest(standing.quotas())
          .map(thin ->
              "this week counts already. A " + thin.category().title() + " story helps most now.")
          .orElse("tell one of your stories aloud, as an answer to a question you do not expect.");
    }
    if (!inAGroup) {
      return "join a study group in its channel, or save your first answer as a story.";
    }
    return open == 1
        ? "one more answer in a question's thread makes this week count."
        : QuotaWords.number(open) + " answers this week make it count.";
  }
}
