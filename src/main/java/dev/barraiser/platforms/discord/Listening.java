package dev.barraiser.platforms.discord;

import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Place;
import dev.barraiser.platforms.discord.MessageReader.Author;
import dev.barraiser.platforms.discord.PrivateStore.Private;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.channel.GenericChannelEvent;
import net.dv8tion.jda.api.events.channel.update.GenericChannelUpdateEvent;
import net.dv8tion.jda.api.events.guild.GenericGuildEvent;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.member.GenericGuildMemberEvent;
import net.dv8tion.jda.api.events.guild.override.GenericPermissionOverrideEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.role.RoleDeleteEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePermissionsEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What JDA tells. It is told on the thread of the socket, in order, so nothing here waits: each
 * message goes to the lane of its place. Thread-safe.
 *
 * <p>Messages are read as Discord writes them. What JDA makes of them it drops where it has
 * forgotten the channel: an archived thread, a direct conversation of yesterday.
 */
final class Listening implements EventListener {

  private static final Logger log = LoggerFactory.getLogger(Listening.class);

  private final Places places;
  private final PrivateThreads privates;
  private final MessageReader reader;
  private final Hands hands;
  private final Channels channels;
  private final CatchUp catchUp;
  private final Interactions interactions;
  private final Passing passing;
  private final Counts counts;
  private final InstantSource machine;
  private final Listener to;
  private final Set<Integer> anew = ConcurrentHashMap.newKeySet();

  Listening(
      Places places,
      PrivateThreads privates,
      MessageReader reader,
      Hands hands,
      Channels channels,
      CatchUp catchUp,
      Interactions interactions,
      Passing passing,
      Counts counts,
      InstantSource machine,
      Listener to) {
    this.places = places;
    this.privates = privates;
    this.reader = reader;
    this.hands = hands;
    this.channels = channels;
    this.catchUp = catchUp;
    this.interactions = interactions;
    this.passing = passing;
    this.counts = counts;
    this.machine = machine;
    this.to = to;
  }

  @Override
  public void onEvent(GenericEvent event) {
    try {
      hear(event);
    } catch (RuntimeException e) {
      counts.count("failed/" + event.getClass().getSimpleName());
      // What is thrown for it may quote it.
      log.error(
          "an event could not be read kind={} cause={}",
          event.getClass().getSimpleName(),
          e.getClass().getName());
    }
  }

  private void hear(GenericEvent event) {
    switch (event) {
      case RawGatewayEvent raw -> message(raw.getType(), raw.getPackage());
      case GenericInteractionCreateEvent asked -> interactions.take(asked);
      case ReadyEvent ready -> anew.add(shard(ready.getJDA()));
      case SessionRecreateEvent again -> anew.add(shard(again.getJDA()));
      case StatusChangeEvent status -> {
        boolean stands = status.getNewStatus() == JDA.Status.CONNECTED;
        if (stands && anew.remove(shard(status.getJDA()))) catchUp.connected(status.getJDA());
      }
      case GuildAvailableEvent back -> {
        look(back.getGuild().getId());
        catchUp.available(back.getGuild().getId());
      }
      case GuildJoinEvent in -> look(in.getGuild().getId());
      case GuildLeaveEvent out -> look(out.getGuild().getId());
      case UnavailableGuildLeaveEvent out -> look(out.getGuildId());
      case ChannelDeleteEvent gone -> look(gone);
      case GenericChannelUpdateEvent<?> changed -> look(changed);
      case GenericPermissionOverrideEvent changed -> look(changed.getGuild().getId());
      case RoleUpdatePermissionsEvent changed -> look(changed.getGuild().getId());
      case RoleDeleteEvent changed -> look(changed.getGuild().getId());
      case GenericGuildMemberEvent member -> {
        if (member.getMember().equals(member.getGuild().getSelfMember())) look(member);
      }
      default -> {}
    }
  }

  private static int shard(JDA jda) {
    return jda.getShardInfo().getShardId();
  }

  // Servers and their channels.

  private void look(GenericChannelEvent event) {
    if (event.isFromGuild() && !event.getChannelType().isThread()) look(event.getGuild().getId());
  }

  private void look(GenericGuildEvent event) {
    look(event.getGuild().getId());
  }

  private void look(String guild) {
    if (channels.isOfUse(guild)) passing.run("server " + guild, () -> channels.look(guild, to));
  }

  // Messages.

  private void message(String type, DataObject event) {
    switch (type) {
      case "MESSAGE_CREATE" -> created(event.getObject("d"));
      case "MESSAGE_UPDATE" -> updated(event.getObject("d"));
      case "MESSAGE_DELETE" -> deleted(event.getObject("d"));
      case "MESSAGE_DELETE_BULK" -> deletedAtOnce(event.getObject("d"));
      case "MESSAGE_REACTION_ADD" -> reacted(event.getObject("d"), true, event.getLong("s", 0));
      case "MESSAGE_REACTION_REMOVE" -> reacted(event.getObject("d"), false, event.getLong("s", 0));
      default -> {}
    }
  }

  private void created(DataObject message) {
    Optional<Author> author = reader.author(message);
    if (author.isEmpty()) {
      counts.count("ignored/message by no person");
      return;
    }
    at(
        message,
        author,
        place -> {
          List<Incoming.Event> events = new ArrayList<>();
          reader.said(message, place).ifPresent(events::add);
          boolean asked = reader.addressesUs(message) && !(place instanceof Place.Direct);
          if (asked) events.add(mentioned(author.get(), message, place));
          return events;
        });
  }

