package dev.barraiser.platforms.slack;

import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import dev.barraiser.text.Cut;
import dev.barraiser.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws forms as modals and reads what was filled in. A field's name is its block's id, so that
 * errors by field name are errors by block. Pure.
 */
final class FormViews {

  /** What is longer is no heading any more. */
  private static final int HEADING = 60;

  private FormViews() {}

  /**
   * All pages as one dialog.
   *
   * @throws IllegalArgumentException when {@code privateMetadata} or the form is larger than Slack
   *     takes: cut, either would be worthless
   */
  static View modal(Form form, String privateMetadata) {
    if (privateMetadata.length() > Limits.PRIVATE_METADATA) {
      throw new IllegalArgumentException("private metadata of " + privateMetadata.length());
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    for (Form.Page page : form.pages()) {
      blocks.addAll(title(page));
      page.fields().forEach(field -> blocks.add(input(field)));
    }
    if (blocks.size() > Limits.VIEW_BLOCKS) {
      throw new IllegalArgumentException("a form of " + blocks.size() + " blocks");
    }
    return View.builder()
        .type("modal")
        .callbackId(form.action().name())
        .privateMetadata(privateMetadata)
        .title(ViewTitle.builder().type("plain_text").text(form.title()).build())
        .submit(
            ViewSubmit.builder()
                .type("plain_text")
                .text(Cut.to(form.submit(), Limits.SUBMIT))
                .build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").build())
        .blocks(List.copyOf(blocks))
        .build();
  }

  /** A heading, or a text to look at while filling in: the question that is answered. */
  private static List<LayoutBlock> title(Form.Page page) {
    String title = PlainText.of(page.title()).strip();
    if (title.isEmpty()) return List.of();
    boolean heading = title.length() <= HEADING && !title.endsWith("?") && !title.endsWith(".");
    return heading ? List.of(CardParts.header(title)) : CardParts.quote(title, null);
  }

  private static LayoutBlock input(Field field) {
    String help = PlainText.of(field.help()).strip();
    return InputBlock.builder()
        .blockId(field.name())
        .label(Mrkdwn.plain(Cut.to(field.label(), Limits.LABEL)))
        .hint(help.isEmpty() ? null : Mrkdwn.plain(Cut.to(help, Limits.HINT)))
        .optional(!field.required())
        .dispatchAction(false)
        .element(FormInputs.element(field))
        .build();
  }

  /**
   * What was filled in, by field name; without values for what was left empty.
   *
   * @param state null where a view holds no inputs
   */
  static Values values(@Nullable ViewState state) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (state != null && state.getValues() != null) {
      state
          .getValues()
          .forEach((field, byAction) ->
              byAction.values().stream()
                  .findFirst()
                  .flatMap(FormInputs::values)
                  .ifPresent(filled -> values.put(field, filled)));
    }
    return new Values(values);
  }

  /**
   * What a field's text could become; a value that Slack cannot carry is left out.
   *
   * @return in the form in which Bolt answers a {@code block_suggestion}
   */
  static List<Option> options(List<Answer.Suggestion> suggestions) {
    return suggestions.stream()
        .filter(one -> !one.value().isEmpty() && one.value().length() <= Limits.OPTION_VALUE)
        .limit(Limits.OPTIONS)
        .map(one -> new Option(Mrkdwn.plain(shown(one)), one.value()))
        .toList();
  }

  private static String shown(Answer.Suggestion suggestion) {
    String label = suggestion.label().isBlank() ? suggestion.value() : suggestion.label();
    String whole = suggestion.hint().isBlank() ? label : label + " · " + suggestion.hint();
    return Cut.to(PlainText.of(whole), Limits.OPTION);
  }
}
