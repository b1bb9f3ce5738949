package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Place;
import dev.barraiser.platforms.discord.Arrival.Act;
import dev.barraiser.platforms.discord.Arrival.On;
import dev.barraiser.platforms.discord.Arrival.Where;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.jspecify.annotations.Nullable;

/** Takes interactions out of JDA's hands. Asks nobody, and never waits. */
final class Arrivals {

  private Arrivals() {}

  static Arrival of(GenericInteractionCreateEvent event, Instant now) {
    return new Arrival(
        event.getId(),
        event.getToken(),
        now,
        event.getUser().getId(),
        event.getUser().getEffectiveName(),
        where(event),
        act(event));
  }

  /** A server that only the person is in is as detached as a conversation among others. */
  private static Where where(GenericInteractionCreateEvent event) {
    Guild guild = event.getGuild();
    Member member = event.getMember();
    Channel channel = event.getChannel();
    if (guild != null && !guild.isDetached() && member != null && channel != null) {
      return new Where.InServer(guild.getId(), place(channel), administers(member, channel));
    }
    return event.getContext() == InteractionContextType.BOT_DM
        ? new Where.WithBot()
        : new Where.Elsewhere();
  }

  private static Place place(Channel channel) {
    return channel instanceof ThreadChannel thread
        ? Ids.thread(thread.getParentChannel().getId(), thread.getId())
        : Ids.channel(channel.getId());
  }

  private static boolean administers(Member member, Channel channel) {
    return member.hasPermission(Permission.MANAGE_SERVER)
        || (channel instanceof GuildChannel there
            && member.hasPermission(there, Permission.MANAGE_CHANNEL));
  }

  private static Act act(GenericInteractionCreateEvent event) {
    return switch (event) {
      case SlashCommandInteractionEvent sent ->
          new Act.Typed(sent.getName(), path(sent), options(sent));
      case CommandAutoCompleteInteractionEvent typing ->
          new Act.Typing(
              typing.getName(),
              path(typing),
              typing.getFocusedOption().getName(),
              typing.getFocusedOption().getValue());
      case ButtonInteractionEvent pressed ->
          new Act.Pressed(
              pressed.getCustomId(),
              on(pressed.getMessage(), FormSteps.isStep(pressed.getCustomId())));
      case MessageContextInteractionEvent chosen -> chosen(chosen.getName(), chosen.getTarget());
      case ModalInteractionEvent sent -> {
        @Nullable Message message = sent.getMessage();
        yield new Act.Sent(
            sent.getCustomId(),
            FormModals.values(sent.getValues()),
            message == null ? null : on(message, hasStep(message)));
      }
      default -> new Act.Other(event.getClass().getSimpleName());
    };
  }

  private static String path(CommandInteractionPayload command) {
    return Stream.of(command.getSubcommandGroup(), command.getSubcommandName())
        .flatMap(Stream::ofNullable)
        .collect(Collectors.joining(" "));
  }

  private static Map<String, String> options(CommandInteractionPayload command) {
    Map<String, String> options = new LinkedHashMap<>();
    for (OptionMapping option : command.getOptions()) {
      options.put(option.getName(), option.getAsString());
    }
    return options;
  }

  private static On on(Message message, boolean step) {
    return new On(message.getId(), message.getChannelId(), message.isEphemeral(), step);
  }

  /** A modal does not tell which button it was opened by. */
  private static boolean hasStep(Message message) {
    return message.getComponentTree().findAll(Button.class).stream()
        .map(Button::getCustomId)
        .anyMatch(id -> id != null && FormSteps.isStep(id));
  }

  private static Act.Chosen chosen(String entry, Message message) {
    User author = message.getAuthor();
    boolean person =
        !author.isBot() && !message.isWebhookMessage() && !message.getType().isSystem();
    boolean clip =
        message.isVoiceMessage()
            || message.getAttachments().stream().anyMatch(one -> isClip(one.getContentType()));
    return new Act.Chosen(
        entry,
        message.getId(),
        message.getChannelId(),
        person ? author.getId() : null,
        MessageText.of(message),
        clip);
  }

  private static boolean isClip(@Nullable String contentType) {
    return contentType != null
        && (contentType.startsWith("audio/") || contentType.startsWith("video/"));
  }
}
