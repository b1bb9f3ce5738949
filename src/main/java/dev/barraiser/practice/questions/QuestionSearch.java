package dev.barraiser.practice.questions;

import dev.barraiser.chat.Answer;
import dev.barraiser.text.Cut;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds a question by what somebody types of it. Pure. */
public final class QuestionSearch {

  private static final int MOST = 25;

  /** The most a suggestion's label takes (Slack's and Discord's bounds). */
  private static final int LABEL = 75;

  private QuestionSearch() {}

  /** Those in which all the words typed stand, to be given back by their id. */
  public static List<Answer.Suggestion> suggest(List<Question> questions, String typed) {
    List<String> words =
        Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return questions.stream()
        .filter(question -> {
          String text = question.text().toLowerCase(Locale.ROOT);
          return words.stream().allMatch(text::contains);
        })
        .limit(MOST)
        .map(question -> new Answer.Suggestion(question.id(), Cut.to(question.text(), LABEL), ""))
        .toList();
  }

  /** By its id, as a suggestion gives it, or as somebody types it. */
  public static Optional<Question> find(QuestionBank bank, String typed) {
    String plain = typed.strip();
    return bank.find(plain)
        .or(() ->
            bank.all().stream().filter(one -> one.text().equalsIgnoreCase(plain)).findFirst());
  }
}
