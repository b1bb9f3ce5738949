package dev.barraiser.practice.privacy;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.groups.Counted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The cards about what is kept. Pure. All are for the person's eyes. */
final class PrivacyCards {

  static final String EXPORT = "privacy.export";
  static final String SHARE = "privacy.share";
  static final String APART = "privacy.apart";
  static final String ASK = "privacy.delete";
  static final String DELETE = "privacy.delete-now";
  static final String KEEP = "privacy.keep";

  /** Who can read what, in the words of the first private message and of this card. */
  private static final String WHO_CAN_READ =
      "Your stories, coaching and nudges are shown to you alone: other members and organisers"
          + " cannot see them. Whoever runs me here or administers the workspace may, so leave out"
          + " an employer's secrets.";

  private PrivacyCards() {}

  /** Stands under the first private message. */
  static Block notice() {
    return Block.context(
        WHO_CAN_READ + " ", Words.code("/barraiser privacy"), " says what I keep.");
  }

  /** What help says. */
  static Words note(Duration keepAnswers) {
    return Words.of(
        "Your answers stay for " + days(keepAnswers) + ", your stories until you delete them: ",
        Words.code("/barraiser privacy"),
        " says what I keep, exports it and deletes it.");
  }

  /**
   * What is kept.
   *
   * @param counts how much of what, such as "12 answers"
   * @param entries how many there are in all
   * @param apart whether the person shares nothing with boards
   */
  record View(List<Block.Fact> counts, int entries, boolean apart) {}

