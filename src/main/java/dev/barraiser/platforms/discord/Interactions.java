package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.lanes.Lanes;
import dev.barraiser.platforms.discord.Arrival.Where;
import dev.barraiser.platforms.discord.InteractionReader.Reading;
import dev.barraiser.storage.Database;
import dev.barraiser.text.Wordless;
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
 * the first response. A form that is not ready by then waits behind a button. Thread-safe.
 */
final class Interactions {

  private static final Logger log = LoggerFactory.getLogger(Interactions.class);

  private static final Card BROKEN =
      Card.plain(
          "Something went wrong on my side. Nothing you wrote is lost. Please try again in a"
              + " minute.");

  private static final String PAGE_BROKEN =
      "Something went wrong on my side and the form did not open. What you typed is kept: please"
          + " press Continue again in a minute.";

  private static final Card NOTED =
      Card.plain("Noted. This takes me longer than usual; the answer follows.");

  /** Who hears of what people ask. */
  private record Hearing(Catalogue catalogue, Listener listener) {}

  /** What came of asking. */
  private sealed interface Outcome {

    /** A form that nobody has filled in yet; it is kept nowhere. */
    record Begins(Draft draft) implements Outcome {}

    /** One that is kept. */
    record GoesOn(Draft draft) implements Outcome {}

    record Tells(Card card) implements Outcome {}

    record Done() implements Outcome {}
  }

