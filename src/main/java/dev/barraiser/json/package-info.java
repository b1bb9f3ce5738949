/**
 * JSON, in one place: stored effects and events, and the room's API.
 *
 * <p>Knows Jackson; nobody else does.
 *
 * <p>Decided here: a sealed type is written with the simple name of its case in {@code "is"}, found
 * from the type's own {@code permits}. So the vocabulary in {@code chat} stays free of annotations,
 * and a case that is added needs no registration.
 */
@NullMarked
package dev.barraiser.json;

import org.jspecify.annotations.NullMarked;
