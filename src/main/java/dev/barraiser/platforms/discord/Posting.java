package dev.barraiser.platforms.discord;

import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import java.time.InstantSource;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Puts messages where several people or one read them. Thread-safe. */
final class Posting {

  private static final int UNKNOWN_CHANNEL = 10003;

  private final Rest rest;
  private final Directs directs;
  private final Recently recently;
  private final InstantSource machine;

  Posting(Rest rest, Directs directs, Recently recently, InstantSource machine) {
    this.rest = rest;
    this.directs = directs;
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
