package dev.barraiser.platforms.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Who may call one method, and when. What was called in the last minute is counted as it was
 * called, so that no minute holds more than the limit, however late or early those who wait come
 * back.
 *
 * <p>Not thread-safe: {@link Pace} guards it.
 */
final class Turns {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** The share of a limit that is left to answers even while everything else waits in line. */
  private static final int ONE_IN = 4;

  /** What was answered in this time tells how much room answers will need. */
  private static final Duration LATELY = Duration.ofSeconds(10);

  private static final Duration SOON = Duration.ofSeconds(1);

  /** After a pause, answers have this long before anything else goes. */
  private static final Duration ANSWERS_FIRST = Duration.ofSeconds(1);

  /** Who has not come back for so long after their time will not come. */
  private static final Duration ANSWER_LOST = Duration.ofSeconds(10);

  private static final Duration BULK_LOST = Duration.ofMinutes(10);

  private static final int MOST_KEPT = 50_000;

  private static final Duration MOMENT = Duration.ofMillis(1);

  private record Made(Instant at, Urgency urgency, String effectId) {}

  private record Answer(String channel, Instant due) {}

  /**
   * A time kept for a call.
   *
   * @param at when, as matters stood when the line had been put off by {@code putOffThen}
   */
  private record Kept(Instant at, Duration putOffThen) {}

  private final int most;
  private final int mostBulk;
  private final Duration apart;
  private final Duration apartInChannel;

  private final Deque<Made> made = new ArrayDeque<>();
  private int bulkMade;
  private final SequencedMap<String, Answer> answers = new LinkedHashMap<>();
  private final Map<String, Kept> bulk = new HashMap<>();
  private final Map<String, Instant> channelFree = new HashMap<>();
  private final Map<String, Instant> channelKept = new HashMap<>();

  private Instant lineEnd = Instant.MIN;

  /** By how much everybody in line has been put off so far. */
  private Duration putOff = Duration.ZERO;

  private Instant pausedUntil = Instant.MIN;
  private Instant nextSweep = Instant.MIN;

  private Turns(int aMinute, Duration apartInChannel) {
    this.most = aMinute;
    this.mostBulk = Math.max(1, aMinute - aMinute / ONE_IN);
    this.apart = WINDOW.dividedBy(mostBulk).plus(MOMENT);
    this.apartInChannel = apartInChannel;
  }

  static Turns of(Method method) {
    boolean posting = method.tier() == Method.Tier.POSTING;
    return new Turns(method.tier().aMinute(), posting ? Duration.ofSeconds(1) : Duration.ZERO);
  }

  Duration answer(String effectId, String channel, Instant now) {
    sweep(now);
    Instant due = max(now, pausedUntil);
    int ahead = 0;
    int aheadInChannel = 0;
    for (var waiting : answers.entrySet()) {
      if (waiting.getKey().equals(effectId)) break;
      ahead++;
      if (waiting.getValue().channel().equals(channel)) aheadInChannel++;
    }
    due = max(due, roomFor(ahead + 1, now));
    due = max(due, free(channel, aheadInChannel, now));
    if (due.isAfter(now)) {
      Answer answer = new Answer(channel, due);
      if (answers.replace(effectId, answer) == null) answers.put(effectId, answer);
      return wait(now, due);
    }
    answers.remove(effectId);
    return made(effectId, channel, Urgency.ANSWER, now);
  }

  Duration bulk(String effectId, String channel, Instant now) {
    sweep(now);
    Kept kept = bulk.get(effectId);
    if (kept == null) kept = place(effectId, channel, now);
    Instant due = kept.at().plus(putOff.minus(kept.putOffThen()));
    if (due.isAfter(now)) return keep(effectId, due, now);

    Instant room = roomForBulk(now);
    if (room.isAfter(now)) {
      putOff(Duration.between(now, room), now);
      return keep(effectId, room, now);
    }
    Instant free = free(channel, answersIn(channel), now);
    if (free.isAfter(now)) return keep(effectId, free, now);
    bulk.remove(effectId);
    return made(effectId, channel, Urgency.BULK, now);
  }

  /** Puts everybody off until then. */
  void pause(Instant until, Instant now) {
    Instant before = max(pausedUntil, now);
    if (!until.isAfter(before)) return;
    boolean fresh = !pausedUntil.isAfter(now);
    putOff(Duration.between(before, until).plus(fresh ? ANSWERS_FIRST : Duration.ZERO), now);
    pausedUntil = until;
  }

