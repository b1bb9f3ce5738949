package dev.barraiser.practice.daily;

import java.time.Instant;
import java.time.LocalDate;

/** A slot to come: the group's local date, and when its question is due. */
record DueSlot(LocalDate date, Instant due) {}
