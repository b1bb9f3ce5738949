/**
 * Reads an answer as an experienced interviewer would: which sentence is which part, what is shown,
 * what is missing, and which sentence says so.
 *
 * <p>Knows the vocabulary of questions and how sentences are turned into numbers ({@link
 * dev.barraiser.embedding}). Knows nobody's name, no database and no chat: a text goes in, a {@link
 * dev.barraiser.practice.reading.Reading} comes out, and what is said about it is decided
 * elsewhere.
 *
 * <p>Decided here: parts are guessed by a small trained model over each sentence and its
 * neighbours, and whether a part is there at all by evidence of its own, since a model that must
 * label every sentence hardly ever notices that something is missing. Nothing is ever found by a
 * key word alone: every cue counts only next to what it should come with.
 *
 * <p>And, so that nobody can fool it: names and who did it are taken out before anything is judged
 * ({@link dev.barraiser.practice.reading.Impartial}); a sentence counts once, and only if it says
 * something ({@code Substance}); and what came of it is no evidence for what was before it, so the
 * text is looked at without its results as well ({@link
 * dev.barraiser.practice.reading.EvidenceModel.Telling}).
 */
@NullMarked
package dev.barraiser.practice.reading;

import org.jspecify.annotations.NullMarked;
