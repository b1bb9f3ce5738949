package dev.barraiser.practice.answers;

import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import dev.barraiser.practice.answers.Reply.Stands;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be done to an answer. Whoever calls has made sure that the person may do it.
 *
 * <p>Each change leaves the answer's text, its mark in the thread and what the bot posted of it in
 * step with its parts.
 */
final class AnswerBook {

  static final String PUBLISHED = "answers.published";
  static final String PROBE_ASKED = "answers.probe-asked";

  private final AnswerStore answers;
  private final ReplyStore replies;
  private final ProbePostStore probes = new ProbePostStore();
  private final AskedStore asked;
  private final Pool pool;
  private final GroupStore groups;
  private final Membership membership;
  private final PeopleStore people;

  AnswerBook(
      AnswerStore answers,
      ReplyStore replies,
      AskedStore asked,
      Pool pool,
      GroupStore groups,
      Membership membership,
      PeopleStore people) {
    this.answers = answers;
    this.replies = replies;
    this.asked = asked;
    this.pool = pool;
    this.groups = groups;
    this.membership = membership;
    this.people = people;
  }

  /**
   * These replies are a person's first answer to a question: they count, and make them a member.
   */
  Begun begin(Tx tx, Asked question, Person by, List<Reply> parts) {
    Instant given = Gathering.lastWords(parts);
    Optional<StudyGroup> group =
        question.group().isPresent()
            ? groups.find(tx, question.group().getAsLong())
            : Optional.empty();
    boolean late =
        group.map(known -> Lateness.isLate(question, known.rhythm().zone(), given)).orElse(false);
    long id = answers.begin(tx, question, by, parts.getFirst().saidAt(), late);
    List<Outgoing> effects = new ArrayList<>(add(tx, id, parts));
    group.ifPresent(known -> effects.addAll(membership.join(tx, known, by, given)));
    return new Begun(id, effects);
  }

  /** A new answer and what should happen because of it. */
  record Begun(long answer, List<Outgoing> effects) {}

  /** These replies are parts of an answer as well. */
  List<Outgoing> add(Tx tx, long answer, List<Reply> parts) {
    return changing(tx, answer, () -> parts.forEach(part -> replies.join(tx, part.id(), answer)));
  }

  /** These replies are the answer instead of what was. */
  List<Outgoing> replace(Tx tx, long answer, List<Reply> parts) {
    List<Outgoing> effects = new ArrayList<>();
    replies.ofAnswer(tx, answer, Stands.PART).forEach(part -> effects.addAll(withdrawPost(part)));
    effects.addAll(
        changing(
            tx,
            answer,
            () -> {
              replies.turn(tx, answer, Stands.PART, Stands.REPLACED);
              parts.forEach(part -> replies.join(tx, part.id(), answer));
            }));
    return effects;
  }

  /** A part says something else now; what it said is kept for its author. */
  List<Outgoing> revise(Tx tx, Reply part, String text, Instant at) {
    long answer = part.answer().orElseThrow();
    List<Outgoing> effects =
        new ArrayList<>(changing(tx, answer, () -> replies.revise(tx, part, text, at)));
    if (part.written() && part.thread().isPresent()) {
      part.message()
          .ifPresent(message -> effects.add(reviseTo(message, post(tx, part.by(), text))));
    }
    return effects;
  }

  /** A part is removed, or kept out, but not the last one. */
  List<Outgoing> without(Tx tx, Reply part, Runnable removal) {
    return changing(tx, part.answer().orElseThrow(), removal);
  }

  /** The only part is left; whether there is another decides what its removal means. */
  boolean isLastPart(Tx tx, Reply part) {
    return replies.ofAnswer(tx, part.answer().orElseThrow(), Stands.PART).size() == 1;
  }

