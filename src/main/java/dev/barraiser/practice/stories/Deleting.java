package dev.barraiser.practice.stories;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Deletes a story, and brings it back while it can be: {@link Bin} ends that. */
final class Deleting {

  private final StoryStore stories;
  private final StoryTitles titles;
  private final StorySeen seen;
  private final StoryRules rules;
  private final InstantSource clock;

  Deleting(
      StoryStore stories,
      StoryTitles titles,
      StorySeen seen,
      StoryRules rules,
      InstantSource clock) {
    this.stories = stories;
    this.titles = titles;
    this.seen = seen;
    this.rules = rules;
    this.clock = clock;
  }

  Card delete(Tx tx, Story story) {
    Instant now = clock.instant();
    titles.change(tx, story.author());
    stories.delete(tx, story.author(), story.id(), now);
    return DeletedCards.deleted(story, now.plus(rules.undo()));
  }

  List<Outgoing> undone(Tx tx, Incoming.Pressed pressed) {
    OptionalLong id = StoriesFeature.id(pressed.action().subject());
    titles.change(tx, pressed.by());
    Optional<Story> back =
        id.isEmpty() ? Optional.empty() : stories.restore(tx, pressed.by(), id.getAsLong());
    return List.of(
        Outgoing.Whisper.answering(
            pressed, back.map(DeletedCards::restored).orElseGet(StoryCards::notThere)));
  }

  boolean isThere(Tx tx, Story story) {
    return stories.find(tx, story.author(), story.id()).isPresent();
  }

  Card stillDeleted(Story story, Instant now) {
    return DeletedCards.stillDeleted(story, now.plus(rules.undo()));
  }

  /** A deleted story as another one: what it is now stays in the bin until it is purged. */
  List<Outgoing> addedAnew(Tx tx, Incoming.Pressed pressed) {
    OptionalLong id = StoriesFeature.id(pressed.action().subject());
    Optional<Story> story =
        id.isEmpty() ? Optional.empty() : stories.kept(tx, pressed.by(), id.getAsLong());
    titles.change(tx, pressed.by());
    Card card =
        story
            .map(one -> isThere(tx, one) ? DeletedCards.restored(one) : anew(tx, one))
            .orElseGet(StoryCards::notThere);
    return List.of(Outgoing.Whisper.answering(pressed, card));
  }

  /** Once: whoever presses again, or asks from another card, finds the one that is there. */
  private Card anew(Tx tx, Story deleted) {
    Optional<Story> before = addedAnewBefore(tx, deleted);
    if (before.isPresent())
      return DeletedCards.addedBefore(before.get(), seen.show(tx, before.get()));
    Story story =
        stories.add(tx, deleted.author(), deleted.content(), deleted.fromAnswer(), clock.instant());
    return StoryCards.saved(
        story, Optional.empty(), seen.doubts(tx, story), seen.standings(tx, story.author()));
  }

  private Optional<Story> addedAnewBefore(Tx tx, Story deleted) {
    return stories.of(tx, deleted.author()).stream()
        .filter(one -> one.number() > deleted.number())
        .filter(one ->
            one.content().equals(deleted.content())
                || stories.versions(tx, one.author(), one.id()).stream()
                    .anyMatch(version -> version.content().equals(deleted.content())))
        .findFirst();
  }

  List<Outgoing> bin(Tx tx, Incoming.Pressed pressed) {
    Card card = DeletedCards.bin(stories.deleted(tx, pressed.by()));
    return List.of(Outgoing.Whisper.answering(pressed, card));
  }
}
