package dev.barraiser.practice.nudges;

import java.util.List;
import java.util.Map;

/** What to ask oneself about a part of a story that is not written yet. Pure. */
final class AskYourself {

  private static final Map<String, List<String>> QUESTIONS =
      Map.of(
          "Situation",
          List.of(
              "What was going on, and for whom did it matter?",
              "Where were you, with how many people, and what was at stake?",
              "What would have happened if nobody had done anything?"),
          "Task",
          List.of(
              "What was yours to do, and not somebody else's?",
              "What had you been asked for, or had you taken it up yourself, and until when?",
              "What would have counted as done?"),
          "Action",
          List.of(
              "What did you do first, and what after that?",
              "Which step was the hardest, and how did you take it?",
              "What did you decide that somebody else would have decided otherwise?"),
          "Result",
          List.of(
              "What was different afterwards, and how would somebody check it?",
              "Which number moved, from what to what?",
              "What is still in use today, or what would you do otherwise now?"));

  private AskYourself() {}

  /** One question about a part, another each time it was asked before. */
  static String about(String part, int before) {
    List<String> questions = QUESTIONS.getOrDefault(part, List.of());
    return questions.isEmpty()
        ? "Its " + part + " is all that is not written yet."
        : questions.get(before % questions.size()) + " Two sentences will do.";
  }
}
