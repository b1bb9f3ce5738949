package dev.barraiser.practice.mock;

import dev.barraiser.practice.questions.Question.Layer;
import java.util.List;
import java.util.Map;

/**
 * What the interviewer says.
 *
 * @param manners by style
 * @param probes by layer, for when a question's own are used up or do not fit
 * @param groundwork by layer, for when hardly anything was told
 * @param madeUp by layer, for what has not happened
 * @param beside for when what was told does not seem to be what was asked for
 * @param differently the ways to ask what they would do differently
 * @param saidAlready the same, for when they have said it
 * @param hypothetical made-up turns of what they told, for rounds without a hypothetical question
 */
record Script(
    Map<Style, Manner> manners,
    Map<Layer, List<String>> probes,
    Map<Layer, List<String>> groundwork,
    Map<Layer, List<String>> madeUp,
    List<String> beside,
    List<String> differently,
    List<String> saidAlready,
    List<String> hypothetical) {

  Script {
    manners = Map.copyOf(manners);
    probes = Map.copyOf(probes);
    groundwork = Map.copyOf(groundwork);
    madeUp = Map.copyOf(madeUp);
    beside = List.copyOf(beside);
    differently = List.copyOf(differently);
    saidAlready = List.copyOf(saidAlready);
    hypothetical = List.copyOf(hypothetical);
  }

  /** How an interviewer of one style goes from one thing to the next. */
  record Manner(
      String opening,
      List<String> first,
      List<String> next,
      List<String> timeUp,
      List<String> skipped,
      List<String> followUp,
      List<String> notKnown,
      List<String> declined,
      List<String> askedBack,
      List<String> more,
      List<String> halfTime,
      List<String> closing) {
    Manner {
      first = List.copyOf(first);
      next = List.copyOf(next);
      timeUp = List.copyOf(timeUp);
      skipped = List.copyOf(skipped);
      followUp = List.copyOf(followUp);
      notKnown = List.copyOf(notKnown);
      declined = List.copyOf(declined);
      askedBack = List.copyOf(askedBack);
      more = List.copyOf(more);
      halfTime = List.copyOf(halfTime);
      closing = List.copyOf(closing);
    }
  }

  Manner of(Style style) {
    return java.util.Objects.requireNonNull(manners.get(style));
  }

  /** They come one after the other, so that none is heard twice in a row. */
  static String turn(List<String> wordings, int nth) {
    return wordings.get(Math.floorMod(nth, wordings.size()));
  }
}
