package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A conversation of any kind. Guarded by the {@link World}. */
final class Channel {

  enum Kind {
    PUBLIC("channel", "channels"),
    PRIVATE("group", "groups"),
    DIRECT("im", "im");

    private final String type;
    private final String scope;

    Kind(String type, String scope) {
      this.type = type;
      this.scope = scope;
    }

    /** As in {@code channel_type}. */
    String type() {
      return type;
    }

    /** The scope that lets an app do {@code what} in such a conversation. */
    String scope(String what) {
      return scope + ":" + what;
    }
  }

  final String id;
  final Instant created;
  final String creator;
  final Set<String> members = new LinkedHashSet<>();

  /** By timestamp, which sorts as text. */
  final NavigableMap<String, Message> messages = new TreeMap<>();

  /** Seen by one person each, in the order in which they came. */
  final List<Message> ephemerals = new ArrayList<>();

  Kind kind;
  String name;
  boolean archived;
  boolean deleted;
  boolean shared;

  Channel(String id, Kind kind, String name, String creator, Instant created) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.creator = creator;
    this.created = created;
  }

  boolean isDirect() {
    return kind == Kind.DIRECT;
  }

  Optional<Message> message(String ts) {
    return Optional.ofNullable(messages.get(ts));
  }

  /** The one seen by {@code reader} only, while it is there. */
  Optional<Message> ephemeral(String ts, String reader) {
    return ephemerals.stream()
        .filter(one -> one.ts.equals(ts) && reader.equals(one.reader))
        .findFirst();
  }

  List<Message> replies(String root) {
    return messages.values().stream()
        .filter(message -> root.equals(message.threadTs) && !message.ts.equals(root))
        .toList();
  }

  /** As {@code conversations.info} tells it to {@code to}. */
  JsonObject json(String to) {
    if (isDirect()) {
      String other = members.stream().filter(id -> !id.equals(to)).findFirst().orElse(to);
      return Js.object(
          "id",
          id,
          "created",
          created.getEpochSecond(),
          "is_archived",
          archived,
          "is_im",
          true,
          "is_org_shared",
          false,
          "user",
          other,
          "is_user_deleted",
          false,
          "is_open",
          true);
    }
    boolean closed = kind == Kind.PRIVATE;
    return Js.object(
        "id",
        id,
        "name",
        name,
        "name_normalized",
        name,
        "is_channel",
        !closed,
        "is_group",
        closed,
        "is_im",
        false,
        "is_mpim",
        false,
        "is_private",
        closed,
        "created",
        created.getEpochSecond(),
        "is_archived",
        archived,
        "is_general",
        false,
        "unlinked",
        0,
        "is_shared",
        shared,
        "is_org_shared",
        false,
        "is_pending_ext_shared",
        false,
        "is_ext_shared",
        shared,
        "creator",
        creator,
        "is_member",
        members.contains(to),
        "topic",
        Js.object("value", "", "creator", "", "last_set", 0),
        "purpose",
        Js.object("value", "", "creator", "", "last_set", 0));
  }
}
