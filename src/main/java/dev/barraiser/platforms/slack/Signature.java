package dev.barraiser.platforms.slack;

import dev.barraiser.text.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether a request is Slack's. Bolt's own check compares in variable time and takes
 * timestamps from the future. Thread-safe.
 *
 * <p>Source: docs.slack.dev/authentication/verifying-requests-from-slack
 */
final class Signature {

  /** How far Slack's clock and ours may be apart, either way. */
  static final Duration WINDOW = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  Signature(Secret signingSecret) {
    this.key =
        new SecretKeySpec(signingSecret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * When the request was signed, as its header says; empty when it says nothing sensible or is too
   * far from {@code now}. Needs no body, so that a stranger's is not read.
   */
  static Optional<Instant> recent(Optional<String> timestamp, Instant now) {
    return timestamp
        .filter(seconds -> seconds.matches("\\d{1,11}"))
        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
        .filter(signed -> Duration.between(signed, now).abs().compareTo(WINDOW) <= 0);
  }

  /**
   * Whether {@code signature} is Slack's for this body. Takes the same time for every wrong one.
   */
  boolean isRight(String timestamp, String body, String signature) {
    byte[] right =
        ("v0=" + HexFormat.of().formatHex(digest("v0:" + timestamp + ":" + body)))
            .getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] digest(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
