package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import java.time.InstantSource;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Asks Discord whether a study group can live in a channel: about the channel, its server and the
 * bot there, never JDA's cache, which is empty while a server is away. Thread-safe.
 */
final class Checking {

  private static final int NO_ACCESS = 50001;

  private final Rest rest;
  private final Session session;
  private final Channels channels;
  private final InstantSource machine;

  Checking(Rest rest, Session session, Channels channels, InstantSource machine) {
    this.rest = rest;
    this.session = session;
    this.channels = channels;
    this.machine = machine;
  }

  /**
   * Checks a channel, and remembers one that is fit.
   *
   * @throws DiscordFailure when that cannot be told now
   */
  Receipt.Settled check(Errand errand, Outgoing.CheckChannel check) {
    try {
      return asked(errand, check.place());
    } catch (DiscordFailure.Refused no) {
      if (no.code() != NO_ACCESS) throw no;
      return ChannelCheck.unseen();
    }
  }

  private Receipt.Settled asked(Errand errand, Place.Channel place) {
    DataObject channel =
        rest.read(errand.urgency(), Route.Channels.GET_CHANNEL.compile(place.id()));
    Optional<Receipt.Settled> ofKind = ChannelCheck.ofKind(channel);
    if (ofKind.isPresent()) return ofKind.get();
    String user =
        session
            .self()
            .map(Session.Self::user)
            .orElseThrow(() -> new DiscordFailure.Away("checking"));
    String server = channel.getString("guild_id");
    DataObject guild = rest.read(errand.urgency(), Route.Guilds.GET_GUILD.compile(server));
    DataObject member = rest.read(errand.urgency(), Route.Guilds.GET_MEMBER.compile(server, user));
    Receipt.Settled verdict = ChannelCheck.of(channel, guild, member, user, machine.instant());
    if (verdict instanceof Receipt.Allowed) {
      channels.used(place, server, channel.getString("name", ""));
    }
    return verdict;
  }
}
