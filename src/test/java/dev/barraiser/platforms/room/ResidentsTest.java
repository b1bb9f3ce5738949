package dev.barraiser.platforms.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Profile;
import dev.barraiser.chat.Receipt;
import dev.barraiser.json.Tree;
import dev.barraiser.platforms.room.RoomClient.Answered;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is in the room, and its channels, through the API. */
final class ResidentsTest {

  @TempDir Path folder;
  private RoomStage room;

  @BeforeEach
  void open() {
    room = new RoomStage(folder);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void the_first_start_furnishes_the_room_and_tells_the_bot_of_everybody() {
    assertThat(room.room().firstStart()).isTrue();
    assertThat(people())
        .extracting(one -> one.at("id").text())
        .containsExactly("you", "ana", "jonas", "priya", "marcus");
    assertThat(people().getFirst().at("me").isTrue()).isTrue();
    assertThat(people().getFirst().at("admin").isTrue()).isTrue();
    assertThat(people().getFirst().at("zone").text()).isEqualTo("Europe/Prague");
    assertThat(people().stream().map(one -> one.at("zone").text()).distinct()).hasSize(5);
    assertThat(people().stream().filter(one -> one.at("example").isTrue())).hasSize(4);
    assertThat(channels("you"))
        .extracting(one -> one.at("name").text())
        .containsExactly("bar-raiser-practice", "general", "Bar Raiser Bot");
    assertThat(room.heard().events(Incoming.PersonChanged.class))
        .extracting(event -> event.profile().person().id())
        .containsExactly("you", "ana", "jonas", "priya", "marcus");
  }

  @Test
  void a_start_is_the_first_until_something_was_said() {
    room.restart();
    assertThat(room.room().firstStart()).isTrue();
    assertThat(room.heard().events(Incoming.PersonChanged.class)).hasSize(5);

    room.room().deliver("e1", Outgoing.Post.of(RoomPlatform.FIRST_CHANNEL, Card.plain("Welcome")));
    room.restart();

    assertThat(room.room().firstStart()).isFalse();
    assertThat(people()).hasSize(5);
  }

  @Test
  void somebody_added_gets_a_readable_id_and_direct_messages_with_the_bot() {
    assertThat(add("Zoë van Dijk", "Europe/Amsterdam").ok().at("id").text()).isEqualTo("zoe");
    assertThat(add("Zoe Adams", "America/New_York").ok().at("id").text()).isEqualTo("zoe-2");
    assertThat(add("李雷", "Asia/Shanghai").ok().at("id").text()).isEqualTo("person");
    assertThat(add("Bot", "UTC").ok().at("id").text()).isEqualTo("bot-2");

    assertThat(channels("zoe").getLast().at("person").text()).isEqualTo("zoe");
    assertThat(
            room.heard().events(Incoming.PersonChanged.class).stream()
                .map(Incoming.PersonChanged::profile))
        .contains(
            new Profile(
                RoomStage.person("zoe"),
                "Zoë van Dijk",
                ZoneId.of("Europe/Amsterdam"),
                false,
                false));
  }

  @ParameterizedTest
  @CsvSource({
    "'', Europe/Berlin, name",
    "ana souza, Europe/Berlin, name",
    "bar raiser BOT, Europe/Berlin, name",
    "Kim, Europe/Berln, zone",
    "Kim, GMT+25, zone",
    "Kim, '', zone"
  })
  void a_name_is_ones_own_and_a_zone_exists(String name, String zone, String field) {
    Answered answered = add(name, zone);

    assertThat(answered.status()).isEqualTo(422);
    assertThat(answered.body().at("field").text()).isEqualTo(field);
  }

  @Test
  void a_zone_that_is_nearly_right_is_met_with_the_right_one() {
    assertThat(add("Kim", "Europe/Berln").body().at("error").text())
        .isEqualTo("That is no time zone I know. Did you mean Europe/Berlin?");
    assertThat(add("Kim", "x".repeat(100_000)).status()).isEqualTo(422);
  }

  @Test
  void a_name_too_long_is_refused() {
    assertThat(add("K".repeat(61), "UTC").status()).isEqualTo(422);
    assertThat(add("K".repeat(60), "UTC").status()).isEqualTo(200);
  }

  @Test
  void a_changed_name_shows_on_what_was_said_before() {
    room.says(room.ana(), RoomPlatform.FIRST_CHANNEL, "Hello");

    change(Map.of("id", "ana", "name", "Ana  Lima", "zone", "Europe/Lisbon")).ok();

    assertThat(room.messages("you", RoomPlatform.FIRST_CHANNEL).getFirst().at("authorName").text())
        .isEqualTo("Ana Lima");
    assertThat(room.heard().events(Incoming.PersonChanged.class).getLast().profile())
        .isEqualTo(new Profile(room.ana(), "Ana Lima", ZoneId.of("Europe/Lisbon"), false, false));
  }

  @Test
  void a_change_that_changes_nothing_is_not_told() {
    int before = room.heard().events(Incoming.PersonChanged.class).size();

    change(Map.of("id", "ana")).ok();
    change(Map.of("id", "ana", "name", "Ana Souza")).ok();

    assertThat(room.heard().events(Incoming.PersonChanged.class)).hasSize(before);
    assertThat(change(Map.of("id", "nobody", "name", "Kim")).status()).isEqualTo(404);
    assertThat(change(Map.of("id", "ana", "name", "Jonas Weber")).status()).isEqualTo(422);
  }

  @Test
  void just_me_sends_the_examples_away_and_keeps_what_they_said() {
    room.says(room.ana(), RoomPlatform.FIRST_CHANNEL, "Hello");
    add("Kim", "Asia/Seoul").ok();
    change(Map.of("id", "jonas", "name", "My friend Jonas")).ok();

    room.client().post("people/just-me", Map.of()).ok();

    assertThat(people())
        .extracting(one -> one.at("id").text())
        .containsExactly("you", "jonas", "kim");
    assertThat(room.heard().events(Incoming.PersonLeft.class))
        .extracting(Incoming.PersonLeft::person)
        .containsExactly(room.ana(), RoomStage.person("priya"), RoomStage.person("marcus"));
    assertThat(room.messages("you", RoomPlatform.FIRST_CHANNEL).getFirst().at("authorName").text())
        .isEqualTo("Ana Souza");
    assertThat(room.client().get("channels", Map.of("as", "ana")).status()).isEqualTo(404);
    assertThat(room.room().deliver("e1", Outgoing.direct(room.ana(), Card.plain("Hi"))))
        .isInstanceOf(Receipt.Refused.class);
    room.client().post("people/just-me", Map.of()).ok();
    assertThat(room.heard().events(Incoming.PersonLeft.class)).hasSize(3);
  }

  @Test
  void an_id_of_somebody_who_left_is_never_anybody_elses() {
    room.client().post("people/just-me", Map.of()).ok();

    assertThat(add("Ana Blau", "Europe/Vienna").ok().at("id").text()).isEqualTo("ana-2");
  }

  @Test
  void a_new_channel_has_the_bot_in_it() {
    String id = addChannel("#Mock  Practice!").ok().at("id").text();

    assertThat(id).isEqualTo("mock-practice");
    var invited = room.heard().events(Incoming.Invited.class).getFirst();
    assertThat(invited.place()).isEqualTo(new Place.Channel(RoomPlatform.WORKSPACE, id));
    assertThat(invited.by()).isEqualTo(RoomStage.person("you"));
    assertThat(addChannel("mock practice").status()).isEqualTo(422);
    assertThat(addChannel("direct").ok().at("id").text()).isEqualTo("direct-2");
    assertThat(addChannel("练习").ok().at("id").text()).isEqualTo("channel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "###", "  ", "general"})
  void a_channels_name_has_letters_and_is_its_own(String name) {
    assertThat(addChannel(name).status()).isEqualTo(422);
  }

  @Test
  void the_bot_is_taken_out_of_a_channel_and_put_back() {
    bot("general", false).ok();
    bot("general", false).ok();
    var place = new Place.Channel(RoomPlatform.WORKSPACE, "general");
    assertThat(room.heard().events(Incoming.Removed.class)).hasSize(1);
    assertThat(room.room().deliver("e1", Outgoing.Post.of(place, Card.plain("Hi"))))
        .isInstanceOf(Receipt.Refused.class);

    bot("general", true).ok();

    assertThat(room.heard().events(Incoming.Invited.class)).hasSize(1);
    assertThat(room.room().deliver("e1", Outgoing.Post.of(place, Card.plain("Hi"))))
        .isInstanceOf(Receipt.Sent.class);
    assertThat(bot("@you", false).status()).isEqualTo(422);
    assertThat(bot("nowhere", true).status()).isEqualTo(404);
  }

  @Test
  void without_a_person_all_channels_are_listed_and_with_one_only_theirs() {
    assertThat(room.client().get("channels", Map.of()).ok().items()).hasSize(7);
    assertThat(channels("ana")).hasSize(3);
  }

  private Answered add(String name, String zone) {
    return room.client().post("people", Map.of("name", name, "zone", zone));
  }

  private Answered change(Map<String, String> body) {
    return room.client().post("people/change", body);
  }

  private Answered addChannel(String name) {
    return room.client().post("channels", Map.of("as", "you", "name", name));
  }

  private Answered bot(String channel, boolean present) {
    return room.client()
        .post("channels/bot", Map.of("as", "you", "channel", channel, "present", present));
  }

  private List<Tree> people() {
    return room.client().get("people", Map.of()).ok().items();
  }

  private List<Tree> channels(String as) {
    return room.client().get("channels", Map.of("as", as)).ok().items();
  }
}
