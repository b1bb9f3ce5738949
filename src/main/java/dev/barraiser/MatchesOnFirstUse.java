package dev.barraiser;

import dev.barraiser.practice.mock.Answers;
import dev.barraiser.practice.reading.StoryMatcher;
import dev.barraiser.practice.reading.StoryMatcher.Candidate;
import dev.barraiser.practice.reading.StoryMatcher.Match;
import dev.barraiser.practice.telling.Matches;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Loads what ranks stories when the first are to be ranked: it takes memory, and many never ask.
 */
final class MatchesOnFirstUse implements Matches, Answers {

  private final Supplier<StoryMatcher> load;
  private final List<String> others;
  private @Nullable StoryMatcher loaded;
  private StoryMatcher.@Nullable Standing among;

  /**
   * Loads nothing yet.
   *
   * @param others questions that another one is compared with
   */
  MatchesOnFirstUse(Supplier<StoryMatcher> load, List<String> others) {
    this.load = load;
    this.others = List.copyOf(others);
  }

  @Override
  public List<Match> rank(String question, List<Candidate> stories) {
    return loaded().rank(question, stories);
  }

  @Override
  public double standing(String question, String text) {
    return amongOthers().of(question, text);
  }

  private synchronized StoryMatcher.Standing amongOthers() {
    StoryMatcher.Standing ready = among;
    if (ready == null) among = ready = loaded().among(others);
    return ready;
  }

  private synchronized StoryMatcher loaded() {
    StoryMatcher ready = loaded;
    if (ready == null) loaded = ready = load.get();
    return ready;
  }
}
