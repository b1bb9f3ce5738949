package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.platforms.discord.HeardStore.Heard;
import dev.barraiser.platforms.discord.MessageReader.Author;
import dev.barraiser.storage.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/**
 * What was said while nobody listened, found in Discord's history. Each method is called in the
 * lane of its place, so that what is told meanwhile comes after it. Thread-safe; blocks.
 *
 * <p>Not found are reactions and clicks, and edits and deletions outside of the bot's threads.
 */
final class Gaps {

  private final Database database;
  private final InstantSource machine;
  private final History history;
  private final MessageReader reader;
  private final Hands hands;
  private final Hearing hearing;
  private final HeardStore store = new HeardStore();

  Gaps(
      Database database,
      InstantSource machine,
      History history,
      MessageReader reader,
      Hands hands,
      Hearing hearing) {
    this.database = database;
    this.machine = machine;
    this.history = history;
    this.reader = reader;
    this.hands = hands;
    this.hearing = hearing;
  }

  /**
   * Hands on what was said in a channel or a direct conversation, there by whose it is.
   *
   * @param through the last message that is known to have been handed on
   * @param guild null for a direct conversation, unless a private thread stands for it
   * @return how many messages were found
   */
  int fill(Place place, String channel, @Nullable String guild, String through)
      throws InterruptedException {
    int found = 0;
    for (DataObject message : history.after(channel, through).messages()) {
      Optional<Incoming.Said> said = reader.said(in(guild, message), place);
      if (said.isEmpty()) continue;
      if (place instanceof Place.Direct(Person whose) && !said.get().by().equals(whose)) continue;
      hands.on(said.get(), reader.author(message), guild);
      found++;
    }
    return found;
  }

  /** The history does not say in which server it is. */
  private static DataObject in(@Nullable String guild, DataObject message) {
    return guild == null ? message : message.put("guild_id", guild);
  }

  /**
   * Hands on what was said, changed and deleted in a thread of the bot's.
   *
   * @return how many messages were new
   */
  int fill(Place.InThread thread, String guild) throws InterruptedException {
    hearing.noteAll();
    Map<String, Heard> heard =
        database.read(tx -> store.in(tx, thread)).stream()
            .collect(Collectors.toMap(Heard::message, Function.identity()));
    History.Found all = history.after(thread.root(), thread.root());
    List<DataObject> messages = all.messages();
    int found = 0;
    for (DataObject message : messages) {
      Optional<Author> author = reader.author(message);
      if (author.isEmpty()) continue;
      Optional<Heard> before = Optional.ofNullable(heard.get(message.getString("id")));
      if (before.isEmpty()) {
        hands.on(reader.said(in(guild, message), thread).orElseThrow(), author, guild);
        found++;
      }
      // Also of a new one: it may have been claimed as it was before, by one that died then.
      Optional<Incoming.Edited> edited =
          reader.edited(in(guild, message), thread).filter(edit -> isLater(edit, before));
      if (edited.isPresent()) hands.on(edited.get(), author, guild);
    }
    if (!all.whole()) return found;
    Set<String> there =
        messages.stream().map(one -> one.getString("id")).collect(Collectors.toSet());
    for (String message : heard.keySet()) {
      if (there.contains(message)) continue;
      String id = EventIds.deleted(message);
      var gone = new Incoming.Deleted(id, new MessageRef(thread, message), machine.instant());
      hands.on(gone, Optional.empty(), guild);
    }
    return found;
  }

  /** What is kept is kept to the millisecond. */
  private static boolean isLater(Incoming.Edited edit, Optional<Heard> before) {
    return before
        .map(heard -> edit.at().toEpochMilli() > heard.edited().toEpochMilli())
        .orElse(true);
  }
}
