package dev.barraiser;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. A rule that stands in the way is changed here, with its reason. */
class ArchitectureTest {

  private static final String ROOT = "dev.barraiser";

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  /**
   * What each folder may know of the others. The root folder is the composition root and knows
   * everybody; nobody knows {@code config}, so nobody can receive the whole configuration.
   */
  private static final Map<String, Set<String>> FOLDERS =
      Map.ofEntries(
          Map.entry("chat", Set.of()),
          Map.entry("text", Set.of()),
          Map.entry("lanes", Set.of("text")),
          Map.entry("embedding", Set.of("json")),
          Map.entry("json", Set.of()),
          Map.entry("storage", Set.of("text")),
          Map.entry("yaml", Set.of("text")),
          Map.entry("config", Set.of("yaml", "text")),
          Map.entry("web", Set.of("json")),
          Map.entry("bot", Set.of("chat", "storage", "json", "text", "lanes")),
          Map.entry("timetable", Set.of("bot", "storage", "text")),
          Map.entry("ops", Set.of("chat", "bot", "storage", "web", "json")),
          Map.entry("platforms", Set.of("chat", "storage", "web", "json", "text", "lanes")),
          Map.entry(
              "practice", Set.of("chat", "storage", "bot", "json", "text", "yaml", "embedding")));

  /**
   * What each feature may know of the others: arrows point from what builds to what it builds on.
   */
  private static final Map<String, Set<String>> FEATURES =
      Map.ofEntries(
          Map.entry("calendar", Set.of()),
          Map.entry("people", Set.of()),
          Map.entry("questions", Set.of("people")),
          Map.entry("reading", Set.of("questions")),
          Map.entry("groups", Set.of("questions", "people", "calendar")),
          Map.entry("suggestions", Set.of("questions", "groups", "people")),
          Map.entry("interviews", Set.of("guides", "suggestions", "questions", "groups", "people")),
          // A question offers the guide that fits it.
          Map.entry("guides", Set.of("questions")),
          Map.entry("daily", Set.of("questions", "groups", "calendar")),
          Map.entry("answers", Set.of("questions", "groups", "people")),
          Map.entry("stories", Set.of("answers", "questions", "groups", "people", "calendar")),
          Map.entry(
              "coaching",
              Set.of("reading", "stories", "answers", "questions", "groups", "people", "calendar")),
          Map.entry(
              "mine", Set.of("coaching", "mock", "stories", "answers", "questions", "groups")),
          // What mock interviews showed stands beside the self-view.
          Map.entry(
              "assessment",
              Set.of("coaching", "mock", "reading", "stories", "answers", "questions")),
          // A question without a story is worth a nudge.
          Map.entry("telling", Set.of("nudges", "reading", "stories", "questions")),
          // It asks, and shows what the coach has seen in the answers.
          Map.entry("mock", Set.of("coaching", "reading", "stories", "questions", "groups")),
          Map.entry("pairs", Set.of("questions", "groups", "people", "calendar")),
          Map.entry("goals", Set.of("stories", "calendar")),
          // A goal that slips is worth a nudge.
          Map.entry(
              "nudges",
              Set.of("goals", "stories", "answers", "questions", "groups", "people", "calendar")),
          Map.entry(
              "progress",
              Set.of(
                  "stories",
                  "nudges",
                  "guides",
                  "answers",
                  "questions",
                  "groups",
                  "people",
                  "calendar")),
          // It says of every table whose its rows are, and knows none of what they mean. Of groups
          // it knows the one sentence about what boards and digests count.
          Map.entry("privacy", Set.of("groups")),
          // It shows something of each of them.
          Map.entry(
              "home",
              Set.of("progress", "nudges", "daily", "guides", "answers", "questions", "groups")));

  /** The only folder that may know a library; an empty name is the root folder. */
  private static final Map<String, String> CORNERS =
      Map.ofEntries(
          Map.entry("org.quartz", "timetable"),
          Map.entry("io.javalin", "web"),
          Map.entry("org.eclipse.jetty", "web"),
          Map.entry("jakarta.servlet", "web"),
          Map.entry("com.fasterxml.jackson", "json"),
          Map.entry("org.yaml.snakeyaml", "yaml"),
          Map.entry("org.apache.commons.text", "text"),
          Map.entry("org.flywaydb", "storage"),
          Map.entry("com.zaxxer.hikari", "storage"),
          Map.entry("org.sqlite", "storage"),
          Map.entry("org.postgresql", "storage"),
          Map.entry("com.slack.api", "platforms.slack"),
          Map.entry("com.google.gson", "platforms.slack"),
          Map.entry("okhttp3", "platforms"),
          Map.entry("javax.websocket", "platforms.slack"),
          Map.entry("org.glassfish.tyrus", "platforms.slack"),
          Map.entry("net.dv8tion", "platforms.discord"),
          Map.entry("ai.onnxruntime", "embedding"),
          Map.entry("io.prometheus", "ops"),
          Map.entry("picocli", ""),
          Map.entry("ch.qos.logback", ""));

