package dev.barraiser.chat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that came in from a platform.
 *
 * <p>{@link #id()} is unique in its workspace and the same when a platform delivers the event
 * again: it is claimed once.
 */
public sealed interface Incoming {

  String id();

  Workspace workspace();

  /** Where it happened: events of one place's lane are worked off in order. */
  Place place();

  /** Something happened. The platform waits only until it is stored. */
  sealed interface Event extends Incoming {
    Instant at();
  }

  /**
   * A person said something that the bot can read. The bot's own messages and those of other bots
   * are never passed on.
   *
   * @param toSomebody whether it replies to or mentions another member: then it is conversation
   * @param clip whether it holds a voice clip or video
   * @param spoken how long its clips last together; null where there is none and where the platform
   *     does not tell
   */
  record Said(
      String id,
      Person by,
      MessageRef message,
      String text,
      boolean toSomebody,
      boolean clip,
      @Nullable Duration spoken,
      Instant at)
      implements Event {
    @Override
    public Workspace workspace() {
      return by.workspace();
    }

    @Override
    public Place place() {
      return message.place();
    }
  }

  /** A person changed what they had said; {@code text} is the new text. */
  record Edited(String id, Person by, MessageRef message, String text, Instant at)
      implements Event {
    @Override
    public Workspace workspace() {
      return by.workspace();
    }

    @Override
    public Place place() {
      return message.place();
    }
  }

  /**
   * Somebody cleared a message away together with others, as those do who moderate: it was not its
   * author who deleted it.
   */
  record Purged(String id, MessageRef message, Instant at) implements Event {
    @Override
    public Workspace workspace() {
      return message.place().workspace();
    }

    @Override
    public Place place() {
      return message.place();
    }
  }

  /** A message is gone. Platforms do not tell who wrote it, who deleted it or what it said. */
  record Deleted(String id, MessageRef message, Instant at) implements Event {
    @Override
    public Workspace workspace() {
      return message.place().workspace();
    }

    @Override
    public Place place() {
      return message.place();
    }
  }

  /** A person put a reaction on a message, or took it back. */
  record Reacted(String id, Person by, MessageRef message, String emoji, boolean added, Instant at)
      implements Event {
    @Override
    public Workspace workspace() {
      return by.workspace();
    }

    @Override
    public Place place() {
      return message.place();
    }
  }

  /**
   * A person was seen for the first time, or their name, zone or rights changed. Comes before their
   * first event.
   */
  record PersonChanged(String id, Profile profile, Instant at) implements Event {
    @Override
    public Workspace workspace() {
      return profile.person().workspace();
    }

    @Override
    public Place place() {
      return new Place.Direct(profile.person());
    }
  }

  /**
   * Whether a person administers where a channel is, on a platform whose rights differ from place
   * to place. Comes before the interaction that it matters for. Where it never comes, {@link
   * Profile#admin} says so for the whole workspace.
   */
  record RightsChanged(
      String id, Person person, Place.Channel place, boolean administers, Instant at)
      implements Event {
    @Override
    public Workspace workspace() {
      return person.workspace();
    }
  }

  /** A person addressed the bot by its name in a channel or a thread. */
  record Mentioned(String id, Person by, MessageRef message, Instant at) implements Event {
    @Override
    public Workspace workspace() {
      return by.workspace();
    }

    @Override
    public Place place() {
      return message.place();
    }
  }

  /** A person opened the bot's home, where the platform has one. */
  record HomeOpened(String id, Person by, Instant at) implements Event {
    @Override
    public Workspace workspace() {
      return by.workspace();
    }

    @Override
    public Place place() {
      return new Place.Direct(by);
    }
  }

  /** A person left a channel that the bot is in. They stay in the workspace. */
  record LeftChannel(String id, Person person, Place.Channel place, Instant at) implements Event {
    @Override
    public Workspace workspace() {
      return person.workspace();
    }
  }

  /** A person left the workspace. */
  record PersonLeft(String id, Person person, Instant at) implements Event {
    @Override
    public Workspace workspace() {
      return person.workspace();
    }

    @Override
    public Place place() {
      return new Place.Direct(person);
    }
  }

  /** The bot was invited to a channel; {@code by} is null where the platform does not tell. */
  record Invited(String id, Place.Channel place, @Nullable Person by, Instant at) implements Event {
    @Override
    public Workspace workspace() {
      return place.workspace();
    }
  }

  /** The bot was removed from a channel, or the channel was archived or deleted. */
  record Removed(String id, Place.Channel place, Instant at) implements Event {
    @Override
    public Workspace workspace() {
      return place.workspace();
    }
  }

  /** A channel got another name. */
  record Renamed(String id, Place.Channel place, String name, Instant at) implements Event {
    @Override
    public Workspace workspace() {
      return place.workspace();
    }
  }

  /** A person asks something of the bot and waits for an {@link Answer}. */
  sealed interface Interaction extends Incoming {
    Person by();

    /** What effects name to be delivered as an answer to this interaction. */
    Origin origin();

    @Override
    default Workspace workspace() {
      return by().workspace();
    }
  }

  /** A slash command; {@code name} is its first word without the slash. */
  record Commanded(String id, Person by, Place place, String name, Input input, Origin origin)
      implements Interaction {}

  /**
   * A button pressed. {@code message} is the card it stood on; on a person's home it has no id and
   * stands in their direct messages.
   */
  record Pressed(String id, Person by, MessageRef message, Action action, Origin origin)
      implements Interaction {
    @Override
    public Place place() {
      return message.place();
    }

    /** Whether it stood on the person's home, which is no message and cannot be revised. */
    public boolean atHome() {
      return message.id().isEmpty();
    }
  }

  /** A form sent. {@code place} is where it was opened. */
  record Submitted(String id, Person by, Place place, Action action, Values values, Origin origin)
      implements Interaction {}

  /**
   * An entry of a message's menu chosen.
   *
   * @param author who wrote the message; null when a bot did
   * @param text what the message says
   */
  record Chosen(
      String id,
      Person by,
      MessageRef message,
      @Nullable Person author,
      String text,
      boolean clip,
      String choice,
      Origin origin)
      implements Interaction {
    @Override
    public Place place() {
      return message.place();
    }
  }

  /** A person is typing a command or into a suggesting field of a form: what could it become? */
  record Suggesting(String id, Person by, Place place, Target target, String typed, Origin origin)
      implements Interaction {}

  /** What is being completed. */
  sealed interface Target {
    /** A slash command; {@code typed} is the whole line with its slash. */
    record CommandLine() implements Target {}

    /** A field of an open form. */
    record FormField(Action action, String field) implements Target {}

    /** An argument of a slash command, on a platform that takes commands apart. */
    record Argument(Command command, String argument) implements Target {}
  }
}
