package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barraiser.wire.Mishaps;
import dev.barraiser.wire.WireServer.Reply;
import dev.barraiser.wire.WireServer.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** REST: routes, tokens, rate limits, mishaps, and what the specification says of each body. */
final class Api {

  static final String ROOT = "/api/v10/";

  /** A route; {@code open} ones need no token, for the interaction's stands in them. */
  private record Route(
      String method, String path, Pattern pattern, boolean open, Function<Call, Done> work) {

    String name() {
      return method + " " + path;
    }
  }

  private final World world;
  private final String token;
  private final Spec spec;
  private final List<Route> routes = new ArrayList<>();
  final Mishaps mishaps = new Mishaps();
  final Limits limits = new Limits();
  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

  Api(World world, String token, Spec spec) {
    this.world = world;
    this.token = token;
    this.spec = spec;
  }

  void on(String method, String path, Function<Call, Done> work) {
    add(method, path, false, work);
  }

  void onOpen(String method, String path, Function<Call, Done> work) {
    add(method, path, true, work);
  }

  private void add(String method, String path, boolean open, Function<Call, Done> work) {
    Pattern pattern = Pattern.compile(path.replaceAll("\\{\\w+}", "([^/]+)"));
    routes.add(new Route(method, path, pattern, open, work));
  }

  /** How often a route was called, as in {@code POST channels/{channel_id}/messages}. */
  int calls(String route) {
    AtomicInteger count = calls.get(known(route));
    return count == null ? 0 : count.get();
  }

  /**
   * The route, if there is one.
   *
   * @throws IllegalArgumentException for a route that nobody serves
   */
  String known(String route) {
    if (routes.stream().noneMatch(one -> one.name().equals(route))) {
      throw new IllegalArgumentException("no route " + route);
    }
    return route;
  }

  Reply handle(Request request) throws InterruptedException {
    String path = request.path().substring(ROOT.length());
    for (Route route : routes) {
      if (!route.method().equals(request.method())) continue;
      Matcher matcher = route.pattern().matcher(path);
      if (matcher.matches()) return held(route, serve(route, matcher, request));
    }
    world.complaints.add("no such route here: " + request.method() + " " + path);
    return error(new ApiError(404, 0, "404: Not Found"), Map.of());
  }

  /** Every answer of Discord's is held against the specification, refusals as well. */
  private Reply held(Route route, Reply reply) {
    if (reply instanceof Reply.Answer answer && isDiscords(answer)) {
      spec.answer(route.method(), route.path(), answer.status(), Js.read(answer.body()))
          .forEach(this::complain);
    }
    return reply;
  }

  /** Of a failure of its own it says nothing, and what stands before it does not speak JSON. */
  private static boolean isDiscords(Reply.Answer answer) {
    return answer.status() < 500
        && answer.headers().getOrDefault("Content-Type", "").startsWith("application/json");
  }

  private Reply serve(Route route, Matcher matcher, Request request) throws InterruptedException {
    calls.computeIfAbsent(route.name(), _ -> new AtomicInteger()).incrementAndGet();
    if (!route.open()
        && !request.header("authorization").filter(("Bot " + token)::equals).isPresent()) {
      return error(new ApiError(401, 0, "401: Unauthorized"), Map.of());
    }
    List<String> args = new ArrayList<>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      args.add(URLDecoder.decode(matcher.group(i), StandardCharsets.UTF_8));
    }
    Mishaps.Mishap mishap = mishaps.next(route.name());
    mishap.before();
    Reply instead = mishap.instead();
    if (instead != null) return instead;
    String major = args.isEmpty() ? "" : args.getFirst();
    Limits.Verdict verdict = limits.ask(route.name(), major, !route.open());
    if (!verdict.allowed()) return Reply.Answer.json(429, verdict.body(), verdict.headers());
    return mishap.after(work(route, args, request, verdict.headers()));
  }

  private Reply work(Route route, List<String> args, Request request, Map<String, String> headers) {
    JsonNode body = Js.object();
    Parts parts = Parts.of(request);
    if (!parts.json().isEmpty()) {
      try {
        body = Js.read(parts.json());
      } catch (IllegalArgumentException e) {
        world.complaints.add(route.name() + ": the body is no JSON");
        return error(new ApiError(400, 50109, "The request body contains invalid JSON."), headers);
      }
      spec.request(route.method(), route.path(), body).forEach(this::complain);
    }
    parts.into(body);
    try {
      JsonNode sent = body;
      Done done = world.inTurn(() -> route.work().apply(new Call(args, request.query(), sent)));
      JsonNode answer = done.body();
      if (answer == null) return new Reply.Answer(done.status(), headers, "");
      return Reply.Answer.json(done.status(), Js.write(answer), headers);
    } catch (ApiError e) {
      if (e.isTheSendersMistake()) complain(route.name() + ": " + e.getMessage());
      return error(e, headers);
    } catch (RuntimeException e) {
      world.complaints.add(route.name() + ": the fake failed: " + e);
      return error(new ApiError(500, 0, "500: Internal Server Error"), headers);
    }
  }

  private void complain(String complaint) {
    world.complaints.add(complaint);
  }

  private static Reply error(ApiError error, Map<String, String> headers) {
    return Reply.Answer.json(error.status, error.json(), new HashMap<>(headers));
  }
}
