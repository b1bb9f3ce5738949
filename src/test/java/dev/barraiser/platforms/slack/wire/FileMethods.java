package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.barraiser.wire.WireServer.Reply;
import dev.barraiser.wire.WireServer.Request;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * {@code files.*}, and the address to which bytes are sent. Called in the world's turn.
 *
 * <p>Source: docs.slack.dev/messaging/working-with-files.
 */
final class FileMethods {

  private static final class Upload {
    final String name;
    final int length;
    String text = "";
    boolean arrived;

    Upload(String name, int length) {
      this.name = name;
      this.length = length;
    }
  }

  private final World world;
  private final Events events;
  private final Scopes scopes;
  private final Supplier<String> base;
  private final Map<String, Upload> uploads = new HashMap<>();

  FileMethods(World world, Events events, Supplier<String> base) {
    this.world = world;
    this.events = events;
    this.scopes = new Scopes(world);
    this.base = base;
  }

  JsonObject uploadUrl(Args args) {
    scopes.need("files:write");
    String id = world.newId("F");
    uploads.put(
        id, new Upload(args.required("filename"), Integer.parseInt(args.required("length"))));
    return Js.object("upload_url", base.get() + "/upload/" + id, "file_id", id);
  }

  Reply receive(Request request) {
    Upload upload = uploads.get(request.path().substring("/upload/".length()));
    if (upload == null) return Reply.Answer.plain(404, "no such upload", Map.of());
    int length = request.body().getBytes(StandardCharsets.UTF_8).length;
    if (length != upload.length) return Reply.Answer.plain(400, "not the length", Map.of());
    upload.text = request.body();
    upload.arrived = true;
    return Reply.Answer.plain(200, "OK - " + length, Map.of());
  }

  JsonObject complete(Args args) {
    scopes.need("files:write");
    JsonArray files = args.list("files", "invalid_arguments").orElseGet(JsonArray::new);
    Channel channel =
        world
            .channel(args.required("channel_id"))
            .filter(one -> one.members.contains(world.bot.id))
            .orElseThrow(() -> Refusal.of("channel_not_found"));
    var message = new Message(world.newTs(), world.bot.id, null);
    message.botId = world.bot.botId;
    for (JsonElement one : files) {
      String id = Js.text(one.getAsJsonObject(), "id");
      Upload upload = uploads.get(id);
      if (upload == null || !upload.arrived) throw Refusal.of("file_not_found");
      message.files.add(Js.object("id", id, "name", upload.name, "size", upload.length));
    }
    channel.messages.put(message.ts, message);
    events.posted(channel, message);
    return Js.object("files", Js.array(message.files));
  }

  /** What a file says. */
  String text(String id) {
    Upload upload = uploads.get(id);
    if (upload == null) throw new IllegalArgumentException("no file " + id);
    return upload.text;
  }
}
