@NullMarked
package dev.barraiser.practice.guides;

import org.jspecify.annotations.NullMarked;
