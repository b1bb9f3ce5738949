package dev.barraiser.platforms.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.wire.HandClock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real client in front of the fake, with nothing of ours between them. */
@Timeout(60)
final class BareClientTest {

  private final HandClock clock = HandClock.running();
  private FakeDiscord discord;
  private Member ana;
  private Member jonas;
  private Server server;
  private String practice;
  private ShardManager client;
  private final Listening listening = new Listening();

  @BeforeEach
  void logsIn() {
    discord = FakeDiscord.start(clock);
    ana = discord.member("Ana Souza");
    jonas = discord.member("Jonas Weber");
    server = discord.server("Study", ana, jonas);
    practice = server.channel("practice");
    client =
        DefaultShardManagerBuilder.createLight(
                discord.token(),
                EnumSet.of(
                    GatewayIntent.GUILD_MESSAGES,
                    GatewayIntent.DIRECT_MESSAGES,
                    GatewayIntent.GUILD_MESSAGE_REACTIONS,
                    GatewayIntent.MESSAGE_CONTENT))
            .setRestConfig(new RestConfig().setBaseUrl(discord.api().toString()))
            .addEventListeners(listening)
            .build();
    await().atMost(Duration.ofSeconds(20)).until(() -> client.getTextChannelById(practice) != null);
  }

  @AfterEach
  void ends() {
    client.shutdown();
    discord.close();
    assertThat(discord.complaints()).isEmpty();
  }

  private TextChannel channel() {
    return Objects.requireNonNull(client.getTextChannelById(practice));
  }

  @Test
  void messages_of_people_arrive() {
    ana.says(practice, "Hello @Jonas Weber");
    jonas.says(jonas.bot(), "In private");

    await()
        .untilAsserted(() ->
            assertThat(listening.texts)
                .containsExactly("Hello <@" + jonas.id() + ">", "In private"));
  }

  @Test
  void a_card_is_posted_seen_and_changed() {
    Message posted =
        channel()
            .sendMessageComponents(card("What *did* you change?"))
            .useComponentsV2()
            .complete();

    Seen seen = ana.sees(practice).getFirst();
    assertThat(seen.text()).isEqualTo("What did you change?\n[Hint]");
    assertThat(seen.actions()).containsExactly("hint");

    posted.editMessageComponents(card("Changed")).useComponentsV2().complete();
    assertThat(ana.sees(practice).getFirst().text()).startsWith("Changed");
  }

  @Test
  void a_thread_is_opened_and_replies_in_it_arrive() {
    Message posted = channel().sendMessage("The question").complete();
    ThreadChannel thread = posted.createThreadChannel("Monday").complete();

    ana.says(thread.getId(), "My answer");

    await().untilAsserted(() -> assertThat(listening.texts).contains("My answer"));
    assertThat(thread.getId()).isEqualTo(posted.getId());
  }

  @Test
  void a_command_is_completed_and_answered_for_one_person() {
    registers();

    var offered = ana.types(practice, "story add", "zone", "ber").outcome();
    assertThat(offered)
        .isEqualTo(new Asked.Outcome.Offered(List.of("Europe/Berlin"), List.of("Berlin")));

    assertThat(ana.commands(practice, "story add", Map.of("zone", "Europe/Berlin")).outcome())
        .isEqualTo(new Asked.Outcome.Answered(true));
    await()
        .untilAsserted(
            () -> assertThat(ana.sees(practice)).extracting(Seen::text).containsExactly("Noted."));
    assertThat(jonas.sees(practice)).isEmpty();
  }

  @Test
  void a_button_opens_a_form_whose_answers_arrive() {
    Message posted = channel().sendMessageComponents(card("Press")).useComponentsV2().complete();

    var outcome = ana.presses(practice, posted.getId(), "hint").outcome();
    assertThat(outcome).isInstanceOf(Asked.Outcome.FormOpened.class);
    ana.submits(Map.of("title", List.of("The migration"))).outcome();

    await().untilAsserted(() -> assertThat(listening.texts).contains("title=The migration"));
  }

