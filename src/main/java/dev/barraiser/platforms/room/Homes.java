package dev.barraiser.platforms.room;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.platforms.room.Answers.Asker;
import dev.barraiser.platforms.room.Answers.Outcome;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Tx;
import java.time.InstantSource;
import java.util.UUID;

/**
 * What people do with their home. It is no message: what its buttons answer comes in their direct
 * messages. Thread-safe. Throws {@link Refusal}.
 */
final class Homes {

  private final Database database;
  private final Stores stores;
  private final Access access;
  private final EventLog events;
  private final Bell bell;
  private final Answers answers;
  private final InstantSource clock;

  Homes(
      Database database,
      Stores stores,
      Access access,
      EventLog events,
      Bell bell,
      Answers answers,
      InstantSource clock) {
    this.database = database;
    this.stores = stores;
    this.access = access;
    this.events = events;
    this.bell = bell;
    this.answers = answers;
    this.clock = clock;
  }

  /** Somebody looks at their home. Said again while they do, it keeps the home up to date. */
  void open(String as) {
    database.run(tx -> {
      Member member = access.acting(tx, as);
      events.happened(tx, new Incoming.HomeOpened(newId(), member.person(), clock.instant()));
    });
  }

  /** Presses a button that stands on one's home. */
  Outcome press(String as, String wire) {
    record Found(Asker asker, Action action) {}
    Found found =
        database.read(tx -> {
          Member member = access.acting(tx, as);
          Action action = Asking.action(stores.homes().find(tx, member.id()).orElse(null), wire);
          return new Found(new Asker(member, direct(tx, member), null), action);
        });
    Asker asker = found.asker();
    String id = newId();
    var home = new MessageRef(asker.place(), "");
    return answers.give(
        asker,
        bell.ring(new Incoming.Pressed(id, asker.person(), home, found.action(), new Origin(id))));
  }

  private Channel direct(Tx tx, Member member) {
    return access.channel(tx, member, Id.ofDirect(member.id()));
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
