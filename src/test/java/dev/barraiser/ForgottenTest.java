package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.config.Settings;
import dev.barraiser.config.SettingsLoader;
import dev.barraiser.json.Tree;
import dev.barraiser.platforms.room.RoomClient;
import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.yaml.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people use the whole bot in its room; one of them is forgotten. */
class ForgottenTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
  private static final String CHANNEL = "bar-raiser-practice";

  /** Nobody else writes these words. */
  private static final String HERS = "zebrafinch";

  private static final String HIS = "okapi";

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
    assertThat(problems.list()).isEmpty();
    app =
        Wiring.start(
            settings,
            BankFiles.own(problems),
            TestDatabase.ready(folder.resolve("bot.db")),
            () -> NOW,
            step -> {});
    room = new RoomClient(app.roomPort().orElseThrow());
    await().until(() -> root().isPresent());
  }

  @AfterEach
  void stop() {
    room.close();
    app.close();
  }

  @Test
  void of_who_is_forgotten_nothing_is_left_and_everybody_else_keeps_everything()
      throws IOException {
    livesHere("ana", HERS);
    livesHere("jonas", HIS);
    settles();
    Map<String, Long> his = rows(HIS);
    Map<String, Long> ids = rows("jonas");
    assertThat(rows(HERS).keySet())
        .contains("answer", "reply", "reply_version", "story", "story_version", "story_import")
        .contains("coaching", "own_question", "interview", "interview_question", "room_message");

    leaves("ana");

    settles();
    assertThat(rows(HERS)).isEmpty();
    // Who is in the room is the room's to say; and it said so again.
    assertThat(rows("ana").keySet())
        .isSubsetOf(
            "room_person", "room_channel", "room_home", "room_message", "room_effect", "person");
    assertThat(rows(HIS)).isEqualTo(his);
    assertThat(rows("jonas")).isEqualTo(ids);
    assertThat(bytes()).as("while the bot runs").doesNotContain(HERS).contains(HIS);
    app.close();
    assertThat(bytes()).doesNotContain(HERS).contains(HIS);
  }

  @Test
  void who_was_forgotten_begins_anew_and_can_be_forgotten_again() {
    livesHere("ana", HERS);
    settles();
    leaves("ana");
    settles();

    command("ana", "/barraiser story list");
    await().until(() -> said("ana").contains("/barraiser privacy"));
    livesHere("ana", HERS);
    settles();
    assertThat(rows(HERS).keySet()).contains("answer", "story", "coaching");
    leaves("ana");
    settles();

    assertThat(rows(HERS)).isEmpty();
  }

  /** Does something of everything, with words of their own. */
  private void livesHere(String who, String word) {
    String answer =
        "%s we had five teams that each ran a database of their own and every release waited for the slowest"
                .formatted(word)
            + " of them. I wrote down what the waiting cost us, took it to the five leads, and"
            + " after eight months all five had moved and releases came weekly instead of monthly.";
    press(who, root().orElseThrow(), "groups.join");
    String said = say(who, root().orElseThrow(), answer);
    room.post("edit", Map.of("as", who, "id", said, "text", answer + " It holds to this day."))
        .ok();
    command(who, "/question");
    command(who, "/barraiser me");
    fills(who, "/barraiser story add", word);
    fills(who, "/barraiser story edit 1", word + " again");
    fills(
        who,
        "/barraiser story import",
        "The bridge\n\nSituation: two teams " + word + "\nAction: I asked");
    fills(who, "/barraiser coach", answer);
    fills(
        who,
        "/barraiser suggest",
        "Tell me about a promise to a " + word + " that you could not keep.");
    command(who, "/barraiser asked");
    press(who, latest(who, "interviews.share"), "interviews.share");
    fillsOpen(who, "Tell me about the " + word + " that you are proudest of.");
    command(who, "/barraiser guide first-steps");
    press(who, latest(who, "guides.tick"), "guides.tick");
    command(who, "/barraiser board");
    press(who, latest(who, "progress.show-me"), "progress.show-me");
    command(who, "/barraiser coaching always");
    room.post("home", Map.of("as", who)).ok();
    // A form that stays open, half filled in.
    command(who, "/barraiser story add");
    String form = forms(who).getLast().at("id").text();
    room.post(
        "forms/draft", Map.of("as", who, "form", form, "values", Map.of("title", List.of(word))));
  }

  private void leaves(String who) {
    command(who, "/barraiser privacy");
    press(who, latest(who, "privacy.delete"), "privacy.delete");
    press(who, latest(who, "privacy.delete-now"), "privacy.delete-now");
    await().until(() -> said(who).contains("Everything of yours is deleted"));
  }

  // The room.

  private Optional<String> root() {
    return messages("you", null).stream()
        .filter(message -> message.text().contains("questions.hint"))
        .map(message -> message.at("id").text())
        .findFirst();
  }

  private List<Tree> messages(String as, @Nullable String thread) {
    Map<String, String> query = new HashMap<>(Map.of("as", as, "channel", CHANNEL));
    if (thread != null) query.put("thread", thread);
    return listed(room.get("messages", query).ok());
  }

  private static List<Tree> listed(Tree answer) {
    return answer.at("messages").isNull() ? answer.items() : answer.at("messages").items();
  }

  private String said(String as) {
    return messages(as, null).toString();
  }

  private String say(String as, String thread, String text) {
    return room.post("say", Map.of("as", as, "channel", CHANNEL, "thread", thread, "text", text))
        .ok()
        .at("id")
        .text();
  }

  private void command(String as, String line) {
    room.post("command", Map.of("as", as, "channel", CHANNEL, "text", line)).ok();
  }

  /** The newest message with a button of that name, once there is one. */
  private String latest(String as, String action) {
    await().until(() -> newest(as, action).isPresent());
    return newest(as, action).orElseThrow();
  }

  private Optional<String> newest(String as, String action) {
    return messages(as, null).stream()
        .filter(message -> action(message, action).isPresent())
        .map(message -> message.at("id").text())
        .reduce((first, second) -> second);
  }

  private static Optional<String> action(Tree message, String name) {
    return message.at("card").at("blocks").items().stream()
        .flatMap(block -> block.at("buttons").items().stream())
        .map(button -> button.at("action").text())
        .filter(action -> action.startsWith(name + ":"))
        .findFirst();
  }

  private void press(String as, String message, String name) {
    String action =
        messages(as, null).stream()
            .filter(one -> one.at("id").text().equals(message))
            .flatMap(one -> action(one, name).stream())
            .findFirst()
            .orElse(name + ":1");
    room.post("press", Map.of("as", as, "message", message, "action", action)).ok();
  }

  private List<Tree> forms(String as) {
    return room.get("forms", Map.of("as", as)).ok().items();
  }

  private void fills(String as, String line, String words) {
    command(as, line);
    fillsOpen(as, words);
  }

  /** Fills in whatever the open form asks for. */
  private void fillsOpen(String as, String words) {
    await().until(() -> !forms(as).isEmpty());
    Tree form = forms(as).getLast();
    Map<String, Object> values = new TreeMap<>();
    for (Tree page : form.at("pages").items()) {
      for (Tree field : page.at("fields").items())
        values.put(field.at("name").text(), value(field, words));
    }
    room.post("submit", Map.of("as", as, "form", form.at("id").text(), "values", values)).ok();
    await().until(() -> count("SELECT COUNT(*) FROM inbox WHERE state = 'waiting'") == 0);
  }

  private static Object value(Tree field, String words) {
    List<Tree> options = field.at("options").items();
    String first = options.isEmpty() ? "" : options.getFirst().at("value").text();
    return switch (field.at("kind").text()) {
      case "choice" -> field.at("required").isTrue() || !first.isEmpty() ? first : "";
      case "choices" -> List.of();
      default -> {
        boolean spare =
            !field.at("required").isTrue() && field.at("name").text().matches("text[2-4]");
        int most = Integer.parseInt(field.at("max").text());
        yield spare ? "" : words.substring(0, Math.min(words.length(), most));
      }
    };
  }

  // The database.

  /** Until nothing is on its way any more. */
  private void settles() {
    await()
        .during(Duration.ofMillis(600))
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            count("SELECT COUNT(*) FROM inbox WHERE state = 'waiting'")
                    + count("SELECT COUNT(*) FROM outbox WHERE state IN ('waiting', 'sending')")
                    + count("SELECT COUNT(*) FROM room_event")
                    + count("SELECT COUNT(*) FROM coaching WHERE state = 'ASKED'")
                == 0);
  }

  private long count(String sql) {
    return Rows.count(TestDatabase.ready(folder.resolve("bot.db")), sql);
  }

  private Map<String, Long> rows(String word) {
    return Rows.holding(TestDatabase.ready(folder.resolve("bot.db")), word);
  }

  /** The files as they lie there: what is deleted must not be read off them either. */
  private String bytes() throws IOException {
    List<String> all = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file :
          files.filter(one -> one.getFileName().toString().startsWith("bot.db")).toList()) {
        all.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return String.join("\n", all);
  }
}
