package dev.barraiser.practice.answers;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Trace;
import dev.barraiser.practice.people.Remains;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Removes answers that have been kept long enough, wherever the bot itself shows them. */
final class Retention {

  /** What a button does with the answer that it stands under, by name. */
  private static final Set<String> UNDER_AN_ANSWER =
      Set.of(
          "answers.probe",
          "answers.publish",
          "answers.keep",
          "answers.undo",
          "answers.restore",
          "coaching.answer",
          "stories.from-answer",
          "stories.which");

  private final AnswerStore answers;
  private final ReplyStore replies;
  private final AnswerBook book;
  private final Remains remains;

  Retention(AnswerStore answers, ReplyStore replies, AnswerBook book, Remains remains) {
    this.answers = answers;
    this.replies = replies;
    this.book = book;
    this.remains = remains;
  }

  /** See {@link AnswersFeature#removeOlder}. */
  AnswersFeature.Removed removeOlder(Tx tx, Instant before, int most) {
    List<Answer> old =
        answers.before(tx, before, most).stream()
            .map(id -> answers.kept(tx, id).orElseThrow().answer())
            .toList();
    Map<Person, List<Answer>> byAuthor = old.stream().collect(Collectors.groupingBy(Answer::by));
    Map<Person, Trace> traces = new LinkedHashMap<>();
    byAuthor.forEach((author, theirs) -> traces.put(author, trace(tx, author, theirs)));
    List<Outgoing> effects = new ArrayList<>();
    old.forEach(answer -> effects.addAll(book.expire(tx, answer.id())));
    traces.forEach((author, gone) ->
        remains.clear(
            tx,
            author,
            gone.without(answers.of(tx, author).stream().map(Answer::text)),
            AnswerCards.shownAndExpired()));
    return new AnswersFeature.Removed(old.size() + replies.removeOlder(tx, before, most), effects);
  }

  private Trace trace(Tx tx, Person author, List<Answer> gone) {
    Set<Action> about = new HashSet<>();
    List<String> words = new ArrayList<>();
    for (Answer answer : gone) {
      UNDER_AN_ANSWER.forEach(name -> about.add(Action.of(name, answer.id())));
      Stream.concat(
              Stream.of(answer.text()),
              answers.earlier(tx, author, answer.id()).stream().map(AnswerStore.Version::text))
          .flatMap(Trace::sentences)
          .forEach(words::add);
    }
    return new Trace(about, List.of(), words.stream().distinct().toList());
  }
}
