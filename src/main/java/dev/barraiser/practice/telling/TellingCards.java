package dev.barraiser.practice.telling;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.stories.QuotaWords;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  static Card fitting(String question, Fitting fitting) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Header(
            fitting.worthTelling()
                ? "Stories of yours to think of"
                : "No story of yours fits well"));
    blocks.add(new Block.Quote(question, null));
    if (!fitting.worthTelling()) {
      blocks.add(
          Block.text("That makes it a good question to write one for. The nearest you have:"));
    }
    for (Fitting.One one : fitting.best()) {
      blocks.add(
          Block.text(
              Words.strong(one.story().number() + " · " + one.story().title()),
              "\n" + why(one, fitting.worthTelling())));
    }
    blocks.add(
        new Block.Buttons(
            fitting.best().stream()
                .map(one ->
                    Button.of(
                        "Show " + one.story().number(),
                        Action.of("stories.show", one.story().id())))
                .toList()));
    if (!fitting.worthTelling()) {
      blocks.add(Block.buttons(Button.primary("Add a story", Action.of("stories.add"))));
    }
    blocks.add(Block.context("Found by what they mean, on this machine. The choice is yours."));
    return new Card(
        fitting.worthTelling()
            ? "Stories of yours to think of"
            : "No story of yours fits this question well",
        blocks);
  }

  private static String why(Fitting.One one, boolean worthTelling) {
    List<String> why = new ArrayList<>();
    if (!one.shared().isEmpty()) {
      why.add("shows " + titles(one.shared()) + ", which is asked for");
    }
    if (!one.words().isEmpty()) {
      why.add("speaks of “" + String.join("”, “", one.words()) + "”, as the question does");
    }
    if (why.isEmpty()) {
      why.add(worthTelling ? "near in what it means, in other words" : "little in common with it");
    }
    if (!one.unwritten().isEmpty()) {
      why.add("not written yet: " + String.join(", ", one.unwritten()));
    }
    String said = String.join("; ", why);
    return said.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + said.substring(1) + ".";
  }

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
    long asked = loop.principles().stream().distinct().count();
    int lacking = Math.toIntExact(asked) - plan.told().size();
    plan.wanting().map(wanting -> wanting(wanting, lacking)).ifPresent(blocks::addAll);
    if (plan.wanting().isEmpty()) {
      blocks.add(Block.text("No story is told twice. " + drafts(plan)));
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

  /**
   * The smallest set of principles that share too few stories.
   *
   * @param lacking how many principles of the whole loop get no story
   */
  private static List<Block> wanting(LoopPlan.Wanting wanting, int lacking) {
    String which = titles(wanting.principles());
    if (wanting.stories().isEmpty()) {
      return List.of(
          Block.text("It cannot be done yet: no story of yours shows ", Words.strong(which), "."),
          write(wanting));
    }
    String stories =
        wanting.stories().stream()
            .map(story -> Integer.toString(story.number()))
            .collect(Collectors.joining(" and "));
    return List.of(
        Block.text(
            "It cannot be done yet: ",
            Words.strong(which),
            " share only "
                + (wanting.stories().size() == 1 ? "story " : "the stories ")
                + stories
                + ". "
                + more(wanting.missing(), lacking - wanting.missing())),
        write(wanting));
  }

  private static String more(int here, int elsewhere) {
    String any =
        here == 1
            ? "One more story that shows any of them"
            : here + " more stories that show any of them";
    return elsewhere == 0
        ? any + " would do."
        : any
            + " would be a beginning; "
            + QuotaWords.number(elsewhere)
            + (elsewhere == 1
                ? " other principle lacks a story as well."
                : " other principles lack a story as well.");
  }

  private static Block write(LoopPlan.Wanting wanting) {
    return Block.buttons(
        Button.primary("Add a story", Action.of("stories.add")),
        Button.of(
            "A question to start from",
            Action.of("questions.about", wanting.principles().getFirst().key())));
  }

  // By principle and by topic.

  static Card matrix(Matrix matrix) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Your stories by principle"));
    blocks.add(
        new Block.Bullets(
            matrix.shownBy().entrySet().stream()
                .map(one ->
                    Words.of(Words.strong(one.getKey().title()), ": " + among(one.getValue())))
                .toList()));
    List<Principle> critical =
        matrix.unshown().stream().filter(Principle.CRITICAL::contains).toList();
    if (!critical.isEmpty()) {
      blocks.add(Block.text("Critical at L6 and L7, and no story shows it:"));
      blocks.add(Block.bullets(critical.stream().map(Principle::title).toList()));
    } else if (!matrix.unshown().isEmpty()) {
      blocks.add(Block.text("Shown by none: " + titles(matrix.unshown()) + "."));
    }
    if (!matrix.thin().isEmpty()) {
      blocks.add(Block.text("Hanging on one story each:"));
      blocks.add(
          Block.bullets(
              matrix.thin().stream()
                  .map(one -> one.title() + ": " + among(matrix.by(one)))
                  .toList()));
    }
    for (Tellable story : matrix.overloaded()) {
      blocks.add(
          Block.text(
              "Story ",
              Words.strong(story.number() + " · " + story.title()),
              " carries "
                  + QuotaWords.number(story.principles().size())
                  + " principles, and can be told only once in a loop. Which two or three does it show"
                  + " best?"));
    }
    blocks.addAll(topics(matrix));
    blocks.add(
        Block.buttons(
            Button.of("Plan a loop", Action.of(LOOP, "2-0")),
            Button.of("All stories", Action.of("stories.list")),
            Button.primary("Add a story", Action.of("stories.add"))));
    return new Card("Your stories by principle", blocks);
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
    matrix.untold().stream()
        .findFirst()
        .ifPresent(topic ->
            blocks.add(Block.text("Not told yet, for example: a time " + topic.time() + ".")));
    return blocks;
  }

  private static String among(List<Tellable> stories) {
    if (stories.isEmpty()) return "none";
    String which = stories.size() == 1 ? "story " : "stories ";
    return stories.stream()
        .map(story -> story.number() + (story.ready() ? "" : " (draft)"))
        .collect(Collectors.joining(", ", which, ""));
  }

  private static String titles(List<Principle> principles) {
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
