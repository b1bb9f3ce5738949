package dev.barraiser.practice.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.questions.Principle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people paste out of their editors, notes and tables. */
class StoryPastesTest {

  @Test
  void headings_for_the_whole_and_for_each_category_are_no_stories_and_set_the_category() {
    Imported read =
        read(
            """
            # My stories
            Here are the stories for my loop.

            ## Leadership Impact

            ### The bridge
            **Principles:** Ownership, Think Big

            #### SITUATION (25%)
            Two teams, one river.

            #### TASK (10%)
            Cross it.

            #### ACTION (50%)
            I asked both.

            #### RESULT (15%)
            One bridge.

            ### The ferry
            **Situation:** A river again.
            **Task:** Cross it again.
            **Action:** I built a ferry.
            - with oars
            **Result:** 30% faster.

            ## Character & Values

            ### 3. The refusal

            S – My director wanted to ship.
            T – Keep the gate.
            A – I said no.
            R – No incident.

            ### Lessons
            Ask first.
            """);

    assertThat(read.problems()).isEmpty();
    assertThat(told(read))
        .containsExactly(
            "The bridge LEADERSHIP_IMPACT | Two teams, one river. | Cross it. | I asked both. | One"
                + " bridge.",
            "The ferry LEADERSHIP_IMPACT | A river again. | Cross it again. | I built a ferry. -"
                + " with oars | 30% faster.",
            "The refusal CHARACTER_VALUES | My director wanted to ship. | Keep the gate. | I said"
                + " no. | No incident. Lessons Ask first.");
    assertThat(read.stories().getFirst().content().principles())
        .containsExactly(Principle.OWNERSHIP, Principle.THINK_BIG);
    assertThat(read.notes()).extracting(Imported.Problem::line).containsExactly(2, 37);
  }

  @Test
  void bold_names_dashes_and_numbered_stories_are_read() {
    Imported read =
        read(
            """
            Story 1: The bridge
            Leadership Principle: Ownership
            Category: Leadership

            **Situation**
            Two teams.

            **Task**
            Cross.

            **Action**
            I asked.

            **Result**
            One bridge.

            **Learnings**
            Ask first.

            Story 2: The ferry
            Category: Vision

            Situation – A river.
            Task – Cross it.
            Actions: I built.
            Results: 30%.
            """);

    assertThat(read.problems()).isEmpty();
    assertThat(told(read))
        .containsExactly(
            "The bridge LEADERSHIP_IMPACT | Two teams. | Cross. | I asked. | One bridge."
                + " **Learnings** Ask first.",
            "The ferry VISION_STRATEGY | A river. | Cross it. | I built. | 30%.");
  }

  @Test
  void what_an_editor_puts_around_headings_and_other_names_of_the_parts_are_understood() {
    Imported read =
        read(
            """
            # **The bridge** {#the-bridge}

            Category: Leadership Impact

            ## **Context**

            Two teams.

            ## **My role**

            Cross.

            ## **What I did**

            I asked.

            ### Details
            More.

            ## **Outcome & Impact**

            One bridge.

            ## Lessons learned

            Ask first.

            # **The ferry** {#the-ferry}

            Category: Vision/Strategy

            1. **Situation:** A river.
            2. **Task:** Cross it.
            3. **Action:** I built.
            4. **Result:** 30%.
            """);

    assertThat(read.problems()).isEmpty();
    assertThat(told(read))
        .containsExactly(
            "The bridge LEADERSHIP_IMPACT | Two teams. | Cross. | I asked. Details More. | One"
                + " bridge. Lessons learned Ask first.",
            "The ferry VISION_STRATEGY | A river. | Cross it. | I built. | 30%.");
    assertThat(read.notes()).extracting(Imported.Problem::line).containsExactly(24);
  }

  @Test
  void a_table_of_other_column_names_is_read_and_what_it_holds_besides_is_kept() {
    Imported read =
        read(
            """
            Name,LP,Story category,Situation (25%),Task (10%),Action (50%),Result (15%),Learnings,Created time
            The bridge,"Ownership, Think Big",Leadership,Two teams,Cross,I asked,One bridge,Ask first,May 3
            The ferry,Dive Deep,Vision,A river,Cross,I built,30%,,May 4
            """);

    assertThat(read.problems()).isEmpty();
    assertThat(told(read))
        .containsExactly(
            "The bridge LEADERSHIP_IMPACT | Two teams | Cross | I asked | One bridge Learnings: Ask"
                + " first Created time: May 3",
            "The ferry VISION_STRATEGY | A river | Cross | I built | 30% Created time: May 4");
    assertThat(read.notes()).hasSize(2);
  }

  @Test
  void a_table_of_markdown_with_letters_over_its_columns_is_read() {
    Imported read =
        read(
            """
            | Story | Category | S | T | A | R |
            |---|---|:--|---|---|---|
            | The bridge | Leadership Impact | Two<br>teams | Cross | I asked | One bridge |
            """);

    assertThat(read.problems()).isEmpty();
    assertThat(told(read))
        .containsExactly("The bridge LEADERSHIP_IMPACT | Two teams | Cross | I asked | One bridge");
  }

