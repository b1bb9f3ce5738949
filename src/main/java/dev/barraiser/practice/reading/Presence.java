package dev.barraiser.practice.reading;

/** How well something is shown. */
public enum Presence {
  SHOWN,
  THIN,
  NOT_FOUND
}
