package dev.barraiser.practice.stories;

import dev.barraiser.practice.stories.StoryDrafts.Draft;
import dev.barraiser.practice.stories.StoryDrafts.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads stories out of lines, as people paste them out of any editor: headings of Markdown or none,
 * a heading for the whole or for each category, the parts by their names, each story by a title.
 * For one paste and one thread.
 *
 * <p>Decided here: what belongs to no part is kept as text where it stands, and said. Within a part
 * whose heading is Markdown's, only such a heading ends it, so that an export comes back as it was.
 */
final class StoryLines {

  private static final Pattern ESCAPED =
      Pattern.compile("^(\\s*)\\\\(?=\\\\*(?:#|([-=_*])(?:[ \\t]?\\2){2,}[ \\t]*$))");

  private static final Pattern RULE = Pattern.compile("^\\s*([-=_*])(?:[ \\t]?\\1){2,}[ \\t]*$");
  private static final Pattern UNDERLINE = Pattern.compile("^\\s{0,3}(={3,}|-{3,})\\s*$");
  private static final Pattern TAG = Pattern.compile("^\\s*</?[a-z]{1,12}>\\s*$");

  /** What people write below a story besides its parts. */
  private static final Set<String> BESIDES =
      Set.of(
          "lessons",
          "lessons learned",
          "lessons learnt",
          "learning",
          "learnings",
          "what i learned",
          "what i learnt",
          "reflection",
          "reflections",
          "takeaways",
          "key takeaways",
          "notes",
          "follow up questions",
          "follow ups");

  /** A heading over several stories. */
  private static final class Section {
    final int level;
    final boolean named;
    final Optional<StoryCategory> category;

    /** Whether what stands under it is headed more deeply. */
    boolean indented;

    Section(int level, boolean named, Optional<StoryCategory> category) {
      this.level = level;
      this.named = named;
      this.category = category;
    }
  }

  private final List<String> lines;
  private final StoryDrafts drafts;
  private final boolean letters;
  private final Deque<Section> sections = new ArrayDeque<>();
  private @Nullable Draft draft;

  StoryLines(List<String> lines, StoryDrafts drafts) {
    this.lines = underlined(lines);
    this.drafts = drafts;
    this.letters = hasLetters(this.lines);
  }

  /** Whether there is anything here that a story could be read by. */
  boolean hasParts() {
    return lines.stream().anyMatch(line -> heading(line, Style.NONE).isPresent());
  }

  /** Whether there is at least a heading with words below it. */
  boolean hasTitles() {
    return lines.stream().anyMatch(line -> MarkdownHeading.of(line).isPresent())
        && lines.stream().anyMatch(line -> !line.isBlank() && MarkdownHeading.of(line).isEmpty());
  }

  void read() {
    for (int at = 0; at < lines.size(); at++) line(at);
    end(lines.size() + 1);
  }

  private void line(int at) {
    String line = lines.get(at);
    if (RULE.matcher(line).matches()) {
      rule(at);
      return;
    }
    Optional<MarkdownHeading> heading = MarkdownHeading.of(line);
    if (heading.isPresent() && (heading.get().spaced() || heading(line, Style.NONE).isPresent())) {
      heading(heading.get(), at);
      return;
    }
    words(line, at);
  }

  private void rule(int at) {
    Draft now = draft;
    if (now == null || now.parts.isEmpty()) return;
    if (now.style == Style.MARKED) {
      boolean over = opening(at + 1).map(MarkdownHeading::of).map(Optional::isPresent).orElse(true);
      if (!over) now.append(lines.get(at));
      return;
    }
    end(at + 1);
  }

  // Headings of Markdown.

  private void heading(MarkdownHeading heading, int at) {
    int number = at + 1;
    Optional<PartHeading> part = heading(lines.get(at), Style.NONE);
    if (part.isPresent() && !isText(part.get(), heading.level())) {
      begin(part.get(), number, Style.MARKED, heading.level());
      return;
    }
    Optional<StoryCategory> category = CategoryNames.heading(heading.title());
    if (category.isPresent() && !storyFollows(at)) {
      close(number, heading.level());
      sections.removeIf(section -> section.level >= heading.level());
      sections.push(new Section(heading.level(), true, category));
      return;
    }
    Draft now = draft;
    if (now != null && !now.parts.isEmpty() && isWithin(now, heading, at)) {
      if (now.style == Style.PLAIN || heading.level() <= now.partLevel) {
        drafts.note(
            number,
            "“%s” is none of the four parts; it stays as text under %s."
                .formatted(StoryDrafts.quoted(heading.title()), StoryDrafts.PARTS.get(now.part)));
      }
      now.append(heading.title());
      return;
    }
    close(number, heading.level());
    leave(heading.level());
    open(number, heading.title(), heading.level());
  }

