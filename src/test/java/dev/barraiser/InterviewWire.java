package dev.barraiser;

import static org.awaitility.Awaitility.await;

import dev.barraiser.json.Tree;
import dev.barraiser.platforms.discord.wire.FakeDiscord;
import dev.barraiser.platforms.room.RoomClient;
import dev.barraiser.platforms.slack.wire.FakeSlack;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody's talk with the bot over one platform's wire, and the bot behind it. */
sealed interface InterviewWire extends AutoCloseable {

  /** What they see there: the words and what its buttons do. */
  record Shown(String message, String text, List<String> actions) {
    Optional<String> action(String name) {
      return actions.stream().filter(one -> one.startsWith(name + ":")).findFirst();
    }
  }

  Instant BEGIN = Instant.parse("2026-03-05T21:12:00Z");

  void commands(String line);

  void says(String text);

  void presses(Shown shown, String name);

  /** Oldest first. */
  List<Shown> sees();

  /** The bot is stopped and started again. */
  void restarts();

  @Override
  void close();

  /** The newest with such a button, once there is one. */
  default Shown latest(String name) {
    return await(name)
        .until(
            () ->
                sees().stream()
                    .filter(one -> one.action(name).isPresent())
                    .reduce((_, last) -> last),
            Optional::isPresent)
        .orElseThrow();
  }

  /** The newest that says so, once there is one. */
  default Shown awaits(String words) {
    return await("“" + words + "”")
        .until(
            () ->
                sees().stream().filter(one -> one.text().contains(words)).reduce((_, last) -> last),
            Optional::isPresent)
        .orElseThrow();
  }

  default long count(String name) {
    return sees().stream().filter(one -> one.action(name).isPresent()).count();
  }

  /** Slack, through its socket. */
  final class Slack implements InterviewWire {
    private final FakeSlack slack;
    private final dev.barraiser.platforms.slack.wire.Member jonas;
    private final SlackBot bot;

    Slack(Path folder) {
      var clock = new SlowClock(BEGIN);
      slack = FakeSlack.start(clock);
      jonas = slack.member("Jonas", "Europe/Berlin");
      bot = new SlackBot(slack, SlackBot.Way.SOCKET, clock, folder);
      await().until(() -> bot.health().contains("\"state\":\"connected\""));
    }

    @Override
    public void commands(String line) {
      jonas.commands(jonas.bot(), line);
    }

    @Override
    public void says(String text) {
      jonas.says(jonas.bot(), text);
    }

    @Override
    public void presses(Shown shown, String name) {
      jonas.presses(jonas.bot(), shown.message(), shown.action(name).orElseThrow());
    }

    @Override
    public List<Shown> sees() {
      return jonas.sees(jonas.bot()).stream()
          .map(one -> new Shown(one.ts(), one.text(), one.actions()))
          .toList();
    }

    @Override
    public void restarts() {
      bot.restarts();
    }

    @Override
    public void close() {
      bot.close();
      slack.close();
    }
  }

  /** Discord. */
  final class Discord implements InterviewWire {
    private final FakeDiscord discord;
    private final dev.barraiser.platforms.discord.wire.Member jonas;
    private final String channel;
    private final DiscordBot bot;

    Discord(Path folder) {
      var clock = new SlowClock(BEGIN);
      discord = FakeDiscord.start(clock);
      jonas = discord.member("Jonas");
      channel = discord.server("Practice", jonas).channel("practice");
      bot = new DiscordBot(discord, clock, folder);
      await().until(() -> discord.commands().contains("barraiser"));
    }

    @Override
    public void commands(String line) {
      jonas.commands(channel, line);
    }

    @Override
    public void says(String text) {
      jonas.says(jonas.bot(), text);
    }

    @Override
    public void presses(Shown shown, String name) {
      jonas.presses(jonas.bot(), shown.message(), shown.action(name).orElseThrow());
    }

    @Override
    public List<Shown> sees() {
      return jonas.sees(jonas.bot()).stream()
          .map(one -> new Shown(one.id(), one.text(), one.actions()))
          .toList();
    }

    @Override
    public void restarts() {
      bot.restarts();
    }

    @Override
    public void close() {
      bot.close();
      discord.close();
    }
  }

  /** The practice room, through its API. */
  final class Room implements InterviewWire {
    private static final String WHO = "jonas";

    private final RoomBot bot;
    private RoomClient room;

    Room(Path folder) {
      bot = new RoomBot(folder, new SlowClock(BEGIN));
      room = new RoomClient(bot.port());
    }

    private String direct() {
      return room.get("channels", Map.of("as", WHO)).ok().items().stream()
          .filter(one -> one.at("kind").text().equals("direct"))
          .map(one -> one.at("id").text())
          .findFirst()
          .orElseThrow();
    }

    @Override
    public void commands(String line) {
      room.post("command", Map.of("as", WHO, "channel", direct(), "text", line)).ok();
    }

    @Override
    public void says(String text) {
      room.post("say", Map.of("as", WHO, "channel", direct(), "text", text)).ok();
    }

    @Override
    public void presses(Shown shown, String name) {
      String action = shown.action(name).orElseThrow();
      room.post("press", Map.of("as", WHO, "message", shown.message(), "action", action)).ok();
    }

    @Override
    public List<Shown> sees() {
      Map<String, String> query = new HashMap<>(Map.of("as", WHO, "channel", direct()));
      Tree answer = room.get("messages", query).ok();
      List<Tree> all =
          answer.at("messages").isNull() ? answer.items() : answer.at("messages").items();
      return all.stream()
          .map(one -> new Shown(one.at("id").text(), one.toString(), actions(one).toList()))
          .toList();
    }

    private static Stream<String> actions(Tree message) {
      return message.at("card").at("blocks").items().stream()
          .flatMap(block -> block.at("buttons").items().stream())
          .map(button -> button.at("action").text());
    }

    @Override
    public void restarts() {
      bot.restarts();
      room.close();
      room = new RoomClient(bot.port());
    }

    @Override
    public void close() {
      room.close();
      bot.close();
    }
  }
}
