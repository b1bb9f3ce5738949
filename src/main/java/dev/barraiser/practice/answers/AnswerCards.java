package dev.barraiser.practice.answers;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The cards about answers. Pure. Summaries hold no words of an answer, since notifications show
 * them on locked screens.
 */
final class AnswerCards {

  /** How much of a message is shown so that its author knows which one is meant. */
  private static final int EXCERPT = 160;

  private static final int PROBES_SHOWN = 2;

  /** Where an answer can be read. */
  enum Shown {
    /** It was said in the thread. */
    SAID("in the thread"),
    /** It was written, and the bot posted it. */
    POSTED("published in the thread"),
    /** Some of it was written for its author alone. */
    KEPT("only you can read it");

    private final String words;

    Shown(String words) {
      this.words = words;
    }
  }

  private AnswerCards() {}

  /**
   * Its author learns that it counts, and what they can do with it.
   *
   * @param saidToo whether something they said of it, now or before, stands in the thread
   */
  static Card counts(
      String lead, Answer answer, String question, Shown shown, boolean saidToo, boolean probed) {
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.primary("Save as story", Action.of("stories.from-answer", answer.id())));
    buttons.add(Button.of("Coach me", Action.of("coaching.answer", answer.id())));
    if (shown != Shown.KEPT && !probed) {
      buttons.add(Button.of("Ask the group for a probe", Action.of("answers.probe", answer.id())));
    }
    if (shown == Shown.KEPT) {
      buttons.add(Button.of("Publish in the thread", Action.of("answers.publish", answer.id())));
    }
    if (shown == Shown.POSTED) {
      buttons.add(Button.of("Keep it to myself", Action.of("answers.keep", answer.id())));
    }
    buttons.add(Button.danger("Not my answer", Action.of("answers.undo", answer.id())));
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text(lead + ":"));
    blocks.add(new Block.Quote(question, null));
    blocks.add(
        Block.context(
            words(answer.words())
                + " · "
                + shown.words
                + (answer.late() ? " · late, and it counts for its question all the same" : "")));
    if (shown == Shown.KEPT && saidToo) {
      blocks.add(
          Block.text(
              "What you said in the thread is still there; delete it if nobody should read it."));
    }
    blocks.add(new Block.Buttons(buttons));
    blocks.add(Block.context("Not meant as an answer? “Not my answer” takes it back."));
    return new Card(lead, blocks);
  }

  static String words(int words) {
    return words == 1 ? "1 word" : words + " words";
  }

  static Card takenBack(long answer, String question, Instant until) {
    return Card.of(
        "Taken back. It no longer counts.",
        Block.text("Taken back. It no longer counts as your answer to:"),
        new Block.Quote(question, null),
        Block.context("If you change your mind, you can put it back until ", new Span.When(until)),
        Block.buttons(Button.of("Put it back", Action.of("answers.restore", answer))));
  }

  /** There is no answer of theirs to this question: how there will be one. */
  static Card noneYet(int minimumWords, Asked question) {
    String summary = "You have no answer to this question yet.";
    String where =
        question.thread().isPresent()
            ? " Reply in its thread, as you would say it aloud: from "
                + words(minimumWords)
                + " on it counts. Or write it in a form first."
            : " It has no thread, so write yours in a form.";
    return Card.of(
        summary,
        Block.text(summary + where),
        Block.buttons(Button.primary("Answer", Action.of(AnswerForm.WRITE, question.id()))),
        Block.context(
            "A reply of yours that should count as it is: “Count as my answer” in its menu."));
  }

  /** A second long reply: its author decides. */
  static Card offer(long offer, String question, String text) {
    return Card.of(
        "You have answered this question before. Should this count as well?",
        Block.text("You have answered this question before:"),
        new Block.Quote(question, null),
        Block.text("So I left this one alone for now. What shall I do with it?"),
        new Block.Quote(excerpt(text), null),
        Block.buttons(
            Button.primary("Count this too", Action.of("answers.also", offer)),
            Button.of("Replace my answer", Action.of("answers.replace", offer)),
            Button.of("Leave it", Action.of("answers.leave", offer))));
  }

  private static String excerpt(String text) {
    if (text.length() <= EXCERPT) return text;
    int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
    for (int at = EXCERPT; at > EXCERPT / 2; at--) {
      if (!Character.isWhitespace(text.charAt(at))) continue;
      end = at;
      break;
    }
    return text.substring(0, end).stripTrailing() + " …";
  }

  /** A written answer as everybody in the thread reads it. */
  static Card published(Person by, String name, String text) {
    return Card.of(
        name + " answered",
        Block.text(new Span.Name(by), " answered:"),
        new Block.Quote(text, name));
  }

  /** What stands in the place of a published answer that was taken back. */
  static Card withdrawn() {
    return Card.of(
        "An answer was taken back.",
        Block.context("An answer stood here. Its author took it back."));
  }

  /** Stands where the bot had posted an answer that has been kept long enough. */
  static Card expired() {
    return Card.of(
        "An answer stood here.",
        Block.context(
            "An answer stood here. I keep answers for a while only, and its time is over."));
  }

  /** Stands where its author had been shown one. */
  static Card shownAndExpired() {
    return Card.plain(
        "An answer of yours stood here. I keep answers for a while only, and its time is over."
            + " What you made a story of stays.");
  }

  /**
   * The group is asked for a probe.
   *
   * @param first where the answer begins, if that is known
   * @param question the question as it is in the bank, if it still is
   */
  static Card probe(
      Person by, String name, Optional<MessageRef> first, Optional<Question> question) {
    List<Block> blocks = new ArrayList<>();
    Span answer =
        first
            .<Span>map(message -> new Span.Link(message, "their answer"))
            .orElse(new Span.Plain("their answer"));
    blocks.add(Block.text(new Span.Name(by), " would like a probe on ", answer, "."));
    blocks.add(
        Block.text(
            "Be the Bar Raiser for a minute: reply here with the one question you would ask next."
                + " Good probes go one layer deeper than the answer did."));
    List<Words> examples =
        question.map(Question::probes).orElse(List.of()).stream()
            .limit(PROBES_SHOWN)
            .map(AnswerCards::layer)
            .toList();
    if (!examples.isEmpty()) {
      blocks.add(Block.text("For example:"));
      blocks.add(new Block.Bullets(examples));
    }
    return new Card(name + " would like a probe on their answer", blocks);
  }

  /** What stands in its place once the answer was taken back or its author is forgotten. */
  static Card probeWithdrawn() {
    return Card.of(
        "A request for a probe was taken back.",
        Block.context("The group was asked for a probe here. The answer is no longer there."));
  }

  private static Words layer(Question.Probe probe) {
    String key = probe.layer().key().replace('-', ' ');
    String title = key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    return Words.of(Words.strong(title), ": " + probe.ask());
  }

  /**
   * Its author learns that the answer went with its message. Who deleted that is not told, so it is
   * taken for its author's own wish.
   *
   * @param story whether they have a story that was saved from it
   */
  static Card gone(String question, boolean story) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text("Your reply was deleted, so this question has no answer of yours any more:"));
    blocks.add(new Block.Quote(question, null));
    if (story) blocks.add(Block.context("The story you saved from it stays."));
    blocks.add(
        Block.context(
            "I am not told who deletes a message. If it was not you, write your answer again, and"
                + " it counts."));
    return new Card("Your answer is removed, because its message was deleted.", blocks);
  }
}
