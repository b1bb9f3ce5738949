package dev.barraiser.platforms.room;

import dev.barraiser.storage.Tx;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table {@code room_reaction}. Thread-safe: it keeps nothing itself. */
final class ReactionStore {

  /** Who reacted with one emoji, in order. */
  record Reaction(String emoji, List<String> people) {}

  private record Row(long message, String emoji, String person) {}

  /** Returns whether it was not there before. */
  boolean add(Tx tx, long message, String emoji, String person) {
    return tx.handle()
            .createUpdate(
                """
                INSERT INTO room_reaction (message, emoji, person)
                VALUES (:message, :emoji, :person)
                ON CONFLICT (message, emoji, person) DO NOTHING
                """)
            .bind("message", message)
            .bind("emoji", emoji)
            .bind("person", person)
            .execute()
        > 0;
  }

  void remove(Tx tx, long message, String emoji, String person) {
    tx.handle()
        .createUpdate(
            """
            DELETE FROM room_reaction
            WHERE message = :message AND emoji = :emoji AND person = :person
            """)
        .bind("message", message)
        .bind("emoji", emoji)
        .bind("person", person)
        .execute();
  }

  void removeAll(Tx tx, long message) {
    tx.handle()
        .createUpdate("DELETE FROM room_reaction WHERE message = :message")
        .bind("message", message)
        .execute();
  }

  /** The different emoji on a message. */
  long kinds(Tx tx, long message) {
    return tx.handle()
        .createQuery("SELECT COUNT(DISTINCT emoji) FROM room_reaction WHERE message = :message")
        .bind("message", message)
        .mapTo(Long.class)
        .one();
  }

  /** The reactions on each of these messages, in the order in which each emoji came first. */
  Map<Long, List<Reaction>> on(Tx tx, Collection<Long> messages) {
    if (messages.isEmpty()) return Map.of();
    Map<Long, Map<String, List<String>>> found = new LinkedHashMap<>();
    tx.handle()
        .createQuery(
            """
            SELECT message, emoji, person
            FROM room_reaction
            WHERE message IN (<messages>)
            ORDER BY seq
            """)
        .bindList("messages", List.copyOf(messages))
        .map((rs, ctx) ->
            new Row(rs.getLong("message"), rs.getString("emoji"), rs.getString("person")))
        .forEach(row ->
            found
                .computeIfAbsent(row.message(), message -> new LinkedHashMap<>())
                .computeIfAbsent(row.emoji(), emoji -> new java.util.ArrayList<>())
                .add(row.person()));
    Map<Long, List<Reaction>> reactions = new LinkedHashMap<>();
    found.forEach((message, byEmoji) ->
        reactions.put(
            message,
            byEmoji.entrySet().stream()
                .map(entry -> new Reaction(entry.getKey(), entry.getValue()))
                .toList()));
    return reactions;
  }
}
