package dev.barraiser.practice.mock;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Span;
import dev.barraiser.practice.mock.Script.Manner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws what happens in a round. Pure. */
final class MockCards {

  static final String READY = "mock.ready";
  static final String DONE = "mock.done";
  static final String SKIP = "mock.skip";
  static final String PAUSE = "mock.pause";
  static final String RESUME = "mock.resume";
  static final String STOP = "mock.stop";
  private final Script script;

  MockCards(Script script) {
    this.script = script;
  }

  /** How many rounds they finished lately; more than {@value RoundStore#KEPT} are not kept. */
  static Block finished(int rounds, Instant last) {
    String how =
        switch (rounds) {
          case 1 -> "You finished a mock interview";
          case RoundStore.KEPT ->
              "You finished ten mock interviews or more in thirty days, the last one";
          default -> "You finished " + rounds + " mock interviews in thirty days, the last one";
        };
    return Block.text(how + " on ", new Span.When(last), ".");
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
                "Answer in English, in as many messages as you like. “That's my answer”, or two"
                    + " quiet minutes, end an answer.",
                "You can pause, skip and stop whenever you like, by button or by the word.",
                "Afterwards I show you what your own sentences showed, and nobody else.")),
        Block.context(
            "The first question comes when you are ready, or in "
                + minutes(round.plan().opening().length())
                + "."),
        Block.buttons(
            Button.primary("I am ready", Action.of(READY, id)),
            Button.of("My rounds", Action.of(DebriefCards.ROUNDS)),
            Button.danger("Stop", Action.of(STOP, id))));
  }

  Card asks(long id, Round round, Step.Asks step) {
    Line line = round.lines().get(step.line());
    int number = line.question() + 1;
    String before = Script.turn(before(round, step.first()), number);
    String count =
        round.mains().size() == 1 ? "One question" : number + " of " + round.mains().size();
    return Card.of(
        before + " " + line.text(),
        Block.text(before),
        new Block.Quote(line.text(), null),
        Block.context(count + " · " + minutes(round.plan().question(line.question()).length())),
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
        Button.of(
            round.lines().getLast().kind() == Line.Kind.MAIN ? "Skip question" : "Skip follow-up",
            Action.of(SKIP, id + "-" + round.line())),
        Button.danger("Stop", Action.of(STOP, id)));
  }

  Card halfTime(Round round, Duration left) {
    String words = Script.turn(script.of(round.setting().style()).halfTime(), 0);
    return Card.plain(words.replace("{left}", halfMinutes(left)));
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

  static Card cannotHear(@Nullable Duration spoken) {
    String length = Spoken.words(spoken);
    return Card.plain(
        "That counts as your answer"
            + (length.isEmpty() ? "" : " (" + length + ")")
            + ", but I cannot hear what is said in a recording. If you want coaching on it, add a"
            + " line or two in writing; if not, speak on or press the button.");
  }

  static Card cannotRead() {
    return Card.plain(
        "That does not look like English to me, and a round is held in English: I cannot read what"
            + " is not. It stays here and nothing is lost. Say it once more in English; simple"
            + " sentences do.");
  }

  static Card takesNoMore() {
    return Card.plain(
        "That is as much as I take down for one question. What you said up to here is kept; the"
            + " rest is not. Press the button when that is your answer.");
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
      case NOT_BEGUN -> notBegun(id);
      case NOTHING_SAID_YET ->
          Card.plain("I have not heard an answer yet. Write it here, then press the button.");
      case IS_PAUSED ->
          paused(id, "The round is paused, so I have not taken that down. Resume to go on.");
      case IS_RUNNING -> Card.plain("The round is running.");
      case IS_OVER -> Card.plain("That round is over. /barraiser mock begins another.");
    };
  }

  private static Card notBegun(long id) {
    String sentence =
        "We have not begun, so nothing counts yet. Press “I am ready” or write “ready” for the"
            + " first question; if you do neither, it comes by itself in a moment.";
    return Card.of(
        sentence,
        Block.text(sentence),
        Block.buttons(
            Button.primary("I am ready", Action.of(READY, id)),
            Button.danger("Stop", Action.of(STOP, id))));
  }

  static Card notThere() {
    return Card.plain("There is no such round of yours. /barraiser mock begins one.");
  }

  /** Where its opening stands, for who asked elsewhere. */
  static Card waiting(MessageRef opening) {
    return switch (opening.place()) {
      case Place.Direct _ ->
          withRounds(
              Block.text(
                  "Your mock interview is waiting in our direct messages. Nobody else sees it."));
      case Place.InThread _, Place.Channel _ ->
          withRounds(
              Block.text(
                  "Your direct messages are closed, so your mock interview is waiting in a private"
                      + " thread: ",
                  new Span.Link(opening, "go there"),
                  ". The channel does not see it."));
    };
  }

  static Card doneThere() {
    return Card.plain("Done: the interview goes on where the two of us have it.");
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

  private static Card withRounds(Block sentence) {
    return Card.of(
        "Your mock interview is waiting.",
        sentence,
        Block.buttons(Button.of("My rounds", Action.of(DebriefCards.ROUNDS))));
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
            Button.of("My rounds", Action.of(DebriefCards.ROUNDS))));
    return new Card(sentence, blocks);
  }

  /** Half of a quarter of an hour is no whole number of them. */
  private static String halfMinutes(Duration some) {
    long halves = Math.round(some.toSeconds() / 30.0);
    return halves % 2 == 0 ? minutes(some) : halves / 2 + "½ minutes";
  }

  private static String minutes(Duration some) {
    long minutes = Math.max(1, Math.round(some.toSeconds() / 60.0));
    return minutes == 1 ? "1 minute" : minutes + " minutes";
  }
}
