package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Audience;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says something that one person sees. There are several ways, and each can turn out to be closed:
 * then the next is tried, and at last the person's own direct messages. None of them can be seen by
 * anybody else. Thread-safe.
 */
final class Whispers {

  private static final Logger log = LoggerFactory.getLogger(Whispers.class);

  /** Slack gives three seconds; the rest is for the way there. */
  private static final Duration TRIGGER_LIFE = Duration.ofMillis(2_500);

  /** How something is said to one person, before direct messages. */
  sealed interface Way {

    /** In the place of the modal in which they pressed a button. */
    record ReplacedModal(String view) implements Way {}

    /** By the address that came with what they asked. */
    record Address(WayBack back) implements Way {}

    /** Where everybody talks, shown to them only. */
    record Ephemeral() implements Way {}

    /** In a modal that pops up. */
    record OpenedModal(String trigger) implements Way {}
  }

  private final PacedWeb web;
  private final CardBlocks cards;
  private final Directs directs;
  private final ResponseUrls responseUrls;
  private final Posting posting;
  private final InstantSource machine;

  Whispers(
      PacedWeb web,
      CardBlocks cards,
      Directs directs,
      ResponseUrls responseUrls,
      Posting posting,
      InstantSource machine) {
    this.web = web;
    this.cards = cards;
    this.directs = directs;
    this.responseUrls = responseUrls;
    this.posting = posting;
    this.machine = machine;
  }

  /**
   * Says it in the first way that is open. What it was said with can be named only where Slack
   * tells a timestamp.
   *
   * @throws SlackFailure when that cannot be told now, or the last way is closed too
   */
  Receipt.Settled whisper(Errand errand, Outgoing.Whisper whisper) {
    for (Way way : ways(whisper)) {
      Optional<MessageRef> said = unlessClosed(errand, whisper, way);
      if (said.isPresent()) return new Receipt.Sent(said.get());
    }
    return posting.post(
        errand,
        new Place.Direct(whisper.to()),
        cards.message(whisper.card(), new Audience.Nobody()));
  }

  private List<Way> ways(Outgoing.Whisper whisper) {
    Optional<WayBack> asked = WayBack.of(whisper.origin());
    if (asked.isEmpty()) return unasked(whisper.place());
    WayBack back = asked.get();
    String channel = back.channel();
    return answering(
        whisper.place(),
        back,
        channel != null && directs.isWith(whisper.to(), channel),
        responseUrls.isOpen(back),
        machine.instant().isBefore(back.at().plus(TRIGGER_LIFE)));
  }

  /** The ways to say something that nobody asked for. Pure. */
  static List<Way> unasked(Place place) {
    return place.inChannel().isPresent() ? List.of(new Way.Ephemeral()) : List.of();
  }

  /**
   * The ways to answer, best first. Pure.
   *
   * @param ours whether it was asked in the bot's own direct messages with the person
   * @param address whether the address that came with it can be used
   * @param trigger whether it came so lately that a modal can be opened
   */
  static List<Way> answering(
      Place place, WayBack back, boolean ours, boolean address, boolean trigger) {
    List<Way> ways = new ArrayList<>();
    if (back.view() != null) ways.add(new Way.ReplacedModal(back.view()));
    // A real message stays there, which an ephemeral one does not.
    if (ours && place instanceof Place.Direct) return ways;
    // By its address, Slack may answer in the channel instead of the thread.
    if (place instanceof Place.InThread) ways.add(new Way.Ephemeral());
    if (address) ways.add(new Way.Address(back));
    if (place instanceof Place.Channel) ways.add(new Way.Ephemeral());
    if (trigger && back.trigger() != null) ways.add(new Way.OpenedModal(back.trigger()));
    return ways;
  }

  private Optional<MessageRef> unlessClosed(Errand errand, Outgoing.Whisper whisper, Way way) {
    try {
      return say(errand, whisper, way);
    } catch (SlackFailure.Refused no) {
      if (!(Verdict.of(no.error(), false) instanceof Verdict.Never)) throw no;
      log.info(
          "whisper goes another way effect={} closed={} error={}",
          errand.effectId(),
          no.what(),
          no.error());
      return Optional.empty();
    }
  }

  private Optional<MessageRef> say(Errand errand, Outgoing.Whisper whisper, Way way) {
    return switch (way) {
      case Way.Ephemeral() -> Optional.of(ephemeral(errand, whisper));
      case Way.Address(WayBack back) -> byAddress(errand, whisper, back);
      case Way.ReplacedModal(String view) -> {
        replaceModal(errand, view, whisper);
        yield Optional.of(new MessageRef(whisper.place(), view));
      }
      case Way.OpenedModal(String trigger) -> Optional.of(openModal(errand, trigger, whisper));
    };
  }

  private MessageRef ephemeral(Errand errand, Outgoing.Whisper whisper) {
    CardBlocks.Drawn card = cards.message(whisper.card(), new Audience.Nobody());
    String channel = directs.channel(errand, whisper.place());
    var said =
        web.call(
            errand,
            Method.CHAT_POST_EPHEMERAL,
            channel,
            client ->
                client.chatPostEphemeral(call ->
                    call.channel(channel)
                        .threadTs(thread(whisper.place()))
                        .user(whisper.to().id())
                        .text(card.text())
                        .blocks(card.blocks())));
    return new MessageRef(whisper.place(), said.getMessageTs());
  }

  private Optional<MessageRef> byAddress(Errand errand, Outgoing.Whisper whisper, WayBack back) {
    CardBlocks.Drawn card = cards.message(whisper.card(), new Audience.Nobody());
    return responseUrls.answer(back, card, thread(whisper.place()))
        ? Optional.of(new MessageRef(whisper.place(), errand.effectId()))
        : Optional.empty();
  }

  private void replaceModal(Errand errand, String view, Outgoing.Whisper whisper) {
    web.call(
        errand,
        Method.VIEWS_UPDATE,
        "",
        client -> client.viewsUpdate(call -> call.viewId(view).view(cards.modal(whisper.card()))));
  }

  private MessageRef openModal(Errand errand, String trigger, Outgoing.Whisper whisper) {
    var opened =
        web.call(
            errand,
            Method.VIEWS_OPEN,
            "",
            client ->
                client.viewsOpen(
                    call -> call.triggerId(trigger).view(cards.modal(whisper.card()))));
    return new MessageRef(whisper.place(), opened.getView().getId());
  }

  private static @Nullable String thread(Place place) {
    return place instanceof Place.InThread(var _, String root) ? root : null;
  }
}
