package dev.barraiser.practice.progress;

import dev.barraiser.bot.Chore;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The weekly digest of each study group. A slot is (group, local date) and is claimed before
 * anything is decided: what is skipped stays skipped.
 */
final class Digest {

  private static final Logger log = LoggerFactory.getLogger(Digest.class);

  private static final int BATCH = 50;

  private final DigestStore digests;
  private final AskedStore asked;
  private final GroupStore groups;
  private final Pool pool;
  private final Reckoning reckoning;
  private final ProgressRules rules;

  Digest(
      DigestStore digests,
      AskedStore asked,
      GroupStore groups,
      Pool pool,
      Reckoning reckoning,
      ProgressRules rules) {
    this.digests = digests;
    this.asked = asked;
    this.groups = groups;
    this.pool = pool;
    this.reckoning = reckoning;
    this.rules = rules;
  }

  Chore chore() {
    return new Chore(
        "digest", "Weekly digest", Duration.ofMinutes(5), true, this::backlog, this::batch);
  }

  private Chore.Backlog backlog(Tx tx, Instant now) {
    List<Instant> unplanned =
        digests.unplanned(tx, Integer.MAX_VALUE).stream()
            .flatMap(id -> groups.find(tx, id).stream())
            .map(group -> first(group, now).at())
            .toList();
    long due =
        digests.countDue(tx, now) + unplanned.stream().filter(at -> !at.isAfter(now)).count();
    return new Chore.Backlog(
        due,
        Stream.concat(digests.earliest(tx).stream(), unplanned.stream())
            .min(Comparator.naturalOrder())
            .orElse(null));
  }

  /** The first slot of a group that may still be posted, and that sums up a week it was there. */
  private DigestSlot first(StudyGroup group, Instant now) {
    Instant earliest = now.minus(rules.digestLateness());
    Instant begins = firstWeekEnds(group);
    Instant from = begins.isAfter(earliest) ? begins : earliest;
    return after(from.minusMillis(1), group);
  }

  /** A digest is of the calendar week before it: until here that is a week before the set-up. */
  private static Instant firstWeekEnds(StudyGroup group) {
    ZoneId zone = group.rhythm().zone();
    return Week.of(group.createdAt(), zone).end(zone);
  }

  /** An organiser turns it on or off, or asks which it is. */
  Card turned(Tx tx, StudyGroup group, Optional<Boolean> on, Instant now) {
    on.ifPresent(wanted -> digests.turn(tx, group.id(), wanted));
    return digests.isOff(tx, group.id())
        ? DigestCards.off()
        : DigestCards.on(rules, after(now, group).at());
  }

  private DigestSlot after(Instant instant, StudyGroup group) {
    return DigestSlot.following(
        instant, rules.digestDay(), rules.digestAt(), group.rhythm().zone());
  }

  private Chore.Done batch(Tx tx, Instant now, Chore.Ledger ledger) {
    List<Long> unplanned = digests.unplanned(tx, BATCH);
    for (long id : unplanned) {
      groups
          .find(tx, id)
          .ifPresent(group -> digests.plan(tx, id, group.rhythm().zone(), first(group, now).at()));
    }
    List<Long> due = digests.due(tx, now, BATCH);
    List<Outgoing> effects = new ArrayList<>();
    for (long id : due) {
      groups.find(tx, id).flatMap(group -> run(tx, group, now, ledger)).ifPresent(effects::add);
    }
    boolean more = unplanned.size() == BATCH || due.size() == BATCH;
    return new Chore.Done(unplanned.size() + due.size(), more, effects);
  }

  private Optional<Outgoing> run(Tx tx, StudyGroup group, Instant now, Chore.Ledger ledger) {
    ZoneId zone = group.rhythm().zone();
    DigestSlot slot = DigestSlot.latest(now, rules.digestDay(), rules.digestAt(), zone);
    digests.plan(tx, group.id(), zone, after(slot.at(), group).at());
    if (slot.at().isBefore(firstWeekEnds(group))) return Optional.empty();
    if (!ledger.claim(Long.toString(group.id()), slot.date().toString())) return Optional.empty();
    if (Duration.between(slot.at(), now).compareTo(rules.digestLateness()) > 0) {
      return skipped(group, slot, "too late");
    }
    if (group.pausedAt(now)) return skipped(group, slot, "paused");
    if (digests.isOff(tx, group.id())) return skipped(group, slot, "turned off");
    DigestCards.View view = view(tx, group, slot, now);
    if (view.isEmpty()) return skipped(group, slot, why(tx, group, slot, view));
    return Optional.of(Outgoing.Post.of(group.channel(), DigestCards.digest(view)));
  }

  /** What is not told is not called nothing: an operator is to know which it was. */
  private String why(Tx tx, StudyGroup group, DigestSlot slot, DigestCards.View view) {
    ZoneId zone = group.rhythm().zone();
    Week week = Week.of(slot.at(), zone).before();
    if (!reckoning.anything(tx, group, week.start(zone), week.end(zone))) return "nothing happened";
    return view.together().isEmpty() ? "too few share" : "nothing that may be told";
  }

  private static Optional<Outgoing> skipped(StudyGroup group, DigestSlot slot, String reason) {
    log.info("digest skipped group={} date={} reason={}", group.id(), slot.date(), reason);
    return Optional.empty();
  }

  private DigestCards.View view(Tx tx, StudyGroup group, DigestSlot slot, Instant now) {
    ZoneId zone = group.rhythm().zone();
    Week week = Week.of(slot.at(), zone).before();
    Instant since = week.start(zone);
    Instant until = week.end(zone);
    int given =
        (int)
            reckoning.published(tx, group, since).stream()
                .filter(answer -> answer.at().isBefore(until))
                .count();
    List<Person> members = reckoning.sharing(tx, group);
    List<Reckoning.Named> named = reckoning.named(tx, group, now);
    return new DigestCards.View(
        given,
        together(tx, members, named.size(), since, until),
        named.stream()
            .filter(one -> one.standing().streak() > 0)
            .map(one -> new DigestCards.Line(one.person(), one.standing().streak()))
            .toList(),
        Focus.of(group.rhythm(), asked.ofGroup(tx, group.id()), pool.of(tx, group.id())));
  }

  /** What the channel has not seen is summed up only where it tells of nobody in particular. */
  private Optional<DigestCards.Together> together(
      Tx tx, List<Person> members, int named, Instant since, Instant until) {
    if (!rules.tellOfNobody(members.size(), named)) return Optional.empty();
    return Optional.of(
        new DigestCards.Together(
            reckoning.readied(tx, members, since, until),
            reckoning.together(tx, members).quotasMet()));
  }
}