  /** It counts no longer; it can be put back until {@code forget}. */
  List<Outgoing> takeBack(Tx tx, long answer, Instant forget) {
    List<Outgoing> effects = new ArrayList<>();
    replies.ofAnswer(tx, answer, Stands.PART).forEach(part -> effects.addAll(withdrawPost(part)));
    effects.addAll(probesWithdrawn(tx, answer));
    effects.addAll(
        changing(
            tx,
            answer,
            () -> {
              replies.turn(tx, answer, Stands.PART, Stands.TAKEN_BACK);
              answers.takeBack(tx, answer, forget);
            }));
    return effects;
  }

  /** It counts again. */
  List<Outgoing> putBack(Tx tx, long answer) {
    List<Outgoing> effects =
        new ArrayList<>(
            changing(
                tx,
                answer,
                () -> {
                  answers.putBack(tx, answer);
                  replies.turn(tx, answer, Stands.TAKEN_BACK, Stands.PART);
                }));
    for (Reply part : replies.ofAnswer(tx, answer, Stands.PART)) {
      if (part.written()) {
        part.message()
            .ifPresent(message -> effects.add(reviseTo(message, post(tx, part.by(), part.text()))));
      }
    }
    probeRequests(tx, answer).forEach(message -> effects.add(reviseTo(message, probe(tx, answer))));
    return effects;
  }

  /** The group is no longer asked for a probe on an answer that goes. */
  List<Outgoing> probesWithdrawn(Tx tx, long answer) {
    return probeRequests(tx, answer).stream()
        .map(message -> reviseTo(message, AnswerCards.probeWithdrawn()))
        .toList();
  }

  /** Where the group is asked for a probe on an answer; nowhere when it never was. */
  private List<MessageRef> probeRequests(Tx tx, long answer) {
    return answers
        .kept(tx, answer)
        .filter(AnswerStore.Kept::probed)
        .map(AnswerStore.Kept::answer)
        .flatMap(one ->
            asked
                .find(tx, one.askedId())
                .flatMap(Asked::thread)
                .map(thread -> probes.in(tx, one.by(), thread)))
        .orElse(List.of());
  }

  /** The card that asks the group for a probe on an answer. */
  Card probe(Tx tx, long id) {
    Answer answer = answers.kept(tx, id).orElseThrow().answer();
    return AnswerCards.probe(
        answer.by(),
        people.name(tx, answer.by()),
        begins(tx, id),
        pool.find(tx, answer.questionId()));
  }

  /** Removes an answer, its parts and their versions for good. What was said stays kept out. */
  void forget(Tx tx, long answer) {
    replies.letGo(tx, answer);
    answers.remove(tx, answer);
  }

  /** See {@link AnswersFeature#farewell}; {@code forget} is when late comers are over. */
  List<Outgoing> farewell(Tx tx, Person person, Instant forget) {
    List<Outgoing> effects = new ArrayList<>();
    for (Reply reply : replies.of(tx, person)) {
      effects.addAll(withdrawPost(reply));
      if (reply.written()) continue;
      reply.message().ifPresent(message -> replies.deleted(tx, message, forget));
    }
    probes
        .of(tx, person)
        .forEach(message -> effects.add(reviseTo(message, AnswerCards.probeWithdrawn())));
    return effects;
  }

  /** It has been kept long enough: what the bot posted of it stands no longer either. */
  List<Outgoing> expire(Tx tx, long answer) {
    List<Outgoing> effects = new ArrayList<>();
    for (Reply part : replies.ofAnswer(tx, answer, Stands.PART)) {
      if (!part.written()) continue;
      part.message().ifPresent(message -> effects.add(reviseTo(message, AnswerCards.expired())));
    }
    effects.addAll(probesWithdrawn(tx, answer));
    forget(tx, answer);
    return effects;
  }

  /** Posts everything of an answer that only its author could read so far. */
  List<Outgoing> publish(Tx tx, long answer, Place.InThread thread) {
    List<Outgoing> effects = new ArrayList<>();
    effects.addAll(
        changing(
            tx,
            answer,
            () -> {
              for (Reply part : replies.ofAnswer(tx, answer, Stands.PART)) {
                if (!part.written() || part.thread().isPresent()) continue;
                replies.publish(tx, part.id(), thread);
                effects.add(posting(tx, part, thread));
              }
            }));
    return effects;
  }

