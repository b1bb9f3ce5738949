package dev.barraiser.platforms.room;

import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Origin;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls the bot and waits for what it says at once. Thread-safe. */
final class Bell {

  /** Longer than any command or city. */
  private static final int MOST_TO_COMPLETE = 300;

  private record Bot(Catalogue catalogue, ChatPlatform.Listener listener) {}

  private volatile @Nullable Bot bot;

  /** From now on the bot answers. */
  void connect(Catalogue catalogue, ChatPlatform.Listener listener) {
    bot = new Bot(catalogue, listener);
  }

  /** From now on it does not. */
  void disconnect() {
    bot = null;
  }

  boolean isConnected() {
    return bot != null;
  }

  /** What the bot has to offer; nothing while it is not connected. */
  Catalogue catalogue() {
    Bot now = bot;
    return now == null ? Catalogue.EMPTY : now.catalogue();
  }

  /** Whether there are commands that begin with this word. */
  boolean hasCommand(String firstWord) {
    return present().catalogue().commands().stream()
        .anyMatch(command -> command.path().getFirst().equals(firstWord));
  }

  /**
   * Asks the bot.
   *
   * @throws Refusal while it is not connected
   */
  Answer ring(Incoming.Interaction interaction) {
    return present().listener().asked(interaction);
  }

  /** What typed text could become. */
  List<Answer.Suggestion> suggestions(Answers.Asker asker, Incoming.Target target, String typed) {
    if (typed.length() > MOST_TO_COMPLETE) return List.of();
    String id = UUID.randomUUID().toString();
    Answer answer =
        ring(
            new Incoming.Suggesting(
                id, asker.person(), asker.place(), target, Wording.clean(typed), new Origin(id)));
    return answer instanceof Answer.Suggestions(var suggestions) ? suggestions : List.of();
  }

  private Bot present() {
    Bot now = bot;
    if (now == null) throw Refusal.notReady();
    return now;
  }
}
