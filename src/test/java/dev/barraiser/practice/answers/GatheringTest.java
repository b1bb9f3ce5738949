package dev.barraiser.practice.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.practice.answers.Gathering.Begins;
import dev.barraiser.practice.answers.Gathering.Continues;
import dev.barraiser.practice.answers.Gathering.ContinuesOffer;
import dev.barraiser.practice.answers.Gathering.Conversation;
import dev.barraiser.practice.answers.Gathering.Decision;
import dev.barraiser.practice.answers.Gathering.Offers;
import dev.barraiser.practice.answers.Reply.Stands;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class GatheringTest {

  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
  private static final AnswerRules RULES = AnswerRules.standard();

  private final List<Reply> theirs = new ArrayList<>();

  @Test
  void thirty_five_words_are_an_answer() {
    Reply reply = said(0, 35);

    assertThat(decide(reply)).isEqualTo(new Begins(List.of(reply)));
  }

  @Test
  void thirty_four_words_are_conversation() {
    assertThat(decide(said(0, 34))).isEqualTo(new Conversation());
  }

  @Test
  void fragments_that_reach_thirty_five_words_together_are_an_answer_in_their_order() {
    Reply one = said(0, 12);
    Reply two = said(5, 12);
    Reply three = said(10, 11);

    assertThat(decide(three)).isEqualTo(new Begins(List.of(one, two, three)));
  }

  @Test
  void fragments_a_quarter_of_an_hour_apart_still_add_up() {
    Reply one = said(0, 20);
    Reply two = said(15, 15);

    assertThat(decide(two)).isEqualTo(new Begins(List.of(one, two)));
  }

  @Test
  void fragments_further_apart_do_not_add_up() {
    said(0, 20);
    Reply two = at(TEN.plus(Duration.ofMinutes(15)).plusMillis(1), 15, Stands.CONVERSATION);

    assertThat(decide(two)).isEqualTo(new Conversation());
  }

  @Test
  void small_talk_spread_over_an_hour_never_adds_up() {
    for (int minute = 0; minute < 50; minute += 10) said(minute, 12);

    assertThat(decide(said(50, 10))).isEqualTo(new Conversation());
  }

  @Test
  void a_fragment_that_arrives_late_is_put_where_it_was_said() {
    Reply last = said(10, 20);
    Reply first = said(0, 20);

    assertThat(decide(first)).isEqualTo(new Begins(List.of(first, last)));
  }

  @Test
  void a_greeting_before_a_whole_answer_is_not_its_beginning() {
    said(0, 7);
    Reply whole = said(3, 40);

    assertThat(decide(whole)).isEqualTo(new Begins(List.of(whole)));
  }

  @Test
  void a_situation_before_a_whole_answer_is_its_beginning() {
    Reply situation = said(0, 8);
    Reply rest = said(3, 40);

    assertThat(decide(rest)).isEqualTo(new Begins(List.of(situation, rest)));
  }

  @Test
  void what_follows_within_a_quarter_of_an_hour_continues_the_answer_however_short() {
    part(0, 40);

    assertThat(decideWithAnswer(said(15, 1))).isEqualTo(new Continues(7));
  }

  @Test
  void the_quarter_of_an_hour_begins_again_with_every_part() {
    part(0, 40);
    part(14, 5);

    assertThat(decideWithAnswer(said(29, 2))).isEqualTo(new Continues(7));
  }

  @Test
  void a_short_reply_after_that_is_conversation() {
    part(0, 40);

    assertThat(decideWithAnswer(said(16, 34))).isEqualTo(new Conversation());
  }

  @Test
  void a_second_long_reply_after_that_is_offered() {
    part(0, 40);
    Reply second = said(16, 35);

    assertThat(decideWithAnswer(second)).isEqualTo(new Offers(List.of(second)));
  }

  @Test
  void fragments_of_a_second_answer_are_offered_together() {
    part(0, 40);
    Reply one = said(60, 20);
    Reply two = said(62, 20);

    assertThat(decideWithAnswer(two)).isEqualTo(new Offers(List.of(one, two)));
  }

  @Test
  void what_follows_an_offer_joins_it() {
    part(0, 40);
    at(TEN.plus(Duration.ofMinutes(60)), 40, Stands.OFFERED);

    assertThat(decideWithAnswer(said(70, 3))).isEqualTo(new ContinuesOffer(9));
  }

  @Test
  void what_was_kept_out_adds_nothing() {
    at(TEN, 30, Stands.KEPT_OUT);
    at(TEN, 30, Stands.TAKEN_BACK);
    at(TEN, 30, Stands.REPLACED);

    assertThat(decide(said(1, 20))).isEqualTo(new Conversation());
  }

  @Test
  void a_reply_without_words_does_not_continue_an_answer() {
    part(0, 40);

    assertThat(decideWithAnswer(said(1, 0))).isEqualTo(new Conversation());
  }

  private static Decision decide(Reply reply, List<Reply> theirs, OptionalLong answer) {
    return Gathering.decide(reply, theirs, answer, RULES);
  }

  private Decision decide(Reply reply) {
    return decide(reply, theirs, OptionalLong.empty());
  }

  private Decision decideWithAnswer(Reply reply) {
    return decide(reply, theirs, OptionalLong.of(7));
  }

  private Reply said(int minute, int words) {
    return at(TEN.plus(Duration.ofMinutes(minute)), words, Stands.CONVERSATION);
  }

  private void part(int minute, int words) {
    at(TEN.plus(Duration.ofMinutes(minute)), words, Stands.PART);
  }

  private Reply at(Instant at, int words, Stands stands) {
    int id = theirs.size() + 1;
    var reply =
        new Reply(
            id,
            1,
            FeatureRig.person("ana"),
            Optional.of(Practice.THREAD),
            Optional.of("m" + id),
            Practice.words(words, "w"),
            false,
            false,
            at,
            at,
            stands,
            stands == Stands.PART ? OptionalLong.of(7) : OptionalLong.empty(),
            stands == Stands.OFFERED ? OptionalLong.of(9) : OptionalLong.empty());
    theirs.add(reply);
    return reply;
  }
}
