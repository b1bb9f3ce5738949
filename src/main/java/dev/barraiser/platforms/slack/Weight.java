package dev.barraiser.platforms.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;

/**
 * How many characters of text something drawn holds, and what a block costs of what a message may
 * hold. Pure.
 */
final class Weight {

  private Weight() {}

  static int ofAll(List<LayoutBlock> blocks) {
    return blocks.stream().mapToInt(block -> of(block) + Limits.BLOCK_COSTS).sum();
  }

  private static int of(LayoutBlock block) {
    return switch (block) {
      case RichTextBlock rich -> rich.getElements().stream().mapToInt(Weight::ofElement).sum();
      case HeaderBlock header -> header.getText().getText().length();
      case ContextBlock context -> context.getElements().stream().mapToInt(Weight::ofElement).sum();
      case ActionsBlock actions -> actions.getElements().stream().mapToInt(Weight::ofElement).sum();
      case SectionBlock section when section.getFields() != null ->
          section.getFields().stream().mapToInt(Weight::ofElement).sum();
      default -> 0;
    };
  }

  static int ofElements(List<RichTextElement> elements) {
    return elements.stream().mapToInt(Weight::ofElement).sum();
  }

  static int ofElement(Object element) {
    return switch (element) {
      case RichTextSectionElement section -> ofElements(section.getElements());
      case RichTextPreformattedElement code -> ofElements(code.getElements());
      case RichTextQuoteElement quote -> ofElements(quote.getElements());
      case RichTextListElement list -> ofElements(list.getElements());
      case RichTextSectionElement.Text text -> text.getText().length();
      case RichTextSectionElement.Link link -> link.getText().length() + link.getUrl().length();
      case RichTextSectionElement.Date date -> date.getFallback().length();
      case RichTextSectionElement.User user -> user.getUserId().length();
      case TextObject text -> text.getText().length();
      case ButtonElement button -> button.getText().getText().length();
      default -> 0;
    };
  }
}
