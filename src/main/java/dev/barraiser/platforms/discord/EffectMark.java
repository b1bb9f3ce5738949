package dev.barraiser.platforms.discord;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * The mark that each message of ours bears, invisible to people: the number of its outermost
 * component, made of the effect's id. It is read back from the history when the answer to a request
 * was lost. Pure.
 */
final class EffectMark {

  private EffectMark() {}

  /** A number above zero, as Discord wants of components; the same for the same effect. */
  static int of(String effectId) {
    byte[] hash = hash(effectId);
    int number =
        (hash[0] & 0x7f) << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8 | (hash[3] & 0xff);
    return Math.max(1, number);
  }

  /** By which Discord knows for a few minutes that it has a message already; 24 characters. */
  static String nonce(String effectId) {
    return Base64.getUrlEncoder().encodeToString(hash(effectId)).substring(0, 24);
  }

  /** Whether a message bears the mark of an effect. */
  static boolean isOn(DataObject message, String effectId) {
    int mark = of(effectId);
    DataArray components = message.optArray("components").orElseGet(DataArray::empty);
    return components.stream(DataArray::getObject).anyMatch(one -> one.getInt("id", 0) == mark);
  }

  private static byte[] hash(String effectId) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(effectId.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
