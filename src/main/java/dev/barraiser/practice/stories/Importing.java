package dev.barraiser.practice.stories;

import dev.barraiser.bot.Invocation;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Values;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes stories out as text and in again. What is pasted is looked at first; a story is taken in
 * whole or not at all, and what is not clear is kept to be corrected.
 */
final class Importing {

  static final String FORM = "stories.import";
  static final String CONFIRM = "stories.import-confirm";
  static final String LEAVE = "stories.import-leave";
  static final String CORRECT = "stories.import-correct";
  static final String EXPORT = "stories.export";

  /** A page can be pasted into one field of the form. */
  static final int PAGE = 2_800;

  /** As many as fit on a form's page beside the category. */
  private static final List<String> FIELDS = List.of("text", "text2", "text3", "text4");

  private static final Duration KEPT = Duration.ofDays(1);

  private final StoryStore stories;
  private final ImportStore pastes = new ImportStore();
  private final StoryTitles titles;
  private final OwedQuotas quotas;
  private final InstantSource clock;

  Importing(StoryStore stories, StoryTitles titles, OwedQuotas quotas, InstantSource clock) {
    this.stories = stories;
    this.titles = titles;
    this.quotas = quotas;
    this.clock = clock;
  }

  // Out.

  List<Outgoing> export(Tx tx, Invocation asked) {
    StoryWriter.Format format =
        asked.argument("format").flatMap(Importing::format).orElse(StoryWriter.Format.MARKDOWN);
    return List.of(Outgoing.Whisper.answering(asked.asked(), exported(tx, asked.by(), format, 0)));
  }

  /** The subject holds a format and a page. */
  List<Outgoing> page(Tx tx, Incoming.Pressed pressed) {
    String[] both = pressed.action().subject().split("\\.", 2);
    StoryWriter.Format format = format(both[0]).orElse(StoryWriter.Format.MARKDOWN);
    long page = both.length == 2 ? StoriesFeature.id(both[1]).orElse(0) : 0;
    return List.of(Outgoing.Whisper.answering(pressed, exported(tx, pressed.by(), format, page)));
  }

  private Card exported(Tx tx, Person by, StoryWriter.Format format, long wanted) {
    List<Filed> all = stories.of(tx, by).stream().map(Filed::of).toList();
    if (all.isEmpty()) return ImportCards.nothingToExport();
    List<StoryWriter.Page> pages = StoryWriter.pages(format, all, PAGE);
    int page = Math.clamp(wanted, 0, pages.size() - 1);
    return ImportCards.exported(format, pages.get(page), page, pages.size(), all.size());
  }

  private static Optional<StoryWriter.Format> format(String name) {
    return Arrays.stream(StoryWriter.Format.values())
        .filter(format -> format.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  // In.

  Form form(String text, Optional<StoryCategory> category) {
    List<String> pieces = new ArrayList<>(Pieces.of(text, StoryForm.LONGEST_PART));
    while (pieces.size() < FIELDS.size()) pieces.add("");
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < FIELDS.size(); i++) {
      Field.Text field =
          Field.Text.paragraph(FIELDS.get(i), i == 0 ? "Your stories" : "It goes on")
              .max(StoryForm.LONGEST_PART)
              .help(
                  i == 0
                      ? "Markdown, CSV, or text with Situation, Task, Action, Result above its parts"
                      : "Only if it is longer than one field. Cut it between two lines.")
              .value(pieces.get(i));
      fields.add(i == 0 ? field : field.optional());
    }
    fields.add(
        new Field.Choice(
            "category",
            "Category",
            "For stories that name none themselves",
            false,
            category.map(Enum::name).orElse(""),
            Arrays.stream(StoryCategory.values())
                .map(one -> new Field.Option(one.name(), one.title()))
                .toList()));
    return new Form(
        Action.of(FORM), "Import stories", "Look at it", List.of(new Form.Page("", fields)));
  }

  Map<String, String> errors(Values values) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (text(values).isBlank()) errors.put("text", "Paste at least one story.");
    for (String field : FIELDS) {
      int length = values.text(field).length();
      if (length > StoryForm.LONGEST_PART) {
        errors.put(
            field,
            "This has %d characters; %d fit. The next field takes the rest."
                .formatted(length, StoryForm.LONGEST_PART));
      }
    }
    String category = values.text("category");
    if (!category.isEmpty() && StoryForm.category(category).isEmpty()) {
      errors.put("category", "Choose a category from the list, or none.");
    }
    return errors;
  }

