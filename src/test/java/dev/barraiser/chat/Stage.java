package dev.barraiser.chat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A platform set up for its contract test, seen from both sides: as the bot uses it and as people
 * do.
 */
public interface Stage extends AutoCloseable {

  /** What is offered: a command that takes text, and one menu entry. */
  Catalogue CATALOGUE =
      new Catalogue(
          List.of(
              Command.of("/barraiser help", "What there is", Command.Section.FIRST)
                  .taking(Command.Arg.suggesting("zone", "A time zone"))
                  .opensAForm(),
              Command.of("/question", "A question", Command.Section.FIRST)
                  .taking(
                      Command.Arg.of(
                          "category",
                          "What it is about",
                          List.of(
                              new Field.Option("character", "Character/Values"),
                              new Field.Option("vision", "Vision/Strategy"))),
                      Command.Arg.of(
                          "level", "Whose scope it fits", List.of(new Field.Option("L6", "L6"))))),
          List.of(new Catalogue.MenuItem("answers.count", "Count as my answer", false)),
          Set.of());

  /** The platform as it is now; {@link #restart} replaces it. */
  ChatPlatform platform();

  /** Who listens to it. */
  Heard heard();

  /** A channel that the bot and both people are in. */
  Place.Channel channel();

  /** A channel of the same workspace that the bot is not in. */
  Place.Channel channelWithoutBot();

  /** A channel that is not there. */
  Place.Channel channelThatIsGone();

  Person ana();

  Person jonas();

  /** Somebody who left. */
  Person somebodyGone();

  /** What one person sees in a place, oldest first. */
  List<Seen> sees(Person reader, Place place);

  /**
   * A message as somebody sees it.
   *
   * @param text all its words, without markup
   * @param marked whether it bears the bot's mark of a gathered answer
   */
  record Seen(String id, String text, boolean marked, List<String> actions) {}

  /** The files that a person can get at, by name, anywhere the bot has put any. */
  Map<String, String> files(Person reader);

  MessageRef says(Person by, Place place, String text);

  /** A recording of this length; empty on a platform on which people only type. */
  Optional<MessageRef> speaks(Person by, Place place, Duration length);

  /** A message that addresses the bot by its name. */
  MessageRef addresses(Person by, Place place, String text);

  void edits(Person by, MessageRef message, String text);

  void deletes(Person by, MessageRef message);

  void reacts(Person by, MessageRef message, String emoji);

  Got commands(Person by, Place place, String text);

  Got presses(Person by, MessageRef message, Action action);

  Got chooses(Person by, MessageRef message, String choice);

  /** Sends the form that was opened last for a person. */
  Got submits(Person by, Map<String, List<String>> values);

  /**
   * What a person is offered while they type into a field of the form that was opened last, or
   * where a form cannot do that into the argument of that name of {@code /barraiser help}.
   */
  List<String> completes(Person by, String field, String typed);

  /** What a person gets at once. */
  sealed interface Got {
    record Nothing() implements Got {}

    record AForm(String title, List<String> fields) implements Got {}

    record Errors(Map<String, String> byField) implements Got {}
  }

  /** Time goes by on the platform's clock: what it does again after a while, it does now. */
  void passes(Duration time);

  /** Ends the platform and begins it anew on what it kept, with the same listener. */
  void restart();

  @Override
  void close();
}
