package dev.barraiser.practice.telling;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.stories.StoryForms;
import dev.barraiser.practice.stories.StoryTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is shown of the stories that fit a question. Pure, and for their author's eyes. */
final class FittingCards {

  private FittingCards() {}

  /**
   * The stories to think of, each with why.
   *
   * @param known the question where it is one of the bank, rather than words of their own
   */
  static Card of(String question, Optional<Question> known, Fitting fitting) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header(header(fitting)));
    blocks.add(new Block.Quote(question, null));
    lead(known.isPresent(), fitting).ifPresent(lead -> blocks.add(Block.text(lead)));
    for (Fitting.One one : fitting.best()) {
      blocks.add(
          Block.text(
              Words.strong(one.story().number() + " · " + one.story().title()),
              (one.story().isReady() ? "" : " (a draft)") + "\n" + why(one)));
    }
    blocks.add(
        new Block.Buttons(
            fitting.best().stream()
                .map(one ->
                    Button.of(
                        "Show " + one.story().number(),
                        Action.of("stories.show", one.story().id())))
                .toList()));
    if (!fitting.worthTelling() && fitting.asksForStory()) {
      blocks.add(Block.buttons(Button.primary("Add a story", adding(known))));
    }
    blocks.add(Block.context("Found by what they mean, on this machine. The choice is yours."));
    return new Card(summary(fitting), blocks);
  }

  private static Action adding(Optional<Question> known) {
    return known
        .map(question -> StoryForms.addFor(question.id()))
        .orElseGet(() -> Action.of("stories.add"));
  }

  private static String header(Fitting fitting) {
    if (fitting.worthTelling()) return "Stories of yours to think of";
    return fitting.asksForStory() ? "No story of yours fits well" : "This one asks for your view";
  }

  private static String summary(Fitting fitting) {
    if (fitting.worthTelling()) return "Stories of yours to think of";
    return fitting.asksForStory()
        ? "No story of yours fits this question well"
        : "This question asks for your view, not for a story";
  }

  private static Optional<String> lead(boolean known, Fitting fitting) {
    if (!fitting.asksForStory()) {
      return Optional.of(
          "It asks what you think or would do, so it needs no story. Where you want to show that"
              + " you have done it, the nearest you have:");
    }
    if (fitting.worthTelling()) return Optional.empty();
    return Optional.of(
        known
            ? "That makes it a good question to write one for. The nearest you have:"
            : "If you expect to be asked this, it is worth writing one. The nearest you have:");
  }

  private static String why(Fitting.One one) {
    List<String> why = new ArrayList<>();
    if (!one.topics().isEmpty()) {
      String topics =
          one.topics().stream().map(StoryTopic::title).collect(Collectors.joining("”, “"));
      why.add("you ticked “" + topics + "” for it, and that is asked for");
    }
    if (!one.shared().isEmpty()) {
      why.add("shows " + TellingCards.titles(one.shared()) + ", which is asked for");
    }
    if (!one.words().isEmpty()) {
      why.add("speaks of “" + String.join("”, “", one.words()) + "”, as the question does");
    }
    if (why.isEmpty()) {
      why.add(one.fits() ? "near in what it means, in other words" : "little in common with it");
    }
    if (!one.unwritten().isEmpty()) {
      why.add("not written yet: " + String.join(", ", one.unwritten()));
    }
    String said = String.join("; ", why);
    return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) + ".";
  }
}
