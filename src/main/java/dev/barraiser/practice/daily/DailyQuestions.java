package dev.barraiser.practice.daily;

import dev.barraiser.bot.Chore;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Receipt;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.LostChannel;
import dev.barraiser.practice.groups.Organisers;
import dev.barraiser.practice.groups.Schedule;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Asking;
import dev.barraiser.practice.questions.AskingRefused;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.Seed;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims slots, has their questions asked, and keeps every group's cursor, in the transaction of
 * whoever calls. What is decided is {@link DailyPlan}'s and {@link Mix}'s. Thread-safe.
 */
public final class DailyQuestions implements Schedule, AskingRefused {

  private static final Logger log = LoggerFactory.getLogger(DailyQuestions.class);

  /** Groups worked off in one transaction. */
  private static final int BATCH = 100;

  private final GroupStore groups;
  private final AskedStore asked;
  private final Asking asking;
  private final Pool pool;
  private final Organisers organisers;
  private final LostChannel lostChannel;
  private final DailyRules rules;
  private final SlotStore slots = new SlotStore();
  private final CursorStore cursors = new CursorStore();

  public DailyQuestions(
      GroupStore groups,
      AskedStore asked,
      Asking asking,
      Pool pool,
      Organisers organisers,
      LostChannel lostChannel,
      DailyRules rules) {
    this.groups = groups;
    this.asked = asked;
    this.asking = asking;
    this.pool = pool;
    this.organisers = organisers;
    this.lostChannel = lostChannel;
    this.rules = rules;
  }

  Chore.Backlog backlog(Tx tx, Instant now) {
    return cursors.backlog(tx, now);
  }

  /** Works off the groups that are due, a batch of them. */
  Chore.Done batch(Tx tx, Instant now, Chore.Ledger ledger) {
    List<CursorStore.Due> due = cursors.due(tx, now, BATCH);
    List<Outgoing> effects = new ArrayList<>();
    for (CursorStore.Due one : due) {
      StudyGroup group = groups.find(tx, one.group()).orElseThrow();
      String subject = Long.toString(group.id());
      effects.addAll(
          workOff(tx, group, one.undecided(), now, date -> ledger.claim(subject, date.toString())));
    }
    return new Chore.Done(due.size(), due.size() == BATCH, effects);
  }

  @Override
  public List<Outgoing> settle(Tx tx, StudyGroup group, Instant now) {
    return cursors
        .of(tx, group.id())
        .map(cursor -> workOff(tx, group, cursor.date(), now, date -> true))
        .orElse(List.of());
  }

  private List<Outgoing> workOff(
      Tx tx, StudyGroup group, LocalDate undecided, Instant now, Predicate<LocalDate> claim) {
    DailyPlan plan = DailyPlan.of(group, undecided, now, rules);
    List<Outgoing> effects = new ArrayList<>();
    for (DailyPlan.Decision decision : plan.decisions()) {
      if (claim.test(decision.date())) effects.addAll(carryOut(tx, group, decision, now));
    }
    cursors.set(tx, group.id(), plan.next());
    endPauseThatIsOver(tx, group, now);
    return effects;
  }

  private List<Outgoing> carryOut(
      Tx tx, StudyGroup group, DailyPlan.Decision decision, Instant now) {
    ZoneId zone = group.rhythm().zone();
    return switch (decision) {
      case DailyPlan.Skip(LocalDate date, Skipped why) -> {
        if (slots.skip(tx, group.id(), date, zone, now, why)) {
          log.info("slot skipped group={} date={} reason={}", group.id(), date, why);
        }
        yield List.of();
      }
      case DailyPlan.Ask(LocalDate date) ->
          slots.claim(tx, group.id(), date, zone, now) ? ask(tx, group, date, now) : List.of();
    };
  }

  private List<Outgoing> ask(Tx tx, StudyGroup group, LocalDate date, Instant now) {
    List<String> history =
        asked.ofGroup(tx, group.id()).reversed().stream().map(Asked::questionId).toList();
    Question question =
        Mix.next(pool.of(tx, group.id()), group.rhythm(), history, Seed.of(group.id(), date));
    Asking.Put put =
        asking.daily(tx, question, group.channel(), group.id(), date, audience(tx, group), now);
    slots.posted(tx, group.id(), date, put.asked());
    log.info("slot claimed group={} date={} question={}", group.id(), date, question.id());
    return put.effects();
  }

