/**
 * Speed and memory, as ratios within one run: {@code mvn -q verify -Pbench}. Each figure stands
 * beside its floor, the least that the same machine could do it in.
 */
@NullMarked
package dev.barraiser.bench;

import org.jspecify.annotations.NullMarked;
