package dev.barraiser;

import dev.barraiser.practice.mock.Recognises;
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
final class MatchesOnFirstUse implements Matches, Recognises {

  private final Supplier<StoryMatcher> load;
  private @Nullable StoryMatcher loaded;

  MatchesOnFirstUse(Supplier<StoryMatcher> load) {
    this.load = load;
  }

  @Override
  public List<Match> rank(String question, List<Candidate> stories) {
    return loaded().rank(question, stories);
  }

  @Override
  public List<Match> same(String text, List<Candidate> stories) {
    return loaded().sameStories(text, stories);
  }

  private synchronized StoryMatcher loaded() {
    StoryMatcher ready = loaded;
    if (ready == null) loaded = ready = load.get();
    return ready;
  }
}
