package dev.barraiser.practice.privacy;

import static dev.barraiser.practice.privacy.PersonalTable.Told.Kind.FLAG;
import static dev.barraiser.practice.privacy.PersonalTable.Told.as;
import static dev.barraiser.practice.privacy.PersonalTable.Told.text;
import static dev.barraiser.practice.privacy.PersonalTable.Told.time;
import static dev.barraiser.practice.privacy.PersonalTables.emptied;
import static dev.barraiser.practice.privacy.PersonalTables.gone;

import java.util.List;
import java.util.Set;

/** What each platform keeps of people for itself: a part of {@link PersonalTables}. */
final class PlatformTables {

  private static final String IN_SLACK =
      ":platform = 'slack' AND workspace = :workspace AND person = :person";
  private static final String IN_DISCORD = ":platform = 'discord' AND person = :person";
  private static final String IN_THE_ROOM = ":platform = 'room' AND person = :person";

  private static final String MESSAGE_KEYS =
      "seq channel thread author whisper_to edited_at deleted thread_title";

  /** Where direct messages go; to tell somebody the last thing, it is asked for once more. */
  static final Set<String> DIRECTS = Set.of("slack_direct", "discord_direct");

  private PlatformTables() {}

  /** In the order in which rows are deleted. */
  static List<PersonalTable> all() {
    return List.of(
        gone("slack_member", IN_SLACK)
            .told("As Slack shows you", text("name"), text("zone", "time zone"))
            .untold("workspace person admin guest gone asked_at kind changed_at"),
        gone("slack_direct", IN_SLACK)
            .told("Direct messages in Slack", text("channel"))
            .untold("workspace person"),
        gone("discord_member", IN_DISCORD)
            .told("As Discord shows you", text("name"))
            .untold("person gone told_at"),
        gone("discord_met", IN_DISCORD)
            .told("Met in a server", text("guild", "server"))
            .untold("person asked_at"),
        gone("discord_right", IN_DISCORD)
            .told("Administers in Discord", text("channel"), as(FLAG, "administers", "administers"))
            .untold("person guild"),
        gone("discord_direct", IN_DISCORD)
            .told("Direct messages in Discord", text("channel"))
            .untold("person through"),
        // Until the platform has taken the thread away, it is nobody's.
        emptied("discord_private", IN_DISCORD, "person = thread")
            .told("Private thread in Discord", text("channel"), text("thread"))
            .untold("person guild told through"),
        gone("discord_draft", IN_DISCORD)
            .told("A form that you were filling in", text("body"), time("begun_at", "begun"))
            .untold("id person"),
        gone("room_form", IN_THE_ROOM)
            .told(
                "An open form",
                text("draft"),
                time("opened_at", "opened"),
                time("touched_at", "last touched"))
            .untold("seq person channel thread action form"),
        gone("room_home", IN_THE_ROOM).untold("person card"),
        gone("room_read", IN_THE_ROOM)
            .told("Read up to", text("channel"))
            .untold("person thread up_to"),
        gone("room_reaction", IN_THE_ROOM)
            .told("Reaction", text("emoji"))
            .untold("seq message person"),
        gone("room_ping", IN_THE_ROOM).untold("person message"),
        // Nobody else sees these.
        gone(
                "room_message",
                """
                :platform = 'room'
                AND (whisper_to = :person OR channel IN (SELECT id FROM room_channel WHERE person = :person))\
                """)
            .told("Message in private", text("words"), time("said_at", "said"))
            .untold(MESSAGE_KEYS + " card")
            // What the bot told them is worked out from the rest, and stands there to be read.
            .but("words IS NULL"),
        // A deleted message keeps its row, so that its thread keeps its root.
        emptied(
                "room_message",
                ":platform = 'room' AND author = :person",
                "author = '', words = NULL, card = NULL, thread_title = NULL, deleted = 1")
            .told("Message", text("words"), time("said_at", "said"))
            .untold(MESSAGE_KEYS + " card"),
        // What the bot told others in private of them, such as organisers of a suggestion.
        emptied(
                "room_message",
                ":platform = 'room' AND "
                    + mentions("card")
                    + " AND (whisper_to IS NOT NULL OR channel IN (SELECT id FROM room_channel"
                    + " WHERE person IS NOT NULL))",
                "words = NULL, card = NULL, deleted = 1")
            .told("Card about you for somebody else", time("said_at", "said"))
            .untold(MESSAGE_KEYS + " card words")
            // A vote on somebody is sealed, and so is that there is one.
            .but("card IS NOT NULL"),
        gone("room_event", ":platform = 'room' AND " + mentions("payload")).untold("seq payload"),
        gone("room_effect", ":platform = 'room' AND " + mentions("receipt"))
            .untold("effect_id receipt"));
  }

  /** Not LIKE, which takes letters of an id for wildcards and small ones for capitals. */
  private static String mentions(String column) {
    return "REPLACE(" + column + ", :mention, '') != " + column;
  }
}
