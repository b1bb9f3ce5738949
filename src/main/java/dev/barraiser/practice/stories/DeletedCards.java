package dev.barraiser.practice.stories;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is said of stories that are deleted, while they can be brought back and after. Pure. */
final class DeletedCards {

  private DeletedCards() {}

  /** What can still be brought back. */
  static Card bin(List<Story> deleted) {
    if (deleted.isEmpty()) return Card.plain("There is no deleted story to bring back.");
    List<Story> shown = deleted.stream().limit(StoryCards.PAGE).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text("Deleted, and not gone yet. Which one shall come back?"));
    blocks.add(new Block.Bullets(shown.stream().map(StoryCards::line).toList()));
    blocks.addAll(StoryCards.rows(shown, "Bring back", "stories.undo"));
    return new Card("Deleted stories", blocks);
  }

  static Card deleted(Story story, Instant until) {
    return Card.of(
        "Your story is deleted.",
        Block.text(Words.strong(story.title()), " is deleted."),
        Block.context("You can bring it back until ", new Span.When(until), ". Then it is gone."),
        Block.buttons(Button.of("Undo", Action.of("stories.undo", story.id()))));
  }

  /** An edit of a story that was deleted meanwhile: its words are kept with it. */
  static Card stillDeleted(Story story, Instant until) {
    return Card.of(
        "You deleted that story.",
        Block.text(
            "You deleted ",
            Words.strong(story.title()),
            " before you saved this. I kept what you wrote with it, and did not bring it back."),
        Block.context("Both are there until ", new Span.When(until), ". Then they are gone."),
        Block.buttons(
            Button.of("Undo the deletion", Action.of("stories.undo", story.id())),
            Button.of("Add as a new story", Action.of("stories.anew", story.id()))));
  }

  /** What was deleted has been added anew before: that is opened. */
  static Card addedBefore(Story story, Card shown) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text("You have added it already, as story " + story.number() + ". Here it is."));
    blocks.addAll(shown.blocks());
    return new Card("You have added that story already.", blocks);
  }

  /** An edit of a story that is gone for good. */
  static Card goneMeanwhile() {
    return Card.plain(
        "The story that you were editing is deleted for good. What you wrote is saved as a new"
            + " one.");
  }

  /** Stands where its author had been shown it. */
  static Card shownAndGone() {
    return Card.plain(
        "This card showed a story that you deleted and that is gone for good now, so it stands"
            + " empty. If it showed anything else of yours, that is still there: ask for it again.");
  }

  static Card restored(Story story) {
    return Card.of(
        "Your story is back.",
        Block.text(Words.strong(story.title()), " is back as story " + story.number() + "."),
        Block.buttons(
            Button.of("Show it", Action.of("stories.show", story.id())),
            Button.of("All stories", Action.of("stories.list"))));
  }

  /** Words that fit one story may still mean another that is gone: its author says so first. */
  static Card deleteThis(Story story, String typed) {
    return Card.of(
        "Is this the story to delete?",
        Block.text("“" + typed + "” fits one story of yours. Is it the one to delete?"),
        new Block.Bullets(List.of(StoryCards.line(story))),
        new Block.Buttons(
            List.of(
                Button.danger("Delete " + story.number(), Action.of("stories.delete", story.id())),
                Button.of("Show " + story.number(), Action.of("stories.show", story.id())))));
  }
}
