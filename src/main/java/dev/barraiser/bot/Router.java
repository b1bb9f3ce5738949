package dev.barraiser.bot;

import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Input;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import dev.barraiser.chat.Words;
import dev.barraiser.storage.Peek;
import dev.barraiser.storage.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the handler for what came in. Immutable once made; thread-safe. */
final class Router {

  private static final Logger log = LoggerFactory.getLogger(Router.class);

  private static final Card STALE =
      Card.plain("That button is from an older version of me. Ask again and use the new one.");

  /** People end what they write: "stop." and "Help!" are the words without it. */
  private static final Pattern PUNCTUATION =
      Pattern.compile("^[\\s\\p{P}]++|(?<![\\s\\p{P}])[\\s\\p{P}]++$");

  private final Catalogue catalogue;
  private final List<Words> notes;
  private final Map<String, Feature.OnCommand> commands = new HashMap<>();
  private final Map<String, Feature.OpensForm> formCommands = new HashMap<>();
  private final Map<String, Feature.OnPress> presses = new HashMap<>();
  private final Map<String, Feature.PressOpensForm> formPresses = new HashMap<>();
  private final Map<String, Feature.Submits> submits = new HashMap<>();
  private final Map<String, Feature.Suggests> suggests = new HashMap<>();
  private final Map<String, Feature.OnChosen> choices = new HashMap<>();
  private final Map<String, Feature.ChosenOpensForm> formChoices = new HashMap<>();
  private final List<Feature.Listens<?>> listens = new ArrayList<>();
  private final List<Feature.OnDirect> directs = new ArrayList<>();
  private final Map<String, Feature.OnSettled> settles = new HashMap<>();
  private final Map<String, Feature.Stands> stands = new HashMap<>();
  private final List<Feature.OnAnyPress> anyPresses = new ArrayList<>();
  private final List<Feature.Accompanies> accompanies = new ArrayList<>();

  /**
   * Gathers what the features contribute.
   *
   * @throws IllegalStateException when two features contribute the same name
   */
  Router(List<Feature> features) {
    Feature help =
        Feature.named("help")
            .command(
                Help.COMMAND,
                (tx, asked) -> List.of(Outgoing.Whisper.answering(asked.asked(), help())));
    List<Feature> all = new ArrayList<>(features);
    all.add(help);
    this.catalogue =
        new Catalogue(
            all.stream().flatMap(feature -> feature.catalogue.stream()).toList(),
            all.stream().flatMap(feature -> feature.menu.stream()).toList(),
            all.stream()
                .flatMap(feature -> feature.formPresses.keySet().stream())
                .collect(Collectors.toSet()));
    this.notes = all.stream().flatMap(feature -> feature.notes.stream()).toList();
    for (Feature feature : all) {
      addAll(commands, feature.commands);
      addAll(formCommands, feature.formCommands);
      addAll(presses, feature.presses);
      addAll(formPresses, feature.formPresses);
      addAll(submits, feature.submits);
      addAll(suggests, feature.suggests);
      addAll(choices, feature.choices);
      addAll(formChoices, feature.formChoices);
      addAll(settles, feature.settles);
      addAll(stands, feature.stands);
      listens.addAll(feature.listens);
      accompanies.addAll(feature.accompanies);
      anyPresses.addAll(feature.anyPresses);
      directs.addAll(feature.directs);
    }
  }

  private static <T> void addAll(Map<String, T> into, Map<String, T> more) {
    more.forEach((name, handler) -> {
      if (into.put(name, handler) != null)
        throw new IllegalStateException("contributed twice: " + name);
    });
  }

  Catalogue catalogue() {
    return catalogue;
  }

  private Card help() {
    return Help.all(catalogue, notes);
  }

  /**
   * Whether an interaction is answered at once by a form or its check, rather than stored and
   * worked off. Looks into the database where that needs to be known only.
   */
  Optional<Answer> atOnce(Peek peek, Incoming.Interaction interaction) {
    return switch (interaction) {
      case Incoming.Commanded commanded -> opened(peek, commanded);
      case Incoming.Pressed pressed ->
          Optional.ofNullable(formPresses.get(pressed.action().name()))
              .map(opens -> peek.read(tx -> opens.open(tx, pressed)));
      case Incoming.Submitted submitted -> peek.read(tx -> checked(tx, submitted));
      case Incoming.Suggesting suggesting ->
          Optional.of(new Answer.Suggestions(suggested(peek, suggesting)));
      case Incoming.Chosen chosen ->
          Optional.ofNullable(formChoices.get(chosen.choice()))
              .map(opens -> peek.read(tx -> opens.open(tx, chosen)));
    };
  }

