package dev.barraiser.platforms.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Trace;
import dev.barraiser.chat.Words;
import dev.barraiser.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShowingTest {

  private static final String SAID =
      "I told the two directors that \"no\" was an answer, and that I'd stay until we had one.";

  private final Showing showing =
      new Showing(
          new Trace(
              Set.of(Action.of("stories.show", 7)),
              List.of("Hiring"),
              List.of(SAID, "Twice.", "We wrote it down together, in one room, in one day.")));

  private boolean shows(Block... blocks) {
    return showing.isIn(Card.of("A card", blocks));
  }

  @Test
  void a_card_that_quotes_a_sentence_of_it_shows_it() {
    assertThat(shows(new Block.Quote("First this. " + SAID, null))).isTrue();
    assertThat(shows(new Block.Bullets(List.of(Words.of(Words.strong(SAID)))))).isTrue();
  }

  @Test
  void so_does_an_export_in_whatever_format_and_one_that_was_cut_in_the_middle_of_a_sentence() {
    assertThat(shows(new Block.Verbatim(Json.write(Map.of("action", "One.\n" + SAID))))).isTrue();
    assertThat(shows(new Block.Verbatim("**action**\n\n> " + SAID))).isTrue();
    assertThat(shows(new Block.Verbatim("[{\"result\":\"" + SAID.substring(0, 60)))).isTrue();
    assertThat(shows(new Block.Verbatim(SAID.substring(20)))).isTrue();
  }

  @Test
  void so_does_a_list_that_names_it_and_a_card_whose_button_acts_on_it() {
    assertThat(shows(new Block.Bullets(List.of(Words.of(Words.strong("3"), "  Hiring", "")))))
        .isTrue();
    assertThat(shows(Block.buttons(Button.of("Show 3", Action.of("stories.show", 7))))).isTrue();
  }

  @Test
  void another_story_and_a_word_that_happens_to_be_its_title_stay() {
    assertThat(shows(Block.text("Hiring is one of the twelve topics. Twice. Together."))).isFalse();
    assertThat(shows(new Block.Quote("I told the two directors nothing.", null))).isFalse();
    assertThat(shows(Block.buttons(Button.of("Show 4", Action.of("stories.show", 8))))).isFalse();
  }
}
