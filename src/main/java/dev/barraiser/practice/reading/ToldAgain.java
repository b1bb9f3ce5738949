package dev.barraiser.practice.reading;

import dev.barraiser.practice.reading.Retelling.InCommon;
import dev.barraiser.practice.reading.Retelling.Likeness;
import dev.barraiser.practice.reading.StoryMatcher.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows which of somebody's stories a text tells again, in whatever words. Thread-safe. It looks at
 * words, figures and names alone and takes a few milliseconds; the first time, it loads the words
 * that many stories have.
 */
public final class ToldAgain {

  /** The words that many stories have are the same with every embedder. */
  private static final String WORDS_OF = "table";

  private @Nullable Vocabulary usual;

  /**
   * A story that was told again.
   *
   * @param sure whether that may be said without asking its author
   */
  public record Retold(String id, boolean sure) {}

  /** The story that the text tells; empty where it is none of them. */
  public Optional<Retold> in(String text, List<Candidate> stories) {
    Vocabulary common = usual();
    Retelling told = Retelling.of(Sentences.of(text));
    List<Retelling> read =
        stories.stream().map(story -> Retelling.of(Sentences.of(story.text()))).toList();
    int best = -1;
    InCommon most = InCommon.NOTHING;
    InCommon next = InCommon.NOTHING;
    for (int at = 0; at < read.size(); at++) {
      List<Retelling> others = new ArrayList<>(read);
      others.remove(at);
      InCommon here =
          told.with(read.get(at), others, term -> common.places(List.of(term)).length > 0);
      if (here.share() > most.share()) {
        next = most;
        most = here;
        best = at;
      } else if (here.share() > next.share()) {
        next = here;
      }
    }
    Likeness likeness = most.beside(next);
    return likeness == Likeness.NONE
        ? Optional.empty()
        : Optional.of(new Retold(stories.get(best).id(), likeness == Likeness.SURE));
  }

  private synchronized Vocabulary usual() {
    Vocabulary ready = usual;
    if (ready == null) {
      ready = Vocabulary.of(Parameters.load(WORDS_OF, Principles.HEAD).row("answer-terms"));
      usual = ready;
    }
    return ready;
  }
}
