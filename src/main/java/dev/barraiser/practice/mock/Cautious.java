package dev.barraiser.practice.mock;

import dev.barraiser.practice.reading.Element;
import dev.barraiser.practice.reading.Evidence;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Point;
import dev.barraiser.practice.reading.Presence;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.reading.Reading.Habit;
import dev.barraiser.practice.reading.Reading.Quantified;
import dev.barraiser.text.WordCount;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A reading as far as a debrief says anything of it: an interviewer who praises what was not said
 * is believed in nothing else, so a finding counts only where the sentence has a word for it, and
 * nothing is called missing where the answer has one. Pure.
 */
final class Cautious {

  private static final Map<Point, Pattern> POINTS =
      Map.of(
          Point.CUSTOMER,
          words("customers?|clients?|users?|patients?|passengers?|shoppers?|readers?|guests?"),
          Point.LONG_TERM,
          words(
              "years?|decades?|future|long.term|long run|lasting|next (?:quarter|season)|since (?:then"
                  + "|20\\d\\d)|ever since|for good"),
          Point.LEARNED,
          words(
              "learn\\w*|lessons?|since then|ever since|now|today|underst\\w*|reali[sz]\\w*|t(?:a|oo)ke?"
                  + " from|never again|next time|mistake|should have|too (?:long|late|soon|early)"),
          Point.TRADE_OFF,
          words(
              "costs?|price|lost|lose|losing|loss|gave up|give up|giving up|instead of|rather than"
                  + "|at the expense|slower|delay(?:ed)?|late|postponed|sacrificed?|paid for|risk"
                  + "|dropped|missed"),
          Point.TRANSPARENCY,
          words(
              "told|tell|said|openly|open|admit(?:ted)?|apologi[sz]ed?|announced|published|reported"
                  + "|disclosed|explained"),
          Point.INTEGRITY,
          words(
              "refused?|declined?|said no|would not|wouldn['’]t|insisted|stopped?|although|even"
                  + " though|objected|against|before (?:they|anybody|anyone) asked|the"
                  + " truth|honest(?:ly)?|wrong to|right thing"),
          Point.PRINCIPLES,
          words(
              "because|believe|principles?|values?|trust|matters?|should|right|owe|fair|honest"
                  + "|never|always|must"),
          Point.OWNED,
          words(
              "my (?:own )?(?:mistake|fault|error|failure|decision|call|part|doing|oversight|name)"
                  + "|I should have|I was wrong|I had been wrong|on me|I own(?:ed)?|I admit(?:ted)?"
                  + "|I apologi[sz]ed|I (?:had )?(?:missed|ignored|overlooked|underestimated|misjudged"
                  + "|failed|broke|caused)|I take|I took (?:the|full|all)|I stood (?:by|up)|responsib\\w+"
                  + "|accountab\\w+|blame"),
          Point.TEAM,
          Pattern.compile(
              "\\b(?:I|we)\\b[^.;!?]{0,60}\\b(?:told|asked|listened|thanked|credit\\w*|shared|explained"
                  + "|backed|protected|invited|included|apologi[sz]ed|promised|trust\\w*)\\b[^.;!?]{0,60}"
                  + "\\b(?:teams?|people|engineers?|colleagues?|peers?|everybody|everyone|others"
                  + "|them|him|her)\\b",
              Pattern.CASE_INSENSITIVE),
          Point.EXAMPLE,
          Pattern.compile("\\b(?:I|my|me)\\b"));

  private static final Map<Element, Pattern> ELEMENTS =
      Map.of(
          Element.LONG_TERM_STAKES,
          words(
              "years?|decades?|long|lasting|last|future|later|next (?:quarter|season|year)|for good"
                  + "|renew\\w*|reputation|trust|market|ever|again|contracts?|lose|losing|lost"),
          Element.LONG_TERM_LEGACY,
          words(
              "still|today|since|years?|now|ever since|took (?:it|\\w+ \\w+)"
                  + " over|copied|adopted|to this day|later|without me"),
          Element.IMMEDIATE_OUTCOMES,
          words(
              "fell|falls?|drop\\w*|rose|rise|grew|went|go(?:es)?|gone|came|cut|halved|doubled|tripled"
                  + "|saved?|lost|won|kept|keeps?|stayed?|renew\\w*|sign\\w*|shipped|launched|finish\\w*"
                  + "|releas\\w*|deliver\\w*|open\\w*|closed?|pass\\w*|reach\\w*|stop\\w*|return\\w*"
                  + "|left|live|r[au]ns?|none|zero|no|nobody|never|not|without|fewer|less|more|faster"
                  + "|slower|better|instead|took|takes?|work\\w*|used?|uses|paid|got|gets?|gained?"
                  + "|arriv\\w*|surviv\\w*|held|beg[au]n|start\\w*|mov\\w*|adopt\\w*|cop(?:y|ied)"
                  + "|increas\\w*|decreas\\w*|reduc\\w*|improv\\w*|complain\\w*|percent|per cent"
                  + "|shrank|sank|ended|became|met|made|found|solved|fixed|cost|late|after"
                  + "|only|from \\d[^.;]* to"),
          Element.DECISION_MAKING,
          words("decid\\w*|chose|choose|choice|because|rather|instead|picked|would|stopped|since"));

  /** Whoever owns a failure holds no line by it. */
  private static final Pattern OWNED =
      words("my (?:own )?(?:mistake|fault|error)|I should have|without asking|I was wrong");

