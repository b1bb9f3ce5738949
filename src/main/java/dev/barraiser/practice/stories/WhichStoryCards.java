package dev.barraiser.practice.stories;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cards for finding the story that somebody means. Pure, and for its author's eyes. */
final class WhichStoryCards {

  private WhichStoryCards() {}

  /** What a choice among stories is for. */
  enum Purpose {
    SHOW("Show", "stories.show"),
    EDIT("Edit", "stories.edit"),
    DELETE("Delete", "stories.delete");

    private final String label;
    private final String action;

    Purpose(String label, String action) {
      this.label = label;
      this.action = action;
    }
  }

  /**
   * Asks which story is meant.
   *
   * @param typed what was typed after the command, if anything
   * @param stories all the person's, or those that fit
   */
  static Card which(Purpose purpose, Optional<String> typed, boolean fits, List<Story> stories) {
    if (stories.isEmpty()) return StoryCards.none();
    String ask =
        typed
            .map(words ->
                fits
                    ? "Several stories of yours fit “" + words + "”. Which one?"
                    : "None of your stories fits “" + words + "”. Which one?")
            .orElse("Which one?");
    List<Story> shown = stories.stream().limit(StoryCards.PAGE).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text(ask));
    blocks.add(new Block.Bullets(shown.stream().map(StoryCards::line).toList()));
    blocks.addAll(StoryCards.rows(shown, purpose.label, purpose.action));
    if (shown.size() < stories.size()) {
      blocks.add(
          Block.context(
              "%d more: ".formatted(stories.size() - shown.size()),
              Words.code("/barraiser story list"),
              " has them all, each with its number."));
    }
    return new Card("Which story?", blocks);
  }

  /** Every story that some words fit; none when they fit no story. */
  static Card found(String typed, List<Story> found, List<Story> all) {
    if (all.isEmpty()) return StoryCards.none();
    List<Block> blocks = new ArrayList<>();
    if (found.isEmpty()) {
      blocks.add(
          Block.text(
              "None of your stories has “" + typed + "”. Try fewer words, or their beginnings."));
      blocks.add(Block.buttons(Button.of("All stories", Action.of("stories.list"))));
      return new Card("No story of yours fits.", blocks);
    }
    List<Story> shown = found.stream().limit(StoryCards.PAGE).toList();
    blocks.add(Block.text("%d stories of yours have “%s”:".formatted(found.size(), typed)));
    blocks.add(new Block.Bullets(shown.stream().map(StoryCards::line).toList()));
    blocks.addAll(StoryCards.rows(shown, "Show", "stories.show"));
    if (shown.size() < found.size()) {
      blocks.add(
          Block.context(
              "%d more. One word more makes it clearer.".formatted(found.size() - shown.size())));
    }
    return new Card("Stories of yours that fit", blocks);
  }

  /** Asks which words to look for. */
  static Card whichWords(List<Story> all) {
    if (all.isEmpty()) return StoryCards.none();
    return Card.of(
        "Which words shall I look for?",
        Block.text(
            "Which words shall I look for? Type them after it: ",
            Words.code("/barraiser story search rollback"),
            "."),
        Block.buttons(Button.of("All stories", Action.of("stories.list"))));
  }
}
