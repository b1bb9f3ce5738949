package dev.barraiser.platforms.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Reads what nobody waits for: a pause that Discord asks for is waited out, and what brings no
 * answer is asked again. For background threads; thread-safe.
 */
final class History {

  private static final int MOST_ATTEMPTS = 6;

  /** Source: docs of messages, "limit … 1-100". */
  private static final int A_PAGE = 100;

  /** Whoever fills a thread with more than this does not hold up its channel for good. */
  private static final int MOST_PAGES = 50;

  private final Rest rest;
  private final Pause pause;

  History(Rest rest, Pause pause) {
    this.rest = rest;
    this.pause = pause;
  }

  /**
   * Messages of a channel.
   *
   * @param whole whether there are no more of them
   */
  record Found(List<DataObject> messages, boolean whole) {}

  /**
   * The messages of a channel after one, oldest first, up to a few thousand.
   *
   * @throws DiscordFailure when Discord says no, or does not answer for about half a minute
   * @throws InterruptedException when we are being closed
   */
  Found after(String channel, String message) throws InterruptedException {
    List<DataObject> all = new ArrayList<>();
    String last = message;
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      List<DataObject> page = page(channel, last);
      all.addAll(page);
      if (page.size() < A_PAGE) return new Found(all, true);
      last = page.getLast().getString("id");
    }
    return new Found(all, false);
  }

  private List<DataObject> page(String channel, String after) throws InterruptedException {
    Route.CompiledRoute route =
        Route.Messages.GET_MESSAGE_HISTORY
            .compile(channel)
            .withQueryParams("limit", Integer.toString(A_PAGE), "after", after);
    return patiently(() -> rest.list(Urgency.BULK, route)).stream(DataArray::getObject)
        .sorted(Comparator.comparing(one -> one.getString("id"), Ids::compare))
        .toList();
  }

  /** Whether somebody is in a server. */
  boolean isMember(String guild, String user) throws InterruptedException {
    try {
      Optional<DataObject> found =
          patiently(() -> rest.call(Urgency.BULK, Route.Guilds.GET_MEMBER.compile(guild, user)));
      return found.isPresent();
    } catch (DiscordFailure.Refused no) {
      // Unknown member, unknown user.
      if (no.code() == 10007 || no.code() == 10013) return false;
      throw no;
    }
  }

  private <T> T patiently(Supplier<T> call) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return call.get();
      } catch (DiscordFailure.TooFast e) {
        pause.of(e.pause());
      } catch (DiscordFailure.Away | DiscordFailure.Doubtful e) {
        if (Thread.interrupted()) throw new InterruptedException();
        if (attempt == MOST_ATTEMPTS) throw e;
        pause.of(Duration.ofSeconds(1L << (attempt - 1)));
      }
    }
  }
}
