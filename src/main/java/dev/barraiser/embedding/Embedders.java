package dev.barraiser.embedding;

import ai.onnxruntime.OrtException;
import java.io.IOException;

/** Loads what turns sentences into directions. */
public final class Embedders {

  private Embedders() {}

  /**
   * Loads what was chosen. Blocks, up to a second; to be called once, and off the path of events.
   *
   * @throws IllegalStateException when it cannot be loaded
   */
  public static Embedder load(Choice choice) {
    return switch (choice) {
      case AUTO, MODEL, TABLE -> model();
    };
  }

  private static Embedder model() {
    try {
      return OnnxEmbedder.load();
    } catch (IOException | OrtException | RuntimeException | LinkageError e) {
      throw new IllegalStateException("the sentence model cannot be loaded: " + e, e);
    }
  }
}
