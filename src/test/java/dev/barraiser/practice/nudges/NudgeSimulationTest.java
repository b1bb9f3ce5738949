package dev.barraiser.practice.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.calendar.WallClock;
import dev.barraiser.practice.goals.GoalStore;
import dev.barraiser.practice.goals.Goals;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.people.PeopleFeature;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.stories.OwedQuotas;
import dev.barraiser.practice.stories.QuotaStore;
import dev.barraiser.practice.stories.Quotas;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryStore;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Sixty people in thirty zones live through four months in which most of the world changes its
 * clocks: they add stories, snooze, go on leave, move, change their minds; the machine sleeps and
 * restarts.
 */
@Tag("proof")
class NudgeSimulationTest {

  private static final long SEED = 20260310;
  private static final int PEOPLE = 60;
  private static final Instant START = Instant.parse("2026-02-02T00:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(120));
  private static final Place.Channel CHANNEL = FeatureRig.channel("practice");
  private static final Quotas QUOTAS = Quotas.standard();
  private static final NudgeRules RULES = NudgeRules.standard();

  private static final List<StoryCategory> CATEGORIES = List.of(StoryCategory.values());

  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "Europe/London",
          "Europe/Lisbon",
          "Europe/Helsinki",
          "Europe/Istanbul",
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Phoenix",
          "America/Los_Angeles",
          "America/Anchorage",
          "Pacific/Honolulu",
          "America/St_Johns",
          "America/Sao_Paulo",
          "America/Santiago",
          "America/Asuncion",
          "America/Nuuk",
          "Africa/Cairo",
          "Africa/Casablanca",
          "Africa/Nairobi",
          "Asia/Jerusalem",
          "Asia/Beirut",
          "Asia/Kolkata",
          "Asia/Kathmandu",
          "Asia/Tokyo",
          "Australia/Lord_Howe",
          "Australia/Sydney",
          "Pacific/Auckland",
          "Pacific/Chatham",
          "Pacific/Kiritimati");

  private final PeopleStore people = new PeopleStore();
  private final GroupStore groups = new GroupStore();
  private final StoryStore stories = new StoryStore();
  private final AnswerStore answers = new AnswerStore();
  private final Pool pool = Pool.of(new QuestionBank(List.of(), List.of()));
  private final NudgeStore nudges = new NudgeStore();
  private final GoalStore goals = new GoalStore();
  private final OwedQuotas quotas = new OwedQuotas(new QuotaStore(), stories, QUOTAS);
  private final Random random = new Random(SEED);
  private final Map<Person, Set<LocalDate>> nudged = new HashMap<>();
  private final Map<Person, List<Instant>> nudgedAt = new HashMap<>();
  private final Set<Person> neverChanged = new HashSet<>();
  private final Map<Person, Outgoing> lastNudge = new HashMap<>();
  private int sent;

  @Test
  void nobody_is_ever_nudged_twice_for_a_period_at_a_bad_time_or_for_nothing() {
    try (FeatureRig rig = FeatureRig.at(START.toString(), this::features)) {
      List<Person> all = everybody(rig);
      rig.restarts(this::features);
      Instant machineSleepsUntil = START;
      while (rig.instant().isBefore(END)) {
        live(rig, all);
        if (rig.instant().isBefore(machineSleepsUntil)) {
          rig.later(Duration.ofHours(1));
          continue;
        }
        wakes(rig);
        if (random.nextInt(20) == 0) rig.restarts(this::features);
        if (random.nextInt(200) == 0)
          machineSleepsUntil = rig.instant().plus(Duration.ofHours(random.nextInt(72)));
        Instant next = Objects.requireNonNull(rig.backlog("nudges").next());
        assertThat(next).isAfter(rig.instant());
        rig.goTo(next.plusSeconds(random.nextInt(120)));
      }

      assertThat(sent).isGreaterThan(PEOPLE * 5);
      for (Person person : neverChanged) everySlotIsExplained(rig, person);
    }
  }

