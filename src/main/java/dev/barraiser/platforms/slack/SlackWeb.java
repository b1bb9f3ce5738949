package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import dev.barraiser.text.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Slack's Web API with the three ways in which a call can fail. Thread-safe; calls block. */
final class SlackWeb {

  /** What Slack's pages advise where a 429 names no pause. */
  private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  /** One call. */
  interface Call<T extends SlackApiTextResponse> {
    T on(MethodsClient client) throws IOException, SlackApiException;
  }

  private final Slack slack;
  private final String token;

  private SlackWeb(Slack slack, String token) {
    this.slack = slack;
    this.token = token;
  }

  /**
   * A client that calls with {@code token}.
   *
   * @param api where the Web API is; ends with a slash
   */
  static SlackWeb at(URI api, Secret token) {
    return at(api, token, PATIENCE);
  }

  /**
   * A client that waits for an answer only so long.
   *
   * @param api where the Web API is; ends with a slash
   */
  static SlackWeb at(URI api, Secret token, Duration patience) {
    int millis = Math.toIntExact(patience.toMillis());
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(api.toString());
    config.setHttpClientReadTimeoutMillis(millis);
    config.setHttpClientCallTimeoutMillis(millis);
    // For its own statistics the client would call auth.test before our first call, and before each
    // one while that fails.
    config.getMethodsConfig().setStatsEnabled(false);
    // The client's own listeners print whole requests and answers on debug level.
    config.getHttpClientResponseHandlers().clear();
    // For its statistics it would call auth.test before each call until that succeeds once, and
    // write a part of the token to its log.
    config.setStatsEnabled(false);
    // It takes a proxy from HTTPS_PROXY, which leads nowhere near this machine.
    if (THIS_MACHINE.contains(api.getHost())) config.setProxyUrl(null);
    OkHttpClient once =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            // It would send a POST a second time without a word: Slack has seen two for one call.
            .retryOnConnectionFailure(false)
            .build();
    var http = new SlackHttpClient(once);
    http.setConfig(config);
    return new SlackWeb(Slack.getInstance(config, http), token.reveal());
  }

  /** Where the Web API is. */
  URI api() {
    return URI.create(slack.getConfig().getMethodsEndpointUrlPrefix());
  }

  /** Slack's client underneath, for Bolt and the socket. */
  Slack slack() {
    return slack;
  }

  /**
   * Makes a call.
   *
   * @throws SlackFailure in one of its three kinds
   */
  <T extends SlackApiTextResponse> T call(Method method, Call<T> call) {
    try {
      T response = call.on(slack.methods(token));
      if (!response.isOk()) throw refused(method, response.getError());
      return response;
    } catch (SlackApiException e) {
      if (e.getResponse().code() == 429) {
        throw new SlackFailure.TooFast(
            method, pause(e.getResponse().headers().values("Retry-After")));
      }
      throw new SlackFailure.Doubtful(method, e);
    } catch (IOException | JsonParseException e) {
      // What is no JSON comes from something in between, such as a proxy's own page.
      throw new SlackFailure.Doubtful(method, e);
    }
  }

  /**
   * Makes a call that only reads, and gives the answer as Slack wrote it.
   *
   * @throws SlackFailure in one of its three kinds
   */
  JsonObject read(Method method, Map<String, String> arguments) {
    var form = new FormBody.Builder();
    arguments.forEach(form::add);
    try (Response response =
        slack.methods(token).runPostFormWithToken(form, method.wire(), token)) {
      if (response.code() == 429) {
        throw new SlackFailure.TooFast(method, pause(response.headers().values("Retry-After")));
      }
      if (!response.isSuccessful()) throw new IOException("status " + response.code());
      JsonObject answer = JsonParser.parseString(response.body().string()).getAsJsonObject();
      if (!JsonFields.isTrue(answer, "ok")) {
        throw refused(method, JsonFields.text(answer, "error").orElse(null));
      }
      return answer;
    } catch (IOException | JsonParseException | IllegalStateException e) {
      throw new SlackFailure.Doubtful(method, e);
    }
  }

  private static SlackFailure refused(Method method, @Nullable String error) {
    String word = Optional.ofNullable(error).orElse("no reason given");
    return word.equals("ratelimited") || word.equals("rate_limited")
        ? new SlackFailure.TooFast(method, USUAL_PAUSE)
        : new SlackFailure.Refused(method, word);
  }

  private static Duration pause(List<String> headers) {
    return headers.stream()
        .filter(seconds -> seconds.matches("\\d{1,5}"))
        .findFirst()
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(USUAL_PAUSE);
  }

  void close() {
    slack.getHttpClient().getOkHttpClient().dispatcher().executorService().shutdown();
    slack.getHttpClient().getOkHttpClient().connectionPool().evictAll();
  }
}
