package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What a request gets when all is well; 204 has no body. */
record Done(int status, @Nullable JsonNode body) {

  static Done of(JsonNode body) {
    return new Done(200, body);
  }

  static Done nothing() {
    return new Done(204, null);
  }
}
