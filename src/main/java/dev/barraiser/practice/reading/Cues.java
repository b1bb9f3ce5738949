package dev.barraiser.practice.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns of speech that hint at what a sentence does: hints for a model that weighs them against
 * everything else, never findings.
 *
 * <p>A phrase is words as spoken. "#" stands for a number, "*ed" and "*ing" for any word that ends
 * so and has more than four letters; "^" in front means at the beginning of the sentence.
 */
final class Cues {

  private static final int LONGEST_PHRASE = 4;

  private static final List<String> NAMES = new ArrayList<>();
  private static final Map<String, Long> HINTS = new HashMap<>();

  static {
    cue(
        "back then",
        "at the time|back then|in those days|a few years ago|years ago|last year|last summer|last winter|last spring|last autumn");
    cue(
        "when I joined",
        "when i joined|when i was|when i started|when i came|when i took|i had just|i'd just|just joined|had joined|new to");
    cue(
        "work",
        "i work|i worked|i was working|while working|working as|worked as|worked for|worked at|my previous|my last|my first|my current|previous role|previous company|i run|i lead|i led a|i managed|i manage|job at");
    cue(
        "our thing",
        "our company|our team|our client|our customers|our product|our system|the company|the team was|the system was|our app|our platform|our service|my team");
    cue(
        "there was",
        "there was|there were|there had been|there is|there are|it was a|was a|were a|we had|we have");
    cue(
        "used to",
        "used to|had always|had never|had been|had become|kept|would often|every time|always|every day|every night|every week|every month|each time");
    cue(
        "trouble",
        "problem|problems|issue|issues|struggling|struggled|complained|complaints|complaining|failing|failed|broken|crashed|outage|bug|slow|late|behind|delays|delayed|losing|lost|angry|frustrated|conflict|tension|suffering|unhappy|went wrong");
    cue(
        "my task",
        "my task|my job|my role|my goal|my responsibility|my objective|my challenge|my mission|my assignment|the task|the goal|the objective|the challenge|the aim|the question was|the ask|the target|the brief|our goal|our task");
    cue(
        "asked me",
        "asked me|told me|wanted me|asked us|told us|gave me|assigned|tasked|put me|handed me|i was asked|i was told|i was given|i was responsible|i was supposed|i was expected|responsible for|in charge|charged with|fell to me|on me|up to me|mine to");
    cue(
        "had to",
        "had to|have to|needed to|need to|must|supposed to|was to|were to|was due|meant to|expected to|required to|i needed|we needed");
    cue(
        "wanted",
        "i wanted|we wanted|i hoped|to make sure|to ensure|to find out|to figure out|to decide|the hard part|the difficult part|the tricky part|convince|i set myself");
    cue(
        "limit",
        "deadline|by the end|before the|by june|within a|in time for|without breaking|without losing|without|only # weeks|# weeks|# days|# months|weeks to|days to|months to|in under|no later|at most|at least");
    cue(
        "^order",
        "^first|^firstly|^second|^secondly|^then|^next|^after that|^then i|^so i|^so we|^once|^meanwhile|^also|^i also|^step|^in parallel|^instead|^when he|^when she|^when they|^to do|^from there|^over the next|^for the next|^that evening|^that night|^the next day|^next day|^the same day|^that afternoon");
    cue("I did", "i *ed|i also *ed|i then *ed|i first *ed|and *ed|i personally *ed");
    cue(
        "I made",
        "i made|i wrote|i built|i took|i set|i went|i sat|i told|i said|i got|i put|i ran|i drew|i gave|i brought|i spoke|i met|i kept|i sent|i found|i began|i let|i held|i cut|i rang|i read|i did|i spent|i had a|i led|i chose|i left|i thought|i saw|i wrote down|i showed|i split|i paired|i drove|i came|i stopped|i dug");
    cue(
        "we did",
        "we *ed|we made|we wrote|we built|we took|we set|we went|we sat|we got|we put|we ran|we did|we found|we began|we cut|we chose|we agreed|we then|we also");
    cue(
        "by doing",
        "by *ing|instead of *ing|rather than|so that|in order to|because i|because we|which meant|to see|to get|to check");
    cue(
        "doing words",
        "decided|started|proposed|suggested|explained|designed|implemented|investigated|analysed|analyzed|organised|organized|presented|scheduled|interviewed|talked|asked|wrote|built|created|reviewed|tested|convinced|persuaded|prioritised|prioritized|introduced|offered|moved|called|collected|mapped|measured|listened|prepared|rewrote|replaced|documented|agreed|refused|checked");
    cue(
        "^came of it",
        "^as a result|^in the end|^in the end|^ultimately|^eventually|^finally|^overall|^since then|^today|^now|^after|^within|^by the end|^the result|^the outcome|^the impact|^result|^outcome|^that year|^in total|^at the end|^afterwards|^later|^# months later|^# weeks later|^six months later|^a year later|^a month later|^two years later|^to this day|^these days|^we shipped|^we launched|^it worked|^it was");
    cue(
        "came of it",
        "as a result|resulted in|resulting|led to|so far|in the end|turned out|paid off|since then|ever since|to this day|years later|months later|weeks later|a year later|from then on");
    cue(
        "better",
        "reduced|increased|improved|saved|dropped|fell|went from|went up|went down|grew|doubled|halved|tripled|rose|decreased|climbed|shrank|gained|won|achieved|exceeded|cut from|down to|up to|from # to|by #|from about|down from|up from|went live|on time|on schedule|ahead of");
    cue(
        "measure",
        "%|percent|per cent|$|€|£|million|thousand|hours|minutes|seconds|zero|no more|no longer|none of|nobody|not one|not a single|half|twice|a third|points|rating|score");
    cue(
        "lesson",
        "i learned|i learnt|taught me|lesson|lessons|looking back|in hindsight|i realised that|i realized that|i now|i still|since then i|i'd do|i would do|next time|i would have|i should have|i regret|what i took|takeaway|i've learned|from that|it showed me|i have learned|proud");
    cue(
        "said after",
        "thanked|praised|promoted|promotion|recognised|recognized|adopted|copied|feedback was|told me later|told me afterwards|happy with|was happy|were happy|satisfied|impressed|became the|is now|are now|still in use|still use|still uses|uses it|was used|standard for|became|renewed|award|bonus");
    cue("now", "now|today|still|nowadays|anymore|any more|these days");
    cue("I", "i|i'm|i'd|i've|i'll|me|myself|im|ive");
    cue("we", "we|we're|we'd|we've|us");
    cue("my", "my|mine");
    cue("our", "our|ours");
    cue("was", "was|were|wasn't|weren't");
    cue("had", "had|hadn't");
    cue("is", "is|are|isn't|aren't|it's|that's|has|have");
    cue("will", "will|can|would|could|should|might|may|wouldn't|couldn't|cannot|can't");
    cue("they", "he|she|they|his|her|their|them|him");
    cue("people", "customer|customers|users|user|client|clients|patients|guests|students|players");
    cue(
        "boss",
        "manager|boss|director|cto|ceo|vp|head|lead|owner|management|leadership|chief|commander|captain|professor");
    cue("number", "#");
    cue("because", "because|since|so|therefore|which|although|though|while");
    cue("but", "but|however|yet|unfortunately|nevertheless|^but|^however");
    cue("not", "not|never|no|nobody|nothing|didn't|don't|doesn't|wouldn't|couldn't|none");
    cue("if", "if|unless|whether|otherwise|would have");
    cue("asks", "?");
    cue("quotes", "\"|“|”");
    cue("doing", "*ing");
    cue("done", "*ed");
    cue("years", "year|years|month|months|decade|quarter|week|weeks|day|days");
    cue(
        "view",
        "i believe|i think|in my view|in my opinion|i would|i'd start|i'd say|for me|generally|usually|it depends|i try to|my approach|my philosophy|the principle|leaders|a leader|my answer");
    cue(
        "talk",
        "hope that|great question|good question|thank you|thanks|happy to|let me|i'll tell|i'll give|that's it|that's all|anyway|so yeah|hello|hi|sorry|long story|in short|tell you|question|story|example|shall i|you asked");
    cue("title", "situation|task|action|result|background|context|outcome|results|actions|star");
  }

