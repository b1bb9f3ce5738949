package dev.barraiser.practice.pairs;

import dev.barraiser.bot.Chore;
import dev.barraiser.bot.Feature;
import dev.barraiser.bot.Invocation;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.pairs.Meeting.Moved;
import dev.barraiser.practice.pairs.Meeting.Stage;
import dev.barraiser.practice.pairs.Meeting.Step;
import dev.barraiser.practice.pairs.Pairing.Together;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.AnsweredBefore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.Seed;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mock interviews, together. */
public final class PairsFeature {

  private static final Logger log = LoggerFactory.getLogger(PairsFeature.class);

  private static final String TOLD = "pairs.told";
  private static final int BATCH = 20;

  /** Somebody who has answered a question within this time is asked another one. */
  private static final Duration LATELY = Duration.ofDays(60);

  /** So many of the times that others chose are told. */
  private static final int POPULAR = 2;

  private final WishStore wishes = new WishStore();
  private final VoteStore votes = new VoteStore();
  private final MeetingStore meetings = new MeetingStore(votes);
  private final Debriefs debriefs;
  private final Pool pool;
  private final GroupStore groups;
  private final PeopleStore people;
  private final AnsweredBefore answered;
  private final InstantSource clock;
  private final PairRules rules;

  public PairsFeature(
      Pool pool,
      GroupStore groups,
      PeopleStore people,
      AnsweredBefore answered,
      InstantSource clock,
      PairRules rules) {
    this.pool = pool;
    this.groups = groups;
    this.people = people;
    this.answered = answered;
    this.clock = clock;
    this.rules = rules;
    this.debriefs = new Debriefs(meetings, votes, people, clock, rules);
  }

  /** Whether somebody is in the middle of a meeting. */
  public boolean isUnderWay(Tx tx, Person person) {
    return !meetings.of(tx, person, Stage.RUNNING).isEmpty();
  }

  /**
   * For the person themselves: where the others of their meetings since then put them, from 1 to 5,
   * as far as their debriefs were opened.
   */
  public Map<SuccessFactor, List<Integer>> marks(Tx tx, Person person, Instant since) {
    Map<SuccessFactor, List<Integer>> marks = new EnumMap<>(SuccessFactor.class);
    List<Meeting> held = new ArrayList<>(meetings.of(tx, person, Meeting.Stage.OVER));
    held.addAll(meetings.of(tx, person, Meeting.Stage.CLOSED));
    for (Meeting meeting : held) {
      if (meeting.beginsAt().isBefore(since)) continue;
      for (Seat seat : meeting.seats()) {
        if (!seat.person().equals(person)) continue;
        votes.opened(tx, meeting.id()).stream()
            .filter(vote -> vote.about() == seat.number())
            .forEach(vote ->
                vote.mark()
                    .number()
                    .ifPresent(number ->
                        marks.computeIfAbsent(vote.factor(), _ -> new ArrayList<>()).add(number)));
      }
    }
    return marks;
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("pairs")
        .formCommand(
            Command.of(
                "/barraiser pair",
                "A mock interview with somebody of your group: say when you could",
                Command.Section.GROUP),
            this::asked)
        .formPress(PairCards.CHANGE, this::changing)
        .form(PairForm.NAME, this::errors, this::signedUp)
        .press(PairCards.WITHDRAW, this::withdraw)
        .press(PairCards.SCRIPT, this::script)
        .press(PairCards.PROBE, this::probe)
        .press(PairCards.SWAP, this::swap)
        .press(PairCards.CANCEL, this::cancel)
        .press(PairCards.HELD, (tx, pressed) -> says(tx, pressed, Seat.Held.YES))
        .press(PairCards.NOT_HELD, (tx, pressed) -> says(tx, pressed, Seat.Held.NO))
        .press(PairCards.LATER, (tx, pressed) -> says(tx, pressed, Seat.Held.LATER))
        .settles(TOLD, this::settled)
        .formPress(VoteCards.WRITE, debriefs::writing)
        .form(VoteForm.NAME, (tx, sent) -> VoteForm.errors(sent.values()), debriefs::written)
        .on(
            Incoming.LeftChannel.class,
            (tx, left) ->
                groups
                    .of(tx, left.place())
                    .map(group -> leaves(tx, left.person(), one -> one.group() == group.id()))
                    .orElse(List.of()))
        .on(Incoming.PersonLeft.class, (tx, left) -> leaves(tx, left.person(), one -> true))
        .chore(
            new Chore(
                "pairs",
                "Mock interviews in pairs",
                Duration.ofMinutes(1),
                true,
                this::backlog,
                (tx, now, ledger) -> timePasses(tx, now)));
  }

