package dev.barraiser.practice.groups;

import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.Optional;

/** The table {@code group_draft}. Thread-safe: it keeps nothing itself. */
final class DraftStore {

  /** Keeps a draft until its channel is found fit or not. Returns its id. */
  long add(Tx tx, Draft draft, Instant now) {
    return tx.handle()
        .createQuery(
            """
            INSERT INTO group_draft (platform, workspace, channel, person, origin, at_time, zone, days, mix, level, ping,
              sent_at)
            VALUES (:channel.workspace.platform, :channel.workspace.id, :channel.id, :person, :origin, :at, :zone, :days,
              :mix, :level, :ping, :now)
            RETURNING id
            """)
        .bindMethods("channel", draft.channel())
        .bind("person", draft.by().id())
        .bind("now", now)
        .bind("origin", draft.origin().token())
        .bindMap(GroupStore.columns(draft.rhythm()))
        .mapTo(Long.class)
        .one();
  }

  /** Whoever sent a draft in vain so long ago has sent another. Returns how many went. */
  int forgetOlder(Tx tx, Instant then, Instant now) {
    int gone =
        tx.handle()
            .createUpdate("DELETE FROM group_draft WHERE sent_at < :then")
            .bind("then", then)
            .execute();
    tx.handle()
        .createUpdate("UPDATE group_draft SET sent_at = :now WHERE sent_at IS NULL")
        .bind("now", now)
        .execute();
    return gone;
  }

  /** Takes a draft out: it is read once. */
  Optional<Draft> take(Tx tx, long id) {
    return tx.handle()
        .createQuery(
            """
            DELETE FROM group_draft
            WHERE id = :id
            RETURNING platform, workspace, channel, person, origin, at_time, zone, days, mix, level, ping
            """)
        .bind("id", id)
        .map((rs, ctx) -> {
          var workspace = new Workspace(rs.getString("platform"), rs.getString("workspace"));
          return new Draft(
              new Place.Channel(workspace, rs.getString("channel")),
              new Person(workspace, rs.getString("person")),
              new Origin(rs.getString("origin")),
              GroupStore.rhythm(rs));
        })
        .findOne();
  }
}
