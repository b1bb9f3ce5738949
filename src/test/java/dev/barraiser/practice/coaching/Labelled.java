package dev.barraiser.practice.coaching;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.reading.Element;
import dev.barraiser.practice.reading.Evidence;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Point;
import dev.barraiser.practice.reading.Presence;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.reading.Reading.Habit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Readings made by hand. A line is a sentence with what a reader would find in it: {@code S stakes:
 * Text.} Its labels are parts, the tags of elements and points, {@code own}, {@code we}, {@code
 * passive}, {@code num=from nine to two} (with a baseline if it says "from"), {@code hedge=kind of}
 * and {@code lp=OWNERSHIP}. A tag that ends in {@code ?} is thin.
 */
public final class Labelled implements Reads {

  private static final Pattern BETWEEN = Pattern.compile("(?<=[.?!])\\s+|(?<=:)\\n|\\n\\n");
  private static final int TOO_SHORT = 35;

  private record Label(Part part, List<String> tags) {}

  private final Map<String, Label> labels = new LinkedHashMap<>();

  private Labelled() {}

  /** Knows the sentences of these; any other is an action of its author's. */
  public static Labelled by(String... texts) {
    var labelled = new Labelled();
    for (String text : texts) {
      text.lines().filter(line -> !line.isBlank()).forEach(labelled::take);
    }
    return labelled;
  }

  /** One answer, read. */
  public static Reading.Read read(Lens lens, String labelled) {
    Labelled all = by(labelled);
    return (Reading.Read) all.read(all.text(), lens, 0);
  }

  /** The sentences without their labels. */
  String text() {
    return String.join(" ", labels.keySet());
  }

  private void take(String line) {
    int colon = line.indexOf(": ");
    String[] told = line.substring(0, colon).strip().split(" ", 2);
    Part part =
        Arrays.stream(Part.values())
            .filter(one -> one.letter().equals(told[0]))
            .findFirst()
            .orElseThrow();
    List<String> tags =
        told.length == 1
            ? List.of()
            : Arrays.stream(told[1].split(",")).map(String::strip).toList();
    labels.put(line.substring(colon + 2).strip(), new Label(part, tags));
  }

  @Override
  public Reading read(String text, Lens lens) {
    return read(text, lens, TOO_SHORT);
  }

  @Override
  public Reading readAsAnswer(String text, Lens lens) {
    return read(text.replace("¿", ""), lens, TOO_SHORT);
  }

  /** What it has no label for is a heading or an action of the author's. */
  private Reading read(String text, Lens lens, int fewest) {
    List<String> sentences =
        Arrays.stream(BETWEEN.split(text.strip())).filter(one -> !one.isBlank()).toList();
    int words = sentences.stream().mapToInt(Sentences::words).sum();
    var length = new Reading.Length(words, Duration.ofSeconds(words * 60L / 150));
    if (words < fewest) return new Reading.Abstained(Reading.Reason.TOO_SHORT, length);
    if (text.contains("¿")) return new Reading.Abstained(Reading.Reason.NOT_ENGLISH, length);
    return new Gathered(lens, sentences, length).read();
  }

  private final class Gathered {
    private final Lens lens;
    private final Reading.Length length;
    private final List<Reading.Sentence> sentences = new ArrayList<>();
    private final Map<Element, Evidence> elements = new EnumMap<>(Element.class);
    private final Map<Point, Evidence> points = new EnumMap<>(Point.class);
    private final List<Reading.Quantified> numbers = new ArrayList<>();
    private final List<Habit> habits = new ArrayList<>();
    private final List<Integer> passive = new ArrayList<>();
    private final List<Integer> credit = new ArrayList<>();
    private final List<Reading.Shown> principles = new ArrayList<>();
    private int i;
    private int we;

    Gathered(Lens lens, List<String> texts, Reading.Length length) {
      this.lens = lens;
      this.length = length;
      for (Element element : Element.values()) elements.put(element, Evidence.NONE);
      for (Point point : Point.values()) points.put(point, Evidence.NONE);
      texts.forEach(this::take);
    }

    private void take(String text) {
      Label otherwise =
          text.endsWith(":")
              ? new Label(Part.NONE, List.of())
              : new Label(Part.ACTION, List.of("own"));
      Label label = labels.getOrDefault(text.replaceAll("\\s+", " "), otherwise);
      sentences.add(new Reading.Sentence(text, label.part(), 0.9));
      label.tags().forEach(this::takeTag);
    }

    private void takeTag(String tag, Presence presence) {
      int at = sentences.size() - 1;
      for (Element element : Element.values()) {
        if (element.tag().equals(tag)) {
          elements.merge(element, new Evidence(presence, List.of(at)), Gathered::both);
        }
      }
      for (Point point : Point.values()) {
        if (point.tag().equals(tag)) {
          points.merge(point, new Evidence(presence, List.of(at)), Gathered::both);
        }
      }
    }

    private static Evidence both(Evidence before, Evidence more) {
      if (before.sentences().isEmpty()) return more;
      List<Integer> all = new ArrayList<>(before.sentences());
      all.addAll(more.sentences());
      return new Evidence(before.presence(), all);
    }

    private void takeTag(String tag) {
      int at = sentences.size() - 1;
      String value = tag.substring(tag.indexOf('=') + 1);
      if (tag.equals("own")) i++;
      else if (tag.equals("we")) we++;
      else if (tag.equals("passive")) passive.add(at);
      else if (tag.startsWith("num=")) numbers.add(number(at, value));
      else if (tag.startsWith("lp=")) {
        principles.add(new Reading.Shown(Principle.valueOf(value), 0.8, at, true));
      } else if (tag.contains("=")) {
        habits.add(new Habit(Habit.Kind.valueOf(tag.substring(0, tag.indexOf('='))), at, value));
      } else if (tag.endsWith("?")) takeTag(tag.substring(0, tag.length() - 1), Presence.THIN);
      else takeTag(tag, Presence.SHOWN);
      if (tag.equals("team")) credit.add(at);
    }

    private static Reading.Quantified number(int at, String told) {
      boolean both = told.startsWith("from ");
      return new Reading.Quantified(
          at, told, "", Reading.Direction.UNTOLD, both ? told : "", both ? told : "");
    }

    Reading.Read read() {
      Set<Part> missing = EnumSet.of(Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT);
      sentences.forEach(sentence -> missing.remove(sentence.part()));
      return new Reading.Read(
          lens,
          sentences,
          new Reading.Shares(
              share(Part.SITUATION), share(Part.TASK), share(Part.ACTION), share(Part.RESULT)),
          lens == Lens.VIEW ? Set.of() : missing,
          Set.of(),
          elements,
          points,
          ranked(),
          numbers,
          new Reading.Ownership(i, we, passive, credit),
          habits,
          length);
    }

    private double share(Part part) {
      double all = words(sentences.stream().filter(one -> one.part() != Part.NONE).toList());
      return all == 0
          ? 0
          : 100 * words(sentences.stream().filter(one -> one.part() == part).toList()) / all;
    }

    private static int words(List<Reading.Sentence> some) {
      return some.stream().mapToInt(one -> Sentences.words(one.text())).sum();
    }

    private List<Reading.Shown> ranked() {
      List<Reading.Shown> all = new ArrayList<>(principles);
      for (Principle principle : Principle.values()) {
        if (principles.stream().noneMatch(one -> one.principle() == principle)) {
          all.add(new Reading.Shown(principle, 0.1, 0, false));
        }
      }
      all.sort(Comparator.comparingDouble(Reading.Shown::score).reversed());
      return all;
    }
  }
}
