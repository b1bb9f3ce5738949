package dev.barraiser.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fault as it may be logged: what kind it was, and where. A message may quote what somebody
 * wrote, so it is left out; only what a database says of itself is kept, which never quotes a row.
 */
public final class Wordless extends RuntimeException {

  private static final Set<String> DATABASES = Set.of("org.sqlite.", "org.postgresql.");

  private Wordless(Throwable fault, @Nullable Wordless cause) {
    super(said(fault), cause);
    setStackTrace(fault.getStackTrace());
  }

  /** The same fault, and what caused it, without their words. */
  public static Wordless of(Throwable fault) {
    @Nullable Throwable cause = fault.getCause();
    return new Wordless(fault, cause == null ? null : of(cause));
  }

  private static String said(Throwable fault) {
    String kind = fault.getClass().getName();
    boolean ofADatabase = DATABASES.stream().anyMatch(kind::startsWith);
    return ofADatabase ? kind + ": " + fault.getMessage() : kind;
  }
}
