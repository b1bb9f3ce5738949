package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.embedding.Choice;
import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.practice.questions.Principle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ReaderTest {

  private static final Reader READER = new Reader(Embedders.load(Choice.MODEL, Depth.HALF), 150);

  private static final List<String> ANSWER =
      List.of(
          "The bakery where I kept the books had three ovens and one of them burnt a tray a day.",
          "Nobody knew why, and the night shift blamed the flour.",
          "The owner asked me to find out before the Christmas orders came in.",
          "I sat by that oven for two nights with a thermometer and wrote down every ten minutes.",
          "Then I compared it with the gas bill and saw that the valve stuck after each long break.",
          "I had the valve changed and taught the bakers to check the dial when they come back.",
          "Since then not a single tray has burnt, and the Christmas orders went out on time.");

  private static final String TEXT = String.join(" ", ANSWER);

  @Test
  void each_sentence_gets_its_part() {
    assertThat(parts(READER.read(TEXT, Lens.STORY)))
        .containsExactly(
            Part.SITUATION,
            Part.SITUATION,
            Part.TASK,
            Part.ACTION,
            Part.ACTION,
            Part.ACTION,
            Part.RESULT);
  }

  @Test
  void sentences_that_are_given_stay_as_they_are() {
    List<String> given = List.of("First. And second, in one.", "", "Third\nwith a line break");

    Marked marked = READER.mark(given, Lens.STORY);

    assertThat(marked.sentences()).extracting(Reading.Sentence::text).isEqualTo(given);
  }

  @Test
  void a_change_that_is_measured_is_a_result_however_short_it_is_told() {
    String frugal =
        """
        The bill for our servers had grown every month and nobody looked at it. My director asked \
        for nothing, but it was my service. I listed every machine with its owner, asked each of \
        them what it was for, and switched off what nobody could name, one a day, so that I could \
        go back. The bill fell from 30,000 to 14,000 dollars a month, and I spent nothing on it \
        but a week.\
        """;

    assertThat(READER.read(frugal, Lens.STORY))
        .isInstanceOfSatisfying(
            Reading.Read.class,
            read -> {
              assertThat(read.missing()).doesNotContain(Part.RESULT);
              assertThat(read.quantified())
                  .extracting(Reading.Quantified::baseline)
                  .contains("30,000");
            });
  }

  @Test
  void what_nobody_sees_in_a_text_changes_nothing() {
    Reading plain = READER.read(TEXT, Lens.STORY);
    Reading pasted = READER.read(TEXT.replace(" ", "\u00a0\u200b"), Lens.STORY);

    assertThat(Fooling.different(plain, pasted)).isEmpty();
    assertThat(((Reading.Read) pasted).ownership()).isEqualTo(((Reading.Read) plain).ownership());
  }

  @Test
  void shares_are_percentages_of_the_words_that_have_a_part() {
    Reading.Shares shares = READER.mark(TEXT, Lens.STORY).shares();

    double sum = PartMeasures.PARTS.stream().mapToDouble(shares::of).sum();
    assertThat(sum).isBetween(99.99, 100.01);
    assertThat(shares.of(Part.ACTION)).isBetween(35.0, 60.0);
  }

  @Test
  void of_a_short_text_nothing_is_said_though_it_can_be_measured() {
    Marked marked = READER.mark(List.of("The oven burnt.", "I had it fixed."), Lens.STORY);

    assertThat(marked.reading())
        .isInstanceOfSatisfying(
            Reading.Abstained.class,
            abstained -> {
              assertThat(abstained.reason()).isEqualTo(Reading.Reason.TOO_SHORT);
              assertThat(abstained.length().words()).isEqualTo(7);
            });
    assertThat(marked.sentences()).hasSize(2);
    assertThat(marked.principles()).hasSize(16);
  }

  @Test
  void nothing_at_all_is_too_short() {
    assertThat(READER.read("", Lens.STORY)).isInstanceOf(Reading.Abstained.class);
    assertThat(READER.mark(List.of(), Lens.STORY).sentences()).isEmpty();
    assertThat(READER.read(" \n\n — ", Lens.VIEW)).isInstanceOf(Reading.Abstained.class);
  }

  @Test
  void headings_are_trusted_before_the_model() {
    List<String> headed = new ArrayList<>();
    headed.add("Result:");
    headed.addAll(ANSWER.subList(0, 3));
    headed.add("Action:");
    headed.addAll(ANSWER.subList(3, 5));
    headed.add("Task:");
    headed.addAll(ANSWER.subList(5, 7));

    Marked marked = READER.mark(headed, Lens.STORY);

    assertThat(marked.sentences())
        .extracting(Reading.Sentence::part)
        .containsExactly(
            Part.NONE,
            Part.RESULT,
            Part.RESULT,
            Part.RESULT,
            Part.NONE,
            Part.ACTION,
            Part.ACTION,
            Part.NONE,
            Part.TASK,
            Part.TASK);
  }

  @Test
  void a_view_lacks_no_part() {
    String view =
        "I think one should always tell the customer first, before anybody inside argues about whose"
            + " fault it was. It costs a little face and it saves a lot of guessing, and I would rather"
            + " lose an hour than their belief in what we say to them.";

    assertThat(READER.read(view, Lens.VIEW))
        .isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(read.missing()).isEmpty());
  }

  @Test
  void every_element_point_and_principle_is_spoken_of() {
    assertThat(READER.read(TEXT, Lens.STORY))
        .isInstanceOfSatisfying(
            Reading.Read.class,
            read -> {
              assertThat(read.elements()).containsOnlyKeys(Element.values());
              assertThat(read.points()).containsOnlyKeys(Point.values());
              assertThat(read.principles())
                  .extracting(Reading.Shown::principle)
                  .containsExactlyInAnyOrder(Principle.values());
            });
  }

  @Test
  void many_at_once_get_what_one_gets() throws Exception {
    Reading alone = READER.read(TEXT, Lens.STORY);
    var fresh = new Reader(Embedders.onFirstUse(Choice.MODEL, Depth.HALF), 150);
    try (var callers = Executors.newFixedThreadPool(4)) {
      List<Future<Reading>> all = new ArrayList<>();
      for (int i = 0; i < 12; i++) all.add(callers.submit(() -> fresh.read(TEXT, Lens.STORY)));
      for (Future<Reading> one : all) assertThat(one.get()).isEqualTo(alone);
    }
  }

  @Test
  void it_reads_a_very_long_text_too() {
    String text = (TEXT + " ").repeat(40);

    assertThat(READER.read(text, Lens.STORY)).isInstanceOf(Reading.Read.class);
  }

  private static List<Part> parts(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).sentences().stream().map(Reading.Sentence::part).toList();
  }
}
