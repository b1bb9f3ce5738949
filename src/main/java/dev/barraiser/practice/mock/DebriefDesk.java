package dev.barraiser.practice.mock;

import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.coaching.Weights;
import dev.barraiser.practice.mock.Debriefing.ReadText;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.reading.StoryMatcher.Candidate;
import dev.barraiser.practice.reading.ToldAgain.Retold;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryForms;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through rounds that are over, and shows what they showed. Thread-safe. */
final class DebriefDesk {

  private static final Logger log = LoggerFactory.getLogger(DebriefDesk.class);

  private static final int AT_ONCE = 20;

  /** More stories than anybody has; what is beyond is not looked at. */
  private static final int MOST_STORIES = 100;

  private final RoundStore rounds;
  private final StoryStore stories;
  private final Pool pool;
  private final ReadsTold reads;
  private final Recognises recognises;
  private final Weights weights;
  private final InstantSource clock;

  DebriefDesk(
      RoundStore rounds,
      StoryStore stories,
      Pool pool,
      ReadsTold reads,
      Recognises recognises,
      Weights weights,
      InstantSource clock) {
    this.rounds = rounds;
    this.stories = stories;
    this.pool = pool;
    this.reads = reads;
    this.recognises = recognises;
    this.weights = weights;
    this.clock = clock;
  }

  // Going through a round.

  /** A round that is over, and the stories that may have been told in it. */
  record Undebriefed(Kept kept, List<Candidate> stories) {
    String lane() {
      return ReadsTold.lane(kept.by());
    }
  }

  List<Undebriefed> undebriefed(Tx tx) {
    return rounds.wantingDebrief(tx, AT_ONCE).stream()
        .map(kept -> new Undebriefed(kept, candidates(tx, kept.by())))
        .toList();
  }

