package dev.barraiser.practice.suggestions;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.Invocation;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Values;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Organisers;
import dev.barraiser.practice.groups.RhythmWords;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Likeness;
import dev.barraiser.practice.questions.OwnIds;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.Usual;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Members suggest questions for their group, organisers decide, and both are told privately. */
public final class SuggestionsFeature {

  private static final Pattern PAGE = Pattern.compile("([0-9]{1,18})-([0-9]{1,6})");

  private static final Set<State> UNDECIDED = EnumSet.of(State.PENDING);
  private static final Set<State> MAY_BE_ASKED_AGAIN = EnumSet.of(State.DECLINED, State.RETIRED);
  private static final Set<State> NOBODYS =
      EnumSet.of(State.HELD, State.TAKEN_BACK, State.FORGOTTEN);
  private static final Set<State> FOR_ORGANISERS =
      EnumSet.of(State.PENDING, State.APPROVED, State.RETIRED);

  private final OwnQuestionStore questions;
  private final Pool pool;
  private final GroupStore groups;
  private final Organisers organisers;
  private final PeopleStore people;
  private final AskedStore asked;
  private final SuggestionRules rules;
  private final InstantSource clock;

  public SuggestionsFeature(
      OwnQuestionStore questions,
      Pool pool,
      GroupStore groups,
      Organisers organisers,
      PeopleStore people,
      AskedStore asked,
      SuggestionRules rules,
      InstantSource clock) {
    this.questions = questions;
    this.pool = pool;
    this.groups = groups;
    this.organisers = organisers;
    this.people = people;
    this.asked = asked;
    this.rules = rules;
    this.clock = clock;
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("suggestions")
        .formCommand(
            Command.of(
                "/barraiser suggest",
                "Suggest a question for your study group",
                Command.Section.GROUP),
            (tx, typed) -> open(tx, typed.by(), typed.place()))
        .command(
            Command.of(
                "/barraiser admin questions",
                "The group's own questions: approve, edit, decline, retire",
                Command.Section.ORGANISERS),
            this::list)
        .formPress(
            SuggestionForms.SUGGEST, (tx, pressed) -> open(tx, pressed.by(), pressed.place()))
        .form(SuggestionForms.SUGGEST, this::errors, this::suggested)
        .press(SuggestionCards.SEND, this::send)
        .press(SuggestionCards.TAKE_BACK, this::takeBack)
        .press(SuggestionCards.APPROVE, (tx, pressed) -> approve(tx, pressed, UNDECIDED))
        .press(SuggestionCards.AGAIN, (tx, pressed) -> approve(tx, pressed, MAY_BE_ASKED_AGAIN))
        .press(SuggestionCards.RETIRE, this::retire)
        .press(SuggestionCards.LIST, this::listed)
        .formPress(SuggestionForms.EDIT, this::editing)
        .form(SuggestionForms.EDIT, this::editErrors, this::edited)
        .formPress(SuggestionForms.DECLINE, this::declining)
        .form(
            SuggestionForms.DECLINE,
            (tx, sent) -> SuggestionForms.reasonErrors(sent.values()),
            this::declined);
  }

  // Suggesting.

  private Answer open(Tx tx, Person by, Place place) {
    Optional<Place.Channel> channel = place.inChannel();
    List<StudyGroup> running =
        (channel.isPresent()
                ? groups.of(tx, channel.get()).stream()
                : groups.ofMember(tx, by).stream())
            .filter(group -> !group.gone())
            .toList();
    if (channel.isPresent() && running.isEmpty()) {
      return new Answer.Told(SuggestionCards.noGroup());
    }
    if (running.size() != 1) return new Answer.Told(SuggestionCards.typeItInAChannel());
    StudyGroup group = running.getFirst();
    if (!isOneOf(tx, group, by)) return new Answer.Told(SuggestionCards.forMembers());
    List<Suggestion> open = questions.open(tx, by);
    return open.size() >= rules.open()
        ? new Answer.Told(SuggestionCards.noRoom(open))
        : new Answer.OpenForm(SuggestionForms.suggest(group.id()));
  }

  private boolean isOneOf(Tx tx, StudyGroup group, Person person) {
    return groups.isMember(tx, group.id(), person) || organisers.may(tx, group, person);
  }

  private Map<String, String> errors(Tx tx, Incoming.Submitted sent) {
    Map<String, String> errors = SuggestionForms.errors(sent.values());
    if (!errors.isEmpty()) return errors;
    if (questions.open(tx, sent.by()).size() >= rules.open()) {
      return SuggestionForms.noRoom(rules.open());
    }
    return hasDoneEnough(tx, sent.by()) ? SuggestionForms.enoughForToday(rules.aDay()) : errors;
  }

