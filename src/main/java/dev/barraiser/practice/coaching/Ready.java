package dev.barraiser.practice.coaching;

import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a story can be told as it is. Pure.
 *
 * @param wanting what it is wanting still, as whole clauses; empty when it is ready
 */
record Ready(List<String> wanting) {

  Ready {
    wanting = List.copyOf(wanting);
  }

  static Ready of(Reading.Read read) {
    List<String> wanting = new ArrayList<>();
    List<Part> missing =
        Stream.of(Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT)
            .filter(read.missing()::contains)
            .toList();
    if (!missing.isEmpty()) {
      wanting.add(
          "I cannot find the "
              + missing.stream().map(Part::title).collect(Collectors.joining(" and the ")));
    }
    if (!missing.contains(Part.RESULT) && !Gaps.isCheckable(read)) {
      wanting.add("its result holds no number, date or change that one could check");
    }
    Reading.Ownership ownership = read.ownership();
    boolean owned = ownership.i() > 0 && ownership.i() >= ownership.we();
    if (!missing.contains(Part.ACTION) && !owned)
      wanting.add("it does not say “I” where it was you");
    return new Ready(wanting);
  }

  boolean isReady() {
    return wanting.isEmpty();
  }

  String words() {
    if (isReady()) {
      return "Ready to be told, as far as I can see: all four parts, a result that one can check,"
          + " and it is yours.";
    }
    String joined = String.join(", and ", wanting);
    return "Not quite ready yet: " + joined + ".";
  }
}
