package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Slack makes of what somebody typed: names after an at sign become mentions, addresses become
 * links, and the rest is escaped.
 */
final class Typing {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]*[^\\s<>.,;:!?)]");

  private static final Map<String, String> BROADCASTS =
      Map.of("@channel", "channel", "@here", "here", "@everyone", "everyone");

  private final World world;

  Typing(World world) {
    this.world = world;
  }

  /** As the wire carries it: {@code text} and one block of rich text. */
  record Typed(String text, JsonArray blocks) {}

  Typed typed(String text) {
    List<JsonObject> elements = new ArrayList<>();
    var wire = new StringBuilder();
    var plain = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      Piece piece = piece(text, at);
      if (piece == null) {
        plain.append(text.charAt(at));
        at++;
        continue;
      }
      flush(plain, wire, elements);
      wire.append(piece.wire());
      elements.add(piece.element());
      at += piece.length();
    }
    flush(plain, wire, elements);
    JsonObject section = Js.object("type", "rich_text_section", "elements", elements);
    JsonObject block =
        Js.object("type", "rich_text", "block_id", "typed", "elements", Js.array(section));
    return new Typed(wire.toString(), Js.array(block));
  }

  private static void flush(StringBuilder plain, StringBuilder wire, List<JsonObject> elements) {
    if (plain.isEmpty()) return;
    wire.append(escaped(plain.toString()));
    elements.add(Js.object("type", "text", "text", plain.toString()));
    plain.setLength(0);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private record Piece(int length, String wire, JsonObject element) {}

  private @Nullable Piece piece(String text, int at) {
    return switch (text.charAt(at)) {
      case '@' -> mention(text, at);
      case '#' -> channel(text, at);
      case 'h' -> address(text, at);
      default -> null;
    };
  }

  private @Nullable Piece mention(String text, int at) {
    for (Map.Entry<String, String> one : BROADCASTS.entrySet()) {
      if (isWord(text, at, one.getKey())) {
        return new Piece(
            one.getKey().length(),
            "<!" + one.getValue() + ">",
            Js.object("type", "broadcast", "range", one.getValue()));
      }
    }
    return world.accounts.values().stream()
        .filter(account -> isWord(text, at, "@" + account.name))
        .max(Comparator.comparingInt(account -> account.name.length()))
        .map(account ->
            new Piece(
                account.name.length() + 1,
                "<@" + account.id + ">",
                Js.object("type", "user", "user_id", account.id)))
        .orElse(null);
  }

  private @Nullable Piece channel(String text, int at) {
    return world.channels.values().stream()
        .filter(channel -> !channel.name.isEmpty() && isWord(text, at, "#" + channel.name))
        .findFirst()
        .map(channel ->
            new Piece(
                channel.name.length() + 1,
                "<#" + channel.id + "|" + channel.name + ">",
                Js.object("type", "channel", "channel_id", channel.id)))
        .orElse(null);
  }

  private static @Nullable Piece address(String text, int at) {
    Matcher address = ADDRESS.matcher(text).region(at, text.length());
    if (!address.lookingAt()) return null;
    String url = address.group();
    return new Piece(url.length(), "<" + escaped(url) + ">", Js.object("type", "link", "url", url));
  }

  private static boolean isWord(String text, int at, String word) {
    if (!text.startsWith(word, at)) return false;
    int end = at + word.length();
    return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
  }
}
