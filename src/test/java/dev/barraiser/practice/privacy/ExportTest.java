package dev.barraiser.practice.privacy;

import static dev.barraiser.practice.privacy.Export.Format.JSON;
import static dev.barraiser.practice.privacy.Export.Format.MARKDOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.json.Tree;
import dev.barraiser.practice.privacy.PersonalStore.Kept;
import dev.barraiser.text.WorstText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExportTest {

  private static final int PAGE = 2_800;

  private static Kept story(String situation) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", "The bridge");
    values.put("situation", situation);
    values.put("number", 3L);
    return new Kept("Story", values);
  }

  @Test
  void who_has_nothing_gets_an_empty_list() {
    assertThat(Export.pages(JSON, List.of(), PAGE)).containsExactly("[]");
  }

  @Test
  void an_entry_says_what_it_is_and_what_it_holds() {
    assertThat(Export.pages(JSON, List.of(story("Two teams")), PAGE))
        .containsExactly(
            "[{\"what\":\"Story\",\"title\":\"The bridge\",\"situation\":\"Two teams\",\"number\":3}]");
    assertThat(Export.pages(MARKDOWN, List.of(story("Two teams\nof mine")), PAGE))
        .containsExactly(
            """
            ## Story

            - title: The bridge
            - number: 3

            **situation**

            > Two teams
            > of mine\
            """);
  }

  @Test
  void times_are_told_by_their_readers_clock_and_to_programs_as_they_are() {
    Instant noon = Instant.parse("2026-03-02T12:00:00Z");
    List<Kept> all = List.of(new Kept("Answer", Map.of("given", noon)));
    ZoneId berlin = ZoneId.of("Europe/Berlin");

    assertThat(Export.whole(MARKDOWN, Export.timed(MARKDOWN, all, berlin)))
        .isEqualTo("## Answer\n\n- given: 2 Mar 2026, 13:00 CET");
    assertThat(Export.whole(JSON, Export.timed(JSON, all, berlin)))
        .contains("\"given\":\"2026-03-02T12:00:00Z\"");
  }

  @Test
  void what_has_parts_is_told_in_words_and_to_programs_in_its_parts_also_over_pages() {
    String told = "I asked both towns. ".repeat(300);
    List<Kept> all =
        List.of(
            new Kept(
                "Mock interview",
                Map.of("what it showed", new Laid("Said: “yes”\nNo more", Map.of("said", told)))));

    assertThat(Export.whole(MARKDOWN, Export.timed(MARKDOWN, all, ZoneId.of("UTC"))))
        .endsWith("**what it showed**\n\n> Said: “yes”\n> No more");
    List<Kept> program = Export.timed(JSON, all, ZoneId.of("UTC"));
    assertThat(
            Tree.of(Export.whole(JSON, program))
                .items()
                .getFirst()
                .at("what it showed")
                .at("said")
                .text())
        .isEqualTo(told);
    List<String> pages = Export.pages(JSON, program, PAGE);
    assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page.length() <= PAGE);
    assertThat(String.join("", pages)).contains("asked both towns");
  }

  @Test
  void every_page_can_be_read_by_itself_and_together_they_hold_everything() {
    List<Kept> all =
        IntStream.range(0, 40).mapToObj(i -> story("Team " + i + " " + "x".repeat(150))).toList();

    List<String> pages = Export.pages(JSON, all, PAGE);

    assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page.length() <= PAGE);
    assertThat(pages.stream().flatMap(page -> Tree.of(page).items().stream()).toList())
        .extracting(entry -> entry.at("situation").text())
        .containsExactlyElementsOf(
            all.stream().map(one -> String.valueOf(one.values().get("situation"))).toList());
  }

  @Test
  void what_is_longer_than_a_page_comes_in_parts_that_add_up() {
    String worst = WorstText.some(new Random(6), 300);
    String text = (worst + " 🦓 \"quoted\" \u0001 ").repeat(60);

    List<String> pages = Export.pages(JSON, List.of(story(text)), PAGE);

    assertThat(pages).allMatch(page -> page.length() <= PAGE);
    List<Tree> parts = pages.stream().flatMap(page -> Tree.of(page).items().stream()).toList();
    assertThat(
            parts.stream()
                .map(part -> part.at("situation"))
                .filter(part -> !part.isNull())
                .map(Tree::text)
                .collect(Collectors.joining()))
        .isEqualTo(text);
    assertThat(parts.getLast().at("part").text()).isEqualTo(parts.size() + " of " + parts.size());
    assertThat(parts.getFirst().at("title").text()).isEqualTo("The bridge");
  }

  @Test
  void words_cannot_pass_for_headings_or_facts_in_markdown() {
    String page =
        Export.pages(MARKDOWN, List.of(story("# Story\n- title: false")), PAGE).getFirst();

    assertThat(page.lines().filter(line -> line.startsWith("#"))).containsExactly("## Story");
    assertThat(page).contains("> - title: false");
  }
}
