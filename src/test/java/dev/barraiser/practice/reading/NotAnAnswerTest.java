package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotAnAnswerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // questions back
        "Sorry, which kind of example do you want? Is it fine to take one from school? How long"
            + " should it be? And may I use notes, or would you rather hear me speak freely?",
        // code
        "for (int i = 0; i < n; i++) { if (a[i] > max) { max = a[i]; } } return max; // see spec",
        // a recipe
        "Wash the rice until the water runs clear. Put it in a pot with a little salt. Bring it to"
            + " the boil, cover it, and leave it on a low flame until dry. Fluff with a fork and"
            + " serve.",
        // an essay about nobody
        "Trust is the foundation of every team. It grows slowly and is lost fast. Good managers"
            + " listen, keep promises and admit errors. Without trust, no process in the world"
            + " helps.",
        // an advert
        "Looking for your dream job? Join us as a baker. You love bread, your hands are quick and"
            + " your alarm is early. We offer your own oven. Send your papers today.",
        // a description of oneself
        "I am a very motivated and flexible person. My strengths are my discipline and my humour. I"
            + " like to be in a team, my colleagues like me, and I am looking forward to this"
            + " position.",
        // every key word
        "Situation task action result. Stakeholders aligned, customer impact, goal delivered. I"
            + " led, I drove, I owned the outcome. Metrics increased ninety percent. Lesson"
            + " learned. Success.",
        // a word
        "Bread bread bread, bread and bread. Bread? Bread bread. And more bread, bread, bread.",
        // about answering
        "I do not want to answer this question, give me another one please, this is boring and I"
            + " have nothing to say about it, next one please, thanks a lot and so on."
      })
  void what_is_none_is_told(String text) {
    assertThat(NotAnAnswer.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // weak, and an answer
        "There were some problems in the project and we talked about them in the team. I tried to"
            + " keep everybody motivated. In the end it went fine and the client was happy with"
            + " us.",
        // notes
        "- Freezer alarm silent for a week\n"
            + "- Found cable chewed by mice, replaced it\n"
            + "- Added a daily heartbeat, mailed the night porter\n"
            + "- No spoiled samples since",
        // non-native
        "in my factory machine stop every day and boss is angry. i look in the book and i see oil"
            + " is wrong. so i change oil and then i teach other shift also. now machine stop not"
            + " anymore",
        // a view
        "I would first ask what the customer lost. If it is money, I would pay it back at once. If"
            + " it is trust, I think only time helps, and I would tell them when to expect the next"
            + " news.",
        // one thing that it is about, under headings
        "Situation:\n"
            + "Our guests waited for their keys at four; guests wrote to us about it, and twenty"
            + " guests left.\n\n"
            + "Task:\n"
            + "I owned the desk and guests were mine to please.\n\n"
            + "Action:\n"
            + "I asked guests at breakfast, decided to clean by departure, and told guests by text"
            + " when a room was due.\n\n"
            + "Result:\n"
            + "Guests had their keys by two, and ninety percent of guests came again.",
        "Situation:\n"
            + "Our customers waited for nine days, and the customers of our largest customer had"
            + " left.\n\n"
            + "Task:\n"
            + "My role: I was responsible for the team that customers call first.\n\n"
            + "Action:\n"
            + "I called a customer each day, decided with customers what was due, and led the"
            + " change.\n\n"
            + "Result:\n"
            + "Customers waited two days, and a customer who had left came back.",
        // a question in it
        "Who would do this at night? I did. I drove to the pump, found the leak and shut the valve."
            + " Why me? I had the key. Nobody was hurt, and the street was dry by six in the"
            + " morning."
      })
  void an_honest_answer_is_never_refused(String text) {
    assertThat(NotAnAnswer.is(text)).isFalse();
  }

  @Test
  void a_text_of_any_length_is_read_quickly() {
    for (String bit : List.of("i did ", "?", "a. ", "dear sir ", "from two to ")) {
      Assertions.assertTimeout(
          Duration.ofSeconds(20), () -> NotAnAnswer.is(bit.repeat(100_000 / bit.length())));
    }
  }
}
