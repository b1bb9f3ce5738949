package dev.barraiser.practice.goals;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.stories.QuotaWords;
import dev.barraiser.practice.stories.Quotas.Standing;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said about a goal. Pure. */
final class GoalCards {

  static final String CLEAR = "goals.clear";

  private static final Span GOAL = Words.code("/barraiser goal");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private GoalCards() {}

  /** How it stands. */
  static Card goal(Pace pace) {
    if (pace.isPast()) return past(pace);
    String day = DAY.format(pace.on());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Ready by " + day));
    blocks.add(Block.text(Words.strong(left(pace.daysLeft())), " " + asks(pace)));
    blocks.addAll(QuotaWords.bars(pace.standings()));
    List<String> needed =
        pace.categories().stream()
            .filter(one -> !one.standing().met())
            .map(one -> needed(one.standing(), pace) + Outlook.inCategory(one, pace))
            .toList();
    if (!needed.isEmpty()) blocks.add(Block.bullets(needed));
    blocks.addAll(Outlook.blocks(pace));
    List<Button> buttons = new ArrayList<>();
    thinnest(pace)
        .map(standing ->
            Button.primary("Add a story", Action.of("stories.add", standing.category().name())))
        .ifPresent(buttons::add);
    buttons.add(Button.of("Clear the goal", Action.of(CLEAR)));
    blocks.add(new Block.Buttons(buttons));
    blocks.add(Block.context("Only you see this. ", GOAL, " with another date changes it."));
    return new Card("Your goal: " + day, blocks);
  }

  /** The same in a line. */
  static Block line(Pace pace) {
    String verdict =
        pace.unevenly().isEmpty() ? verdict(pace) : " " + Outlook.uneven(pace.unevenly());
    return Block.text(
        Words.strong("Ready by " + DAY.format(pace.on()) + ". "), asks(pace) + verdict);
  }

  private static String verdict(Pace pace) {
    return switch (pace.forecast().verdict()) {
      case MET -> "";
      case UNKNOWN ->
          pace.isTooLateForAll()
              ? " That is too late for all of them."
              : " It is too early to say whether your pace will do.";
      case ENOUGH -> " At your pace you will be ready.";
      case TIGHT -> " At your pace that is likely, with nothing to spare.";
      case DOUBTFUL -> " At your pace that is likely not enough.";
      case NOT_ENOUGH -> " At your pace it will not be enough.";
    };
  }

  private static Optional<Standing> thinnest(Pace pace) {
    return QuotaWords.thinnest(pace.standings());
  }

  private static String left(long days) {
    if (days == 0) return "That is today.";
    if (days == 1) return "That is tomorrow.";
    if (days % 7 == 0 && days >= 14) return days / 7 + " weeks from today.";
    return days < 60
        ? days + " days from today."
        : "About " + Math.round(days / 7.0) + " weeks from today.";
  }

  private static String asks(Pace pace) {
    int missing = pace.forecast().missing();
    if (missing == 0) return "Every quota is met: all that is left is to tell your stories aloud.";
    String stories = count(missing) + (missing == 1 ? " story is" : " stories are");
    if (pace.daysLeft() < 7) return capital(stories) + " still missing.";
    return capital(stories) + " still missing: " + aWeek(pace.aWeek(missing)) + ".";
  }

  private static String needed(Standing standing, Pace pace) {
    String toGo =
        "%s: %d of %d, %s to go"
            .formatted(
                standing.category().title(),
                standing.done(),
                standing.range().from(),
                count(standing.missing()));
    return pace.daysLeft() < 7
        ? toGo + "."
        : toGo + ", " + aWeek(pace.aWeek(standing.missing())) + ".";
  }

  /** A pace as people say it: a fraction of a story means nothing to anybody. */
  static String aWeek(double stories) {
    if (stories > 1.05)
      return String.format(Locale.ROOT, "%.1f a week", stories).replace(".0 ", " ");
    if (stories > 0.95) return "one a week";
    return "one every " + Math.round(7 / stories) + " days";
  }

  private static String count(int count) {
    return QuotaWords.number(count);
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Card past(Pace pace) {
    String day = DAY.format(pace.on());
    return Card.of(
        "Your goal was " + day + ".",
        Block.text("Your goal was " + day + ", and that day has passed. I hope it went well. "),
        Block.context(GOAL, " with a date sets the next one."),
        Block.buttons(Button.of("Clear the goal", Action.of(CLEAR))));
  }

  static Card none() {
    return Card.of(
        "You have set no goal.",
        Block.text(
            "You have set no goal. Tell me the day of your interview, such as ",
            Words.code("/barraiser goal 9 March"),
            ", and I say which pace gets you ready."));
  }

  static Card cleared(boolean wasThere) {
    return wasThere
        ? Card.of(
            "Your goal is cleared.",
            Block.text("Your goal is cleared. ", GOAL, " with a date sets another."))
        : none();
  }

  static Card noDate(LocalDate today) {
    return Card.plain(
        "I cannot read that as a date. Write it such as "
            + today.plusWeeks(6)
            + ", 9 March, 31/12/"
            + today.getYear()
            + ", in three weeks or Monday; none clears the goal.");
  }

  static Card past(LocalDate on) {
    return Card.plain(DAY.format(on) + " is past. Name a day that is to come.");
  }

  /** The morning of an interview. */
  static Card today() {
    return Card.of(
        "Today is the day, then. All the best for it.",
        Block.text("Today is the day, then. All the best for it."),
        Block.text(
            "Nothing new has to be written any more: read your stories once, tell the one you like"
                + " best aloud, and go. ",
            Words.code("/barraiser story list"),
            " has them."),
        Block.context("A goal needs a day that is to come: name the next one when there is one."));
  }

  static Card tooFar(LocalDate on) {
    return Card.plain(
        DAY.format(on) + " is more than a year away. Set a day within a year, even a rough one.");
  }
}
