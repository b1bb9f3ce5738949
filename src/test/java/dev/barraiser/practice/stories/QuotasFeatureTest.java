package dev.barraiser.practice.stories;

import static dev.barraiser.bot.FeatureRig.card;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Organisers;
import dev.barraiser.practice.groups.Organising;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.stories.Quotas.Range;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotasFeatureTest {

  private static final Person ANA = FeatureRig.person("ana");
  private static final Person BEN = FeatureRig.person("ben");
  private static final Place.Channel CHANNEL = FeatureRig.channel("practice");
  private static final Place.Channel OTHER = FeatureRig.channel("other");

  private final GroupStore groups = new GroupStore();
  private final QuotaStore set = new QuotaStore();
  private final OwedQuotas quotas = new OwedQuotas(set, new StoryStore(), Quotas.standard());
  private final FeatureRig rig =
      FeatureRig.at(
          "2026-03-02T08:00:00Z",
          clock ->
              List.of(
                  new QuotasFeature(
                          set,
                          quotas,
                          new Organising(groups, new Organisers(groups, new PeopleStore())))
                      .feature()));
  private final StudyGroup group = group(CHANNEL);

  QuotasFeatureTest() {
    rig.write(tx -> {
      groups.organise(tx, group.id(), ANA, rig.instant());
      return groups.join(tx, group.id(), BEN, rig.instant());
    });
  }

  private StudyGroup group(Place.Channel channel) {
    return rig.write(
        tx -> groups.set(tx, channel, StudyGroup.Rhythm.standard(ZoneOffset.UTC), rig.instant()));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void at_first_the_usual_quotas_hold() {
    assertThat(shown(BEN))
        .contains("Leadership Impact: 5–7, the usual", "Vision/Strategy: 3–5, the usual")
        .doesNotContain("Back to");
  }

  @Test
  void what_a_group_sets_holds_for_its_members_and_for_nobody_else() {
    groupSets("8-10", "", "2");

    assertThat(shown(BEN))
        .contains(
            "Leadership Impact: 8–10, your study group's",
            "Character/Values: 3–5, the usual",
            "Vision/Strategy: 2, your study group's");
    assertThat(shown(ANA)).as("an organiser who is no member").contains("5–7, the usual");
  }

  @Test
  void what_a_person_sets_goes_before_their_groups_and_only_for_them() {
    groupSets("8-10", "4-6", "");
    ownSets("1 to 2", "", "");

    assertThat(shown(BEN))
        .contains("Leadership Impact: 1–2, yours", "Character/Values: 4–6, your study group's");
    assertThat(owed(ANA)).isEqualTo(Quotas.standard().ranges());
  }

  @Test
  void one_press_brings_back_what_the_group_has_set_and_a_second_changes_nothing() {
    groupSets("8-10", "", "");
    List<Outgoing> own = ownSets("1-2", "1-2", "1-2");

    for (int i = 0; i < 2; i++) {
      assertThat(text(rig.presses(BEN, own.getFirst(), "Back to my group's")))
          .contains("Leadership Impact: 8–10, your study group's", "Character/Values: 3–5");
    }
  }

  @Test
  void a_person_in_two_groups_goes_by_the_one_they_have_been_in_longest_that_says_anything() {
    StudyGroup other = group(OTHER);
    rig.later(Duration.ofDays(1));
    rig.write(tx -> groups.join(tx, other.id(), BEN, rig.instant()));
    Map<StoryCategory, Range> here = Map.of(StoryCategory.LEADERSHIP_IMPACT, new Range(2, 3));
    Map<StoryCategory, Range> there =
        Map.of(
            StoryCategory.LEADERSHIP_IMPACT,
            new Range(9, 9),
            StoryCategory.VISION_STRATEGY,
            new Range(9, 9));
    rig.write(tx -> {
      set.set(tx, group.id(), here);
      set.set(tx, other.id(), there);
      return 0;
    });

    assertThat(owed(BEN))
        .containsEntry(StoryCategory.LEADERSHIP_IMPACT, new Range(2, 3))
        .containsEntry(StoryCategory.VISION_STRATEGY, new Range(9, 9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "7-5", "5-100", "five", "-3", "5-", "1-2-3", "99999999999"})
  void what_is_no_quota_is_told_at_its_line_and_nothing_is_saved(String typed) {
    rig.types(BEN, CHANNEL, "/barraiser quotas");
    rig.presses(BEN, CHANNEL, Action.of(QuotaForm.OWN));
    rig.submits(
        BEN, CHANNEL, rig.form(), Map.of("LEADERSHIP_IMPACT", typed, "VISION_STRATEGY", "4-6"));

    assertThat(rig.answered())
        .isEqualTo(
            new Answer.FieldErrors(
                Map.of(
                    "LEADERSHIP_IMPACT",
                    "Write two numbers from 1 to 99 such as 4-6, the smaller first.")));
    assertThat(owed(BEN)).isEqualTo(Quotas.standard().ranges());
  }

  @Test
  void only_organisers_set_the_groups_quotas_also_when_the_form_is_forged() {
    rig.types(BEN, CHANNEL, "/barraiser admin quotas");
    assertThat(rig.answered()).isInstanceOf(Answer.Told.class);

    rig.types(ANA, CHANNEL, "/barraiser admin quotas");
    List<Outgoing> told = rig.submits(BEN, CHANNEL, rig.form(), Map.of("LEADERSHIP_IMPACT", "1-1"));

    assertThat(text(told)).contains("Only this study group's organisers can do that");
    assertThat(owed(BEN)).isEqualTo(Quotas.standard().ranges());
  }

  private void groupSets(String impact, String values, String vision) {
    rig.types(ANA, CHANNEL, "/barraiser admin quotas");
    rig.submits(ANA, CHANNEL, rig.form(), lines(impact, values, vision));
  }

  private List<Outgoing> ownSets(String impact, String values, String vision) {
    rig.presses(BEN, CHANNEL, Action.of(QuotaForm.OWN));
    return rig.submits(BEN, CHANNEL, rig.form(), lines(impact, values, vision));
  }

  private static Map<String, Object> lines(String impact, String values, String vision) {
    return Map.of(
        "LEADERSHIP_IMPACT", impact, "CHARACTER_VALUES", values, "VISION_STRATEGY", vision);
  }

  private Map<StoryCategory, Range> owed(Person person) {
    return rig.read(tx -> quotas.of(tx, person)).ranges();
  }

  private String shown(Person person) {
    return text(rig.types(person, CHANNEL, "/barraiser quotas"));
  }

  private static String text(List<Outgoing> told) {
    return CardWords.of(card(told.getFirst()));
  }
}
