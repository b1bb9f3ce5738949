package dev.barraiser.practice.mock;

import dev.barraiser.json.Json;
import dev.barraiser.practice.mock.FactorEvidence.Found;
import dev.barraiser.practice.mock.FactorEvidence.Sign;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.SuccessFactor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A debrief to take along: to be read, and for a program. Pure. */
public final class DebriefText {

  private static final List<String> PARTS = List.of("situation", "task", "action", "result");

  private final Debrief debrief;

  private DebriefText(Debrief debrief) {
    this.debrief = debrief;
  }

  /** A debrief as it is kept; empty where that cannot be read any more. */
  public static Optional<DebriefText> of(String kept) {
    try {
      return Optional.of(new DebriefText(Json.read(kept, Debrief.class)));
    } catch (Json.Malformed e) {
      return Optional.empty();
    }
  }

  /** In lines. Sentences of their own stand in quotes. */
  public String words() {
    List<String> lines = new ArrayList<>();
    for (Debrief.OfQuestion one : debrief.questions()) {
      lines.add("Answer " + (one.question() + 1) + ": " + outcome(one.outcome()));
      one.shown().forEach(it -> lines.add(line(it.words(), it.sentence())));
    }
    for (SuccessFactor factor : SuccessFactor.values()) {
      Found found = debrief.factors().getOrDefault(factor, Found.NOTHING);
      lines.add("");
      lines.add(factor.title() + (found.saysNothing() ? ": not made out" : ""));
      found.speaksFor().forEach(it -> lines.add("For: " + line(it.says(), it.sentence())));
      found
          .maySpeakFor()
          .forEach(it -> lines.add("Perhaps for: " + line(it.says(), it.sentence())));
      found.speaksAgainst().forEach(it -> lines.add("Against: " + line(it.says(), it.sentence())));
    }
    if (!debrief.shown().isEmpty()) {
      lines.add("");
      lines.add("Leadership Principles that it showed");
      principles().forEach((title, sentence) -> lines.add(title + ": “" + sentence + "”"));
    }
    if (!debrief.toWorkOn().isEmpty()) {
      lines.add("");
      lines.add("To work on");
      for (Debrief.WorkOn one : debrief.toWorkOn()) {
        lines.add(line(one.what(), one.sentence()));
        lines.add(one.better());
      }
    }
    return String.join("\n", lines);
  }

  private static String line(String says, String sentence) {
    return sentence.isBlank() ? says : "“" + sentence.strip() + "” " + says;
  }

  private static String outcome(Debrief.Outcome outcome) {
    return switch (outcome) {
      case ANSWERED -> "answered";
      case UNREAD -> "answered; not made out";
      case SPOKEN -> "spoken";
      case SKIPPED -> "not answered";
    };
  }

  private Map<String, String> principles() {
    Map<String, String> all = new LinkedHashMap<>();
    for (Principle one : Principle.values()) {
      String sentence = debrief.shown().get(one);
      if (sentence != null) all.put(one.title(), sentence);
    }
    return all;
  }

  /** The same as maps, lists, texts and numbers, with the answers in the parts of a story. */
  public Map<String, Object> structure() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("answers", debrief.questions().stream().map(DebriefText::answer).toList());
    Map<String, Object> factors = new LinkedHashMap<>();
    for (SuccessFactor factor : SuccessFactor.values()) {
      Found found = debrief.factors().getOrDefault(factor, Found.NOTHING);
      if (!found.saysNothing()) factors.put(factor.title(), signs(found));
    }
    all.put("success factors", factors);
    all.put("principles", principles());
    all.put(
        "to work on",
        debrief.toWorkOn().stream()
            .map(one -> said("what", one.what(), one.sentence(), "better", one.better()))
            .toList());
    return all;
  }

  private static Map<String, Object> answer(Debrief.OfQuestion one) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("number", one.question() + 1);
    answer.put("outcome", one.outcome().name().toLowerCase(Locale.ROOT));
    answer.put(
        "shown",
        one.shown().stream().map(it -> said("says", it.words(), it.sentence(), "", "")).toList());
    Debrief.Parts parts = one.parts();
    if (parts != null) {
      Map<String, String> story = new LinkedHashMap<>();
      for (int i = 0; i < PARTS.size() && i < parts.parts().size(); i++) {
        if (!parts.parts().get(i).isBlank()) story.put(PARTS.get(i), parts.parts().get(i));
      }
      answer.put("as a story", story);
    }
    return answer;
  }

  private static Map<String, Object> signs(Found found) {
    Map<String, Object> signs = new LinkedHashMap<>();
    put(signs, "for", found.speaksFor());
    put(signs, "perhaps for", found.maySpeakFor());
    put(signs, "against", found.speaksAgainst());
    return signs;
  }

  private static void put(Map<String, Object> into, String side, List<Sign> signs) {
    if (signs.isEmpty()) return;
    into.put(
        side, signs.stream().map(one -> said("says", one.says(), one.sentence(), "", "")).toList());
  }

  private static Map<String, Object> said(
      String name, String what, String sentence, String more, String after) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put(name, what);
    if (!sentence.isBlank()) said.put("sentence", sentence);
    if (!more.isEmpty()) said.put(more, after);
    return said;
  }
}
