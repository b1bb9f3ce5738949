package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What Discord's OpenAPI says of bodies; each finding is a sentence. */
interface Spec {

  /** Says nothing of anything. */
  Spec NONE =
      new Spec() {
        @Override
        public List<String> request(String method, String path, JsonNode body) {
          return List.of();
        }

        @Override
        public List<String> answer(String method, String path, int status, JsonNode body) {
          return List.of();
        }
      };

  List<String> request(String method, String path, JsonNode body);

  List<String> answer(String method, String path, int status, JsonNode body);
}
