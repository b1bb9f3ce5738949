package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Field;
import dev.barraiser.text.Cut;
import dev.barraiser.text.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/** One input of a form: how it is drawn and how it is read. Its id is the field's name. Pure. */
final class FormInputs {

  private FormInputs() {}

  /**
   * Draws an input.
   *
   * @param values what it holds when the modal opens
   */
  static LabelChildComponent input(Field field, List<String> values) {
    return switch (field) {
      case Field.Text text -> text(text, values.isEmpty() ? "" : values.getFirst());
      case Field.Choice choice ->
          select(choice, "Choose one", choice.options(), 1, values.stream().limit(1).toList());
      case Field.Choices choices ->
          select(choices, "Choose any", choices.options(), choices.options().size(), values);
    };
  }

  /** What a field holds when its form opens. */
  static List<String> opensWith(Field field) {
    return switch (field) {
      case Field.Text text -> one(text.value());
      case Field.Choice choice -> one(choice.value());
      case Field.Choices choices -> choices.values();
    };
  }

  private static LabelChildComponent text(Field.Text field, String value) {
    int most = Math.clamp(field.max(), 1, Limits.INPUT);
    String plain = PlainText.of(value);
    if (field.lines() == 1) plain = plain.replaceAll("\\s*\n\\s*", " ");
    String fitting = plain.substring(0, Cut.endOfText(plain, most));
    return TextInput.create(
            field.name(), field.lines() == 1 ? TextInputStyle.SHORT : TextInputStyle.PARAGRAPH)
        .setRequired(field.required())
        .setMaxLength(most)
        .setValue(fitting.isEmpty() ? null : fitting)
        .build();
  }

  private static LabelChildComponent select(
      Field field, String placeholder, List<Field.Option> options, int most, List<String> values) {
    List<SelectOption> shown = options(options);
    return StringSelectMenu.create(field.name())
        .setPlaceholder(placeholder)
        .addOptions(shown)
        .setDefaultValues(values)
        .setRequired(field.required())
        .setRequiredRange(field.required() ? 1 : 0, Math.clamp(most, 1, shown.size()))
        .build();
  }

  /** A value that Discord cannot carry, or has already, is left out. */
  private static List<SelectOption> options(List<Field.Option> options) {
    List<SelectOption> shown = new ArrayList<>();
    Set<String> values = new HashSet<>();
    for (Field.Option option : options) {
      boolean fits = !option.value().isBlank() && option.value().length() <= Limits.OPTION;
      if (!fits || !values.add(option.value()) || shown.size() == Limits.OPTIONS) continue;
      String label = PlainText.of(option.label().isBlank() ? option.value() : option.label());
      shown.add(SelectOption.of(Cut.to(label, Limits.OPTION), option.value()));
    }
    return shown;
  }

  /** What was put into an input. */
  static List<String> values(ModalMapping filled) {
    return switch (filled.getType()) {
      case TEXT_INPUT -> one(PlainText.of(filled.getAsString()));
      case STRING_SELECT -> filled.getAsStringList();
      default -> List.of();
    };
  }

  private static List<String> one(String value) {
    return value.isBlank() ? List.of() : List.of(value);
  }
}
