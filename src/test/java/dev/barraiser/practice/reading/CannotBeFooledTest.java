package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.embedding.Choice;
import dev.barraiser.practice.reading.training.TextFiles;
import dev.barraiser.practice.reading.training.TrainingTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What does not make an answer better does not make its reading better. Each law is held against
 * some of the stories that are held out, with the model; {@link ModelCannotBeFooledTest} and {@link
 * TableCannotBeFooledTest} hold all of them against every story there is: some thousands of cases.
 */
class CannotBeFooledTest {

  private static final long SEED = 11;

  private static final int ONE_IN = 4;

  private static final Laws MODEL = new Laws(Choice.MODEL, some());

  private static List<TrainingTexts.Story> some() {
    List<TrainingTexts.Story> all = TextFiles.heldOut(Laws.TEXTS);
    return IntStream.range(0, all.size()).filter(i -> i % ONE_IN == 0).mapToObj(all::get).toList();
  }

  @Test
  void neither_key_words_nor_headings_nor_numbers_make_a_finding_better() {
    assertThat(MODEL.additions()).isEmpty();
  }

  @Test
  void we_instead_of_I_changes_who_did_it_and_nothing_else() {
    assertThat(MODEL.byUs()).isEmpty();
  }

  @Test
  void other_names_change_nothing() {
    assertThat(MODEL.renamed()).isEmpty();
  }

  @Test
  void what_is_said_twice_counts_once() {
    assertThat(MODEL.repeated()).isEmpty();
  }

  @Test
  void without_its_result_an_answer_is_no_better() {
    assertThat(MODEL.unresolved()).hasSizeLessThanOrEqualTo((int) (Laws.MISREAD * MODEL.count()));
  }

  @Test
  void without_the_sentences_that_show_the_stakes_nothing_is_shown_better() {
    assertThat(MODEL.unshown()).isEmpty();
  }

  @Test
  void neighbours_that_change_places_keep_their_parts() {
    assertThat(MODEL.kept()).isGreaterThan(Laws.IN_ORDER);
  }

  // --- nonsense, and plain words

  private static final List<String> CUES =
      List.of(
          ("situation task action result customer obsession ownership impact stakeholder strategy"
                  + " vision leadership responsible decided improved reduced increased delivered"
                  + " achieved learned lesson outcome percent million deadline metrics culture"
                  + " long-term trade-off standards trust results team goal challenge I we my our"
                  + " finally therefore because years saved grew proud hindsight")
              .split(" ", -1));

  private static final List<String> THINGS =
      List.of(
          ("river lamp window stone bread cloud pencil horse ladder bucket violin garden copper"
                  + " umbrella mountain biscuit kettle feather tunnel blanket orchard compass walnut"
                  + " the a of under yellow slowly between seven behind green and with")
              .split(" ", -1));

  private static String nonsense(Random random, int cuesInTen) {
    List<String> sentences = new ArrayList<>();
    for (int s = 0; s < 10; s++) {
      List<String> words = new ArrayList<>();
      int count = 8 + random.nextInt(6);
      for (int w = 0; w < count; w++) {
        List<String> from = random.nextInt(10) < cuesInTen ? CUES : THINGS;
        words.add(from.get(random.nextInt(from.size())));
      }
      String said = String.join(" ", words);
      sentences.add(Character.toUpperCase(said.charAt(0)) + said.substring(1) + ".");
    }
    return String.join(" ", sentences);
  }

  @Test
  void nothing_but_cue_words_is_no_answer() {
    var random = new Random(SEED);
    for (int round = 0; round < 100; round++) {
      String nonsense = nonsense(random, 10);
      assertThat(MODEL.read(nonsense)).as(nonsense).isInstanceOf(Reading.Abstained.class);
    }
  }

