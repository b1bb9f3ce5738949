package dev.barraiser.practice.telling;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.stories.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is shown about which story to tell where. Pure. */
final class TellingCards {

  static final String MATCH = "telling.match";
  static final String LOOP = "telling.loop";
  static final String MATRIX = "telling.matrix";

  private TellingCards() {}

  static Card noStories() {
    return Card.of(
        "You have no stories yet.",
        Block.text("You have no stories yet, so there is nothing to choose from."),
        Block.buttons(Button.primary("Add a story", Action.of("stories.add"))));
  }

  static Card whichQuestion() {
    return Card.of(
        "For which question?",
        Block.text(
            "For which question? Type it after ",
            Words.code("/barraiser story match"),
            ", or press ",
            Words.strong("Which story?"),
            " under one."));
  }

  // For one question.

  static Card stillLooking() {
    return Card.plain(
        "I am still looking through your stories for the question before. Ask again once you have"
            + " that answer.");
  }

  static Card notMatched() {
    return Card.of(
        "I could not look through your stories just now.",
        Block.text(
            "I could not look through your stories just now. Please try again; nothing of yours is"
                + " changed."));
  }

  // Over a loop.

  static Card loop(Loop loop, int each, int draw, LoopPlan plan) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("A loop of five interviewers"));
    int number = 1;
    for (List<Principle> principles : loop.interviewers()) {
      blocks.add(Block.text(Words.strong("Interviewer " + number++)));
      blocks.add(
          new Block.Bullets(principles.stream().map(principle -> told(plan, principle)).toList()));
    }
    if (plan.causes().isEmpty()) {
      blocks.add(Block.text("No story is told twice. " + drafts(plan)));
    } else {
      blocks.addAll(LackCards.of(plan.causes()));
      blocks.add(write(plan.causes().getFirst()));
    }
    blocks.add(
        Block.buttons(
            Button.of("Another loop", Action.of(LOOP, each + "-" + (draw + 1))),
            each == 2
                ? Button.of("Three principles each", Action.of(LOOP, "3-" + draw))
                : Button.of("Two principles each", Action.of(LOOP, "2-" + draw)),
            Button.of("Stories by principle", Action.of(MATRIX))));
    blocks.add(
        Block.context(
            "Who asks for what is made up; the six critical principles are always among them."));
    return new Card("A plan for a loop of five interviewers", blocks);
  }

  private static Words told(LoopPlan plan, Principle principle) {
    String who = principle.title() + ": ";
    return Optional.ofNullable(plan.told().get(principle))
        .map(story ->
            Words.of(
                who,
                Words.strong(story.number() + " · " + story.title()),
                story.ready() ? "" : " (a draft)"))
        .orElseGet(() -> Words.of(who + toldElsewhere(plan, principle)));
  }

  /** Every story that shows it is told for another principle, or one more would have been given. */
  private static String toldElsewhere(LoopPlan plan, Principle principle) {
    List<String> elsewhere =
        plan.told().entrySet().stream()
            .filter(one -> one.getValue().principles().contains(principle))
            .sorted(Map.Entry.comparingByKey())
            .map(one -> "story " + one.getValue().number() + " is told for " + one.getKey().title())
            .toList();
    return elsewhere.isEmpty() ? "none yet" : "none left; " + String.join(", ", elsewhere);
  }

  private static String drafts(LoopPlan plan) {
    long drafts = plan.told().values().stream().filter(story -> !story.ready()).count();
    if (drafts == 0) return "All of them are ready.";
    return drafts == 1 ? "One of them is still a draft." : drafts + " of them are still drafts.";
  }

  private static Block write(LoopPlan.Wanting first) {
    return Block.buttons(
        Button.primary("Add a story", Action.of("stories.add")),
        Button.of(
            "A question to start from",
            Action.of("questions.about", first.principles().getFirst().key() + ".story")));
  }

  /** Principles in a sentence. */
  static String titles(List<Principle> principles) {
    List<String> titles = principles.stream().map(Principle::title).toList();
    if (titles.size() == 1) return titles.getFirst();
    return String.join("; ", titles.subList(0, titles.size() - 1)) + " and " + titles.getLast();
  }

  static Tellable tellable(Story story, boolean ready) {
    return new Tellable(
        story.id(),
        story.number(),
        story.title(),
        story.principles(),
        Set.copyOf(story.content().topics()),
        ready);
  }
}
