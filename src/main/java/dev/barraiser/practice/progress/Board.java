package dev.barraiser.practice.progress;

import dev.barraiser.bot.Invocation;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A group's board. It stands in the channel, so that people can decide to show themselves on it.
 * One board a group is kept up to date; when a newer one is posted the older points to it, and no
 * name stays behind on a card that nobody looks after.
 */
final class Board {

  static final String POSTED = "progress.board-posted";

  private static final int WEEKS = 8;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private final BoardStore boards;
  private final GroupStore groups;
  private final Reckoning reckoning;
  private final InstantSource clock;
  private final ProgressRules rules;

  Board(
      BoardStore boards,
      GroupStore groups,
      Reckoning reckoning,
      InstantSource clock,
      ProgressRules rules) {
    this.boards = boards;
    this.groups = groups;
    this.reckoning = reckoning;
    this.clock = clock;
    this.rules = rules;
  }

  List<Outgoing> asked(Tx tx, Invocation asked) {
    Optional<StudyGroup> group = groupOf(tx, asked.place());
    if (group.isEmpty()) {
      return List.of(Outgoing.Whisper.answering(asked.asked(), BoardCards.noGroup()));
    }
    return List.of(
        new Outgoing.Post(
            asked.place(),
            card(tx, group.get(), clock.instant()),
            new Audience.Nobody(),
            Tag.of(POSTED, group.get().id())),
        // Who asked is answered too: some platforms show them as waiting until they are.
        Outgoing.Whisper.answering(asked.asked(), BoardCards.shown()));
  }

  private Optional<StudyGroup> groupOf(Tx tx, Place place) {
    return place.lane() instanceof Place.Channel channel
        ? groups.of(tx, channel).filter(group -> !group.gone())
        : Optional.empty();
  }

  /** Once the new board stands, the one before points to it. */
  List<Outgoing> posted(Tx tx, String subject, Receipt.Settled receipt) {
    if (!(receipt instanceof Receipt.Sent(MessageRef message))) return List.of();
    Optional<StudyGroup> group = groups.find(tx, Long.parseLong(subject));
    if (group.isEmpty()) return List.of();
    Optional<MessageRef> before = boards.post(tx, group.get());
    boards.posted(tx, group.get().id(), message);
    return before
        .filter(old -> !old.equals(message))
        .<List<Outgoing>>map(
            old -> List.of(new Outgoing.Revise(old, BoardCards.newerOne(message), Origin.UNASKED)))
        .orElse(List.of());
  }

  List<Outgoing> showMe(Tx tx, Incoming.Pressed pressed) {
    return change(tx, pressed, true);
  }

  List<Outgoing> hideMe(Tx tx, Incoming.Pressed pressed) {
    return change(tx, pressed, false);
  }

  private List<Outgoing> change(Tx tx, Incoming.Pressed pressed, boolean show) {
    Optional<StudyGroup> pressedOn =
        groupOf(tx, pressed.place())
            .filter(group -> Long.toString(group.id()).equals(pressed.action().subject()));
    if (pressedOn.isEmpty()) {
      return List.of(Outgoing.Whisper.answering(pressed, BoardCards.noGroup()));
    }
    StudyGroup group = pressedOn.get();
    if (show && !groups.isMember(tx, group.id(), pressed.by())) {
      return List.of(Outgoing.Whisper.answering(pressed, BoardCards.membersOnly(group)));
    }
    if (show && boards.apart(tx, pressed.by().workspace()).contains(pressed.by())) {
      return List.of(Outgoing.Whisper.answering(pressed, BoardCards.apart()));
    }
    Instant now = clock.instant();
    if (show) {
      boards.show(tx, group.id(), pressed.by(), now);
    } else {
      boards.hide(tx, group.id(), pressed.by());
    }
    List<Outgoing> effects = new ArrayList<>();
    boards
        .post(tx, group)
        .ifPresent(board ->
            effects.add(
                new Outgoing.Revise(
                    board,
                    card(tx, group, now),
                    board.equals(pressed.message()) ? pressed.origin() : Origin.UNASKED)));
    effects.add(Outgoing.Whisper.answering(pressed, BoardCards.changed(show)));
    return effects;
  }

  boolean isApart(Tx tx, Person person) {
    return boards.apart(tx, person.workspace()).contains(person);
  }

  /**
   * From now on a person shares nothing, or does again. Their name leaves the boards it stands on
   * and does not come back by itself.
   */
  List<Outgoing> apart(Tx tx, Person person, boolean apart) {
    if (!apart) {
      boards.bringBack(tx, person);
      return List.of();
    }
    List<StudyGroup> theirs = groups.ofMember(tx, person);
    Set<StudyGroup> named = offTheBoards(tx, person);
    Set<StudyGroup> changed = new LinkedHashSet<>(named);
    theirs.stream().filter(group -> tellsTooMuch(tx, group)).forEach(changed::add);
    return without(tx, changed, Optional.empty());
  }

