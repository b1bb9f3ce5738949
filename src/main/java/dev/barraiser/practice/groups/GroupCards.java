package dev.barraiser.practice.groups;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.groups.Organisers.SettingUp;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionCard;
import dev.barraiser.practice.questions.RefusalWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people read about a study group. Pure. */
final class GroupCards {

  private static final Words NOT_FOR_GUESTS =
      Words.of(
          "Guests cannot set up a study group or organise one. Any other member can:"
              + " ask somebody to type ",
          Words.code("/barraiser setup"),
          " here.");

  private static final Words FOR_MANAGERS =
      Words.of(
          "Whoever may manage this channel or the server can make it a study group, by typing ",
          Words.code("/barraiser setup"),
          " here.");

  private GroupCards() {}

  /** A group is in force: its rhythm, when the next question comes, and what one looks like. */
  static Card preview(StudyGroup group, boolean fresh, Optional<Instant> next, Question example) {
    String heading = fresh ? "This channel is a study group" : "The study group is changed";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header(heading));
    blocks.add(
        new Block.Facts(
            List.of(
                new Block.Fact("Question", RhythmWords.when(group.rhythm())),
                new Block.Fact("About", RhythmWords.mix(group.rhythm().mix())),
                new Block.Fact("Level", RhythmWords.level(group.rhythm().level())),
                new Block.Fact("Pings", group.rhythm().ping().title()))));
    next.map(at -> upcoming(group, fresh, at)).ifPresent(blocks::add);
    if (fresh) {
      blocks.add(new Block.Divider());
      blocks.add(Block.context("A question looks like this:"));
      blocks.addAll(QuestionCard.example(example));
      blocks.add(
          Block.buttons(
              Button.primary("Post the first question now", Action.of("daily.first", group.id()))));
    }
    blocks.add(
        Block.context(
            "Only you see this. ",
            Words.code("/barraiser setup"),
            " changes it, ",
            Words.code("/barraiser admin pause"),
            " pauses it."));
    return new Card(heading + ".", blocks);
  }

  private static Block upcoming(StudyGroup group, boolean fresh, Instant at) {
    if (group.pausedAt(at)) {
      return Block.text(
          "The next slot is due on ",
          new Span.When(at),
          ". It will be skipped, since the group is paused. ",
          Words.code("/barraiser admin resume"),
          " ends that.");
    }
    return Block.text(
        fresh ? "The first question comes on " : "The next question comes on ",
        new Span.When(at),
        ".");
  }

  /** The channel was found unfit. */
  static Card unfit(Receipt.Refused why, boolean running) {
    String summary = "I cannot post daily questions in this channel yet.";
    return Card.of(
        summary,
        Block.text(summary + " " + RefusalWords.of(why)),
        Block.text(
            "Once that is mended, type ",
            Words.code("/barraiser setup"),
            running
                ? " again. Until then the group stays as it was."
                : " again. Nothing is set up yet."));
  }

  static Card typeItInAChannel() {
    return Card.of(
        "A study group lives in a channel.",
        Block.text(
            "A study group lives in a channel. Go to the one that should practise, invite me if I"
                + " am not there yet, and type ",
            Words.code("/barraiser setup"),
            " there."));
  }

  static Card welcome() {
    return Card.of(
        "You are a member of this study group now.",
        Block.text(
            "You are a member of this study group now: what you answer in its threads counts"
                + " towards your progress. I keep your answers and your stories: answers in a"
                + " thread are read by whoever reads the channel, your stories are yours alone, and"
                + " so are your numbers and your streak until you press “Show me” on the board."),
        Block.context(
            Counted.RULE + " Nobody is named there who did not press “Show me”. ",
            Words.code("/barraiser me"),
            " shows everything of yours that I keep."));
  }

  static Card alreadyAMember() {
    return Card.plain("You are a member of this study group already. Nothing more to do.");
  }

  static Card notRunning() {
    return Card.plain("This study group is not running any more.");
  }

  /** To whoever invited the bot to a channel that is no study group. */
  static Card invited(SettingUp settingUp) {
    String what =
        "I post a Bar Raiser question here each day, at a time you choose, gather the answers from"
            + " its thread, and help everybody build a bank of stories.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text("Thank you for the invitation. " + what));
    blocks.addAll(setUp(settingUp));
    blocks.add(Block.context("Until then I post nothing. Only you see this."));
    return new Card("Thank you for the invitation.", blocks);
  }

  /** To whoever addressed the bot in a channel that is no study group. */
  static Card noGroupYet(SettingUp settingUp) {
    String summary = "This channel is no study group yet.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text(
            summary
                + " If it becomes one, I post a Bar Raiser question here each day and gather the"
                + " answers from its thread."));
    blocks.addAll(setUp(settingUp));
    blocks.add(
        Block.context(
            "Only you see this. ", Words.code("/question"), " draws a question for you alone."));
    return new Card(summary, blocks);
  }

  private static List<Block> setUp(SettingUp settingUp) {
    return switch (settingUp) {
      case MAY ->
          List.of(
              Block.buttons(Button.primary("Set up", Action.of(SetupForm.NAME))),
              Block.context(Words.code("/barraiser setup"), " does the same."));
      case GUEST -> List.of(new Block.Text(NOT_FOR_GUESTS));
      case NO_RIGHT -> List.of(new Block.Text(FOR_MANAGERS));
    };
  }

  /** To whoever may not make the channel a study group; empty for who may. */
  static Optional<Card> mayNotSetUp(SettingUp settingUp) {
    return switch (settingUp) {
      case MAY -> Optional.empty();
      case GUEST ->
          Optional.of(
              Card.of("Guests cannot set up a study group.", new Block.Text(NOT_FOR_GUESTS)));
      case NO_RIGHT ->
          Optional.of(
              Card.of(
                  "Whoever may manage this channel can make it a study group.",
                  new Block.Text(FOR_MANAGERS)));
    };
  }

  /** To whoever addressed the bot in a study group's channel. */
  static Card hereToo(Optional<MessageRef> today) {
    List<Object> words = new ArrayList<>();
    words.add("I am here. ");
    words.add(Words.code("/barraiser help"));
    words.add(" lists what I can do. ");
    today.ifPresent(question -> {
      words.add(new Span.Link(question, "Today's question"));
      words.add(" is waiting for answers in its thread.");
    });
    return Card.of("I am here. /barraiser help lists what I can do.", Block.text(words.toArray()));
  }

  /** To organisers: nothing is posted any more. */
  static Card lost(StudyGroup group, Optional<MessageRef> latestQuestion) {
    return Card.of(
        "I can no longer post in the channel of your study group. Invite me again and it goes on.",
        new Block.Text(
            Words.of("I can no longer post in the channel of ")
                .and(RhythmWords.which(group, latestQuestion))
                .and(
                    Words.of(
                        ": I was removed from it, or it is archived or gone. No more questions are"
                            + " posted there. Everything said so far is kept; invite me again and"
                            + " the group goes on."))));
  }

  static Card back(StudyGroup group, Optional<Instant> next) {
    String summary = "The study group goes on where it stopped.";
    List<Object> words = new ArrayList<>();
    words.add(summary + " " + RhythmWords.when(group.rhythm()) + ".");
    next.ifPresent(at -> {
      words.add(" The next question comes on ");
      words.add(new Span.When(at));
      words.add(".");
    });
    return Card.of(summary, Block.text(words.toArray()));
  }
}
