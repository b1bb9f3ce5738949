package dev.barraiser.practice.pairs;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What people read about mock interviews in pairs. Each card is for one person alone. Pure. */
final class PairCards {

  static final String CHANGE = "pairs.change";
  static final String WITHDRAW = "pairs.withdraw";
  static final String SCRIPT = "pairs.script";
  static final String CANCEL = "pairs.cancel";
  static final String HELD = "pairs.held";
  static final String NOT_HELD = "pairs.not-held";
  static final String LATER = "pairs.later";

  /** True also in a private thread that stands for closed direct messages: others may open it. */
  static final Block ONLY_YOU = Block.context("I show this to nobody else.");

  private static final Span PAIR = Words.code("/barraiser pair");
  private static final Span MOCK = Words.code("/barraiser mock");

  private PairCards() {}

  // Signing up.

  static Card typeItInAChannel() {
    return Card.of(
        "Mock interviews in pairs are arranged within a study group.",
        Block.text(
            "Mock interviews in pairs are arranged within a study group. Type ",
            PAIR,
            " in the channel of yours."));
  }

  static Card forMembers(long group) {
    String who = "Mock interviews in pairs are for the members of a study group.";
    return Card.of(
        who,
        Block.text(who + " Join yours, and then type ", PAIR, " again."),
        Block.buttons(Button.primary("Join", Action.of("groups.join", group))));
  }

  static Card signedUp(WishStore.Week week, List<Instant> times, Instant matched) {
    List<Words> items = times.stream().<Words>map(at -> Words.of(new Span.When(at))).toList();
    return new Card(
        "You are in for a mock interview in the week of " + PairForm.inWords(week.monday()) + ".",
        List.of(
            new Block.Header("The week of " + PairForm.inWords(week.monday())),
            Block.text("You would meet at one of these:"),
            new Block.Bullets(items),
            Block.text(
                "Who meets whom is decided ",
                new Span.When(matched),
                ". I write to you then in private. Until then you can change it or withdraw."),
            Block.buttons(
                Button.of("Change", Action.of(CHANGE, week.group())),
                Button.of("Withdraw", Action.of(WITHDRAW, week.group()))),
            ONLY_YOU));
  }

  static Card withdrawn(boolean was) {
    return Card.plain(
        was
            ? "You are out for that week. Nobody is told."
            : "You are not signed up for a week that is still to be matched.");
  }

  // Being matched.

