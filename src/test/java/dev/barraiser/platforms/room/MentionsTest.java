package dev.barraiser.platforms.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MentionsTest {

  private static final List<Member> PEOPLE =
      List.of(
          member("ana", "Ana"),
          member("ana-2", "Ana Lee"),
          member("jo", "Jo"),
          member("jonas", "Jonas Weber"),
          member("zoe", "Zoë 🎈"));

  @Test
  void the_longest_name_that_fits_is_meant() {
    assertThat(Mentions.in("@Ana Lee, please", PEOPLE)).containsExactly("ana-2");
    assertThat(Mentions.in("@Ana, please", PEOPLE)).containsExactly("ana");
  }

  @Test
  void a_first_name_is_enough_where_one_person_has_it() {
    assertThat(Mentions.in("@jonas and @JO", PEOPLE)).containsExactly("jonas", "jo");
    assertThat(Mentions.in("@Zoë!", PEOPLE)).containsExactly("zoe");
    assertThat(Mentions.in("@Zoë 🎈", PEOPLE)).containsExactly("zoe");
  }

  @Test
  void a_word_that_only_begins_like_a_name_is_none() {
    assertThat(Mentions.in("@Joseph, @Anastasia, @", PEOPLE)).isEmpty();
  }

  @Test
  void a_mail_address_is_none() {
    assertThat(Mentions.in("write to me@jo", PEOPLE)).isEmpty();
  }

  @Test
  void the_bot_is_addressed_by_its_whole_name() {
    assertThat(Mentions.ofBot("Hello @bar raiser bot, are you there?")).isTrue();
    assertThat(Mentions.ofBot("Meet me @Bar Raiser Bottle")).isFalse();
    assertThat(Mentions.ofBot("Meet me @Bar")).isFalse();
    assertThat(Mentions.ofBot("Bar Raiser Bot")).isFalse();
  }

  private static Member member(String id, String name) {
    return new Member(id, name, ZoneId.of("UTC"), false, false, false, true);
  }
}
