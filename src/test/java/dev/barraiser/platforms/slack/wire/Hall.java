package dev.barraiser.platforms.slack.wire;

/** What members act through. */
record Hall(
    World world,
    Events events,
    Interactions interactions,
    ResponseUrls responseUrls,
    Dialogs dialogs,
    Doors doors,
    BlockRules rules) {}
