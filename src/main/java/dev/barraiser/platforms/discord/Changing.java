package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Audience;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Receipt.Reason;
import dev.barraiser.storage.Database;
import dev.barraiser.text.Cut;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What is done to messages that stand there: revised, marked, a thread opened under them.
 * Thread-safe.
 */
final class Changing {

  private static final int UNKNOWN_MESSAGE = 10008;
  private static final int UNKNOWN_EMOJI = 10014;
  private static final int ARCHIVED = 50083;
  private static final int HAS_A_THREAD = 160004;

  /** A week, the longest that Discord offers. */
  private static final int OPEN_FOR_MINUTES = 10_080;

  /** Source: docs of channels, "1-100 character channel name". */
  private static final int TITLE = 100;

  private static final String OURSELVES = "@me";

  private final Database database;
  private final Rest rest;
  private final CardComponents cards;
  private final Directs directs;
  private final Channels channels;
  private final Answering answering;
  private final InstantSource machine;
  private final ThreadStore threads = new ThreadStore();

  Changing(
      Database database,
      Rest rest,
      CardComponents cards,
      Directs directs,
      Channels channels,
      Answering answering,
      InstantSource machine) {
    this.database = database;
    this.rest = rest;
    this.cards = cards;
    this.directs = directs;
    this.channels = channels;
    this.answering = answering;
    this.machine = machine;
  }

  /**
   * Replaces a card: the one that was pressed by the token of the press, as long as that lives.
   *
   * @throws DiscordFailure when it was not replaced, or that cannot be told
   */
  Receipt.Settled revise(Errand errand, Outgoing.Revise revise) {
    Optional<WayBack> pressed =
        WayBack.of(revise.origin()).filter(back -> back.from() == WayBack.From.CARD);
    if (pressed.isPresent() && isReplaced(errand, revise, pressed.get())) {
      return new Receipt.Sent(revise.message());
    }
    if (pressed.filter(WayBack::ephemeral).isPresent()) {
      return new Receipt.Refused(
          Reason.MESSAGE_GONE,
          "Discord lets me change what only one person sees for a quarter of an hour.");
    }
    var card = cards.message(revise.card(), new Audience.Nobody(), errand.mark());
    standing(
        errand,
        revise.message(),
        channel ->
            rest.call(
                errand.urgency(),
                Route.Messages.EDIT_MESSAGE.compile(channel, revise.message().id()),
                Answering.edit(card)));
    return new Receipt.Sent(revise.message());
  }

  private boolean isReplaced(Errand errand, Outgoing.Revise revise, WayBack back) {
    if (!back.livesAt(machine.instant())) return false;
    var card = cards.message(revise.card(), new Audience.Nobody(), errand.mark());
    try {
      var _ = answering.replaceOriginal(back, card);
      return true;
    } catch (DiscordFailure.Refused no) {
      if (Whispers.isOpen(no)) throw no;
      return false;
    }
  }

  /**
   * Puts a mark on or takes it off; that it is so already is as good.
   *
   * @throws DiscordFailure when that was not done, or cannot be told
   */
  Receipt.Settled react(Errand errand, Outgoing.React react) {
    MessageRef message = react.message();
    Route route = react.on() ? Route.Messages.ADD_REACTION : Route.Messages.REMOVE_REACTION;
    try {
      standing(
          errand,
          message,
          channel ->
              rest.call(
                  errand.urgency(),
                  route.compile(channel, message.id(), Marks.emoji(react.mark()), OURSELVES)));
    } catch (DiscordFailure.Refused no) {
      if (react.on() || no.code() != UNKNOWN_EMOJI) throw no;
    }
    return new Receipt.Sent(message);
  }

  /** A direct message may stand in the private thread that stands for direct messages. */
  private void standing(Errand errand, MessageRef message, Consumer<String> request) {
    Optional<Place.InThread> theirs = directs.inPrivate(message);
    if (theirs.isPresent()) {
      String thread = theirs.get().root();
      try {
        unarchiving(errand, theirs.get(), () -> request.accept(thread));
        return;
      } catch (DiscordFailure.Refused no) {
        if (no.code() != UNKNOWN_MESSAGE && !Confiding.isLost(no)) throw no;
      }
    }
    String channel = directs.channel(errand, message);
    unarchiving(errand, message.place(), () -> request.accept(channel));
  }

  /** Only a new message takes a thread out of the archive by itself. */
  private void unarchiving(Errand errand, Place place, Runnable request) {
    try {
      request.run();
    } catch (DiscordFailure.Refused no) {
      if (no.code() != ARCHIVED || !(place instanceof Place.InThread thread)) throw no;
      unarchive(errand, thread, no);
      request.run();
    }
  }

  private void unarchive(Errand errand, Place.InThread thread, DiscordFailure.Refused archived) {
    try {
      var _ =
          rest.call(
              errand.urgency(),
              Route.Channels.MODIFY_CHANNEL.compile(thread.root()),
              DataObject.empty().put("archived", false));
    } catch (DiscordFailure.Refused locked) {
      throw archived;
    }
  }

  /**
   * Opens a public thread under a message; that it is there already is as good.
   *
   * @throws DiscordFailure when that was not done, or cannot be told
   */
  Receipt.Settled openThread(Errand errand, Outgoing.OpenThread open) {
    MessageRef under = open.under();
    if (!(under.place() instanceof Place.Channel channel)) {
      return new Receipt.Refused(
          Reason.NOT_PERMITTED, "A thread opens only under a channel's own message.");
    }
    String guild = serverOf(errand, channel);
    DataObject body =
        DataObject.empty()
            .put("name", title(open.title()))
            .put("auto_archive_duration", OPEN_FOR_MINUTES);
    try {
      var _ =
          rest.call(
              errand.urgency(),
              Route.Channels.CREATE_THREAD_FROM_MESSAGE.compile(channel.id(), under.id()),
              body);
    } catch (DiscordFailure.Refused no) {
      if (no.code() != HAS_A_THREAD) throw no;
    }
    return opened(errand, channel, guild, under.id());
  }

  /** A thread was opened there: that is remembered. Discord gives it its message's id. */
  Receipt.Opened opened(Errand errand, Place.Channel channel, String guild, String id) {
    var thread = new Place.InThread(channel, id);
    database.run(tx -> threads.opened(tx, thread, guild, errand.effectId(), machine.instant()));
    return new Receipt.Opened(thread);
  }

  /** Asked once, and then known. */
  String serverOf(Errand errand, Place.Channel channel) {
    return channels
        .guild(channel)
        .orElseGet(() -> {
          DataObject asked =
              rest.read(errand.urgency(), Route.Channels.GET_CHANNEL.compile(channel.id()));
          String guild = asked.getString("guild_id", "");
          channels.used(channel, guild, asked.getString("name", ""));
          return guild;
        });
  }

  private static String title(String title) {
    String plain = Cut.to(title.strip(), TITLE);
    return plain.isBlank() ? "Answers" : plain;
  }
}
