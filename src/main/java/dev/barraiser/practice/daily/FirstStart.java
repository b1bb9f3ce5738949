package dev.barraiser.practice.daily;

import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The practice room's first minute: a study group, a question at once, and a greeting. */
public final class FirstStart {

  private final GroupStore groups;
  private final DailyQuestions daily;
  private final InstantSource clock;

  public FirstStart(GroupStore groups, DailyQuestions daily, InstantSource clock) {
    this.groups = groups;
    this.daily = daily;
    this.clock = clock;
  }

  /**
   * Makes the channel a study group with {@code person} as its organiser, posts today's question
   * whatever the hour, and greets the person. Does nothing when the channel is a study group.
   */
  public List<Outgoing> begin(Tx tx, Place.Channel channel, Person person, ZoneId zone) {
    if (groups.of(tx, channel).isPresent()) return List.of();
    Instant now = clock.instant();
    StudyGroup group = groups.set(tx, channel, StudyGroup.Rhythm.standard(zone), now);
    groups.organise(tx, group.id(), person, now);
    List<Outgoing> effects = new ArrayList<>();
    switch (daily.askNow(tx, group, now)) {
      case DailyQuestions.OnItsWay(var asked) -> effects.addAll(asked);
      case DailyQuestions.AlreadyAsked ignored -> {
        // A new group has been asked nothing.
      }
    }
    effects.add(Outgoing.Whisper.to(person, channel, greeting()));
    return effects;
  }

  private static Card greeting() {
    return Card.of(
        "Welcome. Three things to try.",
        new Block.Header("Welcome to your practice room"),
        Block.text(
            "A Bar Raiser question is posted in this channel every weekday; the first one is here"
                + " already. Three things to try:"),
        new Block.Bullets(
            List.of(
                Words.of(
                    Words.strong("Answer it"),
                    " in its thread, as you would say it aloud. A few sentences are enough, and"
                        + " I mark what I have counted."),
                Words.of(
                    Words.strong("Draw one for yourself: "),
                    Words.code("/question"),
                    ". Only you see it until you share it."),
                Words.of(
                    Words.strong("Save a story: "),
                    Words.code("/barraiser story add"),
                    ". Then put the clock forward, and tomorrow's question is here."))),
        Block.context(
            Words.code("/barraiser help"), " lists everything. Not affiliated with Amazon."));
  }
}
