package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Database;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the bot is. Everything that is passed on has an id by what happened, so that an event, its
 * redelivery, a reconciliation and another process tell the same thing once. Thread-safe.
 *
 * <p>{@code eventTs} is always the event's own {@code event_ts}: events are put in order by it.
 *
 * <p>Decided here: a channel that becomes shared with another company is lost like one that the bot
 * was removed from, and comes back like that when it is shared no more. An answer to an interview
 * question is told to one's colleagues, not to whoever reads along later.
 */
final class Channels implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Channels.class);

  private static final Map<String, String> LIST =
      Map.of("types", "public_channel,private_channel", "exclude_archived", "true");

  private final Database database;
  private final InstantSource machine;
  private final Session session;
  private final Reading reading;
  private final Pages pages;
  private final Rounds reconciling;
  private final Rounds looking;
  private final ChannelStore store = new ChannelStore();
  private final Map<Place.Channel, String> toLookAt = new LinkedHashMap<>();
  private volatile boolean closed;

  /** A channel as Slack's own list has it. */
  record Listed(String name, boolean shared) {}

  Channels(
      Database database,
      InstantSource machine,
      SlackWeb web,
      Session session,
      Reading.Pause pause) {
    this.database = database;
    this.machine = machine;
    this.session = session;
    this.reading = new Reading(web, machine, pause);
    this.pages = new Pages(reading);
    this.reconciling = new Rounds("channels", pause);
    this.looking = new Rounds("channel", pause);
  }

  /**
   * The bot joined ({@code member_joined_channel} of the bot itself). In a channel known to be
   * shared with another company nothing is passed on: who wants to set up a group there is told why
   * not.
   *
   * @param inviter null when it is not known, or not one of ours
   */
  void joined(Team team, String channel, @Nullable String inviter, String eventTs, Listener to) {
    Place.Channel where = team.channel(channel);
    turn(
        where,
        kept -> since(kept, where, eventTs).map(before -> before.in(eventTs)),
        now -> invited(team, now, inviter, eventTs),
        to);
    look(where, eventTs, to);
  }

  /** By whom, only the event tells: so it is passed on even where it was known that we are in. */
  private List<Incoming.Event> invited(
      Team team, Presence now, @Nullable String inviter, String eventTs) {
    if (!now.usable()) return List.of();
    Person by = inviter == null || inviter.isEmpty() ? null : team.person(inviter);
    String id = EventIds.invited(now.channel().id(), eventTs);
    return List.of(new Incoming.Invited(id, now.channel(), by, machine.instant()));
  }

  /** The bot left or was removed (channel_left, group_left, member_left_channel of itself). */
  void left(Team team, String channel, String eventTs, Listener to) {
    Place.Channel where = team.channel(channel);
    turn(where, kept -> since(kept, where, eventTs).map(before -> before.out(eventTs)), to);
  }

  /** Archived or deleted (channel_archive, group_archive, channel_deleted, group_deleted). */
  void gone(Team team, String channel, String eventTs, Listener to) {
    left(team, channel, eventTs, to);
  }

  private static Optional<Presence> since(
      Optional<Presence> kept, Place.Channel channel, String eventTs) {
    return Optional.of(kept.orElseGet(() -> Presence.unknown(channel)))
        .filter(before -> before.isNews(eventTs));
  }

  /** channel_rename, group_rename. */
  void renamed(Team team, String channel, String name, String eventTs, Listener to) {
    turn(
        team.channel(channel),
        kept ->
            kept.filter(before -> eventTs.compareTo(before.namedAt()) > 0)
                .map(before -> before.named(name, eventTs)),
        to);
  }

  /** channel_unarchive, group_unarchive. Returns at once: Slack is asked in the background. */
  void unarchived(Team team, String channel, String eventTs, Listener to) {
    look(team.channel(channel), eventTs, to);
  }

  /** channel_shared: another company reads along from now on. */
  void shared(Team team, String channel, String eventTs, Listener to) {
    turn(
        team.channel(channel),
        kept -> kept.filter(one -> one.isNews(eventTs)).map(one -> one.sharedAt(eventTs)),
        to);
    look(team.channel(channel), eventTs, to);
  }

  /** channel_unshared. Returns at once: Slack is asked in the background. */
  void unshared(Team team, String channel, String eventTs, Listener to) {
    look(team.channel(channel), eventTs, to);
  }

  /**
   * Compares what is kept with Slack's own list and passes on what happened meanwhile. Call after a
   * start and after a reconnect. Returns at once: it runs in the background, one at a time.
   */
  void reconcile(Team team, Listener to) {
    reconciling.ask(() -> {
      try {
        List<Presence> kept = database.read(tx -> store.all(tx, team.workspace()));
        compare(kept, everyChannel(team), to);
      } catch (SlackFailure.Refused e) {
        if (!e.isForGood()) throw e;
        shutOut("Slack says " + e.error() + ". Install the app again and restart the bot.", to);
      }
    });
  }

  private void compare(List<Presence> kept, Map<Place.Channel, Listed> listed, Listener to) {
    Map<Place.Channel, Presence> known =
        kept.stream().collect(Collectors.toMap(Presence::channel, Function.identity()));
    listed.forEach((channel, seen) ->
        ifStill(
            Optional.ofNullable(known.get(channel)),
            channel,
            before -> before.listed(seen.name(), seen.shared()),
            to));
    kept.stream()
        .filter(one -> one.inside() && !listed.containsKey(one.channel()))
        .forEach(one -> ifStill(Optional.of(one), one.channel(), Presence::missing, to));
    listed.keySet().forEach(channel -> stillThere(channel, to));
  }

  /** An event that came since Slack was asked knows better. */
  private boolean ifStill(
      Optional<Presence> expected,
      Place.Channel channel,
      UnaryOperator<Presence> change,
      Listener to) {
    if (closed) return true;
    boolean[] still = {false};
    turn(
        channel,
        kept -> {
          still[0] = kept.equals(expected);
          return still[0]
              ? Optional.of(change.apply(kept.orElseGet(() -> Presence.unknown(channel))))
              : Optional.empty();
        },
        to);
    return still[0];
  }

  /**
   * Once a day, so that a group that was given up over a passing refusal comes back: nothing else
   * would tell that all is well.
   */
  private void stillThere(Place.Channel channel, Listener to) {
    boolean usable =
        database.read(tx -> store.find(tx, channel)).map(Presence::usable).orElse(false);
    if (closed || !usable) return;
    LocalDate today = machine.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    String id = EventIds.invited(channel.id(), "still-there-" + today);
    to.happened(new Incoming.Invited(id, channel, null, machine.instant()));
  }

  private Map<Place.Channel, Listed> everyChannel(Team team) throws InterruptedException {
    Map<Place.Channel, Listed> all = new HashMap<>();
    for (JsonObject channel : pages.all(Method.USERS_CONVERSATIONS, "channels", LIST)) {
      JsonFields.text(channel, "id").ifPresent(id -> all.put(team.channel(id), listed(channel)));
    }
    return all;
  }

  private static Listed listed(JsonObject channel) {
    return new Listed(
        JsonFields.text(channel, "name").orElse(""), JsonFields.isTrue(channel, "is_ext_shared"));
  }

  private void look(Place.Channel channel, String eventTs, Listener to) {
    synchronized (toLookAt) {
      toLookAt.merge(channel, eventTs, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
    looking.ask(() -> {
      for (var next = nextToLookAt(); next.isPresent(); next = nextToLookAt()) {
        lookAt(next.get(), to);
      }
    });
  }

  private Optional<Map.Entry<Place.Channel, String>> nextToLookAt() {
    synchronized (toLookAt) {
      return toLookAt.entrySet().stream().findFirst().map(Map.Entry::copyOf);
    }
  }

  private void lookAt(Map.Entry<Place.Channel, String> asked, Listener to)
      throws InterruptedException {
    Place.Channel channel = asked.getKey();
    boolean done;
    try {
      done = isSeen(channel, asked.getValue(), to);
    } catch (SlackFailure.Refused e) {
      log.warn("slack does not show a channel channel={} error={}", channel.id(), e.error());
      done = true;
    }
    synchronized (toLookAt) {
      if (done) toLookAt.remove(channel, asked.getValue());
    }
  }

  /** Returns whether that was it: something may have happened while Slack was asked. */
  private boolean isSeen(Place.Channel channel, String eventTs, Listener to)
      throws InterruptedException {
    Optional<Presence> before = database.read(tx -> store.find(tx, channel));
    Optional<Listed> seen = inside(channel);
    if (before.isEmpty() && seen.isEmpty()) return true;
    return ifStill(
        before,
        channel,
        one ->
            seen.map(now -> one.listed(now.name(), now.shared()))
                .orElseGet(one::missing)
                .askedAfter(eventTs),
        to);
  }

  /** A channel as Slack shows it; empty when the bot is not in it, or it is archived or gone. */
  private Optional<Listed> inside(Place.Channel channel) throws InterruptedException {
    try {
      JsonObject answer = reading.read(Method.CONVERSATIONS_INFO, Map.of("channel", channel.id()));
      JsonObject seen = JsonFields.neededObject(answer, "channel");
      return JsonFields.isTrue(seen, "is_member") && !JsonFields.isTrue(seen, "is_archived")
          ? Optional.of(listed(seen))
          : Optional.empty();
    } catch (SlackFailure.Refused e) {
      if (e.error().equals("channel_not_found")) return Optional.empty();
      throw e;
    }
  }

  /**
   * The app was removed or its token revoked: every channel is lost. Call it also when {@code
   * auth.test} is refused for good; what an earlier process left undone is completed. What is kept
   * stays, and when the app is installed again, {@link #reconcile} finds the channels again.
   *
   * @param words for an operator: why, and what to do
   */
  void shutOut(String words, Listener to) {
    session.shutOut(words);
    for (Presence one : database.read(store::inside)) {
      turn(one.channel(), kept -> kept.filter(Presence::inside).map(Presence::missing), to);
    }
  }

  private void turn(
      Place.Channel channel, Function<Optional<Presence>, Optional<Presence>> change, Listener to) {
    turn(channel, change, _ -> List.of(), to);
  }

  /**
   * Passed on first and kept then: who is killed in between passes the same on once more, under the
   * same id.
   *
   * @param change what becomes of what is kept; empty for no change
   * @param first what to pass on besides, before what the change itself tells
   */
  private synchronized void turn(
      Place.Channel channel,
      Function<Optional<Presence>, Optional<Presence>> change,
      Function<Presence, List<Incoming.Event>> first,
      Listener to) {
    while (true) {
      Optional<Presence> before = database.read(tx -> store.find(tx, channel));
      Optional<Presence> changed = change.apply(before);
      if (changed.isEmpty() || changed.equals(before)) return;
      Presence now = changed.get();
      first.apply(now).forEach(to::happened);
      now.newsSince(before, machine.instant()).forEach(to::happened);
      if (database.write(tx -> store.turn(tx, before, now))) {
        log.info(
            "slack channel={} inside={} shared={} stay={}",
            channel.id(),
            now.inside(),
            now.shared(),
            now.stay());
        return;
      }
    }
  }

  /** Whether nothing is being done in the background. */
  boolean isAtRest() {
    return reconciling.isAtRest() && looking.isAtRest();
  }

  /** Stops asking. */
  @Override
  public void close() {
    closed = true;
    reconciling.close();
    looking.close();
  }
}
