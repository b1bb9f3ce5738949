package dev.barraiser.practice.reading.training;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.reading.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The texts written for training, as they stand in {@code src/training}.
 *
 * @param stories answers, sentence by sentence
 * @param counted answers of which only the parts and the numbers are labelled
 * @param questions with the principles they ask for, the best first
 * @param principles sentences, and what each of them shows
 * @param answers short ones, that show one principle above all
 * @param themes what interviews come back to, with questions and stories of each
 * @param nonAnswers texts that are no answer, by why not: "nonsense", "not-an-answer",
 *     "not-english", "too-short"
 * @param numbers sentences with a number that measures what came of it ("yes") or does not ("no")
 * @param rewrites a sentence before and after it was written again
 */
public record TrainingTexts(
    List<Story> stories,
    List<Story> counted,
    List<Question> questions,
    List<Shows> principles,
    List<ShortAnswer> answers,
    List<Theme> themes,
    List<Tagged> nonAnswers,
    List<Tagged> numbers,
    List<Rewrite> rewrites) {

  public TrainingTexts {
    stories = List.copyOf(stories);
    counted = List.copyOf(counted);
    questions = List.copyOf(questions);
    principles = List.copyOf(principles);
    answers = List.copyOf(answers);
    themes = List.copyOf(themes);
    nonAnswers = List.copyOf(nonAnswers);
    numbers = List.copyOf(numbers);
    rewrites = List.copyOf(rewrites);
  }

  /** The stories, and behind them those of which only the parts and the numbers are labelled. */
  public List<Story> allStories() {
    return Stream.concat(stories.stream(), counted.stream()).toList();
  }

  /**
   * An answer, labelled.
   *
   * @param questions what it answers, the question it was written for first
   * @param kind such as "experience", "failure", "ethics", "hypothetical", "philosophy"
   * @param form such as "prose", "bullets", "result-first"
   * @param principles what it shows, the best first
   * @param missing parts that are nearly absent
   */
  public record Story(
      String id,
      List<String> questions,
      String kind,
      String voice,
      String form,
      List<Principle> principles,
      Set<Part> missing,
      List<Line> lines) {

    public Story {
      questions = List.copyOf(questions);
      principles = List.copyOf(principles);
      missing = Set.copyOf(missing);
      lines = List.copyOf(lines);
    }

    public List<String> sentences() {
      return lines.stream().map(Line::text).toList();
    }

    public List<Part> parts() {
      return lines.stream().map(Line::part).toList();
    }

    /** The text as its author would have sent it. */
    public String text() {
      boolean lined = form.equals("bullets") || form.equals("headings");
      return String.join(lined ? "\n" : " ", sentences());
    }
  }

  /**
   * A sentence of a story.
   *
   * @param tags what it shows besides, by the names of {@code Element} and {@code Point} and a few
   *     of its own: num, num? (where two people could think differently), own, blame, hedge,
   *     filler, jargon
   * @param principle what it shows best, where that is clear
   */
  public record Line(Part part, Set<String> tags, Optional<Principle> principle, String text) {
    public Line {
      tags = Set.copyOf(tags);
    }
  }

  public record Question(List<Principle> principles, String text) {
    public Question {
      principles = List.copyOf(principles);
    }
  }

  /**
   * A sentence.
   *
   * @param principles what it shows, the best first; empty where it shows none
   */
  public record Shows(List<Principle> principles, String text) {
    public Shows {
      principles = List.copyOf(principles);
    }
  }

  /**
   * A short answer to a question, its parts not labelled.
   *
   * @param principles what it shows, the best first
   */
  public record ShortAnswer(List<Principle> principles, String question, List<String> sentences) {
    public ShortAnswer {
      principles = List.copyOf(principles);
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * Something that interviews come back to.
   *
   * @param questions each asks for any of the stories
   * @param stories sentence by sentence, their parts not labelled
   */
  public record Theme(String name, List<String> questions, List<List<String>> stories) {
    public Theme {
      questions = List.copyOf(questions);
      stories = List.copyOf(stories);
    }

    /** With the questions and stories of another one of that name. */
    Theme with(Theme other) {
      List<String> all = new ArrayList<>(questions);
      all.addAll(other.questions);
      List<List<String>> told = new ArrayList<>(stories);
      told.addAll(other.stories);
      return new Theme(name, all, told);
    }
  }

  public record Tagged(String tag, String text) {}

  /**
   * A sentence before and after.
   *
   * @param why what changed: "+num", "-own", "longer" and so on
   */
  public record Rewrite(String before, String after, Set<String> why) {
    public Rewrite {
      why = Set.copyOf(why);
    }
  }
}
