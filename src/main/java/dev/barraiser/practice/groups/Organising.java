package dev.barraiser.practice.groups;

import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Words;
import dev.barraiser.storage.Tx;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What organisers alone may do to the group of the channel they ask in. Reads only; callable from
 * any thread.
 */
public final class Organising {

  private final GroupStore groups;
  private final Organisers organisers;

  public Organising(GroupStore groups, Organisers organisers) {
    this.groups = groups;
    this.organisers = organisers;
  }

  /** Whether somebody may organise the group of the channel they ask in, or why not. */
  public sealed interface Organised {}

  public record May(StudyGroup group) implements Organised {}

  /** Says why not, to them alone. */
  public record MayNot(Card why) implements Organised {}

  public Organised of(Tx tx, Incoming.Interaction asked) {
    Optional<Place.Channel> channel = asked.place().inChannel();
    if (channel.isEmpty()) return new MayNot(typeItInAChannel());
    Optional<StudyGroup> group = groups.of(tx, channel.get());
    if (group.isEmpty()) return new MayNot(noGroup());
    if (!organisers.may(tx, group.get(), asked.by())) {
      return new MayNot(organisers.refusal(tx, group.get()));
    }
    return group.get().gone() ? new MayNot(notRunning()) : new May(group.get());
  }

  /** Does something to the group, or whispers why it is not done. */
  public List<Outgoing> act(
      Tx tx, Incoming.Interaction asked, Function<StudyGroup, List<Outgoing>> act) {
    return switch (of(tx, asked)) {
      case May(StudyGroup group) -> act.apply(group);
      case MayNot(Card why) -> List.of(Outgoing.Whisper.answering(asked, why));
    };
  }

  private static Card typeItInAChannel() {
    return Card.plain("That belongs to a study group. Type it in the group's channel.");
  }

  /** Where somebody organises what is no group. */
  public static Card noGroup() {
    return Card.of(
        "This channel is no study group yet.",
        Block.text(
            "This channel is no study group yet. ",
            Words.code("/barraiser setup"),
            " makes it one."));
  }

  private static Card notRunning() {
    return Card.of(
        "This study group is not running.",
        Block.text(
            "This study group is not running: I was removed from the channel, or could not post in"
                + " it. ",
            Words.code("/barraiser setup"),
            " starts it again."));
  }
}
