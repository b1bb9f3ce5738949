package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import dev.barraiser.text.Cut;
import dev.barraiser.text.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/** Draws pages of forms as modals and reads what was filled in. Pure. */
final class FormModals {

  private FormModals() {}

  /**
   * One page of a form.
   *
   * @param page from zero
   * @param filled what was filled in before; a field that does not stand there at all opens as the
   *     form says
   * @param errors a sentence by field name, shown with the field
   */
  static Modal page(
      String customId, Form form, int page, Values filled, Map<String, String> errors) {
    Form.Page shown = form.pages().get(page);
    var modal = Modal.create(customId, title(form, page));
    String heading = PlainText.of(shown.title()).strip();
    boolean room = shown.fields().size() < Limits.INPUTS;
    if (!heading.isEmpty() && room) modal.addComponents(TextDisplay.of(heading(heading)));
    shown.fields().forEach(field -> modal.addComponents(label(field, filled, errors)));
    return modal.build();
  }

  /** Which of several pages it is stands in the title. */
  private static String title(Form form, int page) {
    int pages = form.pages().size();
    String where = pages == 1 ? "" : " (" + (page + 1) + " of " + pages + ")";
    return Cut.to(form.title(), Limits.MODAL_TITLE - where.length()) + where;
  }

  /** Such as the question that is answered: to look at while filling in. */
  private static String heading(String text) {
    String fitting = text;
    String markup = DiscordText.escaped(fitting);
    while (markup.length() > Limits.TEXT) {
      fitting = Cut.to(fitting, fitting.length() - (markup.length() - Limits.TEXT + 1) / 2 - 1);
      markup = DiscordText.escaped(fitting);
    }
    return markup;
  }

  private static Label label(Field field, Values filled, Map<String, String> errors) {
    String label = PlainText.of(field.label()).strip();
    return Label.of(
        Cut.to(label.isEmpty() ? field.name() : label, Limits.LABEL),
        description(errors.getOrDefault(field.name(), ""), field.help()),
        FormInputs.input(field, values(field, filled)));
  }

  private static List<String> values(Field field, Values filled) {
    return filled.byName().containsKey(field.name())
        ? filled.all(field.name())
        : FormInputs.opensWith(field);
  }

  /** What is wrong says more than what is meant. */
  private static @Nullable String description(String error, String help) {
    String wrong = PlainText.of(error).strip();
    String words = wrong.isEmpty() ? PlainText.of(help).strip() : "⚠ " + wrong;
    return words.isEmpty() ? null : Cut.to(words, Limits.DESCRIPTION);
  }

  /**
   * What was filled in on a page, by field name: also what was left empty, as no value, so that it
   * stays empty when the page is opened again.
   */
  static Values values(List<ModalMapping> filled) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    filled.forEach(one -> values.put(one.getCustomId(), FormInputs.values(one)));
    return new Values(values);
  }
}
