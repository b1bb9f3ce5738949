package dev.barraiser.embedding;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts a model off behind one of its inner values, which becomes the only thing it tells.
 *
 * <p>A model in ONNX's format is a protocol buffer: fields, each a tag, a length and bytes. A model
 * (onnx.proto3, ModelProto) holds a graph in field 7; a graph holds nodes in 1, weights in 5,
 * outputs in 12 and descriptions of inner values in 13. What nothing that is left needs is left
 * out, weights and all.
 */
final class ModelCut {

  private static final int GRAPH = 7;
  private static final int NODE = 1;
  private static final int WEIGHT = 5;
  private static final int OUTPUT = 12;
  private static final int INNER = 13;
  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int WEIGHT_NAME = 8;

  /** A tensor of 32-bit floating point numbers, of any shape, as the type of a value. */
  private static final byte[] FLOATS = {0x12, 4, 0x0A, 2, 8, 1};

  private final ByteBuffer model;

  private ModelCut(ByteBuffer model) {
    this.model = model;
  }

  /**
   * Writes what is needed for a value of {@code model} to {@code into}, which has room for the
   * model, and makes that ready to be read.
   *
   * @throws IllegalArgumentException when it is no model, or has no such value
   */
  static void behind(String value, ByteBuffer model, ByteBuffer into) {
    try {
      new ModelCut(model.duplicate()).write(value, into);
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("this is no model in ONNX's format", e);
    }
    into.flip();
  }

  /**
   * A field of a message.
   *
   * @param start where its tag begins
   * @param from where its bytes begin
   * @param to where it ends
   */
  private record Field(int number, int start, int from, int to) {}

  private void write(String value, ByteBuffer into) {
    Field graph =
        fields(model.position(), model.limit()).stream()
            .filter(field -> field.number() == GRAPH)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("this is no model in ONNX's format"));
    List<Field> kept = kept(value, fields(graph.from(), graph.to()));
    byte[] output = output(value);
    int length = output.length + kept.stream().mapToInt(field -> field.to() - field.start()).sum();
    copy(model.position(), graph.start(), into);
    writeVarint((GRAPH << 3) | 2, into);
    writeVarint(length, into);
    for (Field field : kept) copy(field.start(), field.to(), into);
    into.put(output);
    copy(graph.to(), model.limit(), into);
  }

  /** The fields of the graph that the value needs, in their order. */
  private List<Field> kept(String value, List<Field> graph) {
    Set<String> needed = new HashSet<>(Set.of(value));
    Set<Field> nodes = new HashSet<>();
    // Nodes stand behind those whose values they take.
    for (Field field : graph.reversed()) {
      if (field.number() != NODE) continue;
      List<Field> parts = fields(field.from(), field.to());
      boolean makes =
          parts.stream()
              .anyMatch(part -> part.number() == NODE_OUTPUT && needed.contains(text(part)));
      if (!makes) continue;
      nodes.add(field);
      parts.stream()
          .filter(part -> part.number() == NODE_INPUT)
          .forEach(part -> needed.add(text(part)));
    }
    if (nodes.isEmpty()) throw new IllegalArgumentException("the model has no value " + value);
    return graph.stream()
        .filter(field ->
            switch (field.number()) {
              case NODE -> nodes.contains(field);
              case WEIGHT -> needed.contains(name(field));
              case OUTPUT, INNER -> false;
              default -> true;
            })
        .toList();
  }

  private String name(Field weight) {
    return fields(weight.from(), weight.to()).stream()
        .filter(part -> part.number() == WEIGHT_NAME)
        .map(this::text)
        .findFirst()
        .orElse("");
  }

  private static byte[] output(String value) {
    byte[] name = value.getBytes(StandardCharsets.UTF_8);
    ByteBuffer output = ByteBuffer.allocate(name.length + FLOATS.length + 20);
    writeVarint((OUTPUT << 3) | 2, output);
    int nameLength = name.length;
    int head = 1 + varintLength(nameLength);
    writeVarint(head + nameLength + FLOATS.length, output);
    writeVarint((1 << 3) | 2, output);
    writeVarint(nameLength, output);
    output.put(name).put(FLOATS);
    byte[] bytes = new byte[output.position()];
    output.get(0, bytes);
    return bytes;
  }

  private List<Field> fields(int from, int to) {
    List<Field> fields = new ArrayList<>();
    ByteBuffer at = model.duplicate().limit(to).position(from);
    while (at.hasRemaining()) {
      int start = at.position();
      long tag = varint(at);
      int length =
          switch ((int) (tag & 7)) {
            case 0 -> {
              int before = at.position();
              varint(at);
              int bytes = at.position() - before;
              at.position(before);
              yield bytes;
            }
            case 1 -> 8;
            case 2 -> Math.clamp(varint(at), -1, Integer.MAX_VALUE);
            case 5 -> 4;
            default -> throw new IllegalArgumentException("this is no model in ONNX's format");
          };
      int begin = at.position();
      if (length < 0 || length > at.remaining()) throw new BufferUnderflowException();
      at.position(begin + length);
      fields.add(new Field((int) (tag >>> 3), start, begin, begin + length));
    }
    return fields;
  }

  private String text(Field field) {
    byte[] bytes = new byte[field.to() - field.from()];
    model.get(field.from(), bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void copy(int from, int to, ByteBuffer into) {
    into.put(model.duplicate().limit(to).position(from));
  }

  private static long varint(ByteBuffer from) {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = from.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) return value;
    }
    throw new IllegalArgumentException("this is no model in ONNX's format");
  }

  private static void writeVarint(long value, ByteBuffer into) {
    long left = value;
    while (left > 0x7f) {
      into.put((byte) ((left & 0x7f) | 0x80));
      left >>>= 7;
    }
    into.put((byte) left);
  }

  private static int varintLength(long value) {
    int length = 1;
    for (long left = value >>> 7; left > 0; left >>>= 7) length++;
    return length;
  }
}
