package dev.barraiser.practice.mock;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.questions.AskedBefore;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody was asked in their mock interviews with the bot, and what the one that they are in
 * has for them. Thread-safe.
 */
public final class AskedInMocks implements AskedBefore {

  private final RoundStore rounds = new RoundStore();

  @Override
  public Set<String> since(Tx tx, Person person, Instant since) {
    List<Kept> ended = rounds.ended(tx, person, RoundStore.KEPT);
    Set<String> asked = new HashSet<>();
    ended.stream()
        .filter(kept -> !kept.began().isBefore(since))
        .map(Kept::round)
        .flatMap(AskedInMocks::asked)
        .forEach(asked::add);
    rounds
        .running(tx, person)
        .ifPresent(kept -> kept.round().mains().forEach(main -> asked.add(main.id())));
    return asked;
  }

  private static Stream<String> asked(Round round) {
    return round.lines().stream().map(line -> round.mains().get(line.question()).id());
  }
}
