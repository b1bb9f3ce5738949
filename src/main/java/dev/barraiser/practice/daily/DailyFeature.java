package dev.barraiser.practice.daily;

import dev.barraiser.bot.Chore;
import dev.barraiser.bot.Feature;
import dev.barraiser.bot.Invocation;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.practice.calendar.DateWords;
import dev.barraiser.practice.calendar.WallClock;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Organisers;
import dev.barraiser.practice.groups.Organising;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chore that posts daily questions, and what organisers can do about their group's slots. */
public final class DailyFeature {

  /** Slots shown in the history: about three weeks of practice days. */
  private static final int SHOWN = 15;

  private final DailyQuestions daily;
  private final GroupStore groups;
  private final Organising organising;
  private final ChoreReport report;
  private final InstantSource clock;

  public DailyFeature(
      DailyQuestions daily,
      GroupStore groups,
      Organisers organisers,
      ChoreReport report,
      InstantSource clock) {
    this.daily = daily;
    this.groups = groups;
    this.organising = new Organising(groups, organisers);
    this.report = report;
    this.clock = clock;
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("daily")
        .command(
            admin("pause", "Pause daily questions, until a date if you give one")
                .taking(
                    Command.Arg.text(
                        "until", "the date they come again, such as 2026-03-09, 9 March or Monday"))
                .example("/barraiser admin pause Monday"),
            organising(this::pause))
        .command(
            admin("resume", "End a pause"),
            organising((tx, asked, group) -> resume(tx, asked.asked(), group)))
        .command(admin("skip", "Leave the next slot without a question"), organising(this::skip))
        .command(
            admin("now", "Post today's question at once"),
            organising((tx, asked, group) -> now(tx, asked.asked(), group)))
        .command(
            admin("history", "What became of the last slots, and why"), organising(this::history))
        .command(
            admin("chores", "What I do by the clock, and your group's next slot"),
            organising(this::chores))
        .press("daily.first", this::first)
        .press(
            DailyCards.RESUME,
            (tx, pressed) -> organising.act(tx, pressed, group -> resume(tx, pressed, group)))
        .formPress(PauseForm.NAME, this::pausing)
        .form(
            PauseForm.NAME,
            (tx, sent) -> PauseForm.errors(sent.values(), today(tx, sent)),
            (tx, sent) -> organising.act(tx, sent, group -> paused(tx, sent, group)))
        .chore(
            new Chore(
                "daily",
                "Daily question",
                Duration.ofMinutes(1),
                true,
                daily::backlog,
                daily::batch));
  }

  private static Command admin(String word, String summary) {
    return Command.of("/barraiser admin " + word, summary, Command.Section.ORGANISERS);
  }

  /** What an organiser does to their group. */
  private interface Does {
    List<Outgoing> run(Tx tx, Invocation asked, StudyGroup group);
  }

  private Feature.OnCommand organising(Does handler) {
    return (tx, asked) -> organising.act(tx, asked.asked(), group -> handler.run(tx, asked, group));
  }

  private Answer pausing(Tx tx, Incoming.Pressed pressed) {
    return switch (organising.of(tx, pressed)) {
      case Organising.May(StudyGroup group) -> new Answer.OpenForm(PauseForm.of(today(group)));
      case Organising.MayNot(Card why) -> new Answer.Told(why);
    };
  }

  private List<Outgoing> paused(Tx tx, Incoming.Submitted sent, StudyGroup group) {
    return pause(tx, sent, group, PauseForm.until(sent.values(), today(group)));
  }

  private LocalDate today(StudyGroup group) {
    return LocalDate.ofInstant(clock.instant(), group.rhythm().zone());
  }

