package dev.barraiser.chat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/** A listener that keeps what it is told and answers as it was taught. Thread-safe. */
public final class Heard implements ChatPlatform.Listener {

  private final List<Incoming.Event> events = new CopyOnWriteArrayList<>();
  private final List<Incoming.Interaction> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Incoming.Interaction, Answer> answers = _ -> new Answer.Accepted();
  private final List<Answer> answered = new CopyOnWriteArrayList<>();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean failing;

  /** What every interaction is answered from now on. */
  public void answer(Answer answer) {
    answers = _ -> answer;
  }

  /** Whether events are refused, as by a bot whose database is away. */
  public void fail(boolean failing) {
    this.failing = failing;
  }

  /** The events of one kind, in the order in which they came. */
  public <E extends Incoming.Event> List<E> events(Class<E> kind) {
    return of(kind, events.stream());
  }

  /** The interactions of one kind, in the order in which they came. */
  public <I extends Incoming.Interaction> List<I> asked(Class<I> kind) {
    return of(kind, asked.stream());
  }

  /** Every answer given, in the order in which it was asked for. */
  public List<Answer> answered() {
    return List.copyOf(answered);
  }

  /** How many events were refused. */
  public int refused() {
    return refused.get();
  }

  private static <T> List<T> of(Class<T> kind, Stream<?> all) {
    return all.filter(kind::isInstance).map(kind::cast).toList();
  }

  @Override
  public void happened(Incoming.Event event) {
    if (failing) {
      refused.incrementAndGet();
      throw new IllegalStateException("made to fail");
    }
    events.add(event);
  }

  @Override
  public Answer asked(Incoming.Interaction interaction) {
    Answer answer = answers.apply(interaction);
    asked.add(interaction);
    answered.add(answer);
    return answer;
  }
}
