package dev.barraiser.practice.groups;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.GroupAt;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tables {@code study_group}, {@code group_pause} and {@code group_person}. Thread-safe: it
 * keeps nothing itself.
 */
public final class GroupStore implements GroupAt {

  private static final String COLUMNS =
      """
      g.id, g.platform, g.workspace, g.channel, g.at_time, g.zone, g.days, g.mix, g.level, g.ping, g.created_at,
      g.paused_since, g.paused_until, g.gone
      """;

  /**
   * Makes a channel a study group, or gives the group it is another rhythm. Returns it; {@code now}
   * counts once.
   */
  public StudyGroup set(Tx tx, Place.Channel channel, StudyGroup.Rhythm rhythm, Instant now) {
    long id =
        tx.handle()
            .createQuery(
                """
                INSERT INTO study_group (platform, workspace, channel, at_time, zone, days, mix, level, ping, created_at)
                VALUES (:channel.workspace.platform, :channel.workspace.id, :channel.id, :at, :zone, :days, :mix,
                  :level, :ping, :now)
                ON CONFLICT (platform, workspace, channel) DO UPDATE
                SET at_time = excluded.at_time, zone = excluded.zone, days = excluded.days, mix = excluded.mix,
                  level = excluded.level, ping = excluded.ping, gone = 0
                RETURNING id
                """)
            .bindMethods("channel", channel)
            .bindMap(columns(rhythm))
            .bind("now", now)
            .mapTo(Long.class)
            .one();
    return find(tx, id).orElseThrow();
  }

  public Optional<StudyGroup> find(Tx tx, long id) {
    return tx.handle()
        .createQuery("SELECT " + COLUMNS + " FROM study_group g WHERE g.id = :id")
        .bind("id", id)
        .map((rs, ctx) -> group(rs))
        .findOne();
  }

