package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Place;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table {@code discord_channel}. Thread-safe: it keeps nothing itself. */
final class ChannelStore {

  /**
   * A channel in which the bot has something to do.
   *
   * @param inside whether the bot sees it
   * @param stay the number of the latest stay, from one
   * @param through every message up to this id has been passed on
   */
  record Known(
      Place.Channel place, String guild, String name, boolean inside, int stay, String through) {}

  private static final String COLUMNS = "channel, guild, name, inside, stay, through";

  Optional<Known> find(Tx tx, Place.Channel place) {
    return tx.handle()
        .createQuery("SELECT <columns> FROM discord_channel WHERE channel = :channel")
        .define("columns", COLUMNS)
        .bind("channel", place.id())
        .map((rs, ctx) -> known(rs))
        .findOne();
  }

  List<Known> all(Tx tx) {
    return tx.handle()
        .createQuery("SELECT <columns> FROM discord_channel ORDER BY through DESC")
        .define("columns", COLUMNS)
        .map((rs, ctx) -> known(rs))
        .list();
  }

  List<Known> of(Tx tx, String guild) {
    return tx.handle()
        .createQuery("SELECT <columns> FROM discord_channel WHERE guild = :guild")
        .define("columns", COLUMNS)
        .bind("guild", guild)
        .map((rs, ctx) -> known(rs))
        .list();
  }

  private static Known known(ResultSet rs) throws SQLException {
    return new Known(
        Ids.channel(rs.getString("channel")),
        rs.getString("guild"),
        rs.getString("name"),
        rs.getInt("inside") == 1,
        rs.getInt("stay"),
        rs.getString("through"));
  }

  /** A channel not known before; harmless when it was. */
  void add(Tx tx, Known known) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO discord_channel (channel, guild, name, inside, stay, through)
            VALUES (:channel, :guild, :name, :inside, :stay, :through)
            ON CONFLICT (channel) DO NOTHING
            """)
        .bind("channel", known.place().id())
        .bind("guild", known.guild())
        .bind("name", known.name())
        .bind("inside", known.inside() ? 1 : 0)
        .bind("stay", known.stay())
        .bind("through", known.through())
        .execute();
  }

  /** Everything but how far it was heard. */
  void keep(Tx tx, Known known) {
    tx.handle()
        .createUpdate(
            """
            UPDATE discord_channel
            SET guild = :guild,
              name = :name,
              inside = :inside,
              stay = :stay
            WHERE channel = :channel
            """)
        .bind("channel", known.place().id())
        .bind("guild", known.guild())
        .bind("name", known.name())
        .bind("inside", known.inside() ? 1 : 0)
        .bind("stay", known.stay())
        .execute();
  }

  /** Never back. */
  void heardThrough(Tx tx, String channel, String message) {
    tx.handle()
        .createUpdate(
            """
            UPDATE discord_channel
            SET through = :through
            WHERE channel = :channel
              AND (LENGTH(through) < LENGTH(:through)
                OR (LENGTH(through) = LENGTH(:through) AND through < :through))
            """)
        .bind("through", message)
        .bind("channel", channel)
        .execute();
  }
}
