package dev.barraiser.platforms.discord;

import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.platforms.discord.PrivateStore.Private;
import java.time.InstantSource;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Puts messages where several people or one read them. Thread-safe. */
final class Posting {

  private static final int UNKNOWN_CHANNEL = 10003;

  /** Direct messages. */
  private static final int CLOSED = 50007;

  private final Rest rest;
  private final Directs directs;
  private final PrivateThreads threads;
  private final Confiding confiding;
  private final Recently recently;
  private final InstantSource machine;

  Posting(
      Rest rest,
      Directs directs,
      PrivateThreads threads,
      Confiding confiding,
      Recently recently,
      InstantSource machine) {
    this.rest = rest;
    this.directs = directs;
    this.threads = threads;
    this.confiding = confiding;
    this.recently = recently;
    this.machine = machine;
  }

  /**
   * Posts a message that bears the mark of its effect.
   *
   * @throws DiscordFailure when it was not posted, or that cannot be told
   */
  Receipt.Sent post(Errand errand, Place place, MessageCreateData card) {
    String channel = directs.channel(errand, place);
    try {
      return post(errand, place, channel, card);
    } catch (DiscordFailure.Refused no) {
      if (!(place instanceof Place.Direct(Person person)) || no.code() != UNKNOWN_CHANNEL) throw no;
      String opened = directs.open(errand, person);
      if (opened.equals(channel)) throw no;
      return post(errand, place, opened, card);
    }
  }

  /**
   * The same for something that a person has asked for: where they take no direct messages it comes
   * in their private thread, and the receipt says so.
   *
   * @param opens whether a private thread is opened where none is
   * @throws DiscordFailure when it was not posted, or that cannot be told
   */
  Receipt.Sent talk(Errand errand, Place.Direct place, MessageCreateData card, boolean opens) {
    Person person = place.person();
    if (threads.isTalkIn(person)) {
      Optional<Private> theirs = threads.of(person);
      if (theirs.isPresent()) {
        try {
          return inPrivate(errand, theirs.get(), card);
        } catch (DiscordFailure.Refused no) {
          if (!Confiding.isLost(no)) throw no;
          threads.talksDirectly(person);
        }
      }
    }
    try {
      return post(errand, place, card);
    } catch (DiscordFailure.Refused no) {
      if (no.code() != CLOSED) throw no;
      Optional<Private> theirs = confiding.thread(errand, person, opens);
      if (theirs.isEmpty()) throw no;
      return inPrivate(errand, theirs.get(), card);
    }
  }

  private Receipt.Sent inPrivate(Errand errand, Private theirs, MessageCreateData card) {
    Receipt.Sent sent = post(errand, theirs.place(), theirs.thread(), card);
    threads.talksIn(theirs.person());
    return sent;
  }

  private Receipt.Sent post(Errand errand, Place place, String channel, MessageCreateData card) {
    DataObject body =
        card.toData().put("nonce", EffectMark.nonce(errand.effectId())).put("enforce_nonce", true);
    recently.tries(errand.effectId(), machine.instant());
    DataObject posted =
        rest.call(
                errand.urgency(),
                Route.Messages.SEND_MESSAGE.compile(channel),
                body,
                Answering.files(card))
            .orElseThrow();
    return new Receipt.Sent(new MessageRef(place, posted.getString("id")));
  }
}
