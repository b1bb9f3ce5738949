package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;

/** Discord's bounds, each at its edge and one beyond. */
class CardLimitsTest {

  private static final Audience NOBODY = new Audience.Nobody();

  private final CardComponents cards =
      new CardComponents(Person::id, message -> "https://discord.com/channels/1/2/3");

  // Components.

  @Test
  void forty_components_are_a_message_as_they_are() {
    List<Block> parts = many(18, CardLimitsTest::line, i -> new Block.Divider());
    parts.add(row(0, 2));

    var message = message(parts);

    assertThat(Drawn.components(message)).hasSize(40);
    assertThat(Drawn.types(message).subList(0, 4))
        .containsExactly(Drawn.CONTAINER, Drawn.TEXT, Drawn.DIVIDER, Drawn.TEXT);
  }

  @Test
  void forty_paragraphs_move_closer_together_and_all_stay() {
    var message = message(many(40, CardLimitsTest::line));

    assertThat(Drawn.texts(message)).hasSize(1);
    assertThat(Drawn.text(message)).contains("line 1\n\nline 2\n\n", "line 40").doesNotContain("…");
  }

  @Test
  void lines_between_parts_go_before_any_words_do() {
    var message = message(many(30, CardLimitsTest::line, i -> new Block.Divider()));

    assertThat(Drawn.text(message)).contains("line 1", "line 30").doesNotContain("…");
  }

  @Test
  void no_button_is_dropped_for_want_of_components() {
    var message = message(many(15, CardLimitsTest::line, i -> row(i, 2)));

    assertThat(buttons(message)).isEqualTo(30);
    assertThat(Drawn.text(message)).contains("…");
  }

  @Test
  void as_many_buttons_as_a_message_can_hold_are_there() {
    assertThat(buttons(message(many(8, i -> row(i, 4))))).isEqualTo(32);
    assertThat(buttons(message(many(20, i -> row(i, 5))))).isEqualTo(32);
  }

  @Test
  void two_buttons_that_do_the_same_differ_and_mean_the_same() {
    var button = Button.of("Go", Action.of("a.b", 7));

    var message = message(List.of(Block.buttons(button, button)));

    List<String> ids =
        Drawn.ofType(message, Drawn.BUTTON).stream()
            .map(one -> one.getString("custom_id"))
            .toList();
    assertThat(ids).containsExactly("a.b:7", "a.b:7:2");
    assertThat(ids.stream().map(CustomIds::action)).containsOnly(Action.of("a.b", 7));
  }

  // Text.

  @Test
  void four_thousand_characters_are_told_whole_and_one_more_is_cut() {
    assertThat(Drawn.text(message(List.of(Block.text("t".repeat(4000))))))
        .hasSize(4000)
        .doesNotContain("…");
    assertThat(Drawn.text(message(List.of(Block.text("t".repeat(4001))))))
        .hasSizeLessThanOrEqualTo(4000)
        .endsWith("…");
  }

  @Test
  void the_backslashes_of_what_people_wrote_count() {
    String stars = "*".repeat(2000);

    assertThat(Drawn.text(message(List.of(Block.text(stars))))).hasSize(4000);
    assertThat(Drawn.text(message(List.of(Block.text(stars + "*")))))
        .hasSizeBetween(3900, 4000)
        .endsWith("…");
  }

  @Test
  void only_the_longest_texts_lose_their_ends() {
    var message =
        message(
            List.of(
                new Block.Header("Header"),
                new Block.Quote("short", null),
                new Block.Quote(words(9_000), null),
                new Block.Quote(words(3_000), null),
                row(1, 5)));

    assertThat(Drawn.text(message)).contains("Header", "> short", "\n> …");
    assertThat(Drawn.text(message).length()).isBetween(3_700, 4_010);
    assertThat(buttons(message)).isEqualTo(5);
  }

  @Test
  void every_way_to_be_too_long_is_cut_to_fit() {
    List<Block> each =
        List.of(
            Block.text(words(30_000)),
            Block.text(Words.strong(words(30_000))),
            Block.context(words(30_000)),
            new Block.Quote(words(30_000), "Ana"),
            new Block.Quote("\n".repeat(10) + "a\n\n\n".repeat(5_000), "Ana"),
            Block.bullets(Collections.nCopies(500, words(60))),
            Block.bullets(List.of(words(30_000))),
            new Block.Facts(
                IntStream.range(0, 300)
                    .mapToObj(i -> new Block.Fact("label", words(1900)))
                    .toList()));
    for (Block block : each) {
      var message = message(List.of(new Block.Header("Header"), block, row(1, 1)));

      assertThat(Drawn.text(message)).contains("Header", "…");
      assertThat(buttons(message)).isEqualTo(1);
    }
  }

