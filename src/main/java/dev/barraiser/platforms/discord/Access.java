package dev.barraiser.platforms.discord;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What a member may do in a channel, from what Discord's API tells of both. Pure.
 *
 * <p>Source: docs.discord.com/developers/topics/permissions, "permission overwrites".
 */
final class Access {

  private static final int OF_ROLE = 0;

  private Access() {}

  /**
   * The permissions, added up.
   *
   * @param guild the server, with its roles
   * @param member of that server
   * @param user the member's id
   */
  static long granted(DataObject channel, DataObject guild, DataObject member, String user) {
    if (guild.getString("owner_id", "").equals(user)) return ~0L;
    String everyone = guild.getString("id");
    Set<String> roles =
        new HashSet<>(strings(member.optArray("roles").orElseGet(DataArray::empty)));
    long base = 0;
    for (DataObject role : objects(guild, "roles")) {
      String id = role.getString("id");
      if (id.equals(everyone) || roles.contains(id)) base |= bits(role, "permissions");
    }
    if ((base & Permission.ADMINISTRATOR.getRawValue()) != 0) return ~0L;
    return overwritten(base, objects(channel, "permission_overwrites"), everyone, roles, user);
  }

  private static long overwritten(
      long base, List<DataObject> overwrites, String everyone, Set<String> roles, String user) {
    long granted = base;
    long denied = 0;
    long allowed = 0;
    for (DataObject one : overwrites) {
      String id = one.getString("id");
      if (one.getInt("type") != OF_ROLE) continue;
      if (id.equals(everyone)) {
        granted = (granted & ~bits(one, "deny")) | bits(one, "allow");
      } else if (roles.contains(id)) {
        denied |= bits(one, "deny");
        allowed |= bits(one, "allow");
      }
    }
    granted = (granted & ~denied) | allowed;
    for (DataObject one : overwrites) {
      if (one.getInt("type") != OF_ROLE && one.getString("id").equals(user)) {
        granted = (granted & ~bits(one, "deny")) | bits(one, "allow");
      }
    }
    return granted;
  }

  /** Discord writes them as text, since they outgrow what JavaScript counts. */
  private static long bits(DataObject of, String name) {
    return Long.parseUnsignedLong(of.getString(name, "0"));
  }

  private static List<DataObject> objects(DataObject of, String name) {
    return of.optArray(name).orElseGet(DataArray::empty).stream(DataArray::getObject).toList();
  }

  private static List<String> strings(DataArray array) {
    return array.stream(DataArray::getString).toList();
  }
}
