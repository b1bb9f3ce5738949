package dev.barraiser.chat;

import java.util.Optional;

/** Where something is said. Order of messages is kept within a place's {@link #lane()}. */
public sealed interface Place {

  Workspace workspace();

  /**
   * What shares one order of delivery: a channel with its threads, or one person's direct messages.
   */
  default Place lane() {
    return switch (this) {
      case Channel channel -> channel;
      case Direct direct -> direct;
      case InThread thread -> thread.channel();
    };
  }

  /** The channel it is in: itself, or the one of a thread; empty for direct messages. */
  default Optional<Channel> inChannel() {
    return switch (this) {
      case Channel channel -> Optional.of(channel);
      case InThread thread -> Optional.of(thread.channel());
      case Direct ignored -> Optional.empty();
    };
  }

  /** A channel that several people read. */
  record Channel(Workspace workspace, String id) implements Place {}

  /**
   * A thread under a message of a channel.
   *
   * @param root the identifier the platform uses for the thread: of its first message where those
   *     are the same
   */
  record InThread(Channel channel, String root) implements Place {
    @Override
    public Workspace workspace() {
      return channel.workspace();
    }
  }

  /** The direct messages between the bot and one person. */
  record Direct(Person person) implements Place {
    @Override
    public Workspace workspace() {
      return person.workspace();
    }
  }
}
