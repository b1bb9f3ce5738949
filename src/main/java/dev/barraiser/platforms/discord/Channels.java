package dev.barraiser.platforms.discord;

import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Place;
import dev.barraiser.platforms.discord.ChannelStore.Known;
import dev.barraiser.storage.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the bot has something to do, and whether it can. What is passed on has an id by what
 * happened, so that it is told once, however it was found out. Thread-safe.
 *
 * <p>Decided here: a channel is lost when the bot sees it no more, whether it was deleted, hidden
 * from the bot or the bot was removed from the server; and it is back when the bot sees it again. A
 * server in an outage loses nothing: what is sent there waits.
 */
final class Channels {

  private static final Logger log = LoggerFactory.getLogger(Channels.class);

  private final Database database;
  private final InstantSource machine;
  private final Client client;
  private final ChannelStore store = new ChannelStore();
  private final Map<Place.Channel, String> guilds = new ConcurrentHashMap<>();
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  Channels(Database database, InstantSource machine, Client client) {
    this.database = database;
    this.machine = machine;
    this.client = client;
  }

  /** Remembers what an earlier process kept. */
  void begin() {
    database.read(store::all).forEach(this::remember);
  }

  private void remember(Known one) {
    guilds.put(one.place(), one.guild());
    known.add(one.guild());
  }

  /** The bot has something to do there from now on: it was found fit, or was posted in. */
  void used(Place.Channel place, String guild, String name) {
    uses(place, guild, name, Ids.firstAt(machine.instant()));
  }

  /** The bot has posted there. */
  void spokenIn(Place.Channel place) {
    if (guilds.containsKey(place)) return;
    client.channel(place.id()).ifPresent(one -> used(place, one.getGuild().getId(), one.getName()));
  }

  /** What was said there in {@code message} could not be passed on yet: it must not be lost. */
  void owes(Place.Channel place, String guild, String message) {
    String before = Long.toUnsignedString(Long.parseUnsignedLong(message) - 1);
    String name =
        client
            .guild(guild)
            .map(one -> one.getGuildChannelById(place.id()))
            .map(GuildChannel::getName)
            .orElse("");
    uses(place, guild, name, before);
  }

  private void uses(Place.Channel place, String guild, String name, String through) {
    if (guilds.containsKey(place)) return;
    var now = new Known(place, guild, name, true, 1, through);
    database.run(tx -> store.add(tx, now));
    remember(now);
  }

  /** The server a known channel belongs to, for links. */
  Optional<String> guild(Place.Channel place) {
    return Optional.ofNullable(guilds.get(place));
  }

  /** Whether Discord has told that the server of a known channel is away for a while. */
  boolean isAway(Place.Channel place) {
    return guild(place).filter(client::isAway).isPresent();
  }

  /** Whether the bot has something to do in a server. */
  boolean isOfUse(String guild) {
    return known.contains(guild);
  }

  /** Channels that the bot sees, newest first. */
  List<Known> inside() {
    return database.read(store::all).stream().filter(Known::inside).toList();
  }

  /** The known channels of a server that the bot sees. */
  List<Known> inside(String guild) {
    return database.read(tx -> store.of(tx, guild)).stream().filter(Known::inside).toList();
  }

  /** The known channels of a server, seen or not. */
  List<Known> all(String guild) {
    return database.read(tx -> store.of(tx, guild));
  }

  /** Compares all that is known with what JDA has been told, and passes on what happened. */
  void lookAtAll(Listener to) {
    known.forEach(guild -> look(guild, to));
  }

  /** The same for one server. */
  void look(String guild, Listener to) {
    if (!isOfUse(guild) || !client.knows(guild)) return;
    @Nullable Guild there = client.guild(guild).orElse(null);
    for (Known one : database.read(tx -> store.of(tx, guild))) {
      @Nullable GuildChannel seen = there == null ? null : visible(there, one.place());
      turn(one.place(), kept -> now(kept, seen), to);
    }
  }

  private static Known now(Known kept, @Nullable GuildChannel seen) {
    boolean inside = seen != null;
    String name = seen == null ? kept.name() : seen.getName();
    int stay = inside && !kept.inside() ? kept.stay() + 1 : kept.stay();
    return new Known(kept.place(), kept.guild(), name, inside, stay, kept.through());
  }

  private static @Nullable GuildChannel visible(Guild guild, Place.Channel place) {
    @Nullable GuildChannel channel = guild.getGuildChannelById(place.id());
    if (channel == null || !Places.isText(channel.getType())) return null;
    return guild.getSelfMember().hasPermission(channel, Permission.VIEW_CHANNEL) ? channel : null;
  }

  /**
   * Passed on first and kept then: who is killed in between passes the same on once more, under the
   * same id.
   */
  private synchronized void turn(Place.Channel place, UnaryOperator<Known> change, Listener to) {
    Optional<Known> before = database.read(tx -> store.find(tx, place));
    if (before.isEmpty()) return;
    Known now = change.apply(before.get());
    if (now.equals(before.get())) return;
    news(before.get(), now, machine.instant()).forEach(to::happened);
    database.run(tx -> store.keep(tx, now));
    if (before.get().inside() != now.inside()) {
      log.info("discord channel={} inside={} stay={}", place.id(), now.inside(), now.stay());
    }
  }

  /** What to pass on when {@code before} has become {@code now}. Pure. */
  static List<Incoming.Event> news(Known before, Known now, Instant at) {
    Place.Channel place = now.place();
    if (before.inside() && !now.inside()) {
      return List.of(new Incoming.Removed(EventIds.removed(place.id(), now.stay()), place, at));
    }
    if (!before.inside() && now.inside()) {
      return List.of(
          new Incoming.Invited(EventIds.invited(place.id(), now.stay()), place, null, at));
    }
    if (before.name().isEmpty() || before.name().equals(now.name())) return List.of();
    String id = EventIds.renamed(place.id(), now.name(), Long.toString(at.toEpochMilli()));
    return List.of(new Incoming.Renamed(id, place, now.name(), at));
  }
}
