/**
 * A group's own questions: its members suggest them, its organisers approve, edit, decline and
 * retire them.
 *
 * <p>Knows questions, groups and people. Once approved, a question is one of the pool like any
 * other: who draws, posts, coaches or counts does not know the difference.
 *
 * <p>Decided here: each step is one conditional update of the row, so that of two organisers who
 * press at the same time one decides and the other is told who did. A suggestion that is taken back
 * is deleted, everything else stays for what refers to it.
 *
 * <p>Decided here: a twin of a question that is there is pointed out and not refused. It is said to
 * be {@code alike}, as in the files, so that one does not follow the other.
 */
@NullMarked
package dev.barraiser.practice.suggestions;

import org.jspecify.annotations.NullMarked;
