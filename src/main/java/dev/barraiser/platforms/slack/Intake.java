package dev.barraiser.platforms.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.app_backend.util.JsonPayloadExtractor;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.UrlVerificationRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.lanes.Lanes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes Slack's requests, by whichever way they come. Thread-safe.
 *
 * <p>Bolt reads them and tells their kinds apart. Its own middleware stays out: it would look up
 * who is authorised with {@code auth.test} and remember a failure for ten minutes, compare
 * signatures in variable time, and acknowledge nothing that no listener matches. Events of one
 * conversation are stored in the order in which they came; one that cannot be stored is not
 * acknowledged, so that Slack tells it again. What cannot be read at all would not be better the
 * next time: it is acknowledged and counted.
 */
final class Intake {

  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  /** Slack's reason for asking again; it is not at fault. */
  private static final int COME_AGAIN = 503;

  /** Who hears of what comes in. */
  private record Hearing(Catalogue catalogue, Listener listener) {}

  private final Session session;
  private final Events events;
  private final InteractionReader reader;
  private final Interactions interactions;
  private final Forms forms;
  private final Lanes order;
  private final Counts counts;
  private final App app;
  private final SlackRequestParser parser;
  private final AtomicLong apart = new AtomicLong();
  private volatile @Nullable Hearing hearing;
  private volatile boolean closing;

  Intake(
      Slack slack,
      Session session,
      Events events,
      InteractionReader reader,
      Interactions interactions,
      Forms forms,
      Lanes order,
      Counts counts) {
    this.session = session;
    this.events = events;
    this.reader = reader;
    this.interactions = interactions;
    this.forms = forms;
    this.order = order;
    this.counts = counts;
    AppConfig config =
        AppConfig.builder()
            .slack(slack)
            // Or Bolt would take them from the environment.
            .singleTeamBotToken(null)
            .signingSecret(null)
            .appInitializersEnabled(false)
            .build();
    List<com.slack.api.bolt.middleware.Middleware> ours = new ArrayList<>();
    ours.add((request, response, chain) -> answer(request));
    this.app = new App(config, slack, ours);
    this.parser = new SlackRequestParser(config);
  }

  /** From now on {@code listener} hears of what comes in. */
  void begin(Catalogue catalogue, Listener listener) {
    hearing = new Hearing(catalogue, listener);
  }

  /**
   * Takes a request. The future ends with the answer; one that is not a 200 is no acknowledgement.
   *
   * @param body what Slack sent: through the socket, an envelope's payload
   */
  CompletableFuture<Response> take(String body, boolean throughSocket) {
    return closing
        ? CompletableFuture.completedFuture(Response.error(COME_AGAIN))
        : order.ask(key(body), () -> run(body, throughSocket));
  }

  /** Events of one conversation share a key. Interactions do not wait for each other here. */
  private String key(String body) {
    return Optional.of(body)
        .filter(text -> text.startsWith("{"))
        .flatMap(Intake::json)
        .flatMap(payload -> JsonFields.object(payload, "event"))
        .map(event -> "events in " + conversation(event))
        .orElseGet(() -> "request " + apart.incrementAndGet());
  }

  private static String conversation(JsonObject event) {
    return JsonFields.text(event, "channel")
        .or(() -> JsonFields.object(event, "channel").flatMap(one -> JsonFields.text(one, "id")))
        .or(() ->
            JsonFields.object(event, "item").flatMap(item -> JsonFields.text(item, "channel")))
        .or(() -> JsonFields.text(event, "user"))
        .or(() -> JsonFields.object(event, "user").flatMap(user -> JsonFields.text(user, "id")))
        .orElse("");
  }

  private static Optional<JsonObject> json(String body) {
    try {
      JsonElement whole = JsonParser.parseString(body);
      return whole.isJsonObject() ? Optional.of(whole.getAsJsonObject()) : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private Response run(String body, boolean throughSocket) {
    try {
      @Nullable Request<?> request =
          parser.parse(
              HttpRequest.builder()
                  .requestUri("")
                  .queryString(Map.of())
                  .requestBody(body)
                  .headers(new RequestHeaders(Map.of()))
                  .remoteAddress("")
                  .socketMode(throughSocket)
                  .build());
      if (request == null) {
        counts.count("ignored/unknown request");
        return Response.ok();
      }
      return app.run(request);
    } catch (Exception e) {
      counts.count("ignored/malformed request");
      // What is thrown for it may quote it.
      log.warn("request unreadable cause={}", e.getClass().getName());
      return Response.ok();
    }
  }

  private Response answer(Request<?> request) {
    if (request instanceof UrlVerificationRequest asked) return Response.ok(asked.getChallenge());
    Hearing hearing = this.hearing;
    Optional<Team> team = session.team();
    if (hearing == null || team.isEmpty()) {
      counts.count("refused/too early");
      return Response.error(COME_AGAIN);
    }
    return answer(request, team.get(), hearing);
  }

  private Response answer(Request<?> request, Team team, Hearing hearing) {
    Listener to = hearing.listener();
    return switch (request) {
      case EventRequest event -> told(team, object(event.getRequestBodyAsString()), to);
      case SlashCommandRequest command ->
          interactions.take(team, reader.command(team, command.getPayload()), to);
      case BlockActionRequest pressed -> asked(pressed, team, hearing);
      case MessageShortcutRequest chosen -> asked(chosen, team, hearing);
      case GlobalShortcutRequest chosen -> asked(chosen, team, hearing);
      case ViewSubmissionRequest sent -> sent(team, sent, to);
      case BlockSuggestionRequest typing -> forms.typing(team, payload(typing), to);
      default -> {
        counts.count("ignored/" + request.getRequestType());
        yield Response.ok();
      }
    };
  }

  private Response told(Team team, JsonObject payload, Listener to) {
    try {
      events.take(team, payload, to);
      return Response.ok();
    } catch (RuntimeException e) {
      counts.count("refused/not stored");
      log.warn("event not stored, Slack will tell it again cause={}", e.getClass().getName());
      return Response.error(COME_AGAIN);
    }
  }

  /** What is not acknowledged stays in its dialog, with everything that was typed. */
  private Response sent(Team team, ViewSubmissionRequest sent, Listener to) {
    try {
      return forms.sent(team, payload(sent), sent.getPayload().getView().getState(), to);
    } catch (RuntimeException e) {
      counts.count("refused/form not taken");
      log.warn("form not taken, it stays open cause={}", e.getClass().getName());
      return Response.error(COME_AGAIN);
    }
  }

  private Response asked(Request<?> request, Team team, Hearing hearing) {
    JsonObject payload = payload(request);
    return interactions.take(
        team, reader.act(team, payload, hearing.catalogue()), hearing.listener());
  }

  /** Over HTTP, interactions are form fields; through the socket, they are JSON as they are. */
  private static JsonObject payload(Request<?> request) {
    String body = request.getRequestBodyAsString();
    return object(request.isSocketMode() ? body : new JsonPayloadExtractor().extractIfExists(body));
  }

  private static JsonObject object(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }

  /**
   * Takes nothing more, and waits for what is under way and for what was acknowledged.
   *
   * @return whether all of it ended in time
   */
  boolean drain(Duration patience) {
    closing = true;
    return order.drain(patience);
  }
}
