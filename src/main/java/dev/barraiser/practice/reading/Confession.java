package dev.barraiser.practice.reading;

import java.util.regex.Pattern;

/**
 * Tells sentences in which somebody takes a failure on themselves, in the turns of speech that mean
 * nothing else. They are few and short, so the trained model, which goes by what whole sentences
 * mean, often passes them over.
 */
public final class Confession {

  private static final Pattern OWN =
      Pattern.compile(
          "(?i)(?<![\\p{L}'’])(?:"
              + "(?:my|our) (?:own |very own )?(?:mistake|fault|failure|error|oversight|blunder|misjudg\\w+)"
              + "|(?:mistake|fault|failure|error|blame|responsibility)[^.;!?]{0,30} (?:is|was|were) (?:all |entirely |only )?(?:mine|ours|my own|on me)"
              + "|(?:i|we) (?:made|had made) (?:a |an |one |the |this |that |some )(?:\\p{L}+ ){0,2}(?:mistake|error|misjudg\\w+)"
              + "|(?:i|we) (?:was|were|had been|got (?:it|this|that)) (?:completely |simply |just |plain |flat |badly )?wrong"
              + "|(?:i|we) (?:messed|screwed) (?:it |this |that )?up|(?:i|we) (?:blew|botched) it"
              + "|(?:i|we) (?:take|took|accept|accepted) (?:the |full |all |complete |all the |the full )*(?:responsibility|blame)"
              + "|(?:i|we) (?:should|ought to) (?:never |not )?have"
              + "|(?:that|this|it) (?:one )?(?:is|was|'s) (?:all |entirely )?on me"
              + "|(?:i|we) (?:own|owned) (?:it|this|that|the (?:failure|mistake|error))"
              + "|(?:i|we) (?:decided|chose|closed|approved|signed|launched|cancelled|stopped|ignored|promoted|hired|dismissed|refused|agreed|promised)(?![^.;!?]*\\b(?:if|whether)\\b)[^.;!?]{0,60},? and (?:it|that|this) was (?:the )?(?:completely |simply |just |plain )?(?:wrong|a mistake|an error)"
              + "|(?:i|we) (?:failed|let (?:him|her|them|you|everybody|everyone|the \\p{L}+) down))"
              + "(?![\\p{L}])");

  /** Said of oneself, it is not meant: "if I was wrong", "they said it was my fault". */
  private static final Pattern NOT_MEANT =
      Pattern.compile(
          "(?i)(?<![\\p{L}])(?:if|whether|unless|not|n't|n’t|never|nobody|(?:they|he|she|you) (?:said|say|says|think|thought|claimed?))"
              + "[^.;!?,]{0,25}$");

  private Confession() {}

  /** Whether {@code sentence} is one. */
  public static boolean is(String sentence) {
    var match = OWN.matcher(sentence);
    while (match.find()) {
      if (!NOT_MEANT.matcher(sentence.substring(0, match.start())).find()) return true;
    }
    return false;
  }
}
