package dev.barraiser.practice.stories;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.Invocation;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.people.Remains;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.storage.Peek;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The story bank's commands, buttons and forms. Whatever shows a story is a whisper to its author,
 * never a post and never a revision of a card that others may see.
 */
public final class StoriesFeature {

  private static final int MOST_SUGGESTED = 25;

  private static final Command.Arg WHICH =
      Command.Arg.suggesting("story", "its number, or words of it");

  private static final Command SHOW =
      Command.of("/barraiser story show", "Read a story of yours", Command.Section.STORIES)
          .taking(WHICH)
          .example("/barraiser story show 3");

  private static final Command SEARCH =
      Command.of(
              "/barraiser story search",
              "Find stories of yours by any words in them",
              Command.Section.STORIES)
          .taking(Command.Arg.suggesting("words", "words of its title or of its text"))
          .example("/barraiser story search rollback");

  private static final Command EDIT =
      Command.of("/barraiser story edit", "Change a story of yours", Command.Section.STORIES)
          .taking(WHICH)
          .example("/barraiser story edit rollback");

  private static final Command DELETE =
      Command.of(
              "/barraiser story delete",
              "Delete a story of yours; you can undo it",
              Command.Section.STORIES)
          .taking(WHICH)
          .example("/barraiser story delete 3");

  private final StoryStore stories;
  private final StoryTitles titles;
  private final FromAnswer fromAnswer;
  private final StorySeen seen;
  private final Deleting deleting;
  private final Writing writing;
  private final Importing importing;
  private final Bin bin;
  private final EarlierVersions earlier;
  private final InstantSource clock;
  private final StoryRules rules;

  /**
   * Puts it together.
   *
   * @param rewritten tells what people have made of their answers
   * @param readiness tells what the coach doubts about stories
   * @param remains clears away what stands elsewhere of a story that is gone for good
   */
  public StoriesFeature(
      StoryStore stories,
      AnswerStore answers,
      AskedStore asked,
      Pool pool,
      GroupStore groups,
      Membership membership,
      Rewritten rewritten,
      Readiness readiness,
      OwedQuotas quotas,
      Remains remains,
      InstantSource clock,
      StoryRules rules) {
    this.stories = stories;
    this.titles = new StoryTitles(stories, clock);
    this.fromAnswer = new FromAnswer(stories, rewritten, answers, asked, pool);
    this.seen = new StorySeen(stories, readiness, quotas);
    this.deleting = new Deleting(stories, titles, seen, rules, clock);
    this.writing =
        new Writing(stories, titles, groups, membership, fromAnswer, seen, deleting, clock);
    this.clock = clock;
    this.rules = rules;
    this.importing = new Importing(stories, titles, quotas, clock);
    this.earlier = new EarlierVersions(stories, titles, clock);
    this.bin = new Bin(importing, remains, rules);
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("stories")
        .formCommand(
            Command.of(
                    "/barraiser story add",
                    "Write down a story of yours, in four parts",
                    Command.Section.FIRST)
                .taking(Command.Arg.of("category", "which quota it counts for", categories()))
                .everywhereAs("Add a story"),
            (tx, asked) -> adding(asked.argument("category").orElse("")))
        .command(
            Command.of(
                "/barraiser story list",
                "Your stories by category, and how full each is",
                Command.Section.STORIES),
            (tx, asked) ->
                List.of(Outgoing.Whisper.answering(asked.asked(), list(tx, asked.by(), 0))))
        .command(SHOW, this::show)
        .command(SEARCH, this::search)
        .formCommand(EDIT, this::edit)
        .command(DELETE, this::delete)
        .command(
            Command.of(
                    "/barraiser story export",
                    "Your stories as text to take along",
                    Command.Section.STORIES)
                .taking(Command.Arg.of("format", "Markdown, CSV or JSON", formats())),
            importing::export)
        .press(Importing.EXPORT, importing::page)
        .formCommand(
            Command.of(
                "/barraiser story import",
                "Take in stories from Markdown, CSV or text",
                Command.Section.STORIES),
            (tx, asked) -> new Answer.OpenForm(importing.form("", Optional.empty())))
        .form(Importing.FORM, (tx, sent) -> importing.errors(sent.values()), importing::submitted)
        .formPress(Importing.CORRECT, importing::correct)
        .press(Importing.CONFIRM, importing::confirmed)
        .press(Importing.LEAVE, importing::left)
        .suggest(SHOW, WHICH.name(), this::suggested)
        .suggest(SEARCH, "words", this::suggested)
        .suggest(EDIT, WHICH.name(), this::suggested)
        .suggest(DELETE, WHICH.name(), this::suggested)
        .formPress("stories.add", (tx, pressed) -> adding(pressed.action().subject()))
        .formPress(StoryForms.FOR_QUESTION, fromAnswer::openFor)
        .formPress("stories.edit", (tx, pressed) -> editing(tx, pressed.by(), pressed.action()))
        .formPress("stories.from-answer", this::fromAnswer)
        .formMenu("story", "Save as story", fromAnswer::open)
        .press("stories.list", this::listed)
        .press("stories.show", this::shown)
        .press(VersionCards.SHOW, earlier::show)
        .press(VersionCards.BRING_BACK, earlier::bringBack)
        .press(StoryCards.TAKE_OVER, this::takeOver)
        .press("stories.delete", this::deleted)
        .press("stories.undo", deleting::undone)
        .press("stories.anew", deleting::addedAnew)
        .press("stories.bin", deleting::bin)
        .form("stories.add", (tx, sent) -> StoryForm.errors(sent.values()), writing::added)
        .press("stories.ready", (tx, pressed) -> decided(tx, pressed, true))
        .press("stories.draft", (tx, pressed) -> decided(tx, pressed, false))
        .press("stories.told", this::told)
        .press("stories.which", this::which)
        .press("stories.telling", this::telling)
        .formPress("stories.details", this::detailing)
        .form(
            "stories.details",
            (tx, sent) -> StoryForm.detailErrors(sent.values(), thisYear()),
            writing::detailed)
        .form("stories.edit", (tx, sent) -> StoryForm.errors(sent.values()), writing::edited)
        .form(
            "stories.from-answer",
            (tx, sent) -> StoryForm.errors(sent.values()),
            writing::addedFromAnswer)
        .chore(bin.chore());
  }

