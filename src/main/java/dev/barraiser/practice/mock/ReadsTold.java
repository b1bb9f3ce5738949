package dev.barraiser.practice.mock;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.coaching.Reads;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.text.WordCount;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what was told. An answer that cannot be read holds no interview up. */
record ReadsTold(Reads reads, Answers answers) {

  private static final Logger log = LoggerFactory.getLogger(ReadsTold.class);

  /** In fewer words nobody can say what they are about. */
  private static final int FEWEST = 35;

  /** Empty where there is nothing to read, or reading fails. Takes long. */
  Optional<Reading> read(long id, Told told) {
    // Only a clip.
    if (told.text().isEmpty()) return Optional.empty();
    try {
      return Optional.of(reads.read(told.text(), told.lens()));
    } catch (RuntimeException e) {
      // Its message may hold what somebody wrote.
      log.error("answer not read round={} cause={}", id, e.getClass().getName());
      return Optional.empty();
    }
  }

  /** What cannot be told for whatever reason counts as meeting its question. */
  Topic topic(long id, MainQuestion asked, Told told) {
    boolean asksForAStory = told.isAboutTheQuestion() && asked.mayBeAStory();
    if (!asksForAStory || WordCount.of(told.text()) < FEWEST) return Topic.MEETS;
    try {
      return Topic.by(answers.standing(asked.text(), told.text()));
    } catch (RuntimeException e) {
      log.error("topic not read round={} cause={}", id, e.getClass().getName());
      return Topic.MEETS;
    }
  }

  /** One person's answers are read one after the other. */
  static String lane(Person by) {
    return String.join("/", by.workspace().platform(), by.workspace().id(), by.id());
  }
}
