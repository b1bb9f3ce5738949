package dev.barraiser.practice.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.questions.AskedStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerStoreTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  private final FeatureRig rig = FeatureRig.at("2026-03-02T09:00:00Z", any -> List.of());
  private final AnswerStore answers = new AnswerStore();
  private final AskedStore asked = new AskedStore();
  private final Person ana = FeatureRig.person("ana");

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void a_persons_answers_come_newest_first() {
    long first = given(ana, "q1", MONDAY);
    long second = given(ana, "q2", MONDAY.plus(Duration.ofDays(1)));
    given(FeatureRig.person("ben"), "q1", MONDAY);

    assertThat(ofAna()).extracting(Answer::id).containsExactly(second, first);
  }

  @Test
  void a_question_answered_at_the_very_bound_counts_as_answered_since() {
    given(ana, "q0", MONDAY.minusMillis(1));
    given(ana, "q1", MONDAY);

    assertThat(answeredSinceMonday()).isEqualTo(Map.of("q1", MONDAY));
  }

  @Test
  void an_answer_taken_back_is_in_no_read_until_it_is_put_back() {
    long id = given(ana, "q1", MONDAY);
    rig.write(tx -> {
      answers.takeBack(tx, id, MONDAY.plus(Duration.ofDays(1)));
      return id;
    });

    assertThat(find(id)).isEmpty();
    assertThat(ofAna()).isEmpty();
    assertThat(answeredSinceMonday()).isEmpty();

    rig.write(tx -> {
      answers.putBack(tx, id);
      return id;
    });
    assertThat(find(id)).get().extracting(Answer::text).isEqualTo("t");
  }

  private List<Answer> ofAna() {
    return rig.read(tx -> answers.of(tx, ana));
  }

  private Map<String, Instant> answeredSinceMonday() {
    return rig.read(tx -> answers.questionsAnsweredSince(tx, ana, MONDAY));
  }

  private Optional<Answer> find(long id) {
    return rig.read(tx -> answers.find(tx, id));
  }

  private long given(Person by, String question, Instant at) {
    return rig.write(tx -> {
      var channel = FeatureRig.channel("c1");
      long askedId =
          asked.add(tx, channel, OptionalLong.empty(), question, Optional.empty(), MONDAY);
      long id = answers.begin(tx, asked.find(tx, askedId).orElseThrow(), by, at, false);
      answers.made(tx, id, "t", 1, at, true);
      return id;
    });
  }
}
