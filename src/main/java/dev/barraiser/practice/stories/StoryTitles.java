package dev.barraiser.practice.stories;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Peek;
import dev.barraiser.storage.Remembered;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * What people's own stories are called and which words they hold, for completing what they type.
 * From memory: a platform waits half a second for it, at every letter. Thread-safe.
 */
final class StoryTitles {

  private static final int MOST_PEOPLE = 1_000;
  private static final int MOST_OF_A_PERSON = 500;
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final StoryStore stories;
  private final Remembered<Person, List<Story.Title>> remembered;

  StoryTitles(StoryStore stories, InstantSource clock) {
    this.stories = stories;
    this.remembered = new Remembered<>(MOST_PEOPLE, KEPT, clock);
  }

  /** In the order of the person's list. */
  List<Story.Title> of(Person author, Peek peek) {
    return remembered.of(author, peek, tx -> stories.titles(tx, author, MOST_OF_A_PERSON));
  }

  /** This transaction changes the person's stories. */
  void change(Tx tx, Person author) {
    remembered.changes(tx, author);
  }
}
