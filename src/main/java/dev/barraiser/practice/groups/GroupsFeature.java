package dev.barraiser.practice.groups;

import dev.barraiser.bot.Chore;
import dev.barraiser.bot.Feature;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import dev.barraiser.practice.calendar.Typed;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.Seed;
import dev.barraiser.storage.Peek;
import dev.barraiser.storage.Remembered;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Setting up study groups, joining them, and what happens when their channel comes or goes. */
public final class GroupsFeature {

  private static final Command SETUP =
      Command.of(
              "/barraiser setup",
              "Make this channel a study group, or change it",
              Command.Section.FIRST)
          .taking(Command.Arg.suggesting(SetupForm.ZONE, "its time zone: type a large city"));

  private static final int MOST_SUGGESTIONS = 20;

  /** Whose zone is offered without a look: who types into a command is not kept waiting. */
  private static final int MOST_ZONES = 2_000;

  private static final Duration ZONES_KEPT = Duration.ofMinutes(10);

  /**
   * Whether the bot may post is known within minutes; a form that nobody answered is sent again.
   */
  private static final Duration DRAFTS_KEPT = Duration.ofDays(7);

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

  private final GroupStore groups;
  private final Membership membership;
  private final Organisers organisers;
  private final Schedule schedule;
  private final PeopleStore people;
  private final Pool pool;
  private final ZoneId usualZone;
  private final InstantSource clock;
  private final ChannelListener channels;
  private final Remembered<Person, ZoneId> zones;
  private final DraftStore drafts = new DraftStore();

  /**
   * Puts it together.
   *
   * @param usualZone the zone a new group starts from when nobody knows the person's own
   */
  public GroupsFeature(
      GroupStore groups,
      Membership membership,
      Organisers organisers,
      LostChannel lostChannel,
      Schedule schedule,
      PeopleStore people,
      Pool pool,
      AskedStore asked,
      ZoneId usualZone,
      InstantSource clock) {
    this.groups = groups;
    this.membership = membership;
    this.organisers = organisers;
    this.schedule = schedule;
    this.people = people;
    this.pool = pool;
    this.usualZone = usualZone;
    this.clock = clock;
    this.zones = new Remembered<>(MOST_ZONES, ZONES_KEPT, clock);
    this.channels = new ChannelListener(groups, organisers, lostChannel, schedule, asked, clock);
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("groups")
        .formCommand(
            SETUP,
            (tx, asked) -> open(tx, asked.by(), asked.place(), asked.argument(SetupForm.ZONE)))
        .suggest(SETUP, SetupForm.ZONE, this::zones)
        .formPress(
            SetupForm.NAME,
            (tx, pressed) -> open(tx, pressed.by(), pressed.place(), Optional.empty()))
        .form(
            SetupForm.NAME,
            (tx, submitted) -> SetupForm.errors(submitted.values()),
            this::submitted)
        .suggest(SetupForm.NAME, SetupForm.ZONE, this::zones)
        .settles("groups.checked", this::checked)
        .chore(
            new Chore(
                "group-drafts",
                "Clearing out groups that were never set up",
                Duration.ofHours(6),
                false,
                (tx, now) -> new Chore.Backlog(0, null),
                (tx, now, ledger) ->
                    new Chore.Done(
                        drafts.forgetOlder(tx, now.minus(DRAFTS_KEPT), now), false, List.of())))
        .press("groups.join", this::join)
        .on(Incoming.Invited.class, channels::invited)
        .on(Incoming.Removed.class, channels::removed)
        .on(Incoming.Mentioned.class, channels::mentioned)
        .on(Incoming.LeftChannel.class, channels::leftChannel)
        .on(Incoming.PersonLeft.class, channels::leftWorkspace);
  }

  /** Somebody is about to be forgotten: their zone is not remembered either. */
  public List<Outgoing> farewell(Tx tx, Person person) {
    zones.changes(tx, person);
    return List.of();
  }

  private Answer open(Tx tx, Person by, Place place, Optional<String> zone) {
    Optional<Place.Channel> channel = place.inChannel();
    if (channel.isEmpty()) return new Answer.Told(GroupCards.typeItInAChannel());
    Optional<StudyGroup> group = groups.of(tx, channel.get());
    Optional<Card> refusal = refusal(tx, channel.get(), group, by);
    if (refusal.isPresent()) return new Answer.Told(refusal.get());
    StudyGroup.Rhythm rhythm =
        group
            .map(StudyGroup::rhythm)
            .orElseGet(() -> StudyGroup.Rhythm.standard(people.zone(tx, by, usualZone)));
    return new Answer.OpenForm(SetupForm.of(rhythm, zone, group.isPresent()));
  }

  /** Why a person may not make a channel a study group, or change the one it is. */
  private Optional<Card> refusal(
      Tx tx, Place.Channel channel, Optional<StudyGroup> group, Person by) {
    if (group.isEmpty()) {
      return GroupCards.mayNotSetUp(organisers.settingUp(tx, channel, by));
    }
    return organisers.may(tx, group.get(), by)
        ? Optional.empty()
        : Optional.of(organisers.refusal(tx, group.get()));
  }

