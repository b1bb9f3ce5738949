package dev.barraiser.embedding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A direction for each word piece, the longer the more the piece says. Written as: a magic number,
 * the number of pieces, the number of dimensions, the step of each piece as a float, and then each
 * piece's numbers in steps, a byte each.
 */
final class Table {

  private static final int MAGIC = 0x42525754;

  private final int dimensions;
  private final float[] steps;
  private final byte[] numbers;

  private Table(int dimensions, float[] steps, byte[] numbers) {
    this.dimensions = dimensions;
    this.steps = steps;
    this.numbers = numbers;
  }

  /** Rounds each direction to 127 steps either way. */
  static Table of(double[][] directions) {
    int dimensions = directions[0].length;
    float[] steps = new float[directions.length];
    byte[] numbers = new byte[directions.length * dimensions];
    for (int piece = 0; piece < directions.length; piece++) {
      double most = 0;
      for (double number : directions[piece]) most = Math.max(most, Math.abs(number));
      if (most == 0) continue;
      steps[piece] = (float) (most / Byte.MAX_VALUE);
      for (int i = 0; i < dimensions; i++)
        numbers[piece * dimensions + i] =
            (byte) Math.round(directions[piece][i] / most * Byte.MAX_VALUE);
    }
    return new Table(dimensions, steps, numbers);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException also when it is something else
   */
  static Table read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) throw new IOException("not a table of words");
    float[] steps = new float[in.readInt()];
    int dimensions = in.readInt();
    for (int piece = 0; piece < steps.length; piece++) steps[piece] = in.readFloat();
    byte[] numbers = new byte[steps.length * dimensions];
    in.readFully(numbers);
    if (in.read() >= 0) throw new IOException("a table of words with something after it");
    return new Table(dimensions, steps, numbers);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(steps.length);
    out.writeInt(dimensions);
    for (float step : steps) out.writeFloat(step);
    out.write(numbers);
  }

  int pieces() {
    return steps.length;
  }

  int dimensions() {
    return dimensions;
  }

  /** Adds a piece's direction. */
  void add(int piece, float[] sum) {
    int from = piece * dimensions;
    for (int i = 0; i < dimensions; i++) sum[i] += steps[piece] * numbers[from + i];
  }
}
