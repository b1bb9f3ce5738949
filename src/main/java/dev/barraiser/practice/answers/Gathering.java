package dev.barraiser.practice.answers;

import dev.barraiser.practice.answers.Reply.Stands;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides what a reply is: conversation, or part of an answer. Pure, and blind to the order in
 * which replies arrive: it looks at when they were said.
 */
final class Gathering {

  /** What a reply turns out to be. */
  sealed interface Decision {}

  /** Conversation, as far as one can tell by now. */
  record Conversation() implements Decision {}

  /** It continues an answer. */
  record Continues(long answer) implements Decision {}

  /** It continues what its author has already been asked about. */
  record ContinuesOffer(long offer) implements Decision {}

  /** With it these replies, in order, are an answer. */
  record Begins(List<Reply> parts) implements Decision {}

  /** With it these replies, in order, would be a second answer: its author is asked. */
  record Offers(List<Reply> parts) implements Decision {}

  private static final Comparator<Reply> IN_ORDER =
      Comparator.comparing(Reply::saidAt).thenComparingLong(Reply::id);

  private Gathering() {}

  /**
   * Decides about one reply that is conversation so far.
   *
   * @param theirs everything remembered of what its author replied to the same question, the reply
   *     included
   * @param answer the author's answer to the question, if they have one
   */
  static Decision decide(Reply reply, List<Reply> theirs, OptionalLong answer, AnswerRules rules) {
    // A clip has no words of its own, and an emoji is no word: neither adds anything unasked.
    if (!reply.stands(Stands.CONVERSATION) || reply.words() == 0) return new Conversation();
    List<Reply> gathered = theirs.stream().filter(Reply::isGathered).sorted(IN_ORDER).toList();
    if (answer.isPresent() && continues(reply, gathered, rules)) {
      return new Continues(answer.getAsLong());
    }
    Optional<Reply> offered =
        theirs.stream()
            .filter(other -> other.stands(Stands.OFFERED) && near(other, reply, rules.window()))
            .findFirst();
    if (offered.isPresent()) return new ContinuesOffer(offered.get().offer().orElseThrow());
    List<Reply> parts = enoughWith(reply, theirs, rules);
    if (parts.isEmpty()) return new Conversation();
    return answer.isPresent() ? new Offers(parts) : new Begins(parts);
  }

  private static boolean continues(Reply reply, List<Reply> gathered, AnswerRules rules) {
    if (gathered.stream().noneMatch(part -> near(part, reply, rules.window()))) return false;
    boolean before = IN_ORDER.compare(reply, gathered.getFirst()) < 0;
    return !before || reply.words() >= rules.smallTalk();
  }

  private static boolean near(Reply one, Reply other, Duration window) {
    return Duration.between(one.saidAt(), other.saidAt()).abs().compareTo(window) <= 0;
  }

  /**
   * The replies that make an answer together with {@code reply}: the earliest stretch no longer
   * than the window that holds it and has words enough, and what follows on that. Empty when there
   * is none.
   */
  private static List<Reply> enoughWith(Reply reply, List<Reply> theirs, AnswerRules rules) {
    List<Reply> loose =
        theirs.stream()
            .filter(other -> other.stands(Stands.CONVERSATION) && other.words() > 0)
            .sorted(IN_ORDER)
            .toList();
    return loose.stream()
        .filter(last -> IN_ORDER.compare(last, reply) >= 0 && near(last, reply, rules.window()))
        .map(last -> upTo(last, loose, rules.window()))
        .filter(stretch -> words(stretch) >= rules.minimumWords())
        .findFirst()
        .map(stretch -> followedUp(withoutGreeting(stretch, rules), loose, rules.window()))
        .filter(parts -> parts.contains(reply))
        .orElse(List.of());
  }

  private static List<Reply> upTo(Reply last, List<Reply> loose, Duration window) {
    return loose.stream()
        .filter(one -> IN_ORDER.compare(one, last) <= 0 && near(one, last, window))
        .toList();
  }

  private static int words(List<Reply> replies) {
    return replies.stream().mapToInt(Reply::words).sum();
  }

  /** "Good one, let me think" before an answer that stands by itself is not its beginning. */
  private static List<Reply> withoutGreeting(List<Reply> stretch, AnswerRules rules) {
    Optional<Reply> whole =
        stretch.stream().filter(one -> one.words() >= rules.minimumWords()).findFirst();
    if (whole.isEmpty()) return stretch;
    return stretch.stream()
        .filter(one -> IN_ORDER.compare(one, whole.get()) >= 0 || one.words() >= rules.smallTalk())
        .toList();
  }

  private static List<Reply> followedUp(List<Reply> parts, List<Reply> loose, Duration window) {
    List<Reply> all = new ArrayList<>(parts);
    for (Reply next : loose) {
      Reply last = all.getLast();
      if (IN_ORDER.compare(next, last) > 0 && near(next, last, window)) all.add(next);
    }
    return List.copyOf(all);
  }

  /** When the newest words of these replies were said. */
  static Instant lastWords(List<Reply> parts) {
    return parts.stream().map(Reply::revisedAt).max(Comparator.naturalOrder()).orElseThrow();
  }
}
