package dev.barraiser.practice.mock;

import dev.barraiser.text.CountWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing to which two of somebody's answers to the same question give two numbers: a team of 8,
 * and then a team of 12. Pure.
 *
 * <p>Decided here: nobody is accused. Only a few things that have one number are looked at, only
 * where both sentences name them in the same terms, without a word for time, change, doubt,
 * correction or somebody else's; whatever may have a good reason is let pass. An interviewer asks
 * how the two go together, and so does this.
 *
 * @param one in the words of the earlier answer
 * @param other in those of the later one
 * @param sentence the earlier answer's
 * @param otherSentence the later one's
 */
record TwoNumbers(String one, String other, String sentence, String otherSentence) {

  private static final String NUMBER =
      "(?<number>\\d{1,4}(?![\\d.,:/–-]\\d|[kKmM]\\b)|" + CountWords.PATTERN + ")";

  private static final String PEOPLE =
      "(?<who>people|persons|members|engineers|developers|analysts|managers|designers|nurses"
          + "|teachers)";

  /** What has one number, and how it is told. */
  private enum Thing {
    TEAM(
        "(?:\\b(?:my|our) (?:own )?team|\\bI (?:led|lead|managed|manage|ran|run) a team) of "
            + NUMBER
            + "(?: "
            + PEOPLE
            + ")?(?= (?:and|was|were|had|did|built|kept|made|took|went|wrote|owned|ran|sat|in|at|on|for|from|with|who|that|which|to)\\b"
            + "|[,.;:!?]|$)"),
    ON_THE_TEAM(NUMBER + " " + PEOPLE + " (?:in|on) (?:my|our) team\\b"),
    TEAM_HAS("\\b(?:my|our) team (?:had|has|counted) " + NUMBER + " " + PEOPLE + "\\b"),
    DURATION(
        "\\b(?:the|our|this) (?:whole |entire )?(?<what>migration|project|rollout|rewrite|redesign"
            + "|programme|program|pilot|investigation|negotiation) (?:took|lasted) (?:us )?"
            + NUMBER
            + " (?<unit>days|weeks|months|quarters|years)\\b"),
    SHARE(
        "\\b(?<verb>cut|reduced|lowered|decreased|raised|increased|improved) (?:the |our )?"
            + "(?<what>\\p{L}+(?: \\p{L}+){0,2}) by "
            + NUMBER
            + " ?(?:%|percent|per cent)(?!\\w)");

    private final Pattern pattern;

    Thing(String pattern) {
      this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** What has to be the same for two numbers to be about one thing. */
    private String key(Matcher told) {
      return switch (this) {
        case TEAM, ON_THE_TEAM, TEAM_HAS -> "team of " + kind(told.group("who"));
        case DURATION -> lower(told.group("what")) + " in " + lower(told.group("unit"));
        case SHARE ->
            (LESS.contains(lower(told.group("verb"))) ? "less " : "more ")
                + lower(told.group("what"));
      };
    }

    private static String kind(@Nullable String who) {
      if (who == null) return "people";
      return switch (lower(who)) {
        case "people", "persons", "members" -> "people";
        case "engineers", "developers" -> "engineers";
        default -> lower(who);
      };
    }
  }

  private static final Set<String> LESS = Set.of("cut", "reduced", "lowered", "decreased");

  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+|\\n+");

  /** Whatever may be the reason for another number. */
  private static final Pattern REASONS =
      Pattern.compile(
          "\\b(?:gr[eo]w\\w*|growing|growth|hir(?:e|ed|es|ing)|join\\w*|left|leav\\w+|doubl\\w+"
              + "|tripl\\w+|halv\\w+|shr[aiu]nk\\w*|lost|los(?:e|ing)|expand\\w*|extend\\w*|add(?:ed|ing|s)?"
              + "|bec[ao]me\\w*|first\\w*|second\\w*|third|initial\\w*|original\\w*|later|then"
              + "|eventual\\w*|end|start\\w*|beg[aiu]n\\w*|time|now|today|meanwhile|already|another"
              + "|others?|new|different|temporar\\w*|plus|includ\\w*|without|between|about|around"
              + "|roughly|approximately|circa|nearly|almost|over|under|more|less|fewer|least|most"
              + "|up|some|maybe|perhaps|probably|or|before|after\\w*|until|till|since|once|when"
              + "|while|during|within|year|quarter|month|week|last|next|former|previous\\w*|per"
              + "|each|every|both|would|will|could|should|might|if|expect\\w*|estimat\\w*|plan\\w*"
              + "|target\\w*|goal\\w*|want\\w*|promis\\w*|hop\\w+|budget\\w*|supposed|their|his|her|your"
              + "|its|not|no|never|sorry|actual\\w*|mean|correct\\w*|instead|rather|only|just|even"
              + "|further|again|extra|additional|total|altogether|overall|average|mean|median|peak"
              + "|alone|across|except|worst|best|january|february|march|april|may|june|july|august"
              + "|september|october|november|december|spring|summer|autumn|fall|winter|q[1-4])\\b"
              + "|[12]\\d{3}|n['’]t\\b|\\d ?[-–] ?\\d|~",
          Pattern.CASE_INSENSITIVE);

