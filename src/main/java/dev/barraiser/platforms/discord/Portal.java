package dev.barraiser.platforms.discord;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Asks Discord a few things with the bot's token, without a connection to the gateway. Reads only.
 * Blocks; not thread-safe.
 */
final class Portal implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Discord asks every client to name itself so: docs of the API, "user agent". */
  private static final String AGENT = "DiscordBot (barraiser, 1)";

  private final DiscordSetup setup;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  Portal(DiscordSetup setup) {
    this.setup = setup;
  }

  DataObject object(String path) {
    String body = get(path);
    try {
      return DataObject.fromJson(body);
    } catch (ParsingException e) {
      throw new DiscordFailure.Doubtful(path, e);
    }
  }

  DataArray list(String path) {
    String body = get(path);
    try {
      return DataArray.fromJson(body);
    } catch (ParsingException e) {
      throw new DiscordFailure.Doubtful(path, e);
    }
  }

  private String get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(setup.api().resolve(path))
            .header("Authorization", "Bot " + setup.token().reveal())
            .header("User-Agent", AGENT)
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      int status = response.statusCode();
      if (status / 100 == 2) return response.body();
      throw failure(path, status, response);
    } catch (IOException e) {
      throw new DiscordFailure.Doubtful(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DiscordFailure.Away(path);
    }
  }

  private static DiscordFailure failure(String path, int status, HttpResponse<String> response) {
    if (status == 429) {
      String after = response.headers().firstValue("Retry-After").orElse(null);
      return new DiscordFailure.TooFast(path, Refusals.pause(after));
    }
    if (status >= 500) return new DiscordFailure.Doubtful(path, new Rest.ServerTrouble(status));
    return new DiscordFailure.Refused(path, status, code(response.body()));
  }

  private static int code(String body) {
    try {
      return DataObject.fromJson(body).getInt("code", 0);
    } catch (ParsingException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
