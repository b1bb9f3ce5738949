package dev.barraiser.practice.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.barraiser.practice.questions.Principle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoryFilesTest {

  /** What has a meaning somewhere, and what comes up in any text. */
  private static final List<String> WORDS =
      List.of(
          "we",
          "moved",
          "it",
          "#",
          "# Action",
          "## Result",
          "Task:",
          "Result",
          "\\",
          "\\#",
          "\\\\##",
          "\"",
          "\"\"",
          ",",
          ";",
          "|",
          "\t",
          "\n",
          "\n\n",
          "\n#",
          "\n  # deep",
          "\nTask:",
          "\nTitle: x",
          "\n---",
          "=1+1",
          "'",
          "'=x",
          "-",
          "@",
          "- Category: x",
          "```",
          ">",
          "🚀",
          "é",
          "\u2028",
          " ");

  @ParameterizedTest
  @EnumSource(
      value = StoryWriter.Format.class,
      names = {"MARKDOWN", "CSV"})
  void whatever_is_exported_comes_back_as_it_was(StoryWriter.Format format) {
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      List<Filed> stories =
          IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> any(random)).toList();

      Imported read = StoryReader.read(StoryWriter.write(format, stories), Optional.empty());

      assertThat(read.problems()).as("seed " + seed).isEmpty();
      assertThat(read.stories()).as("seed " + seed).isEqualTo(stories);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = StoryWriter.Format.class,
      names = {"MARKDOWN", "CSV"})
  void every_page_of_an_export_can_be_read_by_itself(StoryWriter.Format format) {
    Random random = new Random(7);
    List<Filed> stories = IntStream.range(0, 40).mapToObj(i -> any(random)).toList();

    List<String> pages = texts(format, stories, 2_000);

    assertThat(pages).hasSizeGreaterThan(3).allMatch(page -> page.length() <= 2_000);
    List<Filed> read = new ArrayList<>();
    pages.forEach(page -> read.addAll(StoryReader.read(page, Optional.empty()).stories()));
    assertThat(read).isEqualTo(stories);
  }

  @Test
  void pages_of_a_table_pasted_one_below_the_other_are_one_table() {
    Random random = new Random(7);
    List<Filed> stories = IntStream.range(0, 40).mapToObj(i -> any(random)).toList();

    Imported read =
        StoryReader.read(
            String.join("\n", texts(StoryWriter.Format.CSV, stories, 2_000)), Optional.empty());

    assertThat(read.problems()).isEmpty();
    assertThat(read.stories()).isEqualTo(stories);
  }

  @Test
  void a_story_longer_than_a_page_comes_together_again_from_its_pieces() {
    String line = "I asked each of them what the waiting cost. ".repeat(3).strip();
    String part = String.join("\n", Collections.nCopies(20, line));
    Filed story = filed("Long", part, part, part, part);

    List<String> pages = texts(StoryWriter.Format.MARKDOWN, List.of(story), 2_800);

    assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page.length() <= 2_800);
    assertThat(StoryReader.read(String.join("\n", pages), Optional.empty()).stories())
        .containsExactly(story);
  }

  @Test
  void a_page_says_which_pages_it_cannot_be_read_without() {
    String part = String.join("\n", Collections.nCopies(40, "I asked what the waiting cost."));
    Filed longer = filed("Long", part, part, part, part);
    Filed walk = filed("A walk", "S", "T", "A", "R");

    List<StoryWriter.Page> pages =
        StoryWriter.pages(StoryWriter.Format.MARKDOWN, List.of(walk, longer, walk), 2_800);

    assertThat(pages.getFirst().isWhole()).isTrue();
    assertThat(pages.subList(1, pages.size() - 1))
        .hasSizeGreaterThan(1)
        .allMatch(page -> page.first() == 1 && page.last() == pages.size() - 2);
    assertThat(pages.getLast().isWhole()).isTrue();
  }

  @Test
  void json_names_everything() {
    String json = StoryWriter.write(StoryWriter.Format.JSON, List.of(filed("T", "S", "", "", "R")));

    assertThat(json)
        .contains("\"title\":\"T\"", "\"category\":\"Vision/Strategy\"", "\"state\":\"ready\"")
        .contains("\"principles\":[\"Are Right, A Lot\"]", "\"task\":\"\"", "\"result\":\"R\"");
  }

  @Test
  void plain_text_with_the_names_of_the_parts_is_a_story() {
    Imported read =
        StoryReader.read(
            """
            The bridge
            Category: vision strategy
            Principles: have backbone, Are Right, A Lot and Think Big

            Situation: Two teams, one river.
            It was wide.
            TASK
            To cross it
            **Action:** I asked both.
            Result:
            One bridge.

            ---
            Title: The ferry
            Category: Character/Values
            Result: none
            """,
            Optional.empty());

    assertThat(read.problems()).extracting(Imported.Problem::line).containsExactly(3);
    Imported again =
        StoryReader.read(
            "The bridge\nCategory: vision strategy\nSituation: Two teams.\nIt was wide.\nRESULT\n1",
            Optional.empty());
    assertThat(again.problems()).isEmpty();
    Story.Content content = again.stories().getFirst().content();
    assertThat(content.title()).isEqualTo("The bridge");
    assertThat(content.situation()).isEqualTo("Two teams.\nIt was wide.");
    assertThat(content.result()).isEqualTo("1");
    assertThat(again.stories().getFirst().ready()).isFalse();
  }

  @Test
  void a_category_chosen_for_all_holds_where_none_is_named() {
    Imported read = StoryReader.read("A\nResult: 1", Optional.of(StoryCategory.CHARACTER_VALUES));

    assertThat(read.problems()).isEmpty();
    assertThat(read.stories().getFirst().content().category())
        .isEqualTo(StoryCategory.CHARACTER_VALUES);
  }

  @Test
  void every_problem_is_told_by_its_line() {
    Imported read =
        StoryReader.read(
            """
            words before anything

            # The bridge
            - Category: Gossip
            - Topics: Hard feedback, luck
            - Level: L9
            a line that belongs nowhere
            ## Situation
            x
            ## Situation
            y
            # Empty
            - Category: Vision/Strategy
            """,
            Optional.empty());

    assertThat(read.problems()).extracting(Imported.Problem::line).contains(4, 5, 6, 10, 12);
    assertThat(read.notes()).extracting(Imported.Problem::line).containsExactly(1, 7);
    assertThat(read.problems()).allMatch(problem -> problem.words().endsWith("."));
  }

  private static List<String> problems(String pasted) {
    return StoryReader.read(pasted, Optional.empty()).problems().stream()
        .map(problem -> problem.line() + " " + problem.words())
        .toList();
  }

  @Test
  void a_line_that_belongs_nowhere_is_kept_quoted_and_what_is_known_is_named() {
    Imported read =
        StoryReader.read(
            """
            # The bridge
            - Category: Vision/Strategy
            Mood: good
            ## Result
            One bridge.
            """,
            Optional.empty());

    assertThat(read.problems()).isEmpty();
    assertThat(read.stories().getFirst().content().result()).isEqualTo("Mood: good\nOne bridge.");
    assertThat(read.notes()).extracting(Imported.Problem::line).containsExactly(3);
    assertThat(read.notes().getFirst().words())
        .startsWith("“Mood: good” stays as text at the top of Result.")
        .contains("What I know above the parts: Category, Principles, Topics, Level", "State");
  }

  @Test
  void what_is_unknown_is_quoted_as_written_alone_and_the_known_are_named() {
    List<String> problems =
        problems(
            """
            # The bridge
            - Category: Vision/Strategy
            - Principles: Honesty & Candour, Ownership, Haste
            - State: published
            - Level: L9
            ## Result
            One bridge.
            """);

    assertThat(problems).hasSize(4);
    assertThat(problems.get(0))
        .startsWith("3 I do not know the Leadership Principle “Honesty & Candour”. There are:")
        .contains("Are Right, A Lot");
    assertThat(problems.get(1)).contains("“Haste”");
    assertThat(problems.get(2))
        .isEqualTo("4 I do not know the state “published”. There are draft and ready.");
    assertThat(problems.get(3)).isEqualTo("5 I do not know the level “L9”. There are L6 and L7.");
  }

  @Test
  void a_bold_line_begins_the_next_story_where_the_parts_begin_anew() {
    Imported read =
        StoryReader.read(
            """
            **The bridge**
            **Situation**
            Two teams.
            **Result**
            One bridge.

            **Wrote a charter**
            Category: Character/Values
            **Situation**
            No rules.
            **Result**
            **Three** rules.
            """,
            Optional.of(StoryCategory.VISION_STRATEGY));

    assertThat(read.problems()).isEmpty();
    assertThat(read.stories())
        .extracting(one -> one.content().title(), one -> one.content().result())
        .containsExactly(
            tuple("The bridge", "One bridge."), tuple("Wrote a charter", "**Three** rules."));
  }

  @Test
  void a_heading_that_is_no_part_stays_as_text_where_it_stands_and_is_told() {
    Imported read =
        StoryReader.read(
            """
            # The bridge
            - Category: Vision/Strategy
            ## Result
            One bridge.
            ## What others said
            Ask first.
            """,
            Optional.empty());

    assertThat(read.problems()).isEmpty();
    assertThat(read.stories()).hasSize(1);
    assertThat(read.stories().getFirst().content().result())
        .isEqualTo("One bridge.\nWhat others said\nAsk first.");
    assertThat(read.notes().getFirst().words())
        .startsWith("“What others said” is none of the four parts; it stays as text under Result.");
  }

  @Test
  void a_table_is_told_what_to_do_in_a_table_and_json_what_to_do_instead() {
    assertThat(problems("title,category,result\n,Vision/Strategy,r\nThe bridge,,r"))
        .containsExactly(
            "2 This row names no title.",
            "3 This story names no category. Write one into the column “category”, or choose one"
                + " for all of them in the form.");
    assertThat(problems("[{\"title\":\"T\",\"result\":\"R\"}]").getFirst())
        .contains("This is JSON");
  }

  @Test
  void a_table_may_come_with_semicolons_and_tells_its_problems_by_line() {
    Imported read =
        StoryReader.read(
            "Title;Category;Situation\n\"The \"\"bridge\"\"\";Vision/Strategy;\"two\nlines\"\n"
                + "x;y;z;more\n;Vision/Strategy;s\n\"open;Vision/Strategy;s",
            Optional.empty());

    assertThat(read.stories().getFirst().content().title()).isEqualTo("The \"bridge\"");
    assertThat(read.stories().getFirst().content().situation()).isEqualTo("two\nlines");
    assertThat(read.problems()).extracting(Imported.Problem::line).containsExactly(4, 5, 6);

    Imported shoe =
        StoryReader.read("title,action,shoe\na,b,c", Optional.of(StoryCategory.CHARACTER_VALUES));
    assertThat(shoe.problems()).isEmpty();
    assertThat(shoe.stories().getFirst().content().action()).isEqualTo("b\nshoe: c");
    assertThat(shoe.notes().getFirst().words()).contains("I do not know the column “shoe”");
  }

  @Test
  void a_text_without_the_names_of_parts_is_no_story() {
    assertThat(StoryReader.read("I went to the shop.", Optional.empty()).problems())
        .extracting(Imported.Problem::line, Imported.Problem::words)
        .containsExactly(
            tuple(
                1,
                "I find none of the four parts. Write their names above them, each on a line of its"
                    + " own: Situation, Task, Action, Result."));
  }

  @Test
  void nothing_that_is_pasted_makes_it_stumble() {
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      String text = text(random, 60);
      Imported read = StoryReader.read(text, Optional.of(StoryCategory.VISION_STRATEGY));
      assertThat(read.stories().isEmpty() && read.problems().isEmpty())
          .as("seed " + seed)
          .isFalse();
    }
  }

  private static List<String> texts(StoryWriter.Format format, List<Filed> stories, int most) {
    return StoryWriter.pages(format, stories, most).stream().map(StoryWriter.Page::text).toList();
  }

  private static Filed filed(String title, String s, String t, String a, String r) {
    return new Filed(
        new Story.Content(
            title, StoryCategory.VISION_STRATEGY, List.of(Principle.ARE_RIGHT_A_LOT), s, t, a, r),
        true);
  }

  private static Filed any(Random random) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      parts.add(random.nextInt(4) == 0 ? "" : text(random, 20).strip());
    }
    if (parts.stream().allMatch(String::isEmpty)) parts.set(random.nextInt(4), "x");
    String title = line(random, 6);
    return new Filed(
        new Story.Content(
            title.isEmpty() ? "T" : title,
            List.of(StoryCategory.values()).get(random.nextInt(3)),
            some(random, Principle.values()),
            parts.get(0),
            parts.get(1),
            parts.get(2),
            parts.get(3),
            some(random, StoryTopic.values()),
            line(random, 3),
            new Story.Scale(line(random, 3), line(random, 3), line(random, 3)),
            List.of(Story.Shows.values()).get(random.nextInt(3))),
        random.nextBoolean());
  }

  private static <T> List<T> some(Random random, T[] all) {
    List<T> shuffled = new ArrayList<>(List.of(all));
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, random.nextInt(4)));
  }

  private static String line(Random random, int most) {
    String line = text(random, most).replaceAll("[\\s\\p{Cc}]+", " ").strip();
    return line.length() > 60 ? line.substring(0, 40).strip() : line;
  }

  private static String text(Random random, int most) {
    return IntStream.range(0, random.nextInt(most + 1))
        .mapToObj(
            i -> WORDS.get(random.nextInt(WORDS.size())) + (random.nextInt(3) == 0 ? "" : " "))
        .collect(Collectors.joining());
  }
}
