package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Incoming;
import dev.barraiser.lanes.Lanes;
import dev.barraiser.platforms.discord.Arrival.Where;
import dev.barraiser.platforms.discord.InteractionReader.Reading;
import dev.barraiser.storage.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people ask: commands, what they type into them, buttons, entries of a message's menu and
 * forms. Each is acknowledged at once and the bot is asked afterwards, each person's acts in their
 * order; only what opens a form is asked first, for a short time, since Discord opens one only as
 * the first response. Thread-safe.
 */
final class Interactions {

  private static final Logger log = LoggerFactory.getLogger(Interactions.class);

  private static final Card BROKEN =
      Card.plain(
          "Something went wrong on my side. Nothing you wrote is lost. Please try again in a"
              + " minute.");

  private static final Card LATE =
      Card.plain(
          "That took me too long, and Discord lets me open a form only right away. Nothing is lost:"
              + " please ask once more.");

  private static final String PAGE_LATE =
      "That took me too long, and Discord lets me open a form only right away. Nothing is lost:"
          + " please press Continue once more.";

  private static final String PAGE_BROKEN =
      "Something went wrong on my side and the form did not open. What you typed is kept: please"
          + " press Continue again in a minute.";

  private static final Card NOTED =
      Card.plain("Noted. This takes me longer than usual; the answer follows.");

  /** Who hears of what people ask. */
  private record Hearing(Catalogue catalogue, Listener listener) {}

  /** What came of asking for a form. */
  private sealed interface Outcome {

    record Opens(Draft draft) implements Outcome {}

    record Tells(Card card) implements Outcome {}

    record Done() implements Outcome {}
  }

  private final InstantSource machine;
  private final Members members;
  private final Replies replies;
  private final Telling telling;
  private final Alarms alarms;
  private final Timing timing;
  private final Counts counts;
  private final Acknowledging acknowledging;
  private final Drafts drafts;
  private final Forms forms;
  private final Lanes order = new Lanes();
  private volatile @Nullable Hearing hearing;
  private volatile boolean closing;

  Interactions(
      Database database,
      InstantSource machine,
      Members members,
      Replies replies,
      Telling telling,
      Alarms alarms,
      Timing timing,
      Counts counts) {
    this.machine = machine;
    this.members = members;
    this.replies = replies;
    this.telling = telling;
    this.alarms = alarms;
    this.timing = timing;
    this.counts = counts;
    this.acknowledging = new Acknowledging(replies, counts);
    this.drafts = new Drafts(database, machine);
    this.forms = new Forms(drafts);
  }

  /** From now on {@code listener} hears of what people ask. */
  void begin(Catalogue catalogue, Listener listener) {
    hearing = new Hearing(catalogue, listener);
  }

  /** Takes one. Called on the socket's thread, and returns at once. Never throws. */
  void take(GenericInteractionCreateEvent event) {
    Hearing hearing = this.hearing;
    if (hearing == null || closing) {
      counts.count("refused/too early or late");
      return;
    }
    try {
      Arrival arrival = Arrivals.of(event, machine.instant());
      take(event, InteractionReader.read(arrival, hearing.catalogue()), hearing.listener());
    } catch (RuntimeException e) {
      counts.count("ignored/unreadable interaction");
      // What is thrown for it may quote it.
      log.warn("interaction unreadable id={} cause={}", event.getId(), e.getClass().getName());
      acknowledging.apologises(event, BROKEN.summary());
    }
  }

  private void take(GenericInteractionCreateEvent event, Reading reading, Listener to) {
    replies.asked(reading.arrival().token());
    switch (reading.read()) {
      case InteractionReader.Asks(var asked, boolean opensForm) -> {
        counts.count("asked/" + asked.getClass().getSimpleName());
        if (opensForm) {
          opens(event, reading, () -> outcome(reading, asked, to), LATE);
        } else {
          heard(event, reading, () -> concluded(reading, outcome(reading, asked, to)));
        }
      }
      case InteractionReader.GoesOn(String draft) -> {
        counts.count("asked/page");
        Card late = FormSteps.again(draft, PAGE_LATE);
        opens(event, reading, () -> page(reading, draft), late);
      }
      case InteractionReader.Sends sent -> {
        counts.count("asked/Submitted");
        heard(event, reading, () -> sent(reading, sent, to));
      }
      case InteractionReader.Suggests(var asked) -> suggests(event, reading, asked, to);
      case InteractionReader.SuggestsNothing() -> acknowledging.completes(event, List.of());
      case InteractionReader.Tells(Card card) -> {
        counts.count("refused privately");
        heard(event, reading, () -> tell(reading, "", card));
      }
    }
  }

  // What is acknowledged first.

  private void heard(GenericInteractionCreateEvent event, Reading reading, Runnable work) {
    acknowledge(event, reading);
    var done =
        inOrder(
            reading,
            () -> {
              work.run();
              return true;
            });
    notesLater(reading, done);
  }

  private void acknowledge(GenericInteractionCreateEvent event, Reading reading) {
    acknowledging.heard(event, reading.acknowledgement(), reading.back().ephemeral());
  }

  private <T> CompletableFuture<T> inOrder(Reading reading, Supplier<T> work) {
    CompletableFuture<T> done = order.ask("asked by " + reading.by().id(), work);
    var _ =
        done.whenComplete((_, failure) -> {
          if (failure != null) counts.count("failed/asked");
        });
    return done;
  }

