package dev.barraiser.practice.guides;

import static dev.barraiser.practice.questions.SomeQuestions.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.TheCatalogue;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.practice.guides.Guide.Page;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.yaml.Problem;
import dev.barraiser.yaml.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideFilesTest {

  private static final String FITTING =
      """
      id: plain
      title: In plain words
      short: Plain
      about: Why.
      offered: {kinds: [behavioural, hypothetical, values, long-term, cross-functional, failure, ethics]}
      pages:
        - title: One
          text: ["First."]
        - title: Two
          text: ["Second, see `/question`."]
          points: ["A point"]
          closing: Keep this.
          next: "Do this: `/barraiser guide plain`"
      """;

  private final Problems problems = new Problems();

  private Guides load(String plain) {
    return load(Map.of("guides/plain.yaml", plain));
  }

  private Guides load(Map<String, String> files) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return GuideFiles.read(bytes, problems);
  }

  private List<String> told() {
    return problems.list().stream().map(one -> one.line() + ": " + one.message()).toList();
  }

  // The guides that travel with the bot.

  @Test
  void the_bots_own_guides_are_without_mistakes_and_none_is_forgotten() throws IOException {
    Guides own = GuideFiles.own(problems);

    assertThat(problems.list()).isEmpty();
    try (Stream<Path> files = Files.list(Path.of("config/guides"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              own.all().stream().map(guide -> guide.id() + ".yaml").toList());
    }
  }

  @Test
  void they_carry_the_figures_of_the_founding_guide() {
    Guides own = GuideFiles.own(problems);

    assertThat(points(own, "principles").filter(point -> isPrinciple(point))).hasSize(16);
    assertThat(own.find("principles").orElseThrow().pages().getFirst().points()).hasSize(6);
    assertThat(own.find("first-steps").orElseThrow().steps()).hasSize(5);
    assertThat(own.find("success-factors").orElseThrow().pages()).hasSize(5);
    assertThat(points(own, "star")).anyMatch(point -> point.contains("25%"));
    assertThat(points(own, "stories"))
        .contains(
            "Leadership Impact: 5 to 7", "Character/Values: 3 to 5", "Vision/Strategy: 3 to 5");
    assertThat(points(own, "categories").filter(point -> point.startsWith("\""))).hasSize(10);
  }

  private static Stream<String> points(Guides guides, String id) {
    return guides.find(id).orElseThrow().pages().stream().flatMap(page -> page.points().stream());
  }

  private static boolean isPrinciple(String point) {
    return Arrays.stream(Principle.values())
        .anyMatch(principle -> point.startsWith(principle.title() + ":"));
  }

  @Test
  void every_command_that_they_name_is_one(@TempDir Path folder) {
    Catalogue catalogue = TheCatalogue.in(folder);

    assertThat(
            GuideFiles.own().all().stream()
                .flatMap(GuideFilesTest::prose)
                .flatMap(text -> Prose.commands(text).stream()))
        .isNotEmpty()
        .allSatisfy(named ->
            assertThat(catalogue.commands())
                .anyMatch(command -> (named + " ").startsWith(command.typed() + " ")));
  }

  private static Stream<String> prose(Guide guide) {
    return Stream.concat(
        guide.steps().stream().map(Guide.Step::how),
        guide.pages().stream()
            .flatMap(page ->
                Stream.of(page.text(), page.points(), List.of(page.closing(), page.next()))
                    .flatMap(List::stream)));
  }

  @Test
  void every_question_is_offered_a_guide_its_kinds_first_and_opened_where_it_fits() {
    Guides own = GuideFiles.own();
    for (Kind kind : Kind.values()) {
      for (Category category : Category.values()) {
        List<Guides.Opening> offered = own.offeredBy(asks(kind, category));
        assertThat(offered).hasSize(2);
        assertThat(offered.getFirst().guide().offered().kinds()).contains(kind);
        assertThat(offered.getLast().guide().id()).isEqualTo("categories");
      }
    }

    List<Guides.Opening> opened =
        own.offeredBy(asks(Kind.LONG_TERM, Category.LEADERSHIP_CHARACTER));

    assertThat(opened.stream().map(one -> one.guide().pages().get(one.page()).title()))
        .containsExactly("Three to five years on", "Leadership character: how to answer");
    assertThat(
            own.offeredBy(asks(Kind.FAILURE, Category.LEADERSHIP_CHARACTER))
                .getFirst()
                .guide()
                .id())
        .isEqualTo("failures");
  }

  private static Question asks(Kind kind, Category category) {
    Question some = question("some");
    return new Question(
        some.id(),
        some.text(),
        category,
        kind,
        some.principles(),
        some.level(),
        some.framework(),
        some.hint(),
        some.probes(),
        some.strong(),
        some.redFlags(),
        some.scope());
  }

  // What is told of mistakes.

  @Test
  void a_guide_without_mistakes_is_read_as_it_stands() {
    Guide guide = load(FITTING).find("plain").orElseThrow();

    assertThat(problems.list()).isEmpty();
    assertThat(guide.pages().getLast())
        .isEqualTo(
            new Page(
                "Two",
                Guide.Fits.NONE,
                List.of("Second, see `/question`."),
                List.of("A point"),
                "Keep this.",
                "Do this: `/barraiser guide plain`"));
  }

  @Test
  void every_mistake_is_told_at_once_with_its_line_and_the_nearest_valid_name() {
    load(
        """
        id: Plain
        tittle: In plain words
        title: ""
        short: Much too long for a button
        about: %s
        offered: {kinds: [behavioral], categories: [values]}
        pages:
          - title: One
            opens: [failure]
            text: []
            points: []
            next: "Type `/question"
        steps:
          - {id: same, title: One, how: "See `barraiser`.", counts: answers}
          - {id: same, title: Two, how: "See `/barraiser guide plan`."}
        """
            .formatted("x".repeat(121)));

    assertThat(told())
        .containsExactlyInAnyOrder(
            "1: “Plain” is not kebab-case, such as “first-steps”.",
            "1: “Plain” belongs in Plain.yaml.",
            "2: “tittle” is no key here; did you mean “title”?",
            "3: A text is needed here, and this one is empty.",
            "4: This has 26 characters; 20 is the most.",
            "5: This has 121 characters; 120 is the most.",
            "6: “behavioral” is not known here; did you mean “behavioural”? It takes: behavioural,"
                + " hypothetical, values, long-term, cross-functional, failure, ethics.",
            "6: “values” is not known here. It takes: organizational-impact, leadership-character,"
                + " technical-leadership-philosophy.",
            "9: The guide is offered beside no question (“offered”).",
            "10: “text” takes 1 to 3 entries, and here are 0.",
            "11: “points” takes 1 to 7 entries, and here are 0.",
            "12: A backtick opens a command here, and none closes it.",
            "14: “barraiser” between backticks is no command: it lacks the /.",
            "14: “answers” is not known here. It takes: stories.",
            "15: “same” is taken: guides/plain.yaml:14 has the same id.",
            "15: “plan” is no guide; did you mean “Plain”?");
  }

  @Test
  void a_page_too_long_for_a_phone_is_told() {
    load(FITTING.replace("First.", "x".repeat(898)));

    assertThat(told()).containsExactly("7: This page has 901 characters; 900 is the most.");
  }

  @Test
  void one_page_is_too_few_where_there_is_nothing_to_tick_off() {
    load(FITTING.substring(0, FITTING.indexOf("  - title: Two")));

    assertThat(told()).containsExactly("6: “pages” takes 2 to 5 entries, and here are 1.");
  }

  @Test
  void a_kind_of_question_without_a_guide_is_told_since_its_button_would_open_nothing() {
    load(FITTING.replace("failure, ethics", "ethics"));

    assertThat(problems.list())
        .containsExactly(new Problem("guides/plain.yaml", 0, "No guide is offered for “failure”."));
  }

  @Test
  void a_question_with_three_guides_to_choose_from_is_told() {
    Map<String, String> files = new LinkedHashMap<>();
    for (String id : List.of("plain", "other", "third")) {
      files.put(
          "guides/" + id + ".yaml",
          FITTING
              .replace("id: plain", "id: " + id)
              .replaceFirst(
                  "offered: .*",
                  id.equals("third") ? "offered: {categories: [leadership-character]}" : "$0"));
    }
    load(files);

    assertThat(problems.list())
        .hasSize(Kind.values().length)
        .contains(
            new Problem(
                "guides/plain.yaml",
                0,
                "For “ethics” with “leadership-character” 3 guides are offered; two are the most."));
  }
}
