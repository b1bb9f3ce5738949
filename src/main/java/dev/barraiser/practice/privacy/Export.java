package dev.barraiser.practice.privacy;

import dev.barraiser.chat.Block;
import dev.barraiser.json.Json;
import dev.barraiser.practice.privacy.PersonalStore.Kept;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything of somebody's as text to take along, in pages that can be copied. Each page can be
 * read by itself: it holds whole entries, and an entry that is longer than a page is told in parts.
 * Pure.
 */
final class Export {

  /** How it is written. */
  enum Format {
    JSON("JSON", "everything-of-mine.json", "application/json"),
    MARKDOWN("Markdown", "everything-of-mine.md", "text/markdown");

    private final String title;
    private final String file;
    private final String mediaType;

    Format(String title, String file, String mediaType) {
      this.title = title;
      this.file = file;
      this.mediaType = mediaType;
    }

    /** Everything as a file. */
    Block.Attachment file(List<Kept> all) {
      return new Block.Attachment(file, mediaType, whole(this, all));
    }

    String title() {
      return title;
    }

    private String write(List<Map<String, Object>> entries) {
      return switch (this) {
        case JSON -> Json.write(entries);
        case MARKDOWN -> markdown(entries);
      };
    }
  }

  private static final String WHAT = "what";
  private static final String PART = "part";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.ENGLISH);

  /** Shorter values are repeated in no part: they stand in the first. */
  private static final int SHORT = 200;

  private Export() {}

  /**
   * Times, and what has parts, as they are read: by somebody on their own clock, or by a program.
   */
  static List<Kept> timed(Format format, List<Kept> all, ZoneId zone) {
    return all.stream()
        .map(kept -> {
          Map<String, Object> values = new LinkedHashMap<>(kept.values());
          values.replaceAll(
              (_, value) -> format == Format.JSON ? forAProgram(value) : read(value, zone));
          return new Kept(kept.heading(), values);
        })
        .toList();
  }

  private static Object forAProgram(Object value) {
    return switch (value) {
      case Instant at -> at.toString();
      case Laid laid -> laid.parts();
      default -> value;
    };
  }

  private static Object read(Object value, ZoneId zone) {
    return switch (value) {
      case Instant at -> TIME.format(at.atZone(zone));
      case Laid laid -> laid.words();
      default -> value;
    };
  }

  /** All of it, whole. */
  static String whole(Format format, List<Kept> all) {
    return format.write(entries(format, all, Integer.MAX_VALUE));
  }

  /** At least one page; none longer than {@code most} characters. */
  static List<String> pages(Format format, List<Kept> all, int most) {
    List<String> pages = new ArrayList<>();
    List<Map<String, Object>> together = new ArrayList<>();
    for (Map<String, Object> entry : entries(format, all, most)) {
      together.add(entry);
      if (together.size() == 1 || format.write(together).length() <= most) continue;
      together.removeLast();
      pages.add(format.write(together));
      together.clear();
      together.add(entry);
    }
    if (!together.isEmpty() || pages.isEmpty()) pages.add(format.write(together));
    return pages;
  }

  private static List<Map<String, Object>> entries(Format format, List<Kept> all, int most) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Kept kept : all) {
      Map<String, Object> whole = new LinkedHashMap<>();
      whole.put(WHAT, kept.heading());
      whole.putAll(kept.values());
      if (format.write(List.of(whole)).length() <= most) entries.add(whole);
      else entries.addAll(parts(format, kept, most));
    }
    return entries;
  }

  private static List<Map<String, Object>> parts(Format format, Kept kept, int most) {
    List<Map<String, Object>> parts = new ArrayList<>();
    Map<String, Object> first = new LinkedHashMap<>();
    first.put(WHAT, kept.heading());
    kept.values()
        .forEach((name, value) -> {
          if (!isLong(value)) first.put(name, value);
        });
    parts.add(first);
    kept.values()
        .forEach((name, value) -> {
          if (!isLong(value)) return;
          String rest = value instanceof String text ? text : Json.write(value);
          while (!rest.isEmpty()) {
            int end = fitting(format, kept.heading(), name, rest, most);
            parts.add(part(kept.heading(), name, rest.substring(0, end)));
            rest = rest.substring(end);
          }
        });
    for (int i = 0; i < parts.size(); i++) parts.get(i).put(PART, counted(i, parts.size()));
    return parts;
  }

  private static boolean isLong(Object value) {
    return value instanceof String text ? text.length() > SHORT : !(value instanceof Number);
  }

  private static String counted(int at, int parts) {
    return (at + 1) + " of " + parts;
  }

  private static Map<String, Object> part(String heading, String name, String text) {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put(WHAT, heading);
    part.put(PART, "0000 of 0000");
    part.put(name, text);
    return part;
  }

  /** How much of a text fits on a page: what is written differently takes more room. */
  private static int fitting(Format format, String heading, String name, String text, int most) {
    int end = Math.min(text.length(), most);
    while (end > 2
        && format.write(List.of(part(heading, name, text.substring(0, end)))).length() > most) {
      end = end * 3 / 4;
    }
    boolean splits = end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return splits && end > 1 ? end - 1 : end;
  }

  private static String markdown(List<Map<String, Object>> entries) {
    return entries.stream().map(Export::markdown).collect(Collectors.joining("\n\n"));
  }

  /** Words are quoted, so that no line of theirs is read as something else. */
  private static String markdown(Map<String, Object> entry) {
    List<String> blocks = new ArrayList<>();
    blocks.add("## " + entry.get(WHAT));
    List<String> facts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    entry.forEach((name, value) -> {
      if (name.equals(WHAT)) return;
      String text = value.toString();
      boolean line = text.length() <= SHORT && text.lines().count() == 1;
      if (line) facts.add("- " + name + ": " + text);
      else
        words.add(
            "**"
                + name
                + "**\n\n"
                + text.lines().map(one -> "> " + one).collect(Collectors.joining("\n")));
    });
    if (!facts.isEmpty()) blocks.add(String.join("\n", facts));
    blocks.addAll(words);
    return String.join("\n\n", blocks);
  }
}
