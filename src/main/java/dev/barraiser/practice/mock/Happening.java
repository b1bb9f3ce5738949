package dev.barraiser.practice.mock;

import dev.barraiser.practice.questions.Question.Layer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can happen in a round. */
sealed interface Happening {

  /**
   * The person says something.
   *
   * @param clip whether some of it is spoken
   * @param spoken for how long, where that is known
   */
  record Said(String message, String text, boolean clip, @Nullable Duration spoken)
      implements Happening {}

  /** They are ready for the first question. */
  record Ready() implements Happening {}

  /** That was their answer to the line of this number. */
  record DoneAnswering(int line) implements Happening {}

  /** They do not want what was asked with the line of this number. */
  record Skip(int line) implements Happening {}

  record Pause() implements Happening {}

  record Resume() implements Happening {}

  record Stop() implements Happening {}

  record TimePasses() implements Happening {}

  /**
   * Their answer to a line was read.
   *
   * @param lacks how deep to dig for what it lacks, what is most worth asking first
   * @param thin whether there is too little of it to be read at all
   */
  record Read(int line, List<Layer> lacks, boolean thin, Heard heard) implements Happening {
    public Read {
      lacks = List.copyOf(lacks);
    }
  }

  Pattern NO_LETTERS = Pattern.compile("[^\\p{L} ]+");

  /** So people say before the first question that it may come; later it may be an answer. */
  Set<String> YES =
      Set.of(
          "ready",
          "yes",
          "yes i am",
          "yes i am ready",
          "i am ready",
          "im ready",
          "ok",
          "okay",
          "go",
          "start",
          "begin",
          "lets go",
          "lets start",
          "lets begin");

  Set<String> RESUME = Set.of("resume", "continue", "go on", "lets go on");
  Set<String> STOP =
      Set.of("stop", "stop it", "stop the interview", "end the interview", "stop the round");
  Set<String> SKIP =
      Set.of("skip", "skip it", "skip this", "skip this one", "skip this question", "skip please");
  Set<String> DONE =
      Set.of(
          "done",
          "im done",
          "i am done",
          "thats my answer",
          "that is my answer",
          "that was my answer",
          "thats it",
          "thats all",
          "next",
          "next question");

  /** The words that do what the buttons do, if they are all that is said. */
  static Optional<Happening> typed(String text, int line) {
    String plain = plain(text);
    if (plain.equals("ready")) return Optional.of(new Ready());
    if (plain.equals("pause")) return Optional.of(new Pause());
    if (RESUME.contains(plain)) return Optional.of(new Resume());
    if (STOP.contains(plain)) return Optional.of(new Stop());
    if (SKIP.contains(plain)) return Optional.of(new Skip(line));
    return DONE.contains(plain) ? Optional.of(new DoneAnswering(line)) : Optional.empty();
  }

  /** Whether it says no more than that they are ready. */
  static boolean isYes(String text) {
    return YES.contains(plain(text));
  }

  private static String plain(String text) {
    return NO_LETTERS.matcher(text).replaceAll("").strip().toLowerCase(Locale.ROOT);
  }
}
