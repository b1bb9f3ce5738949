package dev.barraiser.practice.coaching;

import dev.barraiser.practice.reading.Reading;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts a rewritten sentence in the place of the one it was. Pure. */
final class Rewriting {

  private Rewriting() {}

  /**
   * The text with one of its sentences replaced, all else as its author wrote it.
   *
   * @param sentences those of the text, in its order
   * @param index of the one that is rewritten
   */
  static String of(String text, List<Reading.Sentence> sentences, int index, String now) {
    int from = 0;
    for (int at = 0; at <= index; at++) {
      String sentence = sentences.get(at).text();
      int found = text.indexOf(sentence, from);
      if (found < 0) return joined(sentences, index, now);
      if (at == index) {
        return text.substring(0, found) + now + text.substring(found + sentence.length());
      }
      from = found + sentence.length();
    }
    throw new IllegalArgumentException("no such sentence: " + index);
  }

  /**
   * What stands in a text where a sentence was rewritten: everything up to where the next sentence
   * of before begins.
   *
   * @param before the sentences before {@code index} was rewritten
   */
  static String now(String text, List<Reading.Sentence> before, int index, Reading.Read after) {
    int from = 0;
    for (int at = 0; at < index; at++) {
      int found = text.indexOf(before.get(at).text(), from);
      if (found < 0) return sentence(after, index);
      from = found + before.get(at).text().length();
    }
    if (index + 1 == before.size()) return text.substring(from).strip();
    int end = text.indexOf(before.get(index + 1).text(), from);
    return end < 0 ? sentence(after, index) : text.substring(from, end).strip();
  }

  private static String sentence(Reading.Read read, int index) {
    return read.sentences().get(Math.min(index, read.sentences().size() - 1)).text();
  }

  /** The reader has mended something on its way, so that the text does not hold its sentences. */
  private static String joined(List<Reading.Sentence> sentences, int index, String now) {
    return IntStream.range(0, sentences.size())
        .mapToObj(at -> at == index ? now : sentences.get(at).text().strip())
        .collect(Collectors.joining(" "));
  }
}
