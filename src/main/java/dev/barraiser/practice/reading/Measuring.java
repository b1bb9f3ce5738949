package dev.barraiser.practice.reading;

import dev.barraiser.practice.reading.Numbers.Kind;
import dev.barraiser.practice.reading.Numbers.Token;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells whether a sentence with a number in it says by how much something came of it. Knows the
 * findings of the rules ({@link Quantities}), what kind of numbers they are, a few turns of speech,
 * and what the sentence and its neighbours do in the answer; how much each of them counts has been
 * learnt. Thread-safe.
 */
public final class Measuring {

  /** The name of its parameters. */
  public static final String HEAD = "measuring";

  private static final List<Kind> KINDS =
      Arrays.stream(Kind.values()).filter(kind -> kind != Kind.WORD).toList();

  private static final String NUMBER = "#[PTMUFXRN01A]";

  private static final String FEW_WORDS = "(?:[^ .;!?#]+ ){0,5}?";

  /** Turns of speech, in the signs of {@link Numbers}. */
  private static final List<Pattern> TURNS =
      Stream.of(
              "^ (?:- |\\* |• )?" + NUMBER,
              "^ (?:- |\\* |• )?(?:in|within|after|by|at|since|from) ",
              "^ (?:- |\\* |• )?(?:i|my) ",
              "^ (?:- |\\* |• )?(?:i )?[a-z]+ed ",
              " (?:in|within|under) " + FEW_WORDS + "#T",
              " (?:after|before|for|every|per|each) " + FEW_WORDS + "#T",
              "#T (?:later|after|before|early|earlier|late|behind|ahead|ago|old|into|long)",
              " (?:spent|spend|took|takes|take|taken|lasted|needed|needs) " + FEW_WORDS + "#T",
              " (?:used|using|uses|use|adopted|copied|taken over|took over|picked up|asked for"
                  + "|followed) ",
              " (?:signed|renewed|bought|ordered|paid|sold|won|earned|booked|joined|came back"
                  + "|returned|subscribed|hired|promoted) ",
              " (?:left|quit|stayed|kept|lost|remained|resigned|cancelled|complained|gone) ",
              " (?:shipped|delivered|launched|went live|released|released|finished|completed|done"
                  + "|live|closed|opened|submitted|merged|moved|ready|filled|out) ",
              " (?:passed|failed|survived|held|broke|worked|fixed|repaired|solved|cleared|caught"
                  + "|found|saved|stopped|blocked) ",
              " (?:now|today|nowadays|these days|since|by then|from then on) ",
              " (?:still|again|any more|anymore|ever since|to this day) ",
              " (?:only|just|barely|hardly|exactly|all|every|both|none) " + FEW_WORDS + NUMBER,
              " (?:instead of|rather than|against|compared|than|where|before|used to) ",
              " (?:had|has|have) (?:been )?[a-z]+(?:ed|en|ne) ",
              " (?:is|are|was|were) ",
              " (?:i|and|then|also) (?:[a-z]+ly )?(?:[a-z]+ed|made|wrote|built|took|set|went|sat"
                  + "|told|said|got|put|ran|drew|gave|read|sent|cut|spoke|held|drove|rang|split"
                  + "|chose|met|brought|kept|began|let) ",
              " (?:so that|because|so|as|since|to see|to make|to get|to keep|in order) ",
              " (?:so|which) ",
              " (?:that|it|which|this) (?:[a-z]+ )?(?:saved|cost|cut|brought|made|took|meant"
                  + "|gave|left|freed|got|came to) ",
              " (?:could|would|should|might|must|if|unless|will) ",
              " (?:wanted|asked|told|agreed|decided|proposed|suggested|planned|promised|offered"
                  + "|hoped|expected) ",
              " (?:found|noticed|saw|counted|measured|compared|checked|tested|tried|turned out"
                  + "|realised|realized|learned|learnt) ",
              " (?:of|out of) (?:the |my |them|us|those )",
              " (?:people|customers?|users?|teams?|patients?|families|clients?|shops?|students"
                  + "|schools?|companies|colleagues|members|engineers|guests|drivers|children) ",
              " (?:nobody|no one|nothing|none|no|not|never|without|zero) ",
              " (?:a|per|an|each|every) (?:day|week|month|year|hour|night|quarter|shift|order"
                  + "|person|head|unit|second|minute) ",
              Changes.METRIC,
              "(?<= )" + Changes.DOWN,
              "(?<= )" + Changes.UP,
              " (?:rule|policy|lesson|learned|learnt|next time|always|checklist) ",
              " (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february"
                  + "|march|april|may|june|july|august|september|october|november|december"
                  + "|spring|summer|autumn|winter|christmas|easter) ",
              " (?:first|second|third|last|top|best|place|prize) ",
              " (?:less|fewer|more|lower|higher|faster|slower|cheaper|shorter|longer|better"
                  + "|worse|double|twice) ",
              " (?:minutes?|meetings?|sessions?|interviews?|workshops?|calls|pages|lines|steps"
                  + "|versions?|options|ways|parts|phases|rules|questions|lists?) ",
              ": ",
              "[?]")
          .map(Pattern::compile)
          .toList();

  private static final int RULES = 10;
  private static final int ALONE = RULES + 2 * KINDS.size() + 4 + TURNS.size();
  private static final int LABELS = Part.values().length;
  private static final int AROUND = 8;

  /** So likely must it be, in log odds: where on our own stories, unseen, most was told rightly. */
  private static final double LIKELY = -0.2;