  /** Somebody is about to be forgotten: what their stories are called is not remembered either. */
  public List<Outgoing> farewell(Tx tx, Person person) {
    titles.change(tx, person);
    return List.of();
  }

  private static List<Field.Option> categories() {
    return Arrays.stream(StoryCategory.values())
        .map(category -> new Field.Option(category.name(), category.title()))
        .toList();
  }

  private static List<Field.Option> formats() {
    return Arrays.stream(StoryWriter.Format.values())
        .map(format -> new Field.Option(format.name(), format.title()))
        .toList();
  }

  /** The latest that anybody's is. */
  private int thisYear() {
    return clock.instant().plus(Duration.ofHours(14)).atOffset(ZoneOffset.UTC).getYear();
  }

  /** Of a category or a topic by its name; else of any. */
  private static Answer adding(String about) {
    return new Answer.OpenForm(
        StoryForm.of(
            Action.of("stories.add"),
            "Add a story",
            StoryForm.topic(about)
                .map(StoryForm.Filled::about)
                .orElseGet(() -> StoryForm.Filled.nothing(StoryForm.category(about)))));
  }

  private Answer editing(Tx tx, Person by, Action action) {
    return find(tx, by, action)
        .map(story -> editing(tx, story))
        .orElseGet(() -> new Answer.Told(StoryCards.notThere()));
  }

  private Answer editing(Tx tx, Story story) {
    return new Answer.OpenForm(
        StoryForm.of(
            Action.of("stories.edit", story.id()),
            "Edit your story",
            StoryForm.Filled.with(story),
            seen.shownToo(tx, story)));
  }

  private Card list(Tx tx, Person by, int offset) {
    return StoryCards.list(
        stories.of(tx, by),
        seen.standings(tx, by),
        offset,
        stories.deleted(tx, by).size(),
        clock.instant(),
        rules.told());
  }

