package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Words;
import dev.barraiser.chat.Workspace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Slack's bounds, each at its edge and one beyond. */
class CardLimitsTest {

  private static final Audience NOBODY = new Audience.Nobody();

  private final CardBlocks cards =
      new CardBlocks(
          Person::id,
          message -> "https://acme.slack.com/archives/C1/p1",
          SlackSetup.CommandNames.USUAL);

  // Blocks.

  @Test
  void fifty_blocks_are_a_message_as_they_are() {
    JsonArray blocks = message(many(25, i -> line(i), i -> new Block.Divider()));

    assertThat(blocks).hasSize(50);
    assertThat(types(blocks).subList(0, 4))
        .containsExactly("rich_text", "divider", "rich_text", "divider");
  }

  @Test
  void fifty_one_paragraphs_move_closer_together_and_all_stay() {
    JsonArray blocks = message(many(51, CardLimitsTest::line));

    assertThat(blocks).hasSize(1);
    assertThat(text(blocks)).contains("line 1\n\nline 2\n\n", "line 51").doesNotContain("…");
  }

  @Test
  void what_cannot_move_together_ends_with_an_ellipsis() {
    JsonArray blocks = message(many(26, CardLimitsTest::line, i -> new Block.Divider()));

    assertThat(blocks).hasSizeLessThanOrEqualTo(50);
    assertThat(text(blocks)).startsWith("line 1").contains("line 24").endsWith("…");
  }

  @Test
  void no_button_is_dropped_for_want_of_blocks() {
    List<Block> parts =
        new ArrayList<>(many(40, CardLimitsTest::line, i -> new Block.Divider(), i -> row(i, 1)));

    JsonArray blocks = message(parts);

    assertThat(blocks).hasSizeLessThanOrEqualTo(50);
    assertThat(buttons(blocks)).hasSize(40);
    assertThat(text(blocks)).contains("line 1", "…");
  }

  @Test
  void as_many_buttons_as_blocks_can_hold_are_all_there() {
    JsonArray blocks = message(many(250, i -> row(i, 5)));

    assertThat(blocks).hasSize(50);
    assertThat(buttons(blocks)).hasSize(1250);
  }

