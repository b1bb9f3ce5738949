package dev.barraiser.practice.groups;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.storage.Tx;
import java.util.List;

/** What follows when a group's channel is gone, or the bot was removed from it. Thread-safe. */
public final class LostChannel {

  private final GroupStore groups;
  private final Organisers organisers;

  public LostChannel(GroupStore groups, Organisers organisers) {
    this.groups = groups;
    this.organisers = organisers;
  }

  /** Nothing is posted there any more, and the organisers are told, once. */
  public List<Outgoing> lost(Tx tx, StudyGroup group) {
    if (group.gone()) return List.of();
    groups.lost(tx, group.id());
    Card card =
        Card.plain(
            "I can no longer post in the channel of your study group ("
                + RhythmWords.when(group.rhythm())
                + "): I was removed from it, or it is archived or gone. No more questions are"
                + " posted there. Everything said so far is kept; invite me again and the group"
                + " goes on.");
    return organisers.present(tx, group).stream()
        .<Outgoing>map(one -> Outgoing.direct(one, card))
        .toList();
  }
}