  private List<Candidate> candidates(Tx tx, Person person) {
    return stories.of(tx, person).stream()
        .limit(MOST_STORIES)
        .map(story ->
            new Candidate(
                Long.toString(story.id()),
                story.title(),
                story.content().parts().stream()
                    .map(Story.Part::text)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n\n"))))
        .toList();
  }

  List<ReadText> goThrough(Undebriefed one) {
    return Told.all(one.kept().round()).stream()
        .map(told ->
            new ReadText(
                told,
                reads.read(one.kept().id(), told),
                reads.topic(one.kept().id(), one.kept().round().mains().get(told.question()), told),
                recognised(told, one.stories())))
        .toList();
  }

  /** What it was for sure; what it may have been is theirs to say. */
  private OptionalLong recognised(Told told, List<Candidate> stories) {
    return told(told, stories).filter(Retold::sure).stream()
        .mapToLong(one -> Long.parseLong(one.id()))
        .findFirst();
  }

  private Optional<Retold> told(Told told, List<Candidate> stories) {
    if (!told.isAboutTheQuestion() || stories.isEmpty()) return Optional.empty();
    try {
      return recognises.story(told.text(), stories);
    } catch (RuntimeException e) {
      log.error("stories not recognised cause={}", e.getClass().getName());
      return Optional.empty();
    }
  }

  List<Outgoing> debriefed(Tx tx, Undebriefed one, List<ReadText> texts) {
    Optional<Kept> found =
        rounds
            .find(tx, one.kept().by(), one.kept().id())
            .filter(kept -> kept.debrief().isEmpty())
            // They changed what they said while it was read: it is read again.
            .filter(kept -> kept.round().equals(one.kept().round()));
    if (found.isEmpty()) return List.of();
    Kept kept = found.get();
    Debrief debrief = Debriefing.of(kept.round(), texts, weights);
    for (ReadText text : texts) {
      if (text.story().isPresent()) tells(tx, kept.by(), text.story().getAsLong());
    }
    rounds.debriefed(tx, kept.id(), debrief);
    return DebriefCards.debrief(kept, debrief, titles(tx, kept.by())).stream()
        .<Outgoing>map(card -> MockFeature.direct(kept, card))
        .toList();
  }

  private Optional<Story> tells(Tx tx, Person by, long story) {
    return stories.told(tx, by, story, OptionalLong.empty(), clock.instant());
  }

  private Map<Long, String> titles(Tx tx, Person by) {
    Map<Long, String> titles = new HashMap<>();
    stories.of(tx, by).forEach(story -> titles.put(story.id(), story.title()));
    return titles;
  }

  // Afterwards.

  Card history(Tx tx, Person by) {
    return DebriefCards.rounds(
        rounds.ended(tx, by, RoundStore.KEPT).stream()
            .filter(kept -> kept.debrief().isPresent())
            .toList());
  }

  private Optional<Kept> debriefedRound(Tx tx, Incoming.Interaction asked, String subject) {
    return rounds
        .find(tx, asked.by(), Named.of(subject).round())
        .filter(kept -> kept.debrief().isPresent());
  }

  List<Outgoing> show(Tx tx, Incoming.Pressed pressed) {
    Optional<Kept> found = debriefedRound(tx, pressed, pressed.action().subject());
    if (found.isEmpty()) return whisper(pressed, MockCards.notThere());
    Kept kept = found.get();
    return DebriefCards.debrief(kept, kept.debrief().orElseThrow(), titles(tx, kept.by())).stream()
        .<Outgoing>map(card -> Outgoing.Whisper.answering(pressed, card))
        .toList();
  }

  /** The story form with an answer in it. */
  Answer save(Tx tx, Incoming.Pressed pressed) {
    Named named = Named.of(pressed.action().subject());
    Optional<Kept> found =
        debriefedRound(tx, pressed, pressed.action().subject())
            .filter(kept -> named.number() >= 0 && named.number() < kept.round().mains().size());
    if (found.isEmpty()) return new Answer.Told(MockCards.notThere());
    Kept kept = found.get();
    String text = Told.of(kept.round(), named.number()).text();
    if (text.isEmpty()) return new Answer.Told(DebriefCards.nothingToSave());
    return new Answer.OpenForm(
        StoryForms.from(
            text,
            pool.find(tx, kept.round().mains().get(named.number()).id()),
            kept.debrief()
                .flatMap(debrief -> debrief.of(named.number()))
                .flatMap(one -> Optional.ofNullable(one.parts()))
                .map(Debrief.Parts::sorted)));
  }

  Answer whichStories(Tx tx, Incoming.Pressed pressed) {
    Optional<Kept> found = debriefedRound(tx, pressed, pressed.action().subject());
    if (found.isEmpty()) return new Answer.Told(MockCards.notThere());
    List<Story> mine = stories.of(tx, pressed.by());
    if (mine.isEmpty()) return new Answer.Told(DebriefCards.noStories());
    return new Answer.OpenForm(
        StoriesForm.of(found.get(), mine, likely(found.get(), candidates(tx, pressed.by()))));
  }

  /** By question, what was probably told; also what became a story only after the round. */
  private Map<Integer, Long> likely(Kept kept, List<Candidate> stories) {
    Map<Integer, Long> likely = new HashMap<>();
    for (Debrief.OfQuestion one : kept.debrief().orElseThrow().questions()) {
      told(Told.of(kept.round(), one.question()), stories)
          .ifPresent(story -> likely.put(one.question(), Long.parseLong(story.id())));
    }
    return likely;
  }

  List<Outgoing> storiesChosen(Tx tx, Incoming.Submitted sent) {
    Optional<Kept> found = debriefedRound(tx, sent, sent.action().subject());
    if (found.isEmpty()) return whisper(sent, MockCards.notThere());
    Kept kept = found.get();
    Debrief debrief = kept.debrief().orElseThrow();
    List<String> marked = new ArrayList<>();
    for (Debrief.OfQuestion one : List.copyOf(debrief.questions())) {
      long story = Named.number(sent.values().text(StoriesForm.field(one.question()))).orElse(0L);
      if (story == 0 || story == one.story()) continue;
      Optional<Story> told = tells(tx, kept.by(), story);
      if (told.isEmpty()) continue;
      marked.add(told.get().title());
      debrief = debrief.told(one.question(), story);
    }
    rounds.debriefed(tx, kept.id(), debrief);
    return whisper(sent, DebriefCards.marked(marked));
  }

  private static List<Outgoing> whisper(Incoming.Interaction asked, Card card) {
    return List.of(Outgoing.Whisper.answering(asked, card));
  }
}