  private boolean hasDoneEnough(Tx tx, Person by) {
    Instant yesterday = clock.instant().minus(Duration.ofDays(1));
    return questions.suggestedSince(tx, by, yesterday) >= rules.aDay();
  }

  private List<Outgoing> suggested(Tx tx, Incoming.Submitted sent) {
    Optional<StudyGroup> group =
        number(sent.action())
            .flatMap(id -> groups.find(tx, id))
            .filter(one -> !one.gone() && isOneOf(tx, one, sent.by()));
    if (group.isEmpty()) return told(sent, SuggestionCards.forMembers());
    if (questions.open(tx, sent.by()).size() >= rules.open()) {
      return told(sent, SuggestionCards.noRoom(questions.open(tx, sent.by())));
    }
    if (hasDoneEnough(tx, sent.by())) {
      return told(sent, SuggestionCards.enoughForToday(rules.aDay()));
    }
    Draft draft = draft(sent.values());
    Optional<Question> twin = twin(tx, group.get(), draft.text(), Optional.empty());
    long id =
        questions.suggest(
            tx,
            group.get().id(),
            sent.by(),
            SuggestionForms.credited(sent.values()),
            draft,
            twin.map(Question::id),
            twin.isPresent() ? State.HELD : State.PENDING,
            clock.instant());
    Suggestion suggestion = questions.suggestion(tx, id).orElseThrow();
    return twin.isPresent()
        ? told(sent, SuggestionCards.twin(suggestion, twin.get().text()))
        : bring(tx, sent, suggestion, group.get());
  }

  /** What a form for five fields leaves open is as most questions of the bank have it. */
  private Draft draft(Values values) {
    Kind kind = SuggestionForms.kind(values);
    Principle principle = SuggestionForms.principle(values);
    return new Draft(
        SuggestionForms.question(values),
        SuggestionForms.hint(values),
        kind,
        principle,
        Usual.category(pool.bank(), kind, principle),
        Level.BOTH);
  }

  private Optional<Question> twin(Tx tx, StudyGroup group, String text, Optional<String> itself) {
    return Likeness.same(
        text,
        pool.of(tx, group.id()).all().stream()
            .filter(one -> !itself.equals(Optional.of(one.id())))
            .toList());
  }

  /** Brings a suggestion to the organisers, each of them alone. */
  private List<Outgoing> bring(
      Tx tx, Incoming.Interaction by, Suggestion suggestion, StudyGroup group) {
    Card review = review(tx, suggestion, group);
    List<Outgoing> effects = new ArrayList<>();
    boolean decides = organisers.may(tx, group, by.by());
    List<Person> others =
        organisers.present(tx, group).stream().filter(one -> !one.equals(by.by())).toList();
    effects.addAll(
        told(by, decides ? review : SuggestionCards.sent(suggestion, !others.isEmpty())));
    others.forEach(one -> effects.add(Outgoing.direct(one, review)));
    return effects;
  }

  private Card review(Tx tx, Suggestion suggestion, StudyGroup group) {
    return SuggestionCards.review(
        suggestion,
        group,
        which(tx, group),
        suggestion.alike().flatMap(id -> pool.find(tx, id)).map(Question::text));
  }

  private Words which(Tx tx, StudyGroup group) {
    return RhythmWords.which(group, asked.latestPost(tx, group.id()));
  }

  private List<Outgoing> send(Tx tx, Incoming.Pressed pressed) {
    Optional<Suggestion> mine = mine(tx, pressed);
    Optional<StudyGroup> group =
        mine.flatMap(one -> groups.find(tx, one.group()))
            .filter(one -> !one.gone() && isOneOf(tx, one, pressed.by()));
    if (mine.isEmpty() || group.isEmpty()) return told(pressed, SuggestionCards.notThere());
    if (!questions.send(tx, mine.get().id())) return told(pressed, SuggestionCards.sentBefore());
    return bring(tx, pressed, questions.suggestion(tx, mine.get().id()).orElseThrow(), group.get());
  }

  private List<Outgoing> takeBack(Tx tx, Incoming.Pressed pressed) {
    boolean gone = mine(tx, pressed).filter(one -> questions.takeBack(tx, one.id())).isPresent();
    return told(pressed, gone ? SuggestionCards.takenBack() : SuggestionCards.notThere());
  }

