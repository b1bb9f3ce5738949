package dev.barraiser.bot;

import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Tag;
import dev.barraiser.json.Json;
import dev.barraiser.storage.Tx;
import java.util.List;
import java.util.Optional;

/**
 * What the engine itself still holds of somebody who is to be forgotten. Claims stay, since they
 * keep an event from being worked off twice; what they were of, and in whose lane, goes.
 * Thread-safe.
 */
public final class Traces {

  /** Stands where a message about somebody arrived and nobody had heard of it yet. */
  private static final Card TAKEN_BACK =
      Card.of(
          "A message was taken back.", Block.context("A message stood here. It was taken back."));

  private static final Card NOTHING = new Card("", List.of());

  /** Answers go in a lane of their own. */
  private static final Origin ASKED = new Origin("asked");

  private final InboxStore inbox = new InboxStore();
  private final OutboxStore outbox = new OutboxStore();

  /**
   * Empties what waits of a person, and wipes their name off what is settled.
   *
   * @param instead posts as they read without the person: each goes out in the place of the one
   *     that waits under the same tag, and not at all where none does
   */
  public void forget(Tx tx, Person person, List<Outgoing.Post> instead) {
    inbox.forget(tx, person);
    for (OutboxStore.Unsent unsent : outbox.mentioning(tx, person)) {
      Optional<Outgoing> left = without(rewritten(unsent.outgoing(), instead), person);
      if (left.isPresent()) outbox.change(tx, unsent, left.get());
      else drop(tx, unsent, person);
    }
    wipe(tx, person);
  }

  /** What may stand where others read it already is taken back from there. */
  private void drop(Tx tx, OutboxStore.Unsent unsent, Person person) {
    boolean read = unsent.begun() && !unsent.outgoing().place().equals(new Place.Direct(person));
    if (read
        && unsent.outgoing() instanceof Outgoing.Post(var place, var _, var _, var tag, var _)) {
      var instead = new Outgoing.Post(place, TAKEN_BACK, new Audience.Nobody(), tag);
      outbox.takeBack(tx, unsent, instead);
    } else outbox.drop(tx, unsent.seq());
  }

  private static Outgoing rewritten(Outgoing waiting, List<Outgoing.Post> instead) {
    if (!(waiting instanceof Outgoing.Post post) || post.tag().equals(Tag.NONE)) return waiting;
    return instead.stream()
        .filter(one -> one.tag().equals(post.tag()))
        .findFirst()
        .<Outgoing>map(one ->
            new Outgoing.Post(post.place(), one.card(), post.audience(), post.tag(), post.reach()))
        .orElse(waiting);
  }

  /** Wipes a person's name off what is settled: their last message was delivered meanwhile. */
  public void wipe(Tx tx, Person person) {
    var direct = new Place.Direct(person);
    List<String> lanes =
        List.of(
            LaneKey.of(direct),
            LaneKey.of(new Outgoing.Whisper(direct, person, NOTHING, ASKED, Tag.NONE)),
            LaneKey.of(new Outgoing.Home(person, NOTHING)));
    inbox.wipe(tx, lanes);
    outbox.wipe(tx, lanes);
  }

  /** What may still go out: nothing that is for them or speaks of them. Pure. */
  static Optional<Outgoing> without(Outgoing outgoing, Person person) {
    return switch (outgoing) {
      case Outgoing.Whisper whisper when whisper.to().equals(person) -> Optional.empty();
      case Outgoing.Home home when home.person().equals(person) -> Optional.empty();
      case Outgoing.Post(Place.Direct(Person to), var _, var _, var _, var _)
          when to.equals(person) ->
          Optional.empty();
      case Outgoing.Revise(var message, var _, var _)
          when message.place().equals(new Place.Direct(person)) ->
          Optional.empty();
      case Outgoing.Post(var place, var card, var audience, var tag, var reach) ->
          speaksOf(card, person)
              ? Optional.empty()
              : Optional.of(new Outgoing.Post(place, card, without(audience, person), tag, reach));
      case Outgoing.Whisper(var _, var _, var card, var _, var _) -> unless(outgoing, card, person);
      case Outgoing.Revise(var _, var card, var _) -> unless(outgoing, card, person);
      case Outgoing.Home(var _, var card, var _) -> unless(outgoing, card, person);
      case Outgoing.OpenThread _, Outgoing.React _, Outgoing.CheckChannel _ ->
          Optional.of(outgoing);
    };
  }

  private static Optional<Outgoing> unless(Outgoing outgoing, Card card, Person person) {
    return speaksOf(card, person) ? Optional.empty() : Optional.of(outgoing);
  }

  private static Audience without(Audience audience, Person person) {
    return audience instanceof Audience.These(List<Person> people)
        ? new Audience.These(people.stream().filter(one -> !one.equals(person)).toList())
        : audience;
  }

  private static boolean speaksOf(Card card, Person person) {
    List<Block> blocks = card.blocks();
    return Json.write(blocks).contains(Json.write(person));
  }
}
