package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.config.Settings;
import dev.barraiser.config.SettingsLoader;
import dev.barraiser.json.Tree;
import dev.barraiser.platforms.room.RoomClient;
import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.yaml.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the room of the whole bot, the time of a deleted story and of an old answer is over. */
class GoneStoryTest {

  private static final String CHANNEL = "bar-raiser-practice";

  /** Stands in no other words than those of the story that goes, and of the one that stays. */
  private static final String GONE = "zebrafinch";

  private static final String STAYS = "okapi";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T09:30:00Z"));

  @TempDir Path folder;
  private App app;
  private RoomClient room;

  @BeforeEach
  void start() throws IOException {
    var problems = new Problems();
    Settings settings =
        SettingsLoader.load(
            Files.writeString(folder.resolve("empty.yaml"), ""),
            folder,
            Map.of(
                "BARRAISER_ROOM_PORT", "0",
                "BARRAISER_HTTP_PORT", "0",
                "BARRAISER_COACH_EMBEDDINGS", "table",
                "BARRAISER_PEOPLE_TIME_ZONE", "UTC"),
            problems);
    app =
        Wiring.start(
            settings, BankFiles.own(problems), folder.resolve("bot.db"), now::get, step -> {});
    assertThat(problems.list()).isEmpty();
    room = new RoomClient(app.roomPort().orElseThrow());
  }

  @AfterEach
  void stop() {
    room.close();
    app.close();
  }

  @Test
  void of_a_story_whose_seven_days_are_over_the_room_shows_nothing_any_more() throws IOException {
    writes(GONE);
    writes(STAYS);
    command("/barraiser story show 1");
    command("/barraiser story show 2");
    command("/barraiser story list");
    command("/barraiser story export json");
    command("/barraiser story delete 1");
    await().until(() -> said().contains("You can bring it back until"));
    assertThat(said()).contains(GONE, STAYS);

    now.updateAndGet(instant -> instant.plus(Duration.ofDays(7)));
    app.wake("stories");

    await().untilAsserted(() -> assertThat(said()).doesNotContain(GONE));
    assertThat(said())
        .contains("showed a story that you deleted and that is gone for good now")
        .contains("The year of the " + STAYS);
    await().untilAsserted(() -> assertThat(bytes()).doesNotContain(GONE));
    assertThat(bytes()).contains(STAYS);
  }

  @Test
  void of_an_answer_that_was_kept_long_enough_the_room_shows_what_became_a_story()
      throws IOException {
    press("answers.write");
    await().until(() -> !forms().isEmpty());
    String kept = "I took the " + STAYS + " to two directors and a friend of mine.";
    String text =
        "We had five teams and a %s that each of them fed in a way of its own. %s After eight"
                .formatted(GONE, kept)
            + " months all five teams had moved, and the %s was fed weekly by one of them."
                .formatted(GONE);
    room.post(
            "submit",
            Map.of(
                "as",
                "you",
                "form",
                forms().getLast().at("id").text(),
                "values",
                Map.of("answer", List.of(text), "where", List.of("keep"))))
        .ok();
    writes(STAYS);
    command("/barraiser story show 1");
    press("coaching.answer");
    // What is on its way when an answer goes is another matter.
    await().atMost(Duration.ofSeconds(30)).until(() -> said().contains("Your coaching"));
    command("/barraiser privacy");
    press("privacy.export");
    await().until(() -> said().contains(GONE));

    now.updateAndGet(instant -> instant.plus(Duration.ofDays(181)));
    app.wake("privacy");

    await().untilAsserted(() -> assertThat(said()).doesNotContain(GONE));
    assertThat(said()).contains("An answer of yours stood here.").contains("I took the " + STAYS);
    await().untilAsserted(() -> assertThat(bytes()).doesNotContain(GONE));
  }

  private List<Tree> messages() {
    return room.get("messages", Map.of("as", "you", "channel", CHANNEL)).ok().items();
  }

  /** Presses the newest button that does this, once there is one. */
  private void press(String name) {
    await().until(() -> messages().stream().anyMatch(message -> action(message, name).isPresent()));
    Tree message =
        messages().stream()
            .filter(one -> action(one, name).isPresent())
            .reduce((first, second) -> second)
            .orElseThrow();
    String action = action(message, name).orElseThrow();
    room.post("press", Map.of("as", "you", "message", message.at("id").text(), "action", action))
        .ok();
  }

  private static Optional<String> action(Tree message, String name) {
    return message.at("card").at("blocks").items().stream()
        .flatMap(block -> block.at("buttons").items().stream())
        .map(button -> button.at("action").text())
        .filter(action -> action.startsWith(name + ":"))
        .findFirst();
  }

  private void writes(String word) {
    command("/barraiser story add");
    await().until(() -> !forms().isEmpty());
    Tree form = forms().getLast();
    Map<String, Object> values = new TreeMap<>();
    for (Tree page : form.at("pages").items()) {
      for (Tree field : page.at("fields").items()) {
        List<Tree> options = field.at("options").items();
        if (options.isEmpty()) continue;
        values.put(field.at("name").text(), List.of(options.getFirst().at("value").text()));
      }
    }
    values.put("title", List.of("The year of the " + word));
    values.put("action", List.of("I took the " + word + " to two directors and a friend of mine."));
    room.post("submit", Map.of("as", "you", "form", form.at("id").text(), "values", values)).ok();
    await().until(() -> said().contains("The year of the " + word));
  }

  private List<Tree> forms() {
    return room.get("forms", Map.of("as", "you")).ok().items();
  }

  private void command(String line) {
    room.post("command", Map.of("as", "you", "channel", CHANNEL, "text", line)).ok();
  }

  private String said() {
    Tree answer = room.get("messages", new HashMap<>(Map.of("as", "you", "channel", CHANNEL))).ok();
    return answer.toString();
  }

  /** Everything in the database's files, also what no table holds any more. */
  private String bytes() throws IOException {
    var all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().contains("bot.db")).toList())
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    return all.toString();
  }
}
