package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import org.junit.jupiter.api.Test;

class CommandDefinitionsTest {

  @Test
  void the_hash_changes_with_what_discord_is_told_and_with_nothing_else() {
    String before = of(command("/a b", "Sum")).hash();

    assertThat(of(command("/a b", "Sum").example("/a b 3").opensAForm()).hash()).isEqualTo(before);
    assertThat(of(command("/a b", "Other")).hash()).isNotEqualTo(before);
    assertThat(of(command("/a b", "Sum").taking(Command.Arg.text("x", "X"))).hash())
        .isNotEqualTo(before);
  }

  @Test
  void a_command_with_others_below_it_cannot_be_called_by_itself() {
    assertThatThrownBy(() -> of(command("/a", "Sum"), command("/a b", "Sum")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of(command("/a b", "Sum"), command("/a b c", "Sum")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of(command("/a b", "Sum"), command("/a b", "Sum")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twenty_five_stand_below_one_and_no_more() {
    assertThat(of(below(25)).commands()).hasSize(1);
    assertThatThrownBy(() -> of(below(26))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eight_thousand_characters_of_a_command_are_the_most() {
    assertThatThrownBy(() -> of(wordy(60))).hasMessageContaining("characters of /a, over 8000");
    assertThat(of(wordy(10)).commands()).hasSize(1);
  }

  private static Command[] wordy(int length) {
    List<Field.Option> options =
        IntStream.range(0, 25)
            .mapToObj(i -> new Field.Option("v" + i, i + "l".repeat(length)))
            .toList();
    return IntStream.range(0, 10)
        .mapToObj(i -> command("/a b" + i, "Sum").taking(Command.Arg.of("x", "X", options)))
        .toArray(Command[]::new);
  }

  @Test
  void names_are_translated_where_there_is_a_translation() {
    var translated =
        CommandDefinitions.of(
            new Catalogue(List.of(command("/a", "Sum")), List.of(), Set.of()),
            key -> key.equals("a.name") ? Map.of(DiscordLocale.GERMAN, "ah") : Map.of());

    assertThat(translated.body().getObject(0).getObject("name_localizations").getString("de"))
        .isEqualTo("ah");
  }

  @Test
  void without_files_of_translations_all_is_english() {
    assertThat(Translations.of("discord/none").apply("question.name")).isEmpty();
  }

  private static Command command(String typed, String summary) {
    return Command.of(typed, summary, Command.Section.PRACTICE);
  }

  private static Command[] below(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> command("/a b" + i, "Sum"))
        .toArray(Command[]::new);
  }

  private static CommandDefinitions of(Command... commands) {
    return CommandDefinitions.of(
        new Catalogue(List.of(commands), List.of(), Set.of()), key -> Map.of());
  }
}
