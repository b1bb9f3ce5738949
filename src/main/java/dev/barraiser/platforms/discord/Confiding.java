package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.platforms.discord.PrivateStore.Private;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the private thread that stands for somebody's closed direct messages, and sees to it that
 * they are in it. Thread-safe; blocks.
 */
final class Confiding {

  private static final Logger log = LoggerFactory.getLogger(Confiding.class);

  /** Who can read along is said before anything else is. */
  private static final Card NOTICE =
      Card.plain(
          "Your direct messages are closed, so this private thread stands for them: what you ask"
              + " me for in private comes here, and what you write here only I take up. The channel"
              + " does not see it; who manages threads in this server can open it. If you would"
              + " rather have it in direct messages, allow them in this server's privacy settings"
              + " and ask me again.");

  private static final String TITLE = "In private with Bar Raiser";

  /** Source: docs of channels, "channel types". */
  private static final int PRIVATE_THREAD = 12;

  /** A week, the longest that Discord offers. */
  private static final int OPEN_FOR_MINUTES = 10_080;

  private static final int UNKNOWN_CHANNEL = 10003;
  private static final int NO_ACCESS = 50001;
  private static final int LACKS_A_PERMISSION = 50013;
  private static final int ARCHIVED = 50083;
  private static final int LOCKED = 160005;

  private final Rest rest;
  private final CardComponents cards;
  private final PrivateThreads threads;

  Confiding(Rest rest, CardComponents cards, PrivateThreads threads) {
    this.rest = rest;
    this.cards = cards;
    this.threads = threads;
  }

  /** Whether a refusal says that a thread is of no use any more, rather than of something said. */
  static boolean isLost(DiscordFailure.Refused no) {
    return switch (no.code()) {
      case UNKNOWN_CHANNEL, NO_ACCESS, ARCHIVED, LOCKED -> true;
      default -> false;
    };
  }

  /**
   * Their private thread, open and with them in it; empty where there can be none.
   *
   * @param opens whether one is opened where none is
   * @throws DiscordFailure when Discord cannot be asked now
   */
  Optional<Private> thread(Errand errand, Person person, boolean opens) {
    Optional<Private> known = threads.of(person);
    if (known.isPresent()) {
      try {
        bringIn(errand, known.get());
        return Optional.of(told(errand, known.get()));
      } catch (DiscordFailure.Refused no) {
        if (!isLost(no)) return Optional.empty();
        threads.lost(known.get());
      }
    }
    if (!opens) return Optional.empty();
    for (Place.Channel channel : threads.channels(person)) {
      Optional<Private> opened = open(errand, person, channel);
      if (opened.isPresent()) return opened;
    }
    return Optional.empty();
  }

  /** Where the channel is of another kind, or a right is missing, the next one may do. */
  private Optional<Private> open(Errand errand, Person person, Place.Channel channel) {
    DataObject made;
    Object mark = threads.opens(person);
    try {
      made =
          rest.call(
                  errand.urgency(),
                  Route.Channels.CREATE_THREAD.compile(channel.id()),
                  DataObject.empty()
                      .put("name", TITLE)
                      .put("type", PRIVATE_THREAD)
                      .put("invitable", false)
                      .put("auto_archive_duration", OPEN_FOR_MINUTES))
              .orElseThrow();
    } catch (DiscordFailure failure) {
      threads.opensNone(person, mark);
      if (!(failure instanceof DiscordFailure.Refused no)) throw failure;
      tellOperators(channel, no);
      return Optional.empty();
    }
    var place = new Place.InThread(channel, made.getString("id"));
    Optional<Private> opened = threads.opened(mark, person, place, made.getString("guild_id", ""));
    if (opened.isEmpty()) return Optional.empty();
    Private one = opened.get();
    try {
      add(errand, one);
      return Optional.of(told(errand, one));
    } catch (DiscordFailure.Refused no) {
      // They may not see the channel, and an empty thread is nobody's.
      tellOperators(channel, no);
      threads.left(one);
      return Optional.empty();
    }
  }

  private static void tellOperators(Place.Channel channel, DiscordFailure.Refused no) {
    log.warn(
        "no private thread channel={} call={} code={}{}",
        channel.id(),
        no.what(),
        no.code(),
        no.code() == LACKS_A_PERMISSION ? " needs=" + Needs.CREATE_PRIVATE_THREADS.words() : "");
  }

  /** They may have left it, and it may sleep in the archive. */
  private void bringIn(Errand errand, Private one) {
    try {
      add(errand, one);
    } catch (DiscordFailure.Refused no) {
      if (no.code() != ARCHIVED) throw no;
      unarchive(errand, one, no);
      add(errand, one);
    }
  }

  /**
   * That they are in it already is as good. Source: JDA, {@code ThreadChannelImpl.checkInvitable}:
   * who opened a thread adds people to it, whoever else may not.
   */
  private void add(Errand errand, Private one) {
    var _ =
        rest.call(
            errand.urgency(),
            Route.Channels.ADD_THREAD_MEMBER.compile(one.thread(), one.person().id()));
  }

  private void unarchive(Errand errand, Private one, DiscordFailure.Refused archived) {
    try {
      var _ =
          rest.call(
              errand.urgency(),
              Route.Channels.MODIFY_CHANNEL.compile(one.thread()),
              DataObject.empty().put("archived", false));
    } catch (DiscordFailure.Refused locked) {
      throw archived;
    }
  }

  private Private told(Errand errand, Private one) {
    if (one.told()) return one;
    MessageCreateData notice = cards.message(NOTICE, new Audience.Nobody(), 0);
    var _ =
        rest.call(
            errand.urgency(),
            Route.Messages.SEND_MESSAGE.compile(one.thread()),
            notice
                .toData()
                .put("nonce", EffectMark.nonce("private:" + one.thread()))
                .put("enforce_nonce", true));
    threads.told(one);
    return one;
  }
}
