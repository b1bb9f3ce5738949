package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.embedding.Choice;
import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedder;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.practice.reading.training.TextFiles;
import dev.barraiser.practice.reading.training.TrainingTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Laws that no reading may break, and what breaks them: a line for each. The same stories are read
 * over and over with little changed, so what their sentences mean is asked of the embedder once.
 */
final class Laws {

  static final Path TEXTS = Path.of("src", "training");

  /**
   * A result is taken out by what was read as one. Where that was read wrongly, or where what is
   * left is read anew as one, something else can look better; it may in so many of the answers.
   */
  static final double MISREAD = 0.06;

  /** Of the sentences, so many keep their part when two neighbours change places. */
  static final double IN_ORDER = 0.915;

  private static final long SEED = 11;

  private final Reader reader;
  private final List<TrainingTexts.Story> stories;
  private final Map<TrainingTexts.Story, Marked> asTold = new HashMap<>();

  Laws(Choice choice, List<TrainingTexts.Story> stories) {
    Embedder embedder = new Remembering(Embedders.load(choice, Depth.HALF));
    this.reader = new Reader(embedder, Reader.USUAL_PACE);
    this.stories =
        stories.stream()
            .filter(story -> Set.of("experience", "failure", "ethics").contains(story.kind()))
            .filter(story -> asTold(story) instanceof Reading.Read)
            .toList();
  }

  /** All of them hold for every story there is. */
  static void holdForEveryStory(Choice choice) {
    List<TrainingTexts.Story> all =
        Stream.of(
                TextFiles.in(TEXTS).allStories(),
                TextFiles.heldOut(TEXTS),
                TextFiles.countedHeldOut(TEXTS))
            .flatMap(List::stream)
            .toList();
    var laws = new Laws(choice, all);

    assertThat(laws.additions()).as("additions").isEmpty();
    assertThat(laws.byUs()).as("we").isEmpty();
    assertThat(laws.renamed()).as("names").isEmpty();
    assertThat(laws.repeated()).as("twice").isEmpty();
    assertThat(laws.unshown()).as("taken out").isEmpty();
    assertThat(laws.unresolved())
        .as("without result")
        .hasSizeLessThanOrEqualTo((int) (MISREAD * laws.count()));
    assertThat(laws.kept()).as("neighbours").isGreaterThan(IN_ORDER);
  }

  /** How many stories they are held against. */
  int count() {
    return stories.size();
  }

  /** A text that nobody has cut into sentences. */
  Reading read(String text) {
    return reader.read(text, Lens.STORY);
  }

  private Reading read(List<String> sentences) {
    return reader.mark(sentences, Lens.STORY).reading();
  }

  private Reading asTold(TrainingTexts.Story story) {
    return marked(story).reading();
  }

  private Marked marked(TrainingTexts.Story story) {
    return asTold.computeIfAbsent(story, one -> reader.mark(one.sentences(), Lens.STORY));
  }

  List<String> additions() {
    List<String> broken = new ArrayList<>();
    var random = new Random(SEED);
    List<Fooling.Trick> tricks = Fooling.additions(random);
    for (TrainingTexts.Story story : stories) {
      Reading before = asTold(story);
      for (Fooling.Trick trick : tricks) {
        Reading after = read(trick.played().apply(story.sentences()));
        note(broken, story, trick.name(), Fooling.better(before, after));
      }
    }
    return broken;
  }

  List<String> byUs() {
    List<String> broken = new ArrayList<>();
    for (TrainingTexts.Story story : stories) {
      Reading.Read before = (Reading.Read) asTold(story);
      if (!(read(Fooling.byUs(story.sentences())) instanceof Reading.Read after)) continue;
      note(broken, story, "we", Fooling.different(before, after));
      // Notes that leave out who did it are counted as the person's own either way.
      if (after.ownership().i() > before.ownership().i()) broken.add(story.id() + ", we: I");
    }
    return broken;
  }

  List<String> renamed() {
    List<String> broken = new ArrayList<>();
    var random = new Random(SEED);
    for (TrainingTexts.Story story : stories) {
      Reading after = read(Fooling.renamed(story.sentences(), random));
      note(broken, story, "names", Fooling.different(asTold(story), after));
    }
    return broken;
  }

  List<String> repeated() {
    List<String> broken = new ArrayList<>();
    var random = new Random(SEED);
    for (TrainingTexts.Story story : stories) {
      Reading before = asTold(story);
      for (int round = 0; round < 3; round++) {
        Reading after = read(Fooling.repeated(story.sentences(), random));
        note(broken, story, "twice", Fooling.different(before, after));
      }
    }
    return broken;
  }

  List<String> unresolved() {
    List<String> broken = new ArrayList<>();
    for (TrainingTexts.Story story : stories) {
      Marked before = marked(story);
      List<String> rest = Fooling.unresolved(story.sentences(), before);
      if (rest.isEmpty()) continue;
      note(broken, story, "result out", Fooling.better(before.reading(), read(rest)));
    }
    return broken;
  }

  /** Each thing that is shown, without every sentence that shows it. */
  List<String> unshown() {
    List<String> broken = new ArrayList<>();
    for (TrainingTexts.Story story : stories) {
      Reading.Read before = (Reading.Read) asTold(story);
      Evidence stakes = before.elements().getOrDefault(Element.LONG_TERM_STAKES, Evidence.NONE);
      if (stakes.sentences().isEmpty()) continue;
      List<String> rest = new ArrayList<>();
      for (int i = 0; i < story.sentences().size(); i++) {
        if (!stakes.sentences().contains(i)) rest.add(story.sentences().get(i));
      }
      if (!(read(rest) instanceof Reading.Read after)) continue;
      Presence left =
          after.elements().getOrDefault(Element.LONG_TERM_STAKES, Evidence.NONE).presence();
      // A fourth sentence may show them too, never better than those that were taken out.
      if (left.compareTo(stakes.presence()) < 0) broken.add(story.id() + ": stakes");
      note(broken, story, "stakes out", Fooling.betterShown(before, after));
    }
    return broken;
  }

  /** Of the sentences, the share that keeps its part when two neighbours change places. */
  double kept() {
    int kept = 0;
    int all = 0;
    var random = new Random(SEED);
    for (TrainingTexts.Story story : stories) {
      List<String> text = story.sentences();
      int first = random.nextInt(text.size() - 1);
      List<Reading.Sentence> before = marked(story).sentences();
      List<Reading.Sentence> after =
          reader.mark(Fooling.swapped(text, first), Lens.STORY).sentences();
      for (int i = 0; i < text.size(); i++) {
        int now = i == first ? first + 1 : i == first + 1 ? first : i;
        if (before.get(i).part() == after.get(now).part()) kept++;
        all++;
      }
    }
    return kept / (double) all;
  }

  private static void note(
      List<String> broken, TrainingTexts.Story story, String trick, List<String> what) {
    if (!what.isEmpty()) broken.add(story.id() + ", " + trick + ": " + String.join("; ", what));
  }

  /** Asks another one for each text once; the same text gets the same direction there, too. */
  private record Remembering(Embedder embedder, Map<String, float[]> known) implements Embedder {
    Remembering(Embedder embedder) {
      this(embedder, new HashMap<>());
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      return texts.stream()
          .map(text -> known.computeIfAbsent(text, one -> embedder.embed(List.of(one)).getFirst()))
          .toList();
    }

    @Override
    public int dimensions() {
      return embedder.dimensions();
    }

    @Override
    public String name() {
      return embedder.name();
    }
  }
}
