package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.barraiser.wire.Complaints;
import dev.barraiser.wire.WireServer;
import dev.barraiser.wire.WireSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The app's open sockets. An envelope goes over one of them, in turn. Thread-safe.
 *
 * <p>Source: docs.slack.dev/apis/events-api/using-socket-mode
 */
final class SocketMode implements Transport {

  /** Slack's bound. */
  private static final int MOST_SOCKETS = 10;

  private final String appId;
  private final Complaints complaints;
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<Link> links = new ArrayList<>();
  private int turn;
  private volatile int opened;

  /** An open socket. */
  private static final class Link {
    final WireSocket socket;

    /** What is not acknowledged on it, by envelope. */
    final Map<String, News> waiting = new ConcurrentHashMap<>();

    /** It was asked to make way: it closes when another is open. */
    boolean leaving;

    Link(WireSocket socket) {
      this.socket = socket;
    }
  }

  SocketMode(String appId, Complaints complaints) {
    this.appId = appId;
    this.complaints = complaints;
  }

  /** What lets one socket in, once. */
  String ticket() {
    String ticket = UUID.randomUUID().toString();
    tickets.add(ticket);
    return ticket;
  }

  WireServer.Reply connect(WireServer.Request request) {
    String ticket = Query.of(request.query()).getOrDefault("ticket", "");
    if (!tickets.remove(ticket)) {
      return WireServer.Reply.Answer.plain(403, "used or unknown ticket", Map.of());
    }
    return new WireServer.Reply.Upgrade(this::serve);
  }

  private void serve(WireSocket socket) {
    var link = new Link(socket);
    synchronized (this) {
      if (links.size() >= MOST_SOCKETS) {
        complaints.add("more than " + MOST_SOCKETS + " sockets");
        socket.close();
        return;
      }
      socket.send(
          Js.object(
                  "type",
                  "hello",
                  "num_connections",
                  links.size() + 1,
                  "connection_info",
                  Js.object("app_id", appId),
                  "debug_info",
                  Js.object(
                      "host", "applink-1",
                      "build_number", 118,
                      "approximate_connection_time", 18_060))
              .toString());
      links.stream().filter(one -> one.leaving).forEach(one -> one.socket.close());
      links.add(link);
      opened++;
    }
    try {
      socket.read(text -> heard(link, text));
    } finally {
      synchronized (this) {
        links.remove(link);
      }
      link.waiting.values().forEach(news -> news.failed("connection_failed"));
    }
  }

  private void heard(Link link, String text) {
    JsonObject response = JsonParser.parseString(text).getAsJsonObject();
    String envelope = Js.text(response, "envelope_id");
    News news = link.waiting.remove(envelope);
    if (news == null) {
      complaints.add("acknowledged an envelope that was not sent here: " + envelope);
      return;
    }
    news.acknowledged(Js.child(response, "payload").orElseGet(JsonObject::new));
  }

  @Override
  public void carry(Parcel parcel, News news) {
    String envelope = UUID.randomUUID().toString();
    String text = envelope(parcel, envelope).toString();
    Link link;
    synchronized (this) {
      if (links.isEmpty()) {
        news.failed("no_connection");
        return;
      }
      List<Link> staying = links.stream().filter(one -> !one.leaving).toList();
      List<Link> usable = staying.isEmpty() ? links : staying;
      link = usable.get(turn++ % usable.size());
      link.waiting.put(envelope, news);
    }
    if (!link.socket.send(text)) {
      link.waiting.remove(envelope);
      news.failed("connection_failed");
    }
  }

  private static JsonObject envelope(Parcel parcel, String id) {
    JsonObject envelope =
        Js.object(
            "envelope_id",
            id,
            "type",
            parcel.kind.type(),
            "accepts_response_payload",
            parcel.kind != Parcel.Kind.EVENT,
            "payload",
            parcel.payload);
    if (parcel.kind == Parcel.Kind.EVENT) {
      envelope.addProperty("retry_attempt", parcel.attempt);
      envelope.addProperty("retry_reason", parcel.reason);
    }
    return envelope;
  }

  /** How many sockets were opened so far. */
  int opened() {
    return opened;
  }

  synchronized int open() {
    return links.size();
  }

  synchronized List<WireSocket> sockets() {
    return links.stream().map(link -> link.socket).toList();
  }

  /** Tells every socket to make way for a new one. */
  synchronized void askToReconnect(String reason) {
    JsonObject disconnect =
        Js.object(
            "type", "disconnect", "reason", reason, "debug_info", Js.object("host", "applink-1"));
    for (Link link : links) {
      link.leaving = true;
      link.socket.send(disconnect.toString());
    }
  }
}
