package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Database;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passes on what Slack tells. When {@link #take} returns, it is stored for good; when it throws,
 * Slack has to tell it again. Thread-safe.
 */
final class Events {

  /** Whose conversations with the bot need not be written down again. */
  private static final int MOST_REMEMBERED = 20_000;

  private final Database database;
  private final Session session;
  private final EventReader reader;
  private final Members members;
  private final Channels channels;
  private final Gaps gaps;
  private final Pace pace;
  private final Counts counts;
  private final InstantSource machine;
  private final DirectStore directs = new DirectStore();
  private final Set<Person> known = ConcurrentHashMap.newKeySet();

  Events(
      Database database,
      Session session,
      EventReader reader,
      Members members,
      Channels channels,
      Gaps gaps,
      Pace pace,
      Counts counts,
      InstantSource machine) {
    this.database = database;
    this.session = session;
    this.reader = reader;
    this.members = members;
    this.channels = channels;
    this.gaps = gaps;
    this.pace = pace;
    this.counts = counts;
    this.machine = machine;
  }

  /**
   * Takes one delivery of the Events API.
   *
   * @throws RuntimeException when it could not be stored
   */
  void take(Team team, JsonObject payload, Listener to) {
    switch (reader.read(team, payload)) {
      case EventReader.Passed(Incoming.Event event, String channel) -> {
        if (event instanceof Incoming.Said said && said.place() instanceof Place.Direct) {
          learn(said.by(), channel);
        }
        if (isToTheBot(event)) pace.spoken(channel, machine.instant());
        pass(team, event, to);
      }
      case EventReader.Opened(Person person, var channel, var home) -> {
        if (channel != null) learn(person, channel);
        if (home != null) pass(team, home, to);
        else counts.count("ignored/messages opened");
      }
      case EventReader.InChannel(EventReader.Turn turn, String channel, String at) ->
          turned(team, turn, channel, at, to);
      case EventReader.Joined(String channel, var inviter, String at) -> {
        if (inviter != null) members.meet(team, inviter, to);
        boolean ours = inviter != null && !members.isStranger(team, inviter, null);
        channels.joined(team, channel, ours ? inviter : null, at, to);
        counts.count("passed/Joined");
      }
      case EventReader.Renamed(String channel, String name, String at) -> {
        channels.renamed(team, channel, name, at, to);
        counts.count("passed/Renamed");
      }
      case EventReader.Profile(JsonObject user) -> {
        members.changed(user, team, to);
        counts.count("passed/Profile");
      }
      case EventReader.ShutOut(String words) -> {
        session.shutOut(words);
        channels.shutOut(words, to);
        counts.count("passed/ShutOut");
      }
      case EventReader.Ignored(String reason) -> counts.count("ignored/" + reason);
    }
  }

  private void pass(Team team, Incoming.Event event, Listener to) {
    Optional<Person> who = who(event);
    who.ifPresent(person -> members.meet(team, person.id(), to));
    if (who.filter(person -> isNoneOfOurs(team, person)).isPresent()) {
      counts.count("ignored/by a bot or a stranger");
      return;
    }
    to.happened(event);
    gaps.heard(event);
    counts.count("passed/" + event.getClass().getSimpleName());
  }

  /** Not every event tells what its person is; Slack has been asked meanwhile. */
  private boolean isNoneOfOurs(Team team, Person person) {
    return members.isNobody(team, person.id()) || members.isStranger(team, person.id(), null);
  }

  private void turned(Team team, EventReader.Turn turn, String channel, String at, Listener to) {
    switch (turn) {
      case LEFT -> channels.left(team, channel, at, to);
      case GONE -> channels.gone(team, channel, at, to);
      case UNARCHIVED -> channels.unarchived(team, channel, at, to);
      case SHARED -> channels.shared(team, channel, at, to);
      case UNSHARED -> channels.unshared(team, channel, at, to);
    }
    counts.count("passed/" + turn);
  }

  /** Where to write to them is to be learned anew. */
  void forget(Person person) {
    known.remove(person);
  }

  /** What the bot posts there next answers somebody. */
  private static boolean isToTheBot(Incoming.Event event) {
    return switch (event) {
      case Incoming.Said said -> said.place() instanceof Place.Direct;
      case Incoming.Mentioned _ -> true;
      default -> false;
    };
  }

  private void learn(Person person, String channel) {
    if (known.contains(person)) return;
    database.run(tx -> directs.keep(tx, person, channel));
    if (known.size() < MOST_REMEMBERED) known.add(person);
  }

  private static Optional<Person> who(Incoming.Event event) {
    return switch (event) {
      case Incoming.Said said -> Optional.of(said.by());
      case Incoming.Edited edited -> Optional.of(edited.by());
      case Incoming.Reacted reacted -> Optional.of(reacted.by());
      case Incoming.Mentioned mentioned -> Optional.of(mentioned.by());
      case Incoming.HomeOpened opened -> Optional.of(opened.by());
      case Incoming.Invited invited -> Optional.ofNullable(invited.by());
      case Incoming.Deleted _,
          Incoming.LeftChannel _,
          Incoming.PersonChanged _,
          Incoming.PersonLeft _,
          Incoming.Purged _,
          Incoming.Removed _,
          Incoming.Renamed _,
          Incoming.RightsChanged _ ->
          Optional.empty();
    };
  }
}