  /** By the clock of the group in whose channel a form was opened. */
  private LocalDate today(Tx tx, Incoming.Submitted sent) {
    return sent.place()
        .inChannel()
        .flatMap(channel -> groups.of(tx, channel))
        .map(this::today)
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private List<Outgoing> pause(Tx tx, Invocation asked, StudyGroup group) {
    Optional<String> typed = asked.argument("until");
    Optional<LocalDate> until = typed.flatMap(words -> DateWords.read(words, today(group)));
    if (typed.isPresent() && until.isEmpty()) {
      return whisper(asked.asked(), DailyCards.notADate(typed.get()));
    }
    return pause(tx, asked.asked(), group, until);
  }

  private List<Outgoing> pause(
      Tx tx, Incoming.Interaction asked, StudyGroup group, Optional<LocalDate> until) {
    Instant now = clock.instant();
    ZoneId zone = group.rhythm().zone();
    Optional<Instant> end = until.map(date -> WallClock.instantOf(date, LocalTime.MIDNIGHT, zone));
    if (end.isPresent() && !end.get().isAfter(now)) {
      return whisper(asked, DailyCards.notInTheFuture(until.orElseThrow(), today(group)));
    }
    daily.pause(tx, group, now, end);
    return whisper(
        asked,
        DailyCards.paused(
            group.pausedAt(now), daily.upcoming(tx, group.id()).flatMap(Upcoming::question)));
  }

  private List<Outgoing> resume(Tx tx, Incoming.Interaction asked, StudyGroup group) {
    Instant now = clock.instant();
    if (!group.pausedAt(now)) {
      return whisper(asked, DailyCards.notPaused(daily.upcoming(tx, group.id())));
    }
    List<Outgoing> effects = new ArrayList<>(daily.resume(tx, group, now));
    effects.addAll(whisper(asked, DailyCards.resumed(daily.upcoming(tx, group.id()))));
    return effects;
  }

  private List<Outgoing> skip(Tx tx, Invocation asked, StudyGroup group) {
    DailyQuestions.SkippedNext skipped = daily.skipNext(tx, group, clock.instant());
    List<Outgoing> effects = new ArrayList<>(skipped.effects());
    effects.addAll(
        whisper(asked.asked(), DailyCards.skipped(skipped.date(), daily.upcoming(tx, group.id()))));
    return effects;
  }

  private List<Outgoing> now(Tx tx, Incoming.Interaction asked, StudyGroup group) {
    return switch (daily.askNow(tx, group, clock.instant())) {
      case DailyQuestions.OnItsWay(var effects) ->
          and(effects, asked, DailyCards.posted(daily.upcoming(tx, group.id())));
      case DailyQuestions.AlreadyAsked(var row, var effects) ->
          and(
              effects,
              asked,
              DailyCards.alreadyAsked(row.flatMap(Asked::message), daily.upcoming(tx, group.id())));
    };
  }

  private List<Outgoing> first(Tx tx, Incoming.Pressed pressed) {
    return organising.act(
        tx,
        pressed,
        group ->
            Long.toString(group.id()).equals(pressed.action().subject())
                ? now(tx, pressed, group)
                : whisper(pressed, Organising.noGroup()));
  }

  private List<Outgoing> history(Tx tx, Invocation asked, StudyGroup group) {
    List<DailyCards.Past> past =
        daily.latest(tx, group, SHOWN).stream()
            .map(slot -> new DailyCards.Past(slot, daily.askedOf(tx, slot)))
            .toList();
    return whisper(asked.asked(), DailyCards.history(group, past, daily.next(tx, group)));
  }

  private List<Outgoing> chores(Tx tx, Invocation asked, StudyGroup group) {
    return whisper(asked.asked(), DailyCards.chores(group, report.status(), daily.next(tx, group)));
  }

  private static List<Outgoing> and(List<Outgoing> effects, Incoming.Interaction asked, Card card) {
    List<Outgoing> all = new ArrayList<>(effects);
    all.addAll(whisper(asked, card));
    return all;
  }

  private static List<Outgoing> whisper(Incoming.Interaction asked, Card card) {
    return List.of(Outgoing.Whisper.answering(asked, card));
  }
}
