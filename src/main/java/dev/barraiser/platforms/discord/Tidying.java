package dev.barraiser.platforms.discord;

import dev.barraiser.storage.Database;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away the private threads that stand for nobody's direct messages any more: of who had
 * everything of theirs deleted, and where nobody could be brought in. Without the right to delete
 * threads, whatever the bot said in them goes, one message after the other. What Discord does not
 * answer now is tried again within the hour; where it says no, that is given up. Thread-safe.
 *
 * <p>A thread that is only silent is left alone: it stands for direct messages still, with a
 * debrief in it that its person may want to read, and after a week Discord hides it by itself.
 */
final class Tidying {

  private static final Logger log = LoggerFactory.getLogger(Tidying.class);

  /** So long it can be read that everything is deleted. */
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private static final int UNKNOWN_MESSAGE = 10008;
  private static final int ARCHIVED = 50083;
  private static final int LACKS_A_PERMISSION = 50013;

  private final Database database;
  private final Rest rest;
  private final History history;
  private final Session session;
  private final Alarms alarms;
  private final PrivateStore store = new PrivateStore();
  private final ReentrantLock one = new ReentrantLock();
  private volatile boolean closed;

  Tidying(Database database, Rest rest, History history, Session session, Alarms alarms) {
    this.database = database;
    this.rest = rest;
    this.history = history;
    this.session = session;
    this.alarms = alarms;
  }

  /** In a moment. Returns at once. */
  void soon() {
    alarms.after(FAREWELL, this::inBackground);
  }

  private void inBackground() {
    try {
      tidy();
    } catch (RuntimeException e) {
      log.warn("private threads not tidied away yet", e);
    }
  }

  /** What is left is for the next start. */
  void close() {
    closed = true;
  }

  /** Blocks for the requests that it makes. Never throws for what Discord says. */
  void tidy() {
    if (closed || !one.tryLock()) return;
    try {
      for (String thread : database.read(store::left)) tidy(thread);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      one.unlock();
    }
  }

  private void tidy(String thread) throws InterruptedException {
    try {
      String became = takeAway(thread);
      database.run(tx -> store.lost(tx, thread));
      log.info("private thread of nobody any more thread={} {}", thread, became);
    } catch (DiscordFailure.TooFast slow) {
      alarms.after(slow.pause(), this::inBackground);
    } catch (DiscordFailure failure) {
      log.warn(
          "private thread not tidied away yet thread={} cause={}", thread, failure.getMessage());
    }
  }

  private String takeAway(String thread) throws InterruptedException {
    try {
      var _ = rest.call(Urgency.BULK, Route.Channels.DELETE_CHANNEL.compile(thread));
      return "deleted";
    } catch (DiscordFailure.Refused no) {
      if (no.code() != LACKS_A_PERMISSION) return "kept: " + no.getMessage();
    }
    try {
      takeBack(thread);
      return "emptied of what the bot said";
    } catch (DiscordFailure.Refused no) {
      return "kept: " + no.getMessage();
    }
  }

  private void takeBack(String thread) throws InterruptedException {
    String self = session.self().orElseThrow(() -> new DiscordFailure.Away("who we are")).user();
    for (DataObject message : history.after(thread, thread).messages()) {
      if (!message.getObject("author").getString("id").equals(self)) continue;
      // That somebody was brought in, Discord itself says there.
      if (message.getInt("type", 0) != 0) continue;
      takeBack(thread, message.getString("id"));
    }
  }

  private void takeBack(String thread, String message) {
    var route = Route.Messages.DELETE_MESSAGE.compile(thread, message);
    try {
      var _ = rest.call(Urgency.BULK, route);
    } catch (DiscordFailure.Refused no) {
      if (no.code() == UNKNOWN_MESSAGE) return;
      if (no.code() != ARCHIVED) throw no;
      var _ =
          rest.call(
              Urgency.BULK,
              Route.Channels.MODIFY_CHANNEL.compile(thread),
              DataObject.empty().put("archived", false));
      var _ = rest.call(Urgency.BULK, route);
    }
  }
}
