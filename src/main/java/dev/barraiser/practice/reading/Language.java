package dev.barraiser.practice.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells English from other languages by its small words, which nobody can write prose without. A
 * text of some thirty words is enough. English of somebody who learned it late, notes and slang are
 * English; a text that keeps changing the language is not, since half of it could not be read.
 */
public final class Language {

  /** Below this share of small English words, nothing reads like English; notes have about 0.15. */
  private static final double LEAST = 0.09;

  /** From this share of other languages' small words on, much of it is in one of them. */
  private static final double FOREIGN = 0.12;

  private static final Set<String> ENGLISH =
      words(
          "the a an and or but of to in on at by for from with without into onto over under about after"
              + " before between through during against since until than then as if so because while"
              + " when where who whom whose which what why how that this these those there here i me my"
              + " mine you your he him his she her it its we us our they them their is are was were be"
              + " been being am have has had having do does did done will would can could shall should"
              + " may might must not no yes all any some each every other such only own same too very"
              + " just also more most less few many much up down out off again once now ever never"
              + " always still even back one two three first last i'm i've i'd i'll it's that's don't"
              + " didn't wasn't couldn't wouldn't we're we'd he'd she'd they'd there's im ive dont didnt"
              + " went got get made make said told asked took new who's wasnt cant people time");

  private static final Set<String> OTHERS =
      words(
          // German, Dutch, Scandinavian
          "der das und ist nicht ich ein eine einen einem einer den dem des wir haben hatte habe hat"
              + " mit für auf zu sich auch aber wie nach bei aus wurde wurden dass mein meine uns sie er"
              + " es im zum zur vom von als oder wenn nur noch schon sehr mehr kein keine dann danach"
              + " het een van ik niet dat met voor zijn heb heeft hebben wij maar ook naar bij uit werd"
              + " toen dan nog mijn ons deze die daar om te och att det som jag vi en ett inte med på"
              + " av till var hade har men så efter min han hun og jeg ikke til blev være"
              // French, Italian, Spanish, Portuguese, Romanian
              + " le la les un une des du de et est je nous vous il elle ils dans pour avec pas que qui"
              + " sur mais mon ma mes notre était avait avons ont ce cette aux au par plus j'ai c'est"
              + " d'un n'était qu'il el los las una unos y que en por para con se mi yo pero como más"
              + " muy fue era había tenía del al su sus nos lo cuando o os uma não eu ele ela com para"
              + " por dos das no na em mas minha meu tinha foi mais ao isso il lo gli di che per non sono"
              + " era ho abbiamo mio mia con sul della dei delle anche ma alla nel si mi ci è și în care"
              // Polish, Czech, Turkish, Finnish, Indonesian
              + " nie się że na z w do jest był była było ale jak tak po od przez który mój mnie bo co"
              + " jsem bylo byl jako ve bir ve bu için de da ile çok ama ben bana benim sonra olarak daha"
              + " gibi ne oldu ja oli ei että mutta kun minä yang dan di itu ini untuk saya dengan tidak"
              + " kami dari akan ke ada"
              // Hindi in Latin letters
              + " hai tha thi hain mein ka ki ke ko se ne toh phir bahut nahi maine mera meri tum hum"
              + " kya aur usko usne uske sab ek kiya gaya raha bola karta kar bhi"
              // no language at all
              + " lorem ipsum dolor amet consectetur adipiscing elit sed eiusmod tempor incididunt ut"
              + " labore dolore magna aliqua quis nostrud exercitation ullamco laboris nisi aliquip");

  /** Of the others' words, those that English has too: they prove nothing. */
  private static final Set<String> SHARED =
      words(
          "no en an so in on as all do me die men had of per on is was we he a at to had has not but"
              + " min con son plus era est pas sur as dos par ma mine van ben bin des de la il al do"
              + " ha um o y z w m s d os mas san ne it is mi se le si ad das den om dan ver art");

  private static final List<String> ENDINGS = List.of("ing", "ed", "ly", "tion", "ness", "ment");

  private Language() {}

  private static Set<String> words(String words) {
    return Set.copyOf(List.of(words.split(" ", -1)));
  }

  /** Whether {@code text} can be read as English. */
  public static boolean isEnglish(String text) {
    if (!isLatin(text)) return false;
    List<String> words = wordsOf(text);
    if (words.isEmpty()) return true;
    int english = 0;
    int looks = 0;
    double others = 0;
    for (String word : words) {
      boolean ours = ENGLISH.contains(word);
      if (ours) english++;
      else if (OTHERS.contains(word) && !SHARED.contains(word)) others++;
      else if (word.length() > 4 && ENDINGS.stream().anyMatch(word::endsWith)) looks++;
      // A name now and then proves nothing either.
      else if (!word.chars().allMatch(c -> c < 128)) others += 0.3;
    }
    double all = words.size();
    double share = english / all + 0.5 * looks / all;
    return share >= LEAST && others / all < FOREIGN && others < english + looks;
  }

  private static boolean isLatin(String text) {
    int latin = 0;
    int other = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (!Character.isLetter(point)) continue;
      if (Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN) latin++;
      else other++;
    }
    return other * 5 <= latin;
  }

  /** Its words in lower case, with plain apostrophes. */
  static List<String> wordsOf(String text) {
    List<String> words = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    int start = -1;
    for (int at = 0; at <= lower.length(); at++) {
      char c = at < lower.length() ? lower.charAt(at) : ' ';
      boolean inside =
          Character.isLetter(c) || (c == '\'' && start >= 0) || Character.isSurrogate(c);
      if (inside && start < 0) start = at;
      if (!inside && start >= 0) {
        int end = at;
        while (end > start && lower.charAt(end - 1) == '\'') end--;
        words.add(lower.substring(start, end));
        start = -1;
      }
    }
    return words;
  }
}
