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
import dev.barraiser.chat.Place;
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
import java.util.ArrayList;
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
  private final GroupStore groups;
  private final Membership membership;
  private final FromAnswer fromAnswer;
  private final Readiness readiness;
  private final OwedQuotas quotas;
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
    this.groups = groups;
    this.membership = membership;
    this.fromAnswer = new FromAnswer(stories, rewritten, answers, asked, pool);
    this.readiness = readiness;
    this.quotas = quotas;
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
        .suggest(EDIT, WHICH.name(), this::suggested)
        .suggest(DELETE, WHICH.name(), this::suggested)
        .formPress("stories.add", (tx, pressed) -> adding(pressed.action().subject()))
        .formPress("stories.edit", (tx, pressed) -> editing(tx, pressed.by(), pressed.action()))
        .formPress("stories.from-answer", this::fromAnswer)
        .formMenu("story", "Save as story", fromAnswer::open)
        .press("stories.list", this::listed)
        .press("stories.show", this::shown)
        .press(VersionCards.SHOW, earlier::show)
        .press(VersionCards.BRING_BACK, earlier::bringBack)
        .press(StoryCards.TAKE_OVER, this::takeOver)
        .press("stories.delete", this::deleted)
        .press("stories.undo", this::undone)
        .press("stories.anew", this::addedAnew)
        .press("stories.bin", this::bin)
        .form("stories.add", (tx, sent) -> StoryForm.errors(sent.values()), this::added)
        .press("stories.ready", (tx, pressed) -> decided(tx, pressed, true))
        .press("stories.draft", (tx, pressed) -> decided(tx, pressed, false))
        .press("stories.told", this::told)
        .press("stories.which", this::which)
        .press("stories.telling", this::telling)
        .formPress("stories.details", this::detailing)
        .form(
            "stories.details",
            (tx, sent) -> StoryForm.detailErrors(sent.values(), thisYear()),
            this::detailed)
        .form("stories.edit", (tx, sent) -> StoryForm.errors(sent.values()), this::edited)
        .form(
            "stories.from-answer",
            (tx, sent) -> StoryForm.errors(sent.values()),
            this::addedFromAnswer)
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
            shownToo(tx, story)));
  }

  private Card list(Tx tx, Person by, int offset) {
    return StoryCards.list(
        stories.of(tx, by),
        standings(tx, by),
        offset,
        stories.deleted(tx, by).size(),
        clock.instant(),
        rules.told());
  }

  private List<Quotas.Standing> standings(Tx tx, Person by) {
    return quotas.standings(tx, by);
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

  private Meant meant(Tx tx, Invocation asked, StoryCards.Purpose purpose) {
    List<Story> all = stories.of(tx, asked.by());
    Optional<String> typed = asked.argument("story");
    List<Story> likely = typed.map(words -> StorySearch.in(all, words)).orElse(List.of());
    if (likely.size() == 1) return new Meant.Clear(likely.getFirst());
    List<Story> fitting = typed.map(words -> StorySearch.all(all, words)).orElse(List.of());
    boolean fits = !fitting.isEmpty();
    return new Meant.Unclear(StoryCards.which(purpose, typed, fits, fits ? fitting : all));
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
        switch (meant(tx, asked, StoryCards.Purpose.SHOW)) {
          case Meant.Clear(Story story) -> show(tx, story);
          case Meant.Unclear(Card ask) -> ask;
        };
    return List.of(Outgoing.Whisper.answering(asked.asked(), card));
  }

  private Answer edit(Tx tx, Invocation asked) {
    return switch (meant(tx, asked, StoryCards.Purpose.EDIT)) {
      case Meant.Clear(Story story) -> editing(tx, story);
      case Meant.Unclear(Card ask) -> new Answer.Told(ask);
    };
  }

  private List<Outgoing> delete(Tx tx, Invocation asked) {
    Card card =
        switch (meant(tx, asked, StoryCards.Purpose.DELETE)) {
          case Meant.Clear(Story story) -> {
            String typed = asked.argument("story").orElseThrow();
            yield StorySearch.isExactly(story, typed)
                ? delete(tx, story)
                : StoryCards.deleteThis(story, typed);
          }
          case Meant.Unclear(Card ask) -> ask;
        };
    return List.of(Outgoing.Whisper.answering(asked.asked(), card));
  }

  private Card show(Tx tx, Story story) {
    return StoryCards.show(
        story,
        stories.versions(tx, story.author(), story.id()).size(),
        doubts(tx, story),
        shownToo(tx, story));
  }

  /** What the coach sees in it and its author has not named. */
  private List<Principle> shownToo(Tx tx, Story story) {
    return readiness.shows(tx, story).stream()
        .filter(one -> !story.principles().contains(one))
        .toList();
  }

  private List<Outgoing> takeOver(Tx tx, Incoming.Pressed pressed) {
    return about(
        tx,
        pressed,
        story -> {
          List<Principle> more = shownToo(tx, story);
          return show(
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

  /** The coach's, where it has read the story as it is; else what can be seen at once. */
  private List<String> doubts(Tx tx, Story story) {
    List<String> doubts = new ArrayList<>();
    // Told first: it counts twice, and none of the others matters until it is one.
    stories.of(tx, story.author()).stream()
        .filter(other -> other.id() != story.id())
        .filter(Filed.of(story)::saysTheSameAs)
        .findFirst()
        .ifPresent(other -> doubts.add(Doubts.twice(other.number())));
    doubts.addAll(readiness.wanting(tx, story).orElseGet(() -> Doubts.of(story.content())));
    return doubts;
  }

  private Card delete(Tx tx, Story story) {
    Instant now = clock.instant();
    titles.change(tx, story.author());
    stories.delete(tx, story.author(), story.id(), now);
    return StoryCards.deleted(story, now.plus(rules.undo()));
  }

  private List<Outgoing> shown(Tx tx, Incoming.Pressed pressed) {
    return about(tx, pressed, story -> show(tx, story));
  }

  private List<Outgoing> deleted(Tx tx, Incoming.Pressed pressed) {
    return about(tx, pressed, story -> delete(tx, story));
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
                .map(one -> StoryCards.decided(one, doubts(tx, one), standings(tx, pressed.by())))
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
            .map(answer -> StoryCards.whichWasTold(answer.id(), stories.of(tx, pressed.by())))
            .orElseGet(StoryCards::noSuchAnswer);
    return List.of(Outgoing.Whisper.answering(pressed, card));
  }

  /** An answer tells a story that its author has: the subject names both. */
  private List<Outgoing> telling(Tx tx, Incoming.Pressed pressed) {
    String[] both = pressed.action().subject().split("\\.", 2);
    var answer = answered(tx, pressed.by(), both[0]);
    if (answer.isEmpty()) {
      return List.of(Outgoing.Whisper.answering(pressed, StoryCards.noSuchAnswer()));
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
            pressed, story.map(StoryCards::toldAs).orElseGet(StoryCards::notThere)));
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

  private List<Outgoing> detailed(Tx tx, Incoming.Submitted sent) {
    Instant now = clock.instant();
    Card card =
        kept(tx, sent)
            .flatMap(story ->
                stories.change(
                    tx,
                    sent.by(),
                    story.id(),
                    StoryForm.detailed(sent.values(), story.content()),
                    now))
            .map(
                story -> isThere(tx, story) ? StoryCards.detailed(story) : stillDeleted(story, now))
            .orElseGet(StoryCards::notThere);
    titles.change(tx, sent.by());
    return List.of(Outgoing.Whisper.answering(sent, card));
  }

  /** The story a form is about, even one that was deleted meanwhile. */
  private Optional<Story> kept(Tx tx, Incoming.Submitted sent) {
    OptionalLong id = id(sent.action());
    return id.isEmpty() ? Optional.empty() : stories.kept(tx, sent.by(), id.getAsLong());
  }

  private List<Outgoing> undone(Tx tx, Incoming.Pressed pressed) {
    OptionalLong id = id(pressed.action());
    titles.change(tx, pressed.by());
    Optional<Story> back =
        id.isEmpty() ? Optional.empty() : stories.restore(tx, pressed.by(), id.getAsLong());
    return List.of(
        Outgoing.Whisper.answering(
            pressed, back.map(StoryCards::restored).orElseGet(StoryCards::notThere)));
  }

  private boolean isThere(Tx tx, Story story) {
    return stories.find(tx, story.author(), story.id()).isPresent();
  }

  private Card stillDeleted(Story story, Instant now) {
    return StoryCards.stillDeleted(story, now.plus(rules.undo()));
  }

  /** A deleted story as another one: what it is now stays in the bin until it is purged. */
  private List<Outgoing> addedAnew(Tx tx, Incoming.Pressed pressed) {
    OptionalLong id = id(pressed.action());
    Optional<Story> story =
        id.isEmpty() ? Optional.empty() : stories.kept(tx, pressed.by(), id.getAsLong());
    titles.change(tx, pressed.by());
    Card card =
        story
            .map(one -> isThere(tx, one) ? StoryCards.restored(one) : anew(tx, one))
            .orElseGet(StoryCards::notThere);
    return List.of(Outgoing.Whisper.answering(pressed, card));
  }

  /** Once: whoever presses again, or asks from another card, finds the one that is there. */
  private Card anew(Tx tx, Story deleted) {
    Optional<Story> before = addedAnewBefore(tx, deleted);
    if (before.isPresent()) return StoryCards.addedBefore(before.get(), show(tx, before.get()));
    Story story =
        stories.add(tx, deleted.author(), deleted.content(), deleted.fromAnswer(), clock.instant());
    return StoryCards.saved(story, true, doubts(tx, story), standings(tx, story.author()));
  }

  private Optional<Story> addedAnewBefore(Tx tx, Story deleted) {
    return stories.of(tx, deleted.author()).stream()
        .filter(one -> one.number() > deleted.number())
        .filter(one ->
            one.content().equals(deleted.content())
                || stories.versions(tx, one.author(), one.id()).stream()
                    .anyMatch(version -> version.content().equals(deleted.content())))
        .findFirst();
  }

  private List<Outgoing> bin(Tx tx, Incoming.Pressed pressed) {
    Card card = StoryCards.bin(stories.deleted(tx, pressed.by()));
    return List.of(Outgoing.Whisper.answering(pressed, card));
  }

  private List<Outgoing> added(Tx tx, Incoming.Submitted sent) {
    return added(tx, sent, OptionalLong.empty());
  }

  private Answer fromAnswer(Tx tx, Incoming.Pressed pressed) {
    return fromAnswer.open(tx, pressed.by(), pressed.action().subject());
  }

  /**
   * An answer that was taken back while the form was open still leaves its story; one whose story
   * was saved in another window meanwhile gets this as its newer version.
   */
  private List<Outgoing> addedFromAnswer(Tx tx, Incoming.Submitted sent) {
    OptionalLong id = id(sent.action());
    var answer =
        id.isEmpty()
            ? Optional.<dev.barraiser.practice.answers.Answer>empty()
            : fromAnswer.own(tx, sent.by(), id.getAsLong());
    if (answer.isEmpty()) return added(tx, sent, OptionalLong.empty());
    Instant now = clock.instant();
    Optional<Story> before = stories.fromAnswer(tx, sent.by(), id.getAsLong());
    Story story =
        before.flatMap(one -> changed(tx, sent, one, now)).orElseGet(() -> add(tx, sent, id));
    stories.told(tx, sent.by(), story.id(), id, answer.get().at());
    return saved(tx, sent, story, before.isEmpty(), now);
  }

  private List<Outgoing> added(Tx tx, Incoming.Submitted sent, OptionalLong fromAnswer) {
    return saved(tx, sent, add(tx, sent, fromAnswer), true, clock.instant());
  }

  private Story add(Tx tx, Incoming.Submitted sent, OptionalLong fromAnswer) {
    return stories.add(
        tx, sent.by(), StoryForm.content(sent.values()), fromAnswer, clock.instant());
  }

  private Optional<Story> changed(Tx tx, Incoming.Submitted sent, Story story, Instant now) {
    return stories.change(
        tx, sent.by(), story.id(), StoryForm.content(sent.values(), story.content()), now);
  }

  /** A story that is gone by now, or is not theirs, must not swallow what they wrote. */
  private List<Outgoing> edited(Tx tx, Incoming.Submitted sent) {
    Instant now = clock.instant();
    Optional<Story> changed = kept(tx, sent).flatMap(story -> changed(tx, sent, story, now));
    if (changed.isEmpty()) {
      List<Outgoing> effects = new ArrayList<>(added(tx, sent, OptionalLong.empty()));
      effects.addFirst(Outgoing.Whisper.answering(sent, StoryCards.goneMeanwhile()));
      return effects;
    }
    Story story = changed.get();
    return isThere(tx, story)
        ? saved(tx, sent, story, false, now)
        : List.of(Outgoing.Whisper.answering(sent, stillDeleted(story, now)));
  }

  private List<Outgoing> saved(
      Tx tx, Incoming.Submitted sent, Story written, boolean added, Instant now) {
    titles.change(tx, sent.by());
    Story story =
        StoryForm.ready(sent.values())
            .flatMap(ready -> stories.decide(tx, sent.by(), written.id(), ready, now))
            .orElse(written);
    List<Outgoing> effects = new ArrayList<>();
    effects.add(
        Outgoing.Whisper.answering(
            sent, StoryCards.saved(story, added, doubts(tx, story), standings(tx, sent.by()))));
    channel(sent.place())
        .flatMap(channel -> groups.of(tx, channel))
        .filter(group -> !group.gone())
        .ifPresent(group -> effects.addAll(membership.join(tx, group, sent.by(), now)));
    return effects;
  }

  private static Optional<Place.Channel> channel(Place place) {
    return switch (place) {
      case Place.Channel channel -> Optional.of(channel);
      case Place.InThread thread -> Optional.of(thread.channel());
      case Place.Direct ignored -> Optional.empty();
    };
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
