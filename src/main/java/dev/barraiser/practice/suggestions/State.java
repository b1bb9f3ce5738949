package dev.barraiser.practice.suggestions;

/** How far a suggestion has come. */
enum State {
  /** There is a question much like it: its author has not said yet whether to send it. */
  HELD,
  /** The organisers have not decided. */
  PENDING,
  /**
   * Its author took it back before anybody decided: nothing is left of it but that it was there.
   */
  TAKEN_BACK,
  /** It is asked. */
  APPROVED,
  DECLINED,
  /** It was approved, and is asked no longer. */
  RETIRED,
  /** Who had told of it took that back: it stays only for what refers to it. */
  FORGOTTEN
}
