package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our harbour had one crane. When it broke I called the yard in Turku and we shared theirs.",
        "- Isolated fault; replaced optic; wrote runbook; no recurrence since",
        "i was junior that time, client want report and nobody know how to make, so i make it",
        "I told Frau Grünewald in Köln that the Straßenbahn would not wait for señor Muñoz.",
        "K8s cluster down, etcd quorum lost. Restored snapshot, added alerts on disk latency."
      })
  void english_of_any_kind_is_english(String text) {
    assertThat(Language.isEnglish(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ich habe die Pumpe zerlegt und dann gemerkt, dass eine Dichtung fehlte.",
        "J'ai appelé le client et nous avons trouvé une solution avant midi.",
        "Hablé con el equipo y encontramos el error en la base de datos.",
        "Falei com a equipe e nós mudamos o processo para não perder mais pedidos.",
        "Zadzwoniłem do klienta, bo nie wiedziałem, co się stało z jego zamówieniem.",
        "Müşteriyle konuştum ve sonra sorunu bir gün içinde çözdük.",
        "我修复了服务器,大家很高兴",
        "サーバーを直しました。みんな喜びました。",
        "Мы починили сервер за один день",
        "Maine client se baat ki aur phir pata chala ki server slow tha",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor",
        "We had das Problem mit der Pumpe und nobody hat gewusst, was wir machen, so ich habe"
            + " den Chef gefragt and he said mach mal."
      })
  void another_language_or_half_of_one_is_not(String text) {
    assertThat(Language.isEnglish(text)).isFalse();
  }

  @Test
  void nothing_to_read_is_not_foreign() {
    assertThat(Language.isEnglish(" 12:30 — ")).isTrue();
  }

  @Test
  void a_text_of_any_length_is_read_quickly() {
    Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> Language.isEnglish("a'b ".repeat(25_000) + "x".repeat(9999)));
  }
}
