package dev.barraiser.platforms.room;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Heard;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Stage;
import dev.barraiser.json.Tree;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.web.Gate;
import dev.barraiser.web.HttpServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The room on a database of its own, used through its HTTP API. */
final class RoomStage implements Stage {

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final Path file;
  private final Heard heard = new Heard();
  private Database database;
  private RoomPlatform room;
  private HttpServer server;
  private RoomClient client;
  Instant now = NOON;
  FastForward fastForward = new Standing();

  RoomStage(Path folder) {
    this.file = folder.resolve("room.db");
    open();
  }

  private void open() {
    InstantSource clock = () -> now;
    database = TestDatabase.at(file);
    room = RoomPlatform.open(database, clock, ZoneId.of("Europe/Prague"));
    server =
        HttpServer.start(
            "127.0.0.1",
            0,
            Gate.local("127.0.0.1"),
            room.routes(
                new FastForward() {
                  @Override
                  public Clock state() {
                    return fastForward.state();
                  }

                  @Override
                  public Step next() {
                    return fastForward.next();
                  }
                },
                new About("1.2.3", "Not affiliated with Amazon.")));
    client = new RoomClient(server.port());
    room.start(CATALOGUE, heard);
  }

  @Override
  public void close() {
    client.close();
    server.close();
    room.close();
    database.close();
  }

  @Override
  public void restart() {
    close();
    open();
  }

  RoomClient client() {
    return client;
  }

  int port() {
    return server.port();
  }

  RoomPlatform room() {
    return room;
  }

  @Override
  public ChatPlatform platform() {
    return room;
  }

  @Override
  public Heard heard() {
    return heard;
  }

  @Override
  public Place.Channel channel() {
    return RoomPlatform.FIRST_CHANNEL;
  }

  @Override
  public Place.Channel channelWithoutBot() {
    client.post("channels/bot", Map.of("as", "you", "channel", "general", "present", false)).ok();
    return new Place.Channel(RoomPlatform.WORKSPACE, "general");
  }

  @Override
  public Place.Channel channelThatIsGone() {
    return new Place.Channel(RoomPlatform.WORKSPACE, "nowhere");
  }

  @Override
  public Person ana() {
    return person("ana");
  }

  @Override
  public Person jonas() {
    return person("jonas");
  }

  @Override
  public Person somebodyGone() {
    return person("nobody");
  }

  static Person person(String id) {
    return new Person(RoomPlatform.WORKSPACE, id);
  }

  @Override
  public Map<String, String> files(Person reader) {
    Map<String, String> files = new HashMap<>();
    for (Place place : List.of(channel(), new Place.Direct(reader))) {
      for (Tree message : messages(reader.id(), place)) {
        for (Tree block : message.at("card").at("blocks").items()) {
          if (!block.at("type").text().equals("attachment")) continue;
          String name = block.at("name").text();
          String id = message.at("id").text();
          files.put(
              name,
              client.text("attachment", Map.of("as", reader.id(), "message", id, "name", name)));
        }
      }
    }
    return files;
  }

  @Override
  public List<Seen> sees(Person reader, Place place) {
    return messages(reader.id(), place).stream()
        .map(message ->
            new Seen(
                message.at("id").text(),
                text(message),
                marked(message),
                message.at("card").at("buttons").items().stream()
                    .map(button -> button.at("action").text())
                    .toList()))
        .toList();
  }

  List<Tree> messages(String as, Place place) {
    Map<String, String> query = new HashMap<>(spot(place));
    query.put("as", as);
    return client.get("messages", query).ok().items();
  }

  /** A place as the API names it. */
  static Map<String, String> spot(Place place) {
    return switch (place) {
      case Place.Channel(var _, String id) -> Map.of("channel", id);
      case Place.InThread(var channel, String root) ->
          Map.of("channel", channel.id(), "thread", root);
      case Place.Direct(Person person) -> Map.of("channel", "@" + person.id());
    };
  }

