package dev.barraiser.practice.questions;

import static dev.barraiser.bot.FeatureRig.button;
import static dev.barraiser.bot.FeatureRig.card;
import static dev.barraiser.bot.FeatureRig.channel;
import static dev.barraiser.practice.questions.SomeQuestions.bank;
import static dev.barraiser.practice.questions.SomeQuestions.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.people.PeopleFeature;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.storage.Tx;
import dev.barraiser.yaml.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuestionsFeatureTest {

  private static final Place.Channel HERE = channel("practice");

  private final QuestionBank own = BankFiles.own(new Problems());
  private final Map<String, Instant> answered = new HashMap<>();
  private final List<String> refusals = new ArrayList<>();
  private final AskedStore asked = new AskedStore();
  private final FeatureRig rig = rig(own);
  private final Person ana = rig.meets("ana", "Ana", "Europe/Berlin", false);

  private FeatureRig rig(QuestionBank bank) {
    var people = new PeopleStore();
    return FeatureRig.at(
        "2026-03-02T09:00:00Z",
        clock ->
            List.of(
                new PeopleFeature(people).feature(),
                new QuestionsFeature(
                        Pool.of(bank),
                        new Asking(Pool.of(bank), asked, people),
                        people,
                        (tx, channel) -> OptionalLong.empty(),
                        (tx, person, since) -> answeredSince(since),
                        new Refusals(),
                        QuestionRules.standard(),
                        clock)
                    .feature()));
  }

  private Map<String, Instant> answeredSince(Instant since) {
    Map<String, Instant> lately = new HashMap<>(answered);
    lately.values().removeIf(at -> at.isBefore(since));
    return lately;
  }

  private final class Refusals implements AskingRefused {
    @Override
    public List<Outgoing> notPosted(Tx tx, Asked asked, Receipt.Refused refused) {
      refusals.add("not posted: " + refused.reason());
      return List.of();
    }

    @Override
    public List<Outgoing> noThread(Tx tx, Asked asked, Receipt.Refused refused) {
      refusals.add("no thread: " + refused.reason());
      return List.of();
    }
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void a_random_question_is_seen_by_the_asking_person_alone() {
    Outgoing given = only(rig.types(ana, HERE, "/question"));

    assertThat(given).isInstanceOf(Outgoing.Whisper.class);
    assertThat(((Outgoing.Whisper) given).to()).isEqualTo(ana);
    assertThat(labels(given))
        .containsExactly(
            "Post here",
            "Answer it",
            "Which story?",
            "Hint",
            "Framework",
            "Guide",
            "Another like this",
            "Choose");
  }

  @Test
  void both_ways_of_asking_take_the_same_filters() {
    for (String line :
        List.of(
            "/question leadership character earn trust L6",
            "/barraiser question principle:earn_trust level:L6 category:leadership-character")) {
      Question given = shown(only(rig.types(ana, HERE, line)));
      assertThat(given.category()).isEqualTo(Category.LEADERSHIP_CHARACTER);
      assertThat(given.principles()).contains(Principle.EARN_TRUST);
      assertThat(given.level().suits(Level.L6)).isTrue();
    }
  }

  @Test
  void an_unknown_filter_is_answered_with_the_valid_ones() {
    rig.types(ana, HERE, "/question kindness");

    assertThat(rig.answered()).isInstanceOf(Answer.Told.class);
    String told = ((Answer.Told) rig.answered()).card().toString();
    assertThat(told)
        .contains("kindness", "Leadership character", "Earn Trust", "Frugality", "L6", "both");
  }

  @Test
  void filters_that_no_question_meets_together_say_which_to_leave_out() {
    try (FeatureRig small =
        rig(
            bank(
                question("a", Category.LEADERSHIP_CHARACTER, Level.L6, Principle.EARN_TRUST),
                question("b", Category.LEADERSHIP_CHARACTER, Level.L7, Principle.FRUGALITY)))) {
      Card told = card(only(small.types(ana, HERE, "/question leadership character frugality L6")));

      assertThat(told.summary())
          .isEqualTo(
              "I have no question that is all of this: Leadership character · Frugality · L6.");
      assertThat(told.blocks())
          .contains(
              Block.text("Leave out the ", Words.strong("principle"), ", and there is one."),
              Block.text("Leave out the ", Words.strong("level"), ", and there is one."))
          .hasSize(3);
    }
  }

  @Test
  void what_can_be_typed_can_be_chosen() {
    rig.presses(ana, only(rig.types(ana, HERE, "/question")), "Choose");

    Outgoing given =
        only(
            rig.submits(
                ana,
                HERE,
                rig.form(),
                Map.of(
                    "category", "leadership-character", "principle", "EARN_TRUST", "level", "L6")));

    assertThat(((Outgoing.Whisper) given).to()).isEqualTo(ana);
    assertThat(shown(given).category()).isEqualTo(Category.LEADERSHIP_CHARACTER);
    assertThat(shown(given).principles()).contains(Principle.EARN_TRUST);
    assertThat(shown(given).level().suits(Level.L6)).isTrue();
  }

  @Test
  void a_choice_of_nothing_draws_from_all() {
    try (FeatureRig small =
        rig(bank(question("a", Category.LEADERSHIP_CHARACTER, Level.L6, Principle.EARN_TRUST)))) {
      Place home = new Place.Direct(ana);
      small.presses(ana, home, Action.of("questions.choose"));
      assertThat(small.form().fields()).noneMatch(dev.barraiser.chat.Field::required);

      Outgoing given = only(small.submits(ana, home, small.form(), Map.of()));

      assertThat(labels(given)).doesNotContain("Post here").contains("Choose");
    }
  }

  @Test
  void a_choice_that_no_question_meets_keeps_the_form_open_and_says_what_to_leave_open() {
    try (FeatureRig small =
        rig(
            bank(
                question("a", Category.LEADERSHIP_CHARACTER, Level.L6, Principle.EARN_TRUST),
                question("b", Category.LEADERSHIP_CHARACTER, Level.L7, Principle.FRUGALITY)))) {
      small.presses(ana, HERE, Action.of("questions.choose"));

      small.submits(ana, HERE, small.form(), Map.of("principle", "FRUGALITY", "level", "L6"));

      assertThat(small.answered())
          .isEqualTo(
              new Answer.FieldErrors(
                  Map.of(
                      "principle",
                      "No question is all of this. With this left open there is one.",
                      "level",
                      "No question is all of this. With this left open there is one.")));
    }
  }

  @Test
  void a_question_can_be_asked_for_where_nothing_can_be_typed() {
    Outgoing given = only(rig.presses(ana, new Place.Direct(ana), Action.of("questions.random")));

    assertThat(((Outgoing.Whisper) given).to()).isEqualTo(ana);
    assertThat(labels(given))
        .containsExactly(
            "Answer it",
            "Which story?",
            "Hint",
            "Framework",
            "Guide",
            "Another like this",
            "Choose");
  }

  @Test
  void questions_asked_for_one_after_the_other_differ() {
    Set<String> given = new HashSet<>();
    for (int i = 0; i < 20; i++) given.add(shown(only(rig.types(ana, HERE, "/question"))).id());

    assertThat(given).hasSize(20);
  }

  @Test
  void two_people_who_ask_at_the_same_time_are_not_given_the_same_sequence() {
    Person ben = rig.meets("ben", "Ben", null, false);
    List<String> anas = new ArrayList<>();
    List<String> bens = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      anas.add(shown(only(rig.types(ana, HERE, "/question"))).id());
      bens.add(shown(only(rig.types(ben, HERE, "/question"))).id());
    }

    assertThat(anas).isNotEqualTo(bens);
  }

  @Test
  void a_question_answered_within_sixty_days_is_not_given_while_others_remain() {
    own.all().stream().skip(1).forEach(one -> answered.put(one.id(), daysAgo(59)));

    assertThat(shown(only(rig.types(ana, HERE, "/question")))).isEqualTo(own.all().getFirst());
  }

  @Test
  void after_sixty_days_an_answered_question_may_come_again() {
    own.all().forEach(one -> answered.put(one.id(), daysAgo(61)));

    assertThat(text(only(rig.types(ana, HERE, "/question")))).doesNotContain("You have answered");
  }

  @Test
  void with_every_question_answered_the_one_answered_the_longest_ago_comes_with_a_kind_word() {
    own.all().forEach(one -> answered.put(one.id(), daysAgo(3)));
    answered.put("a-hire-you-got-wrong", daysAgo(50));

    Outgoing given = only(rig.types(ana, HERE, "/question"));

    assertThat(shown(given).id()).isEqualTo("a-hire-you-got-wrong");
    assertThat(text(given)).contains("within the last 60 days", daysAgo(50).toString());
  }

  @Test
  void in_a_direct_message_nothing_offers_to_post() {
    assertThat(labels(only(rig.types(ana, new Place.Direct(ana), "/question"))))
        .containsExactly(
            "Answer it",
            "Which story?",
            "Hint",
            "Framework",
            "Guide",
            "Another like this",
            "Choose");
  }

  @Test
  void post_here_puts_the_question_to_the_channel_with_a_thread_of_its_own() {
    Outgoing given = only(rig.types(ana, HERE, "/question"));
    List<Outgoing> sent = rig.presses(ana, given, "Post here");

    Outgoing.Post post = first(Outgoing.Post.class, sent);
    assertThat(post.place()).isEqualTo(HERE);
    assertThat(post.audience()).isEqualTo(new Audience.Nobody());
    assertThat(labels(post))
        .containsExactly(
            "Answer",
            "My feedback",
            "Which story?",
            "Hint",
            "Framework",
            "Guide",
            "Another like this");
    Outgoing.OpenThread opened = first(Outgoing.OpenThread.class, sent);
    assertThat(opened.under()).isEqualTo(rig.ref(post));
    assertThat(opened.title()).startsWith("2 Mar · ");
    Asked row =
        rig.read(tx -> asked.in(tx, new Place.InThread(HERE, rig.ref(post).id())).orElseThrow());
    assertThat(row.questionId()).isEqualTo(shown(given).id());
    assertThat(row.slot()).isEmpty();
  }

  @Test
  void the_private_card_no_longer_offers_to_post_what_has_been_posted() {
    Outgoing given = only(rig.types(ana, HERE, "/question"));
    List<Outgoing> sent = rig.presses(ana, given, "Post here");

    Outgoing.Revise revised = first(Outgoing.Revise.class, sent);
    assertThat(revised.message()).isEqualTo(rig.ref(given));
    assertThat(labels(revised))
        .containsExactly(
            "Answer it",
            "Which story?",
            "Hint",
            "Framework",
            "Guide",
            "Another like this",
            "Choose");
  }

  @Test
  void pressed_twice_it_is_posted_once() {
    Outgoing given = only(rig.types(ana, HERE, "/question"));
    rig.presses(ana, given, "Post here");
    Outgoing told = only(rig.presses(ana, given, "Post here"));

    assertThat(told).isInstanceOf(Outgoing.Whisper.class);
    assertThat(card(told).summary()).contains("in the channel already");
    assertThat(rig.sent().stream().filter(Outgoing.Post.class::isInstance)).hasSize(1);
  }

  @Test
  void a_press_that_names_a_place_without_a_channel_posts_nothing() {
    Outgoing told =
        only(
            rig.presses(
                ana,
                new Place.Direct(ana),
                Action.of("questions.post-here", "a-hire-you-got-wrong")));

    assertThat(card(told).summary()).contains("in a channel only");
  }

  @Test
  void a_button_about_a_question_that_was_taken_out_of_the_bank_says_so() {
    for (String action :
        List.of(
            "questions.hint",
            "questions.probes",
            "questions.strong",
            "questions.framework",
            "questions.another",
            "questions.post-here")) {
      Outgoing told = only(rig.presses(ana, HERE, Action.of(action, "long-gone")));
      assertThat(card(told).summary()).contains("no longer among mine");
    }
  }

  @Test
  void a_channel_that_refuses_the_post_is_told_to_the_person_who_shared_it() {
    rig.refusing(effect ->
        effect instanceof Outgoing.Post
            ? Optional.of(
                new Receipt.Refused(Receipt.Reason.NOT_IN_CHANNEL, "Invite me with /invite."))
            : Optional.empty());
    Outgoing given = only(rig.types(ana, HERE, "/question"));
    rig.presses(ana, given, "Post here");

    assertThat(refusals).containsExactly("not posted: NOT_IN_CHANNEL");
    assertThat(card(rig.privateTo(ana).getLast()).summary())
        .isEqualTo("I could not post the question here. Invite me with /invite.");
  }

  @Test
  void where_the_bot_is_not_whoever_presses_post_here_reads_why_and_keeps_the_button() {
    rig.refusing(effect ->
        switch (effect) {
          case Outgoing.Whisper whisper when !whisper.origin().equals(Origin.UNASKED) ->
              Optional.empty();
          default -> Optional.of(new Receipt.Refused(Receipt.Reason.NOT_IN_CHANNEL, ""));
        });
    Outgoing given = only(rig.types(ana, HERE, "/question"));
    List<Outgoing> sent = rig.presses(ana, given, "Post here");

    assertThat(card(rig.privateTo(ana).getLast()).summary())
        .isEqualTo("I could not post the question here. I am not in the channel. Invite me there.");
    assertThat(sent).noneMatch(Outgoing.Revise.class::isInstance);
  }

  @Test
  void a_question_that_could_not_be_posted_can_be_shared_again() {
    rig.refusing(effect ->
        effect instanceof Outgoing.Post
            ? Optional.of(new Receipt.Refused(Receipt.Reason.NOT_PERMITTED, ""))
            : Optional.empty());
    Outgoing given = only(rig.types(ana, HERE, "/question"));
    rig.presses(ana, given, "Post here");
    rig.refusing(effect -> Optional.empty());

    assertThat(rig.presses(ana, given, "Post here")).hasSize(3);
  }

  @Test
  void a_thread_that_cannot_be_opened_is_told_as_well() {
    rig.refusing(effect ->
        effect instanceof Outgoing.OpenThread
            ? Optional.of(new Receipt.Refused(Receipt.Reason.NOT_PERMITTED, ""))
            : Optional.empty());
    Outgoing given = only(rig.types(ana, HERE, "/question"));
    rig.presses(ana, given, "Post here");

    assertThat(refusals).containsExactly("no thread: NOT_PERMITTED");
    assertThat(card(rig.privateTo(ana).getLast()).summary()).contains("replies do not count");
  }

  @Test
  void a_hint_tells_what_the_interviewer_listens_for_to_whoever_pressed() {
    Outgoing given = only(rig.types(ana, HERE, "/question"));
    Outgoing hint = only(rig.presses(ana, given, "Hint"));

    assertThat(hint).isInstanceOf(Outgoing.Whisper.class);
    assertThat(text(hint)).contains(shown(given).hint());
  }

  @Test
  void behind_the_hint_are_the_probes_and_what_a_strong_answer_shows() {
    Outgoing given = only(rig.types(ana, HERE, "/question"));
    Question question = shown(given);
    Outgoing hint = only(rig.presses(ana, given, "Hint"));

    assertThat(text(only(rig.presses(ana, hint, "Probes"))))
        .contains(question.probes().stream().map(Question.Probe::ask).toList());
    String strong = text(only(rig.presses(ana, hint, "A strong answer")));
    assertThat(strong)
        .contains(question.strong())
        .contains(question.redFlags())
        .contains(question.scope().values());
  }

  @Test
  void a_framework_shows_its_steps_with_their_share_of_the_time() {
    Outgoing outline =
        only(rig.presses(ana, HERE, Action.of("questions.framework", "raise-the-technical-bar")));

    assertThat(text(outline))
        .contains("Situation", "about 25 % of the time", "Result", "Definition of success");
  }

  @Test
  void another_like_this_is_private_also_under_a_question_in_the_channel() {
    rig.presses(ana, only(rig.types(ana, HERE, "/question")), "Post here");
    Outgoing post = first(Outgoing.Post.class, rig.sent());
    Person ben = rig.meets("ben", "Ben", null, false);
    Outgoing another = only(rig.presses(ben, post, "Another like this"));

    assertThat(another).isInstanceOf(Outgoing.Whisper.class);
    assertThat(((Outgoing.Whisper) another).to()).isEqualTo(ben);
    Question like = shown(another);
    Question first = shown(post);
    assertThat(like).isNotEqualTo(first);
    assertThat(
            like.category() == first.category()
                || like.principles().stream().anyMatch(first.principles()::contains))
        .isTrue();
  }

  @Test
  void a_threads_title_is_the_date_and_a_short_form_of_the_question() {
    Question one = own.find("three-teams-that-miss-every-date").orElseThrow();

    assertThat(QuestionCard.title(LocalDate.of(2026, 3, 2), one))
        .isEqualTo(
            "2 Mar · You take over three teams that have missed every quarterly commitment…");
  }

  private Instant daysAgo(int days) {
    return rig.instant().minus(Duration.ofDays(days));
  }

  private static Outgoing only(List<Outgoing> sent) {
    assertThat(sent).hasSize(1);
    return sent.getFirst();
  }

  private static <T extends Outgoing> T first(Class<T> kind, List<Outgoing> sent) {
    return sent.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  private static List<String> labels(Outgoing sent) {
    return card(sent).buttons().stream().map(Button::label).toList();
  }

  private Question shown(Outgoing sent) {
    return own.find(button(card(sent), "Hint").action().subject()).orElseThrow();
  }

  private static String text(Outgoing sent) {
    return card(sent).toString();
  }
}
