package dev.barraiser.practice.mock;

import dev.barraiser.practice.mock.FactorEvidence.Found;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.practice.stories.Sorted;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryTopic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a round showed: sentences of their own, and no grade.
 *
 * @param questions the main questions that were asked
 * @param factors all five
 * @param principles each that was shown, with the sentence that shows it best; null in debriefs
 *     that were written before this was looked for
 * @param toWorkOn at most two
 */
record Debrief(
    List<OfQuestion> questions,
    Map<SuccessFactor, Found> factors,
    @Nullable Map<Principle, String> principles,
    List<WorkOn> toWorkOn) {

  Debrief {
    questions = List.copyOf(questions);
    factors = Map.copyOf(factors);
    principles = principles == null ? null : Map.copyOf(principles);
    toWorkOn = List.copyOf(toWorkOn);
  }

  /**
   * What one answer showed.
   *
   * @param question its number
   * @param shown what already works, sentence by sentence
   * @param parts the answer in a story's four parts; null where it cannot be told
   * @param story the story of theirs that it was, 0 for none
   */
  record OfQuestion(
      int question, Outcome outcome, List<Shown> shown, @Nullable Parts parts, long story) {
    OfQuestion {
      shown = List.copyOf(shown);
    }

    private OfQuestion after(Round before, Round now) {
      String said = Told.of(now, question).text();
      boolean spoken = now.linesOf(question).stream().anyMatch(Line::isSpoken);
      if (said.equals(Told.of(before, question).text()) && (spoken || outcome != Outcome.SPOKEN)) {
        return this;
      }
      if (said.isEmpty()) {
        return new OfQuestion(
            question, spoken ? Outcome.SPOKEN : Outcome.SKIPPED, List.of(), null, 0);
      }
      return new OfQuestion(
          question,
          spoken || outcome != Outcome.SPOKEN ? outcome : Outcome.UNREAD,
          shown.stream().filter(one -> plain(said).contains(plain(one.sentence()))).toList(),
          parts == null ? null : parts.after(said),
          story);
    }

    OfQuestion told(long story) {
      return new OfQuestion(question, outcome, shown, parts, story);
    }
  }

  /** What became of a question. */
  enum Outcome {
    ANSWERED,
    /** In words that the coach could make nothing of: too few, not in English, or no answer. */
    UNREAD,
    /** In a clip, with no more words than the coach could make nothing of. */
    SPOKEN,
    SKIPPED
  }

  /** A sentence of theirs, and what is good about it. */
  record Shown(String words, String sentence) {}

  /** One thing to work on, with the sentence that it is about; that may be empty. */
  record WorkOn(String what, String sentence, String better) {}

  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+|\\n+");

  /** A text in four parts, as it can be kept. */
  record Parts(
      List<String> parts,
      List<Principle> principles,
      @Nullable StoryCategory category,
      List<StoryTopic> topics) {
    Parts {
      parts = List.copyOf(parts);
      principles = List.copyOf(principles);
      topics = List.copyOf(topics);
    }

    static Parts of(Sorted sorted) {
      return new Parts(
          sorted.parts(), sorted.principles(), sorted.category().orElse(null), sorted.topics());
    }

    /**
     * The same text as it is now: a sentence stays in its part, and one that is new goes with the
     * one before. What the text showed is not said of it any more. Null where one part is left.
     */
    private @Nullable Parts after(String said) {
      List<StringBuilder> now = new ArrayList<>();
      parts.forEach(ignored -> now.add(new StringBuilder()));
      List<String> before = parts.stream().map(Debrief::plain).toList();
      int at = 0;
      for (String sentence : SENTENCES.split(said, -1)) {
        if (sentence.isBlank()) continue;
        int known = indexOf(before, plain(sentence));
        if (known >= 0) at = known;
        StringBuilder part = now.get(at);
        part.append(part.isEmpty() ? "" : " ").append(sentence.strip());
      }
      return now.stream().filter(part -> !part.isEmpty()).count() < 2
          ? null
          : new Parts(
              now.stream().map(StringBuilder::toString).toList(), List.of(), category, List.of());
    }

    private static int indexOf(List<String> parts, String sentence) {
      for (int at = 0; at < parts.size(); at++) {
        if (parts.get(at).contains(sentence)) return at;
      }
      return -1;
    }

    Sorted sorted() {
      return new Sorted(parts, principles, Optional.ofNullable(category), topics);
    }
  }

  /**
   * The same after some of what was said was changed or taken back: nothing stands in it that they
   * do not say any more. Nothing is read anew.
   */
  Debrief after(Round before, Round now) {
    String said = plain(Told.all(now).stream().map(Told::text).collect(Collectors.joining("\n\n")));
    Map<SuccessFactor, Found> left = new EnumMap<>(SuccessFactor.class);
    factors.forEach((factor, found) ->
        left.put(factor, found.only(sign -> said.contains(plain(sign.sentence())))));
    return new Debrief(
        questions.stream().map(one -> one.after(before, now)).toList(),
        left,
        shown().entrySet().stream()
            .filter(one -> said.contains(plain(one.getValue())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
        said.isEmpty()
            ? List.of()
            : toWorkOn.stream().filter(one -> said.contains(plain(one.sentence()))).toList());
  }

  /** The principles that it showed, each with a sentence of theirs. */
  Map<Principle, String> shown() {
    return principles == null ? Map.of() : principles;
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  Optional<OfQuestion> of(int question) {
    return questions.stream().filter(one -> one.question() == question).findFirst();
  }

  /** The same with a story that one of the answers was. */
  Debrief told(int question, long story) {
    return new Debrief(
        questions.stream().map(one -> one.question() == question ? one.told(story) : one).toList(),
        factors,
        principles,
        toWorkOn);
  }
}
