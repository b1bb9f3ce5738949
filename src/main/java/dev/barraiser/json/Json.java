package dev.barraiser.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and reads records as JSON. Thread-safe. */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .annotationIntrospector(new SealedTypes())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** Takes nothing for a text that is none, and nothing behind the end. */
  private static final ObjectMapper STRICT =
      ((JsonMapper) MAPPER)
          .rebuild()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .withCoercionConfig(
              LogicalType.Textual,
              config ->
                  config
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private Json() {}

  /**
   * Writes {@code value}.
   *
   * @throws IllegalStateException when its type cannot be written, which is a mistake in the
   *     program
   */
  public static String write(@Nullable Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON", e);
    }
  }

  /**
   * Reads a {@code type}.
   *
   * @throws Malformed when {@code text} is not JSON or not of that type; its message quotes nothing
   *     of {@code text}
   */
  public static <T> T read(String text, Class<T> type) {
    return read(MAPPER, text, type);
  }

  /**
   * Reads a {@code type} that somebody else wrote: a number is no text, and nothing may follow.
   *
   * @throws Malformed as {@link #read} does
   */
  public static <T> T readStrictly(String text, Class<T> type) {
    return read(STRICT, text, type);
  }

  private static <T> T read(ObjectMapper mapper, String text, Class<T> type) {
    try {
      T value = mapper.readValue(text, type);
      if (value == null) throw new Malformed("null is no " + type.getSimpleName());
      return value;
    } catch (JsonProcessingException e) {
      throw new Malformed("not a valid " + type.getSimpleName());
    }
  }

  /**
   * Text that is not the JSON that was asked for. Carries nothing of the text, so that it may be
   * logged.
   */
  public static final class Malformed extends RuntimeException {
    Malformed(String message) {
      super(message);
    }
  }

  /** Treats every sealed interface of ours as a tagged union. */
  private static final class SealedTypes extends JacksonAnnotationIntrospector {

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
        MapperConfig<?> config, AnnotatedClass type, JavaType base) {
      return isOurs(type.getRawType()) ? tagged() : super.findTypeResolver(config, type, base);
    }

    @Override
    public @Nullable TypeResolverBuilder<?> findPropertyTypeResolver(
        MapperConfig<?> config, AnnotatedMember member, JavaType base) {
      return isOurs(base.getRawClass())
          ? tagged()
          : super.findPropertyTypeResolver(config, member, base);
    }

    private static TypeResolverBuilder<?> tagged() {
      return new StdTypeResolverBuilder()
          .init(JsonTypeInfo.Id.NAME, null)
          .inclusion(JsonTypeInfo.As.PROPERTY)
          .typeProperty("is");
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(
        com.fasterxml.jackson.databind.introspect.Annotated annotated) {
      Class<?> raw = annotated.getRawType();
      if (!raw.isSealed() || !isOurs(raw)) return super.findSubtypes(annotated);
      List<NamedType> cases = new ArrayList<>();
      collect(raw, cases);
      return cases;
    }

    private static void collect(Class<?> sealed, List<NamedType> into) {
      for (Class<?> permitted : sealed.getPermittedSubclasses()) {
        if (permitted.isSealed()) collect(permitted, into);
        else into.add(new NamedType(permitted, permitted.getSimpleName()));
      }
    }

    /**
     * A record keeps its tag also where its own type is declared, so that reading it back never
     * depends on that.
     */
    private static boolean isOurs(Class<?> type) {
      return type.isSealed() && type.getName().startsWith("dev.barraiser.");
    }
  }
}
