package dev.barraiser.platforms.discord;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.Test;

/** Permissions and intents against what the code calls and hears. */
final class NeedsTest {

  private static final Path FOLDER = Path.of("src/main/java/dev/barraiser/platforms/discord");

  private static final Pattern ROUTE = Pattern.compile("\\bRoute\\.(\\w+\\.[A-Z_]+)\\b");

  /** What Discord's pages say each request needs in a server. */
  private static final Map<String, Set<Needs>> ROUTES =
      Map.ofEntries(
          entry(
              "Messages.SEND_MESSAGE",
              EnumSet.of(
                  Needs.VIEW_CHANNEL,
                  Needs.SEND_MESSAGES,
                  Needs.SEND_MESSAGES_IN_THREADS,
                  Needs.MENTION_EVERYONE)),
          entry("Messages.EDIT_MESSAGE", EnumSet.of(Needs.VIEW_CHANNEL)),
          entry("Messages.GET_MESSAGE", EnumSet.of(Needs.VIEW_CHANNEL, Needs.READ_MESSAGE_HISTORY)),
          entry(
              "Messages.GET_MESSAGE_HISTORY",
              EnumSet.of(Needs.VIEW_CHANNEL, Needs.READ_MESSAGE_HISTORY)),
          entry(
              "Messages.ADD_REACTION", EnumSet.of(Needs.READ_MESSAGE_HISTORY, Needs.ADD_REACTIONS)),
          entry("Messages.REMOVE_REACTION", EnumSet.noneOf(Needs.class)),
          entry(
              "Channels.CREATE_THREAD_FROM_MESSAGE",
              EnumSet.of(Needs.CREATE_PUBLIC_THREADS, Needs.READ_MESSAGE_HISTORY)),
          entry("Channels.CREATE_THREAD", EnumSet.of(Needs.CREATE_PRIVATE_THREADS)),
          entry("Channels.ADD_THREAD_MEMBER", EnumSet.of(Needs.SEND_MESSAGES_IN_THREADS)),
          entry("Channels.MODIFY_CHANNEL", EnumSet.of(Needs.SEND_MESSAGES_IN_THREADS)),
          entry("Channels.GET_CHANNEL", EnumSet.of(Needs.VIEW_CHANNEL)),
          // Where the bot may manage threads; else it takes back what it said there.
          entry("Channels.DELETE_CHANNEL", EnumSet.noneOf(Needs.class)),
          entry("Messages.DELETE_MESSAGE", EnumSet.of(Needs.VIEW_CHANNEL)),
          entry("Guilds.GET_GUILD", EnumSet.noneOf(Needs.class)),
          entry("Guilds.GET_MEMBER", EnumSet.noneOf(Needs.class)),
          entry("Self.GET_SELF", EnumSet.noneOf(Needs.class)),
          entry("Self.GET_GUILDS", EnumSet.noneOf(Needs.class)),
          entry("Self.CREATE_PRIVATE_CHANNEL", EnumSet.noneOf(Needs.class)),
          entry("Users.GET_USER", EnumSet.noneOf(Needs.class)),
          entry("Applications.GET_BOT_APPLICATION", EnumSet.noneOf(Needs.class)),
          entry("Interactions.CALLBACK", EnumSet.noneOf(Needs.class)),
          entry("Interactions.CREATE_FOLLOWUP", EnumSet.noneOf(Needs.class)),
          entry("Interactions.EDIT_FOLLOWUP", EnumSet.noneOf(Needs.class)),
          entry("Interactions.DELETE_FOLLOWUP", EnumSet.noneOf(Needs.class)),
          entry("Interactions.GET_MESSAGE", EnumSet.noneOf(Needs.class)),
          entry("Interactions.GET_COMMANDS", EnumSet.noneOf(Needs.class)),
          entry("Interactions.UPDATE_COMMANDS", EnumSet.noneOf(Needs.class)));

  private static Stream<String> sources() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(NeedsTest::read)
          .toList()
          .stream();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<String> called() throws IOException {
    return sources()
        .flatMap(source -> ROUTE.matcher(source).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void the_bot_asks_for_what_its_requests_need_and_for_nothing_else() throws IOException {
    Set<String> called = called();
    assertThat(ROUTES)
        .as("a request that the table does not know")
        .containsKeys(called.toArray(String[]::new));

    Set<Needs> needed =
        called.stream()
            .flatMap(route -> ROUTES.getOrDefault(route, Set.of()).stream())
            .collect(Collectors.toSet());

    assertThat(needed).containsExactlyInAnyOrder(Needs.values());
  }

  /** Permissions that only the reader of an interaction's member asks about. */
  private static final Set<String> OF_PEOPLE =
      Set.of("ADMINISTRATOR", "MANAGE_SERVER", "MANAGE_CHANNEL", "VIEW_CHANNEL");

  @Test
  void no_other_permission_is_spoken_of_outside_the_table() throws IOException {
    List<String> named;
    try (var files = Files.list(FOLDER)) {
      named =
          files
              .filter(file -> !file.endsWith("Needs.java"))
              .flatMap(file ->
                  Pattern.compile("\\bPermission\\.([A-Z_]+)\\b").matcher(read(file)).results())
              .map((MatchResult found) -> found.group(1))
              .distinct()
              .toList();
    }

    assertThat(OF_PEOPLE).containsAll(named);
  }

  @Test
  void the_intents_are_those_and_only_content_has_a_switch_of_its_own() {
    assertThat(Hears.intents())
        .containsExactlyInAnyOrder(
            GatewayIntent.GUILD_MESSAGES,
            GatewayIntent.DIRECT_MESSAGES,
            GatewayIntent.GUILD_MESSAGE_REACTIONS,
            GatewayIntent.DIRECT_MESSAGE_REACTIONS,
            GatewayIntent.MESSAGE_CONTENT);
    assertThat(Hears.intents())
        .doesNotContain(GatewayIntent.GUILD_MEMBERS, GatewayIntent.GUILD_PRESENCES);
  }

  @Test
  void intents_are_named_in_one_place() throws IOException {
    try (var files = Files.list(FOLDER)) {
      assertThat(
              files
                  .filter(file -> !file.endsWith("Hears.java"))
                  .filter(file -> read(file).contains("GatewayIntent.")))
          .isEmpty();
    }
  }

  @Test
  void the_invitation_asks_for_exactly_these_and_explains_each() {
    String link = new Invite("123", "Bar Raiser").link();

    assertThat(link)
        .contains("client_id=123", "scope=bot+applications.commands", "permissions=" + Needs.all());
    assertThat(Invite.permissions()).hasSameSizeAs(Needs.values());
    Arrays.stream(Needs.values())
        .forEach(need ->
            assertThat(Invite.permissions())
                .anyMatch(line -> line.contains(need.words()) && line.contains(need.purpose())));
  }
}
