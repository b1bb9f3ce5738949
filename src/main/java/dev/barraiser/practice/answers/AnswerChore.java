package dev.barraiser.practice.answers;

import dev.barraiser.bot.Chore;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells authors what was gathered once they are quiet, and forgets what is to be forgotten. */
final class AnswerChore {

  private static final int BATCH = 100;

  private final AnswerStore answers;
  private final ReplyStore replies;
  private final AnswerBook book;
  private final Coach coach;

  AnswerChore(AnswerStore answers, ReplyStore replies, AnswerBook book, Coach coach) {
    this.answers = answers;
    this.replies = replies;
    this.book = book;
    this.coach = coach;
  }

  Chore chore() {
    return new Chore(
        "answers",
        "Word on gathered answers",
        Duration.ofSeconds(15),
        false,
        this::backlog,
        (tx, now, ledger) -> batch(tx, now));
  }

  private Chore.Backlog backlog(Tx tx, Instant now) {
    List<AnswerStore.Waiting> all =
        List.of(
            answers.waitingNotices(tx, now),
            answers.waitingToForget(tx, now),
            replies.waitingToForget(tx, now));
    return new Chore.Backlog(
        all.stream().mapToLong(AnswerStore.Waiting::due).sum(),
        all.stream()
            .map(AnswerStore.Waiting::next)
            .flatMap(Stream::ofNullable)
            .min(Instant::compareTo)
            .orElse(null));
  }

  private Chore.Done batch(Tx tx, Instant now) {
    List<Answer> quiet = answers.claimNotices(tx, now, BATCH);
    List<Outgoing> notices = new ArrayList<>();
    for (Answer answer : quiet) {
      Place place = book.place(tx, answer);
      notices.add(
          Outgoing.Whisper.to(
              answer.by(), place, book.counts(tx, "Gathered as your answer to", answer.id())));
      notices.addAll(coach.gathered(tx, answer, place));
    }
    List<Long> takenBack = answers.toForget(tx, now, BATCH);
    takenBack.forEach(answer -> book.forget(tx, answer));
    int forgotten = replies.forget(tx, now, BATCH);
    boolean more = quiet.size() == BATCH || takenBack.size() == BATCH || forgotten >= BATCH;
    return new Chore.Done(quiet.size() + takenBack.size() + forgotten, more, notices);
  }
}
