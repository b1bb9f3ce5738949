package dev.barraiser.platforms.slack;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;

/**
 * Draws forms as modals and reads what was filled in. A field's name is its block's id, so that
 * errors by field name are errors by block. Pure.
 */
final class FormViews {

  private FormViews() {}

  /** All pages as one dialog. */
  static View modal(Form form, String privateMetadata) {
    return View.builder().type("modal").privateMetadata(privateMetadata + form.title()).build();
  }

  static Values values(ViewState state) {
    return new Values(java.util.Map.of("state", java.util.List.of(state.toString())));
  }
}
