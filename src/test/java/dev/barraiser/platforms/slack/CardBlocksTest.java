package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import dev.barraiser.Golden;
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
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardBlocksTest {

  private static final Workspace ACME = new Workspace("slack", "T1");
  private static final Person ANA = new Person(ACME, "U0ANA");
  private static final Instant LATE = Instant.parse("2026-03-29T00:59:59Z");
  private static final MessageRef POST = new MessageRef(new Place.Channel(ACME, "C1"), "1.2");

  private final CardBlocks cards = cards(SlackSetup.CommandNames.USUAL);

  private static CardBlocks cards(SlackSetup.CommandNames names) {
    return new CardBlocks(
        person -> person.equals(ANA) ? "Ana Souza" : "somebody",
        message -> "https://acme.slack.com/archives/C1/p12?thread_ts=1.1&cid=C1",
        names);
  }

  @Test
  void a_card_with_every_block_and_span_is_drawn_as_it_was_approved() {
    Card card =
        Card.of(
            "Every <block> there is",
            new Block.Header("Monday's <question>"),
            Block.text(
                "Plain & simple, ",
                Words.strong("strong"),
                " and ",
                Words.code("/question"),
                " by ",
                new Span.Name(ANA),
                " at ",
                new Span.When(LATE),
                ", see ",
                new Span.Link(POST, "the post"),
                "."),
            Block.context("Shared by ", new Span.Name(ANA), ", <@U1>."),
            Block.context(
                "Until ", new Span.When(LATE), ". ", new Span.Link(POST, "The post"), "."),
            Block.context("Type ", Words.code("/barraiser me"), " or *this*."),
            new Block.Quote("What did you change?\nAnd why?", null),
            new Block.Quote("I cut the release time.", "Ana Souza"),
            Block.text("An outline:"),
            Block.bullets(List.of("Situation", "Task")),
            new Block.Facts(
                List.of(
                    new Block.Fact("Category", "Vision/Strategy"),
                    new Block.Fact("Said", "*loud*"),
                    new Block.Fact("Nothing", ""))),
            new Block.Divider(),
            new Block.Progress("Leadership Impact", 3, 5, 7),
            new Block.Progress("Character/Values", 3, 3, 5),
            new Block.Trend(
                "Answers", List.of(new Block.Point("Mon", 2), new Block.Point("Tue", 0))),
            Block.buttons(
                Button.primary("Answer", Action.of("answers.write", 7)),
                Button.of("Hint", Action.of("daily.hint", 7))),
            Block.buttons(Button.danger("Delete", Action.of("stories.delete", "12"))));

    Golden.assertMatches(
        "slack/every-block.json", Drawn.json(cards.message(card, new Audience.Nobody())));
  }

  // Whom it calls.

  @Test
  void everybody_is_called_on_a_line_of_its_own() {
    JsonArray blocks = blocks(Card.plain("Hello"), new Audience.Everybody());

    assertThat(blocks).hasSize(2);
    assertThat(Drawn.ofType(blocks.get(0), "broadcast").getFirst().get("range").getAsString())
        .isEqualTo("channel");
  }

  @Test
  void each_of_these_people_is_called_once_and_nobody_for_an_empty_list() {
    JsonArray twice = blocks(Card.plain("Hello"), new Audience.These(List.of(ANA, ANA)));

    assertThat(Drawn.ofType(twice, "user")).hasSize(1);
    assertThat(blocks(Card.plain("Hello"), new Audience.These(List.of()))).hasSize(1);
  }

  // What belongs together.

  @Test
  void a_line_stands_close_to_the_quote_and_the_list_it_leads_to() {
    JsonArray blocks =
        blocks(
            Block.text("You said:"),
            new Block.Quote("It", null),
            Block.text("Next:"),
            Block.bullets(List.of("One")));

    assertThat(kinds(blocks.get(0))).containsExactly("rich_text_section", "rich_text_quote");
    assertThat(kinds(blocks.get(1))).containsExactly("rich_text_section", "rich_text_list");
  }

  @Test
  void paragraphs_keep_their_distance() {
    assertThat(blocks(Block.text("One."), Block.text("Two."))).hasSize(2);
  }

  @Test
  void bars_stand_one_below_the_other() {
    JsonArray blocks = blocks(new Block.Progress("A", 1, 3, 5), new Block.Progress("B", 2, 3, 5));

    assertThat(text(blocks)).isEqualTo("A  ▰▱▱┊▱▱  1 of 3–5\nB  ▰▰▱┊▱▱  2 of 3–5");
    assertThat(kinds(blocks.get(0))).containsExactly("rich_text_section");
  }

  @Test
  void who_is_quoted_is_named_once() {
    JsonArray led = blocks(Block.text(new Span.Name(ANA), " answered:"), quote("Ana Souza"));
    JsonArray alone = blocks(Block.text("Somebody answered:"), quote("Ana Souza"));

    assertThat(text(led)).isEqualTo("Ana Souza answered:It");
    assertThat(text(alone)).isEqualTo("Somebody answered:It— Ana Souza");
  }

  private static Block quote(String by) {
    return new Block.Quote("It", by);
  }

  // Commands.

  @Test
  void commands_are_shown_by_the_names_they_have_here() {
    var renamed = cards(new SlackSetup.CommandNames("practice", "ask"));
    Card card =
        Card.of(
            "Type /barraiser me or /question",
            Block.text(Words.code("/barraiser story add"), " ", Words.code("/question l7")),
            Block.context(
                Words.code("/barraiser"), " ", Words.code("/barraisers"), " ", Words.code("help")));

    CardBlocks.Drawn drawn = renamed.message(card, new Audience.Nobody());

    assertThat(text(Drawn.tree(drawn.blocks())))
        .isEqualTo("/practice story add /ask l7`/practice` `/barraisers` `help`");
    assertThat(drawn.text()).isEqualTo("Type /practice me or /ask");
  }

  // Context.

  @Test
  void a_muted_line_is_plain_text_where_somebody_could_have_written_it() {
    JsonObject context =
        blocks(Block.context("Shared by *me* <!channel>")).get(0).getAsJsonObject();
    JsonObject element = context.getAsJsonArray("elements").get(0).getAsJsonObject();

    assertThat(element.get("type").getAsString()).isEqualTo("plain_text");
    assertThat(element.get("text").getAsString()).isEqualTo("Shared by *me* <!channel>");
  }

  @Test
  void a_command_in_a_muted_line_stands_out_even_beside_what_somebody_wrote() {
    JsonArray blocks =
        blocks(Block.context("No “<it>”. ", Words.code("/barraiser help"), " helps."));

    assertThat(blocks).hasSize(1);
    assertThat(texts(blocks)).containsExactly("No “<it>”.", "`/barraiser help`", "helps.");
  }

  @Test
  void a_style_that_a_word_touches_would_not_be_one() {
    assertThat(texts(blocks(Block.context("pre", Words.strong("bold")))))
        .containsExactly("pre", "*bold*");
    assertThat(texts(blocks(Block.context(Words.code("a"), "s")))).containsExactly("`a`", "s");
    assertThat(texts(blocks(Block.context("(", Words.strong("bold"), ")"))))
        .containsExactly("(*bold*)");
  }

  // Time.

  @Test
  void what_is_too_far_for_slack_is_said_in_words() {
    var far = new Span.When(Instant.parse("2100-01-01T12:00:00Z"));

    assertThat(text(blocks(Block.text("At ", far)))).isEqualTo("At 1 Jan 2100 at 12:00 UTC");
    assertThat(text(blocks(Block.context("At ", far)))).isEqualTo("At 1 Jan 2100 at 12:00 UTC");
  }

  // Links.

  @Test
  void what_cannot_be_linked_is_said() {
    var nowhere = new CardBlocks(person -> "", message -> "", SlackSetup.CommandNames.USUAL);
    Card card =
        Card.of("s", Block.text(new Span.Link(POST, "a")), Block.context(new Span.Link(POST, "b")));

    JsonElement blocks = Drawn.tree(nowhere.message(card, new Audience.Nobody()).blocks());

    assertThat(Drawn.ofType(blocks, "link")).isEmpty();
    assertThat(text(blocks)).isEqualTo("ab");
  }

  // Buttons.

  @Test
  void buttons_that_do_the_same_have_ids_of_their_own_and_one_meaning() {
    var same = Action.of("a.b", 1);
    List<JsonObject> buttons =
        Drawn.ofType(
            blocks(Block.buttons(Button.of("One", same), Button.of("Two", same))), "button");

    assertThat(buttons.get(0).get("action_id").getAsString()).isEqualTo("a.b:1");
    assertThat(buttons.get(1).get("action_id").getAsString()).isNotEqualTo("a.b:1");
    assertThat(buttons)
        .allSatisfy(one -> assertThat(one.get("value").getAsString()).isEqualTo("a.b:1"));
  }

  // Nothing to draw.

  @Test
  void what_is_empty_is_left_out_and_a_card_of_nothing_says_its_summary() {
    JsonArray some = blocks(new Block.Header(" "), Block.text(""), Block.text("Here"));
    JsonArray nothing = blocks(new Block.Header(""), Block.bullets(List.of()), Block.context(" "));

    assertThat(text(some)).isEqualTo("Here");
    assertThat(text(nothing)).isEqualTo("Summary");
  }

  // Views.

  @Test
  void a_home_is_a_home() {
    View home = cards.home(Card.plain("Hello"));

    assertThat(home.getType()).isEqualTo("home");
    assertThat(home.getTitle()).isNull();
    assertThat(home.getBlocks()).hasSize(1);
  }

  @Test
  void a_modals_title_is_its_header_which_is_not_said_twice() {
    View modal =
        cards.modal(Card.of("Summary", new Block.Header("Your answers"), Block.text("One")));

    assertThat(modal.getType()).isEqualTo("modal");
    assertThat(modal.getTitle().getText()).isEqualTo("Your answers");
    assertThat(modal.getClose().getText()).isEqualTo("Close");
    assertThat(modal.getSubmit()).isNull();
    assertThat(text(Drawn.tree(modal.getBlocks()))).isEqualTo("One");
  }

  @Test
  void a_header_that_the_title_cannot_hold_stays() {
    String header = "What the interviewer listens for";

    View modal = cards.modal(Card.of("Summary", new Block.Header(header), Block.text("One")));

    assertThat(modal.getTitle().getText()).isEqualTo("What the interviewer…");
    assertThat(text(Drawn.tree(modal.getBlocks()))).startsWith(header);
  }

  @Test
  void a_modal_without_a_header_has_its_summary_for_a_title() {
    assertThat(cards.modal(Card.plain("Nothing changed.")).getTitle().getText())
        .isEqualTo("Nothing changed");
    assertThat(cards.modal(Card.of("", Block.text("One"))).getTitle().getText()).isNotBlank();
  }

  @Test
  void a_sentence_too_long_for_a_title_is_not_cut_into_one() {
    View modal = cards.modal(Card.plain("You have no stories at the moment, except deleted ones."));

    assertThat(modal.getTitle().getText()).isEqualTo("Bar Raiser");
    assertThat(text(Drawn.tree(modal.getBlocks()))).startsWith("You have no stories");
  }

  // What the tests say.

  private JsonArray blocks(Block... parts) {
    return blocks(Card.of("Summary", parts), new Audience.Nobody());
  }

  private JsonArray blocks(Card card, Audience audience) {
    return Drawn.tree(cards.message(card, audience).blocks()).getAsJsonArray();
  }

  private static List<String> kinds(JsonElement block) {
    return block.getAsJsonObject().getAsJsonArray("elements").asList().stream()
        .map(element -> element.getAsJsonObject().get("type").getAsString())
        .toList();
  }

  private static List<String> texts(JsonElement blocks) {
    return Drawn.objects(blocks).stream()
        .filter(object -> object.has("text") && object.get("text").isJsonPrimitive())
        .map(object -> object.get("text").getAsString())
        .toList();
  }

  private static String text(JsonElement blocks) {
    return String.join("", texts(blocks));
  }
}
