package dev.barraiser.practice.stories;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The cards about an answer that becomes a story, or that told one. Pure, and for its author's
 * eyes.
 */
final class AnswerStoryCards {

  private AnswerStoryCards() {}

  /** Asks which story an answer told. */
  static Card whichWasTold(long answer, List<Story> stories) {
    if (stories.isEmpty()) return StoryCards.none();
    List<Story> shown = stories.stream().limit(2 * StoryCards.PAGE).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text("Which of your stories did you tell?"));
    blocks.add(new Block.Bullets(shown.stream().map(StoryCards::line).toList()));
    for (int at = 0; at < shown.size(); at += 5) {
      blocks.add(
          new Block.Buttons(
              shown.subList(at, Math.min(at + 5, shown.size())).stream()
                  .map(story ->
                      Button.of(
                          "Told " + story.number(),
                          Action.of("stories.telling", answer + "." + story.id())))
                  .toList()));
    }
    return new Card("Which story did you tell?", blocks);
  }

  /** An answer is noted as a telling of a story. */
  static Card toldAs(Story story) {
    return Card.of(
        "Noted: you told a story of yours.",
        Block.text("Noted: that answer told ", Words.strong(story.title()), "."),
        Block.context(
            "When you tell it again in the very same words, the coach says so: a story stays"
                + " genuine while its words change."),
        Block.buttons(Button.of("Show it", Action.of("stories.show", story.id()))));
  }

  static Card savedBefore(Story story) {
    return Card.of(
        "You have saved this answer before.",
        Block.text(
            "You have saved this answer before, as story " + story.number() + ": ",
            Words.strong(story.title()),
            "."),
        Block.buttons(
            Button.primary("Edit", Action.of("stories.edit", story.id())),
            Button.of("Show it", Action.of("stories.show", story.id()))));
  }

  static Card noSuchAnswer() {
    return Card.of(
        "I cannot find that answer among yours.",
        Block.text(
            "I cannot find that answer among yours. You took it back, or the time that I keep"
                + " answers is over."),
        addFromScratch());
  }

  static Card onlyYourOwnWords() {
    return Card.of(
        "Only your own words can become a story of yours.",
        Block.text(
            "Only your own words can become a story of yours. Choose it on a message that you"
                + " wrote, or begin with an empty form."),
        addFromScratch());
  }

  static Card noWords() {
    return Card.of(
        "I find no words in that message.",
        Block.text(
            "I find no words in that message, and I cannot listen to clips. Write its story down in"
                + " a few lines."),
        addFromScratch());
  }

  private static Block addFromScratch() {
    return Block.buttons(Button.of("Add a story", Action.of("stories.add")));
  }
}
