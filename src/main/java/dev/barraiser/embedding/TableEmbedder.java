package dev.barraiser.embedding;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A direction for each word piece, and for a sentence what they come to together. Needs nothing but
 * the JDK. Immutable.
 */
final class TableEmbedder implements Embedder {

  /** What {@link TableDistiller} wrote. */
  static final String FILE = "coach/words.table";

  private final WordPiece wordPiece;
  private final Table table;

  private TableEmbedder(WordPiece wordPiece, Table table) {
    this.wordPiece = wordPiece;
    this.table = table;
  }

  /**
   * Reads the table: some tenths of a second.
   *
   * @throws IOException when it or the vocabulary cannot be read
   */
  static TableEmbedder load() throws IOException {
    WordPiece wordPiece = WordPiece.load();
    try (InputStream in = ModelFiles.open(FILE)) {
      Table table = Table.read(new DataInputStream(new BufferedInputStream(in)));
      if (table.pieces() != wordPiece.vocabulary().size())
        throw new IOException("the table is of another vocabulary");
      return new TableEmbedder(wordPiece, table);
    }
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    List<float[]> directions = new ArrayList<>(texts.size());
    for (String text : texts) directions.add(embed(text));
    return directions;
  }

  private float[] embed(String text) {
    float[] sum = new float[table.dimensions()];
    if (!Words.anyIn(text)) return sum;
    for (int id : wordPiece.ids(text)) table.add(id, sum);
    return Words.toLengthOne(sum);
  }

  @Override
  public int dimensions() {
    return table.dimensions();
  }

  @Override
  public String name() {
    return "table";
  }
}