  private static Incoming.Mentioned mentioned(Author by, DataObject message, Place place) {
    String id = message.getString("id");
    return new Incoming.Mentioned(
        EventIds.mentioned(id), by.person(), new MessageRef(place, id), Ids.madeAt(id));
  }

  /** Links that unfold and pins are told of as edits are, without a time of their own. */
  private void updated(DataObject message) {
    Optional<Author> author = reader.author(message);
    if (author.isEmpty() || message.isNull("edited_timestamp")) {
      counts.count("ignored/message shown anew");
      return;
    }
    at(
        message,
        author,
        place ->
            reader.edited(message, place).<List<Incoming.Event>>map(List::of).orElseGet(List::of));
  }

  private void deleted(DataObject message) {
    at(message, Optional.empty(), place -> List.of(deleted(message.getString("id"), place)));
  }

  /** Nobody can do so with their own messages alone. Source: docs of messages, "bulk delete". */
  private void deletedAtOnce(DataObject messages) {
    List<String> ids = messages.getArray("ids").stream(DataArray::getString).toList();
    at(
        messages,
        Optional.empty(),
        place -> ids.stream().<Incoming.Event>map(id -> purged(id, place)).toList());
  }

  private Incoming.Purged purged(String id, Place place) {
    return new Incoming.Purged(EventIds.purged(id), new MessageRef(place, id), machine.instant());
  }

  private Incoming.Deleted deleted(String id, Place place) {
    return new Incoming.Deleted(EventIds.deleted(id), new MessageRef(place, id), machine.instant());
  }

  /** {@code number} is of the event in its session: it tells one from the next within a moment. */
  private void reacted(DataObject reaction, boolean added, long number) {
    Optional<DataObject> user = reaction.optObject("member").flatMap(one -> one.optObject("user"));
    String person = reaction.getString("user_id");
    if (user.filter(reader::isBot).isPresent() || reader.isSelf(person)) return;
    Optional<Author> author =
        user.map(MessageReader::who).or(() -> hands.known(Ids.person(person)));
    if (author.isEmpty()) {
      counts.count("ignored/reaction by somebody unknown");
      return;
    }
    Instant now = machine.instant();
    at(
        reaction,
        author,
        place -> {
          String message = reaction.getString("message_id");
          String emoji = emoji(reaction.getObject("emoji"));
          String at = now.toEpochMilli() + "-" + number;
          return List.of(
              new Incoming.Reacted(
                  EventIds.reacted(message, person, emoji, added, at),
                  author.get().person(),
                  new MessageRef(place, message),
                  emoji,
                  added,
                  now));
        });
  }

  /** One of a server's own by its name between colons. */
  private static String emoji(DataObject emoji) {
    String name = emoji.getString("name", "");
    return emoji.isNull("id") ? name : ":" + name + ":";
  }

  /**
   * Reads what happened in a channel and passes it on, in the lane of the channel's place.
   *
   * @param by who did it; empty where Discord does not tell
   */
  private void at(
      DataObject happened, Optional<Author> by, Function<Place, List<Incoming.Event>> reading) {
    String channel = happened.getString("channel_id");
    @Nullable String guild = happened.getString("guild_id", null);
    Optional<Private> stands = privates.at(channel);
    if (guild != null && stands.isPresent()) {
      inPrivate(stands.get(), by, guild, reading);
      return;
    }
    if (guild == null) {
      by.ifPresent(author -> privates.talksDirectly(author.person()));
      passing.run(
          Hands.laneOfDirect(channel),
          () ->
              hands
                  .direct(channel, by, justBefore(happened))
                  .ifPresent(place -> pass(by, null, reading.apply(place))));
      return;
    }
    switch (places.known(guild, channel)) {
      case Places.Known.At(Place place) -> {
        List<Incoming.Event> events = reading.apply(place);
        passing.run(
            Hands.lane(place), () -> pass(by, guild, events), () -> hands.owe(guild, events));
      }
      case Places.Known.Elsewhere() -> counts.count("ignored/in a channel of another kind");
      case Places.Known.NotRemembered() ->
          passing.run(
              "thread " + channel,
              () ->
                  places
                      .forgotten(channel)
                      .ifPresent(place -> pass(by, guild, reading.apply(place))));
    }
  }

  /** Who else gets into somebody's private thread says nothing that the bot takes up. */
  private void inPrivate(
      Private one,
      Optional<Author> by,
      String guild,
      Function<Place, List<Incoming.Event>> reading) {
    if (by.filter(author -> !author.person().equals(one.person())).isPresent()) {
      counts.count("ignored/in somebody else's private thread");
      return;
    }
    if (by.isPresent()) privates.talksIn(one.person());
    List<Incoming.Event> events = reading.apply(new Place.Direct(one.person()));
    passing.run(Hands.laneOfDirect(one.thread()), () -> pass(by, guild, events));
  }

  private Instant justBefore(DataObject happened) {
    @Nullable String message = happened.getString("id", null);
    return (message == null ? machine.instant() : Ids.madeAt(message)).minusMillis(1);
  }

  private void pass(Optional<Author> by, @Nullable String guild, List<Incoming.Event> events) {
    for (Incoming.Event event : events) {
      hands.on(event, by, guild);
      counts.count("passed/" + event.getClass().getSimpleName());
    }
  }
}
