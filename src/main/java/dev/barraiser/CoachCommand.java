package dev.barraiser;

import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedder;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.json.Json;
import dev.barraiser.practice.reading.Element;
import dev.barraiser.practice.reading.Evidence;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Marked;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Point;
import dev.barraiser.practice.reading.Presence;
import dev.barraiser.practice.reading.Principles;
import dev.barraiser.practice.reading.Reader;
import dev.barraiser.practice.reading.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the coach reads out of texts, for those who measure it. Nothing is kept or sent. */
@Command(
    name = "coach",
    description = {
      "Read answers as the coach does: one JSON object a line in, one a line out.",
      "",
      "  in   {\"id\",\"text\"}",
      "   or  {\"id\",\"sentences\":[…]}   (then exactly those sentences)",
      "       and \"lens\", if wanted: story (as it is), failure, ethics, view",
      "  out  {\"id\",\"sentences\":[{\"text\",\"part\"}],",
      "       \"shares\":{\"S\",\"T\",\"A\",\"R\"},\"missing\":[…],\"thin\":[…],",
      "       \"principles\":[{\"principle\",\"score\",\"sentence\"}],",
      "       \"asserted\":[…],\"abstained\":null,",
      "       \"quantified\":[{\"sentence\",\"number\",\"unit\",\"direction\",",
      "                      \"baseline\",\"outcome\"}],",
      "       \"elements\":{\"context\":{\"presence\",\"sentences\"},…},\"points\":{…},",
      "       \"ownership\":{\"i\",\"we\",\"passive\",\"credit\"},",
      "       \"habits\":[{\"kind\",\"sentence\",\"words\"}],\"words\",\"seconds\"}",
      "",
      "Of each sentence, part is S, T, A, R or null. Of the words that have a part,",
      "shares are the fractions; they sum to 1. Principles are all sixteen, the best",
      "first, each with the index of its best sentence. Where abstained has a reason,",
      "people are told nothing but that, and nothing is missing; parts and principles",
      "are told here all the same. A line that cannot be read gets {\"id\",\"error\"}.",
    })
final class CoachCommand implements Callable<Integer> {

  enum Input {
    answer,
    question
  }

  private final InputStream in;
  private final PrintWriter out;

