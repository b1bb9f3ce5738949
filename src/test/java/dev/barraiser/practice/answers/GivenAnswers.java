package dev.barraiser.practice.answers;

import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.storage.Tx;
import java.time.Instant;

/** Answers as rows, for the tests of features that build on answers. */
public final class GivenAnswers {

  private static final AnswerStore STORE = new AnswerStore();

  private GivenAnswers() {}

  /** An answer that was given at {@code at}; returns its id. */
  public static long given(Tx tx, Asked asked, Person by, String text, Instant at) {
    long id = STORE.begin(tx, asked, by, at, false);
    STORE.made(tx, id, text, text.split("\\s+").length, at, true);
    return id;
  }

  /** An answer that its author kept to themselves; returns its id. */
  public static long kept(Tx tx, Asked asked, Person by, String text, Instant at) {
    long id = STORE.begin(tx, asked, by, at, false);
    STORE.made(tx, id, text, text.split("\\s+").length, at, false);
    return id;
  }

  /** A message in a thread that is part of an answer. */
  public static void partOf(Tx tx, long answer, Asked asked, Person by, MessageRef message) {
    Place.InThread thread = (Place.InThread) message.place();
    tx.handle()
        .createUpdate(
            """
            INSERT INTO reply (asked_id, platform, workspace, channel, thread_root, message_id, person, text, written,
              clip, said_at, revised_at, stands, answer_id)
            VALUES (:asked, :channel.workspace.platform, :channel.workspace.id, :channel.id, :root, :message, :person,
              '', 0, 0, 0, 0, 'PART', :answer)
            """)
        .bind("asked", asked.id())
        .bindMethods("channel", thread.channel())
        .bind("root", thread.root())
        .bind("message", message.id())
        .bind("person", by.id())
        .bind("answer", answer)
        .execute();
  }

  /** Its author takes an answer back. */
  public static void takenBack(Tx tx, long answer, Instant at) {
    STORE.takeBack(tx, answer, at);
  }
}
