package dev.barraiser.practice.pairs;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.questions.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people read while they meet, and what they ask. Each card is for one person alone. Pure. */
final class TurnCards {

  static final String PROBE = "pairs.probe";
  static final String SWAP = "pairs.swap";

  private TurnCards() {}

  /** To whoever has a new role, in a meeting that runs. */
  static Card turn(Meeting meeting, int place, Optional<Question> question) {
    String begins = meeting.turn() == 0 ? "It begins" : "You swap";
    return switch (meeting.role(place, meeting.turn())) {
      case ASKS -> {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Header(begins + ": you ask"));
        blocks.addAll(script(meeting, place, question));
        List<Button> buttons = new ArrayList<>(probing(meeting, question));
        buttons.add(swap(meeting));
        blocks.add(new Block.Buttons(buttons));
        blocks.add(until(meeting));
        yield new Card(begins + ": you ask.", blocks);
      }
      case ANSWERS ->
          new Card(
              begins + ": you answer.",
              List.of(
                  new Block.Header(begins + ": you answer"),
                  new Block.Text(
                      PairCards.asks(meeting, meeting.turn())
                          .and(
                              Words.of(
                                  ". Take a breath before you answer. Say what you did yourself,"
                                      + " which figure it moved, and what you would do differently"
                                      + " today."))),
                  Block.buttons(swap(meeting)),
                  until(meeting)));
      case WATCHES ->
          new Card(
              begins + ": you watch.",
              List.of(
                  new Block.Header(begins + ": you watch"),
                  new Block.Text(
                      PairCards.asks(meeting, meeting.turn())
                          .and(Words.of(", "))
                          .and(PairCards.answers(meeting, meeting.turn()))
                          .and(
                              Words.of(
                                  " Say nothing. Take down sentences as they were said: what spoke"
                                      + " for them, and what was missing."))),
                  until(meeting)));
    };
  }

  /** One of three has gone in the middle of it: how the other two go on. */
  static Card oneGone(Meeting meeting, int place, Optional<Question> question) {
    Card now = turn(meeting, place, question);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text(
            "One of you has deleted everything of theirs and is not here any more. The two of you go"
                + " on like this:"));
    blocks.addAll(now.blocks());
    return new Card("One of you has gone; the two of you go on.", blocks);
  }

  /** When it goes on without anybody's pressing. */
  private static Block until(Meeting meeting) {
    String then = isLast(meeting) ? ", then you are through" : ", then I tell each of you to swap";
    return meeting
        .due()
        .map(due ->
            Block.context("Until ", new Span.When(due), then + ". I show this to nobody else."))
        .orElse(PairCards.ONLY_YOU);
  }

  private static boolean isLast(Meeting meeting) {
    return meeting.turn() + 1 >= meeting.seats().size();
  }

  private static Button swap(Meeting meeting) {
    return Button.of(
        isLast(meeting) ? "We are done" : "Swap now",
        Action.of(SWAP, meeting.id() + "-" + meeting.turn()));
  }

  /** What somebody will ask, before or after. */
  static Card script(Meeting meeting, int place, Optional<Question> question, boolean probes) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Your script"));
    blocks.addAll(script(meeting, place, question));
    List<Button> buttons = probes ? probing(meeting, question) : List.of();
    if (!buttons.isEmpty()) blocks.add(new Block.Buttons(buttons));
    blocks.add(PairCards.ONLY_YOU);
    return new Card("What you will ask.", blocks);
  }

  private static List<Block> script(Meeting meeting, int place, Optional<Question> question) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text(
            Words.strong("Open"),
            "  “I will ask, you tell, and I listen. I may stop you to go deeper; that is no bad"
                + " sign. Take the time to think.”"));
    blocks.add(
        new Block.Text(
            Words.of(Words.strong("Ask"), "  ", new Span.Name(meeting.askedBy(place).person()))));
    blocks.add(
        new Block.Quote(
            question.map(Question::text).orElse("Tell me about a decision that was yours alone."),
            null));
    question
        .map(Question::hint)
        .filter(hint -> !hint.isEmpty())
        .ifPresent(hint -> blocks.add(Block.text(Words.strong("Listen for"), "  " + hint)));
    blocks.add(
        Block.text(
            Words.strong("Then"),
            "  one probe at a time. Do not coach and do not help; silence is a probe too. Leave"
                + " five minutes for what they would do differently."));
    return blocks;
  }

  private static List<Button> probing(Meeting meeting, Optional<Question> question) {
    return question.map(Question::probes).orElse(List.of()).isEmpty()
        ? List.of()
        : List.of(Button.primary("Next probe", Action.of(PROBE, meeting.id())));
  }

  static Card probe(Meeting meeting, Question question, int nth) {
    List<Question.Probe> probes = question.probes();
    Question.Probe probe = probes.get(nth);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text(Words.strong(probe.layer().title())));
    blocks.add(new Block.Quote(probe.ask(), null));
    if (nth + 1 < probes.size()) {
      blocks.add(Block.buttons(Button.primary("Next probe", Action.of(PROBE, meeting.id()))));
    }
    blocks.add(
        Block.context("%d of %d. I show this to nobody else.".formatted(nth + 1, probes.size())));
    return new Card("A probe: " + probe.layer().title(), blocks);
  }

  static Card noMoreProbes() {
    return Card.plain(
        "Those were all. Ask for what is still missing: their own part, the figure, what they would"
            + " do differently.");
  }

  static Card swapped() {
    return Card.plain("Done. Each of you has a card for what comes now.");
  }

  static Card done() {
    return Card.plain("Done. I ask each of you now whether it took place.");
  }

  static Card notRunning() {
    return Card.plain("That turn is over.");
  }
}
