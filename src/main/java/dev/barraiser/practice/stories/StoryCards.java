package dev.barraiser.practice.stories;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Page;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.questions.Principle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The cards about stories. Pure. All of them are for the author's eyes; even so their summaries
 * hold no words of a story, since notifications show them on locked screens.
 */
final class StoryCards {

  static final String TAKE_OVER = "stories.take-over";

  /** Ten stories take at most four rows of buttons, and a fifth is left for moving on. */
  static final int PAGE = 10;

  private StoryCards() {}

  /**
   * Everything a person has, by category with its quota, from {@code offset} on.
   *
   * @param deleted how many more could be brought back
   * @param lately how long ago "told lately" reaches
   */
  static Card list(
      List<Story> stories,
      List<Quotas.Standing> standings,
      int offset,
      int deleted,
      Instant now,
      Duration lately) {
    if (stories.isEmpty() && deleted == 0) return none();
    if (stories.isEmpty()) return allDeleted();
    Page page = Page.at(offset, PAGE, stories.size());
    List<Story> shown = page.of(stories);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Your stories"));
    for (Quotas.Standing standing : standings) {
      OnPage here = OnPage.of(standing.category(), stories, shown);
      if (here.isElsewhere(page.from())) continue;
      blocks.add(
          here.continued()
              ? Block.text(Words.strong(standing.category().title()), ", continued")
              : QuotaWords.bar(standing));
      if (here.stories().isEmpty()) continue;
      blocks.add(
          new Block.Bullets(
              here.stories().stream().map(story -> line(story, now, lately)).toList()));
      blocks.addAll(rows(here.stories(), "Show", "stories.show"));
      if (here.follow() > 0) {
        blocks.add(Block.context("%d more on the next page.".formatted(here.follow())));
      }
    }
    if (shown.size() < stories.size()) {
      blocks.add(
          Block.context(
              "%d to %d of %d stories. To find one by its words: "
                  .formatted(page.from() + 1, page.to(), stories.size()),
              Words.code("/barraiser story search")));
    }
    List<Button> moves = new ArrayList<>();
    moves.add(Button.primary("Add a story", Action.of("stories.add")));
    moves.addAll(page.turns("Back", "More", from -> Action.of("stories.list", from)));
    if (deleted > 0) moves.add(Button.of("Deleted stories", Action.of("stories.bin")));
    blocks.add(new Block.Buttons(moves));
    return new Card("Your stories and what they fill", blocks);
  }

  private static Card allDeleted() {
    return Card.of(
        "You have no stories, except deleted ones.",
        Block.text("You have no stories at the moment, except deleted ones."),
        Block.buttons(
            Button.primary("Add a story", Action.of("stories.add")),
            Button.of("Deleted stories", Action.of("stories.bin"))));
  }

  static Card none() {
    return Card.of(
        "You have no stories yet.",
        Block.text(
            "You have no stories yet. Begin with one you would tell a friend about work: rough"
                + " notes in one of the four parts are enough for a start."),
        new Block.Buttons(
            Arrays.stream(StoryCategory.values())
                .map(category ->
                    Button.of(category.title(), Action.of("stories.add", category.name())))
                .toList()),
        Block.context("Your stories are yours alone: nobody in the group sees them."));
  }

  static Words line(Story story) {
    List<String> unwritten = story.content().unwritten();
    return Words.of(
        Words.strong(Integer.toString(story.number())),
        "  " + story.title(),
        unwritten.isEmpty() ? "" : "  (no " + String.join(", ", unwritten) + " yet)");
  }

  private static Words line(Story story, Instant now, Duration lately) {
    List<String> state = new ArrayList<>();
    if (!story.isReady()) state.add("draft");
    List<String> unwritten = story.content().unwritten();
    if (!unwritten.isEmpty()) state.add("no " + String.join(", ", unwritten) + " yet");
    if (story.isTold(now, lately)) state.add("told lately");
    return Words.of(
        Words.strong(Integer.toString(story.number())),
        "  " + story.title(),
        state.isEmpty() ? "" : "  (" + String.join("; ", state) + ")");
  }

  static List<Block> rows(List<Story> stories, String label, String action) {
    List<Block> rows = new ArrayList<>();
    for (int at = 0; at < stories.size(); at += 5) {
      rows.add(
          new Block.Buttons(
              stories.subList(at, Math.min(at + 5, stories.size())).stream()
                  .map(story ->
                      Button.of(label + " " + story.number(), Action.of(action, story.id())))
                  .toList()));
    }
    return rows;
  }

