package dev.barraiser.platforms.discord;

import dev.barraiser.Golden;
import dev.barraiser.TheCatalogue;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandGoldenTest {

  @Test
  void the_products_commands_are_as_they_were_read_and_approved(@TempDir Path folder) {
    var definitions = CommandDefinitions.of(TheCatalogue.in(folder), key -> Map.of());

    Golden.assertMatches("discord-commands.json", definitions.body().toPrettyString() + "\n");
  }
}
