package dev.barraiser.platforms.discord.wire;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Discord's markdown as a client shows it, as far as the words go: marks gone, escapes undone. */
final class Markdown {

  /** One kind of markup: where it stands at the beginning of what is left, and what is read. */
  private record Rule(Pattern pattern, BiFunction<Markdown, MatchResult, String> words) {
    static Rule of(String regex, BiFunction<Markdown, MatchResult, String> words) {
      return new Rule(Pattern.compile(regex, Pattern.DOTALL), words);
    }
  }

  private static final List<Rule> INLINE =
      List.of(
          Rule.of("\\\\([^0-9A-Za-z\\s])", (_, m) -> m.group(1)),
          Rule.of("```(?:[a-z0-9_+\\-.#]*\\n)?\\n*([^\\n].*?)\\n*```", (_, m) -> m.group(1)),
          Rule.of("(`+)(.*?[^`])\\1(?!`)", (_, m) -> m.group(2).strip()),
          Rule.of("<t:(-?\\d{1,14})(?::[tTdDfFR])?>", (_, m) -> time(m.group(1))),
          Rule.of("<@!?(\\d{15,21})>", (md, m) -> md.user(m.group(1))),
          Rule.of("<@&(\\d{15,21})>", (_, m) -> "@role"),
          Rule.of("<#(\\d{15,21})>", (md, m) -> md.channel(m.group(1))),
          Rule.of("</([-_ \\w]+):\\d{15,21}>", (_, m) -> "/" + m.group(1)),
          Rule.of("<a?(:\\w+:)\\d{15,21}>", (_, m) -> m.group(1)),
          Rule.of("<(https?://[^\\s>]+)>", (_, m) -> m.group(1)),
          Rule.of("(https?://[^\\s<]+[^<.,:;\"')\\]\\s])", (_, m) -> m.group(1)),
          Rule.of(
              "\\[((?:\\\\.|[^\\[\\]\\\\]|\\[[^\\]]*])+)]\\(\\s*<?(https?://[^\\s>)]+)>?[^)]*\\)",
              (md, m) -> md.inline(m.group(1))),
          Rule.of("\\*\\*((?:\\\\.|[^\\\\])+?)\\*\\*(?!\\*)", (md, m) -> md.inline(m.group(1))),
          Rule.of("__((?:\\\\.|[^\\\\])+?)__(?!_)", (md, m) -> md.inline(m.group(1))),
          Rule.of("~~((?:\\\\.|[^\\\\])+?)~~(?!_)", (md, m) -> md.inline(m.group(1))),
          Rule.of("\\|\\|(.+?)\\|\\|", (md, m) -> md.inline(m.group(1))),
          Rule.of("_((?:__|\\\\.|[^\\\\_])+?)_\\b", (md, m) -> md.inline(m.group(1))),
          Rule.of(
              "\\*(?=\\S)((?:\\*\\*|\\\\.|\\s+(?:[^*\\s]|\\*\\*)|[^\\s*\\\\])+?)\\*(?!\\*)",
              (md, m) -> md.inline(m.group(1))));

  private static final Pattern LINE_MARK =
      Pattern.compile("^(?:>>> |> |#{1,3} +|-# +)(?=\\S)|^(?:> |>>> )$");
  private static final Pattern BULLET = Pattern.compile("^( *)[-*] +(?=\\S)");

  private final World world;

  Markdown(World world) {
    this.world = world;
  }

  /** What is read. */
  String words(String text) {
    var lines = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      if (!lines.isEmpty()) lines.append('\n');
      String rest = line;
      Matcher mark = LINE_MARK.matcher(rest);
      while (mark.find()) {
        rest = rest.substring(mark.end());
        mark = LINE_MARK.matcher(rest);
      }
      lines.append(BULLET.matcher(rest).replaceFirst("$1• "));
    }
    return inline(lines.toString());
  }

  private String inline(String text) {
    var read = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      for (Rule rule : INLINE) {
        Matcher matcher = rule.pattern().matcher(text).region(at, text.length());
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        if (!matcher.lookingAt()) continue;
        boolean insideWord =
            text.charAt(at) == '_' && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        if (insideWord) continue;
        read.append(rule.words().apply(this, matcher.toMatchResult()));
        end = matcher.end();
        break;
      }
      if (end == at) {
        read.append(text.charAt(at));
        end = at + 1;
      }
      at = end;
    }
    return read.toString();
  }

  private static String time(String seconds) {
    return Instant.ofEpochSecond(Long.parseLong(seconds)).toString();
  }

  private String user(String id) {
    User user = world.users.get(id);
    return user == null ? "<@" + id + ">" : "@" + user.name;
  }

  private String channel(String id) {
    return world.channel(id).map(channel -> "#" + channel.name).orElse("#unknown");
  }
}
