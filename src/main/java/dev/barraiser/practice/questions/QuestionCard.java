package dev.barraiser.practice.questions;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.text.Cut;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** How a question looks, in a channel and to one person alone. Pure. */
public final class QuestionCard {

  /** Pressed for the guide that fits a question, which is its subject. */
  public static final String GUIDE = "questions.guide";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final int SHORT = 70;

  static final String PROBES = "questions.probes";
  static final String STRONG = "questions.strong";

  private QuestionCard() {}

  /** The daily question, as it stands in its channel. */
  static Card daily(Question question, long asked, OptionalLong group, Provenance from) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Today's question"));
    blocks.addAll(body(question));
    blocks.addAll(from(from));
    blocks.add(context("Reply in the thread, as you would say it aloud."));
    blocks.addAll(buttons(question, asked, group));
    return new Card("Today's question: " + question.text(), blocks);
  }

  /** A question that somebody shared; without their name once they are forgotten. */
  static Card extra(
      Question question, long asked, OptionalLong group, Optional<Person> by, Provenance from) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("One more question"));
    blocks.addAll(body(question));
    blocks.addAll(from(from));
    String reply = "Reply in the thread, as you would say it aloud.";
    blocks.add(
        by.<Block>map(person -> Block.context("Shared by ", new Span.Name(person), ". " + reply))
            .orElseGet(() -> context(reply)));
    blocks.addAll(buttons(question, asked, group));
    return new Card("One more question: " + question.text(), blocks);
  }

  /** Stands where a question stood that nobody can be asked any more. */
  static Card gone() {
    return Card.of(
        "A question was asked here.",
        Block.context("A question was asked here. It is no longer among mine."));
  }

  /** What the daily question will look like, with nothing to press. */
  public static List<Block> example(Question question) {
    return body(question);
  }

  /**
   * A question for one person.
   *
   * @param note said above it; empty for none
   * @param postable whether it can be shared where it stands
   */
  static Card alone(Question question, Words note, boolean postable, Provenance from) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("A question for you"));
    if (!note.spans().isEmpty()) blocks.add(new Block.Text(note));
    blocks.addAll(body(question));
    blocks.addAll(from(from));
    List<Button> row = new ArrayList<>();
    List<Button> first = new ArrayList<>();
    if (postable)
      first.add(Button.primary("Post here", Action.of("questions.post-here", question.id())));
    first.add(Button.of("Answer it", Action.of("mine.again", question.id())));
    first.add(whichStory(question));
    blocks.add(new Block.Buttons(first));
    row.addAll(aids(question));
    row.add(Button.of("Choose", Action.of(QuestionForm.CHOOSE)));
    blocks.add(new Block.Buttons(row));
    blocks.add(
        Block.context(
            "To answer it, tell it aloud, or write it with Answer it: I read it to you alone. To be"
                + " asked and followed up: ",
            Words.code("/barraiser mock"),
            "."));
    return new Card("A question for you: " + question.text(), blocks);
  }

  private static List<Block> from(Provenance from) {
    return from.words().<Block>map(Block.Context::new).stream().toList();
  }

  private static List<Block> body(Question question) {
    return List.of(
        new Block.Quote(question.text(), null),
        context(
            String.join(
                " · ",
                question.category().title(),
                question.kind().title(),
                question.level() == Level.BOTH ? "L6 and L7" : question.level().key())),
        Block.text(
            "Leadership Principles: ",
            Words.strong(
                String.join(
                    " · ", question.principles().stream().map(Principle::title).toList()))));
  }

  private static Block context(String text) {
    return Block.context(text);
  }

  /** A row about one's own answer, and one of what helps with it. */
  private static List<Block> buttons(Question question, long asked, OptionalLong group) {
    List<Button> own = new ArrayList<>();
    own.add(Button.primary("Answer", Action.of("answers.write", asked)));
    own.add(Button.of("My feedback", Action.of("answers.feedback", asked)));
    own.add(whichStory(question));
    if (group.isPresent()) own.add(Button.of("Join", Action.of("groups.join", group.getAsLong())));
    return List.of(new Block.Buttons(own), new Block.Buttons(aids(question)));
  }

  private static Button whichStory(Question question) {
    return Button.of("Which story?", Action.of("telling.match", question.id()));
  }

  private static List<Button> aids(Question question) {
    return List.of(
        Button.of("Hint", Action.of("questions.hint", question.id())),
        Button.of("Framework", Action.of("questions.framework", question.id())),
        Button.of("Guide", Action.of(GUIDE, question.id())),
        Button.of("Another like this", Action.of("questions.another", question.id())));
  }

  /** What the interviewer listens for, and the way to more. */
  static Card hint(Question question) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("What the interviewer listens for"));
    blocks.add(new Block.Quote(question.text(), null));
    blocks.add(Block.text(question.hint()));
    List<Button> more = new ArrayList<>();
    if (!question.probes().isEmpty())
      more.add(Button.of("Probes", Action.of(PROBES, question.id())));
    if (!question.strong().isEmpty()) {
      more.add(Button.of("A strong answer", Action.of(STRONG, question.id())));
    }
    if (!more.isEmpty()) blocks.add(new Block.Buttons(more));
    return new Card("What the interviewer listens for: " + question.hint(), blocks);
  }

  /** What the interviewer may ask next, layer by layer. */
  static Card probes(Question question) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("What may be asked next"));
    blocks.add(new Block.Quote(question.text(), null));
    blocks.add(
        new Block.Bullets(
            question.probes().stream()
                .map(probe -> Words.of(Words.strong(probe.layer().title()), ": ", probe.ask()))
                .toList()));
    blocks.add(context("Take one at a time, aloud, without notes."));
    return new Card("What may be asked next about “" + question.text() + "”", blocks);
  }

  /** What a strong answer shows, how far it reaches, and what would worry the interviewer. */
  static Card strong(Question question) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("A strong answer"));
    blocks.add(new Block.Quote(question.text(), null));
    blocks.add(Block.text(Words.strong("It shows")));
    blocks.add(Block.bullets(question.strong()));
    if (!question.redFlags().isEmpty()) {
      blocks.add(Block.text(Words.strong("What would worry the interviewer")));
      blocks.add(Block.bullets(question.redFlags()));
    }
    for (Level level : List.of(Level.L6, Level.L7)) {
      Optional.ofNullable(question.scope().get(level))
          .ifPresent(scope ->
              blocks.add(Block.text(Words.strong("Reach at " + level.key()), ": ", scope)));
    }
    return new Card("A strong answer to “" + question.text() + "”", blocks);
  }

  /** The outline for this kind of question. */
  static Card framework(Question question, Framework framework) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header(framework.title()));
    blocks.add(Block.text(framework.intro()));
    for (Framework.Step step : framework.steps()) {
      String share = step.share() == 0 ? "" : "  about " + step.share() + " % of the time";
      blocks.add(Block.text(Words.strong(step.name()), share));
      blocks.add(Block.bullets(step.prompts()));
    }
    blocks.add(Block.context(framework.closing()));
    return new Card("An outline for “" + question.text() + "”", blocks);
  }

  /** A thread's title: the date and the beginning of the question. */
  static String title(LocalDate date, Question question) {
    return DAY.format(date) + " · " + shortened(question.text());
  }

  private static String shortened(String text) {
    if (text.length() <= SHORT) return text;
    int end = text.lastIndexOf(' ', SHORT);
    return end > 0 ? text.substring(0, end) + "…" : Cut.to(text, SHORT);
  }
}
