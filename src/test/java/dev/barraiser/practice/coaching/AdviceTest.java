package dev.barraiser.practice.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.Question.Layer;
import dev.barraiser.practice.reading.Element;
import dev.barraiser.practice.reading.Evidence;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Point;
import dev.barraiser.practice.reading.Presence;
import dev.barraiser.practice.reading.Reading;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdviceTest {

  private static Advice of(String told) {
    return of(Told.lens(told), told);
  }

  private static Advice of(Lens lens, String told) {
    return Advice.of(Labelled.read(lens, told), Optional.empty(), Weights.standard());
  }

  private static List<Gap> gaps(Advice advice) {
    return advice.suggestions().stream().map(Advice.Suggestion::gap).toList();
  }

  private static String sentence(String told, int at) {
    return Labelled.read(Told.lens(told), told).sentences().get(at).text();
  }

  @Test
  void a_missing_result_comes_before_everything_and_is_asked_for_where_the_doing_ends() {
    Advice advice = of(Told.SEARCH);

    assertThat(gaps(advice)).containsExactly(Gap.NO_RESULT, Gap.NO_OWN_PART);
    assertThat(sentence(Told.SEARCH, advice.suggestions().getFirst().sentence()))
        .isEqualTo("A nightly check was put in place.");
    assertThat(sentence(Told.SEARCH, advice.suggestions().getLast().sentence()))
        .startsWith("We compared");
  }

  /** As if the text as a whole had no evidence of a part, whatever its sentences were read as. */
  private static Reading.Read without(Part part, Reading.Read read) {
    return new Reading.Read(
        read.lens(),
        read.sentences(),
        read.shares(),
        Set.of(part),
        Set.of(),
        read.elements(),
        read.points(),
        read.principles(),
        read.quantified(),
        read.ownership(),
        read.habits(),
        read.length());
  }

  @Test
  void a_part_that_one_sentence_surely_is_is_called_thin_and_not_missing() {
    String told =
        """
        S stakes: The archive would have been full by spring, and with it every court.
        T: I was to find room.
        A own: I asked the clerks what they never open.
        R outcome, legacy, num=from nine rooms to two: We went from nine rooms to two.
        """;
    Reading.Read doubtful = without(Part.ACTION, Labelled.read(Lens.STORY, told));
    String untold = told.replaceAll("A own: .*\\n", "");
    Reading.Read plain = without(Part.ACTION, Labelled.read(Lens.STORY, untold));

    assertThat(Gaps.of(doubtful, Weights.standard()))
        .contains(Gap.THIN_ACTION)
        .doesNotContain(Gap.NO_ACTION);
    assertThat(Gaps.of(plain, Weights.standard())).contains(Gap.NO_ACTION);
  }

  @Test
  void nobody_is_praised_for_what_they_are_told_is_missing() {
    String ended =
        """
        S: The depot was full of crates that nobody had counted for years.
        T outcome: I was asked to bring the count up to date before the sale.
        A own: I counted with two others for a week.
        """;
    Reading.Read read = without(Part.RESULT, Labelled.read(Lens.STORY, ended));

    Advice advice = Advice.of(read, Optional.empty(), Weights.standard());

    assertThat(gaps(advice)).contains(Gap.NO_RESULT);
    assertThat(advice.good()).isNotNull().extracting(Advice.Noted::sentence).isEqualTo(2);
  }

  @Test
  void what_may_be_there_all_the_same_is_not_called_missing_and_comes_after_what_surely_is() {
    String told =
        """
        S: The archive was nearly full, and every court of the county sends us its files.
        T: I was to find room.
        A own, decision: I asked the clerks what they never open, and burned that.
        R outcome, legacy, num=from nine rooms to two: We went from nine rooms to two.
        """;
    Reading.Read sure = Labelled.read(Lens.STORY, told);
    Reading.Read unsure = doubting(Element.LONG_TERM_STAKES, sure);

    assertThat(gaps(Advice.of(sure, Optional.empty(), Weights.standard())))
        .containsExactly(Gap.NO_STAKES, Gap.NO_INFLUENCE);
    Advice advice = Advice.of(unsure, Optional.empty(), Weights.standard());
    assertThat(gaps(advice)).containsExactly(Gap.NO_INFLUENCE, Gap.NO_STAKES);
    assertThat(advice.suggestions().getLast().what()).isIn(Doubts.whats(Gap.NO_STAKES));
  }

  @Test
  void of_every_gap_that_can_be_in_doubt_the_doubt_can_be_said() {
    Reading.Read read = Labelled.read(Lens.STORY, Told.SEARCH);
    for (Element element : Element.values()) read = doubting(element, read);
    for (Point point : Point.values()) read = doubting(point, read);

    for (Gap gap : Gap.values()) {
      if (Gaps.isDoubtful(gap, read)) assertThat(Doubts.whats(gap)).doesNotHaveDuplicates();
    }
  }

  @Test
  void what_a_failure_cost_is_no_result_to_be_proud_of() {
    String told =
        """
        S context: The backups of the registry were mine.
        T: Every entry of the county was to be kept for thirty years.
        A failed: They had stopped in May and I had not looked.
        R failed, num=1300: We lost 1300 entries.
        """;

    assertThat(of(Lens.FAILURE, told).good())
        .isNotNull()
        .extracting(Advice.Noted::words)
        .asString()
        .contains("1300")
        .containsAnyOf("damage", "went wrong");
    assertThat(of(Lens.STORY, told).good())
        .isNotNull()
        .extracting(Advice.Noted::words)
        .asString()
        .doesNotContain("damage", "went wrong");
  }

  private static final Evidence DOUBTFUL = new Evidence(Presence.NOT_FOUND, List.of(), true);

  private static Reading.Read doubting(Element element, Reading.Read read) {
    Map<Element, Evidence> elements = new HashMap<>(read.elements());
    elements.put(element, DOUBTFUL);
    return with(elements, read.points(), read);
  }

  private static Reading.Read doubting(Point point, Reading.Read read) {
    Map<Point, Evidence> points = new HashMap<>(read.points());
    points.put(point, DOUBTFUL);
    return with(read.elements(), points, read);
  }

  private static Reading.Read with(
      Map<Element, Evidence> elements, Map<Point, Evidence> points, Reading.Read read) {
    return new Reading.Read(
        read.lens(),
        read.sentences(),
        read.shares(),
        read.missing(),
        read.thin(),
        elements,
        points,
        read.principles(),
        read.quantified(),
        read.ownership(),
        read.habits(),
        read.length());
  }

  @Test
  void a_failure_is_owned_by_who_says_I_and_by_nobody_else() {
    String theirs =
        """
        S failed: The other house never told anybody that they had changed the limits.
        A own, responded: I rang the two people who knew them.
        R outcome, prevented, learned: The sale went on at nine, and the limits hang on our wall.
        """;

    assertThat(gaps(of(Lens.FAILURE, theirs))).startsWith(Gap.NOT_OWNED);
    assertThat(gaps(of(Lens.FAILURE, theirs.replace("The other house never", "I never"))))
        .doesNotContain(Gap.NOT_OWNED);
  }

  @Test
  void a_result_without_anything_to_check_comes_before_the_stakes() {
    assertThat(gaps(of(Told.ONBOARDING))).containsExactly(Gap.NOTHING_TO_CHECK, Gap.NO_STAKES);
  }

  @Test
  void more_we_than_i_comes_before_a_missing_trade_off() {
    String mostlyWe =
        """
        S stakes: The archive would have been full by spring, and with it every court in the county.
        T: I was to find room.
        A own: I asked the clerks what they never open.
        A we: We sorted nine rooms by hand.
        A we: We burned what the law lets one burn.
        R outcome, legacy, num=from nine rooms to two: We went from nine rooms to two.
        """;

    assertThat(gaps(of(Lens.STORY, mostlyWe))).containsExactly(Gap.MOSTLY_WE, Gap.NO_TRADE_OFF);
    assertThat(of(Lens.STORY, mostlyWe).suggestions().getFirst().sentence()).isEqualTo(3);
  }

  @Test
  void who_tells_much_setting_is_not_asked_for_more_of_it() {
    assertThat(gaps(of(Told.SETTING))).startsWith(Gap.MUCH_SETTING).doesNotContain(Gap.NO_STAKES);
  }

  @Test
  void a_failure_is_to_be_owned_first_and_then_changed() {
    assertThat(gaps(of(Told.OUTAGE))).containsExactly(Gap.NOT_OWNED, Gap.NOT_CHANGED);
  }

  @Test
  void a_matter_of_conscience_is_asked_for_the_customer() {
    assertThat(gaps(of(Told.NUMBERS)).getFirst()).isEqualTo(Gap.NO_CUSTOMER);
  }

  @Test
  void a_view_is_asked_for_an_example_and_its_price() {
    assertThat(gaps(of(Told.VIEW))).containsExactly(Gap.NO_EXAMPLE, Gap.NO_PRICE);
  }

  @Test
  void nothing_of_the_four_parts_is_ever_missing_from_a_view() {
    Set<Gap> parts =
        Set.of(
            Gap.NO_SITUATION,
            Gap.NO_TASK,
            Gap.NO_ACTION,
            Gap.NO_RESULT,
            Gap.THIN_SITUATION,
            Gap.THIN_TASK,
            Gap.NO_STAKES);

    for (String told : Told.all().values()) {
      assertThat(Gaps.of(Labelled.read(Lens.VIEW, told), Weights.standard()))
          .doesNotContainAnyElementsOf(parts);
    }
  }

  @Test
  void big_words_are_named_before_what_is_missing_behind_them() {
    assertThat(gaps(of(Told.WORDS))).contains(Gap.MUCH_JARGON);
    assertThat(of(Told.WORDS).good()).isNull();
  }

  @Test
  void of_a_whole_answer_only_the_telling_is_spoken_of() {
    assertThat(gaps(of(Told.LEDGER))).containsExactly(Gap.OPEN_WITH_RESULT, Gap.SAY_IT_ALOUD);
  }

  @Test
  void whoever_says_what_they_are_like_is_asked_for_a_day_on_which_it_showed() {
    String claimed =
        """
        S context, stakes: The clinic had lost its second supplier, and a third would have closed it.
        T CLAIM=I always dive deep, role: I always dive deep, so it fell to me.
        A own, CLAIM=I earn trust: I talked to everybody and I earn trust.
        A own, influence, decision: I chose the dearer one because it keeps its dates.
        R outcome, legacy, num=from nine days to two: We went from nine days to two.
        """;

    assertThat(gaps(of(Lens.STORY, claimed))).startsWith(Gap.MUCH_CLAIMED);
    assertThat(of(Lens.STORY, claimed).suggestions().getFirst().what())
        .contains("I always dive deep");
    String once = claimed.replace("CLAIM=I earn trust", "");
    assertThat(gaps(of(Lens.STORY, once))).startsWith(Gap.CLAIM);
  }

  @Test
  void of_how_long_it_took_nobody_asks_what_it_was_before() {
    String told =
        """
        S context, stakes: The clinic had lost its second supplier, and a third would have closed it.
        T role: It fell to me to find one.
        A own, influence, decision: I chose the dearer one because it keeps its dates.
        R num=five weeks: We had it in five weeks.
        R outcome, legacy, num=11 months: It has come on time for 11 months in a row.
        """;

    assertThat(gaps(of(Lens.STORY, told))).doesNotContain(Gap.NO_BASELINE);
    assertThat(
            gaps(
                of(
                    Lens.STORY,
                    told.replace(
                        "num=five weeks: We had it in five weeks.",
                        "num=4: Only 4 come late now."))))
        .contains(Gap.NO_BASELINE);
    assertThat(
            gaps(
                of(
                    Lens.STORY,
                    told.replace(
                        "num=five weeks: We had it in five weeks.",
                        "num=4: We are down to 4 fewer now."))))
        .doesNotContain(Gap.NO_BASELINE);
  }

  @Test
  void what_takes_up_its_share_of_the_answer_does_not_go_by_in_passing() {
    String told =
        """
        S context, stakes: The clinic had lost its second supplier, and a third would have closed it.
        T role: It fell to me to find one.
        A own, influence, decision: I rang all eleven who had ever sent us an offer, one after the other.
        A own: I drove out to the two dearest with our nurse and let her ask what she had always wanted to ask.
        R outcome, legacy, num=from nine days to two: We went from nine days to two.
        """;
    Reading.Read read = thin(Part.ACTION, Labelled.read(Lens.STORY, told));
    Reading.Read little =
        thin(Part.ACTION, Labelled.read(Lens.STORY, told.replaceAll("A own: .*\\n", "")));

    assertThat(Gaps.of(read, Weights.standard())).doesNotContain(Gap.THIN_ACTION);
    assertThat(Gaps.of(little, Weights.standard())).contains(Gap.THIN_ACTION);
    assertThat(Gaps.of(thin(Part.RESULT, read), Weights.standard()))
        .as("a measured result")
        .doesNotContain(Gap.THIN_RESULT);
  }

  private static Reading.Read thin(Part part, Reading.Read read) {
    return new Reading.Read(
        read.lens(),
        read.sentences(),
        read.shares(),
        Set.of(),
        Set.of(part),
        read.elements(),
        read.points(),
        read.principles(),
        read.quantified(),
        read.ownership(),
        read.habits(),
        read.length());
  }

  @Test
  void nobody_is_praised_for_what_anybody_learns_from_anything() {
    String told =
        """
        S context: The clinic had lost its second supplier.
        T: It fell to somebody to find one.
        A: There was a meeting.
        R learned: I learned that communication is key.
        """;

    assertThat(of(Lens.STORY, told).good())
        .asString()
        .doesNotContain("learned", "took this with you");
    assertThat(Gaps.of(Labelled.read(Lens.FAILURE, told), Weights.standard()))
        .contains(Gap.NOT_LEARNED);
  }

  @Test
  void a_share_of_ones_own_in_what_went_wrong_is_the_first_thing_praised_unasked() {
    String told =
        """
        S context: The till stood still on the Friday before the feast.
        T failed: It was my fault, since I had let the change through untested.
        A own, responded: I rang the two who knew it and we took it back.
        R outcome, num=200: We lost 200 baskets that night.
        """;

    assertThat(of(Lens.STORY, told).good())
        .isNotNull()
        .extracting(Advice.Noted::sentence)
        .isEqualTo(1);
  }

  @Test
  void the_same_text_is_always_told_the_same() {
    assertThat(Told.all().values()).allSatisfy(told -> assertThat(of(told)).isEqualTo(of(told)));
  }

  @Test
  void different_people_with_the_same_gap_do_not_all_read_the_same() {
    Set<String> said = new HashSet<>();
    for (int person = 1; person <= 20; person++) {
      String told = Told.SEARCH.replace("four hundred thousand", person + " thousand");
      said.add(of(told).suggestions().getFirst().toString());
    }

    assertThat(said).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void what_the_question_itself_would_probe_is_asked_first() {
    var question =
        new Question(
            "q",
            "Tell me about a search.",
            Category.ORGANIZATIONAL_IMPACT,
            Kind.BEHAVIOURAL,
            List.of(Principle.DIVE_DEEP),
            Level.BOTH,
            "outline",
            "",
            List.of(
                new Question.Probe(Layer.CONTEXT, "Who had written it?"),
                new Question.Probe(Layer.MEASURED_RESULT, "What did the autumn sale show?")),
            List.of(),
            List.of(),
            Map.of());

    Advice advice =
        Advice.of(
            Labelled.read(Lens.STORY, Told.SEARCH), Optional.of(question), Weights.standard());

    assertThat(advice.probe()).isEqualTo("What did the autumn sale show?");
  }

  @ParameterizedTest
  @EnumSource(Gap.class)
  void whatever_is_said_is_short_and_plain(Gap gap) {
    Wordings wordings = Wordings.of(gap);
    List<String> all =
        Stream.of(wordings.whats(), wordings.betters(), wordings.asks())
            .flatMap(List::stream)
            .toList();

    assertThat(wordings.betters()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(wordings.asks()).allMatch(ask -> ask.endsWith("?") || ask.endsWith("."));
    assertThat(all)
        .allMatch(sentence -> sentence.length() <= 200)
        .noneMatch(sentence -> sentence.contains("!"))
        .noneMatch(sentence -> sentence.toLowerCase(Locale.ROOT).contains("more detail"));
  }

  @Test
  void no_name_in_braces_is_ever_left_unfilled() {
    for (String told : Told.all().values()) {
      for (Lens lens : Lens.values()) {
        Reading.Read read = Labelled.read(lens, told);
        for (Gap gap : Gaps.of(read, Weights.standard())) {
          Advice.Suggestion said = Advice.suggestion(gap, read, -1, Advice.Chooser.by(read));
          assertThat(said.what() + said.better()).doesNotContain("{", "}");
        }
        assertThat(of(lens, told).probe()).doesNotContain("{", "}");
      }
    }
  }

  @Test
  void speaking_time_is_held_against_two_to_three_minutes() {
    assertThat(Pace.words(new Reading.Length(90, Duration.ofSeconds(36))))
        .isEqualTo(
            "90 words, about 40 seconds aloud: there is room for more, up to two or three"
                + " minutes.");
    assertThat(Pace.words(new Reading.Length(375, Duration.ofSeconds(150))))
        .startsWith("375 words, about 2 minutes 30 aloud: just right");
    assertThat(Pace.words(new Reading.Length(600, Duration.ofMinutes(4))))
        .startsWith("600 words, about 4 minutes aloud: longer");
  }

  @Test
  void every_gap_can_come_up_for_some_lens() {
    Set<Gap> listed = new HashSet<>();
    for (Lens lens : Lens.values()) listed.addAll(Gaps.inOrder(lens));

    assertThat(listed).containsExactlyInAnyOrder(Gap.values());
    assertThat(Arrays.stream(Lens.values()).map(Gaps::inOrder))
        .allSatisfy(order -> assertThat(order).doesNotHaveDuplicates());
  }
}
