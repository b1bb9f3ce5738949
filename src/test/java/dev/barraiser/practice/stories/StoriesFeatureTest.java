package dev.barraiser.practice.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.Golden;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Trace;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoriesFeatureTest {

  private static final Person ANA = FeatureRig.person("ana");
  private static final Person BEN = FeatureRig.person("ben");
  private static final Place.Channel CHANNEL = FeatureRig.channel("practice");
  private static final Place HERE = new Place.Direct(ANA);

  private final StoryStore stories = new StoryStore();
  private final GroupStore groups = new GroupStore();
  private final List<Person> joined = new ArrayList<>();
  private final List<Gone> gone = new ArrayList<>();
  private List<Principle> shown = List.of();
  private final Map<Long, List<String>> wanting = new HashMap<>();
  private final FeatureRig rig =
      FeatureRig.at(
          "2026-03-02T08:00:00Z",
          clock ->
              List.of(
                  new StoriesFeature(
                          stories,
                          new AnswerStore(),
                          new AskedStore(),
                          Pool.of(new QuestionBank(List.of(), List.of())),
                          groups,
                          new Membership(
                              groups,
                              (tx, group, person, now) -> {
                                joined.add(person);
                                return List.of();
                              }),
                          (tx, answer) -> Optional.empty(),
                          coach(),
                          new OwedQuotas(new QuotaStore(), stories, Quotas.standard()),
                          (tx, author, trace, instead) -> gone.add(new Gone(author, trace)),
                          clock,
                          StoryRules.standard())
                      .feature()));

  /** What was said to be gone for good, and whose it was. */
  private record Gone(Person author, Trace trace) {}

  private Readiness coach() {
    return new Readiness() {
      @Override
      public Optional<List<String>> wanting(Tx tx, Story story) {
        return Optional.ofNullable(wanting.get(story.id()));
      }

      @Override
      public List<Principle> shows(Tx tx, Story story) {
        return shown;
      }
    };
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void a_saved_story_moves_its_bar_and_says_what_is_missing() {
    Card card = FeatureRig.card(adds(ANA, HERE, "Feedback to a peer", "CHARACTER_VALUES"));

    assertThat(bars(card))
        .containsExactly(
            new Block.Progress("Leadership Impact", 0, 5, 7),
            new Block.Progress("Character/Values", 1, 3, 5),
            new Block.Progress("Vision/Strategy", 0, 3, 5));
    assertThat(words(card))
        .contains("Feedback to a peer is saved as story 1.")
        .contains("Two more Character/Values stories: for example a time you disagreed")
        .contains("Five more Leadership Impact stories");
    assertThat(FeatureRig.button(card, "Add a Leadership Impact story").action())
        .isEqualTo(Action.of("stories.add", "LEADERSHIP_IMPACT"));
  }

  @Test
  void the_form_that_edits_a_story_says_what_the_coach_sees_in_it_and_a_new_one_says_how_many() {
    rig.types(ANA, HERE, "/barraiser story add");
    assertThat(helpOf("principles")).isEqualTo("Those it shows best; two or three are enough");
    adds(ANA, HERE, "Feedback to a peer", "CHARACTER_VALUES");
    shown = List.of(Principle.EARN_TRUST, Principle.HAVE_BACKBONE);

    rig.types(ANA, HERE, "/barraiser story edit 1");

    assertThat(helpOf("principles"))
        .isEqualTo("The coach sees in it, too: Earn Trust · Have Backbone; Disagree and Commit");
    assertThat(field("principles")).isEmpty();
  }

  private String helpOf(String name) {
    return rig.form()
        .fields()
        .filter(field -> field.name().equals(name))
        .map(Field::help)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void principles_that_the_coach_sees_are_suggested_and_taken_over_with_one_press() {
    adds(ANA, HERE, "Feedback to a peer", "CHARACTER_VALUES");
    shown = List.of(Principle.EARN_TRUST, Principle.HAVE_BACKBONE);
    Outgoing story = rig.types(ANA, HERE, "/barraiser story show 1").getFirst();
    assertThat(words(FeatureRig.card(story))).contains("The coach sees in it, too: Earn Trust");

    Outgoing taken = rig.presses(ANA, story, "Add those principles").getFirst();

    assertThat(words(FeatureRig.card(taken)))
        .contains("Have Backbone; Disagree and Commit")
        .doesNotContain("The coach sees in it, too");
    rig.presses(ANA, HERE, Action.of(StoryCards.TAKE_OVER, 1));
    assertThat(
            words(
                FeatureRig.card(
                    rig.presses(BEN, HERE, Action.of(StoryCards.TAKE_OVER, 1)).getFirst())))
        .doesNotContain("Feedback to a peer");
    assertThat(rig.read(tx -> stories.find(tx, ANA, 1)).orElseThrow().principles())
        .containsExactly(Principle.EARN_TRUST, Principle.HAVE_BACKBONE);
  }

  @Test
  void an_eighth_impact_story_is_met_with_choose_your_best_seven() {
    for (int i = 1; i <= 7; i++) adds(ANA, HERE, "Impact " + i, "LEADERSHIP_IMPACT");
    Card seventh = FeatureRig.card(rig.sent().getLast());
    Card eighth = FeatureRig.card(adds(ANA, HERE, "Impact 8", "LEADERSHIP_IMPACT"));

    assertThat(words(seventh)).doesNotContain("choose your best");
    assertThat(words(eighth))
        .contains("Eight Leadership Impact stories is plenty: choose your best seven");
  }

  @Test
  void with_all_quotas_met_nothing_is_asked_for() {
    for (int i = 0; i < 5; i++) adds(ANA, HERE, "I" + i, "LEADERSHIP_IMPACT");
    for (int i = 0; i < 3; i++) adds(ANA, HERE, "C" + i, "CHARACTER_VALUES");
    for (int i = 0; i < 2; i++) adds(ANA, HERE, "V" + i, "VISION_STRATEGY");
    Card card = FeatureRig.card(adds(ANA, HERE, "V2", "VISION_STRATEGY"));

    assertThat(words(card)).contains("All three quotas are met.").doesNotContain("more");
    assertThat(card.buttons())
        .extracting(Button::label)
        .containsExactly("Show it", "Edit", "When and how large");
  }

  @Test
  void the_form_asks_for_a_title_a_category_and_one_part() {
    rig.types(ANA, HERE, "/barraiser story add");
    rig.submits(ANA, HERE, rig.form(), Map.of());

    assertThat(errors()).containsOnlyKeys("title", "category", "situation");
    assertThat(stories(ANA)).isEmpty();
  }

  @Test
  void a_commands_story_is_completed_from_ones_own_stories_only() {
    adds(ANA, HERE, "The migration", "VISION_STRATEGY");
    adds(ANA, HERE, "The outage", "VISION_STRATEGY");
    adds(BEN, new Place.Direct(BEN), "The migration of Ben", "VISION_STRATEGY");

    assertThat(rig.suggests(ANA, HERE, "/barraiser story edit", "story", ""))
        .extracting(Answer.Suggestion::label)
        .containsExactlyInAnyOrder("1 · The migration", "2 · The outage");
    assertThat(rig.suggests(ANA, HERE, "/barraiser story show", "story", "migr"))
        .containsExactly(new Answer.Suggestion("1", "1 · The migration", ""));
  }

  @Test
  void a_story_is_found_by_words_of_its_text_after_those_whose_title_has_them() {
    drafts("A quiet week", Map.of("action", "I stopped the rollback, and asked why."));
    drafts("The rollback", Map.of("result", "Two fewer incidents"));
    rig.types(BEN, new Place.Direct(BEN), "/barraiser story add");
    rig.submits(
        BEN,
        new Place.Direct(BEN),
        rig.form(),
        Map.of("title", "Ben's", "category", "CHARACTER_VALUES", "task", "incidents, rollback"));

    assertThat(completed("rollb")).containsExactly("2 · The rollback", "1 · A quiet week");
    assertThat(completed("incid")).containsExactly("2 · The rollback");
    assertThat(named("/barraiser story show rollback")).contains("The rollback");
    assertThat(named("/barraiser story show stopped asked")).contains("I stopped the rollback");
    assertThat(named("/barraiser story delete stopped")).contains("Is it the one to delete?");
    rig.types(ANA, HERE, "/barraiser story edit quiet stopped");
    assertThat(field("title")).isEqualTo("A quiet week");
    assertThat(named("/barraiser story show upon")).contains("Several stories of yours fit");
    assertThat(stories(ANA)).hasSize(2);
  }

  @Test
  void a_search_lists_every_story_that_has_the_words_and_shows_one_that_is_alone() {
    assertThat(named("/barraiser story search rollback")).contains("You have no stories yet.");
    drafts("A quiet week", Map.of("action", "I stopped the rollback, and asked why."));
    drafts("The rollback", Map.of("result", "Two fewer incidents"));

    assertThat(named("/barraiser story search rollback"))
        .contains("2 stories of yours have “rollback”:", "1  A quiet week", "2  The rollback");
    assertThat(named("/barraiser story search stopped asked")).contains("I stopped the rollback");
    assertThat(named("/barraiser story search ferry")).contains("None of your stories has “ferry”");
    assertThat(named("/barraiser story search")).contains("Which words shall I look for?");
    assertThat(rig.suggests(ANA, HERE, "/barraiser story search", "words", "incid"))
        .extracting(Answer.Suggestion::label)
        .containsExactly("2 · The rollback");
  }

  @Test
  void story_alone_shows_ones_stories_or_the_first_step() {
    assertThat(named("/barraiser story"))
        .contains("You have no stories yet. Begin with one you would tell a friend");
    adds(ANA, HERE, "The migration", "VISION_STRATEGY");

    assertThat(named("/barraiser story")).contains("Your stories", "1  The migration");
  }

  private String named(String line) {
    return words(FeatureRig.card(rig.types(ANA, HERE, line).getFirst()));
  }

  @Test
  void what_is_typed_letter_by_letter_is_completed_from_memory() {
    adds(ANA, HERE, "The migration", "VISION_STRATEGY");
    completed("");
    int looks = rig.looks();

    for (String typed : List.of("m", "mi", "mig")) {
      assertThat(completed(typed)).containsExactly("1 · The migration");
    }

    assertThat(rig.looks()).isEqualTo(looks);
  }

  @Test
  void completions_follow_what_is_added_renamed_deleted_and_brought_back() {
    assertThat(completed("")).isEmpty();
    adds(ANA, HERE, "The migration", "VISION_STRATEGY");
    assertThat(completed("")).containsExactly("1 · The migration");

    rig.types(ANA, HERE, "/barraiser story edit 1");
    rig.submits(ANA, HERE, rig.form(), Map.of("title", "The outage"));
    assertThat(completed("")).containsExactly("1 · The outage");

    Outgoing deleted = rig.types(ANA, HERE, "/barraiser story delete 1").getFirst();
    assertThat(completed("")).isEmpty();

    rig.presses(ANA, deleted, "Undo");
    assertThat(completed("")).containsExactly("1 · The outage");
  }

  private List<String> completed(String typed) {
    return rig.suggests(ANA, HERE, "/barraiser story show", "story", typed).stream()
        .map(Answer.Suggestion::label)
        .toList();
  }

  @Test
  void bounds_hold_whatever_is_sent() {
    rig.types(ANA, HERE, "/barraiser story add");
    rig.submits(
        ANA,
        HERE,
        rig.form(),
        Map.of(
            "title", "t".repeat(121),
            "category", "GOSSIP",
            "principles", List.of("OWNERSHIP", "LUCK"),
            "result", "r".repeat(3001)));

    assertThat(errors()).containsOnlyKeys("title", "category", "principles", "result");
    assertThat(errors().get("title"))
        .isEqualTo("The title has 121 characters; 120 fit. A few words are enough.");
  }

  @Test
  void one_part_is_enough_and_the_others_are_named_as_missing() {
    rig.types(ANA, HERE, "/barraiser story add");
    List<Outgoing> saved =
        rig.submits(
            ANA,
            HERE,
            rig.form(),
            Map.of("title", "Outage", "category", "VISION_STRATEGY", "result", "No outage since"));
    Card card = FeatureRig.card(rig.presses(ANA, saved.getFirst(), "Show it").getFirst());

    assertThat(words(card))
        .contains("No outage since")
        .contains("Not written yet: Situation, Task, Action.");
  }

  @Test
  void adding_from_a_button_has_its_category_chosen() {
    rig.presses(ANA, HERE, Action.of("stories.add", "VISION_STRATEGY"));
    assertThat(field("category")).isEqualTo("VISION_STRATEGY");

    rig.types(ANA, HERE, "/barraiser story add vision");
    assertThat(field("category")).isEqualTo("VISION_STRATEGY");

    rig.presses(ANA, HERE, Action.of("stories.add", "nonsense"));
    assertThat(field("category")).isEmpty();
  }

  @Test
  void adding_from_a_suggested_topic_has_it_chosen_with_its_category() {
    rig.presses(ANA, HERE, Action.of("stories.add", "HARD_FEEDBACK"));

    assertThat(field("category")).isEqualTo("CHARACTER_VALUES");
    assertThat(field("topics")).isEqualTo("HARD_FEEDBACK");
  }

  @Test
  void saving_one_in_a_study_groups_channel_or_thread_makes_a_member() {
    StudyGroup group = group();
    adds(ANA, new Place.InThread(CHANNEL, "root"), "In its thread", "CHARACTER_VALUES");
    adds(BEN, CHANNEL, "In the channel", "CHARACTER_VALUES");
    adds(BEN, CHANNEL, "Again", "CHARACTER_VALUES");

    assertThat(joined).containsExactly(ANA, BEN);
    List<Person> members = rig.read(tx -> groups.members(tx, group.id()));
    assertThat(members).containsExactlyInAnyOrder(ANA, BEN);
  }

  @Test
  void saving_one_elsewhere_joins_nothing() {
    group();
    adds(ANA, HERE, "In direct messages", "CHARACTER_VALUES");
    adds(ANA, FeatureRig.channel("random"), "In another channel", "CHARACTER_VALUES");

    assertThat(joined).isEmpty();
  }

  @Test
  void nothing_of_a_story_is_ever_posted_where_others_read() {
    group();
    adds(ANA, CHANNEL, "Secret title", "CHARACTER_VALUES");
    rig.types(ANA, CHANNEL, "/barraiser story list");
    rig.types(ANA, CHANNEL, "/barraiser story show secret");
    rig.types(ANA, CHANNEL, "/barraiser story delete secret title");
    rig.presses(ANA, rig.sent().getLast(), "Undo");

    assertThat(rig.sent())
        .hasSize(5)
        .allSatisfy(effect ->
            assertThat(effect)
                .isInstanceOfSatisfying(
                    Outgoing.Whisper.class, whisper -> assertThat(whisper.to()).isEqualTo(ANA)));
  }

  @Test
  void no_card_gives_a_story_away_in_its_summary() {
    adds(ANA, HERE, "Secret title", "CHARACTER_VALUES");
    rig.types(ANA, HERE, "/barraiser story list");
    rig.types(ANA, HERE, "/barraiser story show secret");
    rig.types(ANA, HERE, "/barraiser story delete secret");

    assertThat(rig.sent())
        .allSatisfy(
            effect -> assertThat(FeatureRig.card(effect).summary()).doesNotContain("Secret"));
  }

  @Test
  void the_list_shows_each_category_with_its_standing_and_every_story_with_its_number() {
    adds(ANA, HERE, "Feedback", "CHARACTER_VALUES");
    adds(ANA, HERE, "Standards", "LEADERSHIP_IMPACT");
    adds(BEN, HERE, "Not hers", "LEADERSHIP_IMPACT");
    Card card = FeatureRig.card(rig.types(ANA, HERE, "/barraiser story list").getFirst());

    assertThat(words(card))
        .contains("2  Standards")
        .contains("1  Feedback")
        .doesNotContain("Not hers");
    assertThat(bars(card)).hasSize(3);
    assertThat(card.buttons())
        .extracting(Button::label)
        .containsExactly("Show 2", "Show 1", "Add a story");
  }

  @Test
  void an_empty_list_offers_a_start_in_each_category() {
    Card card = FeatureRig.card(rig.types(ANA, HERE, "/barraiser story list").getFirst());

    assertThat(card.buttons())
        .extracting(Button::label)
        .containsExactly("Leadership Impact", "Character/Values", "Vision/Strategy");
  }

  @Test
  void a_long_list_comes_in_pages_of_at_most_five_rows_of_buttons() {
    List<StoryCategory> three = List.of(StoryCategory.values());
    for (int i = 1; i <= 23; i++) {
      adds(ANA, HERE, "Story " + i, three.get(i % 3).name());
    }
    Outgoing page = rig.types(ANA, HERE, "/barraiser story list").getFirst();
    List<String> shown = new ArrayList<>(shows(page));
    while (hasButton(page, "More")) {
      page = rig.presses(ANA, page, "More").getFirst();
      shown.addAll(shows(page));
      assertThat(rows(page)).isLessThanOrEqualTo(5);
    }

    assertThat(shown).hasSize(23).doesNotHaveDuplicates();
    assertThat(hasButton(page, "Back")).isTrue();
  }

  @Test
  void a_list_asked_for_from_anywhere_shows_a_page_that_is_there() {
    adds(ANA, HERE, "Only one", "CHARACTER_VALUES");

    for (String offset : List.of("-5", "99", "9223372036854775807", "x", "")) {
      Card card =
          FeatureRig.card(rig.presses(ANA, HERE, Action.of("stories.list", offset)).getFirst());
      assertThat(words(card)).contains("Only one");
    }
  }

  @Test
  void a_story_is_found_by_its_number_or_by_the_beginnings_of_its_words() {
    adds(ANA, HERE, "Rollback on a Friday", "CHARACTER_VALUES");
    adds(ANA, HERE, "The Friday meeting", "CHARACTER_VALUES");

    for (String which : List.of("1", "#1", "roll", "friday roll", "Rollback on a Friday")) {
      Card card =
          FeatureRig.card(rig.types(ANA, HERE, "/barraiser story show " + which).getFirst());
      assertThat(card.blocks().getFirst()).isEqualTo(new Block.Header("Rollback on a Friday"));
    }
  }

  @Test
  void unclear_words_are_answered_with_the_stories_they_could_mean() {
    adds(ANA, HERE, "Rollback on a Friday", "CHARACTER_VALUES");
    adds(ANA, HERE, "The Friday meeting", "CHARACTER_VALUES");
    adds(ANA, HERE, "Hiring", "CHARACTER_VALUES");

    Outgoing several = rig.types(ANA, HERE, "/barraiser story delete friday").getFirst();
    assertThat(words(FeatureRig.card(several)))
        .contains("Several stories of yours fit “friday”. Which one?")
        .doesNotContain("Hiring");
    assertThat(FeatureRig.card(several).buttons())
        .extracting(Button::label)
        .containsExactly("Delete 1", "Delete 2");

    Outgoing none = rig.types(ANA, HERE, "/barraiser story show thursday").getFirst();
    assertThat(words(FeatureRig.card(none)))
        .contains("None of your stories fits “thursday”. Which one?")
        .contains("Hiring");

    rig.types(ANA, HERE, "/barraiser story edit");
    assertThat(rig.answered())
        .isInstanceOfSatisfying(
            Answer.Told.class,
            told -> assertThat(told.card().buttons()).extracting(Button::label).contains("Edit 3"));
  }

  @Test
  void words_of_a_title_delete_nothing_before_their_author_says_so() {
    adds(ANA, HERE, "Rollback", "CHARACTER_VALUES");
    adds(ANA, HERE, "The rollback nobody noticed", "CHARACTER_VALUES");

    rig.types(ANA, HERE, "/barraiser story delete rollback");
    assertThat(stories(ANA)).extracting(Story::number).containsExactly(2);

    Outgoing asks = rig.types(ANA, HERE, "/barraiser story delete rollback").getFirst();
    assertThat(asks)
        .isInstanceOfSatisfying(
            Outgoing.Whisper.class, whisper -> assertThat(whisper.to()).isEqualTo(ANA));
    assertThat(words(FeatureRig.card(asks))).contains("The rollback nobody noticed");
    assertThat(stories(ANA)).extracting(Story::number).containsExactly(2);

    rig.presses(ANA, asks, "Delete 2");
    assertThat(stories(ANA)).isEmpty();
  }

  @Test
  void an_edit_opens_with_what_the_story_says_and_keeps_it_as_an_earlier_version() {
    Outgoing saved = adds(ANA, HERE, "Rough title", "CHARACTER_VALUES");
    rig.presses(ANA, saved, "Edit");
    assertThat(field("title")).isEqualTo("Rough title");
    assertThat(field("situation")).isEqualTo("Once upon a time");

    Outgoing changed =
        rig.submits(ANA, HERE, rig.form(), Map.of("title", "Better title")).getFirst();
    Outgoing shown = rig.presses(ANA, changed, "Show it").getFirst();
    Outgoing earlier = rig.presses(ANA, shown, "Earlier versions").getFirst();

    assertThat(words(FeatureRig.card(shown))).contains("Better title").doesNotContain("Rough");
    assertThat(words(FeatureRig.card(earlier))).contains("Rough title", "Once upon a time");
    assertThat(stories(ANA)).hasSize(1);
  }

  @Test
  void an_edit_that_changes_nothing_promises_no_earlier_version() {
    Outgoing saved = adds(ANA, HERE, "Same title", "CHARACTER_VALUES");
    rig.presses(ANA, saved, "Edit");
    Outgoing same = rig.submits(ANA, HERE, rig.form(), Map.of("title", "Same title")).getFirst();

    assertThat(words(FeatureRig.card(same)))
        .contains("Its words are as they were.")
        .doesNotContain("kept under Earlier versions");
    rig.presses(ANA, same, "Edit");
    Outgoing changed =
        rig.submits(ANA, HERE, rig.form(), Map.of("title", "Other title")).getFirst();
    assertThat(words(FeatureRig.card(changed))).contains("kept under Earlier versions");
  }

  @Test
  void an_earlier_version_comes_back_with_one_press_and_what_stood_there_is_kept_as_one() {
    Outgoing saved = adds(ANA, HERE, "First", "CHARACTER_VALUES");
    edits(saved, "Second");
    edits(saved, "Third");
    Outgoing second = rig.presses(ANA, opens(), "Earlier versions").getFirst();
    assertThat(words(FeatureRig.card(second))).contains("Second", "Version 2 of 2");
    Outgoing first = rig.presses(ANA, second, "Older").getFirst();
    assertThat(words(FeatureRig.card(first))).contains("First", "Version 1 of 2");

    Outgoing back = rig.presses(ANA, first, "Bring this version back").getFirst();

    assertThat(stories(ANA)).extracting(Story::title).containsExactly("First");
    assertThat(words(FeatureRig.card(back))).contains("First says again what you wrote");
    assertThat(versions()).containsExactly("Third", "Second", "First");
    assertThat(completed("")).containsExactly("1 · First");

    rig.presses(ANA, back, "Undo");
    assertThat(stories(ANA)).extracting(Story::title).containsExactly("Third");
    assertThat(versions()).containsExactly("First", "Third", "Second", "First");
  }

  @Test
  void a_version_that_is_brought_back_twice_or_is_not_there_changes_nothing() {
    Outgoing saved = adds(ANA, HERE, "First", "CHARACTER_VALUES");
    edits(saved, "Second");
    Outgoing first = rig.presses(ANA, opens(), "Earlier versions").getFirst();
    rig.presses(ANA, first, "Bring this version back");
    Outgoing again = rig.presses(ANA, first, "Bring this version back").getFirst();
    assertThat(words(FeatureRig.card(again))).contains("First says exactly that already.");

    Story story = stories(ANA).getFirst();
    for (String odd : List.of("", ".", ".0", ".-1", ".99", ".x", ".99999999999")) {
      rig.presses(ANA, HERE, Action.of("stories.version-back", story.id() + odd));
      rig.presses(BEN, new Place.Direct(BEN), Action.of("stories.version-back", story.id() + odd));
    }

    assertThat(stories(ANA)).containsExactly(story);
    assertThat(versions()).containsExactly("Second", "First");
  }

  private void edits(Outgoing saved, String title) {
    rig.presses(ANA, saved, "Edit");
    rig.submits(ANA, HERE, rig.form(), Map.of("title", title));
  }

  private Outgoing opens() {
    return rig.types(ANA, HERE, "/barraiser story show 1").getFirst();
  }

  private List<String> versions() {
    Story story = stories(ANA).getFirst();
    return rig.read(tx -> stories.versions(tx, ANA, story.id())).stream()
        .map(version -> version.content().title())
        .toList();
  }

  @Test
  void an_edit_into_another_category_moves_both_bars() {
    Outgoing saved = adds(ANA, HERE, "Moves", "CHARACTER_VALUES");
    rig.presses(ANA, saved, "Edit");
    Card card =
        FeatureRig.card(
            rig.submits(ANA, HERE, rig.form(), Map.of("category", "VISION_STRATEGY")).getFirst());

    assertThat(bars(card)).extracting(Block.Progress::done).containsExactly(0, 0, 1);
  }

  @Test
  void a_deleted_story_no_longer_counts_and_comes_back_within_seven_days() {
    Outgoing saved = adds(ANA, HERE, "Deleted too soon", "CHARACTER_VALUES");
    Outgoing shown = rig.presses(ANA, saved, "Show it").getFirst();
    Outgoing gone = rig.presses(ANA, shown, "Delete").getFirst();
    assertThat(counted(ANA)).isEmpty();

    rig.later(Duration.ofDays(7).minusSeconds(1));
    rig.wakes("stories");
    Outgoing back = rig.presses(ANA, gone, "Undo").getFirst();

    assertThat(words(FeatureRig.card(back))).contains("Deleted too soon is back as story 1.");
    assertThat(counted(ANA)).containsEntry(StoryCategory.CHARACTER_VALUES, 1);
  }

  @Test
  void after_seven_days_a_deleted_story_is_really_gone() {
    Outgoing saved = adds(ANA, HERE, "Not wanted", "CHARACTER_VALUES");
    Outgoing gone =
        rig.presses(ANA, rig.presses(ANA, saved, "Show it").getFirst(), "Delete").getFirst();
    assertThat(rig.backlog("stories").due()).isZero();
    assertThat(rig.backlog("stories").next()).isEqualTo(rig.instant().plus(Duration.ofDays(7)));

    rig.later(Duration.ofDays(7));
    assertThat(rig.backlog("stories").due()).isEqualTo(1);
    rig.wakes("stories");
    Outgoing answer = rig.presses(ANA, gone, "Undo").getFirst();

    assertThat(words(FeatureRig.card(answer))).contains("I cannot find that story");
    assertThat(rig.backlog("stories").next()).isNull();
  }

  @Test
  void what_stands_elsewhere_of_a_story_goes_with_it_and_what_another_story_says_stays() {
    Outgoing saved = adds(ANA, HERE, "The rollback", "CHARACTER_VALUES");
    Story story = stories(ANA).getFirst();
    rig.presses(ANA, saved, "Edit");
    rig.submits(
        ANA,
        HERE,
        rig.form(),
        Map.of("title", "The long rollback", "action", "I asked all. I waited."));
    adds(ANA, HERE, "The rollback", "CHARACTER_VALUES");
    rig.types(ANA, HERE, "/barraiser story delete 1");

    rig.later(Duration.ofDays(7).minusSeconds(1));
    rig.wakes("stories");
    assertThat(gone).isEmpty();
    rig.later(Duration.ofSeconds(1));
    rig.wakes("stories");

    assertThat(gone)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.author()).isEqualTo(ANA);
          assertThat(one.trace().names()).containsExactly("The long rollback");
          assertThat(one.trace().words()).contains("I asked all.", "I waited.");
          assertThat(one.trace().about()).contains(Action.of("stories.show", story.id()));
        });
  }

  @Test
  void a_deleted_story_is_found_again_when_its_undo_button_is_out_of_sight() {
    adds(ANA, HERE, "Out of sight", "CHARACTER_VALUES");
    rig.types(ANA, HERE, "/barraiser story delete 1");
    Outgoing list = rig.types(ANA, HERE, "/barraiser story list").getFirst();
    Outgoing bin = rig.presses(ANA, list, "Deleted stories").getFirst();
    rig.presses(ANA, bin, "Bring back 1");

    assertThat(stories(ANA)).extracting(Story::title).containsExactly("Out of sight");
  }

  @Test
  void an_edit_sent_after_the_story_was_deleted_says_so_and_undo_brings_it_back_as_edited() {
    Outgoing told = editsWhatIsDeleted();

    assertThat(words(FeatureRig.card(told)))
        .contains("You deleted Still editing before you saved this.");
    assertThat(stories(ANA)).isEmpty();
    assertThat(completed("")).isEmpty();

    rig.presses(ANA, told, "Undo the deletion");
    assertThat(stories(ANA))
        .singleElement()
        .satisfies(
            story -> assertThat(story.content().result()).isEqualTo("What I had just written"));
  }

  private Outgoing editsWhatIsDeleted() {
    Outgoing saved = adds(ANA, HERE, "Still editing", "CHARACTER_VALUES");
    rig.presses(ANA, saved, "Edit");
    var form = rig.form();
    rig.types(ANA, HERE, "/barraiser story delete 1");
    rig.later(Duration.ofDays(6));
    return rig.submits(ANA, HERE, form, Map.of("result", "What I had just written")).getFirst();
  }

  @Test
  void what_was_written_for_a_deleted_story_becomes_a_new_one_as_long_as_it_could_be_undone() {
    Outgoing told = editsWhatIsDeleted();
    rig.later(Duration.ofDays(6));
    rig.wakes("stories");

    rig.presses(ANA, told, "Add as a new story");

    assertThat(stories(ANA))
        .singleElement()
        .satisfies(story -> {
          assertThat(story.content().result()).isEqualTo("What I had just written");
          assertThat(story.number()).isEqualTo(2);
        });
  }

  @Test
  void asked_again_to_add_it_as_a_new_story_the_one_that_is_there_opens() {
    Outgoing told = editsWhatIsDeleted();
    rig.presses(ANA, told, "Add as a new story");
    rig.types(ANA, HERE, "/barraiser story edit 2");
    rig.submits(ANA, HERE, rig.form(), Map.of("title", "With another title"));

    Outgoing again = rig.presses(ANA, told, "Add as a new story").getFirst();

    assertThat(stories(ANA)).hasSize(1);
    assertThat(words(FeatureRig.card(again)))
        .contains("You have added it already, as story 2.", "With another title");
  }

  @Test
  void an_edit_sent_after_the_story_was_purged_is_kept_as_a_new_one() {
    Outgoing saved = adds(ANA, HERE, "Left open for a week", "CHARACTER_VALUES");
    rig.presses(ANA, saved, "Edit");
    var form = rig.form();
    rig.types(ANA, HERE, "/barraiser story delete 1");
    rig.later(Duration.ofDays(8));
    rig.wakes("stories");
    Outgoing told = rig.submits(ANA, HERE, form, Map.of()).getFirst();

    assertThat(words(FeatureRig.card(told)))
        .contains("deleted for good. What you wrote is saved as a new one.");
    assertThat(stories(ANA)).extracting(Story::title).containsExactly("Left open for a week");
  }

  @Test
  void somebody_elses_story_is_answered_exactly_like_one_that_never_was() {
    adds(ANA, HERE, "Mine alone", "CHARACTER_VALUES");
    Story story = stories(ANA).getFirst();
    Place ben = new Place.Direct(BEN);

    for (String name :
        List.of(
            "stories.show",
            "stories.versions",
            "stories.version-back",
            "stories.delete",
            "stories.undo",
            "stories.anew")) {
      Card theirs = FeatureRig.card(rig.presses(BEN, ben, Action.of(name, story.id())).getFirst());
      Card never = FeatureRig.card(rig.presses(BEN, ben, Action.of(name, 9999)).getFirst());
      Card nonsense =
          FeatureRig.card(rig.presses(BEN, ben, Action.of(name, "1 OR 1=1")).getFirst());
      assertThat(theirs).isEqualTo(never).isEqualTo(nonsense);
    }
    rig.presses(BEN, ben, Action.of("stories.edit", story.id()));
    Answer theirs = rig.answered();
    rig.presses(BEN, ben, Action.of("stories.edit", 9999));
    assertThat(theirs).isEqualTo(rig.answered()).isInstanceOf(Answer.Told.class);
    assertThat(stories(ANA)).containsExactly(story);
  }

  @Test
  void an_edit_form_with_somebody_elses_story_writes_a_story_of_ones_own() {
    Outgoing saved = adds(ANA, HERE, "Mine alone", "CHARACTER_VALUES");
    Story before = stories(ANA).getFirst();
    rig.presses(ANA, saved, "Edit");
    List<Outgoing> effects =
        rig.submits(
            BEN, new Place.Direct(BEN), rig.form(), Map.of("title", "Forged", "situation", "x"));

    assertThat(stories(ANA)).containsExactly(before);
    assertThat(stories(BEN)).extracting(Story::title).containsExactly("Forged");
    assertThat(effects)
        .allSatisfy(
            effect -> assertThat(words(FeatureRig.card(effect))).doesNotContain("Mine alone"));
  }

  @Test
  void what_people_write_stays_plain_text_and_titles_stay_on_one_line() {
    String hostile = "<!channel> *bold*\n@everyone </script>";
    Outgoing saved = adds(ANA, HERE, hostile, "CHARACTER_VALUES");

    assertThat(stories(ANA).getFirst().title()).isEqualTo("<!channel> *bold* @everyone </script>");
    Card shown = FeatureRig.card(rig.presses(ANA, saved, "Show it").getFirst());
    assertThat(shown.blocks().getFirst())
        .isEqualTo(new Block.Header("<!channel> *bold* @everyone </script>"));
    assertThat(shown.buttons()).noneSatisfy(b -> assertThat(b.label()).contains("channel"));
  }

  @Test
  void the_cards_of_a_storys_life_are_as_they_were_read_and_approved() {
    List<Outgoing> shown = new ArrayList<>();
    rig.types(ANA, HERE, "/barraiser story list");
    shown.add(rig.sent().getLast());
    shown.add(adds(ANA, HERE, "The walk with a peer", "CHARACTER_VALUES"));
    adds(ANA, HERE, "One database for five teams", "LEADERSHIP_IMPACT");
    shown.addAll(rig.types(ANA, HERE, "/barraiser story list"));
    shown.addAll(rig.types(ANA, HERE, "/barraiser story show walk"));
    rig.presses(ANA, shown.getLast(), "Edit");
    shown.addAll(rig.submits(ANA, HERE, rig.form(), Map.of("result", "We still talk")));
    shown.addAll(rig.presses(ANA, shown.getLast(), "Show it"));
    shown.addAll(rig.presses(ANA, shown.getLast(), "Earlier versions"));
    shown.addAll(rig.presses(ANA, shown.getLast(), "Bring this version back"));
    shown.addAll(rig.types(ANA, HERE, "/barraiser story delete"));
    shown.addAll(rig.presses(ANA, shown.getLast(), "Delete 1"));
    shown.addAll(rig.presses(ANA, shown.getLast(), "Undo"));
    shown.addAll(rig.presses(ANA, HERE, Action.of("stories.show", 99)));

    Golden.assertMatches(
        "stories.txt", CardWords.drawn(shown.stream().map(FeatureRig::card).toList()));
  }

  @Test
  void a_new_story_is_a_draft_that_does_not_count_until_its_owner_says_so() {
    Outgoing saved = drafts("A walk", Map.of("task", "T", "action", "I asked", "result", "2 left"));
    Card card = FeatureRig.card(saved);
    assertThat(words(card))
        .contains("A walk is saved as story 1, a draft for now.")
        .contains("I see nothing that speaks against it.");
    assertThat(bars(card).get(1)).isEqualTo(new Block.Progress("Character/Values", 0, 3, 5, 1));
    assertThat(FeatureRig.button(card, "Ready to tell").style()).isEqualTo(Button.Style.PRIMARY);

    Outgoing ready = rig.presses(ANA, saved, "Ready to tell").getFirst();
    assertThat(words(FeatureRig.card(ready))).contains("A walk is ready to tell, and counts.");
    assertThat(bars(FeatureRig.card(ready)).get(1))
        .isEqualTo(new Block.Progress("Character/Values", 1, 3, 5));

    Outgoing draft = rig.presses(ANA, ready, "Back to draft").getFirst();
    assertThat(bars(FeatureRig.card(draft)).get(1))
        .isEqualTo(new Block.Progress("Character/Values", 0, 3, 5, 1));
  }

  @Test
  void a_doubt_is_a_note_and_its_owner_overrules_it() {
    Outgoing saved = drafts("A walk", Map.of("result", "It went well"));
    assertThat(words(FeatureRig.card(saved)))
        .contains("it has no Task, no Action yet, and its result holds no number");

    Outgoing ready = rig.presses(ANA, saved, "Ready to tell").getFirst();
    assertThat(words(FeatureRig.card(ready))).contains("A note of mine, you decide:");
    assertThat(counted(ANA)).containsEntry(StoryCategory.CHARACTER_VALUES, 1);
  }

  @Test
  void what_the_coach_has_read_stands_above_what_is_seen_at_once() {
    drafts("A walk", Map.of("result", "It went well"));
    long id = stories(ANA).getFirst().id();
    assertThat(shown(id)).contains("A draft.", "What I would look at: its result holds no number");

    wanting.put(id, List.of("I cannot find the Task"));
    assertThat(shown(id)).contains("What I would look at: I cannot find the Task.");

    wanting.put(id, List.of());
    assertThat(shown(id)).doesNotContain("What I would look at");
  }

  @Test
  void an_edit_keeps_a_story_ready_and_can_make_it_a_draft() {
    Outgoing saved = adds(ANA, HERE, "A walk", "CHARACTER_VALUES");
    rig.presses(ANA, saved, "Edit");
    assertThat(field("state")).isEqualTo("READY");
    Outgoing again = rig.submits(ANA, HERE, rig.form(), Map.of("result", "Two left")).getFirst();
    assertThat(stories(ANA)).allMatch(Story::isReady);

    rig.presses(ANA, again, "Edit");
    rig.submits(ANA, HERE, rig.form(), Map.of("state", "DRAFT"));
    assertThat(stories(ANA)).noneMatch(Story::isReady);
  }

  @Test
  void when_and_how_large_are_kept_through_an_edit_of_the_rest() {
    Outgoing saved = adds(ANA, HERE, "A walk", "CHARACTER_VALUES");
    rig.presses(ANA, saved, "When and how large");
    rig.submits(
        ANA,
        HERE,
        rig.form(),
        Map.of("happened", "2024-03", "people", "5 teams", "money", "$2M", "duration", "8 months"));
    rig.presses(ANA, saved, "Edit");
    rig.submits(
        ANA,
        HERE,
        rig.form(),
        Map.of("topics", List.of("HARD_FEEDBACK", "OWNED_FAILURE"), "level", "L7"));

    Story story = stories(ANA).getFirst();
    assertThat(story.content().happened()).isEqualTo("2024-03");
    assertThat(story.content().scale()).isEqualTo(new Story.Scale("5 teams", "$2M", "8 months"));
    assertThat(story.content().topics())
        .containsExactly(StoryTopic.HARD_FEEDBACK, StoryTopic.OWNED_FAILURE);
    assertThat(story.content().shows()).isEqualTo(Story.Shows.L7);
    assertThat(shown(story.id()))
        .contains(
            "Hard feedback, Owned a failure · L7", "2024-03", "8 months", "Ready to be told.");
    List<Story.Version> versions = rig.read(tx -> stories.versions(tx, ANA, story.id()));
    assertThat(versions).hasSize(2);
  }

  @Test
  void a_time_that_is_none_and_a_size_below_nothing_are_told_at_their_fields() {
    Outgoing saved = adds(ANA, HERE, "A walk", "CHARACTER_VALUES");
    rig.presses(ANA, saved, "When and how large");
    rig.submits(
        ANA,
        HERE,
        rig.form(),
        Map.of("happened", "nonsense tomorrow", "people", "-5 parsecs", "money", "$?"));

    assertThat(errors()).containsOnlyKeys("happened", "people", "money");
    assertThat(stories(ANA)).allMatch(story -> story.content().happened().isEmpty());
  }

  @Test
  void bounds_of_the_details_hold_whatever_is_sent() {
    Outgoing saved = adds(ANA, HERE, "A walk", "CHARACTER_VALUES");
    rig.presses(ANA, saved, "When and how large");
    rig.submits(ANA, HERE, rig.form(), Map.of("happened", "x".repeat(81), "people", "two\nlines"));

    assertThat(errors()).containsOnlyKeys("happened");
    Story story = stories(ANA).getFirst();
    rig.presses(BEN, new Place.Direct(BEN), Action.of("stories.details", story.id()));
    assertThat(rig.answered()).isInstanceOf(Answer.Told.class);
    for (String name : List.of("stories.ready", "stories.draft", "stories.told")) {
      Card theirs =
          FeatureRig.card(
              rig.presses(BEN, new Place.Direct(BEN), Action.of(name, story.id())).getFirst());
      assertThat(words(theirs)).contains("I cannot find that story among yours.");
    }
    assertThat(stories(ANA)).containsExactly(story);
  }

  @Test
  void a_story_told_shows_so_for_thirty_days() {
    Outgoing saved = adds(ANA, HERE, "A walk", "CHARACTER_VALUES");
    Outgoing show = rig.presses(ANA, saved, "Show it").getFirst();
    rig.presses(ANA, show, "I told it");
    assertThat(listed()).contains("1  A walk  (no Task, Action, Result yet; told lately)");

    rig.later(Duration.ofDays(30));
    assertThat(listed()).doesNotContain("told lately");
  }

  @Test
  void what_is_exported_and_imported_again_is_known_and_left_out() {
    adds(ANA, HERE, "A walk", "CHARACTER_VALUES");
    String text = verbatim(rig.types(ANA, HERE, "/barraiser story export").getFirst());
    assertThat(text).startsWith("# A walk\n").contains("- State: ready", "## Situation");

    Outgoing looked = pastes(ANA, text);

    assertThat(words(FeatureRig.card(looked))).contains("Your bank has all of this already");
    assertThat(FeatureRig.card(looked).buttons())
        .extracting(Button::label)
        .containsExactly("All stories");
  }

  @Test
  void an_export_that_was_corrected_changes_the_story_and_keeps_what_it_was() {
    adds(ANA, HERE, "A walk", "CHARACTER_VALUES");
    String text = verbatim(rig.types(ANA, HERE, "/barraiser story export").getFirst());

    Outgoing looked =
        pastes(ANA, text.replace("Character/Values", "Vision/Strategy\n- People: 40 people"));
    assertThat(words(FeatureRig.card(looked)))
        .contains("One story that you have, with something else said about it", "Vision/Strategy");
    Outgoing taken = rig.presses(ANA, looked, "Change it").getFirst();

    assertThat(words(FeatureRig.card(taken)))
        .contains("One story is changed. What you had is kept as an earlier version.");
    assertThat(stories(ANA))
        .singleElement()
        .satisfies(story -> {
          assertThat(story.category()).isEqualTo(StoryCategory.VISION_STRATEGY);
          assertThat(story.content().scale().people()).isEqualTo("40 people");
          assertThat(rig.<List<Story.Version>>read(tx -> stories.versions(tx, ANA, story.id())))
              .hasSize(1);
        });
    assertThat(words(FeatureRig.card(pastes(ANA, text.replace("# A walk", "# A long walk")))))
        .contains("One new story");
  }

  @Test
  void an_import_is_looked_at_first_and_taken_once() {
    adds(ANA, HERE, "A walk", "CHARACTER_VALUES");
    String text = verbatim(rig.types(ANA, HERE, "/barraiser story export csv").getFirst());
    Outgoing looked = pastes(BEN, text);
    assertThat(words(FeatureRig.card(looked))).contains("One new story, ready to tell:", "A walk");
    assertThat(stories(BEN)).isEmpty();
    long id =
        Long.parseLong(FeatureRig.button(FeatureRig.card(looked), "Import it").action().subject());
    rig.presses(ANA, HERE, Action.of("stories.import-confirm", id));
    assertThat(stories(ANA)).hasSize(1);

    rig.presses(BEN, looked, "Import it");
    Outgoing twice = rig.presses(BEN, looked, "Import it").getFirst();

    assertThat(words(FeatureRig.card(twice))).contains("That import is not there any more");
    assertThat(stories(BEN))
        .singleElement()
        .satisfies(story -> assertThat(story.isReady()).isTrue())
        .satisfies(
            story -> assertThat(story.content()).isEqualTo(stories(ANA).getFirst().content()));
  }

  @Test
  void nothing_is_half_imported_and_what_was_pasted_comes_back_to_be_corrected() {
    String text =
        "One\nCategory: Vision/Strategy\nResult: 1\n---\nTwo\nCategory: Gossip\nResult: 2";
    Outgoing looked = pastes(ANA, text);
    assertThat(words(FeatureRig.card(looked)))
        .contains("Nothing is imported yet.", "Line 6  I do not know the category “Gossip”.");
    long id =
        Long.parseLong(FeatureRig.button(FeatureRig.card(looked), "Correct it").action().subject());
    assertThat(stories(ANA)).isEmpty();

    rig.presses(ANA, looked, "Correct it");
    assertThat(field("text")).isEqualTo(text);
    rig.presses(BEN, HERE, Action.of("stories.import-correct", id));
    assertThat(answered()).contains("That import is not there any more");

    rig.presses(ANA, looked, "Leave it");
    rig.presses(ANA, looked, "Correct it");
    assertThat(answered()).contains("That import is not there any more");
    assertThat(words(FeatureRig.card(rig.presses(ANA, looked, "Leave it").getFirst())))
        .contains("That import is not there any more");
    rig.presses(ANA, HERE, Action.of("stories.import-correct"));
    assertThat(field("text")).isEmpty();
  }

  @Test
  void what_is_clear_comes_in_alone_and_what_is_not_waits_to_be_corrected() {
    String text =
        "One\nCategory: Vision/Strategy\nResult: 1\n---\nTwo\nCategory: Gossip\nResult: 2";
    Outgoing looked = pastes(ANA, text);

    Outgoing imported = rig.presses(ANA, looked, "Import the clear one").getFirst();

    assertThat(stories(ANA)).extracting(Story::title).containsExactly("One");
    assertThat(words(FeatureRig.card(imported)))
        .contains("One story is imported.", "The rest of what you pasted waits here.", "“Gossip”");
    rig.presses(ANA, imported, "Correct the rest");
    assertThat(field("text")).isEqualTo("Two\nCategory: Gossip\nResult: 2");
    Outgoing corrected =
        rig.submits(
                ANA, HERE, rig.form(), Map.of("text", "Two\nCategory: Vision/Strategy\nResult: 2"))
            .getFirst();
    rig.presses(ANA, corrected, "Import it");
    assertThat(stories(ANA)).extracting(Story::title).containsExactlyInAnyOrder("One", "Two");
  }

  private String answered() {
    return words(((dev.barraiser.chat.Answer.Told) rig.answered()).card());
  }

  @Test
  void a_story_that_says_the_same_as_another_word_for_word_is_said_to() {
    adds(ANA, HERE, "The bridge", "CHARACTER_VALUES");

    assertThat(words(FeatureRig.card(adds(ANA, HERE, "The bridge", "CHARACTER_VALUES"))))
        .contains("it says the same as your story 1, word for word");
    assertThat(words(FeatureRig.card(adds(ANA, HERE, "The other bridge", "CHARACTER_VALUES"))))
        .doesNotContain("word for word");
    assertThat(words(FeatureRig.card(adds(BEN, HERE, "The bridge", "CHARACTER_VALUES"))))
        .doesNotContain("word for word");
  }

  @Test
  void a_paste_that_nobody_decides_about_is_forgotten_after_a_day() {
    Outgoing looked = pastes(ANA, "One\nCategory: Vision/Strategy\nResult: 1");
    rig.later(Duration.ofDays(1));
    rig.wakes("stories");

    Outgoing late = rig.presses(ANA, looked, "Import it").getFirst();

    assertThat(words(FeatureRig.card(late))).contains("That import is not there any more");
    assertThat(stories(ANA)).isEmpty();
  }

  @Test
  void an_export_of_nothing_and_of_a_page_that_is_not_there_answer_all_the_same() {
    assertThat(words(FeatureRig.card(rig.types(ANA, HERE, "/barraiser story export").getFirst())))
        .contains("You have no stories to export yet.");
    adds(ANA, HERE, "A walk", "CHARACTER_VALUES");
    for (String subject : List.of("MARKDOWN.99", "CSV.-1", "x", "", "JSON.9223372036854775807")) {
      Outgoing page = rig.presses(ANA, HERE, Action.of("stories.export", subject)).getFirst();
      assertThat(verbatim(page)).contains("A walk");
    }
  }

  private Outgoing pastes(Person by, String text) {
    rig.types(by, HERE, "/barraiser story import");
    return rig.submits(by, HERE, rig.form(), Map.of("text", text)).getFirst();
  }

  private static String verbatim(Outgoing effect) {
    return FeatureRig.card(effect).blocks().stream()
        .filter(Block.Verbatim.class::isInstance)
        .map(block -> ((Block.Verbatim) block).text())
        .findFirst()
        .orElseThrow();
  }

  private String listed() {
    return words(FeatureRig.card(rig.types(ANA, HERE, "/barraiser story list").getFirst()));
  }

  private Outgoing drafts(String title, Map<String, String> parts) {
    rig.types(ANA, HERE, "/barraiser story add");
    Map<String, Object> values = new HashMap<>(parts);
    values.put("title", title);
    values.put("category", "CHARACTER_VALUES");
    values.put("situation", "Once upon a time");
    return rig.submits(ANA, HERE, rig.form(), values).getFirst();
  }

  private String shown(long id) {
    return CardWords.of(
        FeatureRig.card(rig.presses(ANA, HERE, Action.of("stories.show", id)).getFirst()));
  }

  private Outgoing adds(Person by, Place place, String title, String category) {
    rig.types(by, place, "/barraiser story add");
    Map<String, Object> values = new HashMap<>();
    values.put("title", title);
    values.put("category", category);
    values.put("situation", "Once upon a time");
    values.put("state", "READY");
    return rig.submits(by, place, rig.form(), values).getFirst();
  }

  private StudyGroup group() {
    return rig.write(tx ->
        groups.set(
            tx, CHANNEL, StudyGroup.Rhythm.standard(ZoneId.of("Europe/Berlin")), rig.instant()));
  }

  private List<Story> stories(Person author) {
    return rig.read(tx -> stories.of(tx, author));
  }

  private Map<StoryCategory, Integer> counted(Person author) {
    return rig.read(tx -> stories.counts(tx, author));
  }

  private Map<String, String> errors() {
    return ((Answer.FieldErrors) rig.answered()).byField();
  }

  private String field(String name) {
    return rig.form()
        .fields()
        .filter(field -> field.name().equals(name))
        .map(field ->
            switch (field) {
              case Field.Text text -> text.value();
              case Field.Choice choice -> choice.value();
              case Field.Choices choices -> String.join(",", choices.values());
            })
        .findFirst()
        .orElseThrow();
  }

  private static List<Block.Progress> bars(Card card) {
    return card.blocks().stream()
        .filter(Block.Progress.class::isInstance)
        .map(Block.Progress.class::cast)
        .toList();
  }

  private static List<String> shows(Outgoing page) {
    return FeatureRig.card(page).buttons().stream()
        .map(Button::label)
        .filter(label -> label.startsWith("Show "))
        .toList();
  }

  private static boolean hasButton(Outgoing page, String label) {
    return FeatureRig.card(page).buttons().stream()
        .anyMatch(button -> button.label().equals(label));
  }

  private static long rows(Outgoing page) {
    return FeatureRig.card(page).blocks().stream().filter(Block.Buttons.class::isInstance).count();
  }

  private static String words(Card card) {
    return CardWords.of(card);
  }
}
