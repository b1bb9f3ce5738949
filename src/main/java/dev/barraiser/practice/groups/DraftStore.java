package dev.barraiser.practice.groups;

import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import dev.barraiser.storage.Tx;
import java.util.Optional;

/** The table {@code group_draft}. Thread-safe: it keeps nothing itself. */
final class DraftStore {

  /** Keeps a draft until its channel is found fit or not. Returns its id. */
  long add(Tx tx, Draft draft) {
    return tx.handle()
        .createQuery(
            """
            INSERT INTO group_draft (platform, workspace, channel, person, origin, at_time, zone, days, mix, level, ping)
            VALUES (:channel.workspace.platform, :channel.workspace.id, :channel.id, :person, :origin, :at, :zone, :days,
              :mix, :level, :ping)
            RETURNING id
            """)
        .bindMethods("channel", draft.channel())
        .bind("person", draft.by().id())
        .bind("origin", draft.origin().token())
        .bindMap(GroupStore.columns(draft.rhythm()))
        .mapTo(Long.class)
        .one();
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
