package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Profile;
import dev.barraiser.text.PlainText;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as Slack describes them, in an event and when asked alike. Pure.
 *
 * @param gone deactivated
 * @param changedAt Slack's own second of the last change; zero where it tells none
 */
record SlackUser(Kind kind, Profile profile, boolean gone, long changedAt) {

  enum Kind {
    /** Of our workspace, guests included. */
    MEMBER,
    /** Of another company, met in a shared channel. */
    STRANGER,
    /** No person. */
    BOT
  }

  private static final int LONGEST_NAME = 80;

  /** Marks without a shape of their own, but for those that join letters or make up flags. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cf}&&[^\\u200c\\u200d\\x{E0020}-\\x{E007F}]]");

  static SlackUser read(Team team, JsonObject user) {
    String id = JsonFields.text(user, "id").orElse("");
    var profile =
        new Profile(
            new Person(team.workspace(), id),
            name(user),
            JsonFields.text(user, "tz").map(SlackUser::zone).orElse(null),
            anyOf(user, "is_admin", "is_owner", "is_primary_owner"),
            anyOf(user, "is_restricted", "is_ultra_restricted"));
    return new SlackUser(
        kind(team, id, user),
        profile,
        JsonFields.isTrue(user, "deleted"),
        JsonFields.number(user, "updated").orElse(0));
  }

  private static Kind kind(Team team, String id, JsonObject user) {
    if (id.equals(team.botUser())
        || id.equals(Team.SLACKBOT)
        || anyOf(user, "is_bot", "is_workflow_bot", "is_connector_bot")) return Kind.BOT;
    return isOf(team, user) ? Kind.MEMBER : Kind.STRANGER;
  }

  /** In an Enterprise organisation, a colleague's own workspace may be another one than ours. */
  private static boolean isOf(Team team, JsonObject user) {
    String own = JsonFields.text(user, "team_id").orElse("");
    return own.isEmpty()
        || own.equals(team.id())
        || JsonFields.texts(user, "teams").contains(team.id())
        || JsonFields.object(user, "enterprise_user")
            .map(enterprise -> JsonFields.texts(enterprise, "teams").contains(team.id()))
            .orElse(false);
  }

  private static String name(JsonObject user) {
    JsonObject profile = JsonFields.object(user, "profile").orElseGet(JsonObject::new);
    return Stream.of(
            JsonFields.text(profile, "display_name"),
            JsonFields.text(profile, "real_name"),
            JsonFields.text(user, "real_name"))
        .flatMap(Optional::stream)
        .map(name -> PlainText.of(UNSEEN.matcher(name).replaceAll("")))
        .map(name -> name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
        .filter(name -> !name.isEmpty())
        .map(SlackUser::shortened)
        .findFirst()
        .orElse(Members.SOMEBODY);
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST_NAME) return name;
    int end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? 1 : 0;
    return name.substring(0, LONGEST_NAME - end);
  }

  private static @Nullable ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      // Slack knows a few names that Java does not.
      return null;
    }
  }

  private static boolean anyOf(JsonObject user, String... fields) {
    return Stream.of(fields).anyMatch(field -> JsonFields.isTrue(user, field));
  }
}
