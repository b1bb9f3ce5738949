package dev.barraiser.platforms.room;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Profile;
import java.time.ZoneId;

/**
 * Somebody in the room.
 *
 * @param example made up by us, for trying things out
 * @param me the person at this machine
 * @param present false once they left
 */
record Member(
    String id,
    String name,
    ZoneId zone,
    boolean example,
    boolean admin,
    boolean me,
    boolean present) {

  Person person() {
    return new Person(RoomPlatform.WORKSPACE, id);
  }

  Profile profile() {
    return new Profile(person(), name, zone, admin, false);
  }

  String firstName() {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  Member knownAs(String id) {
    return new Member(id, name, zone, example, admin, me, present);
  }

  Member named(String name) {
    return new Member(id, name, zone, example, admin, me, present);
  }

  Member living(ZoneId zone) {
    return new Member(id, name, zone, example, admin, me, present);
  }

  /** No made-up person any more. */
  Member real() {
    return new Member(id, name, zone, false, admin, me, present);
  }
}
