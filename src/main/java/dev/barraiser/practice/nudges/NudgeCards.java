package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.nudges.NudgePlan.Nothing;
import dev.barraiser.practice.nudges.NudgePlan.Planned;
import dev.barraiser.practice.nudges.NudgePlan.Situation;
import dev.barraiser.practice.nudges.NudgePlan.Upcoming;
import dev.barraiser.practice.stories.QuotaWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What nudges say. Pure. */
final class NudgeCards {

  static final String YES = "nudges.yes";
  static final String NO = "nudges.no";
  static final String SNOOZE = "nudges.snooze";
  static final String SNOOZE_DAY = "nudges.day";
  static final String SNOOZE_NEAR = "nudges.near";
  static final String RETRY = "nudges.retry";
  static final String LESS = "nudges.less";
  static final String STAY = "nudges.stay";
  static final String WHY = "nudges.why";
  static final String WHY_NOTHING = "nudges.nothing";
  static final String CHANGE = "nudges.change";
  static final String STOP = "nudges.stop";

  private static final Span SETTINGS = Words.code("/barraiser settings");

  private NudgeCards() {}

  /** The one question, with what is kept and who can see it. */
  static Card ask(NudgeRules rules) {
    return Card.of(
        "Shall I nudge you about your stories?",
        Block.text(
            "Good to have you here. Shall I nudge you about your stories and, now and then, to"
                + " assess yourself, "
                + Often.aWeek(rules.weekly()).words()
                + " at most?"),
        Block.buttons(
            Button.primary("Yes, nudge me", Action.of(YES)), Button.of("No thanks", Action.of(NO))),
        Block.context(
            "I ask this once. ",
            SETTINGS,
            " changes it at any time, and ",
            Words.code("/barraiser privacy"),
            " tells what I keep and who can read it."));
  }

