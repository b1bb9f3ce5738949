package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** The table {@code slack_channel}. Thread-safe: it keeps nothing itself. */
final class ChannelStore {

  private static final String COLUMNS =
      "workspace, channel, name, inside, shared, stay, renames, known_at, named_at";

  Optional<Presence> find(Tx tx, Place.Channel channel) {
    return tx.handle()
        .createQuery(
            """
            SELECT <columns>
            FROM slack_channel
            WHERE workspace = :workspace
              AND channel = :channel
            """)
        .define("columns", COLUMNS)
        .bind("workspace", channel.workspace().id())
        .bind("channel", channel.id())
        .map((rs, ctx) -> presence(rs))
        .findOne();
  }

  List<Presence> all(Tx tx, Workspace workspace) {
    return tx.handle()
        .createQuery("SELECT <columns> FROM slack_channel WHERE workspace = :workspace")
        .define("columns", COLUMNS)
        .bind("workspace", workspace.id())
        .map((rs, ctx) -> presence(rs))
        .list();
  }

  /** Channels that the bot is in, of whatever workspace. */
  List<Presence> inside(Tx tx) {
    return tx.handle()
        .createQuery("SELECT <columns> FROM slack_channel WHERE inside = 1")
        .define("columns", COLUMNS)
        .map((rs, ctx) -> presence(rs))
        .list();
  }

  private static Presence presence(ResultSet rs) throws SQLException {
    return new Presence(
        new Place.Channel(
            new Workspace(Team.PLATFORM, rs.getString("workspace")), rs.getString("channel")),
        rs.getString("name"),
        rs.getInt("inside") == 1,
        rs.getInt("shared") == 1,
        rs.getInt("stay"),
        rs.getInt("renames"),
        rs.getString("known_at"),
        rs.getString("named_at"));
  }

  /**
   * Turns {@code before} into {@code now}; false when it is not what is kept any more, because
   * another process was quicker.
   */
  boolean turn(Tx tx, Optional<Presence> before, Presence now) {
    return before.map(was -> change(tx, was, now)).orElseGet(() -> add(tx, now)) == 1;
  }

  private static int add(Tx tx, Presence now) {
    return bind(
            tx.handle()
                .createUpdate(
                    """
                    INSERT INTO slack_channel (workspace, channel, name, inside, shared, stay, renames, known_at, named_at)
                    VALUES (:workspace, :channel, :name, :inside, :shared, :stay, :renames, :knownAt, :namedAt)
                    ON CONFLICT (workspace, channel) DO NOTHING
                    """),
            now)
        .execute();
  }

  private static int change(Tx tx, Presence was, Presence now) {
    return bind(
            tx.handle()
                .createUpdate(
                    """
                    UPDATE slack_channel
                    SET name = :name,
                      inside = :inside,
                      shared = :shared,
                      stay = :stay,
                      renames = :renames,
                      known_at = :knownAt,
                      named_at = :namedAt
                    WHERE workspace = :workspace
                      AND channel = :channel
                      AND inside = :wasInside
                      AND shared = :wasShared
                      AND stay = :wasStay
                      AND renames = :wasRenames
                      AND known_at = :wasKnownAt
                      AND named_at = :wasNamedAt
                    """),
            now)
        .bind("wasInside", was.inside() ? 1 : 0)
        .bind("wasShared", was.shared() ? 1 : 0)
        .bind("wasStay", was.stay())
        .bind("wasRenames", was.renames())
        .bind("wasKnownAt", was.knownAt())
        .bind("wasNamedAt", was.namedAt())
        .execute();
  }

  private static Update bind(Update update, Presence presence) {
    return update
        .bind("workspace", presence.channel().workspace().id())
        .bind("channel", presence.channel().id())
        .bind("name", presence.name())
        .bind("inside", presence.inside() ? 1 : 0)
        .bind("shared", presence.shared() ? 1 : 0)
        .bind("stay", presence.stay())
        .bind("renames", presence.renames())
        .bind("knownAt", presence.knownAt())
        .bind("namedAt", presence.namedAt());
  }
}
