package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Heard;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Stage;
import dev.barraiser.platforms.discord.wire.Asked;
import dev.barraiser.platforms.discord.wire.Dialog;
import dev.barraiser.platforms.discord.wire.FakeDiscord;
import dev.barraiser.platforms.discord.wire.Member;
import dev.barraiser.platforms.discord.wire.Server;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.text.Secret;
import dev.barraiser.wire.HandClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Discord on a database of its own, in front of a Discord that is all here. */
final class DiscordStage implements Stage {

  private static final String MARK = "✅";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Buttons that lead on in a form. */
  private static final String OF_FORMS = "form.";

  /** What stands before what is wrong with a field. */
  private static final String WRONG = "⚠ ";

  final HandClock clock = HandClock.at("2026-03-02T12:00:00Z");
  final FakeDiscord discord = FakeDiscord.start(clock);
  final Member ana = discord.member("Ana Souza");
  final Member jonas = discord.member("Jonas Weber");
  final Server server;
  final String practice;
  private final Heard heard = new Heard();
  private final Path file;
  private final String withoutBot;
  private final String deleted;
  private final Member gone = discord.member("Gone Away");
  private final Set<Next> pressed = new HashSet<>();
  private String formIn = "";
  private OptionalInt shards = OptionalInt.empty();
  private Database database;
  private DiscordPlatform platform;

  DiscordStage(Path folder) {
    this(folder, _ -> {});
  }

  /** With something changed before the platform begins. */
  DiscordStage(Path folder, Consumer<FakeDiscord> first) {
    first.accept(discord);
    file = folder.resolve("discord.db");
    server = discord.server("Study group", ana, jonas, gone);
    practice = server.channel("practice");
    deleted = server.channel("old");
    server.deletesChannel(deleted);
    withoutBot = discord.serverWithoutBot("Elsewhere", ana, jonas).channel("general");
    discord.ends(gone);
    database = TestDatabase.at(file);
    platform = open();
  }

  private DiscordPlatform open() {
    DiscordPlatform opened =
        DiscordPlatform.open(
            database,
            clock,
            new DiscordSetup(new Secret(discord.token()), discord.api(), Optional.empty(), shards));
    opened.start(CATALOGUE, heard);
    await()
        .atMost(PATIENCE)
        .until(() -> opened.connection().state() == ChatPlatform.Connection.State.CONNECTED);
    await().atMost(PATIENCE).until(opened::isCaughtUp);
    return opened;
  }

  private void shut() {
    platform.close();
    database.close();
  }

  @Override
  public void restart() {
    shut();
    database = TestDatabase.at(file);
    platform = open();
  }

  /** The same over so many connections. */
  void restart(int shards) {
    this.shards = OptionalInt.of(shards);
    restart();
  }

