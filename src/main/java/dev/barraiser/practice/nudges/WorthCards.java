package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.goals.Forecast;
import dev.barraiser.practice.nudges.NudgePlan.Situation;
import dev.barraiser.practice.stories.QuotaWords;
import dev.barraiser.practice.stories.Quotas.Standing;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryForms;
import dev.barraiser.practice.stories.StoryTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The nudges themselves, a card for each thing that is worth one. Pure. */
final class WorthCards {

  private WorthCards() {}

  /** The nudge itself: what it is about, the way to do it now, and why it came. */
  static Card nudge(long slot, Worth worth, Situation who) {
    return switch (worth) {
      case Worth.GoalSlipping goal -> goal(slot, goal, who);
      case Worth.Gap gap -> gap(slot, gap, who);
      case Worth.OnePartShort draft -> draft(slot, draft, who);
      case Worth.WorthSaving answer -> answer(slot, answer, who);
      case Worth.NoStoryFor question -> storyless(slot, question, who);
      case Worth.NeverTold story -> untold(slot, story, who);
      case Worth.GoalDay goal -> GoalDayNudge.of(slot, goal, who);
      case Worth.SelfAssessment self -> AssessNudge.of(slot, self, who);
      case Worth.StayOrStop question -> stayOrStop(slot, question, who);
    };
  }

