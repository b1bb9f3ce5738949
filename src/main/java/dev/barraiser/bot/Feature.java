package dev.barraiser.bot;

import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Words;
import dev.barraiser.storage.Peek;
import dev.barraiser.storage.Tx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What one feature contributes: its commands, buttons, forms, what it listens to, its chores.
 * Handlers run inside a transaction, decide, keep their state through their stores, and return what
 * should happen; they never call a platform.
 *
 * <p>Handlers may run on several threads at once, one at a time within a lane.
 */
public final class Feature {

  /** Answers a command with effects. */
  public interface OnCommand {
    List<Outgoing> run(Tx tx, Invocation invocation);
  }

  /**
   * Answers a command with a form, or with why not ({@link Answer.Told}). One bounded read; must
   * not write.
   */
  public interface OpensForm {
    Answer open(Tx tx, Invocation invocation);
  }

  /** Acts on a button. */
  public interface OnPress {
    List<Outgoing> pressed(Tx tx, Incoming.Pressed pressed);
  }

  /** Answers a button with a form, or with why not. One bounded read; must not write. */
  public interface PressOpensForm {
    Answer open(Tx tx, Incoming.Pressed pressed);
  }

  /**
   * Checks a form before it is accepted: a sentence for each wrong field, empty when all is well.
   * Must not write.
   */
  public interface Check {
    Map<String, String> errors(Tx tx, Incoming.Submitted submitted);
  }

  /** Acts on a form whose check found nothing wrong. */
  public interface OnSubmit {
    List<Outgoing> submitted(Tx tx, Incoming.Submitted submitted);
  }

  /**
   * Completes a suggesting field of a form, or argument of a command, at every letter: from memory,
   * and only for what is not there with one bounded read.
   */
  public interface Suggests {
    List<Answer.Suggestion> suggest(Peek peek, Incoming.Suggesting asked);
  }

  /** Acts on an entry of a message's menu. */
  public interface OnChosen {
    List<Outgoing> chosen(Tx tx, Incoming.Chosen chosen);
  }

  /**
   * Answers an entry of a message's menu with a form, or with why not. One bounded read; must not
   * write.
   */
  public interface ChosenOpensForm {
    Answer open(Tx tx, Incoming.Chosen chosen);
  }

  /** Acts on an event. */
  public interface OnEvent<E extends Incoming.Event> {
    List<Outgoing> happened(Tx tx, E event);
  }

  /**
   * Hears of every press on a button of any feature, after what it did: also of one that opened a
   * form, of which no other handler hears once it is open.
   */
  public interface OnAnyPress {
    void pressed(Tx tx, Incoming.Pressed pressed);
  }

  /** Adds to an effect of any feature before it is kept to be delivered. */
  public interface Accompanies {
    Outgoing accompanied(Tx tx, Outgoing outgoing);
  }

  /**
   * Hears what somebody says in their direct messages while they are in the middle of something
   * with this feature; empty where they are not.
   */
  public interface OnDirect {
    Optional<List<Outgoing>> said(Tx tx, Incoming.Said said);
  }

  /**
   * Is told how an effect ended, in the transaction that marks it; {@code subject} is its tag's.
   */
  public interface OnSettled {
    List<Outgoing> settled(Tx tx, String subject, Receipt.Settled receipt);
  }

  /**
   * Says whether an effect still stands when it can be delivered, however long it had to wait;
   * {@code subject} is its tag's. One that does not is settled as {@link
   * dev.barraiser.chat.Receipt.Reason#NOT_WANTED}. Reads only.
   */
  public interface Stands {
    boolean stands(Tx tx, String subject);
  }

  /**
   * Looks for what has changed since it was last told of, in one consistent read; must not write.
   */
  public interface Notices<T> {
    List<T> notice(Tx tx);
  }

  /** Acts on one thing that was noticed, in a transaction of its own. It may have passed since. */
  public interface OnNoticed<T> {
    List<Outgoing> noticed(Tx tx, T one);
  }

  record Afterwards<T>(Notices<T> notices, OnNoticed<T> handler) {
    List<Function<Tx, List<Outgoing>>> look(Tx tx) {
      return notices.notice(tx).stream()
          .<Function<Tx, List<Outgoing>>>map(one -> acting -> handler.noticed(acting, one))
          .toList();
    }
  }

  /**
   * Thinks about one thing that was noticed, for as long as it takes: on a thread of its own,
   * within no transaction.
   */
  public interface Ponders<T, U> {
    U ponder(T one);
  }

  /**
   * Acts on what was thought, in a transaction of its own. It may have passed since, or have been
   * acted on.
   */
  public interface OnPondered<T, U> {
    List<Outgoing> pondered(Tx tx, T one, U thought);
  }

  /**
   * Something to be thought about.
   *
   * @param one equal to itself whenever it is noticed again
   * @param thought thinks, and returns what is to be done then
   */
  record Matter(Object one, String lane, Supplier<Function<Tx, List<Outgoing>>> thought) {}

  record Pondering<T, U>(
      Notices<T> notices,
      Function<T, String> lane,
      Ponders<T, U> ponders,
      OnPondered<T, U> handler) {
    List<Matter> look(Tx tx) {
      return notices.notice(tx).stream().map(this::matter).toList();
    }

    private Matter matter(T one) {
      return new Matter(
          one,
          lane.apply(one),
          () -> {
            U thought = ponders.ponder(one);
            return acting -> handler.pondered(acting, one, thought);
          });
    }
  }

  record Listens<E extends Incoming.Event>(Class<E> to, OnEvent<E> handler) {
    List<Outgoing> offer(Tx tx, Incoming.Event event) {
      return to.isInstance(event) ? handler.happened(tx, to.cast(event)) : List.of();
    }
  }

