package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.Command;
import dev.barraiser.text.Cut;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;
import net.dv8tion.jda.api.utils.data.DataArray;

/**
 * The catalogue as Discord's commands. Discord keeps contexts and installation types at the top
 * level only: each command can be used everywhere, and what makes no sense somewhere says so.
 */
record CommandDefinitions(List<CommandData> commands) {

  private static final List<InteractionContextType> EVERYWHERE =
      List.of(
          InteractionContextType.GUILD,
          InteractionContextType.BOT_DM,
          InteractionContextType.PRIVATE_CHANNEL);

  private static final List<IntegrationType> BY_ANYBODY =
      List.of(IntegrationType.GUILD_INSTALL, IntegrationType.USER_INSTALL);

  /** Of a command that has others below it; only Discord's settings show it. */
  private static final String FAMILY = "Practice for the Bar Raiser interview, alone or as a group";

  CommandDefinitions {
    commands = List.copyOf(commands);
  }

  /**
   * All commands and all entries of a message's menu.
   *
   * @throws IllegalArgumentException when there is more than Discord takes
   */
  static CommandDefinitions of(Catalogue catalogue, LocalizationFunction translations) {
    List<CommandData> all = new ArrayList<>();
    byWord(catalogue.commands(), 0).forEach((word, commands) -> all.add(slash(word, commands)));
    atMost(Limits.COMMANDS, all.size(), "commands");
    atMost(Limits.MENU_ENTRIES, catalogue.menu().size(), "entries of a message's menu");
    catalogue.menu().forEach(entry -> all.add(Commands.message(entry.label())));
    for (CommandData command : all) {
      command
          .setContexts(EVERYWHERE)
          .setIntegrationTypes(BY_ANYBODY)
          .setLocalizationFunction(translations);
      if (command instanceof SlashCommandData slash) {
        atMost(Limits.COMMAND_CHARACTERS, characters(slash), "characters of /" + slash.getName());
      }
    }
    return new CommandDefinitions(all);
  }

  /** In the catalogue's order. */
  private static Map<String, List<Command>> byWord(List<Command> commands, int word) {
    return commands.stream()
        .collect(
            Collectors.groupingBy(
                command -> command.path().get(word), LinkedHashMap::new, Collectors.toList()));
  }

  private static SlashCommandData slash(String name, List<Command> commands) {
    Command first = commands.getFirst();
    if (first.path().size() == 1 && commands.size() == 1) {
      return Commands.slash(name, capital(first.summary())).addOptions(options(first));
    }
    if (commands.stream().anyMatch(command -> command.path().size() == 1)) {
      throw new IllegalArgumentException("/" + name + " has others below it, or comes twice");
    }
    SlashCommandData slash = Commands.slash(name, FAMILY);
    byWord(commands, 1)
        .forEach((word, below) -> {
          if (below.size() == 1 && below.getFirst().path().size() == 2) {
            slash.addSubcommands(subcommand(word, below.getFirst()));
          } else {
            slash.addSubcommandGroups(group(word, below));
          }
        });
    return slash;
  }

  private static SubcommandGroupData group(String name, List<Command> commands) {
    if (commands.stream().anyMatch(command -> command.path().size() != 3)) {
      throw new IllegalArgumentException(name + " has others below it, or comes twice");
    }
    List<SubcommandData> below =
        commands.stream().map(command -> subcommand(command.path().get(2), command)).toList();
    String names = below.stream().map(SubcommandData::getName).collect(Collectors.joining(", "));
    return new SubcommandGroupData(
            name, Cut.to(capital(name) + ": " + names, CommandData.MAX_DESCRIPTION_LENGTH))
        .addSubcommands(below);
  }

  private static SubcommandData subcommand(String name, Command command) {
    return new SubcommandData(name, capital(command.summary())).addOptions(options(command));
  }

  private static List<OptionData> options(Command command) {
    return command.args().stream().map(CommandDefinitions::option).toList();
  }

  private static OptionData option(Command.Arg arg) {
    var option = new OptionData(OptionType.STRING, arg.name(), capital(arg.help()), false);
    arg.options().forEach(choice -> option.addChoice(choice.label(), choice.value()));
    return option.setAutoComplete(arg.suggests());
  }

  /** As everything in Discord's menus is written. */
  private static String capital(String text) {
    if (text.isEmpty()) return text;
    int rest = text.offsetByCodePoints(0, 1);
    return text.substring(0, rest).toUpperCase(Locale.ROOT) + text.substring(rest);
  }

  /** Discord counts names, descriptions and values of a command and all below it together. */
  private static int characters(SlashCommandData slash) {
    int below =
        slash.getSubcommandGroups().stream()
            .mapToInt(group ->
                group.getName().length()
                    + group.getDescription().length()
                    + ofSubcommands(group.getSubcommands()))
            .sum();
    return slash.getName().length()
        + slash.getDescription().length()
        + ofOptions(slash.getOptions())
        + ofSubcommands(slash.getSubcommands())
        + below;
  }

  private static int ofSubcommands(List<SubcommandData> subcommands) {
    return subcommands.stream()
        .mapToInt(one ->
            one.getName().length() + one.getDescription().length() + ofOptions(one.getOptions()))
        .sum();
  }

  private static int ofOptions(List<OptionData> options) {
    return options.stream()
        .mapToInt(option ->
            option.getName().length()
                + option.getDescription().length()
                + option.getChoices().stream()
                    .mapToInt(one -> one.getName().length() + one.getAsString().length())
                    .sum())
        .sum();
  }

  private static void atMost(int most, int many, String what) {
    if (many > most) throw new IllegalArgumentException(many + " " + what + ", over " + most);
  }

  /** What Discord is told. */
  DataArray body() {
    return DataArray.fromCollection(commands);
  }

  /** The same as long as Discord is told the same. */
  String hash() {
    try {
      byte[] told = body().toString().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(told);
      return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
