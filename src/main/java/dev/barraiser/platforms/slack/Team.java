package dev.barraiser.platforms.slack;

import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;

/**
 * The workspace we are installed in and who we are there, as {@code auth.test} tells.
 *
 * @param id the team's, {@code T…}
 * @param url of the workspace, ending with a slash: {@code https://acme.slack.com/}
 * @param botUser our own user id there, {@code U…}
 * @param botId our id as a bot, {@code B…}
 */
record Team(String id, String name, String url, String botUser, String botId) {

  static final String PLATFORM = "slack";

  /** Slack's own bot, which is in every workspace and not always told to be one. */
  static final String SLACKBOT = "USLACKBOT";

  Workspace workspace() {
    return new Workspace(PLATFORM, id);
  }

  Person person(String user) {
    return new Person(workspace(), user);
  }

  Place.Channel channel(String channel) {
    return new Place.Channel(workspace(), channel);
  }

  /** Where a message of a channel can be read, made without asking Slack. */
  String link(MessageRef message) {
    return switch (message.place()) {
      case Place.Channel(var _, String channel) -> archive(channel, message.id());
      case Place.InThread(Place.Channel channel, String root) ->
          archive(channel.id(), message.id()) + "?thread_ts=" + root + "&cid=" + channel.id();
      // Nobody links to direct messages: only its two people could read them.
      case Place.Direct _ -> url;
    };
  }

  private String archive(String channel, String ts) {
    return url + "archives/" + channel + "/p" + ts.replace(".", "");
  }
}
