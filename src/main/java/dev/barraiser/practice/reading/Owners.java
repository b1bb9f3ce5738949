package dev.barraiser.practice.reading;

import dev.barraiser.practice.reading.Reading.Ownership;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who does things in an answer, by its grammar.
 *
 * <p>Thinking, wanting, being and having are no doing: "I think the team did it" is not the
 * author's deed. Notes that leave the "I" out ("Called them, fixed it") are.
 */
final class Owners {

  /** Can stand between who does it and what they do. */
  private static final String ADVERBS =
      "(?:(?:then|also|first|next|later|finally|immediately|personally|quickly|quietly|soon|just|simply"
          + "|still|even|only|already|always|often|actually|eventually|therefore|myself|alone|both|all|instead|never|once|gradually|slowly|carefully|deliberately|together|\\w+ly)"
          + " ){0,3}";

  private static final String AUXILIARIES =
      "(?:(?:had to|(?:had|have|has)(?= (?:\\w+ly )?\\w+(?:ed|[^a"
          + " ]en|wn|one|ld|nt|ft|ght|pt|ade|un|ut|et|ung|ot)\\b)|did|started to|began to|decided"
          + " to|managed to|was able to|went on to|ended up|chose to|offered to|agreed"
          + " to|kept|keep) )?";

  private static final Pattern I = doing("i");

  private static final Pattern WE = doing("we");

  private static Pattern doing(String who) {
    return Pattern.compile(
        "(?<![\\p{L}'’])"
            + who
            + "(?:'ve)? "
            + ADVERBS
            + AUXILIARIES
            + ADVERBS
            + "(\\p{L}+)(?![\\p{L}'])");
  }

  /** What is felt, known, wished or simply so. */
  private static final Set<String> NO_DEED =
      words(
          "think thought believe believed feel felt know knew known was were am are is been be"
              + " being had have has want wanted wish wished hope hoped guess guessed suppose"
              + " supposed remember remembered recall recalled like liked love loved hate hated"
              + " need needed mean meant understand understood see saw seen hear heard get got"
              + " gotten notice noticed realise realised realize realized learn learned learnt"
              + " become became would could should might may must can cannot can't couldn't"
              + " wouldn't didn't don't wasn't weren't do did not never depend depended expect"
              + " expected prefer preferred doubt doubted worry worried agree disagree hadn't"
              + " haven't isn't aren't won't shouldn't will 'll the a an in on at for of and or who"
              + " that which live lived belong belonged own owned seem seemed suffer suffered work"
              + " worked report reported enjoy enjoyed fear feared lack lacked miss missed fail"
              + " failed still really am admit care cared use to lost lose grew sit happened");

