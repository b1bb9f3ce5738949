package dev.barraiser.practice.nudges;

/** How often at most: so many times in any seven days, or once in so many weeks. */
record Often(int times, int weeks) {

  private static final int SELDOMEST_WEEKS = 4;

  Often {
    if (times < 1 || times > NudgeRules.MOST_WEEKLY || weeks < 1 || weeks > SELDOMEST_WEEKS)
      throw new IllegalArgumentException("not a rhythm: " + times + " in " + weeks);
    if (times > 1 && weeks > 1)
      throw new IllegalArgumentException("several times in several weeks");
  }

  static Often aWeek(int times) {
    return new Often(times, 1);
  }

  /** Half as often; the least there is stays as it is. */
  Often halved() {
    return times > 1 ? new Often(times / 2, 1) : new Often(1, Math.min(SELDOMEST_WEEKS, weeks * 2));
  }

  boolean isLeast() {
    return weeks == SELDOMEST_WEEKS;
  }

  String words() {
    return switch (weeks) {
      case 1 ->
          switch (times) {
            case 1 -> "once a week";
            case 2 -> "twice a week";
            default -> times + " times a week";
          };
      case 2 -> "once in two weeks";
      default -> "once in four weeks";
    };
  }
}
