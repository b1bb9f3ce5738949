package dev.barraiser.practice.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a reader of the bank would object to, beyond the form of its files: a question that asks two
 * things, needs a job title or touches what nobody may ask, and a probe that a yes would answer.
 * Pure.
 */
public final class Lint {

  private static final Pattern TWO_IN_ONE =
      Pattern.compile("\\b(?:and|or) (?:how|what|why|who|whom|when|which|where)\\b");
  private static final Pattern JOB_TITLE =
      Pattern.compile(
          "\\b(?:VP|CTO|CEO|CFO|CIO|SDE|SDM|TPM|PM|SRE|(?i:principal engineer|staff engineer|vice"
              + " president|product owner|scrum master))\\b");

  /** What an interviewer may not ask about: employment law in most places, and decency in all. */
  private static final Pattern PROTECTED =
      Pattern.compile(
          "(?i)\\b(?:how old|your age|pregnan\\w*|wife|husband|married|marital|children|religio\\w*|church"
              + "|faith|race|ethnic\\w*|gender|sexual\\w*|disab\\w*|illness|your health|nationality"
              + "|citizen\\w*|accent|union member\\w*)\\b");

  private static final Pattern YES_OR_NO =
      Pattern.compile(
          "^(?:Did|Do|Does|Is|Are|Was|Were|Have|Has|Had|Could|Would|Can|Will|Should) .*");

  private Lint() {}

  /** Something to mend in a question. */
  public record Finding(String id, String message) {}

  /** Two questions that ask for nearly the same, and how near they are, from 0 to 1. */
  public record Near(String one, String other, double score) {}

  /** Everything there is to object to in the words of these questions. */
  public static List<Finding> of(List<Question> questions) {
    List<Finding> findings = new ArrayList<>();
    questions.forEach(question -> words(question, findings));
    return findings;
  }

  private static void words(Question question, List<Finding> findings) {
    objections(question.text()).forEach(one -> findings.add(new Finding(question.id(), one)));
    for (Question.Probe probe : question.probes()) {
      String where = "Its probe “" + probe.layer().key() + "” ";
      if (asks(probe.ask()) > 1) findings.add(new Finding(question.id(), where + "asks twice."));
      if (YES_OR_NO.matcher(probe.ask()).matches()) {
        findings.add(new Finding(question.id(), where + "can be answered with yes or no."));
      }
    }
  }

  /** Questions that stand there twice in the same words, but for marks and capitals. */
  public static List<Finding> repeated(List<Question> questions) {
    Map<String, String> first = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Question one : questions) {
      String earlier = first.putIfAbsent(Likeness.plain(one.text()), one.id());
      if (earlier != null) {
        findings.add(
            new Finding(one.id(), "It asks the same as “" + earlier + "”, word for word."));
      }
    }
    return findings;
  }

  /** Whether a question is about what an interviewer may not ask. */
  public static boolean asksWhatNobodyMay(String text) {
    return PROTECTED.matcher(text).find();
  }

  /** What there is to object to in a question as it is asked. */
  public static List<String> objections(String text) {
    List<String> objections = new ArrayList<>();
    if (asks(text) > 1 || TWO_IN_ONE.matcher(text).find()) {
      objections.add("It asks two things at once.");
    }
    if (JOB_TITLE.matcher(text).find()) objections.add("It needs a job title to be understood.");
    if (asksWhatNobodyMay(text)) objections.add("It asks about what nobody may ask.");
    return objections;
  }

  private static long asks(String text) {
    return text.chars().filter(one -> one == '?').count();
  }

  /** The near-twins of which the files do not say that they are alike. */
  public static List<Finding> unexplained(QuestionBank bank, List<Near> near) {
    return near.stream()
        .filter(pair -> !bank.alike(question(bank, pair.one()), question(bank, pair.other())))
        .map(pair ->
            new Finding(
                pair.one(),
                "It asks for nearly the same as “%s” (%.2f). Reword one of them, or say under `alike` that they are."
                    .formatted(pair.other(), pair.score())))
        .toList();
  }

  private static Question question(QuestionBank bank, String id) {
    return bank.find(id).orElseThrow(() -> new IllegalArgumentException("no question " + id));
  }
}
