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
import dev.barraiser.practice.calendar.Typed;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.nudges.Subscription.Consent;
import dev.barraiser.practice.nudges.Subscription.Slot;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.stories.OwedQuotas;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
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
  private final PeopleStore people;
  private final NudgeRules rules;
  private final InstantSource clock;
  private final Situations situations;
  private final Delivery delivery;
  private final NudgeChore chore;

  public NudgeFeature(
      NudgeStore store,
      PeopleStore people,
      GroupStore groups,
      StoryStore stories,
      OwedQuotas quotas,
      NudgeRules rules,
      InstantSource clock) {
    this.store = store;
    this.people = people;
    this.rules = rules;
    this.clock = clock;
    this.situations = new Situations(store, people, groups, quotas);
    this.delivery = new Delivery(store, people);
    this.chore = new NudgeChore(store, situations, rules);
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
        .press(NudgeCards.SNOOZE, this::snooze)
        .press(NudgeCards.STOP, this::stopPressed)
        .formPress(NudgeCards.CHANGE, (tx, pressed) -> opens(tx, pressed.by(), Optional.empty()))
        .form(SettingsForm.ACTION.name(), this::errors, this::saved)
        .suggest(
            SettingsForm.ACTION.name(), SettingsForm.ZONE, (peek, asked) -> zones(asked.typed()))
        .on(Incoming.PersonChanged.class, this::personChanged)
        .settles(ASKED, delivery::askedSettled)
        .settles(NudgeChore.SENT, delivery::nudgeSettled)
        .chore(chore.chore());
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
    return NudgeCards.settings(
        subscription,
        zone,
        today(zone.zone()),
        subscription
            .filter(Subscription::wanted)
            .map(on -> NudgePlan.upcoming(situations.of(tx, on), rules, clock.instant())));
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
    // Whoever turns nudges on wants to hear from us: direct messages get another try.
    people.reachable(tx, person, true);
    Subscription kept =
        store.keep(tx, person, Consent.YES, preferences, unfinished(tx, person, now));
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

  // Snooze

  private List<Outgoing> snooze(Tx tx, Incoming.Pressed pressed) {
    Person by = pressed.by();
    Optional<Long> slot = Delivery.number(pressed.action().subject());
    if (slot.flatMap(id -> store.receiver(tx, id)).filter(by::equals).isEmpty())
      return List.of(Outgoing.Whisper.answering(pressed, NudgeCards.notYours()));
    Subscription subscription = store.find(tx, by).orElseThrow();
    if (!subscription.wanted()) return answer(pressed, NudgeCards.stopped());
    Instant now = clock.instant();
    LocalDate until =
        now.atZone(situations.zone(tx, by, subscription.preferences()).zone())
            .toLocalDate()
            .plusWeeks(1);
    if (!store.snoozed(tx, slot.orElseThrow(), until))
      return answer(pressed, rulesCard(tx, subscription));
    Subscription snoozed =
        store.keep(
            tx,
            by,
            subscription.consent(),
            subscription.preferences().snoozedUntil(until),
            subscription.next());
    return answer(
        pressed,
        NudgeCards.snoozed(until, NudgePlan.upcoming(situations.of(tx, snoozed), rules, now)));
  }

  // Settings

  private Answer opens(Tx tx, Person person, Optional<String> zone) {
    Optional<Subscription> subscription = store.find(tx, person);
    Preferences now =
        subscription.map(Subscription::preferences).orElseGet(() -> Preferences.of(rules));
    LocalDate today = today(situations.zone(tx, person, now).zone());
    return new Answer.OpenForm(
        SettingsForm.of(
            subscription.map(Subscription::wanted).orElse(false),
            now,
            subscription.flatMap(one -> one.leaveFrom(today)),
            zone.or(() -> now.zone().map(ZoneId::getId)).orElse(""),
            situations.zoneUnnamed(tx, person),
            today));
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
    store.away(tx, kept, filled.leave(), today);
    return filled.on() ? rulesCard(tx, store.find(tx, person).orElseThrow()) : NudgeCards.stopped();
  }

  private Card rulesCard(Tx tx, Subscription subscription) {
    WhichZone zone = situations.zone(tx, subscription.person(), subscription.preferences());
    return NudgeCards.rules(
        subscription,
        zone,
        today(zone.zone()),
        NudgePlan.upcoming(situations.of(tx, subscription), rules, clock.instant()));
  }

  private LocalDate today(ZoneId zone) {
    return clock.instant().atZone(zone).toLocalDate();
  }

  /** In another zone the same slot comes at another instant; one whose time is past stays due. */
  private List<Outgoing> personChanged(Tx tx, Incoming.PersonChanged event) {
    store
        .find(tx, event.profile().person())
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
    return List.of();
  }
}