  private Optional<Answer> opened(Peek peek, Incoming.Commanded commanded) {
    return switch (CommandLine.parse(catalogue, commanded.name(), commanded.input())) {
      case CommandLine.Matched(var command, var arguments) ->
          Optional.ofNullable(formCommands.get(command.typed()))
              .map(opens -> peek.read(tx -> opens.open(tx, new Invocation(commanded, arguments))));
      case CommandLine.Unknown unknown -> Optional.of(new Answer.Told(Help.unknown(unknown)));
      case CommandLine.NotTaken wrong -> Optional.of(new Answer.Told(Help.notTaken(wrong)));
    };
  }

  private Optional<Answer> checked(Tx tx, Incoming.Submitted submitted) {
    Feature.@Nullable Submits submits = this.submits.get(submitted.action().name());
    if (submits == null) return Optional.of(new Answer.Told(STALE));
    Map<String, String> errors = submits.check().errors(tx, submitted);
    return errors.isEmpty() ? Optional.empty() : Optional.of(new Answer.FieldErrors(errors));
  }

  private List<Answer.Suggestion> suggested(Peek peek, Incoming.Suggesting asked) {
    return switch (asked.target()) {
      case Incoming.Target.CommandLine() -> completed(peek, asked);
      case Incoming.Target.FormField(var action, String field) ->
          suggested(peek, asked, action.name() + "/" + field);
      case Incoming.Target.Argument(var command, String argument) ->
          suggested(peek, asked, command.typed() + "/" + argument);
    };
  }

  /** A whole line: what the catalogue knows, and what a feature suggests for an argument. */
  private List<Answer.Suggestion> completed(Peek peek, Incoming.Suggesting asked) {
    List<Answer.Suggestion> known = Help.complete(catalogue, asked.typed());
    return known.isEmpty() ? argument(peek, asked) : known;
  }

  private List<Answer.Suggestion> argument(Peek peek, Incoming.Suggesting asked) {
    String line = asked.typed().stripLeading();
    for (Command command : catalogue.commands()) {
      String before = command.typed() + " ";
      if (!line.toLowerCase(Locale.ROOT).startsWith(before)) continue;
      for (Command.Arg argument : command.args()) {
        if (!argument.suggests()) continue;
        var target = new Incoming.Target.Argument(command, argument.name());
        var typed =
            new Incoming.Suggesting(
                asked.id(),
                asked.by(),
                asked.place(),
                target,
                line.substring(before.length()),
                asked.origin());
        return suggested(peek, typed).stream()
            .map(one -> new Answer.Suggestion(before + one.value(), one.label(), argument.name()))
            .toList();
      }
    }
    return List.of();
  }

  private List<Answer.Suggestion> suggested(Peek peek, Incoming.Suggesting asked, String of) {
    Feature.@Nullable Suggests suggests = this.suggests.get(of);
    return suggests == null ? List.of() : suggests.suggest(peek, asked);
  }

  /** Handles what was stored. */
  List<Outgoing> handle(Tx tx, Incoming incoming) {
    return switch (incoming) {
      case Incoming.Said said when said.message().place() instanceof Place.Direct ->
          direct(tx, said);
      case Incoming.Event event ->
          listens.stream().flatMap(one -> one.offer(tx, event).stream()).toList();
      case Incoming.Commanded commanded -> run(tx, commanded);
      case Incoming.Pressed pressed -> press(tx, pressed);
      case Incoming.Submitted submitted -> submit(tx, submitted);
      case Incoming.Chosen chosen -> choose(tx, chosen);
      case Incoming.Suggesting ignored -> List.of();
    };
  }

  /** Whoever is in the middle of something with a feature talks with that feature alone. */
  private List<Outgoing> direct(Tx tx, Incoming.Said said) {
    for (Feature.OnDirect one : directs) {
      Optional<List<Outgoing>> taken = one.said(tx, said);
      if (taken.isPresent()) return taken.get();
    }
    return plainWords(tx, said);
  }