  @Option(
      names = "--jsonl",
      description = "Read lines of JSON; without it, all of the input is the text of one item.")
  private boolean jsonl;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "What the texts are: answer (default) or question; of a question only principles are ranked.")
  private Input kind = Input.answer;

  @Option(
      names = "--embedder",
      paramLabel = "WHICH",
      description = "auto (default), model or table: what turns sentences into numbers.")
  private ReadBy embedder = ReadBy.auto;

  CoachCommand(InputStream in, PrintWriter out) {
    this.in = in;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    Function<Item, Object> answering = answering();
    if (jsonl) {
      Jsonl.answer(in, out, Item.class, answering);
    } else {
      byte[] text = in.readNBytes(Jsonl.LONGEST_BYTES);
      var item = new Item(null, new String(text, StandardCharsets.UTF_8), null, null);
      out.println(Json.write(answering.apply(item)));
    }
    return 0;
  }

  private Function<Item, Object> answering() {
    return switch (kind) {
      case answer -> {
        Embedder half = Embedders.onFirstUse(embedder.choice(), Depth.HALF);
        var reader = new Reader(half, Reader.USUAL_PACE);
        yield item -> answer(item, reader);
      }
      case question -> {
        var principles = Principles.load(Embedders.load(embedder.choice(), Depth.WHOLE));
        yield item -> question(item, principles);
      }
    };
  }

  /** An input line. */
  record Item(
      @Nullable Object id,
      @Nullable String text,
      @Nullable List<@Nullable String> sentences,
      @Nullable String lens)
      implements Jsonl.Item {

    List<String> given() {
      List<@Nullable String> given = Objects.requireNonNull(sentences);
      return given.stream().map(one -> one == null ? "" : one).toList();
    }

    Lens through() {
      if (lens == null) return Lens.STORY;
      try {
        return Lens.valueOf(lens.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new Jsonl.Wrong("lens is story, failure, ethics or view");
      }
    }
  }

  record Said(String text, @Nullable String part, double sureness) {}

  record Ranked(String principle, double score, @Nullable Integer sentence) {}

  record Found(String presence, List<Integer> sentences) {}

  record Measure(
      int sentence,
      String number,
      String unit,
      String direction,
      String baseline,
      String outcome) {}

  record Habit(String kind, int sentence, String words) {}

  record Owned(int i, int we, List<Integer> passive, List<Integer> credit) {}

  record Answer(
      @Nullable Object id,
      List<Said> sentences,
      Map<String, Double> shares,
      List<String> missing,
      List<String> thin,
      List<Ranked> principles,
      List<String> asserted,
      @Nullable String abstained,
      List<Measure> quantified,
      Map<String, Found> elements,
      Map<String, Found> points,
      @Nullable Owned ownership,
      List<Habit> habits,
      int words,
      long seconds) {}

  record Question(@Nullable Object id, List<Ranked> principles) {}

  private static Object question(Item item, Principles principles) {
    if (item.text() == null) throw new Jsonl.Wrong("a question has a text");
    List<Ranked> ranked =
        principles.inQuestion(item.text()).stream()
            .map(one -> new Ranked(one.principle().title(), rounded(one.score()), null))
            .toList();
    return new Question(item.id(), ranked);
  }

  private static Object answer(Item item, Reader reader) {
    Lens lens = item.through();
    if ((item.text() == null) == (item.sentences() == null)) {
      throw new Jsonl.Wrong("an answer has either a text or sentences");
    }
    Marked marked =
        item.text() == null ? reader.mark(item.given(), lens) : reader.mark(item.text(), lens);
    return answer(item.id(), marked);
  }

  private static Answer answer(@Nullable Object id, Marked marked) {
    Reading.@Nullable Read read = marked.reading() instanceof Reading.Read one ? one : null;
    @Nullable String abstained =
        marked.reading() instanceof Reading.Abstained one ? one.reason().words() : null;
    return new Answer(
        id,
        marked.sentences().stream().map(CoachCommand::said).toList(),
        shares(marked.shares()),
        letters(read == null ? Set.of() : read.missing()),
        letters(read == null ? Set.of() : read.thin()),
        marked.principles().stream()
            .map(one -> new Ranked(one.principle().title(), rounded(one.score()), one.sentence()))
            .toList(),
        read == null
            ? List.of()
            : read.principles().stream()
                .filter(Reading.Shown::asserted)
                .map(one -> one.principle().title())
                .toList(),
        abstained,
        read == null ? List.of() : read.quantified().stream().map(CoachCommand::measure).toList(),
        read == null ? Map.of() : elements(read.elements()),
        read == null ? Map.of() : points(read.points()),
        read == null ? null : owned(read.ownership()),
        read == null ? List.of() : read.habits().stream().map(CoachCommand::habit).toList(),
        marked.reading().length().words(),
        marked.reading().length().speaking().toSeconds());
  }

  private static Said said(Reading.Sentence sentence) {
    @Nullable String part = sentence.part() == Part.NONE ? null : sentence.part().letter();
    return new Said(sentence.text(), part, rounded(sentence.sureness()));
  }

  private static Map<String, Double> shares(Reading.Shares shares) {
    Map<String, Double> fractions = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      if (part != Part.NONE) fractions.put(part.letter(), rounded(shares.of(part) / 100));
    }
    return fractions;
  }

  private static List<String> letters(Set<Part> parts) {
    return parts.stream().sorted().map(Part::letter).toList();
  }

  private static Map<String, Found> elements(Map<Element, Evidence> elements) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (Element element : Element.values()) {
      found.put(element.tag(), found(elements.getOrDefault(element, Evidence.NONE)));
    }
    return found;
  }

  private static Map<String, Found> points(Map<Point, Evidence> points) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (Point point : Point.values()) {
      found.put(point.tag(), found(points.getOrDefault(point, Evidence.NONE)));
    }
    return found;
  }

  private static Found found(Evidence evidence) {
    String words =
        switch (evidence.presence()) {
          case Presence.SHOWN -> "shown";
          case Presence.THIN -> "thin";
          case Presence.NOT_FOUND -> "not found";
        };
    return new Found(words, evidence.sentences());
  }

  private static Measure measure(Reading.Quantified one) {
    String direction =
        switch (one.direction()) {
          case UP -> "up";
          case DOWN -> "down";
          case UNTOLD -> "untold";
        };
    return new Measure(
        one.sentence(), one.number(), one.unit(), direction, one.baseline(), one.outcome());
  }

  private static Owned owned(Reading.Ownership one) {
    return new Owned(one.i(), one.we(), one.passive(), one.credit());
  }

  private static Habit habit(Reading.Habit one) {
    return new Habit(one.kind().name().toLowerCase(Locale.ROOT), one.sentence(), one.words());
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
