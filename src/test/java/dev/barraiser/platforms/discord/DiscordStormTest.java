package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Incoming;
import dev.barraiser.wire.Strange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Twenty thousand events over the gateway that make ever less sense to the real client. */
@Tag("proof")
@Timeout(600)
class DiscordStormTest {

  private static final int EVENTS = 20_000;

  /** So many in a row before one that is right. */
  private static final int IN_A_ROW = 500;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private DiscordStage stage;

  @BeforeEach
  void opens(@TempDir Path folder) {
    stage = new DiscordStage(folder);
  }

  @AfterEach
  void closes() {
    stage.close();
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) MAPPER.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private record Shape(String type, ObjectNode what) {}

  /** What the bot listens to, each in its full shape. */
  private List<Shape> shapes() {
    String author =
        "{'id': '%s', 'username': 'ana', 'discriminator': '0', 'global_name': 'Ana', 'avatar': null}"
            .formatted(stage.ana.id());
    String member =
        "{'roles': [], 'joined_at': '2026-01-01T00:00:00Z', 'deaf': false, 'mute': false, 'flags':"
            + " 0}";
    String where =
        "'channel_id': '%s', 'guild_id': '%s'".formatted(stage.practice, stage.server.id());
    String message =
        ("{'id': '1477998909849699999', 'type': 0, 'content': 'An answer', %s, 'author': %s,"
                + " 'member': %s, 'timestamp': '2026-03-02T12:00:00Z', 'edited_timestamp': null,"
                + " 'tts': false, 'mention_everyone': false, 'mentions': [], 'mention_roles': [],"
                + " 'attachments': [], 'embeds': [], 'pinned': false, 'flags': 0, 'components': []}")
            .formatted(where, author, member);
    String reaction =
        "{'user_id': '%s', %s, 'message_id': '1477998909849699999', 'emoji': {'id': null, 'name': '👍'},"
                .formatted(stage.ana.id(), where)
            + " 'burst': false, 'type': 0, 'member': {'user': %s, 'roles': []}}".formatted(author);
    String thread =
        ("{'id': '1477998909849699998', 'guild_id': '%s', 'parent_id': '%s', 'type': 11, 'name': 'A"
                + " thread', 'owner_id': '%s', 'member_count': 1, 'message_count': 1,"
                + " 'total_message_sent': 1, 'rate_limit_per_user': 0, 'thread_metadata': {'archived':"
                + " false, 'locked': false, 'auto_archive_duration': 60, 'archive_timestamp':"
                + " '2026-03-02T12:00:00Z'}}")
            .formatted(stage.server.id(), stage.practice, stage.ana.id());
    String left =
        "{'guild_id': '%s', 'user': %s}"
            .formatted(stage.server.id(), author.replace("ana", "gone"));
    return List.of(
        new Shape("MESSAGE_CREATE", json(message)),
        new Shape("MESSAGE_UPDATE", json(message)),
        new Shape("MESSAGE_DELETE", json("{'id': '1477998909849699999', " + where + "}")),
        new Shape(
            "MESSAGE_DELETE_BULK", json("{'ids': ['1477998909849699999', '1'], " + where + "}")),
        new Shape("MESSAGE_REACTION_ADD", json(reaction)),
        new Shape("MESSAGE_REACTION_REMOVE", json(reaction)),
        new Shape("THREAD_CREATE", json(thread)),
        new Shape("THREAD_UPDATE", json(thread)),
        new Shape("GUILD_MEMBER_REMOVE", json(left)),
        new Shape("USER_UPDATE", json(author)),
        new Shape("NOBODY_KNOWS", json("{}")));
  }

  @Test
  void whatever_comes_over_the_gateway_the_bot_hears_on() {
    List<Shape> shapes = shapes();
    var strange =
        new Strange(12, List.of(stage.jonas.id(), stage.practice, stage.server.id(), "1"));
    for (int i = 0; i < EVENTS; i += IN_A_ROW) {
      for (int j = 0; j < IN_A_ROW; j++) {
        Shape shape = strange.oneOf(shapes);
        stage.discord.trouble().blurts(shape.type(), strange.of(shape.what()));
      }
      String said = "Right answer " + i;
      stage.jonas.says(stage.practice, said);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() ->
              stage.heard().events(Incoming.Said.class).stream()
                  .anyMatch(one -> one.text().equals(said)));
    }

    assertThat(stage.platform().connection().state())
        .isEqualTo(ChatPlatform.Connection.State.CONNECTED);
    assertThat(stage.platform().counts()).hasSizeLessThan(250);
    assertThat(stage.discord.pings()).isEmpty();
  }
}
