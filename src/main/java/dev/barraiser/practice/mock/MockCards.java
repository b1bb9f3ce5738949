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
import dev.barraiser.practice.mock.Script.Manner;
import dev.barraiser.practice.questions.SuccessFactor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws what happens in a round, and what it showed. Pure. */
final class MockCards {

  static final String READY = "mock.ready";
  static final String DONE = "mock.done";
  static final String SKIP = "mock.skip";
  static final String PAUSE = "mock.pause";
  static final String RESUME = "mock.resume";
  static final String STOP = "mock.stop";
  static final String ROUNDS = "mock.rounds";
  static final String SHOW = "mock.show";
  static final String SAVE = "mock.save";
  static final String STORIES = "mock.stories";

  private static final int QUOTED = 180;
  private static final int QUESTION_QUOTED = 140;
  private static final int SIGNS_FOR = 2;
  private static final int SIGNS_AGAINST = 1;
  private static final int BUTTONS_A_ROW = 5;

  private final Script script;

  MockCards(Script script) {
    this.script = script;
  }

  // During the round.

  Card opens(long id, Round round) {
    Setting setting = round.setting();
    int questions = round.mains().size();
    String title = "Mock interview";
    return Card.of(
        title + ": " + setting.words(),
        new Block.Header(title),
        Block.context(setting.words()),
        Block.text(script.of(setting.style()).opening()),
        Block.bullets(
            List.of(
                questions == 1
                    ? "One main question, with follow-ups."
                    : questions + " main questions, each with follow-ups.",
                "Answer in as many messages as you like. “That's my answer”, or two quiet minutes,"
                    + " end an answer.",
                "You can pause, skip and stop whenever you like, by button or by the word.",
                "Afterwards I show you what your own sentences showed. You alone see any of it.")),
        Block.context(
            "The first question comes when you are ready, or in "
                + minutes(round.plan().opening().length())
                + "."),
        Block.buttons(
            Button.primary("I am ready", Action.of(READY, id)),
            Button.of("My rounds", Action.of(ROUNDS)),
            Button.danger("Stop", Action.of(STOP, id))));
  }

  Card asks(long id, Round round, Step.Asks step) {
    Line line = round.lines().get(step.line());
    int number = line.question() + 1;
    String before = Script.turn(before(round, step.first()), number);
    String count =
        round.mains().size() == 1 ? "Your question" : number + " of " + round.mains().size();
    return Card.of(
        before + " " + line.text(),
        Block.text(before),
        new Block.Quote(line.text(), null),
        Block.context(count + " · until ", new Span.When(step.until())),
        controls(id, round));
  }

  private List<String> before(Round round, Step.Before why) {
    Manner manner = script.of(round.setting().style());
    return switch (why) {
      case BEGINNING -> manner.first();
      case ANSWERED -> manner.next();
      case TIME_UP -> manner.timeUp();
      case SKIPPED -> manner.skipped();
    };
  }

  Card followsUp(long id, Round round, int line) {
    String text = round.lines().get(line).text();
    return Card.of(text, Block.text(text), controls(id, round));
  }

  private static Block controls(long id, Round round) {
    return Block.buttons(
        Button.primary("That's my answer", Action.of(DONE, id + "-" + round.line())),
        Button.of("Pause", Action.of(PAUSE, id)),
        Button.of("Skip", Action.of(SKIP, id + "-" + round.question())),
        Button.danger("Stop", Action.of(STOP, id)));
  }

  Card halfTime(Round round, Duration left) {
    String words = Script.turn(script.of(round.setting().style()).halfTime(), 0);
    return Card.plain(words.replace("{left}", minutes(left)));
  }

  Card pauses(long id) {
    return paused(
        id, "Paused. The time stands still; the round waits for you until tomorrow, then it ends.");
  }

  Card pausesAlone(long id) {
    return paused(
        id,
        "You seem to be away, so I have paused. Nothing is lost: the question begins anew when you"
            + " go on, and a day from now the round ends by itself.");
  }

