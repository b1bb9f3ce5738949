package dev.barraiser.practice.stories;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.stories.Quotas.Range;
import dev.barraiser.storage.Tx;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which quotas a person owes themselves: category by category their own, else their study group's,
 * else the usual ones. Reads only; callable from any thread.
 */
public final class OwedQuotas {

  private final QuotaStore set;
  private final StoryStore stories;
  private final Quotas usual;

  /**
   * Puts it together.
   *
   * @param usual holds for whoever neither they nor a group of theirs set anything for
   */
  public OwedQuotas(QuotaStore set, StoryStore stories, Quotas usual) {
    this.set = set;
    this.stories = stories;
    this.usual = usual;
  }

  /** Where a person stands in every category, in the guide's order. */
  public List<Quotas.Standing> standings(Tx tx, Person person) {
    return of(tx, person)
        .standings(
            stories.counts(tx, person), stories.drafts(tx, person), stories.topics(tx, person));
  }

  /** The quotas in force for a person. */
  public Quotas of(Tx tx, Person person) {
    return over(unlessOwn(tx, person), set.of(tx, person));
  }

  /** What would hold for a person who sets nothing. */
  Quotas unlessOwn(Tx tx, Person person) {
    return over(usual, set.ofGroupsOf(tx, person));
  }

  /** What holds for a group's members who set nothing. */
  Quotas ofGroup(Tx tx, long group) {
    return over(usual, set.of(tx, group));
  }

  Quotas usual() {
    return usual;
  }

  private static Quotas over(Quotas under, Map<StoryCategory, Range> ranges) {
    if (ranges.isEmpty()) return under;
    Map<StoryCategory, Range> all = new EnumMap<>(under.ranges());
    all.putAll(ranges);
    return new Quotas(all);
  }
}
