package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.chat.Workspace;
import dev.barraiser.text.PlainText;
import dev.barraiser.text.WorstText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds of every card there could be; tried with many that are as bad as can be. */
class CardPropertiesTest {

  private static final int CARDS = 300;
  private static final Workspace ACME = new Workspace("slack", "T1");
  private static final Person ANA = new Person(ACME, "U0ANA");

  private static final List<Button.Style> STYLES =
      List.of(Button.Style.PRIMARY, Button.Style.PLAIN, Button.Style.DANGER);

  private final List<String> said = new ArrayList<>();
  private Random random = new Random(0);

  private final CardBlocks cards =
      new CardBlocks(
          person -> "<@" + person.id() + "> *Ana*",
          message -> "https://acme.slack.com/archives/C1/p1?thread_ts=1.2&cid=C1",
          new SlackSetup.CommandNames("bar-raiser", "ask"));

  @Test
  void small_cards_say_everything_that_was_said_and_call_nobody() {
    for (int seed = 0; seed < CARDS; seed++) {
      begin(seed);
      Card card = card(1 + random.nextInt(12), 120);

      CardBlocks.Drawn drawn = cards.message(card, new Audience.Nobody());

      SlackBounds.holdFor(drawn);
      SlackBounds.nobodyIsCalledBy(drawn);
      String visible = visible(Drawn.tree(drawn.blocks()));
      assertThat(said).as("seed " + seed).allMatch(visible::contains);
    }
  }

  @Test
  void cards_of_any_size_fit_and_keep_their_buttons() {
    for (int seed = 0; seed < CARDS / 5; seed++) {
      begin(seed);
      Card card = card(20 + random.nextInt(180), random.nextInt(4_000));

      CardBlocks.Drawn drawn = cards.message(card, new Audience.Nobody());

      SlackBounds.holdFor(drawn);
      SlackBounds.nobodyIsCalledBy(drawn);
      assertThat(Drawn.ofType(Drawn.tree(drawn.blocks()), "button"))
          .as("seed " + seed)
          .hasSize(card.buttons().size());
    }
  }

  @Test
  void views_of_any_size_fit() {
    for (int seed = 0; seed < CARDS / 5; seed++) {
      begin(seed);
      Card card = card(1 + random.nextInt(150), random.nextInt(1_000));

      for (var blocks : List.of(cards.home(card).getBlocks(), cards.modal(card).getBlocks())) {
        SlackBounds.holdFor(Drawn.tree(blocks), 100);
        SlackBounds.nobodyIsCalledBy(Drawn.tree(blocks));
      }
      String title = cards.modal(card).getTitle().getText();
      assertThat(title).isNotBlank().hasSizeLessThanOrEqualTo(24);
    }
  }

  @Test
  void only_the_audience_is_called_whatever_the_card_says() {
    for (int seed = 0; seed < CARDS / 5; seed++) {
      begin(seed);
      Card card = card(1 + random.nextInt(12), 120);
      List<Person> people = List.of(ANA, new Person(ACME, "U0BEN"), ANA);

      JsonElement all = Drawn.tree(cards.message(card, new Audience.Everybody()).blocks());
      JsonElement some = Drawn.tree(cards.message(card, new Audience.These(people)).blocks());

      assertThat(Drawn.ofType(all, "broadcast")).hasSize(1);
      assertThat(Drawn.ofType(all, "user")).isEmpty();
      assertThat(Drawn.ofType(some, "user").stream().map(one -> one.get("user_id").getAsString()))
          .containsExactly("U0ANA", "U0BEN");
      assertThat(Drawn.ofType(some, "broadcast")).isEmpty();
      for (JsonElement blocks : List.of(all, some)) {
        assertThat(blocks.getAsJsonArray().remove(0).toString()).containsAnyOf("broadcast", "user");
        SlackBounds.nobodyIsCalledBy(blocks);
      }
    }
  }

  // Cards by chance.

  private void begin(int seed) {
    random = new Random(seed);
    said.clear();
  }

  private Card card(int parts, int longest) {
    List<Block> blocks =
        IntStream.range(0, parts).mapToObj(i -> block(longest)).collect(Collectors.toList());
    blocks.add(Block.buttons(Button.of("Go", Action.of("a.b"))));
    return new Card(text(longest), blocks);
  }

  private Block block(int longest) {
    return switch (random.nextInt(10)) {
      case 0 -> new Block.Header(text(longest));
      case 1 -> new Block.Text(words(longest, true));
      case 2 -> new Block.Context(words(longest, false));
      case 3 -> new Block.Quote(says(longest), random.nextBoolean() ? null : text(30));
      case 4 ->
          new Block.Bullets(
              IntStream.range(0, 1 + random.nextInt(5))
                  .mapToObj(i -> words(longest, true))
                  .toList());
      case 5 ->
          new Block.Facts(
              IntStream.range(0, 1 + random.nextInt(25))
                  .mapToObj(i -> new Block.Fact(text(20), text(Math.min(longest, 100))))
                  .toList());
      case 6 ->
          new Block.Progress(
              text(30), random.nextInt(12) - 1, random.nextInt(8), random.nextInt(9));
      case 7 ->
          new Block.Trend(
              text(20),
              IntStream.range(0, random.nextInt(9))
                  .mapToObj(i -> new Block.Point(text(5), random.nextInt(20)))
                  .toList());
      case 8 -> new Block.Divider();
      default ->
          new Block.Buttons(
              IntStream.range(0, 1 + random.nextInt(5))
                  .mapToObj(i ->
                      new Button(
                          text(random.nextInt(120)),
                          Action.of("a.b", random.nextInt(4)),
                          STYLES.get(random.nextInt(3))))
                  .toList());
    };
  }

  private Words words(int longest, boolean remembered) {
    return new Words(
        IntStream.range(0, 1 + random.nextInt(6))
            .<Span>mapToObj(i -> span(longest / 4, remembered))
            .toList());
  }

  private Span span(int longest, boolean remembered) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> new Span.Plain(remembered ? says(longest) : text(longest));
      case 2 -> new Span.Strong(remembered ? says(longest) : text(longest));
      case 3 -> new Span.Code("/barraiser " + text(longest));
      case 4 -> new Span.Name(ANA);
      case 5 -> new Span.When(Instant.ofEpochSecond(random.nextLong(8_000_000_000L) - 1_000_000));
      case 6 -> new Span.InChannel(new Place.Channel(ACME, "C1"));
      default -> new Span.Link(new MessageRef(new Place.Channel(ACME, "C1"), "1.2"), text(longest));
    };
  }

  private String text(int longest) {
    return WorstText.some(random, random.nextInt(longest + 1));
  }

  private String says(int longest) {
    String text = text(longest);
    said.add(PlainText.of(text));
    return text;
  }

  /** What is read of rich text, where all that people wrote at length stands. */
  private static String visible(JsonElement blocks) {
    return Drawn.ofType(blocks, "text").stream()
        .map(CardPropertiesTest::text)
        .collect(Collectors.joining());
  }

  private static String text(JsonObject element) {
    return element.get("text").getAsString();
  }
}
