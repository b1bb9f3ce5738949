package dev.barraiser.practice.assessment;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.SuccessFactor;

/** What would show a facet, in words. Pure. */
final class FacetWords {

  private FacetWords() {}

  /** Completes "no sentence …" and "a story with a sentence …". */
  static String sentence(Facet facet) {
    return switch (facet) {
      case Facet.OfFactor(SuccessFactor factor) -> sentence(factor);
      case Facet.OfPrinciple(Principle principle) -> sentence(principle);
    };
  }

  static String sentence(SuccessFactor factor) {
    return switch (factor) {
      case AUTHENTIC_LEADERSHIP -> "in which you own what went wrong, or say what it taught you";
      case LONG_TERM_THINKING -> "that reaches past the release, to what lasted or was at stake";
      case PRINCIPLED_DECISIONS -> "with a cost you paid for what you value";
      case CULTURAL_CONTRIBUTION -> "in which others work differently because of you";
      case CUSTOMER_CENTRIC -> "with a customer in it, and what became better for them";
    };
  }

  static String sentence(Principle principle) {
    return switch (principle) {
      case CUSTOMER_OBSESSION -> "in which what customers need decides";
      case OWNERSHIP -> "in which you take on what nobody had given you";
      case HIRE_AND_DEVELOP_THE_BEST -> "in which somebody grows because of you";
      case HAVE_BACKBONE -> "in which you disagree openly, or commit after losing";
      case DELIVER_RESULTS -> "with a result that one could count";
      case THINK_BIG -> "that reaches further than what you were asked for";
      default -> "that shows " + principle.title();
    };
  }
}
