package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.AsyncMethodsClient;
import com.slack.api.methods.MethodsClient;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.barraiser.TheCatalogue;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The app's manifest asks for what the code uses, all of it and nothing else. */
class ManifestTest {

  private static final Path MANIFEST = Path.of("config", "slack", "manifest.yaml");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.barraiser.platforms.slack");

  @TempDir Path folder;

  @Test
  void its_slash_commands_are_those_of_the_catalogue() throws IOException {
    Set<String> commands =
        catalogue().commands().stream()
            .map(command -> "/" + command.path().getFirst())
            .collect(Collectors.toSet());

    assertThat(maps(at("features", "slash_commands")))
        .extracting(command -> String.valueOf(command.get("command")))
        .containsExactlyInAnyOrderElementsOf(commands);
    assertThat(commands)
        .isEqualTo(
            Set.of(
                "/" + SlackSetup.CommandNames.USUAL.barraiser(),
                "/" + SlackSetup.CommandNames.USUAL.question()));
  }

  @Test
  void its_usage_hints_are_understood() throws IOException {
    List<String> typed = catalogue().commands().stream().map(Command::typed).toList();
    String arguments =
        catalogue().commands().stream()
            .filter(command -> command.typed().equals("/question"))
            .flatMap(command -> command.args().stream())
            .map(argument -> "[" + argument.name() + "]")
            .collect(Collectors.joining(" "));

    for (Map<?, ?> command : maps(at("features", "slash_commands"))) {
      String hint = String.valueOf(command.get("usage_hint"));
      if ("/question".equals(command.get("command"))) {
        assertThat(hint).isEqualTo(arguments);
      } else {
        assertThat(typed)
            .containsAll(
                Arrays.stream(hint.split(", ")).map(word -> "/barraiser " + word).toList());
      }
    }
  }

  @Test
  void its_shortcuts_are_the_menu_and_the_commands_offered_everywhere() throws IOException {
    Stream<Shortcut> everywhere =
        catalogue().commands().stream()
            .filter(command -> !command.shortcut().isEmpty())
            .map(command -> new Shortcut(command.shortcut(), "global", command.typed()));
    Stream<Shortcut> menu =
        catalogue().menu().stream()
            .map(item -> new Shortcut(item.label(), "message", item.choice()));

    assertThat(maps(at("features", "shortcuts")).stream().map(Shortcut::of))
        .containsExactlyInAnyOrderElementsOf(Stream.concat(everywhere, menu).toList())
        .allSatisfy(shortcut -> assertThat(shortcut.name()).hasSizeLessThanOrEqualTo(24));
  }

  private record Shortcut(String name, String type, String callback) {
    static Shortcut of(Map<?, ?> yaml) {
      assertThat(yaml.keySet()).isEqualTo(Set.of("name", "type", "callback_id", "description"));
      assertThat(String.valueOf(yaml.get("description"))).hasSizeBetween(1, 150);
      return new Shortcut(
          String.valueOf(yaml.get("name")),
          String.valueOf(yaml.get("type")),
          String.valueOf(yaml.get("callback_id")));
    }
  }

  @Test
  void its_scopes_are_those_of_the_methods_and_events_and_of_commands() throws IOException {
    assertThat(at("oauth_config"))
        .isEqualTo(Map.of("scopes", Map.of("bot", at("oauth_config", "scopes", "bot"))));
    assertThat(strings(at("oauth_config", "scopes", "bot")))
        .containsExactlyInAnyOrderElementsOf(Scope.ofBot().stream().map(Scope::wire).toList());
  }

  @Test
  void every_scope_is_of_the_bots_token_or_of_the_apps() {
    Set<Scope> all = EnumSet.copyOf(Scope.ofBot());
    all.add(Scope.CONNECTIONS_WRITE);

    assertThat(all).containsExactlyInAnyOrder(Scope.values());
    assertThat(Scope.ofBot()).doesNotContain(Scope.CONNECTIONS_WRITE);
  }

