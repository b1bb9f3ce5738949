package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Discord's own OpenAPI, where it is at hand: JSON Schema 2020-12. Read once a process, and each
 * route's schema when it is first needed. Thread-safe.
 */
final class OpenApi implements Spec {

  /** Where the specification is. */
  static final String PLACE = "BARRAISER_DISCORD_SPEC";

  private static final Path USUAL = Path.of("../shared/specs/discord-openapi.json");

  /** Of so many findings about one body, the rest only repeats them. */
  private static final int FINDINGS = 5;

  private static final class Once {
    static final Spec SPEC = load();
  }

  private final JsonNode spec;
  private final UnknownKeys unknown;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          Dialect.builder(Dialects.getDraft202012())
              .keyword(new NonValidationKeyword("components"))
              .keyword(new NonValidationKeyword("x-discord-union"))
              .build());
  private final Map<String, Optional<Schema>> compiled = new ConcurrentHashMap<>();

  private OpenApi(JsonNode spec) {
    this.spec = spec;
    this.unknown = new UnknownKeys(spec);
  }

  /** The one of this process; one that says nothing where there is none. */
  static Spec atHand() {
    return Once.SPEC;
  }

  private static Spec load() {
    String named = System.getenv(PLACE);
    Path file = named == null ? USUAL : Path.of(named);
    if (!Files.isReadable(file)) {
      System.out.println(
          "Bodies are not held against Discord's OpenAPI: it is not at "
              + file
              + "; name it by "
              + PLACE);
      return Spec.NONE;
    }
    try {
      return new OpenApi(Js.MAPPER.readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> request(String method, String path, JsonNode body) {
    JsonNode schema =
        operation(method, path)
            .path("requestBody")
            .path("content")
            .path("application/json")
            .path("schema");
    String name = method + " " + path + ": request";
    if (schema.isMissingNode()) return List.of(name + " has a body where none is known");
    JsonNode normal = Normal.of(body);
    List<String> findings = new ArrayList<>(check(name, schema, normal));
    unknown.in(schema, normal).forEach(key -> findings.add(name + " has an unknown " + key));
    return findings;
  }

  @Override
  public List<String> answer(String method, String path, int status, JsonNode body) {
    JsonNode schema =
        answer(operation(method, path).path("responses"), status)
            .path("content")
            .path("application/json")
            .path("schema");
    String name = method + " " + path + ": answer " + status;
    if (schema.isMissingNode()) return List.of(name + " is not known");
    return check(name, schema, body);
  }

  /** What is not known by its status is known by its kind, as every refusal is. */
  private JsonNode answer(JsonNode answers, int status) {
    JsonNode known = answers.path(Integer.toString(status));
    JsonNode answer = known.isMissingNode() ? answers.path(status / 100 + "XX") : known;
    return answer.has("$ref") ? spec.at(answer.path("$ref").asText().substring(1)) : answer;
  }

  private JsonNode operation(String method, String path) {
    String known =
        path.endsWith("/reactions/{emoji_name}/@me")
            ? "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me"
            : "/" + path;
    return spec.path("paths").path(known).path(method.toLowerCase(java.util.Locale.ROOT));
  }

  private List<String> check(String name, JsonNode schema, JsonNode body) {
    return compiled
        .computeIfAbsent(name, _ -> Optional.of(compile(schema)))
        .map(one -> one.validate(body))
        .orElse(List.of())
        .stream()
        .limit(FINDINGS)
        .map(error -> name + finding(error))
        .toList();
  }

  /** Where and what, without what stands there: it may be anybody's text. */
  private static String finding(Error error) {
    return " at "
        + error.getInstanceLocation()
        + ": "
        + error.getKeyword()
        + " of "
        + error.getSchemaLocation();
  }

  private Schema compile(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", spec.path("components"));
    return registry.getSchema(whole);
  }

  /** What the specification calls wrong and Discord takes. */
  private static final class Normal {

    private Normal() {}

    static JsonNode of(JsonNode body) {
      JsonNode copy = body.deepCopy();
      for (JsonNode node : Js.deep(copy).toList()) {
        if (!(node instanceof ObjectNode object)) continue;
        for (JsonNode file : object.path("attachments")) {
          if (file instanceof ObjectNode one && one.path("id").isInt()) {
            one.put("id", one.path("id").asText());
          }
        }
        JsonNode rights = object.path("default_member_permissions");
        if (rights.isTextual()) object.put("default_member_permissions", rights.asLong());
        for (String name : List.of("contexts", "integration_types")) {
          if (!object.path(name).isArray()) continue;
          object.set(name, Js.array(Js.items(object, name).map(JsonNode::asInt).toList()));
        }
      }
      return copy;
    }
  }

  /** Keys that no schema names: the specification never forbids them. */
  private record UnknownKeys(JsonNode spec) {

    /** Discord takes them of commands and of files all the same; the client always sends them. */
    private static final Set<String> TAKEN = Set.of("[]/nsfw", "/attachments[]/content_type");

    List<String> in(JsonNode schema, JsonNode body) {
      List<String> found = new ArrayList<>();
      look(List.of(schema), body, "", found);
      return found;
    }

    private void look(List<JsonNode> schemas, JsonNode body, String at, List<String> found) {
      List<JsonNode> all = new ArrayList<>();
      schemas.forEach(schema -> flatten(schema, all));
      if (body.isArray()) {
        List<JsonNode> items =
            all.stream().filter(one -> one.has("items")).map(one -> one.path("items")).toList();
        for (JsonNode item : body) look(items, item, at + "[]", found);
        return;
      }
      if (!body.isObject()) return;
      if (all.stream().anyMatch(one -> one.path("additionalProperties").isObject())) return;
      List<JsonNode> fitting = all.stream().filter(one -> fits(one, body)).toList();
      Map<String, List<JsonNode>> known = new LinkedHashMap<>();
      for (JsonNode one : fitting) {
        one.path("properties")
            .properties()
            .forEach(each ->
                known.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(each.getValue()));
      }
      body.properties()
          .forEach(each -> {
            List<JsonNode> below = known.get(each.getKey());
            String name = at + "/" + each.getKey();
            if (below == null && !TAKEN.contains(name)) found.add(name);
            else if (below != null) look(below, each.getValue(), name, found);
          });
    }

    /** Alternatives are told apart by their type. */
    private static boolean fits(JsonNode schema, JsonNode body) {
      JsonNode types = schema.path("properties").path("type").path("enum");
      if (!types.isArray() || !body.has("type")) return true;
      return Js.items(types).anyMatch(one -> one.asInt() == body.path("type").asInt());
    }

    private void flatten(JsonNode schema, List<JsonNode> all) {
      if (schema.has("$ref")) {
        flatten(spec.at(schema.path("$ref").asText().substring(1)), all);
        return;
      }
      all.add(schema);
      for (String kind : List.of("oneOf", "anyOf", "allOf")) {
        schema.path(kind).forEach(one -> flatten(one, all));
      }
    }
  }
}
