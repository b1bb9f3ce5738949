package dev.barraiser.platforms.discord;

import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether an effect happened whose answer was lost, by looking into Discord. Thread-safe.
 *
 * <p>Posts and revisions are known by the mark that they bear. What can be done twice without harm
 * is not looked for: a check, a private card replaced. Nor are whispers, most of which Discord
 * shows nobody: that one person may read something twice is the lesser evil.
 *
 * <p>Effects carry no time. Where we remember having tried, we look back to well before that;
 * otherwise, as after a restart, through the latest thousand messages.
 */
final class Settling {

  private static final Logger log = LoggerFactory.getLogger(Settling.class);

  /** Clocks differ, but hardly by so much. */
  private static final Duration BEFORE = Duration.ofHours(1);

  private static final int A_PAGE = 100;
  private static final int MOST_PAGES = 10;

  private static final int UNKNOWN_CHANNEL = 10003;
  private static final int UNKNOWN_MESSAGE = 10008;

  private final Database database;
  private final Rest rest;
  private final Directs directs;
  private final Changing changing;
  private final Recently recently;
  private final ThreadStore threads = new ThreadStore();

  Settling(Database database, Rest rest, Directs directs, Changing changing, Recently recently) {
    this.database = database;
    this.rest = rest;
    this.directs = directs;
    this.changing = changing;
    this.recently = recently;
  }

  /**
   * What became of it; empty when it did not happen.
   *
   * @throws DiscordFailure when that cannot be told now
   */
  Optional<Receipt.Settled> lookFor(Errand errand, Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Post post -> posted(errand, post.place());
      case Outgoing.Revise revise -> revised(errand, revise);
      case Outgoing.React react -> reacted(errand, react);
      case Outgoing.OpenThread open -> opened(errand, open);
      case Outgoing.Whisper _, Outgoing.Home _, Outgoing.CheckChannel _ -> Optional.empty();
    };
  }

  /** Nothing can have been posted in direct messages that were never opened. */
  private Optional<Receipt.Settled> posted(Errand errand, Place place) {
    for (String channel : directs.standing(place)) {
      Optional<String> found = found(errand, place, channel);
      if (found.isPresent()) {
        return found.map(id -> new Receipt.Sent(new MessageRef(directs.in(place, channel), id)));
      }
    }
    return Optional.empty();
  }

  /** A private thread that is gone says nothing of the direct messages that it stood for. */
  private Optional<String> found(Errand errand, Place place, String channel) {
    try {
      return search(errand, channel);
    } catch (DiscordFailure.Refused no) {
      boolean stoodForDirects = !directs.in(place, channel).equals(place);
      if (!stoodForDirects || !Confiding.isLost(no)) throw no;
      return Optional.empty();
    }
  }

  private Optional<String> search(Errand errand, String channel) {
    String oldest =
        recently
            .tried(errand.effectId())
            .map(tried -> Ids.firstAt(tried.minus(BEFORE)))
            .orElseGet(() -> Ids.firstAt(Instant.EPOCH));
    var history = Route.Messages.GET_MESSAGE_HISTORY.compile(channel);
    history = history.withQueryParams("limit", Integer.toString(A_PAGE));
    var page = history;
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      DataArray messages = rest.list(errand.urgency(), page);
      Optional<DataObject> ours =
          messages.stream(DataArray::getObject)
              .filter(message -> EffectMark.isOn(message, errand.effectId()))
              .findFirst();
      if (ours.isPresent()) return ours.map(message -> message.getString("id"));
      if (messages.length() < A_PAGE) return Optional.empty();
      String last = messages.getObject(messages.length() - 1).getString("id");
      if (Ids.compare(last, oldest) < 0) return Optional.empty();
      page = history.withQueryParams("before", last);
    }
    log.warn("effect not found in the latest messages effect={}", errand.effectId());
    return Optional.empty();
  }

  private Optional<Receipt.Settled> revised(Errand errand, Outgoing.Revise revise) {
    boolean seenByOneOnly = WayBack.of(revise.origin()).filter(WayBack::ephemeral).isPresent();
    if (seenByOneOnly) return Optional.empty();
    return message(errand, revise.message())
        .filter(standing -> EffectMark.isOn(standing, errand.effectId()))
        .map(_ -> new Receipt.Sent(revise.message()));
  }

  private Optional<Receipt.Settled> reacted(Errand errand, Outgoing.React react) {
    return message(errand, react.message())
        .filter(standing -> isMarked(standing, react.mark()) == react.on())
        .map(_ -> new Receipt.Sent(react.message()));
  }

  private static boolean isMarked(DataObject message, Outgoing.Mark mark) {
    return message.optArray("reactions").orElseGet(DataArray::empty).stream(DataArray::getObject)
        .filter(one -> one.getObject("emoji").getString("name", "").equals(Marks.emoji(mark)))
        .anyMatch(one -> one.getBoolean("me"));
  }

  private Optional<DataObject> message(Errand errand, MessageRef message) {
    Optional<Place.InThread> theirs = directs.inPrivate(message);
    if (theirs.isPresent()) {
      try {
        return Optional.of(read(errand, theirs.get().root(), message));
      } catch (DiscordFailure.Refused no) {
        if (no.code() != UNKNOWN_MESSAGE && !Confiding.isLost(no)) throw no;
      }
    }
    if (directs.standing(message.place()).isEmpty()) return Optional.empty();
    return Optional.of(read(errand, directs.channel(errand, message), message));
  }

  private DataObject read(Errand errand, String channel, MessageRef message) {
    return rest.read(errand.urgency(), Route.Messages.GET_MESSAGE.compile(channel, message.id()));
  }

  /** A thread bears the id of its message, and a message has one thread at most. */
  private Optional<Receipt.Settled> opened(Errand errand, Outgoing.OpenThread open) {
    Optional<Place.InThread> kept = database.read(tx -> threads.of(tx, errand.effectId()));
    if (kept.isPresent()) return kept.map(Receipt.Opened::new);
    if (!(open.place() instanceof Place.Channel channel)) return Optional.empty();
    try {
      DataObject thread =
          rest.read(errand.urgency(), Route.Channels.GET_CHANNEL.compile(open.under().id()));
      String guild = thread.getString("guild_id", "");
      return Optional.of(changing.opened(errand, channel, guild, open.under().id()));
    } catch (DiscordFailure.Refused no) {
      if (no.code() != UNKNOWN_CHANNEL) throw no;
      return Optional.empty();
    }
  }
}
