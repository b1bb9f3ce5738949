package dev.barraiser.practice.questions;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.Invocation;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** A question on demand, private until it is shared, and what is offered beside every question. */
public final class QuestionsFeature {

  /** Within this time the same question is not put to a channel a second time by hand. */
  private static final Duration STILL_THERE = Duration.ofDays(1);

  /** Behind a principle's key: only questions that a story answers. */
  private static final String FOR_A_STORY = "story";

  private final Pool pool;
  private final Asking asking;
  private final PeopleStore people;
  private final GroupAt groups;
  private final AnsweredBefore answered;
  private final AskingRefused refused;
  private final QuestionRules rules;
  private final InstantSource clock;
  private final DrawnStore drawn = new DrawnStore();

  public QuestionsFeature(
      Pool pool,
      Asking asking,
      PeopleStore people,
      GroupAt groups,
      AnsweredBefore answered,
      AskingRefused refused,
      QuestionRules rules,
      InstantSource clock) {
    this.pool = pool;
    this.asking = asking;
    this.people = people;
    this.groups = groups;
    this.answered = answered;
    this.refused = refused;
    this.rules = rules;
    this.clock = clock;
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("questions")
        .command(
            Command.of(
                    "/question",
                    "A question for you alone, to share if you like",
                    Command.Section.FIRST)
                .taking(Filter.ARGUMENTS)
                .example("/question earn trust"),
            this::random)
        .command(
            Command.of("/barraiser question", "The same as /question", Command.Section.PRACTICE)
                .taking(Filter.ARGUMENTS)
                .example("/barraiser question organizational impact L7"),
            this::random)
        .press("questions.random", (tx, pressed) -> give(tx, pressed, here(tx, pressed).all()))
        .formPress(QuestionForm.CHOOSE, (tx, pressed) -> new Answer.OpenForm(QuestionForm.empty()))
        .form(
            QuestionForm.CHOOSE,
            (tx, sent) -> QuestionForm.errors(sent.values(), here(tx, sent).all()),
            (tx, sent) ->
                give(tx, sent, QuestionForm.filter(sent.values()).among(here(tx, sent).all())))
        .press(
            "questions.hint",
            (tx, pressed) ->
                about(tx, pressed, question -> whisper(pressed, QuestionCard.hint(question))))
        .press(
            QuestionCard.PROBES,
            (tx, pressed) ->
                about(tx, pressed, question -> whisper(pressed, QuestionCard.probes(question))))
        .press(
            QuestionCard.STRONG,
            (tx, pressed) ->
                about(tx, pressed, question -> whisper(pressed, QuestionCard.strong(question))))
        .press(
            "questions.framework",
            (tx, pressed) ->
                about(
                    tx,
                    pressed,
                    question ->
                        whisper(
                            pressed,
                            QuestionCard.framework(question, pool.bank().framework(question)))))
        .press("questions.about", this::about)
        .press(
            "questions.another",
            (tx, pressed) ->
                about(
                    tx,
                    pressed,
                    question -> give(tx, pressed, Draw.like(question, here(tx, pressed)))))
        .press(
            "questions.post-here",
            (tx, pressed) -> about(tx, pressed, question -> post(tx, pressed, question)))
        .settles(
            Asking.POSTED, (tx, subject, receipt) -> asking.posted(tx, subject, receipt, refused))
        .settles(
            Asking.OPENED, (tx, subject, receipt) -> asking.opened(tx, subject, receipt, refused));
  }

  private List<Outgoing> random(Tx tx, Invocation asked) {
    Filter filter = Filter.of(asked::argument);
    List<Question> all = here(tx, asked.asked()).all();
    List<Question> candidates = filter.among(all);
    return candidates.isEmpty()
        ? whisper(asked.asked(), nothing(filter, all))
        : give(tx, asked.asked(), candidates);
  }

  /** What may be drawn where somebody asks. */
  private QuestionBank here(Tx tx, Incoming.Interaction asked) {
    return pool.of(tx, groupAt(tx, asked));
  }

  private OptionalLong groupAt(Tx tx, Incoming.Interaction asked) {
    return asked
        .place()
        .inChannel()
        .map(channel -> groups.at(tx, channel))
        .orElse(OptionalLong.empty());
  }

