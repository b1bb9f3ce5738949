package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Place;
import dev.barraiser.platforms.discord.Whispers.Way;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WhispersTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Place CHANNEL = Ids.channel("1");
  private static final Place DIRECT = new Place.Direct(Ids.person("2"));

  private static WayBack back(WayBack.From from, boolean ephemeral, boolean open) {
    return new WayBack("token", NOW, from, ephemeral, open);
  }

  @Test
  void the_first_answer_to_a_command_takes_the_place_of_thinking() {
    WayBack back = back(WayBack.From.COMMAND, true, true);

    assertThat(Whispers.answering(CHANNEL, back, true, false))
        .containsExactly(new Way.Original(back), new Way.FollowUp(back), new Way.DirectMessage());
  }

  @Test
  void further_answers_stand_below() {
    WayBack back = back(WayBack.From.COMMAND, true, true);

    assertThat(Whispers.answering(CHANNEL, back, false, false))
        .containsExactly(new Way.FollowUp(back), new Way.DirectMessage());
  }

  @Test
  void a_button_in_a_channel_is_answered_below_for_one_person() {
    WayBack back = back(WayBack.From.CARD, false, false);

    assertThat(Whispers.answering(CHANNEL, back, false, false))
        .containsExactly(new Way.FollowUp(back), new Way.DirectMessage());
  }

  @Test
  void a_button_in_direct_messages_is_answered_with_a_message_that_stays() {
    WayBack back = back(WayBack.From.CARD, false, false);

    assertThat(Whispers.answering(DIRECT, back, false, false))
        .containsExactly(new Way.DirectMessage(), new Way.FollowUp(back));
  }

  @Test
  void a_button_in_the_private_thread_is_answered_below_for_one_person() {
    WayBack back = back(WayBack.From.CARD, false, false);

    assertThat(Whispers.answering(DIRECT, back, false, true))
        .containsExactly(new Way.FollowUp(back), new Way.DirectMessage());
  }

  @Test
  void a_private_card_anywhere_is_answered_below_it() {
    WayBack back = back(WayBack.From.CARD, true, false);

    assertThat(Whispers.answering(DIRECT, back, false, false))
        .containsExactly(new Way.FollowUp(back), new Way.DirectMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "404, 10015, false", "404, 10062, false", "401, 50027, false", "404, 10008, false",
    "404, 0, false", "400, 50035, true", "403, 0, true", "400, 40062, true"
  })
  void a_way_is_closed_by_its_token_and_not_by_what_was_said(int status, int code, boolean open) {
    assertThat(Whispers.isOpen(new DiscordFailure.Refused("POST webhooks", status, code)))
        .isEqualTo(open);
  }
}
