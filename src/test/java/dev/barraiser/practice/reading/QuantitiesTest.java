package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.reading.Reading.Direction;
import dev.barraiser.practice.reading.Reading.Quantified;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

  private static List<Quantified> result(String sentence) {
    return Quantities.in(3, new Reading.Sentence(sentence, Part.RESULT, 0.95), sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The queue halved.",
        "Waste is down by a third.",
        "We cut the bill in half.",
        "Nine in ten callers reach a person now.",
        "There have been zero incidents since.",
        "Revenue doubled.",
        "It saved the hospital $1.2M a year.",
        "p99 fell under 400 ms.",
        "The pages load three times faster.",
        "Uptime is at 99.95 % since spring.",
        "Parents rated us 4.2 out of 5.",
        "12k users came back.",
        "It cost us £3k, and it was worth it.",
        "Not one of the forty crates broke.",
        "- Bill 40k -> 18k/mo",
        "Two weeks early, nobody ill.",
        "We went from a release a month to four.",
        "It saved the clinic an estimated 30 nurse-hours a week.",
        "We were able to open 40 more beds.",
        "The patch spared us what would have been a $2M fine.",
        "Surveys showed a 12-point increase in trust.",
        "The guides were taken up by three other wards.",
        "The fault was repaired within six hours.",
        "The average is under a day.",
        "We opened with two days in hand.",
        "The shop scores 4.4/5 on the map.",
        "The index answers in sub-50ms, 3x faster.",
        "There wasn't a single fall after that.",
        "The new scale catches about one mistake a week.",
        "Only one of them asked to leave.",
        "Three engineers who took the course were later promoted."
      })
  void a_number_that_tells_what_came_of_it_is_found(String sentence) {
    assertThat(result(sentence)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I led a team of nine engineers.",
        "It was in 2021, on the 4th of May.",
        "I have twelve years of experience with radar.",
        "We were on v2.1 of it, and the ticket was OPS-311.",
        "The service listens on port 8080.",
        "In phase 2 we asked the second shift.",
        "Support is there 24/7.",
        "It was a P1.",
        "Five teams had a say in it.",
        "The deadline was in three weeks.",
        "The goal was to cut the costs by 30 percent.",
        "The budget was 2 million.",
        "I was a hundred percent sure.",
        "One of them asked me to stay.",
        "I called her at seven.",
        "If it failed again we would lose 40 percent of them.",
        "I learned that thirty letters are worth more than three years of talk.",
        "We now have a rule that nobody lifts more than 20 kilos.",
        "We passed the SOC 2 audit.",
        "The job doubled as a holiday.",
        "The work took three days.",
        "The boy with page 12 reads alone now.",
        "Prospects like our \"zero defect\" policy.",
        "We are certified by ISO 27001 auditors."
      })
  void a_number_that_measures_nothing_is_none(String sentence) {
    assertThat(result(sentence)).isEmpty();
  }

  @Test
  void what_was_before_and_what_came_of_it_are_told_apart() {
    assertThat(result("Outages went from nine a quarter to two."))
        .containsExactly(
            new Quantified(3, "from nine a quarter to two", "", Direction.DOWN, "nine", "two"));
    assertThat(result("The start takes 400 ms instead of 2.3 s."))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.baseline()).isEqualTo("2.3 s");
          assertThat(found.outcome()).isEqualTo("400 ms");
        });
    assertThat(result("NPS moved from 31 to 47."))
        .singleElement()
        .extracting(Quantified::direction)
        .isEqualTo(Direction.UP);
  }

  @ParameterizedTest
  @CsvSource({
    "Churn fell by 40%.,40%,%,DOWN",
    "Sales rose by two thirds.,two thirds,'',UP",
    "The wait went up to 30 minutes.,30 minutes,minutes,UP",
    "The error rate halved.,halved,'',DOWN"
  })
  void number_unit_and_direction_are_as_written(
      String sentence, String number, String unit, Direction direction) {
    assertThat(result(sentence))
        .singleElement()
        .isEqualTo(new Quantified(3, number, unit, direction, "", ""));
  }

  @Test
  void in_the_midst_of_doing_only_a_change_is_a_measure() {
    assertThat(Quantities.in(0, "I read 40 of the 60 reports.", Part.ACTION)).isEmpty();
    assertThat(Quantities.in(0, "That alone took the build from 50 to 12 minutes.", Part.ACTION))
        .isNotEmpty();
  }

  @Test
  void what_was_gained_or_lost_is_an_outcome_in_the_midst_of_doing_too() {
    assertThat(Quantities.in(0, "We lost about 300 subscribers that week.", Part.ACTION))
        .isNotEmpty();
    assertThat(Quantities.in(0, "The talks secured a contract of $5M.", Part.ACTION)).isNotEmpty();
    assertThat(Quantities.in(0, "I moved the lamp down by 2 metres.", Part.ACTION)).isEmpty();
    assertThat(Quantities.in(0, "I cut the rounds from seven to five.", Part.ACTION)).isEmpty();
  }

  @Test
  void a_sentence_that_surely_is_a_result_counts_what_is_news_in_it() {
    assertThat(result("Every site got 14 new pumps.")).isNotEmpty();
    assertThat(result("Nobody has slipped there since.")).isNotEmpty();
    assertThat(result("Not one of them came back.")).isNotEmpty();
    assertThat(result("There was no outage during the sale.")).isNotEmpty();
    assertThat(result("The 14 pumps are painted green.")).isEmpty();
    assertThat(result("The course has been running for three years.")).isEmpty();
    assertThat(result("After two months he told me that he was glad.")).isEmpty();
  }

  @Test
  void a_sentence_of_any_length_is_read_quickly() {
    for (String bit : List.of("from two to ", "fell by ", "9 of 10 ", "was at a ", "1", "no ")) {
      Assertions.assertTimeout(
          Duration.ofSeconds(5), () -> result(bit.repeat(100_000 / bit.length())));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "All nine bakers are on the early shift of three today.,nine",
    "The barn of 1962 took 40 cows home by way of 2 fields.,40",
    "Of 5 lambs in the pen 60 percent had a name.,60 percent"
  })
  void where_no_rule_finds_the_number_of_a_sentence_that_measures_the_likeliest_is_taken(
      String sentence, String number) {
    var said = new Reading.Sentence(sentence, Part.ACTION, 0.9);
    assertThat(Quantities.measured(0, said, sentence))
        .singleElement()
        .extracting(Quantified::number)
        .isEqualTo(number);
  }

  @Test
  void where_there_is_no_number_nothing_is_measured() {
    String sentence = "They are all still here, every one.";
    var said = new Reading.Sentence(sentence, Part.RESULT, 0.9);
    assertThat(Quantities.measured(0, said, sentence)).isEmpty();
  }
}