  /** Nobody is left with a bot that is thinking. */
  private void notesLater(Reading reading, CompletableFuture<?> work) {
    alarms.after(
        timing.noted(),
        () -> {
          boolean waiting =
              reading.back().open() ? !replies.isTaken(reading.arrival().token()) : !work.isDone();
          if (waiting && !closing) tell(reading, ":noted", NOTED);
        });
  }

  private void sent(Reading reading, InteractionReader.Sends sent, Listener to) {
    forms
        .sent(reading, sent, () -> introduce(reading, to), to)
        .ifPresent(card -> tell(reading, "", card));
  }

  // What opens a form.

  private void opens(
      GenericInteractionCreateEvent event, Reading reading, Supplier<Outcome> work, Card late) {
    var decided = new AtomicBoolean();
    Runnable tooLate =
        () -> {
          counts.count("failed/form too late");
          acknowledge(event, reading);
          tell(reading, ":late", late);
        };
    CompletableFuture<Outcome> outcome =
        inOrder(
            reading,
            () -> {
              Outcome found = work.get();
              if (decided.compareAndSet(false, true)) {
                opened(event, reading, found, late);
              } else if (found instanceof Outcome.Tells) {
                concluded(reading, found);
              }
              return found;
            });
    alarms.after(
        timing.answer(),
        () -> {
          if (!outcome.isCancelled() && decided.compareAndSet(false, true)) tooLate.run();
        });
  }

  private void opened(
      GenericInteractionCreateEvent event, Reading reading, Outcome outcome, Card late) {
    if (outcome instanceof Outcome.Opens(Draft draft)) {
      try {
        int page = draft.next();
        var modal =
            FormModals.page(
                FormSteps.modal(draft.id(), page),
                draft.form(),
                page,
                draft.values(),
                draft.errors());
        acknowledging.opens(
            event,
            modal,
            () -> order.run("closed " + draft.id(), () -> tell(reading, ":late", late)));
        return;
      } catch (IllegalArgumentException e) {
        log.error("form cannot be drawn name={}", draft.form().action().name(), e);
      }
    }
    acknowledge(event, reading);
    notesLater(reading, CompletableFuture.completedFuture(outcome));
    concluded(reading, outcome instanceof Outcome.Opens ? new Outcome.Tells(BROKEN) : outcome);
  }

  private Outcome page(Reading reading, String draft) {
    try {
      return drafts
          .of(reading.by(), draft)
          .<Outcome>map(Outcome.Opens::new)
          .orElseGet(() -> new Outcome.Tells(Forms.GONE));
    } catch (RuntimeException e) {
      log.warn("form not opened cause={}", e.getClass().getName());
      return new Outcome.Tells(FormSteps.again(draft, PAGE_BROKEN));
    }
  }

  // What the bot says to it.

  private Outcome outcome(Reading reading, Incoming.Interaction asked, Listener to) {
    try {
      introduce(reading, to);
      return switch (to.asked(asked)) {
        case Answer.Accepted(), Answer.Suggestions _, Answer.FieldErrors _ -> new Outcome.Done();
        case Answer.Told(Card card) -> new Outcome.Tells(card);
        case Answer.OpenForm(var form) ->
            new Outcome.Opens(drafts.begin(reading.arrival().id(), asked, form));
      };
    } catch (RuntimeException e) {
      counts.count("failed/asked");
      log.error("interaction failed kind={}", asked.getClass().getSimpleName(), e);
      return new Outcome.Tells(BROKEN);
    }
  }

  /** A form that comes after the acknowledgement is one press away. */
  private void concluded(Reading reading, Outcome outcome) {
    switch (outcome) {
      case Outcome.Done() -> {}
      case Outcome.Tells(Card card) -> tell(reading, "", card);
      case Outcome.Opens(Draft draft) -> tell(reading, "", FormSteps.ready(draft));
    }
  }

  private void introduce(Reading reading, Listener to) {
    String name = reading.arrival().name();
    if (reading.arrival().where() instanceof Where.InServer(String guild, var place, boolean may)) {
      members.meet(reading.by(), name, guild, to);
      place.inChannel().ifPresent(in -> members.rights(reading.by(), in, guild, may, to));
    } else {
      members.meet(reading.by(), name, null, to);
    }
  }

  private void tell(Reading reading, String which, Card card) {
    String id = reading.arrival().id() + which;
    telling.tell(id, reading.by(), reading.place(), reading.back(), card);
  }

  // What is completed while it is typed.

  private void suggests(
      GenericInteractionCreateEvent event,
      Reading reading,
      Incoming.Suggesting asked,
      Listener to) {
    Consumer<Optional<Answer>> answer =
        once(found ->
            acknowledging.completes(
                event,
                found
                    .filter(Answer.Suggestions.class::isInstance)
                    .map(one -> ((Answer.Suggestions) one).suggestions())
                    .orElse(List.of())));
    var _ =
        order
            .ask("typing " + reading.arrival().id(), () -> to.asked(asked))
            .whenComplete((found, failure) -> {
              if (failure != null) counts.count("failed/suggesting");
              answer.accept(Optional.ofNullable(found));
            });
    alarms.after(timing.answer(), () -> answer.accept(Optional.empty()));
  }

  private static <T> Consumer<T> once(Consumer<T> action) {
    var done = new AtomicBoolean();
    return value -> {
      if (done.compareAndSet(false, true)) action.accept(value);
    };
  }

  /**
   * Takes nothing more, and waits for what is under way.
   *
   * @return whether all of it ended in time
   */
  boolean drain(Duration patience) {
    closing = true;
    return order.drain(patience);
  }
}
