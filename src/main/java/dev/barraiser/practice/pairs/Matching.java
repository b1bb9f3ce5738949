package dev.barraiser.practice.pairs;

import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Tag;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.pairs.Meeting.Stage;
import dev.barraiser.practice.pairs.Pairing.Together;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.AnsweredBefore;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.AskedBefore;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.DrawnStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.Seed;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who meets whom, when, and what they are asked. */
final class Matching {

  private static final Logger log = LoggerFactory.getLogger(Matching.class);

  /** Somebody who has answered a question within this time is asked another one. */
  private static final Duration LATELY = Duration.ofDays(60);

  /** So many of the times that others chose are told. */
  private static final int POPULAR = 2;

  private final WishStore wishes;
  private final MeetingStore meetings;
  private final Pool pool;
  private final GroupStore groups;
  private final PeopleStore people;
  private final AskedStore asked;
  private final DrawnStore drawn = new DrawnStore();
  private final AnsweredBefore answered;
  private final AskedBefore elsewhere;
  private final InstantSource clock;
  private final PairRules rules;

  Matching(
      WishStore wishes,
      MeetingStore meetings,
      Pool pool,
      GroupStore groups,
      PeopleStore people,
      AskedStore asked,
      AnsweredBefore answered,
      AskedBefore elsewhere,
      InstantSource clock,
      PairRules rules) {
    this.wishes = wishes;
    this.meetings = meetings;
    this.pool = pool;
    this.groups = groups;
    this.people = people;
    this.asked = asked;
    this.answered = answered;
    this.elsewhere = elsewhere;
    this.clock = clock;
    this.rules = rules;
  }

  /** Matches a week; returns what everybody who wanted to meet is told. */
  List<Outgoing> match(Tx tx, WishStore.Week week, Instant now) {
    StudyGroup group = groups.find(tx, week.group()).orElseThrow();
    List<Wish> wished =
        wishes.all(tx, week).stream().filter(wish -> isHere(tx, group, wish.by())).toList();
    wishes.clear(tx, week);
    List<Wish> possible =
        wished.stream().map(wish -> possible(tx, wish, week, group.rhythm().zone(), now)).toList();
    Pairing.Result result =
        Pairing.of(
            possible,
            meetings.met(tx, week.group(), week.monday()),
            Objects.hash(week.group(), week.monday().toEpochDay()));
    log.info(
        "pairs matched group={} week={} wishes={} meetings={} left={}",
        week.group(),
        week.monday(),
        wished.size(),
        result.meetings().size(),
        result.left().size());
    List<Outgoing> effects = new ArrayList<>();
    for (Together together : result.meetings()) {
      Meeting meeting = arrange(tx, week, group, together);
      effects.addAll(matched(meeting));
    }
    for (Wish left : result.left()) {
      effects.add(Outgoing.askedFor(left.by(), left(week, group, left, wished, possible)));
    }
    return effects;
  }

  private static List<Outgoing> matched(Meeting meeting) {
    List<Outgoing> effects = new ArrayList<>();
    for (int place = 0; place < meeting.seats().size(); place++) {
      Seat seat = meeting.seats().get(place);
      effects.add(
          new Outgoing.Post(
              new Place.Direct(seat.person()),
              PairCards.matched(meeting, place),
              new Audience.Nobody(),
              new Tag(InMeeting.TOLD, meeting.id() + "-" + seat.number()),
              Outgoing.Reach.ASKED_FOR));
    }
    return effects;
  }

  private boolean isHere(Tx tx, StudyGroup group, Person person) {
    return groups.isMember(tx, group.id(), person)
        && people.find(tx, person).map(PeopleStore.Known::present).orElse(true);
  }

  /** Without the times that have passed, or at which they meet somebody of another group. */
  private Wish possible(Tx tx, Wish wish, WishStore.Week week, ZoneId zone, Instant now) {
    List<Instant> taken =
        meetings.of(tx, wish.by(), Stage.ARRANGED).stream().map(Meeting::beginsAt).toList();
    return new Wish(
        wish.by(),
        wish.slots().stream()
            .filter(slot -> {
              Instant at = slot.at(week.monday(), zone);
              return !at.isBefore(now.plus(rules.notice()))
                  && taken.stream()
                      .noneMatch(
                          other -> Duration.between(other, at).abs().compareTo(rules.length()) < 0);
            })
            .collect(Collectors.toSet()),
        wish.level());
  }

