package dev.barraiser.platforms.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the specification is really asked, with what it calls wrong and Discord takes left out. */
final class OpenApiTest {

  private static final String MESSAGES = "channels/{channel_id}/messages";
  private static final String COMMANDS = "applications/{application_id}/commands";

  private final Spec spec = OpenApi.atHand();

  @BeforeEach
  void only_where_it_is() {
    assumeTrue(!spec.equals(Spec.NONE), "Discord's OpenAPI is not at hand");
  }

  private List<String> post(ObjectNode body) {
    return spec.request("POST", MESSAGES, body);
  }

  @Test
  void a_good_message_is_good() {
    assertThat(post(Js.object("content", "Hello", "nonce", "n", "enforce_nonce", true))).isEmpty();
  }

  @Test
  void a_wrong_type_is_found_without_quoting_what_stands_there() {
    assertThat(post(Js.object("content", "Secret", "tts", "Secret")))
        .anySatisfy(finding -> assertThat(finding).contains("/tts"))
        .noneSatisfy(finding -> assertThat(finding).contains("Secret"));
  }

  @Test
  void too_long_a_text_is_found() {
    assertThat(post(Js.object("content", "x".repeat(4001)))).isNotEmpty();
  }

  @Test
  void an_unknown_key_is_found_also_deep_inside() {
    ObjectNode button = Js.object("type", 2, "style", 1, "label", "Go", "custom_id", "go");
    button.put("colour", "red");
    ObjectNode row = Js.object("type", 1, "components", List.of(button));

    assertThat(post(Js.object("components", List.of(row))))
        .singleElement()
        .satisfies(finding -> assertThat(finding).contains("/components[]/components[]/colour"));
  }

  @Test
  void numbers_that_the_client_sends_as_text_are_no_mistake() {
    ObjectNode command =
        Js.object(
            "type",
            1,
            "name",
            "question",
            "description",
            "A question",
            "default_member_permissions",
            "32",
            "contexts",
            List.of("0", "1"),
            "integration_types",
            List.of("0"));

    assertThat(spec.request("PUT", COMMANDS, Js.array(command))).isEmpty();
  }

  @Test
  void a_refusal_has_a_code_and_says_something() {
    assertThat(refusal(403, Js.object("code", 50013, "message", "Missing Permissions"))).isEmpty();
    assertThat(refusal(403, Js.object("code", 50013))).isNotEmpty();
    assertThat(refusal(404, Js.object("code", "10003", "message", "Unknown Channel"))).isNotEmpty();
  }

  @Test
  void a_refusal_for_haste_says_how_long_to_wait() {
    ObjectNode told = Js.object("code", 0, "message", "Slower", "retry_after", 0.5);

    assertThat(refusal(429, told)).isNotEmpty();
    assertThat(refusal(429, told.put("global", false))).isEmpty();
  }

  private List<String> refusal(int status, ObjectNode body) {
    return spec.answer("POST", MESSAGES, status, body);
  }

  @Test
  void an_answer_with_something_missing_is_found() {
    assertThat(spec.answer("GET", "users/@me", 200, Js.object("id", "1"))).isNotEmpty();
  }
}
