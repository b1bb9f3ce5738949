package dev.barraiser.practice.stories;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.questions.Principle;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A story in its author's bank. Nobody else ever sees it.
 *
 * @param number what its author calls it by: counted per author, and never another story's while
 *     this one is kept
 * @param fromAnswer the answer it was saved from; that answer may be gone by now
 */
public record Story(
    long id,
    Person author,
    int number,
    Content content,
    Instant createdAt,
    Instant updatedAt,
    OptionalLong fromAnswer)
    implements Titled {

  /** A story of which no more is known than what it is called. */
  record Title(int number, String title) implements Titled {}

  /** What its author wrote. A part that is not written yet is empty. */
  public record Content(
      String title,
      StoryCategory category,
      List<Principle> principles,
      String situation,
      String task,
      String action,
      String result) {

    public Content {
      principles = List.copyOf(principles);
    }

    /** The four parts in telling order, empty ones too. */
    public List<Part> parts() {
      return List.of(
          new Part("Situation", situation),
          new Part("Task", task),
          new Part("Action", action),
          new Part("Result", result));
    }

    /** The names of the parts that are not written yet. */
    public List<String> unwritten() {
      return parts().stream().filter(part -> part.text().isEmpty()).map(Part::name).toList();
    }

    Stream<Part> written() {
      return parts().stream().filter(part -> !part.text().isEmpty());
    }
  }

  /** One of the four parts of a story. */
  public record Part(String name, String text) {}

  /**
   * What a story said until it was edited.
   *
   * @param writtenAt when it began to say so
   */
  public record Version(Content content, Instant writtenAt) {}

  @Override
  public String title() {
    return content.title();
  }

  public StoryCategory category() {
    return content.category();
  }

  public List<Principle> principles() {
    return content.principles();
  }
}
