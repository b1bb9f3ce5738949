package dev.barraiser.practice.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Workspace;
import dev.barraiser.practice.questions.Principle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoryStoreTest {

  private static final Person ANA = FeatureRig.person("ana");
  private static final Person BEN = FeatureRig.person("ben");

  private final FeatureRig rig = FeatureRig.at("2026-03-02T08:00:00Z", clock -> List.of());
  private final StoryStore stories = new StoryStore();
  private final BinStore bin = new BinStore();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void stories_are_counted_by_category_and_by_author() {
    add(ANA, "Rollback", StoryCategory.LEADERSHIP_IMPACT);
    add(ANA, "Standards", StoryCategory.LEADERSHIP_IMPACT);
    add(ANA, "Feedback", StoryCategory.CHARACTER_VALUES);
    add(BEN, "Platform", StoryCategory.VISION_STRATEGY);

    assertThat(counts(ANA))
        .isEqualTo(Map.of(StoryCategory.LEADERSHIP_IMPACT, 2, StoryCategory.CHARACTER_VALUES, 1));
  }

  @Test
  void only_ready_stories_are_counted_and_drafts_are_counted_apart() {
    add(ANA, "Told often", StoryCategory.LEADERSHIP_IMPACT);
    Story draft = draft(ANA, "Rough", StoryCategory.LEADERSHIP_IMPACT);
    assertThat(counts(ANA)).isEqualTo(Map.of(StoryCategory.LEADERSHIP_IMPACT, 1));
    assertThat(drafts(ANA)).isEqualTo(Map.of(StoryCategory.LEADERSHIP_IMPACT, 1));

    decide(ANA, draft, true);
    assertThat(counts(ANA)).isEqualTo(Map.of(StoryCategory.LEADERSHIP_IMPACT, 2));
    assertThat(drafts(ANA)).isEmpty();
  }

  @Test
  void a_story_stays_ready_since_it_first_was_until_it_is_a_draft_again() {
    Story story = add(ANA, "Mine", StoryCategory.CHARACTER_VALUES);
    Instant first = rig.instant();
    rig.later(Duration.ofDays(1));

    assertThat(decide(ANA, story, true).orElseThrow().readyAt()).isEqualTo(first);
    assertThat(decide(BEN, story, false)).isEmpty();
    assertThat(find(ANA, story).orElseThrow().isReady()).isTrue();
    assertThat(decide(ANA, story, false).orElseThrow().isReady()).isFalse();
    assertThat(decide(ANA, story, true).orElseThrow().readyAt()).isEqualTo(rig.instant());
  }

  @Test
  void the_same_answer_tells_a_story_once_and_nobody_else_tells_it() {
    Story story = add(ANA, "Mine", StoryCategory.CHARACTER_VALUES);
    assertThat(story.toldAt()).isNull();
    Instant monday = rig.instant();
    Instant friday = monday.plus(Duration.ofDays(4));

    told(ANA, story, OptionalLong.of(5), monday);
    assertThat(told(ANA, story, OptionalLong.of(5), friday).orElseThrow().toldAt())
        .isEqualTo(monday);
    assertThat(told(BEN, story, OptionalLong.empty(), friday)).isEmpty();
    Story again = told(ANA, story, OptionalLong.empty(), friday).orElseThrow();

    assertThat(again.toldAt()).isEqualTo(friday);
    assertThat(again.isTold(friday.plus(Duration.ofDays(29)), Duration.ofDays(30))).isTrue();
    assertThat(again.isTold(friday.plus(Duration.ofDays(30)), Duration.ofDays(30))).isFalse();
  }

  @Test
  void who_says_twice_within_the_hour_that_they_told_a_story_told_it_once() {
    Story story = add(ANA, "Mine", StoryCategory.CHARACTER_VALUES);
    Instant at = rig.instant();

    told(ANA, story, OptionalLong.empty(), at);
    assertThat(told(ANA, story, OptionalLong.empty(), at.plusSeconds(1)).orElseThrow().toldAt())
        .isEqualTo(at);
    Instant later = at.plus(Duration.ofHours(1));

    assertThat(told(ANA, story, OptionalLong.empty(), later).orElseThrow().toldAt())
        .isEqualTo(later);
  }

  @Test
  void a_story_comes_back_as_it_was_written() {
    var content =
        new Story.Content(
            "Robert'); DROP TABLE story;--",
            StoryCategory.VISION_STRATEGY,
            List.of(Principle.THINK_BIG, Principle.HAVE_BACKBONE),
            "line one\nline two",
            "",
            "“quoted” 🚀",
            "",
            List.of(StoryTopic.OWNED_FAILURE, StoryTopic.BUSINESS_IMPACT),
            "spring '24",
            new Story.Scale("5 teams", "$2M a year", "8 months"),
            Story.Shows.L7);

    Story added = rig.write(tx -> stories.add(tx, ANA, content, OptionalLong.of(7), rig.instant()));

    assertThat(find(ANA, added)).contains(added);
    assertThat(added.content()).isEqualTo(content);
    assertThat(added.fromAnswer()).hasValue(7);
  }

  @Test
  void nobody_else_finds_changes_deletes_or_restores_it() {
    Story story = add(ANA, "Mine", StoryCategory.CHARACTER_VALUES);

    assertThat(find(BEN, story)).isEmpty();
    assertThat(change(BEN, story, "Stolen")).isEmpty();
    assertThat(delete(BEN, story)).isFalse();
    assertThat(find(ANA, story)).contains(story);

    delete(ANA, story);
    assertThat(restore(BEN, story)).isEmpty();
    assertThat(find(ANA, story)).isEmpty();
    assertThat(versions(ANA, story)).isEmpty();
  }

  @Test
  void the_same_name_in_another_workspace_is_another_person() {
    Story story = add(ANA, "Mine", StoryCategory.CHARACTER_VALUES);
    Person namesake = new Person(new Workspace("test", "w2"), "ana");

    assertThat(find(namesake, story)).isEmpty();
    assertThat(of(namesake)).isEmpty();
  }

  @Test
  void an_edit_keeps_what_the_story_said_before() {
    Story story = add(ANA, "First title", StoryCategory.CHARACTER_VALUES);
    Instant first = rig.instant();
    rig.later(Duration.ofHours(1));
    change(ANA, story, "Second title");
    rig.later(Duration.ofHours(1));
    change(ANA, story, "Third title");

    assertThat(find(ANA, story).orElseThrow().title()).isEqualTo("Third title");
    assertThat(versions(ANA, story))
        .extracting(version -> version.content().title(), Story.Version::writtenAt)
        .containsExactly(
            tuple("Second title", first.plus(Duration.ofHours(1))), tuple("First title", first));
    assertThat(versions(BEN, story)).isEmpty();
  }

  @Test
  void an_edit_that_changes_nothing_is_no_version() {
    Story story = add(ANA, "First title", StoryCategory.CHARACTER_VALUES);
    rig.later(Duration.ofHours(1));

    assertThat(change(ANA, story, "First title")).contains(story);
    assertThat(find(ANA, story)).contains(story);
    assertThat(versions(ANA, story)).isEmpty();
  }

  @Test
  void a_deleted_story_that_is_saved_as_it_is_can_be_brought_back_from_then_on() {
    Story story = add(ANA, "First title", StoryCategory.CHARACTER_VALUES);
    delete(ANA, story);
    Instant saved = rig.later(Duration.ofHours(1)).instant();

    change(ANA, story, "First title");

    assertThat(firstDeleted()).contains(saved);
  }

  @Test
  void numbers_count_per_author_and_stay_when_another_story_goes() {
    Story first = add(ANA, "First", StoryCategory.VISION_STRATEGY);
    add(ANA, "Second", StoryCategory.LEADERSHIP_IMPACT);
    add(BEN, "His first", StoryCategory.LEADERSHIP_IMPACT);
    delete(ANA, first);
    add(ANA, "Third", StoryCategory.CHARACTER_VALUES);

    assertThat(of(ANA))
        .extracting(Story::number, Story::title)
        .containsExactly(tuple(2, "Second"), tuple(3, "Third"));
  }

  @Test
  void what_was_deleted_long_enough_is_gone_with_its_versions() {
    Story old = add(ANA, "Old", StoryCategory.CHARACTER_VALUES);
    change(ANA, old, "Older");
    delete(ANA, old);
    Instant deleted = rig.instant();
    rig.later(Duration.ofDays(1));
    Story recent = add(ANA, "Recent", StoryCategory.CHARACTER_VALUES);
    delete(ANA, recent);

    assertThat(firstDeleted()).contains(deleted);
    assertThat(purge(deleted)).isEqualTo(1);
    assertThat(restore(ANA, old)).isEmpty();
    assertThat(restore(ANA, recent)).isPresent();
    assertThat(firstDeleted()).isEmpty();
  }

  @Test
  void stories_made_ready_are_counted_from_the_first_instant_up_to_the_last() {
    add(ANA, "Old", StoryCategory.CHARACTER_VALUES);
    Instant since = rig.later(Duration.ofDays(1)).instant();
    add(ANA, "At the start", StoryCategory.CHARACTER_VALUES);
    Instant until = rig.later(Duration.ofDays(7)).instant();
    add(ANA, "At the end", StoryCategory.CHARACTER_VALUES);

    assertThat(added(since, until)).isEqualTo(1);
  }

  @Test
  void a_story_that_was_a_draft_again_for_a_while_is_ready_since_it_first_was() {
    Instant first = rig.instant();
    Story story = add(ANA, "Mine", StoryCategory.CHARACTER_VALUES);
    Instant since = rig.later(Duration.ofDays(1)).instant();
    assertThat(decide(ANA, story, false).orElseThrow().decidedAt()).isEqualTo(since);
    assertThat(added(first, since)).isZero();
    Story again = decide(ANA, story, true).orElseThrow();

    assertThat(again.firstReadyAt()).isEqualTo(first);
    assertThat(again.readyAt()).isEqualTo(since);
    assertThat(added(since, since.plus(Duration.ofDays(7)))).isZero();
    assertThat(added(first, since)).isEqualTo(1);
  }

  private Story add(Person author, String title, StoryCategory category) {
    Story draft = draft(author, title, category);
    return decide(author, draft, true).orElseThrow();
  }

  private Story draft(Person author, String title, StoryCategory category) {
    return rig.write(tx ->
        stories.add(tx, author, content(title, category), OptionalLong.empty(), rig.instant()));
  }

  private Optional<Story> decide(Person author, Story story, boolean ready) {
    return rig.write(tx -> stories.decide(tx, author, story.id(), ready, rig.instant()));
  }

  private Optional<Story> change(Person author, Story story, String title) {
    return rig.write(tx ->
        stories.change(tx, author, story.id(), content(title, story.category()), rig.instant()));
  }

  private boolean delete(Person author, Story story) {
    return rig.write(tx -> stories.delete(tx, author, story.id(), rig.instant()));
  }

  private Optional<Story> restore(Person author, Story story) {
    return rig.write(tx -> stories.restore(tx, author, story.id()));
  }

  private int purge(Instant before) {
    return rig.write(tx -> {
      List<BinStore.Over> over = bin.over(tx, before, 100);
      over.forEach(story -> bin.remove(tx, story.id()));
      return over.size();
    });
  }

  private Optional<Story> told(Person author, Story story, OptionalLong answer, Instant at) {
    return rig.write(tx -> stories.told(tx, author, story.id(), answer, at));
  }

  private Map<StoryCategory, Integer> drafts(Person author) {
    return rig.read(tx -> stories.drafts(tx, author));
  }

  private Map<StoryCategory, Integer> counts(Person author) {
    return rig.read(tx -> stories.counts(tx, author));
  }

  private Optional<Story> find(Person author, Story story) {
    return rig.read(tx -> stories.find(tx, author, story.id()));
  }

  private List<Story> of(Person author) {
    return rig.read(tx -> stories.of(tx, author));
  }

  private List<Story.Version> versions(Person author, Story story) {
    return rig.read(tx -> stories.versions(tx, author, story.id()));
  }

  private int added(Instant since, Instant until) {
    return rig.read(tx -> stories.readied(tx, ANA, since, until));
  }

  private Optional<Instant> firstDeleted() {
    return rig.read(bin::firstDeleted);
  }

  private static Story.Content content(String title, StoryCategory category) {
    return new Story.Content(title, category, List.of(), "Once", "", "", "");
  }
}