  /**
   * One that is mainly about a principle, by its key; with {@value #FOR_A_STORY} behind it, one
   * that is answered by a story.
   */
  private List<Outgoing> about(Tx tx, Incoming.Pressed pressed) {
    String[] wanted = pressed.action().subject().split("\\.", 2);
    boolean forStory = wanted.length == 2 && wanted[1].equals(FOR_A_STORY);
    List<Question> all =
        here(tx, pressed).all().stream().filter(one -> !forStory || one.asksForStory()).toList();
    List<Question> mainly =
        all.stream().filter(one -> one.principles().getFirst().key().equals(wanted[0])).toList();
    List<Question> likely = mainly.isEmpty() ? all : mainly;
    return give(tx, pressed, likely.isEmpty() ? here(tx, pressed).all() : likely);
  }

  private List<Outgoing> give(Tx tx, Incoming.Interaction asked, List<Question> candidates) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, people.zone(tx, asked.by(), ZoneOffset.UTC));
    List<String> before = drawn.on(tx, asked.by(), today);
    Draw.Drawn draw =
        Draw.draw(
            candidates,
            answered.since(tx, asked.by(), now.minus(rules.rest())),
            before,
            Seed.of(asked.by().id(), today, before.size()));
    drawn.add(tx, asked.by(), today, before.size(), draw.question().id());
    return whisper(
        asked,
        QuestionCard.alone(
            draw.question(),
            note(draw),
            asked.place().inChannel().isPresent(),
            pool.provenance(tx, groupAt(tx, asked), draw.question())));
  }

  private Words note(Draw.Drawn draw) {
    return switch (draw) {
      case Draw.Fresh ignored -> Words.of();
      case Draw.Again(Question ignored, Instant at) ->
          Words.of(
              "You have answered every question that fits within the last "
                  + rules.rest().toDays()
                  + " days. This one is the longest ago, on ",
              new Span.When(at),
              ": a good moment to tell it better.");
    };
  }

  private static Card nothing(Filter filter, List<Question> all) {
    String wanted =
        String.join(
            " · ", filter.conditions().values().stream().map(Filter.Condition::title).toList());
    String summary = "I have no question that is all of this: " + wanted + ".";
    Map<String, Integer> worth = filter.worthDropping(all);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text(summary));
    if (worth.isEmpty()) blocks.add(Block.text("Ask for one of these at a time."));
    worth.forEach((name, left) ->
        blocks.add(
            Block.text(
                "Leave out the ",
                Words.strong(name),
                left == 1 ? ", and there is one." : ", and there are " + left + ".")));
    return new Card(summary, blocks);
  }

  private List<Outgoing> post(Tx tx, Incoming.Pressed pressed, Question question) {
    Optional<Place.Channel> place = pressed.place().inChannel();
    if (place.isEmpty()) {
      return whisper(
          pressed, Card.plain("A question can be shared in a channel only. Type /question there."));
    }
    Place.Channel channel = place.get();
    OptionalLong group = groups.at(tx, channel);
    if (!pool.belongs(tx, question, group)) return whisper(pressed, notThere());
    Instant now = clock.instant();
    Optional<Asked> there = asking.latest(tx, question, channel, now.minus(STILL_THERE));
    if (there.isPresent()) return whisper(pressed, alreadyThere(there.get()));
    var shared = new Shared(pressed.by(), pressed.message(), pressed.origin());
    return asking.extra(tx, question, channel, group, shared, now).effects();
  }

  private static Card alreadyThere(Asked asked) {
    String sentence = "This question is in the channel already, with its own thread.";
    Optional<MessageRef> message = asked.message();
    if (message.isEmpty()) return Card.plain(sentence);
    return Card.of(
        sentence, Block.text(sentence + " ", new Span.Link(message.get(), "Go to it"), "."));
  }

  private List<Outgoing> about(
      Tx tx, Incoming.Pressed pressed, Function<Question, List<Outgoing>> handler) {
    return pool.seen(tx, pressed.action().subject(), pressed)
        .map(handler)
        .orElseGet(() -> whisper(pressed, notThere()));
  }

  private static Card notThere() {
    return Card.plain("That question is no longer among mine. /question gives you another one.");
  }

  private static List<Outgoing> whisper(Incoming.Interaction asked, Card card) {
    return List.of(Outgoing.Whisper.answering(asked, card));
  }
}
