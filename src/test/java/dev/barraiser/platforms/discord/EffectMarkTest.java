package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import java.util.UUID;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

final class EffectMarkTest {

  private final CardComponents cards = new CardComponents(_ -> "Ana", _ -> "");

  private DataObject message(String effectId) {
    var body =
        cards.message(Card.plain("Hello"), new Audience.Nobody(), EffectMark.of(effectId)).toData();
    return DataObject.fromJson(body.toString());
  }

  @Test
  void a_message_bears_the_mark_of_its_effect_and_of_no_other() {
    DataObject message = message("effect-1");

    assertThat(EffectMark.isOn(message, "effect-1")).isTrue();
    assertThat(EffectMark.isOn(message, "effect-2")).isFalse();
    assertThat(EffectMark.isOn(DataObject.empty(), "effect-1")).isFalse();
  }

  @Test
  void marks_and_nonces_are_what_discord_takes() {
    Stream.generate(() -> UUID.randomUUID().toString())
        .limit(500)
        .forEach(effect -> {
          assertThat(EffectMark.of(effect)).isPositive().isEqualTo(EffectMark.of(effect));
          assertThat(EffectMark.nonce(effect)).hasSizeBetween(20, 25);
          assertThat(EffectMark.nonce(effect)).isEqualTo(EffectMark.nonce(effect));
        });
  }
}
