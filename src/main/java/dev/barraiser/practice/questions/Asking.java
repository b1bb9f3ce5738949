package dev.barraiser.practice.questions;

import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Puts a question to a channel: the row of {@code asked}, the post, then its thread. The same for
 * the clock and for a person. Thread-safe.
 */
public final class Asking {

  static final String POSTED = "questions.posted";
  static final String OPENED = "questions.opened";

  private final Pool pool;
  private final AskedStore asked;
  private final PeopleStore people;

  public Asking(Pool pool, AskedStore asked, PeopleStore people) {
    this.pool = pool;
    this.asked = asked;
    this.people = people;
  }

  /** What was put to a channel: the row's id, and what should happen. */
  public record Put(long asked, List<Outgoing> effects) {}

  /** Puts a group's daily question to its channel; {@code slot} is the group's local date. */
  public Put daily(
      Tx tx,
      Question question,
      Place.Channel channel,
      long group,
      LocalDate slot,
      Audience audience,
      Instant at) {
    OptionalLong ofGroup = OptionalLong.of(group);
    long id = asked.add(tx, channel, ofGroup, question.id(), Optional.of(slot), at);
    return put(
        channel,
        id,
        QuestionCard.daily(question, id, ofGroup, pool.provenance(tx, ofGroup, question)),
        audience);
  }

  /** Puts a question to a channel because somebody shares it. */
  Put extra(
      Tx tx,
      Question question,
      Place.Channel channel,
      OptionalLong group,
      Shared shared,
      Instant at) {
    long id = asked.add(tx, channel, group, question.id(), Optional.empty(), at);
    asked.sharedBy(tx, id, shared);
    return put(
        channel,
        id,
        QuestionCard.extra(
            question, id, group, Optional.of(shared.by()), pool.provenance(tx, group, question)),
        new Audience.Nobody());
  }

  /**
   * Somebody is about to be forgotten: posts that name them, as who shared or suggested a question,
   * stay without the name, since others answer there.
   */
  public List<Outgoing> farewell(Tx tx, Person person) {
    Map<Long, Asked> naming = new LinkedHashMap<>();
    asked.wantedBy(tx, person).forEach(one -> naming.put(one.id(), one));
    for (OwnQuestion own : pool.crediting(tx, person)) {
      asked.posts(tx, own.group(), own.questionId()).forEach(one -> naming.put(one.id(), one));
    }
    return naming.values().stream().map(one -> without(tx, one, person)).toList();
  }

  /** The post revised; or as it is to go out, while it is on its way. */
  private Outgoing without(Tx tx, Asked row, Person person) {
    Card card = without(tx, row, Optional.of(person));
    return row.message()
        .<Outgoing>map(message -> new Outgoing.Revise(message, card, Origin.UNASKED))
        .orElseGet(
            () -> put(row.channel(), row.id(), card, new Audience.Nobody()).effects().getFirst());
  }

  /** The post as it stands without somebody's name, or without any. */
  private Card without(Tx tx, Asked row, Optional<Person> person) {
    Optional<Question> question = pool.find(tx, row.questionId());
    if (question.isEmpty()) return QuestionCard.gone();
    Provenance known = pool.provenance(tx, row.group(), question.get());
    Provenance from = known.suggestedBy().equals(person) ? known.unnamed() : known;
    return row.slot().isPresent()
        ? QuestionCard.daily(question.get(), row.id(), row.group(), from)
        : QuestionCard.extra(
            question.get(),
            row.id(),
            row.group(),
            asked.wantedBy(tx, row.id()).filter(by -> !person.equals(Optional.of(by))),
            from);
  }

  private static Put put(Place.Channel channel, long id, Card card, Audience audience) {
    return new Put(id, List.of(new Outgoing.Post(channel, card, audience, Tag.of(POSTED, id))));
  }

  /** The question was put to this channel since then, by whomever. */
  Optional<Asked> latest(Tx tx, Question question, Place.Channel channel, Instant since) {
    return asked.latest(tx, channel, question.id(), since);
  }

