package dev.barraiser.platforms.discord;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import net.dv8tion.jda.api.exceptions.ParsingException;
import org.jspecify.annotations.Nullable;

/** Why a request brought nothing, told to an operator: what it is and what to do. Pure. */
final class Diagnosis {

  private Diagnosis() {}

  static String of(DiscordFailure failure, URI api) {
    return switch (failure) {
      case DiscordFailure.Refused no ->
          switch (no.status()) {
            case 401 ->
                "Discord does not know it. Copy it again from the developer portal, Bot, Reset"
                    + " Token: it is shown once.";
            case 403 ->
                "Discord, or a proxy on the way, turns this machine away (status 403, code "
                    + no.code()
                    + ").";
            case 404 ->
                "what answers at " + api + " is not Discord's API. Is discord.api-base-url right?";
            case 407 -> "the proxy wants a log-in.";
            default -> "Discord refuses with status " + no.status() + ", code " + no.code() + ".";
          };
      case DiscordFailure.TooFast slow ->
          "Discord was asked too often and wants "
              + Math.max(1, slow.pause().toSeconds())
              + " seconds of peace. Please try again after that.";
      case DiscordFailure.Away _ -> "nothing was asked. Please try again.";
      case DiscordFailure.Doubtful lost -> unreachable(lost.getCause(), api);
    };
  }

  private static String unreachable(@Nullable Throwable cause, URI api) {
    return switch (cause) {
      case ConnectException failed when failed.getCause() instanceof UnresolvedAddressException ->
          "the name "
              + api.getHost()
              + " cannot be found. Is this machine online, and discord.api-base-url right?";
      case ConnectException _ ->
          "no connection to " + api + " can be made. Is discord.api-base-url right?";
      case HttpTimeoutException _ ->
          "no answer from " + api + " in time. A firewall may be in the way.";
      case SSLException _ ->
          "the certificate of "
              + api.getHost()
              + " is not trusted here. A proxy that opens connections must be known to this Java.";
      case Rest.ServerTrouble trouble ->
          "Discord is in trouble itself (" + trouble.getMessage() + "). Please try again later.";
      case ParsingException _ -> "what answers at " + api + " is not Discord's API.";
      case null, default -> "the connection to " + api + " broke off. Please try again later.";
    };
  }
}