  /** Somebody is about to be forgotten: what stands of them in figures goes with their name. */
  List<Outgoing> farewell(Tx tx, Person person) {
    Set<StudyGroup> theirs = new LinkedHashSet<>(groups.ofMember(tx, person));
    theirs.addAll(offTheBoards(tx, person));
    return without(tx, theirs, Optional.of(person));
  }

  private Set<StudyGroup> offTheBoards(Tx tx, Person person) {
    List<Long> named = boards.namedOn(tx, person);
    boards.setApart(tx, person, clock.instant());
    named.forEach(group -> boards.hide(tx, group, person));
    return named.stream()
        .flatMap(id -> groups.find(tx, id).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Somebody is no longer in a channel, and no longer a member of its group. */
  List<Outgoing> left(Tx tx, Incoming.LeftChannel event) {
    return left(tx, event.person(), groups.of(tx, event.place()).stream());
  }

  /** Somebody is no longer in the workspace, and a member of no group. */
  List<Outgoing> left(Tx tx, Incoming.PersonLeft event) {
    return left(
        tx,
        event.person(),
        boards.standing(tx, event.workspace()).stream()
            .flatMap(id -> groups.find(tx, id).stream()));
  }

  private List<Outgoing> left(Tx tx, Person person, Stream<StudyGroup> all) {
    return without(
        tx,
        all.filter(
                group -> boards.shown(tx, group.id()).contains(person) || tellsTooMuch(tx, group))
            .toList(),
        Optional.empty());
  }

  /**
   * With one member more it could show what it can show no longer. A board that does not name who
   * withdrew otherwise stays as it is: it must not tell who left, and when.
   */
  private boolean tellsTooMuch(Tx tx, StudyGroup group) {
    int members = reckoning.sharing(tx, group).size();
    int named = reckoning.named(tx, group, clock.instant()).size();
    return rules.tellOfNobody(members + 1, named) && !rules.tellOfNobody(members, named);
  }

  /**
   * Redrawn without the sums, since what they lack now would be of who withdrew.
   *
   * @param goes is about to be forgotten, and in no figure any more
   */
  private List<Outgoing> without(Tx tx, Collection<StudyGroup> changed, Optional<Person> goes) {
    Instant now = clock.instant();
    return changed.stream()
        .filter(group -> !group.gone())
        .flatMap(group ->
            boards.post(tx, group).stream()
                .<Outgoing>map(board ->
                    new Outgoing.Revise(board, card(tx, group, now, false, goes), Origin.UNASKED)))
        .toList();
  }

  private Card card(Tx tx, StudyGroup group, Instant now) {
    return card(tx, group, now, true, Optional.empty());
  }

  private Card card(Tx tx, StudyGroup group, Instant now, boolean sums, Optional<Person> goes) {
    List<Person> sharing = reckoning.sharing(tx, group);
    List<Reckoning.Named> named = reckoning.named(tx, group, now);
    ZoneId zone = group.rhythm().zone();
    Week running = Week.of(now, zone);
    Instant since = running.back(WEEKS - 1).start(zone);
    List<BoardCards.Line> lines =
        named.stream()
            .map(one ->
                new BoardCards.Line(
                    one.person(),
                    one.standing().quotasMet(),
                    (int) one.answers().stream().filter(a -> !a.at().isBefore(since)).count(),
                    one.standing().streak()))
            .toList();
    long members =
        reckoning.members(tx, group).stream().filter(one -> !goes.equals(Optional.of(one))).count();
    boolean tells = sums && rules.tellOfNobody(sharing.size(), named.size());
    return BoardCards.board(
        new BoardCards.View(
            group.id(),
            Math.toIntExact(members),
            rules.membersForTotals(),
            trend(tx, group, running, goes),
            tells ? Optional.of(reckoning.together(tx, sharing)) : Optional.empty(),
            lines));
  }

  private List<Block.Point> trend(Tx tx, StudyGroup group, Week running, Optional<Person> goes) {
    ZoneId zone = group.rhythm().zone();
    Map<Week, Long> given =
        reckoning.published(tx, group, running.back(WEEKS - 1).start(zone)).stream()
            .filter(answer -> !goes.equals(Optional.of(answer.by())))
            .map(AnswerStore.Given::at)
            .map(at -> Week.of(at, zone))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<Block.Point> trend = new ArrayList<>();
    for (int back = WEEKS - 1; back >= 0; back--) {
      Week week = running.back(back);
      int count = given.getOrDefault(week, 0L).intValue();
      trend.add(new Block.Point(week.monday().format(DAY), count));
    }
    return trend;
  }
}
