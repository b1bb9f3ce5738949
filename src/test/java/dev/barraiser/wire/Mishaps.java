package dev.barraiser.wire;

import dev.barraiser.wire.WireServer.Reply;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** What goes wrong with the next calls of each method. Thread-safe. */
public final class Mishaps {

  /** What happens to one call. */
  public interface Mishap {

    /** May wait. */
    default void before() throws InterruptedException {}

    /** What is answered without doing anything; null to go on. */
    default @Nullable Reply instead() {
      return null;
    }

    /** What is answered once it was done. */
    default Reply after(Reply reply) {
      return reply;
    }
  }

  private static final Mishap NONE = new Mishap() {};

  private final Map<String, Deque<Mishap>> next = new ConcurrentHashMap<>();

  public void add(String method, int times, Mishap mishap) {
    Deque<Mishap> queue = next.computeIfAbsent(method, _ -> new ArrayDeque<>());
    synchronized (queue) {
      for (int i = 0; i < times; i++) queue.addLast(mishap);
    }
  }

  public Mishap next(String method) {
    Deque<Mishap> queue = next.get(method);
    if (queue == null) return NONE;
    synchronized (queue) {
      Mishap mishap = queue.pollFirst();
      return mishap == null ? NONE : mishap;
    }
  }

  public static Mishap answering(Reply reply) {
    return new Mishap() {
      @Override
      public Reply instead() {
        return reply;
      }
    };
  }

  public static Mishap status(int status, Map<String, String> headers) {
    return answering(new Reply.Answer(status, headers, "sorry"));
  }

  /** The work is done, and the answer is lost. */
  public static Mishap droppedAfter() {
    return new Mishap() {
      @Override
      public Reply after(Reply reply) {
        return new Reply.Drop();
      }
    };
  }

  public static Mishap answeringAfter(int status) {
    return new Mishap() {
      @Override
      public Reply after(Reply reply) {
        return Reply.Answer.plain(status, "sorry", Map.of());
      }
    };
  }

  public static Mishap hanging(CountDownLatch until) {
    return new Mishap() {
      @Override
      public void before() throws InterruptedException {
        until.await();
      }
    };
  }
}
