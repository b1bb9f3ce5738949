package dev.barraiser.platforms.discord;

import java.util.Arrays;
import java.util.List;

/**
 * The link that brings the bot into a server, with exactly the permissions it uses.
 *
 * @param application its id in the developer portal
 * @param name as people see it
 */
public record Invite(String application, String name) {

  /** What Discord says when it is asked whose token it is. */
  public sealed interface Asked {
    /** It is this one's. */
    record Known(Invite invite) implements Asked {}

    /** It told nothing; {@code why} is a sentence for an operator. */
    record Unknown(String why) implements Asked {}
  }

  /** Asks Discord which application the token belongs to. Blocks, a few seconds at most. */
  public static Asked of(DiscordSetup setup) {
    try (var portal = new Portal(setup)) {
      Application told = Application.read(portal.object(Application.PATH));
      return new Asked.Known(new Invite(told.id(), told.name()));
    } catch (DiscordFailure e) {
      return new Asked.Unknown("Token: " + Diagnosis.of(e, setup.api()));
    }
  }

  /** Where whoever manages a server lets the bot in. */
  public String link() {
    return "https://discord.com/oauth2/authorize?client_id="
        + application
        + "&scope=bot+applications.commands&permissions="
        + Needs.all()
        + "&integration_type=0";
  }

  /** Each permission in the words of Discord's screens, and what for. */
  public static List<String> permissions() {
    return Arrays.stream(Needs.values())
        .map(need -> need.words() + ": to " + need.purpose() + ".")
        .toList();
  }
}
