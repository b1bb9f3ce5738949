package dev.barraiser.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The part of a long list that one card shows.
 *
 * @param from the place of its first row, from zero
 * @param size the most rows a page has
 * @param all how many rows the whole list has
 */
public record Page(int from, int size, int all) {

  /**
   * The page from {@code offset} on. A list that has become shorter since the button was made has
   * its last page there.
   */
  public static Page at(long offset, int size, int all) {
    int last = Math.max(0, (all - 1) / size * size);
    return new Page(Math.clamp(offset, 0, last), size, all);
  }

  /** The place after its last row. */
  public int to() {
    return Math.min(from + size, all);
  }

  /** Its rows, of the whole list. */
  public <T> List<T> of(List<T> list) {
    return list.subList(from, to());
  }

  /** The buttons that lead to the pages before and after it, where there are such. */
  public List<Button> turns(String before, String after, IntFunction<Action> toPage) {
    List<Button> turns = new ArrayList<>();
    if (from > 0) turns.add(Button.of(before, toPage.apply(from - size)));
    if (to() < all) turns.add(Button.of(after, toPage.apply(from + size)));
    return turns;
  }
}
