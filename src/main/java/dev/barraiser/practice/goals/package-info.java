/**
 * The goal: the day of a person's interview, the pace it asks for, and whether theirs will do.
 *
 * <p>Knows stories and their quotas. Only its owner sees it.
 *
 * <p>Decided here: a forecast is a range, not a number. It takes what became ready in the last four
 * weeks for the only evidence there is, and says between which counts four of five such people
 * would end. Few weeks and few stories make it wide, as they should; nobody is told a probability.
 */
@NullMarked
package dev.barraiser.practice.goals;

import org.jspecify.annotations.NullMarked;
