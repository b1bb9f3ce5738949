package dev.barraiser.practice.suggestions;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Page;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Lint;
import dev.barraiser.text.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people read about a group's own questions. Pure. */
final class SuggestionCards {

  static final String APPROVE = "suggestions.approve";
  static final String AGAIN = "suggestions.again";
  static final String RETIRE = "suggestions.retire";
  static final String SEND = "suggestions.send";
  static final String TAKE_BACK = "suggestions.take-back";
  static final String LIST = "suggestions.list";

  /** Six blocks and buttons a question: Discord takes forty a message. */
  static final int PAGE = 4;

  private static final int NAMED = 90;

  private SuggestionCards() {}

  // To whoever suggests.

  static Card typeItInAChannel() {
    return Card.of(
        "A question is suggested to a study group.",
        Block.text(
            "A question is suggested to a study group. Type ",
            Words.code("/barraiser suggest"),
            " in the channel of yours."));
  }

  static Card noGroup() {
    return Card.of(
        "This channel is no study group.",
        Block.text(
            "This channel is no study group. Type ",
            Words.code("/barraiser suggest"),
            " in the channel of yours."));
  }

  static Card forMembers() {
    return Card.plain(
        "The members of this study group suggest its questions. Press “Join” under a question, or"
            + " answer one: then you are one of them.");
  }

