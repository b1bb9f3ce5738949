package dev.barraiser.practice.nudges;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.Invocation;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Tag;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.calendar.Typed;
import dev.barraiser.practice.goals.Goals;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.nudges.Subscription.Consent;
import dev.barraiser.practice.nudges.Subscription.Slot;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.stories.OwedQuotas;
import dev.barraiser.practice.stories.Readiness;
import dev.barraiser.practice.stories.Rewritten;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for the yes, keeps the settings, and sends the nudges. */
public final class NudgeFeature implements Membership.OnJoined {

  private static final String ASKED = "nudges.asked";

  private static final Command SETTINGS =
      Command.of(
              "/barraiser settings",
              "When I may nudge you, quiet hours, days away",
              Command.Section.YOURS)
          .taking(Command.Arg.suggesting(SettingsForm.ZONE, "your time zone: type a large city"));
  private static final Command STOP_COMMAND =
      Command.of("/barraiser stop", "No more nudges, at once", Command.Section.YOURS);

  private final NudgeStore store;
  private final LeaveStore leaves = new LeaveStore();
  private final PeopleStore people;
  private final GroupStore groups;
  private final NudgeRules rules;
  private final InstantSource clock;
  private final Situations situations;
  private final Reactions reactions;
  private final Delivery delivery;
  private final NudgeChore chore;

  public NudgeFeature(
      NudgeStore store,
      PeopleStore people,
      GroupStore groups,
      StoryStore stories,
      AnswerStore answers,
      Pool pool,
      OwedQuotas quotas,
      Goals goals,
      Storyless storyless,
      Assessing assessing,
      Rewritten rewritten,
      Readiness readiness,
      Occupied occupied,
      NudgeRules rules,
      InstantSource clock) {
    this.store = store;
    this.people = people;
    this.groups = groups;
    this.rules = rules;
    this.clock = clock;
    this.situations =
        new Situations(
            store, people, groups, stories, answers, pool, quotas, goals, storyless, assessing,
            rewritten, readiness);
    this.reactions = new Reactions(store, situations, clock);
    this.delivery = new Delivery(store, people, reactions);
    this.chore = new NudgeChore(store, situations, occupied, rules);
  }

  /** What it contributes. Wire it after people, whose changes it reacts to. */
  public Feature feature() {
    return Feature.named("nudges")
        .formCommand(
            SETTINGS, (tx, asked) -> opens(tx, asked.by(), asked.argument(SettingsForm.ZONE)))
        .suggest(SETTINGS, SettingsForm.ZONE, (peek, asked) -> zones(asked.typed()))
        .command(STOP_COMMAND, this::stopTyped)
        .press(NudgeCards.YES, this::yes)
        .press(NudgeCards.NO, this::no)
        .press(NudgeCards.SNOOZE, (tx, pressed) -> snooze(tx, pressed, Period.ofWeeks(1)))
        .press(NudgeCards.SNOOZE_DAY, (tx, pressed) -> snooze(tx, pressed, Period.ofDays(1)))
        .press(NudgeCards.SNOOZE_NEAR, this::snoozeUntilNear)
        .press(NudgeCards.LESS, this::less)
        .press(NudgeCards.STAY, this::stay)
        .press(NudgeCards.RETRY, this::retry)
        .press(NudgeCards.WHY, this::why)
        .press(NudgeCards.WHY_NOTHING, this::whyNothing)
        .press(NudgeCards.STOP, this::stopPressed)
        .formPress(NudgeCards.CHANGE, (tx, pressed) -> opens(tx, pressed.by(), Optional.empty()))
        .form(SettingsForm.ACTION.name(), this::errors, this::saved)
        .suggest(
            SettingsForm.ACTION.name(), SettingsForm.ZONE, (peek, asked) -> zones(asked.typed()))
        .on(Incoming.PersonChanged.class, this::personChanged)
        .anyPress(reactions::pressed)
        .settles(ASKED, delivery::askedSettled)
        .stands(NudgeChore.SENT, this::stands)
        .settles(NudgeChore.SENT, delivery::nudgeSettled)
        .chore(chore.chore());
  }

