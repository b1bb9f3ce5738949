/**
 * A real Chromium plays the practice room, as a person would. Skipped, with a line, where there is
 * none.
 */
@NullMarked
package dev.barraiser.browser;

import org.jspecify.annotations.NullMarked;
