package dev.barraiser.practice.progress;

import dev.barraiser.Golden;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.stories.StoryCategory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressGoldenTest {

  private final ProgressWorld world = new ProgressWorld("2026-03-09T08:00");
  private final Person ana = world.member("ana");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void the_private_cards_are_as_they_were_read_and_approved() {
    Place here = new Place.Direct(ana);
    List<Outgoing> shown = new ArrayList<>();
    shown.addAll(world.rig.types(ana, here, "/barraiser progress"));
    shown.addAll(world.rig.types(ana, here, "/barraiser me"));
    for (int i = 1; i <= 7; i++) world.answers(ana, "What I did, told for the time " + i);
    world.meets(ana, StoryCategory.LEADERSHIP_IMPACT, 8);
    world.meets(ana, StoryCategory.CHARACTER_VALUES, 1);
    shown.addAll(world.rig.types(ana, here, "/barraiser progress"));
    shown.addAll(world.rig.types(ana, here, "/barraiser me"));
    shown.addAll(world.rig.presses(ana, shown.getLast(), "All answers"));
    shown.addAll(world.rig.presses(ana, shown.getLast(), "Read 7"));

    Golden.assertMatches("progress-private.txt", drawn(shown));
  }

  @Test
  void what_the_group_sees_is_as_it_was_read_and_approved() {
    List<Outgoing> shown = new ArrayList<>();
    shown.add(board());
    for (String id : List.of("ben", "chi", "dee", "eva")) {
      Person person = world.member(id);
      world.answers(person);
      world.answers(person);
    }
    world.meets(ana, StoryCategory.VISION_STRATEGY, 3);
    shown.add(board());
    shown.addAll(world.rig.presses(FeatureRig.person("ben"), shown.getLast(), "Show me"));
    shown.addAll(world.rig.types(ana, new Place.Direct(ana), "/barraiser board"));
    world.goTo("2026-03-16T09:30");
    shown.addAll(world.rig.wakes("digest"));

    Golden.assertMatches("progress-group.txt", drawn(shown));
  }

  private Outgoing board() {
    return world.rig.types(ana, ProgressWorld.CHANNEL, "/barraiser board").getFirst();
  }

  private static String drawn(List<Outgoing> shown) {
    return CardWords.drawn(shown.stream().map(FeatureRig::card).toList());
  }
}
