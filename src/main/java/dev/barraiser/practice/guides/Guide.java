package dev.barraiser.practice.guides;

import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Question;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reading on one topic. Its texts may name commands between backticks.
 *
 * @param shortName its name on a button
 * @param about why to read it
 * @param experiences whether a group's own experiences are shown with it
 * @param offered the questions that offer it
 * @param pages at least one
 * @param steps what to tick off, shown on the first page; usually nothing
 */
record Guide(
    String id,
    String title,
    String shortName,
    String about,
    boolean experiences,
    Fits offered,
    List<Page> pages,
    List<Step> steps) {

  Guide {
    pages = List.copyOf(pages);
    steps = List.copyOf(steps);
  }

  /** Questions of these kinds, and questions of these categories. */
  record Fits(Set<Kind> kinds, Set<Category> categories) {
    static final Fits NONE = new Fits(Set.of(), Set.of());

    Fits {
      kinds = Set.copyOf(kinds);
      categories = Set.copyOf(categories);
    }

    boolean byKind(Question question) {
      return kinds.contains(question.kind());
    }

    boolean byCategory(Question question) {
      return categories.contains(question.category());
    }
  }

  /**
   * What is read at once.
   *
   * @param opens the questions for which the guide opens here
   * @param closing one line to keep in mind, or empty
   * @param next one thing to do now, or empty
   */
  record Page(
      String title,
      Fits opens,
      List<String> text,
      List<String> points,
      String closing,
      String next) {
    Page {
      text = List.copyOf(text);
      points = List.copyOf(points);
    }
  }

  /**
   * Something to tick off.
   *
   * @param counts what stands beside it as a number, if anything
   */
  record Step(String id, String title, String how, Optional<Counts> counts) {}

  /** What the bot can count. */
  enum Counts {
    STORIES
  }

  Optional<Step> step(String id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /** The page at which a question opens it, counted from 0. */
  int opensAt(Question question) {
    return IntStream.range(0, pages.size())
        .filter(at -> pages.get(at).opens().byKind(question))
        .findFirst()
        .orElseGet(() ->
            IntStream.range(0, pages.size())
                .filter(at -> pages.get(at).opens().byCategory(question))
                .findFirst()
                .orElse(0));
  }
}
