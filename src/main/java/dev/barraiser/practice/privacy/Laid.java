package dev.barraiser.practice.privacy;

/**
 * Something of several parts in an export.
 *
 * @param words for people, in lines
 * @param parts for programs: maps, lists, texts and numbers
 */
public record Laid(String words, Object parts) {}
