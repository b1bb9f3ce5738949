package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Receipt.Reason;
import java.time.Instant;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChannelCheckTest {

  private static final String SERVER = "100";
  private static final String BOT = "200";
  private static final String ROLE = "300";
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  private static DataObject overwrite(String id, int type, long allow, long deny) {
    return DataObject.empty()
        .put("id", id)
        .put("type", type)
        .put("allow", Long.toString(allow))
        .put("deny", Long.toString(deny));
  }

  private static DataObject channel(DataObject... overwrites) {
    return DataObject.empty()
        .put("id", "400")
        .put("type", 0)
        .put("name", "practice")
        .put("permission_overwrites", DataArray.fromCollection(List.of(overwrites)));
  }

  private static DataObject guild(long everyone, long role) {
    return DataObject.empty()
        .put("id", SERVER)
        .put("owner_id", "999")
        .put(
            "roles",
            DataArray.empty()
                .add(role(SERVER, everyone))
                .add(role(ROLE, role))
                .add(role("301", ~0L >>> 1)));
  }

  private static DataObject role(String id, long permissions) {
    return DataObject.empty().put("id", id).put("permissions", Long.toString(permissions));
  }

  private static DataObject member() {
    return DataObject.empty().put("roles", DataArray.empty().add(ROLE));
  }

  private static Receipt check(DataObject channel, DataObject guild) {
    return ChannelCheck.of(channel, guild, member(), BOT, NOW);
  }

  @Test
  void a_role_with_all_that_is_needed_is_enough() {
    assertThat(check(channel(), guild(0, Needs.all()))).isEqualTo(new Receipt.Allowed());
  }

  @Test
  void a_role_the_bot_does_not_have_is_of_no_use() {
    assertThat(check(channel(), guild(0, 0))).isInstanceOf(Receipt.Refused.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Needs.class,
      names = {"MENTION_EVERYONE", "CREATE_PRIVATE_THREADS"},
      mode = EnumSource.Mode.EXCLUDE)
  void what_a_channel_takes_away_is_named(Needs need) {
    Receipt receipt = check(channel(overwrite(SERVER, 0, 0, need.bit())), guild(Needs.all(), 0));

    assertThat(receipt)
        .isInstanceOfSatisfying(
            Receipt.Refused.class,
            no -> {
              assertThat(no.detail()).contains("#practice", need.words(), need.purpose());
              assertThat(no.reason())
                  .isEqualTo(
                      need == Needs.VIEW_CHANNEL ? Reason.NOT_IN_CHANNEL : Reason.NOT_PERMITTED);
            });
  }

  @Test
  void all_that_is_missing_is_named_at_once() {
    Receipt receipt = check(channel(), guild(Permission.VIEW_CHANNEL.getRawValue(), 0));

    assertThat(((Receipt.Refused) receipt).detail())
        .contains(
            "Send Messages",
            "Create Public Threads",
            "Send Messages in Threads",
            "Read Message History",
            "Add Reactions")
        .doesNotContain("everyone");
  }

  @Test
  void pings_are_nothing_that_a_group_cannot_do_without() {
    long without = Needs.all() & ~Needs.MENTION_EVERYONE.bit();

    assertThat(check(channel(), guild(without, 0))).isEqualTo(new Receipt.Allowed());
  }

  @Test
  void what_a_role_allows_in_the_channel_outweighs_what_everybody_is_denied() {
    assertThat(
            check(
                channel(overwrite(ROLE, 0, Needs.all(), 0), overwrite(SERVER, 0, 0, Needs.all())),
                guild(Needs.all(), 0)))
        .isEqualTo(new Receipt.Allowed());
  }

  @Test
  void what_the_bot_itself_is_denied_outweighs_its_roles() {
    assertThat(
            check(
                channel(
                    overwrite(BOT, 1, 0, Needs.SEND_MESSAGES.bit()),
                    overwrite(ROLE, 0, Needs.all(), 0)),
                guild(Needs.all(), 0)))
        .isInstanceOf(Receipt.Refused.class);
  }

  @Test
  void an_administrator_may_do_everything() {
    long administrator = Permission.ADMINISTRATOR.getRawValue();

    assertThat(check(channel(overwrite(SERVER, 0, 0, Needs.all())), guild(0, administrator)))
        .isEqualTo(new Receipt.Allowed());
  }

  @Test
  void in_time_out_nothing_can_be_posted() {
    var inTimeOut =
        member().put("communication_disabled_until", "2026-03-02T13:00:00.000000+00:00");
    var over = member().put("communication_disabled_until", "2026-03-02T11:00:00.000000+00:00");

    assertThat(ChannelCheck.of(channel(), guild(Needs.all(), 0), inTimeOut, BOT, NOW))
        .isInstanceOf(Receipt.Refused.class);
    assertThat(ChannelCheck.of(channel(), guild(Needs.all(), 0), over, BOT, NOW))
        .isEqualTo(new Receipt.Allowed());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5})
  void text_and_announcements_are_fit(int type) {
    assertThat(ChannelCheck.ofKind(channel().put("type", type))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, server",
    "2, voice",
    "3, server",
    "4, text channel",
    "10, thread",
    "11, thread",
    "12, thread",
    "13, voice",
    "15, forum",
    "16, forum",
    "99, text channel"
  })
  void every_other_kind_is_refused_with_a_reason(int type, String word) {
    assertThat(ChannelCheck.ofKind(channel().put("type", type)))
        .hasValueSatisfying(
            receipt -> assertThat(((Receipt.Refused) receipt).detail()).contains(word));
  }
}
