package dev.barraiser.chat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a card is known again that shows something of a person's which is gone for good.
 *
 * @param about what buttons do that stand only under it
 * @param names what it was called: a card names it where one of its pieces of text is this and
 *     nothing else
 * @param words what it said, sentence by sentence
 */
public record Trace(Set<Action> about, List<String> names, List<String> words) {

  public Trace {
    about = Set.copyOf(about);
    names = List.copyOf(names);
    words = List.copyOf(words);
  }

  /** It shows itself a sentence at a time: coaching does, and an edit leaves most as they were. */
  private static final Pattern SENTENCE = Pattern.compile("\\R|(?<=[.!?…])\\s+");

  /** The sentences of a text, as {@link #words} holds them. */
  public static Stream<String> sentences(String text) {
    return SENTENCE.splitAsStream(text).filter(one -> !one.isBlank());
  }

  /** Both together. */
  public Trace and(Trace other) {
    return new Trace(
        Stream.concat(about.stream(), other.about.stream()).collect(Collectors.toSet()),
        Stream.concat(names.stream(), other.names.stream()).distinct().toList(),
        Stream.concat(words.stream(), other.words.stream()).distinct().toList());
  }

  /** The same without the sentences of texts that stay. */
  public Trace without(Stream<String> texts) {
    Set<String> stay = texts.flatMap(Trace::sentences).collect(Collectors.toSet());
    return new Trace(about, names, words.stream().filter(one -> !stay.contains(one)).toList());
  }
}
