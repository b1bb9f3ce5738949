package dev.barraiser.platforms.room;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.barraiser.Golden;
import dev.barraiser.Tour;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Form;
import dev.barraiser.json.Json;
import dev.barraiser.json.Tree;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every kind of card of the product, as the practice room's page is told to draw it. */
class CardGoldenTest {

  @TestFactory
  Stream<DynamicTest> as_it_was_read_and_approved() {
    var room = new InTheRoom();
    Tour.of(room);
    return room.drawn.entrySet().stream()
        .map(one ->
            dynamicTest(
                one.getKey(),
                () -> Golden.assertMatches("room/" + one.getKey() + ".json", one.getValue())));
  }

  private static final class InTheRoom implements Tour.Viewer {
    private final Map<String, String> drawn = new LinkedHashMap<>();
    private final CardJson cards =
        new CardJson(
            Map.of("ana", "Ana Souza", "ben", "Ben"),
            Map.of("practice", "practice"),
            ZoneId.of("Europe/Berlin"));

    @Override
    public void card(String name, Card card, Audience audience) {
      drawn.put(name, Tree.of(Json.write(cards.card(card))).pretty());
    }

    /** The page draws a form as it is told of it: nothing of it differs here. */
    @Override
    public void form(String name, Form form) {}

    @Override
    public void home(Card card) {
      card("home", card, new Audience.Nobody());
    }
  }
}
