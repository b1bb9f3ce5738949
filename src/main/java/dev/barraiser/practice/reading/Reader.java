package dev.barraiser.practice.reading;

import dev.barraiser.embedding.Embedder;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.reading.Reading.Length;
import dev.barraiser.practice.reading.Reading.Ownership;
import dev.barraiser.practice.reading.Reading.Sentence;
import dev.barraiser.practice.reading.Reading.Shares;
import dev.barraiser.practice.reading.Reading.Shown;
import dev.barraiser.text.WordCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers. Thread-safe. What it reads with is loaded when it is first used, which takes a
 * second or two; after that an answer takes some hundredths of one. The same text always gets the
 * same reading.
 */
public final class Reader {

  /** Of fewer words nothing can be said. */
  public static final int FEWEST_WORDS = 35;

  /** Words a minute of a calm speaker. */
  public static final int USUAL_PACE = 150;

  private final Embedder embedder;
  private final Pace pace;
  private @Nullable Heads heads;

  /**
   * A reader.
   *
   * @param wordsAMinute how fast an answer is spoken
   */
  public Reader(Embedder embedder, int wordsAMinute) {
    this.embedder = embedder;
    this.pace = new Pace(wordsAMinute);
  }

  /** Reads an answer to a question that is looked at through this lens. */
  public Reading read(String text, Lens lens) {
    Optional<Reading> unreadable = unreadable(text);
    return unreadable.orElseGet(() -> mark(text, lens).reading());
  }

  /** Reads a text and keeps what people are not told of it. */
  public Marked mark(String text, Lens lens) {
    return mark(text, Sentences.of(text), lens);
  }

  /** The same of a text that others have cut into sentences. */
  public Marked mark(List<String> sentences, Lens lens) {
    return mark(String.join(" ", sentences), sentences, lens);
  }

  /** Ranks all sixteen principles by how well they are what a question asks for. */
  public List<Shown> asked(String question) {
    return unranked();
  }

  private Marked mark(String text, List<String> texts, Lens lens) {
    Look look = look(texts);
    List<Sentence> sentences = look.sentences();
    Shares shares = shares(sentences);
    List<Shown> principles = unranked();
    Reading reading =
        unreadable(text)
            .orElseGet(
                () ->
                    new Reading.Read(
                        lens,
                        sentences,
                        shares,
                        Set.of(),
                        Set.of(),
                        none(Element.values(), Element.class),
                        none(Point.values(), Point.class),
                        principles,
                        List.of(),
                        new Ownership(0, 0, List.of(), List.of()),
                        List.of(),
                        pace.of(text)));
    return new Marked(sentences, shares, principles, reading);
  }

  /** Why nothing can be said of a text, if so. */
  private Optional<Reading> unreadable(String text) {
    Length length = pace.of(text);
    if (length.words() < FEWEST_WORDS) {
      return Optional.of(new Reading.Abstained(Reading.Reason.TOO_SHORT, length));
    }
    return Optional.empty();
  }

  /** Parts, by their headings where these can be trusted, and by the model where not. */
  private Look look(List<String> texts) {
    Headings headings = Headings.in(texts);
    List<String> contents = new ArrayList<>();
    List<Integer> said = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (headings.isTitle(i)) continue;
      contents.add(headings.content(i));
      said.add(i);
    }
    SentenceFeatures features = SentenceFeatures.of(contents, embedder.embed(contents));
    double[][] posteriors = heads().parts().posteriors(features);
    List<Sentence> sentences = new ArrayList<>();
    for (String text : texts) sentences.add(new Sentence(text, Part.NONE, 1));
    for (int i = 0; i < said.size(); i++) {
      int at = said.get(i);
      Part headed = headings.headed(at);
      Sentence sentence =
          headed == null
              ? likeliest(texts.get(at), posteriors[i])
              : new Sentence(texts.get(at), headed, 1);
      sentences.set(at, sentence);
    }
    return new Look(sentences);
  }

  private record Look(List<Sentence> sentences) {}

  private static Sentence likeliest(String text, double[] posterior) {
    Part best = Part.NONE;
    for (Part part : Part.values()) {
      if (posterior[part.column()] > posterior[best.column()]) best = part;
    }
    return new Sentence(text, best, posterior[best.column()]);
  }

  private static Shares shares(List<Sentence> sentences) {
    Map<Part, Integer> words = new EnumMap<>(Part.class);
    int all = 0;
    for (Sentence sentence : sentences) {
      if (sentence.part() == Part.NONE) continue;
      int count = WordCount.of(sentence.text());
      words.merge(sentence.part(), count, Integer::sum);
      all += count;
    }
    double percent = all == 0 ? 0 : 100.0 / all;
    return new Shares(
        words.getOrDefault(Part.SITUATION, 0) * percent,
        words.getOrDefault(Part.TASK, 0) * percent,
        words.getOrDefault(Part.ACTION, 0) * percent,
        words.getOrDefault(Part.RESULT, 0) * percent);
  }

  private static List<Shown> unranked() {
    return Arrays.stream(Principle.values()).map(one -> new Shown(one, 0, 0, false)).toList();
  }

  private static <K extends Enum<K>> Map<K, Evidence> none(K[] all, Class<K> type) {
    Map<K, Evidence> none = new EnumMap<>(type);
    for (K one : all) none.put(one, Evidence.NONE);
    return none;
  }

  /** What is read with. */
  private record Heads(PartModel parts) {}

  private synchronized Heads heads() {
    Heads loaded = heads;
    if (loaded == null) {
      String name = embedder.name();
      heads = loaded = new Heads(PartModel.of(Parameters.load(name, PartModel.HEAD)));
    }
    return loaded;
  }
}
