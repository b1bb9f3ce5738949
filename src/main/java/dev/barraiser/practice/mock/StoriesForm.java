package dev.barraiser.practice.mock;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.practice.stories.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  static Form of(Kept kept, List<Story> stories) {
    Debrief debrief = kept.debrief().orElseThrow();
    return new Form(
        Action.of(ACTION, kept.id()),
        "Stories you told",
        "Mark as told",
        List.of(
            new Form.Page(
                "",
                debrief.questions().stream()
                    .<Field>map(one -> choice(kept, one, stories))
                    .toList())));
  }

  private static Field choice(Kept kept, Debrief.OfQuestion one, List<Story> stories) {
    List<Field.Option> options = new ArrayList<>();
    options.add(new Field.Option("0", "None of them"));
    List<Story> newest =
        stories.stream()
            .sorted(Comparator.comparingInt(Story::number).reversed())
            .limit(STORIES)
            .toList();
    boolean offered = newest.stream().anyMatch(story -> story.id() == one.story());
    newest.stream()
        .forEach(story ->
            options.add(
                new Field.Option(
                    Long.toString(story.id()),
                    story.number() + " · " + DebriefCards.cut(story.title(), LABEL))));
    return new Field.Choice(
        field(one.question()),
        "Answer " + (one.question() + 1),
        DebriefCards.cut(kept.round().mains().get(one.question()).text(), LABEL),
        true,
        offered ? Long.toString(one.story()) : "0",
        options);
  }
}
