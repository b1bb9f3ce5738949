package dev.barraiser.practice.stories;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.storage.Tx;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a story said before: to read, and to bring back. That is an edit like any other, so that
 * what stood there until then is a version in its turn.
 */
final class EarlierVersions {

  private final StoryStore stories;
  private final StoryTitles titles;
  private final InstantSource clock;

  EarlierVersions(StoryStore stories, StoryTitles titles, InstantSource clock) {
    this.stories = stories;
    this.titles = titles;
    this.clock = clock;
  }

  /** The subject holds a story and which version, or the story alone for the newest. */
  List<Outgoing> show(Tx tx, Incoming.Pressed pressed) {
    return answer(
        tx,
        pressed,
        (story, all, nth) ->
            all.isEmpty()
                ? VersionCards.none(story)
                : VersionCards.version(story, all, Math.clamp(nth, 1, all.size())));
  }

  /** The subject holds a story and which version. */
  List<Outgoing> bringBack(Tx tx, Incoming.Pressed pressed) {
    return answer(
        tx,
        pressed,
        (story, all, nth) -> {
          if (nth < 1 || nth > all.size()) return VersionCards.none(story);
          Story.Version wanted = all.get(Math.toIntExact(nth) - 1);
          if (wanted.content().equals(story.content())) return VersionCards.saysSoAlready(story);
          titles.change(tx, story.author());
          return stories
              .change(tx, story.author(), story.id(), wanted.content(), clock.instant())
              .map(changed -> VersionCards.broughtBack(changed, wanted, all.size() + 1))
              .orElseGet(StoryCards::notThere);
        });
  }

  private interface Says {
    /** The versions are the oldest first. */
    Card about(Story story, List<Story.Version> all, long nth);
  }

  private List<Outgoing> answer(Tx tx, Incoming.Pressed pressed, Says says) {
    String[] both = pressed.action().subject().split("\\.", 2);
    OptionalLong id = StoriesFeature.id(both[0]);
    Optional<Story> story =
        id.isEmpty() ? Optional.empty() : stories.find(tx, pressed.by(), id.getAsLong());
    long nth = both.length == 2 ? StoriesFeature.id(both[1]).orElse(0) : Long.MAX_VALUE;
    Card card =
        story
            .map(one ->
                says.about(one, stories.versions(tx, one.author(), one.id()).reversed(), nth))
            .orElseGet(StoryCards::notThere);
    return List.of(Outgoing.Whisper.answering(pressed, card));
  }
}
