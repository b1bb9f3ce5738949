package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Receipt.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChannelCheckTest {

  private static JsonObject channel(String flag) {
    JsonObject channel =
        JsonParser.parseString("{\"id\":\"C1\",\"name\":\"practice\",\"is_member\":true}")
            .getAsJsonObject();
    if (flag.startsWith("not ")) channel.addProperty(flag.substring(4), false);
    else channel.addProperty(flag, true);
    return channel;
  }

  @ParameterizedTest
  @CsvSource({
    "is_im, NOT_PERMITTED, A study group lives in a channel",
    "is_mpim, NOT_PERMITTED, A study group lives in a channel",
    "is_archived, CHANNEL_GONE, archived",
    "is_ext_shared, NOT_PERMITTED, another company",
    "is_pending_ext_shared, NOT_PERMITTED, another company",
    "is_org_shared, NOT_PERMITTED, other workspaces",
    "not is_member, NOT_IN_CHANNEL, /invite",
    "is_non_threadable, NOT_PERMITTED, cannot have a thread",
    "is_thread_only, NOT_PERMITTED, nothing but replies"
  })
  void a_channel_that_is_not_fit_is_refused_in_plain_words(
      String flag, Reason reason, String words) {
    assertThat(ChannelCheck.of(channel(flag)))
        .isInstanceOfSatisfying(
            Receipt.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.detail()).contains(words).endsWith(".");
            });
  }

  @Test
  void a_channel_of_its_own_workspace_that_it_is_in_is_fit() {
    assertThat(ChannelCheck.of(channel("is_private"))).isEqualTo(new Receipt.Allowed());
    assertThat(ChannelCheck.of(channel("is_general"))).isEqualTo(new Receipt.Allowed());
  }

  @Test
  void a_channel_of_which_nothing_is_told_is_not_fit() {
    assertThat(ChannelCheck.of(new JsonObject())).isInstanceOf(Receipt.Refused.class);
  }
}