  /** Said anywhere, it makes two sizes of one team. */
  private static final Pattern TEAM_CHANGES =
      Pattern.compile(
          "\\b(?:hir(?:e|ed|ing)|recruit\\w*|join\\w*|left|quit|resign\\w*|laid off|gr[eo]w\\w*"
              + "|shr[aiu]nk|merg\\w*|reorg\\w*|split|doubl\\w+|another team|second team|two teams"
              + "|new team|next team|old team|other team|promoted)\\b",
          Pattern.CASE_INSENSITIVE);

  private record Told(Thing thing, String key, int number, String words, String sentence) {}

  /** What is not clear in the answers to one question; empty nearly always. */
  static List<TwoNumbers> in(List<Line> lines) {
    Map<String, List<List<Told>>> byKey = new LinkedHashMap<>();
    List<Line> own =
        lines.stream()
            .filter(line ->
                line.kind() != Line.Kind.HYPOTHETICAL && line.kind() != Line.Kind.DIFFERENTLY)
            .toList();
    String all = own.stream().map(Line::said).collect(Collectors.joining("\n"));
    for (Line line : own) {
      told(line.said())
          .forEach(
              (key, told) -> byKey.computeIfAbsent(key, ignored -> new ArrayList<>()).add(told));
    }
    return byKey.values().stream()
        .flatMap(answers -> of(answers).stream())
        .filter(one -> !one.isAboutTheTeam() || !TEAM_CHANGES.matcher(all).find())
        .map(Pair::toTwoNumbers)
        .toList();
  }

  private record Pair(Told one, Told other) {
    private boolean isAboutTheTeam() {
      return one.key().startsWith("team");
    }

    private TwoNumbers toTwoNumbers() {
      return new TwoNumbers(one.words(), other.words(), one.sentence(), other.sentence());
    }
  }

  /** Where there are three numbers there is a story behind them. */
  private static Optional<Pair> of(List<List<Told>> answers) {
    List<Told> all = answers.stream().flatMap(List::stream).toList();
    if (answers.size() < 2 || all.stream().map(Told::number).distinct().count() != 2) {
      return Optional.empty();
    }
    // Who says both in one answer knows of both.
    if (answers.stream().anyMatch(one -> one.stream().map(Told::number).distinct().count() > 1)) {
      return Optional.empty();
    }
    Told first = all.getFirst();
    return all.stream()
        .filter(told -> told.number() != first.number())
        .findFirst()
        .map(other -> new Pair(first, other));
  }

  private static Map<String, List<Told>> told(String answer) {
    Map<String, List<Told>> all = new LinkedHashMap<>();
    for (String sentence : SENTENCES.split(answer, -1)) {
      if (REASONS.matcher(sentence).find()) continue;
      for (Thing thing : Thing.values()) {
        Matcher matcher = thing.pattern.matcher(sentence);
        while (matcher.find()) {
          OptionalInt number = CountWords.number(matcher.group("number"));
          if (number.isEmpty()) continue;
          all.computeIfAbsent(thing.key(matcher), ignored -> new ArrayList<>())
              .add(
                  new Told(
                      thing,
                      thing.key(matcher),
                      number.getAsInt(),
                      matcher.group().strip(),
                      sentence.strip()));
        }
      }
    }
    return all;
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  /** Asks how the two go together. */
  String ask() {
    return "I noted “" + one + "” and “" + other + "”. How do the two go together?";
  }
}
