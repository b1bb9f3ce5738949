package dev.barraiser.platforms.room;

/**
 * What the room's page tells of the program.
 *
 * @param notice that it is not affiliated with Amazon, in a sentence
 */
public record About(String version, String notice) {}
