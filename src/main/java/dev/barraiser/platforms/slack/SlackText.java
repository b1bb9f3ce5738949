package dev.barraiser.platforms.slack;

import dev.barraiser.text.Cut;
import dev.barraiser.text.PlainText;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote, as Slack delivers it, read as plain text; and text of ours for the few places
 * where Slack reads markup. Pure, and linear in the text's length.
 *
 * <p>Source: docs.slack.dev/messaging/formatting-message-text.
 */
final class SlackText {

  private static final Pattern USER = Pattern.compile("@[UW][A-Z0-9]{1,30}");
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,20}:.*");

  /** What calls many people where a client reads plain text for names. */
  private static final Pattern CALL = Pattern.compile("@(?=channel|here|everyone|group)");

  /** Marks that style what they touch from outside; within a word they do nothing. */
  private static final Pattern STYLE =
      Pattern.compile("`|(?<![\\p{L}\\p{N}])[*_~]|[*_~](?![\\p{L}\\p{N}])");

  private static final Map<String, String> LOOK_ALIKES =
      Map.of("*", "\u2217", "_", "\u02cd", "~", "\u223c", "`", "\u02cb");

  /** Of an ampersand. */
  private static final int LONGEST_ESCAPE = 5;

  /**
   * A message's words.
   *
   * @param mentioned ids of the people it names with an at sign
   */
  record Read(String text, Set<String> mentioned) {
    Read {
      mentioned = Set.copyOf(mentioned);
    }
  }

  private SlackText() {}

  /**
   * Undoes Slack's escapes and its angle brackets.
   *
   * @param name the shown name of a user's id
   */
  static Read read(String wire, UnaryOperator<String> name) {
    var text = new StringBuilder(wire.length());
    Set<String> mentioned = new LinkedHashSet<>();
    int at = 0;
    int close = -1;
    while (at < wire.length()) {
      int open = wire.indexOf('<', at);
      if (open < 0) break;
      text.append(unescaped(wire.substring(at, open)));
      if (close < open) close = wire.indexOf('>', open);
      if (close < 0) {
        at = open;
        break;
      }
      int nested = wire.indexOf('<', open + 1);
      String shown =
          nested >= 0 && nested < close
              ? null
              : shown(wire.substring(open + 1, close), name, mentioned);
      text.append(shown == null ? "<" : shown);
      at = shown == null ? open + 1 : close + 1;
    }
    text.append(unescaped(wire.substring(at)));
    return new Read(PlainText.of(text.toString()), mentioned);
  }

  /** What stands between two brackets as a reader sees it; null when Slack did not put it there. */
  private static @Nullable String shown(
      String inside, UnaryOperator<String> name, Set<String> mentioned) {
    int bar = inside.indexOf('|');
    String target = bar < 0 ? inside : inside.substring(0, bar);
    String label = bar < 0 ? "" : unescaped(inside.substring(bar + 1));
    if (USER.matcher(target).matches()) {
      String user = target.substring(1);
      mentioned.add(user);
      return marked("@", name.apply(user));
    }
    if (target.startsWith("#C") || target.startsWith("#G")) {
      return marked("#", label.isBlank() ? target.substring(1) : label);
    }
    if (target.startsWith("!")) return special(target.substring(1), label);
    if (!ADDRESS.matcher(target).matches()) return null;
    return address(unescaped(target), label);
  }

  private static @Nullable String special(String target, String label) {
    return switch (target) {
      case "here", "channel", "everyone" -> "@" + target;
      default -> {
        if (!label.isBlank()) {
          yield target.startsWith("subteam") ? marked("@", label) : label;
        }
        yield target.startsWith("subteam^") ? "@group" : null;
      }
    };
  }

  /** A label that only shortens its address is what was typed; an address has none otherwise. */
  private static String address(String address, String label) {
    if (!label.isBlank()) return label;
    return address.startsWith("mailto:") || address.startsWith("tel:")
        ? address.substring(address.indexOf(':') + 1)
        : address;
  }

  private static String marked(String mark, String name) {
    return name.startsWith(mark) ? name : mark + name;
  }

  private static String unescaped(String wire) {
    if (wire.indexOf('&') < 0) return wire;
    // The ampersand comes last, or what it undoes would be undone again.
    return wire.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** The same text where Slack would read markup: it can neither link nor call anybody. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * The text beside a message's blocks. It cannot be sent as plain text, so that whatever would
   * format, link or call is replaced by what looks the same.
   */
  static String fallback(String text) {
    String harmless = CALL.matcher(PlainText.of(text).strip()).replaceAll("@\u2060");
    harmless = STYLE.matcher(harmless).replaceAll(mark -> LOOK_ALIKES.get(mark.group()));
    int most = Limits.FALLBACK;
    String fallback = escaped(Cut.to(harmless, most));
    while (fallback.length() > Limits.FALLBACK) {
      most -= Math.max(1, (fallback.length() - Limits.FALLBACK) / LONGEST_ESCAPE);
      fallback = escaped(Cut.to(harmless, most));
    }
    return fallback;
  }
}