  private Optional<Suggestion> mine(Tx tx, Incoming.Pressed pressed) {
    return number(pressed.action())
        .flatMap(id -> questions.suggestion(tx, id))
        .filter(one -> one.isBy(pressed.by()));
  }

  // Deciding.

  /** A question and its group, for somebody who may decide about it. */
  private record Theirs(Suggestion suggestion, StudyGroup group) {}

  /** For everybody else, and while it is not sent, it is as if it were not there. */
  private Optional<Theirs> theirs(Tx tx, Action action, Person by) {
    return number(action)
        .flatMap(id -> questions.suggestion(tx, id))
        .filter(one -> !NOBODYS.contains(one.state()))
        .flatMap(one -> groups.find(tx, one.group()).map(group -> new Theirs(one, group)))
        .filter(one -> organisers.may(tx, one.group(), by));
  }

  private List<Outgoing> approve(Tx tx, Incoming.Pressed pressed, Set<State> from) {
    Optional<Theirs> found = theirs(tx, pressed.action(), pressed.by());
    if (found.isEmpty()) return told(pressed, SuggestionCards.noSuchQuestion());
    Suggestion before = found.get().suggestion();
    Instant now = clock.instant();
    if (!questions.decide(tx, before.id(), from, State.APPROVED, pressed.by(), now)) {
      return told(pressed, SuggestionCards.already(before));
    }
    Suggestion after = questions.suggestion(tx, before.id()).orElseThrow();
    StudyGroup group = found.get().group();
    List<Outgoing> effects = new ArrayList<>(told(pressed, SuggestionCards.approved(after, group)));
    if (before.state() != State.RETIRED) {
      effects.addAll(
          tell(
              tx,
              group,
              after,
              pressed.by(),
              SuggestionCards.approvedForAuthor(after, which(tx, group))));
    }
    return effects;
  }

  private List<Outgoing> retire(Tx tx, Incoming.Pressed pressed) {
    Optional<Theirs> found = theirs(tx, pressed.action(), pressed.by());
    if (found.isEmpty()) return told(pressed, SuggestionCards.noSuchQuestion());
    Suggestion before = found.get().suggestion();
    boolean done =
        questions.decide(
            tx,
            before.id(),
            EnumSet.of(State.APPROVED),
            State.RETIRED,
            pressed.by(),
            clock.instant());
    return told(
        pressed,
        done
            ? SuggestionCards.retired(questions.suggestion(tx, before.id()).orElseThrow())
            : SuggestionCards.already(before));
  }

  private Answer editing(Tx tx, Incoming.Pressed pressed) {
    return theirs(tx, pressed.action(), pressed.by())
        .<Answer>map(found -> new Answer.OpenForm(SuggestionForms.edit(found.suggestion())))
        .orElseGet(() -> new Answer.Told(SuggestionCards.noSuchQuestion()));
  }

  private Map<String, String> editErrors(Tx tx, Incoming.Submitted sent) {
    Map<String, String> errors = SuggestionForms.editErrors(sent.values());
    boolean asItWasAsked =
        theirs(tx, sent.action(), sent.by())
            .map(Theirs::suggestion)
            .filter(one -> one.by().isEmpty())
            .map(one -> one.draft().text().equals(SuggestionForms.question(sent.values())))
            .orElse(true);
    return errors.isEmpty() && !asItWasAsked ? SuggestionForms.asItWasAsked() : errors;
  }

  private List<Outgoing> edited(Tx tx, Incoming.Submitted sent) {
    Optional<Theirs> found = theirs(tx, sent.action(), sent.by());
    if (found.isEmpty()) return told(sent, SuggestionCards.noSuchQuestion());
    Suggestion before = found.get().suggestion();
    StudyGroup group = found.get().group();
    Values values = sent.values();
    Draft draft =
        new Draft(
            SuggestionForms.question(values),
            SuggestionForms.hint(values),
            SuggestionForms.kind(values),
            SuggestionForms.principle(values),
            SuggestionForms.category(values),
            SuggestionForms.level(values));
    Optional<String> alike =
        twin(tx, group, draft.text(), Optional.of(OwnIds.of(before.id()))).map(Question::id);
    questions.edit(tx, before.id(), draft, alike);
    Suggestion after = questions.suggestion(tx, before.id()).orElseThrow();
    List<Outgoing> effects = new ArrayList<>(told(sent, SuggestionCards.edited(after, group)));
    if (!before.draft().text().equals(draft.text())) {
      effects.addAll(
          tell(
              tx,
              group,
              after,
              sent.by(),
              SuggestionCards.rewordedForAuthor(before, after, which(tx, group))));
    }
    return effects;
  }

