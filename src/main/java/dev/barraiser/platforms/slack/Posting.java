package dev.barraiser.platforms.slack;

import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Puts messages where several people or one read them. Thread-safe. */
final class Posting {

  private final PacedWeb web;
  private final Directs directs;
  private final Recently recently;
  private final InstantSource machine;

  Posting(PacedWeb web, Directs directs, Recently recently, InstantSource machine) {
    this.web = web;
    this.directs = directs;
    this.recently = recently;
    this.machine = machine;
  }

  /**
   * Posts a message that bears the mark of its effect.
   *
   * @throws SlackFailure when it was not posted, or that cannot be told
   */
  Receipt.Sent post(Errand errand, Place place, CardBlocks.Drawn card) {
    String channel = directs.channel(errand, place);
    try {
      return post(errand, place, channel, card);
    } catch (SlackFailure.Refused no) {
      if (!(place instanceof Place.Direct(Person person))
          || !no.error().equals("channel_not_found")) throw no;
      // The app was installed anew since: its conversations have other names.
      String opened = directs.open(errand, person);
      if (opened.equals(channel)) throw no;
      return post(errand, place, opened, card);
    }
  }

  private Receipt.Sent post(Errand errand, Place place, String channel, CardBlocks.Drawn card) {
    var posted =
        web.call(
            errand,
            Method.CHAT_POST_MESSAGE,
            channel,
            client -> {
              recently.tries(errand.effectId(), machine.instant());
              return client.chatPostMessage(call ->
                  call.channel(channel)
                      .threadTs(thread(place))
                      .text(card.text())
                      .blocks(card.blocks())
                      .unfurlLinks(false)
                      .unfurlMedia(false)
                      .metadata(EffectMark.of(errand.effectId())));
            });
    var message = new MessageRef(place, posted.getTs());
    recently.posted(message, machine.instant());
    return new Receipt.Sent(message);
  }

  private static @Nullable String thread(Place place) {
    return place instanceof Place.InThread(var _, String root) ? root : null;
  }
}
