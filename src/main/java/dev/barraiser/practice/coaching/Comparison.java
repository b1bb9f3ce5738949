package dev.barraiser.practice.coaching;

import dev.barraiser.practice.reading.Element;
import dev.barraiser.practice.reading.Evidence;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Point;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.reading.Reading.Habit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a text shows better than it did, and what it does not show any more. Pure.
 *
 * @param better what improved, the most important first
 * @param lost what got lost
 */
record Comparison(List<String> better, List<String> lost) {

  private static final int MOST = 4;

  private static final List<Part> PARTS =
      List.of(Part.RESULT, Part.ACTION, Part.TASK, Part.SITUATION);

  Comparison {
    better = better.stream().limit(MOST).toList();
    lost = lost.stream().limit(MOST).toList();
  }

  boolean isNothing() {
    return better.isEmpty() && lost.isEmpty();
  }

  static Comparison of(Reading.Read before, Reading.Read after) {
    List<String> better = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    if (after.lens() != Lens.VIEW) parts(before, after, better, lost);
    points(before, after, better, lost);
    numbers(before, after, better, lost);
    if (after.lens() != Lens.VIEW) ownership(before, after, better, lost);
    elements(before, after, better, lost);
    habits(before, after, better, lost);
    pace(before, after, better, lost);
    return new Comparison(better, lost);
  }

  private static void parts(
      Reading.Read before, Reading.Read after, List<String> better, List<String> lost) {
    for (Part part : PARTS) {
      boolean was = !before.missing().contains(part);
      boolean is = !after.missing().contains(part);
      if (is && !was) better.add("There is a " + part.title() + " now.");
      if (was && !is) lost.add("I cannot find the " + part.title() + " any more.");
      if (!was || !is) continue;
      boolean wasThin = before.thin().contains(part);
      boolean isThin = after.thin().contains(part);
      if (wasThin && !isThin) better.add("The " + part.title() + " has room now.");
      if (isThin && !wasThin) lost.add("The " + part.title() + " has become thin.");
    }
  }

  private static void points(
      Reading.Read before, Reading.Read after, List<String> better, List<String> lost) {
    for (Point point : Point.values()) {
      boolean was = isShown(before, point);
      boolean is = isShown(after, point);
      if (!matters(point, after.lens())) continue;
      if (is && !was && isNew(after, Gaps.evidence(after, point), before)) {
        better.add(gained(point));
      }
      if (was && !is && isNew(before, Gaps.evidence(before, point), after)) {
        lost.add(title(point) + " can no longer be found.");
      }
    }
  }

  private static boolean isShown(Reading.Read read, Point point) {
    boolean shown = Gaps.evidence(read, point).isShown();
    return point == Point.OWNED ? shown && !Gaps.owning(read).isEmpty() : shown;
  }

  /** Whether what shows it was written for this version: the rest has not changed. */
  private static boolean isNew(Reading.Read read, Evidence shown, Reading.Read other) {
    return shown.sentences().stream()
        .map(at -> read.sentences().get(at).text().strip())
        .anyMatch(sentence -> !says(other, sentence));
  }

  private static boolean says(Reading.Read read, String sentence) {
    return read.sentences().stream().anyMatch(one -> one.text().strip().equals(sentence));
  }

  private static boolean matters(Point point, Lens lens) {
    return switch (point) {
      case OWNED, RESPONDED, CHANGED -> lens == Lens.FAILURE;
      case LEARNED -> lens == Lens.FAILURE || lens == Lens.STORY;
      case CUSTOMER, LONG_TERM, TRANSPARENCY, TEAM, INTEGRITY -> lens == Lens.ETHICS;
      case POSITION, PRINCIPLES, EXAMPLE -> lens == Lens.VIEW;
      case TRADE_OFF, CREDIT -> true;
    };
  }

  private static String gained(Point point) {
    return switch (point) {
      case OWNED -> "The failure is yours now, and said so.";
      case RESPONDED -> "One learns what you did at once.";
      case CHANGED -> "One learns what keeps it from happening again.";
      case LEARNED -> "What you learned is told now.";
      case CUSTOMER -> "The customer has come into it.";
      case LONG_TERM -> "You look some years ahead now.";
      case TRANSPARENCY -> "One learns whom you told.";
      case TEAM -> "One learns what it did to trust in the team.";
      case INTEGRITY -> "What you stood for is said now.";
      case POSITION -> "Your view is clear now.";
      case PRINCIPLES -> "One sees what your view rests on.";
      case EXAMPLE -> "There is a real case now.";
      case TRADE_OFF -> "There is a choice with its price now.";
      case CREDIT -> "You give credit to others now.";
    };
  }

