package dev.barraiser.practice.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.groups.Counted;
import dev.barraiser.practice.stories.StoryCategory;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who shares nothing is not named where others can see it, and what they keep is in no sum. */
class ApartTest {

  private final ProgressWorld world = new ProgressWorld("2026-03-09T08:00");
  private final Person ana = world.member("ana", "Ana");

  @BeforeEach
  void fiveOthers() {
    for (String id : List.of("ben", "chi", "dee", "eva", "fay")) world.member(id);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private Outgoing board() {
    return world.rig.types(ana, ProgressWorld.CHANNEL, "/barraiser board").getFirst();
  }

  private static String words(Outgoing effect) {
    return CardWords.of(FeatureRig.card(effect));
  }

  @Test
  void their_stories_and_quotas_are_in_no_sum_and_what_stands_in_the_thread_shows_no_difference() {
    world.answers(ana);
    world.answers(FeatureRig.person("ben"));
    world.meets(ana, StoryCategory.CHARACTER_VALUES, 3);
    assertThat(words(board()))
        .contains("Members: 6", "Answers this week: 2", "Ready stories: 3", "Quotas met: 1");

    world.apart(ana, true);

    assertThat(words(board()))
        .contains("Members: 6", "Answers this week: 2", "Ready stories: 0", "Quotas met: 0");
  }

  @Test
  void five_have_to_share_for_stories_and_quotas_to_be_shown() {
    world.apart(ana, true);
    world.apart(FeatureRig.person("ben"), true);

    assertThat(words(board())).contains("Members: 6", Counted.RULE).doesNotContain("Ready");
  }

  @Test
  void when_fewer_than_five_share_the_board_that_stands_takes_its_sums_back() {
    Outgoing board = board();
    assertThat(world.apart(ana, true)).isEmpty();

    List<Outgoing> effects = world.apart(FeatureRig.person("ben"), true);

    assertThat(effects).singleElement().satisfies(effect -> isRevised(board, effect));
    assertThat(words(effects.getFirst())).contains("Members: 6").doesNotContain("Ready");
  }

  @Test
  void when_only_two_who_share_are_not_named_any_more_the_board_keeps_what_nobody_sees_to_itself() {
    Outgoing board = board();
    for (String id : List.of("chi", "dee", "eva")) {
      world.rig.presses(FeatureRig.person(id), board, "Show me");
    }
    assertThat(words(board())).contains("Ready stories");

    List<Outgoing> effects = world.apart(FeatureRig.person("ben"), true);

    assertThat(words(effects.getFirst())).contains("Members: 6").doesNotContain("Ready stories");
  }

  @Test
  void who_leaves_the_channel_leaves_its_board_with_them() {
    Outgoing board = board();
    world.rig.presses(ana, board, "Show me");

    assertThat(leaves(ana))
        .singleElement()
        .satisfies(effect -> {
          isRevised(board, effect);
          assertThat(words(effect)).contains("Members: 5").doesNotContain("ana:", "Ready stories");
        });
    assertThat(leaves(FeatureRig.person("ben")))
        .singleElement()
        .satisfies(
            effect -> assertThat(words(effect)).contains("Members: 4").doesNotContain("Ready"));
    assertThat(leaves(FeatureRig.person("chi"))).isEmpty();
  }

  @Test
  void who_leaves_the_workspace_leaves_its_boards_with_them() {
    Outgoing board = board();
    world.rig.presses(ana, board, "Show me");
    world.rig.write(tx -> {
      world.groups.leave(tx, world.group.id(), ana);
      return 0;
    });

    List<Outgoing> effects =
        world.rig.event(new Incoming.PersonLeft("left", ana, world.rig.instant()));

    assertThat(effects).singleElement().satisfies(effect -> isRevised(board, effect));
    assertThat(words(effects.getFirst())).doesNotContain("ana:");
  }

  @Test
  void who_is_forgotten_is_in_no_figure_of_a_board_that_stands_and_the_difference_tells_nothing() {
    world.answers(ana);
    world.meets(ana, StoryCategory.CHARACTER_VALUES, 3);
    Outgoing board = board();
    assertThat(words(board)).contains("Answers this week: 1", "Ready stories: 3");

    List<Outgoing> effects = world.farewell(ana);

    assertThat(effects).singleElement().satisfies(effect -> isRevised(board, effect));
    assertThat(words(effects.getFirst()))
        .contains("Members: 5", "Answers this week: 0")
        .doesNotContain("Ready stories", "Quotas met:");
  }

  private List<Outgoing> leaves(Person person) {
    world.rig.write(tx -> {
      world.groups.leave(tx, world.group.id(), person);
      return 0;
    });
    return world.rig.event(
        new Incoming.LeftChannel(
            "left" + person.id(), person, ProgressWorld.CHANNEL, world.rig.instant()));
  }

  private void isRevised(Outgoing board, Outgoing effect) {
    assertThat(effect)
        .isInstanceOfSatisfying(
            Outgoing.Revise.class,
            revise -> assertThat(revise.message()).isEqualTo(world.rig.ref(board)));
  }

  @Test
  void their_name_leaves_the_board_at_once_and_does_not_come_back_by_itself() {
    Outgoing board = board();
    world.rig.presses(ana, board, "Show me");

    List<Outgoing> effects = world.apart(ana, true);

    assertThat(effects).hasSize(1);
    assertThat(effects.getFirst())
        .isInstanceOfSatisfying(
            Outgoing.Revise.class,
            revise -> {
              assertThat(revise.message()).isEqualTo(world.rig.ref(board));
              assertThat(CardWords.of(revise.card())).doesNotContain("ana:");
            });
    world.apart(ana, false);
    assertThat(words(board())).contains("Members: 6").doesNotContain("ana:");
  }

  @Test
  void a_board_without_their_name_stands_as_it_was_and_tells_nobody_who_left_it() {
    board();

    assertThat(world.apart(ana, true)).isEmpty();
  }

  @Test
  void show_me_says_that_they_share_nothing_and_offers_to_share_again() {
    world.apart(ana, true);
    Outgoing board = board();

    List<Outgoing> told = world.rig.presses(ana, board, "Show me");

    Card card = FeatureRig.card(told.getFirst());
    assertThat(card.summary()).isEqualTo("You share nothing with boards.");
    assertThat(card.buttons()).extracting(Button::label).containsExactly("Share again");
    assertThat(words(board())).doesNotContain("ana:");
  }

  @Test
  void a_digest_does_not_name_them_and_tells_the_answers_that_the_board_tells() {
    world.rig.presses(ana, board(), "Show me");
    world.answers(ana);
    world.answers(ana);
    world.answers(FeatureRig.person("ben"));
    world.apart(ana, true);
    world.goTo("2026-03-16T09:30");

    String digest = words(world.rig.wakes("digest").getFirst());

    assertThat(digest).contains("Answers: 3").doesNotContain("ana");
    assertThat(words(board())).contains("9 Mar=3");
  }

  @Test
  void a_week_in_which_only_they_made_something_ready_has_no_digest() {
    world.meets(ana, StoryCategory.CHARACTER_VALUES, 3);
    world.apart(ana, true);
    world.goTo("2026-03-16T09:30");

    assertThat(world.rig.wakes("digest")).isEmpty();
  }

  @Test
  void their_own_progress_counts_everything_as_before() {
    world.answers(ana);
    world.apart(ana, true);

    assertThat(words(world.rig.types(ana, ProgressWorld.CHANNEL, "/barraiser progress").getFirst()))
        .contains("1");
  }
}
