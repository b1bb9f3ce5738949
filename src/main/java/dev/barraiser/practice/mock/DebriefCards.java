package dev.barraiser.practice.mock;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.mock.Debrief.OfQuestion;
import dev.barraiser.practice.mock.Debrief.WorkOn;
import dev.barraiser.practice.mock.FactorEvidence.Found;
import dev.barraiser.practice.mock.FactorEvidence.Sign;
import dev.barraiser.practice.questions.SuccessFactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws what rounds showed. Pure. */
final class DebriefCards {

  static final String ROUNDS = "mock.rounds";
  static final String SHOW = "mock.show";
  static final String SAVE = "mock.save";
  static final String STORIES = "mock.stories";

  private static final int QUOTED = 300;
  private static final int QUESTION_QUOTED = 140;

  /** What is asked stands at the end of a question, so none of ours is cut. */
  private static final int LONGEST_QUESTION = 600;

  static final int SIGNS_FOR = 2;
  private static final int SIGNS_AGAINST = 1;
  private static final int BUTTONS_A_ROW = 5;

  private DebriefCards() {}

  static Card rounds(List<Kept> rounds) {
    if (rounds.isEmpty()) {
      return Card.plain("There is no debrief of yours yet. /barraiser mock begins a round.");
    }
    String sentence = "Your last rounds, the latest first:";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("My rounds"));
    List<Words> items = new ArrayList<>();
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      Kept one = rounds.get(i);
      items.add(
          Words.of(
              (i + 1) + " · ", new Span.When(one.began()), " · " + one.round().setting().words()));
      buttons.add(Button.of("Debrief " + (i + 1), Action.of(SHOW, one.id())));
    }
    blocks.add(new Block.Bullets(items));
    blocks.addAll(rows(buttons));
    return new Card(sentence, blocks);
  }

  /** What there is to see, a card after the other. */
  static List<Card> debrief(Kept kept, Debrief debrief, Map<Long, String> titles) {
    return List.of(answers(kept, debrief), factors(debrief), next(kept, debrief, titles));
  }

  private static Card answers(Kept kept, Debrief debrief) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("What your answers showed"));
    blocks.add(Block.context(kept.round().setting().words()));
    List<Button> buttons = new ArrayList<>();
    for (OfQuestion one : debrief.questions()) {
      int number = one.question() + 1;
      String text = cut(kept.round().mains().get(one.question()).text(), LONGEST_QUESTION);
      blocks.add(Block.text(Words.strong(number + " · " + text)));
      List<Line> lines = kept.round().linesOf(one.question());
      List<Words> open = LeftOpen.of(lines);
      String told = Told.of(kept.round(), one.question()).text();
      if (one.outcome() != Debrief.Outcome.SKIPPED || open.isEmpty()) {
        blocks.addAll(shown(one, told, Spoken.in(lines)));
      }
      if (!open.isEmpty()) blocks.add(new Block.Bullets(open));
      if (!kept.round().mains().get(one.question()).isHypothetical()) {
        TwoNumbers.in(lines).forEach(two -> blocks.add(twoNumbers(two, lines)));
      }
      boolean isStory = kept.round().mains().get(one.question()).mayBeAStory();
      if (isStory && one.outcome() == Debrief.Outcome.ANSWERED && !told.isEmpty()) {
        buttons.add(
            Button.of("Save answer " + number, Action.of(SAVE, kept.id() + "-" + one.question())));
      }
    }
    if (!buttons.isEmpty()) {
      blocks.add(Block.context("An answer that was a story can be saved as one."));
      blocks.addAll(rows(buttons));
    }
    return new Card("What your answers showed, sentence by sentence.", blocks);
  }

  /** Both may be right; that is theirs to say. */
  private static Block twoNumbers(TwoNumbers two, List<Line> lines) {
    boolean asked = lines.stream().anyMatch(line -> line.asks(two.ask()) && line.isAnswered());
    return Block.text(
        "You gave two numbers here: “"
            + quote(two.sentence())
            + "” and “"
            + quote(two.otherSentence())
            + "” "
            + (asked
                ? "What you said to it when I asked belongs in the first telling."
                : "If both are right, say what lies between them; an interviewer writes both"
                    + " down."));
  }

  private static List<Block> shown(OfQuestion one, String told, Spoken spoken) {
    String length = Spoken.words(spoken.length());
    return switch (one.outcome()) {
      case SKIPPED -> List.of(Block.context("Not answered."));
      case SPOKEN ->
          List.of(
              Block.context(
                  "Spoken" + (length.isEmpty() ? "" : ", " + length) + ": I could not read it."));
      case UNREAD ->
          List.of(
              Block.text(
                  "“"
                      + cut(told, QUOTED)
                      + "” I could make nothing of that; it may be my reading and not your"
                      + " answer."));
      case ANSWERED -> {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
            one.shown().isEmpty()
                ? Block.context("Answered; no sentence stood out yet.")
                : new Block.Bullets(
                    one.shown().stream().map(it -> quoted(it.sentence(), it.words())).toList()));
        if (!spoken.isNothing()) {
          blocks.add(
              Block.context(
                  "Besides, "
                      + (length.isEmpty() ? "a recording" : length + " spoken")
                      + ": I could not read it."));
        }
        yield blocks;
      }
    };
  }

  private static Card factors(Debrief debrief) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("The five success factors"));
    for (SuccessFactor factor : SuccessFactor.values()) {
      Found found = debrief.factors().getOrDefault(factor, Found.NOTHING);
      blocks.add(Block.text(Words.strong(factor.title())));
      if (found.saysNothing()) {
        blocks.add(Block.context("Not made out in this round."));
        continue;
      }
      List<Words> signs = new ArrayList<>();
      found.speaksFor().stream().limit(SIGNS_FOR).forEach(it -> signs.add(sign("For: ", it)));
      if (signs.isEmpty()) {
        found.maySpeakFor().stream().limit(1).forEach(it -> signs.add(sign("Perhaps: ", it)));
      }
      found.speaksAgainst().stream()
          .limit(SIGNS_AGAINST)
          .forEach(it -> signs.add(sign("Against: ", it)));
      blocks.add(new Block.Bullets(signs));
    }
    blocks.add(
        Block.context(
            "Evidence from your own sentences, as far as I can read them. Where I made nothing out,"
                + " ask yourself which of your sentences would show it. It is no verdict: nobody is"
                + " hired or turned down by this."));
    return new Card("What spoke for each success factor, and what against it.", blocks);
  }

  private static Words sign(String side, Sign sign) {
    return Words.of(Words.strong(side)).and(quoted(sign.sentence(), sign.says()));
  }

  private static Words quoted(String sentence, String says) {
    return Words.of("“" + quote(sentence) + "” " + says);
  }

  private static Card next(Kept kept, Debrief debrief, Map<Long, String> titles) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Header(
            switch (debrief.toWorkOn().size()) {
              case 0 -> "What to work on";
              case 1 -> "One thing to work on";
              default -> "Two things to work on";
            }));
    int number = 0;
    for (WorkOn one : debrief.toWorkOn()) {
      blocks.add(Block.text(Words.strong(++number + " · " + one.what())));
      if (!one.sentence().isEmpty()) blocks.add(new Block.Quote(quote(one.sentence()), null));
      blocks.add(Block.text(one.better()));
    }
    if (number == 0) blocks.add(Block.text("There was too little in writing to name any."));
    List<Words> told = new ArrayList<>();
    for (OfQuestion one : debrief.questions()) {
      String title = titles.getOrDefault(one.story(), "");
      if (!title.isEmpty()) {
        told.add(Words.of("Question " + (one.question() + 1) + ": " + cut(title, QUESTION_QUOTED)));
      }
    }
    if (!told.isEmpty()) {
      blocks.add(Block.text("Stories of yours that you told, marked as told today:"));
      blocks.add(new Block.Bullets(told));
    }
    blocks.add(
        Block.buttons(
            Button.of("Was that one of your stories?", Action.of(STORIES, kept.id())),
            Button.of("My rounds", Action.of(ROUNDS))));
    return new Card("What to work on next.", blocks);
  }

  static Card marked(List<String> titles) {
    return Card.plain(
        titles.isEmpty()
            ? "Nothing is marked."
            : "Marked as told: " + String.join(", ", titles) + ".");
  }

  static Card noStories() {
    return Card.plain("You have no stories yet. /barraiser story add writes the first one.");
  }

  /** The card may be older than what it offers. */
  static Card nothingToSave() {
    return Card.plain("I have no words of that answer any more: you took them back.");
  }

  private static List<Block> rows(List<Button> buttons) {
    List<Block> rows = new ArrayList<>();
    for (int from = 0; from < buttons.size(); from += BUTTONS_A_ROW) {
      rows.add(
          new Block.Buttons(buttons.subList(from, Math.min(buttons.size(), from + BUTTONS_A_ROW))));
    }
    return rows;
  }

  /** A long sentence is read in pieces; a piece does not pass for the whole. */
  private static String quote(String sentence) {
    String cut = cut(sentence, QUOTED);
    boolean ends = cut.isEmpty() || !Character.isLetterOrDigit(cut.charAt(cut.length() - 1));
    return ends ? cut : cut + " …";
  }

  static String cut(String text, int most) {
    String plain = text.strip().replaceAll("\\s+", " ");
    return plain.length() <= most ? plain : plain.substring(0, most - 1).strip() + "…";
  }
}
