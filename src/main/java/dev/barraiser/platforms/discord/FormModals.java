package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** Draws pages of forms as modals and reads what was filled in. Pure. */
@SuppressWarnings("DoNotCallSuggester")
final class FormModals {

  private FormModals() {}

  /**
   * One page of a form.
   *
   * @param page from zero
   * @param filled what was filled in before; a field of which nothing stands there opens as the
   *     form says
   * @param errors a sentence by field name, shown with the field
   */
  static Modal page(
      String customId, Form form, int page, Values filled, Map<String, String> errors) {
    throw new UnsupportedOperationException();
  }

  /** What was filled in on a page, by field name; without values for what was left empty. */
  static Values values(List<ModalMapping> filled) {
    throw new UnsupportedOperationException();
  }
}
