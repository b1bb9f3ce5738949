package dev.barraiser.chat;

import java.util.Objects;

/**
 * An effect: what should happen on a platform. Committed with the state it belongs to, delivered
 * after the commit, in order within a place's lane.
 */
public sealed interface Outgoing {

  /** Where it is delivered. */
  Place place();

  /** Whom to tell how it went. */
  Tag tag();

  /**
   * A message that everybody in the place reads.
   *
   * @param reach how far it goes to reach the person of direct messages
   */
  record Post(Place place, Card card, Audience audience, Tag tag, Reach reach) implements Outgoing {

    public Post {
      // Those that waited when there was no such thing have none.
      reach = Objects.requireNonNullElse(reach, Reach.UNASKED);
    }

    public Post(Place place, Card card, Audience audience, Tag tag) {
      this(place, card, audience, tag, Reach.UNASKED);
    }

    public static Post of(Place place, Card card) {
      return new Post(place, card, new Audience.Nobody(), Tag.NONE);
    }
  }

  /** How far a direct message goes to reach its person. */
  enum Reach {
    /** As far as their direct messages: who has closed them wants none. */
    UNASKED,
    /**
     * It belongs to what they have asked for. Where their direct messages are closed, a platform
     * that has another place for the two takes that one, and its receipt says which.
     */
    ASKED_FOR
  }

  /** Opens a thread under a message of a channel. Settled with {@link Receipt.Opened}. */
  record OpenThread(MessageRef under, String title, Tag tag) implements Outgoing {
    @Override
    public Place place() {
      return under.place();
    }
  }

  /** Replaces a card of the bot, a whispered one only within the {@code origin} that pressed it. */
  record Revise(MessageRef message, Card card, Origin origin) implements Outgoing {
    @Override
    public Place place() {
      return message.place();
    }

    @Override
    public Tag tag() {
      return Tag.NONE;
    }
  }

  /**
   * A message that only one person sees. Where the platform cannot, it goes to a direct message or
   * is refused: it never becomes public.
   */
  record Whisper(Place place, Person to, Card card, Origin origin, Tag tag) implements Outgoing {

    /** An answer to an interaction, where it was asked. */
    public static Whisper answering(Incoming.Interaction asked, Card card) {
      return new Whisper(asked.place(), asked.by(), card, asked.origin(), Tag.NONE);
    }

    /** Said unasked. */
    public static Whisper to(Person person, Place place, Card card) {
      return new Whisper(place, person, card, Origin.UNASKED, Tag.NONE);
    }
  }

  /** Puts the bot's mark on a message, or takes it away. */
  record React(MessageRef message, Mark mark, boolean on) implements Outgoing {
    @Override
    public Place place() {
      return message.place();
    }

    @Override
    public Tag tag() {
      return Tag.NONE;
    }
  }

  /** The marks the bot makes. */
  enum Mark {
    /** This message counts as an answer. */
    GATHERED
  }

  /**
   * Finds out whether the bot may post and open threads in a channel: settled with Allowed or
   * Refused.
   */
  record CheckChannel(Place.Channel place, Tag tag) implements Outgoing {}

  /**
   * What a person's home shows from now on, where the platform has one; only who has opened it has
   * one. Refused elsewhere.
   */
  record Home(Person person, Card card, Tag tag) implements Outgoing {
    public Home(Person person, Card card) {
      this(person, card, Tag.NONE);
    }

    @Override
    public Place place() {
      return new Place.Direct(person);
    }
  }

  /** A direct message from the bot that belongs to what its person has asked for. */
  static Post askedFor(Person to, Card card) {
    return new Post(new Place.Direct(to), card, new Audience.Nobody(), Tag.NONE, Reach.ASKED_FOR);
  }

  /** A direct message from the bot. */
  static Post direct(Person to, Card card) {
    return Post.of(new Place.Direct(to), card);
  }
}
