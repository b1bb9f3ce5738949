package dev.barraiser.practice.coaching;

import dev.barraiser.practice.reading.Confession;
import dev.barraiser.practice.reading.Element;
import dev.barraiser.practice.reading.Evidence;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Point;
import dev.barraiser.practice.reading.Presence;
import dev.barraiser.practice.reading.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what already works in an answer, and says so of one sentence. Pure. */
final class Strengths {

  /** In the story of a failure, it counts what was lost. */
  private static final Pattern DAMAGE =
      Pattern.compile(
          "\\b(?:lost|lose|losing|cost|fell|dropped|failed|missed|broke|complain\\w*|late|down"
              + "|outage|cancel\\w*|left us|refund\\w*|wasted)\\b",
          Pattern.CASE_INSENSITIVE);

  private record Strength(Evidence evidence, List<String> words) {}

  private Strengths() {}

  /**
   * The best that can be said, of a sentence that no suggestion is about where there is one, and
   * never of one with a habit that costs conviction; empty where nothing stands out.
   */
  static Optional<Advice.Noted> best(
      Reading.Read read, List<Advice.Suggestion> suggestions, Advice.Chooser chooser) {
    List<Integer> weak = read.habits().stream().map(Reading.Habit::sentence).toList();
    List<Integer> taken = suggestions.stream().map(Advice.Suggestion::sentence).toList();
    List<Advice.Noted> firsts = new ArrayList<>();
    List<Advice.Noted> all = new ArrayList<>();
    for (Strength strength : of(read)) {
      if (!strength.evidence().isShown()) continue;
      String words = chooser.one(strength.words().getFirst(), strength.words());
      List<Advice.Noted> sayings =
          strength.evidence().sentences().stream()
              .filter(at -> !weak.contains(at))
              .map(at -> new Advice.Noted(words, at))
              .toList();
      sayings.stream().limit(1).forEach(firsts::add);
      all.addAll(sayings);
    }
    // A second-best sentence, praised beside the best of its kind, would look ill chosen.
    return Stream.concat(firsts.stream(), all.stream())
        .filter(one -> !taken.contains(one.sentence()))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** Everything that can be said, the best first, and of each sentence one thing. */
  static List<Advice.Noted> all(Reading.Read read, Advice.Chooser chooser) {
    List<Integer> weak = read.habits().stream().map(Reading.Habit::sentence).toList();
    Map<Integer, Advice.Noted> all = new LinkedHashMap<>();
    for (Strength strength : of(read)) {
      if (!strength.evidence().isShown()) continue;
      String words = chooser.one(strength.words().getFirst(), strength.words());
      strength.evidence().sentences().stream()
          .filter(at -> !weak.contains(at) && !all.containsKey(at))
          .findFirst()
          .ifPresent(at -> all.put(at, new Advice.Noted(words, at)));
    }
    return List.copyOf(all.values());
  }

  private static List<Strength> of(Reading.Read read) {
    List<Strength> all = new ArrayList<>();
    numbers(read, all);
    boolean view = read.lens() == Lens.VIEW;
    if (read.lens() == Lens.FAILURE) failure(read, all);
    if (read.lens() == Lens.STORY) confessed(read, all);
    if (read.lens() == Lens.ETHICS) ethics(read, all);
    if (view) view(read, all);
    all.add(
        point(
            read,
            Point.TRADE_OFF,
            "You say what your choice cost. Few people dare to, and it makes the rest credible.",
            "Here is a real choice with its price. Keep it."));
    all.add(
        element(
            read,
            Element.DECISION_MAKING,
            "This is a decision, and it is clear why you took it.",
            "Here you decide something, and say why. That is what people will remember."));
    all.add(
        element(
            read,
            Element.STAKEHOLDER_INFLUENCE,
            "Here I can watch you win somebody over.",
            "Here it becomes clear how you bring people along."));
    all.add(
        element(
            read,
            Element.LONG_TERM_LEGACY,
            "It has lasted, and you say so: that is what raising a bar looks like.",
            "This shows that it went on without you. Keep it near the end."));
    all.add(
        element(
            read,
            Element.CULTURAL_IMPACT,
            "Other people work differently because of you, and here it shows.",
            "This reaches beyond the task: a habit of others has changed."));
    all.add(
        element(
            read,
            Element.LONG_TERM_STAKES,
            "After this sentence everybody knows why it mattered.",
            "You make clear what was at stake, and early enough."));
    all.add(
        element(
            read,
            Element.IMMEDIATE_OUTCOMES,
            "This is an outcome that I can picture.",
            "It is plain here what came of it."));
    all.add(
        learned(
            read,
            "This is something you learned, said without fuss.",
            "I believe that you took this with you."));
    all.add(
        element(
            read,
            Element.STRATEGIC_THINKING,
            "Here I can follow your thinking, and not only your steps.",
            "Here you look further than the next step."));
    all.add(
        point(
            read,
            Point.CREDIT,
            "You give credit where it is due, and lose nothing by it.",
            "You name whom you owe something to, and it sounds generous."));
    all.add(
        element(
            read,
            Element.CULTURAL_CHALLENGE,
            "You name the habit behind the trouble, not only the trouble.",
            "This goes below the surface: it says why things were as they were."));
    all.add(
        element(
            read,
            Element.ORGANISATIONAL_CONTEXT,
            "After this sentence a stranger knows where they are.",
            "One sentence, and the place is clear."));
    if (!view) acting(read, all);
    return all;
  }

  private static void numbers(Reading.Read read, List<Strength> all) {
    for (Reading.Quantified number : read.quantified()) {
      boolean figure = number.number().chars().anyMatch(Character::isDigit);
      // “One” alone, or “seven years”, is a word and no figure to remember.
      if (!figure && number.baseline().isEmpty()) continue;
      var evidence = new Evidence(Presence.SHOWN, List.of(number.sentence()));
      boolean damage =
          read.lens() == Lens.FAILURE
              && DAMAGE.matcher(read.sentences().get(number.sentence()).text()).find();
      if (damage) {
        all.add(
            new Strength(
                evidence,
                List.of(
                    "You say how large the damage was, and make it no smaller: “%s”."
                        .formatted(number.number()),
                    "“%s”: whoever puts a figure to what went wrong hides nothing."
                        .formatted(number.number()))));
      } else if (number.baseline().isEmpty()) {
        all.add(
            new Strength(
                evidence,
                List.of(
                    "“%s” is a figure, and one remembers figures.".formatted(number.number()),
                    "With “%s” your result has a size.".formatted(number.number()))));
      } else if (number.startsElsewhere()) {
        String change = "“%s” then, “%s” now".formatted(number.baseline(), number.outcome());
        all.addFirst(
            new Strength(
                evidence,
                List.of(
                    change + ": you told me where it started, so this weighs something.",
                    change + ": this is a result that anybody can check.")));
      } else {
        all.addFirst(
            new Strength(
                evidence,
                List.of(
                    "Before and after in one sentence: this is a result that anybody can check.",
                    "You say where it started and where it ended. That is hard to argue with.")));
      }
    }
  }

  private static void failure(Reading.Read read, List<Strength> all) {
    all.add(
        owned(
            read,
            "You take this on yourself without looking for cover. That is the hardest sentence of"
                + " the answer.",
            "It is yours, and you say so plainly. An interviewer leans forward here."));
    all.add(
        point(
            read,
            Point.CHANGED,
            "You did not only mend it; you made sure it stays mended.",
            "Here is the safeguard, and it is easy to picture."));
    all.add(
        point(
            read,
            Point.RESPONDED,
            "You acted at once, and for those whom it hit.",
            "I can see what you did as soon as you knew."));
  }

  /** Of a story nobody asks for a failure, so only what can mean nothing else is taken for one. */
  private static void confessed(Reading.Read read, List<Strength> all) {
    List<Integer> confessions =
        Gaps.owning(read).stream()
            .filter(at -> Confession.is(read.sentences().get(at).text()))
            .toList();
    if (confessions.isEmpty()) return;
    all.addFirst(
        new Strength(
            new Evidence(Presence.SHOWN, confessions),
            List.of(
                "It is yours, and you say so plainly. An interviewer leans forward here.",
                "You name your own share without being asked. Few people do.")));
  }

  private static void ethics(Reading.Read read, List<Strength> all) {
    all.add(
        point(
            read,
            Point.INTEGRITY,
            "Here is the line that you would not cross. It needs no more words.",
            "You stood by something that could have cost you, and it shows."));
    all.add(
        point(
            read,
            Point.CUSTOMER,
            "The customer is in the room here, though nobody had invited them.",
            "You look at it from the customer's side, and say what you see."));
    all.add(
        point(
            read,
            Point.TRANSPARENCY,
            "You said it openly, and to whom it concerned.",
            "Nothing is hidden here, and that does you credit."));
  }

  private static void view(Reading.Read read, List<Strength> all) {
    all.add(
        point(
            read,
            Point.EXAMPLE,
            "Here your view has a day on which you lived by it.",
            "A real case: now I believe the rest as well."));
    all.add(
        point(
            read,
            Point.POSITION,
            "You say what you think, and one could disagree. That is what a view is.",
            "A clear answer, before any reasons."));
    all.add(
        point(
            read,
            Point.PRINCIPLES,
            "I can see what your view rests on.",
            "Here is the conviction behind it, in your own words."));
  }

  /** It can always be said of an answer in which somebody does something themselves. */
  private static void acting(Reading.Read read, List<Strength> all) {
    if (read.ownership().i() == 0 || Gaps.isMissing(read, Part.ACTION)) return;
    Sentences.of(read, Part.ACTION)
        .filter(at -> !read.ownership().passive().contains(at))
        .filter(at -> Sentences.saysI(read.sentences().get(at).text()))
        .findFirst()
        .ifPresent(at ->
            all.add(
                new Strength(
                    new Evidence(Presence.SHOWN, List.of(at)),
                    List.of(
                        "Here I can see you at work.", "This step is yours, and you say so."))));
  }

  private static Strength element(Reading.Read read, Element element, String... words) {
    Evidence evidence = Gaps.evidence(read, element);
    // Praise for what is missing would be believed by nobody.
    List<Integer> fitting =
        Gaps.isMissing(read, element.part())
            ? List.of()
            : evidence.sentences().stream()
                .filter(at -> read.sentences().get(at).part() == element.part())
                .toList();
    return new Strength(new Evidence(evidence.presence(), fitting), List.of(words));
  }

  private static Strength owned(Reading.Read read, String... words) {
    Presence presence = Gaps.evidence(read, Point.OWNED).presence();
    return new Strength(new Evidence(presence, Gaps.owning(read)), List.of(words));
  }

  private static Strength learned(Reading.Read read, String... words) {
    Presence presence = Gaps.evidence(read, Point.LEARNED).presence();
    return new Strength(new Evidence(presence, Gaps.learned(read)), List.of(words));
  }

  private static Strength point(Reading.Read read, Point point, String... words) {
    return new Strength(Gaps.evidence(read, point), List.of(words));
  }
}
