package dev.barraiser.practice.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.stories.Sorted;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SortingTest {

  @Test
  void every_sentence_stands_in_the_part_that_it_tells() {
    Sorted sorted =
        sorted(
            """
            S: The river was wide.
            T: I was to bridge it.
            A own: I asked both towns.
            R: They built one.
            A own: I asked them again.
            """);

    assertThat(sorted.parts())
        .containsExactly(
            "The river was wide.",
            "I was to bridge it.",
            "I asked both towns.\nI asked them again.",
            "They built one.");
  }

  @Test
  void no_word_is_lost_and_none_comes_twice() {
    for (String told : List.of(Told.SEARCH, Told.LEDGER, Told.ONBOARDING)) {
      Labelled labelled = Labelled.by(told);
      Sorted sorted = sorted(told);
      assertThat(words(String.join(" ", sorted.parts())))
          .containsExactlyInAnyOrderElementsOf(words(labelled.text()));
    }
  }

  @Test
  void a_text_of_one_part_is_not_split() {
    assertThat(of("S: The river was wide.\nS: It was cold.\n")).isEmpty();
  }

  @Test
  void an_opening_that_tells_of_what_had_come_to_be_is_no_result() {
    Sorted sorted =
        sorted(
            """
            R: The two towns had stopped talking to each other.
            S: The river was wide.
            A own: I asked both towns.
            R: They built a bridge.
            """);

    assertThat(sorted.parts())
        .containsExactly(
            "The two towns had stopped talking to each other. The river was wide.",
            "",
            "I asked both towns.",
            "They built a bridge.");
  }

  @Test
  void an_end_that_is_told_first_stays_a_result() {
    for (String end : List.of("Crossings doubled.", "We brought the wait down to 3 minutes.")) {
      Sorted sorted =
          sorted("R: " + end + "\nS: The river was wide.\nA own: I asked both towns.\n");

      assertThat(sorted.parts().get(3)).isEqualTo(end);
    }
    Sorted untold =
        sorted("R: They talk to each other now.\nA own: I asked both.\nS: It was wide.\n");
    assertThat(untold.parts().get(3)).isEqualTo("They talk to each other now.");
  }

  @Test
  void what_was_asked_for_and_tells_nothing_by_itself_stands_in_the_part_that_it_was_asked_for() {
    String told =
        """
        S: The river was wide.
        A own: I asked both towns.
        -: About a hundred people.
        -: Mostly farmers.
        R: They built one.
        """;
    String text = Labelled.by(told).text();
    var asked = new TreeMap<>(Map.of(text.indexOf("About"), Part.SITUATION));
    asked.put(text.indexOf("They"), Part.TASK);

    Sorted sorted = Sorting.of(Labelled.read(Lens.STORY, told), text, asked).orElseThrow();

    assertThat(sorted.parts())
        .containsExactly(
            "The river was wide.\nAbout a hundred people. Mostly farmers.",
            "",
            "I asked both towns.",
            "They built one.");
  }

  private static Sorted sorted(String told) {
    return of(told).orElseThrow();
  }

  private static Optional<Sorted> of(String told) {
    return Sorting.of(Labelled.read(Lens.STORY, told), Labelled.by(told).text());
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).toList();
  }
}