  @Test
  void its_events_are_those_that_are_told_apart() throws IOException {
    assertThat(strings(at("settings", "event_subscriptions", "bot_events")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(SlackEvent.values()).map(SlackEvent::subscription).toList());
  }

  @Test
  void it_holds_nothing_else() throws IOException {
    assertThat(map(manifest()).keySet())
        .isEqualTo(Set.of("display_information", "features", "oauth_config", "settings"));
    assertThat(map(at("features")).keySet())
        .isEqualTo(Set.of("app_home", "bot_user", "slash_commands", "shortcuts"));
    assertThat(at("features", "app_home"))
        .isEqualTo(
            Map.of(
                "home_tab_enabled", true,
                "messages_tab_enabled", true,
                "messages_tab_read_only_enabled", false));
    assertThat(at("features", "bot_user"))
        .isEqualTo(Map.of("display_name", "barraiser", "always_online", true));
    assertThat(maps(at("features", "slash_commands")))
        .allSatisfy(command -> {
          assertThat(command.keySet())
              .isEqualTo(Set.of("command", "description", "usage_hint", "should_escape"));
          assertThat(command.get("should_escape")).isEqualTo(false);
        });
    assertThat(at("settings"))
        .isEqualTo(
            Map.of(
                "event_subscriptions",
                Map.of("bot_events", at("settings", "event_subscriptions", "bot_events")),
                "interactivity",
                Map.of("is_enabled", true),
                "org_deploy_enabled",
                false,
                "socket_mode_enabled",
                true,
                "token_rotation_enabled",
                false));
  }

  @Test
  void it_introduces_the_bot_within_slacks_bounds() throws IOException {
    // docs.slack.dev/reference/app-manifest
    Map<?, ?> display = map(at("display_information"));

    assertThat(display.keySet())
        .isEqualTo(Set.of("name", "description", "background_color", "long_description"));
    assertThat(String.valueOf(display.get("name"))).hasSizeBetween(1, 35);
    assertThat(String.valueOf(display.get("description"))).hasSizeBetween(1, 140);
    assertThat(String.valueOf(display.get("long_description")))
        .hasSizeBetween(175, 4000)
        .contains("Not affiliated with Amazon.");
    assertThat(String.valueOf(display.get("background_color"))).matches("#[0-9a-f]{6}");
  }

  @Test
  void a_comment_beside_each_scope_and_event_says_what_for() throws IOException {
    List<String> lines = Files.readAllLines(MANIFEST);

    assertThat(lines)
        .containsAll(
            Scope.ofBot().stream()
                .map(scope -> "      - " + scope.wire() + " # to " + scope.purpose())
                .toList())
        .containsAll(
            Arrays.stream(SlackEvent.values())
                .map(event -> "      - " + event.subscription() + " # " + event.purpose())
                .toList());
  }

  @Test
  void a_comment_beside_each_command_and_shortcut_says_what_for() throws IOException {
    assertThat(Files.readAllLines(MANIFEST).stream().filter(line -> line.startsWith("    - ")))
        .hasSize(
            maps(at("features", "slash_commands")).size()
                + maps(at("features", "shortcuts")).size())
        .allSatisfy(line -> assertThat(line).matches(" {4}- (command|name): [^#]+ # .{10,}"));
  }

  @Test
  void without_its_marks_it_is_the_manifest_for_http() throws IOException {
    String here = "https://bot.example.com/slack/events";

    Object http = parsed(Files.readString(MANIFEST).replace("#http ", ""));

    assertThat(maps(at(http, "features", "slash_commands")))
        .allSatisfy(command -> assertThat(command.get("url")).isEqualTo(here));
    assertThat(at(http, "settings", "event_subscriptions", "request_url")).isEqualTo(here);
    assertThat(at(http, "settings", "interactivity"))
        .isEqualTo(
            Map.of("is_enabled", true, "request_url", here, "message_menu_options_url", here));
  }

  @Test
  void every_method_known_is_called() {
    Set<String> used =
        OURS.stream()
            .filter(one -> !one.isEquivalentTo(Method.class) && !one.isEquivalentTo(Scope.class))
            .flatMap(one -> methodsNamedBy(one).stream())
            .collect(Collectors.toSet());

    // Two are still to come.
    assertThat(used).isSubsetOf(Arrays.stream(Method.values()).map(Method::name).toList());
  }

  @Test
  void every_method_called_is_known_where_it_is_called() {
    for (JavaClass one : OURS) {
      List<String> known =
          methodsNamedBy(one).stream().map(Method::valueOf).map(Method::wire).toList();
      Set<String> called =
          one.getMethodCallsFromSelf().stream()
              .filter(call -> call.getTargetOwner().isAssignableTo(MethodsClient.class))
              .map(call -> call.getTarget().getName())
              .collect(Collectors.toSet());
      // Where a method's name is handed over with its wire name, it is the table's.
      if (one.isEquivalentTo(SlackWeb.class)) called.remove("runPostFormWithToken");

      assertThat(called)
          .as(one.getSimpleName())
          .isSubsetOf(known.stream().map(ManifestTest::inJava).toList());
    }
  }

  /** The constants that a class names. */
  private static Set<String> methodsNamedBy(JavaClass one) {
    return one.getFieldAccessesFromSelf().stream()
        .map(JavaFieldAccess::getTarget)
        .filter(target -> target.getOwner().isEquivalentTo(Method.class))
        .map(FieldAccessTarget::getName)
        .filter(
            name -> Arrays.stream(Method.values()).anyMatch(method -> method.name().equals(name)))
        .collect(Collectors.toSet());
  }

  /** {@code chatPostMessage} for {@code chat.postMessage}. */
  private static String inJava(String wire) {
    return Pattern.compile("\\.(.)")
        .matcher(wire)
        .replaceAll(dot -> Matcher.quoteReplacement(dot.group(1).toUpperCase(Locale.ROOT)));
  }

  @Test
  void there_is_no_other_way_to_the_web_api() {
    assertThat(OURS)
        .allSatisfy(one ->
            assertThat(one.getDirectDependenciesFromSelf())
                .noneMatch(dependency ->
                    dependency.getTargetClass().isEquivalentTo(AsyncMethodsClient.class)));
  }

  private Catalogue catalogue() {
    return TheCatalogue.in(folder);
  }

  // The manifest as YAML gives it.

  private static Object manifest() throws IOException {
    return parsed(Files.readString(MANIFEST));
  }

  private static Object parsed(String yaml) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
  }

  private static Object at(String... path) throws IOException {
    return at(manifest(), path);
  }

  private static Object at(Object from, String... path) {
    Object here = from;
    for (String name : path) {
      Object next = map(here).get(name);
      if (next == null) throw new AssertionError("nothing at " + String.join(".", path));
      here = next;
    }
    return here;
  }

  private static Map<?, ?> map(Object value) {
    assertThat(value).isInstanceOf(Map.class);
    return value instanceof Map<?, ?> map ? map : new LinkedHashMap<>();
  }

  private static List<?> list(Object value) {
    assertThat(value).isInstanceOf(List.class);
    return value instanceof List<?> list ? list : new ArrayList<>();
  }

  private static List<Map<?, ?>> maps(Object value) {
    List<Map<?, ?>> maps = new ArrayList<>();
    list(value).forEach(one -> maps.add(map(one)));
    return maps;
  }

  private static List<String> strings(Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }
}
