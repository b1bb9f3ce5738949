package dev.barraiser.platforms.room;

import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Tx;
import dev.barraiser.text.Nearest;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is in the room, and its channels. Thread-safe. Throws {@link Refusal}. */
final class Residents {

  private static final int MOST_PEOPLE = 100;
  private static final int MOST_CHANNELS = 100;

  /** {@code bot} writes messages; {@code direct} means one's own direct messages in addresses. */
  private static final Set<String> RESERVED = Set.of(RoomPlatform.BOT, "direct");

  private final Database database;
  private final Stores stores;
  private final Access access;
  private final EventLog events;
  private final Feed feed;
  private final InstantSource clock;

  Residents(
      Database database,
      Stores stores,
      Access access,
      EventLog events,
      Feed feed,
      InstantSource clock) {
    this.database = database;
    this.stores = stores;
    this.access = access;
    this.events = events;
    this.feed = feed;
    this.clock = clock;
  }

  /** Furnishes an empty room: two channels, the person at this machine, and four examples. */
  void furnish(ZoneId home) {
    database.run(tx -> {
      if (!stores.members().isEmpty(tx)) return;
      stores
          .channels()
          .add(
              tx,
              new Channel(
                  RoomPlatform.FIRST_CHANNEL.id(),
                  RoomPlatform.FIRST_CHANNEL.id(),
                  "One question a day. Answers and probes go in its thread.",
                  null,
                  true));
      stores.channels().add(tx, new Channel("general", "general", "Anything else.", null, true));
      enter(tx, new Member(RoomPlatform.ME.id(), "You", home, false, true, true, true));
      enter(tx, example("ana", "Ana Souza", "America/Sao_Paulo"));
      enter(tx, example("jonas", "Jonas Weber", "Europe/Berlin"));
      enter(tx, example("priya", "Priya Nair", "Asia/Kolkata"));
      enter(tx, example("marcus", "Marcus Reed", "America/Los_Angeles"));
    });
  }

  private static Member example(String id, String name, String zone) {
    return new Member(id, name, ZoneId.of(zone), true, false, false, true);
  }

  /** Lets somebody in; returns their id. */
  String add(String typedName, String typedZone) {
    String name = Wording.name(typedName);
    ZoneId zone = zone(typedZone);
    return database.write(tx -> {
      List<Member> people = stores.members().present(tx);
      if (people.size() >= MOST_PEOPLE) {
        throw Refusal.conflict("The room holds " + MOST_PEOPLE + " people, and it is full.");
      }
      checkFree(people, name, null);
      Set<String> taken = stores.members().names(tx).keySet();
      var member = new Member("", name, zone, false, false, false, true);
      String id =
          Id.like(
              member.firstName(), "person", one -> RESERVED.contains(one) || taken.contains(one));
      enter(tx, member.knownAs(id));
      return id;
    });
  }

  private void enter(Tx tx, Member member) {
    stores.members().add(tx, member);
    stores
        .channels()
        .add(
            tx,
            new Channel(Id.ofDirect(member.id()), RoomPlatform.BOT_NAME, "", member.id(), true));
    told(tx, member);
  }

  /**
   * Gives somebody another name or zone. An example that is given a name is somebody's friend from
   * then on and stays when the examples go.
   */
  void change(String id, @Nullable String typedName, @Nullable String typedZone) {
    String name = typedName == null ? null : Wording.name(typedName);
    ZoneId zone = typedZone == null ? null : zone(typedZone);
    database.run(tx -> {
      Member before = access.acting(tx, id);
      Member after = before;
      if (name != null && !name.equals(before.name())) {
        checkFree(stores.members().present(tx), name, id);
        after = after.named(name).real();
      }
      if (zone != null) after = after.living(zone);
      if (after.equals(before)) return;
      stores.members().change(tx, after);
      told(tx, after);
    });
  }

  /** Says once more who somebody is: the bot was made to forget it. */
  void tellAgain(Person person) {
    database.run(tx ->
        stores.members().present(tx).stream()
            .filter(member -> member.person().equals(person))
            .forEach(member -> told(tx, member)));
  }

