@org.jspecify.annotations.NullMarked
package dev.barraiser.platforms.discord;