  private final InstantSource machine;
  private final Members members;
  private final PrivateThreads privates;
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
      PrivateThreads privates,
      Replies replies,
      Telling telling,
      Alarms alarms,
      Timing timing,
      Counts counts) {
    this.machine = machine;
    this.members = members;
    this.privates = privates;
    this.replies = replies;
    this.telling = telling;
    this.alarms = alarms;
    this.timing = timing;
    this.counts = counts;
    this.acknowledging = new Acknowledging(replies, counts);
    this.drafts = new Drafts(database, machine);
    this.forms = new Forms(drafts);
  }

  /** Forms that nobody sent go, with what was typed. */
  void forgetOld() {
    drafts.forgetOld();
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
      Arrival arrival = settled(Arrivals.of(event, machine.instant()));
      take(event, InteractionReader.read(arrival, hearing.catalogue()), hearing.listener());
    } catch (RuntimeException e) {
      counts.count("ignored/unreadable interaction");
      // What is thrown for it may quote it.
      log.warn("interaction unreadable id={} cause={}", event.getId(), e.getClass().getName());
      acknowledging.apologises(event, BROKEN.summary());
    }
  }

  /** One's own private thread is no place of the server's; anybody else's is. */
  private Arrival settled(Arrival arrival) {
    Person by = Ids.person(arrival.user());
    if (arrival.where() instanceof Where.WithBot) privates.talksDirectly(by);
    if (!(arrival.where() instanceof Where.InServer(String guild, Place place, var _))) {
      return arrival;
    }
    boolean theirs =
        place instanceof Place.InThread(var _, String thread)
            && privates.at(thread).filter(one -> one.person().equals(by)).isPresent();
    if (!theirs) {
      place.inChannel().ifPresent(channel -> privates.usedIn(by, channel));
      return arrival;
    }
    privates.talksIn(by);
    return arrival.in(new Where.InPrivate(guild));
  }

  private void take(GenericInteractionCreateEvent event, Reading reading, Listener to) {
    replies.asked(reading.arrival().token());
    switch (reading.read()) {
      case InteractionReader.Asks(var asked, boolean opensForm) -> {
        counts.count("asked/" + asked.getClass().getSimpleName());
        if (opensForm) {
          opens(event, reading, () -> formOrWhyNot(reading, asked, to), () -> met(reading, to));
        } else {
          heard(event, reading, () -> concluded(reading, introduced(reading, asked, to)));
        }
      }
      case InteractionReader.GoesOn(String draft) -> {
        counts.count("asked/page");
        opens(event, reading, () -> page(reading, draft), () -> {});
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

  /**
   * Opens a form as the first response, or acknowledges when there is none in time.
   *
   * @param work one look into the database
   * @param afterwards what can wait until the form is open
   */
  private void opens(
      GenericInteractionCreateEvent event,
      Reading reading,
      Supplier<Outcome> work,
      Runnable afterwards) {
    var decided = new AtomicBoolean();
    CompletableFuture<Outcome> outcome =
        inOrder(
            reading,
            () -> {
              Outcome found = work.get();
              if (!decided.compareAndSet(false, true)) {
                concluded(reading, found);
              } else if (!isOpened(event, reading, found)) {
                acknowledge(event, reading);
                notesLater(reading, CompletableFuture.completedFuture(found));
                concluded(reading, found);
              }
              afterwards.run();
              return found;
            });
    alarms.after(
        timing.answer(),
        () -> {
          if (outcome.isCancelled() || !decided.compareAndSet(false, true)) return;
          counts.count("failed/form too late");
          acknowledge(event, reading);
          notesLater(reading, outcome);
        });
  }

  private boolean isOpened(GenericInteractionCreateEvent event, Reading reading, Outcome found) {
    return switch (found) {
      case Outcome.Begins(Draft draft) -> {
        boolean opened = isOpened(event, reading, draft);
        if (opened) drafts.begin(draft);
        yield opened;
      }
      case Outcome.GoesOn(Draft draft) -> isOpened(event, reading, draft);
      case Outcome.Tells _, Outcome.Done _ -> false;
    };
  }

  private boolean isOpened(GenericInteractionCreateEvent event, Reading reading, Draft draft) {
    try {
      int page = draft.next();
      var modal =
          FormModals.page(
              FormSteps.modal(draft.id(), page),
              draft.form(),
              page,
              draft.values(),
              draft.errors());
      acknowledging.opens(event, modal, () -> offersLater(reading, draft));
      return true;
    } catch (IllegalArgumentException e) {
      log.error("form cannot be drawn name={}", draft.form().action().name(), Wordless.of(e));
      return false;
    }
  }

  /** Discord opens it no more: it came too late, or the connection was cut. */
  private void offersLater(Reading reading, Draft draft) {
    order.run("closed " + draft.id(), () -> tell(reading, ":late", FormSteps.ready(draft)));
  }

  private Outcome page(Reading reading, String draft) {
    try {
      return drafts
          .of(reading.by(), draft)
          .<Outcome>map(Outcome.GoesOn::new)
          .orElseGet(() -> new Outcome.Tells(Forms.GONE));
    } catch (RuntimeException e) {
      log.warn("form not opened cause={}", e.getClass().getName());
      return new Outcome.Tells(FormSteps.again(draft, PAGE_BROKEN));
    }
  }

  // What the bot says to it.

  /** Before a form opens nothing is written but what its person may do, where that has changed. */
  private Outcome formOrWhyNot(Reading reading, Incoming.Interaction asked, Listener to) {
    return known(asked, () -> rights(reading, to)).orElseGet(() -> outcome(reading, asked, to));
  }

  private Outcome introduced(Reading reading, Incoming.Interaction asked, Listener to) {
    return known(asked, () -> introduce(reading, to)).orElseGet(() -> outcome(reading, asked, to));
  }

  /** What has to be known of a person before they are answered; what went wrong with it. */
  private Optional<Outcome> known(Incoming.Interaction asked, Runnable tells) {
    try {
      tells.run();
      return Optional.empty();
    } catch (RuntimeException e) {
      counts.count("failed/asked");
      log.error("person not introduced kind={}", asked.getClass().getSimpleName(), Wordless.of(e));
      return Optional.of(new Outcome.Tells(BROKEN));
    }
  }

  private Outcome outcome(Reading reading, Incoming.Interaction asked, Listener to) {
    try {
      return switch (to.asked(asked)) {
        case Answer.Accepted(), Answer.Suggestions _, Answer.FieldErrors _ -> new Outcome.Done();
        case Answer.Told(Card card) -> new Outcome.Tells(card);
        case Answer.OpenForm(var form) ->
            new Outcome.Begins(Draft.of(reading.arrival().id(), asked.by(), asked.place(), form));
      };
    } catch (RuntimeException e) {
      counts.count("failed/asked");
      log.error("interaction failed kind={}", asked.getClass().getSimpleName(), Wordless.of(e));
      return new Outcome.Tells(BROKEN);
    }
  }

  /** A form that comes after the acknowledgement is one press away. */
  private void concluded(Reading reading, Outcome outcome) {
    switch (outcome) {
      case Outcome.Done() -> {}
      case Outcome.Tells(Card card) -> tell(reading, "", card);
      case Outcome.Begins(Draft draft) -> {
        drafts.begin(draft);
        tell(reading, "", FormSteps.ready(draft));
      }
      case Outcome.GoesOn(Draft draft) -> tell(reading, "", FormSteps.ready(draft));
    }
  }

  /** Introduces them once nobody waits for it. */
  private void met(Reading reading, Listener to) {
    try {
      introduce(reading, to);
    } catch (RuntimeException e) {
      log.warn("person not introduced cause={}", e.getClass().getName());
    }
  }

  private void introduce(Reading reading, Listener to) {
    String guild =
        switch (reading.arrival().where()) {
          case Where.InServer(String server, var _, var _) -> server;
          case Where.InPrivate(String server) -> server;
          case Where.WithBot _, Where.Elsewhere _ -> null;
        };
    members.meet(reading.by(), reading.arrival().name(), guild, to);
    rights(reading, to);
  }

  private void rights(Reading reading, Listener to) {
    if (reading.arrival().where() instanceof Where.InServer(String guild, var place, boolean may)) {
      place.inChannel().ifPresent(in -> members.rights(reading.by(), in, guild, may, to));
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
