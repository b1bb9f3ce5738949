package dev.barraiser.embedding;

import java.util.List;

/** Loads what it is told and prints what that is; run as a process of its own. */
final class LoadsInAProcess {

  private LoadsInAProcess() {}

  public static void main(String[] arguments) {
    Embedder embedder = Embedders.load(Choice.valueOf(arguments[0]), Depth.WHOLE);
    float[] direction = embedder.embed(List.of("I asked them.")).getFirst();
    System.out.println("loaded " + embedder.name() + " " + direction.length);
  }
}
