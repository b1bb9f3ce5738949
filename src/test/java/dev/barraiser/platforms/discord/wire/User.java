package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An account. Guarded by the world's turn. */
final class User {

  final String id;
  final boolean bot;
  String name;

  /** Whether the account is no more. */
  boolean gone;

  /** Whether strangers' and bots' direct messages are refused. */
  boolean closed;

  /** Whether the app is installed to the account. */
  boolean installed;

  User(String id, String name, boolean bot) {
    this.id = id;
    this.name = name;
    this.bot = bot;
  }

  ObjectNode json() {
    ObjectNode json =
        Js.object(
            "id",
            id,
            "username",
            name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "_"),
            "avatar",
            null,
            "discriminator",
            "0",
            "public_flags",
            0,
            "flags",
            0,
            "global_name",
            bot ? null : name,
            "primary_guild",
            null);
    if (bot) json.put("username", name).put("bot", true);
    return json;
  }

  String mention() {
    return "<@" + id + ">";
  }
}
