package dev.barraiser.platforms.room;

import dev.barraiser.Golden;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.json.Json;
import dev.barraiser.json.Tree;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CardJsonTest {

  @Test
  void a_card_with_every_block_and_span_is_drawn_as_the_page_expects() {
    var thread = new Place.InThread(RoomPlatform.FIRST_CHANNEL, "m7");
    var ana = RoomStage.person("ana");
    Card card =
        Card.of(
            "Every block there is",
            new Block.Header("Monday's <question>"),
            Block.text(
                "Plain & simple, ",
                Words.strong("strong"),
                " and ",
                Words.code("/question"),
                " by ",
                new Span.Name(ana),
                " and ",
                new Span.Name(RoomStage.person("gone")),
                " at ",
                new Span.When(Instant.parse("2026-03-29T00:59:59Z"))),
            Block.context(
                new Span.Link(new MessageRef(RoomPlatform.FIRST_CHANNEL, "m7"), "the post"),
                new Span.Link(new MessageRef(thread, "m9"), "the reply"),
                new Span.Link(new MessageRef(new Place.Direct(ana), "m11"), "the note"),
                new Span.InChannel(RoomPlatform.FIRST_CHANNEL)),
            new Block.Quote("What did you change?\nAnd why?", null),
            new Block.Quote("I cut the release time.", "Ana Souza"),
            Block.bullets(List.of("Situation", "Task")),
            new Block.Facts(List.of(new Block.Fact("Category", "Vision/Strategy"))),
            new Block.Divider(),
            new Block.Progress("Leadership Impact", 3, 5, 7),
            new Block.Trend(
                "Answers", List.of(new Block.Point("Mon", 2), new Block.Point("Tue", 0))),
            Block.buttons(
                Button.primary("Answer", Action.of("answers.write", 7)),
                Button.of("Hint", Action.of("daily.hint", 7))),
            Block.buttons(Button.danger("Delete", Action.of("stories.delete", "12"))));

    var cards =
        new CardJson(
            Map.of("ana", "Ana Souza"),
            Map.of("bar-raiser-practice", "bar-raiser-practice"),
            ZoneId.of("Europe/Berlin"));

    Golden.assertMatches("room-card.json", Tree.of(Json.write(cards.card(card))).pretty());
  }
}
