package dev.barraiser.practice.home;

import static dev.barraiser.practice.home.HomeWorld.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.Golden;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HomeFeatureTest {

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final HomeWorld world = new HomeWorld();
  private final FeatureRig rig = world.rig;
  private final Person ana = world.ana;
  private final Person ben = world.ben;

  @AfterEach
  void close() {
    world.close();
  }

  private String shown(Person person) {
    return CardWords.of(world.homeOf(person).card());
  }

  private static String forty() {
    return IntStream.rangeClosed(1, 40).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }

  private void savesAStory(Person person) {
    rig.types(person, new Place.Direct(person), "/barraiser story add");
    rig.submits(
        person,
        new Place.Direct(person),
        rig.form(),
        Map.of(
            "title", "The ledger",
            "category", "LEADERSHIP_IMPACT",
            "situation", "Once.",
            "state", "READY"));
  }

  // When it is shown.

  @Test
  void who_opens_their_home_sees_it_and_nobody_else_does() {
    List<Outgoing> sent = world.opens(ana);

    assertThat(sent)
        .singleElement()
        .isInstanceOfSatisfying(
            Outgoing.Home.class, home -> assertThat(home.person()).isEqualTo(ana));
    assertThat(rig.comesToRest()).isEmpty();
  }

  @Test
  void opened_again_with_nothing_changed_nothing_is_sent_also_after_a_restart() {
    world.groupIn(CHANNEL).asksTheQuestionOfTheDay();
    world.opens(ana);
    assertThat(world.opens(ana)).isEmpty();

    world.rig.later(Duration.ofHours(1));
    assertThat(world.opens(ana)).isEmpty();
    assertThat(rig.comesToRest()).isEmpty();
  }

  @Test
  void a_change_is_shown_to_whoever_is_looking() {
    world.opens(ana);
    world.opens(ben);

    savesAStory(ana);
    List<Outgoing> sent = rig.comesToRest();

    assertThat(sent)
        .singleElement()
        .isInstanceOfSatisfying(
            Outgoing.Home.class,
            home -> {
              assertThat(home.person()).isEqualTo(ana);
              assertThat(CardWords.drawn(home.card())).contains("Leadership Impact: 1 of 5 to 7");
            });
    assertThat(rig.comesToRest()).isEmpty();
  }

  @Test
  void what_a_chore_did_is_shown_to_whoever_is_looking() {
    world.groupIn(CHANNEL);
    rig.write(tx -> new dev.barraiser.practice.groups.GroupStore().join(tx, 1, ben, rig.instant()));
    world.goTo("2026-03-02T07:55:00Z").opens(ben);
    assertThat(shown(ben)).contains("The next question comes on 2026-03-02T08:00:00Z.");

    world.asksTheQuestionOfTheDay();

    assertThat(shown(ben)).contains("It waits for your answer. Open its thread");
  }

  @Test
  void ten_minutes_after_it_was_opened_it_is_left_alone_until_it_is_opened_again() {
    world.opens(ana);
    rig.later(TEN_MINUTES);
    savesAStory(ana);
    assertThat(rig.comesToRest()).hasSize(1);

    rig.later(Duration.ofMillis(1));
    savesAStory(ana);
    assertThat(rig.comesToRest()).isEmpty();

    assertThat(world.opens(ana)).hasSize(1);
  }

  @Test
  void a_home_that_did_not_arrive_is_sent_again_when_it_is_opened_and_not_over_and_over() {
    rig.refusing(effect ->
        effect instanceof Outgoing.Home
            ? Optional.of(new Receipt.Refused(Receipt.Reason.NOT_PERMITTED, ""))
            : Optional.empty());
    world.opens(ana);
    assertThat(rig.comesToRest()).isEmpty();
    rig.refusing(effect -> Optional.empty());

    assertThat(world.opens(ana)).hasSize(1);
    assertThat(world.opens(ana)).isEmpty();
  }

  @Test
  void after_a_day_it_is_sent_again_since_a_platform_may_have_forgotten_it() {
    world.opens(ana);
    rig.later(Duration.ofDays(1));

    assertThat(world.opens(ana)).hasSize(1);
  }

  @Test
  void a_change_between_the_look_and_the_sending_is_not_undone() {
    world.opens(ana);
    savesAStory(ana);
    // The same change is noticed by two looks, as by two processes.
    List<Outgoing> both = rig.comesToRestTwiceAtOnce();

    assertThat(both).hasSize(1);
  }

  @Test
  void who_left_has_no_home_any_more() {
    world.opens(ana);
    rig.event(new Incoming.PersonLeft("left", ana, rig.instant()));
    savesAStory(ana);

    assertThat(rig.comesToRest()).isEmpty();
  }

  // What it shows.

  @Test
  void todays_question_leads_to_its_thread_until_it_is_answered_and_then_to_the_feedback() {
    world.groupIn(CHANNEL);
    Outgoing question = world.asksTheQuestionOfTheDay();
    rig.presses(ben, question, "Join");
    world.opens(ben);

    Outgoing.Home before = world.homeOf(ben);
    assertThat(before.card().toString()).contains(rig.ref(question).toString());
    assertThat(labels(before)).contains("Answer").doesNotContain("My feedback");

    rig.says(ben, world.threadOf(question), forty());

    Outgoing.Home after = world.homeOf(ben);
    assertThat(CardWords.of(after.card())).contains("You have answered it, in 40 words.");
    assertThat(labels(after)).contains("My feedback", "Read 1").doesNotContain("Answer");
    assertThat(CardWords.of(card(pressed(ben, after, "My feedback")))).contains("40 words");
  }

  @Test
  void in_a_pause_it_says_so() {
    world.groupIn(CHANNEL);
    rig.write(tx -> new dev.barraiser.practice.groups.GroupStore().join(tx, 1, ben, rig.instant()));
    rig.types(ana, CHANNEL, "/barraiser admin pause");
    world.opens(ben);

    assertThat(shown(ben)).contains("The group is paused.");
  }

  @Test
  void who_left_the_channel_sees_its_questions_no_more() {
    world.groupIn(CHANNEL);
    rig.presses(ben, world.asksTheQuestionOfTheDay(), "Join");
    world.opens(ben);
    rig.event(new Incoming.LeftChannel("left", ben, CHANNEL, rig.instant()));

    assertThat(shown(ben)).contains("You are in no study group yet.");
  }

  @Test
  void a_group_whose_channel_was_lost_is_not_shown() {
    world.groupIn(CHANNEL);
    rig.presses(ben, world.asksTheQuestionOfTheDay(), "Join");
    world.opens(ben);
    rig.event(new Incoming.Removed("out", CHANNEL, rig.instant()));

    assertThat(shown(ben)).contains("You are in no study group yet.");
  }

  @Test
  void the_zone_is_the_platforms_and_said_to_be_unknown_where_it_tells_none() {
    world.opens(ana);
    world.opens(ben);

    assertThat(shown(ana)).contains("Time zone: Europe/Berlin, as in your profile", "Nudges: off");
    assertThat(shown(ben)).contains("Time zone: UTC; I do not know yours");
  }

  @Test
  void a_nudge_that_is_due_does_not_move_on_with_every_look() {
    world.groupIn(CHANNEL);
    rig.presses(ana, world.asksTheQuestionOfTheDay(), "Join");
    rig.presses(ana, new Place.Direct(ana), dev.barraiser.chat.Action.of("nudges.yes"));
    world.goTo("2026-03-03T17:00:10Z").opens(ana);
    assertThat(shown(ana)).contains("Next nudge: Tue 3 Mar 2026, 18:00");

    rig.later(Duration.ofSeconds(20));
    assertThat(rig.comesToRest()).isEmpty();
  }

  @Test
  void even_the_fullest_home_stays_far_below_a_hundred_blocks() {
    for (int i = 1; i <= 8; i++) {
      Place.Channel channel = FeatureRig.channel("practice" + i);
      world.groupIn(channel);
    }
    world.goTo("2026-03-02T08:00:00Z");
    for (Outgoing effect : rig.wakes("daily")) {
      if (effect instanceof Outgoing.Post) rig.says(ben, world.threadOf(effect), forty());
    }
    world.opens(ben);

    assertThat(world.homeOf(ben).card().blocks()).hasSizeLessThan(50);
  }

  // What can be pressed.

  @Test
  void every_button_of_a_home_leads_somewhere() {
    world.groupIn(CHANNEL);
    Outgoing question = world.asksTheQuestionOfTheDay();
    rig.presses(ben, question, "Join");
    world.opens(ben);
    List<String> untouched = labels(world.homeOf(ben));
    rig.says(ben, world.threadOf(question), forty());
    List<String> answered = labels(world.homeOf(ben));

    assertThat(untouched)
        .containsExactly(
            "Answer",
            "Add a story",
            "A question for me",
            "Choose a question",
            "My stories",
            "Everything of mine",
            "First steps",
            "Guides",
            "Nudge settings");
    assertThat(answered).contains("My feedback", "Read 1");
    for (Button button : world.homeOf(ben).card().buttons()) {
      List<Outgoing> effects = pressed(ben, button);
      if (rig.answered() instanceof Answer.OpenForm) continue;
      assertThat(rig.answered()).as(button.label()).isEqualTo(new Answer.Accepted());
      assertThat(effects)
          .as(button.label())
          .isNotEmpty()
          .allSatisfy(effect ->
              assertThat(effect)
                  .isInstanceOfSatisfying(
                      Outgoing.Whisper.class,
                      whisper -> {
                        assertThat(whisper.place()).isEqualTo(new Place.Direct(ben));
                        assertThat(whisper.to()).isEqualTo(ben);
                        assertThat(whisper.card().summary()).doesNotContain("older version");
                      }));
    }
  }

  @Test
  void an_answer_written_at_home_counts_and_shows() {
    world.groupIn(CHANNEL);
    Outgoing question = world.asksTheQuestionOfTheDay();
    rig.presses(ben, question, "Join");
    world.opens(ben);
    pressed(ben, world.homeOf(ben), "Answer");
    rig.submits(ben, new Place.Direct(ben), rig.form(), Map.of("answer", forty()));

    assertThat(shown(ben)).contains("You have answered it, in 40 words.");
  }

  @Test
  void nudges_turned_on_at_home_show_there() {
    world.groupIn(CHANNEL);
    rig.presses(ben, world.asksTheQuestionOfTheDay(), "Join");
    world.opens(ben);
    pressed(ben, world.homeOf(ben), "Nudge settings");
    rig.submits(
        ben, new Place.Direct(ben), rig.form(), Map.of("nudges", "on", "zone", "Europe/Paris"));

    assertThat(shown(ben))
        .contains(
            "Time zone: Europe/Paris",
            "Nudges: Tuesday or Thursday at 18:00",
            "Next nudge: Tue 3 Mar 2026, 18:00, since Leadership Impact is at 0 of 5 stories.");
  }

  @Test
  void no_button_of_a_home_revises_a_message_that_is_none() {
    for (String action : List.of("nudges.yes", "nudges.no", "nudges.stop")) {
      assertThat(pressed(ana, Button.of("", dev.barraiser.chat.Action.of(action))))
          .allMatch(effect -> effect instanceof Outgoing.Whisper);
    }
  }

  // How it reads.

  @Test
  void a_home_is_as_it_was_read_and_approved() {
    world.opens(ana);
    StringBuilder shown = new StringBuilder(CardWords.drawn(world.homeOf(ana).card()));
    world.groupIn(CHANNEL);
    Outgoing question = world.asksTheQuestionOfTheDay();
    rig.presses(ana, question, "Join");
    rig.presses(ana, new Place.Direct(ana), dev.barraiser.chat.Action.of("nudges.yes"));
    world.opens(ana);
    shown.append('\n').append(CardWords.drawn(world.homeOf(ana).card()));
    rig.says(ana, world.threadOf(question), forty());
    savesAStory(ana);
    shown.append('\n').append(CardWords.drawn(world.homeOf(ana).card()));

    Golden.assertMatches("home.txt", shown.toString());
  }

  private static List<String> labels(Outgoing effect) {
    return card(effect).buttons().stream().map(Button::label).toList();
  }

  private static dev.barraiser.chat.Card card(Outgoing effect) {
    return FeatureRig.card(effect);
  }

  private Outgoing pressed(Person by, Outgoing.Home home, String label) {
    List<Outgoing> effects = pressed(by, FeatureRig.button(home.card(), label));
    return effects.isEmpty() ? home : effects.getFirst();
  }

  /** As a platform passes it on: a home is no message. */
  private List<Outgoing> pressed(Person by, Button button) {
    return rig.asks(
        new Incoming.Pressed(
            "pressed " + button.action().wire(),
            by,
            new MessageRef(new Place.Direct(by), ""),
            button.action(),
            new Origin("o")));
  }
}
