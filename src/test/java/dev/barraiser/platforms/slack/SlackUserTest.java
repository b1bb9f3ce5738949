package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.barraiser.chat.Profile;
import dev.barraiser.platforms.slack.SlackUser.Kind;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody as Slack describes them. */
class SlackUserTest {

  private static final Team TEAM =
      new Team("T1", "Practice", "https://practice.slack.com/", "UBOT", "BBOT");

  private static SlackUser user(String fields) {
    return SlackUser.read(
        TEAM,
        JsonParser.parseString("{'id': 'U1', 'team_id': 'T1'" + fields + "}").getAsJsonObject());
  }

  private static Profile profile(String fields) {
    return user(fields).profile();
  }

  @Test
  void the_name_is_the_one_that_people_are_shown() {
    assertThat(profile(", 'profile': {'display_name': 'Ana', 'real_name': 'Ana Souza'}").name())
        .isEqualTo("Ana");
    assertThat(profile(", 'profile': {'display_name': '', 'real_name': 'Ana Souza'}").name())
        .isEqualTo("Ana Souza");
    assertThat(profile(", 'real_name': 'Ana Souza', 'name': 'asouza'").name())
        .isEqualTo("Ana Souza");
  }

  @Test
  void who_shows_no_name_is_somebody_and_never_an_id() {
    assertThat(profile("").name()).isEqualTo("somebody");
    assertThat(profile(", 'profile': {'display_name': ' ', 'real_name': null}").name())
        .isEqualTo("somebody");
  }

  @Test
  void a_name_is_one_line_of_bounded_length() {
    assertThat(profile(", 'profile': {'display_name': 'Ana\\n\\t Souza\\u0000'}").name())
        .isEqualTo("Ana Souza");
    assertThat(profile(", 'profile': {'display_name': '" + "x".repeat(500) + "'}").name())
        .hasSize(80);
    assertThat(profile(", 'profile': {'display_name': '" + "x".repeat(79) + "😀'}").name())
        .isEqualTo("x".repeat(79));
  }

  @Test
  void a_name_cannot_turn_around_what_stands_beside_it_or_be_invisible() {
    assertThat(profile(", 'profile': {'display_name': 'Ana\\u202e \\u2067Souza\\u200f'}").name())
        .isEqualTo("Ana Souza");
    assertThat(profile(", 'profile': {'display_name': '\\u200b\\u2060\\ufeff'}").name())
        .isEqualTo("somebody");
    assertThat(profile(", 'profile': {'display_name': 'Ana \\ud800'}").name())
        .isEqualTo("Ana \ufffd");
    assertThat(profile(", 'profile': {'display_name': '👩\u200d💻 می\u200cنا'}").name())
        .isEqualTo("👩\u200d💻 می\u200cنا");
  }

  @Test
  void the_zone_is_the_profiles_and_unknown_where_slack_tells_none_or_one_that_is_none() {
    assertThat(profile(", 'tz': 'Europe/Prague'").zone()).isEqualTo(ZoneId.of("Europe/Prague"));
    assertThat(profile("").zone()).isNull();
    assertThat(profile(", 'tz': null").zone()).isNull();
    assertThat(profile(", 'tz': 'Mars/Olympus Mons'").zone()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"is_admin", "is_owner", "is_primary_owner"})
  void admins_and_owners_administer(String field) {
    assertThat(profile(", '" + field + "': true").admin()).isTrue();
    assertThat(profile(", '" + field + "': false").admin()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"is_restricted", "is_ultra_restricted"})
  void whoever_is_let_into_some_channels_only_is_a_guest(String field) {
    assertThat(profile(", '" + field + "': true").guest()).isTrue();
    assertThat(profile(", '" + field + "': false").guest()).isFalse();
  }

  @Test
  void bots_and_slackbot_are_no_members() {
    assertThat(user("").kind()).isEqualTo(Kind.MEMBER);
    assertThat(user(", 'is_bot': true").kind()).isEqualTo(Kind.BOT);
    assertThat(user(", 'is_workflow_bot': true").kind()).isEqualTo(Kind.BOT);
    assertThat(read("{'id': 'USLACKBOT', 'is_bot': false}").kind()).isEqualTo(Kind.BOT);
    assertThat(read("{'id': 'UBOT', 'is_bot': false}").kind()).isEqualTo(Kind.BOT);
  }

  private static SlackUser read(String json) {
    return SlackUser.read(TEAM, JsonParser.parseString(json).getAsJsonObject());
  }

  @Test
  void who_is_of_another_workspace_is_a_stranger_unless_the_organisation_is_the_same() {
    assertThat(read("{'id': 'U1', 'team_id': 'T2'}").kind()).isEqualTo(Kind.STRANGER);
    assertThat(
            read("{'id': 'U1', 'team_id': 'T2', 'enterprise_user': {'teams': ['T2', 'T1']}}")
                .kind())
        .isEqualTo(Kind.MEMBER);
    assertThat(read("{'id': 'U1', 'team_id': 'E1', 'teams': ['T1']}").kind())
        .isEqualTo(Kind.MEMBER);
  }

  @Test
  void it_reads_whatever_comes() {
    SlackUser nobody = SlackUser.read(TEAM, new JsonObject());

    assertThat(nobody.profile().name()).isEqualTo("somebody");
    assertThat(user(", 'deleted': true, 'updated': 1767225600").gone()).isTrue();
    assertThat(user(", 'updated': 1767225600").changedAt()).isEqualTo(1_767_225_600);
    assertThat(user(", 'updated': 'soon', 'profile': [], 'tz': {}").changedAt()).isZero();
  }
}
