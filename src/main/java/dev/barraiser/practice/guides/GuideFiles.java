package dev.barraiser.practice.guides;

import dev.barraiser.practice.guides.Guide.Counts;
import dev.barraiser.practice.guides.Guide.Fits;
import dev.barraiser.practice.guides.Guide.Page;
import dev.barraiser.practice.guides.Guide.Step;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.yaml.Problems;
import dev.barraiser.yaml.YamlFields;
import dev.barraiser.yaml.YamlFile;
import dev.barraiser.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the guides from their YAML files, whose keys are explained at the head of the first. Every
 * mistake is noted with its file and line; the guides returned are for use only when none was.
 */
public final class GuideFiles {

  /** In reading order. */
  static final List<String> TOPICS =
      List.of(
          "bar-raiser",
          "veto",
          "round",
          "principles",
          "categories",
          "star",
          "stories",
          "failures",
          "dilemmas",
          "success-factors",
          "tips",
          "first-steps");

  private static final String FOLDER = "config/guides/";
  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern NAMES_A_GUIDE = Pattern.compile("`/barraiser guide ([^`]*)`");

  /** An id travels in a button's action with a page ({@link dev.barraiser.chat.Action}). */
  private static final int ID = 40;

  private static final int TITLE = 60;

  /** Twelve of them stand on a card, and a phone shows four in a row. */
  private static final int SHORT_NAME = 20;

  private static final int ABOUT = 120;
  private static final int PAGE = 900;
  private static final int POINT = 160;
  private static final int STEP = 80;
  private static final int HOW = 210;

  private final Problems problems;
  private final Map<String, Guide> guides = new LinkedHashMap<>();
  private final Map<String, String> steps = new LinkedHashMap<>();
  private final List<Mention> mentions = new ArrayList<>();

  /** A guide that another's text names. */
  private record Mention(YamlValue in, String id) {}

  private GuideFiles(Problems problems) {
    this.problems = problems;
  }

