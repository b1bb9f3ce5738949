package dev.barraiser.practice.questions;

import java.util.List;
import java.util.Locale;

/** The sixteen Leadership Principles by their official names. */
public enum Principle {
  CUSTOMER_OBSESSION("Customer Obsession"),
  OWNERSHIP("Ownership"),
  INVENT_AND_SIMPLIFY("Invent and Simplify"),
  ARE_RIGHT_A_LOT("Are Right, A Lot"),
  LEARN_AND_BE_CURIOUS("Learn and Be Curious"),
  HIRE_AND_DEVELOP_THE_BEST("Hire and Develop the Best"),
  INSIST_ON_THE_HIGHEST_STANDARDS("Insist on the Highest Standards"),
  THINK_BIG("Think Big"),
  BIAS_FOR_ACTION("Bias for Action"),
  FRUGALITY("Frugality"),
  EARN_TRUST("Earn Trust"),
  DIVE_DEEP("Dive Deep"),
  HAVE_BACKBONE("Have Backbone; Disagree and Commit"),
  DELIVER_RESULTS("Deliver Results"),
  BEST_EMPLOYER("Strive to be Earth's Best Employer"),
  BROAD_RESPONSIBILITY("Success and Scale Bring Broad Responsibility");

  /** What the guide calls critical at L6 and L7. */
  public static final List<Principle> CRITICAL =
      List.of(
          CUSTOMER_OBSESSION,
          OWNERSHIP,
          HIRE_AND_DEVELOP_THE_BEST,
          HAVE_BACKBONE,
          DELIVER_RESULTS,
          THINK_BIG);

  private final String title;
  private final String key;

  Principle(String title) {
    this.title = title;
    this.key = title.replace("'", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  /** Its name in kebab-case, after which files are named. */
  public String key() {
    return key;
  }

  /** The official name: for people, files and the command line. */
  public String title() {
    return title;
  }
}
