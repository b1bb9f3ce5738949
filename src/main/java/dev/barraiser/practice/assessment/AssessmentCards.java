package dev.barraiser.practice.assessment;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.assessment.SelfView.Standing;
import dev.barraiser.practice.coaching.Found;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.practice.stories.QuotaWords;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.text.Cut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a self-assessment looks, to its person alone. Pure. */
final class AssessmentCards {

  static final String OPEN = "assessment.open";
  static final String SHOW = "assessment.show";

  /** Of each way to part; more would be a verdict. */
  private static final int PARTINGS = 2;

  private static final int QUOTE = 180;

  /** Within a line of a list. */
  private static final int BRIEFLY = 56;

  private AssessmentCards() {}

  /** Said where nothing is kept. */
  static Card none() {
    String none = "You have not assessed yourself yet.";
    return Card.of(
        none,
        Block.text(
            none
                + " It is twenty statements about what you did and could show, and takes about ten"
                + " minutes. Only you see it."),
        Block.buttons(Button.primary("Assess yourself", Action.of(OPEN))));
  }

  /**
   * What came of it.
   *
   * @param peers where others put them after mock interviews, from 1 to 5
   * @param open until when the last one is changed rather than followed by another; empty once it
   *     is not
   */
  static Card result(
      SelfView view,
      Seen seen,
      Map<SuccessFactor, List<Integer>> peers,
      Readiness readiness,
      Optional<Instant> open) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("How you see yourself"));
    blocks.add(new Block.Context(dates(view)));
    blocks.add(Block.text(Words.strong("What counts in the end")));
    blocks.add(standings(view, seen, peers, Facet.OfFactor.class));
    blocks.add(Block.text(Words.strong("The critical principles")));
    blocks.add(standings(view, seen, peers, Facet.OfPrinciple.class));
    blocks.add(new Block.Divider());
    Gap.widest(view, peers).ifPresent(gap -> blocks.add(apart(gap)));
    blocks.addAll(partings(Parting.all(view, seen)));
    blocks.addAll(readiness(readiness, seen.texts()));
    blocks.add(
        Block.buttons(
            step(readiness.step()),
            Button.of(
                open.isPresent() ? "Change my marks" : "Assess yourself again", Action.of(OPEN))));
    blocks.add(new Block.Context(closing(open)));
    return new Card("How you see yourself, and what can be seen in what you wrote", blocks);
  }

  private static Words dates(SelfView view) {
    var last = new Span.When(view.dates().getLast());
    if (view.dates().size() == 1) {
      return Words.of("Assessed ", last, ". The next time, a second dot will tell how it moved.");
    }
    return Words.of(
        "A dot a time, from ",
        new Span.When(view.dates().getFirst()),
        " to ",
        last,
        ". The fuller, the more you see: "
            + Level.NOTHING.dot()
            + " "
            + Level.NOTHING.words()
            + ", "
            + Level.VOUCHED.dot()
            + " "
            + Level.VOUCHED.words()
            + ".");
  }

  private static Words closing(Optional<Instant> open) {
    Words closing =
        Words.of(
            "Only you see this. It is no grade, and says nothing of whether anybody would hire"
                + " you.");
    return open.map(until ->
            closing.and(Words.of(" You can change your marks until ", new Span.When(until), ".")))
        .orElse(closing);
  }

  // Each facet.

  private static Block standings(
      SelfView view,
      Seen seen,
      Map<SuccessFactor, List<Integer>> peers,
      Class<? extends Facet> kind) {
    List<Words> lines = new ArrayList<>();
    Set<String> quoted = new HashSet<>();
    for (Standing one : view.standings()) {
      if (!kind.isInstance(one.facet())) continue;
      lines.add(standing(one, seen.of(one.facet()), marks(peers, one.facet()), quoted));
    }
    return new Block.Bullets(lines);
  }

  private static List<Integer> marks(Map<SuccessFactor, List<Integer>> peers, Facet facet) {
    return facet instanceof Facet.OfFactor(var factor)
        ? peers.getOrDefault(factor, List.of())
        : List.of();
  }

  private static Words standing(
      Standing standing, List<Seen.Sign> signs, List<Integer> peersMarks, Set<String> quoted) {
    String curve =
        standing.curve().stream()
            .map(level -> level.map(Level::dot).orElse("·"))
            .collect(Collectors.joining(" "));
    String words = standing.level().map(Level::words).orElse("not marked");
    String seen =
        signs.isEmpty() ? "" : " Seen in " + texts(signs) + evidence(standing, signs, quoted);
    String peers =
        peersMarks.isEmpty()
            ? ""
            : " Those you met in mock interviews put you at " + counted(peersMarks) + " of 5.";
    return Words.of(
        Words.strong(standing.facet().title()), "  " + curve + "  " + words + "." + seen + peers);
  }

  /**
   * For a principle, the latest sentence that shows it, or the story that its author gave it to;
   * for the rest there is no room on a card. No sentence is told twice.
   */
  private static String evidence(Standing standing, List<Seen.Sign> signs, Set<String> quoted) {
    if (!(standing.facet() instanceof Facet.OfPrinciple)) return ".";
    return signs.stream()
        .map(sign -> sign.sentence().orElseGet(sign::title))
        .filter(quoted::add)
        .findFirst()
        .map(words -> ": “" + Cut.to(words, BRIEFLY) + "”")
        .orElse(".");
  }

  /** Each mark once, in order, and how many gave it: "1 and 3 (twice)". */
  static String counted(List<Integer> marks) {
    List<String> each =
        marks.stream().distinct().sorted().map(mark -> mark + howMany(marks, mark)).toList();
    return String.join(" and ", each);
  }

  private static String howMany(List<Integer> marks, int mark) {
    long times = marks.stream().filter(one -> one == mark).count();
    return times < 2
        ? ""
        : times == 2 ? " (twice)" : " (" + QuotaWords.number((int) times) + " times)";
  }

  /** Where they and those they met are widest apart. */
  private static Block apart(Gap gap) {
    return Block.text(
        "You and those you met are widest apart on ",
        Words.strong(gap.facet().title()),
        ": you put yourself at "
            + marks(gap.own())
            + ", they put you at "
            + counted(gap.peers())
            + " of 5. What they wrote stands in the card of that interview; if it surprises you,"
            + " ask them.");
  }

  // Where the two part.

  private static List<Block> partings(List<Parting> all) {
    List<Block> blocks = new ArrayList<>();
    told(all, Parting.Unclaimed.class).forEach(one -> blocks.addAll(parting(one)));
    told(all, Parting.Unseen.class).forEach(one -> blocks.addAll(parting(one)));
    return blocks;
  }

  /** One of each kind of facet comes before a second of either. */
  private static List<Parting> told(List<Parting> all, Class<? extends Parting> way) {
    List<Parting> these = all.stream().filter(way::isInstance).toList();
    List<Parting> told = new ArrayList<>();
    for (Class<? extends Facet> kind : List.of(Facet.OfFactor.class, Facet.OfPrinciple.class)) {
      these.stream().filter(one -> kind.isInstance(one.facet())).findFirst().ifPresent(told::add);
    }
    these.stream()
        .filter(one -> !told.contains(one))
        .limit(PARTINGS - told.size())
        .forEach(told::add);
    return told;
  }

  private static List<Block> parting(Parting parting) {
    List<Block> blocks = new ArrayList<>();
    String at = "You put yourself at " + marks(parting.marks());
    switch (parting) {
      case Parting.Unseen unseen -> {
        String made =
            ": "
                + at
                + "; I could not make out for sure a sentence "
                + FacetWords.sentence(unseen.facet())
                + ". ";
        blocks.add(
            Block.text(
                Words.strong(unseen.facet().title()),
                made
                    + (unseen.perhaps().isPresent()
                        ? "Is it this one? Then say it more plainly."
                        : "Is there one? I may have missed it.")));
        unseen
            .perhaps()
            .ifPresent(sentence -> blocks.add(new Block.Quote(Cut.to(sentence, QUOTE), null)));
      }
      case Parting.Unclaimed unclaimed -> {
        blocks.add(
            Block.text(
                Words.strong(unclaimed.facet().title()),
                ": " + at + ", and " + texts(unclaimed.signs()) + " show it."));
        unclaimed.signs().stream()
            .filter(sign -> sign.sentence().isPresent())
            .findFirst()
            .ifPresent(sign ->
                blocks.add(new Block.Quote(Cut.to(sign.sentence().orElseThrow(), QUOTE), null)));
      }
    }
    return blocks;
  }

  /** Each mark once, in order: "2", "3 and 5", "1, 2 and 4". */
  static String marks(List<Integer> marks) {
    List<String> each = marks.stream().distinct().sorted().map(Object::toString).toList();
    int last = each.size() - 1;
    return last < 1
        ? String.join("", each)
        : String.join(", ", each.subList(0, last)) + " and " + each.get(last);
  }

  static String texts(List<Seen.Sign> signs) {
    long answers = signs.stream().filter(sign -> sign.kind() != Found.Kind.STORY).count();
    String what =
        answers == signs.size() ? "answers" : answers == 0 ? "stories" : "answers and stories";
    return QuotaWords.number(signs.size()) + " of your " + what;
  }

  // Readiness.

  private static List<Block> readiness(Readiness readiness, int texts) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text(Words.strong("Ready to be asked")));
    if (!readiness.enoughRead()) {
      blocks.add(
          Block.text(
              (texts == 0
                      ? "I have read none of your answers and ready stories of the last three"
                          + " months"
                      : "I have read "
                          + QuotaWords.number(texts)
                          + " of your answers and ready stories of the last three months")
                  + ", which is too little to hold beside what you say of yourself."));
    } else if (readiness.shown().size() == Facet.all().size()) {
      blocks.add(
          Block.text(
              "All of it can be seen in what you wrote. What is left is to tell it, to somebody who"
                  + " asks back."));
    } else {
      List<String> lines = new ArrayList<>();
      named("I saw it in what you wrote, or you gave it to a ready story: ", readiness.shown())
          .ifPresent(lines::add);
      named("You say it, and I could not make it out yet: ", readiness.unseen())
          .ifPresent(lines::add);
      named("Still open: ", readiness.open()).ifPresent(lines::add);
      blocks.add(Block.bullets(lines));
    }
    blocks.add(Block.text(Words.strong("What would move it most: "), stepWords(readiness.step())));
    blocks.add(
        Block.context(
            "What counts here: answers to your group's questions and ready stories, once I have"
                + " coached them, what you say in ",
            Words.code("/barraiser mock"),
            ", and what you write under Answer it, for the week that I keep it. What you paste"
                + " into ",
            Words.code("/barraiser coach"),
            " does not."));
    return blocks;
  }

  private static Optional<String> named(String lead, List<Facet> facets) {
    if (facets.isEmpty()) return Optional.empty();
    return Optional.of(
        lead + facets.stream().map(Facet::title).collect(Collectors.joining(" · ")) + ".");
  }

  private static String stepWords(Readiness.Step step) {
    return switch (step) {
      case Readiness.ReadAnswer ignored ->
          "that I read your latest answer, so that we can compare.";
      case Readiness.ReadStory ignored -> "that I read a story that you call ready.";
      case Readiness.WriteStory(SuccessFactor factor, StoryCategory ignored) ->
          "a story with a sentence " + FacetWords.sentence(factor) + ".";
      case Readiness.AnswerAbout(Principle principle) ->
          "an answer about "
              + principle.title()
              + ", with a sentence "
              + FacetWords.sentence(principle)
              + ".";
      case Readiness.AnswerAny() -> "an answer to a question that you do not expect.";
    };
  }

  private static Button step(Readiness.Step step) {
    return switch (step) {
      case Readiness.ReadAnswer(long answer) ->
          Button.primary("Coach my latest answer", Action.of("coaching.answer", answer));
      case Readiness.ReadStory(long story) ->
          Button.primary("Coach my story", Action.of("coaching.story", story));
      case Readiness.WriteStory(SuccessFactor ignored, StoryCategory category) ->
          Button.primary(
              "Add a " + category.title() + " story", Action.of("stories.add", category.name()));
      case Readiness.AnswerAbout(Principle principle) ->
          Button.primary(
              "A question on " + principle.title(), Action.of("questions.about", principle.key()));
      case Readiness.AnswerAny() ->
          Button.primary("A question for me", Action.of("questions.random"));
    };
  }
}