  @Test
  void an_entry_of_the_menu_comes_with_its_message() {
    registers();
    String message = ana.says(practice, "I led it.");

    jonas.chooses(practice, message, "Count as my answer").outcome();

    await().untilAsserted(() -> assertThat(listening.texts).contains("chosen: I led it."));
  }

  @Test
  void an_account_that_installed_the_app_asks_it_everywhere() {
    registers();
    ana.installs();
    Server elsewhere = discord.serverWithoutBot("Elsewhere", ana, jonas);
    String channel = elsewhere.channel("general");
    String group = discord.group(ana, jonas);

    for (String place : List.of(channel, group, ana.direct(jonas), ana.bot())) {
      assertThat(ana.commands(place, "/story add").outcome())
          .isEqualTo(new Asked.Outcome.Answered(true));
      await()
          .untilAsserted(
              () -> assertThat(ana.sees(place)).extracting(Seen::text).containsExactly("Noted."));
      assertThat(jonas.sees(place)).isEmpty();
    }
  }

  @Test
  void a_session_is_resumed_after_a_cut_and_begun_anew_when_it_is_forgotten() {
    discord.trouble().cut();
    ana.says(practice, "Meanwhile");
    await().untilAsserted(() -> assertThat(listening.texts).containsExactly("Meanwhile"));
    assertThat(discord.resumed()).isOne();

    discord.trouble().losesSessions();
    ana.says(practice, "Lost");
    discord.trouble().cut();
    await().atMost(Duration.ofSeconds(30)).until(() -> discord.identified() == 2);
    await().until(() -> client.getTextChannelById(practice) != null);
    ana.says(practice, "Again");
    await().untilAsserted(() -> assertThat(listening.texts).containsExactly("Meanwhile", "Again"));
  }

  @Test
  void a_server_that_is_away_takes_its_channels_with_it_until_it_is_back() {
    server.goesAway();
    await().until(() -> client.getTextChannelById(practice) == null);
    server.comesBack();
    await().until(() -> client.getTextChannelById(practice) != null);

    server.kicksBot();
    await().until(() -> client.getGuildById(server.id()) == null);
  }

  private void registers() {
    Objects.requireNonNull(client.getShardById(0))
        .updateCommands()
        .addCommands(
            Commands.slash("story", "Stories")
                .setContexts(InteractionContextType.ALL)
                .setIntegrationTypes(IntegrationType.ALL)
                .addSubcommands(
                    new net.dv8tion.jda.api.interactions.commands.build.SubcommandData("add", "Add")
                        .addOptions(
                            new OptionData(OptionType.STRING, "zone", "Zone")
                                .setAutoComplete(true))),
            Commands.message("Count as my answer"))
        .complete();
  }

  private static Container card(String text) {
    return Container.of(TextDisplay.of(text), ActionRow.of(Button.primary("hint", "Hint")));
  }

  private static final class Listening extends ListenerAdapter {
    final List<String> texts = new CopyOnWriteArrayList<>();

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
      if (!event.getAuthor().isBot()) texts.add(event.getMessage().getContentRaw());
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
      event.replyChoice("Berlin", "Europe/Berlin").queue();
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
      event.deferReply(true).queue(hook -> hook.editOriginal("Noted.").queue());
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
      event
          .replyModal(
              Modal.create("story", "A story")
                  .addComponents(
                      Label.of("Title", TextInput.create("title", TextInputStyle.SHORT).build()))
                  .build())
          .queue();
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
      event.getValues().forEach(one -> texts.add(one.getCustomId() + "=" + one.getAsString()));
      event.deferEdit().queue();
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
      texts.add("chosen: " + event.getTarget().getContentRaw());
      event.reply("Counted.").setEphemeral(true).queue();
    }
  }
}
