package dev.barraiser.practice.stories;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Keeps what somebody wrote in a form about a story, whatever became of the story meanwhile. */
final class Writing {

  private final StoryStore stories;
  private final StoryTitles titles;
  private final GroupStore groups;
  private final Membership membership;
  private final FromAnswer fromAnswer;
  private final StorySeen seen;
  private final Deleting deleting;
  private final InstantSource clock;

  Writing(
      StoryStore stories,
      StoryTitles titles,
      GroupStore groups,
      Membership membership,
      FromAnswer fromAnswer,
      StorySeen seen,
      Deleting deleting,
      InstantSource clock) {
    this.stories = stories;
    this.titles = titles;
    this.groups = groups;
    this.membership = membership;
    this.fromAnswer = fromAnswer;
    this.seen = seen;
    this.deleting = deleting;
    this.clock = clock;
  }

  List<Outgoing> added(Tx tx, Incoming.Submitted sent) {
    return added(tx, sent, OptionalLong.empty());
  }

  List<Outgoing> detailed(Tx tx, Incoming.Submitted sent) {
    Instant now = clock.instant();
    Card card =
        kept(tx, sent)
            .flatMap(story ->
                stories.change(
                    tx,
                    sent.by(),
                    story.id(),
                    StoryForm.detailed(sent.values(), story.content()),
                    now))
            .map(story ->
                deleting.isThere(tx, story)
                    ? StoryCards.detailed(story)
                    : deleting.stillDeleted(story, now))
            .orElseGet(StoryCards::notThere);
    titles.change(tx, sent.by());
    return List.of(Outgoing.Whisper.answering(sent, card));
  }

  /** The story a form is about, even one that was deleted meanwhile. */
  private Optional<Story> kept(Tx tx, Incoming.Submitted sent) {
    OptionalLong id = StoriesFeature.id(sent.action().subject());
    return id.isEmpty() ? Optional.empty() : stories.kept(tx, sent.by(), id.getAsLong());
  }

  /**
   * An answer that was taken back while the form was open still leaves its story; one whose story
   * was saved in another window meanwhile gets this as its newer version.
   */
  List<Outgoing> addedFromAnswer(Tx tx, Incoming.Submitted sent) {
    OptionalLong id = StoriesFeature.id(sent.action().subject());
    var answer =
        id.isEmpty()
            ? Optional.<dev.barraiser.practice.answers.Answer>empty()
            : fromAnswer.own(tx, sent.by(), id.getAsLong());
    if (answer.isEmpty()) return added(tx, sent, OptionalLong.empty());
    Instant now = clock.instant();
    Optional<Story> before = stories.fromAnswer(tx, sent.by(), id.getAsLong());
    Story story =
        before.flatMap(one -> changed(tx, sent, one, now)).orElseGet(() -> add(tx, sent, id));
    stories.told(tx, sent.by(), story.id(), id, answer.get().at());
    return saved(tx, sent, story, before, now);
  }

  private List<Outgoing> added(Tx tx, Incoming.Submitted sent, OptionalLong fromAnswer) {
    return saved(tx, sent, add(tx, sent, fromAnswer), Optional.empty(), clock.instant());
  }

  private Story add(Tx tx, Incoming.Submitted sent, OptionalLong fromAnswer) {
    return stories.add(
        tx, sent.by(), StoryForm.content(sent.values()), fromAnswer, clock.instant());
  }

  private Optional<Story> changed(Tx tx, Incoming.Submitted sent, Story story, Instant now) {
    return stories.change(
        tx, sent.by(), story.id(), StoryForm.content(sent.values(), story.content()), now);
  }

  /** A story that is gone by now, or is not theirs, must not swallow what they wrote. */
  List<Outgoing> edited(Tx tx, Incoming.Submitted sent) {
    Instant now = clock.instant();
    Optional<Story> before = kept(tx, sent);
    Optional<Story> changed = before.flatMap(story -> changed(tx, sent, story, now));
    if (changed.isEmpty()) {
      List<Outgoing> effects = new ArrayList<>(added(tx, sent, OptionalLong.empty()));
      effects.addFirst(Outgoing.Whisper.answering(sent, DeletedCards.goneMeanwhile()));
      return effects;
    }
    Story story = changed.get();
    return deleting.isThere(tx, story)
        ? saved(tx, sent, story, before, now)
        : List.of(Outgoing.Whisper.answering(sent, deleting.stillDeleted(story, now)));
  }

  private List<Outgoing> saved(
      Tx tx, Incoming.Submitted sent, Story written, Optional<Story> before, Instant now) {
    titles.change(tx, sent.by());
    Story story =
        StoryForm.ready(sent.values())
            .flatMap(ready -> stories.decide(tx, sent.by(), written.id(), ready, now))
            .orElse(written);
    List<Outgoing> effects = new ArrayList<>();
    effects.add(
        Outgoing.Whisper.answering(
            sent,
            StoryCards.saved(
                story, before, seen.doubts(tx, story), seen.standings(tx, sent.by()))));
    channel(sent.place())
        .flatMap(channel -> groups.of(tx, channel))
        .filter(group -> !group.gone())
        .ifPresent(group -> effects.addAll(membership.join(tx, group, sent.by(), now)));
    return effects;
  }

  private static Optional<Place.Channel> channel(Place place) {
    return switch (place) {
      case Place.Channel channel -> Optional.of(channel);
      case Place.InThread thread -> Optional.of(thread.channel());
      case Place.Direct ignored -> Optional.empty();
    };
  }
}
