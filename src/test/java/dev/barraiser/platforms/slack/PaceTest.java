package dev.barraiser.platforms.slack;

import static dev.barraiser.platforms.slack.Crowd.NOON;
import static dev.barraiser.platforms.slack.Method.CHAT_POST_EPHEMERAL;
import static dev.barraiser.platforms.slack.Method.CHAT_POST_MESSAGE;
import static dev.barraiser.platforms.slack.Method.CHAT_UPDATE;
import static dev.barraiser.platforms.slack.Urgency.ANSWER;
import static dev.barraiser.platforms.slack.Urgency.BULK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.platforms.slack.Crowd.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaceTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Pace pace = new Pace();
  private final Crowd crowd = new Crowd(pace);

  private static Instant at(int seconds) {
    return NOON.plusSeconds(seconds);
  }

  private void posts(int count) {
    for (int i = 0; i < count; i++) crowd.wants(CHAT_POST_MESSAGE, "C" + i, BULK, NOON);
  }

  private void clicks(Method method, int count) {
    for (int i = 0; i < count; i++) crowd.wants(method, "D" + i, ANSWER, at(i));
  }

  @Test
  void ten_thousand_posts_due_at_once_neither_exceed_a_limit_nor_starve_a_click() {
    posts(10_000);
    clicks(CHAT_POST_MESSAGE, 3_300);

    List<Call> calls = crowd.run();

    assertThat(calls).hasSize(13_300);
    assertThat(Crowd.mostInAMinute(calls)).isLessThanOrEqualTo(240);
    assertThat(Crowd.closestInAChannel(calls)).isGreaterThanOrEqualTo(SECOND);
    assertThat(Crowd.longestWait(Crowd.of(ANSWER, calls))).isLessThanOrEqualTo(SECOND);
    assertThat(Crowd.longestWait(Crowd.of(BULK, calls)))
        .isLessThanOrEqualTo(Duration.ofMinutes(10_000 / 180 + 2));
  }

  @Test
  void each_of_ten_thousand_posts_is_told_its_own_time_once_and_they_go_in_their_order() {
    posts(10_000);

    List<Call> calls = crowd.run();

    assertThat(calls).allSatisfy(call -> assertThat(call.asked()).isLessThanOrEqualTo(3));
    assertThat(calls.stream().mapToInt(Call::asked).average().orElseThrow()).isLessThan(2.1);
    assertThat(calls)
        .extracting(call -> call.wish().order())
        .isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(pace.kept()).isZero();
  }

  @Test
  void more_clicks_than_their_share_make_the_posts_step_back() {
    posts(2_000);
    for (int i = 0; i < 1_200; i++)
      crowd.wants(CHAT_POST_MESSAGE, "D" + i, ANSWER, NOON.plusMillis(i * 350L));

    List<Call> calls = crowd.run();

    assertThat(Crowd.mostInAMinute(calls)).isLessThanOrEqualTo(240);
    assertThat(Crowd.longestWait(Crowd.of(ANSWER, calls)))
        .isLessThanOrEqualTo(Duration.ofSeconds(2));
    assertThat(Crowd.of(BULK, calls)).hasSize(2_000);
  }

  @Test
  void whatever_slack_puts_off_is_put_off_for_all_and_answers_go_first_after_it() {
    posts(3_000);
    clicks(CHAT_POST_MESSAGE, 900);
    List<Instant> pauses = new ArrayList<>();
    int[] made = {0};
    crowd.slack =
        call -> {
          if (++made[0] % 500 != 0) return Optional.empty();
          pauses.add(call.at());
          return Optional.of(Duration.ofSeconds(30));
        };

    List<Call> calls = crowd.run();

    assertThat(pauses).hasSizeGreaterThan(5);
    for (Instant begin : pauses) {
      Instant end = begin.plusSeconds(30);
      assertThat(calls).noneMatch(call -> call.at().isAfter(begin) && call.at().isBefore(end));
      List<Urgency> after =
          calls.stream()
              .filter(call -> !call.at().isBefore(end))
              .limit(20)
              .map(call -> call.wish().urgency())
              .toList();
      boolean clicking = begin.isBefore(at(900 - 30));
      if (clicking) assertThat(after).containsOnly(ANSWER);
    }
    assertThat(Crowd.mostInAMinute(calls)).isLessThanOrEqualTo(240);
    assertThat(Crowd.closestInAChannel(calls)).isGreaterThanOrEqualTo(SECOND);
    assertThat(Crowd.longestWait(Crowd.of(ANSWER, calls)))
        .isLessThanOrEqualTo(Duration.ofSeconds(32));
    assertThat(calls).hasSize(3_900 + pauses.size());
    assertThat(Crowd.longestWait(calls))
        .isLessThanOrEqualTo(Duration.ofMinutes(3_000 / 180 + 2).plusSeconds(31L * pauses.size()));
  }

  @Test
  void who_was_refused_is_not_sent_to_the_end_of_the_line() {
    posts(1_000);
    crowd.slack =
        call ->
            call.wish().order() == 10 && call.asked() <= 2
                ? Optional.of(Duration.ofSeconds(5))
                : Optional.empty();

    List<Call> calls = crowd.run();

    Call again = calls.stream().filter(call -> call.wish().order() == 10).toList().get(1);
    assertThat(again.waited()).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void fifty_posts_to_one_channel_go_one_a_second() {
    for (int i = 0; i < 50; i++) crowd.wants(CHAT_POST_MESSAGE, "C1", BULK, NOON);

    List<Call> calls = crowd.run();

    assertThat(Crowd.closestInAChannel(calls)).isGreaterThanOrEqualTo(SECOND);
    assertThat(Crowd.longestWait(calls)).isLessThan(Duration.ofSeconds(55));
  }

  @Test
  void a_long_line_for_one_channel_holds_up_no_other() {
    for (int i = 0; i < 50; i++) crowd.wants(CHAT_POST_MESSAGE, "C1", BULK, NOON);
    crowd.wants(CHAT_POST_MESSAGE, "C2", BULK, NOON);

    List<Call> calls = crowd.run();

    Call other =
        calls.stream().filter(call -> call.wish().channel().equals("C2")).findFirst().orElseThrow();
    assertThat(other.waited()).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void an_answer_in_a_channel_that_is_posted_to_all_the_time_waits_a_second_at_most() {
    for (int i = 0; i < 60; i++) crowd.wants(CHAT_POST_MESSAGE, "C1", BULK, NOON);
    for (int i = 0; i < 10; i++) crowd.wants(CHAT_POST_MESSAGE, "C1", ANSWER, at(5 * i));

    List<Call> calls = crowd.run();

    assertThat(Crowd.closestInAChannel(calls)).isGreaterThanOrEqualTo(SECOND);
    assertThat(Crowd.longestWait(Crowd.of(ANSWER, calls)))
        .isLessThanOrEqualTo(SECOND.plusMillis(30));
  }

  @Test
  void a_machine_that_slept_does_not_catch_up_in_one_burst() {
    posts(1_000);
    Instant sleeps = at(60);
    Instant wakes = at(100);
    crowd.late =
        told ->
            told.isAfter(sleeps) && told.isBefore(wakes)
                ? Duration.between(told, wakes)
                : Duration.ofMillis(1);

    List<Call> calls = crowd.run();

    assertThat(Crowd.mostInAMinute(calls)).isLessThanOrEqualTo(240);
    assertThat(calls).hasSize(1_000);
    assertThat(Crowd.longestWait(calls)).isLessThan(Duration.ofMinutes(8));
  }

  @Test
  void more_answers_at_once_than_a_minute_holds_go_minute_by_minute_in_their_order() {
    for (int i = 0; i < 130; i++) crowd.wants(CHAT_UPDATE, "C" + i, ANSWER, NOON);

    List<Long> order = crowd.run().stream().map(call -> call.wish().order()).toList();

    assertThat(order.subList(0, 50)).allMatch(one -> one <= 50);
    assertThat(order.subList(50, 100)).allMatch(one -> one > 50 && one <= 100);
    assertThat(order.subList(100, 130)).allMatch(one -> one > 100);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void every_methods_limit_is_kept_to(Method method) {
    int most = method.tier().aMinute();
    for (int i = 0; i < 3 * most; i++)
      crowd.wants(method, "C" + i, i % 3 == 0 ? ANSWER : BULK, NOON);

    List<Call> calls = crowd.run();

    assertThat(calls).hasSize(3 * most);
    assertThat(Crowd.mostInAMinute(calls)).isLessThanOrEqualTo(most);
  }

  @Test
  void one_methods_line_holds_up_no_other_method() {
    posts(1_000);
    crowd.wants(CHAT_UPDATE, "C1", BULK, NOON);

    Call update =
        crowd.run().stream()
            .filter(call -> call.wish().method() == CHAT_UPDATE)
            .findFirst()
            .orElseThrow();

    assertThat(update.waited()).isZero();
  }

  @Test
  void private_messages_are_not_held_to_one_a_second_in_a_channel() {
    for (int i = 0; i < 20; i++) crowd.wants(CHAT_POST_EPHEMERAL, "C1", ANSWER, NOON);

    assertThat(Crowd.longestWait(crowd.run())).isZero();
  }

  @Test
  void who_has_one_more_call_to_make_does_not_go_to_the_end_of_the_line() {
    IntStream.range(0, 500).forEach(i -> pace.admit(CHAT_UPDATE, "C" + i, BULK, "other" + i, NOON));
    assertThat(pace.admit(CHAT_UPDATE, "C", BULK, "other0", NOON)).isZero();
  }

  @Test
  void what_waits_is_bounded_and_forgotten_when_nobody_comes_back_for_it() {
    for (int i = 0; i < 60_000; i++) pace.admit(CHAT_POST_MESSAGE, "C" + i, BULK, "e" + i, NOON);
    assertThat(pace.kept()).isLessThanOrEqualTo(50_000);

    Instant later = NOON.plus(Duration.ofHours(6));
    pace.admit(CHAT_POST_MESSAGE, "C", BULK, "somebody else", later);

    assertThat(pace.kept()).isZero();
  }

  @Test
  void an_answer_that_nobody_comes_back_for_blocks_nothing_for_long() {
    for (int i = 0; i < 50; i++) pace.admit(CHAT_UPDATE, "C", ANSWER, "e" + i, NOON);
    for (int i = 0; i < 50; i++) pace.admit(CHAT_UPDATE, "C", ANSWER, "lost" + i, NOON);

    assertThat(pace.admit(CHAT_UPDATE, "C", BULK, "bulk", at(75))).isZero();
  }

  @Test
  void what_is_posted_where_somebody_has_just_spoken_is_an_answer() {
    pace.spoken("D1", NOON);

    assertThat(pace.ofPost("D1", at(60))).isEqualTo(ANSWER);
    assertThat(pace.ofPost("D1", at(61))).isEqualTo(BULK);
    assertThat(pace.ofPost("D2", NOON)).isEqualTo(BULK);
  }
}