  /** What the bot posted of an answer is for its author alone again. */
  List<Outgoing> keep(Tx tx, long answer) {
    List<Outgoing> effects = new ArrayList<>();
    effects.addAll(
        changing(
            tx,
            answer,
            () -> {
              for (Reply part : replies.ofAnswer(tx, answer, Stands.PART)) {
                if (!part.written()) continue;
                effects.addAll(withdrawPost(part));
                replies.withdraw(tx, part.id());
              }
            }));
    return effects;
  }

  private Outgoing posting(Tx tx, Reply part, Place.InThread thread) {
    var tag = new Tag(PUBLISHED, part.id() + "." + part.revisedAt().toEpochMilli());
    return new Outgoing.Post(thread, post(tx, part.by(), part.text()), new Audience.Nobody(), tag);
  }

  private Card post(Tx tx, Person by, String text) {
    return AnswerCards.published(by, people.name(tx, by), text);
  }

  private static List<Outgoing> withdrawPost(Reply part) {
    if (!part.written()) return List.of();
    return part.message()
        .map(message -> List.of(reviseTo(message, AnswerCards.withdrawn())))
        .orElse(List.of());
  }

  private static Outgoing reviseTo(MessageRef message, Card card) {
    return new Outgoing.Revise(message, card, Origin.UNASKED);
  }

  /**
   * What was written has been posted, or cannot be. Its author may have thought better of it
   * meanwhile.
   */
  List<Outgoing> posted(Tx tx, String subject, Receipt.Settled receipt) {
    String[] part = subject.split("\\.", 2);
    Optional<Reply> found = replies.find(tx, Long.parseLong(part[0]));
    if (receipt instanceof Receipt.Sent(MessageRef message)) {
      if (found.isEmpty() || found.get().thread().isEmpty())
        return List.of(reviseTo(message, AnswerCards.withdrawn()));
      Reply reply = found.get();
      replies.posted(tx, reply.id(), message);
      if (!reply.stands(Stands.PART)) return List.of(reviseTo(message, AnswerCards.withdrawn()));
      boolean revised = reply.revisedAt().toEpochMilli() != Long.parseLong(part[1]);
      return revised ? List.of(reviseTo(message, post(tx, reply.by(), reply.text()))) : List.of();
    }
    return found.map(reply -> couldNotPost(tx, reply)).orElse(List.of());
  }

  /** The group has been asked for a probe. Its author may have gone or taken it back meanwhile. */
  List<Outgoing> probeAsked(Tx tx, String subject, Receipt.Settled receipt, Instant at) {
    if (!(receipt instanceof Receipt.Sent(MessageRef message))) return List.of();
    Optional<AnswerStore.Kept> kept = answers.kept(tx, Long.parseLong(subject));
    Optional<Answer> answer = kept.map(AnswerStore.Kept::answer);
    Optional<Place.InThread> thread =
        answer.flatMap(one -> asked.find(tx, one.askedId())).flatMap(Asked::thread);
    if (answer.isEmpty() || thread.isEmpty()) {
      return List.of(reviseTo(message, AnswerCards.probeWithdrawn()));
    }
    probes.add(tx, answer.get().by(), thread.get(), message, at);
    return kept.get().takenBack()
        ? List.of(reviseTo(message, AnswerCards.probeWithdrawn()))
        : List.of();
  }

  private List<Outgoing> couldNotPost(Tx tx, Reply reply) {
    if (reply.messageId().isPresent() || reply.thread().isEmpty()) return List.of();
    onlyForItsAuthor(tx, reply);
    return List.of(
        Outgoing.direct(
            reply.by(),
            Card.plain(
                "I could not post your answer in the thread. I kept it for you, and it counts. To"
                    + " have it read there, paste it into the thread yourself.")));
  }

  /** The message the bot had posted of it is gone, or never came to be. */
  void onlyForItsAuthor(Tx tx, Reply reply) {
    replies.withdraw(tx, reply.id());
    if (reply.stands(Stands.PART)) remake(tx, reply.answer().orElseThrow());
  }

