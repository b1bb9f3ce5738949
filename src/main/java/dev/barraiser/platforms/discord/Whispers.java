package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says something that one person sees. By the token of what they asked there are several ways, and
 * each can turn out to be closed: then the next is tried. Unasked, Discord has direct messages
 * only. None of the ways can be seen by anybody else. Thread-safe.
 *
 * <p>Decided here: what somebody pressed for in the private thread that stands for their direct
 * messages is shown to them alone, below the card, for others may open that thread. Where that is
 * not possible any more, the thread says only that there was something. What they typed there is
 * answered there: they were told who can read it.
 */
final class Whispers {

  private static final Logger log = LoggerFactory.getLogger(Whispers.class);

  /** How something is said to one person. */
  sealed interface Way {

    /** In the place of the reply that shows them as waiting. */
    record Original(WayBack back) implements Way {}

    /** Below it, or below the card that was pressed, shown to them only. */
    record FollowUp(WayBack back) implements Way {}

    /** In the bot's direct messages. */
    record DirectMessage() implements Way {}
  }

  private static final Card NOT_HERE =
      Card.plain(
          "What you asked for is for your eyes only, and I could not show it to you alone in time."
              + " Others may read this thread, so I leave it out: ask once more, or allow direct"
              + " messages in this server's privacy settings.");

  /** Direct messages. */
  private static final int CLOSED = 50007;

  private final CardComponents cards;
  private final Answering answering;
  private final Posting posting;
  private final PrivateThreads privates;
  private final Replies replies;
  private final InstantSource machine;

  Whispers(
      CardComponents cards,
      Answering answering,
      Posting posting,
      PrivateThreads privates,
      Replies replies,
      InstantSource machine) {
    this.cards = cards;
    this.answering = answering;
    this.posting = posting;
    this.privates = privates;
    this.replies = replies;
    this.machine = machine;
  }

  /**
   * Says it in the first way that is open.
   *
   * @throws DiscordFailure when that cannot be told now, or the last way is closed too
   */
  Receipt.Settled whisper(Errand errand, Outgoing.Whisper whisper) {
    List<Way> ways = ways(errand, whisper);
    for (Way way : ways.subList(0, ways.size() - 1)) {
      try {
        return say(errand, whisper, way);
      } catch (DiscordFailure.Refused no) {
        if (isOpen(no)) throw no;
        log.info(
            "whisper goes another way effect={} closed={} code={}",
            errand.effectId(),
            no.what(),
            no.code());
      }
    }
    try {
      return say(errand, whisper, ways.getLast());
    } catch (DiscordFailure.Refused no) {
      if (no.code() == CLOSED) tellThatItIsNotHere(errand, whisper);
      throw no;
    }
  }

  /** Best effort: nothing that was said is in it. */
  private void tellThatItIsNotHere(Errand errand, Outgoing.Whisper whisper) {
    var theirs = new Place.Direct(whisper.to());
    if (!whisper.place().equals(theirs) || privates.of(whisper.to()).isEmpty()) return;
    try {
      var _ =
          posting.talk(
              errand, theirs, cards.message(NOT_HERE, new Audience.Nobody(), errand.mark()), false);
    } catch (DiscordFailure failure) {
      log.info("not told that a whisper was left out effect={}", errand.effectId());
    }
  }

  private List<Way> ways(Errand errand, Outgoing.Whisper whisper) {
    Optional<WayBack> alive =
        WayBack.of(whisper.origin()).filter(back -> back.livesAt(machine.instant()));
    if (alive.isEmpty()) return List.of(new Way.DirectMessage());
    WayBack back = alive.get();
    replies.await(back.token());
    boolean takes = back.open() && replies.takes(back.token(), errand.effectId());
    return answering(whisper.place(), back, takes, privates.isTalkIn(whisper.to()));
  }

  /**
   * The ways to answer, best first. Pure.
   *
   * @param takes whether it takes the place of the reply that shows the person as waiting
   * @param inThread whether a private thread stands for their direct messages at the moment
   */
  static List<Way> answering(Place place, WayBack back, boolean takes, boolean inThread) {
    List<Way> ways = new ArrayList<>();
    if (takes) ways.add(new Way.Original(back));
    // Where the bot's own direct messages are meant, a real one stays there.
    boolean ours = place instanceof Place.Direct && !back.ephemeral() && !inThread;
    if (ours) ways.add(new Way.DirectMessage());
    ways.add(new Way.FollowUp(back));
    if (!ours) ways.add(new Way.DirectMessage());
    return ways;
  }

  /** Whether a refusal is about what was said, rather than about the way in which. */
  static boolean isOpen(DiscordFailure.Refused no) {
    return switch (Verdict.of(no, Verdict.Spot.DIRECT)) {
      case Verdict.Never(var reason, var _, var _) ->
          switch (reason) {
            case NOT_ACCEPTED -> no.code() != 0 || no.status() == 400 || no.status() == 413;
            case CHANNEL_GONE,
                NOT_IN_CHANNEL,
                NOT_PERMITTED,
                DIRECT_MESSAGES_CLOSED,
                PERSON_GONE,
                MESSAGE_GONE,
                THREAD_LOCKED,
                WORKSPACE_CLOSED,
                NOT_WANTED ->
                false;
          };
      // A token of which nothing is known any more has no code of its own.
      case Verdict.Later _ -> no.code() != 0 || (no.status() != 401 && no.status() != 404);
    };
  }

  private Receipt.Sent say(Errand errand, Outgoing.Whisper whisper, Way way) {
    return switch (way) {
      case Way.Original(WayBack back) ->
          sent(whisper.place(), answering.replaceOriginal(back, here(errand, whisper)));
      case Way.FollowUp(WayBack back) ->
          sent(whisper.place(), answering.followUp(back, here(errand, whisper)));
      case Way.DirectMessage() -> direct(errand, whisper, elsewhere(errand, whisper));
    };
  }

  /** What is said unasked about a talk of the two goes where they have it. */
  private Receipt.Sent direct(Errand errand, Outgoing.Whisper whisper, MessageCreateData card) {
    var theirs = new Place.Direct(whisper.to());
    boolean unasked = WayBack.of(whisper.origin()).isEmpty();
    return unasked && whisper.place().equals(theirs)
        ? posting.talk(errand, theirs, card, false)
        : posting.post(errand, theirs, card);
  }

  private MessageCreateData here(Errand errand, Outgoing.Whisper whisper) {
    return cards.message(whisper.card(), new Audience.Nobody(), errand.mark());
  }

  /** In direct messages "this channel" is none. */
  private MessageCreateData elsewhere(Errand errand, Outgoing.Whisper whisper) {
    return switch (whisper.place()) {
      case Place.Channel channel -> cards.messageFrom(channel.id(), whisper.card(), errand.mark());
      case Place.InThread(Place.Channel _, String thread) ->
          cards.messageFrom(thread, whisper.card(), errand.mark());
      case Place.Direct _ -> here(errand, whisper);
    };
  }

  private static Receipt.Sent sent(Place place, String id) {
    return new Receipt.Sent(new MessageRef(place, id));
  }
}