  /** In direct messages the commands that need no form work as plain words. */
  private List<Outgoing> plainWords(Tx tx, Incoming.Said said) {
    String words = PUNCTUATION.matcher(said.text()).replaceAll("").toLowerCase(Locale.ROOT);
    var asked =
        new Incoming.Commanded(
            said.id(),
            said.by(),
            said.place(),
            "barraiser",
            new Input.Typed(words),
            Origin.UNASKED);
    if (!words.isEmpty()
        && CommandLine.parse(catalogue, asked.name(), asked.input())
            instanceof CommandLine.Matched matched
        && commands.containsKey(matched.command().typed())) {
      return run(tx, asked);
    }
    return List.of(Outgoing.Whisper.answering(asked, Help.plainWords()));
  }

  private List<Outgoing> run(Tx tx, Incoming.Commanded commanded) {
    return switch (CommandLine.parse(catalogue, commanded.name(), commanded.input())) {
      case CommandLine.Matched(var command, var arguments) -> {
        Feature.@Nullable OnCommand handler = commands.get(command.typed());
        yield handler == null ? List.of() : handler.run(tx, new Invocation(commanded, arguments));
      }
      case CommandLine.Unknown unknown ->
          List.of(Outgoing.Whisper.answering(commanded, Help.unknown(unknown)));
      case CommandLine.NotTaken wrong ->
          List.of(Outgoing.Whisper.answering(commanded, Help.notTaken(wrong)));
    };
  }

  /** Whether something remains to be done about an interaction that was answered at once. */
  boolean isHeardOf(Incoming.Interaction answered) {
    return answered instanceof Incoming.Pressed && !anyPresses.isEmpty();
  }

  private List<Outgoing> press(Tx tx, Incoming.Pressed pressed) {
    List<Outgoing> effects = act(tx, pressed);
    anyPresses.forEach(one -> one.pressed(tx, pressed));
    return effects;
  }

  private List<Outgoing> act(Tx tx, Incoming.Pressed pressed) {
    Feature.@Nullable OnPress handler = presses.get(pressed.action().name());
    if (handler != null) return handler.pressed(tx, pressed);
    // Its form is open already.
    if (formPresses.containsKey(pressed.action().name())) return List.of();
    return List.of(Outgoing.Whisper.answering(pressed, STALE));
  }

  private List<Outgoing> submit(Tx tx, Incoming.Submitted submitted) {
    Feature.@Nullable Submits submits = this.submits.get(submitted.action().name());
    return submits == null ? List.of() : submits.handler().submitted(tx, submitted);
  }

  private List<Outgoing> choose(Tx tx, Incoming.Chosen chosen) {
    Feature.@Nullable OnChosen handler = choices.get(chosen.choice());
    return handler == null ? List.of() : handler.chosen(tx, chosen);
  }

  /** The effects with what is added to them, whoever they are of. */
  List<Outgoing> accompanied(Tx tx, List<Outgoing> effects) {
    return effects.stream().map(effect -> accompanied(tx, effect)).toList();
  }

  /** The same with what is told at once, which is none of the effects. */
  Answer accompanied(Tx tx, Incoming.Interaction asked, Answer atOnce) {
    if (!isToldAtOnce(asked, atOnce)) return atOnce;
    var told = Outgoing.Whisper.answering(asked, ((Answer.Told) atOnce).card());
    return accompanied(tx, told) instanceof Outgoing.Whisper with
        ? new Answer.Told(with.card())
        : atOnce;
  }

  /** Whether somebody is told something as a message; beside a form there is no room for more. */
  boolean isToldAtOnce(Incoming.Interaction asked, Answer atOnce) {
    return atOnce instanceof Answer.Told && !(asked instanceof Incoming.Submitted);
  }

  private Outgoing accompanied(Tx tx, Outgoing effect) {
    Outgoing with = effect;
    for (Feature.Accompanies one : accompanies) with = one.accompanied(tx, with);
    return with;
  }

  /** Whether effects with this tag are judged again before they go out. */
  boolean isJudged(Tag tag) {
    return stands.containsKey(tag.kind());
  }

  /** Whether an effect still stands; one that nobody judges does. */
  boolean stands(Tx tx, Tag tag) {
    Feature.@Nullable Stands judge = stands.get(tag.kind());
    return judge == null || judge.stands(tx, tag.subject());
  }

  /** Tells the feature behind {@code tag}, if any, how its effect ended. */
  List<Outgoing> settled(Tx tx, Tag tag, Receipt.Settled receipt) {
    if (tag.equals(Tag.NONE)) return List.of();
    Feature.@Nullable OnSettled handler = settles.get(tag.kind());
    if (handler == null) {
      log.warn("nobody wants to know how an effect ended tag={}", tag.kind());
      return List.of();
    }
    return handler.settled(tx, tag.subject(), receipt);
  }
}
