package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What Discord refuses of commands, also where its specification does not say so. Pure. */
final class CommandRules {

  private static final Pattern NAME =
      Pattern.compile("^[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}$");

  private CommandRules() {}

  static void check(JsonNode commands) {
    Set<String> names = new HashSet<>();
    int menu = 0;
    for (JsonNode command : commands) {
      int type = command.path("type").asInt(1);
      String name = command.path("name").asText("");
      if (!names.add(type + name)) refuse("two commands " + name);
      if (type == 1) {
        checkNamed(command);
        checkOptions(command, 0);
      } else {
        menu++;
        if (name.isBlank() || name.length() > 32) refuse("name " + name);
        if (!command.path("description").asText("").isEmpty()) refuse("a menu's description");
      }
    }
    if (menu > 15) refuse("more than 15 entries of a message's menu");
  }

  private static void checkNamed(JsonNode named) {
    String name = named.path("name").asText("");
    if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(java.util.Locale.ROOT))) {
      refuse("name " + name);
    }
    int words = named.path("description").asText("").length();
    if (words < 1 || words > 100) refuse("a description of " + words + " at " + name);
  }

  private static void checkOptions(JsonNode of, int depth) {
    JsonNode options = of.path("options");
    if (options.size() > 25) refuse(options.size() + " options");
    Set<String> names = new HashSet<>();
    boolean optional = false;
    boolean subs = false;
    boolean plain = false;
    for (JsonNode option : options) {
      checkNamed(option);
      if (!names.add(option.path("name").asText())) refuse("two options of a name");
      int type = option.path("type").asInt();
      if (type == 1 || type == 2) {
        subs = true;
        if (depth > 1 || (type == 2 && depth > 0)) refuse("groups too deep");
        checkOptions(option, depth + 1);
        continue;
      }
      plain = true;
      boolean required = option.path("required").asBoolean();
      if (required && optional) refuse("a required option after an optional one");
      if (!required) optional = true;
      if (option.path("choices").size() > 25) refuse("more than 25 choices");
      if (option.path("autocomplete").asBoolean() && !option.path("choices").isEmpty()) {
        refuse("choices and autocomplete");
      }
    }
    if (subs && plain) refuse("subcommands beside options");
  }

  private static void refuse(String why) {
    throw ApiError.invalidForm(why);
  }
}