  private static Card paused(long id, String sentence) {
    return Card.of(
        sentence,
        Block.text(sentence),
        Block.buttons(
            Button.primary("Resume", Action.of(RESUME, id)),
            Button.danger("Stop", Action.of(STOP, id))));
  }

  Card goesOn(long id, Round round, int line) {
    String sentence = "We go on.";
    if (line < 0) {
      return Card.of(
          sentence,
          Block.text(sentence),
          Block.buttons(
              Button.primary("I am ready", Action.of(READY, id)),
              Button.danger("Stop", Action.of(STOP, id))));
    }
    String text = round.lines().get(line).text();
    return Card.of(
        sentence + " " + text,
        Block.text(sentence + " This is where we were:"),
        new Block.Quote(text, null),
        Block.context("until ", new Span.When(round.until())),
        controls(id, round));
  }

  static Card wasAway(Duration away) {
    return Card.plain("I was away for " + minutes(away) + ". That does not count as your time.");
  }

  static Card takesLate() {
    return Card.plain("I have added that to your last answer.");
  }

  static Card cannotHear() {
    return Card.plain(
        "I cannot listen to recordings. It counts as your answer, and I ask on; the debrief can"
            + " show only what is written.");
  }

  Card ends(Round round, Step.How how) {
    if (!round.wasAnswered()) {
      String why =
          how == Step.How.FORGOTTEN
              ? "Your mock interview lay for a day, so I have closed it."
              : "The round is over.";
      return Card.plain(why + " Nothing was said in it, so there is nothing to look at.");
    }
    String words =
        switch (how) {
          case COMPLETE, TIME_UP ->
              Script.turn(script.of(round.setting().style()).closing(), round.lines().size());
          case STOPPED -> "Stopped.";
          case FORGOTTEN -> "Your mock interview lay for a day, so I have closed it.";
        };
    return Card.plain(words + " I go through what you said; what it showed follows here.");
  }

  // Said to who pressed or said something.

  static Card declines(long id, Step.Why why) {
    return switch (why) {
      case STALE -> Card.plain("We are past that already.");
      case NOTHING_SAID_YET ->
          Card.plain("I have not heard an answer yet. Write it here, then press the button.");
      case IS_PAUSED ->
          paused(id, "The round is paused, so I have not taken that down. Resume to go on.");
      case IS_RUNNING -> Card.plain("The round is running.");
      case IS_OVER -> Card.plain("That round is over. /barraiser mock begins another.");
    };
  }

  static Card notThere() {
    return Card.plain("There is no such round of yours. /barraiser mock begins one.");
  }

  static Card inDirectMessages() {
    return withRounds(
        "Your mock interview is waiting in our direct messages. Nobody else sees it.");
  }

  static Card doneThere() {
    return Card.plain("Done: the interview is in our direct messages.");
  }

  static Card directClosed() {
    return Card.plain(
        "I may not write to you directly, and an interview is nobody else's business. Allow direct"
            + " messages from me (in Discord: this server's privacy settings), then type"
            + " /barraiser mock again.");
  }

  static Card nothingToAsk() {
    return Card.plain("I have no question to ask. Leave out the focus, and try again.");
  }

  private static Card withRounds(String sentence) {
    return Card.of(
        sentence, Block.text(sentence), Block.buttons(Button.of("My rounds", Action.of(ROUNDS))));
  }

