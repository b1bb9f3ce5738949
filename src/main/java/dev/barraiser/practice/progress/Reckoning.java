package dev.barraiser.practice.progress;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.stories.OwedQuotas;
import dev.barraiser.practice.stories.Quotas;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.text.Collator;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Adds up what other features keep. Reads only. */
final class Reckoning {

  private final StoryStore stories;
  private final AnswerStore answers;
  private final GroupStore groups;
  private final PeopleStore people;
  private final BoardStore boards;
  private final Leaves leaves;
  private final OwedQuotas quotas;
  private final ProgressRules rules;

  Reckoning(
      StoryStore stories,
      AnswerStore answers,
      GroupStore groups,
      PeopleStore people,
      BoardStore boards,
      Leaves leaves,
      OwedQuotas quotas,
      ProgressRules rules) {
    this.stories = stories;
    this.answers = answers;
    this.groups = groups;
    this.people = people;
    this.boards = boards;
    this.leaves = leaves;
    this.quotas = quotas;
    this.rules = rules;
  }

  /**
   * Where a person stands.
   *
   * @param streak weeks in a row
   * @param thisWeek answers of the running week
   */
  record Standing(List<Quotas.Standing> quotas, int streak, int thisWeek) {
    int quotasMet() {
      return (int) quotas.stream().filter(Quotas.Standing::met).count();
    }
  }

  /** A person's own progress, over everything they answered; weeks as in {@code home}'s zone. */
  Standing own(Tx tx, Person person, Optional<StudyGroup> home, Instant now) {
    return standing(tx, person, home, answers.given(tx, person), now);
  }

  private Standing standing(
      Tx tx, Person person, Optional<StudyGroup> home, List<AnswerStore.Given> given, Instant now) {
    ZoneId zone =
        home.map(group -> group.rhythm().zone())
            .orElseGet(() -> people.zone(tx, person, ZoneOffset.UTC));
    Instant monday = Week.of(now, zone).start(zone);
    int streak =
        Streak.weeks(
            given.stream().map(AnswerStore.Given::at).toList(),
            zone,
            home.map(group -> groups.pauses(tx, group.id())).orElse(List.of()),
            leaves.of(tx, person),
            now,
            rules.answersAWeek());
    int thisWeek = (int) given.stream().filter(answer -> !answer.at().isBefore(monday)).count();
    return new Standing(quotas.standings(tx, person), streak, thisWeek);
  }

  /** Somebody who wants to be named, with what they did in one group. */
  record Named(Person person, String name, Standing standing, List<AnswerStore.Given> answers) {}

  /** Everybody who has joined the group, whether they share or not. */
  List<Person> members(Tx tx, StudyGroup group) {
    return groups.members(tx, group.id());
  }

  /** Of those who share: whose stories and quotas are added up where others can see it. */
  List<Person> sharing(Tx tx, StudyGroup group) {
    Set<Person> apart = boards.apart(tx, group.channel().workspace());
    return groups.members(tx, group.id()).stream().filter(one -> !apart.contains(one)).toList();
  }

  /**
   * Who answered in the group's threads since then, where everybody can read it. What was kept
   * private must not show in a number either.
   */
  List<AnswerStore.Given> published(Tx tx, StudyGroup group, Instant since) {
    return answers.published(tx, group.id(), since);
  }

  /** The group's members who want to be named, in alphabetical order. */
  List<Named> named(Tx tx, StudyGroup group, Instant now) {
    Set<Person> apart = boards.apart(tx, group.channel().workspace());
    return boards.shown(tx, group.id()).stream()
        .filter(person -> !apart.contains(person))
        .filter(person -> groups.isMember(tx, group.id(), person))
        .filter(person -> people.find(tx, person).map(PeopleStore.Known::present).orElse(true))
        .map(person -> named(tx, group, person, now))
        .sorted(byName())
        .toList();
  }

  private Named named(Tx tx, StudyGroup group, Person person, Instant now) {
    List<AnswerStore.Given> here =
        answers.given(tx, person).stream()
            .filter(answer -> answer.group().orElse(-1) == group.id())
            .toList();
    return new Named(
        person, people.name(tx, person), standing(tx, person, Optional.of(group), here, now), here);
  }

  /** Accents and capitals do not send anybody to the end of the alphabet, wherever the bot runs. */
  private static Comparator<Named> byName() {
    Collator alphabet = Collator.getInstance(Locale.ROOT);
    return Comparator.comparing(Named::name, alphabet::compare)
        .thenComparing(Named::name)
        .thenComparing(named -> named.person().id());
  }

  /** What members have saved up to now, all of them together. */
  record Together(int stories, int quotasMet) {}

  Together together(Tx tx, List<Person> members) {
    int kept = 0;
    int met = 0;
    for (Person member : members) {
      for (Quotas.Standing standing : quotas.standings(tx, member)) {
        kept += standing.done();
        met += standing.met() ? 1 : 0;
      }
    }
    return new Together(kept, met);
  }

  /** How many stories of members became ready from {@code since} up to {@code until}. */
  int readied(Tx tx, List<Person> members, Instant since, Instant until) {
    return members.stream().mapToInt(member -> stories.readied(tx, member, since, until)).sum();
  }

  /** Whether anybody answered or made a story ready then, told or not. */
  boolean anything(Tx tx, StudyGroup group, Instant since, Instant until) {
    return answers.ofGroupSince(tx, group.id(), since).stream()
            .anyMatch(answer -> answer.at().isBefore(until))
        || readied(tx, groups.members(tx, group.id()), since, until) > 0;
  }
}
