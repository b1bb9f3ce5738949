package dev.barraiser.practice.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.groups.Counted;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.stories.StoryCategory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardTest {

  private final ProgressWorld world = new ProgressWorld("2026-03-09T08:00");
  private final Person ana = world.member("ana", "Ana");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void with_four_members_stories_and_quotas_are_kept_back_and_joining_is_offered() {
    members(4);
    world.answers(ana);
    Card card = FeatureRig.card(board());

    assertThat(CardWords.of(card))
        .contains("Members: 4", "Answers this week: 1", Counted.RULE)
        .doesNotContain("Ready stories:", "Quotas met:");
    assertThat(FeatureRig.button(card, "Join").action())
        .isEqualTo(Action.of("groups.join", world.group.id()));
  }

  @Test
  void with_five_members_the_groups_totals_and_eight_weeks_are_shown() {
    List<Person> all = members(5);
    world.answers(ana);
    world.goTo("2026-03-16T09:00");
    world.answers(all.get(1));
    world.answers(all.get(2));
    world.meets(ana, StoryCategory.CHARACTER_VALUES, 3);
    Card card = FeatureRig.card(board());

    assertThat(CardWords.of(card))
        .contains("Members: 5", "Answers this week: 2", "Ready stories: 3", "Quotas met: 1")
        .contains("26 Jan=0 2 Feb=0 9 Feb=0 16 Feb=0 23 Feb=0 2 Mar=0 9 Mar=1 16 Mar=2");
    assertThat(card.buttons()).extracting(Button::label).containsExactly("Show me", "Hide me");
  }

  @Test
  void nobody_is_named_who_did_not_press_show_me() {
    members(6);
    world.answers(ana);

    assertThat(CardWords.of(FeatureRig.card(board()))).doesNotContain("ana", "member2");
  }

  @Test
  void show_me_revises_the_board_with_quotas_answers_and_streak() {
    world.meets(ana, StoryCategory.CHARACTER_VALUES, 3);
    world.answers(ana);
    world.answers(ana);
    Outgoing board = board();
    List<Outgoing> effects = world.rig.presses(ana, board, "Show me");

    assertThat(effects.getFirst())
        .isInstanceOfSatisfying(
            Outgoing.Revise.class,
            revise -> {
              assertThat(revise.message()).isEqualTo(world.rig.ref(board));
              assertThat(CardWords.of(revise.card()))
                  .contains("ana: 1 quota met, 2 answers, a week's streak");
            });
    assertThat(effects.get(1)).isInstanceOf(Outgoing.Whisper.class);
  }

  @Test
  void somebody_with_nothing_yet_is_not_shamed_by_noughts() {
    Card card = pressed(ana, board(), "Show me");

    assertThat(CardWords.of(card)).contains("ana: practising").doesNotContain("ana: 0");
  }

  @Test
  void hide_me_takes_the_name_off_again() {
    Outgoing board = board();
    pressed(ana, board, "Show me");

    assertThat(CardWords.of(pressed(ana, board, "Hide me"))).doesNotContain("ana");
  }

  @Test
  void names_stand_in_alphabetical_order_whatever_their_accents_and_capitals() {
    Outgoing board = board();
    List<Person> people =
        List.of(
            world.member("p1", "Zoë"),
            world.member("p2", "émile"),
            world.member("p3", "Olga"),
            world.member("p4", "Ömer"),
            world.member("p5", "eva"),
            world.member("p6", "Åsa"));
    for (Person person : people) pressed(person, board, "Show me");
    Card card = pressed(ana, board, "Show me");

    assertThat(named(card)).containsExactly("ana", "p6", "p2", "p5", "p3", "p4", "p1");
  }

  @Test
  void the_order_does_not_depend_on_how_much_anybody_did() {
    Person ben = world.member("ben", "Ben");
    Outgoing board = board();
    pressed(ben, board, "Show me");
    for (int i = 0; i < 9; i++) world.answers(ben);

    assertThat(named(pressed(ana, board, "Show me"))).containsExactly("ana", "ben");
  }

  @Test
  void a_member_who_left_is_no_longer_named() {
    Person ben = world.member("ben", "Ben");
    Outgoing board = board();
    pressed(ben, board, "Show me");
    world.rig.write(tx -> {
      world.groups.leave(tx, world.group.id(), ben);
      return true;
    });
    assertThat(named(pressed(ana, board, "Show me"))).containsExactly("ana");

    Person eva = world.member("eva", "Eva");
    pressed(eva, board, "Show me");
    world.rig.event(new Incoming.PersonLeft("left", eva, world.rig.instant()));
    assertThat(named(FeatureRig.card(board()))).containsExactly("ana");
  }

  @Test
  void a_newer_board_leaves_no_names_behind_on_the_older() {
    Outgoing older = board();
    pressed(ana, older, "Show me");
    List<Outgoing> effects = world.rig.types(ana, ProgressWorld.CHANNEL, "/barraiser board");

    assertThat(effects).hasSize(3);
    assertThat(effects.getLast())
        .isInstanceOfSatisfying(
            Outgoing.Revise.class,
            revise -> {
              assertThat(revise.message()).isEqualTo(world.rig.ref(older));
              assertThat(CardWords.of(revise.card())).isEqualTo("There is a newer board.");
            });
    Outgoing.Revise hidden =
        (Outgoing.Revise) world.rig.presses(ana, effects.getFirst(), "Hide me").getFirst();
    assertThat(hidden.message()).isEqualTo(world.rig.ref(effects.getFirst()));
  }

  @Test
  void who_asks_for_the_board_is_told_that_everybody_sees_it() {
    List<Outgoing> effects = world.rig.types(ana, ProgressWorld.CHANNEL, "/barraiser board");

    assertThat(effects)
        .filteredOn(Outgoing.Whisper.class::isInstance)
        .singleElement()
        .satisfies(whisper ->
            assertThat(CardWords.of(FeatureRig.card(whisper))).contains("for everybody to see"));
  }

  @Test
  void a_board_asked_for_in_a_thread_stands_there_and_is_revised_there() {
    Place thread = new Place.InThread(ProgressWorld.CHANNEL, "root");
    Outgoing board = world.rig.types(ana, thread, "/barraiser board").getFirst();
    assertThat(board.place()).isEqualTo(thread);

    assertThat(world.rig.presses(ana, board, "Show me").getFirst().place()).isEqualTo(thread);
  }

  @Test
  void where_one_or_two_are_not_named_what_the_channel_cannot_see_is_not_summed_up() {
    List<Person> all = members(5);
    world.meets(all.get(4), StoryCategory.CHARACTER_VALUES, 3);
    Outgoing board = board();
    pressed(all.get(0), board, "Show me");

    assertThat(CardWords.of(pressed(all.get(1), board, "Show me"))).contains("Ready stories: 3");
    for (Person person : all.subList(2, 4)) {
      assertThat(CardWords.of(pressed(person, board, "Show me")))
          .contains("Members: 5")
          .doesNotContain("Ready stories:", "Quotas met:");
    }
    assertThat(CardWords.of(pressed(all.get(4), board, "Show me"))).contains("Ready stories: 3");
  }

  @Test
  void answers_in_another_channel_are_nobodys_business_here() {
    StudyGroup other = world.groupIn(FeatureRig.channel("secret"), ProgressWorld.BERLIN);
    world.answersIn(other, ana);
    world.answersIn(other, ana);

    assertThat(CardWords.of(pressed(ana, board(), "Show me"))).contains("ana: practising");
  }

  @Test
  void no_words_of_anybody_stand_on_the_board() {
    members(5);
    world.answers(ana, "A secret answer");
    world.saves(ana, StoryCategory.CHARACTER_VALUES, "A secret story");
    Card card = pressed(ana, board(), "Show me");

    assertThat(card.toString()).doesNotContain("secret");
  }

  @Test
  void a_name_full_of_markup_is_only_ever_a_name() {
    Person eve = world.member("eve", "<!channel> @everyone");
    Card card = pressed(eve, board(), "Show me");

    assertThat(card.toString()).doesNotContain("channel>", "everyone").contains("id=eve");
  }

  @Test
  void only_members_can_be_named() {
    Person zoe = world.rig.meets("zoe", "Zoe", null, false);
    Outgoing board = board();
    List<Outgoing> effects = world.rig.presses(zoe, board, "Show me");

    assertThat(effects)
        .singleElement()
        .isInstanceOfSatisfying(
            Outgoing.Whisper.class,
            whisper -> assertThat(CardWords.of(whisper.card())).contains("Join it first"));
  }

  @Test
  void a_forged_press_names_nobody_and_replaces_no_other_card() {
    StudyGroup other = world.groupIn(FeatureRig.channel("secret"), ProgressWorld.BERLIN);
    board();

    for (String subject : List.of(Long.toString(other.id()), "999", "-1", "x", "")) {
      List<Outgoing> effects =
          world.rig.presses(ana, ProgressWorld.CHANNEL, Action.of("progress.show-me", subject));
      assertThat(effects).singleElement().isInstanceOf(Outgoing.Whisper.class);
    }
    List<Outgoing> elsewhere =
        world.rig.presses(
            ana, new Place.Direct(ana), Action.of("progress.show-me", world.group.id()));
    assertThat(elsewhere).singleElement().isInstanceOf(Outgoing.Whisper.class);
  }

  @Test
  void pressed_on_another_card_of_the_channel_only_the_board_is_revised() {
    MessageRef board = world.rig.ref(board());
    List<Outgoing> effects =
        world.rig.presses(
            ana, ProgressWorld.CHANNEL, Action.of("progress.show-me", world.group.id()));

    assertThat(effects.getFirst())
        .isInstanceOfSatisfying(
            Outgoing.Revise.class, revise -> assertThat(revise.message()).isEqualTo(board));
  }

  @Test
  void outside_a_study_group_the_board_says_where_it_lives() {
    for (Place place : List.of(new Place.Direct(ana), FeatureRig.channel("random"))) {
      List<Outgoing> effects = world.rig.types(ana, place, "/barraiser board");
      assertThat(effects).singleElement().isInstanceOf(Outgoing.Whisper.class);
      assertThat(CardWords.of(FeatureRig.card(effects.getFirst())))
          .contains("A board belongs to a study group");
    }
  }

  /** Ana and others: so many members in all. */
  private List<Person> members(int count) {
    List<Person> all = new ArrayList<>(List.of(ana));
    for (int i = 2; i <= count; i++) all.add(world.member("member" + i));
    return all;
  }

  private Outgoing board() {
    Outgoing board = world.rig.types(ana, ProgressWorld.CHANNEL, "/barraiser board").getFirst();
    assertThat(board).isInstanceOf(Outgoing.Post.class);
    return board;
  }

  private Card pressed(Person by, Outgoing board, String label) {
    return FeatureRig.card(world.rig.presses(by, board, label).getFirst());
  }

  private static List<String> named(Card card) {
    return card.blocks().stream()
        .filter(Block.Bullets.class::isInstance)
        .flatMap(block -> ((Block.Bullets) block).items().stream())
        .map(words -> CardWords.of(Card.of("", new Block.Text(words))))
        .map(line -> line.substring(0, line.indexOf(':')))
        .toList();
  }
}
