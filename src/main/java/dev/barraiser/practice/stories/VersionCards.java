package dev.barraiser.practice.stories;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import java.util.ArrayList;
import java.util.List;

/** The cards about what a story said before. Pure, and for its author's eyes. */
final class VersionCards {

  static final String SHOW = "stories.versions";
  static final String BRING_BACK = "stories.version-back";

  private VersionCards() {}

  /**
   * One of them, whole, with the way to the others.
   *
   * @param nth which one, from 1, the oldest
   */
  static Card version(Story story, List<Story.Version> oldestFirst, int nth) {
    Story.Version version = oldestFirst.get(nth - 1);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("What it said before"));
    blocks.add(
        Block.text(
            Words.strong(version.content().title()),
            ", written ",
            new Span.When(version.writtenAt())));
    blocks.add(Block.context(differs(version.content(), story.content())));
    blocks.add(Block.context(StoryCards.about(version.content())));
    blocks.addAll(StoryCards.facts(version.content()));
    blocks.addAll(StoryCards.told(version.content()));
    if (oldestFirst.size() > 1) {
      blocks.add(
          Block.context("Version %d of %d, 1 is the oldest.".formatted(nth, oldestFirst.size())));
    }
    List<Button> buttons = new ArrayList<>();
    if (!version.content().equals(story.content())) {
      buttons.add(Button.primary("Bring this version back", action(BRING_BACK, story, nth)));
    }
    if (nth > 1) buttons.add(Button.of("Older", action(SHOW, story, nth - 1)));
    if (nth < oldestFirst.size()) buttons.add(Button.of("Newer", action(SHOW, story, nth + 1)));
    buttons.add(asItIsNow(story));
    buttons.add(Button.of("Edit", Action.of("stories.edit", story.id())));
    blocks.add(new Block.Buttons(buttons));
    return new Card("Earlier versions of your story", blocks);
  }

  private static String differs(Story.Content then, Story.Content now) {
    List<String> differs = new ArrayList<>();
    if (!then.title().equals(now.title())) differs.add("its title");
    if (then.category() != now.category()) differs.add("its category");
    if (!then.principles().equals(now.principles())) differs.add("its principles");
    if (!then.topics().equals(now.topics())) differs.add("its topics");
    if (then.shows() != now.shows()) differs.add("the level it shows");
    if (!then.happened().equals(now.happened())) differs.add("when it happened");
    if (!then.scale().equals(now.scale())) differs.add("how large it was");
    for (int i = 0; i < then.parts().size(); i++) {
      Story.Part part = then.parts().get(i);
      if (!part.equals(now.parts().get(i))) differs.add(part.name());
    }
    return differs.isEmpty()
        ? "It says the same now."
        : "Different from now: " + String.join(", ", differs) + ".";
  }

  /** It says again what it said then; what it said until now is version {@code kept}. */
  static Card broughtBack(Story story, Story.Version version, int kept) {
    return Card.of(
        "Your story says again what it said before.",
        Block.text(
            Words.strong(story.title()),
            " says again what you wrote ",
            new Span.When(version.writtenAt()),
            "."),
        Block.context("What it said until now is kept as an earlier version: nothing is lost."),
        Block.buttons(
            Button.primary("Show it", Action.of("stories.show", story.id())),
            Button.of("Undo", action(BRING_BACK, story, kept)),
            Button.of("Earlier versions", Action.of(SHOW, story.id()))));
  }

  /** There is nothing to bring back. */
  static Card saysSoAlready(Story story) {
    return Card.of(
        "Your story says that already.",
        Block.text(Words.strong(story.title()), " says exactly that already."),
        Block.buttons(asItIsNow(story)));
  }

  /** It was never edited. */
  static Card none(Story story) {
    return Card.of(
        "Your story has no earlier version.",
        Block.text(Words.strong(story.title()), " has no earlier version."),
        Block.buttons(asItIsNow(story)));
  }

  private static Button asItIsNow(Story story) {
    return Button.of("Show it as it is now", Action.of("stories.show", story.id()));
  }

  private static Action action(String name, Story story, int nth) {
    return Action.of(name, story.id() + "." + nth);
  }
}
