package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Answer;
import dev.barraiser.text.Cut;
import dev.barraiser.text.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.callbacks.IAutoCompleteCallback;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.restaction.interactions.InteractionCallbackAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first response to an interaction, of which there is one. Never waits for Discord, and never
 * throws: what is not acknowledged is done all the same. Thread-safe.
 */
final class Acknowledging {

  private static final Logger log = LoggerFactory.getLogger(Acknowledging.class);

  private final Replies replies;
  private final Counts counts;

  Acknowledging(Replies replies, Counts counts) {
    this.replies = replies;
    this.counts = counts;
  }

  void heard(
      GenericInteractionCreateEvent event,
      InteractionReader.Acknowledgement how,
      boolean ephemeral) {
    boolean stays = how == InteractionReader.Acknowledgement.STAYS;
    if (stays && event instanceof IMessageEditCallback card) {
      send(event, card.deferEdit(), () -> {});
    } else if (event instanceof IReplyCallback asked) {
      send(event, asked.deferReply(ephemeral), () -> {});
    }
  }

  /** All that becomes of it is this sentence. */
  void apologises(GenericInteractionCreateEvent event, String sentence) {
    if (event instanceof IReplyCallback asked) {
      send(event, asked.reply(sentence).setEphemeral(true), () -> {});
    }
  }

  /**
   * Opens a modal.
   *
   * @param closed what is done when Discord does not open it any more; on a thread of JDA's
   */
  void opens(GenericInteractionCreateEvent event, Modal modal, Runnable closed) {
    if (event instanceof IModalCallback asked) send(event, asked.replyModal(modal), closed);
  }

  /** Completions; those that Discord cannot carry are left out. */
  void completes(GenericInteractionCreateEvent event, List<Answer.Suggestion> suggestions) {
    if (event instanceof IAutoCompleteCallback typing) {
      send(event, typing.replyChoices(choices(suggestions)), () -> {});
    }
  }

  static List<Choice> choices(List<Answer.Suggestion> suggestions) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    for (Answer.Suggestion one : suggestions) {
      String value = one.value();
      if (choices.size() == Limits.OPTIONS) break;
      if (value.isBlank() || value.length() > Limits.OPTION) continue;
      String label = PlainText.of(one.label()).strip();
      String hint = PlainText.of(one.hint()).strip();
      String shown = label.isEmpty() ? value : label;
      String whole = hint.isEmpty() ? shown : shown + " · " + hint;
      choices.putIfAbsent(value, new Choice(Cut.to(whole, Limits.OPTION), value));
    }
    return List.copyOf(choices.values());
  }

  private void send(
      GenericInteractionCreateEvent event, InteractionCallbackAction<?> response, Runnable closed) {
    String token = event.getToken();
    try {
      response.queue(
          _ -> replies.known(token),
          failure -> {
            replies.known(token);
            failed(event, failure);
            if (!isKnownAlready(failure)) closed.run();
          });
    } catch (RejectedExecutionException stopped) {
      replies.known(token);
      failed(event, stopped);
    }
  }

  /** Somebody's response has arrived: most likely ours, whose answer was lost. */
  private static boolean isKnownAlready(Throwable failure) {
    return failure instanceof ErrorResponseException refused
        && refused.getErrorResponse() == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED;
  }

  private void failed(GenericInteractionCreateEvent event, Throwable failure) {
    counts.count("failed/acknowledgement");
    String cause =
        failure instanceof ErrorResponseException refused
            ? "code " + refused.getErrorCode()
            : failure.getClass().getSimpleName();
    log.warn("interaction not acknowledged id={} cause={}", event.getId(), cause);
  }
}
