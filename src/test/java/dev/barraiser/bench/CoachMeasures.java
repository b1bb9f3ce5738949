package dev.barraiser.bench;

import dev.barraiser.embedding.Choice;
import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedder;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.json.Json;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Marked;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.PartMeasures;
import dev.barraiser.practice.reading.Principles;
import dev.barraiser.practice.reading.Reader;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.reading.StoryMatcher;
import dev.barraiser.practice.reading.StoryMatcher.Candidate;
import dev.barraiser.practice.reading.training.TextFiles;
import dev.barraiser.practice.reading.training.TrainingTexts;
import dev.barraiser.text.WordCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How well the coach reads: the answers of others in the folder that {@code BARRAISER_EVAL_DIR}
 * names, if it is there, and those of our own stories that it was not taught on.
 */
final class CoachMeasures {

  private static final int LONG = 150;
  private static final int STORIES = 20;

  /** Which nineteen others are drawn moves a figure by five points. */
  private static final int DRAWS = 10;

  private static final Map<String, Part> PARTS = new HashMap<>();

  static {
    for (Part part : Part.values()) PARTS.put(part.letter(), part);
  }

  private final Reader reader;
  private final Embedder whole;
  private final String by;
  private final List<Figure> figures = new ArrayList<>();

  private CoachMeasures(Reader reader, Embedder whole, String by) {
    this.reader = reader;
    this.whole = whole;
    this.by = by;
  }