  @Override
  public void close() {
    shut();
    discord.close();
    assertThat(discord.complaints()).isEmpty();
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

  private Member member(Person person) {
    return Stream.of(ana, jonas, gone)
        .filter(one -> one.id().equals(person.id()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Place.Channel channel() {
    return Ids.channel(practice);
  }

  @Override
  public Place.Channel channelWithoutBot() {
    return Ids.channel(withoutBot);
  }

  @Override
  public Place.Channel channelThatIsGone() {
    return Ids.channel(deleted);
  }

  @Override
  public Person ana() {
    return Ids.person(ana.id());
  }

  @Override
  public Person jonas() {
    return Ids.person(jonas.id());
  }

  @Override
  public Person somebodyGone() {
    return Ids.person(gone.id());
  }

  private static String in(Member member, Place place) {
    return switch (place) {
      case Place.Channel(var _, String id) -> id;
      case Place.InThread(var _, String thread) -> thread;
      case Place.Direct _ -> member.bot();
    };
  }

  @Override
  public Map<String, String> files(Person reader) {
    return member(reader).files();
  }

  @Override
  public List<Seen> sees(Person reader, Place place) {
    if (place instanceof Place.Direct(Person whose) && !whose.equals(reader)) return List.of();
    Member member = member(reader);
    return member.sees(in(member, place)).stream()
        .map(one ->
            new Seen(
                one.id(),
                one.text(),
                one.reactions().getOrDefault(MARK, Set.of()).contains(discord.bot()),
                one.actions()))
        .toList();
  }

  @Override
  public MessageRef says(Person by, Place place, String text) {
    Member member = member(by);
    return saying(place, () -> member.says(in(member, place), text));
  }

  @Override
  public Optional<MessageRef> speaks(Person by, Place place, Duration length) {
    Member member = member(by);
    return Optional.of(saying(place, () -> member.speaks(in(member, place), length)));
  }

  private MessageRef saying(Place place, Supplier<String> saying) {
    int told = told();
    var said = new MessageRef(place, saying.get());
    await().atMost(PATIENCE).until(() -> told() > told);
    return said;
  }

  /** What the listener was told, well or not. */
  private int told() {
    return heard.events(Incoming.Said.class).size() + heard.refused();
  }

  @Override
  public MessageRef addresses(Person by, Place place, String text) {
    return says(by, place, "@" + discord.botName() + " " + text);
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
    member.reacts(in(member, message.place()), message.id(), emoji);
  }

  @Override
  public Got commands(Person by, Place place, String text) {
    Member member = member(by);
    formIn = in(member, place);
    return got(member, () -> member.commands(formIn, text));
  }

  @Override
  public Got presses(Person by, MessageRef message, Action action) {
    Member member = member(by);
    formIn = in(member, message.place());
    return got(member, () -> member.presses(formIn, message.id(), action.wire()));
  }

  @Override
  public Got chooses(Person by, MessageRef message, String choice) {
    Member member = member(by);
    String label =
        CATALOGUE.menu().stream()
            .filter(item -> item.choice().equals(choice))
            .map(Catalogue.MenuItem::label)
            .findFirst()
            .orElseThrow();
    formIn = in(member, message.place());
    return got(member, () -> member.chooses(formIn, message.id(), label));
  }

  /** On a slow machine a form comes too late to open, and is one press away. */
  private Got got(Member member, Supplier<Asked> ask) {
    int answered = heard.answered().size();
    Asked.Outcome outcome = ask.get().outcome();
    if (outcome instanceof Asked.Outcome.FormOpened(Dialog dialog)) return form(dialog);
    assertThat(outcome).isInstanceOfAny(Asked.Outcome.Taken.class, Asked.Outcome.Answered.class);
    await().atMost(PATIENCE).until(() -> heard.answered().size() > answered);
    return heard.answered().getLast() instanceof Answer.OpenForm
        ? form(pressesNext(member))
        : new Got.Nothing();
  }

  private static Got.AForm form(Dialog dialog) {
    return new Got.AForm(
        dialog.title().replaceAll(" \\(\\d of \\d\\)$", ""),
        dialog.fields().stream().map(Dialog.Input::customId).toList());
  }

  /** Page after page. */
  @Override
  public Got submits(Person by, Map<String, List<String>> values) {
    Member member = member(by);
    int answered = heard.answered().size();
    while (true) {
      Dialog dialog = member.dialog().orElseThrow();
      Map<String, List<String>> here = new LinkedHashMap<>(values);
      here.keySet().retainAll(dialog.values().keySet());
      assertThat(member.submits(here).outcome())
          .isInstanceOfAny(Asked.Outcome.Taken.class, Asked.Outcome.Answered.class);
      await()
          .atMost(PATIENCE)
          .until(() -> heard.answered().size() > answered || next(member).isPresent());
      if (heard.answered().size() > answered) break;
      pressesNext(member);
    }
    if (!(heard.answered().getLast() instanceof Answer.FieldErrors)) return new Got.Nothing();
    await().atMost(PATIENCE).until(() -> next(member).isPresent());
    return new Got.Errors(wrong(pressesNext(member)));
  }

  private static Map<String, String> wrong(Dialog dialog) {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (Dialog.Input field : dialog.fields()) {
      if (field.help().startsWith(WRONG)) {
        wrong.put(field.customId(), field.help().substring(WRONG.length()));
      }
    }
    return wrong;
  }

  /** A button that leads on in a form, and what stands beside it. */
  private record Next(String message, String text, String button) {}

  private Optional<Next> next(Member member) {
    return member.sees(formIn).reversed().stream()
        .flatMap(seen ->
            seen.actions().stream()
                .filter(action -> action.startsWith(OF_FORMS))
                .map(action -> new Next(seen.id(), seen.text(), action)))
        .filter(one -> !pressed.contains(one))
        .findFirst();
  }

  private Dialog pressesNext(Member member) {
    while (true) {
      Next next =
          await().atMost(PATIENCE).until(() -> next(member), Optional::isPresent).orElseThrow();
      pressed.add(next);
      Asked.Outcome outcome = member.presses(formIn, next.message(), next.button()).outcome();
      if (outcome instanceof Asked.Outcome.FormOpened(Dialog dialog)) return dialog;
    }
  }

  @Override
  public List<String> completes(Person by, String field, String typed) {
    Asked.Outcome outcome = member(by).types(practice, "barraiser help", field, typed).outcome();
    assertThat(outcome).isInstanceOf(Asked.Outcome.Offered.class);
    return ((Asked.Outcome.Offered) outcome).values();
  }
}
