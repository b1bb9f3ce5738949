package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Interviews with a strong, a middling and a weak candidate over each platform's wire. */
@Timeout(300)
class CandidatesOnEveryWireTest {

  /** What is said first, and then to each follow-up. */
  private record Candidate(List<String> answer, List<String> then) {
    String said(int line) {
      return line == 0 ? String.join(" ", answer) : then.get((line - 1) % then.size());
    }

    /** How many sentences of theirs stand in a text. */
    long quotedIn(String text) {
      return Stream.concat(answer.stream(), then.stream()).filter(text::contains).count();
    }
  }

  private static final Candidate STRONG =
      new Candidate(
          List.of(
              "Last year I approved a migration of customer addresses on a Friday.",
              "I had seen that the rollback was untested and I let it go, because I wanted the"
                  + " date.",
              "Four thousand parcels went to old addresses.",
              "That was my decision and nobody else's, and I said so to the customers' team the"
                  + " same evening.",
              "I stopped the job and called the carrier myself to hold what had not left.",
              "Then I made a rehearsed rollback a condition for every migration in our group.",
              "There have been thirty migrations since, and not one parcel lost.",
              "I learned that I trust my calendar too much, and I now ask the person most worried"
                  + " to speak first."),
          List.of(
              "I weighed a delay of one week against the promise to the carrier, and I gave up the"
                  + " check.",
              "Mine was the approval; the job had been written by two of my engineers.",
              "I would ask for the rehearsal before anybody names a date.",
              "It cost us forty thousand euros, and I told my director before she asked."));

  private static final Candidate MIDDLING =
      new Candidate(
          List.of(
              "We had to move the customers' addresses to a new system last year.",
              "I coordinated with the teams and made a plan for the weekend.",
              "There were some problems with old addresses, but we fixed them quickly.",
              "In the end the customers were happy with it."),
          List.of(
              "I talked with the team about it and we agreed on the plan.",
              "I would test a bit more, perhaps.",
              "It was mostly the team, and I kept an eye on it."));

  private static final Candidate WEAK =
      new Candidate(
          List.of("We always communicate a lot and it usually turns out fine."),
          List.of("I don't know.", "It depends.", "Nothing really, it went well."));

  static Stream<Arguments> wires() {
    return Stream.of(
        Arguments.of("Slack", (Function<Path, InterviewWire>) InterviewWire.Slack::new),
        Arguments.of("Discord", (Function<Path, InterviewWire>) InterviewWire.Discord::new),
        Arguments.of("the room", (Function<Path, InterviewWire>) InterviewWire.Room::new));
  }

  @Tag("proof")
  @ParameterizedTest(name = "{0}")
  @MethodSource("wires")
  void the_better_somebody_answers_the_more_of_their_own_sentences_speak_for_them(
      String name, Function<Path, InterviewWire> wire, @TempDir Path folder) {
    try (InterviewWire talk = wire.apply(folder)) {
      long strong = plays(talk, STRONG, 1);
      long middling = plays(talk, MIDDLING, 2);
      long weak = plays(talk, WEAK, 3);

      assertThat(strong).as("strong and middling").isGreaterThan(middling);
      assertThat(middling).as("middling and weak").isGreaterThanOrEqualTo(weak);
      assertThat(weak).as("weak").isLessThanOrEqualTo(1);
    }
  }

  @Test
  void a_restart_in_the_middle_of_an_interview_in_the_room_loses_nothing(@TempDir Path folder) {
    try (InterviewWire talk = new InterviewWire.Room(folder)) {
      talk.commands("/barraiser mock 15 warm");
      talk.presses(talk.latest("mock.ready"), "mock.ready");
      talk.latest("mock.done");
      talk.says(STRONG.said(0));

      talk.restarts();

      talk.presses(talk.latest("mock.done"), "mock.done");
      await().until(() -> talk.count("mock.done") == 2);
      talk.says("This is said before it goes away again.");
      talk.restarts();
      talk.says("stop");

      assertThat(STRONG.quotedIn(talk.awaits("What your answers showed").text())).isPositive();
      assertThat(talk.count("mock.done")).isEqualTo(2);
    }
  }

  /** A quarter of an hour; how many of their sentences speak for or against a success factor. */
  private static long plays(InterviewWire talk, Candidate candidate, int round) {
    long before = talk.count("mock.done");
    talk.commands("/barraiser mock 15 L6 neutral");
    await().until(() -> talk.count("mock.ready") == round);
    talk.presses(talk.latest("mock.ready"), "mock.ready");
    await().until(() -> talk.count("mock.done") > before);
    for (int line = 0; line < 12 && !isOver(talk, round); line++) {
      long asked = talk.count("mock.done");
      talk.says(candidate.said(line));
      talk.presses(talk.latest("mock.done"), "mock.done");
      await().until(() -> isOver(talk, round) || talk.count("mock.done") > asked);
    }
    await().until(() -> count(talk, "The five success factors") == round);
    assertThat(candidate.quotedIn(talk.awaits("What your answers showed").text())).isPositive();
    talk.awaits("to work on");
    return candidate.quotedIn(talk.awaits("The five success factors").text());
  }

  private static boolean isOver(InterviewWire talk, int round) {
    return count(talk, "I go through what you said") == round;
  }

  private static long count(InterviewWire talk, String words) {
    return talk.sees().stream().filter(one -> one.text().contains(words)).count();
  }
}
