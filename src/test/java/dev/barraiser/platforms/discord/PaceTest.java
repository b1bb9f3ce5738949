package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.wire.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

final class PaceTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final HandClock clock = HandClock.at("2026-03-02T12:00:00Z");
  private final Refusals refusals = new Refusals(clock);
  private final Pace pace = new Pace(refusals);
  private final Instant start = clock.instant();

  /** Who asks, and when. */
  private record Asking(Instant at, Urgency urgency) implements Comparable<Asking> {
    @Override
    public int compareTo(Asking other) {
      return at.compareTo(other.at());
    }
  }

  /** When each went, of those that keep coming as they are told. */
  private List<Asking> went(List<Asking> asking) {
    var waiting = new PriorityQueue<>(asking);
    List<Asking> went = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Asking next = waiting.remove();
      switch (pace.next(next.urgency(), next.at())) {
        case Pace.Turn.Goes(Duration after) ->
            went.add(new Asking(next.at().plus(after), next.urgency()));
        case Pace.Turn.ComesAgain(Duration after) ->
            waiting.add(new Asking(next.at().plus(after), next.urgency()));
      }
    }
    return went.stream().sorted().toList();
  }

  private static List<Asking> many(int count, Urgency urgency, Instant at) {
    return java.util.Collections.nCopies(count, new Asking(at, urgency));
  }

  private static int mostInASecond(List<Asking> went) {
    int most = 0;
    int from = 0;
    for (int to = 0; to < went.size(); to++) {
      while (!went.get(from).at().plus(SECOND).isAfter(went.get(to).at())) from++;
      most = Math.max(most, to - from + 1);
    }
    return most;
  }

  @Test
  void five_thousand_posts_due_at_once_stay_below_fifty_a_second_and_lose_little() {
    List<Asking> went = went(many(5_000, Urgency.BULK, start));

    assertThat(went).hasSize(5_000);
    assertThat(mostInASecond(went)).isLessThan(50);
    assertThat(went.getLast().at()).isBefore(start.plusSeconds(5_000 / 36 + 10));
  }

  @Test
  void posts_and_answers_together_stay_below_fifty_a_second() {
    List<Asking> asking = new ArrayList<>(many(600, Urgency.BULK, start));
    for (int second = 0; second < 15; second++) {
      asking.addAll(many(20, Urgency.ANSWER, start.plusSeconds(second)));
    }

    assertThat(mostInASecond(went(asking))).isLessThan(50);
  }

  @Test
  void an_answer_goes_at_once_however_many_posts_wait() {
    for (int i = 0; i < 5_000; i++) pace.next(Urgency.BULK, start);

    assertThat(pace.next(Urgency.ANSWER, start)).isEqualTo(new Pace.Turn.Goes(Duration.ZERO));
  }

  @Test
  void answers_use_what_posts_leave() {
    List<Asking> went = went(many(80, Urgency.ANSWER, start));

    assertThat(went.getLast().at()).isBefore(start.plusSeconds(2));
    assertThat(mostInASecond(went)).isLessThan(50);
  }

  @Test
  void nobody_is_held_for_longer_than_a_short_while() {
    List<Duration> held = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      if (pace.next(Urgency.BULK, start) instanceof Pace.Turn.Goes(Duration after)) held.add(after);
    }

    assertThat(held).isNotEmpty().allMatch(wait -> wait.compareTo(Duration.ofSeconds(2)) <= 0);
  }

  @Test
  void after_a_thousand_refusals_posts_go_slowly_and_answers_as_ever() {
    for (int i = 0; i < 1_000; i++) refusals.count(start);

    List<Asking> went = went(many(50, Urgency.BULK, start));

    assertThat(mostInASecond(went)).isLessThanOrEqualTo(6);
    assertThat(pace.next(Urgency.ANSWER, start)).isEqualTo(new Pace.Turn.Goes(Duration.ZERO));
  }

  @Test
  void after_four_thousand_refusals_only_answers_go() {
    for (int i = 0; i < 4_000; i++) refusals.count(start);

    assertThat(pace.next(Urgency.BULK, start)).isInstanceOf(Pace.Turn.ComesAgain.class);
    assertThat(pace.next(Urgency.ANSWER, start)).isInstanceOf(Pace.Turn.Goes.class);
  }

  @Test
  void long_before_ten_thousand_refusals_nothing_goes() {
    for (int i = 0; i < 8_000; i++) refusals.count(start);

    assertThat(pace.next(Urgency.ANSWER, start)).isInstanceOf(Pace.Turn.ComesAgain.class);
  }

  @Test
  void refusals_are_forgotten_after_ten_minutes() {
    for (int i = 0; i < 8_000; i++) refusals.count(start);

    assertThat(refusals.level(start.plusSeconds(599))).isEqualTo(Refusals.Level.STILL);
    assertThat(refusals.level(start.plusSeconds(620))).isEqualTo(Refusals.Level.FINE);
  }

  @Test
  void a_pause_is_read_with_and_without_a_fraction() {
    assertThat(Refusals.pause("65")).isEqualTo(Duration.ofSeconds(65));
    assertThat(Refusals.pause("0.35")).isEqualTo(Duration.ofMillis(350));
    assertThat(Refusals.pause("soon")).isPositive();
    assertThat(Refusals.pause(null)).isPositive();
  }
}