  private Answer declining(Tx tx, Incoming.Pressed pressed) {
    Optional<Theirs> found = theirs(tx, pressed.action(), pressed.by());
    if (found.isEmpty()) return new Answer.Told(SuggestionCards.noSuchQuestion());
    Suggestion suggestion = found.get().suggestion();
    return UNDECIDED.contains(suggestion.state())
        ? new Answer.OpenForm(SuggestionForms.decline(suggestion))
        : new Answer.Told(SuggestionCards.already(suggestion));
  }

  private List<Outgoing> declined(Tx tx, Incoming.Submitted sent) {
    Optional<Theirs> found = theirs(tx, sent.action(), sent.by());
    if (found.isEmpty()) return told(sent, SuggestionCards.noSuchQuestion());
    Suggestion before = found.get().suggestion();
    if (!questions.decide(tx, before.id(), UNDECIDED, State.DECLINED, sent.by(), clock.instant())) {
      return told(sent, SuggestionCards.already(before));
    }
    StudyGroup group = found.get().group();
    List<Outgoing> telling =
        tell(
            tx,
            group,
            before,
            sent.by(),
            SuggestionCards.declinedForAuthor(
                before, SuggestionForms.reason(sent.values()), which(tx, group)));
    boolean told = !telling.isEmpty() || before.isBy(sent.by());
    List<Outgoing> effects = new ArrayList<>(told(sent, SuggestionCards.declined(told)));
    effects.addAll(telling);
    return effects;
  }

  /**
   * Tells whoever suggested a question, while they are one of the group: nobody else is written to.
   */
  private List<Outgoing> tell(
      Tx tx, StudyGroup group, Suggestion suggestion, Person decider, Card card) {
    return suggestion
        .by()
        .filter(by -> !by.equals(decider))
        .filter(by -> people.find(tx, by).map(PeopleStore.Known::present).orElse(true))
        .filter(by -> isOneOf(tx, group, by))
        .<Outgoing>map(by -> Outgoing.direct(by, card))
        .stream()
        .toList();
  }

  // Looking.

  private List<Outgoing> list(Tx tx, Invocation typed) {
    Optional<Place.Channel> channel = typed.place().inChannel();
    List<StudyGroup> meant =
        channel.isPresent()
            ? groups.of(tx, channel.get()).stream().toList()
            : groups.ofMember(tx, typed.by()).stream()
                .filter(one -> organisers.may(tx, one, typed.by()))
                .toList();
    if (channel.isPresent() && meant.isEmpty()) {
      return told(typed.asked(), SuggestionCards.noGroup());
    }
    if (meant.size() != 1) {
      return told(typed.asked(), SuggestionCards.organisersTypeItInAChannel());
    }
    StudyGroup group = meant.getFirst();
    return told(
        typed.asked(),
        organisers.may(tx, group, typed.by()) ? list(tx, group, 0) : organisers.refusal(tx, group));
  }

  private List<Outgoing> listed(Tx tx, Incoming.Pressed pressed) {
    Matcher page = PAGE.matcher(pressed.action().subject());
    if (!page.matches()) return told(pressed, SuggestionCards.noSuchQuestion());
    int offset = Integer.parseInt(page.group(2));
    Card card =
        groups
            .find(tx, Long.parseLong(page.group(1)))
            .filter(group -> organisers.may(tx, group, pressed.by()))
            .map(group -> list(tx, group, offset))
            .orElseGet(SuggestionCards::noSuchQuestion);
    return told(pressed, card);
  }

  private Card list(Tx tx, StudyGroup group, int offset) {
    List<Suggestion> all =
        questions.in(tx, group.id(), FOR_ORGANISERS).stream()
            .filter(one ->
                one.by().isPresent()
                    || pool.timesAskedForReal(tx, group.id(), OwnIds.of(one.id())) > 0)
            .toList();
    return SuggestionCards.list(
        group,
        all.stream()
            .map(one ->
                new SuggestionCards.Listed(
                    one, pool.timesAskedForReal(tx, group.id(), OwnIds.of(one.id()))))
            .toList(),
        offset);
  }

  private static Optional<Long> number(Action action) {
    return Optional.of(action.subject())
        .filter(subject -> subject.matches("[0-9]{1,18}"))
        .map(Long::parseLong);
  }

  private static List<Outgoing> told(Incoming.Interaction asked, Card card) {
    return List.of(Outgoing.Whisper.answering(asked, card));
  }
}