  /** A nudge that waited for its platform is judged once more when it can go out. */
  private boolean stands(Tx tx, String subject) {
    return Delivery.number(subject)
        .flatMap(slot -> store.decided(tx, slot).flatMap(decided -> stands(tx, slot, decided)))
        .orElse(false);
  }

  private Optional<Boolean> stands(Tx tx, long slot, NudgeStore.Decided decided) {
    return store
        .receiver(tx, slot)
        .flatMap(person -> store.find(tx, person))
        .map(to ->
            NudgePlan.stands(
                to,
                situations.zone(tx, to.person(), to.preferences()).zone(),
                rules,
                decided.date(),
                clock.instant()));
  }

  // The yes

  @Override
  public List<Outgoing> joined(Tx tx, StudyGroup group, Person person, Instant now) {
    if (store.find(tx, person).isPresent()) return List.of();
    Subscription asked =
        store.keep(tx, person, Consent.ASKED, Preferences.of(rules), Optional.empty());
    return List.of(Delivery.direct(person, NudgeCards.ask(rules), Tag.of(ASKED, asked.id())));
  }

  /** How a person is nudged, by which clock, and what comes next; for their eyes only. */
  public List<Block> settings(Tx tx, Person person) {
    Optional<Subscription> subscription = store.find(tx, person);
    WhichZone zone = situations.zone(tx, person, preferences(tx, person));
    Optional<NudgePlan.Situation> who = whoWants(tx, subscription);
    return NudgeCards.settings(
        subscription,
        zone,
        today(zone.zone()),
        who,
        who.map(one -> NudgePlan.upcoming(one, rules, clock.instant())));
  }

  /**
   * What a person who wants nudges could not be sent of late; for their eyes only, and nothing
   * where all is well.
   */
  public List<Block> missed(Tx tx, Person person) {
    Optional<Subscription> on = store.find(tx, person).filter(Subscription::wanted);
    if (on.isEmpty()) return List.of();
    NudgePlan.Situation who = situations.of(tx, on.get(), clock.instant());
    Optional<NudgeStore.Decided> last = decided(tx, on.get()).stream().findFirst();
    if (!who.reachable()) return NudgeCards.unreachable(store.lastUndelivered(tx, on.get().id()));
    return last.filter(one -> one.outcome().equals(NudgePlan.Reason.LEFT_WORKSPACE.name()))
        .map(one -> NudgeCards.wasGone(upcoming(tx, on.get())))
        .orElse(List.of());
  }

  /** Direct messages get another try because the person says so; the card is where they are. */
  private List<Outgoing> retry(Tx tx, Incoming.Pressed pressed) {
    Optional<Subscription> on = store.find(tx, pressed.by()).filter(Subscription::wanted);
    if (on.isEmpty()) return answer(pressed, NudgeCards.stopped());
    return answer(
        pressed, rulesCard(tx, turnOn(tx, pressed.by(), on.get().preferences(), clock.instant())));
  }

  /** The time zone that holds for a person, whether they are nudged or not. */
  public ZoneId zone(Tx tx, Person person) {
    return situations.zone(tx, person, preferences(tx, person)).zone();
  }

  /** They did something that shows they are there: whoever went quiet has ended it by that. */
  public void heard(Tx tx, Person person, Instant now) {
    store.sign(tx, person, now);
  }

  private List<Outgoing> yes(Tx tx, Incoming.Pressed pressed) {
    Subscription on = turnOn(tx, pressed.by(), preferences(tx, pressed.by()), clock.instant());
    return answer(pressed, rulesCard(tx, on));
  }

  private List<Outgoing> no(Tx tx, Incoming.Pressed pressed) {
    turnOff(tx, pressed.by());
    return answer(pressed, NudgeCards.declined());
  }

  private List<Outgoing> stopPressed(Tx tx, Incoming.Pressed pressed) {
    turnOff(tx, pressed.by());
    return answer(pressed, NudgeCards.stopped());
  }

  private List<Outgoing> stopTyped(Tx tx, Invocation asked) {
    turnOff(tx, asked.by());
    return List.of(Outgoing.Whisper.answering(asked.asked(), NudgeCards.stopped()));
  }