  // The small ones.

  @Test
  void a_button_holds_80_characters() {
    assertThat(label(80)).hasSize(80).endsWith("b");
    assertThat(label(81)).hasSize(80).endsWith("…");
  }

  private String label(int length) {
    var button = Button.of("b".repeat(length), Action.of("a.b"));
    return Drawn.ofType(message(List.of(Block.buttons(button))), Drawn.BUTTON)
        .getFirst()
        .getString("label");
  }

  @Test
  void the_longest_action_there_can_be_is_carried_whole_thirty_times() {
    var button = Button.of("Go", Action.of("n".repeat(40), "s".repeat(50)));

    var message = message(many(6, i -> new Block.Buttons(Collections.nCopies(5, button))));

    assertThat(Drawn.ofType(message, Drawn.BUTTON))
        .hasSize(30)
        .allMatch(one -> CustomIds.action(one.getString("custom_id")).equals(button.action()));
  }

  // Whom it calls.

  @Test
  void everybody_is_called_below_the_card() {
    var message = cards.message(Card.plain("@everyone"), new Audience.Everybody(), 0);

    assertThat(Drawn.texts(message)).containsExactly("\\@everyone", "@here");
    assertThat(allowed(message, "parse")).containsExactly("everyone");
  }

  @Test
  void exactly_those_people_are_called() {
    var these = new Audience.These(List.of(Ids.person("11"), Ids.person("12"), Ids.person("11")));

    var message = cards.message(Card.plain("<@13>"), these, 0);

    assertThat(Drawn.texts(message)).containsExactly("\\<\\@13\\>", "<@11> <@12>");
    assertThat(allowed(message, "parse")).isEmpty();
    assertThat(allowed(message, "users")).containsExactlyInAnyOrder("11", "12");
  }

  @Test
  void a_large_group_is_called_and_its_card_still_fits() {
    List<Person> people =
        IntStream.range(0, 1000).mapToObj(i -> Ids.person("1%018d".formatted(i))).toList();
    var card = Card.of("Summary", new Block.Quote(words(12_000), null), row(1, 5));

    var message = cards.message(card, new Audience.These(people), 0);

    DiscordBounds.holdFor(message);
    assertThat(allowed(message, "users")).hasSize(100);
    assertThat(buttons(message)).isEqualTo(5);
  }

  // What it is about.

  @Test
  void a_card_that_is_read_elsewhere_links_to_where_it_belongs_and_still_fits() {
    List<Block> parts = many(18, CardLimitsTest::line, i -> new Block.Divider());
    parts.add(new Block.Quote(words(12_000), null));
    parts.add(row(0, 5));

    var message =
        cards.messageFrom(
            "1479013596502425600", Card.of("Summary", parts.toArray(Block[]::new)), 7);

    DiscordBounds.holdFor(message);
    assertThat(Drawn.texts(message).getLast()).isEqualTo("-# In <#1479013596502425600>");
    assertThat(buttons(message)).isEqualTo(5);
    assertThat(allowed(message, "parse")).isEmpty();
  }

  @Test
  void a_card_bears_its_mark_where_it_has_one() {
    assertThat(container(9).getInt("id")).isEqualTo(9);
    assertThat(container(0).hasKey("id")).isFalse();
  }

  private net.dv8tion.jda.api.utils.data.DataObject container(int mark) {
    return Drawn.ofType(cards.message(Card.plain("Hi"), NOBODY, mark), Drawn.CONTAINER).getFirst();
  }

  @Test
  void a_card_of_nothing_says_what_it_says() {
    assertThat(Drawn.texts(cards.message(Card.of("It is *done*."), NOBODY, 0)))
        .containsExactly("It is \\*done\\*.");
    assertThat(Drawn.texts(cards.message(Card.of("", Block.text(" ")), NOBODY, 0)))
        .containsExactly("Bar Raiser");
  }

  // What the tests say.

  private static Block line(int i) {
    return Block.text("line " + (i + 1));
  }

  private static Block row(int row, int buttons) {
    return new Block.Buttons(
        IntStream.range(0, buttons)
            .mapToObj(i -> Button.of("Press", Action.of("a.b", row * 10L + i)))
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

  private MessageCreateData message(List<Block> parts) {
    var message = cards.message(new Card("Summary", parts), NOBODY, 1);
    DiscordBounds.holdFor(message);
    return message;
  }

  private static int buttons(MessageCreateData message) {
    return Drawn.ofType(message, Drawn.BUTTON).size();
  }

  private static List<String> allowed(MessageCreateData message, String kind) {
    return message.toData().getObject("allowed_mentions").optArray(kind).stream()
        .flatMap(some -> some.stream(DataArray::getString))
        .toList();
  }
}