  @Test
  void a_home_and_a_modal_hold_a_hundred_blocks() {
    Card hundred = new Card("s", many(50, CardLimitsTest::line, i -> new Block.Divider()));
    Card more = new Card("s", many(51, CardLimitsTest::line, i -> new Block.Divider()));

    assertThat(cards.home(hundred).getBlocks()).hasSize(100);
    assertThat(cards.modal(hundred).getBlocks()).hasSize(100);
    assertThat(cards.home(more).getBlocks()).hasSizeLessThanOrEqualTo(100);
    assertThat(cards.modal(more).getBlocks()).hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void whom_a_message_calls_takes_one_of_its_blocks() {
    List<Block> fifty = many(25, CardLimitsTest::line, i -> new Block.Divider());

    assertThat(drawn(new Card("s", fifty), new Audience.Everybody())).hasSize(50);
  }

  // Text.

  @Test
  void three_thousand_characters_are_one_element_and_one_more_is_two() {
    assertThat(message(List.of(new Block.Quote("q".repeat(3000), null)))).hasSize(1);
    assertThat(message(List.of(new Block.Quote("q".repeat(3001), null)))).hasSize(2);
    assertThat(message(List.of(Block.text("t".repeat(3000))))).hasSize(1);
    assertThat(message(List.of(Block.text("t".repeat(3001))))).hasSize(2);
  }

  @Test
  void a_long_answer_is_told_whole_in_several_blocks_cut_between_words() {
    String answer = words(4000);

    JsonArray blocks = message(List.of(new Block.Quote(answer, "Ana")));

    assertThat(types(blocks)).containsExactly("rich_text", "rich_text", "context");
    List<String> pieces =
        Drawn.ofType(blocks, "text").stream().map(one -> one.get("text").getAsString()).toList();
    assertThat(String.join("", pieces)).isEqualTo(answer);
    assertThat(pieces.getFirst()).endsWith(" ");
  }

  @Test
  void styles_survive_where_a_paragraph_is_divided() {
    JsonArray blocks =
        message(List.of(Block.text("a".repeat(2900), Words.strong(words(500)), "the end")));

    List<JsonObject> bold =
        Drawn.ofType(blocks, "text").stream().filter(one -> one.has("style")).toList();
    assertThat(bold).isNotEmpty();
    assertThat(
            bold.stream().map(one -> one.get("text").getAsString()).collect(Collectors.joining()))
        .isEqualTo(words(500));
  }

  @Test
  void the_longest_texts_of_a_message_lose_their_ends_when_all_are_too_long() {
    JsonArray blocks =
        message(
            List.of(
                new Block.Header("Header"),
                new Block.Quote("short", null),
                new Block.Quote(words(20_000), null),
                new Block.Quote(words(6_000), null),
                row(1, 5)));

    assertThat(SlackBounds.textOf(blocks)).isBetween(10_500, 12_000);
    assertThat(text(blocks)).contains("Header", "short", "\n…");
    assertThat(buttons(blocks)).hasSize(5);
  }

  @Test
  void every_way_to_be_too_long_is_cut_to_fit() {
    List<Block> each =
        List.of(
            Block.text(words(30_000)),
            Block.context(words(30_000)),
            new Block.Quote(words(30_000), "Ana"),
            Block.bullets(Collections.nCopies(500, words(60))),
            Block.bullets(List.of(words(30_000))),
            new Block.Facts(
                IntStream.range(0, 100)
                    .mapToObj(i -> new Block.Fact("label", words(1900)))
                    .toList()));
    for (Block block : each) {
      CardBlocks.Drawn drawn =
          cards.message(Card.of("Summary", new Block.Header("Header"), block, row(1, 1)), NOBODY);

      SlackBounds.holdFor(drawn);
      JsonElement blocks = Drawn.tree(drawn.blocks());
      assertThat(text(blocks)).contains("Header", "…");
      assertThat(buttons(blocks)).hasSize(1);
    }
  }

  @Test
  void a_view_holds_what_a_message_cannot() {
    Card card = Card.of("Your story", new Block.Quote(words(12_500), null));

    assertThat(SlackBounds.textOf(Drawn.tree(cards.modal(card).getBlocks()))).isEqualTo(12_500);
    assertThat(SlackBounds.textOf(Drawn.tree(cards.message(card, NOBODY).blocks())))
        .isLessThan(12_000);
  }

  // The small ones.

  @Test
  void a_header_holds_150_characters() {
    assertThat(text(message(List.of(new Block.Header("h".repeat(150))))))
        .hasSize(150)
        .endsWith("h");
    assertThat(text(message(List.of(new Block.Header("h".repeat(151))))))
        .hasSize(150)
        .endsWith("…");
  }

  @Test
  void a_button_holds_75_characters() {
    assertThat(label(75)).hasSize(75).endsWith("b");
    assertThat(label(76)).hasSize(75).endsWith("…");
  }

  private String label(int length) {
    var button = Button.of("b".repeat(length), Action.of("a.b"));
    return text(message(List.of(Block.buttons(button))));
  }

  @Test
  void the_longest_action_there_can_be_is_carried_whole() {
    var action = Action.of("n".repeat(40), "s".repeat(50));

    JsonObject button =
        buttons(message(List.of(Block.buttons(Button.of("Go", action))))).getFirst();

    assertThat(Action.parse(button.get("value").getAsString())).isEqualTo(action);
    assertThat(Action.parse(button.get("action_id").getAsString())).isEqualTo(action);
  }

  @Test
  void a_modals_title_holds_24_characters_and_is_cut_between_words() {
    assertThat(title("t".repeat(24))).hasSize(24).endsWith("t");
    assertThat(title("t".repeat(25))).hasSize(24).endsWith("…");
    assertThat(title("What the interviewer listens for")).isEqualTo("What the interviewer…");
  }

  private String title(String header) {
    return cards.modal(Card.of("s", new Block.Header(header), line(1))).getTitle().getText();
  }

  @Test
  void ten_facts_are_a_section_and_one_more_begins_another() {
    assertThat(message(List.of(facts(10, "value")))).hasSize(1);
    assertThat(message(List.of(facts(11, "value")))).hasSize(2);
  }

  @Test
  void a_fact_holds_two_thousand_characters() {
    assertThat(text(message(List.of(facts(1, "v".repeat(1993)))))).hasSize(1999).endsWith("v");
    assertThat(text(message(List.of(facts(1, "v".repeat(1995)))))).hasSize(2000).endsWith("…");
  }

  @Test
  void facts_that_are_too_many_are_cut_from_the_end() {
    JsonArray blocks = message(List.of(new Block.Header("Header"), facts(600, "v"), row(1, 2)));

    assertThat(blocks).hasSizeLessThanOrEqualTo(50);
    assertThat(text(blocks)).contains("Header", "label 0", "label 400", "…");
    assertThat(buttons(blocks)).hasSize(2);
  }

  @Test
  void a_context_holds_ten_elements_and_goes_on_in_another() {
    Object[] ten = {code(), "*", code(), "*", code(), "*", code(), "*", code(), "*"};
    Object[] eleven = {code(), "*", code(), "*", code(), "*", code(), "*", code(), "*", code()};

    assertThat(message(List.of(Block.context(ten)))).hasSize(1);
    assertThat(message(List.of(Block.context(eleven)))).hasSize(2);
  }

  @Test
  void a_large_group_is_called_and_its_card_still_fits() {
    List<Person> people =
        IntStream.range(0, 1000)
            .mapToObj(i -> new Person(new Workspace("slack", "T1"), "U%09d".formatted(i)))
            .toList();
    var card = Card.of("Summary", new Block.Quote(words(12_000), null), row(1, 5));

    CardBlocks.Drawn drawn = cards.message(card, new Audience.These(people));

    SlackBounds.holdFor(drawn);
    JsonElement blocks = Drawn.tree(drawn.blocks());
    assertThat(Drawn.ofType(blocks, "user")).hasSize(400);
    assertThat(buttons(blocks)).hasSize(5);
  }

  // What the tests say.

  private static Object code() {
    return Words.code("/barraiser");
  }

  private static Block line(int i) {
    return Block.text("line " + (i + 1));
  }

  private static Block row(int row, int buttons) {
    return new Block.Buttons(
        IntStream.range(0, buttons)
            .mapToObj(i -> Button.of("Press", Action.of("a.b", row * 10L + i)))
            .toList());
  }

  private static Block facts(int many, String value) {
    return new Block.Facts(
        IntStream.range(0, many)
            .mapToObj(i -> new Block.Fact(many == 1 ? "label" : "label " + i, value))
            .toList());
  }

  @SafeVarargs
  private static List<Block> many(int times, IntFunction<Block>... each) {
    List<Block> parts = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      for (IntFunction<Block> one : each) parts.add(one.apply(i));
    }
    return parts;
  }

  private static String words(int length) {
    return "word ".repeat(length / 5 + 1).substring(0, length);
  }

  private JsonArray message(List<Block> parts) {
    return drawn(new Card("Summary", parts), NOBODY);
  }

  private JsonArray drawn(Card card, Audience audience) {
    CardBlocks.Drawn drawn = cards.message(card, audience);
    SlackBounds.holdFor(drawn);
    return Drawn.tree(drawn.blocks()).getAsJsonArray();
  }

  private static List<String> types(JsonArray blocks) {
    return blocks.asList().stream()
        .map(block -> block.getAsJsonObject().get("type").getAsString())
        .toList();
  }

  private static List<JsonObject> buttons(JsonElement blocks) {
    return Drawn.ofType(blocks, "button");
  }

  private static String text(JsonElement blocks) {
    return Drawn.objects(blocks).stream()
        .filter(object -> object.has("text") && object.get("text").isJsonPrimitive())
        .map(object -> object.get("text").getAsString())
        .collect(Collectors.joining());
  }
}
