package dev.barraiser.practice.groups;

import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;

/** The one way to become a member: by pressing Join, by answering, or by saving a story. */
public final class Membership {

  private final GroupStore groups;
  private final OnJoined onJoined;

  public Membership(GroupStore groups, OnJoined onJoined) {
    this.groups = groups;
    this.onJoined = onJoined;
  }

  /**
   * Makes a person a member of a group; harmless when they are one. Returns what should happen
   * because of it.
   */
  public List<Outgoing> join(Tx tx, StudyGroup group, Person person, Instant now) {
    return groups.join(tx, group.id(), person, now)
        ? onJoined.joined(tx, group, person, now)
        : List.of();
  }

  /** A group goes by another time zone from now on, and whoever goes by the group's with it. */
  void moved(Tx tx, StudyGroup group) {
    onJoined.moved(tx, group);
  }

  /**
   * What happens when somebody has become a member: they are asked, once, whether they want to be
   * nudged.
   */
  public interface OnJoined {
    List<Outgoing> joined(Tx tx, StudyGroup group, Person person, Instant now);

    /** A group goes by another time zone from now on. */
    default void moved(Tx tx, StudyGroup group) {}
  }
}