  @Test
  void a_text_without_any_marks_is_read_by_its_lines() {
    Imported read =
        read(
            """
            My STAR stories

            LEADERSHIP IMPACT

            The bridge

            Situation
            Two teams.
            Task
            Cross.
            Action
            I asked.
            Result
            One bridge.

            The ferry

            Situation
            A river.
            Task
            Cross.
            Action
            I built.
            Result
            30%.

            CHARACTER / VALUES

            The refusal

            Situation: My director wanted to ship.
            Task: keep the gate
            Action: I said no.
            Result: none
            """);

    assertThat(read.problems()).isEmpty();
    assertThat(told(read))
        .containsExactly(
            "The bridge LEADERSHIP_IMPACT | Two teams. | Cross. | I asked. | One bridge.",
            "The ferry LEADERSHIP_IMPACT | A river. | Cross. | I built. | 30%.",
            "The refusal CHARACTER_VALUES | My director wanted to ship. | keep the gate | I said no."
                + " | none");
  }

  @Test
  void lines_with_a_rule_under_them_are_headings() {
    Imported read =
        read(
            """
            The bridge
            ==========

            Category: Leadership Impact

            Situation
            ---------
            Two teams.

            Result
            ------
            One bridge.
            """);

    assertThat(read.problems()).isEmpty();
    assertThat(told(read))
        .containsExactly("The bridge LEADERSHIP_IMPACT | Two teams. |  |  | One bridge.");
  }

  @Test
  void headings_all_of_one_size_are_told_apart_by_what_they_say() {
    Imported read =
        read(
            """
            ## Leadership Impact
            ## The bridge
            ## Situation
            Two teams.
            ## Result
            One bridge.
            ## The ferry
            ## Situation/Task
            A river to cross.
            ## Result
            30%
            ---
            ## Vision / Strategy (3-5)
            ## The road
            We had a road, and I paved it over three years.
            It held.
            """);

    assertThat(read.problems()).isEmpty();
    assertThat(told(read))
        .containsExactly(
            "The bridge LEADERSHIP_IMPACT | Two teams. |  |  | One bridge.",
            "The ferry LEADERSHIP_IMPACT | A river to cross. |  |  | 30%",
            "The road VISION_STRATEGY | We had a road, and I paved it over three years. It held. |"
                + "  |  | ");
    assertThat(read.notes().getFirst().words())
        .isEqualTo("This names Task, too; all of it stands under Situation.");
    assertThat(read.notes().getLast().words()).contains("“The road” names none of the four parts");
  }

  @Test
  void a_story_alone_needs_no_title() {
    Imported read =
        StoryReader.read(
            "Situation: Two teams.\nTask: Cross.\nAction: I asked.\nResult: One bridge.",
            Optional.of(StoryCategory.VISION_STRATEGY));

    assertThat(told(read))
        .containsExactly(
            "Two teams. VISION_STRATEGY | Two teams. | Cross. | I asked. | One bridge.");
    assertThat(read.notes().getFirst().words()).startsWith("This story has no title;");
  }

  @Test
  void what_is_left_of_a_paste_is_all_that_was_not_clear() {
    String paste =
        """
        ## Leadership Impact
        ### The bridge
        **Result:** One bridge.
        ### The ferry
        Level: L9
        **Result:** 30%.
        """;
    Imported read = read(paste);
    assertThat(told(read)).containsExactly("The bridge LEADERSHIP_IMPACT |  |  |  | One bridge.");
    assertThat(read.problems()).extracting(Imported.Problem::line).containsExactly(5);

    String rest = read.rest(paste);

    assertThat(rest).isEqualTo("## Leadership Impact\n### The ferry\nLevel: L9\n**Result:** 30%.");
    assertThat(told(read(rest.replace("L9", "L7"))))
        .containsExactly("The ferry LEADERSHIP_IMPACT |  |  |  | 30%.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SITUATION (25%) | 0",
        "**Situation:** Two teams | 0",
        "**Situation**: Two teams | 0",
        "- **Task** – cross it | 1",
        "• My Task: cross it | 1",
        "3. Action | 2",
        "Actions taken: | 2",
        "A - Action: I asked | 2",
        "**A**ction | -1",
        "Action items follow here | -1",
        "Result & Impact: | 3",
        "__Results__ | 3",
        "RESULT – 15% | 3",
        "Result [15%]: one bridge | 3",
        "**Outcome:** one bridge | 3",
        "The result was a bridge | -1",
        "Impact | -1",
        "Task's end: now | -1"
      })
  void a_line_that_heads_a_part_is_told_from_one_that_only_names_it(String line, int part) {
    assertThat(PartHeading.plain(line).map(PartHeading::part).orElse(-1)).isEqualTo(part);
  }

  private static Imported read(String text) {
    return StoryReader.read(text, Optional.empty());
  }

  private static List<String> told(Imported read) {
    return read.stories().stream()
        .map(Filed::content)
        .map(content ->
            content.title()
                + " "
                + content.category()
                + " | "
                + content.parts().stream()
                    .map(part -> part.text().replaceAll("\\s+", " "))
                    .collect(Collectors.joining(" | ")))
        .toList();
  }
}
