package dev.barraiser.practice.progress;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.Invocation;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Organising;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.guides.FirstSteps;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.stories.OwedQuotas;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Progress, board, digest, and everything that is somebody's own. */
public final class ProgressFeature {

  private final GroupStore groups;
  private final FirstSteps firstSteps;
  private final Besides besides;
  private final Offer offer;
  private final Organising organising;
  private final InstantSource clock;
  private final ProgressRules rules;
  private final Reckoning reckoning;
  private final Board board;
  private final Digest digest;
  private final Me me;

  public ProgressFeature(
      StoryStore stories,
      AnswerStore answers,
      AskedStore asked,
      GroupStore groups,
      PeopleStore people,
      BoardStore boards,
      DigestStore digests,
      Pool pool,
      Leaves leaves,
      FirstSteps firstSteps,
      Besides besides,
      Offer offer,
      Organising organising,
      InstantSource clock,
      OwedQuotas quotas,
      ProgressRules rules) {
    this.groups = groups;
    this.firstSteps = firstSteps;
    this.besides = besides;
    this.offer = offer;
    this.organising = organising;
    this.clock = clock;
    this.rules = rules;
    this.reckoning = new Reckoning(stories, answers, groups, people, boards, leaves, quotas, rules);
    this.board = new Board(boards, groups, reckoning, clock, rules);
    this.digest = new Digest(digests, asked, groups, pool, reckoning, rules);
    this.me = new Me(answers, stories, asked, groups, boards, pool, firstSteps);
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("progress")
        .command(
            Command.of(
                "/barraiser progress",
                "Your quotas, what is missing, your streak",
                Command.Section.FIRST),
            this::progress)
        .command(
            Command.of(
                "/barraiser board",
                "How the study group of this channel is doing",
                Command.Section.FIRST),
            board::asked)
        .command(
            Command.of(
                "/barraiser me",
                "Everything of yours: answers, stories, progress, groups",
                Command.Section.YOURS),
            (tx, asked) -> me(tx, asked.asked()))
        .command(
            Command.of(
                    "/barraiser admin digest",
                    "The weekly digest: on or off",
                    Command.Section.ORGANISERS)
                .taking(
                    Command.Arg.of(
                        "turn",
                        "nothing tells which it is",
                        List.of(new Field.Option("on", "On"), new Field.Option("off", "Off")))),
            this::digest)
        .press("progress.me", this::me)
        .press("progress.answers", me::answers)
        .press("progress.answer", me::answer)
        .press("progress.show-me", board::showMe)
        .press("progress.hide-me", board::hideMe)
        .on(Incoming.LeftChannel.class, board::left)
        .on(Incoming.PersonLeft.class, board::left)
        .settles(Board.POSTED, board::posted)
        .chore(digest.chore());
  }

  private List<Outgoing> digest(Tx tx, Invocation asked) {
    Optional<Boolean> on = asked.argument("turn").map("on"::equals);
    return organising.act(
        tx,
        asked.asked(),
        group ->
            List.of(
                Outgoing.Whisper.answering(
                    asked.asked(), digest.turned(tx, group, on, clock.instant()))));
  }

  /** Whether a person shares nothing with boards and digests. */
  public boolean isApart(Tx tx, Person person) {
    return board.isApart(tx, person);
  }

  /** From now on they share nothing, or do again. Returns what should happen because of it. */
  public List<Outgoing> apart(Tx tx, Person person, boolean apart) {
    return board.apart(tx, person, apart);
  }

  /** Somebody is about to be forgotten. */
  public List<Outgoing> farewell(Tx tx, Person person) {
    return board.farewell(tx, person);
  }

  private List<Outgoing> progress(Tx tx, Invocation asked) {
    Optional<StudyGroup> home = home(tx, asked.by(), asked.place());
    return List.of(
        Outgoing.Whisper.answering(
            asked.asked(),
            ProgressCards.progress(
                reckoning.own(tx, asked.by(), home, clock.instant()),
                firstSteps.of(tx, asked.by()),
                offer.of(tx, asked.by()),
                rules.answersAWeek(),
                home.isPresent(),
                besides.of(tx, asked.by()))));
  }

  /** Where a person stands, what is missing and what helps next; for their eyes only. */
  public List<Block> standing(Tx tx, Person person) {
    Optional<StudyGroup> home = home(tx, person, new Place.Direct(person));
    List<Block> blocks = new ArrayList<>(besides.of(tx, person));
    blocks.addAll(
        ProgressCards.standing(
            reckoning.own(tx, person, home, clock.instant()),
            firstSteps.of(tx, person),
            rules.answersAWeek(),
            home.isPresent()));
    return blocks;
  }

  /** A person's latest answers, each to be read in full; for their eyes only. */
  public List<Block> latestAnswers(Tx tx, Person person) {
    return me.latest(tx, person);
  }

  private List<Outgoing> me(Tx tx, Incoming.Interaction asked) {
    Person person = asked.by();
    Reckoning.Standing standing =
        reckoning.own(tx, person, home(tx, person, asked.place()), clock.instant());
    return List.of(Outgoing.Whisper.answering(asked, me.card(tx, person, standing)));
  }

  /** The group whose weeks and pauses count: the one somebody is in here, else their first. */
  private Optional<StudyGroup> home(Tx tx, Person person, Place place) {
    List<StudyGroup> all = groups.ofMember(tx, person);
    return all.stream()
        .filter(group -> group.channel().equals(place.lane()))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }
}
