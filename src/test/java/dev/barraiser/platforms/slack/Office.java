package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.chat.Place;
import dev.barraiser.platforms.slack.wire.FakeSlack;
import dev.barraiser.platforms.slack.wire.HandClock;
import dev.barraiser.platforms.slack.wire.SlackApp;
import dev.barraiser.storage.Database;
import dev.barraiser.text.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What one process knows of people, channels and threads, in front of a Slack that is all here. A
 * pause that Slack asks for moves the clock on.
 */
final class Office implements AutoCloseable {

  final HandClock clock = HandClock.at("2026-03-02T12:00:00Z");
  final FakeSlack slack;
  final Claims claims = new Claims();
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final Team team;
  private final Path file;
  private int events;
  Database database;
  Session session;
  Members members;
  Channels channels;
  Gaps gaps;
  private SlackWeb web;

  Office(Path folder) {
    this(folder, SlackApp.barRaiser());
  }

  Office(Path folder, SlackApp app) {
    file = folder.resolve("slack.db");
    slack = FakeSlack.start(clock, app);
    team =
        new Team(
            slack.team(), "Practice", "https://practice.slack.com/", slack.bot(), "B0BARRAISER");
    open();
  }

  private void open() {
    database = Database.sqlite(file);
    session = new Session(clock);
    web = SlackWeb.at(slack.api(), new Secret(slack.botToken()));
    members = new Members(database, clock, web, this::pause);
    channels = new Channels(database, clock, web, session, this::pause);
    gaps =
        new Gaps(database, clock, web, members, new MessageEvents(members, members), this::pause);
  }

  private void pause(Duration pause) throws InterruptedException {
    if (Thread.interrupted()) throw new InterruptedException();
    pauses.add(pause);
    clock.advance(pause);
  }

  private void shut() {
    channels.close();
    gaps.close();
    members.close();
    web.close();
    database.close();
  }

  /** The process ends, and another one begins. */
  void restart() {
    shut();
    open();
  }

  /** A timestamp as of an event that happens now, later than every one before. */
  String eventTs() {
    return "%d.%06d".formatted(clock.instant().getEpochSecond(), ++events);
  }

  Place.Channel channel(String id) {
    return team.channel(id);
  }

  /** Compares with Slack's list and waits for the end of it. */
  void reconcile() {
    long before = slack.calls("users.conversations");
    channels.reconcile(team, claims);
    await().until(() -> slack.calls("users.conversations") > before && channels.isAtRest());
  }

  void fill() {
    gaps.fill(team, claims);
    await().until(() -> gaps.isAtRest());
  }

  @Override
  public void close() {
    shut();
    slack.close();
    assertThat(slack.complaints()).isEmpty();
  }
}
