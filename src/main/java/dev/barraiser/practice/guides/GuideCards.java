package dev.barraiser.practice.guides;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.guides.Guide.Page;
import dev.barraiser.practice.guides.Guide.Step;
import dev.barraiser.text.Cut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** How guides look, to one person alone. Pure. */
final class GuideCards {

  static final String CONTENTS = "guides.contents";
  static final String PAGE = "guides.page";
  static final String FIRST_STEPS = "guides.first-steps";
  static final String TICK = "guides.tick";
  static final String UNTICK = "guides.untick";
  static final String READ = "guides.read";
  static final String UNREAD = "guides.unread";

  private static final String OPEN_STORY_FORM = "/barraiser story add";

  /** Opens what the group was asked; the interviews' own. */
  private static final String ASKED_FOR_REAL = "interviews.list";

  private static final String ASK = "/question";
  private static final String GUIDE = "/barraiser guide ";

  /** A phone shows four short names in a row. */
  private static final int IN_A_ROW = 4;

  private static final int TYPED = 60;

  private GuideCards() {}

  /**
   * What somebody has done.
   *
   * @param ticked when which step was ticked off
   * @param stories how many stories they have
   * @param read the ids of the guides they have read
   */
  record Progress(Map<String, Instant> ticked, int stories, Set<String> read) {
    Progress {
      ticked = Map.copyOf(ticked);
      read = Set.copyOf(read);
    }

    boolean hasRead(Guide guide) {
      return read.contains(guide.id());
    }
  }