  private Audience audience(Tx tx, StudyGroup group) {
    return switch (group.rhythm().ping()) {
      case NOBODY -> new Audience.Nobody();
      case EVERYBODY -> new Audience.Everybody();
      case MEMBERS -> {
        List<Person> members = groups.members(tx, group.id());
        yield members.isEmpty() ? new Audience.Nobody() : new Audience.These(members);
      }
    };
  }

  @Override
  public Optional<Instant> restart(Tx tx, StudyGroup group, Instant now) {
    ZoneId zone = group.rhythm().zone();
    LocalDate free =
        DailyPlan.firstFree(
            zone,
            now,
            slots.latest(tx, group.id(), 1).stream().findFirst(),
            slots.lastPosted(tx, group.id()));
    DueSlot next = SlotTimes.from(group.rhythm(), free, now);
    cursors.set(tx, group.id(), next);
    return Optional.of(next.due());
  }

  /** What became of asking for a question at once. */
  sealed interface AtOnce {}

  /** It is on its way. */
  record OnItsWay(List<Outgoing> effects) implements AtOnce {}

  /** Today has had its question; {@code effects} are of what was due besides. */
  record AlreadyAsked(Optional<Asked> asked, List<Outgoing> effects) implements AtOnce {}

  /** Puts today's question to the channel at once, whatever the hour and the day of the week. */
  AtOnce askNow(Tx tx, StudyGroup group, Instant now) {
    List<Outgoing> effects = new ArrayList<>(settle(tx, group, now));
    ZoneId zone = group.rhythm().zone();
    LocalDate today = LocalDate.ofInstant(now, zone);
    Optional<Slot> posted = slots.lastPosted(tx, group.id());
    boolean usedUp =
        posted.map(slot -> !DailyPlan.usedUp(slot, zone).isBefore(today)).orElse(false);
    if (usedUp) return new AlreadyAsked(posted.flatMap(slot -> askedOf(tx, slot)), effects);
    if (slots.claim(tx, group.id(), today, zone, now)
        || slots.reclaim(tx, group.id(), today, zone, now)) {
      effects.addAll(ask(tx, group, today, now));
    }
    restart(tx, group, now);
    return new OnItsWay(effects);
  }

  /** The question that a slot had. */
  Optional<Asked> askedOf(Tx tx, Slot slot) {
    return switch (slot.outcome()) {
      case Slot.Posted(long id) -> asked.find(tx, id);
      case Slot.NotPosted ignored -> Optional.empty();
    };
  }

  /** A slot that was skipped on request, and what was due before it. */
  record SkippedNext(LocalDate date, List<Outgoing> effects) {}

  /** Leaves a running group's next slot without a question. */
  SkippedNext skipNext(Tx tx, StudyGroup group, Instant now) {
    List<Outgoing> effects = settle(tx, group, now);
    LocalDate date = cursors.of(tx, group.id()).orElseThrow().date();
    slots.skip(tx, group.id(), date, group.rhythm().zone(), now, Skipped.BY_ORGANISER);
    cursors.set(tx, group.id(), SlotTimes.from(group.rhythm(), date.plusDays(1)));
    return new SkippedNext(date, effects);
  }

  /** When a group's next slot is due. */
  Optional<Instant> next(Tx tx, StudyGroup group) {
    return cursors.of(tx, group.id()).map(DueSlot::due);
  }

  /** What comes next in a group as it stands now; empty when it has no next slot. */
  public Optional<Upcoming> upcoming(Tx tx, long id) {
    StudyGroup group = groups.find(tx, id).orElseThrow();
    return cursors.of(tx, id).map(slot -> upcoming(group, slot));
  }

  private static Upcoming upcoming(StudyGroup group, DueSlot slot) {
    if (!group.pausedAt(slot.due())) return new Upcoming(false, Optional.of(slot.due()));
    Optional<Instant> end = group.pause().flatMap(StudyGroup.Pause::until);
    // The end itself is no longer within the pause.
    return new Upcoming(
        true,
        end.map(until -> SlotTimes.from(group.rhythm(), slot.date(), until.minusMillis(1)).due()));
  }

  /** A group's latest slots, the latest first. */
  List<Slot> latest(Tx tx, StudyGroup group, int most) {
    return slots.latest(tx, group.id(), most);
  }

