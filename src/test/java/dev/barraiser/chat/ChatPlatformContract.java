package dev.barraiser.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.chat.Receipt.Reason;
import dev.barraiser.chat.Stage.Got;
import dev.barraiser.chat.Stage.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every chat platform promises. Each one's test extends this and brings its stage. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
public abstract class ChatPlatformContract {

  private static final int MOST_PAUSES = 100;
  private static final Duration A_PAUSE = Duration.ofSeconds(1);
  private static final Duration WHATEVER_IT_TAKES_TO_TRY_AGAIN = Duration.ofMinutes(6);
  private static final Action HINT = Action.of("daily.hint", 7);

  private Stage stage;

  /** A stage on which the platform has been started with {@link Stage#CATALOGUE}. */
  protected abstract Stage set();

  @BeforeEach
  void begin() {
    stage = set();
  }

  @AfterEach
  void end() {
    stage.close();
  }

  // What goes out.

  @Test
  void a_post_is_seen_where_it_was_put_and_its_receipt_names_it() {
    MessageRef post = sent(Outgoing.Post.of(stage.channel(), Card.plain("What did you change?")));

    assertThat(post.place()).isEqualTo(stage.channel());
    assertThat(seen(stage.ana(), post).text()).contains("What did you change?");
  }

  @Test
  void a_direct_message_is_seen_by_its_reader_only() {
    sent(Outgoing.direct(stage.ana(), Card.plain("One story to go.")));

    assertThat(texts(stage.ana(), new Place.Direct(stage.ana())))
        .anySatisfy(text -> assertThat(text).contains("One story to go."));
    assertThat(texts(stage.jonas(), new Place.Direct(stage.jonas())))
        .noneSatisfy(text -> assertThat(text).contains("One story to go."));
    assertThat(texts(stage.jonas(), stage.channel()))
        .noneSatisfy(text -> assertThat(text).contains("One story to go."));
  }

  @Test
  void a_thread_opens_under_a_post_and_replies_stand_in_it() {
    MessageRef post = sent(Outgoing.Post.of(stage.channel(), Card.plain("The question")));

    Receipt receipt = deliver(new Outgoing.OpenThread(post, "Monday's question", Tag.NONE));
    assertThat(receipt).isInstanceOf(Receipt.Opened.class);
    Place.InThread thread = ((Receipt.Opened) receipt).thread();
    sent(Outgoing.Post.of(thread, Card.plain("Who goes first?")));

    assertThat(thread.channel()).isEqualTo(stage.channel());
    assertThat(texts(stage.ana(), thread))
        .anySatisfy(text -> assertThat(text).contains("Who goes first?"));
    assertThat(texts(stage.ana(), stage.channel()))
        .noneSatisfy(text -> assertThat(text).contains("Who goes first?"));
  }

  @Test
  void a_card_is_replaced_where_it_stands() {
    MessageRef post = sent(Outgoing.Post.of(stage.channel(), Card.plain("Before")));

    deliver(new Outgoing.Revise(post, Card.plain("After"), Origin.UNASKED));

    assertThat(seen(stage.ana(), post).text()).contains("After").doesNotContain("Before");
  }

  @Test
  void a_whisper_is_seen_by_one_person_only() {
    deliver(Outgoing.Whisper.to(stage.ana(), stage.channel(), Card.plain("Counted as yours.")));

    assertThat(everythingSeenBy(stage.ana()))
        .anySatisfy(text -> assertThat(text).contains("Counted as yours."));
    assertThat(everythingSeenBy(stage.jonas()))
        .noneSatisfy(text -> assertThat(text).contains("Counted as yours."));
  }

  @Test
  void a_whisper_that_answers_is_seen_by_who_asked_only() {
    stage.commands(stage.jonas(), stage.channel(), "/barraiser help");
    Incoming.Commanded asked = stage.heard().asked(Incoming.Commanded.class).getFirst();

    deliver(Outgoing.Whisper.answering(asked, Card.plain("Here is what I can do.")));

    assertThat(everythingSeenBy(stage.jonas()))
        .anySatisfy(text -> assertThat(text).contains("Here is what I can do."));
    assertThat(everythingSeenBy(stage.ana()))
        .noneSatisfy(text -> assertThat(text).contains("Here is what I can do."));
  }

