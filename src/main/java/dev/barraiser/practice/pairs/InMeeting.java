package dev.barraiser.practice.pairs;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Receipt;
import dev.barraiser.practice.pairs.Meeting.Moved;
import dev.barraiser.practice.pairs.Meeting.Stage;
import dev.barraiser.practice.pairs.Meeting.Step;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.storage.Tx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** A meeting from when it is arranged: its turns, who cannot make it, and whether it took place. */
final class InMeeting {

  /** What is settled when somebody was told whom they meet. */
  static final String TOLD = "pairs.told";

  private final MeetingStore meetings;
  private final Debriefs debriefs;
  private final Pool pool;
  private final InstantSource clock;
  private final PairRules rules;

  InMeeting(
      MeetingStore meetings, Debriefs debriefs, Pool pool, InstantSource clock, PairRules rules) {
    this.meetings = meetings;
    this.debriefs = debriefs;
    this.pool = pool;
    this.clock = clock;
    this.rules = rules;
  }

  /** Whoever does not hear of it must not be waited for. */
  List<Outgoing> settled(Tx tx, String subject, Receipt.Settled receipt) {
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
        .<Outgoing>map(other -> Outgoing.askedFor(other, PairCards.unheard(meeting, person)))
        .toList();
  }

  List<Outgoing> moved(Tx tx, Moved moved) {
    Meeting meeting = moved.meeting();
    meetings.keep(tx, meeting);
    List<Outgoing> effects = new ArrayList<>();
    for (Step step : moved.steps()) {
      effects.addAll(
          switch (step) {
            case BEGINS, SWAPS ->
                each(
                    meeting,
                    (one, place) -> TurnCards.turn(one, place, asked(tx, one.askedBy(place))));
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
      effects.add(
          Outgoing.askedFor(meeting.seats().get(place).person(), card.apply(meeting, place)));
    }
    return effects;
  }

  private Optional<Meeting> own(Tx tx, Incoming.Pressed pressed) {
    return Numbers.of(pressed.action().subject().split("-", 2)[0])
        .flatMap(id -> meetings.find(tx, pressed.by(), id));
  }

  List<Outgoing> script(Tx tx, Incoming.Pressed pressed) {
    Optional<Meeting> own = own(tx, pressed);
    if (own.isEmpty()) return told(pressed, PairCards.notThere());
    Meeting meeting = own.get();
    int place = meeting.place(pressed.by()).orElseThrow();
    return told(
        pressed,
        TurnCards.script(
            meeting, place, asked(tx, meeting.askedBy(place)), meeting.stage() != Stage.ARRANGED));
  }

  List<Outgoing> probe(Tx tx, Incoming.Pressed pressed) {
    Optional<Meeting> own = own(tx, pressed);
    if (own.isEmpty()) return told(pressed, PairCards.notThere());
    Meeting meeting = own.get();
    // A card of last week must not give a question of last week to somebody met today.
    if (meeting.stage() == Stage.OVER || meeting.stage() == Stage.CLOSED) {
      return told(pressed, TurnCards.notRunning());
    }
    Seat asked = meeting.askedBy(meeting.place(pressed.by()).orElseThrow());
    Optional<Question> question =
        asked(tx, asked).filter(one -> asked.probes() < one.probes().size());
    if (question.isEmpty()) return told(pressed, TurnCards.noMoreProbes());
    meetings.looked(tx, meeting, asked, asked.probes() + 1);
    return told(pressed, TurnCards.probe(meeting, question.get(), asked.probes()));
  }

  List<Outgoing> swap(Tx tx, Incoming.Pressed pressed) {
    Optional<Meeting> own = own(tx, pressed);
    if (own.isEmpty()) return told(pressed, PairCards.notThere());
    Meeting meeting = own.get();
    // Pressed by two at once, it is meant once.
    boolean now =
        meeting.stage() == Stage.RUNNING
            && pressed.action().subject().equals(meeting.id() + "-" + meeting.turn());
    if (!now) return told(pressed, TurnCards.notRunning());
    Moved next = meeting.swaps(clock.instant(), rules);
    List<Outgoing> effects =
        new ArrayList<>(
            told(
                pressed,
                next.meeting().stage() == Stage.RUNNING ? TurnCards.swapped() : TurnCards.done()));
    effects.addAll(moved(tx, next));
    return effects;
  }

  List<Outgoing> cancel(Tx tx, Incoming.Pressed pressed) {
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
        .map(seat -> Outgoing.askedFor(seat.person(), PairCards.otherCannot(meeting, person)))
        .map(Outgoing.class::cast)
        .toList();
  }

  /** Quietly for them; whom they would have met is told. */
  List<Outgoing> leaves(Tx tx, Person person, Predicate<Meeting> which) {
    return meetings.of(tx, person, Stage.ARRANGED).stream()
        .filter(which)
        .flatMap(meeting -> leaves(tx, meeting, person).stream())
        .toList();
  }

  /** Somebody is about to be forgotten; whoever waits for them or sits with them is told. */
  List<Outgoing> farewell(Tx tx, Person person) {
    List<Outgoing> effects = new ArrayList<>();
    for (Stage stage : List.of(Stage.ARRANGED, Stage.RUNNING)) {
      for (Meeting meeting : meetings.of(tx, person, stage)) {
        meetings.leaves(tx, meeting, person);
        Meeting left = meetings.find(tx, meeting.id()).orElseThrow();
        boolean goesOn = left.seats().size() > 1;
        boolean runs = goesOn && stage == Stage.RUNNING;
        effects.addAll(
            each(
                left,
                (one, place) ->
                    runs
                        ? TurnCards.oneGone(one, place, asked(tx, one.askedBy(place)))
                        : PairCards.oneGone(one, place)));
        if (!goesOn) meetings.remove(tx, meeting);
      }
    }
    return effects;
  }

  List<Outgoing> says(Tx tx, Incoming.Pressed pressed, Seat.Held held) {
    Optional<Meeting> own = own(tx, pressed);
    if (own.isEmpty()) return told(pressed, PairCards.notThere());
    Meeting meeting = own.get();
    if (meeting.stage() == Stage.ARRANGED) return told(pressed, PairCards.notOverYet());
    meetings.says(tx, meeting, pressed.by(), held);
    Meeting said = meetings.find(tx, meeting.id()).orElseThrow();
    List<Outgoing> othersHear =
        said.isDisputed() && !meeting.isDisputed() ? othersHear(said, pressed.by()) : List.of();
    if (said.isDisputed() && held != Seat.Held.YES) {
      List<Outgoing> effects = new ArrayList<>(told(pressed, PairCards.saidOtherwise()));
      effects.addAll(othersHear);
      return effects;
    }
    return switch (held) {
      case YES -> {
        Card good = said.isDisputed() ? PairCards.saidOtherwise() : PairCards.held();
        List<Outgoing> effects = new ArrayList<>(told(pressed, good));
        effects.addAll(othersHear);
        effects.addAll(debriefs.begin(tx, meeting));
        yield effects;
      }
      case NO -> told(pressed, PairCards.notHeld());
      case LATER -> told(pressed, PairCards.later(askedAgain(tx, meeting)));
    };
  }

  /** Whoever has spoken already does not know yet that it is seen otherwise. */
  private static List<Outgoing> othersHear(Meeting meeting, Person by) {
    return meeting.seats().stream()
        .filter(seat -> seat.held().isPresent() && !seat.person().equals(by))
        .<Outgoing>map(seat -> Outgoing.askedFor(seat.person(), PairCards.saidOtherwise()))
        .toList();
  }

  private boolean askedAgain(Tx tx, Meeting meeting) {
    // The other may have said so already.
    if (meeting.stage() != Stage.CLOSED) return true;
    Meeting later = meeting.later(clock.instant(), rules);
    meetings.keep(tx, later);
    return later.stage() != Stage.CLOSED;
  }

  private static List<Outgoing> told(Incoming.Interaction asked, Card card) {
    return List.of(Outgoing.Whisper.answering(asked, card));
  }
}
