package dev.barraiser.platforms.room;

import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Block;
import dev.barraiser.json.Json;
import dev.barraiser.web.Request;
import dev.barraiser.web.Response;
import dev.barraiser.web.Route;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The room's JSON API, below {@code /room/api/}. Bodies and queries in, what the room answers out;
 * refusals as {@code {"error": sentence, "field"?: name}}. Thread-safe.
 */
final class RoomApi {

  record ClockJson(
      Instant now, Duration ahead, boolean fastForward, FastForward.@Nullable Due next) {}

  record StatusJson(String version, boolean ready, String notice) {}

  record SuggestionJson(String value, String label, String hint) {}

  private final Talk talk;
  private final Residents residents;
  private final Asking asking;
  private final Filling filling;
  private final Homes homes;
  private final Views views;
  private final Feed feed;

  RoomApi(
      Talk talk,
      Residents residents,
      Asking asking,
      Filling filling,
      Homes homes,
      Views views,
      Feed feed) {
    this.talk = talk;
    this.residents = residents;
    this.asking = asking;
    this.filling = filling;
    this.homes = homes;
    this.views = views;
    this.feed = feed;
  }

  List<Route> routes(FastForward fastForward, About about, BooleanSupplier ready) {
    return List.of(
        get("people", _ -> views.people()),
        post("people", body -> id(residents.add(body.text("name"), body.text("zone")))),
        post("people/change", this::changePerson),
        post("people/just-me", _ -> nothing(residents::justMe)),
        get("channels", ask -> views.channels(ask.query("as").orElse(null))),
        post("channels", body -> id(residents.addChannel(body.text("as"), body.text("name")))),
        post("channels/bot", this::bot),
        get("messages", this::messages),
        post("read", this::read),
        post("say", this::say),
        post("edit", this::edit),
        post("delete", this::delete),
        post("react", this::react),
        post("command", this::command),
        post("press", this::press),
        post("message-menu", this::choose),
        post("submit", this::submit),
        get("forms", ask -> views.forms(required(ask, "as"))),
        post("forms/close", this::closeForm),
        post("forms/draft", this::draftForm),
        get("home", ask -> views.home(required(ask, "as"))),
        post("home", body -> nothing(() -> homes.open(body.text("as")))),
        post("home/press", this::pressHome),
        get("suggest", this::suggest),
        get("complete", this::complete),
        get("clock", _ -> clock(fastForward.state())),
        post("clock/next", _ -> step(fastForward)),
        get("status", _ -> status(about, ready)),
        Route.get("/room/api/attachment", guarded(this::attachment)),
        Route.get("/room/api/events", guarded(this::events)));
  }

  private Object changePerson(Body body) {
    return nothing(
        () -> residents.change(body.text("id"), body.optional("name"), body.optional("zone")));
  }

  private Object bot(Body body) {
    return nothing(
        () -> residents.bot(body.text("as"), body.text("channel"), body.flag("present")));
  }

  private Object messages(Request ask) {
    return views.messages(
        required(ask, "as"),
        required(ask, "channel"),
        ask.query("thread").orElse(null),
        ask.query("before").orElse(null));
  }

  private Object read(Body body) {
    return nothing(() -> talk.read(body.text("as"), body.text("channel"), body.optional("thread")));
  }

  private Object say(Body body) {
    return id(
        talk.say(
            body.text("as"), body.text("channel"), body.optional("thread"), body.text("text")));
  }

  private Object edit(Body body) {
    return nothing(() -> talk.edit(body.text("as"), body.text("id"), body.text("text")));
  }

  private Object delete(Body body) {
    return nothing(() -> talk.delete(body.text("as"), body.text("id")));
  }

  private Object react(Body body) {
    return nothing(() -> talk.react(body.text("as"), body.text("id"), body.text("emoji")));
  }

  private Object command(Body body) {
    return outcome(
        asking.command(
            body.text("as"), body.text("channel"), body.optional("thread"), body.text("text")));
  }

