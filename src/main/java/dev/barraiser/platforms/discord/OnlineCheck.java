package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Whether what is set for Discord works there. Asks Discord and changes nothing; no connection to
 * the gateway is made, so a bot that runs is not disturbed. No finding holds a token.
 */
public final class OnlineCheck {

  /**
   * One thing that was looked at.
   *
   * @param words one or two plain sentences: what is so, and for something wrong what to do
   */
  public record Finding(Verdict verdict, String words) {}

  /** What a finding is to the operator. */
  public enum Verdict {
    FINE,
    /** Worth knowing; nothing has to be done. */
    NOTE,
    WRONG
  }

  private static final int SERVERS_NAMED = 10;
  private static final int SERVERS_ASKED = 200;

  private static final int UNKNOWN_CHANNEL = 10003;
  private static final int NO_ACCESS = 50001;

  private final Portal portal;
  private final DiscordSetup setup;
  private final Instant now;
  private final List<Finding> findings = new ArrayList<>();

  private OnlineCheck(Portal portal, DiscordSetup setup, Instant now) {
    this.portal = portal;
    this.setup = setup;
    this.now = now;
  }

  /**
   * Asks Discord about everything that is set; in the order in which one would put it right.
   *
   * @param groupChannels where study groups live
   */
  public static List<Finding> of(
      DiscordSetup setup, List<Place.Channel> groupChannels, InstantSource machine) {
    try (var portal = new Portal(setup)) {
      var check = new OnlineCheck(portal, setup, machine.instant());
      check.everything(groupChannels);
      return List.copyOf(check.findings);
    }
  }

  private void everything(List<Place.Channel> groupChannels) {
    Optional<Application> application = application();
    if (application.isEmpty()) return;
    switches(application.get());
    servers();
    for (Place.Channel channel : groupChannels) channel(channel, application.get().user());
  }

  private void found(Verdict verdict, String words) {
    findings.add(new Finding(verdict, words));
  }

  private Optional<Application> application() {
    try {
      Application told = Application.read(portal.object(Application.PATH));
      found(Verdict.FINE, "Token: works, for the application " + told.name() + ".");
      return Optional.of(told);
    } catch (DiscordFailure e) {
      found(Verdict.WRONG, "Token: " + Diagnosis.of(e, setup.api()));
      return Optional.empty();
    }
  }

  private void switches(Application told) {
    if (told.content()) {
      found(Verdict.FINE, "Message Content Intent: on.");
    } else {
      found(
          Verdict.WRONG,
          "Message Content Intent is off, so the bot cannot hear "
              + Hears.CONTENT.what()
              + " and Discord does not let it connect. Switch it on in the developer portal, Bot,"
              + " Privileged Gateway Intents.");
    }
    if (told.forUsers()) {
      found(Verdict.FINE, "User Install: on.");
    } else {
      found(
          Verdict.NOTE,
          "User Install is off, so people can use the commands only in servers that the bot is in."
              + " Tick it in the developer portal, Installation, if they shall have them"
              + " everywhere.");
    }
  }

  private void servers() {
    try {
      servers(
          portal.list("users/@me/guilds?limit=" + SERVERS_ASKED).stream(DataArray::getObject)
              .map(guild -> guild.getString("name"))
              .toList());
    } catch (DiscordFailure e) {
      found(Verdict.NOTE, "Servers: " + Diagnosis.of(e, setup.api()));
    }
  }

  private void servers(List<String> names) {
    if (names.isEmpty()) {
      found(
          Verdict.NOTE,
          "Servers: the bot is in none yet. barraiser discord invite prints the link that brings it"
              + " into one.");
      return;
    }
    String shown = names.stream().limit(SERVERS_NAMED).collect(Collectors.joining(", "));
    boolean all = names.size() <= SERVERS_NAMED;
    found(Verdict.FINE, "Servers: the bot is in " + shown + (all ? "." : " and others."));
  }

  private void channel(Place.Channel place, String user) {
    try {
      DataObject channel = portal.object("channels/" + place.id());
      Optional<Receipt.Settled> ofKind = ChannelCheck.ofKind(channel);
      Receipt.Settled verdict = ofKind.isPresent() ? ofKind.get() : permissions(channel, user);
      switch (verdict) {
        case Receipt.Refused(var _, String detail) -> found(Verdict.WRONG, "Channel: " + detail);
        default -> {
          found(
              Verdict.FINE,
              "Channel " + ChannelCheck.name(channel) + ": all permissions that it takes.");
          if (!grants(channel, user, Needs.CREATE_PRIVATE_THREADS)) noPrivateThreads(channel);
        }
      }
    } catch (DiscordFailure.Refused no) {
      unseen(place, no);
    } catch (DiscordFailure e) {
      found(Verdict.NOTE, "Channel " + place.id() + ": " + Diagnosis.of(e, setup.api()));
    }
  }

  private void noPrivateThreads(DataObject channel) {
    Needs need = Needs.CREATE_PRIVATE_THREADS;
    found(
        Verdict.NOTE,
        "Channel "
            + ChannelCheck.name(channel)
            + ": without "
            + need.words()
            + " the bot cannot "
            + need.purpose()
            + ". They are told to allow direct messages.");
  }

  private boolean grants(DataObject channel, String user, Needs need) {
    String server = channel.getString("guild_id");
    DataObject guild = portal.object("guilds/" + server);
    DataObject member = portal.object("guilds/" + server + "/members/" + user);
    return (Access.granted(channel, guild, member, user) & need.bit()) != 0;
  }

  private Receipt.Settled permissions(DataObject channel, String user) {
    String server = channel.getString("guild_id");
    DataObject guild = portal.object("guilds/" + server);
    DataObject member = portal.object("guilds/" + server + "/members/" + user);
    return ChannelCheck.of(channel, guild, member, user, now);
  }

  private void unseen(Place.Channel place, DiscordFailure.Refused no) {
    String words =
        switch (no.code()) {
          case UNKNOWN_CHANNEL ->
              "the channel is gone. Its study group can be set up in another one.";
          case NO_ACCESS ->
              "the bot cannot see it. Invite the bot to the server, or give its role View Channel"
                  + " under Edit Channel, Permissions.";
          default -> Diagnosis.of(no, setup.api());
        };
    found(Verdict.WRONG, "Channel " + place.id() + ": " + words);
  }
}
