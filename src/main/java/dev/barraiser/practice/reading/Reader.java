package dev.barraiser.practice.reading;

import dev.barraiser.embedding.Embedder;
import dev.barraiser.practice.reading.Reading.Length;
import dev.barraiser.practice.reading.Reading.Sentence;
import dev.barraiser.practice.reading.Reading.Shares;
import dev.barraiser.practice.reading.Reading.Shown;
import dev.barraiser.text.WordCount;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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

  /** So sure must one be that a sentence with a change in it is a result. */
  private static final double SURE_OF_A_CHANGE = 0.6;

  /** Nothing is read as a result after one or two; a text made to go on and on must end. */
  private static final int MOST_TELLINGS = 8;

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
    Optional<Reading> unreadable = unreadable(Visible.of(text));
    return unreadable.orElseGet(() -> mark(text, lens).reading());
  }

  /**
   * The same of what its author says is an answer in English, whatever it looks like. Of too few
   * words nothing can be said nevertheless.
   */
  public Reading readAsAnswer(String text, Lens lens) {
    Optional<Reading> tooShort = tooShort(Visible.of(text));
    return tooShort.orElseGet(() -> mark(text, Sentences.of(text), lens, tooShort).reading());
  }

  /** Reads a text and keeps what people are not told of it. */
  public Marked mark(String text, Lens lens) {
    return mark(text, Sentences.of(text), lens);
  }

  /** The same of a text that others have cut into sentences. */
  public Marked mark(List<String> sentences, Lens lens) {
    return mark(String.join(" ", sentences), sentences, lens);
  }

  private Marked mark(String text, List<String> texts, Lens lens) {
    return mark(text, texts, lens, unreadable(Visible.of(text)));
  }

  private Marked mark(String text, List<String> texts, Lens lens, Optional<Reading> unreadable) {
    Look look = look(texts, lens);
    List<Sentence> sentences = look.sentences();
    EvidenceModel.Found found = look.found().believing(measured(look));
    Shares shares = shares(look.counted().stream().map(sentences::get).toList());
    boolean withoutResult = found.missing().contains(Part.RESULT);
    List<Shown> principles =
        withoutResult
            ? look.principles().stream().map(Shown::unasserted).toList()
            : look.principles();
    Wording wording =
        Wording.of(
            sentences.stream()
                .map(one -> new Sentence(Visible.of(one.text()), one.part(), one.sureness()))
                .toList(),
            look.measuring());
    Reading reading =
        unreadable.orElseGet(() ->
            new Reading.Read(
                lens,
                sentences,
                shares,
                found.missing(),
                found.thin(),
                found.elements(),
                found.points(),
                principles,
                wording.quantified().stream()
                    .filter(number -> !withoutResult && tells(look, number.sentence()))
                    .toList(),
                wording.ownership(),
                wording.habits(),
                pace.of(text)));
    return new Marked(sentences, shares, principles, reading);
  }

  /** Whether it says something, were it only by how much what everybody speaks of has changed. */
  private static boolean tells(Look look, int at) {
    return look.counted().contains(at) || !changes(look.sentences().get(at), at).isEmpty();
  }

  /**
   * The sentences with substance that surely tell what came of it: they are read as results and
   * measure a change, or they say how much it was before and after, in the midst of doing too.
   */
  private static List<Integer> measured(Look look) {
    return look.counted().stream().filter(at -> measures(look.sentences().get(at), at)).toList();
  }

  private static boolean measures(Sentence sentence, int at) {
    return switch (sentence.part()) {
      case SITUATION, TASK, NONE -> false;
      case ACTION -> changes(sentence, at).stream().anyMatch(one -> !one.baseline().isEmpty());
      case RESULT -> sentence.sureness() >= SURE_OF_A_CHANGE && !changes(sentence, at).isEmpty();
    };
  }

  private static List<Reading.Quantified> changes(Sentence sentence, int at) {
    return Quantities.in(at, Visible.of(sentence.text()), Part.ACTION);
  }

  /** Why nothing can be said of a text, if so. */
  private Optional<Reading> unreadable(String text) {
    Optional<Reading> tooShort = tooShort(text);
    if (tooShort.isPresent()) return tooShort;
    Length length = pace.of(text);
    if (!Language.isEnglish(text)) {
      return Optional.of(new Reading.Abstained(Reading.Reason.NOT_ENGLISH, length));
    }
    if (NotAnAnswer.is(text)) {
      return Optional.of(new Reading.Abstained(Reading.Reason.NOT_AN_ANSWER, length));
    }
    return Optional.empty();
  }

  private Optional<Reading> tooShort(String text) {
    Length length = pace.of(text);
    return length.words() < FEWEST_WORDS
        ? Optional.of(new Reading.Abstained(Reading.Reason.TOO_SHORT, length))
        : Optional.empty();
  }

  /**
   * What each sentence does, and what is shown; neither by who did it, nor by any name.
   *
   * <p>Sentences without substance are read in the midst of the others, and the others as if these
   * were not there: so nothing that is merely added can change what was seen. What is said twice is
   * the same both times.
   */
  private Look look(List<String> texts, Lens lens) {
    Headings headings = Headings.in(texts);
    List<String> contents = new ArrayList<>();
    List<@Nullable Part> headed = new ArrayList<>();
    List<Integer> said = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (headings.isTitle(i)) continue;
      contents.add(Visible.of(headings.content(i)));
      headed.add(headings.headed(i));
      said.add(i);
    }
    List<Integer> counted = Substance.in(contents);
    List<String> impartial = Impartial.of(contents, counted.stream().map(contents::get).toList());
    List<float[]> directions = embedder.embed(impartial);
    var text = new Text(impartial, directions, headed);
    List<Integer> everything = IntStream.range(0, contents.size()).boxed().toList();
    double[][] posteriors = posteriors(text, everything);
    double[][] ofCounted = posteriors(text, counted);
    for (int i = 0; i < counted.size(); i++) posteriors[counted.get(i)] = ofCounted[i];
    Substance.repeated(contents).forEach((again, first) -> posteriors[again] = posteriors[first]);
    List<Sentence> sentences = new ArrayList<>();
    for (String one : texts) sentences.add(new Sentence(one, Part.NONE, 1));
    for (int i = 0; i < said.size(); i++) {
      int at = said.get(i);
      Part heading = headed.get(i);
      sentences.set(
          at,
          heading == null
              ? likeliest(texts.get(at), posteriors[i])
              : new Sentence(texts.get(at), heading, 1));
    }
    SentenceFeatures features = SentenceFeatures.of(impartial, directions);
    double[][] alone = heads().parts().contentChances(features);
    List<EvidenceModel.Telling> tellings = tellings(text, counted, ofCounted);
    EvidenceModel.Found found =
        heads().evidence().in(contents, headed, tellings, features, alone, lens).at(said);
    List<String> told = counted.stream().map(impartial::get).toList();
    List<float[]> toldDirections = counted.stream().map(directions::get).toList();
    List<Integer> places = counted.stream().map(said::get).toList();
    List<List<Integer>> shorter =
        tellings.stream()
            .skip(1)
            .map(telling -> telling.sentences().stream().map(counted::indexOf).toList())
            .toList();
    List<Shown> principles = heads().principles().inAnswer(told, toldDirections, places, shorter);
    Map<Integer, Boolean> measuring = new HashMap<>();
    boolean[] measures = measures(text, counted, ofCounted, alone);
    for (int i = 0; i < measures.length; i++) measuring.put(places.get(i), measures[i]);
    return new Look(sentences, places, found, principles, measuring);
  }

  /** Which of these sentences measure what came of it, as if the others were not there. */
  private boolean[] measures(
      Text text, List<Integer> taken, double[][] posteriors, double[][] alone) {
    List<String> sentences = taken.stream().map(text.sentences()::get).toList();
    double[][] placed = posteriors.clone();
    for (int i = 0; i < placed.length; i++) {
      Part heading = text.headed().get(taken.get(i));
      if (heading != null) placed[i] = EvidenceModel.surely(heading);
    }
    return heads()
        .measuring()
        .in(
            SentenceFeatures.of(sentences, taken.stream().map(text.directions()::get).toList()),
            sentences,
            taken.stream().map(at -> alone[at]).toArray(double[][]::new),
            placed);
  }

  /**
   * What is read of a text, sentence by sentence.
   *
   * @param headed what its author put each under; null where they did not
   */
  private record Text(
      List<String> sentences, List<float[]> directions, List<@Nullable Part> headed) {}

  /** How likely each of these sentences is each part, as if the others were not there. */
  private double[][] posteriors(Text text, List<Integer> taken) {
    return heads()
        .parts()
        .posteriors(
            SentenceFeatures.of(
                taken.stream().map(text.sentences()::get).toList(),
                taken.stream().map(text.directions()::get).toList()));
  }

  /** The text, and what is left of it without its results, until nothing is read as one. */
  private List<EvidenceModel.Telling> tellings(
      Text text, List<Integer> counted, double[][] posteriors) {
    List<EvidenceModel.Telling> tellings = new ArrayList<>();
    var telling = new EvidenceModel.Telling(counted, parts(text, counted, posteriors));
    tellings.add(telling);
    while (telling.parts().contains(Part.RESULT) && tellings.size() < MOST_TELLINGS) {
      List<Integer> rest = telling.unresolved();
      telling = new EvidenceModel.Telling(rest, parts(text, rest, posteriors(text, rest)));
      tellings.add(telling);
    }
    return tellings;
  }

  private static List<Part> parts(Text text, List<Integer> taken, double[][] posteriors) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      Part heading = text.headed().get(taken.get(i));
      parts.add(heading == null ? likeliest("", posteriors[i]).part() : heading);
    }
    return parts;
  }

  /**
   * A text as it was looked at.
   *
   * @param counted the sentences with substance
   * @param measuring which of these measure what came of it, and which do not
   */
  private record Look(
      List<Sentence> sentences,
      List<Integer> counted,
      EvidenceModel.Found found,
      List<Shown> principles,
      Map<Integer, Boolean> measuring) {}

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

  /** What is read with. */
  private record Heads(
      PartModel parts, EvidenceModel evidence, Measuring measuring, Principles principles) {}

  private synchronized Heads heads() {
    Heads loaded = heads;
    if (loaded == null) {
      String name = embedder.name();
      heads =
          loaded =
              new Heads(
                  PartModel.of(Parameters.load(name, PartModel.HEAD)),
                  EvidenceModel.of(Parameters.load(name, EvidenceModel.HEAD)),
                  Measuring.of(Parameters.load(name, Measuring.HEAD)),
                  Principles.load(embedder));
    }
    return loaded;
  }
}
