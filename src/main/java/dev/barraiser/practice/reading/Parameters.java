package dev.barraiser.practice.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one head has learnt: tables of numbers by name. One file a head and embedder, {@code
 * coach/<embedder>-<head>.bin}; the numbers are floats. Immutable once built.
 */
public final class Parameters {

  private static final int MAGIC = 0x42525031;

  private final SortedMap<String, float[][]> tables;

  private Parameters(SortedMap<String, float[][]> tables) {
    this.tables = tables;
  }

  /**
   * Loads what was trained for an embedder.
   *
   * @param embedder {@link dev.barraiser.embedding.Embedder#name}
   * @param head the name of its trainer
   * @throws IllegalStateException when there is no such file
   */
  public static Parameters load(String embedder, String head) {
    String name = "/coach/" + fileName(embedder, head);
    try (InputStream in = Parameters.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("not among the resources: " + name);
      return of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + name, e);
    }
  }

  /** The name of the file for a head. */
  public static String fileName(String embedder, String head) {
    return embedder + "-" + head + ".bin";
  }

  /** Reads what {@link #toBytes} wrote. */
  public static Parameters of(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) throw new IllegalStateException("these are no parameters");
      int count = in.readInt();
      SortedMap<String, float[][]> tables = new TreeMap<>();
      for (int i = 0; i < count; i++) {
        String name = in.readUTF();
        float[][] rows = new float[in.readInt()][in.readInt()];
        for (float[] row : rows) {
          for (int column = 0; column < row.length; column++) row[column] = in.readFloat();
        }
        tables.put(name, rows);
      }
      return new Parameters(tables);
    } catch (IOException e) {
      throw new UncheckedIOException("these are no parameters", e);
    }
  }

  /** The same parameters give the same bytes. */
  public byte[] toBytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(tables.size());
      for (Map.Entry<String, float[][]> table : tables.entrySet()) {
        float[][] rows = table.getValue();
        out.writeUTF(table.getKey());
        out.writeInt(rows.length);
        out.writeInt(rows.length == 0 ? 0 : rows[0].length);
        for (float[] row : rows) {
          for (float number : row) out.writeFloat(number);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /** The table of that name. */
  public float[][] table(String name) {
    float[][] rows = tables.get(name);
    if (rows == null) throw new IllegalStateException("there is no table " + name);
    return rows;
  }

  /** The single row of the table of that name. */
  public float[] row(String name) {
    return table(name)[0];
  }

  /** The weights of that name. */
  public Linear linear(String name) {
    float[][] rows = table(name);
    float[][] weights = new float[rows.length][];
    float[] bias = new float[rows.length];
    for (int row = 0; row < rows.length; row++) {
      int features = rows[row].length - 1;
      weights[row] = Arrays.copyOf(rows[row], features);
      bias[row] = rows[row][features];
    }
    return new Linear(weights, bias);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects tables. */
  public static final class Builder {
    private final SortedMap<String, float[][]> tables = new TreeMap<>();

    private Builder() {}

    /** Adds rows of one length. */
    public Builder table(String name, float[][] rows) {
      tables.put(name, rows);
      return this;
    }

    public Builder row(String name, float... numbers) {
      return table(name, new float[][] {numbers});
    }

    public Builder linear(String name, Linear linear) {
      float[][] rows = new float[linear.rows()][];
      for (int row = 0; row < rows.length; row++) {
        float[] weights = linear.weights()[row];
        rows[row] = Arrays.copyOf(weights, weights.length + 1);
        rows[row][weights.length] = linear.bias()[row];
      }
      return table(name, rows);
    }

    public Parameters build() {
      return new Parameters(new TreeMap<>(tables));
    }
  }
}
