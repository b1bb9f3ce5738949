package dev.barraiser.practice.pairs;

import dev.barraiser.bot.Chore;
import dev.barraiser.bot.Feature;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.pairs.Meeting.Stage;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.AnsweredBefore;
import dev.barraiser.practice.questions.AskedBefore;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Mock interviews, together. */
public final class PairsFeature {

  private static final int BATCH = 20;

  private final WishStore wishes = new WishStore();
  private final VoteStore votes = new VoteStore();
  private final MeetingStore meetings = new MeetingStore(votes);
  private final SigningUp signingUp;
  private final Matching matching;
  private final InMeeting meeting;
  private final Debriefs debriefs;
  private final GroupStore groups;
  private final PairRules rules;

  /**
   * Puts it together.
   *
   * @param elsewhere what somebody was asked besides, where nobody else could read it
   */
  public PairsFeature(
      Pool pool,
      GroupStore groups,
      PeopleStore people,
      AskedStore asked,
      AnsweredBefore answered,
      AskedBefore elsewhere,
      InstantSource clock,
      PairRules rules) {
    this.groups = groups;
    this.rules = rules;
    this.signingUp = new SigningUp(wishes, meetings, groups, people, clock, rules);
    this.matching =
        new Matching(
            wishes, meetings, pool, groups, people, asked, answered, elsewhere, clock, rules);
    this.debriefs = new Debriefs(meetings, votes, people, clock, rules);
    this.meeting = new InMeeting(meetings, debriefs, pool, clock, rules);
  }

  /** Whether somebody is in the middle of a meeting. */
  public boolean isUnderWay(Tx tx, Person person) {
    return !meetings.of(tx, person, Stage.RUNNING).isEmpty();
  }

  /** The questions that a person was asked or is to be asked in meetings that are remembered. */
  public Set<String> questions(Tx tx, Person person) {
    return meetings.questions(tx, person);
  }

  /**
   * For the person themselves: where the others of their meetings since then put them, from 1 to 5,
   * as far as their debriefs were opened.
   */
  public Map<SuccessFactor, List<Integer>> marks(Tx tx, Person person, Instant since) {
    return debriefs.marks(tx, person, since);
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("pairs")
        .formCommand(
            Command.of(
                "/barraiser pair",
                "A mock interview with somebody of your group: say when you could",
                Command.Section.GROUP),
            signingUp::asked)
        .formPress(PairCards.CHANGE, signingUp::changing)
        .form(PairForm.NAME, signingUp::errors, signingUp::signedUp)
        .press(PairCards.WITHDRAW, signingUp::withdraw)
        .press(PairCards.SCRIPT, meeting::script)
        .press(TurnCards.PROBE, meeting::probe)
        .press(TurnCards.SWAP, meeting::swap)
        .press(PairCards.CANCEL, meeting::cancel)
        .press(PairCards.HELD, (tx, pressed) -> meeting.says(tx, pressed, Seat.Held.YES))
        .press(PairCards.NOT_HELD, (tx, pressed) -> meeting.says(tx, pressed, Seat.Held.NO))
        .press(PairCards.LATER, (tx, pressed) -> meeting.says(tx, pressed, Seat.Held.LATER))
        .settles(InMeeting.TOLD, meeting::settled)
        .formPress(VoteCards.WRITE, debriefs::writing)
        .form(VoteForm.NAME, (tx, sent) -> VoteForm.errors(sent.values()), debriefs::written)
        .on(
            Incoming.LeftChannel.class,
            (tx, left) ->
                groups
                    .of(tx, left.place())
                    .map(group ->
                        meeting.leaves(tx, left.person(), one -> one.group() == group.id()))
                    .orElse(List.of()))
        .on(Incoming.PersonLeft.class, (tx, left) -> meeting.leaves(tx, left.person(), one -> true))
        .chore(
            new Chore(
                "pairs",
                "Mock interviews in pairs",
                Duration.ofMinutes(1),
                true,
                this::backlog,
                (tx, now, ledger) -> timePasses(tx, now)));
  }

  // What the clock starts.

  private Chore.Backlog backlog(Tx tx, Instant now) {
    return new Chore.Backlog(
        wishes.countDue(tx, now) + meetings.countDue(tx, now) + votes.countDue(tx, now),
        Stream.of(wishes.nextDue(tx), meetings.nextDue(tx), votes.nextDue(tx))
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder())
            .orElse(null));
  }

  private Chore.Done timePasses(Tx tx, Instant now) {
    wishes.moved(tx, BATCH).forEach(week -> signingUp.plan(tx, week));
    wishes.forgetWeeks(tx, now.minus(rules.remembered()));
    int forgotten = meetings.forget(tx, now.minus(rules.remembered()), BATCH);
    // One a transaction: a large group takes a while.
    List<WishStore.Week> weeks = wishes.due(tx, now, 1);
    List<Outgoing> effects = new ArrayList<>();
    for (WishStore.Week week : weeks) {
      if (wishes.claim(tx, week, now)) effects.addAll(matching.match(tx, week, now));
    }
    List<Meeting> due = meetings.due(tx, now, BATCH);
    for (Meeting one : due) {
      Meeting fresh = one.stage() == Stage.ARRANGED ? matching.renewed(tx, one) : one;
      effects.addAll(meeting.moved(tx, fresh.on(now, rules)));
    }
    List<Long> sealed = votes.due(tx, now, BATCH);
    for (long one : sealed) effects.addAll(debriefs.open(tx, one));
    return new Chore.Done(
        forgotten + weeks.size() + due.size() + sealed.size(),
        forgotten == BATCH || !weeks.isEmpty() || due.size() == BATCH || sealed.size() == BATCH,
        effects);
  }

  /** Somebody is about to be forgotten: whom they would have met is told. */
  public List<Outgoing> farewell(Tx tx, Person person) {
    List<Outgoing> effects = new ArrayList<>(debriefs.farewell(tx, person));
    effects.addAll(meeting.farewell(tx, person));
    return effects;
  }
}
