package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Ana has written what she saw of Ben and Kim. Until it is opened they, and an organiser who also
 * administers the workspace, type every command, press every button about everything, open and send
 * every form, have every field completed, choose every entry of every menu, and the clock wakes
 * every chore. It is done twice, with two opposite votes: if anything that anybody but Ana is
 * shown, or the log, or the time at which anything is due, differed, the vote would not be sealed.
 */
class SealedVotesTest {

  private static final Place.Channel HERE = FeatureRig.channel("practice");
  private static final String SECRET = "quetzal";
  private static final Instant HELD = Instant.parse("2026-03-10T20:00:00Z");

  /** One play of it. */
  private static final class Play implements AutoCloseable {
    final FeatureRig rig = WholeProduct.at("2026-03-02T07:00:00Z");
    final Person ana = rig.meets("ana", "Ana Souza", "Europe/Berlin", false);
    final Person ben = rig.meets("ben", "Ben", "America/New_York", false);
    final Person kim = rig.meets("kim", "Kim", null, false);

    /** Was not there. */
    final Person oda = rig.meets("oda", "Oda", "Europe/Berlin", true);

    final List<String> seen = new ArrayList<>();

    Play(String mark, String words) {
      rig.types(oda, HERE, "/barraiser setup");
      rig.submits(oda, HERE, rig.form(), Map.of("zone", "Europe/Berlin"));
      for (Person person : List.of(ana, ben, kim, oda)) {
        rig.presses(person, HERE, Action.of("groups.join", 1));
      }
      for (Person person : List.of(ana, ben, kim)) {
        rig.types(person, HERE, "/barraiser pair");
        rig.submits(person, HERE, rig.form(), Map.of("evening", List.of("tuesday-evening")));
      }
      for (String at : List.of("08T17:00", "10T18:00", "10T18:30", "10T19:00", "10T20:00")) {
        rig.goTo(Instant.parse("2026-03-" + at + ":00Z")).wakes("pairs");
      }
      rig.presses(ben, HERE, Action.of("pairs.held", 1));
      writes(ana, mark, words);
    }

    private void writes(Person by, String mark, String words) {
      for (String seat : List.of("1-0", "1-1", "1-2")) {
        rig.presses(by, HERE, Action.of("pairs.write", seat));
        if (!(rig.answered() instanceof Answer.OpenForm(Form form))) continue;
        Map<String, Object> values = new HashMap<>();
        form.fields()
            .forEach(
                field -> values.put(field.name(), field instanceof Field.Choice ? mark : words));
        rig.submits(by, HERE, form, values);
      }
    }

    private void hears(Person person) {
      seen.add(person.id() + " " + Json.write(rig.answered()));
    }

    void everybodyElseTriesEverything() {
      Set<String> about =
          new TreeSet<>(Set.of("", "1", "2", "1-0", "1-1", "1-2", "1.1", "JSON.0", "MARKDOWN.0"));
      rig.privateTo(ana).stream()
          .flatMap(effect -> FeatureRig.card(effect).buttons().stream())
          .forEach(button -> about.add(button.action().subject()));
      for (Person person : List.of(ben, kim, oda)) {
        for (Place place : List.of(HERE, new Place.Direct(person))) {
          for (Command command : rig.commands()) types(person, place, command);
        }
        for (String action : rig.actions()) {
          // It would end what is tried here: somebody is forgotten, or leaves the meeting.
          if (action.equals("privacy.delete-now")) continue;
          for (String subject : about) {
            rig.presses(person, HERE, Action.of(action, subject));
            hears(person);
            fillsWhatOpened(person);
          }
        }
        for (String choice : rig.choices()) {
          rig.chooses(person, new MessageRef(HERE, "m1"), ana, "What ana said aloud", choice);
          hears(person);
        }
        for (String field : rig.suggesting()) {
          for (String typed : List.of("", "a", SECRET.substring(0, 3), "1")) {
            seen.add(person.id() + " " + field + " " + completed(person, field, typed));
          }
        }
        rig.event(new Incoming.HomeOpened("home-" + person.id(), person, rig.instant()));
        rig.ponders();
      }
      for (int hour = 0; hour < 47; hour += 6) {
        rig.goTo(HELD.plus(Duration.ofHours(hour)));
        for (String chore : rig.chores()) {
          seen.add(chore + " " + rig.backlog(chore));
          rig.wakes(chore);
        }
        rig.comesToRest();
      }
    }

