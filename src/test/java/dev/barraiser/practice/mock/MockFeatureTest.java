package dev.barraiser.practice.mock;

import static dev.barraiser.bot.FeatureRig.card;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.practice.coaching.Labelled;
import dev.barraiser.practice.coaching.Weights;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.questions.SomeQuestions;
import dev.barraiser.practice.reading.ToldAgain.Retold;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MockFeatureTest {

  private static final Person ANA = FeatureRig.person("ana");
  private static final Person BEN = FeatureRig.person("ben");
  private static final Place.Channel CHANNEL = FeatureRig.channel("practice");
  private static final Place DIRECT = new Place.Direct(ANA);

  private static final String READ =
      """
      S context, stakes: Five teams ran a database each, and every release waited for the slowest of them.
      T role: It was on me to bring them to one within the year.
      A own, decision, tradeoff: I offered that my team would carry the pager for half a year.
      A own, influence: I went to the five leads one by one.
      R outcome, culture-impact, num=from monthly to weekly: Releases came weekly instead of monthly.
      R BLAME=their fault: That it took so long was their fault alone.
      """;

  private static final String ANSWER =
      READ.lines()
          .map(line -> line.substring(line.indexOf(": ") + 2))
          .collect(Collectors.joining(" "));

  private final List<Question> questions = new ArrayList<>();
  private final StoryStore stories = new StoryStore();
  private final List<String> askedElsewhere = new ArrayList<>();
  private final List<Retold> recognised = new ArrayList<>();
  private final FeatureRig rig = FeatureRig.at("2026-03-02T22:00:00Z", this::features);

  private List<Feature> features(FeatureRig clock) {
    if (questions.isEmpty()) {
      for (Principle one : Principle.values()) {
        questions.add(
            SomeQuestions.question(
                "story-" + one.key(), Category.ORGANIZATIONAL_IMPACT, Level.BOTH, one));
      }
      questions.add(hypothetical());
    }
    return List.of(mock(clock).feature());
  }

  private MockFeature mock(FeatureRig clock) {
    return new MockFeature(
        Pool.of(new QuestionBank(questions, List.of(SomeQuestions.OUTLINE))),
        new GroupStore(),
        stories,
        (tx, person, since) -> Set.copyOf(askedElsewhere),
        Labelled.by(READ),
        (text, candidates) -> recognised.stream().findFirst(),
        (question, text) -> 1,
        Weights.standard(),
        Duration.ofDays(180),
        clock);
  }

  private static Question hypothetical() {
    Question like = SomeQuestions.question("what-if");
    return new Question(
        like.id(),
        "What would you do if you could not?",
        like.category(),
        Kind.HYPOTHETICAL,
        like.principles(),
        like.level(),
        like.framework(),
        like.hint(),
        like.probes(),
        like.strong(),
        like.redFlags(),
        like.scope());
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void a_round_typed_in_a_channel_takes_place_in_direct_messages() {
    List<Outgoing> sent = rig.types(ANA, CHANNEL, "/barraiser mock 60 L7 ownership sceptical");

    assertThat(sent).hasSize(2);
    assertThat(sent.getLast()).isInstanceOf(Outgoing.Whisper.class);
    assertThat(text(sent.getLast())).contains("waiting in our direct messages");
    assertThat(sent.getFirst().place()).isEqualTo(DIRECT);
    assertThat(text(sent.getFirst()))
        .contains(
            "60 minutes · L7 · Ownership · sceptical", "4 main questions", "slow to be convinced");
    assertThat(rig.sent())
        .noneMatch(one -> one instanceof Outgoing.Post post && post.place().equals(CHANNEL));
  }

  @Test
  void what_was_asked_elsewhere_lately_is_not_asked_while_there_is_anything_else() {
    rig.types(BEN, new Place.Direct(BEN), "/barraiser mock 15");
    String left = "story-" + Principle.OWNERSHIP.key();
    for (Question one : questions) if (!one.id().equals(left)) askedElsewhere.add(one.id());

    Outgoing opening = rig.types(ANA, DIRECT, "/barraiser mock 15").getFirst();
    List<Outgoing> sent = rig.presses(ANA, opening, "I am ready");

    assertThat(text(sent.getLast()))
        .contains(questions.stream().filter(one -> one.id().equals(left)).findFirst().get().text());
  }

  @Test
  void others_learn_what_a_round_asked_and_while_it_lasts_what_it_is_going_to_ask() {
    Outgoing opening = rig.types(ANA, DIRECT, "/barraiser mock 60").getFirst();
    rig.presses(ANA, opening, "I am ready");
    assertThat(askedInMocks(Instant.EPOCH)).hasSize(4);

    rig.says(ANA, DIRECT, "stop");

    assertThat(askedInMocks(Instant.EPOCH)).hasSize(1);
    assertThat(askedInMocks(rig.instant().plusSeconds(1))).isEmpty();
  }

  private Set<String> askedInMocks(Instant since) {
    return rig.read(tx -> new AskedInMocks().since(tx, ANA, since));
  }

  @Test
  void what_is_wanted_is_typed_in_any_order_and_as_people_say_it() {
    Map<String, String> typed =
        Map.of(
            "60 min backbone l7 warm",
                "60 minutes · L7 · Have Backbone; Disagree and Commit · warm",
            "sceptical 15", "15 minutes · L6 or L7 · any principle · sceptical",
            "technical leadership",
                "30 minutes · L6 or L7 · Technical leadership philosophy · neutral",
            "", "30 minutes · L6 or L7 · any principle · neutral");
    typed.forEach((words, means) -> {
      List<Outgoing> opened = rig.types(ANA, DIRECT, ("/barraiser mock " + words).strip());
      assertThat(text(opened.getLast())).contains(means);
      rig.says(ANA, DIRECT, "stop");
    });
  }

  @Test
  void a_whole_round_is_asked_and_debriefed_with_their_own_sentences() {
    Outgoing asked = starts("15");
    assertThat(text(asked)).contains("How was it with story-");
    String first = CardWords.of(card(answers(ANSWER).getFirst()));
    assertThat(first).doesNotContain("Against", "work on");
    List<Outgoing> debrief = toTheEnd();

    assertThat(debrief).hasSize(3);
    assertThat(text(debrief.get(0)))
        .contains("What your answers showed", "“Releases came weekly instead of monthly.”");
    assertThat(labels(debrief.get(0))).containsExactly("Save answer 1");
    assertThat(text(debrief.get(1)))
        .contains(
            "For: “I offered that my team would carry the pager", "Against: “That it took so long")
        .contains("Technology that serves customers")
        .contains("Not made out in this round.", "no verdict");
    assertThat(text(debrief.get(2))).contains("Two things to work on", "1 · ", "2 · ");
    assertThat(rig.ponders()).as("once is enough").isEmpty();
  }

  @Test
  void during_the_round_nothing_said_is_a_command_and_none_of_it_is_told_to_others() {
    starts("15");

    List<Outgoing> before = rig.sent();
    rig.says(ANA, DIRECT, "help");
    rig.says(ANA, DIRECT, "mock 60");

    assertThat(rig.sent()).hasSameSizeAs(before);
  }

  @Test
  void typed_words_do_what_the_buttons_do() {
    starts("30");
    rig.says(ANA, DIRECT, "Pause");
    assertThat(text(last())).contains("Paused");
    rig.says(ANA, DIRECT, "I say this in the pause.");
    assertThat(text(last())).contains("not taken that down");
    rig.says(ANA, DIRECT, "resume!");
    assertThat(text(last())).contains("We go on");
    rig.says(ANA, DIRECT, "skip");
    assertThat(text(last())).contains("2 of 2 · 29 minutes", "What would you do if");
    rig.says(ANA, DIRECT, "stop");
    assertThat(text(last())).contains("Nothing was said in it");
    assertThat(rig.ponders()).isEmpty();
  }

  @Test
  void what_nobody_had_an_answer_to_is_left_to_practise_and_the_round_counts_as_one() {
    starts("15");
    answers(ANSWER);
    String asked = running().lines().getLast().wording();
    answers("I don't know.");
    while (rig.read(tx -> new RoundStore().running(tx, ANA)).isPresent())
      rig.says(ANA, DIRECT, "skip");
    rig.ponders();

    List<AfterRounds.Missed> missed =
        rig.read(tx -> mock(rig).afterRounds().missed(tx, ANA, Instant.EPOCH));
    Round round = rig.read(tx -> new RoundStore().ended(tx, ANA, 1)).getFirst().round();
    assertThat(missed).first().extracting(AfterRounds.Missed::ask).isEqualTo(asked);
    assertThat(missed)
        .extracting(AfterRounds.Missed::question)
        .containsOnly(round.mains().getFirst().id());
    List<AfterRounds.Weakest> weakest =
        rig.read(tx -> mock(rig).afterRounds().weakest(tx, ANA, Instant.EPOCH));
    assertThat(weakest)
        .extracting(AfterRounds.Weakest::question)
        .containsExactly(round.mains().getFirst().id());
    List<Block> progress = rig.read(tx -> mock(rig).progress(tx, ANA));
    assertThat(progress.toString()).contains("You finished a mock interview on");

    List<AfterRounds.Missed> bens =
        rig.read(tx -> mock(rig).afterRounds().missed(tx, BEN, Instant.EPOCH));
    assertThat(bens).isEmpty();
    List<Block> bensProgress = rig.read(tx -> mock(rig).progress(tx, BEN));
    assertThat(bensProgress).isEmpty();
  }

  @Test
  void a_round_that_was_broken_off_neither_counts_nor_asks_for_what_there_was_no_time_for() {
    starts("15");
    answers(ANSWER);
    rig.says(ANA, DIRECT, "stop");
    rig.ponders();

    List<AfterRounds.Missed> missed =
        rig.read(tx -> mock(rig).afterRounds().missed(tx, ANA, Instant.EPOCH));
    assertThat(missed).isEmpty();
    List<Block> progress = rig.read(tx -> mock(rig).progress(tx, ANA));
    assertThat(progress).isEmpty();
  }

  private Round running() {
    return rig.read(tx -> new RoundStore().running(tx, ANA)).orElseThrow().round();
  }

  @Test
  void two_quiet_minutes_end_an_answer_by_the_chore() {
    starts("15");
    rig.says(ANA, DIRECT, ANSWER);
    rig.later(Duration.ofSeconds(119));
    assertThat(rig.wakes("mock")).isEmpty();
    assertThat(rig.ponders()).isEmpty();
    rig.later(Duration.ofSeconds(1));
    rig.wakes("mock");

    assertThat(rig.ponders()).hasSize(1);
  }

  @Test
  void a_restart_in_the_middle_loses_nothing() {
    starts("15");
    rig.says(ANA, DIRECT, ANSWER.substring(0, 80));
    rig.restarts(this::features);
    rig.says(ANA, DIRECT, ANSWER.substring(80));
    rig.presses(ANA, DIRECT, button("That's my answer"));
    rig.restarts(this::features);
    List<Outgoing> followUp = rig.ponders();
    assertThat(followUp).hasSize(1);
    rig.says(ANA, DIRECT, "pause");
    rig.restarts(this::features);
    rig.later(Duration.ofHours(5));
    rig.wakes("mock");
    rig.says(ANA, DIRECT, "resume");
    assertThat(text(last())).contains(card(followUp.getFirst()).summary());
    rig.says(ANA, DIRECT, "Then I asked them again.");
    rig.says(ANA, DIRECT, "stop");
    rig.restarts(this::features);
    List<Outgoing> debrief = rig.ponders();

    assertThat(text(debrief.getFirst())).contains("Releases came weekly");
    assertThat(rig.read(tx -> new RoundStore().ended(tx, ANA, 1)).getFirst().round().lines())
        .extracting(Line::said)
        .containsExactly(
            ANSWER.substring(0, 80).strip() + "\n\n" + ANSWER.substring(80).strip(),
            "Then I asked them again.");
  }

  @Test
  void there_is_one_round_at_a_time_and_asking_for_another_shows_it() {
    starts("30");

    List<Outgoing> again = rig.types(ANA, CHANNEL, "/barraiser mock 60");

    assertThat(again).hasSize(1);
    assertThat(again.getFirst()).isInstanceOf(Outgoing.Whisper.class);
    assertThat(text(again.getFirst())).contains("You are in a mock interview", "question 1 of 2");
    assertThat(labels(again.getFirst())).containsExactly("Pause", "Stop", "My rounds");
    rig.presses(ANA, again.getFirst(), "Pause");
    List<Outgoing> paused = rig.types(ANA, CHANNEL, "/barraiser mock");
    assertThat(text(paused.getFirst())).contains("is paused");
    List<Outgoing> resumed = rig.presses(ANA, paused.getFirst(), "Resume");
    assertThat(text(resumed.getFirst())).contains("We go on");
    assertThat(resumed.getFirst().place()).isEqualTo(DIRECT);
    assertThat(text(resumed.getLast())).contains("where the two of us have it");
    assertThat(resumed.getLast().place()).isEqualTo(CHANNEL);
  }

  @Test
  void nobody_elses_messages_or_presses_enter_a_round() {
    starts("15");
    rig.says(BEN, new Place.Direct(BEN), "Ben says this.");
    rig.says(BEN, CHANNEL, "And this.");
    rig.says(ANA, CHANNEL, "Ana says this elsewhere.");
    long id = rig.read(tx -> new RoundStore().running(tx, ANA)).orElseThrow().id();
    for (String name : List.of("ready", "done", "skip", "pause", "resume", "stop", "show")) {
      for (String subject :
          List.of(id + "", id + "-0", "", "x", "-1", id + "--1", "99999999999999999999")) {
        assertThat(text(rig.presses(BEN, DIRECT, Action.of("mock." + name, subject)).getFirst()))
            .contains("no such round of yours");
      }
    }
    rig.presses(BEN, DIRECT, Action.of("mock.save", id + "-0"));
    assertThat(rig.answered()).isInstanceOf(Answer.Told.class);
    rig.presses(BEN, DIRECT, Action.of("mock.stories", id));
    assertThat(rig.answered()).isInstanceOf(Answer.Told.class);
    rig.event(
        new Incoming.Edited(
            "e1", BEN, new MessageRef(new Place.Direct(BEN), "id1"), "Changed.", rig.instant()));

    Round round = rig.read(tx -> new RoundStore().running(tx, ANA)).orElseThrow().round();
    assertThat(round.lines()).hasSize(1);
    assertThat(round.wasAnswered()).isFalse();
    assertThat(round.isPaused()).isFalse();
  }

  @Test
  void stale_and_forged_presses_of_their_own_are_harmless() {
    starts("15");
    answers(ANSWER);
    long id = rig.read(tx -> new RoundStore().running(tx, ANA)).orElseThrow().id();
    for (String name : List.of("ready", "done", "skip", "resume", "show", "rounds")) {
      for (String subject : List.of(id + "", id + "-0", id + "-77", id + "--5", id + "-x")) {
        if (name.equals("skip") && subject.equals(id + "-0")) continue;
        rig.presses(ANA, DIRECT, Action.of("mock." + name, subject));
      }
    }

    Round round = rig.read(tx -> new RoundStore().running(tx, ANA)).orElseThrow().round();
    assertThat(round.lines()).hasSize(2);
    assertThat(round.stage()).isEqualTo(Round.Stage.ANSWERING);
  }

  @Test
  void where_direct_messages_are_closed_that_is_said_privately_and_nothing_remains() {
    rig.refusing(effect ->
        effect.place() instanceof Place.Direct
            ? Optional.of(new Receipt.Refused(Receipt.Reason.DIRECT_MESSAGES_CLOSED, ""))
            : Optional.empty());

    List<Outgoing> sent = rig.types(ANA, CHANNEL, "/barraiser mock");

    assertThat(sent).as("the opening, and why it did not come").hasSize(2);
    Outgoing told = sent.getLast();
    assertThat(told).isInstanceOf(Outgoing.Whisper.class);
    assertThat(told.place()).isEqualTo(CHANNEL);
    assertThat(text(told)).contains("Allow direct messages");
    Optional<Kept> running = rig.read(tx -> new RoundStore().running(tx, ANA));
    assertThat(running).isEmpty();
  }

  @Test
  void two_numbers_for_one_thing_are_asked_about_and_stand_side_by_side_in_the_debrief() {
    starts("30");
    answers(ANSWER + " I led a team of 8.");
    List<Outgoing> asked = answers("My team of twelve did the work.");
    assertThat(text(asked.getFirst()))
        .contains(
            "I noted “I led a team of 8” and “My team of twelve”. How do the two go together?");
    asked = answers("Four were on loan.");
    assertThat(text(asked.getFirst())).doesNotContain("How do the two go together?");
    rig.says(ANA, DIRECT, "stop");

    String debrief = text(rig.ponders().getFirst());

    assertThat(debrief)
        .contains(
            "You gave two numbers here: “I led a team of 8.” and “My team of twelve did the"
                + " work.” What you said to it when I asked");
  }

  @Test
  void an_answer_is_saved_as_a_story_from_the_debrief() {
    List<Outgoing> debrief = debriefed();

    rig.presses(ANA, debrief.getFirst(), "Save answer 1");

    assertThat(rig.form().action().name()).isEqualTo("stories.add");
    assertThat(rig.form().fields().map(Object::toString).collect(Collectors.joining()))
        .contains("Five teams ran a database each", "Releases came weekly");
  }

  @Test
  void a_story_that_is_recognised_is_marked_as_told_and_others_can_be_named() {
    Story known = add("One database");
    Story other = add("Another one");
    recognised.add(new Retold(Long.toString(known.id()), true));
    List<Outgoing> debrief = debriefed();

    assertThat(text(debrief.getLast())).contains("Question 1: One database");
    assertThat(told(known)).isTrue();
    assertThat(told(other)).isFalse();

    rig.presses(ANA, debrief.getLast(), "Was that one of your stories?");
    List<Outgoing> marked =
        rig.submits(ANA, DIRECT, rig.form(), Map.of("question0", Long.toString(other.id())));
    assertThat(text(marked.getFirst())).contains("Marked as told: Another one");
    assertThat(told(other)).isTrue();
  }

  @Test
  void a_story_that_was_probably_told_is_offered_first_and_not_marked_unasked() {
    Story likely = add("One database");
    add("Another one");
    recognised.add(new Retold(Long.toString(likely.id()), false));
    List<Outgoing> debrief = debriefed();

    assertThat(text(debrief.getLast())).doesNotContain("One database");
    assertThat(told(likely)).isFalse();

    rig.presses(ANA, debrief.getLast(), "Was that one of your stories?");
    assertThat(chosenFirst()).isEqualTo(Long.toString(likely.id()));
    rig.submits(ANA, DIRECT, rig.form(), Map.of("question0", chosenFirst()));
    assertThat(told(likely)).isTrue();
  }

  @Test
  void a_story_that_was_saved_from_the_round_is_known_as_told_in_it() {
    add("Another one");
    List<Outgoing> debrief = debriefed();
    Story saved = add("Just saved");
    recognised.add(new Retold(Long.toString(saved.id()), true));

    rig.presses(ANA, debrief.getLast(), "Was that one of your stories?");

    assertThat(chosenFirst()).isEqualTo(Long.toString(saved.id()));
  }

  private String chosenFirst() {
    return ((Field.Choice) rig.form().fields().findFirst().orElseThrow()).value();
  }

  @Test
  void nobody_elses_story_can_be_marked() {
    Story bens =
        rig.write(
            tx -> stories.add(tx, BEN, content("Ben's"), OptionalLong.empty(), rig.instant()));
    add("Ana's");
    List<Outgoing> debrief = debriefed();
    rig.presses(ANA, debrief.getLast(), "Was that one of your stories?");

    List<Outgoing> marked =
        rig.submits(ANA, DIRECT, rig.form(), Map.of("question0", Long.toString(bens.id())));

    assertThat(text(marked.getFirst())).contains("Nothing is marked");
    assertThat(rig.read(tx -> stories.find(tx, BEN, bens.id())).orElseThrow().toldAt()).isNull();
  }

  @Test
  void the_last_ten_debriefs_can_be_read_again() {
    for (int i = 0; i < 12; i++) {
      rig.later(Duration.ofDays(1));
      debriefed();
    }

    for (int i = 0; i < 12; i++) {
      rig.later(Duration.ofDays(1));
      starts("15");
      rig.says(ANA, DIRECT, "stop");
    }

    List<Outgoing> mine = rig.presses(ANA, CHANNEL, Action.of("mock.rounds"));
    assertThat(card(mine.getFirst()).buttons()).extracting(Button::label).hasSize(10);
    List<Outgoing> shown = rig.presses(ANA, mine.getFirst(), "Debrief 10");
    assertThat(shown).hasSize(3).allMatch(one -> one instanceof Outgoing.Whisper);
    assertThat(text(shown.getFirst())).contains("Releases came weekly");
  }

  @Test
  void a_round_that_lay_for_a_day_is_closed_and_debriefed_with_what_there_is() {
    starts("15");
    rig.says(ANA, DIRECT, ANSWER);
    rig.says(ANA, DIRECT, "pause");
    rig.later(Duration.ofDays(1));

    List<Outgoing> closed = rig.wakes("mock");

    assertThat(text(closed.getFirst())).contains("lay for a day");
    assertThat(text(rig.ponders().getFirst())).contains("Releases came weekly");
  }

  @Test
  void two_processes_that_read_the_same_answer_ask_once() {
    starts("15");
    rig.says(ANA, DIRECT, ANSWER);
    rig.presses(ANA, DIRECT, button("That's my answer"));

    assertThat(rig.pondersTwiceAtOnce()).hasSize(1);
    rig.says(ANA, DIRECT, "stop");
    assertThat(rig.pondersTwiceAtOnce()).hasSize(3);
  }

  @Test
  void what_somebody_does_while_their_answer_is_read_comes_before_what_was_read() {
    starts("15");
    rig.says(ANA, DIRECT, ANSWER);
    rig.presses(ANA, DIRECT, button("That's my answer"));

    List<Outgoing> asked = rig.ponders(() -> rig.says(ANA, DIRECT, "pause"));

    assertThat(asked).isEmpty();
    rig.says(ANA, DIRECT, "resume");
    assertThat(rig.ponders()).hasSize(1);
  }

  @Test
  void a_message_edited_during_the_round_counts_as_edited() {
    starts("15");
    MessageRef message = rig.says(ANA, DIRECT, "I did something.");
    rig.event(new Incoming.Edited("e1", ANA, message, "I did another thing.", rig.instant()));
    MessageRef gone = rig.says(ANA, DIRECT, "This I take back.");
    rig.event(new Incoming.Deleted("d1", gone, rig.instant()));

    Round round = rig.read(tx -> new RoundStore().running(tx, ANA)).orElseThrow().round();
    assertThat(round.lines().getLast().said()).isEqualTo("I did another thing.");
  }

  @Test
  void a_message_deleted_after_the_round_is_in_no_quote_and_offered_no_more() {
    starts("15");
    MessageRef kept = rig.says(ANA, DIRECT, "I went to the five leads one by one.");
    MessageRef gone = rig.says(ANA, DIRECT, ANSWER);
    rig.says(ANA, DIRECT, "stop");
    List<Outgoing> debrief = rig.ponders();
    assertThat(stored()).contains("pager", "weekly", "their fault");

    rig.event(new Incoming.Deleted("d1", gone, rig.instant()));

    assertThat(stored()).contains("five leads").doesNotContain("pager", "weekly", "their fault");
    rig.presses(ANA, debrief.getFirst(), "Save answer 1");
    assertThat(offered()).contains("five leads").doesNotContain("pager", "weekly");

    rig.event(new Incoming.Deleted("d2", kept, rig.instant()));

    assertThat(stored()).doesNotContain("five leads");
    rig.presses(ANA, debrief.getFirst(), "Save answer 1");
    assertThat(rig.answered()).isInstanceOf(Answer.Told.class);
    List<Outgoing> mine = rig.presses(ANA, DIRECT, Action.of("mock.rounds"));
    List<Outgoing> shown = rig.presses(ANA, mine.getFirst(), "Debrief 1");
    assertThat(text(shown.getFirst())).contains("Not answered.");
    assertThat(labels(shown.getFirst())).isEmpty();
    assertThat(rig.ponders()).isEmpty();
  }

  @Test
  void a_message_edited_after_the_round_counts_as_edited() {
    starts("15");
    MessageRef message = rig.says(ANA, DIRECT, ANSWER);
    rig.says(ANA, DIRECT, "stop");
    List<Outgoing> debrief = rig.ponders();
    Instant ended = rig.backlog("mock").next();
    rig.later(Duration.ofDays(1));

    rig.event(
        new Incoming.Edited(
            "e1", ANA, message, ANSWER.replace("the pager", "the blame"), rig.instant()));

    assertThat(stored()).contains("weekly", "the blame").doesNotContain("pager");
    rig.presses(ANA, debrief.getFirst(), "Save answer 1");
    assertThat(offered()).contains("the blame").doesNotContain("pager");
    assertThat(part("situation")).contains("Five teams ran a database each");
    assertThat(part("result")).contains("Releases came weekly");
    assertThat(rig.ponders()).isEmpty();
    assertThat(rig.backlog("mock").next()).isEqualTo(ended);
  }

  @Test
  void what_is_deleted_before_or_while_it_is_gone_through_is_not_in_the_debrief() {
    starts("15");
    rig.says(ANA, DIRECT, "I went to the five leads one by one.");
    MessageRef gone = rig.says(ANA, DIRECT, ANSWER);
    rig.says(ANA, DIRECT, "stop");

    int[] thought = {0};
    List<Outgoing> told =
        rig.ponders(() -> {
          // What is said comes to be read first, then what was said.
          if (++thought[0] == 2) rig.event(new Incoming.Deleted("d1", gone, rig.instant()));
        });
    assertThat(thought[0]).isEqualTo(2);
    assertThat(told).isEmpty();

    List<Outgoing> debrief = rig.ponders();
    assertThat(debrief).hasSize(3);
    assertThat(debrief.toString()).doesNotContain("pager", "weekly");
    assertThat(stored()).contains("five leads").doesNotContain("pager");
    starts("15");
    MessageRef all = rig.says(ANA, DIRECT, ANSWER);
    rig.says(ANA, DIRECT, "stop");
    rig.event(new Incoming.Deleted("d2", all, rig.instant()));
    assertThat(rig.ponders()).isEmpty();
    assertThat(stored()).doesNotContain("pager");
  }

  @Test
  void who_says_too_much_is_told_once_and_the_coach_calls_no_long_answer_short() {
    starts("15");
    rig.says(ANA, DIRECT, "\u6211".repeat(19_999));
    rig.says(ANA, DIRECT, "\u6211".repeat(5_000));
    assertThat(text(last())).contains("as much as I take down for one question");
    List<Outgoing> before = rig.sent();
    rig.says(ANA, DIRECT, "\u6211".repeat(5_000));
    assertThat(rig.sent()).hasSameSizeAs(before);
    rig.says(ANA, DIRECT, "stop");

    String debrief =
        rig.ponders().stream().map(MockFeatureTest::text).collect(Collectors.joining());
    assertThat(debrief).doesNotContain("too short", "Too little for me", "is short");
    assertThat(debrief).contains("I could make nothing of that");
  }

  @Test
  void a_long_answer_that_cannot_be_read_is_not_asked_for_more_as_if_it_were_short() {
    starts("15");
    answers("\u6211".repeat(2_000));

    Round round = rig.read(tx -> new RoundStore().running(tx, ANA)).orElseThrow().round();
    assertThat(round.lines().getLast().kind()).isEqualTo(Line.Kind.PROBE);
  }

  private String stored() {
    return rig.<List<String>>read(tx ->
            tx.handle()
                .createQuery("SELECT round || COALESCE(debrief, '') FROM mock_round")
                .mapTo(String.class)
                .list())
        .toString();
  }

  private String part(String name) {
    return rig.form()
        .fields()
        .filter(field -> field.name().equals(name))
        .map(field -> ((Field.Text) field).value())
        .findFirst()
        .orElseThrow();
  }

  private String offered() {
    return rig.form().fields().map(Object::toString).collect(Collectors.joining());
  }

  @Test
  void a_round_goes_when_it_has_been_kept_long_enough() {
    debriefed();
    assertThat(rig.backlog("mock").next()).isEqualTo(rig.instant().plus(Duration.ofDays(180)));
    rig.later(Duration.ofDays(180).minusSeconds(1));
    rig.wakes("mock");
    assertThat(mine()).hasSize(1);
    rig.later(Duration.ofSeconds(1));
    assertThat(rig.backlog("mock").due()).isEqualTo(1);
    rig.wakes("mock");

    assertThat(mine()).isEmpty();
  }

  @Test
  void a_round_that_a_later_version_cannot_read_is_in_nobodys_way() {
    starts("15");
    rig.write(
        tx -> tx.handle().createUpdate("UPDATE mock_round SET round = '{\"x\":1}'").execute());
    rig.later(Duration.ofMinutes(30));
    rig.wakes("mock");
    rig.ponders();

    assertThat(text(starts("15"))).contains("How was it with");
  }

  private List<Kept> mine() {
    return rig.read(tx -> new RoundStore().ended(tx, ANA, 10));
  }

  @Test
  void the_fast_forward_stops_where_the_round_has_something_to_do() {
    starts("15");
    rig.says(ANA, DIRECT, ANSWER);

    assertThat(rig.backlog("mock").next()).isEqualTo(rig.instant().plus(Duration.ofMinutes(2)));
  }

  @Test
  void what_is_spoken_is_counted_and_said_to_be_unread_and_nobody_has_to_write() {
    starts("15");
    rig.speaks(ANA, DIRECT, Duration.ofSeconds(125));
    assertThat(text(last()))
        .contains("counts as your answer (2 min)", "I cannot hear", "If you want coaching");
    rig.presses(ANA, DIRECT, button("That's my answer"));
    assertThat(text(rig.ponders().getFirst()))
        .as("asked on, and not for more of it")
        .doesNotContain("That is short", "the whole of it");
    rig.says(ANA, DIRECT, "stop");

    List<Outgoing> debrief = rig.ponders();

    assertThat(text(debrief.getFirst())).contains("Spoken, 2 min: I could not read it.");
    assertThat(text(debrief.getLast())).contains("There was too little in writing to name any.");
    assertThat(labels(debrief.getFirst())).isEmpty();
  }

  @Test
  void a_few_spoken_seconds_are_asked_for_more_and_what_has_no_length_is_not() {
    starts("15");
    rig.speaks(ANA, DIRECT, Duration.ofSeconds(9));
    rig.presses(ANA, DIRECT, button("That's my answer"));
    assertThat(text(rig.ponders().getFirst())).contains("That is short");
    rig.says(ANA, DIRECT, "stop");
    assertThat(text(rig.ponders().getFirst())).contains("Spoken, 9 s: I could");

    starts("15");
    rig.speaks(ANA, DIRECT, null);
    assertThat(text(last())).contains("counts as your answer, but");
    rig.presses(ANA, DIRECT, button("That's my answer"));
    assertThat(text(rig.ponders().getFirst())).doesNotContain("That is short");
    rig.says(ANA, DIRECT, "stop");
    assertThat(text(rig.ponders().getFirst())).contains("Spoken: I could not read it.");
  }

  @Test
  void a_line_in_writing_beside_what_is_spoken_is_coached_and_never_called_short() {
    starts("15");
    rig.speaks(ANA, DIRECT, Duration.ofMinutes(3));
    rig.says(ANA, DIRECT, ANSWER);
    rig.says(ANA, DIRECT, "stop");
    assertThat(text(rig.ponders().getFirst()))
        .contains("“Releases came weekly instead of monthly.”", "Besides, 3 min spoken");

    starts("15");
    MessageRef clip = rig.speaks(ANA, DIRECT, Duration.ofMinutes(3));
    rig.says(ANA, DIRECT, "Here it is.");
    rig.says(ANA, DIRECT, "stop");
    List<Outgoing> debrief = rig.ponders();
    assertThat(text(debrief.getFirst())).contains("Spoken, 3 min");
    assertThat(text(debrief.getLast())).doesNotContain("too short");

    rig.event(new Incoming.Deleted("d1", clip, rig.instant()));
    List<Outgoing> mine = rig.presses(ANA, DIRECT, Action.of("mock.rounds"));
    List<Outgoing> shown = rig.presses(ANA, mine.getFirst(), "Debrief 1");
    assertThat(text(shown.getFirst())).doesNotContain("Spoken");
  }

  // Playing it.

  private Outgoing starts(String length) {
    List<Outgoing> opened = rig.types(ANA, DIRECT, "/barraiser mock " + length);
    return rig.presses(ANA, opened.getFirst(), "I am ready").getFirst();
  }

  private List<Outgoing> answers(String text) {
    rig.says(ANA, DIRECT, text);
    rig.presses(ANA, DIRECT, button("That's my answer"));
    return rig.ponders();
  }

  private List<Outgoing> toTheEnd() {
    for (int i = 0; i < 20; i++) {
      rig.later(Duration.ofSeconds(40));
      rig.wakes("mock");
      if (rig.read(tx -> new RoundStore().running(tx, ANA)).isEmpty()) {
        return rig.ponders();
      }
      List<Outgoing> next = answers("I asked each of them again and again.");
      if (next.size() == 4) return next.subList(1, 4);
    }
    throw new AssertionError("never ends");
  }

  private List<Outgoing> debriefed() {
    starts("15");
    rig.says(ANA, DIRECT, ANSWER);
    rig.says(ANA, DIRECT, "stop");
    return rig.ponders();
  }

  private Action button(String label) {
    return rig.sent().reversed().stream()
        .filter(one -> one instanceof Outgoing.Post)
        .flatMap(one -> card(one).buttons().stream())
        .filter(one -> one.label().equals(label))
        .findFirst()
        .orElseThrow()
        .action();
  }

  private Outgoing last() {
    return rig.sent().getLast();
  }

  private Story add(String title) {
    return rig.write(
        tx -> stories.add(tx, ANA, content(title), OptionalLong.empty(), rig.instant()));
  }

  private static Story.Content content(String title) {
    return new Story.Content(
        title, StoryCategory.LEADERSHIP_IMPACT, List.of(), "There", "That", "Did", "So");
  }

  private boolean told(Story story) {
    return rig.read(tx -> stories.find(tx, ANA, story.id())).orElseThrow().toldAt() != null;
  }

  private static List<String> labels(Outgoing sent) {
    return card(sent).buttons().stream().map(Button::label).toList();
  }

  private static String text(Outgoing sent) {
    return CardWords.of(card(sent));
  }
}
