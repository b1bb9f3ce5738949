package dev.barraiser;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.assessment.Statements;
import dev.barraiser.practice.mock.DebriefText;
import dev.barraiser.practice.privacy.Laid;
import dev.barraiser.practice.privacy.PeoplesWords;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryTopic;
import dev.barraiser.storage.Tx;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The words of each feature for what the tables hold in short. Thread-safe. */
final class ReadableWords implements PeoplesWords {

  private final Pool pool;
  private final Statements statements;
  private final BiFunction<Tx, Person, ZoneId> zones;

  ReadableWords(Pool pool, Statements statements, BiFunction<Tx, Person, ZoneId> zones) {
    this.pool = pool;
    this.statements = statements;
    this.zones = zones;
  }

  @Override
  public String question(Tx tx, String id) {
    return pool.find(tx, id)
        .map(Question::text)
        .orElse("A question that has left the bank (" + id + ")");
  }

  @Override
  public String named(Kind kind, String key) {
    return switch (kind) {
      case CATEGORY -> among(StoryCategory.values(), Enum::name, StoryCategory::title, key);
      case TOPIC -> among(StoryTopic.values(), Enum::name, StoryTopic::title, key);
      case PRINCIPLE -> among(Principle.values(), Enum::name, Principle::title, key);
      case STATEMENT -> statements.says(key).orElse(key);
      case FACTOR -> among(SuccessFactor.values(), SuccessFactor::key, SuccessFactor::title, key);
    };
  }

  private static <T> String among(
      T[] all, Function<T, String> key, Function<T, String> title, String wanted) {
    return Arrays.stream(all)
        .filter(one -> key.apply(one).equals(wanted))
        .findFirst()
        .map(title)
        .orElse(wanted);
  }

  @Override
  public Laid debrief(String kept) {
    return DebriefText.of(kept)
        .map(debrief -> new Laid(debrief.words(), debrief.structure()))
        .orElseGet(() -> new Laid(kept, kept));
  }

  @Override
  public ZoneId zone(Tx tx, Person person) {
    return zones.apply(tx, person);
  }
}