  /** The guides that travel with the bot. */
  public static Guides own(Problems problems) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    TOPICS.forEach(topic -> files.put(FOLDER + topic + ".yaml", resource(topic)));
    return read(files, problems);
  }

  /**
   * The same, once they have been checked.
   *
   * @throws IllegalStateException when they hold a mistake, which the build would have told
   */
  public static Guides own() {
    var problems = new Problems();
    Guides guides = own(problems);
    if (!problems.isEmpty()) throw new IllegalStateException(problems.list().toString());
    return guides;
  }

  private static byte[] resource(String topic) {
    String name = FOLDER + topic + ".yaml";
    try (InputStream in = GuideFiles.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("the jar lacks " + name);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The guides in these files, in their order; what the files hold goes by their names. */
  static Guides read(Map<String, byte[]> files, Problems problems) {
    var reader = new GuideFiles(problems);
    files.forEach((name, utf8) ->
        YamlFile.read(name, utf8, problems).ifPresent(document -> reader.guide(name, document)));
    reader.mentions();
    if (problems.isEmpty()) reader.offers(files.keySet().iterator().next());
    return new Guides(List.copyOf(reader.guides.values()));
  }

  private void guide(String file, YamlValue document) {
    YamlFields fields =
        document.fields(
            "id", "title", "short", "about", "experiences", "offered", "pages", "steps");
    String id = id(fields);
    if (!id.isBlank() && !file.endsWith("/" + id + ".yaml")) {
      fields.problem("id", "“" + id + "” belongs in " + id + ".yaml.");
    }
    String title = text(fields, "title", TITLE);
    String shortName = text(fields, "short", SHORT_NAME);
    String about = text(fields, "about", ABOUT);
    boolean experiences =
        fields
            .get("experiences")
            .flatMap(value -> value.oneOf(Map.of("shown", true)))
            .orElse(false);
    Fits offered = fields.get("offered").map(this::offered).orElse(Fits.NONE);
    List<Step> toTick = steps(fields);
    List<YamlValue> items = fields.items("pages");
    between(fields, "pages", items.size(), toTick.isEmpty() ? 2 : 1, 5);
    List<Page> pages = items.stream().map(item -> page(item, offered)).toList();
    guides.put(id, new Guide(id, title, shortName, about, experiences, offered, pages, toTick));
  }

  private Fits offered(YamlValue value) {
    YamlFields fields = value.fields("kinds", "categories");
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    Set<Category> categories = EnumSet.noneOf(Category.class);
    Map<String, Kind> byKind = named(Kind.values(), Kind::key);
    Map<String, Category> byCategory = named(Category.values(), Category::key);
    fields
        .get("kinds")
        .ifPresent(list -> list.items().forEach(one -> one.oneOf(byKind).ifPresent(kinds::add)));
    fields
        .get("categories")
        .ifPresent(
            list -> list.items().forEach(one -> one.oneOf(byCategory).ifPresent(categories::add)));
    return new Fits(kinds, categories);
  }

  private Page page(YamlValue entry, Fits offered) {
    YamlFields fields = entry.fields("title", "opens", "text", "points", "closing", "next");
    String title = text(fields, "title", TITLE);
    Fits opens = fields.get("opens").map(value -> opens(value, offered)).orElse(Fits.NONE);
    List<YamlValue> text = fields.items("text");
    between(fields, "text", text.size(), 1, 3);
    List<YamlValue> points = fields.get("points").map(YamlValue::items).orElse(List.of());
    between(fields, "points", points.size(), 1, 7);
    var page =
        new Page(
            title,
            opens,
            text.stream().map(one -> prose(one, PAGE)).toList(),
            points.stream().map(one -> prose(one, POINT)).toList(),
            fields.get("closing").map(one -> prose(one, PAGE)).orElse(""),
            fields.get("next").map(one -> prose(one, PAGE)).orElse(""));
    int length = length(page);
    if (length > PAGE) {
      entry.problem("This page has " + length + " characters; " + PAGE + " is the most.");
    }
    return page;
  }

  private static int length(Page page) {
    return page.title().length()
        + page.text().stream().mapToInt(String::length).sum()
        + page.points().stream().mapToInt(String::length).sum()
        + page.closing().length()
        + page.next().length();
  }

  /** Some of what the guide is offered for. */
  private static Fits opens(YamlValue value, Fits offered) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    offered.kinds().stream().sorted().forEach(kind -> kinds.put(kind.key(), kind));
    Map<String, Category> categories = new LinkedHashMap<>();
    offered.categories().stream()
        .sorted()
        .forEach(category -> categories.put(category.key(), category));
    Map<String, Object> known = new LinkedHashMap<>(kinds);
    known.putAll(categories);
    Set<Kind> byKind = EnumSet.noneOf(Kind.class);
    Set<Category> byCategory = EnumSet.noneOf(Category.class);
    for (YamlValue item : value.items()) {
      if (known.isEmpty()) item.problem("The guide is offered beside no question (“offered”).");
      else if (item.oneOf(known).isPresent()) {
        Optional.ofNullable(kinds.get(item.text())).ifPresent(byKind::add);
        Optional.ofNullable(categories.get(item.text())).ifPresent(byCategory::add);
      }
    }
    return new Fits(byKind, byCategory);
  }

  private List<Step> steps(YamlFields fields) {
    Optional<YamlValue> value = fields.get("steps");
    if (value.isEmpty()) return List.of();
    if (!steps.isEmpty()) {
      fields.problem("steps", "Another guide has steps already; one can have them.");
    }
    List<YamlValue> items = value.get().items();
    between(fields, "steps", items.size(), 1, 7);
    return items.stream().map(this::step).toList();
  }

  private Step step(YamlValue entry) {
    YamlFields fields = entry.fields("id", "title", "how", "counts");
    String id = id(fields);
    String here = entry.file() + ":" + entry.line();
    @Nullable String first = id.isBlank() ? null : steps.putIfAbsent(id, here);
    if (first != null) {
      fields.problem("id", "“" + id + "” is taken: " + first + " has the same id.");
    }
    return new Step(
        id,
        text(fields, "title", STEP),
        fields.need("how").map(how -> prose(how, HOW)).orElse(""),
        fields.get("counts").flatMap(counts -> counts.oneOf(Map.of("stories", Counts.STORIES))));
  }

  private static String id(YamlFields fields) {
    String id = text(fields, "id", ID);
    if (!id.isBlank() && !KEBAB.matcher(id).matches()) {
      fields.problem("id", "“" + id + "” is not kebab-case, such as “first-steps”.");
    }
    return id;
  }

  /** A text that may name commands between backticks. */
  private String prose(YamlValue value, int most) {
    String text = value.text(most);
    List<String> commands = Prose.commands(text);
    if (Prose.isOpen(text)) value.problem("A backtick opens a command here, and none closes it.");
    commands.stream()
        .filter(command -> !command.startsWith("/"))
        .forEach(command ->
            value.problem("“" + command + "” between backticks is no command: it lacks the /."));
    Matcher named = NAMES_A_GUIDE.matcher(text);
    while (named.find()) mentions.add(new Mention(value, named.group(1)));
    return text;
  }

  /** Only when all are read it is known which there are. */
  private void mentions() {
    for (Mention mention : mentions) {
      if (guides.containsKey(mention.id())) continue;
      mention
          .in()
          .problem(
              "“"
                  + mention.id()
                  + "” is no guide"
                  + YamlValue.meant(mention.id(), guides.keySet()));
    }
  }

  /** The button under a question must open something, and one guide is enough to choose from. */
  private void offers(String file) {
    for (Kind kind : Kind.values()) {
      int byKind = count(guide -> guide.offered().kinds().contains(kind));
      if (byKind == 0) problems.add(file, 0, "No guide is offered for “" + kind.key() + "”.");
      for (Category category : Category.values()) {
        int all =
            count(guide ->
                guide.offered().kinds().contains(kind)
                    || guide.offered().categories().contains(category));
        if (all > 2) {
          problems.add(
              file,
              0,
              "For “%s” with “%s” %d guides are offered; two are the most."
                  .formatted(kind.key(), category.key(), all));
        }
      }
    }
  }

  private int count(Predicate<Guide> fitting) {
    return (int) guides.values().stream().filter(fitting).count();
  }

  private static String text(YamlFields fields, String key, int most) {
    return fields.need(key).map(value -> value.text(most)).orElse("");
  }

  private static void between(YamlFields fields, String key, int size, int fewest, int most) {
    if (fields.get(key).isEmpty() || (size >= fewest && size <= most)) return;
    fields.problem(
        key,
        "“" + key + "” takes " + fewest + " to " + most + " entries, and here are " + size + ".");
  }

  private static <T> Map<String, T> named(T[] values, Function<T, String> name) {
    Map<String, T> byName = new LinkedHashMap<>();
    Arrays.stream(values).forEach(value -> byName.put(name.apply(value), value));
    return byName;
  }
}
