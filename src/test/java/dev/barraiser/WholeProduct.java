package dev.barraiser;

import dev.barraiser.bot.Chore;
import dev.barraiser.bot.ChoreStatus;
import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.config.Settings;
import dev.barraiser.config.SettingsLoader;
import dev.barraiser.practice.coaching.Labelled;
import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.reading.StoryMatcher.Candidate;
import dev.barraiser.practice.reading.StoryMatcher.Match;
import dev.barraiser.practice.reading.ToldAgain.Retold;
import dev.barraiser.yaml.Problems;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Every feature as it is put together for users, with the usual settings, to be played without a
 * platform. Its bank has three of the real questions, one of each category.
 */
public final class WholeProduct {

  private static final List<String> QUESTIONS =
      List.of(
          "influence-beyond-your-direct-team",
          "decision-unpopular-with-your-team",
          "innovation-and-stability");

  private WholeProduct() {}

  /** Begins at {@code start}, an instant as in ISO 8601. */
  public static FeatureRig at(String start) {
    return FeatureRig.at(start, WholeProduct::features);
  }

  /** The features alone, with this clock. */
  public static List<Feature> features(InstantSource clock) {
    var problems = new Problems();
    Settings settings = SettingsLoader.load(null, Path.of("/nonexistent"), Map.of(), problems);
    QuestionBank own = BankFiles.own(problems);
    List<Question> questions = QUESTIONS.stream().map(id -> own.find(id).orElseThrow()).toList();
    var few =
        new QuestionBank(questions, questions.stream().map(own::framework).distinct().toList());
    return new Features(
            settings,
            few,
            clock,
            WholeProduct::chores,
            Labelled.by(Tour.READ),
            WholeProduct::ranked,
            WholeProduct::told,
            (question, text) -> 1,
            new Random(6),
            person -> {},
            (tx, author, gone, instead) -> {})
        .all();
  }

  /** As the stories come; the first fits. */
  private static List<Match> ranked(String question, List<Candidate> stories) {
    return stories.stream().map(story -> new Match(story.id(), 0.8)).toList();
  }

  /** The first of them. */
  private static Optional<Retold> told(String text, List<Candidate> stories) {
    return stories.stream().findFirst().map(story -> new Retold(story.id(), true));
  }

  private static List<ChoreStatus> chores() {
    return List.of(
        new ChoreStatus(
            "daily",
            "Posts each group's daily question",
            new ChoreStatus.LastRun(
                Instant.parse("2026-03-02T00:00:00Z"),
                Instant.parse("2026-03-02T00:00:01Z"),
                ChoreStatus.Result.DONE),
            Instant.parse("2026-03-02T00:01:00Z"),
            new Chore.Backlog(0, null)),
        new ChoreStatus(
            "digest", "Writes the weekly digest", null, null, new Chore.Backlog(0, null)));
  }
}
