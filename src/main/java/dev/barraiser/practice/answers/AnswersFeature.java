package dev.barraiser.practice.answers;

import dev.barraiser.bot.Feature;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.people.Remains;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Gathers answers: listens to the threads of questions, tells authors what it took for their
 * answer, and lets them write, publish, keep and take back.
 */
public final class AnswersFeature {

  /** How long platforms may deliver late what happened to a message. */
  private static final Duration LATE_COMERS = Duration.ofDays(14);

  private final AnswerStore answers;
  private final InstantSource clock;
  private final AnswerBook book;
  private final ThreadListener threads;
  private final AnswerButtons buttons;
  private final MessageMenu menu;
  private final AnswerForm form;
  private final Feedback feedback;
  private final AnswerChore chore;
  private final Retention retention;

  /**
   * Puts it together.
   *
   * @param stories tells what outlives an answer
   * @param coach says more of an answer than that it counts
   * @param remains clears away where else an answer was shown that is gone for good
   * @param clock the product's clock
   */
  public AnswersFeature(
      AnswerStore answers,
      AskedStore asked,
      Pool pool,
      GroupStore groups,
      Membership membership,
      PeopleStore people,
      SavedAsStory stories,
      Coach coach,
      Remains remains,
      AnswerRules rules,
      InstantSource clock) {
    this.answers = answers;
    this.clock = clock;
    var replies = new ReplyStore();
    book = new AnswerBook(answers, replies, asked, pool, groups, membership, people);
    retention = new Retention(answers, replies, book, remains);
    threads = new ThreadListener(answers, replies, asked, book, stories, rules, clock);
    buttons = new AnswerButtons(answers, replies, asked, book, rules, clock);
    menu = new MessageMenu(answers, replies, book, buttons, threads, clock);
    form = new AnswerForm(answers, replies, asked, book, rules, clock);
    feedback = new Feedback(answers, replies, asked, book, coach, rules, clock);
    chore = new AnswerChore(answers, replies, book, coach);
  }

  /** What it contributes. Wire it before features that look at answers when a message changes. */
  public Feature feature() {
    return Feature.named("answers")
        .on(Incoming.Said.class, threads::said)
        .on(Incoming.Edited.class, threads::edited)
        .on(Incoming.Deleted.class, threads::deleted)
        .on(Incoming.Purged.class, threads::purged)
        .menu("count", "Count as my answer", menu::count)
        .menu("not", "Not my answer", menu::not)
        .formPress(AnswerForm.WRITE, form::open)
        .form(AnswerForm.WRITE, form::errors, form::submitted)
        .press(Feedback.ACTION, feedback::pressed)
        .press("answers.undo", buttons::undo)
        .press("answers.restore", buttons::restore)
        .press("answers.probe", buttons::probe)
        .press("answers.publish", buttons::publish)
        .press("answers.keep", buttons::keep)
        .press("answers.also", buttons::also)
        .press("answers.replace", buttons::replace)
        .press("answers.leave", buttons::leave)
        .settles(AnswerBook.PUBLISHED, book::posted)
        .settles(
            AnswerBook.PROBE_ASKED,
            (tx, subject, receipt) -> book.probeAsked(tx, subject, receipt, clock.instant()))
        .chore(chore.chore());
  }

  /**
   * Somebody is about to be forgotten: what the bot posted of them is taken back, and what still
   * arrives about what they said comes too late.
   */
  public List<Outgoing> farewell(Tx tx, Person person) {
    return book.farewell(tx, person, clock.instant().plus(LATE_COMERS));
  }

  /**
   * What has been kept long enough, and is no more.
   *
   * @param count how many answers and replies
   * @param effects what should happen to what the bot itself had posted of them
   */
  public record Removed(int count, List<Outgoing> effects) {
    public Removed {
      effects = List.copyOf(effects);
    }
  }

  /** Removes at most {@code most} answers, and as many replies, from before then. */
  public Removed removeOlder(Tx tx, Instant before, int most) {
    return retention.removeOlder(tx, before, most);
  }

  /** How many answers are from before then. */
  public long olderThan(Tx tx, Instant before) {
    return answers.countBefore(tx, before);
  }

  /** When the oldest answer that is kept was given. */
  public Optional<Instant> oldest(Tx tx) {
    return answers.oldest(tx);
  }
}
