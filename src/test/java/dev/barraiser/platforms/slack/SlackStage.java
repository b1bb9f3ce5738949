package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Heard;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Stage;
import dev.barraiser.chat.Workspace;
import dev.barraiser.platforms.slack.wire.Asked;
import dev.barraiser.platforms.slack.wire.Dialog;
import dev.barraiser.platforms.slack.wire.FakeSlack;
import dev.barraiser.platforms.slack.wire.Member;
import dev.barraiser.platforms.slack.wire.SlackApp;
import dev.barraiser.storage.Database;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Slack on a database of its own, in front of a Slack that is all here. */
final class SlackStage implements Stage {

  /** How Slack reaches the platform. */
  enum Mode {
    SOCKET,
    HTTP
  }

  private static final Map<String, String> EMOJI = Map.of("👍", "+1");

  final HandClock clock = HandClock.at("2026-03-02T12:00:00Z");
  final FakeSlack slack;
  final Member ana;
  final Member jonas;
  final String practice;
  private final Heard heard = new Heard();
  private final Mode mode;
  private final Path file;
  private final String withoutBot;
  private final Member gone;
  private Database database;
  private SlackPlatform platform;
  private @Nullable HttpServer server;

  SlackStage(Path folder, Mode mode) {
    this.mode = mode;
    this.file = folder.resolve("slack.db");
    Set<String> menu =
        CATALOGUE.menu().stream().map(item -> item.choice()).collect(Collectors.toSet());
    slack = FakeSlack.start(clock, SlackApp.barRaiser().withShortcuts(menu));
    ana = slack.member("Ana Souza");
    jonas = slack.member("Jonas Weber", "Europe/Berlin");
    gone = slack.member("Gone Away");
    practice = slack.channel("practice", ana, jonas);
    withoutBot = slack.channelWithoutBot("general", ana, jonas);
    slack.line().withhold(true);
    slack.deactivates(gone);
    slack.line().withhold(false);
    database = TestDatabase.at(file);
    platform = open();
  }

  private SlackPlatform open() {
    SlackSetup.Way way =
        switch (mode) {
          case SOCKET -> new SlackSetup.Way.Socket(new Secret(slack.appToken()));
          case HTTP -> new SlackSetup.Way.Http(new Secret(slack.signingSecret()));
        };
    SlackPlatform opened =
        SlackPlatform.open(
            database,
            clock,
            new SlackSetup(
                new Secret(slack.botToken()), way, slack.api(), SlackSetup.CommandNames.USUAL));
    if (mode == Mode.HTTP) {
      server = HttpServer.start("127.0.0.1", 0, Gate.open(), opened.routes());
      slack.calls(URI.create("http://127.0.0.1:%d/slack/events".formatted(server.port())));
    }
    opened.start(CATALOGUE, heard);
    await().until(() -> opened.connection().state() == ChatPlatform.Connection.State.CONNECTED);
    return opened;
  }

  private void shut() {
    HttpServer serving = server;
    if (serving != null) serving.close();
    platform.close();
    database.close();
  }

  @Override
  public void restart() {
    shut();
    database = TestDatabase.at(file);
    platform = open();
  }

  @Override
  public void close() {
    shut();
    slack.close();
    assertThat(slack.complaints()).isEmpty();
  }

  @Override
  public void passes(Duration time) {
    clock.advance(time);
  }

  @Override
  public ChatPlatform platform() {
    return platform;
  }

  @Override
  public Heard heard() {
    return heard;
  }

  private Workspace workspace() {
    return new Workspace("slack", slack.team());
  }

  private Person person(Member member) {
    return new Person(workspace(), member.id());
  }

  private Member member(Person person) {
    return Stream.of(ana, jonas, gone)
        .filter(one -> one.id().equals(person.id()))
        .findFirst()
        .orElseThrow();
  }

  private Place.Channel channel(String id) {
    return new Place.Channel(workspace(), id);
  }

  @Override
  public Place.Channel channel() {
    return channel(practice);
  }

  @Override
  public Place.Channel channelWithoutBot() {
    return channel(withoutBot);
  }

  @Override
  public Place.Channel channelThatIsGone() {
    return channel("C0NOWHERE");
  }

