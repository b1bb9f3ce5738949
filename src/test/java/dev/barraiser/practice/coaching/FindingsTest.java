package dev.barraiser.practice.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Values;
import dev.barraiser.practice.coaching.Found.Kind;
import dev.barraiser.practice.questions.SomeQuestions;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.stories.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private final CoachWorld world = new CoachWorld();
  private final Person ana = world.ana;

  @AfterEach
  void close() {
    world.close();
  }

  private List<Found> found(Person person) {
    return world.rig.read(tx -> world.findings().since(tx, person, Instant.EPOCH));
  }

  private void coach(String what, long id) {
    world.rig.presses(ana, CoachWorld.CHANNEL, Action.of(what, id));
    world.rig.ponders();
  }

  private MessageRef answered() {
    MessageRef said = world.says(ana, CoachWorld.text(Told.LEDGER));
    coach("coaching.answer", world.answerOf(ana).id());
    return said;
  }

  @Test
  void an_answer_that_was_read_is_found_by_its_author_and_by_nobody_else() {
    answered();

    assertThat(found(ana))
        .extracting(Found::kind, Found::source, Found::title)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Kind.ANSWER, world.answerOf(ana).id(), CoachWorld.QUESTION));
    assertThat(found(world.ben)).isEmpty();
  }

  @Test
  void what_no_longer_says_what_was_read_is_not_found() {
    MessageRef said = answered();

    world.edits(ana, said, CoachWorld.text(Told.ONBOARDING));

    assertThat(found(ana)).isEmpty();
  }

  @Test
  void an_answer_that_was_taken_back_is_not_found() {
    MessageRef said = answered();

    world.deletes(said);

    assertThat(found(ana)).isEmpty();
  }

  @Test
  void a_story_is_found_once_its_author_calls_it_ready() {
    Story story =
        world.story(
            ana,
            "We had four systems and each believed it was the ledger, and nobody knew which.",
            "I drew each break back to the job that had caused it, one after the other, for weeks.",
            "Breaks had gone from around 310 a week to under 20, and have stayed there since.");
    coach("coaching.story", story.id());
    assertThat(found(ana)).isEmpty();

    world.rig.write(tx -> world.stories.decide(tx, ana, story.id(), true, world.rig.instant()));

    assertThat(found(ana))
        .extracting(Found::kind, Found::title)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.STORY, "A search"));
  }

  @Test
  void what_was_pasted_is_no_answer_of_theirs() {
    var direct = new Place.Direct(ana);
    world.rig.types(ana, direct, "/barraiser coach");
    world.rig.submits(
        ana, direct, world.rig.form(), Map.of("text", CoachWorld.text(Told.ONBOARDING)));
    world.rig.ponders();

    assertThat(found(ana)).isEmpty();
  }

  @Test
  void a_question_that_was_answered_alone_counts_by_its_last_answer_and_for_nobody_else() {
    practises(Told.ONBOARDING);
    practises(Told.LEDGER);

    assertThat(found(ana))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.kind()).isEqualTo(Kind.PRACTISED);
          assertThat(one.read().sentences().getFirst().text())
              .isEqualTo(Labelled.read(Lens.STORY, Told.LEDGER).sentences().getFirst().text());
        });
    assertThat(found(world.ben)).isEmpty();

    world.rig.later(Duration.ofDays(8));
    world.rig.wakes("coaching");

    assertThat(found(ana)).isEmpty();
  }

  @Test
  void a_question_that_was_answered_alone_leaves_a_probe_too_and_counts_for_no_answer() {
    practises(Told.LEDGER);

    var probe =
        world.rig.read(tx -> world.practising().lastProbe(tx, ana, Instant.EPOCH)).orElseThrow();
    assertThat(probe.ask()).endsWith("?");
    world.rig.presses(ana, CoachWorld.CHANNEL, probe.rewrite());
    assertThat(CoachWorld.text(Told.LEDGER))
        .contains(((Field.Text) world.rig.form().fields().findFirst().orElseThrow()).value());
    List<Practising.Lacking> lacking =
        world.rig.read(tx -> world.practising().lacking(tx, ana, Instant.EPOCH));
    assertThat(lacking).isEmpty();
  }

  private void practises(String told) {
    world.rig.write(tx ->
        world
            .practising()
            .read(
                tx,
                CoachWorld.text(told),
                SomeQuestions.question("alone"),
                new Incoming.Submitted(
                    "sent",
                    ana,
                    new Place.Direct(ana),
                    Action.of("mine.again", "alone"),
                    new Values(Map.of()),
                    Origin.UNASKED)));
    world.rig.ponders();
  }

  @Test
  void the_last_answer_that_was_read_leaves_a_probe_and_a_sentence_to_rewrite() {
    answered();

    var probe =
        world.rig.read(tx -> world.practising().lastProbe(tx, ana, Instant.EPOCH)).orElseThrow();
    assertThat(probe.question()).isEqualTo(CoachWorld.QUESTION);
    assertThat(probe.ask()).endsWith("?");
    world.rig.presses(ana, CoachWorld.CHANNEL, probe.rewrite());
    assertThat(CoachWorld.text(Told.LEDGER))
        .contains(((Field.Text) world.rig.form().fields().findFirst().orElseThrow()).value());
    Optional<Practising.Probe> bens =
        world.rig.read(tx -> world.practising().lastProbe(tx, world.ben, Instant.EPOCH));
    assertThat(bens).isEmpty();
  }

  @Test
  void a_thin_answer_lacks_more_than_a_whole_one() {
    world.says(ana, CoachWorld.text(Told.LEDGER));
    long whole = world.answerOf(ana).id();
    coach("coaching.answer", whole);
    long thin = world.saysAgain(ana, CoachWorld.text(Told.SEARCH)).id();
    coach("coaching.answer", thin);

    List<Practising.Lacking> lacking =
        world.rig.read(tx -> world.practising().lacking(tx, ana, Instant.EPOCH));

    assertThat(lacking).extracting(Practising.Lacking::answer).containsExactly(thin, whole);
    assertThat(lacking.getFirst().gaps()).isGreaterThan(lacking.getLast().gaps());
  }

  @Test
  void what_was_read_before_is_left_out() {
    answered();
    world.rig.later(Duration.ofDays(5));
    Instant since = world.rig.instant();

    List<Found> later = world.rig.read(tx -> world.findings().since(tx, ana, since));

    assertThat(later).isEmpty();
  }
}
