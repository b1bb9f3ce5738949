@NullMarked
package dev.barraiser.lanes;

import org.jspecify.annotations.NullMarked;
