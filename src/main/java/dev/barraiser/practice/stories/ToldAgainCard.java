package dev.barraiser.practice.stories;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Words;

/** Said instead of saving a story a second time. Pure, and for its author's eyes. */
final class ToldAgainCard {

  private ToldAgainCard() {}

  /** An answer says nearly word for word what a story of its author's says. */
  static Card of(long answer, Story story) {
    String number = Integer.toString(story.number());
    return Card.of(
        "You have this story already.",
        Block.text(
            "This is your story ",
            Words.strong(number + " · " + story.title()),
            ", nearly word for word. Shall I note that you told it here?"),
        Block.buttons(
            Button.primary(
                "I told story " + number, Action.of("stories.telling", answer + "." + story.id())),
            Button.of("Show it", Action.of("stories.show", story.id())),
            Button.of(
                "Save as another story",
                Action.of("stories.from-answer", answer + FromAnswer.ANEW))),
        Block.context("A story saved twice counts twice and is still one story in an interview."));
  }
}