  @Test
  void chat_knows_the_jdk_and_jspecify_only() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".chat..")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(ROOT + ".chat..", "java..", "org.jspecify.."))
        .check(OURS);
  }

  @Test
  void every_folder_knows_only_the_folders_written_down_for_it() {
    assertThat(edges(name -> name))
        .allSatisfy((from, to) -> {
          assertThat(FOLDERS).containsKey(from);
          assertThat(FOLDERS.get(from)).as(from + " may know").containsAll(to);
        });
  }

  @Test
  void every_feature_knows_only_the_features_written_down_for_it() {
    assertThat(edges(name -> name.startsWith("practice.") ? name.substring(9) : ""))
        .allSatisfy((from, to) -> {
          assertThat(FEATURES).containsKey(from);
          assertThat(FEATURES.get(from)).as(from + " may know").containsAll(to);
        });
  }

  @Test
  void features_build_on_each_other_without_cycles() {
    slices().matching(ROOT + ".practice.(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void features_know_of_the_engine_only_what_they_contribute() {
    Set<String> contributed = Set.of("Feature", "Chore", "ChoreStatus", "Invocation");
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".practice..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + ".bot")
                .and(not(oneOf(contributed, "what features contribute"))))
        .check(OURS);
  }

  @Test
  void only_questions_guides_statements_and_the_interviewers_words_are_written_in_yaml() {
    noClasses()
        .that(
            resideInAPackage(ROOT + ".practice..")
                .and(not(resideInAnyPackage("..questions", "..guides", "..assessment", "..mock"))))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + ".yaml"))
        .check(OURS);
  }

  @Test
  void platforms_do_not_know_each_other() {
    slices()
        .matching(ROOT + ".platforms.(*)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void every_library_stays_in_its_corner() {
    CORNERS.forEach((library, folder) ->
        noClasses()
            .that(not(resideInAPackage(folder.isEmpty() ? ROOT : ROOT + "." + folder + "..")))
            .should()
            .dependOnClassesThat(resideInAPackage(library + ".."))
            .check(OURS));
  }

  @Test
  void sql_is_written_in_stores_only() {
    noClasses()
        .that(not(resideInAPackage(ROOT + ".storage")).and(not(outermostNamed(".*Store"))))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql.."))
        // Quartz brings its own SQL and asks for a connection.
        .because("one store owns a table and its statements")
        .check(except(ROOT + ".timetable.QuartzConnections"));
  }

  @Test
  void nobody_reads_the_clock_but_the_composition_root() {
    noClasses()
        .that(not(outermostNamed("Wiring|Main")))
        .should()
        .callMethodWhere(
            new DescribedPredicate<>("it reads the machine's clock") {
              @Override
              public boolean test(JavaMethodCall call) {
                return readsTheClock(call.getTarget());
              }
            })
        .check(OURS);
    noClasses()
        .that(not(outermostNamed("Wiring|Main")))
        .should()
        .callConstructor(Date.class)
        .check(OURS);
  }

  private static boolean readsTheClock(MethodCallTarget target) {
    JavaClass owner = target.getOwner();
    return switch (target.getName()) {
      case "now" ->
          owner.getPackageName().startsWith("java.time")
              && target.getRawParameterTypes().stream()
                  .noneMatch(type -> type.isEquivalentTo(Clock.class));
      case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
      case "system", "systemUTC", "systemDefaultZone", "tick", "tickMillis", "tickSeconds" ->
          owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class);
      default -> false;
    };
  }

  @Test
  void the_clock_rule_would_notice() {
    JavaClasses reading = new ClassFileImporter().importClasses(ReadsTheClock.class);

    assertThat(reading.get(ReadsTheClock.class).getMethodCallsFromSelf())
        .anyMatch(call -> readsTheClock(call.getTarget()));
  }

  private static final class ReadsTheClock {
    @SuppressWarnings({"unused", "JavaTimeDefaultTimeZone"})
    Instant read() {
      return Instant.now();
    }
  }

  @Test
  void only_the_command_line_writes_to_the_terminal() {
    noClasses()
        .that(not(outermostNamed("Main")))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(OURS);
  }

  @Test
  void every_package_says_what_it_is_for() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      for (Path folder : all.filter(Files::isDirectory).toList()) {
        if (!hasSources(folder)) continue;
        assertThat(folder.resolve("package-info.java")).isRegularFile();
        assertThat(Files.readString(folder.resolve("package-info.java")))
            .as(folder.toString())
            .contains("/**", "NullMarked");
      }
    }
  }

  private static boolean hasSources(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    }
  }

  /** Which folder (by its first name after {@code named}) depends on which others of ours. */
  private static Map<String, Set<String>> edges(Function<String, String> named) {
    Map<String, Set<String>> edges = new TreeMap<>();
    for (JavaClass one : OURS) {
      String from = folder(one, named);
      if (from.isEmpty()) continue;
      Set<String> to = edges.computeIfAbsent(from, ignored -> new TreeSet<>());
      one.getDirectDependenciesFromSelf().stream()
          .map(dependency -> folder(dependency.getTargetClass().getBaseComponentType(), named))
          .filter(folder -> !folder.isEmpty() && !folder.equals(from))
          .forEach(to::add);
    }
    return edges;
  }

  private static String folder(JavaClass one, Function<String, String> named) {
    String name = one.getPackageName();
    if (!name.startsWith(ROOT + ".")) return "";
    String below = named.apply(name.substring(ROOT.length() + 1));
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  private static DescribedPredicate<JavaClass> outermostNamed(String pattern) {
    return DescribedPredicate.describe(
        "outermost class named " + pattern, one -> outermost(one).matches(pattern));
  }

  private static DescribedPredicate<JavaClass> oneOf(Set<String> names, String what) {
    return DescribedPredicate.describe(what, one -> names.contains(outermost(one)));
  }

  private static String outermost(JavaClass one) {
    String simple = one.getName().substring(one.getPackageName().length() + 1);
    int nested = simple.indexOf('$');
    return nested < 0 ? simple : simple.substring(0, nested);
  }

  private static JavaClasses except(String... names) {
    List<String> left = List.of(names);
    return OURS.that(
        DescribedPredicate.describe("without " + left, one -> !left.contains(one.getName())));
  }
}
