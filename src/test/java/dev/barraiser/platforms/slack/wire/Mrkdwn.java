package dev.barraiser.platforms.slack.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slack's markup, done: what is left is what stands there.
 *
 * <p>Source: docs.slack.dev/messaging/formatting-message-text
 */
final class Mrkdwn {

  private static final Pattern FENCED = Pattern.compile("```(?:\\n)?([\\s\\S]+?)```");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern ANGLED = Pattern.compile("<([^<>]+)>");
  private static final Pattern QUOTE = Pattern.compile("(?m)^(?:>|&gt;) ?");
  private static final String WORD =
      "(?<![\\p{L}\\p{N}%1$s])%1$s(?=\\S)([^%1$s\\n]+?)(?<=\\S)%1$s" + "(?![\\p{L}\\p{N}%1$s])";
  private static final Pattern BOLD = Pattern.compile(WORD.formatted("\\*"));
  private static final Pattern ITALIC = Pattern.compile(WORD.formatted("_"));
  private static final Pattern STRUCK = Pattern.compile(WORD.formatted("~"));

  private final World world;

  Mrkdwn(World world) {
    this.world = world;
  }

  String read(String text) {
    String read =
        FENCED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
    read = QUOTE.matcher(read).replaceAll("");
    read =
        ANGLED.matcher(read).replaceAll(found -> Matcher.quoteReplacement(angled(found.group(1))));
    for (Pattern pair : new Pattern[] {CODE, BOLD, ITALIC, STRUCK}) {
      read = pair.matcher(read).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
    }
    read = Emoji.shownIn(read);
    return read.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private String angled(String inside) {
    int bar = inside.indexOf('|');
    String target = bar < 0 ? inside : inside.substring(0, bar);
    String label = bar < 0 ? "" : inside.substring(bar + 1);
    if (target.startsWith("@")) return "@" + name(target.substring(1));
    if (target.startsWith("#")) return "#" + channel(target.substring(1));
    if (target.startsWith("!date^")) return label;
    if (target.startsWith("!")) return "@" + target.substring(1);
    return label.isEmpty() ? target : label;
  }

  String name(String id) {
    Account account = world.accounts.get(id);
    return account == null ? id : account.name;
  }

  String channel(String id) {
    return world.channel(id).map(channel -> channel.name).orElse(id);
  }
}
