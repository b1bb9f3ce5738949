package dev.barraiser.practice.interviews;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Page;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.text.Cut;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What people read about real interviews. Pure. */
final class InterviewCards {

  static final String LIST = "interviews.list";
  static final String MINE = "interviews.mine";
  static final String TAKE_BACK = "interviews.take-back";

  /** Each may hold two thousand characters, and a message of Discord's takes four. */
  static final int PAGE = 2;

  private static final int NAMED = 90;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private static final int MINE_A_PAGE = 10;

  private InterviewCards() {}

  static Card typeItInAChannel() {
    return Card.of(
        "Experiences are shared within a study group.",
        Block.text(
            "Experiences are shared within a study group. Type ",
            Words.code("/barraiser asked"),
            " in the channel of yours."),
        Block.buttons(Button.of("What I shared", Action.of(MINE))));
  }

  /** Also to whoever asks for another group's. */
  static Card forMembers() {
    String who =
        "What was asked for real is shared among the members of a study group. Press “Join” under a"
            + " question, or answer one, to be one of them.";
    return Card.of(
        who, Block.text(who), Block.buttons(Button.of("What I shared", Action.of(MINE))));
  }

  /** A group's experiences, from {@code offset} on; the same for everybody but organisers. */
  static Card list(long group, List<Experience> all, int offset, boolean organiser) {
    Page page = Page.at(offset, PAGE, all.size());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Asked for real"));
    if (all.isEmpty()) {
      blocks.add(
          Block.text(
              "Nobody's experience stands here yet. If you come from an interview, yours helps the"
                  + " most: what was asked, how it went, one piece of advice."));
    }
    for (Experience one : page.of(all)) {
      blocks.add(title(one.month(), one));
      blocks.addAll(told(one.told()));
      if (organiser) {
        blocks.add(Block.buttons(Button.of("Remove", Action.of(InterviewForms.REMOVE, one.id()))));
      }
    }
    List<Button> row = new ArrayList<>();
    row.add(Button.primary("Share mine", Action.of(InterviewForms.SHARE, group)));
    row.add(Button.of("What I shared", Action.of(MINE)));
    row.addAll(page.turns("Newer", "Older", from -> page(group, from)));
    blocks.add(new Block.Buttons(row));
    blocks.add(
        Block.context(
            all.size() > PAGE
                ? "%d to %d of %d. ".formatted(page.from() + 1, page.to(), all.size())
                : "",
            "For this group only. Share what you are free to share."));
    return new Card("What your group was asked for real", blocks);
  }

  private static Block title(YearMonth month, Experience one) {
    return one.by()
        .map(by -> Block.text(Words.strong(MONTH.format(month)), ", from ", new Span.Name(by)))
        .orElseGet(() -> Block.text(Words.strong(MONTH.format(month)), ", anonymously"));
  }

  private static List<Block> told(Told told) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.bullets(told.questions()));
    if (!told.went().isEmpty()) blocks.add(Block.text("How it went: ", told.went()));
    if (!told.advice().isEmpty()) blocks.add(Block.text("Advice: ", told.advice()));
    return blocks;
  }

  private static Action page(long group, int offset) {
    return Action.of(LIST, group + "-" + offset);
  }

  static Card shared(boolean anonymous, InterviewRules rules) {
    String text =
        anonymous
            ? "I keep it. It appears in one to three weeks, at a moment drawn at random, as soon as the"
                + " group has "
                + rules.members()
                + " members of whom enough could have shared it. Nobody learns who did, and neither"
                + " do the organisers."
            : "It stands among your group's experiences now, with your name.";
    return Card.of(
        anonymous ? "I keep what you shared." : "It is shared.",
        Block.text("Thank you. " + text),
        Block.text("Its questions are the group's from then on, as asked for real."),
        Block.buttons(Button.of("What I shared", Action.of(MINE))));
  }

  static Card tooMany(int most) {
    return Card.of(
        "You have shared " + most + " experiences in this group.",
        Block.text(
            "You have shared "
                + most
                + " experiences in this group, as many as I keep. Take one back, and there is room"
                + " for another."),
        Block.buttons(Button.of("What I shared", Action.of(MINE))));
  }

  /** What a person has shared, for them alone. */
  static Card mine(List<Own> own, int offset) {
    if (own.isEmpty()) return Card.plain("You have shared nothing, or have taken it back.");
    List<Words> lines = new ArrayList<>();
    List<Button> buttons = new ArrayList<>();
    Page page = Page.at(offset, MINE_A_PAGE, own.size());
    for (int at = page.from(); at < page.to(); at++) {
      String number = Integer.toString(at + 1);
      Own one = own.get(at);
      lines.add(
          Words.of(
              Words.strong(number),
              "  "
                  + Cut.to(one.told().questions().getFirst(), NAMED)
                  + (one.anonymous() ? " · anonymously" : " · by name")
                  + (one.shown() ? "" : ", not shown yet")));
      buttons.add(Button.of("Take back " + number, Action.of(TAKE_BACK, one.id())));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("What you shared"));
    blocks.add(new Block.Bullets(lines));
    for (int at = 0; at < buttons.size(); at += 5) {
      blocks.add(new Block.Buttons(buttons.subList(at, Math.min(at + 5, buttons.size()))));
    }
    List<Button> moves = page.turns("Back", "More", from -> Action.of(MINE, from));
    if (!moves.isEmpty()) blocks.add(new Block.Buttons(moves));
    blocks.add(Block.context("Only you see this."));
    return new Card("What you shared", blocks);
  }

  static Card takenBack() {
    return Card.plain(
        "It is taken back, and I have deleted it. A question that only it told of is asked no longer; where"
            + " it was posted, it stays in the channel.");
  }

  /** Also for what is somebody else's. */
  static Card notThere() {
    return Card.plain("I have no such experience. It may have been taken back.");
  }

  static Card removed() {
    return Card.plain("It is removed, and whoever shared it hears your reason if they still can.");
  }

  static Card removedForAuthor(Told told, String reason) {
    return Card.of(
        "Something you shared was removed.",
        Block.text("An organiser removed what you shared of an interview:"),
        Block.bullets(told.questions()),
        Block.text("They write:"),
        new Block.Quote(reason, null),
        Block.context("They do not know that it was yours if you shared it anonymously."));
  }
}