  static Card privacy(View view, Duration keepAnswers) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("What I keep of you"));
    blocks.add(Block.text(WHO_CAN_READ));
    if (!view.counts().isEmpty()) blocks.add(new Block.Facts(view.counts()));
    blocks.add(
        Block.bullets(
            List.of(
                "Answers stay for "
                    + days(keepAnswers)
                    + ", with what I coached of them; then I take back what I posted of them, too."
                    + " Stories stay until you delete them, and seven"
                    + " days more in case you change your mind.",
                "Texts that you paste for coaching stay for a week after you last used their coaching,"
                    + " other coaching for three months.",
                "Your last ten mock interviews with me stay as long as answers do: what I asked, what"
                    + " you said and what it showed. Self-assessments stay until you delete"
                    + " everything.",
                "Mock interviews in pairs stay for a year: whom you met and when, the marks and"
                    + " sentences that you wrote about others, and those that they wrote about you."
                    + " When you could is gone once the week is matched.",
                "Forms that you opened and did not send stay for a week.",
                "What I told you in direct messages in Slack or Discord stands there, also of a"
                    + " story that is gone here.",
                "Besides: your name and time zone as the platform tells them, your groups, nudges,"
                    + " first steps, suggested questions and shared interviews.")));
    blocks.add(
        Block.text(
            view.apart()
                ? "You share nothing with your groups' boards and digests: they do not name you,"
                    + " and your stories and quotas are in no sum. "
                    + Counted.RULE
                : Counted.RULE + " Your name is there only if you pressed Show me."));
    blocks.add(
        Block.buttons(
            Button.primary("Export as JSON", export(Export.Format.JSON, 0)),
            Button.of("Export as Markdown", export(Export.Format.MARKDOWN, 0)),
            view.apart()
                ? Button.of("Share again", Action.of(SHARE))
                : Button.of("Share nothing with boards", Action.of(APART)),
            Button.danger("Delete everything …", Action.of(ASK))));
    blocks.add(Block.context("Only you see this."));
    return new Card("What I keep of you", blocks);
  }

  private static String days(Duration duration) {
    long days = duration.toDays();
    return days == 1 ? "a day" : days + " days";
  }

  private static Action export(Export.Format format, long page) {
    return Action.of(EXPORT, format.name() + "." + page);
  }

  /**
   * A part of everything that is kept.
   *
   * @param at which one, from 0
   * @param of how many there are
   * @param entries how many entries all of them hold
   */
  record Page(String text, int at, int of, int entries) {}

  /** Everything that is kept: as a file, and page by page to be copied. */
  static Card exported(Export.Format format, Page page, Optional<Block.Attachment> file) {
    List<Block> blocks = new ArrayList<>();
    int at = page.at();
    int pages = page.of();
    blocks.add(new Block.Header("Everything of yours as " + format.title()));
    file.ifPresent(blocks::add);
    if (file.isPresent()) blocks.add(Block.text("The same to be read here:"));
    blocks.add(new Block.Verbatim(page.text()));
    blocks.add(
        Block.context(
            (pages == 1 ? "" : "Page %d of %d, each complete in itself. ".formatted(at + 1, pages))
                + (page.entries() == 1 ? "One entry in all." : page.entries() + " entries in all.")
                + " Only you can see it."));
    List<Button> buttons = new ArrayList<>();
    if (at > 0) buttons.add(Button.of("Page " + at, export(format, at - 1)));
    if (at + 1 < pages) {
      buttons.add(Button.primary("Page " + (at + 2), export(format, at + 1)));
    }
    Arrays.stream(Export.Format.values())
        .filter(other -> other != format)
        .forEach(other -> buttons.add(Button.of("As " + other.title(), export(other, 0))));
    blocks.add(new Block.Buttons(buttons));
    return new Card("Everything of yours as text", blocks);
  }

  /** Says exactly what goes and what stays. */
  static Card ask(int entries) {
    return Card.of(
        "Delete everything of yours?",
        new Block.Header("Delete everything of yours?"),
        Block.text(
            entries == 1
                ? "I keep one entry of yours. It goes at once and cannot be brought back:"
                : "I keep "
                    + entries
                    + " entries of yours. They go at once and cannot be brought back:"),
        Block.bullets(
            List.of(
                "stories and their earlier words, answers, coaching and what you thought of it",
                "mock interviews with me, and your part in those in pairs: what you wrote about"
                    + " others, and what they wrote about you",
                "nudges, your goal, days away, first steps, self-assessments, drafts, what you"
                    + " pasted or drew",
                "your groups, and your part in them as an organiser; your name on boards",
                "suggested questions that no group took, and interviews that you shared",
                "what is on its way to you or from you",
                "your messages in the practice room")),
        Block.text("What stays:"),
        Block.bullets(
            List.of(
                "Your messages in Slack or Discord: they are yours to delete there. Answers that I"
                    + " posted for you I take back, and your name from questions that you shared or"
                    + " suggested and from where I asked for a probe.",
                "My direct messages to you in Slack or Discord: I do not remember where they"
                    + " stand. A private thread in Discord that stood for them I delete; where I"
                    + " may not, I take back what I said in it, and what you wrote stays.",
                "The weekly digests that I have posted, and requests for a probe from before I"
                    + " noted where they stand: I do not remember where. Digests name you if you"
                    + " had shown yourself on the board then, requests always.",
                "What others wrote about each other in a mock interview that you were part of. Whom"
                    + " you were to meet, or had written about, I tell that you are not here any"
                    + " more, without your name.",
                "What I told others before, such as organisers of a question that you suggested.",
                "Questions of yours that a group took up, without your name.",
                "Sentences that you agreed to give away with an opinion on a coaching, once I have"
                    + " forgotten whose they were.",
                "Backups of the database, for as long as whoever runs me keeps those.")),
        Block.buttons(
            Button.danger("Delete everything of mine", Action.of(DELETE)),
            Button.of("Keep everything", Action.of(KEEP))),
        Block.context("An export first? ", Words.code("/barraiser privacy"), " has one."));
  }

  static Card kept() {
    return Card.plain("Nothing was deleted.");
  }

  /** The last that they hear. */
  static Card forgotten() {
    return Card.of(
        "Everything of yours is deleted.",
        Block.text(
            "Everything of yours is deleted. I do not know you any more. If you like to practise"
                + " again one day, you begin as somebody new."),
        Block.context(
            "What you wrote in Slack or Discord is yours to delete there; backups go when whoever"
                + " runs me lets them go."));
  }

  /** What their home shows from then on. */
  static Card emptyHome() {
    return Card.plain("Nothing of yours is kept. Open this page again to begin anew.");
  }

  static Card nowApart() {
    return Card.of(
        "You share nothing with boards from now on.",
        Block.text(
            "From now on boards and digests do not name you, and your stories and quotas are in no"
                + " sum, in any of your groups. What they said before stands until the next one."
                + " Your answers that stand in a thread are counted there like everybody's: who"
                + " reads the thread could count them too."),
        Block.buttons(Button.of("Share again", Action.of(SHARE))));
  }

  static Card nowShared() {
    return Card.plain(
        "Your stories and quotas are in your groups' sums again from now on. Your name is there"
            + " only if you press Show me.");
  }
}
