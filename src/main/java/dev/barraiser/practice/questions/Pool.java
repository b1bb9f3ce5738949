package dev.barraiser.practice.questions;

import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Tx;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Every question there is: those of the bank, and those that study groups added for themselves.
 * Thread-safe.
 *
 * <p>Who chooses a question asks for what a group may be asked; who shows one asks by its id.
 */
public final class Pool {

  private final QuestionBank bank;
  private final OwnQuestions own;
  private final AskedForReal real;

  public Pool(QuestionBank bank, OwnQuestions own, AskedForReal real) {
    this.bank = bank;
    this.own = own;
    this.real = real;
  }

  /** A pool in which no group has added anything. */
  public static Pool of(QuestionBank bank) {
    return new Pool(bank, new Nothing(), (tx, group, questionId) -> 0);
  }

  private static final class Nothing implements OwnQuestions {
    @Override
    public List<OwnQuestion> of(Tx tx, long group) {
      return List.of();
    }

    @Override
    public Optional<OwnQuestion> find(Tx tx, long id) {
      return Optional.empty();
    }

    @Override
    public List<OwnQuestion> crediting(Tx tx, Person person) {
      return List.of();
    }

    @Override
    public boolean sees(Tx tx, long group, Person person, Place from) {
      return false;
    }
  }

  /** What everybody may be asked. */
  public QuestionBank bank() {
    return bank;
  }

  /** What a group may be asked: the bank, and what it added. */
  public QuestionBank of(Tx tx, long group) {
    List<OwnQuestion> added = asked(tx, group);
    if (added.isEmpty()) return bank;
    Set<QuestionBank.Alike> alike = new HashSet<>();
    for (OwnQuestion one : added) {
      one.alike().ifPresent(other -> alike.add(new QuestionBank.Alike(one.questionId(), other)));
    }
    return bank.with(added.stream().map(this::question).toList(), alike);
  }

  /** What a group asks of its own, without what its members may not know of at present. */
  private List<OwnQuestion> asked(Tx tx, long group) {
    return own.of(tx, group).stream()
        .filter(one -> !one.known() || timesAskedForReal(tx, group, one.questionId()) > 0)
        .toList();
  }

  /** How often a group can see that a question was asked for real. */
  public int timesAskedForReal(Tx tx, long group, String questionId) {
    return real.times(tx, group, questionId);
  }

  /** The same where there may be no group. */
  public QuestionBank of(Tx tx, OptionalLong group) {
    return group.isPresent() ? of(tx, group.getAsLong()) : bank;
  }

  /**
   * A question by its id, whichever group's it is, also one that is asked no longer. For ids that
   * our own rows hold; one that comes from outside is for {@link #seen}.
   */
  public Optional<Question> find(Tx tx, String id) {
    OptionalLong row = OwnIds.row(id);
    if (row.isEmpty()) return bank.find(id);
    return own.find(tx, row.getAsLong()).map(this::question);
  }

  /** The question that somebody names by its id; none where they may not see it. */
  public Optional<Question> seen(Tx tx, String id, Incoming.Interaction by) {
    return mayBeSeen(tx, id, by) ? find(tx, id) : Optional.empty();
  }

  /** Whether somebody may see the question of this id, should there be one. */
  public boolean mayBeSeen(Tx tx, String id, Incoming.Interaction by) {
    OptionalLong row = OwnIds.row(id);
    return row.isEmpty()
        || own.find(tx, row.getAsLong())
            .map(one -> own.sees(tx, one.group(), by.by(), by.place()))
            .orElse(false);
  }

  /** Whether a question may be put to a channel, {@code group} being the study group it is. */
  boolean belongs(Tx tx, Question question, OptionalLong group) {
    OptionalLong row = OwnIds.row(question.id());
    return row.isEmpty()
        || (group.isPresent()
            && asked(tx, group.getAsLong()).stream().anyMatch(one -> one.id() == row.getAsLong()));
  }

  /** What a group knows of where a question comes from. */
  public Provenance provenance(Tx tx, OptionalLong group, Question question) {
    boolean seed = bank.seed(question).isPresent();
    if (group.isEmpty()) return new Provenance(Optional.empty(), false, 0, seed);
    OptionalLong row = OwnIds.row(question.id());
    Optional<OwnQuestion> found =
        row.isEmpty()
            ? Optional.empty()
            : own.find(tx, row.getAsLong()).filter(one -> one.group() == group.getAsLong());
    return new Provenance(
        found.flatMap(OwnQuestion::credited),
        found.map(OwnQuestion::reworded).orElse(false),
        real.times(tx, group.getAsLong(), question.id()),
        seed);
  }

  /** The questions with which a person is named. */
  List<OwnQuestion> crediting(Tx tx, Person person) {
    return own.crediting(tx, person);
  }

  private Question question(OwnQuestion one) {
    return new Question(
        one.questionId(),
        one.text(),
        one.category(),
        one.kind(),
        List.of(one.principle()),
        one.level(),
        Usual.framework(bank, one.kind()),
        one.hint().isEmpty() ? Usual.hint(one.kind()) : one.hint(),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }
}
