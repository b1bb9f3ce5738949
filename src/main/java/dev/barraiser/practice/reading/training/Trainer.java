package dev.barraiser.practice.reading.training;

import dev.barraiser.embedding.Embedder;
import dev.barraiser.practice.reading.Impartial;
import dev.barraiser.practice.reading.Parameters;
import dev.barraiser.practice.reading.StoryMatcher;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Teaches every head what {@code src/training} holds. Pure: the same course, the same parameters.
 */
public final class Trainer {

  /**
   * What teaches the heads that read by an embedder; each head has a line here. An answer is read
   * by half of the model, questions and stories are held against each other by the whole of it, and
   * the table of words stands in for both. What looks at words alone is taught with the table.
   */
  static List<HeadTrainer> heads(String embedder) {
    var principles = new PrincipleTrainer();
    return switch (embedder) {
      case "half" ->
          List.of(new PartTrainer(), EvidenceTrainer.byModel(), new MeasuringTrainer(), principles);
      case "model" -> List.of(principles, new ThemeTrainer());
      default ->
          List.of(
              new PartTrainer(),
              EvidenceTrainer.byTable(),
              new MeasuringTrainer(),
              principles,
              new ThemeTrainer(),
              new AssociationTrainer());
    };
  }

  private Trainer() {}

  /** What there is to learn, with the directions that an embedder gives. Blocks for a minute. */
  public static Course course(TrainingTexts texts, Embedder embedder) {
    return new Course(texts, Directions.of(texts(texts, embedder.name()), embedder));
  }

  /**
   * The parameters of every head, by its name.
   *
   * @param embedder the name of the one that gave the directions
   */
  public static Map<String, Parameters> train(Course course, String embedder) {
    Map<String, Parameters> heads = new LinkedHashMap<>();
    for (HeadTrainer head : heads(embedder)) heads.put(head.name(), head.train(course));
    return heads;
  }

  /** Every text whose direction a head of the embedder may need. */
  static Set<String> texts(TrainingTexts texts, String embedder) {
    Set<String> all = new LinkedHashSet<>();
    if (!embedder.equals("half")) addThemes(texts, all);
    texts
        .stories()
        .forEach(story -> {
          all.addAll(Impartial.of(story.sentences()));
          all.addAll(story.questions());
          story.questions().forEach(question -> all.addAll(StoryMatcher.askedIn(question)));
        });
    if (!embedder.equals("model")) {
      texts.counted().forEach(story -> all.addAll(Impartial.of(story.sentences())));
    }
    texts.questions().forEach(question -> all.add(question.text()));
    texts.principles().forEach(shows -> all.addAll(Impartial.of(List.of(shows.text()))));
    texts
        .answers()
        .forEach(answer -> {
          all.add(answer.question());
          all.addAll(StoryMatcher.askedIn(answer.question()));
          all.addAll(Impartial.of(answer.sentences()));
        });
    return all;
  }

  private static void addThemes(TrainingTexts texts, Set<String> all) {
    for (TrainingTexts.Theme theme : texts.themes()) {
      theme.questions().forEach(question -> all.addAll(StoryMatcher.askedIn(question)));
      theme.stories().forEach(story -> all.addAll(Impartial.of(story)));
    }
  }

  /** Every text as it was written, for the table to have the words of. */
  static Set<String> everything(TrainingTexts texts) {
    Set<String> all = texts(texts, "table");
    texts.allStories().forEach(story -> all.addAll(story.sentences()));
    texts.principles().forEach(shows -> all.add(shows.text()));
    texts.answers().forEach(answer -> all.addAll(answer.sentences()));
    texts.nonAnswers().forEach(text -> all.add(text.text()));
    texts.numbers().forEach(text -> all.add(text.text()));
    texts
        .rewrites()
        .forEach(rewrite -> {
          all.add(rewrite.before());
          all.add(rewrite.after());
        });
    return all;
  }
}