  /** How many there are. */
  static final int COUNT = NAMES.size();

  private Cues() {}

  private static void cue(String name, String phrases) {
    int index = NAMES.size();
    NAMES.add(name);
    for (String phrase : phrases.split("\\|", -1)) {
      HINTS.merge(phrase, 1L << index, (one, other) -> one | other);
    }
  }

  /** Their names, in the order of the bits. */
  static List<String> names() {
    return List.copyOf(NAMES);
  }

  /** Which of them a sentence holds: bit i for the cue i. */
  static long in(String sentence) {
    List<String> words = words(sentence);
    long found = 0;
    for (int at = 0; at < words.size(); at++) {
      found |= from(words, at);
    }
    return found;
  }

  private static long from(List<String> words, int at) {
    long found = 0;
    var phrase = new StringBuilder(at == 0 ? "^" : "");
    for (int length = 1; length <= LONGEST_PHRASE && at + length <= words.size(); length++) {
      if (length > 1) phrase.append(' ');
      String word = words.get(at + length - 1);
      int before = phrase.length();
      found |= hints(phrase.append(word), at == 0);
      String kind = kind(word);
      if (kind.isEmpty()) continue;
      String exact = phrase.toString();
      phrase.setLength(before);
      found |= hints(phrase.append(kind), at == 0);
      // Numbers go on as "#", since a phrase never names one.
      if (kind.equals("#")) continue;
      phrase.setLength(0);
      phrase.append(exact);
    }
    return found;
  }

  private static long hints(StringBuilder phrase, boolean first) {
    long found = hint(phrase.toString());
    return first ? found | hint(phrase.substring(1)) : found;
  }

  private static long hint(String phrase) {
    return HINTS.getOrDefault(phrase, 0L);
  }

  private static String kind(String word) {
    if (Character.isDigit(word.charAt(0))) return "#";
    if (word.length() > 4 && word.endsWith("ed")) return "*ed";
    if (word.length() > 4 && word.endsWith("ing")) return "*ing";
    return "";
  }

  /** Words in small letters, and each sign that may be a cue as a word of its own. */
  static List<String> words(String sentence) {
    List<String> words = new ArrayList<>();
    String text = sentence.toLowerCase(Locale.ROOT).replace('’', '\'');
    int from = -1;
    for (int at = 0; at <= text.length(); at++) {
      char c = at < text.length() ? text.charAt(at) : ' ';
      boolean digit = Character.isDigit(c);
      boolean number = from >= 0 && Character.isDigit(text.charAt(from));
      boolean inWord =
          number
              ? digit
                  || ((c == '.' || c == ',')
                      && at + 1 < text.length()
                      && Character.isDigit(text.charAt(at + 1)))
              : Character.isLetter(c) || digit || (c == '\'' && from >= 0);
      if (inWord) {
        if (from < 0) from = at;
        continue;
      }
      if (from >= 0) words.add(text.substring(from, at));
      from = -1;
      if (Character.isLetter(c)) from = at;
      else if ("%$€£?\"“”".indexOf(c) >= 0) words.add(String.valueOf(c));
    }
    return words;
  }
}
