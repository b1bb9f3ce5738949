package dev.barraiser.practice.pairs;

import static dev.barraiser.bot.FeatureRig.card;
import static dev.barraiser.bot.FeatureRig.channel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.people.PeopleFeature;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.storage.Tx;
import dev.barraiser.yaml.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PairsFeatureTest {

  private static final Place.Channel HERE = channel("practice");
  private static final Place.Channel THERE = channel("elsewhere");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** A Sunday at six in the evening, in Berlin's winter. */
  private static final Instant MATCHED = Instant.parse("2026-03-08T17:00:00Z");

  /** The Tuesday after, at seven in the evening. */
  private static final Instant BEGINS = Instant.parse("2026-03-10T18:00:00Z");

  private static final String TUESDAY = "tuesday-evening";

  private static final Person ANA = FeatureRig.person("ana");

  private final Set<String> askedOfAna = new HashSet<>();
  private final QuestionBank bank = BankFiles.own(new Problems());
  private final PeopleStore people = new PeopleStore();
  private final GroupStore groups = new GroupStore();
  private final AskedStore asked = new AskedStore();
  private final Pool pool = Pool.of(bank);
  private final FeatureRig rig = FeatureRig.at("2026-03-04T09:00:00Z", this::features);
  private final Person ana = rig.meets("ana", "Ana", "Europe/Berlin", false);
  private final Person ben = rig.meets("ben", "Ben", "America/New_York", false);
  private final Person eve = rig.meets("eve", "Eve", null, false);
  private final long here = group(HERE);

  PairsFeatureTest() {
    for (Person person : List.of(ana, ben, eve)) joins(here, person);
  }

  private List<Feature> features(FeatureRig clock) {
    return List.of(new PeopleFeature(people).feature(), pairs(clock).feature());
  }

  private PairsFeature pairs(FeatureRig clock) {
    return new PairsFeature(
        pool,
        groups,
        people,
        asked,
        (tx, person, since) -> Map.of(),
        (tx, person, since) -> person.equals(ANA) ? askedOfAna : Set.of(),
        clock,
        PairRules.standard());
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private long group(Place.Channel channel) {
    return rig.write(
        tx -> groups.set(tx, channel, StudyGroup.Rhythm.standard(BERLIN), rig.instant()).id());
  }

  private void joins(long group, Person person) {
    rig.write(tx -> groups.join(tx, group, person, rig.instant()));
  }

  private List<Outgoing> signsUp(Person person, String... slots) {
    return signsUp(person, HERE, slots);
  }

  private List<Outgoing> signsUp(Person person, Place place, String... slots) {
    rig.types(person, place, "/barraiser pair");
    return rig.submits(person, place, rig.form(), values(slots));
  }

  private static Map<String, Object> values(String... slots) {
    return Stream.of(Slot.Part.values())
        .collect(
            Collectors.toMap(
                Slot.Part::key,
                part -> Stream.of(slots).filter(slot -> slot.endsWith(part.key())).toList()));
  }

  private List<Outgoing> at(Instant instant) {
    return rig.goTo(instant).wakes("pairs");
  }

  private List<Outgoing> to(Person person, List<Outgoing> effects) {
    return effects.stream()
        .filter(effect -> effect.place().equals(new Place.Direct(person)))
        .toList();
  }

  private Outgoing only(Person person, List<Outgoing> effects) {
    assertThat(to(person, effects)).hasSize(1);
    return to(person, effects).getFirst();
  }

  private static String text(Outgoing effect) {
    return card(effect).toString();
  }

  private List<Meeting> meetings() {
    return rig.read(tx ->
        tx
            .handle()
            .createQuery("SELECT id FROM pair_meeting ORDER BY id")
            .mapTo(Long.class)
            .list()
            .stream()
            .map(id -> new MeetingStore(new VoteStore()).find(tx, id).orElseThrow())
            .toList());
  }

  private String question(Person person) {
    Seat seat =
        meetings().getFirst().seats().stream()
            .filter(one -> one.person().equals(person))
            .findFirst()
            .orElseThrow();
    return rig.read(tx -> pool.find(tx, seat.question())).map(Question::text).orElseThrow();
  }

  /** Ana and Ben meet; who asks first comes first. */
  private List<Person> anaAndBenMeet() {
    signsUp(ana, TUESDAY);
    signsUp(ben, TUESDAY, "monday-morning");
    at(MATCHED);
    return meetings().getFirst().seats().stream().map(Seat::person).toList();
  }

  @Test
  void what_a_meeting_has_for_somebody_counts_as_asked() {
    anaAndBenMeet();

    Seat seat =
        meetings().getFirst().seats().stream()
            .filter(one -> one.person().equals(ana))
            .findFirst()
            .orElseThrow();
    assertThat(rig.<Set<String>>read(tx -> pairs(rig).questions(tx, ana)))
        .containsExactly(seat.question());
    assertThat(rig.<Set<String>>read(tx -> pairs(rig).questions(tx, eve))).isEmpty();
  }

  // Signing up.

  @Test
  void the_times_are_shown_in_each_ones_own_zone() {
    rig.types(ben, HERE, "/barraiser pair");

    assertThat(labels("evening")).contains("Tue 10 Mar, 14:00").hasSize(4);
    assertThat(labels("morning")).contains("Mon 9 Mar, 03:00");
    assertThat(rig.form().fields())
        .extracting(Field::label)
        .as("three at night is no morning of theirs")
        .startsWith("At 03:00", "At 07:30", "At 14:00");
    rig.types(ana, HERE, "/barraiser pair");
    assertThat(labels("evening")).contains("Tue 10 Mar, 19:00");
    assertThat(rig.form().fields()).extracting(Field::label).startsWith("Mornings", "Middays");
    rig.types(eve, HERE, "/barraiser pair");
    assertThat(labels("evening")).as("the group's, if none is known").contains("Tue 10 Mar, 19:00");
  }

  private List<String> labels(String field) {
    return rig.form()
        .fields()
        .filter(one -> one.name().equals(field))
        .flatMap(one -> ((Field.Choices) one).options().stream())
        .map(Field.Option::label)
        .toList();
  }

  @Test
  void in_the_week_the_clocks_change_it_is_the_time_on_the_groups_wall() {
    rig.goTo(Instant.parse("2026-03-27T09:00:00Z"));
    signsUp(ana, TUESDAY);
    signsUp(ben, TUESDAY);

    assertThat(rig.backlog("pairs").next())
        .as("six in the evening of the day with 23 hours")
        .isEqualTo(Instant.parse("2026-03-29T16:00:00Z"));
    assertThat(at(Instant.parse("2026-03-29T15:59:00Z"))).isEmpty();
    assertThat(at(Instant.parse("2026-03-29T16:00:00Z"))).hasSize(2);
    assertThat(meetings().getFirst().beginsAt()).isEqualTo(Instant.parse("2026-03-31T17:00:00Z"));
  }

  @Test
  void what_was_chosen_stands_in_the_form_and_can_be_changed() {
    signsUp(ana, TUESDAY);
    Outgoing card = signsUp(ana, "monday-midday", "friday-morning").getFirst();
    rig.presses(ana, card, "Change");

    assertThat(rig.form().fields().filter(Field.Choices.class::isInstance))
        .extracting(field -> ((Field.Choices) field).values())
        .containsExactly(List.of("friday-morning"), List.of("monday-midday"), List.of());
  }

  @Test
  void at_least_one_time_has_to_be_chosen() {
    signsUp(ana);

    assertThat(rig.answered()).isInstanceOf(Answer.FieldErrors.class);
  }

  @Test
  void who_withdraws_meets_nobody_and_nobody_is_told_of_it() {
    Outgoing card = signsUp(ana, TUESDAY).getFirst();
    signsUp(ben, TUESDAY);
    rig.presses(ana, card, "Withdraw");
    List<Outgoing> sent = at(MATCHED);

    assertThat(meetings()).isEmpty();
    assertThat(to(ana, sent)).isEmpty();
    assertThat(text(only(ben, sent)))
        .contains("Nobody else signed up")
        .doesNotContain("ana", "Ana");
  }

  @Test
  void a_form_that_comes_after_the_matching_is_told_so() {
    signsUp(ben, TUESDAY);
    rig.types(ana, HERE, "/barraiser pair");
    var form = rig.form();
    at(MATCHED);
    rig.submits(ana, HERE, form, values(TUESDAY));

    assertThat(rig.answered().toString()).contains("matched meanwhile");
    rig.types(ana, HERE, "/barraiser pair");
    assertThat(rig.form().pages().getFirst().title()).contains("Monday 16 March");
  }

  @Test
  void it_is_for_members_in_a_channel_or_where_they_have_one_group() {
    Person kim = rig.meets("kim", "Kim", null, false);
    rig.types(kim, HERE, "/barraiser pair");
    assertThat(rig.answered()).isInstanceOf(Answer.Told.class);
    rig.types(kim, new Place.Direct(kim), "/barraiser pair");
    assertThat(rig.answered()).isInstanceOf(Answer.Told.class);
    rig.presses(kim, HERE, Action.of(PairCards.CHANGE, here));
    assertThat(rig.answered()).isInstanceOf(Answer.Told.class);
    rig.types(ana, new Place.Direct(ana), "/barraiser pair");
    assertThat(rig.answered()).isInstanceOf(Answer.OpenForm.class);
  }

  // Being matched.

  @Test
  void both_are_told_in_private_with_whom_and_when_and_the_channel_hears_nothing() {
    signsUp(ana, TUESDAY);
    signsUp(ben, TUESDAY, "monday-morning");

    List<Outgoing> sent = at(MATCHED);

    assertThat(sent).hasSize(2);
    assertThat(text(only(ana, sent)))
        .contains(ben.toString(), "When[at=" + BEGINS + "]")
        .doesNotContain(question(ana), question(ben));
    assertThat(text(only(ben, sent))).contains(ana.toString(), "When[at=" + BEGINS + "]");
    assertThat(rig.sent())
        .noneMatch(
            effect -> effect instanceof Outgoing.Post post && post.place().inChannel().isPresent());
  }

  @Test
  void a_week_is_matched_once_whatever_wakes_and_however_often() {
    signsUp(ana, TUESDAY);
    signsUp(ben, TUESDAY);
    assertThat(at(MATCHED.minusSeconds(1))).isEmpty();
    assertThat(at(MATCHED)).hasSize(2);
    rig.restarts(this::features);

    assertThat(at(MATCHED.plusSeconds(60))).isEmpty();
    assertThat(meetings()).hasSize(1);
  }

  @Test
  void a_restart_before_the_matching_loses_no_wish() {
    signsUp(ana, TUESDAY);
    signsUp(ben, TUESDAY);
    rig.restarts(this::features);

    assertThat(at(MATCHED)).hasSize(2);
  }

  @Test
  void who_is_left_over_is_told_kindly_what_would_help() {
    Person kim = rig.meets("kim", "Kim", null, false);
    joins(here, kim);
    signsUp(ana, TUESDAY);
    signsUp(ben, TUESDAY);
    signsUp(kim, "friday-morning");

    assertThat(text(only(kim, at(MATCHED))))
        .contains("Nobody else could at one of the times you chose", "It says nothing about you")
        .contains("When[at=" + BEGINS + "]", "/barraiser mock")
        .doesNotContain("Person[");
  }

  @Test
  void a_time_that_only_one_other_chose_is_not_told() {
    signsUp(ana, TUESDAY);
    signsUp(ben, "monday-morning");

    assertThat(text(only(ana, at(MATCHED)))).doesNotContain("When[");
  }

  @Test
  void who_left_the_group_or_the_workspace_is_not_matched() {
    for (Person person : List.of(ana, ben, eve)) signsUp(person, TUESDAY);
    rig.write(tx -> {
      groups.leave(tx, here, ana);
      return ana;
    });
    rig.event(new Incoming.PersonLeft("gone", ben, rig.instant()));
    List<Outgoing> sent = at(MATCHED);

    assertThat(to(ana, sent)).isEmpty();
    assertThat(to(ben, sent)).isEmpty();
    assertThat(text(only(eve, sent))).contains("Nobody else signed up");
  }

  @Test
  void whoever_was_away_when_the_week_came_is_matched_at_a_time_that_is_still_to_come() {
    signsUp(ana, "monday-morning", TUESDAY);
    signsUp(ben, "monday-morning", TUESDAY);
    at(Instant.parse("2026-03-09T12:00:00Z"));

    assertThat(meetings().getFirst().beginsAt()).isEqualTo(BEGINS);
  }

  @Test
  void when_every_time_has_passed_they_are_told_that_it_was_the_bot() {
    signsUp(ana, "monday-morning");
    signsUp(ben, "monday-morning");

    assertThat(text(only(ana, at(BEGINS)))).contains("I was away");
  }

  @Test
  void a_group_that_moves_to_another_zone_is_matched_at_six_there() {
    signsUp(ana, TUESDAY);
    signsUp(ben, TUESDAY);
    rig.write(tx ->
        groups.set(
            tx, HERE, StudyGroup.Rhythm.standard(ZoneId.of("America/New_York")), rig.instant()));

    assertThat(at(MATCHED)).isEmpty();
    assertThat(at(Instant.parse("2026-03-08T22:00:00Z"))).hasSize(2);
  }

  @Test
  void nobody_meets_two_groups_at_the_same_time() {
    long there = group(THERE);
    joins(there, ana);
    joins(there, eve);
    signsUp(ana, TUESDAY);
    signsUp(ben, TUESDAY);
    signsUp(ana, THERE, TUESDAY, "wednesday-evening");
    signsUp(eve, THERE, TUESDAY, "wednesday-evening");
    at(MATCHED);

    assertThat(meetings()).extracting(Meeting::beginsAt).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void a_question_suits_the_level_of_who_is_asked_it() {
    rig.types(ana, HERE, "/barraiser pair");
    Map<String, Object> values = new HashMap<>(values(TUESDAY));
    values.put("level", "L7");
    rig.submits(ana, HERE, rig.form(), values);
    signsUp(ben, TUESDAY);
    at(MATCHED);

    Seat seat =
        meetings().getFirst().seats().stream()
            .filter(one -> one.person().equals(ana))
            .findFirst()
            .orElseThrow();
    Question question = bank.find(seat.question()).orElseThrow();
    assertThat(question.level().suits(Level.L7)).isTrue();
    assertThat(question.probes()).isNotEmpty();
  }

  // Meeting.

  @Test
  void when_it_begins_one_has_the_script_and_at_half_time_they_swap() {
    List<Person> both = anaAndBenMeet();
    Person first = both.getFirst();
    Person second = both.getLast();

    List<Outgoing> begins = at(BEGINS);
    assertThat(text(only(first, begins))).contains("It begins: you ask", question(second));
    assertThat(text(only(second, begins)))
        .contains("It begins: you answer", "then I tell each of you to swap")
        .doesNotContain(question(first), question(second));
    assertThat(at(BEGINS.plus(Duration.ofMinutes(29)))).isEmpty();
    List<Outgoing> swaps = at(BEGINS.plus(Duration.ofMinutes(30)));
    assertThat(text(only(second, swaps))).contains("You swap: you ask", question(first));
    assertThat(text(only(first, swaps))).contains("You swap: you answer", "then you are through");
  }

  @Test
  void the_next_probe_is_for_the_one_who_asks_alone() {
    List<Person> both = anaAndBenMeet();
    Outgoing script = only(both.getFirst(), at(BEGINS));
    Question asked = bank.find(meetings().getFirst().seats().getLast().question()).orElseThrow();

    List<String> probes = new ArrayList<>();
    for (int nth = 0; nth < asked.probes().size(); nth++) {
      List<Outgoing> shown = rig.presses(both.getFirst(), script, "Next probe");
      assertThat(shown).hasSize(1).allMatch(Outgoing.Whisper.class::isInstance);
      probes.add(text(shown.getFirst()));
    }
    assertThat(probes)
        .zipSatisfy(asked.probes(), (shown, probe) -> assertThat(shown).contains(probe.ask()));
    assertThat(text(rig.presses(both.getFirst(), script, "Next probe").getFirst()))
        .contains("Those were all");
    // The other one asks another question.
    assertThat(text(rig.presses(both.getLast(), script, "Next probe").getFirst()))
        .doesNotContain(asked.probes().getFirst().ask());
    assertThat(text(rig.presses(eve, script, "Next probe").getFirst())).contains("no such meeting");
  }

  @Test
  void nobody_can_see_what_they_are_going_to_be_asked() {
    List<Person> both = anaAndBenMeet();
    List<Outgoing> shown = new ArrayList<>();
    for (Person person : both) {
      for (String action : rig.actions()) {
        for (String subject : List.of("1", "1-0", "1-1", "")) {
          if (action.equals(PairCards.CANCEL)) continue;
          rig.presses(person, HERE, Action.of(action, subject));
        }
      }
    }
    shown.addAll(rig.privateTo(ana));

    assertThat(shown).noneMatch(one -> text(one).contains(question(ana)));
    assertThat(shown).anyMatch(one -> text(one).contains(question(ben)));
  }

  @Test
  void swapping_by_hand_is_meant_once() {
    List<Person> both = anaAndBenMeet();
    List<Outgoing> begins = at(BEGINS);
    rig.later(Duration.ofMinutes(20));
    List<Outgoing> swaps = rig.presses(both.getFirst(), only(both.getFirst(), begins), "Swap now");

    assertThat(text(only(both.getLast(), swaps))).contains("You swap: you ask");
    assertThat(
            text(rig.presses(both.getLast(), only(both.getLast(), begins), "Swap now").getFirst()))
        .contains("That turn is over");
    assertThat(meetings().getFirst().turn()).isEqualTo(1);
  }

  @Test
  void three_take_turns_and_the_third_watches() {
    for (Person person : List.of(ana, ben, eve)) signsUp(person, TUESDAY);
    at(MATCHED);
    List<List<String>> turns = new ArrayList<>();
    for (int turn = 0; turn < 3; turn++) {
      List<Outgoing> sent = at(BEGINS.plus(Duration.ofMinutes(20L * turn)));
      turns.add(
          meetings().getFirst().seats().stream()
              .map(seat -> card(only(seat.person(), sent)).summary().replaceAll(".*: ", ""))
              .toList());
    }

    assertThat(turns)
        .containsExactly(
            List.of("you ask.", "you answer.", "you watch."),
            List.of("you watch.", "you ask.", "you answer."),
            List.of("you answer.", "you watch.", "you ask."));
  }

  @Test
  void a_restart_in_the_middle_of_it_loses_nothing() {
    List<Person> both = anaAndBenMeet();
    at(BEGINS);
    rig.restarts(this::features);

    assertThat(text(only(both.getLast(), at(BEGINS.plus(Duration.ofMinutes(45))))))
        .contains("You swap: you ask");
  }

  @Test
  void a_bot_that_was_away_meanwhile_asks_whether_it_took_place_and_nothing_else() {
    anaAndBenMeet();
    at(BEGINS);
    assertThat(at(ASKED)).isEmpty();

    assertThat(text(only(ana, at(ASKED)))).contains("take place?");
  }

  @Test
  void while_they_meet_they_are_under_way() {
    anaAndBenMeet();
    assertThat(isUnderWay(ana)).isFalse();
    at(BEGINS);
    assertThat(isUnderWay(ana)).isTrue();
    assertThat(isUnderWay(eve)).isFalse();
    at(BEGINS.plus(Duration.ofMinutes(30)));
    at(BEGINS.plus(Duration.ofMinutes(60)));
    assertThat(isUnderWay(ana)).isFalse();
  }

  private boolean isUnderWay(Person person) {
    return rig.read(tx -> pairs(rig).isUnderWay(tx, person));
  }

  @Test
  void who_could_not_be_told_is_not_waited_for() {
    rig.refusing(effect ->
        effect.place().equals(new Place.Direct(ben))
            ? Optional.of(new Receipt.Refused(Receipt.Reason.DIRECT_MESSAGES_CLOSED, ""))
            : Optional.empty());
    signsUp(ana, TUESDAY);
    signsUp(ben, TUESDAY);
    List<Outgoing> sent = at(MATCHED);

    assertThat(text(to(ana, sent).getLast()))
        .contains("I could not write to", ben.toString(), "write to them yourself");
    assertThat(meetings()).hasSize(1);
  }

  // Calling off.

  @Test
  void whoever_cannot_make_it_says_so_and_the_other_is_told() {
    signsUp(ana, TUESDAY);
    signsUp(ben, TUESDAY);
    Outgoing card = only(ana, at(MATCHED));

    assertThat(text(only(ben, rig.presses(ana, card, "I can't make it"))))
        .contains("cannot make it", "/barraiser mock");
    assertThat(at(BEGINS)).isEmpty();
    assertThat(text(rig.presses(ben, card, "My script").getFirst())).contains("no such meeting");
  }

  @Test
  void two_of_three_meet_all_the_same() {
    for (Person person : List.of(ana, ben, eve)) signsUp(person, TUESDAY);
    Outgoing card = only(ana, at(MATCHED));

    assertThat(text(only(ben, rig.presses(ana, card, "I can't make it"))))
        .contains("the two of you meet as planned");
    assertThat(at(BEGINS)).hasSize(2);
  }

  @Test
  void who_leaves_the_group_leaves_the_meeting_that_is_ahead() {
    anaAndBenMeet();

    assertThat(text(only(ben, rig.event(new Incoming.LeftChannel("l", ana, HERE, rig.instant())))))
        .contains("cannot make it");
    assertThat(at(BEGINS)).isEmpty();
  }

  // Afterwards.

  private static final Instant ASKED = BEGINS.plus(Duration.ofHours(2));

  private int weeksAgo() {
    return rig.read(tx ->
        new MeetingStore(new VoteStore())
            .met(tx, here, LocalDate.of(2026, 3, 16))
            .weeksAgo(ana, ben));
  }

  private List<Outgoing> isOver() {
    anaAndBenMeet();
    at(BEGINS);
    at(BEGINS.plus(Duration.ofMinutes(30)));
    at(BEGINS.plus(Duration.ofMinutes(60)));
    return at(ASKED);
  }

  @Test
  void an_hour_after_its_end_each_is_asked_whether_it_took_place() {
    List<Outgoing> asked = isOver();

    assertThat(text(only(ana, asked))).contains("take place?", ben.toString());
    assertThat(text(only(ben, asked))).contains("take place?", ana.toString());
    rig.presses(ana, only(ana, asked), "Yes");
    assertThat(weeksAgo()).isEqualTo(1);
  }

  @Test
  void a_no_does_not_count_as_met_unless_the_other_says_yes() {
    List<Outgoing> asked = isOver();
    assertThat(weeksAgo()).as("nobody has said anything").isEqualTo(1);
    rig.presses(ana, only(ana, asked), "No");
    assertThat(weeksAgo()).isZero();
    rig.presses(ben, only(ben, asked), "Yes");
    assertThat(weeksAgo()).isEqualTo(1);
  }

  @Test
  void who_meets_at_another_time_is_asked_again_and_not_for_ever() {
    List<Outgoing> asked = isOver();
    for (int again = 1; again < 3; again++) {
      rig.presses(ana, only(ana, asked), "At another time");
      rig.presses(ben, only(ben, asked), "At another time");
      assertThat(rig.wakes("pairs")).isEmpty();
      asked = at(ASKED.plus(Duration.ofDays(3L * again)));
      assertThat(asked).hasSize(2);
    }
    assertThat(text(rig.presses(ana, only(ana, asked), "At another time").getFirst()))
        .contains("I do not ask again");
    assertThat(at(ASKED.plus(Duration.ofDays(30)))).isEmpty();
  }

  @Test
  void nobody_else_says_whether_it_took_place() {
    isOver();

    assertThat(text(rig.presses(eve, HERE, Action.of(PairCards.NOT_HELD, 1)).getFirst()))
        .contains("no such meeting");
    assertThat(weeksAgo()).isEqualTo(1);
  }

  @Test
  void after_a_year_it_is_forgotten_who_met_whom() {
    isOver();
    at(BEGINS.plus(Duration.ofDays(363)));
    assertThat(meetings()).hasSize(1);
    at(BEGINS.plus(Duration.ofDays(365)));
    assertThat(meetings()).isEmpty();
    long seats =
        rig.read(tx ->
            tx.handle().createQuery("SELECT COUNT(*) FROM pair_seat").mapTo(Long.class).one());
    assertThat(seats).isZero();
  }

  @Test
  void nobody_is_to_be_asked_what_they_drew_for_themselves_lately() {
    List<String> undrawn = bank.all().stream().limit(2).map(Question::id).toList();
    List<String> left =
        rig.write(tx -> {
          for (Question one : bank.all()) {
            if (undrawn.contains(one.id())) continue;
            for (Person person : List.of(ana, ben)) draws(tx, person, one.id());
          }
          return undrawn;
        });
    anaAndBenMeet();

    assertThat(meetings().getFirst().seats())
        .extracting(Seat::question)
        .containsExactlyInAnyOrderElementsOf(left);
  }

  @Test
  void nobody_is_to_be_asked_what_a_mock_interview_of_theirs_alone_asked() {
    String left = bank.all().getFirst().id();
    bank.all().stream().map(Question::id).filter(id -> !id.equals(left)).forEach(askedOfAna::add);
    anaAndBenMeet();

    assertThat(meetings().getFirst().seats())
        .filteredOn(seat -> seat.person().equals(ana))
        .extracting(Seat::question)
        .containsExactly(left);
  }

  @Test
  void what_a_mock_interview_asked_since_the_match_is_replaced_before_they_meet() {
    anaAndBenMeet();
    String matched = questionOf(ana);
    askedOfAna.add(matched);

    at(BEGINS);

    assertThat(questionOf(ana)).isNotEqualTo(matched);
  }

  private String questionOf(Person person) {
    return meetings().getFirst().seats().stream()
        .filter(seat -> seat.person().equals(person))
        .map(Seat::question)
        .findFirst()
        .orElseThrow();
  }

  private void draws(Tx tx, Person person, String question) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO drawn (platform, workspace, person, drawn_on, nth, question_id)
            VALUES (:person.workspace.platform, :person.workspace.id, :person.id, '2026-03-01',
              (SELECT COUNT(*) FROM drawn), :question)
            """)
        .bindMethods("person", person)
        .bind("question", question)
        .execute();
  }

  @Test
  void nobody_is_to_be_asked_what_stood_in_their_channel_lately() {
    List<String> untold = bank.all().stream().limit(2).map(Question::id).toList();
    rig.write(tx -> {
      bank.all().stream()
          .map(Question::id)
          .filter(id -> !untold.contains(id))
          .forEach(id ->
              asked.add(tx, HERE, OptionalLong.of(here), id, Optional.empty(), rig.instant()));
      return here;
    });
    anaAndBenMeet();

    assertThat(meetings().getFirst().seats())
        .extracting(Seat::question)
        .containsExactlyInAnyOrderElementsOf(untold);
  }

  @Test
  void who_says_that_they_are_done_is_asked_at_once_whether_it_took_place() {
    anaAndBenMeet();
    at(BEGINS);
    List<Outgoing> last = at(BEGINS.plus(Duration.ofMinutes(30)));

    assertThat(text(only(ben, rig.presses(ana, only(ana, last), "We are done"))))
        .contains("take place?");
    assertThat(at(ASKED)).isEmpty();
  }

  @Test
  void what_belongs_to_a_meeting_reaches_who_takes_no_direct_messages_where_a_platform_can() {
    isOver();

    assertThat(rig.sent())
        .filteredOn(one -> one instanceof Outgoing.Post)
        .filteredOn(one -> one.place() instanceof Place.Direct)
        .isNotEmpty()
        .allSatisfy(
            one -> assertThat(((Outgoing.Post) one).reach()).isEqualTo(Outgoing.Reach.ASKED_FOR))
        // There it comes in a thread that whoever manages threads may open.
        .allSatisfy(one -> assertThat(text(one)).doesNotContain("Only you see"));
  }

  @Test
  void who_says_otherwise_than_the_other_hears_so() {
    List<Outgoing> asked = isOver();
    rig.presses(ana, only(ana, asked), "Yes");

    for (String otherwise : List.of("No", "At another time")) {
      List<Outgoing> told = rig.presses(ben, only(ben, asked), otherwise);
      assertThat(text(told.getFirst()))
          .contains("It counts as a meeting as long as one of you says so")
          .doesNotContain("does not count", "I ask again");
      // Once: pressing about is nobody else's news.
      boolean first = otherwise.equals("No");
      assertThat(told).hasSize(first ? 2 : 1);
      if (first) {
        assertThat(told.getLast().place()).isEqualTo(new Place.Direct(ana));
        assertThat(text(told.getLast())).contains("one that it did not");
      }
    }
  }

  @Test
  void who_sits_with_somebody_that_is_forgotten_is_told_without_their_name() {
    anaAndBenMeet();
    at(BEGINS);
    List<Outgoing> told = rig.write(tx -> pairs(rig).farewell(tx, ana));

    assertThat(text(only(ben, told)))
        .contains("has deleted everything of theirs")
        .doesNotContain(ana.toString());
    assertThat(at(BEGINS.plus(Duration.ofMinutes(30)))).isEmpty();
  }

  @Test
  void who_has_one_already_reads_when_where_they_sign_up_for_the_next() {
    anaAndBenMeet();
    rig.types(ana, HERE, "/barraiser pair");

    assertThat(rig.form().pages().getFirst().title())
        .contains("You have a mock interview on Tue 10 Mar, 19:00");
  }

  @Test
  void a_card_of_a_meeting_that_is_over_gives_no_more_probes() {
    isOver();

    assertThat(text(rig.presses(ana, HERE, Action.of(TurnCards.PROBE, 1)).getFirst()))
        .contains("That turn is over");
  }

  @Test
  void a_question_that_stands_in_their_channel_before_it_begins_gives_way_to_another() {
    anaAndBenMeet();
    List<String> before = meetings().getFirst().seats().stream().map(Seat::question).toList();
    rig.write(tx ->
        asked.add(
            tx, HERE, OptionalLong.of(here), before.getFirst(), Optional.empty(), rig.instant()));
    at(BEGINS);

    assertThat(meetings().getFirst().seats())
        .extracting(Seat::question)
        .doesNotContain(before.getFirst())
        .contains(before.getLast());
  }
}
