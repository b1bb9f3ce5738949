package dev.barraiser.embedding;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads what turns sentences into directions. */
public final class Embedders {

  private static final Logger log = LoggerFactory.getLogger(Embedders.class);

  private Embedders() {}

  /**
   * Loads what was chosen. Blocks, up to a second or two; to be called once, and off the path of
   * events. What is loaded stays for the life of the process.
   *
   * @throws IllegalStateException when it cannot be loaded; {@link Choice#AUTO} falls back instead,
   *     and a line in the log says why
   */
  public static Embedder load(Choice choice, Depth depth) {
    return switch (choice) {
      case AUTO -> modelOrTable(depth);
      case MODEL -> modelOrNothing(depth);
      case TABLE -> table();
    };
  }

  /**
   * Loads what was chosen when it is first used, which then takes as long as {@link #load}, for
   * every method. A failure comes again at each use.
   */
  public static Embedder onFirstUse(Choice choice, Depth depth) {
    return new LazyEmbedder(() -> load(choice, depth));
  }

  private static Embedder modelOrTable(Depth depth) {
    try {
      return model(depth);
    } catch (IllegalStateException e) {
      log.warn("the coach reads with its table of words: {}", e.getMessage());
      return table();
    }
  }

  private static Embedder modelOrNothing(Depth depth) {
    try {
      return model(depth);
    } catch (IllegalStateException e) {
      // Whoever reads with it may say no more than that it failed: it has people's words at hand.
      log.error("the coach cannot read: {}", e.getMessage());
      throw e;
    }
  }

  private static Embedder model(Depth depth) {
    try {
      return OnnxEmbedder.load(depth);
    } catch (IOException | OrtException | RuntimeException | LinkageError e) {
      throw new IllegalStateException("the sentence model cannot be loaded: " + root(e), e);
    }
  }

  private static Embedder table() {
    try {
      return TableEmbedder.load();
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException("the table of words cannot be loaded: " + root(e), e);
    }
  }

  /** The library wraps the reason in others that name none. */
  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) cause = cause.getCause();
    return cause;
  }
}
