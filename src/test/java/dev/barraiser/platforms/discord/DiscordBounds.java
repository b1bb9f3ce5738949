package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * What Discord would refuse, looked for in the JSON it gets. The figures stand here once more, as
 * in Discord's reference, so that a wrong constant is found.
 */
final class DiscordBounds {

  private DiscordBounds() {}

  static void holdFor(MessageCreateData message) {
    assertThat(Drawn.components(message)).hasSizeBetween(2, 40);
    assertThat(Drawn.texts(message)).allMatch(text -> !text.isBlank());
    assertThat(Drawn.texts(message).stream().mapToInt(String::length).sum())
        .as("characters of a message")
        .isLessThanOrEqualTo(4000);
    for (DataObject row : Drawn.ofType(message, Drawn.ROW)) {
      assertThat(row.getArray("components").length()).isBetween(1, 5);
    }
    Set<String> ids = new HashSet<>();
    for (DataObject button : Drawn.ofType(message, Drawn.BUTTON)) {
      assertThat(button.getString("label")).isNotBlank().hasSizeLessThanOrEqualTo(80);
      assertThat(button.getString("custom_id")).hasSizeBetween(1, 100);
      assertThat(ids.add(button.getString("custom_id"))).as("ids differ").isTrue();
    }
  }

  /** It pings nobody, and no text holds markup but ours. */
  static void nobodyIsCalledBy(MessageCreateData message) {
    assertThat(message.toData().getObject("allowed_mentions").getArray("parse").isEmpty()).isTrue();
    assertThat(message.toData().getObject("allowed_mentions").hasKey("users")).isFalse();
    for (String text : Drawn.texts(message)) {
      String unescaped = text.replaceAll("\\\\[^A-Za-z0-9\\s]", "·");
      String rest =
          unescaped
              .replaceAll("`[^`\n]+`", "")
              .replaceAll("<t:\\d+:f>", "date")
              .replaceAll("<#\\d+>", "channel")
              .replaceAll("\\[[^\\[\\]\n]+]\\(https://discord\\.com/channels/[0-9/]+\\)", "link")
              .replaceAll("\\*\\*(?=[^*])(.+?)\\*\\*(?!\\*)", "$1")
              .replaceAll("(?s)\\*\\*(?=[^*])(.+?)\\*\\*(?!\\*)", "$1")
              .replaceAll("(?m)^(## |-# |- |> )", "");
      assertThat(rest)
          .doesNotContainPattern("[<>`*_~|@#\\[\\]]")
          .doesNotContainPattern("://|:[\\w+-]+:")
          .doesNotContainPattern("(?m)^\\s*([-+]|\\d+\\.)\\s");
    }
  }
}
