package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Person;
import dev.barraiser.storage.Database;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Who is there: profiles as Slack told them last, and who is of another company. Thread-safe.
 *
 * <p>Bots and Slackbot are nobody: nothing is ever passed on of them.
 */
final class Members implements Names, AutoCloseable {

  Members(Database database, InstantSource machine, SlackWeb web) {}

  /** From what is kept; never waits for Slack. "somebody" for one that Slack has not told of. */
  @Override
  public String of(Person person) {
    return person.id().isEmpty() ? "" : "somebody";
  }

  /**
   * Sees to it that {@code to} knows the person before their first event. Waits for Slack about a
   * second at most; where Slack does not tell in time, the profile follows later.
   */
  void meet(Team team, String user, ChatPlatform.Listener to) {
    java.util.Objects.requireNonNull(to);
  }

  /** Slack told of somebody: {@code user_change} or the like. */
  void changed(JsonObject user, Team team, ChatPlatform.Listener to) {
    java.util.Objects.requireNonNull(to);
  }

  /**
   * Whether somebody is of another workspace, met in a shared channel.
   *
   * @param userTeam what the event tells of the user's team; null where it tells nothing
   */
  boolean isStranger(Team team, String user, @Nullable String userTeam) {
    return userTeam != null && !userTeam.equals(team.id()) && !user.isEmpty();
  }

  /** Stops asking. */
  @Override
  public void close() {}
}