    private List<Answer.Suggestion> completed(Person person, String field, String typed) {
      int slash = field.lastIndexOf('/');
      String of = field.substring(0, slash);
      String name = field.substring(slash + 1);
      return of.startsWith("/")
          ? rig.suggests(person, HERE, of, name, typed)
          : rig.suggests(person, HERE, Action.of(of, "1"), name, typed);
    }

    private void types(Person person, Place place, Command command) {
      Stream.concat(
              Stream.of(command.typed(), command.example()),
              command.args().stream()
                  .flatMap(argument -> argument.options().stream())
                  .map(option -> command.typed() + " " + option.label()))
          .distinct()
          .forEach(line -> {
            rig.types(person, place, line);
            hears(person);
          });
    }

    /**
     * Texts only: with marks of their own, they would be the last to write, and rightly open it.
     */
    private void fillsWhatOpened(Person person) {
      if (!(rig.answered() instanceof Answer.OpenForm(Form form))) return;
      Map<String, Object> values = new HashMap<>();
      form.fields()
          .filter(Field.Text.class::isInstance)
          .forEach(field -> values.put(field.name(), "Something that somebody else wrote here."));
      rig.submits(person, HERE, form, values);
      hears(person);
    }

    /** What anybody but Ana was shown, in the order in which they were. */
    List<String> shownToOthers() {
      Set<Outgoing> hers = Collections.newSetFromMap(new IdentityHashMap<>());
      hers.addAll(rig.privateTo(ana));
      List<String> all = new ArrayList<>(seen);
      rig.sent().stream()
          .filter(effect -> !hers.contains(effect))
          .map(Outgoing::toString)
          .forEach(all::add);
      return all;
    }

    /** Until it is opened she too is shown it in her own form and export alone. */
    boolean isOpenTo(Person person) {
      return rig.privateTo(person).stream()
          .anyMatch(effect ->
              effect instanceof Outgoing.Post
                  && Json.write(FeatureRig.card(effect)).contains(SECRET));
    }

    @Override
    public void close() {
      rig.close();
    }
  }

  @Test
  void whatever_anybody_else_does_what_they_see_is_the_same_whatever_the_vote() {
    List<String> praised;
    List<String> logged;
    try (var log = new LogKept();
        var play = new Play("STRONG", "A " + SECRET + " of a decision.")) {
      play.everybodyElseTriesEverything();
      praised = play.shownToOthers();
      logged = log.lines();
      assertThat(play.isOpenTo(play.ben)).isFalse();
    }
    try (var log = new LogKept();
        var play = new Play("AGAINST", "Blamed the others for it, twice.")) {
      play.everybodyElseTriesEverything();

      assertThat(praised).noneMatch(shown -> shown.contains(SECRET)).hasSizeGreaterThan(1_000);
      assertThat(play.shownToOthers()).isEqualTo(praised);
      assertThat(logged).noneMatch(line -> line.contains(SECRET));
      assertThat(log.lines()).isEqualTo(logged);
    }
  }

  /** Else the other would prove nothing. */
  @Test
  void when_the_time_is_up_the_one_it_is_about_reads_it() {
    try (var play = new Play("STRONG", "A " + SECRET + " of a decision.")) {
      assertThat(play.isOpenTo(play.ben)).isFalse();
      play.rig.goTo(HELD.plus(Duration.ofDays(2))).wakes("pairs");

      assertThat(play.isOpenTo(play.ben)).isTrue();
      assertThat(play.isOpenTo(play.kim)).isTrue();
      assertThat(play.isOpenTo(play.ana)).isTrue();
      assertThat(play.isOpenTo(play.oda)).isFalse();
    }
  }

  @Test
  void an_export_holds_ones_own_votes_and_nobody_elses() {
    try (var play = new Play("STRONG", "A " + SECRET + " of a decision.")) {
      for (Person person : List.of(play.ana, play.ben, play.kim, play.oda)) {
        String exported =
            Stream.of("JSON.0", "MARKDOWN.0", "JSON.1", "MARKDOWN.1")
                .map(page ->
                    play.rig
                        .presses(
                            person, new Place.Direct(person), Action.of("privacy.export", page))
                        .toString())
                .reduce("", String::concat);
        assertThat(exported.contains(SECRET)).isEqualTo(person.equals(play.ana));
      }
    }
  }
}
