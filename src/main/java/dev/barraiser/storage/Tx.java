package dev.barraiser.storage;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** One transaction. Belongs to the thread that opened it and must not outlive it. */
public final class Tx {

  private final Handle handle;
  private final List<Runnable> afterCommit = new ArrayList<>();

  Tx(Handle handle) {
    this.handle = handle;
  }

  /** Jdbi's handle, for {@code *Store} classes only. */
  public Handle handle() {
    return handle;
  }

  /**
   * Runs {@code task} once the transaction is committed, on the same thread; not at all when it is
   * rolled back.
   */
  public void afterCommit(Runnable task) {
    afterCommit.add(task);
  }

  void committed() {
    afterCommit.forEach(Runnable::run);
  }
}
