package dev.barraiser.several;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.several.FarSide.Arrived;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people say to processes on one database, and what has to be true of it in the end, whatever
 * became of the processes meanwhile.
 */
final class Conversation {

  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final List<String> PEOPLE = List.of("ana", "ben", "cy", "dee", "eli");

  private final String url;
  private final FarSide far;
  private final List<String> said = new ArrayList<>();

  /** Nothing is said yet; {@code url} is the database's. */
  Conversation(String url, FarSide far) {
    this.url = url;
    this.far = far;
  }

  /** Somebody says something in one of eight channels, so many times, to these in turn. */
  List<String> says(int times, Child... to) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      String id = "e" + said.size();
      said.add(id);
      ids.add(id);
      deliversAgain(id, to[i % to.length]);
    }
    return ids;
  }

  /** As the platform does with what nobody has acknowledged. */
  void deliversAgain(String id, Child to) {
    int number = Integer.parseInt(id.substring(1));
    to.tell("say " + id + " c" + number % 8 + " " + personOf(number));
  }

  /** Everything said was taken or refused. */
  void isHeardOut(Child... by) {
    await()
        .atMost(PATIENCE)
        .until(() ->
            said.stream()
                .allMatch(id ->
                    isTaken(id, by) || Arrays.stream(by).anyMatch(one -> one.hasRefused(id))));
  }

  /** As the platform does with what nobody has acknowledged, once everything was heard out. */
  void deliversAgainWhatWasRefused(Child... all) {
    isHeardOut(all);
    for (String id : said) {
      if (!isTaken(id, all)) deliversAgain(id, all[all.length - 1]);
    }
  }

  static boolean isTaken(String id, Child... by) {
    return Arrays.stream(by).anyMatch(one -> one.hasAcknowledged(id));
  }

  private static String personOf(int number) {
    return PEOPLE.get(number % PEOPLE.size());
  }

  /**
   * Everything has come.
   *
   * @param twice how many effects may have arrived twice: those that were on the wire in the very
   *     moment in which their process was frozen, and left it when that woke up
   */
  void awaitAll(int twice, Child... all) throws SQLException {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(column("SELECT id FROM kept")).containsExactlyInAnyOrderElementsOf(said));
    for (Child child : all) await().atMost(PATIENCE).until(child::isIdle);
    List<Arrived> arrived = firstOfEach(far.arrived());

    assertThat(far.arrived().size() - arrived.size()).as("sent twice").isLessThanOrEqualTo(twice);
    assertThat(texts(arrived, "echo "))
        .containsExactlyInAnyOrderElementsOf(said.stream().map(id -> "echo " + id).toList());
    assertThat(arrived.stream().filter(one -> !one.person().isEmpty()))
        .hasSize(said.size())
        .allSatisfy(one -> {
          assertThat(one.text()).startsWith(one.person() + " ");
          int number = Integer.parseInt(one.text().split(" e", -1)[1]);
          assertThat(one.person()).isEqualTo(personOf(number));
        });

    List<String> claimed =
        column("SELECT slot FROM run_ledger WHERE chore = 'slots' ORDER BY slot");
    List<String> posted = texts(arrived, "slot ");
    assertThat(posted).doesNotHaveDuplicates();
    assertThat(claimed).containsAll(posted);
    // The last ones may be on their way still.
    List<String> left = claimed.stream().filter(slot -> !posted.contains(slot)).toList();
    assertThat(left).as("slots that were not posted").hasSizeLessThanOrEqualTo(15);
    assertThat(column("SELECT subject FROM told")).doesNotHaveDuplicates();
    assertInOrder(arrived);
  }

  private static List<Arrived> firstOfEach(List<Arrived> arrived) {
    Set<String> effects = new HashSet<>();
    return arrived.stream().filter(one -> effects.add(one.effect())).toList();
  }

  private static List<String> texts(List<Arrived> arrived, String start) {
    return arrived.stream().map(Arrived::text).filter(text -> text.startsWith(start)).toList();
  }

  private void assertInOrder(List<Arrived> arrived) throws SQLException {
    List<String> order = column("SELECT effect_id FROM outbox ORDER BY seq");
    arrived.stream()
        .collect(Collectors.groupingBy(Arrived::place))
        .forEach((place, there) ->
            assertThat(there.stream().map(one -> order.indexOf(one.effect())))
                .as("order in " + place)
                .isSorted());
  }

  /** The first column of every row. */
  private List<String> column(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) rows.add(result.getString(1));
    }
    return rows;
  }
}
