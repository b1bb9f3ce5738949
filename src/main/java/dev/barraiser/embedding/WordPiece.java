package dev.barraiser.embedding;

import dev.barraiser.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into the word pieces that the model was trained on: what BERT calls uncased. The ids
 * are those of the model's own tokenizer, but for characters that came to Unicode or changed their
 * kind there after 2015, which that tokenizer does not know. Immutable.
 */
final class WordPiece {

  /** As many ids as the model was trained with; what comes after them is cut off. */
  static final int LONGEST = 128;

  private static final String FILE = "all-minilm-l6-v2-q-tokenizer.json";
  private static final String CONTINUES = "##";
  private static final int CHARACTERS_OF_A_WORD = 100;

  private static final int UNKNOWN = 100;
  private static final int START = 101;
  private static final int END = 102;

  /** Whoever writes one of these gets it, since the model's own tokenizer does so. */
  private static final Pattern WRITTEN_OUT = Pattern.compile("\\[(?:PAD|UNK|CLS|SEP|MASK)]");

  private final List<String> vocabulary;
  private final Map<String, Integer> beginnings = new HashMap<>();
  private final Map<String, Integer> continuations = new HashMap<>();
  private final int longestPiece;

  private WordPiece(Map<String, Integer> vocabulary) {
    String[] byId = new String[vocabulary.size()];
    vocabulary.forEach((piece, id) -> {
      byId[id] = piece;
      if (piece.length() > CONTINUES.length() && piece.startsWith(CONTINUES))
        continuations.put(piece.substring(CONTINUES.length()), id);
      else beginnings.put(piece, id);
    });
    this.vocabulary = List.of(byId);
    this.longestPiece = vocabulary.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * Reads the vocabulary that comes with the model.
   *
   * @throws IOException when it is not there
   */
  static WordPiece load() throws IOException {
    try (var in = ModelFiles.open(FILE)) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new WordPiece(Json.read(json, TokenizerFile.class).model().vocab());
    }
  }

  record TokenizerFile(Model model) {
    record Model(Map<String, Integer> vocab) {}
  }

  /** The pieces by their ids. */
  List<String> vocabulary() {
    return vocabulary;
  }

  /** The ids of a text between those for its start and its end, {@value #LONGEST} at most. */
  int[] ids(String text) {
    Ids ids = new Ids();
    ids.add(START);
    int from = 0;
    Matcher special = WRITTEN_OUT.matcher(text);
    while (!ids.full() && special.find()) {
      addPieces(text.substring(from, special.start()), ids);
      ids.add(beginnings.getOrDefault(special.group(), UNKNOWN));
      from = special.end();
    }
    addPieces(text.substring(from), ids);
    return ids.ended();
  }

  /** One piece between the ids for start and end. */
  static int[] alone(int piece) {
    return new int[] {START, piece, END};
  }

  private void addPieces(String text, Ids ids) {
    String plain = Plain.of(text);
    int from = 0;
    for (int at = 0; at < plain.length() && !ids.full(); ) {
      int letter = plain.codePointAt(at);
      int next = at + Character.charCount(letter);
      boolean space = letter == ' ';
      if (space || Plain.isPunctuation(letter)) {
        addWord(plain.substring(from, at), ids);
        if (!space) addWord(plain.substring(at, next), ids);
        from = next;
      }
      at = next;
    }
    addWord(plain.substring(from), ids);
  }

  /** The longest piece that fits, again and again; one unknown for all of it where none does. */
  private void addWord(String word, Ids ids) {
    if (word.isEmpty() || ids.full()) return;
    if (word.codePointCount(0, word.length()) > CHARACTERS_OF_A_WORD) {
      ids.add(UNKNOWN);
      return;
    }
    int[] pieces = new int[word.length()];
    int count = 0;
    for (int at = 0; at < word.length(); ) {
      Map<String, Integer> known = at == 0 ? beginnings : continuations;
      int end = Math.min(word.length(), at + longestPiece);
      Integer id = null;
      while (end > at && (id = known.get(word.substring(at, end))) == null) end--;
      if (id == null) {
        ids.add(UNKNOWN);
        return;
      }
      pieces[count++] = id;
      at = end;
    }
    for (int i = 0; i < count; i++) ids.add(pieces[i]);
  }

  /** Collects ids, and forgets those that are too many. */
  private static final class Ids {
    private final int[] ids = new int[LONGEST];
    private int count;

    boolean full() {
      return count == LONGEST - 1;
    }

    void add(int id) {
      if (!full()) ids[count++] = id;
    }

    int[] ended() {
      ids[count++] = END;
      return Arrays.copyOf(ids, count);
    }
  }
}
