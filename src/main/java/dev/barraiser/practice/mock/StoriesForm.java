package dev.barraiser.practice.mock;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.practice.stories.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Asks which of somebody's stories they told in a round. Pure. */
final class StoriesForm {

  static final String ACTION = "mock.stories-told";

  /** With the one for none, as many as a list of Discord's holds. */
  private static final int STORIES = 24;

  private static final int LABEL = 60;

  private StoriesForm() {}

  static String field(int question) {
    return "question" + question;
  }

  /**
   * A list for each answer, with what it was, or probably was, chosen already.
   *
   * @param likely by question, where it is not known, the story that it probably was
   */
  static Form of(Kept kept, List<Story> stories, Map<Integer, Long> likely) {
    Debrief debrief = kept.debrief().orElseThrow();
    return new Form(
        Action.of(ACTION, kept.id()),
        "Stories you told",
        "Mark as told",
        List.of(
            new Form.Page(
                "",
                debrief.questions().stream()
                    .<Field>map(one -> {
                      long told =
                          one.story() > 0 ? one.story() : likely.getOrDefault(one.question(), 0L);
                      return choice(kept, one.question(), told, stories);
                    })
                    .toList())));
  }

  private static Field choice(Kept kept, int question, long told, List<Story> stories) {
    List<Field.Option> options = new ArrayList<>();
    options.add(new Field.Option("0", "None of them"));
    List<Story> newest =
        stories.stream()
            .sorted(
                Comparator.comparing((Story story) -> story.id() != told)
                    .thenComparing(Comparator.comparingInt(Story::number).reversed()))
            .limit(STORIES)
            .toList();
    boolean offered = newest.stream().anyMatch(story -> story.id() == told);
    newest.stream()
        .forEach(story ->
            options.add(
                new Field.Option(
                    Long.toString(story.id()),
                    story.number() + " · " + DebriefCards.cut(story.title(), LABEL))));
    return new Field.Choice(
        field(question),
        "Answer " + (question + 1),
        DebriefCards.cut(kept.round().mains().get(question).text(), LABEL),
        true,
        offered ? Long.toString(told) : "0",
        options);
  }
}
