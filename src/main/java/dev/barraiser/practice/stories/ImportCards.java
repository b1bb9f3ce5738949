package dev.barraiser.practice.stories;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cards about stories that are taken out and in. Pure. All are for the author's eyes. */
final class ImportCards {

  /** More than these are counted, not listed. */
  private static final int LISTED = 15;

  private ImportCards() {}

  static Card nothingToExport() {
    return Card.of(
        "You have no stories to export yet.",
        Block.text("You have no stories to export yet. ", Words.code("/barraiser story add")));
  }

  /** A page of a person's stories, to be copied. */
  static Card exported(
      StoryWriter.Format format, StoryWriter.Page page, int at, int pages, int stories) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Your stories as " + format.title()));
    blocks.add(new Block.Verbatim(page.text()));
    blocks.add(
        Block.context(
            (pages == 1
                    ? QuotaWords.capital(counted(stories)) + "."
                    : "Page %d of %d, %s in all.".formatted(at + 1, pages, counted(stories)))
                + (format == StoryWriter.Format.JSON ? "" : comesBack(page))
                + " Only you can see it."));
    List<Button> buttons = new ArrayList<>();
    if (at > 0) buttons.add(page("Page " + at, format, at - 1));
    if (at + 1 < pages) {
      buttons.add(Button.primary("Page " + (at + 2), action(format, at + 1)));
    }
    Arrays.stream(StoryWriter.Format.values())
        .filter(other -> other != format)
        .forEach(other -> buttons.add(page("As " + other.title(), other, 0)));
    blocks.add(new Block.Buttons(buttons));
    return new Card("Your stories as text", blocks);
  }

  private static String comesBack(StoryWriter.Page page) {
    return page.isWhole()
        ? " A page that is pasted into an import comes back as it is."
        : (" This story is longer than a page. To take it in again, paste pages %d to %d into one"
                + " import, in this order, a page in each field.")
            .formatted(page.first() + 1, page.last() + 1);
  }

  private static Button page(String label, StoryWriter.Format format, int page) {
    return Button.of(label, action(format, page));
  }

  private static Action action(StoryWriter.Format format, int page) {
    return Action.of(Importing.EXPORT, format.name() + "." + page);
  }

  private static String counted(int stories) {
    return stories == 1 ? "one story" : QuotaWords.number(stories) + " stories";
  }

  /**
   * What is not clear, by line.
   *
   * @param clear the new and the changed stories that can come in without the others
   */
  static Card problems(long id, Imported read, List<Filed> clear) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text("Nothing is imported yet. What I stumbled over:"));
    blocks.addAll(byLine(read.problems()));
    blocks.addAll(notes(read.notes()));
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.primary("Correct it", Action.of(Importing.CORRECT, id)));
    if (!clear.isEmpty()) {
      blocks.add(Block.text("Clear, and new to your bank or changed in it:"));
      blocks.addAll(listed(clear));
      buttons.add(
          Button.of(
              clear.size() == 1
                  ? "Import the clear one"
                  : "Import the " + clear.size() + " clear ones",
              Action.of(Importing.CONFIRM, id)));
    }
    buttons.add(Button.of("Leave it", Action.of(Importing.LEAVE, id)));
    blocks.add(new Block.Buttons(buttons));
    blocks.add(
        Block.context("What you pasted is kept for a day, or until you paste something else."));
    return new Card("Your import needs a look.", blocks);
  }

  private static List<Block> byLine(List<Imported.Problem> all) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Bullets(
            all.stream()
                .limit(LISTED)
                .map(one -> Words.of(Words.strong("Line " + one.line()), "  " + one.words()))
                .toList()));
    if (all.size() > LISTED) {
      blocks.add(Block.context("And %d more.".formatted(all.size() - LISTED)));
    }
    return blocks;
  }

  /** How something was understood that could have been meant otherwise. */
  private static List<Block> notes(List<Imported.Problem> notes) {
    if (notes.isEmpty()) return List.of();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text("How I read what was not plain:"));
    blocks.addAll(byLine(notes));
    return blocks;
  }

  /** Some are taken; what was not clear waits. */
  static Card restIsKept(Card imported, long id, List<Imported.Problem> problems) {
    List<Block> blocks = new ArrayList<>(imported.blocks());
    blocks.add(Block.text("The rest of what you pasted waits here. What I stumbled over in it:"));
    blocks.addAll(byLine(problems));
    blocks.add(
        Block.buttons(
            Button.of("Correct the rest", Action.of(Importing.CORRECT, id)),
            Button.of("Leave it", Action.of(Importing.LEAVE, id))));
    return new Card(imported.summary(), blocks);
  }

  /** What would be taken. */
  static Card preview(long id, Importing.Fresh sorted, List<Imported.Problem> notes) {
    List<Block> blocks = new ArrayList<>();
    int fresh = sorted.fresh().size();
    int changed = sorted.changed().size();
    if (fresh + changed == 0) {
      blocks.add(
          Block.text(
              "Your bank has all of this already, word for word. There is nothing to import."));
      blocks.addAll(listed(sorted.twice()));
      blocks.add(Block.buttons(Button.of("All stories", Action.of("stories.list"))));
      return new Card("You have these stories already.", blocks);
    }
    if (fresh > 0) blocks.addAll(fresh(sorted.fresh()));
    if (changed > 0) blocks.addAll(changed(sorted.changed()));
    if (!sorted.twice().isEmpty()) {
      blocks.add(
          Block.text("Left out, because your bank or your text has them already, word for word:"));
      blocks.addAll(listed(sorted.twice()));
    }
    if (!sorted.sameTitle().isEmpty()) {
      blocks.add(
          Block.text(
              "You have stories of these titles, in other words; they stay beside the new:"));
      blocks.addAll(listed(sorted.sameTitle()));
    }
    blocks.addAll(notes(notes));
    blocks.add(
        Block.buttons(
            Button.primary(
                fresh + changed == 1
                    ? fresh == 1 ? "Import it" : "Change it"
                    : "Import " + (fresh + changed) + " stories",
                Action.of(Importing.CONFIRM, id)),
            Button.of("Correct it", Action.of(Importing.CORRECT, id)),
            Button.of("Leave it", Action.of(Importing.LEAVE, id))));
    return new Card("Your import, before it is taken", blocks);
  }

  private static List<Block> fresh(List<Filed> stories) {
    int fresh = stories.size();
    long ready = stories.stream().filter(Filed::ready).count();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text(
            Words.strong(fresh == 1 ? "One new story" : fresh + " new stories"),
            ready == 0
                ? fresh == 1 ? ", to come in as a draft:" : ", to come in as drafts:"
                : ready == fresh
                    ? ", ready to tell:"
                    : ", %s of them ready to tell, the other%s:"
                        .formatted(
                            QuotaWords.number(Math.toIntExact(ready)),
                            fresh - ready == 1 ? " a draft" : "s drafts")));
    blocks.addAll(listed(stories));
    return blocks;
  }

  /** The same words, with something else said about them. */
  private static List<Block> changed(List<Importing.Changed> changed) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.text(
            Words.strong(
                changed.size() == 1
                    ? "One story that you have"
                    : changed.size() + " stories that you have"),
            ", with something else said about "
                + (changed.size() == 1 ? "it" : "them")
                + ", such as its category or principles. What you have is kept as an earlier"
                + " version:"));
    blocks.addAll(listed(changed.stream().map(Importing.Changed::now).toList()));
    return blocks;
  }

  private static List<Block> listed(List<Filed> stories) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Bullets(stories.stream().limit(LISTED).map(ImportCards::line).toList()));
    if (stories.size() > LISTED) {
      blocks.add(Block.context("And %d more.".formatted(stories.size() - LISTED)));
    }
    return blocks;
  }

  private static Words line(Filed filed) {
    Story.Content content = filed.content();
    List<String> unwritten = content.unwritten();
    return Words.of(
        Words.strong(content.title()),
        "  "
            + content.category().title()
            + (unwritten.isEmpty() ? "" : ", no " + String.join(", ", unwritten) + " yet"));
  }

  static Card imported(int stories, int changed, List<Quotas.Standing> standings) {
    List<Block> blocks = new ArrayList<>();
    if (stories > 0) {
      blocks.add(
          Block.text(
              stories == 1
                  ? "One story is imported."
                  : "%d stories are imported.".formatted(stories)));
    }
    if (changed > 0) {
      blocks.add(
          Block.text(
              (changed == 1 ? "One story is changed." : changed + " stories are changed.")
                  + " What you had is kept as an earlier version."));
    }
    blocks.addAll(QuotaWords.bars(standings));
    blocks.add(Block.buttons(Button.primary("All stories", Action.of("stories.list"))));
    return new Card("Your stories are imported.", blocks);
  }

  static Card decidedBefore() {
    return Card.of(
        "That import is not there any more.",
        Block.text("That import is not there any more: it was taken, left, or pasted anew since."),
        Block.buttons(
            Button.of("All stories", Action.of("stories.list")),
            Button.of("Import stories", Action.of(Importing.CORRECT))));
  }

  static Card left() {
    return Card.plain("Left alone. Nothing was imported, and what you pasted is forgotten.");
  }
}
