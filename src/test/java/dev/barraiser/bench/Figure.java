package dev.barraiser.bench;

import java.util.Locale;

/**
 * One line of the report.
 *
 * @param floor what the figure is held against; 0 where there is nothing to hold it against
 */
record Figure(String name, double value, String unit, String floorName, double floor) {

  static Figure alone(String name, double value, String unit) {
    return new Figure(name, value, unit, "", 0);
  }

  /** The figure by its floor; 0 where there is none. */
  double ratio() {
    return floor == 0 ? 0 : value / floor;
  }

  String row() {
    String against =
        floor == 0
            ? ""
            : String.format(Locale.ROOT, "%.2f × %s (%.3g %s)", ratio(), floorName, floor, unit);
    return String.format(Locale.ROOT, "%-44s %10.4g %-12s %s", name, value, unit, against);
  }
}
