package dev.barraiser.platforms.discord;

import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Place;
import dev.barraiser.platforms.discord.ChannelStore.Known;
import dev.barraiser.platforms.discord.DirectStore.Direct;
import dev.barraiser.platforms.discord.PrivateStore.Private;
import dev.barraiser.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.JDA;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up what happened while nobody listened: whenever a connection begins a new session, for
 * what an old session missed Discord does not tell again. Each place is caught up in its own lane,
 * before anything newer of it is passed on. Thread-safe.
 */
final class CatchUp {

  private static final Logger log = LoggerFactory.getLogger(CatchUp.class);

  /** Threads younger than this are looked into, open or not. */
  private static final Duration WATCHED = Duration.ofDays(8);

  /** Older ones as long as they are open: a late answer opens a thread for another week. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final Database database;
  private final InstantSource machine;
  private final Client client;
  private final Channels channels;
  private final PrivateThreads privates;
  private final Gaps gaps;
  private final Passing passing;
  private final Alarms alarms;
  private final Timing timing;
  private final Listener to;
  private final ThreadStore threads = new ThreadStore();
  private final HeardStore heard = new HeardStore();
  private final DirectStore directs = new DirectStore();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean begun;

  CatchUp(
      Database database,
      InstantSource machine,
      Client client,
      Channels channels,
      PrivateThreads privates,
      Gaps gaps,
      Passing passing,
      Alarms alarms,
      Timing timing,
      Listener to) {
    this.database = database;
    this.machine = machine;
    this.client = client;
    this.channels = channels;
    this.privates = privates;
    this.gaps = gaps;
    this.passing = passing;
    this.alarms = alarms;
    this.timing = timing;
    this.to = to;
  }

  /** A connection began a new session. Returns at once. */
  void connected(JDA shard) {
    int number = shard.getShardInfo().getShardId();
    run(
        "catch up " + number,
        () -> {
          channels.lookAtAll(to);
          for (Known one : channels.inside()) {
            if (client.shardOf(one.guild()) == number) fill(one);
          }
          for (Private one : privates.all()) {
            if (client.shardOf(one.guild()) == number) fill(one);
          }
          // Direct messages come to the first one.
          if (number == 0) database.read(directs::all).forEach(this::fill);
        });
    begun = true;
  }

  /** A server is back from an outage. Returns at once. */
  void available(String guild) {
    run(
        "catch up in " + guild,
        () -> {
          List<Private> theirs =
              privates.all().stream().filter(one -> one.guild().equals(guild)).toList();
          if (!channels.isOfUse(guild) && theirs.isEmpty()) return;
          channels.look(guild, to);
          channels.inside(guild).forEach(this::fill);
          theirs.forEach(this::fill);
        });
  }

  private void fill(Known one) {
    // A server in an outage is looked into when it is back.
    if (!client.knows(one.guild())) return;
    if (!client.readsHistory(one.guild(), one.place().id())) {
      log.warn(
          "discord gap cannot be looked for channel={} missing=Read Message History",
          one.place().id());
      return;
    }
    String lane = Hands.lane(one.place());
    if (hasNews(one)) {
      once(
          lane,
          one.place().id(),
          () -> gaps.fill(one.place(), one.place().id(), one.guild(), one.through()));
    }
    for (Place.InThread thread : watched(one)) {
      once(lane, thread.root(), () -> gaps.fill(thread, one.guild()));
    }
  }

  private List<Place.InThread> watched(Known one) {
    Instant now = machine.instant();
    List<Place.InThread> kept =
        database.read(tx -> threads.since(tx, one.place(), now.minus(KEPT)));
    return kept.stream()
        .filter(thread ->
            Ids.madeAt(thread.root()).isAfter(now.minus(WATCHED))
                || client.isOpen(one.guild(), thread.root()))
        .toList();
  }

  /** Where nothing was said, as JDA was told with the server, Discord need not be asked. */
  private boolean hasNews(Known one) {
    return client
        .lastMessage(one.guild(), one.place().id())
        .map(last -> Ids.compare(last, one.through()) > 0)
        .orElse(true);
  }

  private void fill(Direct one) {
    var place = new Place.Direct(one.person());
    once(
        Hands.laneOfDirect(one.channel()),
        one.channel(),
        () -> gaps.fill(place, one.channel(), null, one.through()));
  }

  /** A server in an outage is looked into when it is back. */
  private void fill(Private one) {
    if (!client.knows(one.guild())) return;
    if (!client.readsHistory(one.guild(), one.place().channel().id())) return;
    var place = new Place.Direct(one.person());
    once(
        Hands.laneOfDirect(one.thread()),
        one.thread(),
        () -> gaps.fill(place, one.thread(), one.guild(), one.through()));
  }

  /** How many messages were found. */
  @FunctionalInterface
  private interface Search {
    int go() throws InterruptedException;
  }

  /** What Discord refuses is given up; what it does not answer is asked again until it does. */
  private void once(String lane, String channel, Search search) {
    if (!asked.add(channel)) return;
    run(
        lane,
        () -> {
          asked.remove(channel);
          try {
            int found = search.go();
            if (found > 0) log.info("discord gap filled channel={} messages={}", channel, found);
          } catch (DiscordFailure.Refused no) {
            log.warn("discord gap not filled channel={} cause={}", channel, no.getMessage());
          } catch (DiscordFailure later) {
            Duration pause = timing.longestPause();
            log.warn(
                "discord gap not filled yet channel={} again={} cause={}",
                channel,
                pause,
                later.getMessage());
            alarms.after(pause, () -> once(lane, channel, search));
          }
        });
  }

  /** What the listener does not take is tried again as long as it takes, and counts as taken up. */
  private void run(String lane, Passing.Work work) {
    underWay.incrementAndGet();
    var counted = new AtomicInteger(1);
    Runnable tried = () -> underWay.addAndGet(-counted.getAndSet(0));
    passing.run(
        lane,
        () -> {
          work.go();
          tried.run();
        },
        tried);
  }

  /** Forgets what is of no use any more. */
  void forget() {
    Instant before = machine.instant().minus(KEPT);
    database.run(tx -> {
      heard.forget(tx, before);
      threads.forget(tx, before);
    });
  }

  /** Whether all that was missed, as far as Discord tells, was found and passed on or refused. */
  boolean isAtRest() {
    return begun && underWay.get() == 0;
  }
}