  private List<Outgoing> listed(Tx tx, Incoming.Pressed pressed) {
    int offset = Math.clamp(id(pressed.action()).orElse(0), 0, Integer.MAX_VALUE);
    return List.of(Outgoing.Whisper.answering(pressed, list(tx, pressed.by(), offset)));
  }

  /** The story meant by what was typed, or the card that asks which. */
  private sealed interface Meant {
    record Clear(Story story) implements Meant {}

    record Unclear(Card ask) implements Meant {}
  }

  private Meant meant(Tx tx, Invocation asked, WhichStoryCards.Purpose purpose) {
    List<Story> all = stories.of(tx, asked.by());
    Optional<String> typed = asked.argument("story");
    List<Story> likely = typed.map(words -> StorySearch.in(all, words)).orElse(List.of());
    if (likely.size() == 1) return new Meant.Clear(likely.getFirst());
    List<Story> fitting = typed.map(words -> StorySearch.all(all, words)).orElse(List.of());
    boolean fits = !fitting.isEmpty();
    return new Meant.Unclear(WhichStoryCards.which(purpose, typed, fits, fits ? fitting : all));
  }

  /** By number, since two stories may be called the same. */
  private List<Answer.Suggestion> suggested(Peek peek, Incoming.Suggesting asked) {
    List<Story.Title> all = titles.of(asked.by(), peek);
    List<Story.Title> fitting = asked.typed().isBlank() ? all : StorySearch.all(all, asked.typed());
    return fitting.stream()
        .limit(MOST_SUGGESTED)
        .map(story ->
            new Answer.Suggestion(
                Integer.toString(story.number()), story.number() + " · " + story.title(), ""))
        .toList();
  }

  private List<Outgoing> show(Tx tx, Invocation asked) {
    Card card =
        switch (meant(tx, asked, WhichStoryCards.Purpose.SHOW)) {
          case Meant.Clear(Story story) -> seen.show(tx, story);
          case Meant.Unclear(Card ask) -> ask;
        };
    return List.of(Outgoing.Whisper.answering(asked.asked(), card));
  }

  private List<Outgoing> search(Tx tx, Invocation asked) {
    List<Story> all = stories.of(tx, asked.by());
    Optional<String> words = asked.argument("words").filter(typed -> !typed.isBlank());
    List<Story> found = words.map(typed -> StorySearch.all(all, typed)).orElse(List.of());
    Card card =
        found.size() == 1
            ? seen.show(tx, found.getFirst())
            : words
                .map(typed -> WhichStoryCards.found(typed, found, all))
                .orElseGet(() -> WhichStoryCards.whichWords(all));
    return List.of(Outgoing.Whisper.answering(asked.asked(), card));
  }

  private Answer edit(Tx tx, Invocation asked) {
    return switch (meant(tx, asked, WhichStoryCards.Purpose.EDIT)) {
      case Meant.Clear(Story story) -> editing(tx, story);
      case Meant.Unclear(Card ask) -> new Answer.Told(ask);
    };
  }

  private List<Outgoing> delete(Tx tx, Invocation asked) {
    Card card =
        switch (meant(tx, asked, WhichStoryCards.Purpose.DELETE)) {
          case Meant.Clear(Story story) -> {
            String typed = asked.argument("story").orElseThrow();
            yield StorySearch.isExactly(story, typed)
                ? deleting.delete(tx, story)
                : DeletedCards.deleteThis(story, typed);
          }
          case Meant.Unclear(Card ask) -> ask;
        };
    return List.of(Outgoing.Whisper.answering(asked.asked(), card));
  }

  private List<Outgoing> takeOver(Tx tx, Incoming.Pressed pressed) {
    return about(
        tx,
        pressed,
        story -> {
          List<Principle> more = seen.shownToo(tx, story);
          return seen.show(
              tx,
              more.isEmpty()
                  ? story
                  : stories
                      .change(
                          tx,
                          story.author(),
                          story.id(),
                          story.content().showing(more),
                          clock.instant())
                      .orElse(story));
        });
  }