  private List<Feature> features(FeatureRig clock) {
    var nudging =
        new NudgeFeature(
            nudges,
            people,
            groups,
            stories,
            answers,
            pool,
            quotas,
            new Goals(goals, stories, quotas),
            RULES,
            clock);
    var membership = new Membership(groups, nudging);
    Feature joining =
        Feature.named("joining")
            .press(
                "test.join",
                (tx, pressed) ->
                    membership.join(
                        tx, groups.of(tx, CHANNEL).orElseThrow(), pressed.by(), clock.instant()));
    return List.of(new PeopleFeature(people).feature(), nudging.feature(), joining);
  }

  private List<Person> everybody(FeatureRig rig) {
    rig.write(tx ->
        groups.set(
            tx, CHANNEL, StudyGroup.Rhythm.standard(ZoneId.of("Europe/Berlin")), rig.instant()));
    List<Person> all = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      String zone = ZONES.get(i % ZONES.size());
      Person person = rig.meets("p" + i, "Person " + i, i % 10 == 9 ? null : zone, false);
      Outgoing asked = rig.presses(person, CHANNEL, Action.of("test.join")).getFirst();
      if (i % 12 == 11) rig.presses(person, asked, "No thanks");
      else rig.presses(person, asked, "Yes, nudge me");
      if (i % 3 == 0) settings(rig, person, habits());
      if (i % 2 == 0 && i % 12 != 11) neverChanged.add(person);
      all.add(person);
    }
    return all;
  }

  private Map<String, Object> habits() {
    List<String> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) if (random.nextInt(3) > 0) days.add(day.name());
    if (days.isEmpty()) days.add("MONDAY");
    int quietFrom = 19 + random.nextInt(5);
    int quietUntil = random.nextInt(9);
    int at = quietUntil + random.nextInt(quietFrom - quietUntil);
    return Map.of(
        "nudges",
        "on",
        "days",
        days,
        "weekly",
        1 + random.nextInt(5),
        "at",
        "%02d:%02d".formatted(at, random.nextInt(60)),
        "quiet-from",
        quietFrom + ":00",
        "quiet-until",
        quietUntil + ":00");
  }

  private static void settings(FeatureRig rig, Person person, Map<String, Object> values) {
    rig.types(person, CHANNEL, "/barraiser settings");
    assertThat(rig.submits(person, CHANNEL, rig.form(), values)).as(values.toString()).hasSize(1);
  }

  /** Something happens in somebody's life. */
  private void live(FeatureRig rig, List<Person> all) {
    Person person = all.get(random.nextInt(all.size()));
    if (random.nextInt(3) == 0) adds(rig, person);
    if (neverChanged.contains(person)) return;
    boolean wants = rig.read(tx -> nudges.find(tx, person).map(Subscription::wanted).orElse(false));
    switch (random.nextInt(12)) {
      case 0 -> settings(rig, person, habits());
      case 1 -> rig.meets(person.id(), "Moved", ZONES.get(random.nextInt(30)), false);
      case 2 -> {
        LocalDate today = rig.instant().atZone(ZoneId.of("Pacific/Kiritimati")).toLocalDate();
        settings(
            rig,
            person,
            Map.of("away-from", today, "away-until", today.plusDays(random.nextInt(20))));
      }
      case 3 -> {
        Outgoing nudge = lastNudge.get(person);
        if (nudge != null) rig.presses(person, nudge, "Snooze a week");
      }
      case 4 -> rig.types(person, CHANNEL, "/barraiser stop");
      case 5, 6 -> {
        if (!wants) settings(rig, person, Map.of("nudges", "on"));
      }
      case 7 -> {
        if (random.nextInt(4) == 0)
          rig.event(new Incoming.PersonLeft("left" + rig.instant(), person, rig.instant()));
      }
      default -> {}
    }
  }

  private void adds(FeatureRig rig, Person person) {
    StoryCategory category = CATEGORIES.get(random.nextInt(3));
    var content = new Story.Content("A story", category, List.of(), "S", "T", "A", "R");
    rig.write(tx -> {
      Story story = stories.add(tx, person, content, OptionalLong.empty(), rig.instant());
      return stories.decide(tx, person, story.id(), true, rig.instant());
    });
  }

  /** The chore is woken, twice for good measure; everything it sends is held against the rules. */
  private void wakes(FeatureRig rig) {
    List<Outgoing> effects = rig.wakes("nudges");
    assertThat(rig.wakes("nudges")).as("second wake").isEmpty();
    for (Outgoing effect : effects) {
      Person person = ((Place.Direct) effect.place()).person();
      lastNudge.put(person, effect);
      sent++;
      isRight(rig, person);
    }
  }

  private void isRight(FeatureRig rig, Person person) {
    Instant now = rig.instant();
    Subscription subscription = rig.read(tx -> nudges.find(tx, person)).orElseThrow();
    Preferences preferences = subscription.preferences();
    ZoneId zone = zone(rig, person, preferences);
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalTime time = now.atZone(zone).toLocalTime();

    assertThat(subscription.wanted()).isTrue();
    assertThat(rig.read(tx -> people.find(tx, person)).orElseThrow().present()).isTrue();
    assertThat(quiet(preferences, time)).as("quiet at " + time).isFalse();
    assertThat(preferences.days()).contains(today.getDayOfWeek());
    assertThat(subscription.awayOn(today)).as("on leave").isFalse();
    assertThat(preferences.snoozedUntil().map(today::isBefore).orElse(false)).isFalse();
    assertThat(Duration.between(WallClock.instantOf(today, preferences.at(), zone), now))
        .isBetween(Duration.ZERO, Duration.ofHours(4));
    assertThat(
            QUOTAS.standings(rig.read(tx -> stories.counts(tx, person)), Map.of()).stream()
                .allMatch(Quotas.Standing::met))
        .as("all quotas met")
        .isFalse();

    assertThat(nudged.computeIfAbsent(person, one -> new HashSet<>()).add(today))
        .as("twice on " + today)
        .isTrue();
    assertThat(nudged.get(person).stream().filter(date -> week(date) == week(today)).count())
        .as("in the week of " + today)
        .isLessThanOrEqualTo(preferences.often().times());
    List<Instant> before = nudgedAt.computeIfAbsent(person, one -> new ArrayList<>());
    if (!before.isEmpty())
      assertThat(Duration.between(before.getLast(), now))
          .isGreaterThanOrEqualTo(Duration.ofHours(20));
    before.add(now);
  }

  /** Written out minute by minute, so that it shares no arithmetic with what it checks. */
  private static boolean quiet(Preferences preferences, LocalTime time) {
    LocalTime minute = preferences.quiet().from();
    while (!minute.equals(preferences.quiet().until())) {
      if (minute.equals(time.truncatedTo(ChronoUnit.MINUTES))) return true;
      minute = minute.plusMinutes(1);
    }
    return false;
  }

  private static int week(LocalDate date) {
    return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private ZoneId zone(FeatureRig rig, Person person, Preferences preferences) {
    return preferences
        .zone()
        .orElseGet(() -> rig.read(tx -> people.zone(tx, person, ZoneId.of("Europe/Berlin"))));
  }

  /** Whoever never changed anything: each of their days was either nudged or says why not. */
  private void everySlotIsExplained(FeatureRig rig, Person person) {
    Subscription subscription = rig.read(tx -> nudges.find(tx, person)).orElseThrow();
    Preferences preferences = subscription.preferences();
    ZoneId zone = zone(rig, person, preferences);
    LocalDate date = START.atZone(zone).toLocalDate().plusDays(1);
    LocalDate until = subscription.next().orElseThrow().date();
    while (date.isBefore(until)) {
      LocalDate day = date;
      Optional<String> outcome = rig.read(tx -> nudges.outcome(tx, subscription.id(), day));
      if (preferences.days().contains(day.getDayOfWeek())) {
        boolean wasNudged = nudged.getOrDefault(person, Set.of()).contains(day);
        assertThat(outcome).as(person.id() + " on " + day).isPresent();
        assertThat(outcome.orElseThrow().equals("SENT")).isEqualTo(wasNudged);
      }
      date = date.plusDays(1);
    }
    assertThat(until).isAfter(END.atZone(zone).toLocalDate().minusDays(10));
  }
}
