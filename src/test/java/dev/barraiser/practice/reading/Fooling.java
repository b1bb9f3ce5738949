package dev.barraiser.practice.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ways to make an answer look better than it is, and what would be better about it then. */
final class Fooling {

  private static final List<String> KEY_WORDS =
      List.of(
          "Customer obsession, ownership, bias for action and diving deep.",
          "Measurable impact, significant results, huge success.",
          "Strategic vision, long-term legacy, stakeholder influence.",
          "As a result, impact.",
          "Ownership! Leadership! Raising the bar!",
          "Lessons learned, high standards, earning trust.",
          "Overall a great success and a significant improvement.",
          "Tough decision, trade-off, priorities, transparency, integrity.",
          "My role and my responsibility, my task and my goal.",
          "Culture change, change management, culture building.",
          "Finally, ultimately, consequently, therefore.",
          "KPIs, ROI, metrics, deadlines, stakeholders, alignment.",
          "Then, my Role and The Goal, In success.",
          "My role, Action and impact, Then success.");

  private static final List<String> HEADINGS =
      List.of(
          "Situation:",
          "Task:",
          "Action:",
          "Result:",
          "**Result**",
          "Impact:",
          "Lessons learned:",
          "## Outcome",
          "Long-term legacy:",
          "What I learned:");

  private static final List<String> NUMBERS =
      List.of(
          "37 percent, 12, 900 and 4.5 million.",
          "2021, 2022, 2023.",
          "40%, 60%, 99.9%.",
          "$3 million, 12 weeks.",
          "From 10 to 20.",
          "300, 400, 500 hours.",
          "One, two, three.");

