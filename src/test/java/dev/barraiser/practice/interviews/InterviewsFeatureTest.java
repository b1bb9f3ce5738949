package dev.barraiser.practice.interviews;

import static dev.barraiser.bot.FeatureRig.card;
import static dev.barraiser.bot.FeatureRig.channel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Organisers;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.people.PeopleFeature;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Asking;
import dev.barraiser.practice.questions.AskingRefused;
import dev.barraiser.practice.questions.OwnQuestion;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.questions.QuestionRules;
import dev.barraiser.practice.questions.QuestionsFeature;
import dev.barraiser.practice.questions.SomeQuestions;
import dev.barraiser.practice.suggestions.OwnQuestionStore;
import dev.barraiser.practice.suggestions.SuggestionRules;
import dev.barraiser.practice.suggestions.SuggestionsFeature;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterviewsFeatureTest {

  private static final Place.Channel HERE = channel("practice");
  private static final Place.Channel THERE = channel("elsewhere");
  private static final String QUESTION = "Which of your promises did you break?";

  private final QuestionBank bank = SomeQuestions.bank(1);
  private final PeopleStore people = new PeopleStore();
  private final GroupStore groups = new GroupStore();
  private final OwnQuestionStore questions = new OwnQuestionStore(groups);
  private final InterviewStore interviews = new InterviewStore(groups, InterviewRules.standard());
  private final Pool pool = new Pool(bank, questions, interviews);
  private final Random random = new Random(1);
  private final FeatureRig rig = FeatureRig.at("2026-03-02T00:00:00Z", this::features);
  private final Person ana = rig.meets("ana", "Ana", "Europe/Berlin", false);
  private final Person ben = rig.meets("ben", "Ben", null, false);
  private final Person eve = rig.meets("eve", "Eve", null, false);

  InterviewsFeatureTest() {
    long here = group(HERE);
    long there = group(THERE);
    rig.write(tx -> {
      groups.organise(tx, here, ana, rig.instant());
      return groups.join(tx, here, ana, rig.instant())
          && groups.join(tx, here, ben, rig.instant())
          && groups.join(tx, there, eve, rig.instant());
    });
  }

  private List<Feature> features(FeatureRig clock) {
    var asked = new AskedStore();
    var organisers = new Organisers(groups, people);
    return List.of(
        new PeopleFeature(people).feature(),
        new QuestionsFeature(
                pool,
                new Asking(pool, asked, people),
                people,
                groups,
                (tx, person, since) -> Map.of(),
                new NothingFollows(),
                QuestionRules.standard(),
                clock)
            .feature(),
        new SuggestionsFeature(
                questions,
                pool,
                groups,
                organisers,
                people,
                asked,
                SuggestionRules.standard(),
                clock)
            .feature(),
        new InterviewsFeature(
                interviews, questions, pool, groups, organisers, people, random, clock)
            .feature());
  }

  private static final class NothingFollows implements AskingRefused {
    @Override
    public List<Outgoing> notPosted(
        Tx tx,
        dev.barraiser.practice.questions.Asked asked,
        dev.barraiser.chat.Receipt.Refused refused) {
      return List.of();
    }

    @Override
    public List<Outgoing> noThread(
        Tx tx,
        dev.barraiser.practice.questions.Asked asked,
        dev.barraiser.chat.Receipt.Refused refused) {
      return List.of();
    }
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private long group(Place.Channel channel) {
    return rig.write(tx ->
        groups.set(tx, channel, StudyGroup.Rhythm.standard(ZoneId.of("UTC")), rig.instant()).id());
  }

  /** More members, so that there are {@code all} in the group. */
  private List<Person> grows(int all) {
    List<Person> more = new ArrayList<>();
    for (int n = 3; n <= all; n++) {
      Person person = rig.meets("p" + n, "P" + n, null, false);
      more.add(person);
      rig.write(tx -> groups.join(tx, 1, person, rig.instant()));
    }
    return more;
  }

  private List<Outgoing> shares(Person by, boolean anonymous, String... asked) {
    rig.presses(by, HERE, Action.of("interviews.share", 1));
    return rig.submits(
        by,
        HERE,
        rig.form(),
        Map.of(
            "questions",
            String.join("\n", asked),
            "went",
            "It went well.",
            "advice",
            "Sleep before.",
            "as",
            anonymous ? "ANONYMOUS" : "NAMED"));
  }

  private void threeWeeksPass() {
    for (int day = 0; day < 22; day++) {
      rig.later(Duration.ofDays(1));
      rig.wakes("interviews");
    }
  }

  private Outgoing list(Person by) {
    return rig.types(by, HERE, "/barraiser asked").getFirst();
  }

  private static String text(Outgoing shown) {
    return card(shown).toString();
  }

  private static List<String> labels(Outgoing shown) {
    return card(shown).buttons().stream().map(Button::label).toList();
  }

  private List<OwnQuestion> ownQuestions() {
    return rig.read(tx -> questions.everAsked(tx, 1));
  }

  private String drawn(String about) {
    return IntStream.range(0, 6)
        .mapToObj(n -> text(rig.types(ana, HERE, "/question").getFirst()))
        .filter(one -> one.contains(about))
        .findFirst()
        .orElse("");
  }

  @Test
  void what_is_shared_by_name_appears_at_once_and_its_questions_are_the_groups() {
    shares(ben, false, "1. " + QUESTION, "- What would you build in three years?", "");

    assertThat(text(list(ana)))
        .contains(QUESTION, "What would you build", "It went well.", "Sleep before.")
        .contains("March 2026", "Name[person=" + ben + "]")
        .doesNotContain("1. ", "- What");
    assertThat(drawn(QUESTION)).contains("Asked for real, once that we know of.");
    assertThat(text(rig.types(eve, THERE, "/barraiser asked").getFirst())).doesNotContain(QUESTION);
  }

  @Test
  void what_is_shared_anonymously_appears_after_one_to_three_weeks_and_not_before() {
    grows(5);
    shares(ben, true, QUESTION);
    Instant shared = rig.instant();

    Instant appeared = shared;
    while (!text(list(ana)).contains(QUESTION)) {
      rig.later(Duration.ofHours(1));
      rig.wakes("interviews");
      appeared = rig.instant();
    }

    assertThat(Duration.between(shared, appeared))
        .isBetween(Duration.ofDays(7), Duration.ofDays(21).plusHours(1));
    assertThat(text(list(ana))).contains(", anonymously").doesNotContain("ben", "Ben");
  }

  @Test
  void when_the_next_one_appears_is_told_to_nobody() {
    grows(5);
    shares(ben, true, QUESTION);

    assertThat(rig.backlog("interviews").next()).isNull();
    assertThat(rig.backlog("interviews").due()).isZero();
  }

  @Test
  void the_moment_is_drawn_afresh_each_time_and_kept_over_a_restart() {
    grows(5);
    shares(ben, true, QUESTION);
    shares(ben, true, "How do you say no to a customer?");
    List<Long> moments =
        rig.read(tx ->
            tx.handle().createQuery("SELECT shows_at FROM interview").mapTo(Long.class).list());

    assertThat(moments).doesNotHaveDuplicates().hasSize(2);
    rig.restarts(this::features);
    threeWeeksPass();
    assertThat(text(list(ana))).contains(QUESTION, "How do you say no to a customer?");
  }

  @Test
  void in_a_group_of_four_nothing_anonymous_appears_until_it_has_grown() {
    grows(4);
    shares(ben, true, QUESTION);
    threeWeeksPass();
    assertThat(text(list(ana))).doesNotContain(QUESTION);
    assertThat(drawn(QUESTION)).isEmpty();

    grows(5);
    days(6);
    assertThat(text(list(ana)))
        .as("whoever just joined cannot have been it")
        .doesNotContain(QUESTION);
    days(28);
    assertThat(text(list(ana))).contains(QUESTION);
  }

  @Test
  void a_group_that_shrinks_to_four_does_not_see_anonymous_ones_nor_their_count() {
    Person leaver = grows(5).getLast();
    shares(ben, true, QUESTION);
    threeWeeksPass();

    rig.write(tx -> {
      groups.leave(tx, 1, leaver);
      return leaver;
    });

    assertThat(text(list(ana))).doesNotContain(QUESTION);
    assertThat(drawn(QUESTION)).doesNotContain("Asked for real");
  }

  @Test
  void where_four_of_five_have_shared_by_name_the_fifth_is_not_given_away() {
    List<Person> others = grows(5);
    shares(ana, false, "What did you learn from a peer?");
    others.forEach(one -> shares(one, false, "What did you learn from a peer?"));
    shares(ben, true, QUESTION);

    threeWeeksPass();
    assertThat(text(list(ana))).doesNotContain(QUESTION);

    grows(7);
    days(34);
    assertThat(everything(ana)).contains(QUESTION);
  }

  @Test
  void whoever_left_and_joined_again_has_only_just_joined() {
    Person leaver = grows(5).getLast();
    shares(ben, true, QUESTION);
    days(6);
    rig.write(tx -> {
      groups.leave(tx, 1, leaver);
      return groups.join(tx, 1, leaver, rig.instant());
    });
    days(6);

    assertThat(text(list(ana))).doesNotContain(QUESTION);
    days(28);
    assertThat(text(list(ana))).contains(QUESTION);
  }

  @Test
  void what_the_group_could_not_be_asked_is_told_at_its_line() {
    grows(5);
    for (String typed :
        List.of(
            "x",
            "Are you pregnant or planning to be?",
            "What went wrong? What did you do about it?",
            "Tell me about https://example.org please")) {
      shares(ben, false, QUESTION + "\n" + typed);
      assertThat(rig.answered()).as(typed).isInstanceOf(Answer.FieldErrors.class);
      assertThat(rig.answered().toString()).contains("“" + typed + "”: ");
    }
    assertThat(text(list(ana))).doesNotContain(QUESTION);
  }

  @Test
  void what_one_person_tells_twice_was_asked_once() {
    grows(5);
    shares(ben, false, QUESTION);
    shares(ben, false, QUESTION);

    assertThat(drawn(QUESTION)).contains("Asked for real, once");
  }

  private void days(int days) {
    for (int day = 0; day < days; day++) {
      rig.later(Duration.ofDays(1));
      rig.wakes("interviews");
    }
  }

  /** All pages of the list. */
  private String everything(Person by) {
    var all = new StringBuilder();
    Outgoing page = list(by);
    all.append(text(page));
    while (labels(page).contains("Older")) {
      page = rig.presses(by, page, "Older").getFirst();
      all.append(text(page));
    }
    return all.toString();
  }

  @Test
  void within_a_month_anonymous_ones_stand_in_no_order_of_their_sharing_or_appearing() {
    grows(6);
    // A month in which all of them appear, whatever was drawn.
    rig.goTo(Instant.parse("2026-04-08T00:00:00Z"));
    for (int n = 0; n < 6; n++) {
      shares(ben, true, "What is the number of case%d in town%d?".formatted(n, n));
      rig.later(Duration.ofMinutes(7));
    }
    threeWeeksPass();

    List<Experience> shown = rig.read(tx -> interviews.shown(tx, 1, ZoneId.of("UTC")));
    assertThat(shown).hasSize(6).allMatch(one -> one.by().isEmpty());
    assertThat(shown).extracting(Experience::id).isSorted();
    assertThat(shown.stream().map(one -> one.told().questions().getFirst()).toList())
        .isNotEqualTo(
            IntStream.range(0, 6)
                .mapToObj("What is the number of case%1$d in town%1$d?"::formatted)
                .toList());
  }

  @Test
  void newest_month_first_and_within_it_names_before_the_anonymous() {
    grows(5);
    shares(ben, false, "What broke in february of that year?");
    rig.goTo(Instant.parse("2026-04-02T00:00:00Z"));
    shares(ana, true, QUESTION);
    threeWeeksPass();
    shares(ben, false, "How would your rival describe you?");

    List<Experience> shown = rig.read(tx -> interviews.shown(tx, 1, ZoneId.of("UTC")));

    assertThat(shown)
        .extracting(one -> one.by().map(Person::id), one -> one.month().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Optional.of("ben"), "2026-04"),
            org.assertj.core.groups.Tuple.tuple(Optional.empty(), "2026-04"),
            org.assertj.core.groups.Tuple.tuple(Optional.of("ben"), "2026-03"));
  }

  @Test
  void the_list_is_the_same_for_the_author_as_for_every_member() {
    List<Person> others = grows(5);
    shares(ben, true, QUESTION);
    assertThat(card(list(ben))).isEqualTo(card(list(others.getFirst())));
    threeWeeksPass();
    assertThat(text(list(ben))).contains(QUESTION);
    assertThat(card(list(ben))).isEqualTo(card(list(others.getFirst())));
  }

  @Test
  void nothing_is_said_to_anybody_else_when_somebody_shares() {
    grows(5);

    assertThat(shares(ben, true, QUESTION))
        .hasSize(1)
        .allMatch(one -> one instanceof Outgoing.Whisper whisper && whisper.to().equals(ben));
    int before = rig.sent().size();
    threeWeeksPass();
    assertThat(rig.sent()).hasSize(before);
  }

  @Test
  void nothing_that_is_kept_of_the_question_leads_to_who_told_of_it() {
    grows(5);
    shares(ben, true, QUESTION);
    threeWeeksPass();

    assertThat(text(rig.types(ana, HERE, "/barraiser admin questions").getFirst()))
        .contains(QUESTION)
        .doesNotContain("ben");
    assertThat(
            rig.<List<Map<String, Object>>>read(
                tx -> tx.handle().createQuery("SELECT * FROM own_question").mapToMap().list()))
        .allSatisfy(row -> assertThat(row.toString()).doesNotContain("ben"));
  }

  @Test
  void the_same_question_told_twice_counts_two_also_in_other_words_for_the_words() {
    shares(ben, false, QUESTION, QUESTION);
    shares(ana, false, "which of your promises did you break");

    assertThat(drawn(QUESTION)).contains("Asked for real, twice that we know of.");
    assertThat(ownQuestions()).hasSize(1);
  }

  @Test
  void a_question_of_the_bank_that_was_asked_for_real_says_so_in_this_group_alone() {
    String known = bank.all().getFirst().text();
    shares(ben, false, known);

    assertThat(drawn(known)).contains("Asked for real, once that we know of.");
    for (int n = 0; n < 3; n++) {
      assertThat(text(rig.types(eve, THERE, "/question").getFirst()))
          .doesNotContain("Asked for real");
    }
    assertThat(ownQuestions()).isEmpty();
  }

  @Test
  void its_author_takes_it_back_and_nobody_else_does() {
    shares(ben, false, QUESTION);
    Outgoing mine = rig.presses(ben, list(ben), "What I shared").getFirst();
    Action takeBack = FeatureRig.button(card(mine), "Take back 1").action();
    for (Person other : List.of(ana, eve)) {
      assertThat(text(rig.presses(other, HERE, takeBack).getFirst()))
          .contains("no such experience");
    }

    rig.presses(ben, HERE, takeBack);

    assertThat(text(list(ana))).doesNotContain(QUESTION);
    assertThat(drawn(QUESTION)).isEmpty();
    assertThat(ownQuestions()).isEmpty();
    assertThat(text(rig.presses(ben, HERE, takeBack).getFirst())).contains("no such experience");
  }

  @Test
  void a_question_that_was_asked_stays_for_what_refers_to_it_and_comes_no_more() {
    shares(ben, false, QUESTION);
    rig.presses(ana, HERE, Action.of("questions.post-here", "own-1"));
    Outgoing mine = rig.presses(ben, list(ben), "What I shared").getFirst();

    rig.presses(ben, mine, "Take back 1");

    assertThat(drawn(QUESTION)).isEmpty();
    Optional<Question> kept = rig.read(tx -> pool.find(tx, "own-1"));
    assertThat(kept).isPresent();
    assertThat(text(rig.types(ana, HERE, "/barraiser admin questions").getFirst()))
        .doesNotContain(QUESTION);
    assertThat(text(rig.presses(ana, HERE, Action.of("suggestions.approve", 1)).getFirst()))
        .contains("no such question");
  }

  @Test
  void who_has_left_still_takes_their_own_back() {
    shares(ben, false, QUESTION);
    rig.write(tx -> {
      groups.leave(tx, 1, ben);
      return ben;
    });

    Outgoing mine =
        rig.presses(ben, new Place.Direct(ben), Action.of("interviews.mine")).getFirst();
    rig.presses(ben, mine, "Take back 1");

    assertThat(text(list(ana))).doesNotContain(QUESTION);
    assertThat(text(list(ben))).contains("among the members");
  }

  @Test
  void an_organiser_removes_one_and_only_its_author_hears_why() {
    grows(5);
    shares(ben, true, QUESTION);
    threeWeeksPass();
    rig.presses(ana, list(ana), "Remove");
    Form form = rig.form();

    List<Outgoing> sent = rig.submits(ana, HERE, form, Map.of("reason", "A firm asked us to."));

    assertThat(text(sent.getFirst())).contains("removed").doesNotContain("ben", "Ben");
    assertThat(rig.privateTo(ben)).anyMatch(one -> text(one).contains("A firm asked us to."));
    assertThat(text(list(ana))).doesNotContain(QUESTION);
    assertThat(text(rig.submits(ana, HERE, form, Map.of("reason", "Again.")).getFirst()))
        .contains("no such experience");
  }

  @Test
  void what_is_read_on_removing_is_the_same_whether_its_author_is_still_there_or_not() {
    grows(6);
    shares(ben, true, QUESTION);
    shares(ben, true, "How do you say no to a customer?");
    threeWeeksPass();
    rig.presses(ana, list(ana), "Remove");
    Outgoing there = rig.submits(ana, HERE, rig.form(), Map.of("reason", "No.")).getFirst();
    rig.event(new Incoming.PersonLeft("left", ben, rig.instant()));
    rig.presses(ana, list(ana), "Remove");
    List<Outgoing> gone = rig.submits(ana, HERE, rig.form(), Map.of("reason", "No."));

    assertThat(card(gone.getFirst())).isEqualTo(card(there));
    assertThat(gone).hasSize(1);
  }

  @Test
  void whoever_is_not_of_the_group_reads_shares_and_removes_nothing_whatever_they_send() {
    shares(ben, false, QUESTION);
    String id = rig.read(tx -> interviews.by(tx, ben)).getFirst().id();

    for (String subject : List.of("1-0", "1", "x", "999-0", "")) {
      assertThat(text(rig.presses(eve, HERE, Action.of("interviews.list", subject)).getFirst()))
          .doesNotContain(QUESTION);
    }
    rig.presses(eve, HERE, Action.of("interviews.share", 1));
    assertThat(rig.answered()).isInstanceOf(Answer.Told.class);
    for (Person other : List.of(eve, ben)) {
      rig.presses(other, HERE, Action.of("interviews.remove", id));
      assertThat(((Answer.Told) rig.answered()).card().summary()).contains("no such experience");
    }
  }

  @Test
  void what_has_not_appeared_is_not_there_for_an_organiser_either() {
    grows(5);
    shares(ben, true, QUESTION);
    String id = rig.read(tx -> interviews.by(tx, ben)).getFirst().id();

    rig.presses(ana, HERE, Action.of("interviews.remove", id));

    assertThat(((Answer.Told) rig.answered()).card().summary()).contains("no such experience");
  }

  @Test
  void what_is_wrong_in_the_form_is_said_in_its_field() {
    for (String wrong : List.of(" \n - ", "a\nb\nc\nd\ne\nf", "x".repeat(221))) {
      shares(ben, false, wrong);
      assertThat(((Answer.FieldErrors) rig.answered()).byField()).containsOnlyKeys("questions");
    }
  }

  @Test
  void there_is_an_end_to_what_one_person_can_share() {
    for (int n = 0; n < 10; n++) {
      shares(ben, false, "What is the number of case%d in town%d?".formatted(n, n));
    }

    rig.presses(ben, HERE, Action.of("interviews.share", 1));

    assertThat(((Answer.Told) rig.answered()).card().summary()).contains("10 experiences");
  }
}
