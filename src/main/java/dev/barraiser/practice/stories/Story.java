package dev.barraiser.practice.stories;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.questions.Principle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A story in its author's bank. Nobody else ever sees it.
 *
 * @param number what its author calls it by: counted per author, and never another story's while
 *     this one is kept
 * @param fromAnswer the answer it was saved from; that answer may be gone by now
 * @param readyAt when its author called it ready to be told; null while it is a draft
 * @param firstReadyAt when they called it so for the first time; null when they never did
 * @param decidedAt when they said last whether it is ready; null when they never did
 * @param toldAt when it was told last, as far as that is known; null when it never was
 */
public record Story(
    long id,
    Person author,
    int number,
    Content content,
    Instant createdAt,
    Instant updatedAt,
    OptionalLong fromAnswer,
    @Nullable Instant readyAt,
    @Nullable Instant firstReadyAt,
    @Nullable Instant decidedAt,
    @Nullable Instant toldAt)
    implements Titled {

  /** A story of which no more is known than what it is called and which words it holds. */
  record Title(int number, String title, String words) implements Titled {}

  /** How large it was, in its author's words; each may be empty. */
  public record Scale(String people, String money, String duration) {
    public static final Scale UNTOLD = new Scale("", "", "");

    /** Those that are told, in this order. */
    List<String> told() {
      return Stream.of(people, money, duration).filter(one -> !one.isEmpty()).toList();
    }
  }

  /** The level that a story shows its author at. */
  public enum Shows {
    UNKNOWN,
    L6,
    L7
  }

  /**
   * What its author wrote. A part that is not written yet is empty.
   *
   * @param topics of the guide's twelve, those it is about; may be none
   * @param happened when it happened, in its author's words; may be empty
   */
  public record Content(
      String title,
      StoryCategory category,
      List<Principle> principles,
      String situation,
      String task,
      String action,
      String result,
      List<StoryTopic> topics,
      String happened,
      Scale scale,
      Shows shows) {

    public Content {
      principles = List.copyOf(principles);
      topics = List.copyOf(topics);
    }

    /** What is known of a story when no more than this is told of it. */
    public Content(
        String title,
        StoryCategory category,
        List<Principle> principles,
        String situation,
        String task,
        String action,
        String result) {
      this(
          title,
          category,
          principles,
          situation,
          task,
          action,
          result,
          List.of(),
          "",
          Scale.UNTOLD,
          Shows.UNKNOWN);
    }

    /** The same, at another time and of another size. */
    Content with(String happened, Scale scale) {
      return new Content(
          title,
          category,
          principles,
          situation,
          task,
          action,
          result,
          topics,
          happened,
          scale,
          shows);
    }

    /** The same, showing more principles; what was named before stays first. */
    Content showing(List<Principle> more) {
      List<Principle> all = new ArrayList<>(principles);
      more.stream().filter(one -> !all.contains(one)).forEach(all::add);
      return new Content(
          title, category, all, situation, task, action, result, topics, happened, scale, shows);
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

  @Override
  public String words() {
    return StorySearch.words(
        content.situation(), content.task(), content.action(), content.result());
  }

  /** Whether its author says that it can be told. Only such stories fill a quota. */
  public boolean isReady() {
    return readyAt != null;
  }

  /** Whether it was told within {@code lately} before {@code now}. */
  public boolean isTold(Instant now, Duration lately) {
    return toldAt != null && toldAt.isAfter(now.minus(lately));
  }

  public StoryCategory category() {
    return content.category();
  }

  public List<Principle> principles() {
    return content.principles();
  }
}
