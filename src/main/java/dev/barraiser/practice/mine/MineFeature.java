package dev.barraiser.practice.mine;

import dev.barraiser.bot.Feature;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.coaching.Practising;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.mock.AfterRounds;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What to practise now, for one's own eyes and when one asks. */
public final class MineFeature {

  /** How long the coach remembers what it read. */
  private static final Duration LATELY = Duration.ofDays(90);

  private final GroupStore groups;
  private final AskedStore asked;
  private final Pool pool;
  private final AnswerStore answers;
  private final StoryStore stories;
  private final Practising practising;
  private final AfterRounds afterRounds;
  private final InstantSource clock;
  private final AgainStore again = new AgainStore();

  public MineFeature(
      GroupStore groups,
      AskedStore asked,
      Pool pool,
      AnswerStore answers,
      StoryStore stories,
      Practising practising,
      AfterRounds afterRounds,
      InstantSource clock) {
    this.groups = groups;
    this.asked = asked;
    this.pool = pool;
    this.answers = answers;
    this.stories = stories;
    this.practising = practising;
    this.afterRounds = afterRounds;
    this.clock = clock;
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("mine")
        .command(
            Command.of(
                "/barraiser practice",
                "What to practise now: a question, a probe, a story",
                Command.Section.PRACTICE),
            (tx, invoked) -> shown(tx, invoked.asked()))
        .press(MineCards.SHOW, this::shown)
        .formPress(MineCards.AGAIN, this::open)
        .formPress(MineCards.MISSED, this::openMissed)
        .form(MineCards.AGAIN, (tx, sent) -> AgainForm.errors(sent.values()), this::submitted);
  }

  private List<Outgoing> shown(Tx tx, Incoming.Interaction by) {
    return List.of(Outgoing.Whisper.answering(by, MineCards.practice(view(tx, by))));
  }

  private MineCards.View view(Tx tx, Incoming.Interaction by) {
    Person person = by.by();
    Instant now = clock.instant();
    List<dev.barraiser.practice.answers.Answer> given = answers.of(tx, person);
    List<Asked> today = today(tx, person, now);
    return new MineCards.View(
        today.stream()
            .filter(one -> !isAnswered(one, given))
            .flatMap(one -> shown(tx, one, OptionalLong.empty()).stream())
            .findFirst()
            .or(() -> here(tx, by, now)),
        today.stream().anyMatch(one -> isAnswered(one, given)),
        practising.lastProbe(tx, person, now.minus(LATELY)),
        missed(tx, by, now).findFirst(),
        weak(tx, by, given, now),
        ToTell.of(stories.of(tx, person), now));
  }

  private Optional<MineCards.Today> shown(Tx tx, Asked one, OptionalLong toJoin) {
    return pool.find(tx, one.questionId())
        .map(question -> new MineCards.Today(one, question, toJoin));
  }

  /** Of the group whose channel they ask in, without being a member of it. */
  private Optional<MineCards.Today> here(Tx tx, Incoming.Interaction by, Instant now) {
    return by.place()
        .inChannel()
        .flatMap(channel -> groups.of(tx, channel))
        .filter(group -> !group.gone() && !groups.isMember(tx, group.id(), by.by()))
        .flatMap(group ->
            today(tx, group, now).flatMap(one -> shown(tx, one, OptionalLong.of(group.id()))));
  }

  private static boolean isAnswered(
      Asked asked, List<dev.barraiser.practice.answers.Answer> given) {
    return given.stream().anyMatch(answer -> answer.askedId() == asked.id());
  }

  private List<Asked> today(Tx tx, Person person, Instant now) {
    List<Asked> today = new ArrayList<>();
    for (StudyGroup group : groups.ofMember(tx, person)) {
      if (!group.gone()) today(tx, group, now).ifPresent(today::add);
    }
    return today;
  }

  private Optional<Asked> today(Tx tx, StudyGroup group, Instant now) {
    return asked.ofSlot(tx, group.id(), LocalDate.ofInstant(now, group.rhythm().zone()));
  }

