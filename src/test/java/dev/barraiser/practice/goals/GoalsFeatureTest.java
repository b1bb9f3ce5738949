package dev.barraiser.practice.goals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.people.PeopleFeature;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.stories.OwedQuotas;
import dev.barraiser.practice.stories.QuotaStore;
import dev.barraiser.practice.stories.Quotas;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GoalsFeatureTest {

  private static final Place.Channel CHANNEL = FeatureRig.channel("practice");

  private final StoryStore stories = new StoryStore();
  private final FeatureRig rig = FeatureRig.at("2026-03-02T08:00:00Z", this::features);
  private final Person ana = rig.meets("ana", "Ana", "Europe/Berlin", false);
  private final Person ben = rig.meets("ben", "Ben", "Pacific/Kiritimati", false);

  private List<Feature> features(FeatureRig clock) {
    return List.of(new PeopleFeature(new PeopleStore()).feature(), goals(clock).feature());
  }

  private GoalsFeature goals(FeatureRig clock) {
    var people = new PeopleStore();
    var store = new GoalStore();
    var goals =
        new Goals(store, stories, new OwedQuotas(new QuotaStore(), stories, Quotas.standard()));
    return new GoalsFeature(
        store,
        goals,
        (tx, person) -> people.zone(tx, person, ZoneId.of("UTC")),
        (tx, person, now) -> {},
        clock);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void a_date_gives_the_pace_by_category() {
    Outgoing told = types(ana, "25 May");

    assertThat(told).isInstanceOf(Outgoing.Whisper.class);
    assertThat(words(told))
        .contains("Ready by Monday, 25 May 2026")
        .contains("12 weeks from today.")
        .contains("Eleven stories are still missing: one every 8 days.")
        .contains("Leadership Impact: 0 of 5, five to go, one every 17 days.")
        .contains("so I cannot say how fast you are");
  }

  @Test
  void dates_are_read_as_with_other_commands_and_in_ones_own_zone() {
    assertThat(words(types(ana, "2026-03-09"))).contains("Monday, 9 March 2026");
    assertThat(words(types(ana, "in 3 weeks"))).contains("Monday, 23 March 2026");
    assertThat(words(types(ana, "in three weeks"))).contains("Monday, 23 March 2026");
    assertThat(words(types(ana, "23/3/2026"))).contains("Monday, 23 March 2026");
    assertThat(words(types(ana, "3.4.2026"))).contains("Friday, 3 April 2026");
    assertThat(words(types(ana, "3/4/2026"))).contains("I cannot read that as a date.");
    assertThat(words(types(ana, "by Friday"))).contains("Friday, 6 March 2026");
    assertThat(words(types(ana, "tomorrow")))
        .contains(
            "Tuesday, 3 March 2026", "That is tomorrow.", "Eleven stories are still missing.");
    rig.goTo(Instant.parse("2026-03-02T12:00:00Z"));
    assertThat(words(types(ben, "tomorrow"))).contains("Wednesday, 4 March 2026");
  }

  @Test
  void what_is_no_date_or_no_day_to_come_is_told_plainly_and_changes_nothing() {
    types(ana, "25 May");

    assertThat(words(types(ana, "soon"))).contains("I cannot read that as a date.");
    assertThat(words(types(ana, "2026-03-01"))).contains("Sunday, 1 March 2026 is past");
    assertThat(words(types(ana, "yesterday"))).contains("Sunday, 1 March 2026 is past");
    assertThat(words(types(ana, "1 January 2020"))).contains("Wednesday, 1 January 2020 is past");
    assertThat(words(types(ana, "today"))).contains("Today is the day, then. All the best for it.");
    assertThat(words(types(ana, "2028-03-01"))).contains("more than a year away");
    assertThat(words(types(ana, ""))).contains("25 May 2026");
  }

  @Test
  void none_clears_it_and_so_does_the_button_pressed_twice() {
    Outgoing told = types(ana, "25 May");
    assertThat(words(rig.presses(ana, told, "Clear the goal").getFirst()))
        .contains("Your goal is cleared.");
    assertThat(words(rig.presses(ana, told, "Clear the goal").getFirst()))
        .contains("You have set no goal.");
    types(ana, "25 May");
    assertThat(words(types(ana, "None"))).contains("Your goal is cleared.");
    assertThat(words(types(ana, ""))).contains("You have set no goal.");
  }

  @Test
  void the_forecast_says_early_that_it_will_not_be_enough() {
    ready(ana, StoryCategory.LEADERSHIP_IMPACT, 1);
    rig.later(Duration.ofDays(14));
    types(ana, "2026-04-20");

    assertThat(words(types(ana, "")))
        .contains("In the last two weeks one of your stories became ready.")
        .contains("and you need 10.")
        .contains("At this pace it will not be enough.");
  }

  @Test
  void a_story_that_was_a_draft_again_for_a_while_is_no_new_one_in_the_forecast() {
    ready(ana, StoryCategory.LEADERSHIP_IMPACT, 1);
    types(ana, "2026-06-20");
    rig.later(Duration.ofDays(40));
    rig.write(tx -> {
      Story story = stories.of(tx, ana).getFirst();
      stories.decide(tx, ana, story.id(), false, rig.instant());
      return stories.decide(tx, ana, story.id(), true, rig.instant());
    });

    assertThat(words(types(ana, ""))).contains("In the last four weeks none of your stories");
  }

  @Test
  void five_stories_within_minutes_and_then_a_goal_are_no_pace_yet() {
    ready(ana, StoryCategory.LEADERSHIP_IMPACT, 5);
    rig.later(Duration.ofMinutes(10));

    assertThat(words(types(ana, "25 May")))
        .contains("It is too early to say how fast you are")
        .doesNotContain("more will be");

    rig.later(Duration.ofDays(7));
    assertThat(words(types(ana, "")))
        .contains("Five stories became ready on one day; I take them for what you brought along.")
        .contains("In the last week none besides became ready. You need 6.");
  }

  @Test
  void tomorrow_with_eleven_missing_is_told_plainly_and_what_the_day_is_good_for() {
    assertThat(words(types(ana, "tomorrow")))
        .contains("There is not enough time left for all of them")
        .contains("tell it aloud in four parts")
        .doesNotContain("how fast you are");
  }

  @Test
  void a_pace_that_will_do_is_told_to_do() {
    for (int week = 0; week < 4; week++) {
      ready(ana, StoryCategory.LEADERSHIP_IMPACT, 1);
      ready(ana, StoryCategory.CHARACTER_VALUES, week < 3 ? 1 : 0);
      ready(ana, StoryCategory.VISION_STRATEGY, week > 1 ? 1 : 0);
      rig.later(Duration.ofDays(7));
    }

    assertThat(words(types(ana, "2026-06-30"))).contains("At this pace you will be ready.");
  }

  @Test
  void enough_in_all_is_told_not_to_be_enough_where_a_category_gets_none() {
    for (int week = 0; week < 4; week++) {
      ready(ana, StoryCategory.LEADERSHIP_IMPACT, 1);
      ready(ana, StoryCategory.CHARACTER_VALUES, 1);
      rig.later(Duration.ofDays(7));
    }

    assertThat(words(types(ana, "2026-05-18")))
        .contains("Leadership Impact: 4 of 5, one to go")
        .contains("Three came in the last four weeks; going on like that")
        .contains("Vision/Strategy: 0 of 3, three to go")
        .contains("None came in the last four weeks; going on like that, none will be there")
        .contains("In all that is enough, but Vision/Strategy will likely not be full.")
        .doesNotContain("you will be ready");
    assertThat(line(ana)).contains("but Vision/Strategy will likely not be full.");
  }

  @Test
  void of_a_category_nothing_is_claimed_before_two_weeks_are_known() {
    ready(ana, StoryCategory.LEADERSHIP_IMPACT, 1);
    rig.later(Duration.ofDays(5));
    ready(ana, StoryCategory.LEADERSHIP_IMPACT, 2);
    rig.later(Duration.ofDays(5));

    assertThat(words(types(ana, "2026-06-30"))).doesNotContain("will likely not be full");
  }

  @Test
  void with_every_quota_met_there_is_nothing_to_add() {
    ready(ana, StoryCategory.LEADERSHIP_IMPACT, 5);
    ready(ana, StoryCategory.CHARACTER_VALUES, 3);
    ready(ana, StoryCategory.VISION_STRATEGY, 3);

    Outgoing told = types(ana, "25 May");

    assertThat(words(told)).contains("Every quota is met");
    assertThat(labels(told)).containsExactly("Clear the goal");
  }

  @Test
  void a_goal_that_has_passed_is_not_reckoned_with() {
    types(ana, "9 March");
    rig.goTo(Instant.parse("2026-03-10T08:00:00Z"));

    assertThat(words(types(ana, ""))).contains("that day has passed");
  }

  @Test
  void a_line_says_how_it_stands_where_one_looks_at_ones_progress() {
    assertThat(line(ana)).isEmpty();
    types(ana, "25 May");
    rig.later(Duration.ofDays(14));

    assertThat(line(ana))
        .contains("Ready by Monday, 25 May 2026. Eleven stories are still missing")
        .contains("At your pace it will not be enough.");
    assertThat(line(ben)).isEmpty();
    rig.goTo(Instant.parse("2026-05-26T08:00:00Z"));
    assertThat(line(ana)).isEmpty();
  }

  @Test
  void a_goal_is_seen_and_cleared_by_nobody_else() {
    types(ana, "25 May");

    assertThat(words(types(ben, ""))).contains("You have set no goal.");
    rig.presses(ben, new Place.Direct(ben), Action.of("goals.clear"));
    assertThat(words(types(ana, ""))).contains("25 May");
  }

  private String line(Person person) {
    List<Block> blocks = rig.read(tx -> goals(rig).line(tx, person));
    return blocks.isEmpty() ? "" : CardWords.of(new Card("", blocks));
  }

  private Outgoing types(Person person, String date) {
    return rig.types(person, CHANNEL, ("/barraiser goal " + date).strip()).getFirst();
  }

  private void ready(Person person, StoryCategory category, int many) {
    for (int i = 0; i < many; i++) {
      var content = new Story.Content("A story", category, List.of(), "S", "T", "A", "R");
      rig.write(tx -> {
        Story story = stories.add(tx, person, content, OptionalLong.empty(), rig.instant());
        return stories.decide(tx, person, story.id(), true, rig.instant());
      });
    }
  }

  private static String words(Outgoing effect) {
    return CardWords.of(FeatureRig.card(effect));
  }

  private static List<String> labels(Outgoing effect) {
    return FeatureRig.card(effect).buttons().stream().map(Button::label).toList();
  }
}