  static Card matched(Meeting meeting, int place) {
    Person who = meeting.seats().get(place).person();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("You have a mock interview"));
    blocks.add(
        new Block.Text(
            Words.of("With ")
                .and(names(meeting.others(who)))
                .and(Words.of(", ", new Span.When(meeting.beginsAt()), ", for an hour."))));
    blocks.add(new Block.Bullets(roles(meeting, place)));
    blocks.add(
        Block.text(
            "Agree among you on where, such as a call. When it begins I write again, to each what"
                + " their role needs; behind “My script” you can look at what you will ask."));
    blocks.add(
        Block.buttons(
            Button.primary("My script", Action.of(SCRIPT, meeting.id())),
            Button.of("I can't make it", Action.of(CANCEL, meeting.id()))));
    blocks.add(
        Block.context(
            meeting.seats().size() == 2
                ? "I show this to nobody else. The one you meet got a card of their own."
                : "I show this to nobody else. The others got one each."));
    return new Card("You have a mock interview.", blocks);
  }

  /** The other one may know nothing of it. */
  static Card unheard(Meeting meeting, Person other) {
    return Card.of(
        "I could not reach the one you meet.",
        new Block.Text(
            Words.of(
                "I could not write to ",
                new Span.Name(other),
                " in private, so they may not know that you meet ",
                new Span.When(meeting.beginsAt()),
                ". Please write to them yourself, or call it off.")),
        Block.buttons(Button.of("I can't make it", Action.of(CANCEL, meeting.id()))),
        ONLY_YOU);
  }

  private static List<Words> roles(Meeting meeting, int place) {
    String length = meeting.seats().size() == 2 ? "half of the hour" : "third of the hour";
    List<Words> roles = new ArrayList<>();
    List<String> names = List.of("First ", "Second ", "Third ");
    for (int turn = 0; turn < meeting.seats().size(); turn++) {
      Words when = Words.of(Words.strong(names.get(turn) + length), ": ");
      roles.add(
          when.and(
              switch (meeting.role(place, turn)) {
                case ASKS -> Words.of("you ask, ").and(answers(meeting, turn));
                case ANSWERS -> asks(meeting, turn).and(Words.of(", you answer."));
                case WATCHES -> Words.of("you watch and take down sentences.");
              }));
    }
    return roles;
  }

  static Words asks(Meeting meeting, int turn) {
    return Words.of(new Span.Name(meeting.seats().get(turn).person()), " asks");
  }

  static Words answers(Meeting meeting, int turn) {
    return Words.of(new Span.Name(meeting.askedBy(turn).person()), " answers.");
  }

  static Words names(List<Person> people) {
    Words words = Words.of();
    for (int i = 0; i < people.size(); i++) {
      if (i > 0) words = words.and(Words.of(" and "));
      words = words.and(Words.of(new Span.Name(people.get(i))));
    }
    return words;
  }

  /** Why somebody meets nobody. */
  enum Left {
    ALONE("Nobody else signed up this time."),
    NO_TIME("Nobody else could at one of the times you chose."),
    ODD("Everybody who could at your times meets somebody else already."),
    TOO_LATE("I was away when the week was to be matched, and the times you chose have passed.");

    private final String why;

    Left(String why) {
      this.why = why;
    }
  }

  /**
   * @param popular the times that most of the others chose, if any did
   */
  static Card left(long group, LocalDate week, Left why, List<Instant> popular) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text(
            "I found nobody for you in the week of "
                + PairForm.inWords(week)
                + ". "
                + why.why
                + " It says nothing about you."));
    if (!popular.isEmpty()) {
      blocks.add(
          Block.text(
              "At these times of that week two or more of the others could. Perhaps they help you to"
                  + " choose for the next one:"));
      blocks.add(
          new Block.Bullets(
              popular.stream().<Words>map(at -> Words.of(new Span.When(at))).toList()));
    }
    blocks.add(
        Block.text(
            "The more times you choose, the likelier it is. And ", MOCK, " is there any time."));
    blocks.add(Block.buttons(Button.primary("Sign up for next week", Action.of(CHANGE, group))));
    blocks.add(ONLY_YOU);
    return new Card("I found nobody for you this week.", blocks);
  }

  // Meeting.

  /** Also for what is somebody else's. */
  static Card notThere() {
    return Card.of(
        "There is no such meeting of yours.",
        Block.text("There is no such meeting of yours. It may have been called off. ", PAIR));
  }

  // Calling off.

  static Card cancelled() {
    return Card.plain(
        "It is called off for you, and I tell the others now. They are not told why.");
  }

  static Card tooLateToCancel() {
    return Card.plain("It has begun, or is over already. Please tell the others yourself.");
  }

  static Card otherCannot(Meeting meeting, Person other) {
    return Card.of(
        "Your mock interview is called off.",
        new Block.Text(
            Words.of(
                new Span.Name(other),
                " cannot make it to your mock interview, ",
                new Span.When(meeting.beginsAt()),
                ". It does not count as one.")),
        Block.text("If you have the hour free, ", MOCK, " takes one too."),
        Block.buttons(Button.primary("Sign up for next week", Action.of(CHANGE, meeting.group()))),
        ONLY_YOU);
  }

  /**
   * Two of three are left.
   *
   * @param place of the one it is for
   */
  static Card nowTwo(Meeting meeting, int place, Person left) {
    Card again = matched(meeting, place);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Text(
            Words.of(new Span.Name(left), " cannot make it; the two of you meet as planned.")));
    blocks.addAll(again.blocks());
    return new Card("One of you cannot make it; the two of you meet.", blocks);
  }

  /**
   * Somebody has deleted everything of theirs: told without their name.
   *
   * @param place of the one it is for, of those who are left
   */
  static Card oneGone(Meeting meeting, int place) {
    if (meeting.seats().size() < 2) {
      return Card.of(
          "Your mock interview ends here.",
          Block.text(
              "The one you were to meet ",
              new Span.When(meeting.beginsAt()),
              " has deleted everything of theirs and is not here any more. Your mock interview does"
                  + " not count as one."),
          Block.text("If you have the hour free, ", MOCK, " takes one too."),
          Block.buttons(
              Button.primary("Sign up for next week", Action.of(CHANGE, meeting.group()))),
          ONLY_YOU);
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text(
            "One of you has deleted everything of theirs and does not come; the two of you meet as"
                + " planned."));
    blocks.addAll(matched(meeting, place).blocks());
    return new Card("One of you does not come; the two of you meet.", blocks);
  }

  // Afterwards.

  static Card wasItHeld(Meeting meeting, Person to) {
    return Card.of(
        "Did your mock interview take place?",
        new Block.Text(
            Words.of("Did your mock interview with ")
                .and(names(meeting.others(to)))
                .and(Words.of(" take place?"))),
        Block.buttons(
            Button.primary("Yes", Action.of(HELD, meeting.id())),
            Button.of("No", Action.of(NOT_HELD, meeting.id())),
            Button.of("At another time", Action.of(LATER, meeting.id()))),
        ONLY_YOU);
  }

  static Card held() {
    return Card.of(
        "Good.",
        Block.text("Good. You are paired with somebody else next, as far as I can."),
        ONLY_YOU);
  }

  static Card notHeld() {
    return Card.of(
        "It does not count as a meeting.",
        Block.text(
            "All right. It does not count as a meeting, so that you may be paired again. ",
            PAIR,
            " signs you up for another one."),
        ONLY_YOU);
  }

  /** Of those who met one says that it took place, and one does not. */
  static Card saidOtherwise() {
    return Card.of(
        "One of you says that it took place, and one that it did not.",
        Block.text(
            "One of you says that it took place, and one that it did not, or not yet. It counts as"
                + " a meeting as long as one of you says so, and each of you can write what you"
                + " saw. Please settle it among you: the last that each of you presses holds."),
        ONLY_YOU);
  }

  static Card later(boolean askedAgain) {
    return Card.plain(
        askedAgain
            ? "All right, as you agree among you. I ask again in a few days."
            : "All right, as you agree among you. I do not ask again.");
  }

  static Card notOverYet() {
    return Card.plain("It is not over yet. I ask when it is.");
  }
}
