package dev.barraiser.practice.guides;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.Invocation;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.QuestionCard;
import dev.barraiser.storage.Peek;
import dev.barraiser.storage.Tx;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The guides, read privately, and the first steps with what somebody has ticked off. */
public final class GuidesFeature {

  private static final Command GUIDE =
      Command.of(
              "/barraiser guide",
              "Short reading about the round, and your first steps",
              Command.Section.PRACTICE)
          .taking(Command.Arg.suggesting("topic", "What to read about; leave it out for all"))
          .example("/barraiser guide failures");

  private final Guides guides;
  private final Pool pool;
  private final StoryCount stories;
  private final GroupExperiences experiences;
  private final InstantSource clock;
  private final StepStore steps = new StepStore();
  private final GuideReadStore read = new GuideReadStore();

  public GuidesFeature(
      Guides guides,
      Pool pool,
      StoryCount stories,
      GroupExperiences experiences,
      InstantSource clock) {
    this.guides = guides;
    this.pool = pool;
    this.stories = stories;
    this.experiences = experiences;
    this.clock = clock;
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("guides")
        .command(GUIDE, this::guide)
        .suggest(GUIDE, "topic", this::suggested)
        .press(
            GuideCards.CONTENTS,
            (tx, pressed) -> turned(pressed, contents(tx, pressed.by(), pressed.place())))
        .press(GuideCards.PAGE, this::page)
        .press(
            GuideCards.FIRST_STEPS,
            (tx, pressed) -> whisper(pressed, checklist(tx, pressed.by(), pressed.place())))
        .press(GuideCards.TICK, this::tick)
        .press(GuideCards.UNTICK, this::untick)
        .press(GuideCards.READ, this::known)
        .press(GuideCards.UNREAD, this::unknown)
        .press(QuestionCard.GUIDE, this::fitting);
  }

  /** How far somebody is with the first steps and the reading. */
  public FirstSteps firstSteps() {
    return (tx, person) -> {
      List<Guide.Step> all = guides.checklist().map(Guide::steps).orElse(List.of());
      Set<String> known = read.of(tx, person);
      return new FirstSteps.Ticks(
          GuideCards.done(all, steps.ticked(tx, person)),
          all.size(),
          (int) guides.all().stream().filter(guide -> known.contains(guide.id())).count(),
          guides.count());
    };
  }

  private List<Outgoing> guide(Tx tx, Invocation asked) {
    Optional<String> topic = asked.argument("topic").filter(typed -> !typed.isBlank());
    Card card =
        topic
            .map(typed -> named(tx, asked.by(), asked.place(), typed))
            .orElseGet(() -> contents(tx, asked.by(), asked.place()));
    return whisper(asked.asked(), card);
  }

  private Card contents(Tx tx, Person person, Place place) {
    return GuideCards.contents(guides, read.of(tx, person), experiences.of(tx, person, place));
  }

  private Card named(Tx tx, Person person, Place place, String typed) {
    return guides
        .named(typed)
        .map(guide -> turnedTo(tx, person, place, guide, 0))
        .orElseGet(
            () -> GuideCards.unknown(typed, guides.near(typed), guides, read.of(tx, person)));
  }

  private List<Answer.Suggestion> suggested(Peek peek, Incoming.Suggesting asked) {
    return guides.like(asked.typed()).stream()
        .map(guide -> new Answer.Suggestion(guide.id(), guide.title(), ""))
        .toList();
  }

  private List<Outgoing> page(Tx tx, Incoming.Pressed pressed) {
    var turn = GuideCards.Turn.of(pressed.action().subject());
    Card card =
        guides
            .find(turn.guide())
            .map(guide -> turnedTo(tx, pressed.by(), pressed.place(), guide, turn.page().orElse(0)))
            .orElseGet(() ->
                GuideCards.unknown(
                    turn.guide(), guides.near(turn.guide()), guides, read.of(tx, pressed.by())));
    return turned(pressed, card);
  }

