package dev.barraiser.storage;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** One transaction. Belongs to the thread that opened it and must not outlive it. */
public final class Tx {

  private final Handle handle;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private boolean leavesNothing;

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

  /**
   * What this transaction deletes must not be found in the database's files any more, however
   * somebody looks: not only in its tables.
   */
  public void leaveNothing() {
    leavesNothing = true;
  }

  boolean leavesNothing() {
    return leavesNothing;
  }

  void committed() {
    afterCommit.forEach(Runnable::run);
  }
}
