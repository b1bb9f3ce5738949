package dev.barraiser.platforms.discord;

import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.platforms.discord.ChannelStore.Known;
import dev.barraiser.platforms.discord.MemberStore.Met;
import dev.barraiser.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out who left a server. Discord tells of that only for a privilege that the bot does
 * without, so it asks: at once about whom a request said something, and slowly about everybody met
 * where the bot has something to do. Thread-safe.
 */
final class Leaving implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Leaving.class);

  private static final Duration FRESH = Duration.ofHours(24);
  private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(1);

  /** One after the other, so that ten thousand people are asked about within some hours. */
  private static final Duration BREATH = Duration.ofSeconds(1);

  private static final Duration GRACE = Duration.ofSeconds(2);

  private final Database database;
  private final InstantSource machine;
  private final Client client;
  private final Members members;
  private final Channels channels;
  private final History history;
  private final Pause pause;
  private final Listener to;
  private final MemberStore store = new MemberStore();
  private @Nullable Thread worker;
  private volatile boolean closed;

  Leaving(
      Database database,
      InstantSource machine,
      Client client,
      Members members,
      Channels channels,
      History history,
      Pause pause,
      Listener to) {
    this.database = database;
    this.machine = machine;
    this.client = client;
    this.members = members;
    this.channels = channels;
    this.history = history;
    this.pause = pause;
    this.to = to;
  }

  /** Asks from now on. Returns at once; harmless when it does already. */
  synchronized void begin() {
    if (!closed && worker == null)
      worker = Thread.ofVirtual().name("discord-leaving").start(this::work);
  }

  private void work() {
    try {
      while (!closed) {
        pause.of(BETWEEN_ROUNDS);
        round();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks about whom there is doubt of, and about whom nobody has asked for a day. */
  void round() throws InterruptedException {
    try {
      for (Person person : members.doubted()) {
        for (Met one : database.read(tx -> store.met(tx, person))) {
          if (isThere(one)) askAbout(one);
        }
      }
      Instant since = machine.instant().minus(FRESH);
      for (Met one : database.read(tx -> store.notAskedSince(tx, since))) {
        if (!isThere(one)) continue;
        askAbout(one);
        pause.of(BREATH);
      }
    } catch (RuntimeException e) {
      if (closed || Thread.interrupted()) throw new InterruptedException();
      log.warn("who left could not be found out; it is tried again cause={}", e.toString());
    }
  }

  /** What Discord says of a server in an outage, or one the bot is not in, says nothing. */
  private boolean isThere(Met one) {
    return client.guild(one.guild()).isPresent();
  }

  private void askAbout(Met one) throws InterruptedException {
    try {
      if (history.isMember(one.guild(), one.person().id())) {
        database.run(tx -> store.met(tx, one.person(), one.guild(), machine.instant()));
      } else {
        left(one);
      }
    } catch (DiscordFailure.Refused no) {
      log.warn("not told who is in a server guild={} cause={}", one.guild(), no.getMessage());
    }
  }

  /** Passed on first and kept then: who is killed in between asks again. */
  private void left(Met one) {
    boolean last = database.read(tx -> store.met(tx, one.person())).size() <= 1;
    Instant now = machine.instant();
    List<Place.Channel> known = channels.all(one.guild()).stream().map(Known::place).toList();
    news(one.person(), known, last, now).forEach(to::happened);
    members.left(one.person(), one.guild(), last);
    log.info("discord member left person={} guild={}", one.person().id(), one.guild());
  }

  /**
   * What to pass on of somebody who left a server with these channels. Pure.
   *
   * @param last whether it was the last one in which they were met
   */
  static List<Incoming.Event> news(
      Person person, List<Place.Channel> channels, boolean last, Instant now) {
    String at = Long.toString(now.toEpochMilli());
    List<Incoming.Event> news = new ArrayList<>();
    for (Place.Channel channel : channels) {
      String id = EventIds.leftChannel(channel.id(), person.id(), at);
      news.add(new Incoming.LeftChannel(id, person, channel, now));
    }
    if (last) news.add(new Incoming.PersonLeft(EventIds.personLeft(person.id(), at), person, now));
    return news;
  }

  /** Stops asking; waits a moment for what is under way. */
  @Override
  public void close() {
    Thread running;
    synchronized (this) {
      closed = true;
      running = worker;
    }
    if (running == null) return;
    running.interrupt();
    try {
      running.join(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