  /** The study group that a channel is, also one that is gone. */
  public Optional<StudyGroup> of(Tx tx, Place.Channel channel) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + """

                FROM study_group g
                WHERE g.platform = :channel.workspace.platform
                  AND g.workspace = :channel.workspace.id
                  AND g.channel = :channel.id
                """)
        .bindMethods("channel", channel)
        .map((rs, ctx) -> group(rs))
        .findOne();
  }

  @Override
  public OptionalLong at(Tx tx, Place.Channel channel) {
    return of(tx, channel).stream()
        .filter(group -> !group.gone())
        .mapToLong(StudyGroup::id)
        .findFirst();
  }

  /** Where on a platform study groups live, those that are gone left out. */
  public List<Place.Channel> channels(Tx tx, String platform) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + """

                FROM study_group g
                WHERE g.platform = :platform AND g.gone = 0
                ORDER BY g.id
                """)
        .bind("platform", platform)
        .map((rs, ctx) -> group(rs).channel())
        .list();
  }

  /** The groups a person is a member of, the longest first. */
  public List<StudyGroup> ofMember(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + """

                FROM study_group g
                JOIN group_person p ON p.group_id = g.id
                WHERE p.platform = :person.workspace.platform
                  AND p.workspace = :person.workspace.id
                  AND p.person = :person.id
                  AND p.member = 1
                ORDER BY p.since, g.id
                """)
        .bindMethods("person", person)
        .map((rs, ctx) -> group(rs))
        .list();
  }

  /** Makes a person a member. Returns false when they were one already. */
  public boolean join(Tx tx, long group, Person person, Instant now) {
    boolean already = has(tx, group, person, "member");
    put(tx, group, person, now, true, false);
    return !already;
  }

  /** Makes a person an organiser. */
  public void organise(Tx tx, long group, Person person, Instant now) {
    put(tx, group, person, now, false, true);
  }

  private static void put(
      Tx tx, long group, Person person, Instant now, boolean member, boolean organiser) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO group_person (group_id, platform, workspace, person, member, organiser, since)
            VALUES (:group, :person.workspace.platform, :person.workspace.id, :person.id, :member, :organiser, :now)
            ON CONFLICT (group_id, platform, workspace, person) DO UPDATE
            SET member = CASE WHEN excluded.member = 1 THEN 1 ELSE group_person.member END,
              organiser = CASE WHEN excluded.organiser = 1 THEN 1 ELSE group_person.organiser END,
              since = CASE WHEN excluded.member = 1 AND group_person.member = 0 THEN excluded.since
                ELSE group_person.since END
            """)
        .bind("group", group)
        .bindMethods("person", person)
        .bind("member", member ? 1 : 0)
        .bind("organiser", organiser ? 1 : 0)
        .bind("now", now)
        .execute();
  }

  /** Ends a membership; an organiser stays one. */
  public void leave(Tx tx, long group, Person person) {
    tx.handle()
        .createUpdate(
            """
            UPDATE group_person
            SET member = 0
            WHERE group_id = :group
              AND platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            """)
        .bind("group", group)
        .bindMethods("person", person)
        .execute();
  }

  public boolean isOrganiser(Tx tx, long group, Person person) {
    return has(tx, group, person, "organiser");
  }

  public boolean isMember(Tx tx, long group, Person person) {
    return has(tx, group, person, "member");
  }

  private static boolean has(Tx tx, long group, Person person, String column) {
    return tx.handle()
        .createQuery(
            """
            SELECT COUNT(*)
            FROM group_person
            WHERE group_id = :group
              AND platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
              AND <column> = 1
            """)
        .define("column", column)
        .bind("group", group)
        .bindMethods("person", person)
        .mapTo(Long.class)
        .one()
        .equals(1L);
  }

  /** A group's members, in the order in which they joined. */
  public List<Person> members(Tx tx, long group) {
    return having(tx, group, "member");
  }

  /** Those of a group's members who have been it at least since {@code then}. */
  public List<Person> membersSince(Tx tx, long group, Instant then) {
    return tx.handle()
        .createQuery(
            """
            SELECT platform, workspace, person
            FROM group_person
            WHERE group_id = :group AND member = 1 AND since <= :then
            ORDER BY since, person
            """)
        .bind("group", group)
        .bind("then", then)
        .map((rs, ctx) ->
            new Person(
                new Workspace(rs.getString("platform"), rs.getString("workspace")),
                rs.getString("person")))
        .list();
  }

  private static List<Person> having(Tx tx, long group, String column) {
    return tx.handle()
        .createQuery(
            """
            SELECT platform, workspace, person
            FROM group_person
            WHERE group_id = :group AND <column> = 1
            ORDER BY since, person
            """)
        .define("column", column)
        .bind("group", group)
        .map((rs, ctx) ->
            new Person(
                new Workspace(rs.getString("platform"), rs.getString("workspace")),
                rs.getString("person")))
        .list();
  }

  /** A group's organisers, in the order in which they became it. */
  List<Person> organisers(Tx tx, long group) {
    return having(tx, group, "organiser");
  }

  /** A person who left the workspace is a member nowhere. */
  void leaveAll(Tx tx, Person person) {
    tx.handle()
        .createUpdate(
            """
            UPDATE group_person
            SET member = 0
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            """)
        .bindMethods("person", person)
        .execute();
  }

  /** The channel is gone, or the bot was removed from it: no slot is due until it is back. */
  void lost(Tx tx, long group) {
    tx.handle()
        .createUpdate(
            "UPDATE study_group SET gone = 1, next_slot = NULL, next_due_at = NULL WHERE id = :id")
        .bind("id", group)
        .execute();
  }

  /** The bot is in the channel again. */
  void back(Tx tx, long group) {
    tx.handle()
        .createUpdate("UPDATE study_group SET gone = 0 WHERE id = :id")
        .bind("id", group)
        .execute();
  }

  /** Begins a pause, or gives the one in force another end. */
  public void pause(Tx tx, long group, Instant since, Optional<Instant> until) {
    tx.handle()
        .createUpdate(
            """
            UPDATE study_group
            SET paused_since = COALESCE(paused_since, :since), paused_until = :until
            WHERE id = :id
            """)
        .bind("id", group)
        .bind("since", since)
        .bind("until", until.map(Instant::toEpochMilli).orElse(null))
        .execute();
  }

  /** Ends a group's pause at {@code end} and keeps it among those that are over. */
  public void endPause(Tx tx, long group, Instant end) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO group_pause (group_id, since, until)
            SELECT id, paused_since, :end
            FROM study_group
            WHERE id = :id AND paused_since < :end
            """)
        .bind("id", group)
        .bind("end", end)
        .execute();
    tx.handle()
        .createUpdate(
            "UPDATE study_group SET paused_since = NULL, paused_until = NULL WHERE id = :id")
        .bind("id", group)
        .execute();
  }

  /** Every pause of a group, the one in force too, the earliest first. */
  public List<StudyGroup.Pause> pauses(Tx tx, long group) {
    return tx.handle()
        .createQuery(
            """
            SELECT since, until
            FROM group_pause
            WHERE group_id = :group
            UNION ALL
            SELECT paused_since, paused_until
            FROM study_group
            WHERE id = :group AND paused_since IS NOT NULL
            ORDER BY 1
            """)
        .bind("group", group)
        .map((rs, ctx) -> {
          Instant since = Instant.ofEpochMilli(rs.getLong("since"));
          long until = rs.getLong("until");
          return new StudyGroup.Pause(
              since, rs.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until)));
        })
        .list();
  }

  /** A rhythm's columns, by the names under which statements bind them. */
  static Map<String, String> columns(StudyGroup.Rhythm rhythm) {
    return Map.of(
        "at", rhythm.at().toString(),
        "zone", rhythm.zone().getId(),
        "days", joined(rhythm.days()),
        "mix", joined(rhythm.mix()),
        "level", rhythm.level().name(),
        "ping", rhythm.ping().name());
  }

  private static <E extends Enum<E>> String joined(Set<E> values) {
    return values.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  static StudyGroup.Rhythm rhythm(ResultSet rs) throws SQLException {
    return new StudyGroup.Rhythm(
        LocalTime.parse(rs.getString("at_time")),
        ZoneId.of(rs.getString("zone")),
        split(rs.getString("days"), DayOfWeek::valueOf),
        split(rs.getString("mix"), Category::valueOf),
        Level.valueOf(rs.getString("level")),
        StudyGroup.Ping.valueOf(rs.getString("ping")));
  }

  private static <T> Set<T> split(String joined, Function<String, T> valueOf) {
    return Arrays.stream(joined.split(",")).map(valueOf).collect(Collectors.toSet());
  }

  static StudyGroup group(ResultSet rs) throws SQLException {
    var channel =
        new Place.Channel(
            new Workspace(rs.getString("platform"), rs.getString("workspace")),
            rs.getString("channel"));
    long since = rs.getLong("paused_since");
    boolean paused = !rs.wasNull();
    long until = rs.getLong("paused_until");
    Optional<Instant> ends =
        rs.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until));
    return new StudyGroup(
        rs.getLong("id"),
        channel,
        rhythm(rs),
        Instant.ofEpochMilli(rs.getLong("created_at")),
        paused
            ? Optional.of(new StudyGroup.Pause(Instant.ofEpochMilli(since), ends))
            : Optional.empty(),
        rs.getInt("gone") == 1);
  }
}
