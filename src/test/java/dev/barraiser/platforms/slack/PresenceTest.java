package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether the bot can practise in a channel. */
class PresenceTest {

  private static final Place.Channel CHANNEL =
      new Place.Channel(new Workspace("slack", "T1"), "C1");
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  private static final Presence OUT = Presence.unknown(CHANNEL);
  private static final Presence IN = OUT.listed("practice", false);

  private static List<String> news(Presence before, Presence after) {
    return ids(after.newsSince(Optional.of(before), NOW));
  }

  private static List<String> ids(List<Incoming.Event> events) {
    return events.stream().map(Incoming::id).toList();
  }

  @Test
  void each_stay_has_a_number_so_that_going_and_coming_again_are_three_happenings() {
    Presence first = IN.out("1");
    Presence second = first.in("2");
    Presence third = second.out("3");

    assertThat(news(IN, first)).containsExactly("removed:C1:stay-1");
    assertThat(news(first, second)).containsExactly("invited:C1:stay-2");
    assertThat(news(second, third)).containsExactly("removed:C1:stay-2");
  }

  @Test
  void who_finds_out_from_slacks_list_tells_the_same_as_who_heard_the_event() {
    assertThat(news(IN, IN.missing())).isEqualTo(news(IN, IN.out("7")));
    assertThat(news(OUT, OUT.listed("practice", false))).isEqualTo(news(OUT, OUT.in("7")));
  }

  @Test
  void a_channel_that_another_company_reads_is_as_good_as_left() {
    Presence shared = IN.sharedAt("1");

    assertThat(news(IN, shared)).containsExactly("removed:C1:stay-1");
    assertThat(news(shared, shared.listed("practice", false))).containsExactly("invited:C1:stay-2");
    assertThat(news(shared, shared.out("2"))).isEmpty();
    assertThat(news(shared.out("2"), shared.out("2").in("3"))).isEmpty();
  }

  @Test
  void what_is_no_news_is_not_told() {
    assertThat(news(IN, IN.in("1"))).isEmpty();
    assertThat(news(IN, IN.listed("practice", false))).isEmpty();
    assertThat(news(IN.missing(), IN.missing().out("1"))).isEmpty();
  }

  @Test
  void each_renaming_is_told_also_back_to_an_old_name() {
    Presence other = IN.named("other", "1");
    Presence back = other.named("practice", "2");

    assertThat(news(IN, other)).containsExactly("renamed:C1:other:rename-1");
    assertThat(news(other, back)).containsExactly("renamed:C1:practice:rename-2");
    assertThat(news(back, back.named("other", "3"))).containsExactly("renamed:C1:other:rename-3");
  }

  @Test
  void a_name_heard_for_the_first_time_is_no_renaming() {
    assertThat(news(OUT.in("1"), OUT.in("1").listed("practice", false))).isEmpty();
  }

  @Test
  void a_channel_never_heard_of_is_told_lost_when_it_is_no_good() {
    assertThat(ids(OUT.out("1").newsSince(Optional.empty(), NOW)))
        .containsExactly("removed:C1:stay-0");
    assertThat(ids(OUT.listed("practice", true).newsSince(Optional.empty(), NOW)))
        .containsExactly("removed:C1:stay-0");
    assertThat(ids(OUT.listed("practice", false).newsSince(Optional.empty(), NOW)))
        .containsExactly("invited:C1:stay-1");
  }

  @Test
  void events_are_put_in_order_by_their_timestamps() {
    Presence known = IN.in("1772452800.000200");

    assertThat(known.isNews("1772452800.000100")).isFalse();
    assertThat(known.isNews("1772452800.000200")).isFalse();
    assertThat(known.isNews("1772452800.000300")).isTrue();
    assertThat(known.askedAfter("1772452800.000900").isNews("1772452800.000300")).isFalse();
    assertThat(known.askedAfter("1772452800.000100")).isEqualTo(known);
  }
}
