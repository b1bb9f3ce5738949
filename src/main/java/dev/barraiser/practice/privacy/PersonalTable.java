package dev.barraiser.practice.privacy;

import java.util.List;

/** What is decided about a table of the database. */
sealed interface PersonalTable {

  String table();

  /**
   * Rows of it are somebody's.
   *
   * @param whose which ones: a condition that may name {@code :platform}, {@code :workspace},
   *     {@code :person}, and {@code :mention}, the person as they stand in JSON
   * @param told what of a row goes into its person's export
   * @param untold its other columns: keys, and what serves only to keep order
   * @param unlisted rows that are theirs and stand in no export: a condition, or empty for none
   */
  record Theirs(
      String table,
      String whose,
      Erasure erasure,
      String heading,
      List<Told> told,
      List<String> untold,
      String unlisted)
      implements PersonalTable {
    public Theirs {
      told = List.copyOf(told);
      untold = List.copyOf(untold);
    }

    /** Told in the export under this heading, with these columns. */
    Theirs told(String heading, Told... columns) {
      return new Theirs(table, whose, erasure, heading, List.of(columns), untold, unlisted);
    }

    /** Its other columns, by name, between blanks. */
    Theirs untold(String columns) {
      return new Theirs(
          table, whose, erasure, heading, told, List.of(columns.split("\\s+")), unlisted);
    }

    /** Some of its rows stand in no export. */
    Theirs but(String unlisted) {
      return new Theirs(table, whose, erasure, heading, told, untold, unlisted);
    }
  }

  /** Another package deletes what it holds of people: there is more to it than rows. */
  record LetGo(String table, String by) implements PersonalTable {}

  /** It holds nothing of anybody in particular. */
  record Nobodys(String table, String because) implements PersonalTable {}

  /** What becomes of rows whose person is forgotten. */
  sealed interface Erasure {
    /** They go. */
    record Gone() implements Erasure {}

    /** They stay, for others or for order, without what was the person's: SQL assignments. */
    record Emptied(String set) implements Erasure {}
  }

  /** A column in an export, under a name for people. */
  record Told(String column, String name, Kind kind) {
    enum Kind {
      TEXT,
      NUMBER,
      /** Milliseconds since the epoch. */
      TIME,
      /** A story that is referred to: told by its title. */
      STORY,
      /** A group that is referred to: told by its channel. */
      GROUP,
      /** A question's id: told in its words. */
      QUESTION,
      /** One of few values, or several with commas: told as people write it. */
      WORD,
      /** 0 or 1. */
      FLAG,
      CATEGORY,
      TOPIC,
      PRINCIPLE,
      FACTOR,
      STATEMENT,
      /** What a mock interview showed. */
      DEBRIEF
    }

    static Told as(Kind kind, String column, String name) {
      return new Told(column, name, kind);
    }

    static Told text(String column) {
      return text(column, column);
    }

    static Told text(String column, String name) {
      return new Told(column, name, Kind.TEXT);
    }

    static Told number(String column, String name) {
      return new Told(column, name, Kind.NUMBER);
    }

    static Told time(String column, String name) {
      return new Told(column, name, Kind.TIME);
    }

    static Told story(String column) {
      return new Told(column, "story", Kind.STORY);
    }
  }
}
