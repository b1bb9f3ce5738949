package dev.barraiser.practice.telling;

import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.stories.StoryTopic;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of the guide's topics a question is after, as far as its words leave no doubt. Pure.
 *
 * <p>Few questions name one. Where one does, what an author ticked tells more of their story than
 * any reading of it.
 */
final class TopicsAsked {

  private static final Map<StoryTopic, Pattern> NAMED = new EnumMap<>(StoryTopic.class);

  static {
    named(
        StoryTopic.HARD_FEEDBACK,
        "\\b(?:difficult|hard|tough|critical|negative|harsh|honest)\\b[^.?!]{0,40}\\bfeedback\\b"
            + "|\\bfeedback\\b[^.?!]{0,40}\\b(?:difficult|hard|tough)\\b"
            + "|\\bhard to hear\\b|\\bdifficult conversation\\b");
    named(
        StoryTopic.OWNED_FAILURE,
        "\\b(?:you|your)\\b[^.?!]{0,30}\\b(?:fail|failed|failing|failures?|mistakes?)\\b|\\bfailure of yours\\b"
            + "|\\b(?:a|owned a|biggest) (?:failure|mistake)\\b"
            + "|\\b(?:miss|missed|meet|met) (?:a|the|your) (?:deadline|commitment|goal|date)s?\\b"
            + "|\\bturned out (?:to be )?wrong\\b|\\byou were wrong\\b");
    named(
        StoryTopic.DISAGREED_UPWARDS,
        "\\bdisagree[ds]?\\b[^.?!]{0,30}\\b(?:manager|boss|leaders?|leadership|director|vp|executive"
            + "|senior|superior|supervisor)\\b"
            + "|\\b(?:challenged?|pushed? back)\\b[^.?!]{0,30}\\b(?:manager|boss|leadership|director"
            + "|executive|senior)\\b");
    named(
        StoryTopic.INFLUENCE_BEYOND_TEAM,
        "\\binfluenced?\\b[^.?!]{0,40}\\b(?:beyond|outside|other teams?|across|authority)\\b");
    named(
        StoryTopic.RAISED_STANDARDS,
        "\\brais(?:e|ed|ing) (?:the|a) (?:bar|standards?)\\b|\\b(?:quality|higher) standards?\\b");
    named(
        StoryTopic.STRATEGY_OVER_YEARS,
        "\\b(?:long.term|multi.year|technical) (?:strategy|vision|direction)\\b");
  }

  private TopicsAsked() {}

  private static void named(StoryTopic topic, String words) {
    NAMED.put(topic, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
  }

  /**
   * Those that a question is after; most often none.
   *
   * @param question as the bank has it; empty for somebody's own
   */
  static Set<StoryTopic> in(String text, Optional<Question> question) {
    Set<StoryTopic> asked = EnumSet.noneOf(StoryTopic.class);
    NAMED.forEach((topic, words) -> {
      if (words.matcher(text).find()) asked.add(topic);
    });
    if (question.filter(one -> one.kind() == Kind.FAILURE).isPresent())
      asked.add(StoryTopic.OWNED_FAILURE);
    return asked;
  }
}
