package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cards that lead from one page of a form to the next, and how their buttons are told. Pure.
 */
final class FormSteps {

  private static final String CONTINUE = "form.continue";
  private static final String FIX = "form.fix";
  private static final String PAGE = "form.page";

  /** A page of a form on its way, as a modal bears it. */
  record Page(String draft, int page) {}

  private FormSteps() {}

  // What modals and buttons bear.

  static String modal(String draft, int page) {
    return Action.of(PAGE, draft + "-" + page).wire();
  }

  /** Empty for a modal that is none of ours. */
  static Optional<Page> page(String customId) {
    String start = PAGE + ":";
    int dash = customId.lastIndexOf('-');
    if (!customId.startsWith(start) || dash <= start.length()) return Optional.empty();
    try {
      int page = Integer.parseInt(customId.substring(dash + 1));
      return Optional.of(new Page(customId.substring(start.length(), dash), page));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The draft that a button goes on with; empty for every other button. */
  static Optional<String> draft(Action action) {
    return isStep(action.wire()) ? Optional.of(action.subject()) : Optional.empty();
  }

  static boolean isStep(String customId) {
    return customId.startsWith(CONTINUE + ":") || customId.startsWith(FIX + ":");
  }

  // Cards.

  /** A page is kept, and the form goes on. */
  static Card kept(Draft draft, int page) {
    String kept = "Page " + (page + 1) + " of " + draft.form().pages().size() + " is kept.";
    return Card.of(
        kept + " Press Continue for the next one.",
        Block.text(Words.strong(kept)),
        Block.context("Go on whenever you like: it waits here for a week."),
        Block.buttons(Button.primary("Continue", Action.of(CONTINUE, draft.id()))));
  }

  /** A form that could not be opened as the first answer. */
  static Card ready(Draft draft) {
    String ready = "“" + draft.form().title() + "” is ready to be filled in.";
    return Card.of(
        ready,
        Block.text(ready),
        Block.buttons(Button.primary("Continue", Action.of(CONTINUE, draft.id()))));
  }

  /** What keeps a form from being taken, field by field in the form's order. */
  static Card refused(Draft draft) {
    List<Words> sentences = new ArrayList<>();
    for (Field field : draft.form().fields().toList()) {
      String sentence = draft.errors().get(field.name());
      if (sentence == null) continue;
      sentences.add(Words.of(Words.strong(field.label()), ": " + sentence));
    }
    Map<String, String> errors = draft.errors();
    errors.forEach((name, sentence) -> {
      if (draft.form().fields().noneMatch(field -> field.name().equals(name))) {
        sentences.add(Words.of(sentence));
      }
    });
    return Card.of(
        "Something needs another look. What you typed is kept.",
        Block.text(Words.strong("Something needs another look.")),
        new Block.Bullets(sentences),
        Block.context("What you typed is kept."),
        fix("Fix it", draft));
  }

  /** Why a form was not taken, with the way back to what was typed. */
  static Card told(Draft draft, Card why) {
    List<Block> blocks = new ArrayList<>(why.blocks());
    blocks.add(fix("Open it again", draft));
    return new Card(why.summary(), blocks);
  }

  /** Why a step of a form was not taken, with the way to take it again. */
  static Card again(String draft, String why) {
    return Card.of(
        why,
        Block.text(why),
        Block.buttons(Button.primary("Continue", Action.of(CONTINUE, draft))));
  }

  private static Block fix(String label, Draft draft) {
    return Block.buttons(Button.primary(label, Action.of(FIX, draft.id())));
  }
}
