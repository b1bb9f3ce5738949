package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.storage.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Rewrite this sentence": the form with the author's sentence, and what becomes of it. */
final class RewriteForm {

  private static final String SENTENCE = "sentence";

  /** The most characters a form's field takes. */
  private static final int MOST_CHARACTERS = 3000;

  private static final Pattern WHICH = Pattern.compile("(\\d{1,18})\\.(\\d{1,6})");

  private final CoachDesk desk;
  private final Sources sources;
  private final Telling telling;

  RewriteForm(CoachDesk desk, Sources sources, Telling telling) {
    this.desk = desk;
    this.sources = sources;
    this.telling = telling;
  }

  /** A sentence of a coaching that was read. */
  private record Chosen(Coaching coaching, Reading.Read read, int index) {
    String sentence() {
      return read.sentences().get(index).text().strip();
    }
  }

  private Optional<Chosen> chosen(Tx tx, Person by, Action action) {
    Matcher which = WHICH.matcher(action.subject());
    if (!which.matches()) return Optional.empty();
    int index = Integer.parseInt(which.group(2));
    return sources
        .find(tx, by, Long.parseLong(which.group(1)))
        .flatMap(coaching ->
            coaching
                .read()
                .filter(read -> index < read.sentences().size())
                .map(read -> new Chosen(coaching, read, index)));
  }

  Answer open(Tx tx, Incoming.Pressed pressed) {
    Optional<Chosen> found = chosen(tx, pressed.by(), pressed.action());
    if (found.isEmpty()) return new Answer.Told(CoachCards.notThere());
    Chosen chosen = found.get();
    if (!sources.stands(tx, chosen.coaching())) return new Answer.Told(CoachCards.changedSince());
    if (chosen.sentence().length() > MOST_CHARACTERS) {
      return new Answer.Told(
          Card.plain(
              "That sentence is longer than a form holds. Put a few full stops into it where it"
                  + " stands, and ask me again."));
    }
    return new Answer.OpenForm(
        new Form(
            pressed.action(),
            "Rewrite a sentence",
            "Compare",
            List.of(
                new Form.Page(
                    hint(tx, chosen),
                    List.of(
                        Field.Text.paragraph(SENTENCE, "Your sentence")
                            .help("As you would say it. Two sentences are fine.")
                            .max(MOST_CHARACTERS)
                            .value(chosen.sentence()))))));
  }

  private String hint(Tx tx, Chosen chosen) {
    return telling.advice(tx, chosen.coaching(), chosen.read()).suggestions().stream()
        .filter(suggestion -> suggestion.sentence() == chosen.index())
        .map(Advice.Suggestion::better)
        .findFirst()
        .orElse("");
  }

  Map<String, String> errors(Tx tx, Incoming.Submitted sent) {
    Optional<Chosen> chosen = chosen(tx, sent.by(), sent.action());
    String now = sent.values().text(SENTENCE);
    if (chosen.isEmpty()) {
      return Map.of(
          SENTENCE, "I do not have that text any more. Copy your sentence and ask me again.");
    }
    if (!sources.stands(tx, chosen.get().coaching())) {
      return Map.of(
          SENTENCE,
          "What you wrote has changed since I read it. Copy your sentence, press “Coach me” where"
              + " it is, and rewrite it there.");
    }
    if (now.isEmpty()) return Map.of(SENTENCE, "There are no words in it.");
    if (now.length() > MOST_CHARACTERS) {
      return Map.of(
          SENTENCE,
          "That is %d characters too long; 3000 fit.".formatted(now.length() - MOST_CHARACTERS));
    }
    if (now.equals(chosen.get().sentence())) {
      return Map.of(SENTENCE, "That is the sentence as it was. Change it, or close this window.");
    }
    return Map.of();
  }

  /** What was checked can be gone by now; then its author is told. */
  List<Outgoing> submitted(Tx tx, Incoming.Submitted sent) {
    return chosen(tx, sent.by(), sent.action())
        .map(chosen ->
            desk.rewritten(
                tx, chosen.coaching(), chosen.index(), sent.values().text(SENTENCE), sent))
        .orElseGet(() -> List.of(Outgoing.Whisper.answering(sent, CoachCards.notThere())));
  }
}
