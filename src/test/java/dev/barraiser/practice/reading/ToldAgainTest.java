package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.reading.StoryMatcher.Candidate;
import dev.barraiser.practice.reading.ToldAgain.Retold;
import dev.barraiser.practice.reading.training.TextFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By our own stories, and by how they may be told a second time. */
class ToldAgainTest {

  private static final Path TEXTS = Path.of("src/training");

  /** As many as somebody well prepared has. */
  private static final int OWN = 15;

  private static final List<Candidate> STORIES =
      TextFiles.in(TEXTS).stories().stream()
          .map(story ->
              new Candidate(
                  story.id(),
                  "",
                  story.lines().stream().map(line -> line.text()).collect(Collectors.joining(" "))))
          .toList();

  private final ToldAgain toldAgain = new ToldAgain();

  private record Told(boolean again, String story, String text) {}

  private static List<Told> retold() {
    try {
      return List.of(Files.readString(TEXTS.resolve("retold.txt")).split("\n\n")).stream()
          .filter(block -> !block.startsWith("#"))
          .map(block -> {
            String[] lines = block.strip().split("\n", 2);
            String[] head = lines[0].split(" ", 2);
            return new Told(head[0].equals("again"), head[1], lines[1]);
          })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The story among others, as its teller's. */
  private static List<Candidate> own(String id) {
    int at =
        IntStream.range(0, STORIES.size())
            .filter(i -> STORIES.get(i).id().equals(id))
            .findFirst()
            .orElseThrow();
    List<Candidate> own = new ArrayList<>();
    for (int i = 0; i < OWN; i++) own.add(STORIES.get((at + i * 7) % STORIES.size()));
    return own;
  }

  @Test
  void a_story_told_again_in_other_words_is_known_and_mostly_for_sure() {
    List<String> sure = new ArrayList<>();
    for (Told told : retold()) {
      if (!told.again()) continue;
      Optional<Retold> found = toldAgain.in(told.text(), own(told.story()));
      assertThat(found).as(told.story()).map(Retold::id).hasValue(told.story());
      if (found.get().sure()) sure.add(told.story());
    }
    assertThat(sure).hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void another_story_of_the_same_people_is_never_taken_for_it_unasked() {
    for (Told told : retold()) {
      if (told.again()) continue;
      assertThat(toldAgain.in(told.text(), own(told.story())).filter(Retold::sure))
          .as(told.story())
          .isEmpty();
    }
  }

  @Test
  void of_all_our_stories_none_is_taken_for_another_of_the_same_teller() {
    List<String> wrong = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    for (Candidate told : STORIES) {
      List<Candidate> others = own(told.id()).subList(1, OWN);
      toldAgain
          .in(told.text(), others)
          .ifPresent(found -> (found.sure() ? wrong : asked).add(told.id() + " as " + found.id()));
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).hasSizeLessThan(STORIES.size() / 20);
  }

  @Test
  void a_copy_is_known_for_sure_and_one_of_two_copies_is_asked_about() {
    Candidate story = STORIES.getFirst();
    List<Candidate> own = own(story.id());

    assertThat(toldAgain.in(story.text(), own)).hasValue(new Retold(story.id(), true));

    List<Candidate> twice = new ArrayList<>(own);
    twice.add(new Candidate("copy", "", story.text()));
    assertThat(toldAgain.in(story.text(), twice)).map(Retold::sure).hasValue(false);
  }

  @Test
  void without_words_or_stories_there_is_nothing_to_know() {
    assertThat(toldAgain.in("", own(STORIES.getFirst().id()))).isEmpty();
    assertThat(toldAgain.in("I did it.", List.of())).isEmpty();
  }
}
