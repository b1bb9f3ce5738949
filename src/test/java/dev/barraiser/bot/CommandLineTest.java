package dev.barraiser.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Input;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  private static final Command QUESTION =
      Command.of("/question", "A random question", Command.Section.FIRST)
          .taking(
              Command.Arg.of(
                  "principle",
                  "a Leadership Principle",
                  List.of(
                      new Field.Option("HAVE_BACKBONE", "Have Backbone; Disagree and Commit"),
                      new Field.Option("OWNERSHIP", "Ownership"),
                      new Field.Option("BROAD", "Success and Scale Bring Broad Responsibility"))),
              Command.Arg.of(
                  "level",
                  "L6 or L7",
                  List.of(new Field.Option("L6", "L6"), new Field.Option("L7", "L7"))));
  private static final Command PAUSE =
      Command.of("/barraiser admin pause", "Pause", Command.Section.ORGANISERS)
          .taking(Command.Arg.text("until", "a date"));
  private static final Command RESUME =
      Command.of("/barraiser admin resume", "Resume", Command.Section.ORGANISERS);
  private static final Command LIST =
      Command.of("/barraiser story list", "List", Command.Section.STORIES);
  private static final Catalogue CATALOGUE =
      new Catalogue(List.of(QUESTION, PAUSE, RESUME, LIST, Help.COMMAND), List.of(), Set.of());

  @Test
  void words_of_an_option_are_found_in_any_order_and_cut_short() {
    assertThat(parse("question", "l7 disagree and commit"))
        .isEqualTo(
            new CommandLine.Matched(QUESTION, Map.of("principle", "HAVE_BACKBONE", "level", "L7")));
    assertThat(parse("question", "Owner L6"))
        .isEqualTo(
            new CommandLine.Matched(QUESTION, Map.of("principle", "OWNERSHIP", "level", "L6")));
  }

  @Test
  void an_argument_named_outright_takes_its_words() {
    assertThat(parse("question", "principle:have backbone level:L6"))
        .isEqualTo(
            new CommandLine.Matched(QUESTION, Map.of("principle", "HAVE_BACKBONE", "level", "L6")));
  }

  @Test
  void free_text_is_taken_whole() {
    assertThat(parse("barraiser", "admin pause 2026-12-24"))
        .isEqualTo(new CommandLine.Matched(PAUSE, Map.of("until", "2026-12-24")));
  }

  @Test
  void a_word_that_no_argument_takes_is_told() {
    assertThat(parse("question", "frugal")).isEqualTo(new CommandLine.NotTaken(QUESTION, "frugal"));
  }

  @Test
  void a_slip_of_the_finger_finds_the_nearest_subcommand() {
    assertThat(parse("barraiser", "stroy list"))
        .isEqualTo(new CommandLine.Unknown("stroy list", List.of(LIST)));
    assertThat(parse("barraiser", "halp"))
        .isEqualTo(new CommandLine.Unknown("halp", List.of(Help.COMMAND)));
    assertThat(parse("barraiser", "xyzzy")).isEqualTo(new CommandLine.Unknown("xyzzy", List.of()));
  }

  @Test
  void the_name_of_a_group_alone_brings_its_subcommands_and_guesses_none_that_acts() {
    assertThat(parse("barraiser", "admin"))
        .isEqualTo(new CommandLine.Unknown("admin", List.of(PAUSE, RESUME)));
    assertThat(parse("barraiser", "stry"))
        .isEqualTo(new CommandLine.Unknown("stry", List.of(LIST)));
  }

  @Test
  void the_name_of_a_group_of_things_alone_lists_them() {
    assertThat(parse("barraiser", "story")).isEqualTo(new CommandLine.Matched(LIST, Map.of()));
    assertThat(parse("barraiser", "Story")).isEqualTo(new CommandLine.Matched(LIST, Map.of()));
    assertThat(parse("barraiser", "story x"))
        .isEqualTo(new CommandLine.Unknown("story x", List.of(LIST)));
  }

  @Test
  void an_argument_is_still_understood_by_its_former_name_however_it_comes() {
    Command renamed = PAUSE.taking(Command.Arg.text("last-day", "a date").formerly("until"));
    var catalogue = new Catalogue(List.of(renamed), List.of(), Set.of());
    var expected = new CommandLine.Matched(renamed, Map.of("last-day", "Monday"));

    assertThat(
            CommandLine.parse(catalogue, "barraiser", new Input.Typed("admin pause until:Monday")))
        .isEqualTo(expected);
    assertThat(
            CommandLine.parse(
                catalogue,
                "barraiser",
                new Input.Options("admin pause", Map.of("until", "Monday"))))
        .isEqualTo(expected);
  }

  @Test
  void a_word_like_none_of_its_group_brings_the_group_and_guesses_none_that_acts() {
    assertThat(parse("barraiser", "admin xx"))
        .isEqualTo(new CommandLine.Unknown("admin xx", List.of(PAUSE, RESUME)));
    assertThat(parse("barraiser", "admin resmue"))
        .isEqualTo(new CommandLine.Unknown("admin resmue", List.of(RESUME)));
  }

  @Test
  void a_bare_command_with_subcommands_is_help() {
    assertThat(parse("barraiser", "")).isEqualTo(new CommandLine.Matched(Help.COMMAND, Map.of()));
    assertThat(parse("question", "")).isEqualTo(new CommandLine.Matched(QUESTION, Map.of()));
  }

  @Test
  void capitals_and_blanks_do_not_matter() {
    assertThat(parse("barraiser", "  Story   LIST "))
        .isEqualTo(new CommandLine.Matched(LIST, Map.of()));
  }

  private static CommandLine.Parsed parse(String name, String text) {
    return CommandLine.parse(CATALOGUE, name, new Input.Typed(text));
  }
}