  /** A round that is not over, for who asks for another one. */
  static Card running(Kept kept) {
    Round round = kept.round();
    String where =
        round.stage() == Round.Stage.OPENING
            ? "It is about to begin."
            : "It is at question %d of %d.".formatted(round.question() + 1, round.mains().size());
    String sentence =
        (round.isPaused()
                ? "A mock interview of yours is paused. "
                : "You are in a mock interview. ")
            + where;
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text(sentence));
    blocks.add(Block.context(round.setting().words()));
    if (round.line() >= 0) {
      blocks.add(new Block.Quote(round.lines().getLast().text(), null));
    }
    blocks.add(
        Block.buttons(
            round.isPaused()
                ? Button.primary("Resume", Action.of(RESUME, kept.id()))
                : Button.of("Pause", Action.of(PAUSE, kept.id())),
            Button.danger("Stop", Action.of(STOP, kept.id())),
            Button.of("My rounds", Action.of(ROUNDS))));
    return new Card(sentence, blocks);
  }

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

  // The debrief.

  /** What there is to see, a card after the other. */
  static List<Card> debrief(Kept kept, Debrief debrief, Map<Long, String> titles) {
    return List.of(
        answers(kept, debrief), factors(debrief), next(kept, debrief, new TreeMap<>(titles)));
  }

  private static Card answers(Kept kept, Debrief debrief) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("What your answers showed"));
    blocks.add(Block.context(kept.round().setting().words()));
    List<Button> buttons = new ArrayList<>();
    for (OfQuestion one : debrief.questions()) {
      int number = one.question() + 1;
      String text = cut(kept.round().mains().get(one.question()).text(), QUESTION_QUOTED);
      blocks.add(Block.text(Words.strong(number + " · " + text)));
      blocks.addAll(shown(one));
      if (!Told.of(kept.round(), one.question()).text().isEmpty()) {
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

  private static List<Block> shown(OfQuestion one) {
    return switch (one.outcome()) {
      case SKIPPED -> List.of(Block.context("Not answered."));
      case SPOKEN -> List.of(Block.context("Answered in a recording, which I cannot listen to."));
      case UNREAD -> List.of(Block.context("Too little for me to read anything out of it."));
      case ANSWERED ->
          one.shown().isEmpty()
              ? List.of(Block.context("Answered; no sentence stood out yet."))
              : List.of(
                  new Block.Bullets(
                      one.shown().stream().map(it -> quoted(it.sentence(), it.words())).toList()));
    };
  }

  private static Card factors(Debrief debrief) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("The five success factors"));
    for (SuccessFactor factor : SuccessFactor.values()) {
      Found found = debrief.factors().getOrDefault(factor, Found.NOTHING);
      blocks.add(Block.text(Words.strong(factor.title())));
      if (found.saysNothing()) {
        blocks.add(Block.context("Not seen in this round."));
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
            "Evidence from your own sentences, as far as I can read them. It is no verdict: nobody"
                + " is hired or turned down by this."));
    return new Card("What spoke for each success factor, and what against it.", blocks);
  }

  private static Words sign(String side, Sign sign) {
    return Words.of(Words.strong(side)).and(quoted(sign.sentence(), sign.says()));
  }

  private static Words quoted(String sentence, String says) {
    return Words.of("“" + cut(sentence, QUOTED) + "” " + says);
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
      if (!one.sentence().isEmpty()) blocks.add(new Block.Quote(cut(one.sentence(), QUOTED), null));
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

  static Card notRead() {
    return Card.plain(
        "I could not go through this round, so there is no debrief. What you wrote still stands"
            + " above.");
  }

  private static List<Block> rows(List<Button> buttons) {
    List<Block> rows = new ArrayList<>();
    for (int from = 0; from < buttons.size(); from += BUTTONS_A_ROW) {
      rows.add(
          new Block.Buttons(buttons.subList(from, Math.min(buttons.size(), from + BUTTONS_A_ROW))));
    }
    return rows;
  }

  static String cut(String text, int most) {
    String plain = text.strip().replaceAll("\\s+", " ");
    return plain.length() <= most ? plain : plain.substring(0, most - 1).strip() + "…";
  }

  private static String minutes(Duration some) {
    long minutes = Math.max(1, Math.round(some.toSeconds() / 60.0));
    return minutes == 1 ? "1 minute" : minutes + " minutes";
  }
}
