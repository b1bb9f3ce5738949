package dev.barraiser.chat;

/** One message: where it stands and the identifier its platform gave it. */
public record MessageRef(Place place, String id) {}