  /** Pauses a group; a pause in force keeps its beginning. */
  void pause(Tx tx, StudyGroup group, Instant now, Optional<Instant> until) {
    endPauseThatIsOver(tx, group, now);
    groups.pause(tx, group.id(), now, until);
  }

  /** Ends a group's pause, once what was due in it is recorded. */
  List<Outgoing> resume(Tx tx, StudyGroup group, Instant now) {
    List<Outgoing> effects = settle(tx, group, now);
    groups.endPause(tx, group.id(), now);
    return effects;
  }

  private void endPauseThatIsOver(Tx tx, StudyGroup group, Instant now) {
    group
        .pause()
        .flatMap(StudyGroup.Pause::until)
        .filter(until -> !until.isAfter(now))
        .ifPresent(until -> groups.endPause(tx, group.id(), until));
  }

  @Override
  public List<Outgoing> notPosted(Tx tx, Asked asked, Receipt.Refused refused) {
    slots.refused(tx, asked.id(), skipped(refused.reason()));
    Optional<StudyGroup> group = groupOf(tx, asked);
    log.warn(
        "question refused group={} asked={} reason={}",
        asked.group().orElse(0),
        asked.id(),
        refused.reason());
    if (group.isEmpty()) return List.of();
    return switch (refused.reason()) {
      case CHANNEL_GONE, NOT_IN_CHANNEL, WORKSPACE_CLOSED -> lostChannel.lost(tx, group.get());
      case NOT_PERMITTED,
          DIRECT_MESSAGES_CLOSED,
          PERSON_GONE,
          MESSAGE_GONE,
          THREAD_LOCKED,
          NOT_ACCEPTED,
          NOT_WANTED ->
          asked.slot().isPresent() && !refusedBefore(tx, group.get(), refused)
              ? tell(
                  tx,
                  group.get(),
                  DailyCards.notPosted(group.get(), latest(tx, group.get()), refused))
              : List.of();
    };
  }

  private static Skipped skipped(Receipt.Reason reason) {
    return switch (reason) {
      case CHANNEL_GONE, NOT_IN_CHANNEL, WORKSPACE_CLOSED -> Skipped.CHANNEL_GONE;
      case NOT_PERMITTED -> Skipped.NOT_PERMITTED;
      case DIRECT_MESSAGES_CLOSED,
          PERSON_GONE,
          MESSAGE_GONE,
          THREAD_LOCKED,
          NOT_ACCEPTED,
          NOT_WANTED ->
          Skipped.NOT_ACCEPTED;
    };
  }

  /** Whether the slot before was refused for the same reason: then it has been told. */
  private boolean refusedBefore(Tx tx, StudyGroup group, Receipt.Refused refused) {
    return slots.latest(tx, group.id(), 2).stream()
        .skip(1)
        .anyMatch(slot -> slot.outcome().equals(new Slot.NotPosted(skipped(refused.reason()))));
  }

  @Override
  public List<Outgoing> noThread(Tx tx, Asked asked, Receipt.Refused refused) {
    Optional<StudyGroup> group = groupOf(tx, asked);
    log.warn(
        "thread refused group={} asked={} reason={}",
        asked.group().orElse(0),
        asked.id(),
        refused.reason());
    if (group.isEmpty() || asked.slot().isEmpty()) return List.of();
    boolean before =
        slots.latest(tx, group.get().id(), 2).stream()
            .skip(1)
            .flatMap(slot -> askedOf(tx, slot).stream())
            .anyMatch(one -> one.message().isPresent() && one.thread().isEmpty());
    return before
        ? List.of()
        : tell(tx, group.get(), DailyCards.noThread(group.get(), latest(tx, group.get()), refused));
  }

  private Optional<StudyGroup> groupOf(Tx tx, Asked asked) {
    OptionalLong id = asked.group();
    return id.isPresent() ? groups.find(tx, id.getAsLong()) : Optional.empty();
  }

  private Optional<MessageRef> latest(Tx tx, StudyGroup group) {
    return asked.latestPost(tx, group.id());
  }

  private List<Outgoing> tell(Tx tx, StudyGroup group, Card card) {
    return organisers.present(tx, group).stream()
        .<Outgoing>map(one -> Outgoing.direct(one, card))
        .toList();
  }
}
