package dev.barraiser.practice.progress;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.groups.Counted;
import dev.barraiser.practice.groups.StudyGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cards of the board. Pure. They hold counts and names, never what anybody wrote. */
final class BoardCards {

  private BoardCards() {}

  /**
   * What a board shows.
   *
   * @param members who have joined, whether they share or not
   * @param needed members from which on nobody more is asked for
   * @param trend answers a week, the running week last
   * @param together of those who share, where the sums tell of nobody in particular
   * @param named in alphabetical order
   */
  record View(
      long group,
      int members,
      int needed,
      List<Block.Point> trend,
      Optional<Reckoning.Together> together,
      List<Line> named) {}

  /** Somebody who wants to be named. */
  record Line(Person person, int quotasMet, int answers, int streak) {}

  /** To who asked for it. */
  static Card shown() {
    return Card.plain("The board stands here now, for everybody to see.");
  }

  static Card board(View view) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Our board"));
    blocks.addAll(totals(view));
    if (!view.named().isEmpty()) {
      blocks.add(new Block.Bullets(view.named().stream().map(BoardCards::line).toList()));
    }
    blocks.add(
        Block.context(
            (view.together().isEmpty() ? Counted.RULE + " " : "")
                + "Names are here only for those who press Show me, in alphabetical order: quotas"
                + " met, answers of the last eight weeks, weeks in a row. Stories stay private."));
    List<Button> buttons = new ArrayList<>();
    if (view.members() < view.needed()) {
      buttons.add(Button.primary("Join", Action.of("groups.join", view.group())));
    }
    buttons.add(Button.of("Show me", Action.of("progress.show-me", view.group())));
    buttons.add(Button.of("Hide me", Action.of("progress.hide-me", view.group())));
    blocks.add(new Block.Buttons(buttons));
    return new Card("The study group's board", blocks);
  }

  private static List<Block> totals(View view) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact("Members", Integer.toString(view.members())));
    facts.add(
        new Block.Fact("Answers this week", Integer.toString(view.trend().getLast().value())));
    view.together()
        .ifPresent(all -> {
          facts.add(new Block.Fact("Ready stories", Integer.toString(all.stories())));
          // Out of how many would tell how many share.
          facts.add(new Block.Fact("Quotas met", Integer.toString(all.quotasMet())));
        });
    return List.of(new Block.Facts(facts), new Block.Trend("Answers a week", view.trend()));
  }

  private static Words line(Line line) {
    List<String> said = new ArrayList<>();
    if (line.quotasMet() > 0) said.add(counted(line.quotasMet(), "quota met", "quotas met"));
    if (line.answers() > 0) said.add(counted(line.answers(), "answer", "answers"));
    if (line.streak() > 0) said.add(streak(line.streak()));
    return Words.of(
        new Span.Name(line.person()),
        ": " + (said.isEmpty() ? "practising" : String.join(", ", said)));
  }

  static String streak(int weeks) {
    return weeks == 1 ? "a week's streak" : "a streak of " + weeks + " weeks";
  }

  private static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  static Card newerOne(MessageRef newer) {
    return Card.of(
        "There is a newer board.",
        Block.context("There is a ", new Span.Link(newer, "newer board"), "."));
  }

  static Card changed(boolean shown) {
    return shown
        ? Card.plain(
            "Your name is on the group's board, with your quotas met, answers and streak. Hide me"
                + " takes it off again.")
        : Card.plain("Your name is not on the group's board.");
  }

  /** Who shares nothing pressed Show me. */
  static Card apart() {
    return Card.of(
        "You share nothing with boards.",
        Block.text(
            "You chose to share nothing with boards, so your name is not on this one. Share again"
                + " first, then show yourself."),
        Block.buttons(Button.primary("Share again", Action.of("privacy.share"))));
  }

  static Card membersOnly(StudyGroup group) {
    return Card.of(
        "The board names members.",
        Block.text(
            "The board names members of the study group. Join it first, then show yourself."),
        Block.buttons(Button.primary("Join", Action.of("groups.join", group.id()))));
  }

  static Card noGroup() {
    return Card.of(
        "A board belongs to a study group.",
        Block.text(
            "A board belongs to a study group: type ",
            Words.code("/barraiser board"),
            " in its channel. ",
            Words.code("/barraiser setup"),
            " makes a channel one. Your own progress is at ",
            Words.code("/barraiser progress"),
            "."));
  }
}
