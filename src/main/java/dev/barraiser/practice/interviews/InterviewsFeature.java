package dev.barraiser.practice.interviews;

import dev.barraiser.bot.Chore;
import dev.barraiser.bot.Feature;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Organisers;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.guides.GroupExperiences;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Likeness;
import dev.barraiser.practice.questions.OwnIds;
import dev.barraiser.practice.questions.OwnQuestion;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.Usual;
import dev.barraiser.practice.suggestions.Draft;
import dev.barraiser.practice.suggestions.OwnQuestionStore;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Members share what they were asked in a real interview, and their group reads it.
 *
 * <p>Nothing is logged here: a line at the moment of sharing would tell who shared.
 */
public final class InterviewsFeature {

  private static final Pattern PAGE = Pattern.compile("([0-9]{1,18})-([0-9]{1,6})");
  private static final int BATCH = 50;
  private static final int GLIMPSED = 3;

  private final InterviewStore interviews;
  private final OwnQuestionStore questions;
  private final Pool pool;
  private final GroupStore groups;
  private final Organisers organisers;
  private final PeopleStore people;
  private final RandomGenerator random;
  private final InstantSource clock;
  private final InterviewRules rules;

  /**
   * Puts it together.
   *
   * @param random draws when anonymous experiences appear, and every id
   */
  public InterviewsFeature(
      InterviewStore interviews,
      OwnQuestionStore questions,
      Pool pool,
      GroupStore groups,
      Organisers organisers,
      PeopleStore people,
      RandomGenerator random,
      InstantSource clock) {
    this.interviews = interviews;
    this.questions = questions;
    this.pool = pool;
    this.groups = groups;
    this.organisers = organisers;
    this.people = people;
    this.random = random;
    this.clock = clock;
    this.rules = interviews.rules();
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("interviews")
        .command(
            Command.of(
                "/barraiser asked",
                "What your group was asked in real interviews; share yours",
                Command.Section.GROUP),
            (tx, typed) -> told(typed.asked(), here(tx, typed.by(), typed.place())))
        .press(InterviewCards.LIST, this::listed)
        .press(
            InterviewCards.MINE,
            (tx, pressed) ->
                told(
                    pressed,
                    InterviewCards.mine(
                        interviews.by(tx, pressed.by()), offset(pressed.action().subject()))))
        .press(InterviewCards.TAKE_BACK, this::takeBack)
        .formPress(InterviewForms.SHARE, this::sharing)
        .form(
            InterviewForms.SHARE, (tx, sent) -> InterviewForms.errors(sent.values()), this::shared)
        .formPress(InterviewForms.REMOVE, this::removing)
        .form(
            InterviewForms.REMOVE,
            (tx, sent) -> InterviewForms.reasonErrors(sent.values()),
            this::removed)
        .chore(
            new Chore(
                "interviews",
                "Experiences that may appear",
                Duration.ofHours(1),
                false,
                // When the next one is due is nobody's to see, so it is told only once it is.
                (tx, now) -> {
                  long due = interviews.countDue(tx, now);
                  return new Chore.Backlog(due, due == 0 ? null : now);
                },
                (tx, now, ledger) -> appear(tx, now)));
  }

  // Reading.

  private Card here(Tx tx, Person by, Place place) {
    List<StudyGroup> meant = meant(tx, by, place);
    if (meant.size() != 1) return InterviewCards.typeItInAChannel();
    return list(tx, meant.getFirst(), by, 0);
  }

