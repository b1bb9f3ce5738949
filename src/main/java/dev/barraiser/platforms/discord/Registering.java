package dev.barraiser.platforms.discord;

import dev.barraiser.storage.Database;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.requests.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Discord the commands: all of them in one request, once for each change of them. Told at
 * every start, Discord makes the bot wait for minutes (JDA#2544). Thread-safe.
 */
final class Registering implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Registering.class);

  /** Two hundred new ones a day and no more. */
  private static final int TOO_MANY_TODAY = 30034;

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration LATER = Duration.ofHours(1);

  private final Database database;
  private final FactStore facts;
  private final Rest rest;
  private final Alarms alarms;
  private final CommandDefinitions definitions;
  private final AtomicBoolean underWay = new AtomicBoolean();
  private volatile boolean closed;

  Registering(
      Database database,
      FactStore facts,
      Rest rest,
      Alarms alarms,
      CommandDefinitions definitions) {
    this.database = database;
    this.facts = facts;
    this.rest = rest;
    this.alarms = alarms;
    this.definitions = definitions;
  }

  /**
   * Sees to it that Discord knows the commands as they are now; where it fails, again later until
   * it does not. Blocks for one request at most, so never in a callback of JDA. Never throws.
   *
   * @param application Discord's id of the bot's application
   */
  void seeTo(String application) {
    if (underWay.compareAndSet(false, true)) attempt(application);
  }

  private void attempt(String application) {
    if (closed) return;
    try {
      tell(application);
      underWay.set(false);
    } catch (DiscordFailure.TooFast e) {
      later(application, e.pause(), String.valueOf(e.getMessage()));
    } catch (DiscordFailure.Refused e) {
      String why =
          e.code() == TOO_MANY_TODAY
              ? "Discord takes no more new commands today"
              : String.valueOf(e.getMessage());
      later(application, LATER, why);
    } catch (RuntimeException e) {
      later(application, SOON, String.valueOf(e.getMessage()));
    }
  }

  private void tell(String application) {
    String hash = definitions.hash();
    String fact = "commands:" + application;
    if (database.read(tx -> facts.of(tx, fact)).filter(hash::equals).isPresent()) return;
    rest.list(
        Urgency.BULK, Route.Interactions.UPDATE_COMMANDS.compile(application), definitions.body());
    database.run(tx -> facts.keep(tx, fact, hash));
    log.info(
        "discord commands registered application={} count={}",
        application,
        definitions.commands().size());
  }

  private void later(String application, Duration pause, String why) {
    if (closed) return;
    log.warn(
        "discord commands not registered application={} again={} reason={}",
        application,
        pause,
        why);
    alarms.after(pause, () -> attempt(application));
  }

  @Override
  public void close() {
    closed = true;
  }
}
