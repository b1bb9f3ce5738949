package dev.barraiser.practice.privacy;

import static dev.barraiser.practice.privacy.PersonalTable.Told.Kind.CATEGORY;
import static dev.barraiser.practice.privacy.PersonalTable.Told.Kind.DEBRIEF;
import static dev.barraiser.practice.privacy.PersonalTable.Told.Kind.FACTOR;
import static dev.barraiser.practice.privacy.PersonalTable.Told.Kind.FLAG;
import static dev.barraiser.practice.privacy.PersonalTable.Told.Kind.GROUP;
import static dev.barraiser.practice.privacy.PersonalTable.Told.Kind.PRINCIPLE;
import static dev.barraiser.practice.privacy.PersonalTable.Told.Kind.QUESTION;
import static dev.barraiser.practice.privacy.PersonalTable.Told.Kind.STATEMENT;
import static dev.barraiser.practice.privacy.PersonalTable.Told.Kind.TOPIC;
import static dev.barraiser.practice.privacy.PersonalTable.Told.Kind.WORD;
import static dev.barraiser.practice.privacy.PersonalTable.Told.as;
import static dev.barraiser.practice.privacy.PersonalTable.Told.number;
import static dev.barraiser.practice.privacy.PersonalTable.Told.story;
import static dev.barraiser.practice.privacy.PersonalTable.Told.text;
import static dev.barraiser.practice.privacy.PersonalTable.Told.time;

import dev.barraiser.practice.privacy.PersonalTable.Erasure;
import dev.barraiser.practice.privacy.PersonalTable.LetGo;
import dev.barraiser.practice.privacy.PersonalTable.Nobodys;
import dev.barraiser.practice.privacy.PersonalTable.Theirs;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every table of the database, and what it holds of people. Rows are deleted in this order: what
 * refers to others comes before them. A new table is added here, to one of the lists: a test says
 * so.
 */
final class PersonalTables {

  /** Most tables say whose a row is in these three columns. */
  private static final String OWN =
      "platform = :platform AND workspace = :workspace AND person = :person";

  private static final String KEYS = "platform workspace person";

  private PersonalTables() {}

