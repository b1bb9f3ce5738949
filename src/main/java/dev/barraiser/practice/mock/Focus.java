package dev.barraiser.practice.mock;

import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a round is about. */
sealed interface Focus {

  boolean fits(Question question);

  /** As people read it. */
  String title();

  /** Anything. */
  record Open() implements Focus {
    @Override
    public boolean fits(Question question) {
      return true;
    }

    @Override
    public String title() {
      return "any principle";
    }
  }

  /** One category. */
  record OnCategory(Category category) implements Focus {
    @Override
    public boolean fits(Question question) {
      return question.category() == category;
    }

    @Override
    public String title() {
      return category.title();
    }
  }

  /** One principle. */
  record OnPrinciple(Principle principle) implements Focus {
    @Override
    public boolean fits(Question question) {
      return question.principles().contains(principle);
    }

    @Override
    public String title() {
      return principle.title();
    }
  }

  /** The focus that goes by the key of a category or a principle. */
  static Focus of(Optional<String> key) {
    Stream<Focus> all =
        Stream.concat(
            Arrays.stream(Category.values())
                .filter(one -> key.filter(one.key()::equals).isPresent())
                .map(OnCategory::new),
            Arrays.stream(Principle.values())
                .filter(one -> key.filter(one.key()::equals).isPresent())
                .map(OnPrinciple::new));
    return all.findFirst().orElseGet(Open::new);
  }
}
