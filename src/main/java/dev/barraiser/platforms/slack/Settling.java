package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether an effect happened whose answer was lost, by looking into Slack. Thread-safe.
 *
 * <p>Posts and revisions are known by the mark that they bear. What can be done twice without harm
 * is not looked for: a modal or ephemeral card replaced, a home, a check. Nor are whispers, of
 * which Slack keeps nothing: that one person may read something twice is the lesser evil.
 *
 * <p>Effects carry no time. Where we remember having tried, we look back to well before that;
 * otherwise, as after a restart, through the latest thousand messages.
 */
final class Settling {

  private static final Logger log = LoggerFactory.getLogger(Settling.class);

  /** Clocks differ, but hardly by so much. */
  private static final Duration BEFORE = Duration.ofHours(1);

  private static final int A_PAGE = 200;
  private static final int MOST_PAGES = 5;

  private final Database database;
  private final PacedWeb web;
  private final Directs directs;
  private final Recently recently;
  private final ThreadStore threads = new ThreadStore();

  Settling(Database database, PacedWeb web, Directs directs, Recently recently) {
    this.database = database;
    this.web = web;
    this.directs = directs;
    this.recently = recently;
  }

  /**
   * What became of it; empty when it did not happen.
   *
   * @throws SlackFailure when that cannot be told now
   */
  Optional<Receipt.Settled> lookFor(Team team, Errand errand, Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Post post -> posted(errand, post.place());
      case Outgoing.Revise revise -> revised(errand, revise);
      case Outgoing.React react -> reacted(team, errand, react);
      case Outgoing.OpenThread open ->
          database
              .read(tx -> threads.of(tx, open.place().workspace(), errand.effectId()))
              .map(Receipt.Opened::new);
      case Outgoing.Whisper _, Outgoing.Home _, Outgoing.CheckChannel _ -> Optional.empty();
    };
  }

  private Optional<Receipt.Settled> posted(Errand errand, Place place) {
    Optional<String> channel = channel(place);
    if (channel.isEmpty()) return Optional.empty();
    Optional<Instant> since = recently.tried(errand.effectId()).map(tried -> tried.minus(BEFORE));
    return search(errand, channel.get(), place, since)
        .flatMap(message -> JsonFields.text(message, "ts"))
        .map(ts -> new Receipt.Sent(new MessageRef(place, ts)));
  }

  /** Empty for direct messages that were never opened: nothing can have been posted there. */
  private Optional<String> channel(Place place) {
    return switch (place) {
      case Place.Channel channel -> Optional.of(channel.id());
      case Place.InThread thread -> Optional.of(thread.channel().id());
      case Place.Direct(Person person) -> directs.known(person);
    };
  }

  private Optional<JsonObject> search(
      Errand errand, String channel, Place place, Optional<Instant> since) {
    Map<String, String> call = new HashMap<>();
    call.put("channel", channel);
    call.put("limit", Integer.toString(A_PAGE));
    call.put("include_all_metadata", "true");
    since.ifPresent(oldest -> call.put("oldest", Long.toString(oldest.getEpochSecond())));
    boolean inThread = place instanceof Place.InThread;
    if (place instanceof Place.InThread(var _, String root)) call.put("ts", root);
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonObject answer =
          web.read(
              errand,
              inThread ? Method.CONVERSATIONS_REPLIES : Method.CONVERSATIONS_HISTORY,
              channel,
              call);
      List<JsonObject> messages = JsonFields.objects(answer, "messages");
      Optional<JsonObject> ours =
          messages.stream()
              .filter(message -> EffectMark.isOn(message, errand.effectId()))
              .findFirst();
      if (ours.isPresent()) return ours;
      Optional<String> cursor =
          JsonFields.object(answer, "response_metadata")
              .flatMap(metadata -> JsonFields.text(metadata, "next_cursor"));
      if (cursor.isEmpty()) return Optional.empty();
      call.put("cursor", cursor.get());
    }
    log.warn("effect not found in the latest messages effect={}", errand.effectId());
    return Optional.empty();
  }

  private Optional<Receipt.Settled> revised(Errand errand, Outgoing.Revise revise) {
    boolean seenByOneOnly =
        WayBack.of(revise.origin())
            .filter(back -> back.ephemeral() || back.view() != null)
            .isPresent();
    if (seenByOneOnly) return Optional.empty();
    MessageRef message = revise.message();
    Optional<String> channel = channel(message.place());
    if (channel.isEmpty()) return Optional.empty();
    return message(errand, channel.get(), message)
        .filter(standing -> EffectMark.isOn(standing, errand.effectId()))
        .map(_ -> new Receipt.Sent(message));
  }

  private Optional<JsonObject> message(Errand errand, String channel, MessageRef message) {
    Map<String, String> call = new HashMap<>();
    call.put("channel", channel);
    call.put("oldest", message.id());
    call.put("latest", message.id());
    call.put("inclusive", "true");
    call.put("limit", "5");
    call.put("include_all_metadata", "true");
    boolean inThread = message.place() instanceof Place.InThread;
    if (message.place() instanceof Place.InThread(var _, String root)) call.put("ts", root);
    JsonObject answer =
        web.read(
            errand,
            inThread ? Method.CONVERSATIONS_REPLIES : Method.CONVERSATIONS_HISTORY,
            channel,
            call);
    // A thread's root comes with every answer about it.
    return JsonFields.objects(answer, "messages").stream()
        .filter(one -> JsonFields.text(one, "ts").orElse("").equals(message.id()))
        .findFirst();
  }

  private Optional<Receipt.Settled> reacted(Team team, Errand errand, Outgoing.React react) {
    Optional<String> channel = channel(react.message().place());
    if (channel.isEmpty()) return Optional.empty();
    JsonObject answer =
        web.read(
            errand,
            Method.REACTIONS_GET,
            channel.get(),
            Map.of(
                "channel", channel.get(),
                "timestamp", react.message().id(),
                "full", "true"));
    boolean on =
        JsonFields.object(answer, "message").stream()
            .flatMap(message -> JsonFields.objects(message, "reactions").stream())
            .filter(
                one -> JsonFields.text(one, "name").orElse("").equals(Marks.emoji(react.mark())))
            .anyMatch(one -> JsonFields.texts(one, "users").contains(team.botUser()));
    return on == react.on() ? Optional.of(new Receipt.Sent(react.message())) : Optional.empty();
  }
}