  // Signing up.

  private Answer asked(Tx tx, Invocation asked) {
    Optional<Place.Channel> channel = asked.place().inChannel();
    List<StudyGroup> meant =
        channel.isPresent()
            ? groups.of(tx, channel.get()).stream().toList()
            : groups.ofMember(tx, asked.by());
    return meant.size() == 1
        ? form(tx, meant.getFirst(), asked.by())
        : new Answer.Told(PairCards.typeItInAChannel());
  }

  private Answer changing(Tx tx, Incoming.Pressed pressed) {
    return group(tx, pressed.action())
        .map(group -> form(tx, group, pressed.by()))
        .orElseGet(() -> new Answer.Told(PairCards.typeItInAChannel()));
  }

  private Optional<StudyGroup> group(Tx tx, Action action) {
    return number(action.subject()).flatMap(id -> groups.find(tx, id));
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
            wishes.of(tx, week, by)));
  }

  /** The first week of a group that is not matched; one that is late is still to be. */
  private WishStore.Week open(Tx tx, StudyGroup group) {
    var week = new WishStore.Week(group.id(), rules.open(clock.instant(), group.rhythm().zone()));
    // After a move of the group to a zone further west.
    return wishes.isMatched(tx, week)
        ? new WishStore.Week(group.id(), week.monday().plusWeeks(1))
        : week;
  }

  private Map<String, String> errors(Tx tx, Incoming.Submitted sent) {
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

  private List<Outgoing> signedUp(Tx tx, Incoming.Submitted sent) {
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

  private List<Outgoing> withdraw(Tx tx, Incoming.Pressed pressed) {
    boolean was =
        group(tx, pressed.action())
            .map(group -> wishes.withdraw(tx, open(tx, group), pressed.by()))
            .orElse(false);
    return told(pressed, PairCards.withdrawn(was));
  }

  // What the clock starts.

  private Chore.Backlog backlog(Tx tx, Instant now) {
    return new Chore.Backlog(
        wishes.countDue(tx, now) + meetings.countDue(tx, now) + votes.countDue(tx, now),
        Stream.of(wishes.nextDue(tx), meetings.nextDue(tx), votes.nextDue(tx))
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder())
            .orElse(null));
  }

  private Chore.Done timePasses(Tx tx, Instant now) {
    wishes.moved(tx, BATCH).forEach(week -> plan(tx, week));
    wishes.forgetWeeks(tx, now.minus(rules.remembered()));
    int forgotten = meetings.forget(tx, now.minus(rules.remembered()), BATCH);
    // One a transaction: a large group takes a while.
    List<WishStore.Week> weeks = wishes.due(tx, now, 1);
    List<Outgoing> effects = new ArrayList<>();
    for (WishStore.Week week : weeks) {
      if (wishes.claim(tx, week, now)) effects.addAll(match(tx, week, now));
    }
    List<Meeting> due = meetings.due(tx, now, BATCH);
    for (Meeting meeting : due) effects.addAll(moved(tx, meeting.on(now, rules)));
    List<Long> sealed = votes.due(tx, now, BATCH);
    for (long meeting : sealed) effects.addAll(debriefs.open(tx, meeting));
    return new Chore.Done(
        forgotten + weeks.size() + due.size() + sealed.size(),
        forgotten == BATCH || !weeks.isEmpty() || due.size() == BATCH || sealed.size() == BATCH,
        effects);
  }

  private void plan(Tx tx, WishStore.Week week) {
    groups
        .find(tx, week.group())
        .map(group -> group.rhythm().zone())
        .ifPresent(zone -> wishes.plan(tx, week, zone, rules.matchedAt(week.monday(), zone)));
  }

  private List<Outgoing> match(Tx tx, WishStore.Week week, Instant now) {
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
      effects.add(Outgoing.direct(left.by(), left(week, group, left, wished, possible)));
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
              new Tag(TOLD, meeting.id() + "-" + seat.number())));
    }
    return effects;
  }

  /** Whoever does not hear of it must not be waited for. */
  private List<Outgoing> settled(Tx tx, String subject, Receipt.Settled receipt) {
    if (!(receipt instanceof Receipt.Refused refused)) return List.of();
    String[] parts = subject.split("-", 2);
    Optional<Meeting> found =
        meetings
            .find(tx, Long.parseLong(parts[0]))
            .filter(meeting -> meeting.stage() == Stage.ARRANGED);
    if (found.isEmpty()) return List.of();
    Meeting meeting = found.get();
    Optional<Person> unheard =
        meeting.seats().stream()
            .filter(seat -> seat.number() == Integer.parseInt(parts[1]))
            .map(Seat::person)
            .findFirst();
    if (unheard.isEmpty()) return List.of();
    Person person = unheard.get();
    if (refused.reason() == Receipt.Reason.PERSON_GONE) return leaves(tx, meeting, person);
    return meeting.others(person).stream()
        .<Outgoing>map(other -> Outgoing.direct(other, PairCards.unheard(meeting, person)))
        .toList();
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

  /** One that suits their level and that they have neither answered lately nor been asked here. */
  private String question(
      Tx tx, StudyGroup group, Wish wish, WishStore.Week week, Set<String> chosen) {
    Set<String> known =
        new HashSet<>(answered.since(tx, wish.by(), clock.instant().minus(LATELY)).keySet());
    known.addAll(meetings.questions(tx, wish.by()));
    Predicate<Question> suits = one -> one.level().suits(wish.level());
    Predicate<Question> fresh = one -> !known.contains(one.id()) && !chosen.contains(one.id());
    Predicate<Question> deep = one -> !one.probes().isEmpty();
    List<Question> all = pool.of(tx, group.id()).all();
    for (Predicate<Question> wanted :
        List.of(
            suits.and(fresh).and(deep),
            suits.and(fresh),
            suits.and(one -> !chosen.contains(one.id())),
            (Predicate<Question>) one -> true)) {
      List<Question> left = all.stream().filter(wanted).toList();
      if (!left.isEmpty()) {
        return Seed.of(week.group(), week.monday(), wish.by().id()).choose(left).id();
      }
    }
    return "";
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

  // A meeting.

  private List<Outgoing> moved(Tx tx, Moved moved) {
    Meeting meeting = moved.meeting();
    meetings.keep(tx, meeting);
    List<Outgoing> effects = new ArrayList<>();
    for (Step step : moved.steps()) {
      effects.addAll(
          switch (step) {
            case BEGINS, SWAPS ->
                each(
                    meeting,
                    (one, place) -> PairCards.turn(one, place, asked(tx, one.askedBy(place))));
            case ASKS_WHETHER_HELD ->
                each(
                    meeting,
                    (one, place) -> PairCards.wasItHeld(one, one.seats().get(place).person()));
          });
    }
    return effects;
  }

  private Optional<Question> asked(Tx tx, Seat seat) {
    return pool.find(tx, seat.question());
  }

  private static List<Outgoing> each(Meeting meeting, BiFunction<Meeting, Integer, Card> card) {
    List<Outgoing> effects = new ArrayList<>();
    for (int place = 0; place < meeting.seats().size(); place++) {
      effects.add(Outgoing.direct(meeting.seats().get(place).person(), card.apply(meeting, place)));
    }
    return effects;
  }

  private Optional<Meeting> own(Tx tx, Incoming.Pressed pressed) {
    return number(pressed.action().subject().split("-", 2)[0])
        .flatMap(id -> meetings.find(tx, pressed.by(), id));
  }

  private List<Outgoing> script(Tx tx, Incoming.Pressed pressed) {
    Optional<Meeting> own = own(tx, pressed);
    if (own.isEmpty()) return told(pressed, PairCards.notThere());
    Meeting meeting = own.get();
    int place = meeting.place(pressed.by()).orElseThrow();
    return told(
        pressed,
        PairCards.script(
            meeting, place, asked(tx, meeting.askedBy(place)), meeting.stage() != Stage.ARRANGED));
  }

  private List<Outgoing> probe(Tx tx, Incoming.Pressed pressed) {
    Optional<Meeting> own = own(tx, pressed);
    if (own.isEmpty()) return told(pressed, PairCards.notThere());
    Meeting meeting = own.get();
    Seat asked = meeting.askedBy(meeting.place(pressed.by()).orElseThrow());
    Optional<Question> question =
        asked(tx, asked).filter(one -> asked.probes() < one.probes().size());
    if (question.isEmpty()) return told(pressed, PairCards.noMoreProbes());
    meetings.looked(tx, meeting, asked, asked.probes() + 1);
    return told(pressed, PairCards.probe(meeting, question.get(), asked.probes()));
  }

  private List<Outgoing> swap(Tx tx, Incoming.Pressed pressed) {
    Optional<Meeting> own = own(tx, pressed);
    if (own.isEmpty()) return told(pressed, PairCards.notThere());
    Meeting meeting = own.get();
    // Pressed by two at once, it is meant once.
    boolean now =
        meeting.stage() == Stage.RUNNING
            && pressed.action().subject().equals(meeting.id() + "-" + meeting.turn());
    if (!now) return told(pressed, PairCards.notRunning());
    List<Outgoing> effects = new ArrayList<>(told(pressed, PairCards.swapped()));
    effects.addAll(moved(tx, meeting.swaps(clock.instant(), rules)));
    return effects;
  }

  private List<Outgoing> cancel(Tx tx, Incoming.Pressed pressed) {
    Optional<Meeting> own = own(tx, pressed);
    if (own.isEmpty()) return told(pressed, PairCards.notThere());
    if (own.get().stage() != Stage.ARRANGED) return told(pressed, PairCards.tooLateToCancel());
    List<Outgoing> effects = new ArrayList<>(told(pressed, PairCards.cancelled()));
    effects.addAll(leaves(tx, own.get(), pressed.by()));
    return effects;
  }

  private List<Outgoing> leaves(Tx tx, Meeting meeting, Person person) {
    meetings.leaves(tx, meeting, person);
    Meeting left = meetings.find(tx, meeting.id()).orElseThrow();
    if (left.seats().size() > 1) {
      return each(left, (one, place) -> PairCards.nowTwo(one, place, person));
    }
    meetings.remove(tx, meeting);
    return left.seats().stream()
        .map(seat -> Outgoing.direct(seat.person(), PairCards.otherCannot(meeting, person)))
        .map(Outgoing.class::cast)
        .toList();
  }

  /** Quietly for them; whom they would have met is told. */
  private List<Outgoing> leaves(Tx tx, Person person, Predicate<Meeting> which) {
    return meetings.of(tx, person, Stage.ARRANGED).stream()
        .filter(which)
        .flatMap(meeting -> leaves(tx, meeting, person).stream())
        .toList();
  }

  /** Somebody is about to be forgotten: whom they would have met is told. */
  public List<Outgoing> farewell(Tx tx, Person person) {
    votes.forgetAbout(tx, person);
    return leaves(tx, person, one -> true);
  }

  private List<Outgoing> says(Tx tx, Incoming.Pressed pressed, Seat.Held held) {
    Optional<Meeting> own = own(tx, pressed);
    if (own.isEmpty()) return told(pressed, PairCards.notThere());
    Meeting meeting = own.get();
    if (meeting.stage() == Stage.ARRANGED) return told(pressed, PairCards.notOverYet());
    meetings.says(tx, meeting, pressed.by(), held);
    return switch (held) {
      case YES -> {
        List<Outgoing> effects = new ArrayList<>(told(pressed, PairCards.held()));
        effects.addAll(debriefs.begin(tx, meeting));
        yield effects;
      }
      case NO -> told(pressed, PairCards.notHeld());
      case LATER -> told(pressed, PairCards.later(askedAgain(tx, meeting)));
    };
  }

  private boolean askedAgain(Tx tx, Meeting meeting) {
    // The other may have said so already.
    if (meeting.stage() != Stage.CLOSED) return true;
    Meeting later = meeting.later(clock.instant(), rules);
    meetings.keep(tx, later);
    return later.stage() != Stage.CLOSED;
  }

  private static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private static List<Outgoing> told(Incoming.Interaction asked, Card card) {
    return List.of(Outgoing.Whisper.answering(asked, card));
  }
}
