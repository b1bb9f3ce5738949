package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Block;
import java.util.List;

/** Draws counts with characters, always beside the same in words. Pure. */
final class Gauge {

  /** The same for every quota, so that one under the other lines up; more would wrap on a phone. */
  private static final int CELLS = 10;

  /** More drafts beyond a quota are told in words alone. */
  private static final int MOST_BEYOND = 5;

  private static final String FULL = "█";
  private static final String DRAFT = "▒";
  private static final String EMPTY = "░";

  /** From here on a quota is met. */
  private static final String GOAL = "┊";

  private static final String HEIGHTS = "▁▂▃▄▅▆▇█";

  private Gauge() {}

  /**
   * Ten cells and a line where it is enough; as long for one quota as for another. What is begun
   * stands hatched behind what is done, and behind the bar where that is full.
   */
  static String bar(int done, int drafts, int from, int to) {
    int all = Math.max(Math.max(from, to), 1);
    int goal = cells(Math.clamp(from, 0, all), all);
    int full = cells(Math.clamp(done, 0, all), all);
    if (done < from) full = Math.min(full, Math.max(goal - 1, 0));
    int begun = Math.clamp((long) Math.max(done, 0) + Math.max(drafts, 0), 0, all);
    int hatched = drafts <= 0 ? full : Math.clamp((long) cells(begun, all), full + 1, CELLS + 1);
    var bar = new StringBuilder();
    for (int cell = 0; cell < CELLS; cell++) {
      if (cell == goal) bar.append(GOAL);
      bar.append(cell < full ? FULL : cell < hatched ? DRAFT : EMPTY);
    }
    if (goal == CELLS) bar.append(GOAL);
    return bar.append(beyond(done, drafts, all)).toString();
  }

  /** The drafts that there is no room for: one by one behind the bar, as far as they are few. */
  private static String beyond(int done, int drafts, int all) {
    long begun = (long) Math.max(done, 0) + Math.max(drafts, 0);
    int beyond = Math.clamp(begun - all, 0, Math.clamp(drafts, 0, MOST_BEYOND));
    return beyond == 0 ? "" : " " + DRAFT.repeat(beyond);
  }

  /** Something is seen, and only all of it is all cells. */
  private static int cells(int some, int all) {
    if (some == 0 || some == all) return some == 0 ? 0 : CELLS;
    return Math.clamp(Math.round((double) some * CELLS / all), 1, CELLS - 1);
  }

  static String inWords(int done, int drafts, int from, int to) {
    String goal = from >= to ? Integer.toString(to) : from + "–" + to;
    String met = done >= Math.max(from, to) ? ", full" : done >= from ? ", met" : "";
    String begun = drafts <= 0 ? "" : drafts == 1 ? ", 1 draft" : ", " + drafts + " drafts";
    return Math.max(done, 0) + " of " + goal + met + begun;
  }

  /** A column for each point; only nothing is drawn as nothing. */
  static String columns(List<Block.Point> points) {
    int most = Math.max(1, points.stream().mapToInt(Block.Point::value).max().orElse(1));
    var columns = new StringBuilder();
    for (Block.Point point : points) {
      int top = HEIGHTS.length() - 1;
      int height =
          point.value() <= 0 ? 0 : (int) Math.ceilDiv((long) point.value() * top, (long) most);
      columns.append(HEIGHTS.charAt(height));
    }
    return columns.toString();
  }

  /** Every value, so that nothing is known only from the columns. */
  static String inWords(List<Block.Point> points) {
    if (points.isEmpty()) return "";
    String values =
        String.join(", ", points.stream().map(point -> Integer.toString(point.value())).toList());
    String first = points.getFirst().label();
    String last = points.getLast().label();
    return (first.equals(last) ? first : first + " to " + last) + ": " + values;
  }
}
