package dev.barraiser.practice.suggestions;

import static dev.barraiser.bot.FeatureRig.card;
import static dev.barraiser.bot.FeatureRig.channel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Profile;
import dev.barraiser.practice.daily.DailyFeature;
import dev.barraiser.practice.daily.DailyQuestions;
import dev.barraiser.practice.daily.DailyRules;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.GroupsFeature;
import dev.barraiser.practice.groups.LostChannel;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.groups.Organisers;
import dev.barraiser.practice.people.PeopleFeature;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Asking;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.questions.QuestionRules;
import dev.barraiser.practice.questions.QuestionsFeature;
import dev.barraiser.practice.questions.SomeQuestions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SuggestionsFeatureTest {

  private static final Place.Channel HERE = channel("practice");
  private static final Place.Channel THERE = channel("elsewhere");
  private static final String TEXT = "Tell me about a promise that you could not keep.";

  private final QuestionBank bank = SomeQuestions.bank(1);
  private final PeopleStore people = new PeopleStore();
  private final GroupStore groups = new GroupStore();
  private final OwnQuestionStore questions = new OwnQuestionStore(groups);
  private final Pool pool = new Pool(bank, questions, (tx, group, question) -> 0);
  private final FeatureRig rig = FeatureRig.at("2026-03-02T00:00:00Z", this::features);
  private final Person ana = rig.meets("ana", "Ana", "Europe/Berlin", false);
  private final Person ben = rig.meets("ben", "Ben", null, false);
  private final Person eve = rig.meets("eve", "Eve", null, false);

  SuggestionsFeatureTest() {
    setsUp(ana, HERE);
    setsUp(eve, THERE);
    rig.presses(ben, HERE, Action.of("groups.join", 1));
  }

  private List<Feature> features(FeatureRig clock) {
    var asked = new AskedStore();
    var organisers = new Organisers(groups, people);
    var lost = new LostChannel(groups, asked, organisers);
    var asking = new Asking(pool, asked, people);
    var daily =
        new DailyQuestions(groups, asked, asking, pool, organisers, lost, DailyRules.standard());
    return List.of(
        new PeopleFeature(people).feature(),
        new QuestionsFeature(
                pool,
                asking,
                people,
                groups,
                (tx, person, since) -> Map.of(),
                daily,
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
        new GroupsFeature(
                groups,
                new Membership(groups, (tx, group, person, now) -> List.of()),
                organisers,
                lost,
                daily,
                people,
                pool,
                asked,
                ZoneId.of("UTC"),
                clock)
            .feature(),
        new DailyFeature(daily, groups, organisers, List::of, clock).feature());
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private void setsUp(Person by, Place.Channel channel) {
    rig.types(by, channel, "/barraiser setup");
    rig.submits(by, channel, rig.form(), Map.of());
  }

  /** Suggests the usual question, with what else is filled in. */
  private List<Outgoing> suggests(Person by, Map<String, Object> more) {
    Map<String, Object> values = new HashMap<>();
    values.put("question", TEXT);
    values.put("kind", "VALUES");
    values.put("principle", "EARN_TRUST");
    values.putAll(more);
    rig.types(by, HERE, "/barraiser suggest");
    return rig.submits(by, HERE, rig.form(), values);
  }

  private Outgoing brought(Person by) {
    return to(ana, suggests(by, Map.of()));
  }

  /** The only message that goes to somebody. */
  private static Outgoing to(Person person, List<Outgoing> sent) {
    List<Outgoing> theirs =
        sent.stream()
            .filter(one ->
                (one instanceof Outgoing.Whisper whisper && whisper.to().equals(person))
                    || one.place().equals(new Place.Direct(person)))
            .toList();
    assertThat(theirs).hasSize(1);
    return theirs.getFirst();
  }

  private static List<String> labels(Outgoing shown) {
    return card(shown).buttons().stream().map(Button::label).toList();
  }

  private static String text(Outgoing shown) {
    return card(shown).toString();
  }

  private List<String> asksFor(Person by, Place place, int times) {
    return java.util.stream.IntStream.range(0, times)
        .mapToObj(n -> text(rig.types(by, place, "/question").getFirst()))
        .toList();
  }

  private Person organises(String id) {
    Person person = rig.meets(id, id, null, false);
    rig.write(tx -> {
      groups.organise(tx, 1, person, rig.instant());
      return person;
    });
    return person;
  }

  // Suggesting.

  @Test
  void a_suggestion_goes_to_each_organiser_alone_and_its_author_is_told_so() {
    Person chi = organises("chi");

    List<Outgoing> sent = suggests(ben, Map.of("hint", "What it cost whom"));

    assertThat(sent).hasSize(3);
    for (Person organiser : List.of(ana, chi)) {
      Outgoing review = to(organiser, sent);
      assertThat(review.place()).isEqualTo(new Place.Direct(organiser));
      assertThat(labels(review)).containsExactly("Approve", "Edit", "Decline");
      assertThat(text(review)).contains(TEXT, "What it cost whom", "Earn Trust", "Values");
    }
    assertThat(labels(to(ben, sent))).containsExactly("Take it back");
    assertThat(text(to(ben, sent))).contains("I will tell you what they decide");
  }

  @Test
  void the_notification_of_a_suggestion_holds_nobodys_words() {
    assertThat(card(brought(ben)).summary())
        .isEqualTo("A question is suggested for your study group.");
  }

  @Test
  void an_organiser_who_suggests_decides_at_once() {
    List<Outgoing> sent = suggests(ana, Map.of());

    assertThat(sent).hasSize(1);
    assertThat(labels(to(ana, sent))).contains("Approve");
  }

  @Test
  void only_members_suggest_and_nobody_where_there_is_no_group() {
    rig.types(eve, HERE, "/barraiser suggest");
    assertThat(((Answer.Told) rig.answered()).card().summary()).contains("Join");
    rig.types(ben, channel("nowhere"), "/barraiser suggest");
    assertThat(((Answer.Told) rig.answered()).card().summary()).contains("no study group");
  }

  @Test
  void in_a_direct_message_the_only_group_is_meant() {
    rig.types(ben, new Place.Direct(ben), "/barraiser suggest");

    assertThat(rig.form().action()).isEqualTo(Action.of("suggestions.suggest", 1));
  }

  @Test
  void a_form_for_another_group_is_not_taken() {
    suggests(ben, Map.of());
    rig.types(ben, HERE, "/barraiser suggest");
    var form = rig.form();
    var forged =
        new dev.barraiser.chat.Form(
            Action.of("suggestions.suggest", 2), form.title(), form.submit(), form.pages());

    List<Outgoing> sent =
        rig.submits(
            ben,
            HERE,
            forged,
            Map.of(
                "question",
                "What do you do on a day without a plan?",
                "kind",
                "VALUES",
                "principle",
                "OWNERSHIP"));

    assertThat(text(to(ben, sent))).contains("The members of this study group");
    assertThat(rig.privateTo(eve)).noneMatch(one -> text(one).contains("without a plan"));
  }

  @Test
  void what_is_wrong_with_a_question_is_said_in_its_field() {
    for (var wrong :
        Map.of(
                "",
                "Write the question.",
                "Why?",
                "Write the whole question",
                "What went wrong? What did you learn?",
                "more than one question",
                "Why " + "so ".repeat(80),
                "23 characters too long; 220 fit.")
            .entrySet()) {
      suggests(ben, Map.of("question", wrong.getKey()));
      assertThat(((Answer.FieldErrors) rig.answered()).byField().get("question"))
          .contains(wrong.getValue());
    }
  }

  @Test
  void a_question_of_several_lines_becomes_one() {
    assertThat(
            text(
                to(
                    ana,
                    suggests(ben, Map.of("question", "Tell me about\n a promise\tthat broke.")))))
        .contains("Tell me about a promise that broke.");
  }

  @Test
  void a_twin_is_pointed_out_and_sent_all_the_same_if_its_author_wants() {
    to(ben, rig.presses(ana, brought(ben), "Approve").stream().skip(1).toList());

    List<Outgoing> held =
        suggests(ben, Map.of("question", "Tell me about promises that you couldn't keep!"));

    assertThat(held).hasSize(1);
    assertThat(text(to(ben, held))).contains("much like yours", TEXT);
    List<Outgoing> sent = rig.presses(ben, held.getFirst(), "Send it anyway");
    assertThat(text(to(ana, sent))).contains("It is much like one that you have", TEXT);
    assertThat(text(to(ben, rig.presses(ben, held.getFirst(), "Send it anyway"))))
        .contains("already");
  }

  @Test
  void what_is_held_is_nobodys_to_decide() {
    rig.presses(ana, brought(ben), "Approve");
    suggests(ben, Map.of());

    assertThat(text(to(ana, rig.presses(ana, HERE, Action.of("suggestions.approve", 2)))))
        .contains("no such question");
    assertThat(text(rig.types(ana, HERE, "/barraiser admin questions").getFirst()))
        .contains("In all: 1.");
  }

  @Test
  void the_eleventh_open_suggestion_has_to_wait() {
    for (int n = 0; n < 10; n++) {
      suggests(
          ben, Map.of("question", "How would you explain topic%d to children%d?".formatted(n, n)));
    }

    rig.types(ben, HERE, "/barraiser suggest");

    var told = ((Answer.Told) rig.answered()).card();
    assertThat(told.buttons()).hasSize(10);
    rig.presses(ben, HERE, told.buttons().getFirst().action());
    rig.types(ben, HERE, "/barraiser suggest");
    assertThat(rig.answered()).isInstanceOf(Answer.OpenForm.class);
  }

  @Test
  void a_form_that_was_open_longer_than_there_was_room_stays_open() {
    rig.types(ben, HERE, "/barraiser suggest");
    var form = rig.form();
    for (int n = 0; n < 10; n++) {
      suggests(
          ben, Map.of("question", "How would you explain topic%d to children%d?".formatted(n, n)));
    }

    rig.submits(
        ben, HERE, form, Map.of("question", TEXT, "kind", "VALUES", "principle", "EARN_TRUST"));

    assertThat(((Answer.FieldErrors) rig.answered()).byField().get("question"))
        .contains("10 open suggestions");
  }

  @Test
  void what_is_taken_back_is_gone_for_the_organisers_too() {
    List<Outgoing> sent = suggests(ben, Map.of());
    assertThat(text(to(eve, rig.presses(eve, HERE, Action.of("suggestions.take-back", 1)))))
        .contains("no such suggestion");

    rig.presses(ben, to(ben, sent), "Take it back");

    assertThat(text(to(ana, rig.presses(ana, to(ana, sent), "Approve"))))
        .contains("It may have been taken back");
  }

  // Deciding.

  @Test
  void an_approved_question_comes_in_its_group_and_nowhere_else() {
    List<Outgoing> sent = rig.presses(ana, brought(ben), "Approve");

    assertThat(text(to(ben, sent))).contains("one of your study group's now", TEXT);
    assertThat(asksFor(ben, HERE, 4)).anyMatch(one -> one.contains(TEXT));
    assertThat(asksFor(eve, THERE, 4)).noneMatch(one -> one.contains(TEXT));
    assertThat(asksFor(ben, new Place.Direct(ben), 4)).noneMatch(one -> one.contains(TEXT));
  }

  @Test
  void an_approved_question_is_the_daily_one_when_its_turn_comes_with_the_name_if_wished() {
    rig.presses(ana, brought(ben), "Approve");

    Outgoing daily = null;
    for (int day = 2; day <= 5 && daily == null; day++) {
      rig.goTo(Instant.parse("2026-03-0%dT09:00:00Z".formatted(day)));
      daily =
          rig.wakes("daily").stream()
              .filter(one -> one instanceof Outgoing.Post && one.place().equals(HERE))
              .filter(one -> text(one).contains(TEXT))
              .findFirst()
              .orElse(null);
    }

    assertThat(daily).isNotNull();
    assertThat(text(java.util.Objects.requireNonNull(daily)))
        .contains("Suggested by ", "Name[person=" + ben + "]");
    assertThat(text(rig.presses(ben, daily, "Hint").getFirst()))
        .contains("What you hold to, and a moment in which holding to it cost you something.");
    assertThat(text(rig.presses(ben, daily, "Framework").getFirst())).contains("In plain words");
    assertThat(rig.presses(ben, daily, "Another like this")).hasSize(1);
  }

  @Test
  void who_does_not_wish_to_be_named_is_not() {
    rig.presses(ana, to(ana, suggests(ben, Map.of("credit", "NO"))), "Approve");

    assertThat(asksFor(eve, HERE, 4))
        .anyMatch(one -> one.contains(TEXT))
        .noneMatch(one -> one.contains("Suggested by") || one.contains("id=ben"));
  }

  @Test
  void a_filter_holds_for_it_as_for_every_question() {
    rig.presses(ana, brought(ben), "Approve");

    for (int n = 0; n < 4; n++) {
      assertThat(text(rig.types(ben, HERE, "/question frugality").getFirst())).doesNotContain(TEXT);
    }
  }

  @Test
  void of_two_organisers_who_press_one_decides_and_the_author_hears_once() {
    Person chi = organises("chi");
    List<Outgoing> sent = suggests(ben, Map.of());
    rig.presses(chi, to(chi, sent), "Decline");
    var form = rig.form();

    rig.presses(ana, to(ana, sent), "Approve");
    Outgoing twice = to(ana, rig.presses(ana, to(ana, sent), "Approve"));
    Outgoing late = to(chi, rig.submits(chi, HERE, form, Map.of("reason", "No.")));

    assertThat(text(twice)).contains("approved already");
    assertThat(text(late)).contains("approved already", "id=ana");
    assertThat(rig.privateTo(ben)).filteredOn(one -> text(one).contains(TEXT)).hasSize(2);
  }

  @Test
  void approving_on_an_old_card_does_not_overturn_what_another_has_declined() {
    List<Outgoing> sent = suggests(ben, Map.of());
    Outgoing review = to(ana, sent);
    rig.presses(ana, review, "Decline");
    rig.submits(ana, HERE, rig.form(), Map.of("reason", "No."));

    Outgoing again = to(ana, rig.presses(ana, review, "Approve"));

    assertThat(text(again)).contains("declined already");
    assertThat(asksFor(ben, HERE, 4)).noneMatch(one -> one.contains(TEXT));
    rig.presses(ana, again, "Ask it again");
    assertThat(asksFor(ben, HERE, 4)).anyMatch(one -> one.contains(TEXT));
  }

  @Test
  void whoever_suggested_a_question_reads_how_it_was_reworded_and_their_name_says_so() {
    rig.presses(ana, brought(ben), "Approve");
    rig.presses(ana, rig.types(ana, HERE, "/barraiser admin questions").getFirst(), "Edit");
    List<Outgoing> edited =
        rig.submits(ana, HERE, rig.form(), Map.of("question", "Which promise could you not keep?"));

    assertThat(text(to(ben, edited))).contains(TEXT, "Which promise could you not keep?");
    assertThat(asksFor(ben, HERE, 4))
        .anyMatch(one -> one.contains("Which promise") && one.contains("in the organisers' words"));
  }

  @Test
  void suggesting_and_taking_back_does_not_fill_the_organisers_messages_without_end() {
    for (int n = 0; n < 15; n++) {
      List<Outgoing> sent =
          suggests(
              ben,
              Map.of("question", "How would you explain topic%d to a friend%d?".formatted(n, n)));
      rig.presses(ben, to(ben, sent), "Take it back");
    }
    suggests(ben, Map.of());

    assertThat(rig.answered().toString()).contains("You have suggested 15 in 24 hours");
    rig.later(Duration.ofDays(1));
    assertThat(text(to(ana, suggests(ben, Map.of())))).contains(TEXT);
  }

  @Test
  void a_declined_question_comes_back_to_its_author_with_the_reason_alone() {
    rig.presses(ana, brought(ben), "Decline");
    var form = rig.form();
    rig.submits(ana, HERE, form, Map.of("reason", ""));
    assertThat(rig.answered()).isInstanceOf(Answer.FieldErrors.class);

    List<Outgoing> sent = rig.submits(ana, HERE, form, Map.of("reason", "We had <it> last week."));

    assertThat(text(to(ben, sent))).contains("We had <it> last week.", TEXT).doesNotContain("ana");
    assertThat(asksFor(ben, HERE, 4)).noneMatch(one -> one.contains(TEXT));
  }

  @Test
  void an_edited_question_is_asked_as_it_was_edited() {
    Outgoing review = brought(ben);
    rig.presses(ana, review, "Edit");
    assertThat(rig.form().fields().map(dev.barraiser.chat.Field::name))
        .containsExactly("question", "hint", "kind", "principle", "category", "level");

    List<Outgoing> edited =
        rig.submits(
            ana,
            HERE,
            rig.form(),
            Map.of("question", "Which promise could you not keep?", "level", "L7"));
    rig.presses(ana, edited.getFirst(), "Approve");

    assertThat(text(to(ben, rig.sent().subList(rig.sent().size() - 1, rig.sent().size()))))
        .contains("Which promise could you not keep?");
    for (int n = 0; n < 4; n++) {
      assertThat(text(rig.types(ben, HERE, "/question L6").getFirst()))
          .doesNotContain("Which promise");
    }
  }

  @Test
  void a_retired_question_is_asked_no_longer_but_its_card_still_works() {
    rig.presses(ana, brought(ben), "Approve");
    Outgoing list = rig.types(ana, HERE, "/barraiser admin questions").getFirst();
    assertThat(labels(list)).containsExactly("Edit", "Retire");

    Outgoing retired = to(ana, rig.presses(ana, list, "Retire"));

    assertThat(asksFor(ben, HERE, 4)).noneMatch(one -> one.contains(TEXT));
    assertThat(text(rig.presses(ben, HERE, Action.of("questions.hint", "own-1")).getFirst()))
        .contains("What you hold to");
    assertThat(text(rig.presses(ben, HERE, Action.of("questions.post-here", "own-1")).getFirst()))
        .contains("no longer among mine");
    assertThat(rig.presses(ana, retired, "Ask it again")).hasSize(1);
    assertThat(asksFor(eve, HERE, 4)).anyMatch(one -> one.contains(TEXT));
  }

  @Test
  void nobody_but_an_organiser_decides_whatever_ids_they_send() {
    brought(ben);
    Person gus = rig.meets("gus", "Gus", null, false);
    rig.write(tx -> {
      groups.organise(tx, 1, gus, rig.instant());
      return gus;
    });
    rig.event(
        new Incoming.PersonChanged(
            "guest", new Profile(gus, "Gus", null, false, true), rig.instant()));

    for (Person other : List.of(ben, eve, gus)) {
      for (String action : List.of("approve", "retire", "edit", "decline")) {
        List<Outgoing> sent = rig.presses(other, HERE, Action.of("suggestions." + action, 1));
        String told =
            sent.isEmpty()
                ? ((Answer.Told) rig.answered()).card().toString()
                : text(to(other, sent));
        assertThat(told).contains("I have no such question").doesNotContain(TEXT);
      }
      assertThat(text(rig.presses(other, HERE, Action.of("suggestions.list", "1-0")).getFirst()))
          .doesNotContain(TEXT);
    }
    for (String nonsense : List.of("", "x", "-1", "99", "9999999999999999999", "1-", "own-1")) {
      assertThat(
              text(rig.presses(ana, HERE, Action.of("suggestions.approve", nonsense)).getFirst()))
          .contains("I have no such question");
      assertThat(text(rig.presses(ana, HERE, Action.of("suggestions.list", nonsense)).getFirst()))
          .contains("I have no such question");
    }
  }

  @Test
  void a_question_of_another_group_is_as_if_it_were_not_there() {
    rig.presses(ana, brought(ben), "Approve");

    for (String action : List.of("hint", "framework", "another", "post-here", "probes")) {
      assertThat(
              text(rig.presses(eve, THERE, Action.of("questions." + action, "own-1")).getFirst()))
          .contains("no longer among mine");
    }
    // A member sees it anywhere, and can post it in its own channel only.
    assertThat(text(rig.presses(ben, THERE, Action.of("questions.hint", "own-1")).getFirst()))
        .contains("What you hold to");
    assertThat(text(rig.presses(ben, THERE, Action.of("questions.post-here", "own-1")).getFirst()))
        .contains("no longer among mine");
  }

  @Test
  void who_has_left_is_not_written_to() {
    Outgoing review = brought(ben);
    rig.event(new Incoming.PersonLeft("left", ben, rig.instant()));

    assertThat(rig.presses(ana, review, "Approve")).hasSize(1);
  }

  @Test
  void without_any_organiser_left_a_suggestion_waits_for_whoever_administers_the_place() {
    rig.event(new Incoming.PersonLeft("left", ana, rig.instant()));
    Person ada = rig.meets("ada", "Ada", null, true);

    assertThat(text(to(ben, suggests(ben, Map.of())))).contains("no organiser at the moment");
    assertThat(labels(rig.types(ada, HERE, "/barraiser admin questions").getFirst()))
        .containsExactly("Approve", "Edit", "Decline");
  }

  @Test
  void many_questions_are_turned_over_page_by_page() {
    for (int n = 0; n < 6; n++) {
      suggests(
          ben, Map.of("question", "How would you explain topic%d to children%d?".formatted(n, n)));
    }
    Outgoing first = rig.types(ana, HERE, "/barraiser admin questions").getFirst();
    assertThat(text(first)).contains("topic0", "topic3").doesNotContain("topic4");

    Outgoing second = to(ana, rig.presses(ana, first, "More"));

    assertThat(text(second)).contains("topic4", "topic5").doesNotContain("topic3");
    assertThat(labels(second)).contains("Back").doesNotContain("More");
  }

  @Test
  void a_question_without_a_blank_still_gets_a_threads_title() {
    rig.presses(
        ana, to(ana, suggests(ben, Map.of("question", "x".repeat(90) + " and so on"))), "Approve");
    rig.later(Duration.ofHours(1));

    List<Outgoing> posted = rig.presses(ben, HERE, Action.of("questions.post-here", "own-1"));

    assertThat(posted).anyMatch(Outgoing.OpenThread.class::isInstance);
  }
}
