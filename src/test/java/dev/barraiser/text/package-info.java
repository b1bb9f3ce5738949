@org.jspecify.annotations.NullMarked
package dev.barraiser.text;
