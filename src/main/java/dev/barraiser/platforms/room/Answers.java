package dev.barraiser.platforms.room;

import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Database;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a person what the bot answered at once. Thread-safe. */
final class Answers {

  private final Database database;
  private final Stores stores;
  private final Feed feed;
  private final InstantSource clock;

  Answers(Database database, Stores stores, Feed feed, InstantSource clock) {
    this.database = database;
    this.stores = stores;
    this.feed = feed;
    this.clock = clock;
  }

  /** Who asked, and where an answer for their eyes only goes. */
  record Asker(Member member, Channel channel, @Nullable Long thread) {
    Person person() {
      return member.person();
    }

    Place place() {
      return channel.place(thread);
    }
  }

  /** What an interaction got. */
  sealed interface Outcome {

    /** Taken; what follows arrives as messages. */
    record Accepted() implements Outcome {}

    /** A form to fill in. */
    record Opened(FormStore.Open form) implements Outcome {}
  }

  Outcome give(Asker asker, Answer answer) {
    return switch (answer) {
      case Answer.Accepted _, Answer.Suggestions _ -> new Outcome.Accepted();
      case Answer.OpenForm(Form form) -> open(asker, form);
      case Answer.Told(Card card) -> whisper(asker, card);
      case Answer.FieldErrors(var byField) ->
          whisper(asker, Card.plain(String.join(" ", byField.values())));
    };
  }

  private Outcome open(Asker asker, Form form) {
    return database.write(tx -> {
      String person = asker.member().id();
      FormStore.Open open =
          stores
              .forms()
              .open(tx, person, asker.channel().id(), asker.thread(), form, clock.instant());
      feed.forms(tx, person);
      return new Outcome.Opened(open);
    });
  }

  private Outcome whisper(Asker asker, Card card) {
    String person = asker.member().id();
    database.run(tx -> {
      stores
          .messages()
          .posted(tx, asker.channel(), asker.thread(), card, person, List.of(), clock.instant());
      feed.changed(tx, asker.channel(), asker.thread(), person);
    });
    return new Outcome.Accepted();
  }
}
