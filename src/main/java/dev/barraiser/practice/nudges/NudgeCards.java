package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.goals.Forecast;
import dev.barraiser.practice.nudges.NudgePlan.Nothing;
import dev.barraiser.practice.nudges.NudgePlan.Planned;
import dev.barraiser.practice.nudges.NudgePlan.Reason;
import dev.barraiser.practice.nudges.NudgePlan.Situation;
import dev.barraiser.practice.nudges.NudgePlan.Upcoming;
import dev.barraiser.practice.stories.QuotaWords;
import dev.barraiser.practice.stories.Quotas.Standing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE, d MMM, HH:mm", Locale.ENGLISH);

  private NudgeCards() {}

  /** The one question, with what is kept and who can see it. */
  static Card ask(NudgeRules rules) {
    return Card.of(
        "Shall I nudge you about the stories you are still missing?",
        Block.text(
            "Good to have you here. Shall I nudge you about the stories you are still missing, "
                + Often.aWeek(rules.weekly()).words()
                + " at most?"),
        Block.text(
            "I keep your stories, your answers and my nudges, and show them to you alone, except"
                + " what you write in a thread yourself. Whoever runs me here could"
                + " read them in the database, and whoever administers the workspace where they"
                + " stand, so leave out an employer's secrets."),
        Block.buttons(
            Button.primary("Yes, nudge me", Action.of(YES)), Button.of("No thanks", Action.of(NO))),
        Block.context("I ask this once. ", SETTINGS, " changes it at any time."));
  }

  /** The nudge itself: what it is about, the way to do it now, and why it came. */
  static Card nudge(long slot, Worth worth, Situation who) {
    return switch (worth) {
      case Worth.GoalSlipping goal -> goal(slot, goal, who);
      case Worth.Gap gap -> gap(slot, gap, who);
      case Worth.OnePartShort draft -> draft(slot, draft, who);
      case Worth.WorthSaving answer -> answer(slot, answer, who);
      case Worth.NoStoryFor question -> storyless(slot, question, who);
      case Worth.NeverTold story -> untold(slot, story, who);
      case Worth.SelfAssessment self -> AssessNudge.of(slot, self, who);
      case Worth.StayOrStop question -> stayOrStop(slot, question);
    };
  }

  private static Card gap(long slot, Worth.Gap about, Situation who) {
    Standing gap = about.standing();
    String where = where(gap);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header(where));
    blocks.add(QuotaWords.bar(gap));
    blocks.add(Block.text(toGo(gap), " For example a time " + about.topic().time() + "."));
    List<String> others =
        who.gaps().stream()
            .filter(other -> other.category() != gap.category())
            .map(NudgeCards::where)
            .toList();
    if (!others.isEmpty())
      blocks.add(Block.context("Also open: " + String.join(", ", others) + "."));
    blocks.addAll(
        waysOn(
            slot,
            Button.primary("Add a story", Action.of("stories.add", about.topic().name())),
            about,
            who));
    return new Card(where + ". " + toGo(gap), blocks);
  }

  private static Card goal(long slot, Worth.GoalSlipping goal, Situation who) {
    String day = day(goal.pace().on());
    Forecast forecast = goal.pace().forecast();
    String summary =
        (forecast.verdict() == Forecast.Verdict.DOUBTFUL
                ? "At your pace you will likely not be ready by "
                : "At your pace you will not be ready by ")
            + day
            + ".";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Your goal slips"));
    blocks.add(
        Block.text(
            summary
                + " "
                + Why.capital(QuotaWords.number(forecast.missing()))
                + (forecast.missing() == 1 ? " story is" : " stories are")
                + " missing; going on as in the last weeks, "
                + forecast.toCome()
                + " will be ready."));
    blocks.add(QuotaWords.bar(goal.standing()));
    blocks.add(
        Block.text("Where a story helps most, for example a time " + goal.topic().time() + "."));
    blocks.addAll(
        waysOn(
            slot,
            Button.primary("Add a story", Action.of("stories.add", goal.topic().name())),
            goal,
            who));
    return new Card(summary, blocks);
  }

  private static Card draft(long slot, Worth.OnePartShort draft, Situation who) {
    String story = "Story " + draft.number();
    String summary =
        draft
            .unwritten()
            .map(part -> story + " is one part short of ready.")
            .orElse(story + " has all four parts. Is it ready?");
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header(summary));
    blocks.add(new Block.Quote(draft.title(), null));
    blocks.add(
        Block.text(
            draft
                .unwritten()
                .map(part -> "Its " + part + " is all that is not written yet.")
                .orElse("It counts once you call it ready; what is missing is your word."),
            " " + where(draft.standing()) + "."));
    blocks.addAll(
        waysOn(
            slot,
            Button.primary("Finish it", Action.of("stories.edit", draft.story())),
            draft,
            who));
    return new Card(summary, blocks);
  }

  private static Card answer(long slot, Worth.WorthSaving answer, Situation who) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("An answer worth saving"));
    blocks.add(new Block.Quote(answer.question(), null));
    blocks.add(
        Block.text(
            "You answered this with "
                + answer.words()
                + " words. Saved as a story it counts for "
                + where(answer.standing())
                + "."));
    blocks.addAll(
        waysOn(
            slot,
            Button.primary("Save as story", Action.of("stories.from-answer", answer.answer())),
            answer,
            who));
    return new Card("An answer of yours is worth saving as a story.", blocks);
  }

  private static Card storyless(long slot, Worth.NoStoryFor about, Situation who) {
    String summary = "There is a question that no story of yours answers.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("A question without a story"));
    blocks.add(new Block.Quote(about.question(), null));
    blocks.add(
        Block.text(
            "You looked for a story for this one, and none was worth telling. One that answers it"
                + " counts for "
                + where(about.standing())
                + "."));
    blocks.addAll(
        waysOn(
            slot,
            Button.primary(
                "Add a story", Action.of("stories.add", about.standing().category().name())),
            about,
            who));
    return new Card(summary, blocks);
  }

  private static Card untold(long slot, Worth.NeverTold story, Situation who) {
    String summary = "Story " + story.number() + " is ready and was never told.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("A story to tell"));
    blocks.add(new Block.Quote(story.title(), null));
    blocks.add(
        Block.text(
            summary + " Read it once, then tell it aloud; under it you can note that you did."));
    blocks.addAll(
        waysOn(
            slot, Button.primary("Show it", Action.of("stories.show", story.story())), story, who));
    return new Card(summary, blocks);
  }

  private static Card stayOrStop(long slot, Worth.StayOrStop question) {
    return Card.of(
        "Shall I stop?",
        new Block.Header("Shall I stop?"),
        Block.text(
            "My last "
                + QuotaWords.number(question.ignored())
                + " nudges went unanswered. I ask this once, and send no more of them until you"
                + " answer, set a goal or work on a story."),
        Block.buttons(
            Button.primary("Yes, stop", Action.of(STOP)),
            Button.of("No, go on", Action.of(STAY, slot)),
            Button.of("Less often", Action.of(LESS, slot)),
            Button.of("Why did I get this?", Action.of(WHY, slot)),
            Button.of("Change", Action.of(CHANGE))));
  }

  /** The same under every nudge: later, less, why, stop; and why it came. */
  static List<Block> waysOn(long slot, Button now, Worth worth, Situation who) {
    List<Button> first = new ArrayList<>();
    first.add(now);
    first.add(Button.of("Snooze a day", Action.of(SNOOZE_DAY, slot)));
    first.add(Button.of("Snooze a week", Action.of(SNOOZE, slot)));
    if (who.goal().flatMap(pace -> who.nearGoal(pace.today())).isPresent())
      first.add(Button.of("Until my goal is near", Action.of(SNOOZE_NEAR, slot)));
    return List.of(
        new Block.Buttons(first),
        Block.buttons(
            Button.of("Less often", Action.of(LESS, slot)),
            Button.of("Why did I get this?", Action.of(WHY, slot)),
            Button.of("Change", Action.of(CHANGE)),
            Button.of("Stop", Action.of(STOP))),
        Block.context(
            "You get this because you said yes to nudges, "
                + rhythm(who.preferences())
                + ", and "
                + why(worth)
                + "."
                + (who.backsOff()
                    ? " "
                        + Why.capital(QuotaWords.number(who.ignored()))
                        + " went unanswered, so for now it is "
                        + who.often().words()
                        + "."
                    : "")));
  }

  /** What they said, what holds instead, why, and for how long. */
  static String backOff(Situation who) {
    return "You set "
        + who.preferences().often().words()
        + "; "
        + QuotaWords.number(who.ignored())
        + " went unanswered, so I come half as often, "
        + who.often().words()
        + ", until you react.";
  }

  /** Why something is worth a nudge, as a clause. It names no title: titles can be told apart. */
  static String why(Worth worth) {
    return switch (worth) {
      case Worth.Gap gap -> isAt(gap.standing());
      case Worth.GoalSlipping goal ->
          "at the pace of your last weeks your stories would likely not be ready by "
              + day(goal.pace().on());
      case Worth.OnePartShort draft ->
          "your story "
              + draft.number()
              + draft
                  .unwritten()
                  .map(part -> " lacks nothing but its " + part)
                  .orElse(" lacks nothing but your word that it is ready");
      case Worth.WorthSaving answer ->
          "an answer of yours, "
              + answer.words()
              + " words long, is no story yet, and "
              + isAt(answer.standing());
      case Worth.NoStoryFor question ->
          "you looked for a story for a question and had none, and " + isAt(question.standing());
      case Worth.SelfAssessment self -> AssessNudge.why(self);
      case Worth.NeverTold story -> "your story " + story.number() + " is ready and was never told";
      case Worth.StayOrStop question ->
          "my last " + QuotaWords.number(question.ignored()) + " nudges went unanswered";
    };
  }

  private static String isAt(Standing gap) {
    return gap.category().title()
        + " is at "
        + gap.done()
        + " of "
        + gap.range().from()
        + " stories";
  }

  private static String where(Standing gap) {
    return gap.category().title() + ": " + gap.done() + " of " + gap.range().from();
  }

  private static String toGo(Standing gap) {
    String many = QuotaWords.number(gap.missing());
    return many.substring(0, 1).toUpperCase(Locale.ROOT)
        + many.substring(1)
        + (gap.done() == 0 ? " to go." : " more to go.");
  }

  private static String rhythm(Preferences preferences) {
    return preferences.often().words()
        + " at most, "
        + days(preferences.days())
        + " at "
        + preferences.at();
  }

  /** Days as people say them. */
  static String days(Set<DayOfWeek> days) {
    if (days.size() == 7) return "any day";
    if (days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) return "Monday to Friday";
    List<String> names =
        Arrays.stream(DayOfWeek.values()).filter(days::contains).map(SettingsForm::name).toList();
    if (names.size() == 1) return names.getFirst();
    return String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** The rules in force and what comes next, and why. */
  static Card rules(Situation who, WhichZone zone, LocalDate today, Upcoming upcoming) {
    Subscription subscription = who.subscription();
    Preferences preferences = subscription.preferences();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Nudges are on"));
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact("When", days(preferences.days()) + " at " + preferences.at()));
    facts.add(new Block.Fact("At most", atMost(who)));
    facts.add(new Block.Fact("Quiet", quiet(preferences.quiet())));
    facts.add(new Block.Fact("Time zone", zone.words()));
    preferences
        .snoozedUntil()
        .filter(today::isBefore)
        .ifPresent(until -> facts.add(new Block.Fact("Snoozed until", day(until))));
    subscription
        .leaveFrom(today)
        .ifPresent(leave -> facts.add(new Block.Fact("Away", away(leave))));
    blocks.add(new Block.Facts(facts));
    blocks.add(new Block.Text(upcoming(upcoming)));
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
    return new Card("Nudges are on: " + rhythm(preferences) + ".", blocks);
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
        ? who.often().words() + " for now. " + backOff(who)
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
            on.map(one -> days(one.preferences().days()) + " at " + one.preferences().at())
                .orElse("off")));
    who.filter(Situation::backsOff)
        .ifPresent(one -> facts.add(new Block.Fact("At most", atMost(one))));
    on.flatMap(one -> one.preferences().snoozedUntil())
        .filter(today::isBefore)
        .ifPresent(until -> facts.add(new Block.Fact("Snoozed until", day(until))));
    subscription
        .flatMap(one -> one.leaveFrom(today))
        .ifPresent(leave -> facts.add(new Block.Fact("Away", away(leave))));
    blocks.add(new Block.Facts(facts));
    upcoming.ifPresent(next -> blocks.add(new Block.Text(upcoming(toTheMinute(next)))));
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
        ? day(leave.from())
        : day(leave.from()) + " to " + day(leave.until());
  }

  private static String quiet(QuietHours quiet) {
    return quiet.none() ? "no quiet hours" : quiet.from() + " to " + quiet.until();
  }

  static Words upcoming(Upcoming upcoming) {
    return switch (upcoming) {
      case Planned(var at, Worth worth) ->
          Words.of(Words.strong("Next nudge: "), new Span.When(at), ", since " + why(worth) + ".");
      case Nothing(Reason reason) -> Words.of(Words.strong("Next nudge: "), whyNone(reason));
    };
  }

  /** The same as one short line without markup, by the person's own clock. */
  static String next(Upcoming upcoming, ZoneId zone) {
    return switch (upcoming) {
      case Planned(var at, Worth worth) ->
          "Next: " + SHORT.format(at.atZone(zone)) + ", since " + why(worth);
      case Nothing(Reason reason) -> "Next: " + whyNone(reason);
    };
  }

  private static String whyNone(Reason reason) {
    return switch (reason) {
      case ALL_MET -> "none, since every quota is met. Well done.";
      case NO_GROUP ->
          "none, since you are in no study group yet. Press Join under a group's question.";
      case UNREACHABLE ->
          "none, since my direct messages do not reach you. Allow them here, then save these"
              + " settings once more.";
      case LEFT_WORKSPACE -> "none, since you are no longer here.";
      case OFF -> "none, since nudges are off.";
      case UNANSWERED ->
          "none, since I asked whether I shall stop and heard nothing. Save these settings, set"
              + " a goal or work on a story, and they go on.";
      case NOT_THEIR_DAY,
          ON_LEAVE,
          SNOOZED,
          TOO_LATE,
          WEEKLY_LIMIT,
          BACKED_OFF,
          TOO_SOON,
          JUST_WORKED,
          SAID_THIS_WEEK,
          QUIET_HOURS ->
          "none within a year, by these rules.";
    };
  }

  /** A nudge after Snooze was pressed. */
  static Card snoozed(LocalDate until, Upcoming upcoming) {
    String summary = "Snoozed until " + day(until) + ".";
    return Card.of(
        summary,
        Block.text(summary),
        new Block.Text(upcoming(upcoming)),
        Block.buttons(Button.of("Change", Action.of(CHANGE)), Button.of("Stop", Action.of(STOP))));
  }

  /** Direct messages do not get through: said where they read it. */
  static List<Block> unreachable(Optional<LocalDate> since) {
    return List.of(
        Block.text(
            Words.strong("My direct messages do not reach you"),
            since.map(date -> ", last tried on " + day(date)).orElse("")
                + ". So I send no nudges and do not try again by myself. Allow direct messages"
                + " from me, then press:"),
        Block.buttons(Button.of("Try again", Action.of(RETRY))));
  }

  /** They were gone and are back. */
  static List<Block> wasGone(Upcoming upcoming) {
    return List.of(
        Block.text("While you were not here I sent you nothing."),
        new Block.Text(upcoming(upcoming)));
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
        new Block.Text(upcoming(upcoming)),
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
