package dev.barraiser.practice.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.json.Json;
import dev.barraiser.practice.mock.Line.Kind;
import dev.barraiser.practice.mock.Round.Moved;
import dev.barraiser.practice.mock.Step.How;
import dev.barraiser.practice.mock.Step.Why;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Question.Layer;
import dev.barraiser.practice.questions.Question.Probe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTest {

  private static final Script SCRIPT = ScriptFile.own();
  private static final Heard HEARD = new Heard(true, true, false, Set.of(), Topic.MEETS);
  private static final Instant BEGIN = Instant.parse("2026-03-02T22:00:00Z");

  private Instant now = BEGIN;
  private Round round = begun(Length.HALF_AN_HOUR);
  private final List<Step> steps = new ArrayList<>();

  private static Round begun(Length length) {
    var setting = new Setting(length, Level.BOTH, new Focus.Open(), Style.NEUTRAL);
    int questions = length.questions();
    List<MainQuestion> mains =
        IntStream.range(0, questions)
            .mapToObj(i -> main(i, questions > 1 && i == questions - 1))
            .toList();
    return Round.begins(setting, mains, BEGIN).round();
  }

  private static MainQuestion main(int i, boolean hypothetical) {
    return new MainQuestion(
        "q" + i,
        "Question " + i + "?",
        hypothetical
            ? dev.barraiser.practice.questions.Kind.HYPOTHETICAL
            : dev.barraiser.practice.questions.Kind.BEHAVIOURAL,
        List.of(
            new Probe(Layer.CONTEXT, "Context " + i + "?"),
            new Probe(Layer.DECISION, "Decision " + i + "?"),
            new Probe(Layer.MEASURED_RESULT, "Result " + i + "?")),
        null);
  }

  @Test
  void the_first_question_comes_when_somebody_is_ready_or_when_the_opening_is_over() {
    happens(new Happening.Ready());
    assertThat(steps).last().isInstanceOf(Step.Asks.class);

    round = begun(Length.SHORT);
    now = BEGIN;
    later(59);
    passes();
    assertThat(round.lines()).isEmpty();
    later(1);
    passes();
    assertThat(round.lines()).hasSize(1);
  }

  @Test
  void an_answer_is_several_messages_and_over_by_the_button_or_after_two_quiet_minutes() {
    starts();
    says("First.");
    later(100);
    says("Second.");
    later(100);
    passes();
    assertThat(round.stage()).isEqualTo(Round.Stage.ANSWERING);
    later(20);
    passes();
    assertThat(round.stage()).isEqualTo(Round.Stage.READING);
    assertThat(round.lines().getLast().said()).isEqualTo("First.\n\nSecond.");

    reads(Layer.DECISION);
    says("Third.");
    happens(new Happening.DoneAnswering(round.line()));
    assertThat(round.stage()).isEqualTo(Round.Stage.READING);
  }

  @Test
  void what_is_lacking_is_asked_for_by_the_questions_own_probe_and_never_twice() {
    starts();
    answers();
    reads(Layer.MEASURED_RESULT, Layer.DECISION);
    assertThat(round.lines().getLast().text()).endsWith("Result 0?");
    answers();
    reads(Layer.MEASURED_RESULT, Layer.DECISION);
    assertThat(round.lines().getLast().text()).endsWith("Decision 0?");

    while (!round.hasEnded()) {
      answers();
      reads(Layer.MEASURED_RESULT, Layer.DECISION);
    }
    assertThat(round.lines()).extracting(Line::wording).doesNotHaveDuplicates();
  }

  @Test
  void where_the_question_has_no_probe_for_what_is_lacking_ours_is_asked() {
    starts();
    answers();
    reads(Layer.ROLE);

    assertThat(SCRIPT.probes().get(Layer.ROLE)).contains(round.lines().getLast().wording());
  }

  @Test
  void where_nothing_is_told_yet_no_follow_up_takes_anything_for_granted() {
    starts();
    answers();
    Set<String> groundwork =
        SCRIPT.groundwork().values().stream().flatMap(List::stream).collect(Collectors.toSet());
    for (int probe = 0; probe < 2; probe++) {
      happens(
          new Happening.Read(
              round.line(),
              List.of(Layer.DECISION),
              false,
              new Heard(false, false, false, Set.of(), Topic.MEETS)));
      assertThat(groundwork).contains(round.lines().getLast().wording());
      answers();
    }
  }

  @Test
  void a_made_up_case_is_asked_about_as_such() {
    starts();
    typed("skip");
    assertThat(round.main().isHypothetical()).isTrue();
    answers();
    reads(Layer.EXECUTION);

    assertThat(SCRIPT.madeUp().get(Layer.EXECUTION)).contains(round.lines().getLast().wording());
  }

  @Test
  void who_says_hardly_anything_is_asked_for_more_once() {
    starts();
    answers();
    happens(new Happening.Read(round.line(), List.of(), true, HEARD));
    assertThat(round.lines().getLast().kind()).isEqualTo(Kind.MORE);
    answers();
    happens(new Happening.Read(round.line(), List.of(), true, HEARD));
    assertThat(round.lines().getLast().kind()).isEqualTo(Kind.PROBE);
  }

  @Test
  void every_length_asks_its_questions_one_differently_and_one_hypothetical() {
    for (Length length : Length.values()) {
      round = begun(length);
      now = BEGIN;
      starts();
      while (!round.hasEnded()) {
        later(30);
        answers();
        reads();
      }

      assertThat(round.lines().stream().filter(line -> line.kind() == Kind.MAIN))
          .hasSize(length.questions());
      assertThat(round.lines().stream().filter(line -> line.kind() == Kind.DIFFERENTLY)).hasSize(1);
      assertThat(round.lines().stream().filter(line -> line.kind() == Kind.HYPOTHETICAL))
          .hasSize(length == Length.SHORT ? 1 : 0);
      assertThat(round.ended()).isEqualTo(How.COMPLETE);
      for (int question = 0; question < length.questions(); question++) {
        assertThat(
                round.linesOf(question).stream().filter(line -> line.kind() == Kind.PROBE).count())
            .isBetween(2L, 3L);
      }
    }
  }

  @Test
  void what_every_round_has_to_have_is_asked_even_of_somebody_slow() {
    round = begun(Length.SHORT);
    starts();
    for (int i = 0; i < 3; i++) {
      later(200);
      answers();
      reads(Layer.ROLE, Layer.DECISION, Layer.CONTEXT);
    }

    assertThat(round.lines())
        .extracting(Line::kind)
        .containsExactly(Kind.MAIN, Kind.PROBE, Kind.DIFFERENTLY, Kind.HYPOTHETICAL);
  }

  @Test
  void when_the_time_for_a_question_is_up_the_next_one_is_asked() {
    starts();
    for (int i = 0; i < 13; i++) {
      later(61);
      says("And then there was more.");
      passes();
    }
    later(120);
    passes();

    assertThat(round.question()).isEqualTo(1);
    assertThat(steps)
        .filteredOn(step -> step instanceof Step.Asks)
        .last()
        .extracting(step -> ((Step.Asks) step).first())
        .isEqualTo(Step.Before.TIME_UP);
  }

  @Test
  void what_was_being_written_when_the_time_was_up_still_counts_for_that_question() {
    starts();
    later(14 * 60);
    says("Begun.");
    later(16);
    passes();
    assertThat(round.question()).isEqualTo(1);
    later(40);
    says("And the end of it.");
    assertThat(steps.getLast()).isInstanceOf(Step.TakesLate.class);
    later(30);
    says("Now to the second one.");

    assertThat(round.linesOf(0).getLast().said()).isEqualTo("Begun.\n\nAnd the end of it.");
    assertThat(round.lines().getLast().said()).isEqualTo("Now to the second one.");
  }

  @Test
  void half_time_is_said_once() {
    starts();
    for (int i = 0; i < 150 && !round.hasEnded(); i++) {
      later(20);
      says("More.");
      passes();
    }

    assertThat(steps.stream().filter(step -> step instanceof Step.HalfTime)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Length.class)
  void half_time_is_said_when_half_of_the_rounds_own_time_has_passed(Length length) {
    var random = new Random(11);
    for (int game = 0; game < 50; game++) {
      round = begun(length);
      now = BEGIN;
      steps.clear();
      starts();
      while (steps.stream().noneMatch(Step.HalfTime.class::isInstance)) {
        if (random.nextInt(6) == 0) {
          happens(new Happening.Pause());
          later(random.nextInt(3600));
          happens(new Happening.Resume());
        }
        later(10);
        if (random.nextInt(3) == 0) says("I did this and that.");
        passes();
      }
      Duration half = length.whole().dividedBy(2);
      assertThat(round.time().passed(now)).isBetween(half, half.plusSeconds(10));
      assertThat(steps)
          .filteredOn(Step.HalfTime.class::isInstance)
          .singleElement()
          .satisfies(step ->
              assertThat(((Step.HalfTime) step).left()).isBetween(half.minusSeconds(10), half));
    }
  }

  @Test
  void another_language_is_told_of_at_once_and_once() {
    starts();
    says("Wir hatten ein Problem mit dem Dienst und ich habe das Team zusammengerufen.");
    says("Danach war es nach einer Woche wieder gut und die Kunden waren zufrieden damit.");

    assertThat(steps).filteredOn(Step.CannotRead.class::isInstance).hasSize(1);
    says("We had a problem with the service and I called the team together on the same day.");
    assertThat(Told.of(round, 0).text()).startsWith("We had a problem").doesNotContain("Dienst");
  }

  @Test
  void a_piece_of_code_does_not_keep_what_was_told_from_being_read() {
    starts();
    says("def f(xs): return sum(map(lambda x: x * 2, filter(bool, xs))) if xs else None");
    says("That loop cost us 400,000 euros, and I was the one who had to tell the customers.");

    assertThat(Told.of(round, 0).text()).startsWith("That loop").doesNotContain("lambda");
  }

  @Test
  void a_transcript_holds_what_was_asked_and_said_and_nothing_that_is_to_come() {
    starts();
    says("What I did.");

    assertThat(Transcript.of(round))
        .contains("I asked: Question 0?", "You said: What I did.")
        .doesNotContain("Question 1?", "Decision 0?");
  }

  @Test
  void a_pause_costs_no_time_and_ends_no_answer() {
    starts();
    later(60);
    says("Begun.");
    Duration left = Duration.between(now, round.until());
    typed("Pause.");
    assertThat(round.isPaused()).isTrue();
    later(3600);
    passes();
    typed("This is not taken down");
    assertThat(round.lines().getLast().said()).isEqualTo("Begun.");
    assertThat(steps.getLast()).isEqualTo(new Step.Declines(Why.IS_PAUSED));

    typed("resume");

    assertThat(Duration.between(now, round.until())).isEqualTo(left);
    passes();
    assertThat(round.stage()).isEqualTo(Round.Stage.ANSWERING);
    later(120);
    passes();
    assertThat(round.stage()).isEqualTo(Round.Stage.READING);
  }

  @Test
  void somebody_who_says_nothing_to_a_question_is_paused_and_gets_it_anew() {
    starts();
    later(15 * 60);
    passes();
    assertThat(steps.getLast()).isInstanceOf(Step.PausesAlone.class);

    later(8 * 3600);
    happens(new Happening.Resume());

    assertThat(Duration.between(now, round.until()))
        .isEqualTo(Duration.ofMinutes(14).plusSeconds(15));
    assertThat(round.question()).isZero();
  }

  @Test
  void a_round_that_lies_for_a_day_ends_by_itself() {
    starts();
    says("Something.");
    happens(new Happening.Pause());
    later(24 * 3600 - 1);
    passes();
    assertThat(round.hasEnded()).isFalse();
    later(1);
    passes();
    assertThat(round.ended()).isEqualTo(How.FORGOTTEN);
  }

  @Test
  void while_the_bot_is_away_the_time_stands_still() {
    starts();
    later(60);
    says("Begun.");
    Instant due = round.due().orElseThrow();
    now = due.plus(Duration.ofMinutes(40));
    Instant until = round.until();

    passes();

    assertThat(steps).contains(new Step.WasAway(Duration.ofMinutes(40)));
    assertThat(round.until()).isEqualTo(until.plus(Duration.ofMinutes(40)));
    assertThat(round.stage()).isEqualTo(Round.Stage.READING);
  }

  @Test
  void whoever_skips_has_more_time_for_what_follows_and_the_last_skip_ends_it() {
    starts();
    later(60);
    typed("skip");
    assertThat(round.question()).isEqualTo(1);
    assertThat(round.plan().question(1).length()).isGreaterThan(Duration.ofMinutes(25));
    happens(new Happening.Skip(1));

    assertThat(round.ended()).isEqualTo(How.COMPLETE);
    assertThat(round.wasAnswered()).isFalse();
  }

  @Test
  void who_skips_a_follow_up_is_asked_the_next_thing_and_keeps_the_question() {
    round = begun(Length.SHORT);
    starts();
    answers();
    reads(Layer.MEASURED_RESULT);
    int skipped = round.line();
    typed("skip");

    assertThat(round.hasEnded()).isFalse();
    assertThat(round.question()).isZero();
    assertThat(round.line()).isEqualTo(skipped + 1);
    assertThat(round.lines().getLast().text()).contains("on the same question:");
    assertThat(SCRIPT.of(Style.NEUTRAL).skipped())
        .noneMatch(round.lines().getLast().text()::startsWith);
    happens(new Happening.Skip(skipped));
    assertThat(steps.getLast()).isEqualTo(new Step.Declines(Why.STALE));
  }

  @Test
  void who_does_not_know_would_rather_not_say_or_asks_back_gets_a_word_that_fits() {
    Script.Manner manner = SCRIPT.of(Style.NEUTRAL);
    Map<String, List<String>> words =
        Map.of(
            "I really don't know, sorry.",
            manner.notKnown(),
            "I would rather not say.",
            manner.declined(),
            "Is my answer fine so far?",
            manner.askedBack(),
            "I don't know who wrote it, but I asked the four teams and found it in a day of reading"
                + " logs.",
            manner.followUp());
    words.forEach((said, expected) -> {
      round = begun(Length.HALF_AN_HOUR);
      now = BEGIN;
      starts();
      says(said);
      happens(new Happening.DoneAnswering(round.line()));
      happens(
          new Happening.Read(round.line(), List.of(), !expected.equals(manner.followUp()), HEARD));

      Line next = round.lines().getLast();
      assertThat(next.kind()).isEqualTo(Kind.PROBE);
      assertThat(expected).as(said).anyMatch(next.text()::startsWith);
    });
  }

  @Test
  void what_happened_is_not_asked_of_a_made_up_case() {
    starts();
    typed("skip");
    assertThat(round.main().isHypothetical()).isTrue();
    answers();
    happens(new Happening.Read(round.line(), List.of(), true, HEARD));

    assertThat(round.lines().getLast().kind()).isNotEqualTo(Kind.MORE);
  }

  @Test
  void a_short_answer_with_a_deed_of_ones_own_and_a_figure_is_not_called_short() {
    starts();
    says(
        "In 2021 I repaired the billing job that was nobody's, because customers paid twice. I"
            + " rewrote the retry, and the wrong invoices fell from 300 to 2 a month.");

    assertThat(Told.of(round, 0).isBriefAndWhole()).isTrue();
    assertThat(
            new Told(
                0,
                Told.About.QUESTION,
                Told.of(round, 0).lens(),
                "I fixed it.",
                Spoken.in(List.of())))
        .matches(told -> !told.isBriefAndWhole());
  }

  @Test
  void a_probe_that_begins_with_a_statement_is_not_put_into_anybodys_mouth() {
    var setting = new Setting(Length.SHORT, Level.BOTH, new Focus.Open(), Style.NEUTRAL);
    var main =
        new MainQuestion(
            "q",
            "Tell me about a rule.",
            dev.barraiser.practice.questions.Kind.BEHAVIOURAL,
            List.of(new Probe(Layer.DECISION, "Nothing had gone wrong. Why did you do it?")),
            null);
    round = Round.begins(setting, List.of(main), BEGIN).round();
    starts();
    answers();
    reads(Layer.DECISION);

    assertThat(round.lines().getLast().text()).doesNotContain("Nothing had gone wrong");
  }

  @Test
  void stale_and_doubled_presses_change_nothing() {
    starts();
    happens(new Happening.DoneAnswering(0));
    assertThat(steps.getLast()).isEqualTo(new Step.Declines(Why.NOTHING_SAID_YET));
    answers();
    Round before = round;
    for (Happening stale :
        List.of(
            new Happening.DoneAnswering(0),
            new Happening.DoneAnswering(-1),
            new Happening.DoneAnswering(99),
            new Happening.Skip(1),
            new Happening.Skip(-1),
            new Happening.Ready(),
            new Happening.Resume(),
            new Happening.Read(7, List.of(), false, HEARD))) {
      happens(stale);
      assertThat(round).isEqualTo(before);
    }
    happens(new Happening.Stop());
    Round over = round;
    happens(new Happening.Stop());
    typed("hello");
    happens(new Happening.Pause());
    assertThat(round).isEqualTo(over);
  }

  @Test
  void a_clip_is_an_answer_that_cannot_be_heard() {
    starts();
    happens(new Happening.Said("m1", "", true, null));
    assertThat(steps.getLast()).isInstanceOf(Step.CannotHear.class);
    happens(new Happening.Said("m2", "", true, null));
    happens(new Happening.DoneAnswering(0));
    assertThat(round.stage()).isEqualTo(Round.Stage.READING);
    assertThat(steps.stream().filter(step -> step instanceof Step.CannotHear)).hasSize(1);
  }

  @Test
  void before_the_first_question_only_a_yes_begins_it() {
    for (String word : List.of("hello?", "What do I do now?", "I am not sure I am ready.")) {
      typed(word);
      assertThat(steps.getLast()).isEqualTo(new Step.Declines(Why.NOT_BEGUN));
      assertThat(round.lines()).isEmpty();
    }
    typed("Yes, I am ready.");

    assertThat(round.stage()).isEqualTo(Round.Stage.ANSWERING);
    typed("ok");
    assertThat(round.lines().getLast().said()).isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(strings = {"skip", "Skip this one.", "skip it!"})
  void people_skip_in_their_own_words(String words) {
    starts();
    typed(words);

    assertThat(round.question()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"done", "That's it.", "I'm done", "Next question"})
  void people_end_an_answer_in_their_own_words(String words) {
    starts();
    says("What I did.");
    typed(words);

    assertThat(round.stage()).isEqualTo(Round.Stage.READING);
  }

  @Test
  void a_recording_that_was_begun_in_time_belongs_to_the_question_it_was_begun_for() {
    starts();
    says("Begun.");
    while (round.question() == 0) {
      later(30);
      says("And.");
      passes();
    }
    later(100);
    speaks(Duration.ofSeconds(110));

    assertThat(steps).contains(new Step.TakesLate());
    assertThat(round.lines().getLast().isAnswered()).isFalse();
    assertThat(Spoken.in(round.linesOf(0)).length()).isEqualTo(Duration.ofSeconds(110));

    later(100);
    speaks(Duration.ofSeconds(90));
    assertThat(Spoken.in(round.linesOf(1)).length()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void what_is_spoken_counts_by_its_length_and_is_short_only_where_that_is_known() {
    starts();
    speaks(Duration.ofSeconds(20));
    assertThat(Told.of(round, 0).isSpokenInBrief()).isTrue();
    speaks(Duration.ofSeconds(95));
    assertThat(Told.of(round, 0).isSpokenInBrief()).isFalse();
    assertThat(Told.of(round, 0).spoken()).isEqualTo(new Spoken(2, Duration.ofSeconds(115)));
    says("In short: I did it.");
    assertThat(Told.of(round, 0).isShort()).as("written few words, spoken two minutes").isFalse();
    happens(new Happening.Said("m9", "", true, null));
    assertThat(Told.of(round, 0).spoken()).isEqualTo(new Spoken(3, null));
    assertThat(Json.read(Json.write(round), Round.class)).isEqualTo(round);
  }

  @Test
  void a_recording_that_is_deleted_does_not_count_and_one_whose_caption_is_edited_does() {
    starts();
    happens(new Happening.Said("m1", "Listen.", true, Duration.ofSeconds(60)));
    round = round.changed("m1", "");
    assertThat(round.lines().getLast().isSpoken()).isTrue();

    round = round.without("m1");

    assertThat(round.lines().getLast().isAnswered()).isFalse();
  }

  @Test
  void a_round_kept_before_recordings_had_lengths_is_read() {
    starts();
    happens(new Happening.Said("m1", "", true, null));
    String kept = Json.write(round).replace(",\"spoken\":null", "");

    assertThat(kept).doesNotContain("spoken").contains("\"clip\":true");
    assertThat(Json.read(kept, Round.class)).isEqualTo(round);
  }

  @Test
  void what_is_edited_counts_as_edited_and_what_is_deleted_does_not_count() {
    starts();
    happens(new Happening.Said("m1", "One.", false, null));
    happens(new Happening.Said("m2", "Two.", false, null));

    round = round.changed("m1", "Uno.").without("m2").changed("m9", "Nobody's.");

    assertThat(round.lines().getLast().said()).isEqualTo("Uno.");
  }

  @Test
  void in_a_pause_they_are_told_once_that_nothing_is_taken_down() {
    starts();
    says("Begun.");
    for (int pause = 1; pause <= 2; pause++) {
      typed("pause");
      for (String word : List.of("And then.", "Then this.", "done", "pause")) {
        later(10);
        typed(word);
      }
      assertThat(steps.stream().filter(new Step.Declines(Why.IS_PAUSED)::equals)).hasSize(pause);
      assertThat(Json.read(Json.write(round), Round.class)).isEqualTo(round);
      typed("resume");
    }

    assertThat(round.lines().getLast().said()).isEqualTo("Begun.");
  }

  @Test
  void a_press_in_a_pause_is_answered_each_time() {
    starts();
    typed("pause");
    typed("And then.");
    happens(new Happening.DoneAnswering(0));
    happens(new Happening.DoneAnswering(0));

    assertThat(steps.stream().filter(new Step.Declines(Why.IS_PAUSED)::equals)).hasSize(3);
  }

  @Test
  void no_more_is_taken_to_a_question_than_anybody_speaks_and_that_is_said_once() {
    starts();
    says("Begun.");
    for (int i = 0; i < 9; i++) says("\uD83E\uDD93 and ".repeat(1000));

    String said = round.lines().getLast().said();
    assertThat(said).startsWith("Begun.").hasSizeBetween(19_000, 20_100);
    assertThat(Character.isHighSurrogate(said.charAt(said.length() - 1))).isFalse();
    assertThat(steps.stream().filter(Step.TakesNoMore.class::isInstance)).hasSize(1);

    round = round.changed("m1", "x".repeat(50_000));
    assertThat(round.lines().getLast().said()).hasSizeBetween(19_000, 20_100);
    happens(new Happening.DoneAnswering(0));
    reads(Layer.ROLE);
    assertThat(round.question()).isEqualTo(1);
    says("More.");
    assertThat(round.lines().getLast().said()).isEqualTo("More.");
  }

  @Test
  void who_talks_on_when_no_more_is_taken_is_still_answering() {
    starts();
    says("x".repeat(30_000));
    later(100);
    says("And more.");
    later(100);
    passes();

    assertThat(round.stage()).isEqualTo(Round.Stage.ANSWERING);
  }

  @Test
  void a_round_kept_before_pauses_were_told_once_is_read() {
    starts();
    String kept = Json.write(round).replace("\"toldPaused\":null,", "");

    assertThat(kept).doesNotContain("toldPaused");
    assertThat(Json.read(kept, Round.class)).isEqualTo(round);
  }

  @Test
  void a_reading_that_never_comes_holds_nobody_up() {
    starts();
    answers();
    later(120);
    passes();

    assertThat(round.lines()).hasSize(2);
    assertThat(round.stage()).isEqualTo(Round.Stage.ANSWERING);
  }

  @Test
  void no_interviewer_praises_or_is_rude() {
    String all = SCRIPT.toString().toLowerCase(java.util.Locale.ROOT);

    assertThat(all).doesNotContain("great", "excellent", "well done", "stupid", "nonsense", "!");
    assertThat(Arrays.asList(Style.values()))
        .allSatisfy(style -> assertThat(SCRIPT.of(style)).isNotNull());
  }

  @Test
  void whatever_happens_in_whatever_order_time_adds_up_and_nothing_is_asked_twice() {
    var random = new Random(7);
    for (int game = 0; game < 300; game++) {
      Length length = List.of(Length.values()).get(random.nextInt(3));
      round = begun(length);
      now = BEGIN;
      for (int i = 0; i < 150 && !round.hasEnded(); i++) {
        later(random.nextInt(random.nextInt(8) == 0 ? 400 : 60));
        happens(anything(random));
        windowsAddUp(length);
      }
      assertThat(round.lines()).extracting(Line::wording).doesNotHaveDuplicates();
      assertThat(round.lines().stream().filter(line -> line.kind() == Kind.DIFFERENTLY).count())
          .isLessThanOrEqualTo(1);
      assertThat(round.time().passed(now)).isLessThanOrEqualTo(length.whole().plusMinutes(3));
      assertThat(Json.read(Json.write(round), Round.class)).isEqualTo(round);
    }
  }

  private Happening anything(Random random) {
    List<Happening> all =
        List.of(
            new Happening.Ready(),
            new Happening.Said("m" + ++messages, "What I did.", false, null),
            new Happening.Said("m" + ++messages, "And then this.", false, null),
            new Happening.DoneAnswering(round.line()),
            new Happening.DoneAnswering(round.line() - 1),
            new Happening.Read(round.line(), List.of(Layer.ROLE, Layer.LEARNING), false, HEARD),
            new Happening.Read(round.line(), List.of(), true, HEARD),
            new Happening.TimePasses(),
            new Happening.TimePasses(),
            new Happening.Resume(),
            random.nextInt(4) == 0 ? new Happening.Pause() : new Happening.Resume(),
            random.nextInt(12) == 0
                ? new Happening.Skip(round.line())
                : new Happening.TimePasses());
    return all.get(random.nextInt(all.size()));
  }

  private void windowsAddUp(Length length) {
    Duration end = Duration.ZERO;
    for (RoundPlan.Window window : round.plan().windows()) {
      assertThat(window.from()).isEqualTo(end);
      assertThat(window.until()).isGreaterThanOrEqualTo(window.from());
      end = window.until();
    }
    assertThat(end).isEqualTo(length.whole());
  }

  // Playing it.

  private void starts() {
    later(30);
    happens(new Happening.Ready());
  }

  private void answers() {
    says("What I did.");
    happens(new Happening.DoneAnswering(round.line()));
  }

  private int messages;

  private void says(String text) {
    happens(new Happening.Said("m" + ++messages, text, false, null));
  }

  private void speaks(Duration length) {
    happens(new Happening.Said("m" + ++messages, "", true, length));
  }

  private void typed(String text) {
    says(text);
  }

  private void reads(Layer... lacks) {
    happens(new Happening.Read(round.line(), List.of(lacks), false, HEARD));
  }

  private void passes() {
    happens(new Happening.TimePasses());
  }

  private void happens(Happening happening) {
    Moved moved = round.on(happening, now, SCRIPT);
    round = moved.round();
    steps.addAll(moved.steps());
  }

  private void later(int seconds) {
    now = now.plusSeconds(seconds);
  }
}
