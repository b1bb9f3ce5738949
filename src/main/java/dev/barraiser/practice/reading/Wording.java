package dev.barraiser.practice.reading;

import dev.barraiser.practice.reading.Reading.Habit;
import dev.barraiser.practice.reading.Reading.Ownership;
import dev.barraiser.practice.reading.Reading.Quantified;
import dev.barraiser.practice.reading.Reading.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the words of an answer tell without any model, once it is known what each sentence does.
 * What is said twice counts once.
 */
record Wording(List<Quantified> quantified, Ownership ownership, List<Habit> habits) {

  /**
   * Reads the sentences of an answer, headings and all.
   *
   * @param measuring which sentences measure what came of it, and which do not; of the others the
   *     rules decide alone
   */
  static Wording of(List<Sentence> sentences, Map<Integer, Boolean> measuring) {
    Headings headings = Headings.in(sentences.stream().map(Sentence::text).toList());
    Set<String> said = new HashSet<>();
    List<String> contents = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    List<Quantified> quantified = new ArrayList<>();
    List<Habit> habits = new ArrayList<>();
    for (int at = 0; at < sentences.size(); at++) {
      String content = headings.content(at);
      Part part = sentences.get(at).part();
      boolean isNew = said.add(content.toLowerCase(Locale.ROOT));
      contents.add(isNew ? content : "");
      parts.add(part);
      if (!isNew || content.isEmpty()) continue;
      quantified.addAll(quantified(at, sentences.get(at), content, measuring));
      habits.addAll(Habits.in(at, content));
    }
    return new Wording(
        Baselines.of(quantified, contents, parts), Owners.in(contents, parts), habits);
  }

  private static List<Quantified> quantified(
      int at, Sentence said, String content, Map<Integer, Boolean> measuring) {
    Boolean measures = measuring.get(at);
    if (measures == null) return Quantities.in(at, said, content);
    return measures ? Quantities.measured(at, said, content) : List.of();
  }
}
