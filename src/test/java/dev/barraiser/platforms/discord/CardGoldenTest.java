package dev.barraiser.platforms.discord;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.barraiser.Golden;
import dev.barraiser.Tour;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every kind of card and every page of every form of the product, drawn for Discord. */
class CardGoldenTest {

  @TestFactory
  Stream<DynamicTest> as_it_was_read_and_approved() {
    var discord = new InDiscord();
    Tour.of(discord);
    return discord.drawn.entrySet().stream()
        .map(one ->
            dynamicTest(
                one.getKey(),
                () -> Golden.assertMatches("discord/" + one.getKey() + ".json", one.getValue())));
  }

  private static final class InDiscord implements Tour.Viewer {
    private final Map<String, String> drawn = new LinkedHashMap<>();
    private final CardComponents cards =
        new CardComponents(
            person ->
                switch (person.id()) {
                  case "ana" -> "Ana Souza";
                  case "ben" -> "Ben";
                  default -> "somebody";
                },
            message -> "https://discord.com/channels/1/2/" + message.id());

    @Override
    public void card(String name, Card card, Audience audience) {
      drawn.put(name, Drawn.json(cards.message(card, audience, 7)));
    }

    @Override
    public void form(String name, Form form) {
      for (int page = 0; page < form.pages().size(); page++) {
        var modal = FormModals.page("form.page:1", form, page, new Values(Map.of()), Map.of());
        drawn.put(name + "-" + (page + 1), Drawn.json(modal));
      }
    }

    /** Discord has no place for it. */
    @Override
    public void home(Card card) {}
  }
}