  /** Who was refused goes first after the pause. */
  Duration answerFirst(String effectId, String channel, Instant now) {
    answers.putFirst(effectId, new Answer(channel, pausedUntil));
    return wait(now, pausedUntil);
  }

  Duration bulkFirst(String effectId, String channel, Instant now) {
    Instant due = max(pausedUntil.plus(ANSWERS_FIRST), free(channel, 0, now));
    return keep(effectId, due, now);
  }

  int kept() {
    return bulk.size() + answers.size();
  }

  private Kept place(String effectId, String channel, Instant now) {
    // It was let through a moment ago and did not get far, or has one more call to make.
    if (made.stream().anyMatch(one -> one.effectId().equals(effectId)))
      return new Kept(now, putOff);
    Instant end = max(lineEnd, now);
    if (bulk.size() >= MOST_KEPT) return new Kept(end, putOff);
    lineEnd = end.plus(apart);
    if (apartInChannel.isZero()) return new Kept(end, putOff);
    Instant at = max(end, channelKept.getOrDefault(channel, end));
    channelKept.put(channel, at.plus(apartInChannel));
    return new Kept(at, putOff);
  }

  private Duration keep(String effectId, Instant due, Instant now) {
    if (bulk.containsKey(effectId) || bulk.size() < MOST_KEPT) {
      bulk.put(effectId, new Kept(due, putOff));
    }
    return wait(now, due);
  }

  private void putOff(Duration by, Instant now) {
    putOff = putOff.plus(by);
    lineEnd = max(lineEnd, now).plus(by);
  }

  private Duration made(String effectId, String channel, Urgency urgency, Instant now) {
    made.add(new Made(now, urgency, effectId));
    if (urgency == Urgency.BULK) bulkMade++;
    if (!apartInChannel.isZero()) channelFree.put(channel, now.plus(apartInChannel));
    return Duration.ZERO;
  }

  /** When {@code calls} more have room. */
  private Instant roomFor(int calls, Instant now) {
    int leaving = made.size() + calls - most;
    if (leaving <= 0) return now;
    @Nullable Instant last = null;
    for (Made one : made) {
      last = one.at();
      if (--leaving == 0) break;
    }
    return last == null ? now : last.plus(WINDOW).plus(MOMENT);
  }

  private Instant roomForBulk(Instant now) {
    Instant answersFirst = pausedUntil.isAfter(now) ? pausedUntil.plus(ANSWERS_FIRST) : now;
    Instant room = max(roomFor(answers.size() + 1, now), answersFirst);
    return bulkMade < shareOfBulk(now) ? room : max(room, now.plus(SOON));
  }

  /** What is left of a minute when answers keep coming as they did lately. */
  private int shareOfBulk(Instant now) {
    Instant lately = now.minus(LATELY);
    int answered = 0;
    for (Iterator<Made> back = made.descendingIterator(); back.hasNext(); ) {
      Made one = back.next();
      if (one.at().isBefore(lately)) break;
      if (one.urgency() == Urgency.ANSWER) answered++;
    }
    return Math.min(mostBulk, most - answered * (int) WINDOW.dividedBy(LATELY));
  }

  private Instant free(String channel, int ahead, Instant now) {
    if (apartInChannel.isZero()) return now;
    return max(now, channelFree.getOrDefault(channel, now))
        .plus(apartInChannel.multipliedBy(ahead));
  }

  private int answersIn(String channel) {
    return (int) answers.values().stream().filter(one -> one.channel().equals(channel)).count();
  }

  private void sweep(Instant now) {
    Instant begins = now.minus(WINDOW);
    while (!made.isEmpty() && made.getFirst().at().isBefore(begins)) {
      if (made.removeFirst().urgency() == Urgency.BULK) bulkMade--;
    }
    answers.values().removeIf(answer -> answer.due().plus(ANSWER_LOST).isBefore(now));
    if (now.isBefore(nextSweep)) return;
    nextSweep = now.plus(WINDOW);
    channelFree.values().removeIf(free -> !free.isAfter(now));
    channelKept.values().removeIf(free -> !free.isAfter(now));
    Iterator<Kept> all = bulk.values().iterator();
    while (all.hasNext()) {
      Kept kept = all.next();
      Instant due = kept.at().plus(putOff.minus(kept.putOffThen()));
      if (due.plus(BULK_LOST).isBefore(now)) all.remove();
    }
  }

  private static Instant max(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** In whole milliseconds, rounded up: who comes back a moment early would be sent away again. */
  private static Duration wait(Instant now, Instant due) {
    return Duration.ofMillis(Duration.between(now, due).plusNanos(999_999).toMillis());
  }
}
