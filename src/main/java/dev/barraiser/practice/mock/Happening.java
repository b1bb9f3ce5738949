package dev.barraiser.practice.mock;

import dev.barraiser.practice.questions.Question.Layer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

  /** They do not want the main question of this number. */
  record Skip(int question) implements Happening {}

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
  record Read(int line, List<Layer> lacks, boolean thin) implements Happening {
    public Read {
      lacks = List.copyOf(lacks);
    }
  }

  Pattern NO_LETTERS = Pattern.compile("[^\\p{L} ]+");

  /** The words that do what the buttons do, if they are all that is said. */
  static Optional<Happening> typed(String text, int line, int question) {
    Map<String, Supplier<Happening>> words =
        Map.of(
            "ready", Ready::new,
            "pause", Pause::new,
            "resume", Resume::new,
            "stop", Stop::new,
            "skip", () -> new Skip(question),
            "done", () -> new DoneAnswering(line),
            "thats my answer", () -> new DoneAnswering(line));
    String plain = NO_LETTERS.matcher(text).replaceAll("").strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(words.get(plain)).map(Supplier::get);
  }
}
