package dev.barraiser.bench;

import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A platform that takes at once whatever it is given. */
final class Silent implements ChatPlatform {
  private final String name;
  private final Consumer<Outgoing> takes;
  private volatile @Nullable Listener listener;

  Silent(String name, Consumer<Outgoing> takes) {
    this.name = name;
    this.takes = takes;
  }

  Listener listener() {
    return Objects.requireNonNull(listener);
  }

  @Override
  public String name() {
    return name;
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
  public Receipt deliver(String effectId, Outgoing outgoing) {
    takes.accept(outgoing);
    return outgoing instanceof Outgoing.OpenThread(MessageRef under, String _, var _)
        ? new Receipt.Opened(new Place.InThread((Place.Channel) under.place(), under.id()))
        : new Receipt.Sent(new MessageRef(outgoing.place(), effectId));
  }

  @Override
  public Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing) {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