  private static String text(Tree message) {
    return message.at("card").isNull()
        ? message.at("text").text()
        : words(message.at("card").at("blocks")).collect(Collectors.joining("\n"));
  }

  private static Stream<String> words(Tree part) {
    return part.at("text").isNull()
        ? part.items().stream().flatMap(RoomStage::words)
        : Stream.of(part.at("text").text());
  }

  private static boolean marked(Tree message) {
    return message.at("reactions").items().stream()
        .anyMatch(reaction ->
            reaction.at("emoji").text().equals("✅")
                && reaction.at("people").texts().contains("bot"));
  }

  @Override
  public MessageRef says(Person by, Place place, String text) {
    Map<String, String> body = new HashMap<>(spot(place));
    body.put("as", by.id());
    body.put("text", text);
    return new MessageRef(place, client.post("say", body).ok().at("id").text());
  }

  @Override
  public Optional<MessageRef> speaks(Person by, Place place, Duration length) {
    return Optional.empty();
  }

  @Override
  public MessageRef addresses(Person by, Place place, String text) {
    return says(by, place, "@Bar Raiser, " + text);
  }

  @Override
  public void passes(Duration time) {
    now = now.plus(time);
  }

  @Override
  public void edits(Person by, MessageRef message, String text) {
    client.post("edit", Map.of("as", by.id(), "id", message.id(), "text", text)).ok();
  }

  @Override
  public void deletes(Person by, MessageRef message) {
    client.post("delete", Map.of("as", by.id(), "id", message.id())).ok();
  }

  @Override
  public void reacts(Person by, MessageRef message, String emoji) {
    client.post("react", Map.of("as", by.id(), "id", message.id(), "emoji", emoji)).ok();
  }

  @Override
  public Got commands(Person by, Place place, String text) {
    Map<String, String> body = new HashMap<>(spot(place));
    body.put("as", by.id());
    body.put("text", text);
    return got(client.post("command", body));
  }

  @Override
  public Got presses(Person by, MessageRef message, Action action) {
    return got(
        client.post(
            "press", Map.of("as", by.id(), "message", message.id(), "action", action.wire())));
  }

  @Override
  public Got chooses(Person by, MessageRef message, String choice) {
    return got(
        client.post("message-menu", Map.of("as", by.id(), "id", message.id(), "choice", choice)));
  }

  @Override
  public Got submits(Person by, Map<String, List<String>> values) {
    return got(client.post("submit", Map.of("as", by.id(), "form", form(by), "values", values)));
  }

  private static Got got(RoomClient.Answered answered) {
    Tree errors = answered.body().at("errors");
    if (answered.status() == 422 && !errors.isNull()) {
      return new Got.Errors(
          errors.names().stream()
              .collect(Collectors.toMap(name -> name, name -> errors.at(name).text())));
    }
    Tree form = answered.ok().at("form");
    if (form.isNull()) return new Got.Nothing();
    return new Got.AForm(
        form.at("title").text(),
        form.at("pages").items().stream()
            .flatMap(page -> page.at("fields").items().stream())
            .map(field -> field.at("name").text())
            .toList());
  }

  @Override
  public List<String> completes(Person by, String field, String typed) {
    return client
        .get("suggest", Map.of("as", by.id(), "form", form(by), "field", field, "text", typed))
        .ok()
        .items()
        .stream()
        .map(one -> one.at("value").text())
        .toList();
  }

  private String form(Person by) {
    List<Tree> forms = client.get("forms", Map.of("as", by.id())).ok().items();
    return forms.getLast().at("id").text();
  }

  /** A clock that nobody puts forward. */
  private final class Standing implements FastForward {
    @Override
    public Clock state() {
      return new Clock(now, Duration.ZERO, true, null);
    }

    @Override
    public Step next() {
      return new NotStepped("Nothing is due.");
    }
  }
}
