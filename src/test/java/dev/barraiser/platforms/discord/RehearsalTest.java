package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.LogKept;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.wire.HandClock;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

  @Test
  void it_goes_through_without_an_audience_and_leaves_nothing(@TempDir Path folder) {
    var clock = HandClock.at("2026-03-02T12:00:00Z");
    try (var log = new LogKept();
        var database = Database.sqlite(TestDatabase.ready(folder.resolve("rehearsal.db")))) {
      var members = new Members(database, clock);

      new Rehearsal(TalkRig.CATALOGUE, members, new CardComponents(members, _ -> ""), clock).play();

      assertThat(log.lines()).noneMatch(line -> line.contains("broken off"));
      assertThat(members.isKnown(Ids.person("0"))).isFalse();
    }
  }
}
