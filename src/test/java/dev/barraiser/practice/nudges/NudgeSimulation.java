package dev.barraiser.practice.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.answers.GivenAnswers;
import dev.barraiser.practice.calendar.WallClock;
import dev.barraiser.practice.goals.GoalStore;
import dev.barraiser.practice.goals.Goals;
import dev.barraiser.practice.goals.GoalsFeature;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.people.PeopleFeature;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.stories.OwedQuotas;
import dev.barraiser.practice.stories.QuotaStore;
import dev.barraiser.practice.stories.Quotas;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.practice.stories.StoryTopic;
import dev.barraiser.storage.Tx;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Many people in thirty zones live through 120 days in which most of the world changes its clocks,
 * each by habits of their own; the machine sleeps and restarts. Every nudge is held against the
 * rules as it comes, and every day on which one could have come is asked for its reason.
 */
public final class NudgeSimulation implements AutoCloseable {

  private static final long SEED = 20260310;
  private static final Instant START = Instant.parse("2026-02-02T00:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(120));
  private static final Duration LIFE = Duration.ofHours(8);
  private static final Place.Channel CHANNEL = FeatureRig.channel("practice");
  private static final Quotas QUOTAS = Quotas.standard();
  private static final NudgeRules RULES = NudgeRules.standard();
  private static final List<StoryCategory> CATEGORIES = List.of(StoryCategory.values());
  private static final Question TRUST =
      new Question(
          "trust",
          "When did you lose somebody's trust?",
          Category.LEADERSHIP_CHARACTER,
          Kind.BEHAVIOURAL,
          List.of(),
          Level.BOTH,
          "star",
          "",
          List.of(),
          List.of(),
          List.of(),
          Map.of());

  /** How somebody lives. */
  public enum Habit {
    /** Works on a story three times a day. */
    EAGER,
    /** Writes one now and then, answers questions, has a goal. */
    BUSY,
    /** Never reacts to anything. */
    IGNORING,
    /** As the busy, and away a lot. */
    ON_LEAVE,
    /** As the busy, in another zone every few weeks. */
    TRAVELLING,
    /** Changes settings, stops, begins again. */
    FICKLE,
    /** Has every story they need. */
    DONE,
    /** Closed direct messages; opens them in the middle. */
    CLOSED,
    /** Leaves and comes back. */
    LEAVING,
    /** Said no. */
    UNWILLING
  }

  /**
   * What became of it.
   *
   * @param nudges how many each person of a habit was sent, in order
   * @param about how many were about what
   * @param skipped how often nothing was sent for which reason
   */
  public record Outcome(
      Map<Habit, List<Integer>> nudges, Map<String, Integer> about, Map<String, Integer> skipped) {}

  private final PeopleStore people = new PeopleStore();
  private final GroupStore groups = new GroupStore();
  private final StoryStore stories = new StoryStore();
  private final AnswerStore answers = new AnswerStore();
  private final AskedStore asked = new AskedStore();
  private final NudgeStore nudges = new NudgeStore();
  private final GoalStore goals = new GoalStore();
  private final OwedQuotas quotas = new OwedQuotas(new QuotaStore(), stories, QUOTAS);
  private final Pool pool = Pool.of(new QuestionBank(List.of(TRUST), List.of()));
  private final Random random = new Random(SEED);
  private final FeatureRig rig = FeatureRig.at(START.toString(), this::features);

  private final Map<Person, One> everybody = new HashMap<>();
  private final Set<Person> closed = new HashSet<>();
  private final Map<String, Integer> about = new TreeMap<>();
  private final Map<String, Integer> skipped = new TreeMap<>();
  private Instant counted = START;
  private final Map<Person, Instant> assessed = new HashMap<>();

  /** Somebody and what they were sent. */
  private static final class One {
    final Person person;
    final Habit habit;
    final List<Instant> at = new ArrayList<>();
    final List<LocalDate> on = new ArrayList<>();
    final List<Action> asks = new ArrayList<>();
    final Set<LocalDate> nudgedOn = new HashSet<>();
    final List<Story> stories = new ArrayList<>();
    Optional<Outgoing> last = Optional.empty();
    int refused;

    One(Person person, Habit habit) {
      this.person = person;
      this.habit = habit;
    }
  }

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

  /** Lets so many people live; whatever is not right fails. */
  public Outcome of(int many) {
    rig.write(tx ->
        groups.set(
            tx, CHANNEL, StudyGroup.Rhythm.standard(ZoneId.of("Europe/Berlin")), rig.instant()));
    rig.refusing(effect ->
        effect.place() instanceof Place.Direct(Person to) && closed.contains(to)
            ? Optional.of(new Receipt.Refused(Receipt.Reason.DIRECT_MESSAGES_CLOSED, ""))
            : Optional.empty());
    for (int i = 0; i < many; i++) joins(i);
    Instant asleepUntil = START;
    Instant lives = START;
    while (rig.instant().isBefore(END)) {
      if (!rig.instant().isBefore(lives)) {
        eagerWork();
        everybody.values().forEach(this::lives);
        lives = rig.instant().plus(LIFE);
      }
      if (!rig.instant().isBefore(asleepUntil)) {
        wakes();
        if (random.nextInt(50) == 0) rig.restarts(this::features);
        if (random.nextInt(600) == 0)
          asleepUntil = rig.instant().plus(Duration.ofHours(random.nextInt(48)));
      }
      if (rig.instant().isAfter(counted.plus(Duration.ofDays(20)))) explained();
      rig.goTo(next(lives, asleepUntil));
    }
    explained();
    return outcome();
  }

  private Instant next(Instant lives, Instant asleepUntil) {
    Instant due = rig.backlog("nudges").next();
    Instant next = due == null || due.isBefore(asleepUntil) ? asleepUntil : due;
    Instant soon = rig.instant().plusSeconds(60);
    return next.isBefore(soon) ? soon : next.isBefore(lives) ? next : lives;
  }

  private List<Feature> features(FeatureRig clock) {
    var all = new Goals(goals, stories, quotas);
    var nudging =
        new NudgeFeature(
            nudges,
            people,
            groups,
            stories,
            answers,
            pool,
            quotas,
            all,
            (tx, person) -> Optional.empty(),
            (tx, person) -> Optional.ofNullable(assessed.get(person)),
            (tx, answer) -> Optional.empty(),
            (tx, story) -> Optional.empty(),
            (tx, person) -> false,
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
    return List.of(
        new PeopleFeature(people).feature(),
        new GoalsFeature(goals, all, nudging::zone, nudging::heard, clock).feature(),
        nudging.feature(),
        joining);
  }

  private void joins(int i) {
    Habit habit = Habit.values()[i % Habit.values().length];
    String zone = ZONES.get(i / Habit.values().length % ZONES.size());
    Person person = rig.meets("p" + i, "Person " + i, random.nextInt(12) == 0 ? null : zone, false);
    var one = new One(person, habit);
    everybody.put(person, one);
    Outgoing question = rig.presses(person, CHANNEL, Action.of("test.join")).getFirst();
    if (habit == Habit.UNWILLING) {
      rig.presses(person, question, "No thanks");
      return;
    }
    rig.presses(person, question, "Yes, nudge me");
    if (random.nextInt(3) == 0) settings(person, habits());
    switch (habit) {
      case EAGER -> CATEGORIES.forEach(category -> writes(one, category, true));
      case BUSY ->
          rig.types(person, CHANNEL, "/barraiser goal " + day().plusDays(40 + random.nextInt(120)));
      case DONE -> {
        for (StoryCategory category : CATEGORIES) {
          for (int story = 0; story < 5; story++) writes(one, category, true);
        }
      }
      case CLOSED -> closed.add(person);
      case IGNORING, ON_LEAVE, TRAVELLING, FICKLE, LEAVING, UNWILLING -> {}
    }
  }

  private LocalDate day() {
    return rig.instant().atZone(ZoneId.of("Pacific/Kiritimati")).toLocalDate();
  }

  private Map<String, Object> habits() {
    List<String> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) if (random.nextInt(3) > 0) days.add(day.name());
    if (days.isEmpty()) days.add("MONDAY");
    int quietFrom = 19 + random.nextInt(5);
    int quietUntil = random.nextInt(9);
    int at = quietUntil + random.nextInt(quietFrom - quietUntil);
    String often = List.of("1/4", "1/2", "1", "2", "2", "3", "4", "5").get(random.nextInt(8));
    return Map.of(
        "nudges",
        "on",
        "days",
        days,
        "weekly",
        often,
        "at",
        "%02d:%02d".formatted(at, 30 * random.nextInt(2)),
        "quiet-from",
        quietFrom + ":00",
        "quiet-until",
        quietUntil + ":00");
  }

  private void settings(Person person, Map<String, Object> values) {
    rig.types(person, CHANNEL, "/barraiser settings");
    assertThat(rig.submits(person, CHANNEL, rig.form(), values)).as(values.toString()).hasSize(1);
  }

  private void eagerWork() {
    rig.write(tx -> {
      for (One one : everybody.values()) {
        if (one.habit != Habit.EAGER) continue;
        Story story = one.stories.get(random.nextInt(one.stories.size()));
        stories.decide(tx, one.person, story.id(), false, rig.instant());
        stories.decide(tx, one.person, story.id(), true, rig.instant());
      }
      return true;
    });
  }

  /** Eight hours of somebody's life. */
  private void lives(One one) {
    Duration lived = Duration.between(START, rig.instant());
    switch (one.habit) {
      case BUSY -> practises(one);
      case ON_LEAVE -> {
        practises(one);
        if (chance(40))
          settings(
              one.person,
              Map.of("away-from", day(), "away-until", day().plusDays(random.nextInt(20))));
      }
      case TRAVELLING -> {
        practises(one);
        if (chance(60)) rig.meets(one.person.id(), "Moved", ZONES.get(random.nextInt(30)), false);
      }
      case FICKLE -> {
        practises(one);
        if (chance(30)) settings(one.person, habits());
        if (chance(80)) rig.types(one.person, CHANNEL, "/barraiser stop");
      }
      case CLOSED -> {
        if (lived.toDays() == 60 && closed.remove(one.person))
          settings(one.person, Map.of("nudges", "on"));
      }
      case LEAVING -> {
        if (chance(90))
          rig.event(new Incoming.PersonLeft("left" + rig.instant(), one.person, rig.instant()));
        if (chance(60)) rig.meets(one.person.id(), "Back", ZONES.getFirst(), false);
      }
      case EAGER, IGNORING, DONE, UNWILLING -> {}
    }
  }

  /** One in so many times. */
  private boolean chance(int times) {
    return random.nextInt(times) == 0;
  }

  private void practises(One one) {
    if (chance(60)) writes(one, CATEGORIES.get(random.nextInt(3)), random.nextInt(3) > 0);
    if (chance(20)) answers(one);
    if (chance(40)) assessed.put(one.person, rig.instant());
    one.last.ifPresent(nudge -> {
      if (!chance(12)) return;
      String label =
          List.of("Snooze a day", "Snooze a week", "Less often", "Why did I get this?")
              .get(random.nextInt(4));
      if (FeatureRig.card(nudge).buttons().stream()
          .anyMatch(button -> button.label().equals(label))) rig.presses(one.person, nudge, label);
      one.last = Optional.empty();
    });
  }

  private void writes(One one, StoryCategory category, boolean ready) {
    String result = random.nextBoolean() ? "R" : "";
    var content = new Story.Content("A story", category, List.of(), "S", "T", "A", result);
    Story story =
        rig.write(tx -> stories.add(tx, one.person, content, OptionalLong.empty(), rig.instant()));
    one.stories.add(story);
    if (ready) decides(one, story, true);
  }

  private void decides(One one, Story story, boolean ready) {
    rig.write(tx -> stories.decide(tx, one.person, story.id(), ready, rig.instant()));
  }

  private void answers(One one) {
    rig.write(tx -> {
      long id =
          asked.add(tx, CHANNEL, OptionalLong.empty(), TRUST.id(), Optional.empty(), rig.instant());
      asked.posted(tx, id, new MessageRef(CHANNEL, "question" + id));
      Asked question = asked.find(tx, id).orElseThrow();
      String text = "word ".repeat(40 + random.nextInt(120));
      return GivenAnswers.given(tx, question, one.person, text, rig.instant());
    });
  }

  /** The chore is woken, now and then twice; everything it sends is held against the rules. */
  private void wakes() {
    List<Outgoing> effects = rig.wakes("nudges");
    if (chance(5)) assertThat(rig.wakes("nudges")).as("second wake").isEmpty();
    for (Outgoing effect : effects) {
      One one = Objects.requireNonNull(everybody.get(((Place.Direct) effect.place()).person()));
      if (closed.contains(one.person)) {
        one.refused++;
        continue;
      }
      isRight(one, effect);
    }
  }

  private void isRight(One one, Outgoing nudge) {
    Instant now = rig.instant();
    Subscription subscription = rig.read(tx -> nudges.find(tx, one.person)).orElseThrow();
    Preferences preferences = subscription.preferences();
    ZoneId zone = zone(one.person, preferences);
    LocalDate today = now.atZone(zone).toLocalDate();
    String who = one.habit + " " + one.person.id() + " at " + now;

    assertThat(preferences.days()).as(who).contains(today.getDayOfWeek());
    assertThat(Duration.between(WallClock.instantOf(today, preferences.at(), zone), now))
        .as(who)
        .isBetween(Duration.ZERO, Duration.ofHours(4));
    List<Quotas.Standing> standings = rig.read(tx -> quotas.standings(tx, one.person));
    assertThat(standings).as("all quotas met: " + who).anyMatch(standing -> !standing.met());
    List<Story> written = rig.read(tx -> stories.of(tx, one.person));
    assertThat(written)
        .as("has just worked: " + who)
        .noneMatch(story -> lately(story.createdAt(), now) || lately(story.readyAt(), now));

    isRight(one, subscription, today, asks(nudge));
    one.nudgedOn.add(today);
    one.last = Optional.of(nudge);
    about.merge(rig.read(tx -> kind(tx, subscription.id(), today)), 1, Integer::sum);
  }

  /** What its first button does; stories about two topics of a category are the same asked for. */
  private static Action asks(Outgoing nudge) {
    Action action = FeatureRig.card(nudge).buttons().getFirst().action();
    return action.name().equals("stories.add")
        ? Action.of(action.name(), StoryTopic.valueOf(action.subject()).category().name())
        : action;
  }

  /** What holds for nudges and offers alike. */
  private void isRight(One one, Subscription subscription, LocalDate today, Action asks) {
    Instant now = rig.instant();
    Preferences preferences = subscription.preferences();
    String who = one.habit + " " + one.person.id() + " at " + now;
    LocalTime time = now.atZone(zone(one.person, preferences)).toLocalTime();

    assertThat(subscription.wanted()).as(who).isTrue();
    assertThat(rig.read(tx -> people.find(tx, one.person)).orElseThrow().present()).isTrue();
    assertThat(quiet(preferences, time)).as("quiet: " + who).isFalse();
    assertThat(subscription.awayOn(today)).as("on leave: " + who).isFalse();
    assertThat(preferences.snoozedUntil().map(today::isBefore).orElse(false)).as(who).isFalse();
    assertThat(one.on).as("twice a day: " + who).doesNotContain(today);
    if (!one.at.isEmpty())
      assertThat(Duration.between(one.at.getLast(), now))
          .as(who)
          .isGreaterThanOrEqualTo(Duration.ofHours(20));
    for (int before = 0; before < one.asks.size(); before++) {
      if (one.asks.get(before).equals(asks))
        assertThat(one.on.get(before)).as(asks + " again: " + who).isBefore(today.minusDays(6));
    }
    one.on.add(today);
    one.at.add(now);
    one.asks.add(asks);
    LocalDate before = today.minusDays(7L * preferences.often().weeks());
    assertThat(one.on.stream().filter(date -> date.isAfter(before)).count())
        .as("over budget: " + who)
        .isLessThanOrEqualTo(preferences.often().times());
  }

  private String kind(Tx tx, long subscription, LocalDate on) {
    return nudges.sent(tx, subscription, 1).stream()
        .filter(sent -> sent.date().equals(on))
        .map(sent -> sent.thing().kind().name())
        .findFirst()
        .orElseThrow();
  }

  private static boolean lately(@Nullable Instant at, Instant now) {
    return at != null && at.plus(Duration.ofHours(20)).isAfter(now);
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

  private ZoneId zone(Person person, Preferences preferences) {
    return preferences
        .zone()
        .orElseGet(() -> rig.read(tx -> people.zone(tx, person, ZoneId.of("Europe/Berlin"))));
  }

  /**
   * Every day since this was asked last on which somebody whose settings stayed as they were could
   * have been nudged: it was, or the reason is known.
   */
  private void explained() {
    for (One one : everybody.values()) {
      if (Set.of(Habit.FICKLE, Habit.TRAVELLING, Habit.LEAVING, Habit.UNWILLING)
          .contains(one.habit)) continue;
      Subscription subscription = rig.read(tx -> nudges.find(tx, one.person)).orElseThrow();
      LocalDate until = subscription.next().orElseThrow().date();
      ZoneId zone = zone(one.person, subscription.preferences());
      for (LocalDate date = counted.atZone(zone).toLocalDate().plusDays(1);
          date.isBefore(until);
          date = date.plusDays(1)) {
        LocalDate day = date;
        if (!subscription.preferences().days().contains(day.getDayOfWeek())) continue;
        Optional<String> outcome = rig.read(tx -> nudges.outcome(tx, subscription.id(), day));
        assertThat(outcome).as(one.person.id() + " on " + day).isPresent();
        assertThat(outcome.orElseThrow().equals("SENT"))
            .as(one.person.id() + " on " + day)
            .isEqualTo(one.nudgedOn.contains(day));
        if (!one.nudgedOn.contains(day) && !day.isAfter(rig.instant().atZone(zone).toLocalDate()))
          skipped.merge(outcome.orElseThrow(), 1, Integer::sum);
      }
    }
    counted = rig.instant().minus(Duration.ofDays(2));
  }

  private Outcome outcome() {
    Map<Habit, List<Integer>> sent = new EnumMap<>(Habit.class);
    for (One one : everybody.values()) {
      sent.computeIfAbsent(one.habit, habit -> new ArrayList<>()).add(one.nudgedOn.size());
      assertThat(one.refused).as("tried again blindly: " + one.person.id()).isLessThanOrEqualTo(1);
    }
    sent.values().forEach(counts -> counts.sort(null));
    return new Outcome(sent, about, skipped);
  }

  @Override
  public void close() {
    rig.close();
  }
}