  @Test
  void a_file_reaches_who_asked_for_it_whole_and_nobody_else() {
    stage.commands(stage.jonas(), stage.channel(), "/barraiser help");
    Incoming.Commanded asked = stage.heard().asked(Incoming.Commanded.class).getFirst();
    String text = "{\"said\": \"Größe, \\n <@U1> \"}\n".repeat(4_000);
    var card =
        Card.of(
            "Everything of yours",
            Block.text("Everything of yours, to take along."),
            new Block.Attachment("everything-of-mine.json", "application/json", text));

    Receipt receipt = deliver(Outgoing.Whisper.answering(asked, card));

    assertThat(receipt).isInstanceOf(Receipt.Sent.class);
    assertThat(everythingSeenBy(stage.jonas()))
        .anySatisfy(seen -> assertThat(seen).contains("to take along"));
    assertThat(stage.files(stage.jonas()))
        .containsExactly(Map.entry("everything-of-mine.json", text));
    assertThat(stage.files(stage.ana())).isEmpty();
  }

  @Test
  void the_mark_of_an_answer_is_put_on_and_taken_off() {
    MessageRef reply = stage.says(stage.ana(), stage.channel(), "I cut the release time.");

    deliver(new Outgoing.React(reply, Outgoing.Mark.GATHERED, true));
    assertThat(seen(stage.jonas(), reply).marked()).isTrue();

    deliver(new Outgoing.React(reply, Outgoing.Mark.GATHERED, false));
    assertThat(seen(stage.jonas(), reply).marked()).isFalse();
  }

