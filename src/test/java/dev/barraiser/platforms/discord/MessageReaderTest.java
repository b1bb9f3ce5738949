package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.wire.HandClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageReaderTest {

  private static final String BOT = "100";
  private static final String ANA = "200";
  private static final String JONAS = "300";
  private static final Place PLACE = Ids.thread("10", "11");

  @TempDir Path folder;
  private Database database;
  private MessageReader reader;

  @BeforeEach
  void begins() {
    database = TestDatabase.at(folder.resolve("discord.db"));
    var session = new Session(HandClock.at("2026-03-02T12:00:00Z"));
    session.is(new Session.Self(BOT, BOT, "Bar Raiser"));
    reader = new MessageReader(session, new Places(new Client(), database));
  }

  @AfterEach
  void ends() {
    database.close();
  }

  private static DataObject user(String id, String name) {
    return DataObject.empty().put("id", id).put("username", name).put("global_name", name);
  }

  private static DataObject message(String content) {
    return DataObject.empty()
        .put("id", "1477998909849600000")
        .put("type", 0)
        .put("author", user(ANA, "Ana Souza"))
        .put("content", content)
        .put("mentions", DataArray.empty().add(user(JONAS, "Jonas Weber")));
  }

  private Incoming.Said said(DataObject message) {
    return reader.said(message, PLACE).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ask <@300> or <@!300> | Ask @Jonas Weber or @Jonas Weber",
        "Ask <@999> | Ask @somebody",
        "See <#77> | See #channel",
        "Dear <@&88> | Dear @role",
        "Nice <:party:5> <a:dance:6> | Nice :party: :dance:",
        "Type </story add:9> | Type /story add",
        "$1 and \\1 cost *much* | $1 and \\1 cost *much*"
      })
  void ids_in_what_was_said_become_names_and_all_else_stays(String content, String text) {
    assertThat(said(message(content)).text()).isEqualTo(text);
  }

  @Test
  void it_is_dated_by_its_id() {
    assertThat(said(message("Hello")).at()).isEqualTo(Ids.madeAt("1477998909849600000"));
  }

  @ParameterizedTest
  @CsvSource({"Hello,false", "<@300> hello,true", "<@100> hello,false", "<@200> myself,false"})
  void to_mention_another_member_is_to_talk_to_somebody(String content, boolean toSomebody) {
    assertThat(said(message(content)).toSomebody()).isEqualTo(toSomebody);
  }

  @ParameterizedTest
  @CsvSource({"300,true", "200,false", "100,false"})
  void a_reply_is_to_somebody_unless_to_the_bot_or_oneself(String to, boolean toSomebody) {
    DataObject reply =
        message("Indeed")
            .put("type", 19)
            .put("referenced_message", DataObject.empty().put("author", user(to, "Whoever")));

    assertThat(said(reply).toSomebody()).isEqualTo(toSomebody);
  }

  @ParameterizedTest
  @CsvSource({"audio/ogg,true", "video/mp4,true", "image/png,false"})
  void sound_and_film_are_clips(String type, boolean clip) {
    DataObject sent =
        message("")
            .put(
                "attachments", DataArray.empty().add(DataObject.empty().put("content_type", type)));

    assertThat(said(sent).clip()).isEqualTo(clip);
    assertThat(said(sent).spoken()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"125.5,PT2M5.5S", "0,", "-3,", "1e300,PT24H", "4.2E-9,PT0S"})
  void a_voice_message_is_as_long_as_discord_says_within_reason(
      double seconds, @Nullable Duration length) {
    DataObject sent =
        message("")
            .put("flags", 8192)
            .put(
                "attachments",
                DataArray.empty().add(DataObject.empty().put("duration_secs", seconds)));

    assertThat(said(sent).spoken()).isEqualTo(length);
  }

  @Test
  void a_voice_message_is_a_clip() {
    assertThat(said(message("").put("flags", 8192)).clip()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 7, 18, 20, 21, 23})
  void notes_of_discords_own_are_not_said_by_anybody(int type) {
    assertThat(reader.said(message("Hello").put("type", type), PLACE)).isEmpty();
  }

  @Test
  void bots_webhooks_and_the_bot_itself_say_nothing() {
    assertThat(reader.said(message("x").put("author", user("9", "Bot").put("bot", true)), PLACE))
        .isEmpty();
    assertThat(reader.said(message("x").put("author", user(BOT, "Bar Raiser")), PLACE)).isEmpty();
    assertThat(reader.said(message("x").put("webhook_id", "5"), PLACE)).isEmpty();
  }

  @Test
  void only_what_was_edited_is_an_edit_and_its_time_makes_its_id() {
    assertThat(reader.edited(message("Hello"), PLACE)).isEmpty();

    Incoming.Edited edited =
        reader
            .edited(
                message("Better").put("edited_timestamp", "2026-03-02T12:00:01.250000+00:00"),
                PLACE)
            .orElseThrow();

    assertThat(edited.text()).isEqualTo("Better");
    assertThat(edited.at()).isEqualTo(Instant.parse("2026-03-02T12:00:01.250Z"));
    assertThat(edited.id()).isEqualTo("edited:1477998909849600000:1772452801250");
  }

  @Test
  void a_name_of_old_is_used_where_there_is_no_other() {
    DataObject old =
        DataObject.empty().put("id", ANA).put("username", "ana").put("global_name", null);

    assertThat(reader.author(message("Hello").put("author", old)).orElseThrow().name())
        .isEqualTo("ana");
  }
}
