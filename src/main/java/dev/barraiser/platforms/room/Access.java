package dev.barraiser.platforms.room;

import dev.barraiser.storage.Tx;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a call names, as far as the person acting may see it. What they may not see is told
 * like what is not there.
 */
final class Access {

  private final Stores stores;

  Access(Stores stores) {
    this.stores = stores;
  }

  /** Who acts. */
  Member acting(Tx tx, String id) {
    return stores
        .members()
        .present(tx, id)
        .orElseThrow(() ->
            Refusal.missing(
                "Nobody in the room has the id “"
                    + shortened(id)
                    + "”. Choose whom to act as again."));
  }

  /** A channel or the acting person's own direct messages. */
  Channel channel(Tx tx, Member acting, String id) {
    Channel channel =
        stores
            .channels()
            .find(tx, id)
            .orElseThrow(
                () -> Refusal.missing("There is no such channel any more. Choose another one."));
    if (!channel.isFor(acting.id())) {
      throw Refusal.forbidden(
          "Those are somebody else's direct messages. Act as that person to see them.");
    }
    return channel;
  }

  /** A message that is not deleted. */
  Message message(Tx tx, Member acting, String id) {
    return Id.message(id)
        .flatMap(seq -> stores.messages().find(tx, seq))
        .filter(message -> !message.deleted() && isVisible(tx, acting, message))
        .orElseThrow(() -> Refusal.missing("That message is not there any more."));
  }

  /** The thread of a channel, by the id of its first message; null for the channel itself. */
  @Nullable Long thread(Tx tx, Channel channel, @Nullable String root) {
    if (root == null) return null;
    if (channel.isDirect()) {
      throw Refusal.wrong("thread", "Direct messages have no threads here. Just write below.");
    }
    return Id.message(root)
        .flatMap(seq -> stores.messages().find(tx, seq))
        .filter(message ->
            message.channel().equals(channel.id())
                && message.thread() == null
                && !message.isWhisper()
                && (!message.deleted() || stores.messages().hasReplies(tx, message.seq())))
        .map(Message::seq)
        .orElseThrow(() -> Refusal.missing("That thread is not there any more."));
  }

  /** An open form of the acting person. */
  FormStore.Open form(Tx tx, Member acting, String id) {
    return Id.form(id)
        .flatMap(seq -> stores.forms().find(tx, seq, acting.id()))
        .orElseThrow(() ->
            Refusal.missing(
                "That form is not open any more: it was sent or closed. Open it again to change"
                    + " something."));
  }

  private boolean isVisible(Tx tx, Member acting, Message message) {
    Optional<Channel> channel = stores.channels().find(tx, message.channel());
    return message.isVisibleTo(acting.id())
        && channel.filter(one -> one.isFor(acting.id())).isPresent();
  }

  private static String shortened(String id) {
    return id.length() <= 40 ? id : id.substring(0, 40) + "…";
  }
}
