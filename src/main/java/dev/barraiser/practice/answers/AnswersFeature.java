package dev.barraiser.practice.answers;

import dev.barraiser.bot.Feature;
import dev.barraiser.chat.Incoming;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Pool;
import java.time.InstantSource;

/**
 * Gathers answers: listens to the threads of questions, tells authors what it took for their
 * answer, and lets them write, publish, keep and take back.
 */
public final class AnswersFeature {

  private final AnswerBook book;
  private final ThreadListener threads;
  private final AnswerButtons buttons;
  private final MessageMenu menu;
  private final AnswerForm form;
  private final Feedback feedback;
  private final AnswerChore chore;

  /**
   * Puts it together.
   *
   * @param stories tells what outlives an answer
   * @param coach says more of an answer than that it counts
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
      AnswerRules rules,
      InstantSource clock) {
    var replies = new ReplyStore();
    book = new AnswerBook(answers, replies, asked, pool, groups, membership, people);
    threads = new ThreadListener(answers, replies, asked, book, stories, rules, clock);
    buttons = new AnswerButtons(answers, replies, asked, pool, people, book, rules, clock);
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
        .chore(chore.chore());
  }
}
