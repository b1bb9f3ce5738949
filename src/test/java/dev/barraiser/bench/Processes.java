package dev.barraiser.bench;

import dev.barraiser.several.DeliveriesASecond;
import java.util.List;

/** Two processes on one PostgreSQL beside one, and a platform that takes 50 ms a call. */
final class Processes {

  private Processes() {}

  static List<Figure> measure() throws Exception {
    double one = DeliveriesASecond.of(1);
    double two = DeliveriesASecond.of(2);
    return List.of(
        Figure.alone("one process, 8 calls of 50 ms at a time", one, "deliveries/s"),
        new Figure("two processes", two, "deliveries/s", "one process", one));
  }
}
