package dev.barraiser.practice.interviews;

import java.util.List;

/** What somebody tells of an interview. */
record Told(List<String> questions, String went, String advice) {
  Told {
    questions = List.copyOf(questions);
  }
}
