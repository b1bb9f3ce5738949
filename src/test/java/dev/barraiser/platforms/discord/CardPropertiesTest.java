package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.text.WorstText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;

/** Holds of every card there could be; tried with many that are as bad as can be. */
class CardPropertiesTest {

  private static final int CARDS = 300;
  private static final Audience NOBODY = new Audience.Nobody();
  private static final Person ANA = Ids.person("11");

  private static final List<Button.Style> STYLES =
      List.of(Button.Style.PRIMARY, Button.Style.PLAIN, Button.Style.DANGER);

  private final List<String> said = new ArrayList<>();
  private Random random = new Random(0);

  private final CardComponents cards =
      new CardComponents(
          person -> "<@" + person.id() + "> *Ana* \u202e",
          message -> "https://discord.com/channels/1/2/3");

  @Test
  void small_cards_say_everything_that_was_said_and_call_nobody() {
    for (int seed = 0; seed < CARDS; seed++) {
      begin(seed);
      Card card = card(1 + random.nextInt(6), 60);

      MessageCreateData drawn = cards.message(card, NOBODY, 1);

      DiscordBounds.holdFor(drawn);
      DiscordBounds.nobodyIsCalledBy(drawn);
      String shown = letters(Drawn.text(drawn));
      assertThat(said).as("seed " + seed).allMatch(text -> shown.contains(letters(text)));
    }
  }

  @Test
  void cards_of_any_size_fit_and_keep_their_buttons() {
    for (int seed = 0; seed < CARDS / 5; seed++) {
      begin(seed);
      Card card = card(5 + random.nextInt(100), random.nextInt(4_000));

      MessageCreateData drawn = cards.message(card, NOBODY, 1);

      DiscordBounds.holdFor(drawn);
      DiscordBounds.nobodyIsCalledBy(drawn);
      assertThat(Drawn.ofType(drawn, Drawn.BUTTON))
          .as("seed " + seed)
          .hasSize(Math.min(32, card.buttons().size()));
    }
  }

  @Test
  void the_same_card_is_drawn_the_same() {
    begin(7);
    Card card = card(10, 100);

    assertThat(Drawn.json(cards.message(card, NOBODY, 1)))
        .isEqualTo(Drawn.json(cards.message(card, NOBODY, 1)));
  }

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
      case 1 -> new Block.Text(words(longest));
      case 2 -> new Block.Context(words(longest));
      case 3 -> new Block.Quote(says(longest), random.nextBoolean() ? null : text(30));
      case 4 ->
          new Block.Bullets(
              IntStream.range(0, 1 + random.nextInt(5)).mapToObj(i -> words(longest)).toList());
      case 5 ->
          new Block.Facts(
              IntStream.range(0, 1 + random.nextInt(5))
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
              IntStream.range(0, 1 + random.nextInt(2))
                  .mapToObj(i ->
                      new Button(
                          text(random.nextInt(120)),
                          Action.of("a.b", random.nextInt(4)),
                          STYLES.get(random.nextInt(3))))
                  .toList());
    };
  }

  private Words words(int longest) {
    return new Words(
        IntStream.range(0, 1 + random.nextInt(6)).<Span>mapToObj(i -> span(longest / 4)).toList());
  }

  private Span span(int longest) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> new Span.Plain(says(longest));
      case 2 -> new Span.Strong(says(longest));
      case 3 -> new Span.Code("/barraiser " + text(longest));
      case 4 -> new Span.Name(ANA);
      case 5 -> new Span.When(Instant.ofEpochSecond(random.nextLong(8_000_000_000L) - 1_000_000));
      case 6 -> new Span.InChannel(Ids.channel("2"));
      default -> new Span.Link(new MessageRef(Ids.channel("2"), "3"), text(longest));
    };
  }

  private String text(int longest) {
    return WorstText.some(random, random.nextInt(longest + 1));
  }

  private String says(int longest) {
    String text = text(longest);
    said.add(text);
    return text;
  }

  /** What is left of both when marks are taken away, ours and theirs. */
  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