  /** Whether another name of a part heads no more than a paragraph of one. */
  private boolean isText(PartHeading part, int level) {
    Draft now = draft;
    if (now == null || now.parts.isEmpty() || part.own()) return false;
    boolean deeper = now.style == Style.MARKED && level > now.partLevel;
    return deeper || now.parts.containsKey(part.part());
  }

  /** Whether a heading is one within a part, rather than the next story's. */
  private boolean isWithin(Draft now, MarkdownHeading heading, int at) {
    if (BESIDES.contains(NamesRead.plain(heading.title())) && !storyFollows(at)) return true;
    if (now.style == Style.MARKED) {
      if (heading.level() > now.partLevel) return true;
      if (heading.level() < now.partLevel) return false;
    }
    return now.level > 0 && now.level < heading.level() && !storyFollows(at);
  }

  /** What stands before a heading of that level is over: a story, or a title over several. */
  private void close(int number, int level) {
    Draft now = draft;
    if (now != null && now.parts.isEmpty() && now.isAbove(level)) over(now);
    else end(number);
  }

  /** A category's heading also holds for stories headed like it, until one is headed deeper. */
  private void leave(int level) {
    sections.removeIf(section ->
        section.level > level || (section.level == level && !(section.named && !section.indented)));
  }

  /** What looked like a story's title stands over several stories. */
  private void over(Draft above) {
    String said = above.said.getOrDefault("category", "");
    leave(above.level);
    sections.push(new Section(above.level, false, CategoryNames.said(said)));
    if (above.level == 0 && above.title != null) leftOut(above.line, above.title);
    above.above.forEach(one -> leftOut(one.line(), one.words()));
    draft = null;
  }

  private void leftOut(int line, String words) {
    drafts.note(
        line,
        "“%s” stands above the stories and is left out.".formatted(StoryDrafts.quoted(words)));
  }

  // All other lines.

  private void words(String line, int at) {
    int number = at + 1;
    Draft now = draft;
    boolean inMarked = now != null && now.style == Style.MARKED;
    if (line.isBlank() && (now == null || now.part < 0)) return;
    if (!inMarked) {
      Optional<String> titled = StoryLabels.title(line);
      if (titled.isPresent()) {
        if (now == null || now.title != null || !now.parts.isEmpty()) {
          end(number);
          open(number, titled.get(), 0);
        } else {
          now.title = titled.get();
        }
        return;
      }
      Optional<PartHeading> part = heading(line, Style.PLAIN);
      if (part.isPresent() && !isText(part.get(), 0)) {
        begin(part.get(), number, Style.PLAIN, 0);
        return;
      }
      boolean known = now != null && now.parts.isEmpty() && StoryLabels.isLabel(line);
      if (!known && isCategoryLine(line, at)) {
        close(number, 1);
        sections.removeIf(section -> section.named);
        sections.push(new Section(0, true, CategoryNames.heading(MarkdownHeading.title(line))));
        return;
      }
    }
    if (now == null) {
      if (TAG.matcher(line).matches()) return;
      String title = NextTitle.bold(line).orElse(line);
      if (StoryLabels.isLabel(line)) {
        open(number, null, 0);
        label(line, number);
      } else {
        open(number, MarkdownHeading.title(title.replaceAll("^[*_\\s]+|[*_\\s]+$", "")), 0);
      }
      return;
    }
    Optional<String> next = now.part < 0 ? Optional.empty() : nextTitle(now, at);
    if (next.isPresent()) {
      end(number);
      open(number, MarkdownHeading.title(next.get()), 0);
      return;
    }
    if (now.part >= 0) {
      now.append(ESCAPED.matcher(line).replaceFirst("$1"));
      return;
    }
    if (StoryLabels.isLabel(line)) {
      label(line, number);
    } else if (isTitleBelow(now, at)) {
      over(now);
      open(number, MarkdownHeading.title(line), 0);
    } else if (now.title == null) {
      now.title = MarkdownHeading.title(line);
    } else if (!TAG.matcher(line).matches()) {
      now.above.add(new Imported.Problem(number, line.strip()));
    }
  }

