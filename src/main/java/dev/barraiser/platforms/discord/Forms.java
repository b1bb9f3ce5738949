package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Incoming;
import dev.barraiser.platforms.discord.InteractionReader.Reading;
import dev.barraiser.text.Wordless;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages of forms as they are sent. Each is kept before anything else is done with it, so that
 * nothing typed is lost until the whole form is taken. Thread-safe; blocks.
 */
final class Forms {

  private static final Logger log = LoggerFactory.getLogger(Forms.class);

  static final Card GONE =
      Card.plain(
          "That form has been sent already, or it is older than a week. Ask again for a new one.");

  private static final String NOT_KEPT =
      "Something went wrong on my side, and that page was not kept. Please open it and send it once"
          + " more.";

  private static final Card NOT_TAKEN =
      Card.plain(
          "Something went wrong on my side, and the form was not taken. What you typed is kept:"
              + " please send it again in a minute.");

  private final Drafts drafts;

  Forms(Drafts drafts) {
    this.drafts = drafts;
  }

  /**
   * Takes a page; what the person is to be told, if anything. Never throws.
   *
   * @param introduce done before the whole form is passed on
   */
  Optional<Card> sent(
      Reading reading, InteractionReader.Sends sent, Runnable introduce, Listener to) {
    FormSteps.Page page = sent.page();
    Draft draft;
    try {
      Optional<Draft> found =
          drafts.of(reading.by(), page.draft()).filter(one -> one.has(page.page()));
      if (found.isEmpty()) return Optional.of(GONE);
      draft = found.get().with(page.page(), sent.values());
      drafts.change(draft);
    } catch (RuntimeException e) {
      log.warn("page of a form not kept cause={}", e.getClass().getName());
      return Optional.of(FormSteps.again(page.draft(), NOT_KEPT));
    }
    return draft.isComplete()
        ? whole(reading, draft, introduce, to)
        : Optional.of(FormSteps.kept(draft, page.page()));
  }

  private Optional<Card> whole(Reading reading, Draft draft, Runnable introduce, Listener to) {
    try {
      introduce.run();
      var submitted =
          new Incoming.Submitted(
              EventIds.asked(reading.arrival().id()),
              draft.person(),
              draft.place(),
              draft.form().action(),
              draft.values(),
              reading.back().origin());
      return answered(reading, submitted, draft, to.asked(submitted));
    } catch (RuntimeException e) {
      log.error("form not taken name={}", draft.form().action().name(), Wordless.of(e));
      return Optional.of(FormSteps.told(draft, NOT_TAKEN));
    }
  }

  private Optional<Card> answered(
      Reading reading, Incoming.Submitted submitted, Draft draft, Answer answer) {
    return switch (answer) {
      case Answer.FieldErrors(var byField) when !byField.isEmpty() -> {
        Draft refused = draft.refusedFor(byField);
        drafts.change(refused);
        yield Optional.of(FormSteps.refused(refused));
      }
      case Answer.Accepted(), Answer.Suggestions _, Answer.FieldErrors _ -> {
        forget(draft);
        yield Optional.empty();
      }
      case Answer.OpenForm(var form) -> {
        Draft next = Draft.of(reading.arrival().id(), submitted.by(), submitted.place(), form);
        drafts.begin(next);
        forget(draft);
        yield Optional.of(FormSteps.ready(next));
      }
      case Answer.Told(Card card) -> Optional.of(FormSteps.told(draft, card));
    };
  }

  /** It was taken, whatever becomes of what was kept. */
  private void forget(Draft draft) {
    try {
      drafts.forget(draft);
    } catch (RuntimeException e) {
      log.warn("draft of a form not forgotten cause={}", e.getClass().getName());
    }
  }
}
