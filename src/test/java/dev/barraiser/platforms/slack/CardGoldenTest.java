package dev.barraiser.platforms.slack;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.barraiser.Golden;
import dev.barraiser.Tour;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every kind of card and every form of the product, drawn for Slack. */
class CardGoldenTest {

  @TestFactory
  Stream<DynamicTest> as_it_was_read_and_approved() {
    var slack = new InSlack();
    Tour.of(slack);
    return slack.drawn.entrySet().stream()
        .map(one ->
            dynamicTest(
                one.getKey(),
                () -> Golden.assertMatches("slack/" + one.getKey() + ".json", one.getValue())));
  }

  private static final class InSlack implements Tour.Viewer {
    private final Map<String, String> drawn = new LinkedHashMap<>();
    private final CardBlocks cards =
        new CardBlocks(
            person ->
                switch (person.id()) {
                  case "ana" -> "Ana Souza";
                  case "ben" -> "Ben";
                  default -> "somebody";
                },
            message -> "https://acme.slack.com/archives/C1/p" + message.id(),
            SlackSetup.CommandNames.USUAL);

    @Override
    public void card(String name, Card card, Audience audience) {
      drawn.put(name, Drawn.json(cards.message(card, audience)));
      if (name.equals("everything-of-mine")) drawn.put("modal", Drawn.json(cards.modal(card)));
    }

    @Override
    public void form(String name, Form form) {
      drawn.put(name, Drawn.json(FormViews.modal(form, "{}")));
    }

    @Override
    public void home(Card card) {
      drawn.put("home", Drawn.json(cards.home(card)));
    }
  }
}
