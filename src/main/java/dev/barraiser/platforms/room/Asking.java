package dev.barraiser.platforms.room;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Input;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Person;
import dev.barraiser.platforms.room.Answers.Asker;
import dev.barraiser.platforms.room.Answers.Outcome;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Tx;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people ask of the bot: commands and their completion, buttons, entries of a message's menu.
 * Thread-safe. Throws {@link Refusal}.
 */
final class Asking {

  private final Database database;
  private final Stores stores;
  private final Access access;
  private final Bell bell;
  private final Answers answers;

  Asking(Database database, Stores stores, Access access, Bell bell, Answers answers) {
    this.database = database;
    this.stores = stores;
    this.access = access;
    this.bell = bell;
    this.answers = answers;
  }

  /** Runs a slash command, typed with its slash. */
  Outcome command(String as, String channelId, @Nullable String threadId, String typed) {
    String[] words = Wording.message(typed).strip().split("\\s+", 2);
    Asker asker =
        database.read(tx -> {
          Member member = access.acting(tx, as);
          Channel channel = access.channel(tx, member, channelId);
          return new Asker(member, channel, access.thread(tx, channel, threadId));
        });
    String name = words[0].substring(words[0].startsWith("/") ? 1 : 0).toLowerCase(Locale.ROOT);
    if (!words[0].startsWith("/") || !bell.hasCommand(name)) {
      throw Refusal.wrong("text", "There is no such command. /barraiser help lists what there is.");
    }
    String id = newId();
    var input = new Input.Typed(words.length > 1 ? words[1] : "");
    return answers.give(
        asker,
        bell.ring(
            new Incoming.Commanded(
                id, asker.person(), asker.place(), name, input, new Origin(id))));
  }

  /** Completes a slash command; the whole line so far, best first. */
  List<Answer.Suggestion> complete(String as, String channelId, String typed) {
    Asker asker =
        database.read(tx -> {
          Member member = access.acting(tx, as);
          return new Asker(member, access.channel(tx, member, channelId), null);
        });
    return bell.suggestions(asker, new Incoming.Target.CommandLine(), typed);
  }

  /** Presses a button that stands on a card the person sees. */
  Outcome press(String as, String messageId, String wire) {
    record Found(Asker asker, Action action) {}
    Found found =
        database.read(tx -> {
          Member member = access.acting(tx, as);
          Message message = access.message(tx, member, messageId);
          Action action = action(message.card(), wire);
          return new Found(at(tx, member, message), action);
        });
    Asker asker = found.asker();
    String id = newId();
    var message = new MessageRef(asker.place(), messageId);
    return answers.give(
        asker,
        bell.ring(
            new Incoming.Pressed(id, asker.person(), message, found.action(), new Origin(id))));
  }

  /** The action of a button that stands on a card. */
  static Action action(@Nullable Card card, String wire) {
    List<Button> buttons = card == null ? List.of() : card.buttons();
    return buttons.stream()
        .map(Button::action)
        .filter(action -> action.wire().equals(wire))
        .findFirst()
        .orElseThrow(() -> Refusal.missing("That button is not there any more. Look again."));
  }

  /** Chooses an entry of the menu of what a person said. */
  Outcome choose(String as, String messageId, String choice) {
    record Found(Asker asker, Person author, String text) {}
    if (bell.catalogue().menu().stream().noneMatch(item -> item.choice().equals(choice))) {
      throw Refusal.wrong("choice", "That is not in the message's menu.");
    }
    Found found =
        database.read(tx -> {
          Member member = access.acting(tx, as);
          Message message = access.message(tx, member, messageId);
          if (message.author() == null || message.words() == null) {
            throw Refusal.conflict("That works on what people said, not on the bot's messages.");
          }
          var author = new Person(RoomPlatform.WORKSPACE, message.author());
          return new Found(at(tx, member, message), author, message.words());
        });
    Asker asker = found.asker();
    String id = newId();
    return answers.give(
        asker,
        bell.ring(
            new Incoming.Chosen(
                id,
                asker.person(),
                new MessageRef(asker.place(), messageId),
                found.author(),
                found.text(),
                false,
                choice,
                new Origin(id))));
  }

  private Asker at(Tx tx, Member member, Message message) {
    Channel channel = stores.channels().find(tx, message.channel()).orElseThrow();
    return new Asker(member, channel, message.thread());
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
