package dev.barraiser.practice.reading.training;

import dev.barraiser.embedding.Embedder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The directions of the training texts, each number rounded to a byte, found by the text.
 * Committed, so that training gives the same on every machine. Immutable.
 */
public final class Directions {

  private static final int MAGIC = 0x42524431;

  /** The largest number that a byte stands for; a direction hardly ever holds a larger one. */
  private static final float LARGEST = 0.3f;

  private final Map<Long, byte[]> byText;
  private final int dimensions;

  private Directions(Map<Long, byte[]> byText, int dimensions) {
    this.byText = byText;
    this.dimensions = dimensions;
  }

  /** Asks an embedder for the directions of texts. Blocks, some milliseconds for each text. */
  public static Directions of(Collection<String> texts, Embedder embedder) {
    List<String> distinct = List.copyOf(new LinkedHashSet<>(texts));
    List<float[]> directions = embedder.embed(distinct);
    Map<Long, byte[]> byText = new HashMap<>();
    for (int i = 0; i < distinct.size(); i++) {
      byte[] before = byText.put(key(distinct.get(i)), rounded(directions.get(i)));
      if (before != null) throw new IllegalStateException("two texts share a key");
    }
    return new Directions(byText, embedder.dimensions());
  }

  /** Reads what {@link #write} wrote. */
  public static Directions read(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        var in = new DataInputStream(new BufferedInputStream(bytes))) {
      if (in.readInt() != MAGIC) throw new IOException("these are no directions: " + file);
      int count = in.readInt();
      int dimensions = in.readInt();
      Map<Long, byte[]> byText = new HashMap<>();
      for (int i = 0; i < count; i++) {
        long key = in.readLong();
        byte[] direction = new byte[dimensions];
        in.readFully(direction);
        byText.put(key, direction);
      }
      return new Directions(byText, dimensions);
    }
  }

  /** Writes them in an order that depends on the texts only. */
  public void write(Path file) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(file);
        var out = new DataOutputStream(new BufferedOutputStream(bytes))) {
      out.writeInt(MAGIC);
      out.writeInt(byText.size());
      out.writeInt(dimensions);
      for (long key : byText.keySet().stream().sorted().toList()) {
        out.writeLong(key);
        out.write(byText.getOrDefault(key, new byte[0]));
      }
    }
  }

  /** How many numbers a direction has. */
  public int dimensions() {
    return dimensions;
  }

  /** Whether the direction of this text is known. */
  public boolean knows(String text) {
    return byText.containsKey(key(text));
  }

  /**
   * The direction of a text.
   *
   * @throws IllegalStateException when it is not among them: the texts have changed since
   */
  public float[] of(String text) {
    byte[] rounded = byText.get(key(text));
    if (rounded == null) {
      throw new IllegalStateException(
          "The training texts have changed since their directions were taken: barraiser train.");
    }
    float[] direction = new float[dimensions];
    for (int i = 0; i < dimensions; i++) direction[i] = rounded[i] * (LARGEST / 127);
    return direction;
  }

  /** The directions of texts, in their order. */
  public List<float[]> of(List<String> texts) {
    return texts.stream().map(this::of).toList();
  }

  /** The largest difference to others in any number of any direction. */
  public double furthestFrom(Directions others) {
    double furthest = 0;
    for (Map.Entry<Long, byte[]> one : byText.entrySet()) {
      byte[] other = others.byText.get(one.getKey());
      if (other == null) return Double.POSITIVE_INFINITY;
      for (int i = 0; i < dimensions; i++) {
        furthest = Math.max(furthest, Math.abs(one.getValue()[i] - other[i]) * (LARGEST / 127));
      }
    }
    return furthest;
  }

  private static byte[] rounded(float[] direction) {
    byte[] rounded = new byte[direction.length];
    for (int i = 0; i < direction.length; i++) {
      int value = Math.round(direction[i] * (127 / LARGEST));
      rounded[i] = (byte) Math.clamp(value, -127, 127);
    }
    return rounded;
  }

  /** FNV-1a: that two of our few thousand texts share it is seen when they are written. */
  private static long key(String text) {
    long key = 0xcbf29ce484222325L;
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      key ^= one & 0xff;
      key *= 0x100000001b3L;
    }
    return key;
  }
}
