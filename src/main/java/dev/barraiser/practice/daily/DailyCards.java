package dev.barraiser.practice.daily;

import dev.barraiser.bot.ChoreStatus;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.groups.RhythmWords;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.RefusalWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What organisers read about their group's slots. Pure. */
final class DailyCards {

  static final String RESUME = "daily.resume";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private DailyCards() {}

  /** The group is paused; {@code question} is when the pause is over and one comes again. */
  static Card paused(boolean already, Optional<Instant> question) {
    String summary = already ? "The group stays paused." : "The group is paused.";
    return Card.of(
        summary,
        Block.text(summary + " No questions are posted, and no streak breaks."),
        new Block.Text(UpcomingWords.comesAgain(question)),
        Block.buttons(
            Button.of("Set its end", Action.of(PauseForm.NAME)),
            Button.of("End the pause", Action.of(RESUME))));
  }

  static Card notADate(String typed) {
    return Card.of(
        "I do not understand “" + typed + "” as a date.",
        Block.text(
            "I do not understand “" + typed + "” as a date. Write it like ",
            Words.code("2026-03-09"),
            ", ",
            Words.code("9 March"),
            " or ",
            Words.code("Monday"),
            ", or leave it out to pause until somebody resumes."));
  }

  static Card notInTheFuture(LocalDate date, LocalDate today) {
    boolean thisYear = date.getYear() == today.getYear();
    return Card.plain(
        DAY.format(date)
            + (thisYear ? "" : " " + date.getYear())
            + " is not in the future. Give a date after today, or leave it out.");
  }

  static Card resumed(Optional<Upcoming> next) {
    return next("The pause is over.", next);
  }

  static Card notPaused(Optional<Upcoming> next) {
    return next("The group is not paused.", next);
  }

  static Card skipped(LocalDate date, Optional<Upcoming> next) {
    return next(
        DAY.format(date) + " has no question then.",
        next,
        Block.context(
            "If you change your mind on the day: ", Words.code("/barraiser admin now"), "."));
  }

  static Card posted(Optional<Upcoming> next) {
    return next("Today's question is on its way to the channel.", next);
  }

  static Card alreadyAsked(Optional<MessageRef> message, Optional<Upcoming> next) {
    String summary = "The group has had its question for today.";
    List<Object> words = new ArrayList<>();
    words.add(summary + " ");
    message.ifPresent(ref -> {
      words.add(new Span.Link(ref, "Go to it"));
      words.add(". ");
    });
    words.add("For one more, ");
    words.add(Words.code("/question"));
    words.add(" and “Post here”.");
    return next(summary, Block.text(words.toArray()), next);
  }

  private static Card next(String sentence, Optional<Upcoming> next, Block... more) {
    return next(sentence, Block.text(sentence), next, more);
  }

  private static Card next(String summary, Block first, Optional<Upcoming> next, Block... more) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(first);
    next.ifPresent(upcoming -> blocks.add(new Block.Text(UpcomingWords.of(upcoming))));
    blocks.addAll(List.of(more));
    return new Card(summary, blocks);
  }

  /** A decided slot, with the question it had if it had one. */
  record Past(Slot slot, Optional<Asked> asked) {}

  static Card history(StudyGroup group, List<Past> past, Optional<Instant> next) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("What became of the last slots"));
    blocks.add(
        past.isEmpty()
            ? Block.text("None has come yet.")
            : new Block.Bullets(past.stream().map(DailyCards::line).toList()));
    blocks.addAll(upcoming(group, next));
    return new Card("What became of the last slots", blocks);
  }

  private static Words line(Past past) {
    Span day = Words.strong(SHORT_DAY.format(past.slot().date()));
    return switch (past.slot().outcome()) {
      case Slot.NotPosted(Skipped why) -> Words.of(day, "  " + why.title());
      case Slot.Posted ignored -> posted(day, past.asked());
    };
  }

  private static Words posted(Span day, Optional<Asked> asked) {
    Optional<MessageRef> message = asked.flatMap(Asked::message);
    if (message.isEmpty()) return Words.of(day, "  on its way to the channel");
    Span link = new Span.Link(message.get(), "posted");
    return asked.flatMap(Asked::thread).isPresent()
        ? Words.of(day, "  ", link)
        : Words.of(day, "  ", link, ", but its thread could not be opened");
  }

  static Card chores(StudyGroup group, List<ChoreStatus> chores, Optional<Instant> next) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("What I do by the clock"));
    blocks.add(new Block.Bullets(chores.stream().map(DailyCards::line).toList()));
    blocks.addAll(upcoming(group, next));
    return new Card("What I do by the clock", blocks);
  }

  private static Words line(ChoreStatus chore) {
    List<Object> words = new ArrayList<>();
    words.add(Words.strong(chore.title()));
    ChoreStatus.LastRun last = chore.last();
    if (last == null) {
      words.add("  has not run yet");
    } else {
      words.add(
          switch (last.result()) {
            case RUNNING -> "  running since ";
            case DONE -> "  last run ";
            case FAILED -> "  failed ";
          });
      words.add(new Span.When(last.started()));
    }
    Instant wake = chore.nextWake();
    if (wake != null) {
      words.add(", wakes again ");
      words.add(new Span.When(wake));
    }
    return Words.of(words.toArray());
  }

  private static List<Block> upcoming(StudyGroup group, Optional<Instant> next) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.context(RhythmWords.when(group.rhythm())));
    if (next.isPresent()) {
      blocks.add(Block.text("This group's next slot is due on ", new Span.When(next.get()), "."));
      if (group.pausedAt(next.get())) {
        blocks.add(
            Block.text(
                "It will be skipped, since the group is paused. ",
                Words.code("/barraiser admin resume"),
                " ends that."));
      }
    }
    return blocks;
  }

  /** Told to organisers when a question could not be posted. */
  static Card notPosted(
      StudyGroup group, Optional<MessageRef> latestQuestion, Receipt.Refused refused) {
    return Card.of(
        "I could not post today's question in your study group.",
        new Block.Text(
            Words.of("I could not post today's question in ")
                .and(RhythmWords.which(group, latestQuestion))
                .and(Words.of(". " + RefusalWords.of(refused)))),
        Block.text(
            "Once that is mended, ",
            Words.code("/barraiser admin now"),
            " in the channel posts it. I try again with the next slot and do not write about it"
                + " again unless something changes."));
  }

  /** Told to organisers when a question stands without a thread. */
  static Card noThread(
      StudyGroup group, Optional<MessageRef> latestQuestion, Receipt.Refused refused) {
    return Card.of(
        "Today's question in your study group has no thread, so nobody's answer counts.",
        new Block.Text(
            Words.of("Today's question in ")
                .and(RhythmWords.which(group, latestQuestion))
                .and(
                    Words.of(
                        " has no thread, so nobody's answer counts. " + RefusalWords.of(refused)))),
        Block.context("I do not write about it again unless something changes."));
  }
}
