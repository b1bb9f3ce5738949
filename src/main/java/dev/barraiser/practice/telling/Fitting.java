package dev.barraiser.practice.telling;

import dev.barraiser.practice.questions.Likeness;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.reading.StoryMatcher.Match;
import dev.barraiser.practice.stories.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The stories to think of for a question, and why. Pure.
 *
 * @param best at most three, the best first
 * @param worthTelling whether the first one answers it, as far as can be seen
 */
record Fitting(List<One> best, boolean worthTelling) {

  private static final int SHOWN = 3;
  private static final int WORDS = 3;

  /** About where a story that fits ends and one that does not begins. */
  private static final double FITS = 0.5;

  Fitting {
    best = List.copyOf(best);
  }

  /**
   * A story and why it is here.
   *
   * @param shared the principles that the question asks for and the story shows
   * @param words what the question and the story both speak of
   * @param unwritten the names of its parts that are not written yet
   */
  record One(Story story, List<Principle> shared, List<String> words, List<String> unwritten) {
    One {
      shared = List.copyOf(shared);
      unwritten = List.copyOf(unwritten);
    }
  }

  /**
   * Chooses among ranked stories.
   *
   * @param text the question as it was asked
   * @param question as the bank has it; empty for somebody's own
   */
  static Fitting of(
      String text, Optional<Question> question, List<Story> stories, List<Match> ranked) {
    List<Principle> asked = question.map(Question::principles).orElse(List.of());
    List<One> best = new ArrayList<>();
    for (Match match : ranked) {
      if (best.size() == SHOWN) break;
      stories.stream()
          .filter(story -> Long.toString(story.id()).equals(match.id()))
          .findFirst()
          .ifPresent(story ->
              best.add(
                  new One(
                      story,
                      asked.stream().filter(story.principles()::contains).toList(),
                      Likeness.inCommon(text, told(story), WORDS),
                      story.content().unwritten())));
    }
    return new Fitting(best, !ranked.isEmpty() && ranked.getFirst().score() >= FITS);
  }

  private static String told(Story story) {
    return story.content().parts().stream()
        .map(Story.Part::text)
        .collect(Collectors.joining(" ", story.title() + " ", ""));
  }
}
