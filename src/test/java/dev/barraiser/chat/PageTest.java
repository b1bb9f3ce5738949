package dev.barraiser.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final List<Integer> SEVEN = List.of(1, 2, 3, 4, 5, 6, 7);

  @Test
  void the_first_leads_on_and_the_last_leads_back() {
    Page first = Page.at(0, 3, 7);
    Page last = Page.at(6, 3, 7);

    assertThat(first.of(SEVEN)).containsExactly(1, 2, 3);
    assertThat(turns(first)).containsExactly(Button.of("More", Action.of("list", 3)));
    assertThat(last.of(SEVEN)).containsExactly(7);
    assertThat(turns(last)).containsExactly(Button.of("Back", Action.of("list", 3)));
  }

  @Test
  void one_between_leads_both_ways() {
    assertThat(turns(Page.at(3, 3, 7)))
        .containsExactly(
            Button.of("Back", Action.of("list", 0)), Button.of("More", Action.of("list", 6)));
  }

  @Test
  void a_list_that_has_become_shorter_shows_its_last_page() {
    assertThat(Page.at(30, 3, 7).of(SEVEN)).containsExactly(7);
    assertThat(Page.at(30, 3, 6).from()).isEqualTo(3);
  }

  @Test
  void a_list_that_fits_or_is_empty_leads_nowhere() {
    assertThat(turns(Page.at(0, 7, 7))).isEmpty();
    assertThat(Page.at(5, 3, 0).of(List.of())).isEmpty();
    assertThat(turns(Page.at(5, 3, 0))).isEmpty();
  }

  private static List<Button> turns(Page page) {
    return page.turns("Back", "More", from -> Action.of("list", from));
  }
}
