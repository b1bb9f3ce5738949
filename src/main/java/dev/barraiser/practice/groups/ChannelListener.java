package dev.barraiser.practice.groups;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Listens to what happens around channels: the bot comes, is addressed, or has to go; people leave.
 */
final class ChannelListener {

  /** Who addresses the bot again and again is answered once in so long: it costs a message each. */
  private static final Duration QUIET = Duration.ofMinutes(1);

  private final GroupStore groups;
  private final Organisers organisers;
  private final LostChannel lostChannel;
  private final Schedule schedule;
  private final AskedStore asked;
  private final InstantSource clock;
  private final GreetedStore greeted = new GreetedStore();
  private final MentionStore mentions = new MentionStore();

  ChannelListener(
      GroupStore groups,
      Organisers organisers,
      LostChannel lostChannel,
      Schedule schedule,
      AskedStore asked,
      InstantSource clock) {
    this.groups = groups;
    this.organisers = organisers;
    this.lostChannel = lostChannel;
    this.schedule = schedule;
    this.asked = asked;
    this.clock = clock;
  }

  List<Outgoing> invited(Tx tx, Incoming.Invited event) {
    Optional<StudyGroup> group = groups.of(tx, event.place());
    if (group.isEmpty()) return greet(tx, event);
    if (!group.get().gone()) return List.of();
    groups.back(tx, group.get().id());
    Optional<Instant> next =
        groups
            .find(tx, group.get().id())
            .flatMap(back -> schedule.restart(tx, back, clock.instant()));
    Person by = event.by();
    return by == null ? List.of() : told(by, event.place(), GroupCards.back(group.get(), next));
  }

  /** What the bot does is said once a stay, to whoever brought it. */
  private List<Outgoing> greet(Tx tx, Incoming.Invited event) {
    Person by = event.by();
    if (by == null || !greeted.add(tx, event.place())) return List.of();
    return told(by, event.place(), GroupCards.invited(organisers.settingUp(tx, event.place(), by)));
  }

  List<Outgoing> removed(Tx tx, Incoming.Removed event) {
    greeted.remove(tx, event.place());
    return groups.of(tx, event.place()).map(group -> lostChannel.lost(tx, group)).orElse(List.of());
  }

  /** Quietly: what they wrote is kept, and joining or answering brings them back. */
  List<Outgoing> leftChannel(Tx tx, Incoming.LeftChannel event) {
    groups.of(tx, event.place()).ifPresent(group -> groups.leave(tx, group.id(), event.person()));
    return List.of();
  }

  List<Outgoing> leftWorkspace(Tx tx, Incoming.PersonLeft event) {
    groups.leaveAll(tx, event.person());
    return List.of();
  }

  /** An answer that names the bot is still an answer: nothing is said in a question's thread. */
  List<Outgoing> mentioned(Tx tx, Incoming.Mentioned event) {
    Optional<Place.Channel> channel = event.place().inChannel();
    if (channel.isEmpty() || isInAQuestionsThread(tx, event.place())) return List.of();
    if (!mentions.answers(tx, channel.get(), event.by(), clock.instant(), QUIET)) return List.of();
    Optional<StudyGroup> group = groups.of(tx, channel.get());
    return told(event.by(), event.place(), answer(tx, channel.get(), group, event.by()));
  }

  private Card answer(Tx tx, Place.Channel channel, Optional<StudyGroup> group, Person by) {
    if (group.isEmpty()) return GroupCards.noGroupYet(organisers.settingUp(tx, channel, by));
    if (!group.get().gone()) return GroupCards.hereToo(todaysQuestion(tx, group.get()));
    return organisers.may(tx, group.get(), by)
        ? GroupCards.noGroupYet(Organisers.SettingUp.MAY)
        : organisers.refusal(tx, group.get());
  }

  private boolean isInAQuestionsThread(Tx tx, Place place) {
    return place instanceof Place.InThread thread && asked.in(tx, thread).isPresent();
  }

  private Optional<MessageRef> todaysQuestion(Tx tx, StudyGroup group) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), group.rhythm().zone());
    return asked.ofSlot(tx, group.id(), today).flatMap(Asked::message);
  }

  private static List<Outgoing> told(Person person, Place place, Card card) {
    return List.of(Outgoing.Whisper.to(person, place, card));
  }
}
