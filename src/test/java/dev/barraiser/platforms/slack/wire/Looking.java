package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonArray;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody sees. Called in the world's turn. */
final class Looking {

  private final World world;
  private final Account account;

  Looking(World world, Account account) {
    this.world = world;
    this.account = account;
  }

  List<Seen> at(Channel channel) {
    return seen(
        Stream.concat(
            channel.messages.values().stream().filter(Message::isInChannel),
            whispers(channel).filter(message -> !message.isReply())));
  }

  List<Seen> at(Channel channel, String root) {
    List<Message> replies = channel.replies(root);
    // Where nobody has replied, Slack shows no thread that an ephemeral message could stand in.
    Stream<Message> whispers =
        replies.isEmpty()
            ? Stream.of()
            : whispers(channel).filter(message -> root.equals(message.threadTs));
    return seen(
        Stream.concat(Stream.concat(channel.message(root).stream(), replies.stream()), whispers));
  }

  private Stream<Message> whispers(Channel channel) {
    return channel.ephemerals.stream().filter(message -> account.id.equals(message.reader));
  }

  private List<Seen> seen(Stream<Message> messages) {
    var visible = new VisibleText(world, account.zone);
    return messages
        .sorted(Comparator.comparing((Message message) -> message.ts))
        .map(message ->
            new Seen(
                message.ts,
                message.user,
                visible.of(message),
                Elements.actionIds(message.blocks),
                Map.copyOf(message.reactions),
                message.reader != null))
        .toList();
  }

  Optional<Member.Shown> atHome() {
    return Optional.ofNullable(world.homes.get(account.id))
        .map(view -> {
          JsonArray blocks = Js.array(Js.items(view.content, "blocks").toList());
          return new Member.Shown(
              new VisibleText(world, account.zone).of(blocks), Elements.actionIds(blocks));
        });
  }
}