  private static Card gap(long slot, Worth.Gap about, Situation who) {
    Standing gap = about.standing();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("A story for " + gap.category().title()));
    blocks.add(QuotaWords.bar(gap));
    Optional<Draft> draft = unsaid(gap.category(), who);
    draft.map(WorthCards::begun).ifPresent(blocks::add);
    blocks.add(
        Block.text(
            (draft.isPresent() ? "Or" : "For example") + " a time " + about.topic().time() + "."));
    List<String> others =
        who.gaps().stream()
            .filter(other -> other.category() != gap.category())
            .map(Because::where)
            .toList();
    if (!others.isEmpty())
      blocks.add(Block.context("Also open: " + String.join(", ", others) + "."));
    blocks.addAll(waysOn(slot, firstWays(draft, about.topic()), about, who));
    return new Card(Because.where(gap) + ". " + Because.toGo(gap), blocks);
  }

  private static Card goal(long slot, Worth.GoalSlipping goal, Situation who) {
    String summary = summary(goal);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header(goal.slips() ? "Your goal slips" : "Your goal comes nearer"));
    blocks.add(Block.text(summary + " " + goal.pace().outlook()));
    blocks.add(QuotaWords.bar(goal.standing()));
    Optional<Draft> draft = unsaid(goal.standing().category(), who);
    draft.map(WorthCards::begun).ifPresent(blocks::add);
    blocks.add(
        Block.text(
            (draft.isPresent() ? "Or" : "Where a story helps most, for example")
                + " a time "
                + goal.topic().time()
                + "."));
    blocks.addAll(waysOn(slot, firstWays(draft, goal.topic()), goal, who));
    return new Card(summary, blocks);
  }

  private static String summary(Worth.GoalSlipping goal) {
    String day = Because.day(goal.pace().on());
    if (goal.slips() && !goal.pace().forecast().slips()) {
      return "At your pace "
          + goal.standing().category().title()
          + " will likely not be full by "
          + day
          + ".";
    }
    if (!goal.slips()) {
      long days = goal.pace().daysLeft();
      return "Your goal is "
          + (days == 1 ? "tomorrow" : days + " days off")
          + ", and no "
          + goal.standing().category().title()
          + " story is ready.";
    }
    return (goal.pace().forecast().verdict() == Forecast.Verdict.DOUBTFUL
            ? "At your pace you will likely not be ready by "
            : "At your pace you will not be ready by ")
        + day
        + ".";
  }

  /** A draft that a nudge of its own was about just now is not named once more. */
  private static Optional<Draft> unsaid(StoryCategory category, Situation who) {
    return Draft.nearest(who.drafts(), category)
        .filter(draft ->
            who.sent().stream()
                .limit(2)
                .map(NudgePlan.Sent::thing)
                .noneMatch(new Thing(Thing.Kind.DRAFT, Long.toString(draft.story()))::equals));
  }

  /** What is begun is nearer to a story than a topic is. */
  private static Block begun(Draft draft) {
    List<String> unwritten = draft.unwritten();
    return Block.text(
        "Begun already: story " + draft.number() + ", ",
        Words.strong(draft.title()),
        switch (unwritten.size()) {
          case 0 -> ". It has all four parts and waits for your word.";
          case 4 -> ". None of its parts is written yet.";
          default -> ". Not written yet: " + String.join(", ", unwritten) + ".";
        });
  }

  private static List<Button> firstWays(Optional<Draft> draft, StoryTopic topic) {
    Action add = Action.of("stories.add", topic.name());
    return draft
        .map(one ->
            List.of(
                Button.primary("Add a story", add),
                Button.of("Finish it", Action.of("stories.edit", one.story()))))
        .orElseGet(() -> List.of(Button.primary("Add a story", add)));
  }

  private static Card draft(long slot, Worth.OnePartShort draft, Situation who) {
    String story = "Story " + draft.number();
    String summary =
        draft
            .unwritten()
            .map(part -> story + " lacks nothing but its " + part + ".")
            .orElse(story + " has all four parts. Is it ready?");
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header(summary));
    blocks.add(new Block.Quote(draft.title(), null));
    blocks.add(
        Block.text(
            draft
                .unwritten()
                .map(part -> AskYourself.about(part, said(draft, who)))
                .orElseGet(() -> beforeItIsReady(draft))));
    if (!draft.standing().met()) blocks.add(Block.context(Because.where(draft.standing()) + "."));
    blocks.addAll(
        waysOn(
            slot,
            draft.unwritten().isPresent()
                ? List.of(Button.primary("Finish it", Action.of("stories.edit", draft.story())))
                : draft.doubts().isEmpty()
                    ? List.of(
                        Button.primary("Ready to tell", Action.of("stories.ready", draft.story())),
                        Button.of("Read it", Action.of("stories.show", draft.story())))
                    : List.of(
                        Button.primary("Edit it", Action.of("stories.edit", draft.story())),
                        Button.of("Ready to tell", Action.of("stories.ready", draft.story()))),
            draft,
            who));
    return new Card(summary, blocks);
  }

  /** What the coach has against it is said before anybody calls it ready. */
  private static String beforeItIsReady(Worth.OnePartShort draft) {
    return draft.doubts().isEmpty()
        ? "Read it once as if somebody else had written it. If you would tell it so, call it ready:"
            + " until then it does not count."
        : "What I would look at first: "
            + String.join(", and ", draft.doubts())
            + ". You decide; until you call it ready it does not count.";
  }

  /** How often the same was said before: each time it asks something else. */
  private static int said(Worth worth, Situation who) {
    return Math.toIntExact(
        who.sent().stream().filter(one -> one.thing().equals(worth.thing())).count());
  }

  private static Card answer(long slot, Worth.WorthSaving answer, Situation who) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("An answer worth saving"));
    blocks.add(new Block.Quote(answer.question(), null));
    blocks.add(
        Block.text(
            "You answered this with "
                + answer.words()
                + " words. Saved as a story, and once you call it ready, it "
                + (answer.standing().met()
                    ? "is one more to choose from."
                    : "counts for " + Because.where(answer.standing()) + ".")));
    blocks.addAll(
        waysOn(
            slot,
            List.of(
                Button.primary("Save as story", Action.of("stories.from-answer", answer.answer()))),
            answer,
            who));
    return new Card("An answer of yours is worth saving as a story.", blocks);
  }

  private static Card storyless(long slot, Worth.NoStoryFor about, Situation who) {
    String summary = "There is a question that no story of yours answers.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("A question without a story"));
    blocks.add(new Block.Quote(about.question(), null));
    blocks.add(
        Block.text(
            "You looked for a story for this one, and none was worth telling. One that answers it"
                + " counts for "
                + Because.where(about.standing())
                + "."));
    blocks.addAll(
        waysOn(
            slot,
            List.of(Button.primary("Add a story", StoryForms.addFor(about.questionId()))),
            about,
            who));
    return new Card(summary, blocks);
  }

  private static Card untold(long slot, Worth.NeverTold story, Situation who) {
    String summary = "Story " + story.number() + " is ready and was never told.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("A story to tell"));
    blocks.add(new Block.Quote(story.title(), null));
    blocks.add(
        Block.text(
            summary + " Read it once, then tell it aloud; under it you can note that you did."));
    blocks.addAll(
        waysOn(
            slot,
            List.of(Button.primary("Show it", Action.of("stories.show", story.story()))),
            story,
            who));
    return new Card(summary, blocks);
  }

  private static Card stayOrStop(long slot, Worth.StayOrStop question, Situation who) {
    return Card.of(
        "Shall I stop?",
        new Block.Header("Shall I stop?"),
        Block.text(
            "My last "
                + QuotaWords.number(question.ignored())
                + " nudges went unanswered. I ask this once, and plan no more of them until you"
                + " answer, set a goal or work on a story. Asking why or looking at the settings is"
                + " no answer."
                + who.goal()
                    .filter(pace -> !pace.isPast())
                    .map(pace ->
                        " Whatever you choose: all the best for " + Because.day(pace.on()) + ".")
                    .orElse("")),
        Block.buttons(
            Button.primary("Yes, stop", Action.of(NudgeCards.STOP)),
            Button.of("No, go on", Action.of(NudgeCards.STAY, slot)),
            Button.of("Less often", Action.of(NudgeCards.LESS, slot)),
            Button.of("Why did I get this?", Action.of(NudgeCards.WHY, slot)),
            Button.of("Change", Action.of(NudgeCards.CHANGE))));
  }

  /** The same under every nudge: later, less, why, stop; and why it came. */
  static List<Block> waysOn(long slot, List<Button> now, Worth worth, Situation who) {
    List<Button> first = new ArrayList<>(now);
    first.add(Button.of("Snooze a day", Action.of(NudgeCards.SNOOZE_DAY, slot)));
    first.add(Button.of("Snooze a week", Action.of(NudgeCards.SNOOZE, slot)));
    if (who.goal().flatMap(pace -> who.nearGoal(pace.today())).isPresent())
      first.add(Button.of("Until my goal is near", Action.of(NudgeCards.SNOOZE_NEAR, slot)));
    return List.of(
        new Block.Buttons(first),
        Block.buttons(
            Button.of("Less often", Action.of(NudgeCards.LESS, slot)),
            Button.of("Why did I get this?", Action.of(NudgeCards.WHY, slot)),
            Button.of("Change", Action.of(NudgeCards.CHANGE)),
            Button.of("Stop", Action.of(NudgeCards.STOP))),
        Block.context(
            "You get this because you said yes to nudges, "
                + Because.rhythm(who.preferences())
                + ", and "
                + Because.why(worth)
                + "."
                + (who.backsOff()
                    ? " For now it is "
                        + who.often().words()
                        + ", until you take one up or put it off."
                    : "")));
  }
}
