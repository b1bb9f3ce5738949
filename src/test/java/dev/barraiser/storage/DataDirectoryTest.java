package dev.barraiser.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path folder;

  @Test
  void a_missing_directory_is_made_with_its_parents() {
    Path path = folder.resolve("deep/data");

    try (var directory = DataDirectory.take(path)) {
      assertThat(path).isDirectory();
      assertThat(directory.database()).hasParentRaw(path);
    }
  }

  @Test
  void a_directory_is_taken_once_and_again_after_it_is_given_back() {
    try (var _ = DataDirectory.take(folder)) {
      assertThatThrownBy(() -> DataDirectory.take(folder))
          .isInstanceOf(DataDirectory.InUse.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("--data");
    }

    DataDirectory.take(folder).close();
  }

  @Test
  void looking_at_it_makes_nothing() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(DataDirectory.complaint(folder.resolve("deep/data"))).isEmpty();
    assertThat(DataDirectory.complaint(file.resolve("data")))
        .hasValueSatisfying(why -> assertThat(why).contains("there is a file of that name"));
    assertThat(folder.resolve("deep")).doesNotExist();
  }

  @Test
  void a_file_in_its_place_is_told() throws IOException {
    Path file = Files.writeString(folder.resolve("data"), "");

    assertThatThrownBy(() -> DataDirectory.take(file))
        .isInstanceOf(DataDirectory.Unusable.class)
        .hasMessage(
            "The data directory " + file + " cannot be used: there is a file of that name.");
  }

  @Test
  void nobody_else_on_the_machine_can_read_what_people_wrote() throws Exception {
    Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path data = folder.resolve("private");

    try (var taken = DataDirectory.take(data);
        var database = Database.sqlite(taken.database())) {
      database.run(tx -> tx.handle().execute("CREATE TABLE said (text TEXT)"));

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
          .isEqualTo("rwx------");
      try (var files = Files.list(data)) {
        assertThat(files)
            .hasSizeGreaterThan(2)
            .allSatisfy(file ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
      }
    }
  }
}
