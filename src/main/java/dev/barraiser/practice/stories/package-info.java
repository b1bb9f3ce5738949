/**
 * Each person's bank of stories and the quotas they owe themselves.
 *
 * <p>Knows questions' vocabulary, groups and answers (a story can be made from one). Nobody but its
 * author ever sees a story.
 *
 * <p>Decided here: quotas are the guide's: Leadership Impact 5–7, Character/Values 3–5,
 * Vision/Strategy 3–5, settings all the same. The lower bound meets the quota; the upper says when
 * to stop adding and start choosing.
 */
@NullMarked
package dev.barraiser.practice.stories;

import org.jspecify.annotations.NullMarked;
