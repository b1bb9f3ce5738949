package dev.barraiser.platforms.room;

import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Values;
import dev.barraiser.platforms.room.Answers.Asker;
import dev.barraiser.platforms.room.Answers.Outcome;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** What people do with open forms. Thread-safe. Throws {@link Refusal}. */
final class Filling {

  /** How long a form that nobody sends is kept after it was last touched. */
  private static final Duration LIFE = Duration.ofDays(7);

  private final Database database;
  private final Stores stores;
  private final Access access;
  private final Feed feed;
  private final Bell bell;
  private final Answers answers;
  private final InstantSource clock;

  Filling(
      Database database,
      Stores stores,
      Access access,
      Feed feed,
      Bell bell,
      Answers answers,
      InstantSource clock) {
    this.database = database;
    this.stores = stores;
    this.access = access;
    this.feed = feed;
    this.bell = bell;
    this.answers = answers;
    this.clock = clock;
  }

  /** A form and who fills it in. */
  private record Filled(Asker asker, FormStore.Open open) {
    Form form() {
      return open.form();
    }
  }

  /**
   * Sends a form. What was typed is kept first, and the form stays open until the bot has accepted
   * it. The interaction's id is the form's: sent twice, it is accepted once.
   */
  Outcome submit(String as, String formId, Map<String, List<String>> typed) {
    Filled filled = keep(as, formId, typed);
    Values values = FormCheck.plain(filled.form(), typed);
    Map<String, String> errors = FormCheck.errors(filled.form(), values);
    if (!errors.isEmpty()) throw refused(filled.form(), errors);
    Asker asker = filled.asker();
    String id = "submit-" + formId;
    Answer answer =
        bell.ring(
            new Incoming.Submitted(
                id, asker.person(), asker.place(), filled.form().action(), values, new Origin(id)));
    return switch (answer) {
      case Answer.FieldErrors(var byField) -> throw refused(filled.form(), byField);
      case Answer.Told(Card card) -> throw Refusal.conflict(card.summary());
      case Answer.Accepted _, Answer.OpenForm _, Answer.Suggestions _ -> {
        close(as, formId);
        yield answers.give(asker, answer);
      }
    };
  }

  private static Refusal refused(Form form, Map<String, String> errors) {
    String first =
        form.fields()
            .map(Field::name)
            .filter(errors::containsKey)
            .findFirst()
            .orElseGet(() -> errors.keySet().iterator().next());
    return Refusal.wrongFields(first, errors);
  }

  /** Keeps what has been typed so far. */
  void draft(String as, String formId, Map<String, List<String>> typed) {
    keep(as, formId, typed);
  }

  private Filled keep(String as, String formId, Map<String, List<String>> typed) {
    return database.write(tx -> {
      Filled filled = find(tx, as, formId);
      stores
          .forms()
          .draft(tx, filled.open().seq(), FormCheck.plain(filled.form(), typed), clock.instant());
      return filled;
    });
  }

  private Filled find(Tx tx, String as, String formId) {
    Member member = access.acting(tx, as);
    FormStore.Open open = access.form(tx, member, formId);
    Channel channel = access.channel(tx, member, open.channel());
    return new Filled(new Asker(member, channel, open.thread()), open);
  }

  /** Gives a form up. Closing one that is not open any more is fine. */
  void close(String as, String formId) {
    database.run(tx -> {
      Member member = access.acting(tx, as);
      Id.form(formId)
          .flatMap(seq -> stores.forms().find(tx, seq, member.id()))
          .ifPresent(open -> {
            stores.forms().close(tx, open.seq());
            feed.forms(tx, member.id());
          });
    });
  }

  /** Gives up the forms that nobody has touched for a week, with what was typed. */
  void closeOld() {
    Instant then = clock.instant().minus(LIFE);
    database.run(tx -> {
      List<String> whose = stores.forms().closeOlder(tx, then);
      if (whose.isEmpty()) return;
      tx.leaveNothing();
      whose.forEach(person -> feed.forms(tx, person));
    });
  }

  /** Whatever of a person's was open is not any more: their screens are to look again. */
  void forgotten(String person) {
    database.run(tx -> feed.forms(tx, person));
  }

  /** Completes what is being typed into a suggesting field. */
  List<Answer.Suggestion> suggest(String as, String formId, String field, String typed) {
    Filled filled = database.read(tx -> find(tx, as, formId));
    boolean suggests =
        filled
            .form()
            .fields()
            .anyMatch(one ->
                one instanceof Field.Text text && text.suggests() && text.name().equals(field));
    if (!suggests) throw Refusal.wrong("field", "The form has no such field to complete.");
    var target = new Incoming.Target.FormField(filled.form().action(), field);
    return bell.suggestions(filled.asker(), target, typed);
  }
}
