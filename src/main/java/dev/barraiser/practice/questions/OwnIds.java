package dev.barraiser.practice.questions;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the questions of study groups from those of the bank by their ids. Pure. */
public final class OwnIds {

  /** Files may not use it: see {@link BankFiles}. */
  static final Pattern OWN = Pattern.compile("own-([0-9]{1,18})");

  private OwnIds() {}

  /** The question id of a row. */
  public static String of(long id) {
    return "own-" + id;
  }

  /** The row that an id names; empty for every other id. */
  public static OptionalLong row(String questionId) {
    Matcher own = OWN.matcher(questionId);
    return own.matches() ? OptionalLong.of(Long.parseLong(own.group(1))) : OptionalLong.empty();
  }
}