  @Override
  public Person ana() {
    return person(ana);
  }

  @Override
  public Person jonas() {
    return person(jonas);
  }

  @Override
  public Person somebodyGone() {
    return person(gone);
  }

  private static String in(Member member, Place place) {
    return switch (place) {
      case Place.Channel(var _, String id) -> id;
      case Place.InThread(var channel, var _) -> channel.id();
      case Place.Direct _ -> member.bot();
    };
  }

  @Override
  public Map<String, String> files(Person reader) {
    return slack.files(reader.id());
  }

  @Override
  public List<Seen> sees(Person reader, Place place) {
    Member member = member(reader);
    var seen =
        place instanceof Place.InThread(var channel, String root)
            ? member.sees(channel.id(), root)
            : member.sees(in(member, place));
    return seen.stream()
        .map(one ->
            new Seen(
                one.ts(),
                one.text(),
                one.reactions().getOrDefault("white_check_mark", Set.of()).contains(slack.bot()),
                one.actions()))
        .toList();
  }

  @Override
  public MessageRef says(Person by, Place place, String text) {
    Member member = member(by);
    return happening(() -> {
      String ts =
          place instanceof Place.InThread(var channel, String root)
              ? member.replies(channel.id(), root, text)
              : member.says(in(member, place), text);
      return new MessageRef(place, ts);
    });
  }

  @Override
  public Optional<MessageRef> speaks(Person by, Place place, Duration length) {
    Member member = member(by);
    return Optional.of(
        happening(() -> new MessageRef(place, member.speaks(in(member, place), length))));
  }

  @Override
  public MessageRef addresses(Person by, Place place, String text) {
    return says(by, place, "@" + slack.botName() + " " + text);
  }

  @Override
  public void edits(Person by, MessageRef message, String text) {
    Member member = member(by);
    member.edits(in(member, message.place()), message.id(), text);
  }

  @Override
  public void deletes(Person by, MessageRef message) {
    Member member = member(by);
    member.deletes(in(member, message.place()), message.id());
  }

  @Override
  public void reacts(Person by, MessageRef message, String emoji) {
    Member member = member(by);
    member.reacts(in(member, message.place()), message.id(), EMOJI.getOrDefault(emoji, emoji));
  }

  /** Returns when the platform has dealt with what happens, well or not. */
  private <T> T happening(java.util.function.Supplier<T> work) {
    int refused = heard.refused();
    T done = work.get();
    await().until(() -> slack.line().isIdle() || heard.refused() > refused);
    return done;
  }

  @Override
  public Got commands(Person by, Place place, String text) {
    Member member = member(by);
    return got(member, () -> member.commands(in(member, place), text));
  }

  @Override
  public Got presses(Person by, MessageRef message, Action action) {
    Member member = member(by);
    return got(
        member, () -> member.presses(in(member, message.place()), message.id(), action.wire()));
  }

  @Override
  public Got chooses(Person by, MessageRef message, String choice) {
    Member member = member(by);
    return got(
        member, () -> member.choosesInMenu(in(member, message.place()), message.id(), choice));
  }

  @Override
  public Got submits(Person by, Map<String, List<String>> values) {
    Member member = member(by);
    values.forEach(member::fills);
    return got(member, member::submits);
  }

  @Override
  public List<String> completes(Person by, String field, String typed) {
    return member(by).isOffered(field, typed);
  }

  private Got got(Member member, java.util.function.Supplier<Asked> ask) {
    int answered = heard.answered().size();
    Optional<String> open = member.dialog().map(Dialog::viewId);
    Asked.Outcome outcome = ask.get().outcome();
    if (outcome instanceof Asked.Outcome.Errors(var byBlock)) return new Got.Errors(byBlock);
    assertThat(outcome).isInstanceOf(Asked.Outcome.Taken.class);
    await().until(() -> heard.answered().size() > answered);
    if (!(heard.answered().getLast() instanceof Answer.OpenForm)) return new Got.Nothing();
    await()
        .until(
            () -> member.dialog().isPresent() && !member.dialog().map(Dialog::viewId).equals(open));
    Dialog dialog = member.dialog().orElseThrow();
    return new Got.AForm(dialog.title(), dialog.blocks());
  }
}