  /** Nothing more can be suggested before something is decided or taken back. */
  static Card noRoom(List<Suggestion> open) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text(
            "You have "
                + open.size()
                + " suggestions that nobody has decided yet. That is as many as I keep; take one"
                + " back, or wait for the organisers."));
    List<Words> lines = new ArrayList<>();
    List<Button> buttons = new ArrayList<>();
    for (int at = 0; at < open.size(); at++) {
      String number = Integer.toString(at + 1);
      Suggestion one = open.get(at);
      lines.add(Words.of(Words.strong(number), "  " + Cut.to(one.draft().text(), NAMED)));
      buttons.add(Button.of("Take back " + number, Action.of(TAKE_BACK, one.id())));
    }
    blocks.add(new Block.Bullets(lines));
    blocks.addAll(rows(buttons));
    return new Card("You have " + open.size() + " open suggestions.", blocks);
  }

  private static List<Block> rows(List<Button> buttons) {
    List<Block> rows = new ArrayList<>();
    for (int at = 0; at < buttons.size(); at += 5) {
      rows.add(new Block.Buttons(buttons.subList(at, Math.min(at + 5, buttons.size()))));
    }
    return rows;
  }

  /** There is one much like it. */
  static Card twin(Suggestion suggestion, String other) {
    return Card.of(
        "There is a question much like yours.",
        Block.text("There is a question much like yours:"),
        new Block.Quote(other, null),
        Block.text("Yours:"),
        new Block.Quote(suggestion.draft().text(), null),
        Block.text("I have not sent it yet. If it asks for something else, send it all the same."),
        Block.buttons(
            Button.of("Send it anyway", Action.of(SEND, suggestion.id())),
            Button.of("Take it back", Action.of(TAKE_BACK, suggestion.id()))));
  }

  /**
   * It is with the organisers.
   *
   * @param somebody whether there is an organiser who can be told
   */
  static Card sent(Suggestion suggestion, boolean somebody) {
    return Card.of(
        "Your question is with the organisers.",
        Block.text(
            somebody
                ? "Your question is with the organisers. I will tell you what they decide."
                : "I keep your question. This group has no organiser at the moment; whoever"
                    + " administers this place finds it with /barraiser admin questions."),
        new Block.Quote(suggestion.draft().text(), null),
        Block.buttons(Button.of("Take it back", Action.of(TAKE_BACK, suggestion.id()))),
        Block.context("Only you and the organisers see this."));
  }

  static Card takenBack() {
    return Card.plain("It is taken back, and I have deleted it.");
  }

  static Card sentBefore() {
    return Card.plain("That one is with the organisers already.");
  }

  /** Also for what is somebody else's. */
  static Card notThere() {
    return Card.plain("I have no such suggestion, or it is decided already.");
  }

  static Card approvedForAuthor(Suggestion suggestion, Words group) {
    String summary = "Your question is one of your study group's now.";
    return Card.of(
        summary,
        new Block.Text(
            Words.of("Thank you: your question is one of the questions of ")
                .and(group)
                .and(
                    Words.of(
                        " now. It comes among the"
                            + " next daily questions, once its category has its turn."))),
        new Block.Quote(suggestion.draft().text(), null),
        Block.context(
            suggestion.credited()
                ? "Your name stands with it."
                : "Your name does not stand with it."));
  }

  static Card rewordedForAuthor(Suggestion before, Suggestion after, Words group) {
    return Card.of(
        "Your question was put into other words.",
        new Block.Text(
            Words.of("The organisers of ").and(group).and(Words.of(" reworded your question."))),
        Block.text("You wrote:"),
        new Block.Quote(before.draft().text(), null),
        Block.text("It is now:"),
        new Block.Quote(after.draft().text(), null),
        Block.context(
            after.credited()
                ? "Where your name stands with it, it says that the words are theirs."
                : "Your name does not stand with it."));
  }

  /** As many as the organisers can be expected to read. */
  static Card enoughForToday(int most) {
    return Card.plain(
        "You have suggested " + most + " questions in 24 hours. Tomorrow there is room again.");
  }

  static Card declinedForAuthor(Suggestion suggestion, String reason, Words group) {
    String summary = "Your question was not taken up this time.";
    return Card.of(
        summary,
        new Block.Text(
            Words.of("The organisers of ")
                .and(group)
                .and(Words.of(" did not take up your question this time:"))),
        new Block.Quote(suggestion.draft().text(), null),
        Block.text("They write:"),
        new Block.Quote(reason, null),
        Block.context(
            "Another one is welcome: ", Words.code("/barraiser suggest"), " in the channel."));
  }

  // To organisers.

  /** A suggestion to decide on. */
  static Card review(Suggestion suggestion, StudyGroup group, Words which, Optional<String> twin) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("A suggested question"));
    blocks.add(
        new Block.Text(
            suggestion
                .by()
                .map(person ->
                    Words.of(new Span.Name(person), " suggests a question for ")
                        .and(which)
                        .and(Words.of(".")))
                .orElseGet(() -> Words.of("A question of ").and(which).and(Words.of(".")))));
    blocks.addAll(about(suggestion, group));
    List<String> objections = Lint.objections(suggestion.draft().text());
    if (!objections.isEmpty()) {
      blocks.add(Block.context("A look at its words says: " + String.join(" ", objections)));
    }
    twin.ifPresent(other -> {
      blocks.add(Block.text("It is much like one that you have:"));
      blocks.add(new Block.Quote(other, null));
    });
    blocks.add(buttons(suggestion));
    blocks.add(Block.context("Only the organisers see this."));
    return new Card("A question is suggested for your study group.", blocks);
  }

  private static List<Block> about(Suggestion suggestion, StudyGroup group) {
    Draft draft = suggestion.draft();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Quote(draft.text(), null));
    List<Object> line = new ArrayList<>();
    line.add(
        String.join(
            " · ",
            draft.principle().title(),
            draft.kind().title(),
            draft.category().title(),
            draft.level() == Level.BOTH ? "L6 and L7" : draft.level().key()));
    if (!draft.hint().isEmpty()) line.add(". Hint: " + draft.hint());
    if (!suits(draft, group)) {
      line.add(". The daily questions leave it out as the group is set up; /question draws it.");
    }
    blocks.add(Block.context(line.toArray()));
    return blocks;
  }

  private static boolean suits(Draft draft, StudyGroup group) {
    return group.rhythm().mix().contains(draft.category())
        && draft.level().suits(group.rhythm().level());
  }

  private static Block buttons(Suggestion suggestion) {
    Button edit = Button.of("Edit", Action.of(SuggestionForms.EDIT, suggestion.id()));
    return switch (suggestion.state()) {
      case HELD, PENDING ->
          Block.buttons(
              Button.primary("Approve", Action.of(APPROVE, suggestion.id())),
              edit,
              Button.of("Decline", Action.of(SuggestionForms.DECLINE, suggestion.id())));
      case APPROVED -> Block.buttons(edit, Button.of("Retire", Action.of(RETIRE, suggestion.id())));
      case DECLINED, RETIRED, TAKEN_BACK, FORGOTTEN ->
          Block.buttons(Button.of("Ask it again", Action.of(AGAIN, suggestion.id())));
    };
  }

  /** What an organiser did, to that organiser. */
  static Card approved(Suggestion suggestion, StudyGroup group) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text(
            "It is one of the group's questions now. The daily question and ",
            Words.code("/question"),
            " in the channel can draw it."));
    blocks.addAll(about(suggestion, group));
    blocks.add(buttons(suggestion));
    return new Card("It is one of the group's questions now.", blocks);
  }

  static Card declined(boolean told) {
    return Card.plain(
        told
            ? "It is declined, and I have passed your reason on."
            : "It is declined. Whoever suggested it is no longer one of the group.");
  }

  static Card retired(Suggestion suggestion) {
    return Card.of(
        "It is not asked any more.",
        Block.text("It is not asked any more. Where it was asked, it stays as it is."),
        new Block.Quote(suggestion.draft().text(), null),
        buttons(suggestion));
  }

  static Card edited(Suggestion suggestion, StudyGroup group) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text(
            suggestion.state() == State.PENDING
                ? "It is changed, and waits for your decision."
                : "It is changed."));
    blocks.addAll(about(suggestion, group));
    blocks.add(buttons(suggestion));
    return new Card("The question is changed.", blocks);
  }

  /** Somebody was quicker, or pressed before. */
  static Card already(Suggestion suggestion) {
    String done =
        switch (suggestion.state()) {
          case APPROVED -> "approved";
          case DECLINED -> "declined";
          case RETIRED -> "retired";
          case TAKEN_BACK, FORGOTTEN -> "taken back";
          case HELD, PENDING -> "sent";
        };
    String summary = "That question is " + done + " already.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        suggestion
            .decidedBy()
            .map(by ->
                Block.text("That question is " + done + " already, by ", new Span.Name(by), "."))
            .orElseGet(() -> Block.text(summary)));
    if (suggestion.state() == State.DECLINED || suggestion.state() == State.RETIRED) {
      blocks.add(new Block.Quote(suggestion.draft().text(), null));
      blocks.add(buttons(suggestion));
    }
    return new Card(summary, blocks);
  }

  /** Also for the questions of another group. */
  static Card noSuchQuestion() {
    return Card.plain("I have no such question. It may have been taken back.");
  }

  static Card organisersTypeItInAChannel() {
    return Card.plain("That belongs to a study group. Type it in the group's channel.");
  }

  /**
   * A question as organisers list it.
   *
   * @param real how often it was asked for real
   */
  record Listed(Suggestion question, int real) {}

  /** Whose it is, and how it stands with it. */
  private static Words whence(Listed one) {
    Words by =
        one.question()
            .by()
            .map(person -> Words.of("Suggested by ", new Span.Name(person), ". "))
            .orElseGet(() -> Words.of(""));
    String real =
        one.real() == 0
            ? ""
            : "Asked for real, " + (one.real() == 1 ? "once. " : one.real() + " times. ");
    String state =
        switch (one.question().state()) {
          case PENDING -> "It waits for you.";
          case RETIRED -> "It is retired: nobody is asked it any more.";
          case DECLINED -> "It is declined.";
          case HELD, TAKEN_BACK, APPROVED, FORGOTTEN -> "It is asked.";
        };
    return by.and(Words.of(real + state));
  }

  /** A group's own questions, from {@code offset} on. */
  static Card list(StudyGroup group, List<Listed> all, int offset) {
    if (all.isEmpty()) {
      return Card.of(
          "Your group has no questions of its own yet.",
          Block.text(
              "Your group has no questions of its own yet. Members suggest one with ",
              Words.code("/barraiser suggest"),
              "; I bring it to you."));
    }
    Page page = Page.at(offset, PAGE, all.size());
    long open = all.stream().filter(one -> one.question().state() == State.PENDING).count();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Your group's own questions"));
    blocks.add(
        Block.text(
            "Waiting for you: "
                + open
                + ". In all: "
                + all.size()
                + ". Only organisers see this."));
    for (Listed one : page.of(all)) {
      blocks.addAll(about(one.question(), group));
      blocks.add(new Block.Context(whence(one)));
      blocks.add(buttons(one.question()));
    }
    List<Button> moves = page.turns("Back", "More", from -> page(group, from));
    if (!moves.isEmpty()) blocks.add(new Block.Buttons(moves));
    return new Card("Your group's own questions", blocks);
  }

  private static Action page(StudyGroup group, int offset) {
    return Action.of(LIST, group.id() + "-" + offset);
  }
}