  /** In the order in which rows are deleted. */
  static List<PersonalTable> all() {
    return Stream.of(practice(), some(engine()), PlatformTables.all(), some(nobodys()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<PersonalTable> some(List<? extends PersonalTable> tables) {
    return List.copyOf(tables);
  }

  /** What people look for first in an export. */
  private static final List<String> FOREMOST =
      List.of(
          "story",
          "story_version",
          "story_telling",
          "answer",
          "reply",
          "reply_version",
          "coaching");

  /** As an export lists them: what people look for first, then the rest. */
  static List<Theirs> listed() {
    return theirs().stream()
        .filter(one -> !one.told().isEmpty())
        .sorted(
            Comparator.comparingInt(one -> {
              int at = FOREMOST.indexOf(one.table());
              return at < 0 ? FOREMOST.size() : at;
            }))
        .toList();
  }

  /** Those in which somebody has rows. */
  static List<Theirs> theirs() {
    return all().stream().filter(Theirs.class::isInstance).map(Theirs.class::cast).toList();
  }

  private static List<PersonalTable> practice() {
    return List.of(
        // Answers.
        gone("reply_version", within("reply_id", "reply", OWN))
            .told("Earlier words of a reply", text("text"), time("written_at", "written"))
            .untold("id reply_id"),
        gone("coaching_opinion", within("coaching_id", "coaching", OWN))
            .told(
                "Opinion on a coaching",
                as(WORD, "opinion", "opinion"),
                as(WORD, "about", "about"),
                text("sentences"),
                time("given_at", "given"))
            .untold("id coaching_id lens"),
        gone("coaching", OWN)
            .told(
                "Coaching",
                text("question"),
                text("text"),
                as(WORD, "state", "state"),
                time("due_at", "asked"),
                time("forget_at", "kept until"))
            // What is read in a text is worked out from it, and says nothing more of its author.
            .untold(
                "id platform workspace person answer_id story_id question_id lens rewritten"
                    + " began_as before_id channel thread_root origin reading practised"),
        gone("reply", OWN)
            .told("Reply", text("text"), time("said_at", "said"))
            .untold(
                "id asked_id platform workspace channel thread_root message_id person written clip"
                    + " revised_at stands answer_id offer forget_at"),
        gone("answer", OWN)
            .told(
                "Answer",
                as(QUESTION, "question_id", "question"),
                text("text"),
                number("words", "words"),
                time("given_at", "given"))
            .untold(
                "id number asked_id platform workspace person group_id late published taken_back probed"
                    + " notice_at forget_at"),
        gone("probe_post", OWN)
            .told("Request for a probe on an answer", time("posted_at", "posted"))
            .untold("platform workspace person channel thread_root message_id"),
        emptied(
                "asked",
                "platform = :platform AND workspace = :workspace AND wanted_by = :person",
                "wanted_by = NULL, wanted_origin = NULL, wanted_card = NULL, wanted_card_thread ="
                    + " NULL")
            .told(
                "Question that you put to a channel",
                as(QUESTION, "question_id", "question"),
                time("asked_at", "asked"))
            .untold(
                "id platform workspace channel group_id slot_date message_id thread_root wanted_by"
                    + " wanted_origin wanted_card wanted_card_thread"),

        // Stories.
        gone("story_version", within("story_id", "story", OWN))
            .told("Earlier words of a story", storyColumns(time("written_at", "written")))
            .untold("story_id version"),
        gone("story_telling", within("story_id", "story", OWN))
            .told("When a story was told", story("story_id"), time("told_at", "told"))
            .untold("id answer_id"),
        gone("story", OWN)
            .told(
                "Story",
                storyColumns(
                    number("number", "number"),
                    time("created_at", "begun"),
                    time("updated_at", "changed"),
                    time("ready_at", "ready"),
                    time("first_ready_at", "first ready"),
                    time("decided_at", "decided"),
                    time("deleted_at", "deleted")))
            .untold("id platform workspace person from_answer"),
        gone("story_import", OWN)
            .told("Stories pasted and not taken in yet", text("text"))
            .untold("id platform workspace person category forget_at"),
        gone("telling_asked", OWN)
            .told("Which story answers this?", text("question"), time("asked_at", "asked"))
            .untold("id platform workspace person question_id channel thread_root origin"),
        gone("storyless", OWN)
            .told(
                "Looked for a story, found none",
                as(QUESTION, "question_id", "question"),
                time("found_at", "found"))
            .untold("platform workspace person"),
        gone("mock_round", OWN)
            .told(
                "Mock interview",
                text("transcript", "what was asked and said"),
                as(DEBRIEF, "debrief", "what it showed"),
                time("began_at", "began"),
                time("ended_at", "ended"))
            .untold(
                "id platform workspace person channel thread_root origin due_at round reading"
                    + " wants_debrief"),
        gone("pair_wish", OWN)
            .told(
                "Wants a mock interview",
                text("week"),
                text("slots", "times"),
                as(WORD, "level", "level"))
            .untold(KEYS + " group_id wished_at"),
        // Only one's own: what others wrote of somebody is shown to them when it is opened.
        gone("pair_vote", OWN)
            .told(
                "What you saw of somebody",
                as(FACTOR, "factor", "success factor"),
                as(WORD, "mark", "mark"),
                text("words", "sentence"))
            .untold(KEYS + " meeting_id about"),
        gone("pair_seat", OWN)
            .told(
                "Mock interview in a pair",
                as(WORD, "level", "level"),
                as(WORD, "held", "took place"))
            // What they are going to be asked is not told before it is.
            .untold(KEYS + " meeting_id seat question_id probes"),

        // Nudges.
        gone("nudge_leave", within("subscription_id", "nudge_subscription", OWN))
            .told("Days away", text("from_date", "from"), text("until_date", "until"))
            .untold("subscription_id"),
        gone("nudge_slot", within("subscription_id", "nudge_subscription", OWN))
            .told(
                "Nudge",
                text("slot_date", "day"),
                as(WORD, "outcome", "outcome"),
                as(WORD, "kind", "about"),
                text("why"))
            .untold(
                "thing id subscription_id decided_at snoozed_until category topic eased message_id"),
        gone("nudge_subscription", OWN)
            .told(
                "Nudges",
                as(WORD, "consent", "consent"),
                text("at_time", "time"),
                as(WORD, "days", "days"),
                number("weekly", "at most"),
                number("weeks", "in so many weeks"),
                time("sign_at", "last heard of"),
                text("quiet_from", "quiet from"),
                text("quiet_until", "quiet until"),
                text("zone"),
                text("snoozed_until", "not before"),
                text("next_date", "next"))
            .untold("id platform workspace person next_due_at"),

        // The rest of the practice.
        gone("goal", OWN).told("Goal", text("on_date", "day"), time("set_at", "set")).untold(KEYS),
        gone("quota_of_person", OWN)
            .told(
                "A quota of your own",
                as(CATEGORY, "category", "category"),
                number("at_least", "at least"),
                number("at_most", "at most"))
            .untold(KEYS),
        gone("coaching_wish", OWN)
            .told("When you are coached", as(WORD, "wish", "wish"))
            .untold(KEYS),
        gone("first_step", OWN)
            .told("First step", as(WORD, "step", "step"), time("ticked_at", "ticked"))
            .untold(KEYS),
        gone("assessment_mark", within("assessment_id", "assessment", OWN))
            .told(
                "Where you put yourself",
                as(STATEMENT, "statement", "statement"),
                number("mark", "mark"))
            .untold("assessment_id"),
        gone("assessment", OWN)
            .told("Self-assessment", time("made_at", "made"), time("changed_at", "changed"))
            .untold("id platform workspace person"),
        gone("guide_read", OWN)
            .told("Guide read", as(WORD, "guide", "guide"), time("read_at", "read"))
            .untold(KEYS),
        gone("practised_again", OWN)
            .told(
                "Question answered again",
                as(QUESTION, "question_id", "question"),
                time("at", "at"))
            .untold("id platform workspace person"),
        gone("drawn", OWN)
            .told(
                "Question drawn", text("drawn_on", "day"), as(QUESTION, "question_id", "question"))
            .untold(KEYS + " nth"),
        gone("board_name", OWN)
            .told("Named on a board", time("since", "since"))
            .untold(KEYS + " group_id"),
        gone("board_apart", OWN)
            .told("Shares nothing with boards", time("since", "since"))
            .untold(KEYS),
        gone("privacy_told", OWN)
            .told("Was told who can read what", time("told_at", "told"))
            .untold(KEYS),
        gone("home", OWN)
            .told("Home", time("opened_at", "opened"))
            .untold("id platform workspace person shown shown_at"),
        gone("mention_answered", OWN)
            .told("Spoke to the bot", time("at", "at"))
            .untold(KEYS + " channel"),

        // Groups.
        gone("interview_question", within("interview_id", "interview", OWN))
            .told("Question of a real interview", text("text"))
            .untold("interview_id nth question_id"),
        gone("interview", OWN)
            .told(
                "Real interview",
                text("went", "how it went"),
                text("advice"),
                as(FLAG, "anonymous", "anonymous"),
                time("shown_at", "shown"))
            .untold("id group_id platform workspace person shows_at"),
        // What the group took for its own stays its own; what it did not goes.
        gone("own_question", OWN + " AND state IN ('HELD', 'PENDING', 'DECLINED')")
            .told(
                "Suggested question",
                text("text"),
                text("hint"),
                as(WORD, "state", "state"),
                time("created_at", "suggested"))
            .untold(SUGGESTION_KEYS),
        emptied(
                "own_question",
                OWN + " AND state NOT IN ('HELD', 'PENDING', 'DECLINED')",
                "platform = NULL, workspace = NULL, person = NULL, credited = 0")
            .told(
                "Question of yours that the group asks",
                text("text"),
                text("hint"),
                as(WORD, "state", "state"),
                time("created_at", "suggested"))
            .untold(SUGGESTION_KEYS),
        emptied(
                "own_question",
                """
                decided_by = :person
                AND group_id IN (SELECT id FROM study_group WHERE platform = :platform AND workspace = :workspace)\
                """,
                "decided_by = NULL")
            .told(
                "Suggestion that you decided on",
                as(WORD, "state", "state"),
                time("decided_at", "decided"),
                time("created_at", "suggested"))
            .untold(SUGGESTION_KEYS + " text hint"),
        gone("group_draft", OWN)
            .told(
                "A group that you were setting up",
                text("at_time", "time"),
                text("zone"),
                as(WORD, "days", "days"))
            .untold("id platform workspace channel person origin mix level ping sent_at"),
        gone("group_person", OWN)
            .told(
                "In a group",
                as(GROUP, "group_id", "channel"),
                as(FLAG, "member", "member"),
                as(FLAG, "organiser", "organiser"),
                time("since", "since"))
            .untold(KEYS),
        gone("person_right", OWN)
            .told("Administers", text("channel"), as(FLAG, "administers", "administers"))
            .untold(KEYS),
        gone("person", OWN)
            .told(
                "You",
                text("name"),
                text("zone", "time zone"),
                as(FLAG, "admin", "administers"),
                as(FLAG, "guest", "guest"),
                as(FLAG, "present", "here"),
                as(FLAG, "reachable", "reached by direct messages"))
            .untold(KEYS));
  }

  private static List<LetGo> engine() {
    return List.of(
        new LetGo("inbox", "dev.barraiser.bot.Traces: claims stay, without what they were of"),
        new LetGo("outbox", "dev.barraiser.bot.Traces: what waits is emptied, not sent"));
  }

  private static final String SUGGESTION_KEYS =
      "id group_id platform workspace person credited kind principle category level alike"
          + " decided_by decided_at reworded";

  private static List<Nobodys> nobodys() {
    return List.of(
        new Nobodys("study_group", "what a channel agreed on"),
        new Nobodys("group_pause", "when a group paused"),
        new Nobodys("quota_of_group", "what a group wants"),
        new Nobodys("digest_off", "groups that want no digest"),
        new Nobodys("pair_week", "which weeks of a group were matched"),
        new Nobodys("pair_debrief", "until when something is sealed; what, stands elsewhere"),
        new Nobodys("pair_meeting", "when somebody meets; who, stands elsewhere"),
        new Nobodys("slot", "which dates had a question"),
        new Nobodys("board_post", "where a group's board stands"),
        new Nobodys("digest_due", "when a group's digest is due"),
        new Nobodys("greeted", "channels the bot was invited to"),
        new Nobodys(
            "reply_deleted",
            "ids of messages that are gone, so that what still arrives is ignored"),
        new Nobodys("run_ledger", "which chores ran for which numbers"),
        new Nobodys("chore_run", "how chores fared"),
        new Nobodys("clock", "the room's clock"),
        new Nobodys("node", "which processes are at work"),
        new Nobodys("node_part", "which of them is connected where"),
        new Nobodys("slack_channel", "channels the bot is in"),
        new Nobodys("slack_thread", "threads the bot opened"),
        new Nobodys("slack_heard", "ids of messages in those, so that none is heard twice"),
        new Nobodys("discord_channel", "channels the bot is in"),
        new Nobodys("discord_thread", "threads the bot opened"),
        new Nobodys("discord_heard", "ids of messages in those, so that none is heard twice"),
        new Nobodys("discord_fact", "which commands are registered"),
        new Nobodys(
            "room_person",
            "who is in the practice room: its list of members, as Slack has its own"),
        new Nobodys("room_channel", "the room's channels, as Slack has its own"),
        new Nobodys("flyway_schema_history", "which migrations ran"),
        new Nobodys("qrtz_job_details", "Quartz' chores, with no word of anybody"),
        new Nobodys("qrtz_triggers", "when Quartz wakes them"),
        new Nobodys("qrtz_simple_triggers", "how often it does"),
        new Nobodys("qrtz_cron_triggers", "unused by us"),
        new Nobodys("qrtz_simprop_triggers", "unused by us"),
        new Nobodys("qrtz_blob_triggers", "unused by us"),
        new Nobodys("qrtz_calendars", "unused by us"),
        new Nobodys("qrtz_paused_trigger_grps", "unused by us"),
        new Nobodys("qrtz_fired_triggers", "what Quartz is running"),
        new Nobodys("qrtz_scheduler_state", "which processes run Quartz"),
        new Nobodys("qrtz_locks", "Quartz' own locks"));
  }

  private static PersonalTable.Told[] storyColumns(PersonalTable.Told... more) {
    return Stream.concat(
            Stream.of(
                text("title"),
                as(CATEGORY, "category", "category"),
                as(TOPIC, "topics", "topics"),
                as(PRINCIPLE, "principles", "principles"),
                as(WORD, "level", "level"),
                text("happened", "when"),
                text("scale_people", "people"),
                text("scale_money", "money"),
                text("scale_duration", "duration"),
                text("situation"),
                text("task"),
                text("action"),
                text("result")),
            Stream.of(more))
        .toArray(PersonalTable.Told[]::new);
  }

  static Theirs gone(String table, String whose) {
    return new Theirs(table, whose, new Erasure.Gone(), "", List.of(), List.of(), "");
  }

  static Theirs emptied(String table, String whose, String set) {
    return new Theirs(table, whose, new Erasure.Emptied(set), "", List.of(), List.of(), "");
  }

  /** Rows that belong to one of another table. */
  private static String within(String column, String table, String whose) {
    return column + " IN (SELECT id FROM " + table + " WHERE " + whose + ")";
  }
}