  /** It looks ahead of the day. */
  private static final Pattern AHEAD =
      Pattern.compile(
          "\\b(?:years? (?:to come|ahead|from now|on|later)|years?(?! ago| old| before| earlier)|decades?"
              + "|future|long.term|long run|lasting|next (?:season|quarter)|ever since|for good)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What broke, or by how much something fell, is an event. */
  private static final Pattern EVENT =
      words(
          "fell over|went down|crashed|collapsed|broke down|(?:fell|dropped|rose|grew|went)"
              + " (?:up )?(?:by|from|to)");

  /** It is not, or not yet. */
  private static final Pattern SUPPOSED =
      words(
          "if (?:it|there|we|they|I|you) (?:were|was|had)|suppose|imagine|at (?:a|ten|one)"
              + " (?:\\w+ )?times|would|times (?:as|the) (?:large|many|much|volume|size)");

  private static final Pattern WOULD = words("would|I['’]d|we['’]d");

  /** In fewer words nothing is shown. */
  private static final int FEWEST = 5;

  private final Reading.Read read;
  private final String asked;

  private Cautious(Reading.Read read, String asked) {
    this.read = read;
    this.asked = asked.toLowerCase(Locale.ROOT);
  }

  private static Pattern words(String words) {
    return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  /**
   * The same, with less in it.
   *
   * @param asked everything that the interviewer asked; what stands there is not theirs
   * @param madeUp whether they were asked about what has not happened
   */
  static Reading.Read of(Reading.Read read, String asked, boolean madeUp) {
    var cautious = new Cautious(read, asked);
    Map<Point, Evidence> points = new EnumMap<>(Point.class);
    read.points().forEach((point, found) -> points.put(point, cautious.of(point, found)));
    // Nobody has lived through what is made up.
    if (madeUp) points.put(Point.EXAMPLE, new Evidence(Presence.THIN, List.of()));
    Map<Element, Evidence> elements = new EnumMap<>(Element.class);
    read.elements()
        .forEach(
            (element, found) -> elements.put(element, cautious.kept(found, ELEMENTS.get(element))));
    return new Reading.Read(
        read.lens(),
        read.sentences(),
        read.shares(),
        read.missing(),
        read.thin(),
        elements,
        points,
        read.principles().stream()
            .map(one ->
                new Reading.Shown(
                    one.principle(),
                    one.score(),
                    one.sentence(),
                    one.asserted() && !cautious.isDoubtful(one.sentence())))
            .toList(),
        read.quantified().stream().filter(cautious::isTheirs).toList(),
        new Reading.Ownership(
            read.ownership().i(),
            read.ownership().we(),
            read.ownership().passive().stream().filter(cautious::mayBeTold).toList(),
            read.ownership().credit()),
        read.habits().stream().filter(habit -> !madeUp || !cautious.isConditional(habit)).toList(),
        read.length());
  }

  private Evidence of(Point point, Evidence found) {
    Pattern needed = POINTS.get(point);
    Evidence kept = kept(found, needed);
    if (point == Point.INTEGRITY) {
      List<Integer> held =
          kept.sentences().stream().filter(at -> !OWNED.matcher(text(at)).find()).toList();
      kept = held.equals(kept.sentences()) ? kept : atMost(kept, held);
    }
    if (point == Point.LONG_TERM) {
      List<Integer> ahead =
          kept.sentences().stream()
              .filter(at -> AHEAD.matcher(text(at)).find() && !EVENT.matcher(text(at)).find())
              .toList();
      kept = ahead.equals(kept.sentences()) ? kept : atMost(kept, ahead);
    }
    boolean said =
        needed != null
            && IntStream.range(0, read.sentences().size())
                .anyMatch(at -> !isDoubtful(at) && needed.matcher(text(at)).find());
    return said ? atLeast(kept) : kept;
  }

  private Evidence kept(Evidence found, @Nullable Pattern needed) {
    List<Integer> kept =
        found.sentences().stream()
            .filter(at -> !isDoubtful(at))
            .filter(at -> WordCount.of(text(at)) >= FEWEST)
            .filter(at -> needed == null || needed.matcher(text(at)).find())
            .toList();
    return atMost(found, kept);
  }

  private static Evidence atMost(Evidence found, List<Integer> kept) {
    return kept.isEmpty() && !found.sentences().isEmpty()
        ? new Evidence(Presence.THIN, kept)
        : new Evidence(found.presence(), kept);
  }

  /** Neither shown by a sentence nor called missing. */
  private Evidence atLeast(Evidence found) {
    return found.presence() == Presence.NOT_FOUND ? new Evidence(Presence.THIN, List.of()) : found;
  }

  /** Of what has not happened one speaks with "would", and leaves nothing open by it. */
  private boolean isConditional(Habit habit) {
    return habit.kind() == Habit.Kind.HEDGE && WOULD.matcher(text(habit.sentence())).find();
  }

  private String text(int at) {
    return read.sentences().get(at).text();
  }

  /** A question back, a remark about the interview, or what must not be praised. */
  private boolean isDoubtful(int at) {
    return text(at).strip().endsWith("?")
        || Remarks.is(text(at).strip())
        || Admissions.anyIn(text(at));
  }

  private boolean isTheirs(Quantified number) {
    return !asked.contains(number.number().toLowerCase(Locale.ROOT))
        && !SUPPOSED.matcher(text(number.sentence())).find();
  }

  /** A result in figures needs nobody who acts in its sentence. */
  private boolean mayBeTold(int passive) {
    return read.sentences().get(passive).part() != Part.RESULT
        && text(passive).chars().noneMatch(Character::isDigit);
  }
}