  @Test
  void a_channel_is_checked_before_anything_is_posted_there() {
    assertThat(deliver(new Outgoing.CheckChannel(stage.channel(), Tag.NONE)))
        .isEqualTo(new Receipt.Allowed());

    Receipt refused = deliver(new Outgoing.CheckChannel(stage.channelWithoutBot(), Tag.NONE));
    assertThat(refused)
        .isInstanceOfSatisfying(
            Receipt.Refused.class,
            why -> {
              assertThat(why.reason()).isEqualTo(Reason.NOT_IN_CHANNEL);
              assertThat(why.detail()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>bold</b> & <script>alert(1)</script>",
        "*stars* _lines_ ~waves~ `ticks` ```fence```",
        "<!channel> <@U0000001> @everyone @here <#C01>",
        "> quoted\n1. first\n- second\n# heading\n||hidden||",
        "[link](https://example.org) https://example.org",
        "čeština, 日本語, עברית, 👩‍👩‍👧, e\u0301"
      })
  void text_that_looks_like_markup_arrives_as_it_is(String text) {
    MessageRef post =
        sent(Outgoing.Post.of(stage.channel(), Card.of("A question", new Block.Quote(text, null))));

    assertThat(seen(stage.ana(), post).text()).contains(text);
  }

  @Test
  void posts_of_one_lane_stand_in_the_order_in_which_they_were_delivered() {
    List<String> words = IntStream.range(0, 12).mapToObj(i -> "Line " + i + ".").toList();
    words.forEach(line -> sent(Outgoing.Post.of(stage.channel(), Card.plain(line))));

    assertThat(texts(stage.ana(), stage.channel()).stream().map(String::strip))
        .containsSubsequence(words);
  }

  @Test
  void a_home_is_shown_or_refused_and_never_public() {
    Receipt receipt = deliver(new Outgoing.Home(stage.ana(), Card.plain("Two stories to go.")));

    assertThat(receipt).isInstanceOf(Receipt.Settled.class);
    assertThat(everythingSeenBy(stage.jonas()))
        .noneSatisfy(text -> assertThat(text).contains("Two stories to go."));
    assertThat(texts(stage.ana(), stage.channel()))
        .noneSatisfy(text -> assertThat(text).contains("Two stories to go."));
  }

  @Test
  void an_effect_that_was_delivered_is_found_by_looking_and_one_that_was_not_is_not() {
    MessageRef post = sent(Outgoing.Post.of(stage.channel(), Card.plain("The question")));
    MessageRef reply = stage.says(stage.ana(), stage.channel(), "My answer");
    for (Outgoing effect :
        List.of(
            Outgoing.Post.of(stage.channel(), Card.plain("Another")),
            Outgoing.direct(stage.ana(), Card.plain("To you")),
            new Outgoing.OpenThread(post, "A thread", Tag.NONE),
            new Outgoing.Revise(post, Card.plain("Better"), Origin.UNASKED),
            new Outgoing.React(reply, Outgoing.Mark.GATHERED, true))) {
      String id = UUID.randomUUID().toString();
      assertThat(lookFor(id, effect)).as("before: " + effect).isEmpty();

      Receipt receipt = deliver(id, effect);

      assertThat(lookFor(id, effect).map(Receipt.class::cast))
          .as("after: " + effect)
          .contains(receipt);
    }
  }

  @Test
  void an_interrupted_delivery_that_is_looked_for_first_happens_once() {
    Outgoing post = Outgoing.Post.of(stage.channel(), Card.plain("Exactly once"));
    String id = UUID.randomUUID().toString();
    Receipt first = deliver(id, post);
    stage.restart();

    Optional<Receipt.Settled> found = lookFor(id, post);

    assertThat(found.map(Receipt.class::cast)).contains(first);
    assertThat(texts(stage.ana(), stage.channel()))
        .filteredOn(text -> text.contains("Exactly once"))
        .hasSize(1);
  }

  @Test
  void what_can_never_work_is_refused_with_its_reason() {
    Card card = Card.plain("Hello");
    MessageRef gone = stage.says(stage.ana(), stage.channel(), "Never mind");
    stage.deletes(stage.ana(), gone);

    assertThat(reason(Outgoing.Post.of(stage.channelThatIsGone(), card)))
        .isEqualTo(Reason.CHANNEL_GONE);
    assertThat(reason(Outgoing.Post.of(stage.channelWithoutBot(), card)))
        .isEqualTo(Reason.NOT_IN_CHANNEL);
    assertThat(reason(Outgoing.direct(stage.somebodyGone(), card))).isEqualTo(Reason.PERSON_GONE);
    assertThat(reason(new Outgoing.React(gone, Outgoing.Mark.GATHERED, true)))
        .isEqualTo(Reason.MESSAGE_GONE);
    assertThat(reason(new Outgoing.OpenThread(gone, "A thread", Tag.NONE)))
        .isEqualTo(Reason.MESSAGE_GONE);
  }

  // What comes in.

  @Test
  void it_is_connected_once_it_has_started() {
    await()
        .untilAsserted(() ->
            assertThat(stage.platform().connection())
                .extracting(ChatPlatform.Connection::state, ChatPlatform.Connection::words)
                .containsExactly(ChatPlatform.Connection.State.CONNECTED, ""));
  }

  @Test
  void what_a_person_says_is_passed_on() {
    MessageRef message = stage.says(stage.ana(), stage.channel(), "I *led* <it> & more");

    Incoming.Said said = only(Incoming.Said.class);
    assertThat(said.by()).isEqualTo(stage.ana());
    assertThat(said.message()).isEqualTo(message);
    assertThat(said.text()).isEqualTo("I *led* <it> & more");
    assertThat(said.toSomebody()).isFalse();
  }

  @Test
  void a_reply_in_a_thread_is_passed_on_with_its_thread() {
    MessageRef post = sent(Outgoing.Post.of(stage.channel(), Card.plain("The question")));
    Receipt opened = deliver(new Outgoing.OpenThread(post, "A thread", Tag.NONE));
    Place.InThread thread = ((Receipt.Opened) opened).thread();

    stage.says(stage.jonas(), thread, "My answer");

    assertThat(only(Incoming.Said.class).place()).isEqualTo(thread);
  }

  @Test
  void to_address_the_bot_is_not_to_talk_to_somebody() {
    MessageRef message = stage.addresses(stage.ana(), stage.channel(), "what do you do?");

    Incoming.Said said = only(Incoming.Said.class);
    assertThat(said.message()).isEqualTo(message);
    assertThat(said.toSomebody()).isFalse();
  }

  @Test
  void a_direct_message_to_the_bot_is_passed_on() {
    stage.says(stage.ana(), new Place.Direct(stage.ana()), "help");

    assertThat(only(Incoming.Said.class).place()).isEqualTo(new Place.Direct(stage.ana()));
  }

  @Test
  void a_recording_is_passed_on_with_its_length() {
    Optional<MessageRef> clip =
        stage.speaks(stage.ana(), new Place.Direct(stage.ana()), Duration.ofMillis(125_500));

    assertThat(stage.heard().events(Incoming.Said.class)).hasSize(clip.isPresent() ? 1 : 0);
    clip.ifPresent(message -> {
      Incoming.Said said = only(Incoming.Said.class);
      assertThat(said.message()).isEqualTo(message);
      assertThat(said.clip()).isTrue();
      assertThat(said.spoken()).isEqualTo(Duration.ofMillis(125_500));
    });
  }

  @Test
  void edits_deletions_and_reactions_are_passed_on() {
    MessageRef message = stage.says(stage.ana(), stage.channel(), "First");

    stage.edits(stage.ana(), message, "Second");
    assertThat(only(Incoming.Edited.class))
        .satisfies(edited -> {
          assertThat(edited.by()).isEqualTo(stage.ana());
          assertThat(edited.message()).isEqualTo(message);
          assertThat(edited.text()).isEqualTo("Second");
        });

    stage.reacts(stage.jonas(), message, "👍");
    assertThat(only(Incoming.Reacted.class))
        .satisfies(reacted -> {
          assertThat(reacted.by()).isEqualTo(stage.jonas());
          assertThat(reacted.message()).isEqualTo(message);
          assertThat(reacted.added()).isTrue();
        });

    stage.deletes(stage.ana(), message);
    assertThat(only(Incoming.Deleted.class).message()).isEqualTo(message);
  }

  @Test
  void what_the_bot_itself_posts_is_not_passed_on() {
    sent(Outgoing.Post.of(stage.channel(), Card.plain("My own words")));
    stage.says(stage.ana(), stage.channel(), "A person's words");

    assertThat(only(Incoming.Said.class).text()).isEqualTo("A person's words");
  }

  @Test
  void an_event_whose_passing_failed_is_passed_again_and_is_still_the_same_event() {
    stage.heard().fail(true);
    MessageRef message = stage.says(stage.ana(), stage.channel(), "Do not lose me");
    assertThat(stage.heard().events(Incoming.Said.class)).isEmpty();

    stage.heard().fail(false);
    stage.passes(WHATEVER_IT_TAKES_TO_TRY_AGAIN);

    assertThat(only(Incoming.Said.class).message()).isEqualTo(message);
  }

  @Test
  void an_event_that_came_while_the_bot_was_failing_is_passed_on_at_the_next_start() {
    stage.heard().fail(true);
    MessageRef first = stage.says(stage.ana(), stage.channel(), "First");
    MessageRef second = stage.says(stage.jonas(), stage.channel(), "Second");
    stage.restart();
    stage.heard().fail(false);
    stage.restart();
    stage.passes(WHATEVER_IT_TAKES_TO_TRY_AGAIN);

    await()
        .untilAsserted(() ->
            assertThat(stage.heard().events(Incoming.Said.class))
                .extracting(Incoming.Said::message)
                // What is told again may come the other way round; each bears its own time.
                .contains(first, second));
  }

  @Test
  void each_event_has_an_id_of_its_own() {
    stage.says(stage.ana(), stage.channel(), "Twice");
    stage.says(stage.ana(), stage.channel(), "Twice");

    await().until(() -> stage.heard().events(Incoming.Said.class).size() == 2);
    assertThat(stage.heard().events(Incoming.Said.class))
        .extracting(Incoming::id)
        .doesNotHaveDuplicates();
  }

  // What people ask.

  @Test
  void a_command_is_asked_with_what_was_typed_and_where() {
    assertThat(stage.commands(stage.ana(), stage.channel(), "/question  character L6 "))
        .isEqualTo(new Got.Nothing());

    Incoming.Commanded asked = stage.heard().asked(Incoming.Commanded.class).getFirst();
    assertThat(asked.by()).isEqualTo(stage.ana());
    assertThat(asked.place()).isEqualTo(stage.channel());
    assertThat(asked.name()).isEqualTo("question");
    switch (asked.input()) {
      case Input.Typed(String text) -> assertThat(text.strip()).isEqualTo("character L6");
      case Input.Options(String path, Map<String, String> values) -> {
        assertThat(path).isEmpty();
        assertThat(values).isEqualTo(Map.of("category", "character", "level", "L6"));
      }
    }
  }

  @Test
  void a_button_is_asked_with_its_action_and_the_card_it_stands_on() {
    MessageRef post = sent(withHint());
    assertThat(seen(stage.ana(), post).actions()).contains(HINT.wire());

    assertThat(stage.presses(stage.ana(), post, HINT)).isEqualTo(new Got.Nothing());

    Incoming.Pressed pressed = stage.heard().asked(Incoming.Pressed.class).getFirst();
    assertThat(pressed.by()).isEqualTo(stage.ana());
    assertThat(pressed.action()).isEqualTo(HINT);
    assertThat(pressed.message()).isEqualTo(post);
  }

  @Test
  void a_form_opens_is_refused_with_a_sentence_a_field_and_then_accepted() {
    stage.heard().answer(new Answer.OpenForm(storyForm()));
    assertThat(stage.commands(stage.ana(), stage.channel(), "/barraiser help"))
        // Discord shows a page after the other.
        .isIn(
            new Got.AForm("A story", List.of("title", "result", "category", "principles")),
            new Got.AForm("A story", List.of("title", "result")));

    Map<String, List<String>> values =
        Map.of(
            "title", List.of("  The migration "),
            "category", List.of("vision"),
            "principles", List.of("think-big", "ownership"));
    stage.heard().answer(new Answer.FieldErrors(Map.of("title", "You have that one already.")));
    assertThat(stage.submits(stage.ana(), values))
        .isEqualTo(new Got.Errors(Map.of("title", "You have that one already.")));

    stage.heard().answer(new Answer.Accepted());
    assertThat(stage.submits(stage.ana(), values)).isEqualTo(new Got.Nothing());

    Incoming.Submitted sent = stage.heard().asked(Incoming.Submitted.class).getLast();
    assertThat(sent.by()).isEqualTo(stage.ana());
    assertThat(sent.place()).isEqualTo(stage.channel());
    assertThat(sent.action()).isEqualTo(Action.of("stories.save"));
    assertThat(sent.values().text("title")).isEqualTo("The migration");
    assertThat(sent.values().text("result")).isEmpty();
    assertThat(sent.values().text("category")).isEqualTo("vision");
    assertThat(sent.values().all("principles")).containsExactlyInAnyOrder("think-big", "ownership");
  }

  @Test
  void a_menu_entry_is_asked_with_the_message_its_author_and_its_text() {
    MessageRef message = stage.says(stage.ana(), stage.channel(), "I led the migration.");

    stage.chooses(stage.jonas(), message, "answers.count");

    Incoming.Chosen chosen = stage.heard().asked(Incoming.Chosen.class).getFirst();
    assertThat(chosen.by()).isEqualTo(stage.jonas());
    assertThat(chosen.message()).isEqualTo(message);
    assertThat(chosen.author()).isEqualTo(stage.ana());
    assertThat(chosen.text()).isEqualTo("I led the migration.");
    assertThat(chosen.choice()).isEqualTo("answers.count");
  }

  @Test
  void what_is_told_at_once_is_seen_by_who_asked_only() {
    stage.heard().answer(new Answer.Told(Card.plain("Only an organiser may do that.")));

    stage.commands(stage.jonas(), stage.channel(), "/barraiser help");

    await()
        .untilAsserted(() ->
            assertThat(everythingSeenBy(stage.jonas()))
                .anySatisfy(text -> assertThat(text).contains("Only an organiser may do that.")));
    assertThat(everythingSeenBy(stage.ana()))
        .noneSatisfy(text -> assertThat(text).contains("Only an organiser may do that."));
  }

  @Test
  void a_suggesting_field_of_a_form_is_completed_while_it_is_typed() {
    stage.heard().answer(new Answer.OpenForm(placeForm()));
    stage.commands(stage.ana(), stage.channel(), "/barraiser help");
    stage
        .heard()
        .answer(
            new Answer.Suggestions(
                List.of(new Answer.Suggestion("Europe/Berlin", "Berlin", "It is noon there"))));

    assertThat(stage.completes(stage.ana(), "zone", "ber")).containsExactly("Europe/Berlin");

    Incoming.Suggesting asked = stage.heard().asked(Incoming.Suggesting.class).getFirst();
    assertThat(asked.by()).isEqualTo(stage.ana());
    assertThat(asked.typed()).isEqualTo("ber");
    assertThat(asked.target())
        .isIn(
            new Incoming.Target.FormField(Action.of("settings.save"), "zone"),
            new Incoming.Target.Argument(Stage.CATALOGUE.commands().getFirst(), "zone"));
  }

  private Outgoing.Post withHint() {
    return Outgoing.Post.of(
        stage.channel(),
        Card.of(
            "The question",
            Block.text("What did you change?"),
            Block.buttons(Button.primary("Hint", HINT))));
  }

  private static Form storyForm() {
    return new Form(
        Action.of("stories.save"),
        "A story",
        "Save",
        List.of(
            new Form.Page(
                "",
                List.of(
                    Field.Text.line("title", "Title"),
                    Field.Text.paragraph("result", "Result").optional())),
            new Form.Page(
                "Where it belongs",
                List.of(
                    new Field.Choice(
                        "category",
                        "Category",
                        "",
                        true,
                        "",
                        List.of(
                            new Field.Option("impact", "Leadership Impact"),
                            new Field.Option("vision", "Vision/Strategy"))),
                    new Field.Choices(
                        "principles",
                        "Principles",
                        "",
                        false,
                        List.of(),
                        List.of(
                            new Field.Option("think-big", "Think Big"),
                            new Field.Option("ownership", "Ownership")))))));
  }

  private static Form placeForm() {
    return new Form(
        Action.of("settings.save"),
        "Where you are",
        "Save",
        List.of(
            new Form.Page(
                "", List.of(Field.Text.line("zone", "Time zone").suggesting().optional()))));
  }

  private Receipt deliver(Outgoing outgoing) {
    return deliver(UUID.randomUUID().toString(), outgoing);
  }

  /** As the outbox does: a platform that asks for a pause gets it. */
  private Receipt deliver(String id, Outgoing outgoing) {
    for (int i = 0; i < MOST_PAUSES; i++) {
      Receipt receipt = stage.platform().deliver(id, outgoing);
      if (!(receipt instanceof Receipt.RetryAfter(Duration pause))) return receipt;
      stage.passes(pause);
    }
    throw new AssertionError("puts off for ever: " + outgoing);
  }

  /** As the outbox does: what cannot be told now is asked again. */
  private Optional<Receipt.Settled> lookFor(String id, Outgoing outgoing) {
    for (int i = 0; i < MOST_PAUSES; i++) {
      try {
        return stage.platform().lookFor(id, outgoing);
      } catch (RuntimeException notNow) {
        stage.passes(A_PAUSE);
      }
    }
    throw new AssertionError("can never tell: " + outgoing);
  }

  private MessageRef sent(Outgoing outgoing) {
    Receipt receipt = deliver(outgoing);
    assertThat(receipt).isInstanceOf(Receipt.Sent.class);
    return ((Receipt.Sent) receipt).message();
  }

  private Reason reason(Outgoing outgoing) {
    Receipt receipt = deliver(outgoing);
    assertThat(receipt).isInstanceOf(Receipt.Refused.class);
    return ((Receipt.Refused) receipt).reason();
  }

  private Seen seen(Person reader, MessageRef message) {
    return stage.sees(reader, message.place()).stream()
        .filter(one -> one.id().equals(message.id()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> texts(Person reader, Place place) {
    return stage.sees(reader, place).stream().map(Seen::text).toList();
  }

  /** A whisper may stand in its place or go to the person's direct messages. */
  private List<String> everythingSeenBy(Person reader) {
    return java.util.stream.Stream.of(stage.channel(), new Place.Direct(reader))
        .flatMap(place -> texts(reader, place).stream())
        .toList();
  }

  private <E extends Incoming.Event> E only(Class<E> kind) {
    await().until(() -> !stage.heard().events(kind).isEmpty());
    assertThat(stage.heard().events(kind)).hasSize(1);
    return stage.heard().events(kind).getFirst();
  }
}