  /** How notes begin that leave the "I" out. */
  private static final Pattern NOTE =
      Pattern.compile(
          "^(?:[-*•–>]+ |\\d+[.)] |[a-z]\\) )?(?:then |also |first |next |finally |so |and |later"
              + " )?(?:quickly |personally )?"
              + "((?:[a-z]{2,}ed|built|wrote|ran|made|took|set|went|got|found|told|gave|put|cut|led|held|kept"
              + "|brought|taught|sent|drew|sat|spoke|met|rang|bought|sold|read|began|chose|split|shut|drove|rebuilt|rewrote|redid|stood|fought|dug|flew|spent|left|hid|did))\\b(?!"
              + " (?:by|in (?:19|20)|on the other)\\b)");

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?<![\\p{L}'’])(?:i|we|he|she|they|you|who|everyone|everybody|someone|somebody)(?:'\\w+)?"
              + " ");

  private static final Pattern PASSIVE =
      Pattern.compile(
          "(?<![\\p{L}])(?:was|were|been|being|got|is|are)"
              + " (?:(?:then|also|first|quickly|finally|soon|\\w+ly|never|all|both|now|carefully)"
              + " )?((?!need|supposed|used|tired|interested|worried|scared|involved|pleased|based|located|allowed"
              + "|called|named|delighted|excited|surprised|relieved|convinced|annoyed|opposed|limited|related)"
              + "[a-z]{2,}ed|done|made|built|written|taken|given|sent|held|kept|found|put|set|cut|brought|drawn"
              + "|chosen|run|begun|shown|told|rewritten|rebuilt|taught|split|shut|led|met|sold|bought)\\b");

  private static final Pattern BY =
      Pattern.compile(
          " by (?!the"
              + " (?:end|time|way|summer|winter)|\\d|then|now|june|july|monday|friday|hand|mail|phone|email)");

  private static final String OTHERS =
      "(?:[Hh]e|[Ss]he|[Tt]hey|(?:[Tt]he|[Mm]y|[Oo]ur|[Aa]|[Oo]ne|[Aa]nother|[Tt]wo|[Hh]is|[Hh]er)(?:"
          + " [a-z-]+){0,4}?"
          + " (?:team|teams|colleagues?|engineers?|developers?|technicians?|managers?|intern|interns|analysts?"
          + "|designers?|nurses?|cooks?|drivers?|operators?|testers?|lead|mentor|boss|people|crew|staff)|\\p{Lu}\\p{Ll}+(?:"
          + " and \\p{Lu}\\p{Ll}+)?(?:,? (?:from|in|of|on) [^,.;]{2,30},?)?)";

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?i:\\bthanks to (?:the |my |our |his |her |their |[A-Z])|\\bcredit"
              + " (?:goes|to|for|belongs|is)|\\b(?:gave|give|giving|got|deserves?|deserved|shared|share|take|took)"
              + " (?:him |her |them |the team |all |most of |full |no |any )*(?:the"
              + " )?credit|\\b(?:with|without) (?:the )?help (?:of|from) |\\bcould (?:not|never)"
              + " have [a-z ]*without|\\b(?:could|would)(?:n't| not| never) have"
              + " (?:done|managed|finished)\\b|\\b(?:was|is|were|been) (?:entirely |really |all"
              + " )?(?:his|her|their)"
              + " (?:idea|ideas|invention|work|doing|merit|plan)\\b|\\b(?:his|her|their|the team's)"
              + " idea,? not mine\\b|\\bnot (?:me|mine|i) (?:but|, but)\\b|\\bwhich I would have"
              + " (?:taken|needed|missed)|\\b(?:mentioned|named|thanked|credited) [^.;]{0,40}by"
              + " name\\b|\\bthis must be said\\b|\\bI (?:(?:publicly |openly"
              + " )(?:thanked|praised)|credited|thanked (?:everyone|everybody|the|my)"
              + " team)\\b|\\bproud of (?:them|him|her|the team|my team)\\b|\\b(?:the"
              + " team|they|he|she) did (?:most|all|nearly all|the hard|the real|the"
              + " bulk)\\b|\\bhelped me\\b|\\bhelped us\\b)|"
              + OTHERS
              + " (?:suggested|proposed|came up with|had the idea|spotted|volunteered|offered to"
              + "|did (?:it|that|them|the [a-z ]+) (?:really |very |so )?well|did the whole)");

  private Owners() {}

  private static Set<String> words(String words) {
    return Set.copyOf(List.of(words.split(" ", -1)));
  }

  /**
   * Counts.
   *
   * @param contents the sentences without their headings; empty where there is only one
   * @param parts what each of them does
   */
  static Ownership in(List<String> contents, List<Part> parts) {
    int i = 0;
    int we = 0;
    List<Integer> passive = new ArrayList<>();
    List<Integer> credit = new ArrayList<>();
    for (int at = 0; at < contents.size(); at++) {
      String text = Habits.head(contents.get(at));
      String plain = text.toLowerCase(Locale.ROOT);
      Part part = parts.get(at);
      if (part == Part.ACTION || part == Part.RESULT || part == Part.TASK) {
        boolean mine = does(I, plain) || (part == Part.ACTION && isNote(text));
        boolean ours = does(WE, plain);
        if (mine) {
          i++;
        } else if (ours) {
          we++;
        } else if (part == Part.ACTION && isPassive(plain)) {
          passive.add(at);
        }
      }
      if (part != Part.SITUATION && part != Part.NONE && CREDIT.matcher(text).find())
        credit.add(at);
    }
    return new Ownership(i, we, passive, credit);
  }

  /** Whether a sentence tells of something that "I" or "we" did. */
  static boolean isDeed(String content) {
    String plain = Habits.head(content).toLowerCase(Locale.ROOT);
    return does(I, plain) || does(WE, plain);
  }

  private static boolean does(Pattern who, String plain) {
    Matcher matcher = who.matcher(plain);
    while (matcher.find()) {
      if (!NO_DEED.contains(matcher.group(1))) return true;
    }
    return false;
  }

  /** Whether a sentence tells what was done and leaves out by whom. */
  private static boolean isNote(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    return NOTE.matcher(plain).find() && !SUBJECT.matcher(plain).find();
  }

  private static boolean isPassive(String plain) {
    Matcher passive = PASSIVE.matcher(plain);
    if (!passive.find() || SUBJECT.matcher(plain).find()) return false;
    return !BY.matcher(plain.substring(passive.end())).find();
  }
}
