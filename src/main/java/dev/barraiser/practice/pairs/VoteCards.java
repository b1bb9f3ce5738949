package dev.barraiser.practice.pairs;

import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.text.Cut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What people read about what they saw of each other. Each card is for one person alone. Pure. */
final class VoteCards {

  static final String WRITE = "pairs.write";

  private static final int NAMED = 40;

  private VoteCards() {}

  /** It took place: each is asked what they saw. */
  static Card begins(
      Meeting meeting, Person to, Instant sealedUntil, Function<Person, String> name) {
    return new Card(
        "What did you see in your mock interview?",
        List.of(
            new Block.Header("What did you see?"),
            new Block.Text(
                Words.of("Your mock interview with ")
                    .and(PairCards.names(meeting.others(to)))
                    .and(
                        Words.of(
                            " took place. While you remember it: what did you see of the five"
                                + " success factors? A mark each, and a sentence if you can."))),
            sealed(sealedUntil),
            buttons(meeting, to, name),
            PairCards.ONLY_YOU));
  }

  private static Block sealed(Instant until) {
    return Block.text(
        "It stays sealed until everybody has written, or until ",
        new Span.When(until),
        ". Nobody is shown it before, the organisers neither; only whoever runs the bot could read"
            + " it, in its database. Then the one it is about reads it, with your name beside each"
            + " of your marks and sentences; so does whoever else wrote about them.");
  }

  private static Block buttons(Meeting meeting, Person to, Function<Person, String> name) {
    List<Button> buttons = new ArrayList<>();
    for (Seat seat : meeting.seats()) {
      if (seat.person().equals(to)) continue;
      buttons.add(
          Button.primary(
              "About " + Cut.to(name.apply(seat.person()), NAMED),
              VoteForm.subject(WRITE, meeting, seat)));
    }
    return new Block.Buttons(buttons);
  }

  /** It is kept, and others are still to write. */
  static Card isSealed(
      Meeting meeting, Person to, Instant sealedUntil, Function<Person, String> name) {
    return new Card(
        "It is sealed.",
        List.of(
            new Block.Text(
                Words.of("It is sealed. As long as it is, you can change it. You met ")
                    .and(PairCards.names(meeting.others(to)))
                    .and(Words.of("."))),
            sealed(sealedUntil),
            buttons(meeting, to, name),
            PairCards.ONLY_YOU));
  }

  static Card wasTheLast() {
    return Card.plain("You were the last. It is opened, and each of you reads it now.");
  }

  static Card noLonger() {
    return Card.plain("It has been opened already, and stays as it was then.");
  }

  /** Those who met say that they did not. */
  static Card notHeld() {
    return Card.of(
        "It did not take place.",
        Block.text(
            "You have said among you that it did not take place, so there is nothing to write, and"
                + " nothing that was written is shown. Did it? Press Yes where I asked, and write"
                + " then."),
        PairCards.ONLY_YOU);
  }

  /**
   * What is still there of what was seen of somebody, after one who wrote deleted everything of
   * theirs.
   */
  static Card remains(Seat about, List<Vote> votes, Person to, Function<Person, String> name) {
    Card rest = opened(about, votes, to, name);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text(
            "Somebody of your mock interview has deleted everything of theirs, and so what they"
                + " wrote is gone. What the others wrote stays:"));
    blocks.addAll(rest.blocks());
    return new Card("What is still there of what was seen.", blocks);
  }

  /** Nothing is left of what was seen of the one who reads this. */
  static Card isGone() {
    return Card.plain(
        "Somebody who had written about you after a mock interview has deleted everything of"
            + " theirs. What they wrote about you is gone too.");
  }

  /**
   * What was seen of somebody.
   *
   * @param votes all that are about them
   * @param to who reads it: they, or somebody who wrote
   */
  static Card opened(Seat about, List<Vote> votes, Person to, Function<Person, String> name) {
    boolean theirs = about.person().equals(to);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header(theirs ? "What was seen of you" : "What was seen"));
    if (!theirs) {
      blocks.add(
          new Block.Text(Words.of("Of ", new Span.Name(about.person()), ", who reads it now.")));
    }
    for (SuccessFactor factor : SuccessFactor.values()) {
      blocks.add(Block.text(Words.strong(factor.title())));
      for (Vote vote : votes) {
        if (vote.factor() != factor) continue;
        blocks.add(new Block.Text(Words.of(new Span.Name(vote.by()), ": " + vote.mark().words())));
        if (!vote.words().isEmpty()) {
          blocks.add(new Block.Quote(vote.words(), name.apply(vote.by())));
        }
      }
    }
    blocks.add(
        Block.context(
            theirs
                ? "You and those who wrote it see this. It is what was seen in one hour, and no verdict."
                : "They and those who wrote it see this."));
    return new Card(
        theirs ? "What was seen of you in your mock interview." : "What was seen is open.", blocks);
  }

  /** To somebody who wrote and of whom nobody did. */
  static Card nothingOfYou() {
    return Card.plain(
        "The time is up, and nobody wrote about you in your mock interview. What you wrote is open.");
  }

  static Card notThere() {
    return Card.of(
        "There is nothing to write about here.",
        Block.text("There is nothing to write about here."),
        PairCards.ONLY_YOU);
  }
}
