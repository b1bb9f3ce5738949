package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the coach would have somebody practise. For their eyes only. */
public interface Practising {

  /**
   * What an interviewer would have asked next.
   *
   * @param question what had been answered; may be empty
   * @param rewrite opens the sentence that it is about, to be rewritten
   */
  record Probe(String question, String ask, Action rewrite) {}

  /** The probe that the last answer which was read, and still says the same, left open. */
  Optional<Probe> lastProbe(Tx tx, Person person, Instant since);

  /** How much an answer lacked when it was last read. */
  record Lacking(long answer, int gaps) {}

  /** Of the answers that were read since then, and still say the same. */
  List<Lacking> lacking(Tx tx, Person person, Instant since);

  /** Reads a text that is nowhere else, as an answer to a question. */
  List<Outgoing> read(Tx tx, String text, Question question, Incoming.Submitted sent);
}
