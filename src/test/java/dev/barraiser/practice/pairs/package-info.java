@org.jspecify.annotations.NullMarked
package dev.barraiser.practice.pairs;