  // Scales say how dear each kind is to a model that is held to small weights.
  private static final float CONTENT = 0.3f;
  private static final float ODDS = 1 / 3f;

  private final Linear weights;

  private Measuring(Parameters parameters) {
    weights = parameters.linear(HEAD);
  }

  public static Measuring of(Parameters parameters) {
    return new Measuring(parameters);
  }

  /** Which of the sentences measure, by the same as {@link #features}. */
  boolean[] in(SentenceFeatures text, List<String> sentences, double[][] alone, double[][] placed) {
    List<float[]> rows = features(text, sentences, alone, placed);
    boolean[] measures = new boolean[rows.size()];
    for (int i = 0; i < measures.length; i++) {
      float[] row = rows.get(i);
      measures[i] = row.length > 0 && weights.scores(row)[0] > LIKELY;
    }
    return measures;
  }

  /**
   * What is looked at.
   *
   * @param text the features of the sentences
   * @param sentences as {@link Impartial} has them
   * @param alone how likely each is each part by what it says alone
   * @param placed how likely among the others
   * @return a row for each sentence; an empty one where nothing in it could measure
   */
  public static List<float[]> features(
      SentenceFeatures text, List<String> sentences, double[][] alone, double[][] placed) {
    double[][] odds = Placing.odds(alone);
    double[][] among = Placing.odds(placed);
    List<float[]> own = sentences.stream().map(Measuring::own).toList();
    return IntStream.range(0, sentences.size())
        .mapToObj(i ->
            own.get(i).length == 0
                ? own.get(i)
                : row(i, text.content(i), own, odds, among, placed[i]))
        .toList();
  }

  private static float[] row(
      int i,
      float[] content,
      List<float[]> own,
      double[][] odds,
      double[][] among,
      double[] placed) {
    int count = odds.length;
    float[] row = new float[3 * ALONE + 2 * LABELS + AROUND + content.length];
    int result = Part.RESULT.column();
    int action = Part.ACTION.column();
    int at = 0;
    for (float one : own.get(i)) {
      row[at++] = one;
      row[at++] = (float) (one * placed[result]);
      row[at++] = (float) (one * placed[action]);
    }
    for (int k = 0; k < LABELS; k++) {
      row[at++] = (float) odds[i][k] * ODDS;
      row[at++] = (float) among[i][k] * ODDS;
    }
    row[at++] = i > 0 ? (float) among[i - 1][result] * ODDS : 0;
    row[at++] = i + 1 < count ? (float) among[i + 1][result] * ODDS : 0;
    row[at++] = i > 0 && own.get(i - 1).length > 0 ? own.get(i - 1)[0] : 0;
    row[at++] = i + 1 < count && own.get(i + 1).length > 0 ? own.get(i + 1)[0] : 0;
    row[at++] = i / (float) Math.max(1, count - 1);
    row[at++] = bit(i == count - 1);
    row[at++] = bit(i == count - 2);
    row[at++] = (float) placed[result];
    for (float one : content) row[at++] = one * CONTENT;
    return row;
  }

  /** Of a sentence by itself: what the rules find, its numbers, its turns of speech. */
  private static float[] own(String sentence) {
    Figures figures = Figures.of(sentence);
    List<Token> told = figures.told();
    String signs = figures.signs();
    List<Integer> numbers =
        IntStream.range(0, told.size()).filter(i -> told.get(i).isNumber()).boxed().toList();
    if (numbers.isEmpty() && !Quantities.WORTH_A_LOOK.matcher(signs).find()) return new float[0];
    List<Token> unmasked = figures.unmasked();
    List<Token> news = figures.news();
    // The rules for doing are some of those for results, and so it is with what counts by itself.
    boolean found = !Quantities.in(0, figures, Part.RESULT).isEmpty();
    List<Reading.Quantified> changes = found ? Quantities.in(0, figures, Part.ACTION) : List.of();
    boolean counts = !Quantities.counted(0, figures, true).isEmpty();
    boolean measures = counts && !Quantities.counted(0, figures, false).isEmpty();
    long wished = numbers.stream().filter(i -> NoMeasure.isWished(signs, told, i)).count();
    float[] row = new float[ALONE];
    int at = 0;
    row[at++] = bit(found);
    row[at++] = bit(!changes.isEmpty());
    row[at++] = bit(changes.stream().anyMatch(one -> !one.baseline().isEmpty()));
    row[at++] = bit(counts);
    row[at++] = bit(measures);
    row[at++] = bit(Outcomes.NONE.matcher(signs).find());
    row[at++] = bit(!found && counts);
    row[at++] = bit(!found && measures);
    row[at++] = bit(wished > 0);
    row[at++] = bit(wished > 0 && wished == numbers.size());
    for (Kind kind : KINDS) {
      row[at++] = bit(news.stream().anyMatch(one -> one.is(kind)));
      row[at++] = bit(unmasked.stream().anyMatch(one -> one.is(kind)));
    }
    row[at++] = Math.min(3, numbers.size()) / 3f;
    row[at++] = bit(numbers.isEmpty());
    row[at++] = bit(numbers.stream().allMatch(i -> Quantities.FEW.contains(told.get(i).plain())));
    row[at++] = bit(news.stream().noneMatch(Token::isNumber));
    for (Pattern turn : TURNS) row[at++] = bit(turn.matcher(signs).find());
    return row;
  }

  private static float bit(boolean is) {
    return is ? 1 : 0;
  }
}
