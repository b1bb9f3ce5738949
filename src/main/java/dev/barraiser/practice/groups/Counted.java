package dev.barraiser.practice.groups;

/**
 * What boards and digests add up of a group, in the one sentence that is said wherever they are
 * spoken of. Pure.
 *
 * <p>Decided here: an answer that stands in a thread is counted whoever wrote it. Everybody there
 * can read and count it; were it left out, the difference would tell that somebody has withdrawn.
 */
public final class Counted {

  /** From so many members who share on, what the channel cannot see is added up. */
  public static final int FROM = 5;

  /** How it is counted, to be said as it is. */
  public static final String RULE =
      "Boards and digests count every answer that stands in the channel for all to read; stories"
          + " made ready and quotas only of members who share, and only from five of them on.";

  private Counted() {}
}
