package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people learn of what is kept, and what becomes of it, in the product as it is wired. */
class PrivacyTest {

  private static final Place.Channel HERE = FeatureRig.channel("practice");
  private static final String WHO_CAN_READ =
      "Whoever runs me here or administers the workspace may";
  private static final String ANSWER =
      "We had five teams that each ran a database of their own. ".repeat(6);

  private final FeatureRig rig = WholeProduct.at("2026-03-02T07:00:00Z");
  private final Person ana = rig.meets("ana", "Ana", "Europe/Berlin", true);
  private final Person ben = rig.meets("ben", "Ben", "Europe/Berlin", false);
  private Outgoing question;

  @BeforeEach
  void asks() {
    rig.types(ana, HERE, "/barraiser setup");
    rig.submits(ana, HERE, rig.form(), Map.of("zone", "Europe/Berlin"));
    rig.goTo(Instant.parse("2026-03-02T08:00:00Z"));
    question = rig.wakes("daily").getFirst();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static String words(Outgoing effect) {
    return CardWords.of(FeatureRig.card(effect));
  }

  private List<String> toldPrivately(Person person) {
    return rig.privateTo(person).stream().map(PrivacyTest::words).toList();
  }

  private void answersInTheThread(Person by) {
    rig.says(by, new Place.InThread(HERE, rig.ref(question).id()), ANSWER);
  }

  private Card privacy(Person by) {
    return FeatureRig.card(rig.types(by, HERE, "/barraiser privacy").getFirst());
  }

  @Test
  void whatever_is_said_to_somebody_alone_first_says_who_else_could_read_such_things() {
    assertThat(words(rig.types(ben, HERE, "/question").getFirst()))
        .contains(
            "shown to you alone", WHO_CAN_READ, "an employer's secrets", "/barraiser privacy");
  }

  @Test
  void it_is_said_with_the_first_word_to_somebody_alone_also_where_that_refuses_something() {
    rig.types(ben, HERE, "/barraiser setup");
    assertThat(answered()).contains(WHO_CAN_READ, "an employer's secrets");
    rig.types(ben, HERE, "/barraiser setup");
    assertThat(answered()).doesNotContain(WHO_CAN_READ);

    Person eve = rig.meets("eve", "Eve", "Europe/Berlin", false);
    rig.chooses(eve, rig.ref(question), ben, "words of somebody else", "story");
    assertThat(answered()).contains("Only your own words", WHO_CAN_READ);

    Person kim = rig.meets("kim", "Kim", "Europe/Berlin", false);
    rig.types(kim, HERE, "/barraiser xyzzy");
    assertThat(answered()).contains("I do not know “xyzzy”", WHO_CAN_READ);
    assertThat(words(rig.types(kim, HERE, "/barraiser me").getFirst()))
        .doesNotContain(WHO_CAN_READ);
  }

  private String answered() {
    return CardWords.of(((Answer.Told) rig.answered()).card());
  }

  @Test
  void it_is_said_once_to_each() {
    rig.presses(ben, question, "Join");
    rig.types(ben, HERE, "/barraiser me");
    rig.types(ben, new Place.Direct(ben), "/barraiser progress");

    assertThat(toldPrivately(ben))
        .filteredOn(words -> words.contains("says what I keep"))
        .hasSize(1);
    assertThat(toldPrivately(ana))
        .filteredOn(words -> words.contains("says what I keep"))
        .hasSize(1);
  }

  @Test
  void it_is_said_to_who_answers_before_anything_else_was() {
    answersInTheThread(ben);
    rig.later(Duration.ofMinutes(10));
    rig.wakes("answers");

    assertThat(toldPrivately(ben).getFirst()).contains(WHO_CAN_READ);
  }

  @Test
  void nothing_is_added_to_what_everybody_reads() {
    rig.types(ben, HERE, "/barraiser board");

    assertThat(rig.sent())
        .filteredOn(effect -> effect instanceof Outgoing.Post post && post.place().equals(HERE))
        .isNotEmpty()
        .allSatisfy(effect -> assertThat(words(effect)).doesNotContain(WHO_CAN_READ));
  }

  @Test
  void the_card_says_what_is_kept_for_how_long_and_who_can_read_it() {
    answersInTheThread(ben);

    Card card = privacy(ben);

    assertThat(CardWords.of(card))
        .contains(
            "Answers: 1",
            "Stories: 0",
            "180 days",
            "Stories stay until you delete them",
            WHO_CAN_READ);
    assertThat(card.buttons())
        .extracting(Button::label)
        .containsExactly(
            "Export as JSON",
            "Export as Markdown",
            "Share nothing with boards",
            "Delete everything …");
  }

  @Test
  void an_export_holds_what_was_answered_and_a_page_that_is_not_there_is_the_last() {
    answersInTheThread(ben);

    assertThat(words(rig.presses(ben, HERE, Action.of("privacy.export", "JSON.0")).getFirst()))
        .contains("\"what\":\"Answer\"", ANSWER.strip());
    for (String odd : List.of("", "JSON", "JSON.-1", "JSON.99999999999", "XML.7", "MARKDOWN.x")) {
      assertThat(words(rig.presses(ben, HERE, Action.of("privacy.export", odd)).getFirst()))
          .contains("Only you can see it");
    }
  }

  @Test
  void an_export_speaks_in_the_words_that_people_see() {
    answersInTheThread(ben);
    rig.types(ben, HERE, "/barraiser story add");
    rig.submits(
        ben,
        HERE,
        rig.form(),
        Map.of(
            "title", "The bridge",
            "category", "CHARACTER_VALUES",
            "principles", List.of("EARN_TRUST", "HAVE_BACKBONE"),
            "situation", "Two teams"));

    for (String format : List.of("JSON", "MARKDOWN")) {
      String all = everything(ben, format);

      assertThat(all)
          .contains("Character/Values", "Earn Trust, Have Backbone; Disagree and Commit")
          .contains("practice")
          .doesNotContain("CHARACTER_VALUES", "EARN_TRUST", "Delivered", "question_id");
      assertThat(all)
          .contains(
              CardWords.of(FeatureRig.card(question)).lines().skip(1).findFirst().orElseThrow());
    }
  }

  private String everything(Person by, String format) {
    return rig.presses(by, HERE, Action.of("privacy.export", format + ".0")).stream()
        .map(FeatureRig::card)
        .flatMap(card -> card.blocks().stream())
        .filter(Block.Attachment.class::isInstance)
        .map(block -> ((Block.Attachment) block).text())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nothing_is_deleted_before_it_is_confirmed() {
    answersInTheThread(ben);

    List<Outgoing> asked = rig.presses(ben, HERE, Action.of("privacy.delete"));
    assertThat(words(asked.getFirst()))
        .contains("cannot be brought back", "Your messages in Slack or Discord", "Backups");
    rig.presses(ben, asked.getFirst(), "Keep everything");

    assertThat(CardWords.of(privacy(ben))).contains("Answers: 1");
  }

  @Test
  void with_the_press_that_confirms_everything_is_gone_and_others_keep_theirs() {
    answersInTheThread(ben);
    answersInTheThread(ana);

    List<Outgoing> asked = rig.presses(ben, HERE, Action.of("privacy.delete"));
    List<Outgoing> done = rig.presses(ben, asked.getFirst(), "Delete everything of mine");

    assertThat(done)
        .map(FeatureRig::card)
        .extracting(Card::summary)
        .contains("Everything of yours is deleted.");
    assertThat(CardWords.of(privacy(ben))).contains("Answers: 0");
    assertThat(CardWords.of(privacy(ana))).contains("Answers: 1");
  }

  @Test
  void what_the_bot_posted_for_somebody_is_taken_back_from_the_thread() {
    rig.presses(ben, question, "Answer");
    rig.submits(ben, HERE, rig.form(), Map.of("answer", ANSWER, "where", "publish"));

    List<Outgoing> done = rig.presses(ben, HERE, Action.of("privacy.delete-now"));

    assertThat(done)
        .filteredOn(Outgoing.Revise.class::isInstance)
        .map(PrivacyTest::words)
        .containsExactly("An answer stood here. Its author took it back.");
  }

  @Test
  void no_post_of_the_bots_names_who_was_forgotten() {
    answersInTheThread(ben);
    rig.later(Duration.ofMinutes(10));
    rig.wakes("answers");
    Outgoing probe = rig.presses(ben, HERE, Action.of("answers.probe", 1)).getFirst();
    Outgoing shared =
        rig.presses(ben, rig.types(ben, HERE, "/question").getFirst(), "Post here").getFirst();
    Outgoing suggested = suggests(ben);
    Outgoing anas =
        rig.presses(ana, rig.types(ana, HERE, "/question").getFirst(), "Post here").getFirst();
    assertThat(List.of(probe, shared, suggested))
        .allSatisfy(post -> assertThat(words(post)).contains("ben"));

    List<Outgoing> done = rig.presses(ben, HERE, Action.of("privacy.delete-now"));

    for (Outgoing post : List.of(probe, shared, suggested)) {
      assertThat(revised(done, post))
          .singleElement()
          .satisfies(now -> {
            assertThat(now.card().toString()).doesNotContain("ben", "Ben");
            assertThat(now.card().toString()).doesNotContain("Link[");
          });
    }
    assertThat(words(revised(done, shared).getFirst())).contains("Reply in the thread");
    assertThat(words(revised(done, suggested).getFirst())).contains(SUGGESTED);
    assertThat(revised(done, anas)).isEmpty();
    assertThat(rig.presses(ben, HERE, Action.of("privacy.delete-now")))
        .noneMatch(Outgoing.Revise.class::isInstance);
  }

  @Test
  void a_post_that_arrives_when_they_are_forgotten_already_names_them_no_more() {
    answersInTheThread(ben);
    rig.later(Duration.ofMinutes(10));
    rig.wakes("answers");
    Outgoing card = rig.types(ben, HERE, "/question").getFirst();
    rig.refusing(effect -> {
      if (effect instanceof Outgoing.Post) {
        rig.presses(ben, HERE, Action.of("privacy.delete-now"));
      }
      return Optional.empty();
    });

    List<Outgoing> probed = rig.presses(ben, HERE, Action.of("answers.probe", 1));
    List<Outgoing> shared = rig.presses(ben, card, "Post here");

    for (List<Outgoing> effects : List.of(probed, shared)) {
      assertThat(revised(effects, effects.getFirst()))
          .singleElement()
          .satisfies(now -> assertThat(now.card().toString()).doesNotContain("ben", "Link["));
    }
  }

  @Test
  void a_daily_question_on_its_way_comes_without_the_name_of_who_is_forgotten() {
    rig.refusing(effect -> {
      if (effect instanceof Outgoing.Post
          && words(effect).contains(SUGGESTED)
          && effect.place().equals(HERE)) {
        rig.queues(effect);
        rig.presses(ben, HERE, Action.of("privacy.delete-now"));
      }
      return Optional.empty();
    });

    Outgoing named = suggests(ben);

    assertThat(words(named)).contains("ben");
    assertThat(rig.queued())
        .singleElement()
        .satisfies(now -> {
          assertThat(words(now)).contains(SUGGESTED).doesNotContain("ben");
          assertThat(now.tag()).isEqualTo(named.tag());
        });
  }

  @Test
  void a_request_for_a_probe_is_taken_back_though_its_answer_went_long_before() {
    answersInTheThread(ben);
    rig.later(Duration.ofMinutes(10));
    rig.wakes("answers");
    Outgoing probe = rig.presses(ben, HERE, Action.of("answers.probe", 1)).getFirst();
    rig.goTo(Instant.parse("2026-09-29T07:00:00Z"));
    rig.wakes("privacy");
    assertThat(CardWords.of(privacy(ben))).contains("Answers: 0");

    List<Outgoing> done = rig.presses(ben, HERE, Action.of("privacy.delete-now"));

    assertThat(revised(done, probe)).hasSize(1);
  }

  @Test
  void it_says_which_posts_go_on_naming_somebody() {
    Outgoing asked = rig.presses(ben, HERE, Action.of("privacy.delete")).getFirst();

    assertThat(words(asked))
        .contains("weekly digests", "requests for a probe from before", "do not remember where");
  }

  private static final String SUGGESTED = "Tell me about a promise that you could not keep.";

  /** Suggests a question, which is approved and then asked. */
  private Outgoing suggests(Person by) {
    rig.presses(by, question, "Join");
    rig.types(by, HERE, "/barraiser suggest");
    Map<String, Object> values =
        Map.of("question", SUGGESTED, "kind", "VALUES", "principle", "EARN_TRUST", "credit", "YES");
    Outgoing brought =
        rig.submits(by, HERE, rig.form(), values).stream()
            .filter(one ->
                FeatureRig.card(one).buttons().stream()
                    .anyMatch(button -> button.label().equals("Approve")))
            .findFirst()
            .orElseThrow();
    rig.presses(ana, brought, "Approve");
    for (int day = 3; day < 31; day++) {
      rig.goTo(Instant.parse("2026-03-%02dT09:00:00Z".formatted(day)));
      for (Outgoing one : rig.wakes("daily")) {
        if (one instanceof Outgoing.Post
            && one.place().equals(HERE)
            && words(one).contains(SUGGESTED)) return one;
      }
    }
    throw new AssertionError("never asked");
  }

  private List<Outgoing.Revise> revised(List<Outgoing> effects, Outgoing post) {
    return effects.stream()
        .filter(Outgoing.Revise.class::isInstance)
        .map(Outgoing.Revise.class::cast)
        .filter(one -> one.message().equals(rig.ref(post)))
        .toList();
  }

  @Test
  void what_still_arrives_about_a_message_of_theirs_is_not_gathered_again() {
    var thread = new Place.InThread(HERE, rig.ref(question).id());
    var said = rig.says(ben, thread, ANSWER);
    rig.presses(ben, HERE, Action.of("privacy.delete-now"));

    rig.event(new Incoming.Edited("late", ben, said, ANSWER + " And more.", rig.instant()));

    assertThat(CardWords.of(privacy(ben))).contains("Answers: 0");
  }

  @Test
  void what_was_being_thought_about_is_not_told_any_more() {
    answersInTheThread(ben);
    rig.presses(ben, HERE, Action.of("coaching.answer", 1));
    rig.types(ben, HERE, "/barraiser story match When did you win people over?");
    Outgoing opening =
        rig.types(ben, new Place.Direct(ben), "/barraiser mock 15 L6 sceptical").getLast();
    rig.presses(ben, opening, "I am ready");
    rig.says(ben, new Place.Direct(ben), ANSWER);
    rig.later(Duration.ofMinutes(2));
    rig.wakes("mock");

    List<Outgoing> told =
        rig.ponders(() -> {
          boolean there = rig.<Long>read(tx -> count(tx, "coaching")) > 0;
          if (there) rig.presses(ben, HERE, Action.of("privacy.delete-now"));
        });

    assertThat(told).filteredOn(effect -> effect.place().toString().contains("ben")).isEmpty();
    for (String table : List.of("coaching", "telling_asked", "mock_round", "privacy_told")) {
      assertThat(rig.<Long>read(tx -> count(tx, table)))
          .as(table)
          .isEqualTo(table.equals("privacy_told") ? 1 : 0);
    }
  }

  private static long count(Tx tx, String table) {
    return tx.handle().createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one();
  }

  @Test
  void answers_are_kept_for_180_days_and_stories_for_good() {
    answersInTheThread(ben);
    rig.presses(ben, HERE, Action.of("coaching.answer", 1));
    rig.types(ben, HERE, "/barraiser story add");
    rig.submits(
        ben,
        HERE,
        rig.form(),
        Map.of("title", "The bridge", "category", "CHARACTER_VALUES", "situation", "Two teams"));

    rig.goTo(Instant.parse("2026-08-29T07:00:00Z"));
    rig.wakes("privacy");
    assertThat(CardWords.of(privacy(ben))).contains("Answers: 1", "Stories: 1");

    assertThat(rig.backlog("privacy").next()).isEqualTo(Instant.parse("2026-08-29T08:00:00Z"));
    rig.goTo(Instant.parse("2026-08-29T08:00:01Z"));
    assertThat(rig.backlog("privacy").due()).isEqualTo(1);
    rig.wakes("privacy");

    assertThat(CardWords.of(privacy(ben))).contains("Answers: 0", "Stories: 1", "Coachings: 0");
    assertThat(rig.backlog("privacy").due()).isZero();
    assertThat(
            rig.<Long>read(tx ->
                tx.handle().createQuery("SELECT COUNT(*) FROM reply").mapTo(Long.class).one()))
        .isZero();
  }

  @Test
  void what_the_bot_posted_of_an_answer_goes_from_the_thread_with_it() {
    rig.presses(ben, question, "Answer");
    rig.submits(ben, HERE, rig.form(), Map.of("answer", ANSWER, "where", "publish"));
    Outgoing post =
        rig.sent().stream()
            .filter(effect -> effect.tag().kind().equals("answers.published"))
            .findFirst()
            .orElseThrow();

    rig.goTo(Instant.parse("2026-08-29T08:00:01Z"));
    List<Outgoing> done = rig.wakes("privacy");

    assertThat(revised(done, post))
        .singleElement()
        .satisfies(now ->
            assertThat(CardWords.of(now.card()))
                .contains("I keep answers for a while only")
                .doesNotContain(ANSWER, "Ben"));
  }

  @Test
  void the_request_for_a_probe_goes_with_an_answer_that_was_kept_long_enough() {
    answersInTheThread(ben);
    Outgoing request = rig.presses(ben, HERE, Action.of("answers.probe", 1)).getFirst();

    rig.goTo(Instant.parse("2026-08-29T08:00:01Z"));

    assertThat(revised(rig.wakes("privacy"), request))
        .singleElement()
        .satisfies(now -> assertThat(words(now)).contains("The answer is no longer there."));
  }

  @Test
  void who_shares_nothing_can_share_again() {
    Outgoing card = rig.types(ben, HERE, "/barraiser privacy").getFirst();
    rig.presses(ben, card, "Share nothing with boards");

    Outgoing now = rig.types(ben, HERE, "/barraiser privacy").getFirst();
    assertThat(words(now)).contains("do not name you");
    rig.presses(ben, now, "Share again");

    assertThat(CardWords.of(privacy(ben)))
        .contains("Your name is there only if you pressed Show me.");
  }
}
