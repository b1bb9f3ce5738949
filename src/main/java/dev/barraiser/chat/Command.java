package dev.barraiser.chat;

import java.util.List;

/**
 * A slash command of the catalogue.
 *
 * @param path its words, such as {@code barraiser story add}; at most three (Discord: one level of
 *     groups)
 * @param summary what it does, at most 100 characters (Discord's bound)
 * @param section the heading it stands under in help
 * @param opensForm whether it opens a form: known beforehand, since Discord cannot open one after
 *     acknowledging
 * @param example how somebody would type it
 * @param shortcut the label, at most 24 characters (Slack's bound), under which a platform with a
 *     menu for that offers it from everywhere; empty for none
 */
public record Command(
    List<String> path,
    String summary,
    Section section,
    List<Arg> args,
    boolean opensForm,
    String example,
    String shortcut) {

  public Command {
    path = List.copyOf(path);
    args = List.copyOf(args);
    if (path.isEmpty() || path.size() > 3)
      throw new IllegalArgumentException("one to three words: " + path);
    if (summary.length() > 100)
      throw new IllegalArgumentException("summary over 100 characters: " + path);
    if (shortcut.length() > 24)
      throw new IllegalArgumentException("shortcut over 24 characters: " + path);
  }

  /** The headings of help, in its order. */
  public enum Section {
    FIRST("Start here"),
    PRACTICE("Practice"),
    STORIES("Stories"),
    YOURS("Yours"),
    GROUP("Your study group"),
    ORGANISERS("For organisers");

    private final String title;

    Section(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * An optional argument.
   *
   * @param help at most 100 characters (Discord's bound)
   * @param options the only values it takes, at most 25 (Discord's bound); empty for free text
   * @param suggests whether the bot completes what is being typed (see {@link
   *     Incoming.Target.Argument})
   * @param formerly a name that it had and that is still understood; empty for none
   */
  public record Arg(
      String name, String help, List<Field.Option> options, boolean suggests, String formerly) {
    public Arg {
      options = List.copyOf(options);
      if (help.length() > 100)
        throw new IllegalArgumentException("help over 100 characters: " + name);
      if (options.size() > 25) throw new IllegalArgumentException("over 25 options: " + name);
    }

    /** One of these values. */
    public static Arg of(String name, String help, List<Field.Option> options) {
      return new Arg(name, help, options, false, "");
    }

    /** Free text. */
    public static Arg text(String name, String help) {
      return new Arg(name, help, List.of(), false, "");
    }

    /** Free text that the bot completes. */
    public static Arg suggesting(String name, String help) {
      return new Arg(name, help, List.of(), true, "");
    }

    /** Still understood by a name that it had. */
    public Arg formerly(String name) {
      return new Arg(this.name, help, options, suggests, name);
    }
  }

  /** The path as typed: {@code /barraiser story add}. */
  public String typed() {
    return "/" + String.join(" ", path);
  }

  public static Command of(String typed, String summary, Section section) {
    String words = typed.startsWith("/") ? typed.substring(1) : typed;
    return new Command(
        List.of(words.split(" ")), summary, section, List.of(), false, "/" + words, "");
  }

  public Command opensAForm() {
    return new Command(path, summary, section, args, true, example, shortcut);
  }

  public Command taking(Arg... args) {
    return new Command(path, summary, section, List.of(args), opensForm, example, shortcut);
  }

  public Command example(String example) {
    return new Command(path, summary, section, args, opensForm, example, shortcut);
  }

  /** Offered from everywhere, under this label. */
  public Command everywhereAs(String shortcut) {
    return new Command(path, summary, section, args, opensForm, example, shortcut);
  }
}
