package dev.barraiser.practice.home;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.answers.Answer;
import dev.barraiser.practice.daily.Upcoming;
import dev.barraiser.practice.daily.UpcomingWords;
import dev.barraiser.practice.groups.RhythmWords;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.guides.FirstSteps;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a home says. Pure. */
final class HomeCards {

  /** Whoever is in more groups than this sees those they joined first. */
  private static final int GROUPS = 5;

  private HomeCards() {}

  /**
   * A group's day, for one of its members.
   *
   * @param asked today's question, if there was one
   * @param question the same as it is in the bank, if it still is
   * @param answer the member's answer to it
   * @param next what comes next in the group
   */
  record Today(
      StudyGroup group,
      Optional<Asked> asked,
      Optional<Question> question,
      Optional<Answer> answer,
      Optional<Upcoming> next) {}

  /** The whole page. */
  static Card home(
      Person person,
      List<Today> groups,
      FirstSteps.Ticks ticks,
      List<Block> standing,
      List<Block> latest,
      List<Block> settings) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Your practice"));
    blocks.add(
        Block.text(
            "Hello ",
            new Span.Name(person),
            ". This page is yours: what to practise today, and how far you have come."));
    if (groups.isEmpty()) blocks.addAll(inNoGroup());
    groups.stream().limit(GROUPS).forEach(today -> blocks.addAll(today(today, groups.size() > 1)));
    blocks.add(acts());
    blocks.add(new Block.Buttons(reading(ticks)));
    blocks.add(new Block.Divider());
    blocks.add(new Block.Header("Where you stand"));
    blocks.addAll(standing);
    blocks.add(new Block.Divider());
    blocks.add(new Block.Header("Your latest answers"));
    blocks.addAll(latest);
    blocks.add(new Block.Divider());
    blocks.add(new Block.Header("Your settings"));
    blocks.addAll(settings);
    blocks.add(
        Block.context(
            "Only you see this page, your stories and your numbers. What you say in a thread is"
                + " read by whoever reads the channel; a board names only who pressed “Show me”."
                + " Whoever runs me or administers the workspace may read it too."));
    return new Card("Your practice", blocks);
  }

  private static List<Block> inNoGroup() {
    return List.of(
        Block.text(
            "You are in no study group yet. Press Join under the question in a group's channel, or"
                + " simply answer it. Where there is no group, invite me to a channel and type ",
            Words.code("/barraiser setup"),
            " there."),
        Block.context(
            "You need no group to practise: “A question for me” draws one for you alone."));
  }

  private static List<Block> today(Today today, boolean oneOfSeveral) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Today's question"));
    if (oneOfSeveral) blocks.add(Block.context(RhythmWords.when(today.group().rhythm())));
    if (today.asked().isEmpty()) {
      blocks.add(
          today
              .next()
              .<Block>map(next -> new Block.Text(UpcomingWords.of(next)))
              .orElseGet(() -> Block.text("None is planned in this group.")));
      return blocks;
    }
    Asked asked = today.asked().get();
    today.question().ifPresent(question -> blocks.add(new Block.Quote(question.text(), null)));
    blocks.add(new Block.Text(whereItStands(asked, today.answer())));
    blocks.add(
        Block.buttons(
            today.answer().isPresent()
                ? Button.of("My feedback", Action.of("answers.feedback", asked.id()))
                : Button.primary("Answer", Action.of("answers.write", asked.id()))));
    return blocks;
  }

  private static Words whereItStands(Asked asked, Optional<Answer> answer) {
    List<Object> words = new ArrayList<>();
    words.add(
        answer
            .map(given -> "You have answered it, in " + words(given.words()) + ". ")
            .orElse("It waits for your answer. "));
    Optional<MessageRef> message = asked.message();
    if (message.isPresent()) words.add(new Span.Link(message.get(), "Open its thread"));
    else words.add("It is on its way to the channel.");
    return Words.of(words.toArray());
  }

  private static String words(int words) {
    return words == 1 ? "1 word" : words + " words";
  }

  private static List<Button> reading(FirstSteps.Ticks ticks) {
    List<Button> buttons = new ArrayList<>();
    ticks.button().ifPresent(buttons::add);
    buttons.add(Button.of("Guides", Action.of("guides.contents")));
    return buttons;
  }

  private static Block acts() {
    return Block.buttons(
        Button.of("Add a story", Action.of("stories.add")),
        Button.of("A question for me", Action.of("questions.random")),
        Button.of("Choose a question", Action.of("questions.choose")),
        Button.of("My stories", Action.of("stories.list")),
        Button.of("Everything of mine", Action.of("progress.me")));
  }
}
