package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SentencesTest {

  /** Each line one sentence; the text is all of them, joined by blanks. */
  private static void areApart(String... sentences) {
    assertThat(Sentences.of(String.join(" ", sentences))).containsExactly(sentences);
  }

  @Test
  void a_sentence_ends_at_its_stop() {
    areApart("We had no tests.", "Nobody minded!", "Why should they?", "I did…", "Then it broke.");
  }

  @Test
  void an_abbreviation_ends_nothing() {
    areApart("Dr. Weber, i.e. our sponsor, asked for approx. five reports vs. the usual two.");
    areApart("We sell pumps, valves, etc. to mills.", "I ran sales, support, etc.", "It was fun.");
    areApart("It broke at 3 a.m. on a Sunday.", "I got up at 4 a.m.", "The line stood still.");
    areApart("The U.S. office had no say.", "I moved to the U.S.", "We hired J. Okafor there.");
    areApart("I asked Prof. Lin e.g. about St. Moritz.", "See fig. 3 for no. 7.", "He said no.");
  }

  @Test
  void versions_files_and_addresses_stay_whole() {
    areApart(
        "We ran v2.1 and it was 3.5x slower than main.cc.", "See https://a.example/b?c=d.e!f.");
    areApart("I read config.prod.yaml.", "It set 0.5 as a limit.", "Node.js was not at fault.");
  }

  @Test
  void a_quotation_stays_with_who_says_it() {
    areApart("He said \"We can't. It is too late.\" and left.", "I stayed.");
    areApart("\"Why now?\" she asked.", "“Because it hurts.”", "I nodded.");
    areApart("I wrote the summary (two pages. No more.) for him.", "He read it.");
  }

  @Test
  void chat_without_capitals_still_ends_at_stops() {
    areApart("i was tired.", "so i left it.", "next day, boom...", "the disk was full");
    areApart("it was ... odd, I must say.", "But fine.");
  }

  @Test
  void a_forgotten_blank_is_noticed() {
    assertThat(Sentences.of("The job was late.Then I found the lock.I removed it."))
        .containsExactly("The job was late.", "Then I found the lock.", "I removed it.");
    areApart("We use System.Out and example.Com here.");
  }

  @Test
  void lines_with_bullets_are_one_each() {
    assertThat(
            Sentences.of(
                """
                What I did:
                - found the leak
                * fixed it. Told them.
                • wrote it down
                1. First, the alarm
                2) then the runbook
                a) for nights
                """))
        .containsExactly(
            "What I did:",
            "- found the leak",
            "* fixed it.",
            "Told them.",
            "• wrote it down",
            "1. First, the alarm",
            "2) then the runbook",
            "a) for nights");
  }

  @Test
  void a_list_that_lost_its_lines_is_still_a_list() {
    assertThat(Sentences.of("• Found the leak • Fixed it • Told them"))
        .containsExactly("• Found the leak", "• Fixed it", "• Told them");
    assertThat(Sentences.of("1. Found the leak 2. Fixed it 3. Told all 4 of them"))
        .containsExactly("1. Found the leak", "2. Fixed it", "3. Told all 4 of them");
  }

  @Test
  void a_line_ends_a_sentence_unless_a_page_was_too_narrow() {
    assertThat(Sentences.of("Situation\nOur plant had two lines\nI ran one"))
        .containsExactly("Situation", "Our plant had two lines", "I ran one");
    assertThat(
            Sentences.of(
                """
                When I joined the plant it had two lines, and neither of them
                could be stopped without calling the night manager, whom Ana
                had never met. I asked for his number.
                """))
        .containsExactly(
            "When I joined the plant it had two lines, and neither of them\n"
                + "could be stopped without calling the night manager, whom Ana\n"
                + "had never met.",
            "I asked for his number.");
  }

  @Test
  void notes_with_arrows_or_semicolons_are_taken_apart() {
    assertThat(Sentences.of("Isolated fault ➔ Replaced the optic ➔ Wrote a runbook"))
        .containsExactly("Isolated fault ➔", "Replaced the optic ➔", "Wrote a runbook");
    assertThat(Sentences.of("Isolated fault; Replaced the optic; Wrote a runbook"))
        .containsExactly("Isolated fault;", "Replaced the optic;", "Wrote a runbook");
    areApart("Start-up went from 2.3 s → 400 ms that week.");
    areApart("I asked for a week; they gave me two days.");
  }

  @Test
  void talk_without_punctuation_is_taken_apart_at_new_thoughts() {
    assertThat(
            Sentences.of(
                "we had this old printer server nobody wanted and it died every monday so i asked"
                    + " around and found out it was the backup job then i moved the job to sunday"
                    + " night and since then it never died again"))
        .containsExactly(
            "we had this old printer server nobody wanted and it died every monday",
            "so i asked around and found out it was the backup job",
            "then i moved the job to sunday night and since then it never died again");
  }

  @Test
  void a_long_well_pointed_sentence_stays_whole() {
    areApart(
        "Since the vendor, whom nobody had called in years, answered on the first ring, I asked"
            + " for the manual, which they sent, and because it was in German, I sat down with"
            + " Ines, who reads it, and we found the setting by lunch.");
  }

  @Test
  void emoji_and_rules_go_with_what_stands_before_them() {
    areApart("We shipped! 🎉 🎉", "Then we slept.");
    assertThat(Sentences.of("***\nSituation\n---\nIt was late."))
        .containsExactly("***\nSituation\n---", "It was late.");
  }

  @Test
  void code_is_one_piece() {
    assertThat(Sentences.of("I wrote this:\n```\nint a = 1;\nint b. c\n```\nIt worked."))
        .containsExactly("I wrote this:", "```\nint a = 1;\nint b. c\n```", "It worked.");
  }

  @Test
  void other_scripts_have_stops_of_their_own() {
    assertThat(Sentences.of("我修复了服务器。大家很高兴！")).containsExactly("我修复了服务器。", "大家很高兴！");
  }

  @Test
  void nothing_to_read_has_no_sentences() {
    assertThat(Sentences.of("")).isEmpty();
    assertThat(Sentences.of(" \n — … 🎉\n")).isEmpty();
  }

  @Test
  void nothing_is_lost_or_changed_whatever_is_written() {
    String[] bits = {
      "a", "B", "i", "the", ".", "!", "?", "…", "\"", "(", ")", "\n", "\r\n", " ", " ", "- ", "1. ",
      "•", "->", ";", "so i", "but", "```", "\n\n", "e.g.", "🎉", "3.5", "“", "”", "。", "é", ":",
      ","
    };
    Random random = new Random(5);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(120); i >= 0; i--) text.append(bits[random.nextInt(bits.length)]);
      followEachOther(text.toString());
    }
  }

  private static void followEachOther(String text) {
    int at = 0;
    for (String sentence : Sentences.of(text)) {
      assertThat(sentence).isNotBlank().isEqualTo(sentence.strip());
      int next = text.indexOf(sentence, at);
      assertThat(text.substring(at, next)).as(text).isBlank();
      at = next + sentence.length();
    }
    if (at > 0) assertThat(text.substring(at)).isBlank();
  }

  @Test
  void a_text_of_any_length_and_kind_takes_no_time_worth_mentioning() {
    List<String> worst =
        List.of(
            "a", ". ", "\"", "(", "so i ", "1. ", "\n", "->", "a; ", "•", "```\n", "a.b. ", "𝒳");
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          for (String bit : worst) Sentences.of(bit.repeat(100_000 / bit.length()));
        });
  }
}
