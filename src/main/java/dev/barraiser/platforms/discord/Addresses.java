package dev.barraiser.platforms.discord;

import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Database;
import java.util.Optional;

/** Where messages can be opened in Discord, by what is known of their servers. Thread-safe. */
final class Addresses implements Links {

  private static final String BASE = "https://discord.com/channels/";

  private final Database database;
  private final Channels channels;
  private final PrivateThreads privates;
  private final DirectStore directs = new DirectStore();

  Addresses(Database database, Channels channels, PrivateThreads privates) {
    this.database = database;
    this.channels = channels;
    this.privates = privates;
  }

  @Override
  public String to(MessageRef message) {
    return path(message).map(path -> BASE + path + "/" + message.id()).orElse("");
  }

  private Optional<String> path(MessageRef message) {
    return switch (message.place()) {
      case Place.Channel channel ->
          channels.guild(channel).map(guild -> guild + "/" + channel.id());
      // A thread's first message stands in the channel.
      case Place.InThread(Place.Channel channel, String root) ->
          channels
              .guild(channel)
              .or(() -> privates.at(root).map(PrivateStore.Private::guild))
              .map(guild -> guild + "/" + (root.equals(message.id()) ? channel.id() : root));
      case Place.Direct(Person person) ->
          database.read(tx -> directs.channel(tx, person)).map(channel -> "@me/" + channel);
    };
  }
}