  private List<Outgoing> shown(Tx tx, Incoming.Pressed pressed) {
    return about(tx, pressed, story -> seen.show(tx, story));
  }

  private List<Outgoing> deleted(Tx tx, Incoming.Pressed pressed) {
    return about(tx, pressed, story -> deleting.delete(tx, story));
  }

  private interface Says {
    Card about(Story story);
  }

  private List<Outgoing> about(Tx tx, Incoming.Pressed pressed, Says says) {
    Card card =
        find(tx, pressed.by(), pressed.action()).map(says::about).orElseGet(StoryCards::notThere);
    return List.of(Outgoing.Whisper.answering(pressed, card));
  }

  private List<Outgoing> decided(Tx tx, Incoming.Pressed pressed, boolean ready) {
    OptionalLong id = id(pressed.action());
    Optional<Story> story =
        id.isEmpty()
            ? Optional.empty()
            : stories.decide(tx, pressed.by(), id.getAsLong(), ready, clock.instant());
    return List.of(
        Outgoing.Whisper.answering(
            pressed,
            story
                .map(one ->
                    StoryCards.decided(one, seen.doubts(tx, one), seen.standings(tx, pressed.by())))
                .orElseGet(StoryCards::notThere)));
  }

  private List<Outgoing> told(Tx tx, Incoming.Pressed pressed) {
    Instant now = clock.instant();
    return about(
        tx,
        pressed,
        story -> {
          stories.told(tx, story.author(), story.id(), OptionalLong.empty(), now);
          return StoryCards.toldNow(story, rules.told());
        });
  }

  private List<Outgoing> which(Tx tx, Incoming.Pressed pressed) {
    Card card =
        answered(tx, pressed.by(), pressed.action().subject())
            .map(answer -> AnswerStoryCards.whichWasTold(answer.id(), stories.of(tx, pressed.by())))
            .orElseGet(AnswerStoryCards::noSuchAnswer);
    return List.of(Outgoing.Whisper.answering(pressed, card));
  }

  /** An answer tells a story that its author has: the subject names both. */
  private List<Outgoing> telling(Tx tx, Incoming.Pressed pressed) {
    String[] both = pressed.action().subject().split("\\.", 2);
    var answer = answered(tx, pressed.by(), both[0]);
    if (answer.isEmpty()) {
      return List.of(Outgoing.Whisper.answering(pressed, AnswerStoryCards.noSuchAnswer()));
    }
    OptionalLong id = both.length == 2 ? id(both[1]) : OptionalLong.empty();
    Optional<Story> story =
        id.isEmpty()
            ? Optional.empty()
            : stories.told(
                tx,
                pressed.by(),
                id.getAsLong(),
                OptionalLong.of(answer.get().id()),
                answer.get().at());
    return List.of(
        Outgoing.Whisper.answering(
            pressed, story.map(AnswerStoryCards::toldAs).orElseGet(StoryCards::notThere)));
  }

  private Optional<dev.barraiser.practice.answers.Answer> answered(
      Tx tx, Person by, String subject) {
    OptionalLong id = id(subject);
    return id.isEmpty() ? Optional.empty() : fromAnswer.own(tx, by, id.getAsLong());
  }

  private Answer detailing(Tx tx, Incoming.Pressed pressed) {
    return find(tx, pressed.by(), pressed.action())
        .<Answer>map(story ->
            new Answer.OpenForm(
                StoryForm.details(Action.of("stories.details", story.id()), story.content())))
        .orElseGet(() -> new Answer.Told(StoryCards.notThere()));
  }

  private Answer fromAnswer(Tx tx, Incoming.Pressed pressed) {
    return fromAnswer.open(tx, pressed.by(), pressed.action().subject());
  }

  private Optional<Story> find(Tx tx, Person by, Action action) {
    OptionalLong id = id(action);
    return id.isEmpty() ? Optional.empty() : stories.find(tx, by, id.getAsLong());
  }

  private static OptionalLong id(Action action) {
    return id(action.subject());
  }

  /** An action's subject as an identifier; empty for anything else the outside world sends. */
  static OptionalLong id(String subject) {
    try {
      return OptionalLong.of(Long.parseLong(subject));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
