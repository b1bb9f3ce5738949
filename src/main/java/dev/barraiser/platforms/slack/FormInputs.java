package dev.barraiser.platforms.slack;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.ViewState;
import dev.barraiser.chat.Field;
import dev.barraiser.text.Cut;
import dev.barraiser.text.PlainText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One input of a form: how it is drawn and how it is read. Its id is the field's name. Pure. */
final class FormInputs {

  /** Options to be seen at a glance; more are a menu. */
  private static final int RADIO_BUTTONS = 5;

  private static final int SHORT_LABEL = 40;

  private FormInputs() {}

  static BlockElement element(Field field) {
    return switch (field) {
      case Field.Text text when text.suggests() -> select(text);
      case Field.Text text -> text(text);
      case Field.Choice choice -> choice(choice);
      case Field.Choices choices -> choices(choices);
    };
  }

  private static BlockElement text(Field.Text field) {
    int most = Math.clamp(field.max(), 1, Limits.INPUT);
    String value = PlainText.of(field.value());
    if (field.lines() == 1) value = value.replaceAll("\\s*\n\\s*", " ");
    return PlainTextInputElement.builder()
        .actionId(field.name())
        .multiline(field.lines() > 1)
        .maxLength(most)
        .initialValue(value.isEmpty() ? null : value.substring(0, Cut.endOfText(value, most)))
        .build();
  }

  /** Completed by the bot while somebody types, from the first letter on. */
  private static BlockElement select(Field.Text field) {
    return ExternalSelectElement.builder()
        .actionId(field.name())
        .placeholder(Mrkdwn.plain("Type to search"))
        .minQueryLength(1)
        .initialOption(option(new Field.Option(field.value(), field.value())).orElse(null))
        .build();
  }

  /** Radio buttons once pressed cannot be left empty again, so that an optional field has none. */
  private static BlockElement choice(Field.Choice field) {
    List<OptionObject> options = options(field.options());
    OptionObject initial =
        initial(options, List.of(field.value())).stream().findFirst().orElse(null);
    boolean atAGlance =
        field.required()
            && options.size() <= RADIO_BUTTONS
            && field.options().stream().allMatch(one -> one.label().length() <= SHORT_LABEL);
    return atAGlance
        ? RadioButtonsElement.builder()
            .actionId(field.name())
            .options(options)
            .initialOption(initial)
            .build()
        : StaticSelectElement.builder()
            .actionId(field.name())
            .placeholder(Mrkdwn.plain("Choose one"))
            .options(options)
            .initialOption(initial)
            .build();
  }

  private static BlockElement choices(Field.Choices field) {
    List<OptionObject> options = options(field.options());
    List<OptionObject> chosen = initial(options, field.values());
    // Slack refuses an empty list of them.
    List<OptionObject> initial = chosen.isEmpty() ? null : chosen;
    return options.size() <= Limits.BOXES
        ? CheckboxesElement.builder()
            .actionId(field.name())
            .options(options)
            .initialOptions(initial)
            .build()
        : MultiStaticSelectElement.builder()
            .actionId(field.name())
            .placeholder(Mrkdwn.plain("Choose any"))
            .options(options)
            .initialOptions(initial)
            .build();
  }

  private static List<OptionObject> options(List<Field.Option> options) {
    return options.stream()
        .map(FormInputs::option)
        .flatMap(Optional::stream)
        .limit(Limits.OPTIONS)
        .toList();
  }

  private static Optional<OptionObject> option(Field.Option option) {
    if (option.value().isEmpty() || option.value().length() > Limits.OPTION_VALUE) {
      return Optional.empty();
    }
    String label = option.label().isBlank() ? option.value() : option.label();
    return Optional.of(
        OptionObject.builder()
            .text(Mrkdwn.plain(Cut.to(PlainText.of(label), Limits.OPTION)))
            .value(option.value())
            .build());
  }

  private static List<OptionObject> initial(List<OptionObject> options, List<String> values) {
    return options.stream().filter(option -> values.contains(option.getValue())).toList();
  }

  /** What was put into an input; empty for a kind that we never draw. */
  static Optional<List<String>> values(ViewState.Value value) {
    return switch (value.getType()) {
      case PlainTextInputElement.TYPE -> Optional.of(one(value.getValue()));
      case ExternalSelectElement.TYPE, StaticSelectElement.TYPE, RadioButtonsElement.TYPE ->
          Optional.of(
              value.getSelectedOption() == null
                  ? List.of()
                  : one(value.getSelectedOption().getValue()));
      case CheckboxesElement.TYPE, MultiStaticSelectElement.TYPE ->
          Optional.of(
              value.getSelectedOptions() == null
                  ? List.of()
                  : value.getSelectedOptions().stream()
                      .flatMap(option -> one(option.getValue()).stream())
                      .toList());
      default -> Optional.empty();
    };
  }

  private static List<String> one(@Nullable String value) {
    return value == null || value.isBlank() ? List.of() : List.of(PlainText.of(value));
  }
}