  private void told(Tx tx, Member member) {
    events.happened(tx, new Incoming.PersonChanged(newId(), member.profile(), clock.instant()));
    feed.people(tx);
    feed.channels(tx, null);
  }

  /** Sends the example people away. What they said stays. */
  void justMe() {
    database.run(tx ->
        stores.members().present(tx).stream()
            .filter(Member::example)
            .forEach(member -> {
              stores.members().leave(tx, member.id());
              stores.forms().closeAll(tx, member.id());
              stores.homes().forget(tx, member.id());
              events.happened(
                  tx, new Incoming.PersonLeft(newId(), member.person(), clock.instant()));
              feed.people(tx);
              feed.channels(tx, null);
            }));
  }

  /** Makes a channel, with the bot in it; returns its id. */
  String addChannel(String as, String typedName) {
    String name = channelName(typedName);
    return database.write(tx -> {
      Member by = access.acting(tx, as);
      List<Channel> channels = stores.channels().all(tx);
      if (channels.stream()
          .anyMatch(channel -> !channel.isDirect() && channel.name().equals(name))) {
        throw Refusal.wrong("name", "There is a channel #" + name + " already. Take another name.");
      }
      if (channels.stream().filter(channel -> !channel.isDirect()).count() >= MOST_CHANNELS) {
        throw Refusal.conflict("The room holds " + MOST_CHANNELS + " channels, and it is full.");
      }
      String id =
          Id.like(
              name,
              "channel",
              one -> RESERVED.contains(one) || stores.channels().find(tx, one).isPresent());
      stores.channels().add(tx, new Channel(id, name, "", null, true));
      invited(tx, id, by);
      feed.channels(tx, null);
      return id;
    });
  }

  /** As Slack has them: lower case, no spaces, no hash. Letters of any script. */
  private static String channelName(String typed) {
    String name =
        Wording.name(typed)
            .toLowerCase(java.util.Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}_]+", "-")
            .replaceAll("^-+|-+$", "");
    if (name.isEmpty()) {
      throw Refusal.wrong(
          "name", "A channel's name needs letters or digits, such as mock-practice.");
    }
    return name;
  }

  /** Invites the bot to a channel or removes it. */
  void bot(String as, String channelId, boolean present) {
    database.run(tx -> {
      Member by = access.acting(tx, as);
      Channel channel = access.channel(tx, by, channelId);
      if (channel.isDirect()) {
        throw Refusal.wrong("channel", "The bot is always there in direct messages.");
      }
      if (channel.bot() == present) return;
      stores.channels().bot(tx, channel.id(), present);
      if (present) {
        invited(tx, channel.id(), by);
      } else {
        events.happened(tx, new Incoming.Removed(newId(), place(channel.id()), clock.instant()));
      }
      feed.channels(tx, null);
    });
  }

  private void invited(Tx tx, String channel, Member by) {
    events.happened(
        tx, new Incoming.Invited(newId(), place(channel), by.person(), clock.instant()));
  }

  private static Place.Channel place(String channel) {
    return new Place.Channel(RoomPlatform.WORKSPACE, channel);
  }

  private static void checkFree(List<Member> people, String name, @Nullable String except) {
    boolean taken =
        name.equalsIgnoreCase(RoomPlatform.BOT_NAME)
            || people.stream()
                .anyMatch(
                    other -> other.name().equalsIgnoreCase(name) && !other.id().equals(except));
    if (taken) {
      throw Refusal.wrong(
          "name",
          "Somebody here is called " + name + " already. Add something to tell them apart.");
    }
  }

  private static ZoneId zone(String typed) {
    String name = typed.strip();
    try {
      ZoneId zone = ZoneId.of(name);
      if (ZoneId.getAvailableZoneIds().contains(zone.getId())) return zone;
    } catch (DateTimeException e) {
      // Told below, with the nearest name.
    }
    Optional<String> nearest =
        name.length() > Wording.MOST_IN_A_NAME
            ? Optional.empty()
            : Nearest.to(name, ZoneId.getAvailableZoneIds());
    throw Refusal.wrong(
        "zone",
        "That is no time zone I know. "
            + nearest
                .map(near -> "Did you mean " + near + "?")
                .orElse("Write it like Europe/Berlin or America/New_York."));
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
