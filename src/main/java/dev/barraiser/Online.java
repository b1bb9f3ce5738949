package dev.barraiser;

import dev.barraiser.chat.Place;
import dev.barraiser.config.Settings;
import dev.barraiser.platforms.discord.DiscordSetup;
import dev.barraiser.platforms.slack.OnlineCheck;
import dev.barraiser.platforms.slack.SlackSetup;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.DatabaseFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks the chat platforms whether what is set works there, and tells what they say. */
final class Online {

  private final PrintWriter out;
  private final PrintWriter err;
  private int wrong;

  private Online(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Asks every platform that is set.
   *
   * @param found what the database file is; study groups are looked up in a current one only
   * @param machine the machine's clock
   * @return how much is wrong
   */
  static int ask(
      Settings settings,
      Path database,
      DatabaseFile found,
      InstantSource machine,
      PrintWriter out,
      PrintWriter err) {
    var online = new Online(out, err);
    online.slack(SlackSettings.setup(settings.slack()));
    online.discord(
        DiscordSettings.setup(settings.discord()),
        () -> Wiring.database(settings, database),
        found,
        machine);
    return online.wrong;
  }

  private void slack(Optional<SlackSetup> setup) {
    if (setup.isEmpty()) {
      out.println("Slack:     off, since SLACK_BOT_TOKEN is not set. Nothing to ask online.");
      return;
    }
    for (OnlineCheck.Finding finding : OnlineCheck.of(setup.get())) {
      switch (finding.verdict()) {
        case FINE -> out.println("Slack:     " + finding.words());
        case NOTE -> out.println("Note:      " + finding.words());
        case WRONG -> wrong(finding.words());
      }
    }
  }

  private void discord(
      Optional<DiscordSetup> setup,
      Supplier<Database> database,
      DatabaseFile found,
      InstantSource machine) {
    if (setup.isEmpty()) {
      out.println("Discord:   off, since DISCORD_TOKEN is not set. Nothing to ask online.");
      return;
    }
    List<Place.Channel> channels = channels(database, found, "discord");
    for (var finding :
        dev.barraiser.platforms.discord.OnlineCheck.of(setup.get(), channels, machine)) {
      switch (finding.verdict()) {
        case FINE -> out.println("Discord:   " + finding.words());
        case NOTE -> out.println("Note:      " + finding.words());
        case WRONG -> wrong(finding.words());
      }
    }
  }

  private void wrong(String words) {
    wrong++;
    err.println("To fix:    " + words);
  }

  private static List<Place.Channel> channels(
      Supplier<Database> opened, DatabaseFile found, String platform) {
    if (!(found instanceof DatabaseFile.Current)) return List.of();
    try (Database database = opened.get()) {
      return database.read(tx -> new GroupStore().channels(tx, platform));
    }
  }
}
