package dev.barraiser.bot;

import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Input;
import dev.barraiser.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a slash command as people type it. Pure.
 *
 * <p>The values of options may have several words ({@code have backbone}) and be cut short as long
 * as they stay unmistakable; order does not matter; {@code name:value} says it outright.
 */
final class CommandLine {

  /** What was typed. */
  sealed interface Parsed {}

  record Matched(Command command, Map<String, String> arguments) implements Parsed {}

  /**
   * No such subcommand. {@code near} is what it may have been meant for: nothing, one, or a whole
   * group.
   */
  record Unknown(String typed, List<Command> near) implements Parsed {
    Unknown {
      near = List.copyOf(near);
    }
  }

  /** A word that no argument takes. */
  record NotTaken(Command command, String word) implements Parsed {}

  private CommandLine() {}

  static Parsed parse(Catalogue catalogue, String name, Input input) {
    return switch (input) {
      case Input.Typed(String text) -> typed(catalogue, name, words(text));
      case Input.Options(String path, Map<String, String> values) -> {
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(words(path));
        yield find(catalogue, all)
            .<Parsed>map(command -> new Matched(command, asCalledNow(command, values)))
            .orElseGet(() -> unknown(catalogue, all));
      }
    };
  }

  /** Whoever has the platform's menu of commands open still sends the former names. */
  private static Map<String, String> asCalledNow(Command command, Map<String, String> values) {
    Map<String, String> called = new LinkedHashMap<>();
    values.forEach((name, value) ->
        called.put(
            command.args().stream()
                .filter(argument -> argument.formerly().equals(name))
                .findFirst()
                .map(Command.Arg::name)
                .orElse(name),
            value));
    return called;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private static Parsed typed(Catalogue catalogue, String name, List<String> words) {
    List<String> all = new ArrayList<>();
    all.add(name);
    all.addAll(words.isEmpty() && !isCommand(catalogue, name) ? List.of("help") : words);
    for (int length = Math.min(3, all.size()); length > 0; length--) {
      Optional<Command> command = find(catalogue, all.subList(0, length));
      if (command.isPresent()) return arguments(command.get(), all.subList(length, all.size()));
    }
    return ownList(catalogue, all)
        .<Parsed>map(command -> new Matched(command, Map.of()))
        .orElseGet(() -> unknown(catalogue, all));
  }

  /** The name of a group of things alone asks for the things; reading them changes nothing. */
  private static Optional<Command> ownList(Catalogue catalogue, List<String> all) {
    return all.size() == 2
        ? find(catalogue, List.of(all.get(0), all.get(1), "list")).filter(one -> !one.opensForm())
        : Optional.empty();
  }

  private static boolean isCommand(Catalogue catalogue, String name) {
    return find(catalogue, List.of(name)).isPresent();
  }

  private static Optional<Command> find(Catalogue catalogue, List<String> path) {
    List<String> lower = path.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    return catalogue.commands().stream()
        .filter(command -> command.path().equals(lower))
        .findFirst();
  }

  private static Parsed unknown(Catalogue catalogue, List<String> all) {
    String typed = String.join(" ", all.subList(1, Math.min(3, all.size())));
    return new Unknown(typed, near(catalogue, all));
  }

  /**
   * The name of a group without a list brings its subcommands, since guessing one that acts at once
   * would be rude.
   */
  private static List<Command> near(Catalogue catalogue, List<String> all) {
    if (all.size() < 2) return List.of();
    if (all.size() > 2) {
      Optional<Command> whole = nearest(catalogue, all.get(1), all.get(2));
      if (whole.isPresent()) return List.of(whole.get());
    }
    List<String> words =
        catalogue.commands().stream()
            .filter(command -> command.path().size() > 1)
            .map(command -> command.path().get(1))
            .distinct()
            .toList();
    return Nearest.to(all.get(1), words).stream()
        .flatMap(word ->
            catalogue.commands().stream()
                .filter(command -> command.path().size() > 1 && command.path().get(1).equals(word)))
        .toList();
  }

  /** What is right in the group's name does not excuse a word that is like none of its own. */
  private static Optional<Command> nearest(Catalogue catalogue, String group, String typed) {
    List<Command> all =
        catalogue.commands().stream().filter(command -> command.path().size() == 3).toList();
    List<Command> own = all.stream().filter(command -> isIn(command, group)).toList();
    return own.isEmpty() ? nearest(all, group + " " + typed, 1) : nearest(own, typed, 2);
  }

  private static boolean isIn(Command command, String group) {
    return command.path().get(1).equalsIgnoreCase(group);
  }

  private static Optional<Command> nearest(List<Command> commands, String typed, int from) {
    Map<String, Command> byWords = new LinkedHashMap<>();
    commands.forEach(
        command -> byWords.put(String.join(" ", command.path().subList(from, 3)), command));
    return Nearest.to(typed, byWords.keySet()).map(byWords::get);
  }

  private static Parsed arguments(Command command, List<String> words) {
    Map<String, String> found = new LinkedHashMap<>();
    int at = 0;
    while (at < words.size()) {
      int taken = takeNamed(command, words, at, found);
      if (taken == 0) taken = takeOption(command, words, at, found);
      if (taken == 0) taken = takeText(command, words, at, found);
      if (taken == 0) return new NotTaken(command, words.get(at));
      at += taken;
    }
    return new Matched(command, found);
  }

  /** {@code name:value}, the value running on as long as its words make up an option. */
  private static int takeNamed(
      Command command, List<String> words, int at, Map<String, String> found) {
    String word = words.get(at);
    for (Command.Arg argument : command.args()) {
      String said = word.toLowerCase(Locale.ROOT);
      if (!said.startsWith(argument.name() + ":") && !said.startsWith(argument.formerly() + ":")) {
        continue;
      }
      List<String> rest = new ArrayList<>(List.of(word.substring(word.indexOf(':') + 1)));
      rest.addAll(words.subList(at + 1, words.size()));
      if (argument.options().isEmpty()) {
        found.put(argument.name(), String.join(" ", rest));
        return words.size() - at;
      }
      int taken = longestOption(argument, rest, 0, found);
      if (taken > 0) return taken;
    }
    return 0;
  }

  private static int takeOption(
      Command command, List<String> words, int at, Map<String, String> found) {
    int best = 0;
    Map<String, String> chosen = Map.of();
    for (Command.Arg argument : command.args()) {
      if (argument.options().isEmpty() || found.containsKey(argument.name())) continue;
      Map<String, String> tried = new LinkedHashMap<>();
      int taken = longestOption(argument, words, at, tried);
      if (taken > best) {
        best = taken;
        chosen = tried;
      }
    }
    found.putAll(chosen);
    return best;
  }

  private static int longestOption(
      Command.Arg argument, List<String> words, int at, Map<String, String> found) {
    for (int end = words.size(); end > at; end--) {
      Optional<Field.Option> option =
          option(argument.options(), String.join(" ", words.subList(at, end)));
      if (option.isPresent()) {
        found.put(argument.name(), option.get().value());
        return end - at;
      }
    }
    return 0;
  }

  private static Optional<Field.Option> option(List<Field.Option> options, String typed) {
    String plain = plain(typed);
    if (plain.isEmpty()) return Optional.empty();
    Optional<Field.Option> exact =
        options.stream()
            .filter(option ->
                plain(option.value()).equals(plain) || plain(option.label()).equals(plain))
            .findFirst();
    if (exact.isPresent() || plain.length() < 3) return exact;
    List<Field.Option> started =
        options.stream()
            .filter(option ->
                plain(option.value()).startsWith(plain) || hasWordsFrom(option.label(), plain))
            .toList();
    return started.size() == 1 ? Optional.of(started.getFirst()) : Optional.empty();
  }

  private static boolean hasWordsFrom(String label, String plain) {
    return (" " + plain(label)).contains(" " + plain);
  }

  /**
   * Letters and digits only, so that "have-backbone" finds "Have Backbone; Disagree and Commit".
   */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static int takeText(
      Command command, List<String> words, int at, Map<String, String> found) {
    for (Command.Arg argument : command.args()) {
      if (argument.options().isEmpty() && !found.containsKey(argument.name())) {
        found.put(argument.name(), String.join(" ", words.subList(at, words.size())));
        return words.size() - at;
      }
    }
    return 0;
  }
}