  private Meeting arrange(Tx tx, WishStore.Week week, StudyGroup group, Together together) {
    List<Seat> seats = new ArrayList<>();
    Set<String> chosen = new HashSet<>();
    for (Wish wish : together.wishes()) {
      String question = question(tx, group, wish, week, chosen);
      chosen.add(question);
      seats.add(new Seat(seats.size(), wish.by(), wish.level(), question, 0, Optional.empty()));
    }
    return meetings.add(
        tx,
        group.id(),
        week.monday(),
        together.slot().at(week.monday(), group.rhythm().zone()),
        seats);
  }

  /**
   * One that suits their level and that they have neither answered nor been shown in their groups
   * or asked alone lately, nor been asked here.
   */
  private String question(
      Tx tx, StudyGroup group, Wish wish, WishStore.Week week, Set<String> chosen) {
    Set<String> known =
        new HashSet<>(answered.since(tx, wish.by(), clock.instant().minus(LATELY)).keySet());
    known.addAll(meetings.questions(tx, wish.by()));
    known.addAll(shown(tx, wish.by()));
    Predicate<Question> suits = one -> one.level().suits(wish.level());
    Predicate<Question> fresh = one -> !known.contains(one.id()) && !chosen.contains(one.id());
    Predicate<Question> deep = one -> !one.probes().isEmpty();
    List<Question> all = pool.of(tx, group.id()).all();
    for (Predicate<Question> wanted :
        List.of(
            suits.and(fresh).and(deep),
            suits.and(fresh),
            fresh,
            suits.and(one -> !chosen.contains(one.id())),
            (Predicate<Question>) one -> true)) {
      List<Question> left = all.stream().filter(wanted).toList();
      if (!left.isEmpty()) {
        return Seed.of(week.group(), week.monday(), wish.by().id()).choose(left).id();
      }
    }
    return "";
  }

  /** A meeting about to begin, with another question for whom theirs was shown since. */
  Meeting renewed(Tx tx, Meeting meeting) {
    Optional<StudyGroup> group = groups.find(tx, meeting.group());
    if (group.isEmpty()) return meeting;
    Set<String> chosen = new HashSet<>(meeting.seats().stream().map(Seat::question).toList());
    var week =
        new WishStore.Week(
            meeting.group(), LocalDate.ofInstant(meeting.beginsAt(), ZoneOffset.UTC));
    for (Seat seat : meeting.seats()) {
      if (!shown(tx, seat.person()).contains(seat.question())) continue;
      var wish = new Wish(seat.person(), Set.of(), seat.level());
      String another = question(tx, group.get(), wish, week, chosen);
      chosen.add(another);
      meetings.asks(tx, meeting, seat, another);
    }
    return meetings.find(tx, meeting.id()).orElse(meeting);
  }

  /**
   * What they drew or were asked by the bot alone, and what stood in a channel of theirs for all to
   * read; answered or not.
   */
  private Set<String> shown(Tx tx, Person person) {
    Instant since = clock.instant().minus(LATELY);
    Set<String> shown = new HashSet<>(drawn.lately(tx, person));
    shown.addAll(elsewhere.since(tx, person, since));
    groups.ofMember(tx, person).stream()
        .flatMap(group -> asked.ofGroup(tx, group.id()).stream())
        .filter(post -> !post.at().isBefore(since))
        .map(Asked::questionId)
        .forEach(shown::add);
    return shown;
  }

  private Card left(
      WishStore.Week week, StudyGroup group, Wish left, List<Wish> wished, List<Wish> possible) {
    List<Wish> others = possible.stream().filter(wish -> !wish.by().equals(left.by())).toList();
    boolean shares =
        others.stream().anyMatch(wish -> !Collections.disjoint(wish.slots(), left.slots()));
    PairCards.Left why =
        wished.size() == 1
            ? PairCards.Left.ALONE
            : left.slots().isEmpty()
                ? PairCards.Left.TOO_LATE
                : shares ? PairCards.Left.ODD : PairCards.Left.NO_TIME;
    Map<Slot, Long> chosen =
        others.stream()
            .flatMap(wish -> wish.slots().stream())
            .filter(slot -> !left.slots().contains(slot))
            .collect(Collectors.groupingBy(slot -> slot, Collectors.counting()));
    // What only one person chose is theirs to tell.
    List<Instant> popular =
        chosen.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .sorted(
                Map.Entry.<Slot, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(POPULAR)
            .map(entry -> entry.getKey().at(week.monday(), group.rhythm().zone()))
            .sorted()
            .toList();
    return PairCards.left(group.id(), week.monday(), why, popular);
  }
}
