package dev.barraiser.practice.goals;

import java.time.Instant;
import java.time.LocalDate;

/** The day a person wants to be ready by, by their own calendar. */
record Goal(LocalDate on, Instant setAt) {}