  /** The message in which it was said was cleared away by somebody else. */
  void keptForItsAuthor(Tx tx, Reply reply) {
    replies.keepForItsAuthor(tx, reply.id());
    remake(tx, reply.answer().orElseThrow());
  }

  /** Where an answer can be read. */
  AnswerCards.Shown shown(Tx tx, long answer) {
    List<Reply> parts = replies.ofAnswer(tx, answer, Stands.PART);
    if (parts.stream().anyMatch(part -> part.thread().isEmpty())) return AnswerCards.Shown.KEPT;
    return parts.stream().anyMatch(Reply::written)
        ? AnswerCards.Shown.POSTED
        : AnswerCards.Shown.SAID;
  }

  /** The card that tells an author that an answer counts. */
  Card counts(Tx tx, String lead, long id) {
    AnswerStore.Kept kept = answers.kept(tx, id).orElseThrow();
    return AnswerCards.counts(
        lead,
        kept.answer(),
        question(tx, kept.answer().questionId()),
        shown(tx, id),
        saidToo(tx, id),
        kept.probed());
  }

  /** What was replaced counts no longer, but its message is its author's and stays. */
  private boolean saidToo(Tx tx, long answer) {
    return Stream.of(Stands.PART, Stands.REPLACED)
        .flatMap(stands -> replies.ofAnswer(tx, answer, stands).stream())
        .anyMatch(reply -> !reply.written());
  }

  /** Whether somebody may read a question that was asked: not another group's own. */
  boolean mayRead(Tx tx, Asked question, Incoming.Interaction by) {
    return pool.mayBeSeen(tx, question.questionId(), by);
  }

  /** The question as people read it. */
  String question(Tx tx, String id) {
    return pool.find(tx, id).map(Question::text).orElse("A question that has left the bank.");
  }

  /** Where an answer begins, as others can see it. */
  Optional<MessageRef> begins(Tx tx, long answer) {
    return replies.ofAnswer(tx, answer, Stands.PART).stream()
        .flatMap(part -> part.message().stream())
        .findFirst();
  }

  /** The place to speak to its author about an answer, unasked. */
  Place place(Tx tx, Answer answer) {
    Asked question = asked.find(tx, answer.askedId()).orElseThrow();
    return question.thread().<Place>map(thread -> thread).orElse(question.channel());
  }

  /** Runs a change of an answer's parts, and brings its text and its mark in step. */
  private List<Outgoing> changing(Tx tx, long answer, Runnable change) {
    Optional<MessageRef> before = marked(tx, answer);
    change.run();
    remake(tx, answer);
    Optional<MessageRef> after = marked(tx, answer);
    if (Objects.equals(before, after)) return List.of();
    List<Outgoing> marks = new ArrayList<>();
    before.ifPresent(
        message -> marks.add(new Outgoing.React(message, Outgoing.Mark.GATHERED, false)));
    after.ifPresent(
        message -> marks.add(new Outgoing.React(message, Outgoing.Mark.GATHERED, true)));
    return marks;
  }

  /** The message that bears the mark: the first part that was said. */
  private Optional<MessageRef> marked(Tx tx, long answer) {
    return replies.ofAnswer(tx, answer, Stands.PART).stream()
        .filter(Reply::isGathered)
        .flatMap(part -> part.message().stream())
        .findFirst();
  }

  private void remake(Tx tx, long answer) {
    List<Reply> parts = replies.ofAnswer(tx, answer, Stands.PART);
    if (parts.isEmpty()) return;
    String text =
        parts.stream()
            .map(AnswerBook::told)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n"));
    int words = parts.stream().mapToInt(Reply::words).sum();
    boolean published = parts.stream().allMatch(part -> part.thread().isPresent());
    Instant at = replies.firstGiven(tx, answer).orElseThrow();
    answers.made(tx, answer, text, words, at, published);
  }

  private static String told(Reply part) {
    String text = part.text().strip();
    return text.isEmpty() && part.clip() ? "(voice clip)" : text;
  }
}
