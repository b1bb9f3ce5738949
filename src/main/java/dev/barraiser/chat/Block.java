package dev.barraiser.chat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of a card, named by what it means. */
public sealed interface Block {

  /** The card's heading. */
  record Header(String text) implements Block {}

  /** A paragraph. */
  record Text(Words words) implements Block {}

  /** A small, muted line: where something comes from, what happens next. */
  record Context(Words words) implements Block {}

  /**
   * Words to be read as said by somebody: the question, a person's own sentence.
   *
   * @param by who said it, or null
   */
  record Quote(String text, @Nullable String by) implements Block {}

  /** Text to be copied, character by character as it is. */
  record Verbatim(String text) implements Block {}

  /**
   * A text to take along as a file, in what only one person sees. Beside it stands how else to get
   * at the text: a platform may be forbidden to hand over files, and then says so in its place.
   *
   * @param name with its ending; letters, digits, dots and hyphens
   * @param mediaType such as {@code application/json}
   */
  record Attachment(String name, String mediaType, String text) implements Block {
    public Attachment {
      if (!name.matches("[A-Za-z0-9.-]{1,60}"))
        throw new IllegalArgumentException("a name: " + name);
    }
  }

  /** A list without order. */
  record Bullets(List<Words> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** Short labelled values, side by side where there is room. */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** One labelled value. */
  record Fact(String label, String value) {}

  /**
   * A quota: {@code done} of a goal that is met from {@code from} and full at {@code to}.
   *
   * @param drafts how many more are begun and do not count yet; boxed, because cards that were kept
   *     before there were drafts do not say
   */
  record Progress(String label, int done, int from, int to, Integer drafts) implements Block {
    public Progress {
      drafts = Objects.requireNonNullElse(drafts, 0);
    }

    public Progress(String label, int done, int from, int to) {
      this(label, done, from, to, 0);
    }
  }

  /** A small chart of counts over time, oldest first. */
  record Trend(String label, List<Point> points) implements Block {
    public Trend {
      points = List.copyOf(points);
    }
  }

  /** One bar of a trend. */
  record Point(String label, int value) {}

  /** A line between parts. */
  record Divider() implements Block {}

  /** A row of buttons, at most five (Discord's row). */
  record Buttons(List<Button> buttons) implements Block {
    public Buttons {
      buttons = List.copyOf(buttons);
      if (buttons.isEmpty() || buttons.size() > 5) {
        throw new IllegalArgumentException(
            "a row holds one to five buttons, not " + buttons.size());
      }
    }
  }

  static Block text(Object... parts) {
    return new Text(Words.of(parts));
  }

  static Block context(Object... parts) {
    return new Context(Words.of(parts));
  }

  static Block bullets(List<String> items) {
    return new Bullets(items.stream().map(Words::of).toList());
  }

  static Block buttons(Button... buttons) {
    return new Buttons(List.of(buttons));
  }
}
