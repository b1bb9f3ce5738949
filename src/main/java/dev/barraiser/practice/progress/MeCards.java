package dev.barraiser.practice.progress;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Page;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.answers.Answer;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.guides.FirstSteps;
import dev.barraiser.practice.stories.QuotaWords;
import dev.barraiser.practice.stories.Story;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that is somebody's own, for their eyes only. Pure. */
final class MeCards {

  /** Answers on a page, each with a button that opens it. */
  static final int PAGE = 5;

  private static final int STORIES = 10;
  private static final int EXCERPT = 280;

  private MeCards() {}

  /**
   * An answer with the question it answers.
   *
   * @param number what it is called by, whatever becomes of the others
   * @param question empty when the bank no longer has it
   */
  record Given(int number, Answer answer, Optional<String> question) {}

  /**
   * A membership.
   *
   * @param latest the group's latest question, to find its channel by
   */
  record In(StudyGroup group, boolean organiser, boolean named, Optional<MessageRef> latest) {}

  /**
   * What is somebody's own.
   *
   * @param latest their latest answers, newest first
   * @param deleted stories that can still be brought back
   */
  record View(
      Reckoning.Standing standing,
      FirstSteps.Ticks ticks,
      int answers,
      List<Given> latest,
      List<Story> stories,
      int deleted,
      List<In> groups) {}

