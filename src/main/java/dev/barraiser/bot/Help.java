package dev.barraiser.bot;

import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the bot says about its own commands. Pure; made from the catalogue, so that it cannot lag
 * behind it.
 */
final class Help {

  static final Command COMMAND =
      Command.of("/barraiser help", "What I can do, with examples", Command.Section.YOURS);

  /** Said wherever the product introduces itself. */
  static final String NOTICE =
      "Not affiliated with Amazon. Leadership Principles are quoted by name only.";

  private Help() {}

  static Card all(Catalogue catalogue, List<Words> notes) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Practice for the Bar Raiser round"));
    for (Command.Section section : Command.Section.values()) {
      List<Words> lines =
          catalogue.commands().stream()
              .filter(command -> command.section() == section)
              .map(command -> Words.of(Words.code(command.example()), "  " + command.summary()))
              .toList();
      if (lines.isEmpty()) continue;
      blocks.add(Block.text(Words.strong(section.title())));
      blocks.add(new Block.Bullets(lines));
    }
    notes.forEach(note -> blocks.add(new Block.Context(note)));
    blocks.add(Block.context(NOTICE));
    return new Card("What I can do", blocks);
  }

  static Card unknown(CommandLine.Unknown unknown) {
    String summary = "I do not know “" + unknown.typed() + "”.";
    List<Command> near = unknown.near();
    return switch (near.size()) {
      case 0 ->
          Card.of(
              summary,
              Block.text(summary + " ", Words.code(COMMAND.typed()), " lists everything."));
      case 1 ->
          Card.of(
              summary,
              Block.text(summary + " Did you mean ", Words.code(near.getFirst().typed()), "?"),
              Block.context(
                  near.getFirst().summary() + ". ",
                  Words.code(COMMAND.typed()),
                  " lists everything."));
      default ->
          Card.of(
              summary,
              Block.text(summary + " Did you mean one of these?"),
              new Block.Bullets(
                  near.stream()
                      .map(command ->
                          Words.of(Words.code(command.typed()), "  " + command.summary()))
                      .toList()));
    };
  }

  static Card notTaken(CommandLine.NotTaken wrong) {
    Command command = wrong.command();
    String summary =
        "I do not know what to do with “" + wrong.word() + "” in " + command.typed() + ".";
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text(
            "I do not know what to do with “" + wrong.word() + "” in ",
            Words.code(command.typed()),
            "."));
    if (command.args().isEmpty()) {
      blocks.add(Block.text("It takes nothing after it: just ", Words.code(command.typed()), "."));
    }
    for (Command.Arg argument : command.args()) {
      String values =
          argument.options().isEmpty()
              ? argument.help()
              : argument.options().stream()
                  .map(Field.Option::label)
                  .collect(Collectors.joining(" · "));
      blocks.add(Block.text(Words.strong(argument.name()), ": " + values));
    }
    blocks.add(Block.context("For example ", Words.code(command.example())));
    return new Card(summary, blocks);
  }

  /** Completes a line being typed: subcommands first, then the options of what has been found. */
  static List<Answer.Suggestion> complete(Catalogue catalogue, String typed) {
    String line = typed.toLowerCase(Locale.ROOT).stripLeading();
    List<Answer.Suggestion> suggestions = new ArrayList<>();
    for (Command command : catalogue.commands()) {
      String whole = command.typed();
      if (whole.startsWith(line)) {
        suggestions.add(new Answer.Suggestion(whole, whole, command.summary()));
      } else if (line.startsWith(whole + " ")) {
        suggestions.addAll(options(command, typed, line));
      }
    }
    return suggestions.stream().limit(25).toList();
  }

  private static List<Answer.Suggestion> options(Command command, String typed, String line) {
    int cut = line.lastIndexOf(' ') + 1;
    String last = line.substring(cut);
    String before = typed.stripLeading().substring(0, cut);
    return command.args().stream()
        .flatMap(argument ->
            argument.options().stream()
                .filter(option -> option.label().toLowerCase(Locale.ROOT).startsWith(last))
                .map(option ->
                    new Answer.Suggestion(
                        before + option.label(), option.label(), argument.name())))
        .toList();
  }

  static Card plainWords() {
    return Card.of(
        "I read plain words here, but only a few.",
        Block.text(
            "In this conversation I understand ",
            Words.code("help"),
            ", ",
            Words.code("question"),
            ", ",
            Words.code("progress"),
            " and ",
            Words.code("stop"),
            ". Answers belong in a question's thread, where others can probe them."));
  }
}