  private List<Answer.Suggestion> zones(Peek peek, Incoming.Suggesting asked) {
    List<String> ids =
        asked.typed().isBlank()
            ? List.of(ownZone(peek, asked.by()).getId())
            : Typed.zonesLike(asked.typed(), MOST_SUGGESTIONS);
    return ids.stream().map(this::suggestion).toList();
  }

  private ZoneId ownZone(Peek peek, Person by) {
    return zones.of(by, peek, tx -> people.zone(tx, by, usualZone));
  }

  private Answer.Suggestion suggestion(String id) {
    String there = CLOCK.format(clock.instant().atZone(ZoneId.of(id)));
    return new Answer.Suggestion(id, id, "now " + there);
  }

  private List<Outgoing> submitted(Tx tx, Incoming.Submitted submitted) {
    Optional<Place.Channel> channel = submitted.place().inChannel();
    if (channel.isEmpty()) return whisper(submitted, GroupCards.typeItInAChannel());
    Optional<StudyGroup> group = groups.of(tx, channel.get());
    Optional<Card> refusal = refusal(tx, channel.get(), group, submitted.by());
    if (refusal.isPresent()) return whisper(submitted, refusal.get());
    var draft =
        new Draft(
            channel.get(),
            submitted.by(),
            submitted.origin(),
            SetupForm.rhythm(submitted.values()));
    return List.of(
        new Outgoing.CheckChannel(
            channel.get(), Tag.of("groups.checked", drafts.add(tx, draft, clock.instant()))));
  }

  private List<Outgoing> checked(Tx tx, String subject, Receipt.Settled receipt) {
    Optional<Draft> draft = drafts.take(tx, Long.parseLong(subject));
    if (draft.isEmpty()) return List.of();
    return switch (receipt) {
      case Receipt.Allowed ignored -> setUp(tx, draft.get());
      case Receipt.Refused why -> {
        boolean running =
            groups.of(tx, draft.get().channel()).filter(one -> !one.gone()).isPresent();
        yield List.of(answer(draft.get(), GroupCards.unfit(why, running)));
      }
      case Receipt.Sent ignored -> List.of();
      case Receipt.Opened ignored -> List.of();
    };
  }

  private List<Outgoing> setUp(Tx tx, Draft draft) {
    Instant now = clock.instant();
    Optional<StudyGroup> before = groups.of(tx, draft.channel());
    // Somebody else may have been quicker since the form was sent.
    Optional<Card> refusal = refusal(tx, draft.channel(), before, draft.by());
    if (refusal.isPresent()) return List.of(answer(draft, refusal.get()));
    boolean fresh = before.map(StudyGroup::gone).orElse(true);
    List<Outgoing> effects = new ArrayList<>();
    if (before.isPresent() && !fresh) effects.addAll(schedule.settle(tx, before.get(), now));
    StudyGroup group = groups.set(tx, draft.channel(), draft.rhythm(), now);
    if (before.isEmpty()) groups.organise(tx, group.id(), draft.by(), now);
    else if (!before.get().rhythm().zone().equals(group.rhythm().zone()))
      membership.moved(tx, group);
    Optional<Instant> next = schedule.restart(tx, group, now);
    effects.add(answer(draft, GroupCards.preview(group, fresh, next, example(group))));
    return effects;
  }

  private Question example(StudyGroup group) {
    List<Question> fitting =
        pool.bank().all().stream()
            .filter(one -> group.rhythm().mix().contains(one.category()))
            .filter(one -> one.level().suits(group.rhythm().level()))
            .toList();
    return Seed.of("example", group.id()).choose(fitting.isEmpty() ? pool.bank().all() : fitting);
  }

  private List<Outgoing> join(Tx tx, Incoming.Pressed pressed) {
    Optional<StudyGroup> group =
        id(pressed.action().subject()).stream()
            .boxed()
            .flatMap(id -> groups.find(tx, id).stream())
            .filter(one -> pressed.place().inChannel().equals(Optional.of(one.channel())))
            .filter(one -> !one.gone())
            .findFirst();
    if (group.isEmpty()) return whisper(pressed, GroupCards.notRunning());
    if (groups.isMember(tx, group.get().id(), pressed.by())) {
      return whisper(pressed, GroupCards.alreadyAMember());
    }
    List<Outgoing> effects = new ArrayList<>(whisper(pressed, GroupCards.welcome()));
    effects.addAll(membership.join(tx, group.get(), pressed.by(), clock.instant()));
    return effects;
  }

  private static OptionalLong id(String subject) {
    return subject.matches("\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(subject))
        : OptionalLong.empty();
  }

  private static Outgoing answer(Draft draft, Card card) {
    return new Outgoing.Whisper(draft.channel(), draft.by(), card, draft.origin(), Tag.NONE);
  }

  private static List<Outgoing> whisper(Incoming.Interaction asked, Card card) {
    return List.of(Outgoing.Whisper.answering(asked, card));
  }
}
