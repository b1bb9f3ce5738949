package dev.barraiser.practice.groups;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.storage.Tx;
import java.util.List;

/** What follows when a group's channel is gone, or the bot was removed from it. Thread-safe. */
public final class LostChannel {

  private final GroupStore groups;
  private final AskedStore asked;
  private final Organisers organisers;

  public LostChannel(GroupStore groups, AskedStore asked, Organisers organisers) {
    this.groups = groups;
    this.asked = asked;
    this.organisers = organisers;
  }

  /** Nothing is posted there any more, and the organisers are told, once. */
  public List<Outgoing> lost(Tx tx, StudyGroup group) {
    if (group.gone()) return List.of();
    groups.lost(tx, group.id());
    Card card = GroupCards.lost(group, asked.latestPost(tx, group.id()));
    return organisers.present(tx, group).stream()
        .<Outgoing>map(one -> Outgoing.direct(one, card))
        .toList();
  }
}
