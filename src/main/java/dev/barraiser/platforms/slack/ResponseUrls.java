package dev.barraiser.platforms.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.util.json.GsonFactory;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers by the address that came with an interaction: for half an hour, five times. It came from
 * outside and was stored, so it is used only where it leads to Slack. What is answered so is seen
 * by who asked and by nobody else. Thread-safe.
 *
 * <p>Source: docs.slack.dev/interactivity/handling-user-interaction
 */
final class ResponseUrls {

  private static final String WHAT = "response_url";
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int MOST_USES = 5;
  private static final Duration USUAL_PAUSE = Duration.ofSeconds(5);
  private static final String SLACK = "slack.com";

  private record Used(int times, Instant until) {}

  private final Slack slack;
  private final @Nullable String apiHost;
  private final @Nullable String apiScheme;
  private final InstantSource machine;
  private final Map<String, Used> used = new HashMap<>();

  ResponseUrls(Slack slack, InstantSource machine) {
    URI api = URI.create(slack.getConfig().getMethodsEndpointUrlPrefix());
    this.slack = slack;
    this.apiHost = api.getHost();
    this.apiScheme = api.getScheme();
    this.machine = machine;
  }

  /** Whether there is an address that can still be used, as far as we know. */
  boolean isOpen(WayBack back) {
    String address = back.responseUrl();
    return address != null
        && machine.instant().isBefore(back.at().plus(LIFE))
        && leadsToSlack(address)
        && usedUp(address) < MOST_USES;
  }

  /**
   * Answers beside what was pressed or typed.
   *
   * @return whether it was taken; false when the address cannot be used (any more)
   * @throws SlackFailure when Slack asks for a pause, or leaves open what became of it
   */
  boolean answer(WayBack back, CardBlocks.Drawn card, @Nullable String thread) {
    return send(back, ActionResponse.builder().threadTs(thread), card);
  }

  /** Answers in the place of the card that was pressed; otherwise as {@link #answer}. */
  boolean replace(WayBack back, CardBlocks.Drawn card) {
    return send(back, ActionResponse.builder().replaceOriginal(true), card);
  }

  private boolean send(
      WayBack back, ActionResponse.ActionResponseBuilder answer, CardBlocks.Drawn card) {
    String address = back.responseUrl();
    if (address == null || !isOpen(back)) return false;
    use(address, back);
    String json =
        GsonFactory.createSnakeCase(slack.getConfig())
            .toJson(
                answer.responseType("ephemeral").text(card.text()).blocks(card.blocks()).build());
    try {
      return isTaken(slack.send(address, json));
    } catch (IOException e) {
      throw new SlackFailure.Doubtful(WHAT, e);
    }
  }

  private static boolean isTaken(WebhookResponse response) throws IOException {
    int code = response.getCode();
    if (code == 429) throw new SlackFailure.TooFast(WHAT, pause(response));
    if (code >= 500 && !isRefusal(response)) throw new IOException("status " + code);
    return code >= 200 && code < 300 && !isRefusal(response);
  }

  /** Slack also says no with a status that would leave it open. */
  private static boolean isRefusal(WebhookResponse response) {
    String body = Optional.ofNullable(response.getBody()).orElse("");
    return body.replace(" ", "").contains("\"ok\":false");
  }

  private static Duration pause(WebhookResponse response) {
    return Optional.ofNullable(response.getHeaders()).orElse(Map.of()).entrySet().stream()
        .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals("retry-after"))
        .map(Map.Entry::getValue)
        .flatMap(List::stream)
        .filter(seconds -> seconds.matches("\\d{1,5}"))
        .findFirst()
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(USUAL_PAUSE);
  }

  private boolean leadsToSlack(String address) {
    try {
      var uri = new URI(address);
      String host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      boolean secure = scheme.equals("https");
      if (secure && isOf(host, SLACK)) return true;
      // A proxy, or Slack for governments: where the Web API is, answers may go too.
      return apiHost != null && isOf(host, apiHost) && (secure || scheme.equals(apiScheme));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isOf(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  private synchronized int usedUp(String address) {
    Used so = used.get(address);
    return so == null ? 0 : so.times();
  }

  private synchronized void use(String address, WayBack back) {
    Instant now = machine.instant();
    used.values().removeIf(one -> one.until().isBefore(now));
    used.merge(
        address,
        new Used(1, back.at().plus(LIFE)),
        (before, one) -> new Used(before.times() + 1, one.until()));
  }
}
