package dev.barraiser.several;

import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A process's side of {@link FarSide}: what it has to say stands between brackets. */
final class FarPlatform implements ChatPlatform {

  static final String NAME = "far";

  /** How long it waits for an answer. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Pattern SAID = Pattern.compile("\\[\\[(.*?)\\]\\]");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI far;
  private volatile @Nullable Listener listener;

  FarPlatform(int port) {
    this.far = URI.create("http://127.0.0.1:" + port + "/");
  }

  Listener listener() {
    return Objects.requireNonNull(listener);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start(Catalogue catalogue, Listener listener) {
    this.listener = listener;
  }

  @Override
  public Receipt deliver(String effectId, Outgoing outgoing) {
    String person = outgoing instanceof Outgoing.Whisper whisper ? whisper.to().id() : "";
    Matcher said = SAID.matcher(outgoing.toString());
    if (!said.find()) throw new IllegalStateException("says nothing");
    String body = person + "\n" + id(outgoing.place()) + "\n" + said.group(1);
    return asked(effectId, HttpRequest.BodyPublishers.ofString(body)) == 200
        ? sent(effectId, outgoing)
        : new Receipt.InDoubt();
  }

  private static String id(Place place) {
    return place instanceof Place.Channel(var _, String id) ? id : "";
  }

  private static Receipt.Sent sent(String effectId, Outgoing outgoing) {
    return new Receipt.Sent(new MessageRef(outgoing.place(), effectId));
  }

  private int asked(String effectId, HttpRequest.@Nullable BodyPublisher body) {
    var request = HttpRequest.newBuilder(far.resolve(effectId)).timeout(PATIENCE);
    if (body != null) request.POST(body);
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  @Override
  public Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing) {
    return switch (asked(effectId, null)) {
      case 200 -> Optional.of(sent(effectId, outgoing));
      case 404 -> Optional.empty();
      default -> throw new IllegalStateException("cannot be told now");
    };
  }

  @Override
  public Connection connection() {
    return new Connection(Connection.State.CONNECTED, Instant.EPOCH, "");
  }

  @Override
  public Map<String, Long> counts() {
    return Map.of();
  }

  @Override
  public void forgotten(Person person) {
    // Nobody is, here.
  }

  @Override
  public void close() {
    client.close();
  }
}
