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
    throw new IllegalStateException("drawn by nobody yet");
  }

  static Values values(ViewState state) {
    throw new IllegalStateException("read by nobody yet");
  }
}