  /** Everything there is to read. */
  static Card contents(
      Guides guides, Set<String> read, Optional<GroupExperiences.Glimpse> glimpse) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Guides"));
    blocks.addAll(list(guides, read));
    glimpse.map(GuideCards::askedForReal).ifPresent(blocks::addAll);
    return new Card("Guides: short reading about the round", blocks);
  }

  /** What the group itself knows of the round. */
  private static List<Block> askedForReal(GroupExperiences.Glimpse glimpse) {
    String many =
        glimpse.experiences() == 1
            ? "one of you has shared"
            : "you have shared " + glimpse.experiences();
    return List.of(
        Block.text(Words.strong("From your own group"), ": " + many + ". Asked for real, lately:"),
        Block.bullets(glimpse.questions()),
        Block.buttons(Button.of("What my group was asked", Action.of(ASKED_FOR_REAL))));
  }

  private static List<Block> list(Guides guides, Set<String> read) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text("Short reading about the round, a page at a time. Only you see what you open."));
    blocks.add(
        new Block.Bullets(
            guides.all().stream()
                .map(guide ->
                    read.contains(guide.id()) ? Words.of("✓ ").and(line(guide)) : line(guide))
                .toList()));
    if (!read.isEmpty()) blocks.add(Block.context("✓ is what you have read."));
    List<Button> open =
        guides.all().stream().map(guide -> Button.of(guide.shortName(), page(guide, 0))).toList();
    for (int at = 0; at < open.size(); at += IN_A_ROW) {
      blocks.add(new Block.Buttons(open.subList(at, Math.min(at + IN_A_ROW, open.size()))));
    }
    return blocks;
  }

  private static Words line(Guide guide) {
    return Words.of(Words.strong(guide.shortName()), "  " + guide.about());
  }

  /** Said for words that name no guide; {@code near} is what may have been meant. */
  static Card unknown(String typed, Optional<Guide> near, Guides guides, Set<String> read) {
    String summary = "I have no guide called “" + Cut.to(typed.strip(), TYPED) + "”.";
    if (near.isEmpty()) {
      List<Block> blocks = new ArrayList<>();
      blocks.add(Block.text(summary + " These are the ones I have."));
      blocks.addAll(list(guides, read));
      return new Card(summary, blocks);
    }
    Guide guide = near.get();
    return Card.of(
        summary,
        Block.text(summary + " Did you mean ", Words.code(GUIDE + guide.id()), "?"),
        Block.context(guide.title() + ". " + guide.about()),
        Block.buttons(
            Button.primary(guide.shortName(), page(guide, 0)),
            Button.of("Contents", Action.of(CONTENTS))));
  }

  /** Said where a question is gone whose guide was asked for. */
  static Card questionGone(Guides guides, Set<String> read) {
    String summary = "That question is no longer among mine.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text(summary));
    blocks.addAll(list(guides, read));
    return new Card(summary, blocks);
  }

  /**
   * A page, counted from 0.
   *
   * @param also another guide that fits the question it was opened from
   * @param progress what its reader has ticked off
   * @param glimpse what their group was asked for real
   */
  static Card page(
      Guides guides,
      Guide guide,
      int at,
      Optional<Guides.Opening> also,
      Progress progress,
      Optional<GroupExperiences.Glimpse> glimpse) {
    Page page = guide.pages().get(at);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header(guide.title()));
    blocks.add(Block.text(Words.strong(page.title())));
    page.text().forEach(text -> blocks.add(new Block.Text(Prose.words(text))));
    if (!page.points().isEmpty()) {
      blocks.add(new Block.Bullets(page.points().stream().map(Prose::words).toList()));
    }
    if (at == 0) blocks.addAll(steps(guide.steps(), progress));
    if (!page.closing().isEmpty()) blocks.add(new Block.Text(Prose.words(page.closing())));
    if (!page.next().isEmpty()) {
      blocks.add(new Block.Text(Prose.words(page.next())));
      List<Button> acts = acts(guides, page.next());
      if (!acts.isEmpty()) blocks.add(new Block.Buttons(acts));
    }
    if (at == 0) glimpse.map(GuideCards::askedForReal).ifPresent(blocks::addAll);
    if (guide.pages().size() > 1) {
      blocks.add(Block.context("Page " + (at + 1) + " of " + guide.pages().size()));
    }
    blocks.add(new Block.Buttons(turns(guides, guide, at, also, progress.hasRead(guide))));
    return new Card(guide.title() + ": " + page.title(), blocks);
  }

  private static List<Button> turns(
      Guides guides, Guide guide, int at, Optional<Guides.Opening> also, boolean read) {
    List<Button> turns = new ArrayList<>();
    if (at > 0) turns.add(Button.of("Back", page(guide, at - 1)));
    if (at + 1 < guide.pages().size()) {
      turns.add(Button.primary("Next", page(guide, at + 1)));
    } else {
      guides
          .after(guide)
          .ifPresent(
              after -> turns.add(Button.primary("Read on: " + after.shortName(), page(after, 0))));
    }
    turns.add(Button.of("Contents", Action.of(CONTENTS)));
    if (at == 0) {
      turns.add(
          read
              ? Button.of("Not read yet", Action.of(UNREAD, guide.id()))
              : Button.of("I know this", Action.of(READ, guide.id())));
    }
    also.ifPresent(other ->
        turns.add(
            Button.of("Also: " + other.guide().shortName(), page(other.guide(), other.page()))));
    return turns;
  }

  /** What a sentence tells to do, to press where it can be pressed. */
  private static List<Button> acts(Guides guides, String next) {
    return Prose.commands(next).stream().flatMap(command -> act(guides, command).stream()).toList();
  }

  private static Optional<Button> act(Guides guides, String command) {
    if (command.equals(ASK)) {
      return Optional.of(Button.of("A question for me", Action.of("questions.random")));
    }
    if (command.equals(OPEN_STORY_FORM)) {
      return Optional.of(Button.of("Add a story", Action.of("stories.add")));
    }
    if (!command.startsWith(GUIDE)) return Optional.empty();
    return guides
        .find(command.substring(GUIDE.length()))
        .map(guide -> Button.of(guide.title(), page(guide, 0)));
  }

  private static List<Block> steps(List<Step> steps, Progress progress) {
    List<Block> blocks = new ArrayList<>();
    for (int at = 0; at < steps.size(); at++) {
      Step step = steps.get(at);
      Optional<Instant> ticked = Optional.ofNullable(progress.ticked().get(step.id()));
      blocks.add(Block.text(ticked.isPresent() ? "✓ " : "○ ", Words.strong(step.title())));
      blocks.add(
          ticked
              .map(when -> Block.context("Ticked off ", new Span.When(when), "."))
              .orElseGet(() -> how(step, progress)));
      blocks.add(Block.buttons(tick(at + 1, step, ticked.isPresent())));
    }
    if (!steps.isEmpty()) blocks.add(Block.text(standing(steps, progress)));
    return blocks;
  }

  private static Block how(Step step, Progress progress) {
    Words how = Prose.words(step.how());
    return new Block.Context(
        step.counts().isEmpty()
            ? how
            : how.and(
                Words.of(
                    switch (step.counts().get()) {
                      case STORIES -> " " + stories(progress.stories());
                    })));
  }

  private static String stories(int stories) {
    return switch (stories) {
      case 0 -> "You have no stories yet.";
      case 1 -> "You have 1 story.";
      default -> "You have " + stories + " stories.";
    };
  }

  private static Button tick(int number, Step step, boolean ticked) {
    return ticked
        ? Button.of("Take back " + number, Action.of(UNTICK, step.id()))
        : Button.of("Tick off " + number, Action.of(TICK, step.id()));
  }

  private static String standing(List<Step> steps, Progress progress) {
    int done = done(steps, progress.ticked());
    if (done == 0) return "None is ticked off yet. Only you see what is.";
    if (done == steps.size()) return "All of them are done. The rest is practice.";
    return done
        + " of "
        + steps.size()
        + (done == 1 ? " is" : " are")
        + " done. Only you see this.";
  }

  /** How many of these are ticked off; what was ticked off once and is gone counts no more. */
  static int done(List<Step> steps, Map<String, Instant> ticked) {
    return (int) steps.stream().filter(step -> ticked.containsKey(step.id())).count();
  }

  private static Action page(Guide guide, int at) {
    return Action.of(PAGE, guide.id() + "." + (at + 1));
  }

  /** What a button's subject says: which guide, and which page counted from 0, if that is told. */
  record Turn(String guide, OptionalInt page) {
    static Turn of(String subject) {
      int dot = subject.lastIndexOf('.');
      if (dot < 0) return new Turn(subject, OptionalInt.empty());
      try {
        int page = Integer.parseInt(subject.substring(dot + 1));
        return new Turn(subject.substring(0, dot), OptionalInt.of(page - 1));
      } catch (NumberFormatException e) {
        return new Turn(subject.substring(0, dot), OptionalInt.empty());
      }
    }
  }
}
