package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

  private static final URI API = URI.create("https://slack.com/api/");

  @Test
  void a_name_that_is_not_found_may_be_ours_or_the_proxys() {
    assertThat(doubtful(new UnknownHostException("proxy.corp")))
        .startsWith("the name slack.com, or that of your proxy, cannot be found.");
  }

  @Test
  void an_answer_that_does_not_come_in_time_points_to_a_firewall_or_proxy() {
    assertThat(doubtful(new SocketTimeoutException("timeout")))
        .isEqualTo(doubtful(new InterruptedIOException("timeout")))
        .startsWith("no answer from https://slack.com/api/ in time.")
        .contains("HTTPS_PROXY");
  }

  @Test
  void a_certificate_that_is_not_trusted_points_to_a_proxy_that_opens_connections() {
    assertThat(doubtful(new SSLHandshakeException("PKIX path building failed")))
        .startsWith("the certificate of slack.com is not trusted here.");
  }

  @Test
  void anything_else_is_a_connection_that_broke_off() {
    assertThat(doubtful(new IOException("unexpected end of stream")))
        .startsWith("the connection to https://slack.com/api/ broke off.");
  }

  @Test
  void a_bot_token_that_expires_comes_from_token_rotation() {
    assertThat(Diagnosis.withBotToken(refused("token_expired"), API))
        .contains("Turn token rotation off");
  }

  @Test
  void an_app_that_is_not_let_in_waits_for_an_administrator() {
    assertThat(Diagnosis.withBotToken(refused("team_access_not_granted"), API))
        .contains("Ask its administrators to approve it.");
  }

  @Test
  void an_unknown_refusal_of_the_app_token_asks_after_socket_mode() {
    assertThat(Diagnosis.withAppToken(refused("forbidden_team"), API))
        .isEqualTo(
            "Slack refuses it with the word forbidden_team. Is Socket Mode turned on in the app's"
                + " settings?");
  }

  private static String doubtful(Exception cause) {
    return Diagnosis.withBotToken(new SlackFailure.Doubtful(Method.AUTH_TEST, cause), API);
  }

  private static SlackFailure refused(String error) {
    return new SlackFailure.Refused(Method.AUTH_TEST, error);
  }
}
