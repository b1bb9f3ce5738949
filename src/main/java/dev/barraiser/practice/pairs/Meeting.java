package dev.barraiser.practice.pairs;

import dev.barraiser.chat.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A mock interview of two or three. What happens next in it is decided here, with neither clock nor
 * database: whoever sits at place n asks in turn n, the next one answers, a third one watches.
 *
 * @param due when it has to be looked at next
 * @param asked how often its people were asked whether it took place
 */
record Meeting(
    long id,
    long group,
    Instant beginsAt,
    Stage stage,
    int turn,
    int asked,
    Optional<Instant> due,
    List<Seat> seats) {

  Meeting {
    seats = List.copyOf(seats);
  }

  /** How far it has come. */
  enum Stage {
    ARRANGED,
    RUNNING,
    OVER,
    /** Its people were asked whether it took place, or it did not come to pass. */
    CLOSED
  }

  /** What somebody does in a turn. */
  enum Role {
    ASKS,
    ANSWERS,
    WATCHES
  }

  /** What its people are told. */
  enum Step {
    BEGINS,
    SWAPS,
    ASKS_WHETHER_HELD
  }

  /** How it is from now on, and what is told. */
  record Moved(Meeting meeting, List<Step> steps) {}

  /** Time has passed. */
  Moved on(Instant now, PairRules rules) {
    if (due.isEmpty() || now.isBefore(due.get())) return new Moved(this, List.of());
    if (seats.size() < 2) return new Moved(closed(), List.of());
    return switch (stage) {
      case ARRANGED ->
          now.isBefore(beginsAt.plus(rules.length()))
              ? new Moved(
                  with(Stage.RUNNING, 0, asked, later(now, rules.turn(seats.size()))),
                  List.of(Step.BEGINS))
              // Nobody was there to begin it; its people may have met all the same.
              : new Moved(over(beginsAt.plus(rules.length()), rules), List.of());
      case RUNNING -> {
        Instant end = beginsAt.plus(rules.length());
        boolean last = turn + 1 >= seats.size();
        // Nobody was there to say that they swap; they know how late it is.
        yield last || !now.isBefore(end)
            ? new Moved(over(last ? due.get() : end, rules), List.of())
            : swaps(now, rules);
      }
      case OVER ->
          new Moved(
              with(Stage.CLOSED, turn, asked + 1, Optional.empty()),
              List.of(Step.ASKS_WHETHER_HELD));
      case CLOSED -> new Moved(closed(), List.of());
    };
  }

  /** The turn ends, because somebody says so or its time is up. */
  Moved swaps(Instant now, PairRules rules) {
    if (stage != Stage.RUNNING) return new Moved(this, List.of());
    if (turn + 1 >= seats.size()) {
      // They say themselves that they are through.
      return new Moved(
          with(Stage.CLOSED, turn, asked + 1, Optional.empty()), List.of(Step.ASKS_WHETHER_HELD));
    }
    return new Moved(
        with(Stage.RUNNING, turn + 1, asked, later(now, rules.turn(seats.size()))),
        List.of(Step.SWAPS));
  }

  private static Optional<Instant> later(Instant now, Duration turn) {
    return Optional.of(now.plus(turn));
  }

  private Meeting over(Instant end, PairRules rules) {
    return with(Stage.OVER, turn, asked, Optional.of(end.plus(rules.askedAfter())));
  }

  /** Its people are asked again, if they have not been asked too often. */
  Meeting later(Instant now, PairRules rules) {
    return asked >= rules.timesAsked()
        ? closed()
        : with(Stage.OVER, turn, asked, Optional.of(now.plus(rules.askedAgain())));
  }

  /** Nothing more happens in it. */
  Meeting closed() {
    return with(Stage.CLOSED, turn, asked, Optional.empty());
  }

  private Meeting with(Stage stage, int turn, int asked, Optional<Instant> due) {
    return new Meeting(id, group, beginsAt, stage, turn, asked, due, seats);
  }

  Role role(int place, int turn) {
    return switch (Math.floorMod(place - turn, seats.size())) {
      case 0 -> Role.ASKS;
      case 1 -> Role.ANSWERS;
      default -> Role.WATCHES;
    };
  }

  /** The place at which somebody sits. */
  OptionalInt place(Person person) {
    for (int place = 0; place < seats.size(); place++) {
      if (seats.get(place).person().equals(person)) return OptionalInt.of(place);
    }
    return OptionalInt.empty();
  }

  /** Whom the one at a place asks when it is their turn. */
  Seat askedBy(int place) {
    return seats.get((place + 1) % seats.size());
  }

  /** How it is once one of them has got up. */
  Meeting without(Person person) {
    return new Meeting(
        id,
        group,
        beginsAt,
        stage,
        turn,
        asked,
        due,
        seats.stream().filter(seat -> !seat.person().equals(person)).toList());
  }

  /** Everybody but one. */
  List<Person> others(Person person) {
    List<Person> others = new ArrayList<>(seats.stream().map(Seat::person).toList());
    others.remove(person);
    return others;
  }

  /** Whether it counts as a meeting. */
  boolean wasHeld() {
    List<Seat.Held> said = seats.stream().flatMap(seat -> seat.held().stream()).toList();
    return said.contains(Seat.Held.YES) || !said.contains(Seat.Held.NO);
  }

  /** Whether nobody is left who might say that it took place: one alone undoes nothing. */
  boolean allSayNot() {
    return seats.stream().allMatch(seat -> seat.held().equals(Optional.of(Seat.Held.NO)));
  }

  /** Whether its people say different things of it. */
  boolean isDisputed() {
    return seats.stream().flatMap(seat -> seat.held().stream()).distinct().count() > 1 && wasHeld();
  }
}
