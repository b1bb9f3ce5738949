package dev.barraiser.practice.mock;

import static dev.barraiser.bot.FeatureRig.card;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.embedding.Choice;
import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.practice.coaching.Weights;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.reading.Reader;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.yaml.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A round with our own questions and the coach's own reader, played by a scripted candidate. */
final class Interview implements AutoCloseable {

  private static final Reader READER =
      new Reader(Embedders.load(Choice.MODEL, Depth.HALF), Reader.USUAL_PACE);
  private static final Pool POOL = Pool.of(BankFiles.own(new Problems()));

  private static final Person ANA = FeatureRig.person("ana");
  private static final Place DIRECT = new Place.Direct(ANA);

  /** More than a round of an hour has of anything. */
  private static final int MOST_STEPS = 3000;

  /** Answers a line; nothing when they are silent. Told how the round stands. */
  interface Candidate {
    List<String> answers(Round round, Line line);
  }

  private final double standing;

  Interview() {
    this(1);
  }

  /**
   * One whose answers stand so among their questions.
   *
   * @param standing as {@link Answers#standing} gives it
   */
  Interview(double standing) {
    this.standing = standing;
  }

  private final RoundStore rounds = new RoundStore();
  private final FeatureRig rig = FeatureRig.at("2026-03-02T22:00:00Z", this::features);
  private final List<Outgoing> debrief = new ArrayList<>();

  private List<Feature> features(FeatureRig clock) {
    return List.of(
        new MockFeature(
                POOL,
                new GroupStore(),
                new StoryStore(),
                (tx, person, since) -> Set.of(),
                READER::read,
                (text, stories) -> Optional.empty(),
                (question, text) -> standing,
                Weights.standard(),
                Duration.ofDays(180),
                clock)
            .feature());
  }

  /** Plays to the end and the debrief; returns the round as it ended. */
  Round plays(String settings, Candidate candidate) {
    Outgoing opening = rig.types(ANA, DIRECT, "/barraiser mock " + settings).getFirst();
    rig.presses(ANA, opening, "I am ready");
    int answered = -1;
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<Kept> running = rig.read(tx -> rounds.running(tx, ANA));
      if (running.isEmpty()) break;
      Round round = running.get().round();
      if (round.stage() == Round.Stage.ANSWERING && !round.isPaused() && round.line() > answered) {
        answered = round.line();
        says(running.get().id(), candidate.answers(round, round.lines().getLast()));
      }
      if (rig.backlog("mock").next() != null) {
        boolean away = round.isPaused();
        rig.later(away ? Duration.ofHours(1) : Duration.ofSeconds(20));
      }
      rig.wakes("mock");
      debrief.addAll(ends(rig.ponders()));
    }
    debrief.addAll(ends(rig.ponders()));
    return rig.read(tx -> rounds.ended(tx, ANA, 1)).getFirst().round();
  }

  /** What the last round showed, as it is told to the self-assessment. */
  RoundShown shown() {
    Kept kept = rig.read(tx -> rounds.ended(tx, ANA, 1)).getFirst();
    return RoundShown.of(kept.id(), kept.debrief().orElseThrow());
  }

  private void says(long id, List<String> messages) {
    for (String message : messages) {
      // As long as it takes to say.
      rig.later(Duration.ofSeconds(20 + message.split(" ").length * 60L / Reader.USUAL_PACE));
      rig.wakes("mock");
      rig.says(ANA, DIRECT, message);
    }
    Optional<Kept> running = rig.read(tx -> rounds.running(tx, ANA));
    if (messages.isEmpty() || running.isEmpty()) return;
    rig.presses(ANA, DIRECT, Action.of(MockCards.DONE, id + "-" + running.get().round().line()));
  }

  private static List<Outgoing> ends(List<Outgoing> sent) {
    return sent.stream()
        .filter(one -> one instanceof Outgoing.Post)
        .filter(one -> isDebrief(card(one).summary()))
        .toList();
  }

  private static boolean isDebrief(String summary) {
    return summary.startsWith("What your answers")
        || summary.startsWith("What spoke")
        || summary.startsWith("What to work");
  }

  /** The cards of the debrief, as text. */
  List<String> debrief() {
    return debrief.stream().map(one -> CardWords.of(card(one))).toList();
  }

  /** What stands on the buttons of the debrief. */
  List<String> offered() {
    return debrief.stream()
        .flatMap(one -> card(one).blocks().stream())
        .flatMap(block ->
            block instanceof Block.Buttons row ? row.buttons().stream() : Stream.<Button>empty())
        .map(Button::label)
        .toList();
  }

  /** Everything that was sent, as text. */
  String everything() {
    var all = new StringBuilder();
    rig.sent().forEach(one -> all.append(CardWords.of(card(one))).append("\n---\n"));
    return all.toString();
  }

  @Override
  public void close() {
    rig.close();
  }
}
