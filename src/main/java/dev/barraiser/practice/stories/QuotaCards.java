package dev.barraiser.practice.stories;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.stories.Quotas.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What is shown about which quotas hold. Pure. */
final class QuotaCards {

  static final String USUAL = "stories.quotas-usual";

  private QuotaCards() {}

  /**
   * A person's quotas and whose they are.
   *
   * @param own what they set themselves
   * @param group what their group set
   */
  static Card quotas(
      List<Quotas.Standing> standings,
      Map<StoryCategory, Range> own,
      Map<StoryCategory, Range> group) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Your quotas"));
    blocks.addAll(QuotaWords.bars(standings));
    blocks.add(
        new Block.Bullets(standings.stream().map(standing -> line(standing, own, group)).toList()));
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.primary("Set my own", Action.of(QuotaForm.OWN)));
    if (!own.isEmpty()) {
      buttons.add(
          Button.of(
              group.isEmpty() ? "Back to the usual" : "Back to my group's", Action.of(USUAL)));
    }
    buttons.add(Button.of("Add a story", Action.of("stories.add")));
    blocks.add(new Block.Buttons(buttons));
    blocks.add(
        Block.context(
            "A quota is met at the first number and full at the second. Only stories that are"
                + " ready fill it, and only you see this."));
    return new Card("Your quotas", blocks);
  }

  private static Words line(
      Quotas.Standing standing, Map<StoryCategory, Range> own, Map<StoryCategory, Range> group) {
    String whose =
        own.containsKey(standing.category())
            ? "yours"
            : group.containsKey(standing.category()) ? "your study group's" : "the usual";
    return Words.of(
        Words.strong(standing.category().title()),
        ": " + QuotaForm.words(standing.range()) + ", " + whose);
  }

  /** What an organiser has just set for their group. */
  static Card groupSet(Quotas quotas) {
    return Card.of(
        "The group's quotas are saved.",
        Block.text(
            "The group's quotas are saved. They hold for members who set none of their own:"),
        new Block.Bullets(
            Arrays.stream(StoryCategory.values())
                .map(category ->
                    Words.of(
                        Words.strong(category.title()),
                        ": " + QuotaForm.words(quotas.range(category))))
                .toList()));
  }
}