  private boolean isCategoryLine(String line, int at) {
    boolean apart = at == 0 || lines.get(at - 1).isBlank() || draft == null;
    return apart
        && CategoryNames.heading(MarkdownHeading.title(line)).isPresent()
        && !storyFollows(at);
  }

  /** A first line with another title below it is the whole paste's. */
  private boolean isTitleBelow(Draft now, int at) {
    return now.level == 0
        && now.title != null
        && now.said.isEmpty()
        && lines.get(at - 1).isBlank()
        && lines.get(at).strip().length() <= StoryForm.LONGEST_TITLE
        && opening(at + 1).filter(next -> heading(next, Style.PLAIN).isPresent()).isPresent();
  }

  private void label(String line, int number) {
    Draft now = draft;
    if (now == null) return;
    StoryLabels.of(line).ifPresent(label -> now.say(label.key(), label.value(), number));
  }

  // What is read ahead.

  /** The first line from there on that says anything and is no label. */
  private Optional<String> opening(int from) {
    return lines.stream()
        .skip(from)
        .filter(line -> !line.isBlank() && !StoryLabels.isLabel(line))
        .findFirst();
  }

  /** Whether what follows is a story's own: what is known of it, or one of its parts. */
  private boolean storyFollows(int at) {
    return lines.stream()
        .skip(at + 1L)
        .filter(line -> !line.isBlank())
        .findFirst()
        .filter(line -> StoryLabels.isLabel(line) || heading(line, Style.PLAIN).isPresent())
        .isPresent();
  }

  private Optional<String> nextTitle(Draft now, int at) {
    return NextTitle.at(
        lines, at, now.parts.keySet(), StoryLabels::isLabel, line -> heading(line, now.style));
  }

  /** The part that a line names, within a story of that style. */
  private Optional<PartHeading> heading(String line, Style style) {
    Optional<PartHeading> marked = PartHeading.marked(line);
    if (marked.isPresent()) return marked;
    boolean isMarked = MarkdownHeading.of(line).isPresent();
    if (letters && (isMarked || style != Style.MARKED)) {
      Optional<PartHeading> letter = PartHeading.letter(line);
      if (letter.isPresent()) return letter;
    }
    return style == Style.MARKED ? Optional.empty() : PartHeading.plain(line);
  }

  /** Letters are parts only where they spell it: A. and S. alone are points of a list. */
  private static boolean hasLetters(List<String> lines) {
    List<Integer> seen =
        lines.stream()
            .flatMap(line -> PartHeading.letter(line).stream())
            .map(PartHeading::part)
            .distinct()
            .toList();
    return seen.contains(0) && seen.contains(2) && seen.contains(3);
  }

  /** A line with dashes under it is a heading too. */
  private static List<String> underlined(List<String> all) {
    List<String> lines = new ArrayList<>(all);
    for (int at = 0; at + 1 < lines.size(); at++) {
      String line = lines.get(at);
      Matcher under = UNDERLINE.matcher(lines.get(at + 1));
      boolean apart = at == 0 || lines.get(at - 1).isBlank();
      boolean plain =
          !line.isBlank()
              && line.strip().length() <= StoryForm.LONGEST_TITLE
              && MarkdownHeading.of(line).isEmpty()
              && !StoryLabels.isLabel(line)
              && !RULE.matcher(line).matches();
      if (apart && plain && under.matches()) {
        lines.set(at, (under.group(1).startsWith("=") ? "# " : "## ") + line.strip());
        lines.set(at + 1, "");
      }
    }
    return lines;
  }

  // Stories begin and end.

  private void open(int number, @Nullable String title, int level) {
    var next = new Draft(number);
    next.title = title;
    next.level = level;
    next.section = sections.stream().flatMap(section -> section.category.stream()).findFirst();
    draft = next;
  }

  private void begin(PartHeading heading, int number, Style style, int level) {
    if (draft == null) open(number, null, 0);
    Draft now = draft;
    if (now == null) return;
    if (now.style == Style.NONE) {
      now.style = style;
      now.partLevel = level;
    }
    drafts.begin(now, heading, number);
  }

  private void end(int number) {
    drafts.finish(draft, number);
    draft = null;
  }
}
