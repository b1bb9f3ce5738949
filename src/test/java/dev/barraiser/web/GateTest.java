package dev.barraiser.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GateTest {

  private static final Gate GATE = Gate.local("192.168.1.5");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:8080",
        "LOCALHOST:8080",
        "127.0.0.1:8080",
        "[::1]:8080",
        "192.168.1.5:8080"
      })
  void this_machines_own_names_may_pass(String host) {
    assertThat(refusal("GET", Map.of("Host", host))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evil.example:8080",
        "localhost",
        "localhost:8081",
        "localhost:80800",
        "localhost.evil.example:8080",
        "127.0.0.1.nip.io:8080",
        "user@localhost:8080",
        "[::1]",
        "[::1]evil:8080",
        "::1:8080",
        "localhost:8080:8080"
      })
  void any_other_name_or_port_is_refused(String host) {
    assertThat(refusal("GET", Map.of("Host", host))).isPresent();
  }

  @Test
  void a_request_without_a_host_is_refused() {
    assertThat(refusal("GET", Map.of())).isPresent();
  }

  @Test
  void on_port_80_browsers_leave_the_port_out() {
    assertThat(GATE.refusal("GET", headers(Map.of("Host", "localhost")), 80)).isEmpty();
  }

  @Test
  void an_ip_6_address_may_be_the_configured_host() {
    assertThat(Gate.local("fe80::1").refusal("GET", headers(Map.of("Host", "[fe80::1]:80")), 80))
        .isEmpty();
  }

  @Test
  void a_script_on_this_machine_sends_no_origin_and_may_post_json() {
    assertThat(post(Map.of())).isEmpty();
  }

  @Test
  void the_rooms_own_page_may_post_json() {
    assertThat(post(Map.of("Origin", "http://localhost:8080", "Sec-Fetch-Site", "same-origin")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "http://evil.example",
        "https://localhost:8080",
        "http://localhost:9000",
        "http://127.0.0.1:8080",
        "http://localhost:8080.evil.example",
        "file://",
        "not a url"
      })
  void a_post_from_another_origin_is_refused(String origin) {
    assertThat(post(Map.of("Origin", origin))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none", ""})
  void a_post_that_the_browser_calls_foreign_is_refused(String site) {
    assertThat(post(Map.of("Sec-Fetch-Site", site))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text/plain", "application/x-www-form-urlencoded", "text/json"})
  void a_post_that_is_not_json_is_refused(String contentType) {
    assertThat(post(Map.of("Content-Type", contentType))).isPresent();
  }

  @Test
  void json_may_name_its_charset() {
    assertThat(post(Map.of("Content-Type", "application/json; charset=utf-8"))).isEmpty();
  }

  private static Optional<String> post(Map<String, String> headers) {
    var all = new java.util.HashMap<>(headers);
    all.putIfAbsent("Host", "localhost:8080");
    all.putIfAbsent("Content-Type", "application/json");
    return refusal("POST", all);
  }

  private static Optional<String> refusal(String method, Map<String, String> headers) {
    return GATE.refusal(method, headers(headers), 8080);
  }

  private static java.util.function.Function<String, Optional<String>> headers(
      Map<String, String> headers) {
    return name -> Optional.ofNullable(headers.get(name));
  }
}
