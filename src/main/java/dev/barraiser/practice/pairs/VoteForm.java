package dev.barraiser.practice.pairs;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Values;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.text.Cut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form in which somebody says what they saw of somebody else. Pure. */
final class VoteForm {

  static final String NAME = "pairs.saw";

  /** So that what two wrote fits into one message. */
  private static final int SENTENCE = 250;

  private static final int NAMED = 40;

  private static final String WORDS = "words-";

  private VoteForm() {}

  /**
   * @param before what they have written of them already
   */
  static Form of(Meeting meeting, Seat about, String name, List<Vote> before) {
    List<Field> marks = new ArrayList<>();
    List<Field> words = new ArrayList<>();
    for (SuccessFactor factor : SuccessFactor.values()) {
      Optional<Vote> vote = before.stream().filter(one -> one.factor() == factor).findFirst();
      marks.add(
          new Field.Choice(
              factor.key(),
              factor.title(),
              "",
              true,
              vote.map(one -> one.mark().name()).orElse(""),
              Arrays.stream(Vote.Mark.values())
                  .map(mark -> new Field.Option(mark.name(), mark.words()))
                  .toList()));
      words.add(
          Field.Text.line(WORDS + factor.key(), factor.title())
              .optional()
              .max(SENTENCE)
              .value(vote.map(Vote::words).orElse("")));
    }
    return new Form(
        subject(NAME, meeting, about),
        "What you saw",
        "Seal it",
        List.of(
            new Form.Page(
                "What did you see of "
                    + Cut.to(name, NAMED)
                    + "? Sealed until everybody has written, or the time is up.",
                marks),
            new Form.Page("A sentence for it, as they said it if you can.", words)));
  }

  static Action subject(String action, Meeting meeting, Seat about) {
    return Action.of(action, meeting.id() + "-" + about.number());
  }

  static Map<String, String> errors(Values values) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (SuccessFactor factor : SuccessFactor.values()) {
      if (mark(values, factor).isEmpty()) {
        errors.put(factor.key(), "Choose one; “No occasion” is one too.");
      }
      int length = values.text(WORDS + factor.key()).length();
      if (length > SENTENCE) {
        errors.put(
            WORDS + factor.key(),
            "That is %d characters too long; %d fit.".formatted(length - SENTENCE, SENTENCE));
      }
    }
    return errors;
  }

  private static Optional<Vote.Mark> mark(Values values, SuccessFactor factor) {
    return Arrays.stream(Vote.Mark.values())
        .filter(mark -> mark.name().equals(values.text(factor.key())))
        .findFirst();
  }

  static List<Vote> votes(Values values, Person by, Seat about) {
    return Arrays.stream(SuccessFactor.values())
        .map(factor ->
            new Vote(
                by,
                about.number(),
                factor,
                mark(values, factor).orElseThrow(),
                values.text(WORDS + factor.key())))
        .toList();
  }
}
