package dev.barraiser;

import dev.barraiser.bot.Bot;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.config.Settings;
import dev.barraiser.config.SettingsLoader;
import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.reading.ToldAgain;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.yaml.Problems;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the bot as it is wired offers, for tests of other packages too. */
public final class TheCatalogue {

  private TheCatalogue() {}

  /** Everything that all features contribute. */
  public static Catalogue in(Path folder) {
    var problems = new Problems();
    Settings settings = SettingsLoader.load(null, folder, Map.of(), problems);
    QuestionBank bank = BankFiles.own(problems);
    MatchesOnFirstUse matches = Features.matches(settings, bank);
    var features =
        new Features(
            settings,
            bank,
            InstantSource.system(),
            List::of,
            Features.reads(settings),
            matches,
            new ToldAgain()::in,
            matches,
            new Random(6),
            person -> {},
            (tx, author, gone, instead) -> {});
    try (Database database = Database.sqlite(TestDatabase.ready(folder.resolve("bot.db")));
        Bot bot =
            new Bot(database, InstantSource.system(), features.all(), List.of(), step -> {})) {
      return bot.catalogue();
    }
  }
}
