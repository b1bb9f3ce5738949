package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Person;
import dev.barraiser.lanes.Lanes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people do in open forms. Slack waits three seconds for the answer and takes it with the
 * acknowledgement, so the bot is given a short time for it. Thread-safe; blocks for that time.
 */
final class Forms {

  private static final Logger log = LoggerFactory.getLogger(Forms.class);

  /** True also when it was stored after all: a form is taken once, however often it is sent. */
  private static final String TOO_LATE =
      "That took too long on my side. Please press again; it is taken once.";

  private static final Card STALE =
      Card.plain("That form is from an older version of me. Ask again and use the new one.");

  private final InteractionReader reader;
  private final CardBlocks cards;
  private final Lanes order;
  private final Duration patience;
  private final InstantSource machine;

  /**
   * @param patience how long the bot has for an answer
   */
  Forms(
      InteractionReader reader,
      CardBlocks cards,
      Lanes order,
      Duration patience,
      InstantSource machine) {
    this.reader = reader;
    this.cards = cards;
    this.order = order;
    this.patience = patience;
    this.machine = machine;
  }

  /**
   * A form was sent.
   *
   * @param state what was filled in
   */
  Response sent(Team team, JsonObject payload, @Nullable ViewState state, Listener to) {
    JsonObject view = JsonFields.neededObject(payload, "view");
    Optional<Sheet> sheet = sheet(view);
    if (sheet.isEmpty() || reader.isStranger(team, payload)) return shown(cards.modal(STALE));
    String id = EventIds.sent(JsonFields.needed(view, "id"));
    @Nullable String trigger = JsonFields.text(payload, "trigger_id").orElse(null);
    WayBack back = sheet.get().afterSending(trigger, machine.instant());
    var sent =
        new Incoming.Submitted(
            id,
            person(team, payload),
            sheet.get().place(),
            sheet.get().action(),
            FormViews.values(state),
            back.origin());
    return answer(id, sent, to)
        .map(answer -> answered(answer, view, sent, back))
        .orElseGet(() -> refused(Map.of("", TOO_LATE), view));
  }

  private Response answered(Answer answer, JsonObject view, Incoming.Submitted sent, WayBack back) {
    return switch (answer) {
      case Answer.Accepted(), Answer.Suggestions _ -> cleared();
      case Answer.FieldErrors(var byField) when byField.isEmpty() -> cleared();
      case Answer.FieldErrors(var byField) -> refused(byField, view);
      case Answer.Told(Card card) -> shown(cards.modal(card));
      case Answer.OpenForm(Form form) ->
          shown(FormViews.modal(form, Sheet.of(sent, back, form.action()).write()));
    };
  }

  /** Every modal of ours is closed, also one beneath. */
  private static Response cleared() {
    return Response.json(200, ViewSubmissionResponse.builder().responseAction("clear").build());
  }

  private static Response shown(View view) {
    return Response.json(
        200, ViewSubmissionResponse.builder().responseAction("update").view(view).build());
  }

  /** Slack takes sentences for fields that the modal has; others stand at its first. */
  private Response refused(Map<String, String> byField, JsonObject view) {
    List<String> fields =
        JsonFields.objects(view, "blocks").stream()
            .filter(block -> JsonFields.text(block, "type").orElse("").equals("input"))
            .flatMap(block -> JsonFields.text(block, "block_id").stream())
            .toList();
    if (fields.isEmpty()) {
      return shown(cards.modal(Card.plain(String.join(" ", byField.values()))));
    }
    Map<String, String> errors = new LinkedHashMap<>();
    byField.forEach((field, sentence) ->
        errors.merge(
            fields.contains(field) ? field : fields.getFirst(),
            sentence,
            (one, other) -> one + " " + other));
    return Response.json(
        200, ViewSubmissionResponse.builder().responseAction("errors").errors(errors).build());
  }

  /** Somebody is typing into a field that suggests. */
  Response typing(Team team, JsonObject payload, Listener to) {
    Optional<JsonObject> view = JsonFields.object(payload, "view");
    Optional<Sheet> sheet = view.flatMap(Forms::sheet);
    String field =
        JsonFields.text(payload, "block_id")
            .or(() -> JsonFields.text(payload, "action_id"))
            .orElse("");
    if (sheet.isEmpty() || field.isEmpty() || reader.isStranger(team, payload)) {
      return suggestions(List.of());
    }
    String id = "typing:" + JsonFields.text(view.get(), "id").orElse("") + ":" + field;
    var typing =
        new Incoming.Suggesting(
            id,
            person(team, payload),
            sheet.get().place(),
            new Incoming.Target.FormField(sheet.get().action(), field),
            JsonFields.text(payload, "value").orElse(""),
            sheet.get().back().origin());
    return suggestions(
        answer(id, typing, to)
            .filter(Answer.Suggestions.class::isInstance)
            .map(answer -> ((Answer.Suggestions) answer).suggestions())
            .orElse(List.of()));
  }

  private static Response suggestions(List<Answer.Suggestion> suggestions) {
    return Response.json(
        200, BlockSuggestionResponse.builder().options(FormViews.options(suggestions)).build());
  }

  /** Empty when the bot did not answer in time; it goes on all the same. */
  private Optional<Answer> answer(String key, Incoming.Interaction asked, Listener to) {
    CompletableFuture<Answer> answer = order.ask(key, () -> to.asked(asked));
    try {
      return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | CancellationException e) {
      log.warn("form not answered in time kind={}", asked.getClass().getSimpleName());
    } catch (ExecutionException e) {
      log.error("form not answered kind={}", asked.getClass().getSimpleName(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private static Optional<Sheet> sheet(JsonObject view) {
    return JsonFields.text(view, "private_metadata").flatMap(Sheet::read);
  }

  private static Person person(Team team, JsonObject payload) {
    return team.person(JsonFields.needed(JsonFields.neededObject(payload, "user"), "id"));
  }
}
