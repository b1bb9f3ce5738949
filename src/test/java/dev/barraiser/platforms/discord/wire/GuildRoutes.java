package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** Who the bot is, the gateway's address, servers, members and channels. */
final class GuildRoutes {

  private final World world;
  private final Gateway gateway;
  private final Supplier<String> address;
  private int advisedShards = 1;

  GuildRoutes(World world, Gateway gateway, Supplier<String> address) {
    this.world = world;
    this.gateway = gateway;
    this.address = address;
  }

  void advise(int shards) {
    advisedShards = shards;
  }

  void register(Api api) {
    api.on("GET", "gateway", _ -> Done.of(Js.object("url", address.get())));
    api.on("GET", "gateway/bot", _ -> Done.of(bot()));
    api.on("GET", "users/@me", _ -> Done.of(me()));
    api.on("GET", "applications/@me", _ -> Done.of(application()));
    api.on("GET", "oauth2/applications/@me", _ -> Done.of(application()));
    api.on("GET", "users/{user_id}", call -> Done.of(user(call.arg(0)).json()));
    api.on("GET", "users/@me/guilds", _ -> Done.of(mine()));
    api.on("POST", "users/@me/channels", this::openDirect);
    api.on("GET", "guilds/{guild_id}", call -> Done.of(guild(call.arg(0)).json(world.bot.id)));
    api.on("GET", "guilds/{guild_id}/members/{user_id}", this::member);
    api.on(
        "GET",
        "guilds/{guild_id}/roles",
        call -> {
          Guild guild = guild(call.arg(0));
          return Done.of(Js.array(guild.roles.values().stream().map(Guild.Role::json).toList()));
        });
    api.on(
        "GET",
        "guilds/{guild_id}/channels",
        call -> {
          Guild guild = guild(call.arg(0));
          return Done.of(Js.array(guild.channels.values().stream().map(Channel::json).toList()));
        });
    api.on("GET", "guilds/{guild_id}/threads/active", this::activeThreads);
    api.on(
        "DELETE",
        "users/@me/guilds/{guild_id}",
        call -> {
          guild(call.arg(0)).members.remove(world.bot.id);
          return Done.nothing();
        });
    api.on("GET", "channels/{channel_id}", call -> Done.of(seen(call.arg(0)).json()));
  }

  private ObjectNode bot() {
    return Js.object(
        "url",
        address.get(),
        "shards",
        advisedShards,
        "session_start_limit",
        Js.object(
            "total", 1000, "remaining", 999, "reset_after", 14_400_000, "max_concurrency", 1));
  }

  private JsonNode mine() {
    return Js.array(
        world.guilds.values().stream()
            .filter(guild -> guild.members.containsKey(world.bot.id))
            .map(guild ->
                Js.object(
                    "id",
                    guild.id,
                    "name",
                    guild.name,
                    "icon",
                    null,
                    "banner",
                    null,
                    "owner",
                    false,
                    "permissions",
                    Long.toString(guild.permissions(world.bot.id)),
                    "features",
                    Js.array()))
            .toList());
  }

  private ObjectNode me() {
    ObjectNode me = world.bot.json();
    return me.put("mfa_enabled", true)
        .put("locale", "en-US")
        .put("verified", true)
        .putNull("email")
        .put("premium_type", 0);
  }

  private ObjectNode application() {
    int flags = 0;
    if ((gateway.allowed() & Intent.GUILD_MEMBERS.bit) != 0) flags |= 1 << 15;
    if ((gateway.allowed() & Intent.MESSAGE_CONTENT.bit) != 0) flags |= 1 << 19;
    User owner = new User(world.bot.id, "Owner", false);
    return Js.object(
        "id",
        world.bot.id,
        "name",
        world.bot.name,
        "icon",
        null,
        "description",
        "",
        "type",
        null,
        "verify_key",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "flags",
        flags,
        "flags_new",
        Integer.toString(flags),
        "bot_public",
        true,
        "bot_require_code_grant",
        false,
        "bot",
        world.bot.json(),
        "redirect_uris",
        Js.array(),
        "interactions_endpoint_url",
        null,
        "role_connections_verification_url",
        null,
        "owner",
        owner.json(),
        "approximate_guild_count",
        world.guilds.size(),
        "approximate_user_install_count",
        0,
        "approximate_user_authorization_count",
        0,
        "explicit_content_filter",
        0,
        "team",
        null,
        "eligible_oauth2_scopes",
        Js.array());
  }

  private User user(String id) {
    User user = world.users.get(id);
    if (user == null || user.gone) throw ApiError.unknownUser();
    return user;
  }

  private Done openDirect(Call call) {
    String id = call.body().path("recipient_id").asText();
    User user = user(id);
    if (user.bot) throw new ApiError(400, 50007, "Cannot send messages to this user");
    return Done.of(world.direct(user, world.bot).json());
  }

  private Guild guild(String id) {
    Guild guild = world.guilds.get(id);
    if (guild == null) throw ApiError.unknownGuild();
    if (!guild.members.containsKey(world.bot.id)) throw ApiError.missingAccess();
    if (guild.away) throw new ApiError(503, 0, "503: Service Unavailable");
    return guild;
  }

  private Done member(Call call) {
    Guild guild = guild(call.arg(0));
    Guild.Membership member = guild.members.get(call.arg(1));
    if (member == null) {
      throw world.users.containsKey(call.arg(1)) && !world.user(call.arg(1)).gone
          ? ApiError.unknownMember()
          : ApiError.unknownUser();
    }
    return Done.of(member.json(true));
  }

  private Done activeThreads(Call call) {
    Guild guild = guild(call.arg(0));
    var open =
        guild.threads.values().stream()
            .filter(thread -> !thread.archived && world.botSees(thread))
            .sorted((one, other) -> other.id.compareTo(one.id))
            .toList();
    return Done.of(
        Js.object(
            "threads",
            open.stream().map(Channel::json).toList(),
            "members",
            Js.array(),
            "has_more",
            false));
  }

  /** A channel that the bot may see. */
  Channel seen(String id) {
    Channel channel = world.channel(id).orElseThrow(ApiError::unknownChannel);
    Guild guild = channel.guild;
    if (guild != null && guild.away) throw new ApiError(503, 0, "503: Service Unavailable");
    if (!world.botSees(channel)) throw ApiError.missingAccess();
    return channel;
  }
}
