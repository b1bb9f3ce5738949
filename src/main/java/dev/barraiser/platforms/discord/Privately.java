package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people at once why something does not go on. What is told so is in no database: after a few
 * seconds it is of no use. Thread-safe; blocks.
 */
final class Privately {

  private static final Logger log = LoggerFactory.getLogger(Privately.class);

  private static final int MOST_ATTEMPTS = 4;

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  private final Delivery delivery;
  private final Pause pause;

  Privately(Delivery delivery, Pause pause) {
    this.delivery = delivery;
    this.pause = pause;
  }

  /** Never throws: a sentence that does not arrive is logged. */
  void tell(String id, Person to, Place place, WayBack back, Card card) {
    var whisper = new Outgoing.Whisper(place, to, card, back.origin(), Tag.NONE);
    try {
      for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
        Receipt receipt = delivery.deliver("told:" + id, whisper);
        if (!(receipt instanceof Receipt.RetryAfter(Duration span))) return;
        if (span.compareTo(LONGEST_PAUSE) > 0) break;
        pause.of(span);
      }
      log.warn("private answer given up cause=limits");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.warn("private answer failed cause={}", e.toString());
    }
  }
}
