package dev.barraiser.platforms.room;

/** The room's tables. */
record Stores(
    MemberStore members,
    ChannelStore channels,
    MessageStore messages,
    ReactionStore reactions,
    FormStore forms,
    EffectStore effects,
    HomeStore homes) {

  Stores() {
    this(
        new MemberStore(),
        new ChannelStore(),
        new MessageStore(),
        new ReactionStore(),
        new FormStore(),
        new EffectStore(),
        new HomeStore());
  }
}
