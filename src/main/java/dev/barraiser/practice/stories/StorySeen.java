package dev.barraiser.practice.stories;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.storage.Tx;
import java.util.ArrayList;
import java.util.List;

/** How a story is seen: by its author, by the coach, and beside the quotas. Reads only. */
final class StorySeen {

  private final StoryStore stories;
  private final Readiness readiness;
  private final OwedQuotas quotas;

  StorySeen(StoryStore stories, Readiness readiness, OwedQuotas quotas) {
    this.stories = stories;
    this.readiness = readiness;
    this.quotas = quotas;
  }

  Card show(Tx tx, Story story) {
    return StoryCards.show(
        story,
        stories.versions(tx, story.author(), story.id()).size(),
        doubts(tx, story),
        shownToo(tx, story));
  }

  /** What the coach sees in it and its author has not named. */
  List<Principle> shownToo(Tx tx, Story story) {
    return readiness.shows(tx, story).stream()
        .filter(one -> !story.principles().contains(one))
        .toList();
  }

  /** The coach's, where it has read the story as it is; else what can be seen at once. */
  List<String> doubts(Tx tx, Story story) {
    List<String> doubts = new ArrayList<>();
    // Told first: it counts twice, and none of the others matters until it is one.
    stories.of(tx, story.author()).stream()
        .filter(other -> other.id() != story.id())
        .filter(Filed.of(story)::saysTheSameAs)
        .findFirst()
        .ifPresent(other -> doubts.add(Doubts.twice(other.number())));
    doubts.addAll(readiness.doubts(tx, story));
    return doubts;
  }

  List<Quotas.Standing> standings(Tx tx, Person by) {
    return quotas.standings(tx, by);
  }
}
