package dev.barraiser.bot;

import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Receipt;
import dev.barraiser.storage.Node;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A platform that only one process may be connected to at a time. The others stand by, and the
 * first to notice that nobody is connected any more takes over. Thread-safe.
 *
 * @param <P> the platform, made anew for each time that this process has it
 */
public final class InTurn<P extends ChatPlatform> implements ChatPlatform {

  private static final Logger log = LoggerFactory.getLogger(InTurn.class);

  /** Until the process that has it now sees to it. */
  private static final Receipt NOT_HERE = new Receipt.RetryAfter(Duration.ofSeconds(1));

  private record Heard(Catalogue catalogue, Listener listener) {}

  private final Node node;
  private final String name;
  private final InstantSource machine;
  private final Supplier<P> opens;
  private volatile @Nullable P current;
  private volatile Instant since;
  private @Nullable Heard heard;

  /**
   * Stands by.
   *
   * @param name the platform's
   * @param machine the machine's clock
   */
  public InTurn(Node node, String name, InstantSource machine, Supplier<P> opens) {
    this.node = node;
    this.name = name;
    this.machine = machine;
    this.opens = opens;
    this.since = machine.instant();
  }

  /** The platform, while this process has it. */
  public Optional<P> current() {
    return Optional.ofNullable(current);
  }

  /** Takes the platform where nobody has it, or lets it go where another process has taken it. */
  public synchronized void look() {
    Heard now = heard;
    if (now == null) return;
    boolean ours = node.isHeard() && node.takes(name);
    P connected = current;
    if (ours && connected == null) {
      log.info("this process connects platform={}", name);
      P next = opens.get();
      current = next;
      next.start(now.catalogue(), now.listener());
    } else if (!ours && connected != null) {
      log.warn("another process may be connected by now; this one lets go platform={}", name);
      letGo(connected);
    }
  }

  private void letGo(P connected) {
    current = null;
    since = machine.instant();
    connected.close();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized void start(Catalogue catalogue, Listener listener) {
    heard = new Heard(catalogue, listener);
    look();
  }

  @Override
  public boolean delivers() {
    P now = current;
    return now != null && now.delivers();
  }

  @Override
  public Receipt deliver(String effectId, Outgoing outgoing) {
    P now = current;
    return now == null ? NOT_HERE : now.deliver(effectId, outgoing);
  }

  @Override
  public Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing) {
    P now = current;
    if (now == null) throw new IllegalStateException("another process is connected");
    return now.lookFor(effectId, outgoing);
  }

  @Override
  public Connection connection() {
    P now = current;
    return now == null ? new Connection(Connection.State.STANDING_BY, since, "") : now.connection();
  }

  @Override
  public Map<String, Long> counts() {
    P now = current;
    return now == null ? Map.of() : now.counts();
  }

  @Override
  public void forgotten(Person person) {
    P now = current;
    if (now != null) now.forgotten(person);
  }

  @Override
  public void forgetOld() {
    P now = current;
    if (now != null) now.forgetOld();
  }

  @Override
  public synchronized void close() {
    heard = null;
    P now = current;
    if (now != null) letGo(now);
  }
}
