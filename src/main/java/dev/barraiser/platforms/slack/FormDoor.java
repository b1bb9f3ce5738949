package dev.barraiser.platforms.slack;

import com.slack.api.model.view.View;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.text.Wordless;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens forms as modals, as long as the trigger of whoever asked lives. Thread-safe; blocks. */
final class FormDoor {

  private static final Logger log = LoggerFactory.getLogger(FormDoor.class);

  /** Slack's words for a trigger whose three seconds are over, or that was used before. */
  private static final Set<String> TOO_LATE =
      Set.of("expired_trigger_id", "exchanged_trigger_id", "trigger_exchanged", "trigger_expired");

  private static final Card LATE =
      Card.plain(
          "That took me too long, and Slack lets me open a form only right away. Nothing is lost:"
              + " please ask once more.");

  private static final Card BROKEN =
      Card.plain(
          "Something went wrong on my side and the form did not open. Nothing you wrote is lost."
              + " Please try again in a minute.");

  private final SlackWeb web;
  private final Privately privately;

  FormDoor(SlackWeb web, Privately privately) {
    this.web = web;
    this.privately = privately;
  }

  /** Opens a form, above the modal in which it was asked for where it was in one. Never throws. */
  void open(Incoming.Interaction asked, WayBack back, Form form) {
    @Nullable String trigger = back.trigger();
    if (trigger == null) {
      privately.tell(asked, back, LATE);
      return;
    }
    try {
      View view = FormViews.modal(form, Sheet.of(asked, back, form.action()).write());
      if (back.view() == null) {
        web.call(
            Method.VIEWS_OPEN,
            client -> client.viewsOpen(call -> call.triggerId(trigger).view(view)));
      } else {
        web.call(
            Method.VIEWS_PUSH,
            client -> client.viewsPush(call -> call.triggerId(trigger).view(view)));
      }
    } catch (SlackFailure.Refused e) {
      boolean late = TOO_LATE.contains(e.error());
      log.warn("form not opened name={} cause={}", form.action().name(), e.error());
      privately.tell(asked, withoutTrigger(back), late ? LATE : BROKEN);
    } catch (SlackFailure e) {
      // It may have opened all the same: then it says so itself, and nothing more is needed.
      log.warn("form not opened name={} cause={}", form.action().name(), e.getMessage());
      privately.tell(asked, withoutTrigger(back), LATE);
    } catch (IllegalArgumentException e) {
      log.error("form cannot be drawn name={}", form.action().name(), Wordless.of(e));
      privately.tell(asked, back, BROKEN);
    }
  }

  private static WayBack withoutTrigger(WayBack back) {
    return new WayBack(
        back.responseUrl(), null, back.view(), back.ephemeral(), back.at(), back.channel());
  }
}
