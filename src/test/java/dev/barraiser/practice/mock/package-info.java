/** Tests of mock interviews, alone. */
@NullMarked
package dev.barraiser.practice.mock;

import org.jspecify.annotations.NullMarked;