  private static String text(Values values) {
    return FIELDS.stream()
        .map(values::text)
        .filter(piece -> !piece.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  List<Outgoing> submitted(Tx tx, Incoming.Submitted sent) {
    ImportStore.Pasted pasted =
        pastes.keep(
            tx,
            sent.by(),
            text(sent.values()),
            StoryForm.category(sent.values().text("category")),
            clock.instant().plus(KEPT));
    return List.of(Outgoing.Whisper.answering(sent, looked(tx, sent.by(), pasted)));
  }

  private Card looked(Tx tx, Person by, ImportStore.Pasted pasted) {
    Imported read = StoryReader.read(pasted.text(), pasted.category());
    Fresh sorted = sorted(tx, by, read);
    return read.problems().isEmpty()
        ? ImportCards.preview(pasted.id(), sorted, read.notes())
        : ImportCards.problems(pasted.id(), read, sorted.clear());
  }

  /**
   * What of a paste is new.
   *
   * @param twice those that the bank, or the paste itself, has word for word already
   * @param sameTitle those that are new under a title that the bank has
   * @param changed those that the bank has in the same words, with something else said about them
   */
  record Fresh(List<Filed> fresh, List<Filed> twice, List<Filed> sameTitle, List<Changed> changed) {
    /** What comes in when it is taken. */
    List<Filed> clear() {
      return Stream.concat(fresh.stream(), changed.stream().map(Changed::now)).toList();
    }
  }

  /** A story of the bank, and how it comes out of the import. */
  record Changed(Story story, Filed now) {}

  private Fresh sorted(Tx tx, Person by, Imported read) {
    List<Story> all = stories.of(tx, by);
    List<Filed> fresh = new ArrayList<>();
    List<Filed> twice = new ArrayList<>();
    List<Filed> sameTitle = new ArrayList<>();
    List<Changed> changed = new ArrayList<>();
    for (Filed filed : read.stories()) {
      List<Story> same = all.stream().filter(filed::tellsTheSameAs).toList();
      Optional<Story> differs =
          same.stream().noneMatch(story -> filed.onto(story).equals(Filed.of(story)))
              ? same.stream().findFirst()
              : Optional.empty();
      if (differs.isPresent()) {
        changed.removeIf(one -> one.story().id() == differs.get().id());
        changed.add(new Changed(differs.get(), filed.onto(differs.get())));
        continue;
      }
      boolean known =
          !same.isEmpty() || fresh.stream().anyMatch(one -> one.content().equals(filed.content()));
      if (known) {
        twice.add(filed);
        continue;
      }
      fresh.add(filed);
      if (all.stream().anyMatch(story -> story.title().equals(filed.content().title()))) {
        sameTitle.add(filed);
      }
    }
    return new Fresh(fresh, twice, sameTitle, changed);
  }

  Answer correct(Tx tx, Incoming.Pressed pressed) {
    return found(tx, pressed)
        .<Answer>map(pasted -> new Answer.OpenForm(form(pasted.text(), pasted.category())))
        .orElseGet(() ->
            pressed.action().subject().isEmpty()
                ? new Answer.OpenForm(form("", Optional.empty()))
                : new Answer.Told(ImportCards.decidedBefore()));
  }

  List<Outgoing> confirmed(Tx tx, Incoming.Pressed pressed) {
    Optional<ImportStore.Pasted> pasted = found(tx, pressed);
    if (pasted.isEmpty()) return told(pressed, ImportCards.decidedBefore());
    Imported read = StoryReader.read(pasted.get().text(), pasted.get().category());
    Person by = pressed.by();
    Instant now = clock.instant();
    Fresh sorted = sorted(tx, by, read);
    if (sorted.clear().isEmpty()) return told(pressed, looked(tx, by, pasted.get()));
    for (Filed filed : sorted.fresh()) {
      Story story = stories.add(tx, by, filed.content(), OptionalLong.empty(), now);
      if (filed.ready()) stories.decide(tx, by, story.id(), true, now);
    }
    for (Changed one : sorted.changed()) {
      stories.change(tx, by, one.story().id(), one.now().content(), now);
      if (one.now().ready() && !one.story().isReady()) {
        stories.decide(tx, by, one.story().id(), true, now);
      }
    }
    titles.change(tx, by);
    Card card =
        ImportCards.imported(
            sorted.fresh().size(), sorted.changed().size(), quotas.standings(tx, by));
    if (read.problems().isEmpty()) {
      pastes.remove(tx, by);
      return told(pressed, card);
    }
    ImportStore.Pasted rest =
        pastes.keep(
            tx, by, read.rest(pasted.get().text()), pasted.get().category(), now.plus(KEPT));
    return told(
        pressed,
        ImportCards.restIsKept(
            card, rest.id(), StoryReader.read(rest.text(), rest.category()).problems()));
  }

  List<Outgoing> left(Tx tx, Incoming.Pressed pressed) {
    if (found(tx, pressed).isEmpty()) return told(pressed, ImportCards.decidedBefore());
    pastes.remove(tx, pressed.by());
    return told(pressed, ImportCards.left());
  }

  private Optional<ImportStore.Pasted> found(Tx tx, Incoming.Pressed pressed) {
    OptionalLong id = StoriesFeature.id(pressed.action().subject());
    return id.isEmpty() ? Optional.empty() : pastes.find(tx, pressed.by(), id.getAsLong());
  }

  int forget(Tx tx, Instant now) {
    return pastes.forget(tx, now);
  }

  private static List<Outgoing> told(Incoming.Pressed pressed, Card card) {
    return List.of(Outgoing.Whisper.answering(pressed, card));
  }
}
