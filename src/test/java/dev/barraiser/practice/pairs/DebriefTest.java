package dev.barraiser.practice.pairs;

import static dev.barraiser.bot.FeatureRig.card;
import static dev.barraiser.bot.FeatureRig.channel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.people.PeopleFeature;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.SomeQuestions;
import dev.barraiser.practice.questions.SuccessFactor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DebriefTest {

  private static final Place.Channel HERE = channel("practice");
  private static final Instant MATCHED = Instant.parse("2026-03-08T17:00:00Z");
  private static final Instant BEGINS = Instant.parse("2026-03-10T18:00:00Z");
  private static final Instant HELD = BEGINS.plus(Duration.ofHours(2));
  private static final Duration SEALED = Duration.ofDays(2);

  private final PeopleStore people = new PeopleStore();
  private final GroupStore groups = new GroupStore();
  private final VoteStore votes = new VoteStore();
  private final MeetingStore meetings = new MeetingStore(votes);
  private final FeatureRig rig = FeatureRig.at("2026-03-04T09:00:00Z", this::features);
  private final Person ana = rig.meets("ana", "Ana", "Europe/Berlin", false);
  private final Person ben = rig.meets("ben", "Ben", null, false);
  private final Person eve = rig.meets("eve", "Eve", null, true);
  private PairsFeature pairs = pairs(rig);

  private PairsFeature pairs(FeatureRig clock) {
    pairs =
        new PairsFeature(
            Pool.of(SomeQuestions.bank(3)),
            groups,
            people,
            new AskedStore(),
            (tx, person, since) -> Map.of(),
            (tx, person, since) -> Set.of(),
            clock,
            PairRules.standard());
    return pairs;
  }

  private List<Feature> features(FeatureRig clock) {
    return List.of(new PeopleFeature(people).feature(), pairs(clock).feature());
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private void meet(Person... whom) {
    rig.write(tx -> {
      long group =
          groups
              .set(tx, HERE, StudyGroup.Rhythm.standard(ZoneId.of("Europe/Berlin")), rig.instant())
              .id();
      for (Person person : whom) groups.join(tx, group, person, rig.instant());
      return group;
    });
    for (Person person : whom) {
      rig.types(person, HERE, "/barraiser pair");
      rig.submits(person, HERE, rig.form(), Map.of("evening", List.of("tuesday-evening")));
    }
    rig.goTo(MATCHED).wakes("pairs");
    rig.goTo(BEGINS).wakes("pairs");
    for (int turn = 0; turn < 3; turn++) rig.later(Duration.ofMinutes(30)).wakes("pairs");
    rig.goTo(HELD);
  }

  private List<Outgoing> itTookPlace(Person says) {
    return rig.presses(says, HERE, Action.of(PairCards.HELD, 1));
  }

  private int seat(Person person) {
    return rig.read(tx ->
        meetings.find(tx, 1).orElseThrow().seats().stream()
            .filter(seat -> seat.person().equals(person))
            .findFirst()
            .orElseThrow()
            .number());
  }

  private Form form(Person by, Person about) {
    rig.presses(by, HERE, Action.of(VoteCards.WRITE, "1-" + seat(about)));
    return rig.form();
  }

  private static Map<String, Object> all(Vote.Mark mark, String words) {
    Map<String, Object> values = new HashMap<>();
    for (SuccessFactor factor : SuccessFactor.values()) {
      values.put(factor.key(), mark.name());
      values.put("words-" + factor.key(), words);
    }
    return values;
  }

  private List<Outgoing> writes(Person by, Person about, String words) {
    return rig.submits(by, HERE, form(by, about), all(Vote.Mark.CLEAR, words));
  }

  private List<Outgoing> shownTo(Person person, String words) {
    return rig.privateTo(person).stream()
        .filter(effect -> card(effect).toString().contains(words))
        .toList();
  }

  private List<Vote> own(Person person) {
    return rig.read(tx -> votes.own(tx, 1, person));
  }

  private List<Vote> opened() {
    return rig.read(tx -> votes.opened(tx, 1));
  }

  private static List<String> labels(Outgoing effect) {
    return card(effect).buttons().stream().map(button -> button.label()).toList();
  }

  @Test
  void once_it_took_place_each_is_asked_what_they_saw_once() {
    meet(ana, ben);
    List<Outgoing> begins = itTookPlace(ana);

    assertThat(begins).hasSize(3);
    assertThat(labels(begins.get(1))).hasSize(1);
    assertThat(begins.toString()).contains("About Ben", "About Ana");
    assertThat(itTookPlace(ben)).hasSize(1);
  }

  @Test
  void nothing_is_asked_where_nobody_said_that_it_took_place() {
    meet(ana, ben);
    rig.presses(ana, HERE, Action.of(PairCards.NOT_HELD, 1));
    rig.presses(ana, HERE, Action.of(VoteCards.WRITE, "1-" + seat(ben)));

    assertThat(rig.answered()).isInstanceOf(Answer.Told.class);
  }

  @Test
  void when_all_have_written_it_is_opened_to_those_it_is_about_and_those_who_wrote() {
    meet(ana, ben);
    itTookPlace(ana);
    writes(ana, ben, "He said what it cost.");
    assertThat(shownTo(ben, "what it cost")).isEmpty();
    writes(ben, ana, "She asked the customer.");

    assertThat(shownTo(ben, "what it cost")).hasSize(1);
    assertThat(shownTo(ana, "what it cost")).hasSize(1);
    assertThat(shownTo(ana, "asked the customer")).hasSize(1);
    assertThat(shownTo(ana, "asked the customer").getFirst().toString())
        .contains("What was seen of you", "4  Clear", "by=Ben");
    assertThat(shownTo(eve, "asked the customer")).isEmpty();
  }

  @Test
  void of_three_nobody_reads_anything_until_the_last_has_written_about_both() {
    meet(ana, ben, eve);
    itTookPlace(ana);
    writes(ana, ben, "zebra");
    writes(ana, eve, "zebra");
    writes(ben, ana, "zebra");
    writes(ben, eve, "zebra");
    writes(eve, ana, "zebra");
    for (Person person : List.of(ana, ben, eve)) assertThat(shownTo(person, "zebra")).isEmpty();
    writes(eve, ben, "zebra");

    for (Person person : List.of(ana, ben, eve)) {
      assertThat(shownTo(person, "zebra")).as("one about each").hasSize(3);
    }
  }

  @Test
  void where_others_put_somebody_can_be_held_beside_their_own_view_once_it_is_opened() {
    meet(ana, ben);
    itTookPlace(ana);
    itTookPlace(ben);
    writes(ben, ana, "She said what it cost.");
    assertThat(marks(ana)).as("sealed").isEmpty();

    writes(ana, ben, "He stayed calm.");

    assertThat(marks(ana))
        .hasSize(SuccessFactor.values().length)
        .containsEntry(SuccessFactor.LONG_TERM_THINKING, List.of(4));
    assertThat(marks(eve)).isEmpty();
  }

  private Map<SuccessFactor, List<Integer>> marks(Person person) {
    return rig.read(tx -> pairs.marks(tx, person, rig.instant().minus(Duration.ofDays(90))));
  }

  @Test
  void after_48_hours_it_is_opened_with_what_there_is_even_after_a_restart() {
    meet(ana, ben);
    itTookPlace(ana);
    writes(ana, ben, "zebra");
    rig.restarts(this::features);
    rig.goTo(HELD.plus(SEALED).minusSeconds(1)).wakes("pairs");
    assertThat(shownTo(ben, "zebra")).isEmpty();
    assertThat(rig.backlog("pairs").next()).isEqualTo(HELD.plus(SEALED));
    rig.goTo(HELD.plus(SEALED)).wakes("pairs");

    assertThat(shownTo(ben, "zebra")).hasSize(1);
    assertThat(shownTo(ana, "nobody wrote about you")).hasSize(1);
    assertThat(rig.later(Duration.ofDays(1)).wakes("pairs")).isEmpty();
  }

  @Test
  void who_wrote_nothing_reads_what_was_seen_of_them_and_of_nobody_else() {
    meet(ana, ben, eve);
    itTookPlace(ana);
    writes(ana, ben, "zebra");
    writes(ana, eve, "okapi");
    rig.goTo(HELD.plus(SEALED)).wakes("pairs");

    assertThat(shownTo(ben, "zebra")).hasSize(1);
    assertThat(shownTo(ben, "okapi")).isEmpty();
  }

  @Test
  void nobody_wrote_and_nobody_hears_of_it() {
    meet(ana, ben);
    itTookPlace(ana);

    assertThat(rig.goTo(HELD.plus(SEALED)).wakes("pairs"))
        .noneMatch(effect -> card(effect).toString().contains("wrote"));
  }

  @Test
  void what_one_wrote_stands_in_ones_own_form_and_can_be_changed_until_it_is_opened() {
    meet(ana, ben);
    itTookPlace(ana);
    writes(ana, ben, "zebra");
    assertThat(form(ana, ben).toString()).contains("zebra", Vote.Mark.CLEAR.name());
    assertThat(form(ben, ana).toString()).doesNotContain("zebra");
    Form open = form(ana, ben);
    writes(ana, ben, "okapi");
    writes(ben, ana, "gnu");
    assertThat(shownTo(ben, "zebra")).isEmpty();
    assertThat(shownTo(ben, "okapi")).hasSize(1);

    List<Outgoing> late = rig.submits(ana, HERE, open, all(Vote.Mark.AGAINST, "late"));
    assertThat(card(late.getFirst()).summary()).contains("opened already");
    assertThat(opened().toString()).doesNotContain("late");
    rig.presses(ana, HERE, Action.of(VoteCards.WRITE, "1-" + seat(ben)));
    assertThat(rig.answered()).isInstanceOf(Answer.Told.class);
  }

  @Test
  void a_mark_is_needed_for_each_and_a_sentence_for_none() {
    meet(ana, ben);
    itTookPlace(ana);
    Form form = form(ana, ben);
    rig.submits(ana, HERE, form, Map.of());
    assertThat(rig.answered()).isInstanceOf(Answer.FieldErrors.class);
    rig.submits(ana, HERE, form, all(Vote.Mark.NO_OCCASION, ""));

    assertThat(own(ana)).hasSize(SuccessFactor.values().length);
    assertThat(form.fields().filter(Field.Choice.class::isInstance)).hasSize(5);
  }

  @Test
  void nobody_writes_about_themselves_nor_who_was_not_there() {
    meet(ana, ben);
    itTookPlace(ana);
    for (Person person : List.of(ana, eve)) {
      rig.presses(person, HERE, Action.of(VoteCards.WRITE, "1-" + seat(ana)));
      assertThat(rig.answered()).isInstanceOf(Answer.Told.class);
      Form forged =
          new Form(Action.of(VoteForm.NAME, "1-" + seat(ana)), "", "", form(ben, ana).pages());
      rig.submits(person, HERE, forged, all(Vote.Mark.STRONG, "forged"));
    }

    int written = rig.read(tx -> votes.written(tx, 1));
    assertThat(written).isZero();
  }

  @Test
  void the_store_gives_nothing_away_before_it_is_opened() {
    meet(ana, ben);
    itTookPlace(ana);
    writes(ana, ben, "zebra");

    assertThat(opened()).isEmpty();
    assertThat(own(ben)).isEmpty();
    assertThat(own(ana)).hasSize(5);
  }

  @Test
  void what_was_written_about_who_is_forgotten_goes_with_them() {
    meet(ana, ben);
    itTookPlace(ana);
    writes(ana, ben, "zebra");
    rig.write(tx -> pairs.farewell(tx, ben));

    assertThat(own(ana)).isEmpty();
    assertThat(rig.goTo(HELD.plus(SEALED)).wakes("pairs"))
        .noneMatch(one -> card(one).toString().contains("zebra"));
  }

  @Test
  void it_goes_with_the_meeting_after_a_year() {
    meet(ana, ben);
    itTookPlace(ana);
    writes(ana, ben, "zebra");
    rig.later(Duration.ofDays(366)).wakes("pairs");
    rig.wakes("pairs");

    long rows =
        rig.read(tx ->
            tx.handle().createQuery("SELECT COUNT(*) FROM pair_vote").mapTo(Long.class).one());
    assertThat(rows).isZero();
  }

  @Test
  void of_what_both_say_did_not_take_place_nothing_is_written_nor_shown() {
    meet(ana, ben);
    itTookPlace(ana);
    writes(ana, ben, "zebra");
    for (Person person : List.of(ana, ben)) {
      rig.presses(person, HERE, Action.of(PairCards.NOT_HELD, 1));
    }
    rig.presses(ana, HERE, Action.of(VoteCards.WRITE, "1-" + seat(ben)));
    assertThat(rig.answered()).isInstanceOf(Answer.Told.class);
    rig.goTo(HELD.plus(SEALED)).wakes("pairs");

    assertThat(shownTo(ben, "zebra")).isEmpty();
    assertThat(own(ana)).isEmpty();
    assertThat(itTookPlace(ben))
        .as("the last word counts, and who spoke otherwise hears of it")
        .hasSize(4);
  }

  @Test
  void one_alone_undoes_nothing_that_the_other_has_sealed() {
    meet(ana, ben);
    itTookPlace(ben);
    writes(ana, ben, "zebra");
    rig.presses(ben, HERE, Action.of(PairCards.NOT_HELD, 1));
    writes(ana, ben, "zebra, again");
    rig.goTo(HELD.plus(SEALED)).wakes("pairs");

    assertThat(shownTo(ben, "zebra, again")).hasSize(1);
  }

  @Test
  void an_opened_mark_does_not_count_once_both_say_that_it_did_not_take_place() {
    meet(ana, ben);
    itTookPlace(ana);
    writes(ana, ben, "zebra");
    writes(ben, ana, "gnu");
    assertThat(marks(ana)).isNotEmpty();
    for (Person person : List.of(ana, ben)) {
      rig.presses(person, HERE, Action.of(PairCards.NOT_HELD, 1));
    }

    assertThat(marks(ana)).isEmpty();
  }

  @Test
  void when_one_of_three_is_forgotten_what_the_other_wrote_is_shown_again() {
    meet(ana, ben, eve);
    itTookPlace(ana);
    writes(ana, ben, "zebra");
    writes(eve, ben, "okapi");
    writes(ana, eve, "gnu");
    rig.goTo(HELD.plus(SEALED)).wakes("pairs");
    List<Outgoing> told = rig.write(tx -> pairs.farewell(tx, eve));

    assertThat(told).hasSize(2);
    assertThat(told.toString())
        .contains("what they wrote is gone", "zebra")
        .doesNotContain("okapi", "gnu", eve.toString());
  }

  @Test
  void before_it_is_sealed_one_reads_that_ones_name_stands_beside_it() {
    meet(ana, ben);

    assertThat(card(itTookPlace(ana).get(1)).toString())
        .contains("with your name beside each of your marks");
  }

  @Test
  void when_one_of_three_is_forgotten_the_others_write_on_without_their_name() {
    meet(ana, ben, eve);
    itTookPlace(ana);
    writes(ana, ben, "zebra");
    List<Outgoing> told = rig.write(tx -> pairs.farewell(tx, eve));

    assertThat(told).hasSize(2);
    assertThat(told.toString())
        .contains("About Ben", "About Ana")
        .doesNotContain("Eve", eve.toString(), "zebra");
  }
}
