package dev.barraiser.practice.pairs;

import dev.barraiser.bot.Invocation;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who wants to meet in the week that is still to be matched, and when they could. */
final class SigningUp {

  private final WishStore wishes;
  private final MeetingStore meetings;
  private final GroupStore groups;
  private final PeopleStore people;
  private final InstantSource clock;
  private final PairRules rules;

  SigningUp(
      WishStore wishes,
      MeetingStore meetings,
      GroupStore groups,
      PeopleStore people,
      InstantSource clock,
      PairRules rules) {
    this.wishes = wishes;
    this.meetings = meetings;
    this.groups = groups;
    this.people = people;
    this.clock = clock;
    this.rules = rules;
  }

  Answer asked(Tx tx, Invocation asked) {
    Optional<Place.Channel> channel = asked.place().inChannel();
    List<StudyGroup> meant =
        channel.isPresent()
            ? groups.of(tx, channel.get()).stream().toList()
            : groups.ofMember(tx, asked.by());
    return meant.size() == 1
        ? form(tx, meant.getFirst(), asked.by())
        : new Answer.Told(PairCards.typeItInAChannel());
  }

  Answer changing(Tx tx, Incoming.Pressed pressed) {
    return group(tx, pressed.action())
        .map(group -> form(tx, group, pressed.by()))
        .orElseGet(() -> new Answer.Told(PairCards.typeItInAChannel()));
  }

  private Optional<StudyGroup> group(Tx tx, Action action) {
    return Numbers.of(action.subject()).flatMap(id -> groups.find(tx, id));
  }

  private Answer form(Tx tx, StudyGroup group, Person by) {
    if (!groups.isMember(tx, group.id(), by)) {
      return new Answer.Told(PairCards.forMembers(group.id()));
    }
    ZoneId zone = group.rhythm().zone();
    WishStore.Week week = open(tx, group);
    return new Answer.OpenForm(
        PairForm.of(
            week,
            zone,
            people.zone(tx, by, zone),
            group.rhythm().level(),
            wishes.of(tx, week, by),
            meetings.of(tx, by, Meeting.Stage.ARRANGED).stream()
                .map(Meeting::beginsAt)
                .findFirst()));
  }

  /** The first week of a group that is not matched; one that is late is still to be. */
  private WishStore.Week open(Tx tx, StudyGroup group) {
    var week = new WishStore.Week(group.id(), rules.open(clock.instant(), group.rhythm().zone()));
    // After a move of the group to a zone further west.
    return wishes.isMatched(tx, week)
        ? new WishStore.Week(group.id(), week.monday().plusWeeks(1))
        : week;
  }

  Map<String, String> errors(Tx tx, Incoming.Submitted sent) {
    Map<String, String> errors = PairForm.errors(sent.values());
    if (!errors.isEmpty()) return errors;
    return PairForm.week(sent.action())
        .filter(week ->
            groups
                .find(tx, week.group())
                .filter(group -> groups.isMember(tx, group.id(), sent.by()))
                .map(group -> !open(tx, group).equals(week))
                .orElse(false))
        .map(week -> PairForm.tooLate())
        .orElse(Map.of());
  }

  List<Outgoing> signedUp(Tx tx, Incoming.Submitted sent) {
    Optional<WishStore.Week> meant = PairForm.week(sent.action());
    Optional<StudyGroup> found = meant.flatMap(week -> groups.find(tx, week.group()));
    if (found.isEmpty()) return told(sent, PairCards.typeItInAChannel());
    StudyGroup group = found.get();
    WishStore.Week week = meant.get();
    if (!groups.isMember(tx, group.id(), sent.by())) {
      return told(sent, PairCards.forMembers(group.id()));
    }
    ZoneId zone = group.rhythm().zone();
    Instant matched = rules.matchedAt(week.monday(), zone);
    Set<Slot> slots = PairForm.slots(sent.values());
    wishes.plan(tx, week, zone, matched);
    wishes.wish(
        tx, week, new Wish(sent.by(), slots, PairForm.level(sent.values())), clock.instant());
    return told(sent, PairCards.signedUp(week, times(slots, week.monday(), zone), matched));
  }

  private static List<Instant> times(Set<Slot> slots, LocalDate week, ZoneId zone) {
    return slots.stream().map(slot -> slot.at(week, zone)).sorted().toList();
  }

  List<Outgoing> withdraw(Tx tx, Incoming.Pressed pressed) {
    boolean was =
        group(tx, pressed.action())
            .map(group -> wishes.withdraw(tx, open(tx, group), pressed.by()))
            .orElse(false);
    return told(pressed, PairCards.withdrawn(was));
  }

  /** A group has moved to another zone: its week is matched at the hour there. */
  void plan(Tx tx, WishStore.Week week) {
    groups
        .find(tx, week.group())
        .map(group -> group.rhythm().zone())
        .ifPresent(zone -> wishes.plan(tx, week, zone, rules.matchedAt(week.monday(), zone)));
  }

  private static List<Outgoing> told(Incoming.Interaction asked, Card card) {
    return List.of(Outgoing.Whisper.answering(asked, card));
  }
}