  private Subscription turnOn(Tx tx, Person person, Preferences preferences, Instant now) {
    // Whoever turns nudges on is here and wants to hear from us: they get another try.
    people.reachable(tx, person, true);
    people.present(tx, person, true);
    Subscription kept =
        store.keep(tx, person, Consent.YES, preferences, unfinished(tx, person, now));
    store.sign(tx, person, now);
    return kept.next().isPresent() ? kept : replanned(tx, kept, now);
  }

  /** A slot that is due already stays: the chore decides it within the minute, by the new rules. */
  private Optional<Slot> unfinished(Tx tx, Person person, Instant now) {
    return store
        .find(tx, person)
        .flatMap(Subscription::next)
        .filter(slot -> !slot.dueAt().isAfter(now));
  }

  private Subscription replanned(Tx tx, Subscription subscription, Instant now) {
    Slot next =
        NudgePlan.next(
            store.lastDecided(tx, subscription.id()),
            subscription.preferences(),
            situations.zone(tx, subscription.person(), subscription.preferences()).zone(),
            now);
    return store.keep(
        tx,
        subscription.person(),
        subscription.consent(),
        subscription.preferences(),
        Optional.of(next));
  }

  private void turnOff(Tx tx, Person person) {
    store.keep(tx, person, Consent.NO, preferences(tx, person), Optional.empty());
  }

  private Preferences preferences(Tx tx, Person person) {
    return store
        .find(tx, person)
        .map(Subscription::preferences)
        .orElseGet(() -> Preferences.of(rules));
  }

  /** Answers on the pressed card where that is the person's own, so that no old button lingers. */
  private static List<Outgoing> answer(Incoming.Pressed pressed, Card card) {
    return pressed.place().equals(new Place.Direct(pressed.by())) && !pressed.atHome()
        ? List.of(new Outgoing.Revise(pressed.message(), card, pressed.origin()))
        : List.of(Outgoing.Whisper.answering(pressed, card));
  }

  // Under a nudge

  /** A nudge of the person's own who pressed, and what they said; else what they are told. */
  private sealed interface Theirs {
    record Nudge(long slot, Subscription subscription) implements Theirs {}

    record Refused(List<Outgoing> told) implements Theirs {}
  }

  private Theirs theirs(Tx tx, Incoming.Pressed pressed) {
    Optional<Long> slot = Delivery.number(pressed.action().subject());
    if (slot.flatMap(id -> store.receiver(tx, id)).filter(pressed.by()::equals).isEmpty())
      return new Theirs.Refused(
          List.of(Outgoing.Whisper.answering(pressed, NudgeCards.notYours())));
    Subscription subscription = store.find(tx, pressed.by()).orElseThrow();
    if (!subscription.wanted()) return new Theirs.Refused(answer(pressed, NudgeCards.stopped()));
    store.sign(tx, pressed.by(), clock.instant());
    return new Theirs.Nudge(slot.orElseThrow(), subscription);
  }

  private List<Outgoing> snooze(Tx tx, Incoming.Pressed pressed, Period period) {
    return switch (theirs(tx, pressed)) {
      case Theirs.Refused(var told) -> told;
      case Theirs.Nudge(long slot, Subscription subscription) -> {
        LocalDate until =
            today(situations.zone(tx, pressed.by(), subscription.preferences()).zone())
                .plus(period);
        yield answer(pressed, snoozed(tx, slot, subscription, until));
      }
    };
  }

  /** A goal that is gone or near by now leaves nothing to wait for: a week, then. */
  private List<Outgoing> snoozeUntilNear(Tx tx, Incoming.Pressed pressed) {
    return switch (theirs(tx, pressed)) {
      case Theirs.Refused(var told) -> told;
      case Theirs.Nudge(long slot, Subscription subscription) -> {
        LocalDate today =
            today(situations.zone(tx, pressed.by(), subscription.preferences()).zone());
        LocalDate until =
            situations
                .of(tx, subscription, clock.instant())
                .nearGoal(today)
                .orElse(today.plusWeeks(1));
        yield answer(pressed, snoozed(tx, slot, subscription, until));
      }
    };
  }

