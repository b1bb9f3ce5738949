package dev.barraiser.practice.coaching;

import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.reading.Reading.Habit.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said about an answer. Pure: the same text and question, the same words.
 *
 * @param good what already works; null where nothing can be said honestly
 * @param suggestions one or two, what helps most first
 * @param probe what a Bar Raiser would ask next
 */
record Advice(@Nullable Noted good, List<Suggestion> suggestions, String probe) {

  private static final int MOST = 2;

  Advice {
    suggestions = List.copyOf(suggestions);
  }

  /** Something about one sentence, by its index. */
  record Noted(String words, int sentence) {}

  /**
   * One thing that would help.
   *
   * @param what what is missing; stands above the sentence
   * @param sentence the index of the sentence that it is about
   * @param better how to say it, or what to ask oneself; stands below the sentence
   */
  record Suggestion(Gap gap, String what, int sentence, String better) {}

  /**
   * Decides what to say.
   *
   * @param question what was answered, where it is known: its own probes are asked first
   */
  static Advice of(Reading.Read read, Optional<Question> question, Weights weights) {
    var chooser = Chooser.by(read);
    List<Gap> gaps = Gaps.of(read, weights);
    List<Suggestion> suggestions = new ArrayList<>();
    for (Gap gap : gaps) {
      if (suggestions.size() == MOST) break;
      boolean said = suggestions.stream().anyMatch(one -> one.gap().theme() == gap.theme());
      if (said) continue;
      int taken = suggestions.isEmpty() ? -1 : suggestions.getFirst().sentence();
      suggestions.add(suggestion(gap, read, taken, chooser));
    }
    return new Advice(
        Strengths.best(read, suggestions, chooser).orElse(null),
        suggestions,
        probe(gaps.getFirst(), read, question, chooser));
  }

  /** The sentences that it is about, in the order in which it is told. */
  List<String> quoted(Reading.Read read) {
    return Stream.concat(
            Stream.ofNullable(good).map(Noted::sentence),
            suggestions.stream().map(Suggestion::sentence))
        .map(at -> read.sentences().get(at).text())
        .toList();
  }

  static Suggestion suggestion(Gap gap, Reading.Read read, int taken, Chooser chooser) {
    Wordings wordings = Wordings.of(gap);
    int sentence = Sentences.about(gap, read, taken);
    List<String> whats = Gaps.isDoubtful(gap, read) ? Doubts.whats(gap) : wordings.whats();
    String what = filled(chooser.one(gap.name() + " what", whats), gap, read, sentence);
    return new Suggestion(
        gap,
        taken < 0 && !gap.isLacking() ? "Nothing essential is missing. " + what : what,
        sentence,
        filled(chooser.one(gap.name() + " better", wordings.betters()), gap, read, sentence));
  }

  private static String probe(
      Gap gap, Reading.Read read, Optional<Question> question, Chooser chooser) {
    List<String> own =
        question.map(Question::probes).orElse(List.of()).stream()
            .filter(probe -> probe.layer() == gap.layer())
            .map(Question.Probe::ask)
            .toList();
    if (!own.isEmpty()) return chooser.one("probe", own);
    return filled(
        chooser.one("probe", Wordings.of(gap).asks()), gap, read, Sentences.about(gap, read, -1));
  }

  private static String filled(String wording, Gap gap, Reading.Read read, int sentence) {
    return switch (gap) {
      case BLAME -> wording.replace("{words}", habit(read, sentence, Kind.BLAME));
      case HEDGE -> wording.replace("{words}", habit(read, sentence, Kind.HEDGE));
      case FILLER -> wording.replace("{words}", habit(read, sentence, Kind.FILLER));
      case JARGON, MUCH_JARGON ->
          wording
              .replace("{words}", habit(read, sentence, Kind.JARGON))
              .replace("{count}", sentences(Gaps.count(read, Kind.JARGON)));
      case CLAIM, MUCH_CLAIMED ->
          wording
              .replace("{words}", habit(read, sentence, Kind.CLAIM))
              .replace("{count}", sentences(Gaps.count(read, Kind.CLAIM)));
      case NO_BASELINE -> wording.replace("{words}", number(read, sentence));
      case MOSTLY_WE ->
          wording
              .replace("{other}", sentences(read.ownership().we()))
              .replace("{count}", Integer.toString(read.ownership().i()));
      case MUCH_SETTING -> wording.replace("{share}", Math.round(read.shares().situation()) + " %");
      case LONG_SENTENCE ->
          wording.replace(
              "{count}", Sentences.words(read.sentences().get(sentence).text()) + " words");
      default -> wording;
    };
  }

  private static String sentences(long count) {
    return count == 1 ? "one sentence" : count + " sentences";
  }

  private static String habit(Reading.Read read, int sentence, Kind kind) {
    return read.habits().stream()
        .filter(habit -> habit.sentence() == sentence && habit.kind() == kind)
        .map(Reading.Habit::words)
        .findFirst()
        .orElse("this");
  }

  private static String number(Reading.Read read, int sentence) {
    return Gaps.measures(read).stream()
        .filter(number -> number.sentence() == sentence)
        .map(Reading.Quantified::number)
        .findFirst()
        .orElse("this");
  }

  /** Chooses among wordings by the text, so that two people do not read the same. */
  record Chooser(int seed) {

    static Chooser by(Reading.Read read) {
      int seed = 1;
      for (Reading.Sentence sentence : read.sentences()) {
        seed = 31 * seed + sentence.text().strip().toLowerCase(Locale.ROOT).hashCode();
      }
      return new Chooser(seed);
    }

    <T> T one(String about, List<T> wordings) {
      int mixed = (seed ^ about.hashCode()) * 0x9E3779B1;
      return wordings.get(Math.floorMod(mixed ^ (mixed >>> 15), wordings.size()));
    }
  }
}
