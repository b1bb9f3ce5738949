package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.embedding.Choice;
import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedder;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.practice.reading.StoryMatcher.Candidate;
import dev.barraiser.practice.reading.StoryMatcher.Match;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryMatcherTest {

  private static final StoryMatcher MATCHER =
      StoryMatcher.load(Embedders.load(Choice.MODEL, Depth.WHOLE));

  private static final List<Candidate> STORIES =
      List.of(
          new Candidate(
              "mistake",
              "",
              "I pushed the wrong price list on a Friday and the shop sold coffee machines for a"
                  + " tenth of their price. I rang my boss at once, told her it was me, and stayed"
                  + " until every order was called back. Since then a second person reads each list."),
          new Candidate(
              "mentor",
              "",
              "A new colleague on my shift was about to quit because nobody explained anything to"
                  + " her. I took an hour each week to go through her work with her. Two years later"
                  + " she runs the shift, and does the same with those who come."),
          new Candidate(
              "cause",
              "",
              "The nightly report was wrong by a few cents and everybody lived with it. I followed"
                  + " one order through all nine systems with a notebook and found a rounding in the"
                  + " sixth. With that mended the report has been right to the cent."),
          new Candidate(
              "no",
              "",
              "My director wanted to switch off the old pumps before winter and the room agreed. I"
                  + " said no, alone, and showed what happens at minus ten. He decided against me, and"
                  + " I planned the switch as if it had been my idea."));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How have you helped somebody to grow?|mentor",
        "Tell me about a time you found the root cause of a hard problem.|cause",
        "When did you disagree with your manager, and what then?|no"
      })
  void the_story_that_answers_a_question_comes_first(String question, String story) {
    List<Match> ranked = MATCHER.rank(question, STORIES);

    assertThat(ranked).hasSize(STORIES.size()).first().extracting(Match::id).isEqualTo(story);
    assertThat(ranked).extracting(Match::score).allMatch(score -> score >= 0 && score <= 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Conflict with your boss?|no",
        "Coaching?|mentor",
        "Owning up to a blunder|mistake",
        "Deep investigation|cause"
      })
  void a_story_is_found_by_its_theme_where_it_shares_no_word_with_the_question(
      String question, String story) {
    assertThat(MATCHER.rank(question, STORIES)).first().extracting(Match::id).isEqualTo(story);
  }

  @Test
  void questions_that_ask_the_same_are_found_and_others_are_not() {
    List<Candidate> asked =
        List.of(
            new Candidate("same", "", "Describe a time when you made a mistake."),
            new Candidate("other", "", "How do you decide what to build first?"));

    assertThat(MATCHER.sameQuestions("Tell me about a mistake you made.", asked))
        .extracting(Match::id)
        .containsExactly("same");
  }

  @Test
  void without_stories_there_is_nothing_to_rank() {
    assertThat(MATCHER.rank("Why?", List.of())).isEmpty();
    assertThat(MATCHER.rank("", STORIES)).hasSize(STORIES.size());
  }

  @Test
  void stories_and_questions_are_read_once_and_rank_the_same_when_it_comes_again() {
    var reading = new Counting();
    var matcher = StoryMatcher.load(reading);
    List<Match> first = matcher.rank("Coaching?", STORIES);
    int once = reading.texts;

    assertThat(matcher.rank("Coaching?", STORIES)).isEqualTo(first);
    assertThat(reading.texts).isEqualTo(once);
    matcher.rank("Feedback?", STORIES);
    assertThat(reading.texts - once).as("the question, and what it is about").isEqualTo(2);

    Candidate titled = new Candidate("mentor", "How I did something else", STORIES.get(1).text());
    assertThat(matcher.rank("Coaching?", List.of(titled))).isNotEqualTo(first.subList(0, 1));
  }

  @Test
  void what_was_read_lately_is_kept_no_longer_than_there_is_room() {
    var made = new AtomicInteger();
    var lately = new Lately<String, String>(10, String::length);
    Function<String, String> make = key -> key + made.incrementAndGet();

    assertThat(lately.get("abc", make)).isEqualTo("abc1");
    assertThat(lately.get("def", make)).isEqualTo("def2");
    assertThat(lately.get("abc", make)).isEqualTo("abc1");
    assertThat(lately.get("ghi", make)).isEqualTo("ghi3");
    assertThat(lately.get("abc", make)).as("asked for since").isEqualTo("abc1");
    assertThat(lately.get("def", make)).as("made anew").isEqualTo("def4");
    assertThat(lately.get("far too long", make)).isEqualTo("far too long5");
    assertThat(lately.get("far too long", make)).isEqualTo("far too long6");
    assertThat(lately.get("def", make)).as("not pushed out by it").isEqualTo("def4");
  }

  /** Counts what it is asked for. */
  private static final class Counting implements Embedder {
    private final Embedder model = Embedders.load(Choice.TABLE, Depth.WHOLE);
    private int texts;

    @Override
    public List<float[]> embed(List<String> asked) {
      texts += asked.size();
      return model.embed(asked);
    }

    @Override
    public int dimensions() {
      return model.dimensions();
    }

    @Override
    public String name() {
      return model.name();
    }
  }
}
