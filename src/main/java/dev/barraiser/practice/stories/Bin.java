package dev.barraiser.practice.stories;

import dev.barraiser.bot.Chore;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Trace;
import dev.barraiser.practice.people.Remains;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Removes deleted stories for good once they cannot be brought back any more. */
final class Bin {

  private static final int AT_ONCE = 100;

  /** What a button does with the story that it stands under, by name. */
  private static final Set<String> UNDER_A_STORY =
      Set.of(
          "stories.show",
          "stories.edit",
          VersionCards.SHOW,
          StoryCards.TAKE_OVER,
          "stories.delete",
          "stories.undo",
          "stories.anew",
          "stories.ready",
          "stories.draft",
          "stories.told",
          "stories.details",
          "coaching.story");

  private final BinStore store = new BinStore();
  private final Importing importing;
  private final Remains remains;
  private final StoryRules rules;

  Bin(Importing importing, Remains remains, StoryRules rules) {
    this.importing = importing;
    this.remains = remains;
    this.rules = rules;
  }

  Chore chore() {
    return new Chore(
        "stories",
        "Removal of deleted stories",
        Duration.ofHours(1),
        false,
        this::backlog,
        (tx, now, ledger) -> purge(tx, now));
  }

  private Chore.Backlog backlog(Tx tx, Instant now) {
    return new Chore.Backlog(
        store.deletedBy(tx, now.minus(rules.undo())),
        store.firstDeleted(tx).map(deleted -> deleted.plus(rules.undo())).orElse(null));
  }

  private Chore.Done purge(Tx tx, Instant now) {
    importing.forget(tx, now);
    List<BinStore.Over> over = store.over(tx, now.minus(rules.undo()), AT_ONCE);
    // What they were shown is gone through once, whatever goes at the same time.
    Map<Person, Trace> gone = new LinkedHashMap<>();
    for (BinStore.Over story : over) {
      gone.merge(story.author(), trace(tx, story), Trace::and);
      store.remove(tx, story.id());
    }
    gone.forEach((author, trace) -> remains.clear(tx, author, trace, DeletedCards.shownAndGone()));
    if (!over.isEmpty()) tx.leaveNothing();
    return new Chore.Done(over.size(), over.size() == AT_ONCE, List.of());
  }

  /** What another story of theirs says as well is not gone with this one. */
  private Trace trace(Tx tx, BinStore.Over story) {
    List<BinStore.Said> gone = store.said(tx, story);
    List<BinStore.Said> elsewhere = store.saidElsewhere(tx, story);
    return new Trace(
        UNDER_A_STORY.stream().map(name -> Action.of(name, story.id())).collect(Collectors.toSet()),
        without(elsewhere, gone, said -> Stream.of(said.title())),
        without(elsewhere, gone, said -> said.parts().stream().flatMap(Trace::sentences)));
  }

  private static List<String> without(
      List<BinStore.Said> elsewhere,
      List<BinStore.Said> gone,
      Function<BinStore.Said, Stream<String>> texts) {
    Set<String> stay = elsewhere.stream().flatMap(texts).collect(Collectors.toSet());
    return gone.stream()
        .flatMap(texts)
        .distinct()
        .filter(one -> !one.isBlank() && !stay.contains(one))
        .toList();
  }
}
