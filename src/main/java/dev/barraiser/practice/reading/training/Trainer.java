package dev.barraiser.practice.reading.training;

import dev.barraiser.embedding.Embedder;
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

  /** Each head has one, and a line here. */
  static final List<HeadTrainer> HEADS =
      List.of(new PartTrainer(), new EvidenceTrainer(), new PrincipleTrainer(), new MatchTrainer());

  private Trainer() {}

  /** What there is to learn, with the directions that an embedder gives. Blocks for a minute. */
  public static Course course(TrainingTexts texts, Embedder embedder) {
    return new Course(texts, Directions.of(texts(texts), embedder));
  }

  /** The parameters of every head, by its name. */
  public static Map<String, Parameters> train(Course course) {
    Map<String, Parameters> heads = new LinkedHashMap<>();
    for (HeadTrainer head : HEADS) heads.put(head.name(), head.train(course));
    return heads;
  }

  /** Every text whose direction a head may need. */
  static Set<String> texts(TrainingTexts texts) {
    Set<String> all = new LinkedHashSet<>();
    texts
        .stories()
        .forEach(story -> {
          all.addAll(story.sentences());
          all.addAll(story.questions());
          story.questions().forEach(question -> all.addAll(StoryMatcher.askedIn(question)));
        });
    texts.questions().forEach(question -> all.add(question.text()));
    texts.principles().forEach(shows -> all.add(shows.text()));
    texts
        .answers()
        .forEach(answer -> {
          all.add(answer.question());
          all.addAll(StoryMatcher.askedIn(answer.question()));
          all.addAll(answer.sentences());
        });
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
