package dev.barraiser.practice.mine;

import static dev.barraiser.bot.FeatureRig.card;
import static dev.barraiser.practice.questions.SomeQuestions.bank;
import static dev.barraiser.practice.questions.SomeQuestions.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.answers.GivenAnswers;
import dev.barraiser.practice.coaching.Practising;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.mock.AfterRounds;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MineFeatureTest {

  private static final Person ANA = FeatureRig.person("ana");
  private static final Person BEN = FeatureRig.person("ben");
  private static final Place.Channel CHANNEL = FeatureRig.channel("practice");

  private final GroupStore groups = new GroupStore();
  private final AskedStore asked = new AskedStore();
  private final AnswerStore answers = new AnswerStore();
  private final StoryStore stories = new StoryStore();
  private final Pool pool = Pool.of(bank(question("a-promise"), question("a-doubt")));
  private final Coach coach = new Coach();
  private final Rounds rounds = new Rounds();
  private final FeatureRig rig = FeatureRig.at("2026-03-02T09:00:00Z", this::features);

  /** What was found, as data. */
  private static final class Coach implements Practising {
    final Map<Person, Probe> probes = new HashMap<>();
    final Map<Person, List<Lacking>> lacking = new HashMap<>();
    final List<String> read = new ArrayList<>();

    @Override
    public Optional<Probe> lastProbe(Tx tx, Person person, Instant since) {
      return Optional.ofNullable(probes.get(person));
    }

    @Override
    public List<Lacking> lacking(Tx tx, Person person, Instant since) {
      return lacking.getOrDefault(person, List.of());
    }

    @Override
    public List<Outgoing> read(Tx tx, String text, Question question, Incoming.Submitted sent) {
      read.add(question.id() + ": " + text);
      return List.of();
    }
  }

  /** What was left open, as data; Ana's. */
  private static final class Rounds implements AfterRounds {
    final List<Missed> missed = new ArrayList<>();
    final List<Weakest> weakest = new ArrayList<>();

    @Override
    public List<Missed> missed(Tx tx, Person person, Instant since) {
      return person.equals(ANA) ? missed : List.of();
    }

    @Override
    public List<Weakest> weakest(Tx tx, Person person, Instant since) {
      return person.equals(ANA) ? weakest : List.of();
    }
  }

  private List<Feature> features(FeatureRig clock) {
    return List.of(
        new MineFeature(groups, asked, pool, answers, stories, coach, rounds, clock).feature());
  }

  @AfterEach
  void close() {
    rig.close();
  }

  // Mock interviews.

  @Test
  void a_follow_up_without_an_answer_is_there_until_its_question_is_answered_with_it() {
    rounds.missed.add(
        new AfterRounds.Missed(7, 2, rig.instant(), "a-promise", "Who was against it?"));
    rig.later(Duration.ofDays(1));

    Card card = card(practice(ANA));
    assertThat(CardWords.of(card)).contains("Who was against it?", "in your mock interview");
    assertThat(CardWords.of(card(practice(BEN)))).doesNotContain("Who was against it?");

    rig.presses(ANA, CHANNEL, FeatureRig.button(card, "Answer with it").action());
    assertThat(rig.form().toString())
        .contains(
            pool.bank().find("a-promise").orElseThrow().text(),
            "This time with an answer to: “Who was against it?”");
    rig.submits(ANA, CHANNEL, rig.form(), Map.of("answer", "My director was against it."));

    assertThat(coach.read).containsExactly("a-promise: My director was against it.");
    assertThat(words(practice(ANA))).doesNotContain("Who was against it?");
  }

  @Test
  void the_weakest_question_of_a_round_comes_again_after_a_fortnight() {
    rounds.weakest.add(new AfterRounds.Weakest("a-doubt", rig.instant(), 3));

    rig.later(Duration.ofDays(13));
    assertThat(labels(practice(ANA))).doesNotContain("Answer it again");

    rig.later(Duration.ofDays(1));
    assertThat(words(practice(ANA)))
        .contains(
            pool.bank().find("a-doubt").orElseThrow().text(), "A question worth a second look");
    assertThat(labels(practice(BEN))).doesNotContain("Answer it again");
  }

  @Test
  void what_went_well_the_last_time_is_not_brought_back_by_an_older_round() {
    rounds.weakest.add(new AfterRounds.Weakest("a-doubt", rig.instant(), 3));
    rig.later(Duration.ofDays(2));
    rounds.missed.add(
        new AfterRounds.Missed(7, 2, rig.instant(), "gone-from-the-bank", "Who was against it?"));
    rig.presses(ANA, CHANNEL, Action.of(MineCards.AGAIN, "a-doubt"));
    rig.submits(ANA, CHANNEL, rig.form(), Map.of("answer", "Once more."));
    rig.later(Duration.ofDays(20));

    assertThat(labels(practice(ANA))).containsExactly("A question for me");
  }

  // Today's question.

  @Test
  void without_a_group_a_question_can_be_drawn() {
    assertThat(labels(practice(ANA))).containsExactly("A question for me");
    assertThat(words(practice(ANA))).contains("Draw one for you alone");
  }

  @Test
  void todays_question_of_ones_group_is_there_with_its_link_until_it_is_answered() {
    long put = putToday("a-promise");

    Card card = card(practice(ANA));
    assertThat(CardWords.of(card))
        .contains(pool.bank().find("a-promise").orElseThrow().text(), "in its thread");
    assertThat(FeatureRig.button(card, "Answer").action())
        .isEqualTo(Action.of("answers.write", put));

    answers(ANA, put);
    assertThat(labels(practice(ANA))).containsExactly("A question for me");
    assertThat(words(practice(ANA))).contains("Your group's question is answered");
  }

  @Test
  void yesterdays_question_is_not_todays() {
    putToday("a-promise");
    rig.later(Duration.ofDays(1));

    assertThat(labels(practice(ANA))).containsExactly("A question for me");
  }

  @Test
  void who_is_in_no_group_is_not_shown_one_of_anothers() {
    putToday("a-promise");

    for (Place place : List.of(new Place.Direct(BEN), FeatureRig.channel("elsewhere"))) {
      Outgoing shown = rig.types(BEN, place, "/barraiser practice").getFirst();
      assertThat(labels(shown)).containsExactly("A question for me");
    }
  }

  @Test
  void who_asks_in_the_channel_of_a_group_is_shown_its_question_and_how_to_join() {
    long put = putToday("a-promise");
    long group = rig.read(tx -> groups.of(tx, CHANNEL)).orElseThrow().id();

    Card card = card(practice(BEN));

    assertThat(CardWords.of(card))
        .contains(pool.bank().find("a-promise").orElseThrow().text(), "This channel's")
        .contains("You are not in its study group yet")
        .doesNotContain("No group of yours", "Your group's");
    assertThat(FeatureRig.button(card, "Answer").action())
        .isEqualTo(Action.of("answers.write", put));
    assertThat(FeatureRig.button(card, "Join").action()).isEqualTo(Action.of("groups.join", group));
    assertThat(labels(practice(ANA))).contains("Answer").doesNotContain("Join");
  }

  @Test
  void a_question_of_a_group_that_is_gone_is_nobodys() {
    putToday("a-promise");
    rig.write(tx -> tx.handle().createUpdate("UPDATE study_group SET gone = 1").execute());

    assertThat(labels(practice(BEN))).containsExactly("A question for me");
  }

  // The probe.

  @Test
  void the_probe_that_the_last_answer_left_open_leads_to_the_sentence() {
    coach.probes.put(
        ANA,
        new Practising.Probe(
            "Which promise?", "What did it cost you?", Action.of("coaching.rewrite", "4.2")));

    Card card = card(practice(ANA));
    assertThat(CardWords.of(card)).contains("What did it cost you?", "Which promise?");
    assertThat(FeatureRig.button(card, "Rewrite the sentence").action().wire())
        .isEqualTo("coaching.rewrite:4.2");
    assertThat(words(practice(BEN))).doesNotContain("What did it cost you?");
  }

  // The weak question.

  @Test
  void a_weak_question_comes_back_after_two_weeks_and_having_answered_it_again_it_rests() {
    weak("a-promise", 3);
    assertThat(labels(practice(ANA))).doesNotContain("Answer it again");

    rig.later(Duration.ofDays(14));
    Outgoing shown = practice(ANA);
    rig.presses(ANA, shown, "Answer it again");
    assertThat(rig.form().pages().getFirst().title())
        .isEqualTo(pool.bank().find("a-promise").orElseThrow().text());
    rig.submits(ANA, CHANNEL, rig.form(), Map.of("answer", "I broke it, and told them first."));

    assertThat(coach.read).containsExactly("a-promise: I broke it, and told them first.");
    rig.later(Duration.ofDays(29));
    assertThat(labels(practice(ANA))).doesNotContain("Answer it again");
    rig.later(Duration.ofDays(1));
    assertThat(labels(practice(ANA))).contains("Answer it again");
  }

  @Test
  void answering_it_again_in_a_thread_counts_as_well() {
    weak("a-promise", 3);
    rig.later(Duration.ofDays(20));
    answers(ANA, putToday("a-promise"));

    rig.later(Duration.ofDays(20));
    assertThat(labels(practice(ANA))).doesNotContain("Answer it again");
    rig.later(Duration.ofDays(10));
    assertThat(labels(practice(ANA))).contains("Answer it again");
  }

  @Test
  void an_answer_that_lacked_nothing_the_second_time_does_not_come_back() {
    long first = weak("a-promise", 3);
    rig.later(Duration.ofDays(20));
    long second = answers(ANA, putToday("a-promise"));
    coach.lacking.put(
        ANA, List.of(new Practising.Lacking(second, 0), new Practising.Lacking(first, 3)));

    rig.later(Duration.ofDays(100));

    assertThat(labels(practice(ANA))).doesNotContain("Answer it again");
  }

  @Test
  void of_two_the_weaker_comes_and_nobody_elses() {
    long promise = weak("a-promise", 2);
    long doubt = answers(ANA, putToday("a-doubt"));
    coach.lacking.put(
        ANA, List.of(new Practising.Lacking(doubt, 5), new Practising.Lacking(promise, 2)));
    rig.later(Duration.ofDays(15));

    assertThat(FeatureRig.button(card(practice(ANA)), "Answer it again").action().subject())
        .isEqualTo("a-doubt");
    assertThat(labels(practice(BEN))).doesNotContain("Answer it again");
  }

  @Test
  void a_restart_forgets_no_answer_that_was_given_again() {
    weak("a-promise", 3);
    rig.later(Duration.ofDays(14));
    rig.presses(ANA, practice(ANA), "Answer it again");
    rig.submits(ANA, CHANNEL, rig.form(), Map.of("answer", "Once more."));

    rig.restarts(this::features);
    rig.later(Duration.ofDays(20));

    assertThat(labels(practice(ANA))).doesNotContain("Answer it again");
  }

  @Test
  void an_empty_answer_and_one_that_is_too_long_are_refused_and_count_for_nothing() {
    weak("a-promise", 3);
    rig.later(Duration.ofDays(14));
    for (String text : List.of(" ", "x".repeat(3001))) {
      rig.presses(ANA, practice(ANA), "Answer it again");
      rig.submits(ANA, CHANNEL, rig.form(), Map.of("answer", text));
      assertThat(((Answer.FieldErrors) rig.answered()).byField()).containsOnlyKeys("answer");
    }

    assertThat(labels(practice(ANA))).contains("Answer it again");
  }

  @Test
  void a_question_that_was_made_up_opens_nothing() {
    rig.presses(ANA, CHANNEL, Action.of(MineCards.AGAIN, "no-such-question"));

    assertThat(rig.answered()).isInstanceOf(Answer.Told.class);
  }

  // The story.

  @Test
  void a_ready_story_that_was_not_told_for_thirty_days_is_there_to_be_shown() {
    Story draft = story("A draft");
    Story first = ready("The bridge");
    Story second = ready("The ledger");

    assertThat(shownStory(ANA)).isEqualTo(first.id());
    tell(first);
    assertThat(shownStory(ANA)).isEqualTo(second.id());
    rig.later(Duration.ofDays(1));
    tell(second);
    assertThat(labels(practice(ANA))).doesNotContain("Show the story");
    rig.later(Duration.ofDays(30));
    assertThat(shownStory(ANA)).isEqualTo(first.id()).isNotEqualTo(draft.id());
    assertThat(labels(practice(BEN))).doesNotContain("Show the story");
  }

  // All of it.

  @Test
  void it_is_whispered_to_who_asks_and_nobody_is_ever_reminded() {
    putToday("a-promise");
    weak("a-doubt", 3);
    ready("The bridge");
    int before = rig.sent().size();
    rig.later(Duration.ofDays(200));
    assertThat(rig.comesToRest()).isEmpty();
    assertThat(rig.ponders()).isEmpty();
    assertThat(rig.sent()).hasSize(before);

    assertThat(practice(ANA)).isInstanceOf(Outgoing.Whisper.class);
    assertThat(rig.presses(ANA, CHANNEL, Action.of(MineCards.SHOW)).getFirst())
        .isInstanceOf(Outgoing.Whisper.class);
  }

  // Doing it.

  private Outgoing practice(Person by) {
    return rig.types(by, CHANNEL, "/barraiser practice").getFirst();
  }

  private static String words(Outgoing shown) {
    return CardWords.of(card(shown));
  }

  private static List<String> labels(Outgoing shown) {
    return card(shown).buttons().stream().map(Button::label).toList();
  }

  private long shownStory(Person by) {
    return Long.parseLong(
        FeatureRig.button(card(practice(by)), "Show the story").action().subject());
  }

  private long putToday(String questionId) {
    return rig.write(tx -> {
      StudyGroup group =
          groups
              .of(tx, CHANNEL)
              .orElseGet(() ->
                  groups.set(
                      tx, CHANNEL, StudyGroup.Rhythm.standard(ZoneOffset.UTC), rig.instant()));
      groups.join(tx, group.id(), ANA, rig.instant());
      boolean taken =
          asked
              .ofSlot(tx, group.id(), LocalDate.ofInstant(rig.instant(), ZoneOffset.UTC))
              .isPresent();
      long id =
          asked.add(
              tx,
              CHANNEL,
              OptionalLong.of(group.id()),
              questionId,
              taken
                  ? Optional.empty()
                  : Optional.of(LocalDate.ofInstant(rig.instant(), ZoneOffset.UTC)),
              rig.instant());
      asked.posted(tx, id, new MessageRef(CHANNEL, "post" + id));
      return id;
    });
  }

  private long answers(Person by, long put) {
    return rig.write(tx ->
        GivenAnswers.given(
            tx, asked.find(tx, put).orElseThrow(), by, "What I did and why", rig.instant()));
  }

  private long weak(String questionId, int gaps) {
    long answer = answers(ANA, putToday(questionId));
    coach.lacking.put(ANA, List.of(new Practising.Lacking(answer, gaps)));
    return answer;
  }

  private Story story(String title) {
    return rig.write(tx ->
        stories.add(
            tx,
            ANA,
            new Story.Content(title, StoryCategory.CHARACTER_VALUES, List.of(), "s", "t", "a", "r"),
            OptionalLong.empty(),
            rig.instant()));
  }

  private Story ready(String title) {
    Story story = story(title);
    return rig.write(tx -> stories.decide(tx, ANA, story.id(), true, rig.instant())).orElseThrow();
  }

  private void tell(Story story) {
    rig.write(tx ->
        tx.handle()
            .createUpdate(
                "INSERT INTO story_telling (story_id, answer_id, told_at) VALUES (:id, NULL, :at)")
            .bind("id", story.id())
            .bind("at", rig.instant())
            .execute());
  }
}
