package dev.barraiser.practice.mock;

import dev.barraiser.practice.mock.Line.Piece;
import dev.barraiser.practice.mock.Step.Before;
import dev.barraiser.practice.mock.Step.How;
import dev.barraiser.practice.mock.Step.Why;
import dev.barraiser.text.Cut;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A round as far as it has come, and what happens next in it. Pure and immutable: the same round
 * and the same happening make the same steps.
 *
 * @param mains its main questions, in the order in which they are asked
 * @param lines what the interviewer has asked so far, with what was answered
 * @param over when the opening and then each question so far was over, in the round's own time
 * @param halfTold whether the word at half time was said
 * @param since while somebody answers, when they last said something, null before they have; while
 *     an answer is read, since when
 * @param lateUntil after the time of a question was up: until when what is said is still its
 *     answer; else null
 * @param toldPaused since when the round stood still when they were last told that what they say is
 *     not taken down; null while they never were
 * @param ended how it ended; null while it has not
 */
record Round(
    Setting setting,
    List<MainQuestion> mains,
    RoundTime time,
    Stage stage,
    List<Line> lines,
    List<Duration> over,
    boolean halfTold,
    @Nullable Instant since,
    @Nullable Instant lateUntil,
    @Nullable Instant toldPaused,
    @Nullable How ended) {

  /** So long nothing more is said, and the answer is over. */
  static final Duration QUIET = Duration.ofMinutes(2);

  /** Whoever is writing when the time is up needs no longer to send it. */
  private static final Duration LATE = Duration.ofMinutes(1);

  /** So long a round may lie. */
  static final Duration FORGOTTEN = Duration.ofDays(1);

  /** So late nobody has looked at a running round: the bot was away. */
  private static final Duration AWAY = Duration.ofMinutes(3);

  /** Longer than anybody speaks; a round is written whole whenever something is said in it. */
  static final int MOST_A_QUESTION = 20_000;

  private static final int LEFT_OVER = 16;

  /** With less time than this, no other main question is asked. */
  private static final Duration A_QUESTION = Duration.ofMinutes(3);

  Round {
    mains = List.copyOf(mains);
    lines = List.copyOf(lines);
    over = List.copyOf(over);
  }

  /** Where a round is. */
  enum Stage {
    OPENING,
    ANSWERING,
    READING,
    OVER
  }

  /** A round and what the interviewer does. */
  record Moved(Round round, List<Step> steps) {
    Moved {
      steps = List.copyOf(steps);
    }
  }

  /** A round that begins. */
  static Moved begins(Setting setting, List<MainQuestion> mains, Instant now) {
    var round =
        new Round(
            setting,
            mains,
            RoundTime.from(now),
            Stage.OPENING,
            List.of(),
            List.of(),
            false,
            null,
            null,
            null,
            null);
    return new Moved(round, List.of(new Step.Opens()));
  }

  // What is known of it.

  RoundPlan plan() {
    return RoundPlan.of(setting.length(), mains.size(), over);
  }

  boolean isPaused() {
    return time.stands();
  }

  boolean hasEnded() {
    return stage == Stage.OVER;
  }

  /** Whether it came to its end, and something was said in it. */
  boolean isFinished() {
    return wasAnswered() && (ended == How.COMPLETE || ended == How.TIME_UP);
  }

  /** The number of the main question that it is at; of the first before there was any. */
  int question() {
    return lines.isEmpty() ? 0 : lines.getLast().question();
  }

  MainQuestion main() {
    return mains.get(question());
  }

  /** The number of the line that was asked last; -1 before there was any. */
  int line() {
    return lines.size() - 1;
  }

  List<Line> linesOf(int question) {
    return lines.stream().filter(line -> line.question() == question).toList();
  }

  /** Whether anything was answered at all. */
  boolean wasAnswered() {
    return lines.stream().anyMatch(Line::isAnswered);
  }

  /** When the time of the question that it is at is up. */
  Instant until() {
    return time.at(plan().question(question()).until());
  }

  /** When it has to be looked at next, should nothing happen. */
  Optional<Instant> due() {
    if (hasEnded()) return Optional.empty();
    if (time.standingSince() != null) return Optional.of(time.standingSince().plus(FORGOTTEN));
    Instant part =
        switch (stage) {
          case OPENING -> time.at(plan().opening().until());
          case ANSWERING, READING -> since == null ? until() : earlier(until(), since.plus(QUIET));
          case OVER -> Instant.MAX;
        };
    return Optional.of(halfTold || stage == Stage.OPENING ? part : earlier(part, half()));
  }

  private Instant half() {
    return time.at(setting.length().whole().dividedBy(2));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  // What happens in it.

  /** What becomes of it when this happens. */
  Moved on(Happening happening, Instant now, Script script) {
    if (hasEnded()) return declines(Why.IS_OVER);
    Duration away = away(now);
    if (away.isZero()) return decided(happening, now, script);
    if (away.compareTo(FORGOTTEN) >= 0) return ends(How.FORGOTTEN);
    Moved moved = without(away).decided(happening, now, script);
    List<Step> steps = new ArrayList<>(List.of(new Step.WasAway(away)));
    steps.addAll(moved.steps());
    return new Moved(moved.round(), steps);
  }

  private Duration away(Instant now) {
    if (isPaused()) return Duration.ZERO;
    Duration late = Duration.between(due().orElse(now), now);
    return late.compareTo(AWAY) > 0 ? late : Duration.ZERO;
  }

  private Round without(Duration away) {
    return with(time.without(away), since == null ? null : since.plus(away));
  }

  private Moved decided(Happening happening, Instant now, Script script) {
    return switch (happening) {
      case Happening.Said said -> said(said, now, script);
      case Happening.Ready ignored -> ready(now);
      case Happening.DoneAnswering(int line) -> done(line, now);
      case Happening.Skip(int line) -> skip(line, now, script);
      case Happening.Pause ignored ->
          isPaused()
              ? declines(Why.IS_PAUSED)
              : moved(with(time.stopped(now), since), new Step.Pauses());
      case Happening.Resume ignored -> resume(now);
      case Happening.Stop ignored -> ends(How.STOPPED);
      case Happening.TimePasses ignored -> timePasses(now, script);
      case Happening.Read read -> read(read, now, script);
    };
  }

  private Moved said(Happening.Said said, Instant now, Script script) {
    Optional<Happening> meant = Happening.typed(said.text(), line());
    boolean goesOn =
        meant.stream()
            .anyMatch(one -> one instanceof Happening.Resume || one instanceof Happening.Stop);
    if (isPaused() && (!goesOn || said.clip())) return saidInAPause();
    if (meant.isPresent() && !said.clip()) return decided(meant.get(), now, script);
    if (stage == Stage.OPENING) {
      return Happening.isYes(said.text()) ? ready(now) : declines(Why.NOT_BEGUN);
    }
    if (said.text().isBlank() && !said.clip()) return moved(this);
    boolean late = isLate(said, now);
    int at = late ? lines.size() - 2 : line();
    int room = room(lines.get(at).question());
    if (room == 0) return moved(late ? this : stillSpeaking(now));
    String taken = said.text().substring(0, Cut.endOfText(said.text(), room));
    boolean full = room - taken.length() <= LEFT_OVER;
    boolean firstClip = said.clip() && lines.stream().noneMatch(Line::isSpoken);
    Round heard = withAnswer(at, new Piece(said.message(), taken, said.clip(), said.spoken()));
    List<Step> steps = new ArrayList<>();
    if (late) steps.add(new Step.TakesLate());
    if (firstClip) steps.add(new Step.CannotHear(said.spoken()));
    if (Tongue.isForeign(taken) && !hasForeign()) steps.add(new Step.CannotRead());
    if (full) steps.add(new Step.TakesNoMore());
    return new Moved(late ? heard : heard.stillSpeaking(now), steps);
  }

  private boolean hasForeign() {
    return lines.stream()
        .flatMap(line -> line.answer().stream())
        .anyMatch(piece -> Tongue.isForeign(piece.text()));
  }

  /** Once a pause: who talks on has understood. */
  private Moved saidInAPause() {
    Instant standing = time.standingSince();
    if (Objects.equals(toldPaused, standing)) return moved(this);
    return new Moved(withToldPaused(standing), List.of(new Step.Declines(Why.IS_PAUSED)));
  }

  private Round stillSpeaking(Instant now) {
    return stage == Stage.ANSWERING ? with(time, now) : this;
  }

  /**
   * How many characters are still taken in answer to a question; 0 once one more would be too many.
   * A few may be left over where they would have divided one.
   */
  private int room(int question) {
    int taken =
        linesOf(question).stream()
            .flatMap(line -> line.answer().stream())
            .mapToInt(piece -> piece.text().length())
            .sum();
    int room = MOST_A_QUESTION - taken;
    return room <= LEFT_OVER ? 0 : room;
  }

  /** A recording comes when it is over, and belongs to when it was begun. */
  private boolean isLate(Happening.Said said, Instant now) {
    if (lateUntil == null || lines.getLast().isAnswered()) return false;
    Instant begun = said.spoken() == null ? now : now.minus(said.spoken());
    return begun.isBefore(lateUntil);
  }

  /** Late, that is to the line before the one that was just asked. */
  private Round withAnswer(int at, Piece piece) {
    List<Line> changed = new ArrayList<>(lines);
    changed.set(at, changed.get(at).with(piece));
    return withLines(changed);
  }

  /** Whether a message of theirs is part of an answer in it. */
  boolean holds(String message) {
    return lines.stream().anyMatch(line -> line.holds(message));
  }

  /** They have taken a message back. */
  Round without(String message) {
    return withLines(lines.stream().map(line -> line.without(message)).toList());
  }

  /** They have changed what a message says. No more of it is taken than of what is said. */
  Round changed(String message, String text) {
    Optional<Line> holding = lines.stream().filter(line -> line.holds(message)).findFirst();
    if (holding.isEmpty()) return this;
    Round without = withLines(lines.stream().map(line -> line.changed(message, "")).toList());
    int room = without.room(holding.get().question());
    String taken = text.substring(0, Cut.endOfText(text, room));
    return withLines(lines.stream().map(line -> line.changed(message, taken)).toList());
  }

  private Moved ready(Instant now) {
    if (isPaused()) return declines(Why.IS_PAUSED);
    return stage == Stage.OPENING ? proceeds(Before.BEGINNING, now) : declines(Why.STALE);
  }

  private Moved done(int line, Instant now) {
    if (isPaused()) return declines(Why.IS_PAUSED);
    if (stage != Stage.ANSWERING || line != line()) return declines(Why.STALE);
    return lines.getLast().isAnswered() ? reads(now) : declines(Why.NOTHING_SAID_YET);
  }

  private Moved reads(Instant now) {
    return moved(staged(Stage.READING).with(time, now));
  }

  private Moved skip(int line, Instant now, Script script) {
    if (isPaused()) return declines(Why.IS_PAUSED);
    if (stage == Stage.OPENING || line != line()) return declines(Why.STALE);
    if (lines.getLast().kind() == Line.Kind.MAIN) return proceeds(Before.SKIPPED, now);
    Duration left = Duration.between(now, until());
    var nothingNew = new Happening.Read(line, List.of(), false, unread());
    return Probing.next(this, nothingNew, left, script)
        .map(this::followsUp)
        .orElseGet(() -> proceeds(Before.SKIPPED, now));
  }

  private Moved followsUp(Line next) {
    List<Line> more = new ArrayList<>(lines);
    more.add(next);
    Round asked = withLines(more).staged(Stage.ANSWERING).with(time, null);
    return moved(asked, new Step.FollowsUp(asked.line()));
  }

  private Moved resume(Instant now) {
    if (!isPaused()) return declines(Why.IS_RUNNING);
    // A pause must not make the end of an answer out of two minutes of rest.
    Round on = with(time.goesOn(now), since == null ? null : now);
    return moved(on, new Step.GoesOn(line()));
  }

  private Moved read(Happening.Read read, Instant now, Script script) {
    if (isPaused() || stage != Stage.READING || read.line() != line()) return moved(this);
    Duration left = Duration.between(now, until());
    boolean full = room(question()) == 0;
    Optional<Line> next = full ? Optional.empty() : Probing.next(this, read, left, script);
    if (next.isEmpty()) {
      return proceeds(left.isPositive() ? Before.ANSWERED : Before.TIME_UP, now);
    }
    return followsUp(next.get());
  }

  private Moved timePasses(Instant now, Script script) {
    Instant due = due().orElse(Instant.MAX);
    if (now.isBefore(due)) return moved(this);
    if (isPaused()) return ends(How.FORGOTTEN);
    if (stage == Stage.OPENING) return proceeds(Before.BEGINNING, now);
    if (!now.isBefore(until())) return timeUp(now);
    if (since != null && !now.isBefore(since.plus(QUIET))) return quiet(now, script);
    return moved(withHalfTold(), halfTime(now));
  }

  private Moved quiet(Instant now, Script script) {
    if (stage == Stage.ANSWERING) return reads(now);
    // It cannot be read; whatever the question has of its own can be asked all the same.
    return read(new Happening.Read(line(), List.of(), false, unread()), now, script);
  }

  private Heard unread() {
    return Heard.unread(Told.of(this, question()));
  }

  private Moved timeUp(Instant now) {
    if (linesOf(question()).stream().anyMatch(Line::isAnswered)) {
      return proceeds(Before.TIME_UP, now);
    }
    Duration begun = plan().question(question()).from();
    return moved(with(time.stopped(time.at(begun)), null), new Step.PausesAlone());
  }

  /** The opening or a question is over: on to the next one, or to the end. */
  private Moved proceeds(Before why, Instant now) {
    int next = lines.isEmpty() ? 0 : question() + 1;
    List<Duration> ends = new ArrayList<>(over);
    ends.add(time.passed(now));
    Round on = withOver(ends);
    if (next >= mains.size()) return on.ends(How.COMPLETE);
    RoundPlan.Window window = on.plan().question(next);
    if (window.length().compareTo(A_QUESTION) < 0) return on.ends(How.TIME_UP);
    MainQuestion main = mains.get(next);
    List<Line> more = new ArrayList<>(lines);
    more.add(new Line(next, Line.Kind.MAIN, null, main.text(), main.text(), List.of()));
    Round asked =
        on.withLines(more)
            .staged(Stage.ANSWERING)
            .with(time, null)
            .withLateUntil(why == Before.TIME_UP ? now.plus(LATE) : null);
    var asks = new Step.Asks(why, asked.line(), asked.until());
    if (halfTold || now.isBefore(half())) return moved(asked, asks);
    return moved(asked.withHalfTold(), halfTime(now), asks);
  }

  private Step halfTime(Instant now) {
    return new Step.HalfTime(setting.length().whole().minus(time.passed(now)));
  }

  private Moved ends(How how) {
    var ended =
        new Round(setting, mains, time, Stage.OVER, lines, over, halfTold, null, null, null, how);
    return moved(ended, new Step.Ends(how));
  }

  private Moved declines(Why why) {
    return moved(this, new Step.Declines(why));
  }

  private static Moved moved(Round round, Step... steps) {
    return new Moved(round, List.of(steps));
  }

  // The same with something changed.

  private Round with(RoundTime time, @Nullable Instant since) {
    return new Round(
        setting, mains, time, stage, lines, over, halfTold, since, lateUntil, toldPaused, ended);
  }

  private Round staged(Stage stage) {
    return new Round(
        setting, mains, time, stage, lines, over, halfTold, since, lateUntil, toldPaused, ended);
  }

  private Round withLines(List<Line> lines) {
    return new Round(
        setting, mains, time, stage, lines, over, halfTold, since, lateUntil, toldPaused, ended);
  }

  private Round withToldPaused(@Nullable Instant toldPaused) {
    return new Round(
        setting, mains, time, stage, lines, over, halfTold, since, lateUntil, toldPaused, ended);
  }

  private Round withOver(List<Duration> over) {
    return new Round(
        setting, mains, time, stage, lines, over, halfTold, since, lateUntil, toldPaused, ended);
  }

  private Round withLateUntil(@Nullable Instant lateUntil) {
    return new Round(
        setting, mains, time, stage, lines, over, halfTold, since, lateUntil, toldPaused, ended);
  }

  private Round withHalfTold() {
    return new Round(
        setting, mains, time, stage, lines, over, true, since, lateUntil, toldPaused, ended);
  }
}
