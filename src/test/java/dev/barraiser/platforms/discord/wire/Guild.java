package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A server. Guarded by the world's turn. */
final class Guild {

  static final class Role {
    final String id;
    final String name;
    long permissions;

    Role(String id, String name, long permissions) {
      this.id = id;
      this.name = name;
      this.permissions = permissions;
    }

    ObjectNode json() {
      return Js.object(
          "id",
          id,
          "name",
          name,
          "permissions",
          Long.toString(permissions),
          "position",
          0,
          "color",
          0,
          "colors",
          Js.object("primary_color", 0, "secondary_color", null, "tertiary_color", null),
          "hoist",
          false,
          "managed",
          false,
          "mentionable",
          false,
          "icon",
          null,
          "unicode_emoji",
          null,
          "flags",
          0);
    }
  }

  /** Somebody in a server. */
  static final class Membership {
    final User user;
    final Instant since;
    final Set<String> roles = new LinkedHashSet<>();
    @Nullable String nick;

    Membership(User user, Instant since) {
      this.user = user;
      this.since = since;
    }

    /** As in events and answers; without the user where that stands beside it. */
    ObjectNode json(boolean withUser) {
      ObjectNode json =
          Js.object(
              "avatar",
              null,
              "banner",
              null,
              "communication_disabled_until",
              null,
              "flags",
              0,
              "joined_at",
              since.toString(),
              "nick",
              nick,
              "pending",
              false,
              "premium_since",
              null,
              "roles",
              roles,
              "mute",
              false,
              "deaf",
              false);
      if (withUser) json.set("user", user.json());
      return json;
    }
  }

  final String id;
  final String owner;
  String name;
  boolean away;
  final Map<String, Role> roles = new LinkedHashMap<>();
  final Map<String, Membership> members = new LinkedHashMap<>();
  final Map<String, Channel> channels = new LinkedHashMap<>();
  final Map<String, Channel> threads = new LinkedHashMap<>();

  /** Members who are only counted, for measuring. */
  int crowd;

  Guild(String id, String name, String owner) {
    this.id = id;
    this.name = name;
    this.owner = owner;
    roles.put(id, new Role(id, "@everyone", Right.USUAL));
  }

  int shard(int of) {
    return (int) Long.remainderUnsigned(Long.parseUnsignedLong(id) >>> 22, of);
  }

  /** What somebody may do in the whole server; nothing for who is not in it. */
  long permissions(String user) {
    Membership member = members.get(user);
    if (member == null) return 0;
    if (user.equals(owner)) return Right.ALL;
    long all = role(id).permissions;
    for (String role : member.roles) all |= role(role).permissions;
    return Right.ADMINISTRATOR.in(all) ? Right.ALL : all;
  }

  Role role(String role) {
    Role found = roles.get(role);
    if (found == null) throw new IllegalArgumentException("no role " + role);
    return found;
  }

  ObjectNode json(String application) {
    return Js.object(
        "id",
        id,
        "name",
        name,
        "icon",
        null,
        "description",
        null,
        "home_header",
        null,
        "splash",
        null,
        "discovery_splash",
        null,
        "features",
        Js.array(),
        "banner",
        null,
        "owner_id",
        owner,
        "application_id",
        null,
        "region",
        "deprecated",
        "afk_channel_id",
        null,
        "afk_timeout",
        300,
        "system_channel_id",
        null,
        "system_channel_flags",
        0,
        "widget_enabled",
        false,
        "widget_channel_id",
        null,
        "verification_level",
        1,
        "roles",
        roles.values().stream().map(Role::json).toList(),
        "default_message_notifications",
        0,
        "mfa_level",
        0,
        "explicit_content_filter",
        0,
        "max_presences",
        null,
        "max_members",
        500_000,
        "max_stage_video_channel_users",
        50,
        "max_video_channel_users",
        25,
        "vanity_url_code",
        null,
        "premium_tier",
        0,
        "premium_subscription_count",
        0,
        "preferred_locale",
        "en-US",
        "rules_channel_id",
        null,
        "safety_alerts_channel_id",
        null,
        "public_updates_channel_id",
        null,
        "premium_progress_bar_enabled",
        false,
        "nsfw",
        false,
        "nsfw_level",
        0,
        "emojis",
        Js.array(),
        "stickers",
        Js.array(),
        "incidents_data",
        null);
  }

  /** As when it is streamed to the bot after READY. */
  ObjectNode arrival(User bot) {
    ObjectNode json = json(bot.id);
    Membership self = members.get(bot.id);
    if (self == null) throw new IllegalStateException("not in there");
    json.put("joined_at", self.since.toString())
        .put("large", crowd > 250)
        .put("unavailable", false)
        .put("member_count", members.size() + crowd);
    json.set("members", Js.array(self.json(true)));
    json.set("channels", Js.array(channels.values().stream().map(Channel::json).toList()));
    json.set(
        "threads",
        Js.array(
            threads.values().stream()
                .filter(thread -> !thread.archived)
                .filter(thread -> Right.VIEW_CHANNEL.in(thread.permissions(bot.id)))
                .map(Channel::json)
                .toList()));
    for (String empty :
        new String[] {
          "voice_states",
          "presences",
          "stage_instances",
          "guild_scheduled_events",
          "soundboard_sounds"
        }) {
      json.set(empty, Js.array());
    }
    return json;
  }
}
