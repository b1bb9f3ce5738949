package dev.barraiser.practice.progress;

import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.groups.Counted;
import dev.barraiser.practice.questions.Principle;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The digest's card. Pure. It tells what was done, never what was not. */
final class DigestCards {

  private DigestCards() {}

  /**
   * What a digest tells.
   *
   * @param answers of the week that is over
   * @param named streaks of those who show themselves on the board, in alphabetical order
   */
  record View(
      int answers, Optional<Together> together, List<Line> named, Optional<Principle> focus) {

    /** Whether there is nothing to tell of that week. */
    boolean isEmpty() {
      return answers == 0 && together.map(Together::stories).orElse(0) == 0;
    }
  }

  /**
   * All members together.
   *
   * @param stories made ready in the week
   * @param quotasMet up to now
   */
  record Together(int stories, int quotasMet) {}

  /** Somebody's streak. */
  record Line(Person person, int streak) {}

  static Card off() {
    return Card.of(
        "This group has no digest.",
        Block.text(
            "This group has no weekly digest. ",
            Words.code("/barraiser admin digest on"),
            " brings it back."));
  }

  static Card on(ProgressRules rules, Instant next) {
    String day = rules.digestDay().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return Card.of(
        "This group has a digest.",
        Block.text(
            "This group has a digest of its last week each "
                + day
                + " at "
                + rules.digestAt()
                + ", where anything happened. The next one is due ",
            new Span.When(next),
            ". ",
            Words.code("/barraiser admin digest off"),
            " ends it."),
        Block.context(
            Counted.RULE + " They are left out too where a sum would tell of one of them."));
  }

  static Card digest(View view) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Our last week"));
    blocks.add(new Block.Facts(facts(view)));
    if (!view.named().isEmpty()) {
      blocks.add(
          new Block.Bullets(
              view.named().stream()
                  .map(line ->
                      Words.of(
                          new Span.Name(line.person()), ": " + BoardCards.streak(line.streak())))
                  .toList()));
    }
    view.focus()
        .ifPresent(principle ->
            blocks.add(
                Block.text(
                    "A focus for the week ahead: ",
                    Words.strong(principle.title()),
                    ". It is among what our questions have asked for least so far.")));
    blocks.add(
        Block.context(
            Words.code("/barraiser board"),
            " has the last eight weeks, ",
            Words.code("/barraiser progress"),
            " your own, for your eyes only."));
    return new Card("The study group's last week", blocks);
  }

  /** Only what there is something to tell of. */
  private static List<Block.Fact> facts(View view) {
    List<Block.Fact> facts = new ArrayList<>();
    if (view.answers() > 0) {
      facts.add(new Block.Fact("Answers", Integer.toString(view.answers())));
    }
    view.together()
        .ifPresent(all -> {
          if (all.stories() > 0) {
            facts.add(new Block.Fact("Stories made ready", Integer.toString(all.stories())));
          }
          if (all.quotasMet() > 0) {
            facts.add(new Block.Fact("Quotas met so far", Integer.toString(all.quotasMet())));
          }
        });
    return facts;
  }
}