  /** What they snoozed for longer, here or in their settings, stays so. */
  private Card snoozed(Tx tx, long slot, Subscription subscription, LocalDate asked) {
    LocalDate until =
        subscription.preferences().snoozedUntil().filter(asked::isBefore).orElse(asked);
    if (!store.snoozed(tx, slot, until)) return rulesCard(tx, subscription);
    Subscription snoozed = kept(tx, subscription, subscription.preferences().snoozedUntil(until));
    String about = store.decided(tx, slot).flatMap(one -> one.why().lines().findFirst()).orElse("");
    return NudgeCards.snoozed(slot, about, until, upcoming(tx, snoozed));
  }

  private List<Outgoing> less(Tx tx, Incoming.Pressed pressed) {
    // The press itself ends a back-off: what was in force until then is what is too much.
    Optional<NudgePlan.Situation> before = whoWants(tx, store.find(tx, pressed.by()));
    return switch (theirs(tx, pressed)) {
      case Theirs.Refused(var told) -> told;
      case Theirs.Nudge(long slot, Subscription subscription) -> {
        if (!store.eased(tx, slot)) yield answer(pressed, rulesCard(tx, subscription));
        Often fewer = before.orElseThrow().often().halved();
        Subscription eased = kept(tx, subscription, subscription.preferences().often(fewer));
        yield answer(pressed, NudgeCards.less(before.get(), fewer, upcoming(tx, eased)));
      }
    };
  }

  private List<Outgoing> stay(Tx tx, Incoming.Pressed pressed) {
    return switch (theirs(tx, pressed)) {
      case Theirs.Refused(var told) -> told;
      case Theirs.Nudge(long ignored, Subscription subscription) ->
          answer(pressed, rulesCard(tx, subscription));
    };
  }

  /** Also of one that was stopped since. */
  private List<Outgoing> why(Tx tx, Incoming.Pressed pressed) {
    Optional<Long> slot = Delivery.number(pressed.action().subject());
    if (slot.flatMap(id -> store.receiver(tx, id)).filter(pressed.by()::equals).isEmpty())
      return List.of(Outgoing.Whisper.answering(pressed, NudgeCards.notYours()));
    return List.of(
        Outgoing.Whisper.answering(
            pressed, WhyCards.sent(store.decided(tx, slot.orElseThrow()).orElseThrow(), rules)));
  }

  private List<Outgoing> whyNothing(Tx tx, Incoming.Pressed pressed) {
    Card card =
        store
            .find(tx, pressed.by())
            .map(on ->
                WhyCards.decisions(
                    situations.of(tx, on, clock.instant()),
                    decided(tx, on),
                    rules,
                    upcoming(tx, on)))
            .orElseGet(NudgeCards::stopped);
    return List.of(Outgoing.Whisper.answering(pressed, card));
  }

  private Optional<NudgePlan.Situation> whoWants(Tx tx, Optional<Subscription> subscription) {
    return subscription
        .filter(Subscription::wanted)
        .map(on -> situations.of(tx, on, clock.instant()));
  }

  private Subscription kept(Tx tx, Subscription subscription, Preferences preferences) {
    return store.keep(
        tx, subscription.person(), subscription.consent(), preferences, subscription.next());
  }

  private NudgePlan.Upcoming upcoming(Tx tx, Subscription subscription) {
    return NudgePlan.upcoming(
        situations.of(tx, subscription, clock.instant()), rules, clock.instant());
  }

  // Settings

