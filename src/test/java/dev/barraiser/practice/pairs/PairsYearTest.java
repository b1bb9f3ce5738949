package dev.barraiser.practice.pairs;

import static dev.barraiser.bot.FeatureRig.card;
import static dev.barraiser.bot.FeatureRig.channel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.calendar.WallClock;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.people.PeopleFeature;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.SomeQuestions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A year of a group whose members sign up, withdraw, stay away and forget to answer. */
class PairsYearTest {

  private static final Place.Channel HERE = channel("practice");
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

  private final Random random = new Random(52);
  private final PeopleStore people = new PeopleStore();
  private final GroupStore groups = new GroupStore();
  private final FeatureRig rig = FeatureRig.at("2026-02-25T12:00:00Z", this::features);
  private final List<Person> members =
      IntStream.range(0, 11)
          .mapToObj(n -> rig.meets("p" + n, "P" + n, n % 2 == 0 ? "Asia/Tokyo" : null, false))
          .toList();
  private final long group =
      rig.write(tx -> {
        long id = groups.set(tx, HERE, StudyGroup.Rhythm.standard(ZONE), rig.instant()).id();
        members.forEach(person -> groups.join(tx, id, person, rig.instant()));
        return id;
      });

  private List<Feature> features(FeatureRig clock) {
    return List.of(
        new PeopleFeature(people).feature(),
        new PairsFeature(
                Pool.of(SomeQuestions.bank(9)),
                groups,
                people,
                new AskedStore(),
                (tx, person, since) -> Map.of(),
                (tx, person, since) -> Set.of(),
                clock,
                PairRules.standard())
            .feature());
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private List<Meeting> of(LocalDate monday) {
    var meetings = new MeetingStore(new VoteStore());
    return rig.read(tx ->
        tx
            .handle()
            .createQuery("SELECT id FROM pair_meeting WHERE week = :week ORDER BY id")
            .bind("week", monday.toString())
            .mapTo(Long.class)
            .list()
            .stream()
            .map(id -> meetings.find(tx, id).orElseThrow())
            .toList());
  }

  /** Who signed up in the end, with their times. */
  private Map<Person, Set<Slot>> signUps() {
    Map<Person, Set<Slot>> wished = new HashMap<>();
    for (Person person : members) {
      if (random.nextInt(4) == 0) continue;
      List<Slot> slots = new ArrayList<>(Slot.offered());
      Collections.shuffle(slots, random);
      Set<Slot> chosen = new TreeSet<>(slots.subList(0, 1 + random.nextInt(3)));
      Map<String, Object> values = new HashMap<>();
      for (Slot.Part part : Slot.Part.values()) {
        values.put(
            part.key(),
            chosen.stream().filter(slot -> slot.part() == part).map(Slot::key).toList());
      }
      rig.types(person, HERE, "/barraiser pair");
      rig.submits(person, HERE, rig.form(), values);
      if (random.nextInt(8) == 0) {
        rig.presses(person, HERE, Action.of(PairCards.WITHDRAW, group));
      } else {
        wished.put(person, chosen);
      }
    }
    return wished;
  }

  @Test
  void each_week_whoever_signed_up_hears_once_and_meets_once_at_a_time_they_chose() {
    int matched = 0;
    for (int week = 0; week < 52; week++) {
      LocalDate monday = FIRST.plusWeeks(week);
      rig.goTo(WallClock.instantOf(monday.minusDays(5), LocalTime.NOON, ZONE));
      Map<Person, Set<Slot>> wished = signUps();
      if (week % 10 == 3) rig.restarts(this::features);

      Instant sunday = WallClock.instantOf(monday.minusDays(1), LocalTime.of(18, 0), ZONE);
      rig.goTo(sunday.minusSeconds(1));
      rig.wakes("pairs");
      assertThat(of(monday)).isEmpty();
      List<Outgoing> sent = rig.goTo(sunday).wakes("pairs");

      assertThat(sent.stream().map(Outgoing::place))
          .as("each once: week of " + monday)
          .containsExactlyInAnyOrderElementsOf(
              wished.keySet().stream().map(Place.Direct::new).toList());
      List<Meeting> meetings = of(monday);
      matched += areSound(meetings, wished, monday);
      takePlace(meetings, monday);
    }
    assertThat(matched).as("or the year proves nothing").isGreaterThan(250);
    assertThat(rig.sent())
        .noneMatch(
            effect -> effect instanceof Outgoing.Post post && post.place().inChannel().isPresent());
  }

  private static int areSound(
      List<Meeting> meetings, Map<Person, Set<Slot>> wished, LocalDate monday) {
    List<Person> met =
        meetings.stream().flatMap(one -> one.seats().stream()).map(Seat::person).toList();
    assertThat(met).doesNotHaveDuplicates();
    assertThat(wished.keySet()).containsAll(met);
    assertThat(meetings.stream().filter(one -> one.seats().size() == 3)).hasSizeBetween(0, 1);
    assertThat(meetings)
        .allSatisfy(one -> {
          assertThat(one.seats()).hasSizeBetween(2, 3);
          assertThat(one.seats())
              .allMatch(seat ->
                  wished.getOrDefault(seat.person(), Set.of()).stream()
                      .anyMatch(slot -> slot.at(monday, ZONE).equals(one.beginsAt())));
          assertThat(one.seats().stream().map(Seat::question)).doesNotHaveDuplicates();
        });
    return met.size();
  }

  /** Most do; some are called off, some only said to have been, some nobody says anything of. */
  private void takePlace(List<Meeting> meetings, LocalDate monday) {
    for (Meeting meeting : meetings) {
      if (random.nextInt(10) > 0) continue;
      rig.presses(
          meeting.seats().getFirst().person(), HERE, Action.of(PairCards.CANCEL, meeting.id()));
    }
    Instant end = monday.plusDays(6).atStartOfDay(ZONE).toInstant();
    for (var next = rig.backlog("pairs").next();
        next != null && next.isBefore(end);
        next = rig.backlog("pairs").next()) {
      rig.goTo(next).wakes("pairs");
    }
    List<String> says = List.of(PairCards.HELD, PairCards.HELD, PairCards.NOT_HELD);
    for (Meeting meeting : of(monday)) {
      assertThat(meeting.stage()).isEqualTo(Meeting.Stage.CLOSED);
      for (Seat seat : meeting.seats()) {
        assertThat(asked(seat.person())).isTrue();
        if (random.nextBoolean()) {
          String say = says.get(random.nextInt(says.size()));
          rig.presses(seat.person(), HERE, Action.of(say, meeting.id()));
        }
      }
    }
  }

  private boolean asked(Person person) {
    return rig.privateTo(person).stream()
        .anyMatch(effect -> card(effect).summary().startsWith("Did your mock interview"));
  }
}
