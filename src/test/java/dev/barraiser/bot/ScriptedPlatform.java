package dev.barraiser.bot;

import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Receipt;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A platform at the far end of the engine that answers as it is told; what it is not told about, it
 * delivers.
 */
class ScriptedPlatform implements ChatPlatform {

  private final Map<String, MessageRef> delivered = new LinkedHashMap<>();
  private final List<Outgoing> inOrder = new CopyOnWriteArrayList<>();
  private final Queue<Supplier<@Nullable Receipt>> next = new ArrayDeque<>();
  private volatile @Nullable Listener listener;

  /** What the next delivery is answered with; null delivers. */
  synchronized void answers(Supplier<@Nullable Receipt> answer) {
    next.add(answer);
  }

  Listener listener() {
    return Objects.requireNonNull(listener);
  }

  /** Everything that arrived, as it arrived. */
  List<Outgoing> inOrder() {
    return inOrder;
  }

  /** The message arrives, and the answer about it does not. */
  Supplier<@Nullable Receipt> losesTheAnswer() {
    return () -> {
      throw new IllegalStateException("connection lost after the send");
    };
  }

  /** How often it was to let go of what is old. */
  int clearedOut;

  @Override
  public void forgetOld() {
    clearedOut++;
    throw new IllegalStateException("locked");
  }

  @Override
  public String name() {
    return "test";
  }

  @Override
  public void start(Catalogue catalogue, Listener listener) {
    this.listener = listener;
  }

  @Override
  public void forgotten(Person person) {}

  @Override
  public Map<String, Long> counts() {
    return Map.of();
  }

  @Override
  public Connection connection() {
    return new Connection(Connection.State.CONNECTED, Instant.EPOCH, "");
  }

  @Override
  public synchronized Receipt deliver(String effectId, Outgoing outgoing) {
    Supplier<@Nullable Receipt> answer = next.poll();
    if (answer == null) return arrives(effectId, outgoing);
    try {
      Receipt told = answer.get();
      return told == null ? arrives(effectId, outgoing) : told;
    } catch (IllegalStateException lost) {
      arrives(effectId, outgoing);
      throw lost;
    }
  }

  private Receipt arrives(String effectId, Outgoing outgoing) {
    MessageRef ref = new MessageRef(outgoing.place(), "m" + delivered.size());
    delivered.put(effectId, ref);
    inOrder.add(outgoing);
    return new Receipt.Sent(ref);
  }

  @Override
  public synchronized Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing) {
    return Optional.ofNullable(delivered.get(effectId)).map(Receipt.Sent::new);
  }

  @Override
  public void close() {}
}
