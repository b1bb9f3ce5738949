package dev.barraiser.practice.goals;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.Invocation;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.calendar.DateWords;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Sets, shows and clears a person's goal. Everything is a whisper to them. */
public final class GoalsFeature {

  private static final String DATE = "date";
  private static final int FARTHEST_DAYS = 366;

  private static final Command GOAL =
      Command.of(
              "/barraiser goal",
              "The day of your interview, the pace it asks for, and whether yours will do",
              Command.Section.YOURS)
          .taking(Command.Arg.text(DATE, "such as 2026-03-09, 9 March or Monday; none clears it"))
          .example("/barraiser goal 9 March");

  private final GoalStore store;
  private final Goals goals;
  private final ZoneOf zones;
  private final Signs signs;
  private final InstantSource clock;

  /** Knows which time zone holds for a person. */
  @FunctionalInterface
  public interface ZoneOf {
    ZoneId zone(Tx tx, Person person);
  }

  /** Hears that a person did something for their preparation. */
  @FunctionalInterface
  public interface Signs {
    void heard(Tx tx, Person person, Instant now);
  }

  public GoalsFeature(
      GoalStore store, Goals goals, ZoneOf zones, Signs signs, InstantSource clock) {
    this.store = store;
    this.goals = goals;
    this.zones = zones;
    this.signs = signs;
    this.clock = clock;
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("goals").command(GOAL, this::typed).press(GoalCards.CLEAR, this::cleared);
  }

  /** How a person's goal stands, in a line; nothing for who has none or whose has passed. */
  public List<Block> line(Tx tx, Person person) {
    return goals
        .of(tx, person, zones.zone(tx, person), clock.instant())
        .filter(pace -> !pace.isPast())
        .map(pace -> List.of(GoalCards.line(pace)))
        .orElse(List.of());
  }

  private List<Outgoing> typed(Tx tx, Invocation asked) {
    String words = asked.argument(DATE).map(String::strip).orElse("");
    Card card = words.isEmpty() ? shown(tx, asked.by()) : said(tx, asked.by(), words);
    return List.of(Outgoing.Whisper.answering(asked.asked(), card));
  }

  private Card shown(Tx tx, Person person) {
    return goals
        .of(tx, person, zones.zone(tx, person), clock.instant())
        .map(GoalCards::goal)
        .orElseGet(GoalCards::none);
  }

  private Card said(Tx tx, Person person, String words) {
    if (words.equalsIgnoreCase("none")) return clear(tx, person);
    Instant now = clock.instant();
    LocalDate today = now.atZone(zones.zone(tx, person)).toLocalDate();
    Optional<LocalDate> on =
        words.equalsIgnoreCase("today") ? Optional.of(today) : DateWords.read(words, today);
    if (on.isEmpty()) return GoalCards.noDate(today);
    if (on.get().equals(today)) return GoalCards.today();
    if (on.get().isBefore(today)) return GoalCards.past(on.get());
    if (on.get().isAfter(today.plusDays(FARTHEST_DAYS))) return GoalCards.tooFar(on.get());
    store.set(tx, person, on.get(), now);
    signs.heard(tx, person, now);
    return shown(tx, person);
  }

  private List<Outgoing> cleared(Tx tx, Incoming.Pressed pressed) {
    return List.of(Outgoing.Whisper.answering(pressed, clear(tx, pressed.by())));
  }

  private Card clear(Tx tx, Person person) {
    boolean wasThere = store.clear(tx, person);
    if (wasThere) signs.heard(tx, person, clock.instant());
    return GoalCards.cleared(wasThere);
  }
}