  private Answer opens(Tx tx, Person person, Optional<String> zone) {
    Optional<Subscription> subscription = store.find(tx, person);
    Preferences now =
        subscription.map(Subscription::preferences).orElseGet(() -> Preferences.of(rules));
    ZoneId theirs = situations.zone(tx, person, now).zone();
    LocalDate today = today(theirs);
    return new Answer.OpenForm(
        SettingsForm.of(
            subscription.map(Subscription::wanted).orElse(false),
            now,
            subscription.flatMap(one -> one.leaveFrom(today)),
            zone.or(() -> now.zone().map(ZoneId::getId)).orElse(""),
            situations.zoneUnnamed(tx, person),
            today,
            subscription
                .filter(Subscription::wanted)
                .map(on -> Because.next(upcoming(tx, on)))
                .orElse(""),
            subscription
                .filter(Subscription::wanted)
                .map(on -> WhyCards.last(decided(tx, on)))
                .orElse(""),
            whoWants(tx, subscription)
                .filter(NudgePlan.Situation::backsOff)
                .map(NudgeCards::forNow)
                .orElse("")));
  }

  /** What was decided lately, the newest first. */
  private List<NudgeStore.Decided> decided(Tx tx, Subscription on) {
    return store.decidedSince(tx, on.id(), clock.instant().minus(rules.explained()));
  }

  private static List<Answer.Suggestion> zones(String typed) {
    return Typed.zonesLike(typed, 25).stream()
        .map(zone -> new Answer.Suggestion(zone, zone, ""))
        .toList();
  }

  private Map<String, String> errors(Tx tx, Incoming.Submitted submitted) {
    return switch (read(tx, submitted)) {
      case SettingsForm.Wrong(var byField) -> byField;
      case SettingsForm.Filled ignored -> Map.of();
    };
  }

  private SettingsForm.Reading read(Tx tx, Incoming.Submitted submitted) {
    return SettingsForm.read(
        submitted.values(), situations.zoneUnnamed(tx, submitted.by()).zone(), clock.instant());
  }

  private List<Outgoing> saved(Tx tx, Incoming.Submitted submitted) {
    return switch (read(tx, submitted)) {
      case SettingsForm.Wrong(var byField) ->
          List.of(Outgoing.Whisper.answering(submitted, NudgeCards.notSaved(byField)));
      case SettingsForm.Filled filled ->
          List.of(Outgoing.Whisper.answering(submitted, saved(tx, submitted.by(), filled)));
    };
  }

  private Card saved(Tx tx, Person person, SettingsForm.Filled filled) {
    Instant now = clock.instant();
    Preferences preferences = filled.preferences();
    Subscription kept =
        filled.on()
            ? turnOn(tx, person, preferences, now)
            : store.keep(tx, person, Consent.NO, preferences, Optional.empty());
    LocalDate today = today(situations.zone(tx, person, preferences).zone());
    leaves.replace(tx, kept, filled.leave(), today);
    return filled.on() ? rulesCard(tx, store.find(tx, person).orElseThrow()) : NudgeCards.stopped();
  }

  private Card rulesCard(Tx tx, Subscription subscription) {
    WhichZone zone = situations.zone(tx, subscription.person(), subscription.preferences());
    NudgePlan.Situation who = situations.of(tx, subscription, clock.instant());
    return NudgeCards.rules(
        who,
        zone,
        today(zone.zone()),
        NudgePlan.upcoming(who, rules, clock.instant()),
        WhyCards.last(decided(tx, subscription)));
  }

  private LocalDate today(ZoneId zone) {
    return clock.instant().atZone(zone).toLocalDate();
  }

  /** In another zone the same slot comes at another instant; one whose time is past stays due. */
  private List<Outgoing> personChanged(Tx tx, Incoming.PersonChanged event) {
    moved(tx, event.profile().person());
    return List.of();
  }

  /** Whose zone nobody knows goes by the group's. */
  @Override
  public void moved(Tx tx, StudyGroup group) {
    groups.members(tx, group.id()).forEach(person -> moved(tx, person));
  }

  private void moved(Tx tx, Person person) {
    store
        .find(tx, person)
        .ifPresent(subscription ->
            subscription
                .next()
                .map(slot ->
                    NudgePlan.slot(
                        slot.date(),
                        subscription.preferences(),
                        situations
                            .zone(tx, subscription.person(), subscription.preferences())
                            .zone()))
                .filter(slot -> slot.dueAt().isAfter(clock.instant()))
                .ifPresent(slot -> store.plan(tx, subscription.id(), slot)));
  }
}
