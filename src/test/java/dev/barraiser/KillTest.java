package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.bot.Steps.Step;
import dev.barraiser.json.Tree;
import dev.barraiser.platforms.room.RoomClient;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * SIGKILL at each step between claim, send and mark; then a restart, and a look at what people see.
 */
class KillTest {

  /** A chore that was cut off is woken again within a minute. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Set<Step> STEPS_OF_EVENTS =
      EnumSet.of(Step.EVENT_ACCEPTED, Step.EFFECTS_COMMITTED);
  private static final Set<Step> STEPS_OF_CHORES =
      EnumSet.of(Step.CHORE_DECIDED, Step.CHORE_COMMITTED);

  private static final String REPLY =
      "When I led the payments platform our on-call load doubled within a quarter, so I wrote down"
          + " every page we got, argued with three directors for a freeze of features, and we cut"
          + " the pages by sixty percent in two months without losing a single customer.";

  @TempDir Path data;

  @Test
  void killed_after_a_send_and_before_its_mark_it_posts_once_and_loses_nothing() throws Exception {
    survives(Step.SENT);
  }

  @Tag("proof")
  @ParameterizedTest
  @EnumSource(Step.class)
  void killed_at_any_step_it_posts_once_and_loses_nothing(Step step) throws Exception {
    survives(step);
  }

  private void survives(Step step) throws Exception {
    killedDuringTheFirstStart(step);
    if (!STEPS_OF_CHORES.contains(step)) killedAfterAReply(step);
    if (!STEPS_OF_EVENTS.contains(step)) killedAfterTheNextSlot(step);
  }

  private void killedDuringTheFirstStart(Step step) throws Exception {
    try (Child child = Child.start(data, step)) {
      // Nothing is due to a chore on the very first start.
      if (!STEPS_OF_CHORES.contains(step)) child.awaitLine("at " + step);
    }
    try (Child child = Child.start(data)) {
      child.awaitQuestions(1);
    }
  }

  private void killedAfterAReply(Step step) throws Exception {
    String root;
    try (Child child = Child.start(data)) {
      root = child.awaitQuestions(1).getFirst();
      child.arm(step);
      child.asks(
          "say",
          Map.of("as", "you", "channel", "bar-raiser-practice", "thread", root, "text", REPLY));
      child.awaitLine("at " + step);
    }
    try (Child child = Child.start(data)) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> {
            List<Tree> replies =
                child.messages(root).stream()
                    .filter(one -> one.at("author").text().equals("you"))
                    .toList();
            assertThat(replies).hasSize(1);
            assertThat(replies.getFirst().at("text").text()).isEqualTo(REPLY);
            assertThat(replies.getFirst().at("reactions").items()).hasSize(1);
          });
    }
  }

  private void killedAfterTheNextSlot(Step step) throws Exception {
    try (Child child = Child.start(data)) {
      child.awaitQuestions(1);
      child.arm(step);
      child.asks("clock/next", Map.of());
      child.awaitLine("at " + step);
    }
    try (Child child = Child.start(data)) {
      child.awaitQuestions(2);
    }
  }

  /** The bot in a process of its own; closing it is SIGKILL. */
  private record Child(
      Process process, BlockingQueue<String> lines, BufferedWriter orders, List<RoomClient> clients)
      implements AutoCloseable {

    static Child start(Path data, Step... standstill) throws IOException {
      List<String> command =
          new ArrayList<>(
              List.of(
                  ProcessHandle.current().info().command().orElse("java"),
                  "--enable-native-access=ALL-UNNAMED",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  KilledBot.class.getName(),
                  data.toString()));
      for (Step step : standstill) command.add(step.name());
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      BlockingQueue<String> lines = new LinkedBlockingQueue<>();
      BufferedReader output = process.inputReader();
      Thread.ofVirtual().start(() -> listen(output, lines));
      return new Child(process, lines, process.outputWriter(), new ArrayList<>());
    }

    private static void listen(BufferedReader output, BlockingQueue<String> lines) {
      try {
        output.lines().forEach(lines::add);
      } catch (UncheckedIOException closedByTheKill) {
        // The process is gone, and with it its last line.
      }
    }

    void awaitLine(String start) {
      awaitLineStarting(start);
    }

    private String awaitLineStarting(String start) {
      try {
        while (true) {
          String line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
          assertThat(line).as("waiting for a line that starts with " + start).isNotNull();
          if (line != null && line.startsWith(start)) return line;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    /** The room's API. */
    RoomClient room() {
      connect();
      return clients.getFirst();
    }

    private RoomClient probes() {
      connect();
      return clients.getLast();
    }

    private void connect() {
      if (!clients.isEmpty()) return;
      String[] ports = awaitLineStarting("ports ").split(" ", -1);
      clients.add(new RoomClient(Integer.parseInt(ports[1])));
      clients.add(new RoomClient(Integer.parseInt(ports[2])));
    }

    void arm(Step step) throws IOException {
      orders.write(step.name());
      orders.newLine();
      orders.flush();
      awaitLine("armed");
    }

    /**
     * Waits for exactly so many posted questions whose threads are open; returns their ids, oldest
     * first.
     */
    List<String> awaitQuestions(int count) {
      RoomClient room = room();
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> {
            assertThat(questions(room)).hasSize(count);
            assertThat(questions(room)).noneMatch(one -> one.at("threadTitle").isNull());
            assertThat(idle()).isTrue();
          });
      return questions(room).stream().map(one -> one.at("id").text()).toList();
    }

    /** Nothing is left over from the start, so that the next step is that of what comes next. */
    private boolean idle() {
      Tree health = Tree.of(probes().raw(probes().request("/healthz")).body());
      return health.at("inbox").at("waiting").text().equals("0")
          && health.at("outbox").at("waiting").text().equals("0");
    }

    private static List<Tree> questions(RoomClient room) {
      return room
          .get("messages", Map.of("as", "you", "channel", "bar-raiser-practice"))
          .ok()
          .items()
          .stream()
          .filter(message ->
              message.at("card").at("buttons").items().stream()
                  .anyMatch(button -> button.at("action").text().startsWith("answers.write:")))
          .toList();
    }

    List<Tree> messages(String thread) {
      return room()
          .get("messages", Map.of("as", "you", "channel", "bar-raiser-practice", "thread", thread))
          .ok()
          .items();
    }

    /** Asks without waiting: the bot may stand still, or be killed, before it answers. */
    void asks(String path, Map<String, ?> body) {
      RoomClient room = room();
      Thread.ofVirtual()
          .start(() -> {
            try {
              room.post(path, body);
            } catch (UncheckedIOException killedMeanwhile) {
              // That is the test.
            }
          });
    }

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
      clients.forEach(RoomClient::close);
    }
  }
}
