package dev.barraiser.several;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How much several processes deliver of what one of them has to say. */
public final class DeliveriesASecond {

  private static final int COUNT = 1_600;
  private static final int AT_ONCE = 8;
  private static final Duration CALL = Duration.ofMillis(50);

  private DeliveriesASecond() {}

  /**
   * Deliveries a second to a platform that takes 50 ms a call, eight at a time from each process.
   */
  public static double of(int processes) throws Exception {
    Path folder = Files.createTempDirectory("barraiser-bench");
    List<Child> all = new ArrayList<>();
    try (var database = new StoppableDatabase(folder.resolve("pg"));
        var far = new FarSide(CALL)) {
      database.execute(OneOfSeveral.TABLES);
      for (int i = 0; i < processes; i++) {
        Child child =
            Child.start(
                database.url(),
                far.port(),
                Duration.ofSeconds(30),
                AT_ONCE,
                folder.resolve("log").toFile());
        all.add(child);
        child.awaitLine("ready");
      }
      deliver(far, all.getFirst(), "warm-up", COUNT / 2);
      return deliver(far, all.getFirst(), "counted", COUNT);
    } finally {
      all.forEach(Child::close);
    }
  }

  private static double deliver(FarSide far, Child child, String name, int count) {
    child.tell("fill " + name + " " + count);
    await(far, name, 1);
    long from = System.nanoTime();
    await(far, name, count);
    return (count - 1) / ((System.nanoTime() - from) / 1e9);
  }

  private static void await(FarSide far, String name, int count) {
    while (far.arrived(name) < count) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }
}
