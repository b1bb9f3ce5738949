package dev.barraiser.practice.guides;

import static dev.barraiser.bot.FeatureRig.card;
import static dev.barraiser.bot.FeatureRig.channel;
import static dev.barraiser.practice.questions.SomeQuestions.bank;
import static dev.barraiser.practice.questions.SomeQuestions.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.questions.Pool;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuidesFeatureTest {

  private static final Place.Channel HERE = channel("practice");

  private final Guides guides = GuideFiles.own();
  private final Map<Person, Integer> stories = new HashMap<>();
  private final Map<Person, GroupExperiences.Glimpse> experiences = new HashMap<>();
  private final FeatureRig rig =
      FeatureRig.at("2026-03-02T09:00:00Z", clock -> List.of(guides(clock).feature()));
  private final Person ana = FeatureRig.person("ana");
  private final Person ben = FeatureRig.person("ben");

  private GuidesFeature guides(InstantSource clock) {
    return new GuidesFeature(
        guides,
        Pool.of(bank(question("a-promise"))),
        (tx, person) -> stories.getOrDefault(person, 0),
        (tx, person, place) -> Optional.ofNullable(experiences.get(person)),
        clock);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static Outgoing only(List<Outgoing> sent) {
    assertThat(sent).hasSize(1);
    return sent.getFirst();
  }

  private static List<String> labels(Outgoing shown) {
    return card(shown).buttons().stream().map(Button::label).toList();
  }

  private static String words(Outgoing shown) {
    return CardWords.of(card(shown));
  }

  private Outgoing reads(Person by, Place place, String topic) {
    return only(rig.types(by, place, "/barraiser guide " + topic));
  }

  private FirstSteps.Ticks ticks(Person person) {
    return rig.read(tx -> guides(rig).firstSteps().of(tx, person));
  }

  // Opening one.

  @Test
  void without_a_topic_everything_there_is_to_read_can_be_opened() {
    Outgoing contents = only(rig.types(ana, HERE, "/barraiser guide"));

    assertThat(labels(contents))
        .containsExactlyElementsOf(guides.all().stream().map(Guide::shortName).toList());
    for (Guide guide : guides.all()) {
      assertThat(words(only(rig.presses(ana, contents, guide.shortName()))))
          .startsWith(guide.title() + "\n" + guide.pages().getFirst().title());
    }
  }

  @Test
  void what_ones_group_was_asked_for_real_stands_with_the_contents_and_the_guide_to_the_round() {
    experiences.put(
        ana, new GroupExperiences.Glimpse(2, List.of("Which of your promises did you break?")));

    for (String topic : List.of("", "round")) {
      Outgoing shown = reads(ana, HERE, topic);
      assertThat(words(shown))
          .contains("you have shared 2", "Which of your promises did you break?");
      assertThat(labels(shown)).contains("What my group was asked");
      assertThat(words(reads(ben, HERE, topic))).doesNotContain("Which of your promises");
    }
    assertThat(words(reads(ana, HERE, "failures"))).doesNotContain("Which of your promises");
  }

  @Test
  void a_guide_is_seen_by_who_asked_for_it_alone() {
    Outgoing.Whisper shown = (Outgoing.Whisper) reads(ana, HERE, "failures");

    assertThat(shown.to()).isEqualTo(ana);
    assertThat(shown.card().summary())
        .isEqualTo("When they ask about a failure: Why they ask, and like the answer");
  }

  @Test
  void a_topic_is_understood_by_id_name_title_and_cut_short() {
    for (String topic :
        List.of(
            "first-steps",
            "First steps",
            "topic:first-steps",
            "five first steps",
            "FIRST",
            "first-st")) {
      assertThat(words(reads(ana, HERE, topic))).startsWith("Five first steps");
    }
    assertThat(words(reads(ana, HERE, "failure"))).startsWith("When they ask about a failure");
  }

  @Test
  void a_topic_mistyped_is_answered_with_the_nearest_and_a_button_that_opens_it() {
    Outgoing told = reads(ana, HERE, "dilemas");

    assertThat(words(told))
        .startsWith("I have no guide called “dilemas”. Did you mean /barraiser guide dilemmas?\n");
    assertThat(words(only(rig.presses(ana, told, "Dilemmas"))))
        .startsWith("When it is a matter of conscience");
  }

  @Test
  void a_topic_like_none_is_answered_with_all_of_them_and_cut_to_a_line() {
    Outgoing told = reads(ana, HERE, "salary ".repeat(300));

    assertThat(card(told).summary())
        .startsWith("I have no guide called “salary ")
        .hasSizeLessThan(100);
    assertThat(labels(told)).contains("Failures", "First steps");
  }

  @Test
  void a_topic_completes_itself_from_any_of_its_words_without_looking_into_the_database() {
    List<Answer.Suggestion> all = rig.suggests(ana, HERE, "/barraiser guide", "topic", "");
    List<Answer.Suggestion> typed = rig.suggests(ana, HERE, "/barraiser guide", "topic", "fail");

    assertThat(all).hasSize(guides.count());
    assertThat(typed)
        .containsExactly(new Answer.Suggestion("failures", "When they ask about a failure", ""));
    assertThat(rig.looks()).isZero();
  }

  @Test
  void a_whole_line_being_typed_completes_its_topic_too() {
    rig.asks(
        new Incoming.Suggesting(
            "typing",
            ana,
            HERE,
            new Incoming.Target.CommandLine(),
            "/barraiser guide fail",
            new Origin("typing")));

    assertThat(rig.answered())
        .isEqualTo(
            new Answer.Suggestions(
                List.of(
                    new Answer.Suggestion(
                        "/barraiser guide failures", "When they ask about a failure", "topic"))));
  }

  // Paging.

  @Test
  void pages_are_turned_forth_and_back_and_the_last_leads_on_to_the_next_guide() {
    Outgoing page = reads(ana, HERE, "veto");
    assertThat(labels(page)).contains("Next", "Contents").doesNotContain("Back");

    Outgoing second = only(rig.presses(ana, page, "Next"));
    assertThat(words(second)).contains("Why it is rarely used alone", "Page 2 of 3");
    Outgoing third = only(rig.presses(ana, second, "Next"));
    assertThat(labels(third)).containsExactly("Back", "Read on: The round", "Contents");
    assertThat(words(only(rig.presses(ana, third, "Back")))).isEqualTo(words(second));

    assertThat(words(only(rig.presses(ana, third, "Read on: The round"))))
        .startsWith("How this round differs\nPrinciples, and nothing but");
    assertThat(labels(only(rig.presses(ana, third, "Contents")))).hasSize(guides.count());
  }

  @Test
  void the_last_guide_leads_nowhere_further() {
    Outgoing last = only(rig.presses(ana, reads(ana, HERE, "first-steps"), "Next"));

    assertThat(labels(last)).containsExactly("A question for me", "Back", "Contents");
  }

  @Test
  void in_ones_own_messages_the_page_turns_in_place_and_in_a_channel_nothing_is_replaced() {
    var direct = new Place.Direct(ana);
    Outgoing here = reads(ana, HERE, "star");
    Outgoing there = reads(ana, direct, "star");

    assertThat(only(rig.presses(ana, here, "Next"))).isInstanceOf(Outgoing.Whisper.class);
    Outgoing.Revise turned = (Outgoing.Revise) only(rig.presses(ana, there, "Next"));
    assertThat(turned.message()).isEqualTo(rig.ref(there));
  }

  @Test
  void a_page_turned_from_the_home_is_whispered_since_a_home_cannot_be_replaced() {
    var home = new MessageRef(new Place.Direct(ana), "");

    assertThat(
            only(
                rig.asks(
                    new Incoming.Pressed(
                        "press", ana, home, Action.of("guides.contents"), new Origin("press")))))
        .isInstanceOf(Outgoing.Whisper.class);
  }

  @Test
  void pages_that_nobody_offered_lead_to_the_nearest_there_is() {
    Map<String, String> pages =
        Map.of(
            "veto.0", "Page 1 of 3",
            "veto.-7", "Page 1 of 3",
            "veto.4", "Page 3 of 3",
            "veto.2147483647", "Page 3 of 3",
            "veto.99999999999", "Page 1 of 3",
            "veto.x", "Page 1 of 3",
            "veto", "Page 1 of 3",
            "veto.1.3", "I have no guide called “veto.1”");

    pages.forEach((subject, shown) ->
        assertThat(words(only(rig.presses(ana, HERE, Action.of("guides.page", subject)))))
            .contains(shown));
  }

  @Test
  void topics_that_nobody_offered_are_unknown_topics() {
    for (String subject : List.of("", ".1", "../secrets.1", "<b>.1", "1 OR 1=1")) {
      assertThat(words(only(rig.presses(ana, HERE, Action.of("guides.page", subject)))))
          .startsWith("I have no guide called “");
    }
  }

  @Test
  void every_page_of_every_guide_can_be_reached_and_every_guide_named_in_one_is_there() {
    for (Guide guide : guides.all()) {
      Outgoing page = reads(ana, HERE, guide.id());
      for (int at = 1; at < guide.pages().size(); at++) {
        page = only(rig.presses(ana, page, "Next"));
        assertThat(words(page)).startsWith(guide.title() + "\n" + guide.pages().get(at).title());
      }
    }
  }

  // Beside a question.

  @Test
  void a_question_opens_what_fits_its_kind_and_offers_what_fits_its_category() {
    Outgoing opened = only(rig.presses(ana, HERE, Action.of("questions.guide", "a-promise")));

    assertThat(opened).isInstanceOf(Outgoing.Whisper.class);
    assertThat(words(opened)).startsWith("STAR for a Bar Raiser");
    assertThat(words(only(rig.presses(ana, opened, "Also: Categories"))))
        .contains("Leadership character: how to answer");
  }

  @Test
  void a_question_never_gives_way_to_its_guide() {
    Outgoing opened =
        only(rig.presses(ana, new Place.Direct(ana), Action.of("questions.guide", "a-promise")));

    assertThat(opened).isInstanceOf(Outgoing.Whisper.class);
  }

  @Test
  void a_question_that_is_gone_is_answered_with_everything_there_is_to_read() {
    Outgoing told = only(rig.presses(ana, HERE, Action.of("questions.guide", "gone")));

    assertThat(words(told)).startsWith("That question is no longer among mine.");
    assertThat(labels(told)).hasSize(guides.count());
  }

  // The first steps.

  @Test
  void a_step_is_ticked_off_and_the_tick_taken_back() {
    Outgoing steps = reads(ana, HERE, "first-steps");
    assertThat(labels(steps))
        .startsWith("Tick off 1", "Tick off 2", "Tick off 3", "Tick off 4", "Tick off 5");

    Outgoing ticked = only(rig.presses(ana, steps, "Tick off 2"));
    assertThat(words(ticked))
        .contains("✓ Find the moments", "Ticked off 2026-03-02T09:00:00Z.", "1 of 5 is done");
    assertThat(labels(ticked)).contains("Tick off 1", "Take back 2");
    assertThat(ticks(ana).done()).isEqualTo(1);

    Outgoing back = only(rig.presses(ana, ticked, "Take back 2"));
    assertThat(words(back)).isEqualTo(words(steps));
    assertThat(ticks(ana).done()).isEqualTo(0);
  }

  @Test
  void a_button_pressed_twice_ticks_once_and_keeps_the_first_time() {
    Outgoing steps = reads(ana, HERE, "first-steps");
    rig.presses(ana, steps, "Tick off 1");
    rig.later(Duration.ofHours(1));

    Outgoing again = only(rig.presses(ana, steps, "Tick off 1"));

    assertThat(words(again)).contains("Ticked off 2026-03-02T09:00:00Z.", "1 of 5 is done");
  }

  @Test
  void ticks_belong_to_their_person_alone() {
    Outgoing steps = reads(ana, HERE, "first-steps");
    rig.presses(ana, steps, "Tick off 1");

    // The same button, pressed by somebody else, is about that somebody.
    rig.presses(ben, steps, "Tick off 3");
    rig.presses(ben, HERE, Action.of("guides.untick", "review-stories"));

    assertThat(labels(reads(ana, HERE, "first-steps"))).contains("Take back 1", "Tick off 3");
    assertThat(labels(reads(ben, HERE, "first-steps"))).contains("Tick off 1", "Take back 3");
    assertThat(rig.privateTo(ana)).hasSize(3);
  }

  @Test
  void a_step_that_nobody_offered_ticks_nothing() {
    for (String step : List.of("", "no-such-step", "review-stories' OR '1'='1", "REVIEW-STORIES")) {
      rig.presses(ana, HERE, Action.of("guides.tick", step));
      rig.presses(ana, HERE, Action.of("guides.untick", step));
    }

    assertThat(ticks(ana).done()).isEqualTo(0);
    long rows =
        rig.read(tx ->
            tx.handle().createQuery("SELECT COUNT(*) FROM first_step").mapTo(Long.class).one());
    assertThat(rows).isZero();
  }

  @Test
  void a_step_that_is_no_longer_there_counts_no_more() {
    rig.write(tx -> {
      new StepStore().tick(tx, ana, "an-older-step", rig.instant());
      return "";
    });

    assertThat(ticks(ana).done()).isEqualTo(0);
  }

  @Test
  void how_many_stories_there_are_stands_beside_a_step_and_ticks_nothing() {
    assertThat(words(reads(ana, HERE, "first-steps"))).contains("You have no stories yet.");
    stories.put(ana, 1);
    assertThat(words(reads(ana, HERE, "first-steps"))).contains("You have 1 story.");
    stories.put(ana, 4);
    Outgoing steps = reads(ana, HERE, "first-steps");

    assertThat(words(steps)).contains("You have 4 stories.", "None is ticked off yet.");
  }

  @Test
  void progress_speaks_of_them_from_the_first_tick_on() {
    assertThat(ticks(ana).fact()).isEmpty();
    assertThat(ticks(ana).button()).isPresent();
    Outgoing steps = reads(ana, HERE, "first-steps");
    for (int step = 1; step < 5; step++) rig.presses(ana, steps, "Tick off " + step);
    assertThat(ticks(ana).fact()).contains(new Block.Fact("First steps", "4 of 5"));

    Card done = card(only(rig.presses(ana, steps, "Tick off 5")));

    assertThat(CardWords.of(done)).contains("All of them are done. The rest is practice.");
    assertThat(ticks(ana).fact()).contains(new Block.Fact("First steps", "5 of 5"));
    assertThat(ticks(ana).button()).isEmpty();
  }

  @Test
  void ticks_outlive_a_restart() {
    rig.presses(ana, reads(ana, HERE, "first-steps"), "Tick off 4");

    rig.restarts(clock -> List.of(guides(clock).feature()));

    assertThat(labels(reads(ana, HERE, "first-steps"))).contains("Take back 4");
  }

  // The reading.

  @Test
  void a_guide_is_read_once_its_last_page_was_turned_to_and_the_list_and_progress_say_so() {
    Outgoing page = reads(ana, HERE, "veto");
    page = only(rig.presses(ana, page, "Next"));
    assertThat(ticks(ana).read()).isZero();
    rig.presses(ana, page, "Next");

    assertThat(ticks(ana).reading()).contains(new Block.Fact("Guides read", "1 of 12"));
    assertThat(words(only(rig.types(ana, HERE, "/barraiser guide"))))
        .contains("✓ " + guides.find("veto").orElseThrow().shortName())
        .contains("✓ is what you have read.");
    assertThat(ticks(ben).read()).isZero();
    assertThat(words(only(rig.types(ben, HERE, "/barraiser guide")))).doesNotContain("✓");
  }

  @Test
  void what_one_knows_is_ticked_off_unread_and_the_tick_taken_back() {
    Outgoing known = only(rig.presses(ana, reads(ana, HERE, "veto"), "I know this"));
    assertThat(ticks(ana).read()).isEqualTo(1);
    assertThat(labels(known)).contains("Not read yet").doesNotContain("I know this");

    Outgoing back = only(rig.presses(ana, known, "Not read yet"));
    assertThat(ticks(ana).read()).isZero();
    assertThat(labels(back)).contains("I know this");
  }

  @Test
  void once_all_are_read_progress_speaks_of_them_no_more() {
    guides.all().forEach(guide -> rig.presses(ana, HERE, Action.of("guides.read", guide.id())));

    assertThat(ticks(ana).read()).isEqualTo(guides.count());
    assertThat(ticks(ana).reading()).isEmpty();
  }

  @Test
  void a_guide_that_nobody_offered_is_never_read() {
    for (String guide : List.of("", "no-such-guide", "VETO", "veto' OR '1'='1")) {
      assertThat(words(only(rig.presses(ana, HERE, Action.of("guides.read", guide)))))
          .startsWith("Guides");
      rig.presses(ana, HERE, Action.of("guides.unread", guide));
    }
    rig.write(tx -> {
      new GuideReadStore().add(tx, ana, "an-older-guide", rig.instant());
      return "";
    });

    assertThat(ticks(ana).read()).isZero();
  }

  @Test
  void what_was_read_outlives_a_restart() {
    rig.presses(ana, HERE, Action.of("guides.read", "veto"));

    rig.restarts(clock -> List.of(guides(clock).feature()));

    assertThat(ticks(ana).read()).isEqualTo(1);
  }
}
