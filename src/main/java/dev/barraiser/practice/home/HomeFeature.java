package dev.barraiser.practice.home;

import dev.barraiser.bot.Feature;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import dev.barraiser.json.Json;
import dev.barraiser.storage.Tx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;

/** Shows people their home when they open it, and again when it has changed. */
public final class HomeFeature {

  private static final String SENT = "home.sent";

  /** So long after it was opened a home is taken to be looked at. */
  private static final Duration LOOKED_AT = Duration.ofMinutes(10);

  /** So long a platform is trusted to show what it was sent. */
  private static final Duration TRUSTED = Duration.ofDays(1);

  private final HomeView view;
  private final InstantSource clock;
  private final HomeStore homes = new HomeStore();

  public HomeFeature(HomeView view, InstantSource clock) {
    this.view = view;
    this.clock = clock;
  }

  /** What it contributes. Wire it last: it shows what the others have kept of an event. */
  public Feature feature() {
    return Feature.named("home")
        .on(Incoming.HomeOpened.class, this::opened)
        .on(Incoming.PersonLeft.class, this::left)
        .settles(SENT, this::sent)
        .afterwards(this::changed, this::show);
  }

  private List<Outgoing> opened(Tx tx, Incoming.HomeOpened event) {
    Instant now = clock.instant();
    HomeStore.Home home = homes.opened(tx, event.by(), now);
    Drawn drawn = Drawn.of(home, view.card(tx, event.by()));
    boolean trusted = home.shownAt().plus(TRUSTED).isAfter(now);
    return trusted && !drawn.isNew() ? List.of() : show(tx, drawn);
  }

  private List<Outgoing> left(Tx tx, Incoming.PersonLeft event) {
    homes.forget(tx, event.person());
    return List.of();
  }

  /** The homes being looked at that would show something else by now. */
  private List<Drawn> changed(Tx tx) {
    return homes.openedSince(tx, clock.instant().minus(LOOKED_AT)).stream()
        .map(home -> Drawn.of(home, view.card(tx, home.person())))
        .filter(Drawn::isNew)
        .toList();
  }

  private List<Outgoing> show(Tx tx, Drawn drawn) {
    HomeStore.Home home = drawn.home();
    if (!homes.shows(tx, home, drawn.hash(), clock.instant())) return List.of();
    return List.of(new Outgoing.Home(home.person(), drawn.card(), Tag.of(SENT, home.id())));
  }

  private List<Outgoing> sent(Tx tx, String subject, Receipt.Settled receipt) {
    if (receipt instanceof Receipt.Refused) homes.notShown(tx, Long.parseLong(subject));
    return List.of();
  }

  /** What a home would show. */
  private record Drawn(HomeStore.Home home, Card card, String hash) {

    static Drawn of(HomeStore.Home home, Card card) {
      return new Drawn(home, card, hash(Json.write(card)));
    }

    boolean isNew() {
      return !hash.equals(home.shown());
    }

    private static String hash(String text) {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }
}
