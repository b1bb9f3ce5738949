package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import dev.barraiser.wire.Complaints;
import dev.barraiser.wire.Mishaps;
import dev.barraiser.wire.WireServer.Reply;
import dev.barraiser.wire.WireServer.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The Web API: who calls, with what, and whether they may; then the method itself in the world's
 * turn. Thread-safe.
 */
final class WebApi {

  private final World world;
  private final Tokens tokens;
  private final Mishaps mishaps;
  private final Pace pace;
  private final Complaints complaints;
  private final AppMethods apps;
  private final ChatMethods chat;
  private final ConversationMethods conversations;
  private final ReactionMethods reactions;
  private final UserMethods users;
  private final ViewMethods views;
  private final FileMethods files;
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  WebApi(
      World world,
      Tokens tokens,
      Mishaps mishaps,
      Pace pace,
      Complaints complaints,
      AppMethods apps,
      ChatMethods chat,
      ViewMethods views,
      FileMethods files,
      Events events) {
    this.world = world;
    this.tokens = tokens;
    this.mishaps = mishaps;
    this.pace = pace;
    this.complaints = complaints;
    this.apps = apps;
    this.chat = chat;
    this.conversations = new ConversationMethods(world);
    this.reactions = new ReactionMethods(world, events);
    this.users = new UserMethods(world);
    this.views = views;
    this.files = files;
  }

  /** Every call that arrived, also those that hang or failed. */
  List<Call> calls() {
    return calls;
  }

  /** A call that arrived. */
  record Call(String method, Request request) {
    JsonObject arguments() {
      return Args.of(request).json();
    }
  }

  Reply handle(Request request) throws InterruptedException {
    String name = request.path().substring("/api/".length());
    calls.add(new Call(name, request));
    Mishaps.Mishap mishap = mishaps.next(name);
    mishap.before();
    Reply instead = mishap.instead();
    return instead == null ? mishap.after(answer(name, request)) : instead;
  }

  private Reply answer(String name, Request request) {
    try {
      Args args = Args.of(request);
      ApiMethod method = known(name, request, args);
      Tokens.Holder holder = tokens.holder(bearer(request, args), method);
      int pause = world.inTurn(() -> pace.pause(method, args));
      if (pause > 0) return tooFast(pause);
      JsonObject answer = world.inTurn(() -> call(method, args));
      answer.addProperty("ok", true);
      return Reply.Answer.json(answer.toString(), headers(holder));
    } catch (Refusal refusal) {
      return Reply.Answer.json(refusal.body().toString(), Map.of());
    }
  }

  private ApiMethod known(String name, Request request, Args args) {
    ApiMethod method =
        ApiMethod.named(name)
            .orElseThrow(() -> {
              complaints.add("unknown method " + name);
              return Refusal.of("unknown_method");
            });
    for (String argument : args.names()) {
      if (!method.takes(argument)) complaints.add(name + " knows no argument " + argument);
    }
    if (!method.takesJson()
        && request.header("content-type").orElse("").startsWith("application/json")) {
      complaints.add(name + " reads no JSON");
    }
    return method;
  }

  private static String bearer(Request request, Args args) {
    String header = request.header("authorization").orElse("");
    return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : args.text("token");
  }

  private Map<String, String> headers(Tokens.Holder holder) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        "x-oauth-scopes",
        holder == Tokens.Holder.APP
            ? "connections:write"
            : String.join(",", new TreeSet<>(world.app.scopes())));
    return headers;
  }

  private static Reply tooFast(int seconds) {
    return new Reply.Answer(
        429,
        Map.of("Retry-After", Integer.toString(seconds), "Content-Type", "application/json"),
        Js.object("ok", false, "error", "ratelimited").toString());
  }

  private JsonObject call(ApiMethod method, Args args) {
    return switch (method) {
      case APPS_CONNECTIONS_OPEN -> apps.openConnection();
      case AUTH_TEST -> apps.test();
      case CHAT_DELETE -> chat.delete(args);
      case CHAT_GET_PERMALINK -> chat.permalink(args);
      case CHAT_POST_EPHEMERAL -> chat.postEphemeral(args);
      case CHAT_POST_MESSAGE -> chat.post(args);
      case CHAT_UPDATE -> chat.update(args);
      case CONVERSATIONS_HISTORY -> conversations.history(args);
      case CONVERSATIONS_INFO -> conversations.info(args);
      case CONVERSATIONS_LIST -> conversations.list(args);
      case CONVERSATIONS_MEMBERS -> conversations.members(args);
      case CONVERSATIONS_OPEN -> conversations.open(args);
      case CONVERSATIONS_REPLIES -> conversations.replies(args);
      case FILES_COMPLETE_UPLOAD -> files.complete(args);
      case FILES_GET_UPLOAD_URL -> files.uploadUrl(args);
      case REACTIONS_ADD -> reactions.add(args);
      case REACTIONS_GET -> reactions.get(args);
      case REACTIONS_REMOVE -> reactions.remove(args);
      case USERS_CONVERSATIONS -> conversations.ofUser(args);
      case USERS_INFO -> users.info(args);
      case VIEWS_OPEN -> views.open(args);
      case VIEWS_PUBLISH -> views.publish(args);
      case VIEWS_PUSH -> views.push(args);
      case VIEWS_UPDATE -> views.update(args);
    };
  }
}
