package dev.barraiser.platforms.slack;

import static org.awaitility.Awaitility.await;

import dev.barraiser.bot.Bot;
import dev.barraiser.bot.Feature;
import dev.barraiser.bot.Measures;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.ChatPlatform.Connection.State;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.platforms.slack.wire.FakeSlack;
import dev.barraiser.platforms.slack.wire.RequestAddress;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Node;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.text.Secret;
import dev.barraiser.web.Gate;
import dev.barraiser.web.HttpServer;
import dev.barraiser.wire.HandClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One process of a bot in Slack: the real engine and the real platform, with a feature that answers
 * "post …" by posting it, offers a form, and remembers what it handled.
 */
final class BotInSlack implements AutoCloseable {

  static final Action SAVE = Action.of("test.save");
  static final Action PRESSED = Action.of("test.press");

  /** On a machine that is shared a reconnect may take its time. */
  private static final Duration PATIENCE = Duration.ofSeconds(50);

  /** As in the product, but in a hurry wherever it waits for time that no test can move. */
  private static final Timing HURRIED =
      new Timing(
          Duration.ofMillis(500),
          Duration.ofMillis(100),
          Duration.ofMillis(50),
          Duration.ofMillis(200),
          Duration.ofMillis(500),
          Timing.USUAL.answer(),
          Timing.USUAL.ending());

  private static final int AT_ONCE = 64;
  private static final Duration SILENCE = Duration.ofSeconds(5);

  /** So many times shorter are the pauses of what runs in the background. */
  private static final int HASTE = 20;

  /** What was handled, by every process that was given this. */
  record Handled(List<String> said, List<String> forms, List<String> presses) {
    static Handled nothing() {
      return new Handled(
          new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
    }
  }

  private final Database database;
  private final Node node;
  private final SlackPlatform platform;
  private final Bot bot;
  private @Nullable HttpServer server;
  private @Nullable RequestAddress address;

  private BotInSlack(
      FakeSlack slack, HandClock clock, Path file, SlackSetup.Way way, Feature feature) {
    this(slack, clock, Database.sqlite(TestDatabase.ready(file)), Node::alone, way, feature);
  }

  private BotInSlack(
      FakeSlack slack,
      HandClock clock,
      Database opened,
      Function<Database, Node> process,
      SlackSetup.Way way,
      Feature feature) {
    database = opened;
    node = process.apply(opened);
    platform =
        SlackPlatform.open(
            database,
            clock,
            new SlackSetup(
                new Secret(slack.botToken()), way, slack.api(), SlackSetup.CommandNames.USUAL),
            HURRIED,
            pause -> Thread.sleep(pause.dividedBy(HASTE)));
    bot =
        new Bot(
            database,
            node,
            AT_ONCE,
            List.of(),
            clock,
            List.of(feature),
            List.of(platform),
            step -> {},
            Measures.NONE);
  }

  /** One of several that share a PostgreSQL, each over a socket of its own. */
  static BotInSlack sharing(FakeSlack slack, HandClock clock, String url, Handled handled) {
    var way = new SlackSetup.Way.Socket(new Secret(slack.appToken()));
    Database opened = Database.postgres(url, Optional.empty());
    var bot =
        new BotInSlack(
            slack, clock, opened, one -> Node.among(one, SILENCE), way, feature(handled));
    bot.bot.start();
    return bot;
  }

  /** Over Socket Mode; does not wait until it is connected. */
  static BotInSlack overSocket(FakeSlack slack, HandClock clock, Path file, Handled handled) {
    return overSocket(slack, clock, file, feature(handled));
  }

  /** Over Socket Mode, with another feature; does not wait until it is connected. */
  static BotInSlack overSocket(FakeSlack slack, HandClock clock, Path file, Feature feature) {
    var way = new SlackSetup.Way.Socket(new Secret(slack.appToken()));
    var bot = new BotInSlack(slack, clock, file, way, feature);
    bot.bot.start();
    return bot;
  }

  /** In HTTP mode. */
  static BotInSlack overHttp(FakeSlack slack, HandClock clock, Path file, Handled handled) {
    var way = new SlackSetup.Way.Http(new Secret(slack.signingSecret()));
    var bot = new BotInSlack(slack, clock, file, way, feature(handled));
    HttpServer serving = HttpServer.start("127.0.0.1", 0, Gate.open(), bot.platform.routes());
    bot.server = serving;
    bot.address =
        slack.calls(URI.create("http://127.0.0.1:%d/slack/events".formatted(serving.port())));
    bot.bot.start();
    return bot;
  }

  private static Feature feature(Handled handled) {
    return Feature.named("test")
        .on(
            Incoming.Said.class,
            (tx, said) -> {
              handled.said().add(said.text());
              return said.text().startsWith("post ")
                  ? List.of(Outgoing.Post.of(said.place(), card(said.text().substring(5))))
                  : List.of();
            })
        .press(
            PRESSED.name(),
            (tx, pressed) -> {
              handled.presses().add(pressed.by().id());
              return List.of();
            })
        .formCommand(
            Command.of("/barraiser form", "A form", Command.Section.FIRST).opensAForm(),
            (tx, asked) -> new Answer.OpenForm(form()))
        .form(
            SAVE.name(),
            (tx, submitted) -> Map.of(),
            (tx, submitted) -> {
              handled.forms().add(submitted.values().text("title"));
              return List.of();
            });
  }

  static Card card(String text) {
    return Card.of(text, Block.text(text), Block.buttons(Button.primary("Press", PRESSED)));
  }

  private static Form form() {
    return new Form(
        SAVE,
        "A story",
        "Save",
        List.of(new Form.Page("", List.of(Field.Text.line("title", "Title")))));
  }

  ChatPlatform.Connection connection() {
    return platform.connection();
  }

  boolean isCaughtUp() {
    return platform.isCaughtUp();
  }

  BotInSlack awaitConnected() {
    await().atMost(PATIENCE).until(() -> connection().state() == State.CONNECTED);
    return this;
  }

  RequestAddress address() {
    RequestAddress known = address;
    if (known == null) throw new IllegalStateException("not in HTTP mode");
    return known;
  }

  @Override
  public void close() {
    HttpServer serving = server;
    if (serving != null) serving.close();
    bot.close();
    node.close();
    database.close();
  }
}
