package dev.barraiser.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What both of them promise. */
class EmbedderTest {

  /** Three in a row: a sentence, one that says nearly the same, and one that does not. */
  private static final List<List<String>> NEAR_AND_FAR =
      List.of(
          List.of(
              "I reduced the waiting time of customers by half.",
              "Customers waited half as long after my change.",
              "My colleague planted three apple trees behind the office."),
          List.of(
              "The database failed at night and orders were lost.",
              "We lost orders in a nightly outage of the database.",
              "She taught her team how to interview fairly."),
          List.of(
              "I disagreed with my manager about the budget.",
              "My manager and I had different opinions on the budget.",
              "The new warehouse robot lifts forty boxes an hour."),
          List.of(
              "I hired two engineers and mentored them.",
              "Two new engineers joined, and I coached both of them.",
              "The customer returned the broken kettle."),
          List.of(
              "Our costs fell by thirty percent within a year.",
              "In one year we saved thirty percent of the cost.",
              "I listened to the nurses on the ward."),
          List.of(
              "I apologised to the client and told them the truth about the delay.",
              "I was honest with the client about being late, and said sorry.",
              "We rewrote the search index in another language."));

  static List<Embedder> those_that_compare() {
    return List.of(
        Embedders.load(Choice.MODEL, Depth.WHOLE), Embedders.load(Choice.TABLE, Depth.WHOLE));
  }

  static List<Embedder> every_one() {
    List<Embedder> all = new ArrayList<>(those_that_compare());
    all.add(Embedders.load(Choice.MODEL, Depth.HALF));
    return all;
  }

  @ParameterizedTest
  @MethodSource("those_that_compare")
  void what_means_alike_points_alike(Embedder embedder) {
    assertThat(NEAR_AND_FAR)
        .allSatisfy(three -> {
          List<float[]> directions = embedder.embed(three);

          assertThat(cosine(directions.get(0), directions.get(1)))
              .isGreaterThan(cosine(directions.get(0), directions.get(2)) + 0.2)
              .isGreaterThan(cosine(directions.get(1), directions.get(2)) + 0.2);
        });
  }

  @ParameterizedTest
  @MethodSource("every_one")
  void every_direction_has_length_one_and_all_its_numbers(Embedder embedder) {
    List<String> texts = sentences();

    List<float[]> directions = embedder.embed(texts);

    assertThat(directions)
        .hasSameSizeAs(texts)
        .allSatisfy(direction -> {
          assertThat(direction).hasSize(embedder.dimensions());
          assertThat(cosine(direction, direction)).isCloseTo(1, within(1e-5));
        });
  }

  @ParameterizedTest
  @MethodSource("every_one")
  void a_text_without_a_word_points_nowhere(Embedder embedder) {
    float[] nowhere = new float[embedder.dimensions()];

    assertThat(embedder.embed(List.of("", "  \n", "…?!", "\u0007", "🎉")))
        .allSatisfy(direction -> assertThat(direction).isEqualTo(nowhere));
    assertThat(embedder.embed(List.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("every_one")
  void a_sentence_points_the_same_way_in_whatever_company(Embedder embedder) {
    List<String> texts = sentences();
    List<float[]> together = embedder.embed(texts);
    List<float[]> backwards = embedder.embed(texts.reversed()).reversed();

    for (int i = 0; i < texts.size(); i++) {
      assertThat(together.get(i)).isEqualTo(embedder.embed(List.of(texts.get(i))).getFirst());
      assertThat(together.get(i)).isEqualTo(backwards.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("every_one")
  void many_may_ask_at_once(Embedder embedder) throws Exception {
    List<String> texts = sentences();
    List<float[]> expected = embedder.embed(texts);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<List<float[]>>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) calls.add(() -> embedder.embed(texts));

      for (var call : threads.invokeAll(calls))
        for (int i = 0; i < texts.size(); i++)
          assertThat(call.get().get(i)).isEqualTo(expected.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("every_one")
  void of_a_text_without_end_the_beginning_counts(Embedder embedder) {
    String beginning = "I asked each of them what they feared. ".repeat(20);

    List<float[]> directions =
        embedder.embed(List.of(beginning, beginning + "Then we built it. ".repeat(50_000)));

    assertThat(directions.get(1)).isEqualTo(directions.get(0));
  }

  @ParameterizedTest
  @MethodSource("every_one")
  void case_makes_no_difference(Embedder embedder) {
    List<float[]> directions = embedder.embed(List.of("We shipped it.", "WE SHIPPED IT."));

    assertThat(directions.get(1)).isEqualTo(directions.get(0));
  }

  private static List<String> sentences() {
    return NEAR_AND_FAR.stream().flatMap(List::stream).toList();
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) sum += (double) one[i] * other[i];
    return sum;
  }
}