  /** What they had no answer to in a mock interview, and have not practised since. */
  private Stream<MineCards.Missed> missed(Tx tx, Incoming.Interaction by, Instant now) {
    List<AgainStore.Once> practised = again.of(tx, by.by());
    return afterRounds.missed(tx, by.by(), now.minus(LATELY)).stream()
        .filter(one ->
            practised.stream()
                .noneMatch(
                    once -> once.question().equals(one.question()) && once.at().isAfter(one.at())))
        .flatMap(one ->
            pool.seen(tx, one.question(), by).stream()
                .map(question -> new MineCards.Missed(one, question)));
  }

  private Optional<MineCards.Weak> weak(
      Tx tx,
      Incoming.Interaction by,
      List<dev.barraiser.practice.answers.Answer> given,
      Instant now) {
    List<Again.Tried> tried = tried(tx, by.by(), given, now);
    // A question that is gone, or that they may see no longer, must not hide the next.
    List<Again.Tried> there =
        tried.stream().filter(one -> pool.seen(tx, one.question(), by).isPresent()).toList();
    return Again.due(there, now)
        .flatMap(one ->
            pool.seen(tx, one.question(), by).map(question -> new MineCards.Weak(one, question)));
  }

  /** Each question they ever answered, with what its latest reading lacked. */
  private List<Again.Tried> tried(
      Tx tx, Person person, List<dev.barraiser.practice.answers.Answer> given, Instant now) {
    Map<Long, Integer> gaps = new HashMap<>();
    practising
        .lacking(tx, person, now.minus(LATELY))
        .forEach(one -> gaps.put(one.answer(), one.gaps()));
    Map<String, Again.Tried> tried = new HashMap<>();
    // Newest first: the first that was read is the latest reading.
    given.forEach(answer ->
        tried.merge(
            answer.questionId(),
            new Again.Tried(
                answer.questionId(),
                1,
                answer.at(),
                gaps.containsKey(answer.id())
                    ? OptionalInt.of(gaps.get(answer.id()))
                    : OptionalInt.empty()),
            MineFeature::both));
    afterRounds
        .weakest(tx, person, now.minus(LATELY))
        .forEach(one ->
            tried.merge(
                one.question(),
                new Again.Tried(one.question(), 1, one.at(), OptionalInt.of(one.gaps())),
                MineFeature::both));
    again
        .of(tx, person)
        .forEach(once ->
            tried.computeIfPresent(
                once.question(),
                (question, before) ->
                    both(before, new Again.Tried(question, 1, once.at(), OptionalInt.empty()))));
    return List.copyOf(tried.values());
  }

  private static Again.Tried both(Again.Tried one, Again.Tried other) {
    boolean newer = other.last().isAfter(one.last());
    Again.Tried before = newer ? other : one;
    Again.Tried more = newer ? one : other;
    return new Again.Tried(
        before.question(),
        before.times() + more.times(),
        before.last(),
        before.gaps().isPresent() ? before.gaps() : more.gaps());
  }

  private Answer open(Tx tx, Incoming.Pressed pressed) {
    return pool.seen(tx, pressed.action().subject(), pressed)
        .<Answer>map(question -> new Answer.OpenForm(AgainForm.of(question)))
        .orElseGet(() -> new Answer.Told(MineCards.questionGone()));
  }

  /** It is told once more as a whole: what was missed has its place in it. */
  private Answer openMissed(Tx tx, Incoming.Pressed pressed) {
    return missed(tx, pressed, clock.instant())
        .filter(one -> one.subject().equals(pressed.action().subject()))
        .findFirst()
        .<Answer>map(one -> new Answer.OpenForm(AgainForm.of(one.question(), one.missed().ask())))
        .orElseGet(() -> new Answer.Told(MineCards.questionGone()));
  }

  private List<Outgoing> submitted(Tx tx, Incoming.Submitted sent) {
    Optional<Question> question = pool.seen(tx, sent.action().subject(), sent);
    if (question.isEmpty()) {
      return List.of(Outgoing.Whisper.answering(sent, MineCards.questionGone()));
    }
    again.add(tx, sent.by(), question.get().id(), clock.instant());
    return practising.read(tx, sent.values().text(AgainForm.TEXT), question.get(), sent);
  }
}
