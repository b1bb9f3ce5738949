package dev.barraiser.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.ChatPlatform.Connection.State;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Receipt;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Node;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.wire.HandClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InTurnTest {

  private static final String NAME = "turns";
  private static final Duration LONG = Duration.ofMinutes(10);

  @TempDir Path folder;
  private final HandClock clock = HandClock.at("2026-03-02T12:00:00Z");
  private Database database;
  private Node here;
  private Node there;

  @BeforeEach
  void open() {
    database = TestDatabase.at(folder.resolve("bot.db"));
    here = Node.among(database, LONG);
    there = Node.among(database, LONG);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Connects or does not, as its side of the network lets it. */
  private static final class Reach {
    private boolean breaks;
    private State state = State.CONNECTED;
    private final Instant since;
    private int started;
    private int closed;

    Reach(Instant since) {
      this.since = since;
    }
  }

  private InTurn<Reaching> inTurn(Node node, Reach reach) {
    return new InTurn<>(node, NAME, clock, () -> new Reaching(reach));
  }

  private InTurn<Reaching> started(Node node, Reach reach) {
    InTurn<Reaching> turn = inTurn(node, reach);
    turn.start(Catalogue.EMPTY, new Nobody());
    return turn;
  }

  private Reach reach() {
    return new Reach(clock.instant());
  }

  @Test
  void what_one_process_cannot_start_another_one_may_and_the_first_again_after_a_while() {
    Reach broken = reach();
    broken.breaks = true;
    InTurn<Reaching> first = started(here, broken);
    Reach sound = reach();
    InTurn<Reaching> second = started(there, sound);

    assertThat(first.current()).isEmpty();
    assertThat(first.delivers()).isFalse();
    assertThat(first.connection().words()).contains("could not connect");
    assertThat(broken.closed).isEqualTo(1);
    assertThat(second.current()).isPresent();
    there.close();
    first.look();
    assertThat(broken.started).isEqualTo(1);
    clock.advance(Duration.ofSeconds(31));
    first.look();
    assertThat(broken.started).isEqualTo(2);
    clock.advance(Duration.ofSeconds(31));
    first.look();
    assertThat(broken.started).isEqualTo(2);
    broken.breaks = false;
    clock.advance(Duration.ofSeconds(31));
    first.look();
    assertThat(first.current()).isPresent();
  }

  @Test
  void a_clock_that_is_put_back_makes_nobody_wait_longer_for_the_next_try() {
    Reach broken = reach();
    broken.breaks = true;
    InTurn<Reaching> first = started(here, broken);

    clock.advance(Duration.ofHours(-1));
    first.look();

    assertThat(broken.started).isEqualTo(2);
  }

  @Test
  void who_is_not_connected_for_minutes_lets_another_process_try() {
    Reach cutOff = reach();
    cutOff.state = State.CONNECTING;
    InTurn<Reaching> first = started(here, cutOff);
    InTurn<Reaching> second = started(there, reach());
    first.look();
    second.look();
    assertThat(second.current()).isEmpty();

    clock.advance(Duration.ofMinutes(6));
    first.look();
    second.look();

    assertThat(first.current()).isEmpty();
    assertThat(second.current()).isPresent();
  }

  @Test
  void who_is_connected_or_shut_out_keeps_the_platform() {
    Reach reach = reach();
    InTurn<Reaching> first = started(here, reach);
    for (State state : List.of(State.CONNECTED, State.SHUT_OUT)) {
      reach.state = state;
      clock.advance(Duration.ofHours(1));
      first.look();
      assertThat(first.current()).isPresent();
    }
  }

  @Test
  void alone_a_platform_that_cannot_start_ends_the_start() {
    Reach broken = reach();
    broken.breaks = true;

    assertThatThrownBy(() -> started(Node.alone(database), broken)).hasMessage("made to fail");
  }

  private static final class Reaching implements ChatPlatform {
    private final Reach reach;

    Reaching(Reach reach) {
      this.reach = reach;
    }

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public void start(Catalogue catalogue, Listener listener) {
      reach.started++;
      if (reach.breaks) throw new IllegalStateException("made to fail");
    }

    @Override
    public Receipt deliver(String effectId, Outgoing outgoing) {
      return new Receipt.InDoubt();
    }

    @Override
    public Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing) {
      return Optional.empty();
    }

    @Override
    public Connection connection() {
      return new Connection(reach.state, reach.since, "");
    }

    @Override
    public Map<String, Long> counts() {
      return Map.of();
    }

    @Override
    public void forgotten(Person person) {}

    @Override
    public void close() {
      reach.closed++;
    }
  }

  private static final class Nobody implements ChatPlatform.Listener {
    @Override
    public void happened(Incoming.Event event) {}

    @Override
    public Answer asked(Incoming.Interaction interaction) {
      return new Answer.Accepted();
    }
  }
}
