package dev.barraiser.embedding;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Loads another one when it is first used. */
final class LazyEmbedder implements Embedder {

  private final Supplier<Embedder> load;
  private @Nullable Embedder loaded;

  LazyEmbedder(Supplier<Embedder> load) {
    this.load = load;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return loaded().embed(texts);
  }

  @Override
  public int dimensions() {
    return loaded().dimensions();
  }

  @Override
  public String name() {
    return loaded().name();
  }

  private synchronized Embedder loaded() {
    Embedder ready = loaded;
    if (ready == null) loaded = ready = load.get();
    return ready;
  }
}
