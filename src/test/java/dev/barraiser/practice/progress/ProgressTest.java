package dev.barraiser.practice.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.nudges.Leave;
import dev.barraiser.practice.stories.StoryCategory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ProgressWorld world = new ProgressWorld("2026-03-09T08:00");
  private final Person ana = world.member("ana", "Ana");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void the_card_shows_three_bars_and_what_is_missing_in_words() {
    world.meets(ana, StoryCategory.LEADERSHIP_IMPACT, 4);
    world.meets(ana, StoryCategory.CHARACTER_VALUES, 3);
    Card card = progress();

    assertThat(card.blocks())
        .contains(
            new Block.Progress("Leadership Impact", 4, 5, 7),
            new Block.Progress("Character/Values", 3, 3, 5),
            new Block.Progress("Vision/Strategy", 0, 3, 5));
    assertThat(CardWords.of(card))
        .contains("One more Leadership Impact story: for example a time you")
        .contains("Three more Vision/Strategy stories: for example a time you")
        .doesNotContain("more Character/Values");
  }

  @Test
  void the_first_button_adds_to_the_thinnest_category() {
    world.meets(ana, StoryCategory.LEADERSHIP_IMPACT, 4);
    world.meets(ana, StoryCategory.CHARACTER_VALUES, 1);
    world.meets(ana, StoryCategory.VISION_STRATEGY, 2);
    Button first = progress().buttons().getFirst();

    assertThat(first.label()).isEqualTo("Add a Character/Values story");
    assertThat(first.action()).isEqualTo(Action.of("stories.add", "CHARACTER_VALUES"));
  }

  @Test
  void what_others_have_to_say_stands_first_and_for_its_person_alone() {
    world.isTold(ana, "My direct messages do not reach you.");

    assertThat(progress().blocks().get(1))
        .isEqualTo(Block.text("My direct messages do not reach you."));
    Person zoe = world.member("zoe");
    Outgoing hers = world.rig.types(zoe, ProgressWorld.CHANNEL, "/barraiser progress").getFirst();
    assertThat(CardWords.of(FeatureRig.card(hers))).doesNotContain("do not reach");
  }

  @Test
  void first_steps_under_way_are_counted_for_their_person_alone() {
    Block.Fact under = new Block.Fact("First steps", "3 of 5");
    world.hasTicked(ana, 3);

    assertThat(progress().blocks()).anySatisfy(block -> holds(block, under));
    assertThat(labels()).contains("First steps");
    Person ben = world.member("ben", "Ben");
    assertThat(
            FeatureRig.card(
                    world.rig.types(ben, ProgressWorld.CHANNEL, "/barraiser progress").getFirst())
                .toString())
        .doesNotContain("3 of 5");
  }

  @Test
  void first_steps_are_counted_from_the_first_tick_on_and_offered_until_the_last() {
    assertThat(CardWords.of(progress())).doesNotContain("First steps");
    assertThat(labels()).contains("First steps");

    world.hasTicked(ana, 5);
    assertThat(CardWords.of(progress())).contains("First steps: 5 of 5");
    assertThat(labels()).doesNotContain("First steps");
  }

  private static void holds(Block block, Block.Fact fact) {
    assertThat(block)
        .isInstanceOfSatisfying(
            Block.Facts.class, facts -> assertThat(facts.facts()).contains(fact));
  }

  private List<String> labels() {
    return progress().buttons().stream().map(Button::label).toList();
  }

  @Test
  void with_every_quota_met_there_is_nothing_to_add() {
    world.meets(ana, StoryCategory.LEADERSHIP_IMPACT, 5);
    world.meets(ana, StoryCategory.CHARACTER_VALUES, 3);
    world.meets(ana, StoryCategory.VISION_STRATEGY, 3);

    assertThat(CardWords.of(progress())).contains("All three quotas are met.");
    assertThat(progress().buttons())
        .extracting(Button::label)
        .containsExactly("My stories", "Everything of mine", "Assess yourself", "First steps");
  }

  @Test
  void streak_and_answers_of_this_week_are_counted() {
    world.answers(ana);
    world.answers(ana);
    world.goTo("2026-03-16T00:00");
    world.answers(ana);
    world.answers(ana);
    world.answers(ana);

    assertThat(CardWords.of(progress()))
        .contains("Answers this week: 3")
        .contains("Streak: 2 weeks")
        .contains("Next: this week counts already.");
  }

  @Test
  void a_streak_that_was_lost_is_not_mentioned() {
    world.answers(ana);
    world.answers(ana);
    world.goTo("2026-03-25T12:00");

    assertThat(CardWords.of(progress()))
        .doesNotContainIgnoringCase("streak")
        .contains("two answers this week make it count.");
  }

  @Test
  void a_pause_of_the_group_and_a_leave_of_ones_own_keep_it() {
    world.answers(ana);
    world.answers(ana);
    world.goTo("2026-03-25T12:00");
    world.onLeave(ana, new Leave(LocalDate.parse("2026-03-20"), LocalDate.parse("2026-03-20")));
    assertThat(CardWords.of(progress())).contains("Streak: 1 week");

    world.goTo("2026-04-01T12:00");
    assertThat(CardWords.of(progress())).doesNotContain("Streak");
    world.paused(new StudyGroup.Pause(ProgressWorld.berlin("2026-03-24T00:00"), Optional.empty()));
    assertThat(CardWords.of(progress())).contains("Streak: 1 week");
  }

  @Test
  void weeks_are_those_of_the_group_one_asks_in() {
    StudyGroup far = world.groupIn(FeatureRig.channel("far"), ZoneId.of("Pacific/Auckland"));
    world.rig.write(tx -> world.groups.join(tx, far.id(), ana, world.rig.instant()));
    world.goTo("2026-03-15T11:00");
    world.answers(ana);
    world.goTo("2026-03-15T20:00");

    assertThat(CardWords.of(progress())).contains("Answers this week: 1");
    Outgoing there = world.rig.types(ana, far.channel(), "/barraiser progress").getFirst();
    assertThat(CardWords.of(FeatureRig.card(there))).contains("Answers this week: 0");
  }

  @Test
  void progress_is_whispered_even_in_a_channel() {
    List<Outgoing> sent = world.rig.types(ana, ProgressWorld.CHANNEL, "/barraiser progress");

    assertThat(sent)
        .singleElement()
        .isInstanceOfSatisfying(
            Outgoing.Whisper.class, whisper -> assertThat(whisper.to()).isEqualTo(ana));
  }

  @Test
  void somebody_in_no_group_is_pointed_to_one() {
    Person zoe = world.rig.meets("zoe", "Zoe", null, false);
    Outgoing card = world.rig.types(zoe, new Place.Direct(zoe), "/barraiser progress").getFirst();

    assertThat(CardWords.of(FeatureRig.card(card))).contains("Next: join a study group");
  }

  private Card progress() {
    return FeatureRig.card(
        world.rig.types(ana, new Place.Direct(ana), "/barraiser progress").getFirst());
  }
}