  /** The post is settled: opens the thread, or says why there is no post. */
  List<Outgoing> posted(Tx tx, String subject, Receipt.Settled receipt, AskingRefused refused) {
    return switch (receipt) {
      case Receipt.Sent(MessageRef message) -> opening(tx, Long.parseLong(subject), message);
      case Receipt.Refused why -> notPosted(tx, Long.parseLong(subject), why, refused);
      case Receipt.Opened ignored -> List.of();
      case Receipt.Allowed ignored -> List.of();
    };
  }

  private List<Outgoing> opening(Tx tx, long id, MessageRef message) {
    asked.posted(tx, id, message);
    Optional<Asked> row = asked.find(tx, id);
    Optional<Question> question = row.flatMap(one -> pool.find(tx, one.questionId()));
    if (question.isEmpty()) return List.of();
    List<Outgoing> effects = new ArrayList<>();
    String title = QuestionCard.title(dateOf(tx, row.orElseThrow()), question.get());
    effects.add(new Outgoing.OpenThread(message, title, Tag.of(OPENED, id)));
    asked
        .shared(tx, id)
        .map(shared ->
            done(
                shared,
                question.get(),
                pool.provenance(tx, row.orElseThrow().group(), question.get())))
        .ifPresent(effects::add);
    boolean forgotten = row.orElseThrow().slot().isEmpty() && asked.wantedBy(tx, id).isEmpty();
    // Whoever shared it was forgotten while it was on its way.
    if (forgotten) {
      effects.add(
          new Outgoing.Revise(
              message, without(tx, row.orElseThrow(), Optional.empty()), Origin.UNASKED));
    }
    return effects;
  }

  /** The private card no longer offers to post what stands in the channel. */
  private static Outgoing done(Shared shared, Question question, Provenance from) {
    return new Outgoing.Revise(
        shared.card(),
        QuestionCard.alone(question, Words.of("You shared this question here."), false, from),
        shared.origin());
  }

  private LocalDate dateOf(Tx tx, Asked row) {
    return row.slot()
        .orElseGet(() ->
            asked
                .wantedBy(tx, row.id())
                .map(by -> people.zone(tx, by, ZoneOffset.UTC))
                .map(zone -> LocalDate.ofInstant(row.at(), zone))
                .orElseGet(() -> LocalDate.ofInstant(row.at(), ZoneOffset.UTC)));
  }

  private List<Outgoing> notPosted(Tx tx, long id, Receipt.Refused why, AskingRefused refused) {
    Optional<Asked> row = asked.find(tx, id);
    if (row.isEmpty()) return List.of();
    List<Outgoing> effects = new ArrayList<>(refused.notPosted(tx, row.get(), why));
    effects.addAll(
        tell(tx, row.get(), "I could not post the question here. " + RefusalWords.of(why)));
    asked.remove(tx, id);
    return effects;
  }

  /** The thread is settled. */
  List<Outgoing> opened(Tx tx, String subject, Receipt.Settled receipt, AskingRefused refused) {
    long id = Long.parseLong(subject);
    return switch (receipt) {
      case Receipt.Opened(Place.InThread thread) -> {
        asked.threadOpened(tx, id, thread);
        yield List.of();
      }
      case Receipt.Refused why -> {
        Optional<Asked> row = asked.find(tx, id);
        if (row.isEmpty()) yield List.of();
        List<Outgoing> effects = new ArrayList<>(refused.noThread(tx, row.get(), why));
        effects.addAll(
            tell(
                tx,
                row.get(),
                "The question is posted, but I could not open a thread under it, so replies do not"
                    + " count. "
                    + RefusalWords.of(why)));
        yield effects;
      }
      case Receipt.Sent ignored -> List.of();
      case Receipt.Allowed ignored -> List.of();
    };
  }

  /**
   * Whoever shared a question hears privately when that failed: as an answer to their press, since
   * unasked the bot may not be able to say anything in that channel.
   */
  private List<Outgoing> tell(Tx tx, Asked row, String sentence) {
    return asked.shared(tx, row.id()).stream()
        .<Outgoing>map(shared ->
            new Outgoing.Whisper(
                shared.card().place(),
                shared.by(),
                Card.plain(sentence),
                shared.origin(),
                Tag.NONE))
        .toList();
  }
}