  /** Measures with the model, and with the table of words that stands in for it. */
  static List<Figure> measure() throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (Choice choice : List.of(Choice.MODEL, Choice.TABLE)) {
      var reader = new Reader(Embedders.load(choice, Depth.HALF), Reader.USUAL_PACE);
      Embedder whole = Embedders.onFirstUse(choice, Depth.WHOLE);
      var measures = new CoachMeasures(reader, whole, choice.name().toLowerCase(Locale.ROOT));
      measures.heldOut();
      measures.others();
      figures.addAll(measures.figures);
    }
    return figures;
  }

  /** One answer with what is known of it. */
  record Case(List<String> sentences, List<Part> parts) {

    Case with(List<Integer> order) {
      return new Case(
          order.stream().map(sentences::get).toList(), order.stream().map(parts::get).toList());
    }

    Case resultFirst() {
      return with(PartMeasures.resultFirst(parts));
    }

    Case without(Part part) {
      List<Integer> kept = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) if (parts.get(i) != part) kept.add(i);
      return with(kept);
    }
  }

  private void heldOut() {
    Path texts = Path.of("src", "training");
    List<TrainingTexts.Story> stories =
        TextFiles.heldOut(texts).stream().filter(CoachMeasures::isEpisode).toList();
    List<Case> cases =
        stories.stream().map(story -> new Case(story.sentences(), story.parts())).toList();
    parts("ours", cases, one -> false);
    List<Case> whole =
        stories.stream()
            .filter(story -> story.missing().isEmpty())
            .map(story -> new Case(story.sentences(), story.parts()))
            .toList();
    missing("ours", whole);
    top("ours, principle of an answer, top 3", answers(stories), 3);
    matching(
        "ours",
        TextFiles.heldOut(texts).stream()
            .flatMap(story -> story.questions().stream().map(q -> new Answered(q, story.text())))
            .toList());
    numbers("ours", stories);
    numbers("ours, in plain words", TextFiles.countedHeldOut(texts));
  }

  private static boolean isEpisode(TrainingTexts.Story story) {
    return Set.of("experience", "failure", "ethics").contains(story.kind());
  }

  private void others() throws IOException {
    Path folder =
        Path.of(Optional.ofNullable(System.getenv("BARRAISER_EVAL_DIR")).orElse("../shared/eval"));
    if (!Files.isDirectory(folder)) {
      System.out.println(
          "skipped: the answers of others to measure on are not at "
              + folder
              + " (BARRAISER_EVAL_DIR)");
      return;
    }
    List<Told> told = lines(folder.resolve("star_dev.jsonl"), Told.class);
    List<Case> cases = told.stream().map(Told::asCase).toList();
    Set<Case> longProse = new HashSet<>();
    for (int i = 0; i < told.size(); i++) {
      if (told.get(i).isLongProse()) longProse.add(cases.get(i));
    }
    parts("others", cases, longProse::contains);
    missing("others", cases);
    matching("others", told.stream().flatMap(one -> one.answered().stream()).toList());
    List<Filed> answers = lines(folder.resolve("principles_dev.jsonl"), Filed.class);
    top("others, principle of an answer, top 1", ranked(answers), 1);
    top("others, principle of an answer, top 3", ranked(answers), 3);
    List<Filed> questions =
        lines(folder.resolve("questions_dev.jsonl"), Filed.class).stream()
            .filter(question -> "main".equals(question.kind()))
            .toList();
    var inQuestions = Principles.load(whole);
    List<Ranking> asked =
        questions.stream()
            .map(one ->
                new Ranking(principles(inQuestions.inQuestion(one.text())), one.principles()))
            .toList();
    top("others, principle of a question, top 1", asked, 1);
    top("others, principle of a question, top 3", asked, 3);
  }

  record Told(String style, @Nullable String question, List<Labelled> sentences) {
    String text() {
      return String.join(" ", sentences.stream().map(Labelled::text).toList());
    }

    Optional<Answered> answered() {
      return Optional.ofNullable(question)
          .filter(asked -> !asked.isBlank())
          .map(asked -> new Answered(asked, text()));
    }

    Case asCase() {
      return new Case(
          sentences.stream().map(Labelled::text).toList(),
          sentences.stream().map(one -> PARTS.getOrDefault(one.label(), Part.NONE)).toList());
    }

    boolean isLongProse() {
      int words = sentences.stream().mapToInt(one -> WordCount.of(one.text())).sum();
      return style.equals("prose") && words >= LONG;
    }
  }

  record Labelled(String text, String label) {}

  record Filed(@Nullable String kind, String text, List<String> lps) {
    Set<Principle> principles() {
      Set<Principle> found = EnumSet.noneOf(Principle.class);
      for (Principle principle : Principle.values()) {
        if (lps.contains(principle.title())) found.add(principle);
      }
      return found;
    }
  }

  /** A story and a question that it was told to. */
  record Answered(String question, String story) {
    /** Whoever asks it, and whatever they say before. */
    boolean asksTheSame(Answered other) {
      return plainly(question).equals(plainly(other.question));
    }

    private static String plainly(String question) {
      return StoryMatcher.askedIn(question).getFirst().toLowerCase(Locale.ROOT);
    }
  }

  /** The story that was told to a question, among nineteen that were told to others. */
  private void matching(String whose, List<Answered> asked) {
    var matcher = StoryMatcher.load(whole);
    int first = 0;
    int third = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      var random = new Random(STORIES + draw);
      for (Answered own : asked) {
        List<Candidate> stories = new ArrayList<>();
        stories.add(new Candidate("own", "", own.story()));
        while (stories.size() < STORIES) {
          Answered other = asked.get(random.nextInt(asked.size()));
          boolean taken = stories.stream().anyMatch(one -> one.text().equals(other.story()));
          if (!taken && !other.asksTheSame(own)) {
            stories.add(new Candidate("other", "", other.story()));
          }
        }
        List<String> ranked =
            matcher.rank(own.question(), stories).stream().map(StoryMatcher.Match::id).toList();
        if (ranked.getFirst().equals("own")) first++;
        if (ranked.subList(0, 3).contains("own")) third++;
      }
    }
    double all = DRAWS * asked.size();
    add(whose + ", story for a question of 20, top 1", first / all, "");
    add(whose + ", story for a question of 20, top 3", third / all, "");
  }

  private void parts(String whose, List<Case> cases, Predicate<Case> isLong) {
    var told = new PartMeasures();
    var longOnes = new PartMeasures();
    var first = new PartMeasures();
    boolean anyLong = false;
    for (Case one : cases) {
      Marked marked = reader.mark(one.sentences(), Lens.STORY);
      told.add(one.parts(), marked);
      if (isLong.test(one)) {
        longOnes.add(one.parts(), marked);
        anyLong = true;
      }
      Case turned = one.resultFirst();
      first.add(turned.parts(), reader.mark(turned.sentences(), Lens.STORY));
    }
    add(whose + ", parts, macro-F1", told.macroF1(), "");
    for (Part part : PartMeasures.PARTS) {
      add(whose + ", parts, F1 of " + part.title(), told.f1(part), "");
    }
    if (anyLong) add(whose + ", parts, long prose", longOnes.macroF1(), "");
    add(whose + ", parts, result told first", first.macroF1(), "");
    add(whose + ", shares, mean error", told.shareError(), "points");
  }

  /** Each part taken out in turn: is that noticed, and is nothing missed that is there? */
  private void missing(String whose, List<Case> cases) {
    Map<Part, int[]> noticed = new HashMap<>();
    Map<Part, int[]> alarms = new HashMap<>();
    for (Case one : cases) {
      Optional<Set<Part>> whole = missing(one);
      for (Part part : PartMeasures.PARTS) {
        if (!one.parts().contains(part)) continue;
        whole.ifPresent(found -> count(alarms, part, found.contains(part)));
        missing(one.without(part)).ifPresent(found -> count(noticed, part, found.contains(part)));
      }
    }
    for (Part part : PartMeasures.PARTS) {
      double recall = share(noticed, part);
      double alarm = share(alarms, part);
      String name = whose + ", missing " + part.title();
      add(name + ", balanced accuracy", (recall + 1 - alarm) / 2, "");
      add(name + ", false alarms", alarm, "");
    }
  }

  /** Nothing where the coach says that it cannot tell. */
  private Optional<Set<Part>> missing(Case one) {
    return reader.mark(one.sentences(), Lens.STORY).reading() instanceof Reading.Read read
        ? Optional.of(read.missing())
        : Optional.empty();
  }

  private static void count(Map<Part, int[]> counts, Part part, boolean yes) {
    int[] count = counts.computeIfAbsent(part, ignored -> new int[2]);
    count[0]++;
    if (yes) count[1]++;
  }

  private static double share(Map<Part, int[]> counts, Part part) {
    int[] count = counts.getOrDefault(part, new int[] {1, 0});
    return count[1] / (double) count[0];
  }

  private record Ranking(List<Principle> ranked, Set<Principle> right) {}

  private List<Ranking> answers(List<TrainingTexts.Story> stories) {
    return stories.stream()
        .filter(story -> !story.principles().isEmpty())
        .map(story ->
            new Ranking(
                principles(reader.mark(story.text(), Lens.STORY).principles()),
                Set.of(story.principles().getFirst())))
        .toList();
  }

  private List<Ranking> ranked(List<Filed> answers) {
    return answers.stream()
        .map(one ->
            new Ranking(
                principles(reader.mark(one.text(), Lens.STORY).principles()), one.principles()))
        .toList();
  }

  private static List<Principle> principles(List<Reading.Shown> shown) {
    return shown.stream().map(Reading.Shown::principle).toList();
  }

  private void top(String name, List<Ranking> rankings, int among) {
    long right =
        rankings.stream()
            .filter(one -> one.ranked().subList(0, among).stream().anyMatch(one.right()::contains))
            .count();
    add(name, right / (double) rankings.size(), "");
  }

  /** Sentences that quantify something, as they are tagged. */
  private void numbers(String whose, List<TrainingTexts.Story> stories) {
    int right = 0;
    int found = 0;
    int tagged = 0;
    for (TrainingTexts.Story story : stories) {
      if (!(reader.mark(story.sentences(), Lens.STORY).reading() instanceof Reading.Read read)) {
        continue;
      }
      List<Integer> sentences =
          read.quantified().stream().map(Reading.Quantified::sentence).distinct().toList();
      for (int i = 0; i < story.lines().size(); i++) {
        boolean is = story.lines().get(i).tags().contains("num");
        boolean seen = sentences.contains(i);
        if (is) tagged++;
        if (seen) found++;
        if (is && seen) right++;
      }
    }
    add(whose + ", quantified, precision", right / (double) Math.max(1, found), "");
    add(whose + ", quantified, recall", right / (double) Math.max(1, tagged), "");
  }

  private static <T> List<T> lines(Path file, Class<T> type) throws IOException {
    return Files.readAllLines(file).stream().map(line -> Json.read(line, type)).toList();
  }

  private void add(String name, double value, String unit) {
    figures.add(Figure.alone(String.format(Locale.ROOT, "coach (%s): %s", by, name), value, unit));
  }
}
