package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A gateway session: what it was told, and the line it is told over. Guarded by the world's turn.
 */
final class Session {

  /** Discord keeps what was missed for some minutes only. */
  private static final int REMEMBERED = 100_000;

  record Told(long sequence, String event) {}

  final String id;
  final int intents;
  final int shard;
  final int shards;
  private final Deque<Told> told = new ArrayDeque<>();
  private long sequence;
  private @Nullable Line line;

  Session(String id, int intents, int shard, int shards, Line line) {
    this.id = id;
    this.intents = intents;
    this.shard = shard;
    this.shards = shards;
    this.line = line;
  }

  void tell(String type, JsonNode what) {
    ObjectNode event = Js.object("op", 0, "s", ++sequence, "t", type, "d", what);
    String text = Js.write(event);
    told.addLast(new Told(sequence, text));
    if (told.size() > REMEMBERED) told.removeFirst();
    Line over = line;
    if (over != null) over.send(text);
  }

  @Nullable Line line() {
    return line;
  }

  /** What is told from now on waits for the client to come back. */
  void hangUp(Line which) {
    if (line == which) line = null;
  }

  void resume(long after, Line over) {
    line = over;
    told.stream().filter(one -> one.sequence() > after).forEach(one -> over.send(one.event()));
    tell("RESUMED", Js.object());
  }
}
