package dev.barraiser.practice.telling;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.stories.QuotaWords;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stories by principle and by topic. Pure, and for their author's eyes. */
final class MatrixCards {

  /** A row of buttons on every platform. */
  private static final int LISTED = 5;

  private MatrixCards() {}

  /**
   * What shows which principle, what is about which topic, and what is counted nowhere.
   *
   * @param seen the principles that the coach sees in stories whose author has named none
   */
  static Card of(Matrix matrix, Map<Long, List<Principle>> seen) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Your stories by principle"));
    blocks.add(
        new Block.Bullets(
            matrix.shownBy().entrySet().stream()
                .map(one ->
                    Words.of(Words.strong(one.getKey().title()), ": " + among(one.getValue())))
                .toList()));
    blocks.addAll(uncounted(matrix.showingNothing(), seen));
    List<Principle> critical =
        matrix.unshown().stream().filter(Principle.CRITICAL::contains).toList();
    if (!critical.isEmpty()) {
      blocks.add(Block.text("Critical at L6 and L7, and no story shows it:"));
      blocks.add(Block.bullets(critical.stream().map(Principle::title).toList()));
    } else if (!matrix.unshown().isEmpty()) {
      blocks.add(Block.text("Shown by none: " + TellingCards.titles(matrix.unshown()) + "."));
    }
    blocks.addAll(hanging("Hanging on one story each:", matrix.thin(), matrix));
    blocks.addAll(
        hanging("With one story that is ready, and drafts:", matrix.thinUntilReady(), matrix));
    for (Tellable story : matrix.overloaded()) {
      blocks.add(
          Block.text(
              "Story ",
              Words.strong(story.number() + " · " + story.title()),
              " carries "
                  + QuotaWords.number(story.principles().size())
                  + " principles, and can be told only once in a loop. Which two or three does it"
                  + " show best?"));
    }
    blocks.addAll(topics(matrix));
    blocks.add(
        Block.buttons(
            Button.of("Plan a loop", Action.of(TellingCards.LOOP, "2-0")),
            Button.of("All stories", Action.of("stories.list")),
            Button.primary("Add a story", Action.of("stories.add"))));
    return new Card("Your stories by principle", blocks);
  }

  private static List<Block> hanging(String what, List<Principle> principles, Matrix matrix) {
    return principles.isEmpty()
        ? List.of()
        : List.of(
            Block.text(what),
            Block.bullets(
                principles.stream()
                    .map(one -> one.title() + ": " + among(matrix.by(one)))
                    .toList()));
  }

  /** A line a category: the guide's four topics of it, and the stories about each. */
  private static List<Block> topics(Matrix matrix) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("And by topic"));
    for (StoryCategory category : StoryCategory.values()) {
      blocks.add(
          Block.text(
              Words.strong(category.title()),
              StoryTopic.of(category).stream()
                  .map(topic -> "\n" + topic.title() + ": " + among(matrix.on(topic)))
                  .collect(Collectors.joining())));
    }
    if (!matrix.aboutNothing().isEmpty()) {
      String which = among(matrix.aboutNothing());
      blocks.add(
          Block.text(
              matrix.aboutNothing().size() == 1
                  ? "No topic is ticked in %s, so it is not counted by topic. Tick what it is about in"
                          .formatted(which)
                      + " its form."
                  : "No topics are ticked in %s, so they are not counted by topic. Tick what each is"
                          .formatted(which)
                      + " about in its form."));
      blocks.addAll(edits(matrix.aboutNothing(), matrix.showingNothing()));
    }
    boolean any = matrix.untold().size() < StoryTopic.values().length;
    matrix.untold().stream()
        .findFirst()
        .filter(topic -> any)
        .ifPresent(topic ->
            blocks.add(Block.text("Not written yet, for example: a time " + topic.time() + ".")));
    return blocks;
  }

  /** Stories that no principle counts, what the coach sees in each, and the way to name some. */
  private static List<Block> uncounted(List<Tellable> stories, Map<Long, List<Principle>> seen) {
    if (stories.isEmpty()) return List.of();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text(
            stories.size() == 1
                ? "One story names no principle, so it is not counted above:"
                : QuotaWords.capital(QuotaWords.number(stories.size()))
                    + " stories name no principle, so they are not counted above:"));
    blocks.add(
        new Block.Bullets(
            stories.stream()
                .limit(LISTED)
                .map(story ->
                    Words.of(
                        Words.strong(story.number() + " · " + story.title()),
                        (story.ready() ? "" : " (draft)") + coach(seen.get(story.id()))))
                .toList()));
    if (stories.size() > LISTED) {
      blocks.add(Block.context("And %d more.".formatted(stories.size() - LISTED)));
    }
    blocks.addAll(edits(stories, List.of()));
    return blocks;
  }

  private static String coach(@Nullable List<Principle> seen) {
    return seen == null || seen.isEmpty()
        ? ""
        : "; the coach sees "
            + seen.stream().map(Principle::title).collect(Collectors.joining(" · "));
  }

  /** The way into the form of each, except of those that have it already. */
  private static List<Block> edits(List<Tellable> stories, List<Tellable> had) {
    List<Button> edits =
        stories.stream()
            .filter(story -> !had.contains(story))
            .limit(LISTED)
            .map(
                story -> Button.of("Edit " + story.number(), Action.of("stories.edit", story.id())))
            .toList();
    return edits.isEmpty() ? List.of() : List.of(new Block.Buttons(edits));
  }

  private static String among(List<Tellable> stories) {
    if (stories.isEmpty()) return "none";
    String which = stories.size() == 1 ? "story " : "stories ";
    return stories.stream()
        .map(story -> story.number() + (story.ready() ? "" : " (draft)"))
        .collect(Collectors.joining(", ", which, ""));
  }
}
