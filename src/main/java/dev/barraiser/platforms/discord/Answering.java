package dev.barraiser.platforms.discord;

import java.util.List;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * Answers by an interaction's token, which Discord takes for a quarter of an hour. What is said so
 * is seen by who asked, unless it replaces a card that others see. Thread-safe; blocks.
 */
final class Answering {

  private static final String ORIGINAL = "@original";

  /** Source: docs of messages, "message flags". */
  private static final int EPHEMERAL = 1 << 6;

  private final Rest rest;
  private final Session session;

  Answering(Rest rest, Session session) {
    this.rest = rest;
    this.session = session;
  }

  /**
   * Says it in the place of the reply, or of the card that was pressed.
   *
   * @return the message's id
   * @throws DiscordFailure when that was not done, or cannot be told
   */
  String replaceOriginal(WayBack back, MessageCreateData card) {
    var route = Route.Interactions.EDIT_FOLLOWUP.compile(application(), back.token(), ORIGINAL);
    return rest.call(Urgency.ANSWER, route, edit(card), files(card)).orElseThrow().getString("id");
  }

  /**
   * Says it below, seen by who asked only.
   *
   * @return the message's id
   * @throws DiscordFailure when that was not done, or cannot be told
   */
  String followUp(WayBack back, MessageCreateData card) {
    var route = Route.Interactions.CREATE_FOLLOWUP.compile(application(), back.token());
    DataObject body = card.toData();
    body.put("flags", body.getInt("flags", 0) | EPHEMERAL);
    return rest.call(Urgency.ANSWER, route, body, files(card)).orElseThrow().getString("id");
  }

  /** The files that a message's components show; JDA keeps them apart from others. */
  static List<FileUpload> files(MessageCreateData card) {
    return List.copyOf(card.getAllDistinctFiles());
  }

  /** A message as what an older one becomes. */
  static DataObject edit(MessageCreateData card) {
    return card.toData().remove("tts");
  }

  private String application() {
    return session
        .self()
        .map(Session.Self::application)
        .orElseThrow(() -> new DiscordFailure.Away("interaction"));
  }
}
