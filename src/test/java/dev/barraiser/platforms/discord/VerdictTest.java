package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Receipt.Reason;
import java.util.Arrays;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VerdictTest {

  private static Verdict verdict(int status, int code, Verdict.Spot spot) {
    return Verdict.of(new DiscordFailure.Refused("POST somewhere", status, code), spot);
  }

  @ParameterizedTest
  @CsvSource({
    "50007, DIRECT, DIRECT_MESSAGES_CLOSED",
    "50001, DIRECT, DIRECT_MESSAGES_CLOSED",
    "50278, DIRECT, PERSON_GONE",
    "10013, DIRECT, PERSON_GONE",
    "10007, CHANNEL, PERSON_GONE",
    "10003, CHANNEL, CHANNEL_GONE",
    "10003, THREAD, MESSAGE_GONE",
    "10004, CHANNEL, CHANNEL_GONE",
    "50001, CHANNEL, NOT_IN_CHANNEL",
    "50001, THREAD, NOT_IN_CHANNEL",
    "50013, CHANNEL, NOT_PERMITTED",
    "10008, CHANNEL, MESSAGE_GONE",
    "160005, THREAD, THREAD_LOCKED",
    "50083, THREAD, THREAD_LOCKED",
    "160006, CHANNEL, NOT_PERMITTED",
    "160007, CHANNEL, NOT_PERMITTED",
    "200000, CHANNEL, NOT_PERMITTED",
    "50035, CHANNEL, NOT_ACCEPTED"
  })
  void each_code_has_its_reason_with_words(int code, Verdict.Spot spot, Reason reason) {
    assertThat(verdict(403, code, spot))
        .isInstanceOfSatisfying(
            Verdict.Never.class,
            never -> {
              assertThat(never.reason()).isEqualTo(reason);
              assertThat(never.words()).isNotBlank().endsWith(".").doesNotContain("!");
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {40003, 20028, 20029, 40062, 130000, 30046})
  void what_is_a_matter_of_time_is_tried_again(int code) {
    assertThat(verdict(400, code, Verdict.Spot.CHANNEL)).isInstanceOf(Verdict.Later.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 407})
  void what_something_in_between_says_loses_nothing(int status) {
    assertThat(verdict(status, 0, Verdict.Spot.CHANNEL)).isInstanceOf(Verdict.Later.class);
  }

  @Test
  void only_what_can_be_about_a_channel_loses_the_channel() {
    var losing =
        Arrays.stream(ErrorResponse.values())
            .map(ErrorResponse::getCode)
            .filter(code -> code > 9_999)
            .filter(code ->
                verdict(400, code, Verdict.Spot.CHANNEL) instanceof Verdict.Never never
                    && (never.reason() == Reason.CHANNEL_GONE
                        || never.reason() == Reason.NOT_IN_CHANNEL));

    assertThat(losing).containsExactlyInAnyOrder(10003, 10004, 50001);
  }
}