  @Test
  void nonsense_among_cue_words_is_seldom_an_answer_and_never_a_strong_one() {
    var random = new Random(SEED);
    int refused = 0;
    List<String> strong = new ArrayList<>();
    for (int round = 0; round < 100; round++) {
      String nonsense = nonsense(random, 2);
      if (MODEL.read(nonsense) instanceof Reading.Read read) {
        for (Part part : PartMeasures.PARTS) {
          boolean weak = read.missing().contains(part) || read.thin().contains(part);
          if (!weak) strong.add(part + " in " + nonsense);
        }
      } else {
        refused++;
      }
    }
    // Of the few that pass for an answer, one may look as if it told how things stood.
    assertThat(refused).isGreaterThan(90);
    assertThat(strong).hasSizeLessThanOrEqualTo(1).allMatch(one -> one.startsWith("SITUATION"));
  }

  private static final List<String> IN_PLAIN_WORDS =
      List.of(
          """
          The school kitchen where I cook feeds ninety children, and every noon a third of what \
          I made came back on the plates. The head of the school wanted that to stop without \
          another cent. I stood by the bins for a week and wrote down what came back and from \
          which table. It was always the greens, and always from the small ones. So I cut the \
          greens fine, put them under the sauce, and let two of the small ones stir the pot each \
          morning. I told the others in the kitchen why, and showed them how. By spring hardly a \
          plate came back with food on it, and the school two streets away now lets its children \
          stir as well.\
          """,
          """
          Our ferry takes people to an island, and on foggy mornings it kept leaving half of \
          them on the pier. Nobody knew how many would come, so the crew cast off at six sharp. \
          It fell to me to see that nobody who had booked stood there alone again. I asked the \
          harbour for a key to the bell, and rang it ten minutes before casting off, fog or no \
          fog. I drew a line on the pier and counted heads at it before the ropes were let go. \
          The old captain did not like it; I sailed with him for three mornings until he did. \
          Since that autumn nobody has been left on the pier, and the captain rings the bell \
          himself.\
          """,
          """
          My grandfather's clock shop had a shelf of clocks that people had brought in and never \
          heard of again. Some of them had stood there since before I was born. When he handed \
          me the shop I promised him that every clock on that shelf would tick again in its own \
          home. I looked up each name in the old book and knocked on the doors myself. Where \
          nobody lived there any more I asked the neighbours and the priest. I opened the clocks \
          one by one, cleaned them, and carried them home on Sundays, one in each hand. The \
          shelf is bare now, and the people who got their clocks back send me their friends.\
          """,
          """
          The night bus that I drive goes past the hospital, and the nurses who came off the \
          late shift kept running after it. They were five minutes too late, every night, \
          because the wards hand over at the very minute I leave. I made up my mind that no \
          nurse should stand in the rain again. I wrote down for a month who ran and from where, \
          and took the list to the man who draws the timetables. He said no, twice. So I rode \
          with him one wet night and let him watch. He moved the bus by seven minutes the week \
          after. No nurse has run since, and the ward sends us a cake each spring.\
          """,
          """
          In the village where I teach, the older children read aloud so badly that the small \
          ones laughed at them. Their parents could not help, since most of them had never been \
          taught themselves. I wanted each child to read one page to the whole village by \
          summer. I let them choose the page, and sat with each of them under the tree after \
          lessons. I asked the baker to let them read the names of the loaves to those who \
          queued. When two of them wept I went home with them and read with the mother as well. \
          In June all of them stood on the steps and read, and three mothers read too.\
          """,
          """
          The quarry above our houses blasted at noon, and the dust lay on the washing and in \
          the lungs of the old. People had shouted at the foreman for years, and nothing came of \
          it. I told my neighbours that I would get the dust away from us without a quarrel. I \
          put white plates on six roofs and showed the foreman what lay on them after each \
          blast. I asked him what he would need to wet the rock first, and found him the pump in \
          a barn. His master said it slowed them down, so I stood there with a watch: it took \
          them as long as a cup of tea. They have wet the rock before each blast since then, and \
          the plates stay white.\
          """);

  @Test
  void strong_answers_in_plain_words_are_recognised_without_any_cue() {
    int missed = 0;
    for (String answer : IN_PLAIN_WORDS) {
      Reading reading = MODEL.read(answer);
      assertThat(reading).as(answer).isInstanceOf(Reading.Read.class);
      missed += ((Reading.Read) reading).missing().size();
    }
    // Each of the six has all four parts.
    assertThat(missed).isLessThanOrEqualTo(2);
  }
}
