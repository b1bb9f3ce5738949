package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;

/** {@code users.*}, without their conversations. Called in the world's turn. */
final class UserMethods {

  private final World world;
  private final Scopes scopes;

  UserMethods(World world) {
    this.world = world;
    this.scopes = new Scopes(world);
  }

  JsonObject info(Args args) {
    scopes.need("users:read");
    Account account = world.accounts.get(args.required("user"));
    if (account == null) throw Refusal.of("user_not_found");
    return Js.object("user", account.json(world.now()));
  }
}
