package dev.barraiser.platforms.slack.wire;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request as Slack makes it in HTTP mode.
 *
 * <p>Source: docs.slack.dev/authentication/verifying-requests-from-slack
 */
record SignedRequest(String body, Map<String, String> headers) {

  static final String SECRET = "00112233445566778899aabbccddeeff";

  static final String JSON = "application/json";
  static final String FORM = "application/x-www-form-urlencoded";

  SignedRequest {
    headers = Map.copyOf(headers);
  }

  static SignedRequest at(Instant when, String type, String body) {
    String timestamp = Long.toString(when.getEpochSecond());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", type);
    headers.put("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
    headers.put("X-Slack-Request-Timestamp", timestamp);
    headers.put("X-Slack-Signature", "v0=" + hmac("v0:" + timestamp + ":" + body));
    return new SignedRequest(body, headers);
  }

  /** With one header more, or another value for it. */
  SignedRequest with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new SignedRequest(body, all);
  }

  SignedRequest without(String name) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.remove(name);
    return new SignedRequest(body, all);
  }

  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
