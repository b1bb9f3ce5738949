package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/** Somebody of the workspace, or a bot. Guarded by the {@link World}. */
final class Account {

  final String id;
  final String team;
  String name;
  ZoneId zone;
  boolean admin;
  boolean owner;
  boolean restricted;
  boolean ultraRestricted;
  boolean deleted;

  /** Empty for people. */
  final String botId;

  /** Of another workspace, met in a shared channel. */
  final boolean stranger;

  Account(String id, String team, String name, ZoneId zone, String botId, boolean stranger) {
    this.id = id;
    this.team = team;
    this.name = name;
    this.zone = zone;
    this.botId = botId;
    this.stranger = stranger;
  }

  boolean isBot() {
    return !botId.isEmpty();
  }

  String handle() {
    return name.toLowerCase(Locale.ROOT).replace(' ', '.');
  }

  /** As {@code users.info} and {@code user_change} tell it. */
  JsonObject json(Instant now) {
    JsonObject profile =
        Js.object(
            "title",
            "",
            "phone",
            "",
            "real_name",
            name,
            "real_name_normalized",
            name,
            "display_name",
            isBot() ? "" : name,
            "display_name_normalized",
            isBot() ? "" : name,
            "status_text",
            "",
            "status_emoji",
            "",
            "bot_id",
            isBot() ? botId : null,
            "team",
            team);
    JsonObject user =
        Js.object(
            "id",
            id,
            "team_id",
            team,
            "name",
            handle(),
            "deleted",
            deleted,
            "profile",
            profile,
            "is_bot",
            isBot(),
            "is_app_user",
            false,
            "updated",
            now.getEpochSecond());
    if (stranger) user.addProperty("is_stranger", true);
    // Slack tells no more than this of those who left, and nothing of strangers' rights.
    if (deleted || stranger) return user;
    user.addProperty("real_name", name);
    user.addProperty("tz", zone.getId());
    user.addProperty("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ROOT));
    user.addProperty("tz_offset", zone.getRules().getOffset(now).getTotalSeconds());
    user.addProperty("is_admin", admin);
    user.addProperty("is_owner", owner);
    user.addProperty("is_primary_owner", false);
    user.addProperty("is_restricted", restricted || ultraRestricted);
    user.addProperty("is_ultra_restricted", ultraRestricted);
    user.addProperty("is_email_confirmed", true);
    user.addProperty("who_can_share_contact_card", "EVERYONE");
    return user;
  }
}
