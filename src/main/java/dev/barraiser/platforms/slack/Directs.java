package dev.barraiser.platforms.slack;

import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Database;
import java.util.List;
import java.util.Optional;

/** The bot's direct messages with each person, opened when they are first needed. Thread-safe. */
final class Directs {

  private final Database database;
  private final PacedWeb web;
  private final DirectStore store = new DirectStore();

  Directs(Database database, PacedWeb web) {
    this.database = database;
    this.web = web;
  }

  /** As Slack names the conversation, if we know. */
  Optional<String> known(Person person) {
    return database.read(tx -> store.channel(tx, person));
  }

  /** Whether a conversation is ours with this person. */
  boolean isWith(Person person, String channel) {
    return database
        .read(tx -> store.person(tx, person.workspace(), channel))
        .filter(person::equals)
        .isPresent();
  }

  /**
   * As Slack names the conversation.
   *
   * @throws SlackFailure when it is not known and cannot be opened
   */
  String channel(Errand errand, Person person) {
    return known(person).orElseGet(() -> open(errand, person));
  }

  /**
   * The conversation a message of a place belongs to, as Slack names it.
   *
   * @throws SlackFailure as {@link #channel(Errand, Person)}
   */
  String channel(Errand errand, Place place) {
    return switch (place) {
      case Place.Channel channel -> channel.id();
      case Place.InThread thread -> thread.channel().id();
      case Place.Direct(Person person) -> channel(errand, person);
    };
  }

  /**
   * Opens the conversation, whatever was known of it.
   *
   * @throws SlackFailure when it cannot be opened
   */
  String open(Errand errand, Person person) {
    ConversationsOpenResponse opened =
        web.call(
            errand,
            Method.CONVERSATIONS_OPEN,
            "",
            client -> client.conversationsOpen(call -> call.users(List.of(person.id()))));
    String channel = opened.getChannel().getId();
    database.run(tx -> store.keep(tx, person, channel));
    return channel;
  }
}