  /**
   * A story, to its author.
   *
   * @param doubts what can be said against telling it as it is, as whole clauses
   * @param shownToo principles that the coach sees in it and its author has not named
   */
  static Card show(Story story, int versions, List<String> doubts, List<Principle> shownToo) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header(story.title()));
    blocks.add(Block.context(about(story.content())));
    blocks.addAll(facts(story.content()));
    blocks.addAll(told(story.content()));
    List<String> unwritten = story.content().unwritten();
    if (!unwritten.isEmpty()) {
      blocks.add(Block.text("Not written yet: " + String.join(", ", unwritten) + "."));
    }
    blocks.add(Block.context(life(story)));
    List<String> told = Doubts.unwritten(story.content());
    List<String> more = doubts.stream().filter(one -> !told.contains(one)).toList();
    if (!more.isEmpty()) blocks.add(Block.context(doubt(story, more)));
    if (!shownToo.isEmpty()) {
      blocks.add(
          Block.text(
              "The coach sees in it, too: ",
              Words.strong(
                  shownToo.stream().map(Principle::title).collect(Collectors.joining(" · "))),
              "."));
      blocks.add(
          Block.buttons(
              Button.of(
                  shownToo.size() == 1 ? "Add that principle" : "Add those principles",
                  Action.of(TAKE_OVER, story.id()))));
    }
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.primary("Edit", Action.of("stories.edit", story.id())));
    buttons.add(Button.of("Coach me", Action.of("coaching.story", story.id())));
    if (versions > 0) {
      buttons.add(Button.of("Earlier versions", Action.of(VersionCards.SHOW, story.id())));
    }
    buttons.add(Button.of("All stories", Action.of("stories.list")));
    buttons.add(Button.danger("Delete", Action.of("stories.delete", story.id())));
    blocks.add(new Block.Buttons(buttons));
    blocks.add(
        Block.buttons(
            story.isReady() ? backToDraft(story) : ready(story, doubts),
            Button.of("I told it", Action.of("stories.told", story.id())),
            details(story)));
    return new Card("Your story", blocks);
  }

  private static Object[] life(Story story) {
    List<Object> life = new ArrayList<>();
    life.add("Story " + story.number() + ", added ");
    life.add(new Span.When(story.createdAt()));
    life.add(story.isReady() ? ". Ready to be told." : ". A draft.");
    Instant told = story.toldAt();
    if (told != null) {
      life.add(" Told last on ");
      life.add(new Span.When(told));
      life.add(".");
    }
    life.add(" Only you can see it.");
    return life.toArray();
  }

  private static String doubt(Story story, List<String> doubts) {
    return (story.isReady() ? "You call it ready, and you know best. " : "")
        + "What I would look at: "
        + Doubts.joined(doubts)
        + ".";
  }

  private static Button ready(Story story, List<String> doubts) {
    Action action = Action.of("stories.ready", story.id());
    boolean whole = story.content().unwritten().isEmpty();
    return whole && doubts.isEmpty()
        ? Button.primary("Ready to tell", action)
        : Button.of("Ready to tell", action);
  }

  private static Button backToDraft(Story story) {
    return Button.of("Back to draft", Action.of("stories.draft", story.id()));
  }

  private static Button details(Story story) {
    return Button.of("When and how large", Action.of("stories.details", story.id()));
  }

  static String about(Story.Content content) {
    List<String> about = new ArrayList<>();
    about.add(content.category().title());
    if (!content.principles().isEmpty()) {
      about.add(
          content.principles().stream().map(Principle::title).collect(Collectors.joining(", ")));
    }
    if (!content.topics().isEmpty()) {
      about.add(content.topics().stream().map(StoryTopic::title).collect(Collectors.joining(", ")));
    }
    if (content.shows() != Story.Shows.UNKNOWN) about.add(content.shows().name());
    return String.join(" · ", about);
  }

  static List<Block> facts(Story.Content content) {
    List<Block.Fact> facts = new ArrayList<>();
    if (!content.happened().isEmpty()) facts.add(new Block.Fact("When", content.happened()));
    Story.Scale scale = content.scale();
    if (!scale.people().isEmpty()) facts.add(new Block.Fact("People", scale.people()));
    if (!scale.money().isEmpty()) facts.add(new Block.Fact("Money", scale.money()));
    if (!scale.duration().isEmpty()) facts.add(new Block.Fact("Duration", scale.duration()));
    return facts.isEmpty() ? List.of() : List.of(new Block.Facts(facts));
  }

  static List<Block> told(Story.Content content) {
    return content
        .written()
        .flatMap(part ->
            List.of(Block.text(Words.strong(part.name())), new Block.Quote(part.text(), null))
                .stream())
        .toList();
  }

  /**
   * Said after a story was added or changed: what has moved, what is missing now, and whether it
   * shall count.
   */
  static Card saved(
      Story story, Optional<Story> before, List<String> doubts, List<Quotas.Standing> standings) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text(
            Words.strong(story.title()),
            before
                .map(one ->
                    " is saved%s. %s"
                        .formatted(
                            asDraft(story),
                            one.content().equals(story.content())
                                ? "Its words are as they were."
                                : "What it said before is kept under Earlier versions."))
                .orElseGet(
                    () -> " is saved as story %d%s.".formatted(story.number(), asDraft(story)))));
    blocks.addAll(standing(standings));
    if (!story.isReady() || !doubts.isEmpty()) {
      blocks.add(Block.context(before(story, doubts)));
    }
    List<Button> buttons = new ArrayList<>();
    boolean whole = story.content().unwritten().isEmpty();
    if (!story.isReady()) buttons.add(readyAtOnce(story, whole));
    buttons.add(Button.of("Show it", Action.of("stories.show", story.id())));
    buttons.add(Button.of("Edit", Action.of("stories.edit", story.id())));
    if (story.content().happened().isEmpty()) buttons.add(details(story));
    QuotaWords.thinnest(standings)
        .map(standing -> addTo(standing, story.isReady()))
        .ifPresent(buttons::add);
    blocks.add(new Block.Buttons(buttons));
    return new Card("Your story is saved.", blocks);
  }

  private static String asDraft(Story story) {
    return story.isReady() ? "" : ", a draft for now";
  }

  private static String before(Story story, List<String> doubts) {
    String doubt =
        doubts.isEmpty()
            ? "I see nothing that speaks against it."
            : "What I would look at first: " + Doubts.joined(doubts) + ". You decide.";
    return story.isReady()
        ? "You call it ready. " + doubt
        : "A draft counts for its quota once you call it ready to tell. " + doubt;
  }

  private static Button readyAtOnce(Story story, boolean whole) {
    Action action = Action.of("stories.ready", story.id());
    return whole ? Button.primary("Ready to tell", action) : Button.of("Ready to tell", action);
  }

  /** Its author has decided: what has moved, and the way back. */
  static Card decided(Story story, List<String> doubts, List<Quotas.Standing> standings) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text(
            Words.strong(story.title()),
            story.isReady()
                ? " is ready to tell, and counts."
                : " is a draft again. Nothing of it is lost."));
    blocks.addAll(standing(standings));
    if (story.isReady() && !doubts.isEmpty()) {
      blocks.add(Block.context("A note of mine, you decide: " + Doubts.joined(doubts) + "."));
    }
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.of("Show it", Action.of("stories.show", story.id())));
    buttons.add(story.isReady() ? backToDraft(story) : readyAtOnce(story, false));
    QuotaWords.thinnest(standings).map(one -> addTo(one, true)).ifPresent(buttons::add);
    blocks.add(new Block.Buttons(buttons));
    return new Card(
        story.isReady() ? "Your story is ready to tell." : "Your story is a draft again.", blocks);
  }

  /** Its author has told it. */
  static Card toldNow(Story story, Duration lately) {
    return Card.of(
        "Noted: you told it.",
        Block.text(
            Words.strong(story.title()),
            " is noted as told today, and shows so for "
                + lately.toDays()
                + " days. Tell it in other words next time: genuine, not rehearsed."),
        Block.buttons(
            Button.of("Show it", Action.of("stories.show", story.id())),
            Button.of("All stories", Action.of("stories.list"))));
  }

  /** When it happened and how large it was are kept. */
  static Card detailed(Story story) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text(Words.strong(story.title()), " is saved."));
    blocks.addAll(facts(story.content()));
    blocks.add(
        Block.buttons(Button.of("Show it", Action.of("stories.show", story.id())), details(story)));
    return new Card("Your story is saved.", blocks);
  }

  private static Button addTo(Quotas.Standing standing, boolean first) {
    StoryCategory category = standing.category();
    String label = "Add a " + category.title() + " story";
    Action action = Action.of("stories.add", category.name());
    return first ? Button.primary(label, action) : Button.of(label, action);
  }

  private static List<Block> standing(List<Quotas.Standing> standings) {
    List<Block> blocks = new ArrayList<>(QuotaWords.bars(standings));
    List<String> missing = QuotaWords.missing(standings);
    if (missing.isEmpty()) {
      blocks.add(Block.text("All three quotas are met. From here on it is choosing and telling."));
    } else {
      blocks.add(Block.bullets(missing));
    }
    QuotaWords.overfull(standings).forEach(sentence -> blocks.add(Block.context(sentence)));
    return blocks;
  }

  /** Said for a story that is not there, and just so for one that is somebody else's. */
  static Card notThere() {
    return Card.of(
        "I cannot find that story among yours.",
        Block.text("I cannot find that story among yours. It may have been deleted for good."),
        Block.buttons(Button.of("All stories", Action.of("stories.list"))));
  }
}
