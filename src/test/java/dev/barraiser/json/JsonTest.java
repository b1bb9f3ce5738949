package dev.barraiser.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Input;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Profile;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Tag;
import dev.barraiser.chat.Values;
import dev.barraiser.chat.Words;
import dev.barraiser.chat.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {

  private static final Workspace WORKSPACE = new Workspace("room", "room");
  private static final Person ANA = new Person(WORKSPACE, "ana");
  private static final Place.Channel CHANNEL = new Place.Channel(WORKSPACE, "c1");
  private static final Place THREAD = new Place.InThread(CHANNEL, "m1");
  private static final MessageRef MESSAGE = new MessageRef(THREAD, "m2");
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00.123Z");
  private static final Origin ORIGIN = new Origin("o");
  private static final Card CARD =
      Card.of(
          "summary",
          new Block.Header("head"),
          Block.text(
              "plain ",
              Words.strong("strong"),
              Words.code("code"),
              new Span.Name(ANA),
              new Span.When(AT)),
          Block.context(new Span.Link(MESSAGE, "there"), new Span.InChannel(CHANNEL)),
          new Block.Quote("<b>&\u202e\ud83d\ude00", null),
          Block.bullets(List.of("one", "two")),
          new Block.Facts(List.of(new Block.Fact("label", "value"))),
          new Block.Progress("quota", 2, 5, 7),
          new Block.Trend("weeks", List.of(new Block.Point("w1", 3))),
          new Block.Divider(),
          Block.buttons(Button.danger("Stop", Action.of("nudges.stop", 7))));

  record Holder(Outgoing outgoing) {}

  record Event(Incoming incoming) {}

  static Stream<Outgoing> effects() {
    return Stream.of(
        new Outgoing.Post(CHANNEL, CARD, new Audience.These(List.of(ANA)), Tag.of("a.b", 3)),
        new Outgoing.Post(new Place.Direct(ANA), CARD, new Audience.Everybody(), Tag.NONE),
        new Outgoing.OpenThread(new MessageRef(CHANNEL, "m1"), "title", Tag.NONE),
        new Outgoing.Revise(MESSAGE, CARD, ORIGIN),
        Outgoing.Whisper.to(ANA, THREAD, CARD),
        new Outgoing.React(MESSAGE, Outgoing.Mark.GATHERED, true),
        new Outgoing.CheckChannel(CHANNEL, Tag.of("a.b", 4)));
  }

  static Stream<Incoming> events() {
    return Stream.of(
        new Incoming.Said("1", ANA, MESSAGE, "text", true, false, null, AT),
        new Incoming.Said("1", ANA, MESSAGE, "", false, true, Duration.ofMillis(61_500), AT),
        new Incoming.Edited("2", ANA, MESSAGE, "text", AT),
        new Incoming.Deleted("3", MESSAGE, AT),
        new Incoming.Reacted("4", ANA, MESSAGE, "x", true, AT),
        new Incoming.PersonChanged(
            "5", new Profile(ANA, "Ana", ZoneId.of("Europe/Berlin"), true, false), AT),
        new Incoming.PersonChanged("5", new Profile(ANA, "Ana", null, false, true), AT),
        new Incoming.PersonLeft("6", ANA, AT),
        new Incoming.Invited("7", CHANNEL, null, AT),
        new Incoming.Removed("8", CHANNEL, AT),
        new Incoming.Renamed("9", CHANNEL, "new", AT),
        new Incoming.Commanded("10", ANA, CHANNEL, "barraiser", new Input.Typed("help"), ORIGIN),
        new Incoming.Commanded(
            "10",
            ANA,
            CHANNEL,
            "barraiser",
            new Input.Options("story add", Map.of("a", "b")),
            ORIGIN),
        new Incoming.Pressed("11", ANA, MESSAGE, Action.of("daily.hint", "q"), ORIGIN),
        new Incoming.Submitted(
            "12",
            ANA,
            THREAD,
            Action.of("form"),
            new Values(Map.of("f", List.of("v", "w"))),
            ORIGIN),
        new Incoming.Chosen("13", ANA, MESSAGE, null, "text", false, "count", ORIGIN),
        new Incoming.Suggesting(
            "14", ANA, CHANNEL, new Incoming.Target.CommandLine(), "/b", ORIGIN));
  }

  @ParameterizedTest
  @MethodSource("effects")
  void every_effect_comes_back_as_it_was_stored(Outgoing effect) {
    assertThat(Json.read(Json.write(new Holder(effect)), Holder.class).outgoing())
        .isEqualTo(effect);
  }

  @ParameterizedTest
  @MethodSource("events")
  void every_event_comes_back_as_it_was_stored(Incoming event) {
    assertThat(Json.read(Json.write(new Event(event)), Event.class).incoming()).isEqualTo(event);
  }

  @Test
  void a_bar_that_was_kept_before_there_were_drafts_has_none() {
    record Bar(Block block) {}
    var bar = new Bar(new Block.Progress("quota", 2, 5, 7));
    String before = Json.write(bar).replace(",\"drafts\":0", "");

    assertThat(before).doesNotContain("drafts");
    assertThat(Json.read(before, Bar.class)).isEqualTo(bar);
  }

  @Test
  void a_clip_that_was_stored_before_clips_had_lengths_has_none() {
    var event = new Event(new Incoming.Said("1", ANA, MESSAGE, "", false, true, null, AT));
    String before = Json.write(event).replace(",\"spoken\":null", "");

    assertThat(before).doesNotContain("spoken").contains("\"clip\":true");
    assertThat(Json.read(before, Event.class)).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void nonsense_is_refused_without_repeating_it(String text) {
    assertThatThrownBy(() -> Json.read(text, Event.class))
        .isInstanceOf(Json.Malformed.class)
        .hasMessageNotContaining("secret");
  }

  static Stream<String> nonsense() {
    return Stream.of(
        "",
        "null",
        "secret",
        "[\"secret\"]",
        "{\"incoming\":{\"is\":\"secret\"}}",
        "{\"incoming\":{\"id\":\"secret\"}}");
  }
}
