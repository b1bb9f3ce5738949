package dev.barraiser.practice.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every statement, in the order of the file. Immutable; checked when it was loaded. */
public final class Statements {

  /** As many as a form shows at once. */
  static final int ON_A_PAGE = 5;

  private static final int ALL = 20;
  private static final int ABOUT_FACTORS = 12;

  private final List<Statement> all;

  Statements(List<Statement> all) {
    this.all = List.copyOf(all);
  }

  /** How many there are. */
  public int count() {
    return all.size();
  }

  /** The statement that a mark refers to, as it is read; empty for one that is there no more. */
  public Optional<String> says(String id) {
    return all.stream().filter(one -> one.id().equals(id)).map(Statement::says).findFirst();
  }

  List<Statement> all() {
    return all;
  }

  List<Statement> about(Facet facet) {
    return all.stream().filter(one -> one.about().equals(facet)).toList();
  }

  List<List<Statement>> pages() {
    List<List<Statement>> pages = new ArrayList<>();
    for (int at = 0; at < all.size(); at += ON_A_PAGE) {
      pages.add(all.subList(at, Math.min(at + ON_A_PAGE, all.size())));
    }
    return pages;
  }

  /** What keeps the statements from weighing evenly, a sentence each; empty when they do. */
  List<String> uneven() {
    List<String> findings = new ArrayList<>();
    if (all.size() != ALL) {
      findings.add("There are %d statements; %d are needed.".formatted(all.size(), ALL));
    }
    int factors = Facet.factors().stream().mapToInt(one -> about(one).size()).sum();
    if (factors != ABOUT_FACTORS) {
      findings.add(
          "%d are about success factors; %d are needed.".formatted(factors, ABOUT_FACTORS));
    }
    Facet.factors().forEach(one -> between(one, 2, 3, findings));
    Facet.principles().forEach(one -> between(one, 1, 2, findings));
    return findings;
  }

  private void between(Facet facet, int fewest, int most, List<String> findings) {
    int size = about(facet).size();
    if (size >= fewest && size <= most) return;
    findings.add(
        "“%s” has %d statements; it takes %d to %d.".formatted(facet.key(), size, fewest, most));
  }
}
