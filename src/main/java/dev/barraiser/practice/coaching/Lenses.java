package dev.barraiser.practice.coaching;

import dev.barraiser.practice.coaching.Coaching.Which;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.storage.Tx;
import java.util.regex.Pattern;

/** Through which lens a text is read, by the question that it answers. */
final class Lenses {

  private static final Pattern FAILURE =
      Pattern.compile(
          "\\b(fail(ed|ing|ures?)?|mistakes?|(went|go(es|ne)?|going) wrong|got (it )?wrong|were"
              + " wrong|blunders?|fell short|let (somebody|someone|people|customers|your team) down"
              + "|regret(ted)?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CONSCIENCE =
      Pattern.compile(
          "\\b(ethic(s|al|ally)?|unethical|integrity|conscience|the right thing|cut(ting)?"
              + " corners)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Pool pool;

  Lenses(Pool pool) {
    this.pool = pool;
  }

  /** The lens for a text on a question that somebody has named. */
  Lens of(Tx tx, Which question) {
    return pool.find(tx, question.id())
        .map(one -> Lens.of(one.kind(), one.text()))
        .orElseGet(() -> Lens.of(kind(question.text()), question.text()));
  }

  /** What a question of somebody's own asks for. */
  private static Kind kind(String question) {
    if (FAILURE.matcher(question).find()) return Kind.FAILURE;
    return CONSCIENCE.matcher(question).find() ? Kind.ETHICS : Kind.BEHAVIOURAL;
  }
}