  /** Whoever turns to the last page has read it. */
  private Card turnedTo(Tx tx, Person person, Place place, Guide guide, int page) {
    if (page >= guide.pages().size() - 1) read.add(tx, person, guide.id(), clock.instant());
    return shown(tx, person, place, guide, page);
  }

  /** A page that the guide does not have is the nearest that it has. */
  private Card shown(Tx tx, Person person, Place place, Guide guide, int page) {
    return shown(tx, person, place, new Guides.Opening(guide, page), Optional.empty());
  }

  private Card shown(
      Tx tx, Person person, Place place, Guides.Opening opening, Optional<Guides.Opening> also) {
    Guide guide = opening.guide();
    return GuideCards.page(
        guides,
        guide,
        Math.clamp(opening.page(), 0, guide.pages().size() - 1),
        also,
        guide.steps().isEmpty()
            ? new GuideCards.Progress(Map.of(), 0, read.of(tx, person))
            : new GuideCards.Progress(
                steps.ticked(tx, person), stories.of(tx, person), read.of(tx, person)),
        guide.experiences() ? experiences.of(tx, person, place) : Optional.empty());
  }

  private List<Outgoing> fitting(Tx tx, Incoming.Pressed pressed) {
    List<Guides.Opening> offered =
        pool.seen(tx, pressed.action().subject(), pressed).map(guides::offeredBy).orElse(List.of());
    if (offered.isEmpty())
      return whisper(pressed, GuideCards.questionGone(guides, read.of(tx, pressed.by())));
    return whisper(
        pressed,
        shown(
            tx,
            pressed.by(),
            pressed.place(),
            offered.getFirst(),
            offered.stream().skip(1).findFirst()));
  }

  private Card checklist(Tx tx, Person person, Place place) {
    return guides
        .checklist()
        .map(guide -> turnedTo(tx, person, place, guide, 0))
        .orElseGet(() -> contents(tx, person, place));
  }

  private List<Outgoing> tick(Tx tx, Incoming.Pressed pressed) {
    step(pressed).ifPresent(step -> steps.tick(tx, pressed.by(), step, clock.instant()));
    return turned(pressed, checklist(tx, pressed.by(), pressed.place()));
  }

  private List<Outgoing> untick(Tx tx, Incoming.Pressed pressed) {
    step(pressed).ifPresent(step -> steps.untick(tx, pressed.by(), step));
    return turned(pressed, checklist(tx, pressed.by(), pressed.place()));
  }

  private List<Outgoing> known(Tx tx, Incoming.Pressed pressed) {
    return changed(tx, pressed, guide -> read.add(tx, pressed.by(), guide.id(), clock.instant()));
  }

  private List<Outgoing> unknown(Tx tx, Incoming.Pressed pressed) {
    return changed(tx, pressed, guide -> read.remove(tx, pressed.by(), guide.id()));
  }

  /** A guide that is no longer there changes nothing. */
  private List<Outgoing> changed(Tx tx, Incoming.Pressed pressed, Consumer<Guide> change) {
    Optional<Guide> meant = guides.find(pressed.action().subject());
    meant.ifPresent(change);
    return turned(
        pressed,
        meant
            .map(guide -> shown(tx, pressed.by(), pressed.place(), guide, 0))
            .orElseGet(() -> contents(tx, pressed.by(), pressed.place())));
  }

  /** The step that is meant; one that is no longer there changes nothing. */
  private Optional<String> step(Incoming.Pressed pressed) {
    return guides
        .checklist()
        .flatMap(guide -> guide.step(pressed.action().subject()))
        .map(Guide.Step::id);
  }

  /** Turns the page where it stands in somebody's own messages; elsewhere it is whispered anew. */
  private static List<Outgoing> turned(Incoming.Pressed pressed, Card card) {
    return pressed.place().equals(new Place.Direct(pressed.by())) && !pressed.atHome()
        ? List.of(new Outgoing.Revise(pressed.message(), card, pressed.origin()))
        : whisper(pressed, card);
  }

  private static List<Outgoing> whisper(Incoming.Interaction asked, Card card) {
    return List.of(Outgoing.Whisper.answering(asked, card));
  }
}
