package dev.barraiser.practice.mine;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.coaching.Practising;
import dev.barraiser.practice.mock.AfterRounds;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.stories.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What to practise, to its person alone. Pure. */
final class MineCards {

  static final String SHOW = "mine.show";
  static final String AGAIN = "mine.again";
  static final String MISSED = "mine.missed";

  private MineCards() {}

  /**
   * Today's question of a group that they have not answered.
   *
   * @param toJoin the group, where they are no member of it
   */
  record Today(Asked asked, Question question, OptionalLong toJoin) {}

  /** What they had no answer to in a mock interview, and the question it followed. */
  record Missed(AfterRounds.Missed missed, Question question) {
    String subject() {
      return missed.round() + "-" + missed.line();
    }
  }

  /** A question to be answered again. */
  record Weak(Again.Tried tried, Question question) {}

  /**
   * What there is.
   *
   * @param answeredToday whether a group's question was there today and is answered
   */
  record View(
      Optional<Today> today,
      boolean answeredToday,
      Optional<Practising.Probe> probe,
      Optional<Missed> missed,
      Optional<Weak> weak,
      Optional<Story> story) {}

  static Card practice(View view) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("What to practise"));
    blocks.addAll(today(view));
    view.probe().ifPresent(probe -> blocks.addAll(probe(probe)));
    view.missed().ifPresent(missed -> blocks.addAll(missed(missed)));
    view.weak().ifPresent(weak -> blocks.addAll(again(weak)));
    view.story().ifPresent(story -> blocks.addAll(story(story)));
    blocks.add(
        Block.context(
            "One of these is enough for a day. Only you see this, and I remind you of none of"
                + " it."));
    return new Card("What to practise now", blocks);
  }

  private static List<Block> today(View view) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text(Words.strong("A question for today")));
    if (view.today().isEmpty()) {
      blocks.add(
          Block.text(
              view.answeredToday()
                  ? "Your group's question is answered. If you like another one, draw it."
                  : "No group of yours has one that waits for you. Draw one for you alone."));
      blocks.add(Block.buttons(Button.primary("A question for me", Action.of("questions.random"))));
      return blocks;
    }
    blocks.addAll(today(view.today().get()));
    return blocks;
  }

  private static List<Block> today(Today today) {
    OptionalLong toJoin = today.toJoin();
    String whose = toJoin.isEmpty() ? "Your group's" : "This channel's";
    Words where =
        today.asked().message().isEmpty()
            ? Words.of(whose + ".")
            : Words.of(
                whose + ", ", new Span.Link(today.asked().message().get(), "in its thread"), ".");
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.primary("Answer", Action.of("answers.write", today.asked().id())));
    if (toJoin.isPresent()) {
      buttons.add(Button.of("Join", Action.of("groups.join", toJoin.getAsLong())));
    }
    return List.of(
        new Block.Quote(today.question().text(), null),
        new Block.Context(
            toJoin.isEmpty()
                ? where
                : where.and(
                    Words.of(
                        " You are not in its study group yet: your answer makes you a member, and"
                            + " so does Join."))),
        new Block.Buttons(buttons));
  }

  private static List<Block> probe(Practising.Probe probe) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Divider());
    blocks.add(Block.text(Words.strong("The probe that your last answer left open")));
    blocks.add(new Block.Quote(probe.ask(), null));
    if (!probe.question().isEmpty()) blocks.add(Block.context("After “" + probe.question() + "”"));
    blocks.add(Block.buttons(Button.of("Rewrite the sentence", probe.rewrite())));
    return blocks;
  }

  private static List<Block> missed(Missed missed) {
    return List.of(
        new Block.Divider(),
        Block.text(Words.strong("The follow-up that you had no answer to")),
        new Block.Quote(missed.missed().ask(), null),
        Block.context(
            "After “" + missed.question().text() + "”, in your mock interview of ",
            new Span.When(missed.missed().at()),
            ". One sentence on it is enough."),
        Block.buttons(Button.of("Answer with it", Action.of(MISSED, missed.subject()))));
  }

  private static List<Block> again(Weak weak) {
    return List.of(
        new Block.Divider(),
        Block.text(Words.strong("A question worth a second look")),
        new Block.Quote(weak.question().text(), null),
        Block.context(
            "You answered it last on ",
            new Span.When(weak.tried().last()),
            ". By now it will come out differently."),
        Block.buttons(Button.of("Answer it again", Action.of(AGAIN, weak.question().id()))));
  }

  private static List<Block> story(Story story) {
    var toldAt = story.toldAt();
    return List.of(
        new Block.Divider(),
        Block.text(Words.strong("A story to tell aloud")),
        Block.text("“" + story.title() + "”, your story " + story.number() + "."),
        toldAt == null
            ? Block.context("As far as I know, nobody has heard it yet.")
            : Block.context("Told last on ", new Span.When(toldAt), "."),
        Block.buttons(Button.of("Show the story", Action.of("stories.show", story.id()))));
  }

  /** Said for a question that is gone. */
  static Card questionGone() {
    return Card.plain(
        "That question is no longer among mine. Type /barraiser practice to see what there is.");
  }
}
