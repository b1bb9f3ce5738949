package dev.barraiser.practice.assessment;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.SuccessFactor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What people assess themselves in. */
sealed interface Facet {

  /** One of the five things that count in the end. */
  record OfFactor(SuccessFactor factor) implements Facet {}

  /** A critical Leadership Principle. */
  record OfPrinciple(Principle principle) implements Facet {}

  /** Its name for people. */
  default String title() {
    return switch (this) {
      case OfFactor(SuccessFactor factor) -> factor.title();
      case OfPrinciple(Principle principle) -> principle.title();
    };
  }

  /** Its name in files. */
  default String key() {
    return switch (this) {
      case OfFactor(SuccessFactor factor) -> factor.key();
      case OfPrinciple(Principle principle) -> principle.title();
    };
  }

  static List<Facet> factors() {
    return Arrays.stream(SuccessFactor.values()).<Facet>map(OfFactor::new).toList();
  }

  static List<Facet> principles() {
    return Principle.CRITICAL.stream().<Facet>map(OfPrinciple::new).toList();
  }

  /** Factors first, then principles, each in the guide's order. */
  static List<Facet> all() {
    return Stream.concat(factors().stream(), principles().stream()).toList();
  }
}
