package dev.barraiser.storage;

import java.util.function.Function;

/** A look into the database, for who may not have to look at all. */
public interface Peek {

  /** Reads in a transaction of its own. */
  <T> T read(Function<Tx, T> work);
}
