package dev.barraiser.bench;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;

/**
 * A company that has practised for a while, put into the tables at once: its first group, person
 * and story are made by the stores that make them for users, the others are copies.
 */
record Company(Workspace workspace, Instant now) {

  private static final String NUMBERS =
      """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count)
      """;

  /** The channel of the group with this number, from 1 on. */
  Place.Channel channel(int group) {
    return new Place.Channel(workspace, "c" + group);
  }

  /** A member of that group, from 1 on. */
  Person member(int group, int number) {
    return new Person(workspace, "p" + group + "." + number);
  }

  /** So many groups, whose next question is due then. */
  void groups(Tx tx, int count, LocalDate slot, Instant due) {
    var first = new Place.Channel(workspace, "first");
    var rhythm = StudyGroup.Rhythm.standard(ZoneId.of("Europe/Berlin"));
    long pattern = new GroupStore().set(tx, first, rhythm, now).id();
    tx.handle()
        .createUpdate(
            NUMBERS
                + """
                INSERT INTO study_group (platform, workspace, channel, at_time, zone, days, mix, level, ping,
                  created_at, next_due_at, next_slot)
                SELECT platform, workspace, 'c' || n.i, at_time, zone, days, mix, level, ping, created_at, :due, :slot
                FROM study_group, n
                WHERE id = :pattern
                """)
        .bind("count", count)
        .bind("due", due)
        .bind("slot", slot)
        .bind("pattern", pattern)
        .execute();
    tx.handle().execute("DELETE FROM study_group WHERE id = ?", pattern);
  }

  /** So many members in each group, half of them named on its board. */
  void members(Tx tx, int count) {
    tx.handle()
        .createUpdate(
            NUMBERS
                + """
                INSERT INTO group_person (group_id, platform, workspace, person, member, organiser, since)
                SELECT g.id, g.platform, g.workspace, 'p' || SUBSTR(g.channel, 2) || '.' || n.i, 1, 0, :now
                FROM study_group g, n
                """)
        .bind("count", count)
        .bind("now", now)
        .execute();
    tx.handle()
        .execute(
            """
            INSERT INTO person (platform, workspace, person, name, zone, admin, present, reachable)
            SELECT platform, workspace, person, 'Ana ' || person, 'Europe/Berlin', 0, 1, 1
            FROM group_person
            """);
    tx.handle()
        .createUpdate(
            """
            INSERT INTO board_name (group_id, platform, workspace, person, since)
            SELECT group_id, platform, workspace, person, :now
            FROM group_person
            WHERE CAST(SUBSTR(person, LENGTH(person)) AS INTEGER) < 5
            """)
        .bind("now", now)
        .execute();
  }

  /** Each member has answered each question of so many days up to now. */
  void answers(Tx tx, int days, String question, String text) {
    tx.handle()
        .createUpdate(
            NUMBERS
                + """
                INSERT INTO asked (platform, workspace, channel, group_id, question_id, asked_at, message_id,
                  thread_root)
                SELECT platform, workspace, channel, id, :question, :now - n.i * 86400000, 'm' || n.i,
                  'm' || n.i
                FROM study_group, n
                """)
        .bind("count", days)
        .bind("question", question)
        .bind("now", now)
        .execute();
    tx.handle()
        .createUpdate(
            """
            INSERT INTO answer (asked_id, platform, workspace, person, group_id, question_id, text, words, given_at, late,
              published)
            SELECT a.id, p.platform, p.workspace, p.person, a.group_id, a.question_id, :text, 40, a.asked_at + 3600000, 0, 1
            FROM asked a
            JOIN group_person p ON p.group_id = a.group_id
            """)
        .bind("text", text)
        .execute();
  }

  /** Each member has so many stories, all of them ready. */
  void stories(Tx tx, int count, String text) {
    var content =
        new Story.Content(
            "A release that went wrong",
            StoryCategory.LEADERSHIP_IMPACT,
            List.of(Principle.OWNERSHIP, Principle.DIVE_DEEP),
            text,
            text,
            text,
            text);
    var stories = new StoryStore();
    Person author = new Person(workspace, "author");
    long pattern = stories.add(tx, author, content, OptionalLong.empty(), now).id();
    tx.handle()
        .createUpdate(
            NUMBERS
                + """
                INSERT INTO story (platform, workspace, person, number, title, category, principles, situation, task, action,
                  result, topics, happened, scale_people, scale_money, scale_duration, level, created_at, updated_at,
                  ready_at)
                SELECT p.platform, p.workspace, p.person, n.i, s.title, s.category, s.principles, s.situation, s.task, s.action,
                  s.result, s.topics, s.happened, s.scale_people, s.scale_money, s.scale_duration, s.level, s.created_at,
                  s.updated_at, s.created_at
                FROM story s, group_person p, n
                WHERE s.id = :pattern
                """)
        .bind("count", count)
        .bind("pattern", pattern)
        .execute();
  }

  /** Each member wants two nudges a week, and the next may come then. */
  void nudges(Tx tx, LocalDate date, Instant due) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO nudge_subscription (platform, workspace, person, consent, at_time, days, weekly, weeks, quiet_from,
              quiet_until, zone, next_date, next_due_at)
            SELECT platform, workspace, person, 'YES', '18:00', 'TUESDAY,THURSDAY', 2, 1, '20:00', '08:00', 'Europe/Berlin',
              :date, :due
            FROM group_person
            """)
        .bind("date", date)
        .bind("due", due)
        .execute();
  }
}