  static Card me(View view) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Everything of yours"));
    blocks.addAll(QuotaWords.bars(view.standing().quotas()));
    blocks.add(new Block.Facts(facts(view)));
    blocks.add(new Block.Divider());
    blocks.addAll(answers(view));
    blocks.add(new Block.Divider());
    blocks.addAll(stories(view));
    blocks.add(new Block.Divider());
    blocks.addAll(groups(view.groups()));
    List<Button> buttons = new ArrayList<>();
    if (view.answers() > 0) {
      buttons.add(Button.of("All answers", Action.of("progress.answers")));
    }
    buttons.add(Button.of("All stories", Action.of("stories.list")));
    buttons.add(Button.of("What to practise", Action.of("mine.show")));
    blocks.add(new Block.Buttons(buttons));
    blocks.add(
        Block.context(
            "Only you see this. Whoever runs the bot or administers the workspace may read it too,"
                + " so leave out what belongs to an employer. ",
            Words.code("/barraiser privacy"),
            " exports and deletes it; nudges and leave are at ",
            Words.code("/barraiser settings"),
            "."));
    return new Card("Everything of yours", blocks);
  }

  private static List<Block.Fact> facts(View view) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact("Answers", Integer.toString(view.answers())));
    facts.add(new Block.Fact("Stories", Integer.toString(view.stories().size())));
    facts.addAll(ProgressCards.facts(view.standing(), view.ticks()));
    return facts;
  }

  private static List<Block> answers(View view) {
    if (view.latest().isEmpty()) {
      return List.of(
          Block.text(
              "No answers yet. They begin in the thread of a question: ",
              Words.code("/question"),
              " finds one."));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text(
            Words.strong(
                view.answers() > view.latest().size() ? "Your latest answers" : "Your answers")));
    view.latest().forEach(given -> blocks.addAll(excerpt(given)));
    return blocks;
  }

  /**
   * An answer and where it was given.
   *
   * @param asked the question as it stands in its channel
   */
  record Latest(Given given, Optional<MessageRef> asked) {}

  /** A line for each answer, and a button to read it. */
  static List<Block> latest(List<Latest> latest) {
    if (latest.isEmpty()) {
      return List.of(
          Block.text(
              "No answers yet. They begin in the thread of a question, and the first one need not"
                  + " be good."));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Bullets(latest.stream().map(MeCards::line).toList()));
    blocks.add(new Block.Buttons(latest.stream().map(one -> read(one.given())).toList()));
    return blocks;
  }

  private static Words line(Latest one) {
    List<Object> words = new ArrayList<>(List.of(heading(one.given())));
    words.add(" · ");
    words.addAll(List.of(about(one.given().answer())));
    one.asked()
        .ifPresent(question -> {
          words.add(" · ");
          words.add(new Span.Link(question, "its thread"));
        });
    return Words.of(words.toArray());
  }

  private static Button read(Given given) {
    return Button.of("Read " + given.number(), Action.of("progress.answer", given.answer().id()));
  }

  private static List<Block> excerpt(Given given) {
    return List.of(
        Block.text(heading(given)),
        new Block.Quote(excerpt(given.answer().text()), null),
        Block.context(about(given.answer())));
  }

  private static Object[] heading(Given given) {
    return new Object[] {
      Words.strong(Integer.toString(given.number())),
      "  " + given.question().orElse("A question that the bank no longer has")
    };
  }

  private static Object[] about(Answer answer) {
    return new Object[] {
      new Span.When(answer.at()),
      (answer.words() == 1 ? ", 1 word" : ", " + answer.words() + " words")
          + (answer.late() ? ", after its day" : "")
          + (answer.published() ? "" : ", not all of it in the thread")
    };
  }

  /** The beginning of a text on one line, cut between words and never within a character. */
  static String excerpt(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= EXCERPT) return line;
    int blank = line.lastIndexOf(' ', EXCERPT);
    int cut = blank > EXCERPT / 2 ? blank : EXCERPT;
    if (Character.isLowSurrogate(line.charAt(cut))) cut--;
    return line.substring(0, cut) + "…";
  }

  private static List<Block> stories(View view) {
    List<Block> blocks = new ArrayList<>();
    if (view.stories().isEmpty()) {
      blocks.add(
          Block.text("No stories yet. ", Words.code("/barraiser story add"), " begins one."));
    } else {
      blocks.add(Block.text(Words.strong("Your stories")));
      blocks.add(
          new Block.Bullets(
              view.stories().stream()
                  .limit(STORIES)
                  .map(story ->
                      Words.of(
                          Words.strong(Integer.toString(story.number())),
                          "  %s (%s%s)"
                              .formatted(
                                  story.title(),
                                  story.category().title(),
                                  story.isReady() ? "" : ", draft")))
                  .toList()));
    }
    List<String> more = new ArrayList<>();
    if (view.stories().size() > STORIES) more.add((view.stories().size() - STORIES) + " more");
    if (view.deleted() > 0)
      more.add(view.deleted() + " deleted, to be brought back for a few days");
    if (!more.isEmpty()) blocks.add(Block.context("And " + String.join(", ", more) + "."));
    return blocks;
  }

  private static List<Block> groups(List<In> groups) {
    if (groups.isEmpty()) {
      return List.of(Block.text("You are in no study group."));
    }
    return List.of(
        Block.text(Words.strong("Your study groups")),
        new Block.Bullets(groups.stream().map(MeCards::group).toList()));
  }

  private static Words group(In in) {
    StudyGroup.Rhythm rhythm = in.group().rhythm();
    String days =
        rhythm.days().stream()
            .sorted()
            .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
            .collect(Collectors.joining(", "));
    List<Object> parts = new ArrayList<>();
    parts.add(
        "A question at %s (%s), %s. You are %s, and %s on its board."
            .formatted(
                rhythm.at(),
                rhythm.zone(),
                days,
                in.organiser() ? "a member and an organiser" : "a member",
                in.named() ? "named" : "not named"));
    in.latest()
        .ifPresent(message -> {
          parts.add(" ");
          parts.add(new Span.Link(message, "Its latest question"));
        });
    return Words.of(parts.toArray());
  }

  /** A page of answers, newest first, each to be read in full. */
  static Card answers(List<Given> given, Page page) {
    if (given.isEmpty()) return Card.plain("There are no answers of yours yet.");
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Your answers"));
    given.forEach(one -> blocks.addAll(excerpt(one)));
    blocks.add(new Block.Buttons(given.stream().map(MeCards::read).toList()));
    List<Button> moves = page.turns("Newer", "Older", from -> Action.of("progress.answers", from));
    if (!moves.isEmpty()) blocks.add(new Block.Buttons(moves));
    blocks.add(Block.context("%d to %d of %d.".formatted(page.from() + 1, page.to(), page.all())));
    return new Card("Your answers", blocks);
  }

  static Card answer(Given given) {
    return Card.of(
        "Your answer",
        Block.text(heading(given)),
        new Block.Quote(given.answer().text(), null),
        Block.context(about(given.answer())),
        Block.buttons(
            Button.primary("Save as story", Action.of("stories.from-answer", given.answer().id())),
            Button.of("All answers", Action.of("progress.answers"))));
  }

  static Card noSuchAnswer() {
    return Card.plain(
        "I cannot find that answer among yours. You took it back, or the time that I keep"
            + " answers is over.");
  }
}
