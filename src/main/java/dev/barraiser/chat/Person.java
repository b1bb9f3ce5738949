package dev.barraiser.chat;

/** A person as one workspace knows them. The bot itself is never a {@code Person}. */
public record Person(Workspace workspace, String id) {}