  /**
   * The rules in force and what comes next, and why.
   *
   * @param last what became of the last day on which one could have come; may be empty
   */
  static Card rules(
      Situation who, WhichZone zone, LocalDate today, Upcoming upcoming, String last) {
    Subscription subscription = who.subscription();
    Preferences preferences = subscription.preferences();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Nudges are on"));
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact("When", Because.days(preferences.days()) + " at " + preferences.at()));
    facts.add(new Block.Fact("At most", atMost(who)));
    facts.add(new Block.Fact("Quiet", quiet(preferences.quiet())));
    facts.add(new Block.Fact("Time zone", zone.words()));
    preferences
        .snoozedUntil()
        .filter(today::isBefore)
        .ifPresent(until -> facts.add(new Block.Fact("Snoozed until", Because.day(until))));
    subscription
        .leaveFrom(today)
        .ifPresent(leave -> facts.add(new Block.Fact("Away", away(leave))));
    blocks.add(new Block.Facts(facts));
    blocks.add(new Block.Text(Because.upcoming(upcoming)));
    if (!last.isEmpty()) blocks.add(Block.context(last));
    if (zone.source() == WhichZone.Source.GROUP || zone.source() == WhichZone.Source.NONE) {
      blocks.add(
          Block.context(
              "I do not know your own time zone. Name it under Change, or type ",
              Words.code("/barraiser settings"),
              " with a large city in it, so that " + preferences.at() + " is yours."));
    }
    blocks.add(
        Block.buttons(
            Button.of("Change", Action.of(CHANGE)),
            Button.of("Why nothing?", Action.of(WHY_NOTHING)),
            Button.of("Stop", Action.of(STOP))));
    return new Card("Nudges are on: " + Because.rhythm(preferences) + ".", blocks);
  }

  /** The same in short, where they may set it. */
  static String forNow(Situation who) {
    return "For now "
        + who.often().words()
        + ", half of it, until you react: "
        + QuotaWords.number(who.ignored())
        + " went unanswered";
  }

  private static String atMost(Situation who) {
    return who.backsOff()
        ? who.often().words() + " for now. " + Because.halved(who)
        : who.preferences().often().words();
  }

  /** The same in short, also for somebody who wants none: what a person's home says. */
  static List<Block> settings(
      Optional<Subscription> subscription,
      WhichZone zone,
      LocalDate today,
      Optional<Situation> who,
      Optional<Upcoming> upcoming) {
    List<Block> blocks = new ArrayList<>();
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact("Time zone", zone.words()));
    Optional<Subscription> on = subscription.filter(Subscription::wanted);
    facts.add(
        new Block.Fact(
            "Nudges",
            on.map(one -> Because.days(one.preferences().days()) + " at " + one.preferences().at())
                .orElse("off")));
    who.filter(Situation::backsOff)
        .ifPresent(one -> facts.add(new Block.Fact("At most", atMost(one))));
    on.flatMap(one -> one.preferences().snoozedUntil())
        .filter(today::isBefore)
        .ifPresent(until -> facts.add(new Block.Fact("Snoozed until", Because.day(until))));
    subscription
        .flatMap(one -> one.leaveFrom(today))
        .ifPresent(leave -> facts.add(new Block.Fact("Away", away(leave))));
    blocks.add(new Block.Facts(facts));
    upcoming.ifPresent(next -> blocks.add(new Block.Text(Because.upcoming(toTheMinute(next)))));
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.of("Nudge settings", Action.of(CHANGE)));
    if (on.isPresent()) buttons.add(Button.of("Why nothing?", Action.of(WHY_NOTHING)));
    blocks.add(new Block.Buttons(buttons));
    return blocks;
  }

  /** One that is due waits for its turn; it does not move on with every look at it. */
  private static Upcoming toTheMinute(Upcoming upcoming) {
    return switch (upcoming) {
      case Planned(var at, Worth worth) -> new Planned(at.truncatedTo(ChronoUnit.MINUTES), worth);
      case Nothing none -> none;
    };
  }

  private static String away(Leave leave) {
    return leave.from().equals(leave.until())
        ? Because.day(leave.from())
        : Because.day(leave.from()) + " to " + Because.day(leave.until());
  }

  private static String quiet(QuietHours quiet) {
    return quiet.none() ? "no quiet hours" : quiet.from() + " to " + quiet.until();
  }

  /**
   * A nudge after Snooze was pressed.
   *
   * @param about what it was about, as its reason said; empty once that is forgotten
   */
  static Card snoozed(long slot, String about, LocalDate until, Upcoming upcoming) {
    String summary = "Snoozed until " + Because.day(until) + ".";
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text(summary));
    if (!about.isEmpty()) blocks.add(Block.context("It came because: " + about));
    blocks.add(new Block.Text(Because.upcoming(upcoming)));
    blocks.add(
        Block.buttons(
            Button.of("Why did I get this?", Action.of(WHY, slot)),
            Button.of("Change", Action.of(CHANGE)),
            Button.of("Stop", Action.of(STOP))));
    return new Card(summary, blocks);
  }

  /** Direct messages do not get through: said where they read it. */
  static List<Block> unreachable(Optional<LocalDate> since) {
    return List.of(
        Block.text(
            Words.strong("My direct messages do not reach you"),
            since.map(date -> ", last tried on " + Because.day(date)).orElse("")
                + ". So I send no nudges and do not try again by myself. Allow direct messages"
                + " from me, then press:"),
        Block.buttons(Button.of("Try again", Action.of(RETRY))));
  }

  /** They were gone and are back. */
  static List<Block> wasGone(Upcoming upcoming) {
    return List.of(
        Block.text("While you were not here I sent you nothing."),
        new Block.Text(Because.upcoming(upcoming)));
  }

  /** Fewer nudges from now on than were in force before, or no fewer than there are. */
  static Card less(Situation before, Often now, Upcoming upcoming) {
    String summary =
        before.often().equals(now)
            ? "It stays at " + now.words() + ": that is the least."
            : "From now on " + now.words() + " at most.";
    String already =
        before.backsOff()
            ? " You had set "
                + before.preferences().often().words()
                + "; "
                + QuotaWords.number(before.ignored())
                + " went unanswered, so it was "
                + before.often().words()
                + " already."
            : "";
    return Card.of(
        summary,
        Block.text(summary + already),
        new Block.Text(Because.upcoming(upcoming)),
        Block.buttons(Button.of("Change", Action.of(CHANGE)), Button.of("Stop", Action.of(STOP))));
  }

  /** Nudges are off because the person said so. */
  static Card stopped() {
    return Card.of(
        "Nudges are off. /barraiser settings turns them on again.",
        Block.text(
            "Nudges are off as of now. ", SETTINGS, " turns them on again, and so does this:"),
        Block.buttons(Button.of("Turn on again", Action.of(YES))));
  }

  /** The person said no when asked. */
  static Card declined() {
    return Card.of(
        "No nudges, then. /barraiser settings turns them on if you change your mind.",
        Block.text("No nudges, then. ", SETTINGS, " turns them on if you change your mind."));
  }

  static Card notYours() {
    return Card.of(
        "That button belongs to another nudge.",
        Block.text(
            "That button belongs to another nudge, so nothing changed. Yours are under ",
            SETTINGS,
            "."));
  }

  /**
   * What the form said is no longer right, such as a date that was tomorrow when it was checked.
   */
  static Card notSaved(Map<String, String> wrong) {
    return Card.of(
        "Your settings were not saved.",
        Block.text("Your settings were not saved:"),
        Block.bullets(wrong.values().stream().sorted().toList()),
        Block.context(SETTINGS, " opens them again."));
  }
}
