package dev.barraiser.platforms.discord;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Discord's markdown. Whatever people or the product wrote goes in as it is: a backslash stands
 * before each character that could begin markup, and Discord shows the character alone. Pure.
 *
 * <p>Source: support.discord.com, "Markdown Text 101". A backslash works before everything but
 * letters, digits and blanks.
 */
final class DiscordText {

  private static final String MARKS = "\\*_~`|<>[]@#";

  /** Where it begins an emoji's name, or is part of an address. */
  static final Pattern COLON = Pattern.compile(":(?=/|[^\\s:]+:)");

  /** Of a list, small text and a numbered list, where a line begins. */
  static final Pattern DASH = Pattern.compile("(?m)^([^\\S\\r\\n]*+)([-+])");

  static final Pattern NUMBER = Pattern.compile("(?m)^([^\\S\\r\\n]*+\\d++)([.)])");

  /** It has no escape within code. */
  private static final String TICK_LOOK_ALIKE = "ˋ";

  private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9./@_-]+");

  private DiscordText() {}

  /** Text that reads the same where Discord reads markup: it formats, links and calls nothing. */
  static String escaped(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (MARKS.indexOf(unit) >= 0) escaped.append('\\');
      escaped.append(unit);
    }
    String inline = COLON.matcher(escaped).replaceAll("\\\\:");
    String dashed = DASH.matcher(inline).replaceAll("$1\\\\$2");
    return NUMBER.matcher(dashed).replaceAll("$1\\\\$2");
  }

  static String strong(String text) {
    if (text.isBlank()) return text;
    String words = text.strip();
    int from = text.indexOf(words);
    String after = text.substring(from + words.length());
    return text.substring(0, from) + "**" + escaped(words) + "**" + after;
  }

  static String code(String text) {
    String line = text.replace("`", TICK_LOOK_ALIKE).replaceAll("\\s+", " ");
    return line.isBlank() ? line : "`" + line + "`";
  }

  /** A block of code: nothing in it is markup but the marks that would end it. */
  static String verbatim(String text) {
    return "```\n" + text.replace("```", TICK_LOOK_ALIKE.repeat(3)) + "\n```";
  }

  /** A channel's name, which Discord fills in. */
  static String channel(String id) {
    return id.matches("[0-9]{1,20}") ? "<#" + id + ">" : "its channel";
  }

  /** Just the text where there is no address that could be opened. */
  static String link(String address, String text) {
    boolean opens = ADDRESS.matcher(address).matches() && !text.isBlank() && !text.contains("://");
    return opens ? "[" + label(text) + "](" + address + ")" : escaped(text);
  }

  /** Brackets within a label would end it, escaped or not. */
  private static String label(String text) {
    return escaped(text.replace('[', '(').replace(']', ')').replaceAll("\\s+", " "));
  }

  /** In each reader's own zone and language. */
  static String moment(long epochSecond) {
    return "<t:" + epochSecond + ":f>";
  }

  /** Each line as a quotation of its own: a blank one would end it. */
  static String quote(String text) {
    return "> " + escaped(text).replace("\n", "\n> ");
  }

  /** Each line small, without blank ones. */
  static String small(String markup) {
    return linesAfter("-# ", markup);
  }

  /** What has several lines stays one point. */
  static String point(String markup) {
    return "- " + markup.strip().replaceAll("\\s*\\n\\s*", "\n  ");
  }

  private static String linesAfter(String mark, String markup) {
    return markup
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> mark + line.strip())
        .collect(Collectors.joining("\n"));
  }

  static String header(String text) {
    return "## " + escaped(text);
  }
}
