package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Input;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Values;
import dev.barraiser.platforms.discord.Arrival.Act;
import dev.barraiser.platforms.discord.Arrival.On;
import dev.barraiser.platforms.discord.Arrival.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what people ask. Pure; never throws, whatever it is given. */
final class InteractionReader {

  private static final Card STALE =
      Card.plain(
          "That is from an older version of me. Type /barraiser help to see what I can do now.");

  /** How Discord is told that the bot has heard, where no form opens. */
  enum Acknowledgement {
    /** The person sees that the bot is thinking. */
    THINKS,
    /** The card stays as it is. */
    STAYS
  }

  /** What to do about it. */
  sealed interface Read {}

  /** To be passed on. */
  record Asks(Incoming.Interaction asked, boolean opensForm) implements Read {}

  /** To be passed on, and answered with completions. */
  record Suggests(Incoming.Suggesting asked) implements Read {}

  /** A form on its way goes on. */
  record GoesOn(String draft) implements Read {}

  /** A page of a form on its way is filled in. */
  record Sends(FormSteps.Page page, Values values) implements Read {}

  /** Not to be passed on; who asked is told why. */
  record Tells(Card card) implements Read {}

  /** Completions that the bot has none for. */
  record SuggestsNothing() implements Read {}

  /**
   * An interaction, read.
   *
   * @param back what stands in the origin of what is passed on
   */
  record Reading(
      Arrival arrival,
      Person by,
      Place place,
      WayBack back,
      Acknowledgement acknowledgement,
      Read read) {}

  private final Arrival arrival;
  private final Catalogue catalogue;
  private final String id;
  private final Person by;
  private final Place place;

  private InteractionReader(Arrival arrival, Catalogue catalogue) {
    this.arrival = arrival;
    this.catalogue = catalogue;
    this.id = EventIds.asked(arrival.id());
    this.by = Ids.person(arrival.user());
    this.place =
        arrival.where() instanceof Where.InServer there ? there.place() : new Place.Direct(by);
  }

  static Reading read(Arrival arrival, Catalogue catalogue) {
    return new InteractionReader(arrival, catalogue).read();
  }

  private Reading read() {
    return switch (arrival.act()) {
      case Act.Typed typed -> reading(null, typed(typed, back(null)));
      case Act.Typing typing -> reading(null, typing(typing, back(null)));
      case Act.Pressed(String customId, On on) -> reading(on, pressed(customId, on, back(on)));
      case Act.Chosen chosen -> reading(null, chosen(chosen, back(null)));
      case Act.Sent(String customId, Values values, var on) ->
          reading(
              on,
              FormSteps.page(customId)
                  .<Read>map(page -> new Sends(page, values))
                  .orElseGet(() -> new Tells(STALE)));
      case Act.Other _ -> reading(null, new Tells(STALE));
    };
  }

  private Reading reading(@Nullable On on, Read read) {
    var acknowledgement = on == null ? Acknowledgement.THINKS : Acknowledgement.STAYS;
    return new Reading(arrival, by, place, back(on), acknowledgement, read);
  }

  /**
   * Only in the bot's own direct messages do its replies stay. A card that leads on in a form has
   * served when something is done with it: the answer takes its place, where nobody else sees it.
   */
  private WayBack back(@Nullable On on) {
    String token = arrival.token();
    if (on == null) {
      boolean ephemeral = !(arrival.where() instanceof Where.WithBot);
      return new WayBack(token, arrival.at(), WayBack.From.COMMAND, ephemeral, true);
    }
    boolean alone = on.ephemeral() || arrival.where() instanceof Where.WithBot;
    boolean served = on.step() && alone;
    var from = served ? WayBack.From.COMMAND : WayBack.From.CARD;
    return new WayBack(token, arrival.at(), from, on.ephemeral(), served);
  }

  private Read typed(Act.Typed typed, WayBack back) {
    var options = new Input.Options(typed.path(), typed.options());
    return new Asks(
        new Incoming.Commanded(id, by, place, typed.name(), options, back.origin()),
        command(typed.name(), typed.path()).map(Command::opensForm).orElse(false));
  }

  private Optional<Command> command(String name, String path) {
    List<String> words = new ArrayList<>(List.of(name));
    Stream.of(path.split(" ")).filter(word -> !word.isEmpty()).forEach(words::add);
    return catalogue.commands().stream()
        .filter(command -> command.path().equals(words))
        .findFirst();
  }

  private Read typing(Act.Typing typing, WayBack back) {
    return command(typing.name(), typing.path())
        .<Read>map(command ->
            new Suggests(
                new Incoming.Suggesting(
                    id,
                    by,
                    place,
                    new Incoming.Target.Argument(command, typing.argument()),
                    typing.typed(),
                    back.origin())))
        .orElseGet(SuggestsNothing::new);
  }

  private Read pressed(String customId, On on, WayBack back) {
    Optional<Action> action = action(customId);
    if (action.isEmpty()) return new Tells(STALE);
    Optional<String> draft = FormSteps.draft(action.get());
    if (draft.isPresent()) return new GoesOn(draft.get());
    return new Asks(
        new Incoming.Pressed(
            id, by, message(on.message(), on.channel()), action.get(), back.origin()),
        catalogue.formActions().contains(action.get().name()));
  }

  private static Optional<Action> action(String customId) {
    try {
      return Optional.of(CustomIds.action(customId));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Read chosen(Act.Chosen chosen, WayBack back) {
    String author = chosen.author();
    return catalogue.menu().stream()
        .filter(item -> item.label().equals(chosen.entry()))
        .findFirst()
        .<Read>map(item ->
            new Asks(
                new Incoming.Chosen(
                    id,
                    by,
                    message(chosen.message(), chosen.channel()),
                    author == null ? null : Ids.person(author),
                    chosen.text(),
                    chosen.clip(),
                    item.choice(),
                    back.origin()),
                item.opensForm()))
        .orElseGet(() -> new Tells(STALE));
  }

  /** The message under which a thread was opened is shown in it, and stands in the channel. */
  private MessageRef message(String message, String channel) {
    boolean above =
        place instanceof Place.InThread(Place.Channel in, var _) && in.id().equals(channel);
    return new MessageRef(above ? place.lane() : place, message);
  }
}
