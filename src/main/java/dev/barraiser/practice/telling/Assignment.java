package dev.barraiser.practice.telling;

import java.util.Arrays;

/**
 * Gives each row a column of its own so that they are worth most together, by the Hungarian method
 * with potentials (Kuhn 1955, Munkres 1957): row by row, along the cheapest way to change what was
 * given before. Pure.
 *
 * <p>Rows and columns are counted from one in here: column 0 is where the row that is being added
 * waits for its own.
 */
final class Assignment {

  private static final int NOBODY = 0;
  private static final int UNREACHED = Integer.MAX_VALUE;

  private final int[][] worth;
  private final int rows;
  private final int columns;

  /**
   * What each row and each column adds to the cost of a pair, so that no pair costs less than 0.
   */
  private final int[] rowPotential;

  private final int[] columnPotential;

  /** Which row each column is given to. */
  private final int[] givenTo;

  private Assignment(int[][] worth) {
    this.worth = worth;
    rows = worth.length;
    columns = rows == 0 ? 0 : worth[0].length;
    rowPotential = new int[rows + 1];
    columnPotential = new int[columns + 1];
    givenTo = new int[columns + 1];
  }

  /**
   * For each row its column, both from zero.
   *
   * @param worth of each row with each column; as many columns as rows, or more
   */
  static int[] best(int[][] worth) {
    var assignment = new Assignment(worth);
    for (int row = 1; row <= assignment.rows; row++) assignment.add(row);
    return assignment.columnsOfRows();
  }

  private void add(int row) {
    int[] cameFrom = new int[columns + 1];
    int[] distance = new int[columns + 1];
    Arrays.fill(distance, UNREACHED);
    boolean[] visited = new boolean[columns + 1];
    givenTo[0] = row;
    int at = 0;
    while (givenTo[at] != NOBODY) {
      visited[at] = true;
      lookOn(at, visited, distance, cameFrom);
      int nearest = nearest(visited, distance);
      moveOn(distance[nearest], visited, distance);
      at = nearest;
    }
    passOn(at, cameFrom);
  }

  /** The row that has column {@code at} could have each of the others instead. */
  private void lookOn(int at, boolean[] visited, int[] distance, int[] cameFrom) {
    int row = givenTo[at];
    for (int column = 1; column <= columns; column++) {
      if (visited[column]) continue;
      int cost = -worth[row - 1][column - 1] - rowPotential[row] - columnPotential[column];
      if (cost < distance[column]) {
        distance[column] = cost;
        cameFrom[column] = at;
      }
    }
  }

  private int nearest(boolean[] visited, int[] distance) {
    int nearest = 0;
    for (int column = 1; column <= columns; column++) {
      if (!visited[column] && distance[column] < distance[nearest]) nearest = column;
    }
    return nearest;
  }

  private void moveOn(int step, boolean[] visited, int[] distance) {
    for (int column = 0; column <= columns; column++) {
      if (visited[column]) {
        rowPotential[givenTo[column]] += step;
        columnPotential[column] -= step;
      } else if (distance[column] != UNREACHED) {
        distance[column] -= step;
      }
    }
  }

  /** Each row on the way takes the column after its own; the first takes that of nobody. */
  private void passOn(int free, int[] cameFrom) {
    for (int at = free; at != 0; at = cameFrom[at]) givenTo[at] = givenTo[cameFrom[at]];
  }

  private int[] columnsOfRows() {
    int[] of = new int[rows];
    for (int column = 1; column <= columns; column++) {
      if (givenTo[column] != NOBODY) of[givenTo[column] - 1] = column - 1;
    }
    return of;
  }
}