  private static final List<String> NAMES =
      List.of("Quirin", "Wolfgang", "Ayumi", "Zanzibar", "Fjordline", "Oberholzer", "Nkechi");

  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}+(?![\\p{L}\\p{N}])");

  private static final Set<String> NO_NAMES =
      Set.of(
          ("I January February March April May June July August September October November December"
                  + " Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter"
                  + " English")
              .split(" ", -1));

  private Fooling() {}

  /** A law that no reading may break: what is done to an answer never makes a finding better. */
  record Trick(String name, UnaryOperator<List<String>> played) {}

  /** Those in which something is added that says nothing. */
  static List<Trick> additions(Random random) {
    return List.of(
        new Trick("key words", text -> withOne(text, KEY_WORDS, random)),
        new Trick(
            "key words, many", text -> Stream.concat(text.stream(), KEY_WORDS.stream()).toList()),
        new Trick("an empty heading", text -> withEmptyHeading(text, random)),
        new Trick(
            "headings at the end",
            text -> Stream.concat(text.stream(), HEADINGS.stream()).toList()),
        new Trick("numbers", text -> withOne(text, NUMBERS, random)),
        new Trick(
            "numbers, many", text -> Stream.concat(text.stream(), NUMBERS.stream()).toList()));
  }

  private static List<String> withOne(List<String> text, List<String> of, Random random) {
    List<String> more = new ArrayList<>(text);
    more.add(random.nextInt(more.size() + 1), of.get(random.nextInt(of.size())));
    return more;
  }

  /** Where an author has headings, one more anywhere would stand over what follows: at the end. */
  private static List<String> withEmptyHeading(List<String> text, Random random) {
    Headings own = Headings.in(text);
    boolean headed =
        IntStream.range(0, text.size())
            .anyMatch(i -> own.isTitle(i) || !own.content(i).equals(text.get(i)));
    if (!headed) return withOne(text, HEADINGS, random);
    String heading = HEADINGS.get(random.nextInt(HEADINGS.size()));
    return Stream.concat(text.stream(), Stream.of(heading)).toList();
  }

  /** A sentence said again, right behind itself or at the end. */
  static List<String> repeated(List<String> text, Random random) {
    int which = random.nextInt(text.size());
    List<String> more = new ArrayList<>(text);
    more.add(random.nextBoolean() ? which + 1 : more.size(), text.get(which));
    return more;
  }

  /** "We" wherever it said "I". */
  static List<String> byUs(List<String> text) {
    Map<String, String> turns = new LinkedHashMap<>();
    turns.put("\\b[Ii]'m\\b", "we're");
    turns.put("\\bI’m\\b", "we’re");
    turns.put("\\bI am\\b", "we are");
    turns.put("\\bI was\\b", "we were");
    turns.put("\\b[Mm]yself\\b", "ourselves");
    turns.put("\\b[Mm]ine\\b", "ours");
    turns.put("\\b[Mm]y\\b", "our");
    turns.put("\\b[Mm]e\\b", "us");
    turns.put("\\b[Ii]\\b", "we");
    List<String> turned = new ArrayList<>();
    for (String sentence : text) {
      String said = sentence;
      for (Map.Entry<String, String> turn : turns.entrySet()) {
        said = said.replaceAll(turn.getKey(), turn.getValue());
      }
      turned.add(said);
    }
    return turned;
  }

  /** Other names for whoever and whatever is named in the midst of a sentence. */
  static List<String> renamed(List<String> text, Random random) {
    Set<String> names = new TreeSet<>();
    Headings headings = Headings.in(text);
    for (int at = 0; at < text.size(); at++) {
      String sentence = headings.content(at);
      // The names of principles are capitals in the midst of a sentence too.
      if (Named.in(sentence)) continue;
      Matcher words = WORD.matcher(sentence);
      while (words.find()) {
        String word = words.group();
        String before = sentence.substring(0, words.start()).stripTrailing();
        boolean midst = before.matches("(?s).*[\\p{L}\\p{N},]");
        boolean name =
            Character.isUpperCase(word.charAt(0))
                && word.length() > 2
                && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
        if (midst && name && !NO_NAMES.contains(word)) names.add(word);
      }
    }
    List<String> renamed = new ArrayList<>(text);
    for (String name : names) {
      String other = NAMES.get(random.nextInt(NAMES.size()));
      renamed.replaceAll(
          one -> one.replaceAll("(?<![\\p{L}\\p{N}])" + name + "(?![\\p{L}\\p{N}])", other));
    }
    return renamed;
  }

  /** Without the sentences that are read as its results. */
  static List<String> unresolved(List<String> text, Marked marked) {
    return IntStream.range(0, text.size())
        .filter(i -> marked.sentences().get(i).part() != Part.RESULT)
        .mapToObj(text::get)
        .toList();
  }

  /** Two neighbours change places. */
  static List<String> swapped(List<String> text, int first) {
    List<String> swapped = new ArrayList<>(text);
    swapped.set(first, text.get(first + 1));
    swapped.set(first + 1, text.get(first));
    return swapped;
  }

  /** What is better in a reading than in the one before; nothing where the coach cannot tell. */
  static List<String> better(Reading before, Reading after) {
    if (!(before instanceof Reading.Read one) || !(after instanceof Reading.Read other)) {
      return List.of();
    }
    List<String> better = new ArrayList<>();
    findings(one)
        .forEach((finding, had) -> {
          Presence has = findings(other).getOrDefault(finding, Presence.NOT_FOUND);
          if (has.compareTo(had) < 0) better.add(finding + " " + had + " -> " + has);
        });
    Set<String> asserted = asserted(one);
    asserted(other).stream().filter(name -> !asserted.contains(name)).forEach(better::add);
    if (other.quantified().size() > one.quantified().size()) better.add("a number");
    return better;
  }

  /** Of the elements and points, those that are shown better. */
  static List<String> betterShown(Reading.Read before, Reading.Read after) {
    Map<String, Presence> had = shown(before);
    List<String> better = new ArrayList<>();
    shown(after)
        .forEach((thing, has) -> {
          if (has.compareTo(had.getOrDefault(thing, has)) < 0) better.add(thing + " " + has);
        });
    return better;
  }

  /** What is different, apart from the length and who did it. */
  static List<String> different(Reading before, Reading after) {
    List<String> different = new ArrayList<>(better(before, after));
    different.addAll(better(after, before));
    if (before instanceof Reading.Read one
        && after instanceof Reading.Read other
        && one.sentences().size() == other.sentences().size()) {
      for (int i = 0; i < one.sentences().size(); i++) {
        Part was = one.sentences().get(i).part();
        Part is = other.sentences().get(i).part();
        if (was != is) different.add(was + " is " + is);
      }
    }
    return different;
  }

  private static Map<String, Presence> findings(Reading.Read read) {
    Map<String, Presence> findings = new LinkedHashMap<>();
    for (Part part : PartMeasures.PARTS) {
      findings.put(
          part.title(),
          read.missing().contains(part)
              ? Presence.NOT_FOUND
              : read.thin().contains(part) ? Presence.THIN : Presence.SHOWN);
    }
    findings.putAll(shown(read));
    return findings;
  }

  private static Map<String, Presence> shown(Reading.Read read) {
    Map<String, Presence> shown = new LinkedHashMap<>();
    read.elements().forEach((element, by) -> shown.put(element.tag(), by.presence()));
    read.points().forEach((point, by) -> shown.put(point.tag() + "!", by.presence()));
    return shown;
  }

  private static Set<String> asserted(Reading.Read read) {
    return read.principles().stream()
        .filter(Reading.Shown::asserted)
        .map(shown -> shown.principle().title())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
