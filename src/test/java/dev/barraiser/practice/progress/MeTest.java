package dev.barraiser.practice.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.stories.StoryCategory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeTest {

  private final ProgressWorld world = new ProgressWorld("2026-03-11T08:00");
  private final Person ana = world.member("ana", "Ana");
  private final Person ben = world.member("ben", "Ben");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void everything_of_ones_own_is_there_and_nothing_of_anybody_else() {
    world.answers(ana, "What I told her");
    world.saves(ana, StoryCategory.CHARACTER_VALUES, "The walk");
    world.answers(ben, "His secret");
    world.saves(ben, StoryCategory.CHARACTER_VALUES, "His story");
    Card card = me();

    assertThat(CardWords.of(card))
        .contains("What about trust?", "What I told her", "2026-03-11T07:00:00Z")
        .contains("The walk (Character/Values)")
        .contains("A question at 09:00 (Europe/Berlin), Mon, Tue, Wed, Thu, Fri.")
        .contains("/barraiser settings")
        .contains("Answers: 1", "Stories: 1")
        .doesNotContain("His");
  }

  @Test
  void it_is_whispered_wherever_it_is_asked_for() {
    world.answers(ana, "What I told her");
    List<Outgoing> sent = world.rig.types(ana, ProgressWorld.CHANNEL, "/barraiser me");

    assertThat(sent)
        .singleElement()
        .isInstanceOfSatisfying(
            Outgoing.Whisper.class, whisper -> assertThat(whisper.to()).isEqualTo(ana));
    assertThat(sent.getFirst().toString()).contains("What I told her");
    assertThat(FeatureRig.card(sent.getFirst()).summary()).doesNotContain("told");
  }

  @Test
  void somebody_new_learns_where_to_begin() {
    Person zoe = world.rig.meets("zoe", "Zoe", null, false);
    Outgoing card = world.rig.types(zoe, new Place.Direct(zoe), "/barraiser me").getFirst();

    assertThat(CardWords.of(FeatureRig.card(card)))
        .contains("No answers yet.", "No stories yet.", "You are in no study group.");
  }

  @Test
  void every_answer_can_be_paged_to_and_read_whole() {
    for (int i = 1; i <= 12; i++) {
      world.answers(ana, "Answer number " + i);
      world.rig.later(Duration.ofHours(1));
    }
    Outgoing page = world.rig.presses(ana, myCard(), "All answers").getFirst();
    List<String> read = new ArrayList<>(reads(page));
    while (hasButton(page, "Older")) {
      page = world.rig.presses(ana, page, "Older").getFirst();
      read.addAll(reads(page));
    }
    Outgoing whole = world.rig.presses(ana, page, "Read 1").getFirst();

    assertThat(read).hasSize(12).doesNotHaveDuplicates().startsWith("Read 12").endsWith("Read 1");
    assertThat(CardWords.of(FeatureRig.card(whole))).contains("Answer number 1");
    assertThat(FeatureRig.button(FeatureRig.card(whole), "Save as story").action().name())
        .isEqualTo("stories.from-answer");
  }

  @Test
  void an_answer_is_called_the_same_when_another_one_goes() {
    for (int i = 1; i <= 3; i++) {
      world.answers(ana, "Answer number " + i);
      world.rig.later(Duration.ofHours(1));
    }
    world.rig.write(tx -> tx.handle().execute("DELETE FROM reply"));
    world.rig.write(tx -> tx.handle().execute("DELETE FROM answer WHERE text LIKE '%number 2'"));

    Outgoing page = world.rig.presses(ana, myCard(), "All answers").getFirst();

    assertThat(reads(page)).containsExactly("Read 3", "Read 1");
    assertThat(CardWords.of(FeatureRig.card(world.rig.presses(ana, page, "Read 3").getFirst())))
        .contains("Answer number 3");
  }

  @Test
  void a_long_answer_is_cut_in_the_overview_and_whole_when_read() {
    String text = "word ".repeat(200) + "end";
    world.answers(ana, text);

    assertThat(CardWords.of(me())).contains("word…").doesNotContain("end");
    Outgoing page = world.rig.presses(ana, myCard(), "All answers").getFirst();
    Outgoing whole = world.rig.presses(ana, page, "Read 1").getFirst();
    assertThat(CardWords.of(FeatureRig.card(whole))).contains(text);
  }

  @Test
  void an_excerpt_is_never_cut_within_a_character() {
    String excerpt = MeCards.excerpt("x" + "🚀".repeat(400));

    assertThat(excerpt).endsWith("🚀…");
    assertThat(excerpt.codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }

  @Test
  void somebody_elses_answer_is_answered_like_one_that_never_was() {
    long his = world.answers(ben, "His secret");
    Place here = new Place.Direct(ana);
    Card theirs =
        FeatureRig.card(world.rig.presses(ana, here, Action.of("progress.answer", his)).getFirst());

    for (String subject : List.of("9999", "-1", "x", "")) {
      Outgoing never =
          world.rig.presses(ana, here, Action.of("progress.answer", subject)).getFirst();
      assertThat(FeatureRig.card(never)).isEqualTo(theirs);
    }
  }

  @Test
  void a_page_asked_for_from_anywhere_is_one_that_is_there() {
    world.answers(ana, "Only one");

    for (String offset : List.of("-5", "99", "9223372036854775807", "x", "")) {
      Outgoing page =
          world
              .rig
              .presses(ana, new Place.Direct(ana), Action.of("progress.answers", offset))
              .getFirst();
      assertThat(CardWords.of(FeatureRig.card(page))).contains("Only one");
    }
  }

  @Test
  void deleted_stories_and_those_that_do_not_fit_are_counted() {
    world.meets(ana, StoryCategory.LEADERSHIP_IMPACT, 13);
    world.rig.write(tx ->
        tx.handle().execute("UPDATE story SET deleted_at = 1 WHERE person = 'ana' AND number = 1"));

    assertThat(CardWords.of(me()))
        .contains("Stories: 12")
        .contains("And 2 more, 1 deleted, to be brought back for a few days.");
  }

  private Outgoing myCard() {
    return world.rig.types(ana, new Place.Direct(ana), "/barraiser me").getFirst();
  }

  private Card me() {
    return FeatureRig.card(myCard());
  }

  private static List<String> reads(Outgoing page) {
    return FeatureRig.card(page).buttons().stream()
        .map(Button::label)
        .filter(label -> label.startsWith("Read "))
        .toList();
  }

  private static boolean hasButton(Outgoing page, String label) {
    return FeatureRig.card(page).buttons().stream()
        .anyMatch(button -> button.label().equals(label));
  }
}