  private Object press(Body body) {
    return outcome(asking.press(body.text("as"), body.text("message"), body.text("action")));
  }

  private Object pressHome(Body body) {
    return outcome(homes.press(body.text("as"), body.text("action")));
  }

  private Object choose(Body body) {
    return outcome(asking.choose(body.text("as"), body.text("id"), body.text("choice")));
  }

  private Object submit(Body body) {
    return outcome(filling.submit(body.text("as"), body.text("form"), body.values("values")));
  }

  private Object closeForm(Body body) {
    return nothing(() -> filling.close(body.text("as"), body.text("form")));
  }

  private Object draftForm(Body body) {
    return nothing(() -> filling.draft(body.text("as"), body.text("form"), body.values("values")));
  }

  private Object suggest(Request ask) {
    return suggestions(
        filling.suggest(
            required(ask, "as"),
            required(ask, "form"),
            required(ask, "field"),
            required(ask, "text")));
  }

  private Object complete(Request ask) {
    return suggestions(
        asking.complete(required(ask, "as"), required(ask, "channel"), required(ask, "text")));
  }

  private static List<SuggestionJson> suggestions(List<Answer.Suggestion> suggestions) {
    return suggestions.stream()
        .map(one -> new SuggestionJson(one.value(), one.label(), one.hint()))
        .toList();
  }

  private static Object outcome(Answers.Outcome outcome) {
    return switch (outcome) {
      case Answers.Outcome.Accepted() -> Map.of("accepted", true);
      case Answers.Outcome.Opened(FormStore.Open form) -> Map.of("form", FormJson.of(form));
    };
  }

  private static ClockJson clock(FastForward.Clock clock) {
    return new ClockJson(clock.now(), clock.ahead(), clock.allowed(), clock.next());
  }

  private Object step(FastForward fastForward) {
    return switch (fastForward.next()) {
      case FastForward.NotStepped(String why) -> throw Refusal.conflict(why);
      case FastForward.Stepped stepped -> {
        feed.clock(stepped.now());
        yield stepped;
      }
    };
  }

  private static StatusJson status(About about, BooleanSupplier ready) {
    return new StatusJson(about.version(), ready.getAsBoolean(), about.notice());
  }

  private Response attachment(Request ask) {
    Block.Attachment file =
        views.attachment(required(ask, "as"), required(ask, "message"), required(ask, "name"));
    return new Response.Download(
        file.name(), file.mediaType(), file.text().getBytes(StandardCharsets.UTF_8));
  }

  private Response events(Request ask) {
    String as = ask.query("as").orElse(null);
    if (as != null) views.check(as);
    return new Response.Events(feed.of(as));
  }

  private static String required(Request ask, String name) {
    return ask.query(name)
        .orElseThrow(() -> Refusal.wrong(name, "The parameter “" + name + "” is missing."));
  }

  private static Map<String, String> id(String id) {
    return Map.of("id", id);
  }

  private static Map<String, String> nothing(Runnable act) {
    act.run();
    return Map.of();
  }

  private static Route get(String path, Function<Request, Object> answer) {
    return Route.get("/room/api/" + path, guarded(ask -> json(200, answer.apply(ask))));
  }

  private static Route post(String path, Function<Body, Object> answer) {
    return Route.post(
        "/room/api/" + path, guarded(ask -> json(200, answer.apply(Body.of(ask.body())))));
  }

  private static Route.Handler guarded(Route.Handler handler) {
    return ask -> {
      try {
        return handler.answer(ask);
      } catch (Refusal refusal) {
        return json(refusal.status(), refused(refusal));
      }
    };
  }

  private static Map<String, Object> refused(Refusal refusal) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("error", refusal.sentence());
    if (refusal.field() != null) error.put("field", refusal.field());
    if (!refusal.byField().isEmpty()) error.put("errors", refusal.byField());
    return error;
  }

  private static Response json(int status, Object body) {
    return new Response.Json(status, Json.write(body));
  }
}
