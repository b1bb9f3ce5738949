package dev.barraiser.practice.interviews;

import dev.barraiser.chat.Person;

/** An experience with whoever shared it: for that person alone, and to write to them. */
record Own(String id, long group, Person by, boolean anonymous, boolean shown, Told told) {}
