package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Person;
import dev.barraiser.platforms.discord.Joining.Piece;
import dev.barraiser.text.Cut;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Draws cards as Components V2. Thread-safe. */
final class CardComponents {

  /** The product's green, in a shade that is seen on light and on dark. */
  private static final int ACCENT = 0x2E9B7F;

  /** For a card of which nothing can be seen. */
  private static final String NAMELESS = "Bar Raiser";

  private static final EnumSet<Message.MentionType> NOBODY =
      EnumSet.noneOf(Message.MentionType.class);

  private final CardWording wording;
  private final CardParts parts;

  CardComponents(Names names, Links links) {
    this.wording = new CardWording(names);
    this.parts = new CardParts(links);
  }

  /**
   * A card as a message that pings {@code audience} and nobody else. Whom it calls stands last,
   * since notifications show the first text.
   *
   * @param mark the number that the card bears, see {@code EffectMark}; zero for none
   */
  MessageCreateData message(Card card, Audience audience, int mark) {
    return allowing(built(card, call(audience), mark), audience).build();
  }

  /**
   * A card as a message that is read elsewhere than where it belongs: it says where that is, for
   * "this channel" would be anything.
   *
   * @param channel the channel or thread it belongs to
   */
  MessageCreateData messageFrom(String channel, Card card, int mark) {
    return built(card, Optional.of(DiscordText.small("In <#" + channel + ">")), mark).build();
  }

  /** What stands last is no part of the card. Files stand below it, whole. */
  private MessageCreateBuilder built(Card all, Optional<String> last, int mark) {
    List<FileUpload> files = all.blocks().stream().flatMap(CardComponents::file).toList();
    Card card =
        new Card(
            all.summary(),
            all.blocks().stream().filter(block -> !(block instanceof Block.Attachment)).toList());
    int components = Limits.COMPONENTS - 1 - files.size() - (last.isPresent() ? 1 : 0);
    int characters = Limits.TEXT - last.map(String::length).orElse(0);
    var fitting = new Fitting(components, characters, parts::markup);
    Container container = Container.of(drawn(fitting.fit(blocks(card)))).withAccentColor(ACCENT);
    List<MessageTopLevelComponent> message = new ArrayList<>();
    message.add(mark == 0 ? container : container.withUniqueId(mark));
    files.stream().map(FileDisplay::fromFile).forEach(message::add);
    last.map(TextDisplay::of).ifPresent(message::add);
    return new MessageCreateBuilder()
        .useComponentsV2()
        .setComponents(message)
        .setAllowedMentions(NOBODY);
  }

  private static Stream<FileUpload> file(Block block) {
    return block instanceof Block.Attachment(String name, var _, String text)
        ? Stream.of(FileUpload.fromData(text.getBytes(StandardCharsets.UTF_8), name))
        : Stream.empty();
  }

  /** A card of nothing to see still says what it says. */
  private List<Block> blocks(Card card) {
    List<Block> blocks = wording.of(card.blocks());
    boolean seen =
        blocks.stream()
            .anyMatch(block -> {
              String markup = parts.markup(block);
              return block instanceof Block.Buttons || (markup != null && !markup.isBlank());
            });
    if (seen) return blocks;
    String summary = CardWording.summary(card.summary());
    return List.of(Block.text(summary.isEmpty() ? NAMELESS : summary));
  }

  private static List<ContainerChildComponent> drawn(List<Piece> pieces) {
    Map<String, Integer> copies = new HashMap<>();
    List<ContainerChildComponent> drawn = new ArrayList<>();
    for (Piece piece : pieces) {
      drawn.add(
          switch (piece) {
            case Piece.Text(String markup) -> TextDisplay.of(markup);
            case Piece.Line() -> Separator.createDivider(Separator.Spacing.SMALL);
            case Piece.Row(var buttons) ->
                ActionRow.of(buttons.stream().map(button -> button(button, copies)).toList());
          });
    }
    return drawn;
  }

  private static Button button(dev.barraiser.chat.Button button, Map<String, Integer> copies) {
    int copy = copies.merge(button.action().wire(), 1, Integer::sum);
    String label = button.label().isBlank() ? Cut.MORE : button.label();
    return Button.of(
        style(button.style()), CustomIds.of(button.action(), copy), Cut.to(label, Limits.BUTTON));
  }

  private static ButtonStyle style(dev.barraiser.chat.Button.Style style) {
    return switch (style) {
      case PRIMARY -> ButtonStyle.PRIMARY;
      case PLAIN -> ButtonStyle.SECONDARY;
      case DANGER -> ButtonStyle.DANGER;
    };
  }

  // The only place from which anybody is called.

  /** {@code @here} rather than {@code @everyone}: those who are away find it when they come. */
  private static Optional<String> call(Audience audience) {
    return switch (audience) {
      case Audience.Nobody() -> Optional.empty();
      case Audience.Everybody() -> Optional.of("@here");
      case Audience.These(List<Person> people) ->
          Optional.of(
                  called(people).stream()
                      .map(id -> "<@" + id + ">")
                      .collect(Collectors.joining(" ")))
              .filter(call -> !call.isEmpty());
    };
  }

  private static MessageCreateBuilder allowing(MessageCreateBuilder message, Audience audience) {
    return switch (audience) {
      case Audience.Nobody() -> message;
      case Audience.Everybody() -> message.setAllowedMentions(EnumSet.of(Message.MentionType.HERE));
      case Audience.These(List<Person> people) -> message.mentionUsers(called(people));
    };
  }

  private static List<String> called(List<Person> people) {
    return people.stream().map(Person::id).distinct().limit(Limits.MENTIONED).toList();
  }
}
