package dev.barraiser.practice.suggestions;

import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Principle;

/**
 * A question as somebody wants it to be asked.
 *
 * @param hint what to listen for; empty for what is usual for its kind
 */
public record Draft(
    String text, String hint, Kind kind, Principle principle, Category category, Level level) {}