  /** For guides: a look at what somebody may read where they are. */
  public Optional<GroupExperiences.Glimpse> glimpse(Tx tx, Person by, Place place) {
    List<StudyGroup> meant = meant(tx, by, place);
    if (meant.size() != 1 || !isOneOf(tx, meant.getFirst(), by)) return Optional.empty();
    StudyGroup group = meant.getFirst();
    List<Experience> shown = interviews.shown(tx, group.id(), group.rhythm().zone());
    return shown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new GroupExperiences.Glimpse(
                shown.size(),
                shown.stream()
                    .flatMap(one -> one.told().questions().stream())
                    .distinct()
                    .limit(GLIMPSED)
                    .toList()));
  }

  private List<StudyGroup> meant(Tx tx, Person by, Place place) {
    Optional<Place.Channel> channel = place.inChannel();
    return channel.isPresent()
        ? groups.of(tx, channel.get()).stream().toList()
        : groups.ofMember(tx, by);
  }

  private Card list(Tx tx, StudyGroup group, Person by, int offset) {
    if (!isOneOf(tx, group, by)) return InterviewCards.forMembers();
    return InterviewCards.list(
        group.id(),
        interviews.shown(tx, group.id(), group.rhythm().zone()),
        offset,
        organisers.may(tx, group, by));
  }

  /** A page, or without one the group of the place: so that other cards can lead here. */
  private List<Outgoing> listed(Tx tx, Incoming.Pressed pressed) {
    if (pressed.action().subject().isEmpty()) {
      return told(pressed, here(tx, pressed.by(), pressed.place()));
    }
    Matcher page = PAGE.matcher(pressed.action().subject());
    if (!page.matches()) return told(pressed, InterviewCards.forMembers());
    int offset = Integer.parseInt(page.group(2));
    return told(
        pressed,
        groups
            .find(tx, Long.parseLong(page.group(1)))
            .map(group -> list(tx, group, pressed.by(), offset))
            .orElseGet(InterviewCards::forMembers));
  }

  /** Whatever the outside world sends. */
  private static int offset(String subject) {
    return subject.matches("[0-9]{1,6}") ? Integer.parseInt(subject) : 0;
  }

  private boolean isOneOf(Tx tx, StudyGroup group, Person person) {
    return groups.isMember(tx, group.id(), person) || organisers.may(tx, group, person);
  }

  // Sharing.

  private Optional<StudyGroup> own(Tx tx, Action action, Person by) {
    return Optional.of(action.subject())
        .filter(subject -> subject.matches("[0-9]{1,18}"))
        .flatMap(subject -> groups.find(tx, Long.parseLong(subject)))
        .filter(group -> isOneOf(tx, group, by));
  }

  private boolean hasRoom(Tx tx, StudyGroup group, Person by) {
    return interviews.by(tx, by).stream().filter(one -> one.group() == group.id()).count()
        < rules.most();
  }

  private Answer sharing(Tx tx, Incoming.Pressed pressed) {
    Optional<StudyGroup> group = own(tx, pressed.action(), pressed.by());
    if (group.isEmpty()) return new Answer.Told(InterviewCards.forMembers());
    return hasRoom(tx, group.get(), pressed.by())
        ? new Answer.OpenForm(InterviewForms.share(group.get().id()))
        : new Answer.Told(InterviewCards.tooMany(rules.most()));
  }

  private List<Outgoing> shared(Tx tx, Incoming.Submitted sent) {
    Optional<StudyGroup> group = own(tx, sent.action(), sent.by());
    if (group.isEmpty()) return told(sent, InterviewCards.forMembers());
    if (!hasRoom(tx, group.get(), sent.by())) {
      return told(sent, InterviewCards.tooMany(rules.most()));
    }
    Instant now = clock.instant();
    boolean anonymous = InterviewForms.anonymous(sent.values());
    Told told = InterviewForms.told(sent.values());
    String id = "%016x".formatted(random.nextLong());
    interviews.add(
        tx, id, group.get().id(), sent.by(), anonymous, told, anonymous ? later(now) : now);
    if (!anonymous) appear(tx, interviews.find(tx, id).orElseThrow(), now);
    return told(sent, InterviewCards.shared(anonymous, rules));
  }

  private Instant later(Instant now) {
    long spread = rules.latest().minus(rules.earliest()).toMillis();
    return now.plus(rules.earliest()).plusMillis(random.nextLong(spread + 1));
  }

  // Appearing.

  private Chore.Done appear(Tx tx, Instant now) {
    List<Own> due = interviews.due(tx, now, BATCH);
    for (Own one : due) {
      if (isHiddenAmongOthers(tx, one.group(), now)) appear(tx, one, now);
      // Drawn anew: what was held back must not show in the moment at which it appears.
      else interviews.postpone(tx, one.id(), later(now));
    }
    return new Chore.Done(due.size(), due.size() == BATCH, List.of());
  }

  /**
   * Whether enough people could have written it for nobody to be known by it. Nothing appears
   * sooner than {@link InterviewRules#earliest}, so that whoever joined since cannot have.
   */
  private boolean isHiddenAmongOthers(Tx tx, long group, Instant now) {
    List<Person> members = groups.membersSince(tx, group, now.minus(rules.earliest()));
    Set<Person> unnamed = new HashSet<>(members);
    interviews.named(tx, group).forEach(unnamed::remove);
    return members.size() >= rules.members() && unnamed.size() >= rules.unnamed();
  }

  private void appear(Tx tx, Own one, Instant now) {
    interviews.show(tx, one.id(), now);
    List<String> texts = one.told().questions();
    for (int nth = 0; nth < texts.size(); nth++) {
      interviews.is(tx, one.id(), nth, questionId(tx, one.group(), texts.get(nth), now));
    }
  }

  /** The question that is much like it, asked still or no longer; else it becomes one. */
  private String questionId(Tx tx, long group, String text, Instant now) {
    List<Question> all = new ArrayList<>(pool.of(tx, group).all());
    for (OwnQuestion own : questions.everAsked(tx, group)) {
      pool.find(tx, own.questionId()).filter(one -> !all.contains(one)).ifPresent(all::add);
    }
    return Likeness.same(text, all)
        .map(Question::id)
        .orElseGet(() -> OwnIds.of(questions.known(tx, group, draft(text), now)));
  }

  /** Of what is known of the question that is about the same things and of the same kind. */
  private Draft draft(String text) {
    Kind kind = Usual.kind(text);
    Optional<Question> near =
        Likeness.related(
            text, pool.bank().all().stream().filter(one -> one.kind() == kind).toList());
    Principle principle = near.map(one -> one.principles().getFirst()).orElse(Principle.OWNERSHIP);
    return new Draft(
        text,
        "",
        kind,
        principle,
        near.map(Question::category).orElseGet(() -> Usual.category(pool.bank(), kind, principle)),
        Level.BOTH);
  }

  // Leaving.

  private List<Outgoing> takeBack(Tx tx, Incoming.Pressed pressed) {
    Optional<Own> mine =
        interviews
            .find(tx, pressed.action().subject())
            .filter(one -> one.by().equals(pressed.by()));
    mine.ifPresent(one -> remove(tx, one));
    return told(pressed, mine.isPresent() ? InterviewCards.takenBack() : InterviewCards.notThere());
  }

  /** Somebody is about to be forgotten: what they shared is as if they had taken it back. */
  public List<Outgoing> farewell(Tx tx, Person person) {
    interviews.by(tx, person).forEach(one -> remove(tx, one));
    return List.of();
  }

  private void remove(Tx tx, Own one) {
    List<String> told = interviews.questionIds(tx, one.id());
    interviews.remove(tx, one.id());
    for (String id : told) {
      if (interviews.isToldOf(tx, one.group(), id)) continue;
      OwnIds.row(id).ifPresent(row -> questions.noLongerKnown(tx, row));
    }
  }

  /** One that an organiser can see; everything else is as if it were not there. */
  private Optional<Own> seen(Tx tx, Action action, Person by) {
    return interviews
        .find(tx, action.subject())
        .filter(one ->
            groups
                .find(tx, one.group())
                .filter(group -> organisers.may(tx, group, by))
                .filter(group ->
                    interviews.shown(tx, group.id(), group.rhythm().zone()).stream()
                        .anyMatch(shown -> shown.id().equals(one.id())))
                .isPresent());
  }

  private Answer removing(Tx tx, Incoming.Pressed pressed) {
    return seen(tx, pressed.action(), pressed.by())
        .<Answer>map(one -> new Answer.OpenForm(InterviewForms.remove(one.id(), one.anonymous())))
        .orElseGet(() -> new Answer.Told(InterviewCards.notThere()));
  }

  private List<Outgoing> removed(Tx tx, Incoming.Submitted sent) {
    Optional<Own> found = seen(tx, sent.action(), sent.by());
    if (found.isEmpty()) return told(sent, InterviewCards.notThere());
    Own one = found.get();
    remove(tx, one);
    // What the organiser reads is the same whoever it is told to, themselves included.
    List<Outgoing> effects = new ArrayList<>(told(sent, InterviewCards.removed()));
    boolean here = people.find(tx, one.by()).map(PeopleStore.Known::present).orElse(true);
    if (here
        && groups.find(tx, one.group()).filter(group -> isOneOf(tx, group, one.by())).isPresent()) {
      effects.add(
          Outgoing.direct(
              one.by(),
              InterviewCards.removedForAuthor(one.told(), InterviewForms.reason(sent.values()))));
    }
    return effects;
  }

  private static List<Outgoing> told(Incoming.Interaction asked, Card card) {
    return List.of(Outgoing.Whisper.answering(asked, card));
  }
}
