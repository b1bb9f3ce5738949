package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the bot can practise in a channel, as far as Slack has told. Pure.
 *
 * <p>A channel shared with another company is as good as left: what people answer here is not meant
 * for strangers. So is an archived one. Each stay in a channel has its number, which makes the ids
 * of what is passed on: the same for whoever finds out, and another one for each time.
 *
 * @param name empty while Slack has not told it
 * @param inside the bot is a member and the channel is not archived
 * @param shared another company reads along
 * @param stay the number of the latest stay; zero before the first
 * @param renames how often it got another name
 * @param knownAt the timestamp of the latest event about whether it is inside or shared; empty when
 *     no event told
 * @param namedAt the timestamp of the latest event about its name
 */
record Presence(
    Place.Channel channel,
    String name,
    boolean inside,
    boolean shared,
    int stay,
    int renames,
    String knownAt,
    String namedAt) {

  static Presence unknown(Place.Channel channel) {
    return new Presence(channel, "", false, false, 0, 0, "", "");
  }

  boolean usable() {
    return inside && !shared;
  }

  /** Whether an event of that time tells something newer than what is known. */
  boolean isNews(String eventTs) {
    return eventTs.compareTo(knownAt) > 0;
  }

  Presence in(String eventTs) {
    return turned(true, shared, eventTs);
  }

  Presence out(String eventTs) {
    return turned(false, shared, eventTs);
  }

  Presence sharedAt(String eventTs) {
    return turned(inside, true, eventTs);
  }

  /** Slack, asked, has the bot in it. */
  Presence listed(String name, boolean shared) {
    return named(name, namedAt).turned(true, shared, knownAt);
  }

  /** An event of that time made us ask, so older events tell nothing any more. */
  Presence askedAfter(String eventTs) {
    return isNews(eventTs)
        ? new Presence(channel, name, inside, shared, stay, renames, eventTs, namedAt)
        : this;
  }

  /** Slack, asked, does not have the bot in it. */
  Presence missing() {
    return turned(false, shared, knownAt);
  }

  Presence named(String name, String eventTs) {
    boolean another = !name.isEmpty() && !name.equals(this.name);
    return new Presence(
        channel,
        another ? name : this.name,
        inside,
        shared,
        stay,
        another && !this.name.isEmpty() ? renames + 1 : renames,
        knownAt,
        eventTs);
  }

  private Presence turned(boolean inside, boolean shared, String knownAt) {
    boolean begins = inside && !shared && !usable();
    return new Presence(
        channel, name, inside, shared, begins ? stay + 1 : stay, renames, knownAt, namedAt);
  }

  /**
   * What to pass on when {@code before} has become this. Of a channel never heard of before that is
   * no good, too: a group may have been set up there while we could not ask.
   */
  List<Incoming.Event> newsSince(Optional<Presence> before, Instant now) {
    boolean was = before.map(Presence::usable).orElse(!usable());
    List<Incoming.Event> news = new ArrayList<>();
    if (was && !usable()) {
      news.add(new Incoming.Removed(EventIds.removed(channel.id(), stay(stay)), channel, now));
    }
    if (!was && usable()) {
      String id = EventIds.invited(channel.id(), stay(stay));
      news.add(new Incoming.Invited(id, channel, null, now));
    }
    if (before.map(one -> one.renames() != renames).orElse(false)) {
      String id = EventIds.renamed(channel.id(), name, "rename-" + renames);
      news.add(new Incoming.Renamed(id, channel, name, now));
    }
    return news;
  }

  private static String stay(int number) {
    return "stay-" + number;
  }
}