  record Submits(Check check, OnSubmit handler) {}

  final String name;
  final List<Command> catalogue = new ArrayList<>();
  final Map<String, OnCommand> commands = new LinkedHashMap<>();
  final Map<String, OpensForm> formCommands = new LinkedHashMap<>();
  final Map<String, OnPress> presses = new LinkedHashMap<>();
  final Map<String, PressOpensForm> formPresses = new LinkedHashMap<>();
  final Map<String, Submits> submits = new LinkedHashMap<>();
  final Map<String, Suggests> suggests = new LinkedHashMap<>();
  final List<Catalogue.MenuItem> menu = new ArrayList<>();
  final Map<String, OnChosen> choices = new LinkedHashMap<>();
  final Map<String, ChosenOpensForm> formChoices = new LinkedHashMap<>();
  final List<Listens<?>> listens = new ArrayList<>();
  final List<OnDirect> directs = new ArrayList<>();
  final Map<String, OnSettled> settles = new LinkedHashMap<>();
  final Map<String, Stands> stands = new LinkedHashMap<>();
  final List<Words> notes = new ArrayList<>();
  final List<OnAnyPress> anyPresses = new ArrayList<>();
  final List<Accompanies> accompanies = new ArrayList<>();
  final List<Chore> chores = new ArrayList<>();
  final List<Afterwards<?>> afterwards = new ArrayList<>();
  final List<Pondering<?, ?>> ponderings = new ArrayList<>();

  private Feature(String name) {
    this.name = name;
  }

  /** A feature that contributes nothing yet; {@code name} is its package's. */
  public static Feature named(String name) {
    return new Feature(name);
  }

  /** A command that answers with effects. */
  public Feature command(Command command, OnCommand handler) {
    catalogue.add(command);
    commands.put(command.typed(), handler);
    return this;
  }

  /** A command that opens a form. */
  public Feature formCommand(Command command, OpensForm handler) {
    Command opening = command.opensAForm();
    catalogue.add(opening);
    formCommands.put(opening.typed(), handler);
    return this;
  }

  /** A button, by its action's name. */
  public Feature press(String action, OnPress handler) {
    presses.put(action, handler);
    return this;
  }

  /** Any button of any feature, besides what it does. */
  public Feature anyPress(OnAnyPress handler) {
    anyPresses.add(handler);
    return this;
  }

  /** A button that opens a form. */
  public Feature formPress(String action, PressOpensForm handler) {
    formPresses.put(action, handler);
    return this;
  }

  /** A form, by its action's name. */
  public Feature form(String action, Check check, OnSubmit handler) {
    submits.put(action, new Submits(check, handler));
    return this;
  }

  /** A suggesting field of a form. */
  public Feature suggest(String action, String field, Suggests handler) {
    suggests.put(action + "/" + field, handler);
    return this;
  }

  /** A suggesting argument of a command. */
  public Feature suggest(Command command, String argument, Suggests handler) {
    suggests.put(command.typed() + "/" + argument, handler);
    return this;
  }

  /** An entry of a message's menu. */
  public Feature menu(String choice, String label, OnChosen handler) {
    menu.add(new Catalogue.MenuItem(choice, label, false));
    choices.put(choice, handler);
    return this;
  }

  /** An entry of a message's menu that opens a form. */
  public Feature formMenu(String choice, String label, ChosenOpensForm handler) {
    menu.add(new Catalogue.MenuItem(choice, label, true));
    formChoices.put(choice, handler);
    return this;
  }

  /** Listens to a kind of event. Several features may listen to the same. */
  public <E extends Incoming.Event> Feature on(Class<E> event, OnEvent<E> handler) {
    listens.add(new Listens<>(event, handler));
    return this;
  }

  /**
   * Talks with people in their direct messages. What it hears is for it alone: no command is looked
   * for in it, and nobody else is told.
   */
  public Feature inDirect(OnDirect handler) {
    directs.add(handler);
    return this;
  }

  /** Wants to know how effects with this kind of tag ended. */
  public Feature settles(String tagKind, OnSettled handler) {
    settles.put(tagKind, handler);
    return this;
  }

  /** Judges effects with this kind of tag again before they go out. */
  public Feature stands(String tagKind, Stands judge) {
    stands.put(tagKind, judge);
    return this;
  }

  /** Says something at the end of help, beside its commands. */
  public Feature note(Words words) {
    notes.add(words);
    return this;
  }

  /** Adds to what any feature sends. */
  public Feature accompany(Accompanies handler) {
    accompanies.add(handler);
    return this;
  }

  /** Has work that the clock starts. */
  public Feature chore(Chore chore) {
    chores.add(chore);
    return this;
  }

  /**
   * Looks again whenever something was worked off: an event or interaction, a chore's batch, or an
   * effect that a feature wanted to know of. Within about a second of it, and at most once a second
   * however much happens.
   */
  public <T> Feature afterwards(Notices<T> notices, OnNoticed<T> handler) {
    afterwards.add(new Afterwards<>(notices, handler));
    return this;
  }

  /**
   * Has work that takes too long for a transaction. Looks at once whenever something was worked
   * off, and after a start; what is noticed is thought about and then acted on, which must leave
   * nothing to notice of it. Things of one lane come one after the other, so that nobody's many
   * hold up everybody else's.
   *
   * @param lane whose it is, such as a person
   */
  public <T, U> Feature ponders(
      Notices<T> notices,
      Function<T, String> lane,
      Ponders<T, U> ponders,
      OnPondered<T, U> handler) {
    ponderings.add(new Pondering<>(notices, lane, ponders, handler));
    return this;
  }
}