  private static String title(Point point) {
    return switch (point) {
      case OWNED -> "The sentence in which the failure is yours";
      case RESPONDED -> "What you did at once";
      case CHANGED -> "What keeps it from happening again";
      case LEARNED -> "What you learned";
      case CUSTOMER -> "The customer";
      case LONG_TERM -> "The look some years ahead";
      case TRANSPARENCY -> "Whom you told";
      case TEAM -> "What it did to trust in the team";
      case INTEGRITY -> "What you stood for";
      case POSITION -> "Your view";
      case PRINCIPLES -> "What your view rests on";
      case EXAMPLE -> "The real case";
      case TRADE_OFF -> "The choice and its price";
      case CREDIT -> "The credit to others";
    };
  }

  private static void numbers(
      Reading.Read before, Reading.Read after, List<String> better, List<String> lost) {
    Set<String> were = numbers(before);
    Set<String> are = numbers(after);
    after.quantified().stream()
        .filter(number -> !were.contains(number.number()))
        .filter(number -> !says(before, after.sentences().get(number.sentence()).text().strip()))
        .map(number ->
            number.baseline().isEmpty() || number.startsElsewhere()
                ? "“" + number.number() + "” gives it a size."
                : "“" + number.number() + "” says where it started and where it ended.")
        .distinct()
        .forEach(better::add);
    String told =
        after.sentences().stream().map(Reading.Sentence::text).collect(Collectors.joining(" "));
    were.stream()
        .filter(number -> !are.contains(number) && !told.contains(number))
        .map(number -> "“" + number + "” is gone.")
        .forEach(lost::add);
  }

  private static Set<String> numbers(Reading.Read read) {
    return read.quantified().stream()
        .map(Reading.Quantified::number)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void ownership(
      Reading.Read before, Reading.Read after, List<String> better, List<String> lost) {
    int was = before.ownership().i();
    int is = after.ownership().i();
    if (is > was) better.add("You act in " + sentences(is) + " now; it was " + was(was) + ".");
    if (is < was) lost.add("You act in " + sentences(is) + " now; it was " + was(was) + ".");
    int more = after.ownership().passive().size() - before.ownership().passive().size();
    if (more < 0) better.add("Where nobody did it, somebody does now.");
    if (more > 0) lost.add("There is one more step now that nobody does.");
  }

  private static String sentences(int count) {
    return switch (count) {
      case 0 -> "no sentence";
      case 1 -> "one sentence";
      default -> count + " sentences";
    };
  }

  private static String was(int count) {
    return count == 0 ? "none" : count == 1 ? "one" : Integer.toString(count);
  }

  private static void elements(
      Reading.Read before, Reading.Read after, List<String> better, List<String> lost) {
    for (Element element : Element.values()) {
      boolean was = Gaps.evidence(before, element).isShown();
      boolean is = Gaps.evidence(after, element).isShown();
      if (is && !was && isNew(after, Gaps.evidence(after, element), before)) {
        better.add(element.title() + ": told now.");
      }
      if (was
          && !is
          && after.lens() != Lens.VIEW
          && isNew(before, Gaps.evidence(before, element), after)) {
        lost.add(element.title() + ": no longer told.");
      }
    }
  }

  private static void habits(
      Reading.Read before, Reading.Read after, List<String> better, List<String> lost) {
    Set<String> were = habits(before);
    Set<String> are = habits(after);
    were.stream()
        .filter(words -> !are.contains(words))
        .map(words -> "“" + words + "” is gone, and nobody will miss it.")
        .forEach(better::add);
    are.stream()
        .filter(words -> !were.contains(words))
        .map(words -> "“" + words + "” has come in.")
        .forEach(lost::add);
  }

  private static Set<String> habits(Reading.Read read) {
    return Stream.of(Habit.Kind.values())
        .flatMap(kind -> read.habits().stream().filter(habit -> habit.kind() == kind))
        .map(Habit::words)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void pace(
      Reading.Read before, Reading.Read after, List<String> better, List<String> lost) {
    Pace was = Pace.of(before.length());
    Pace is = Pace.of(after.length());
    if (was == is) return;
    switch (is) {
      case FITS -> better.add("It takes two to three minutes now.");
      case LONG -> lost.add("It takes longer than three minutes now.");
      case SHORT -> {
        if (was == Pace.FITS) lost.add("It takes less than two minutes now.");
      }
    }
  }
}
