package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.reading.Element;
import dev.barraiser.practice.reading.Evidence;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Point;
import dev.barraiser.practice.reading.Presence;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.text.Cut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Everything that was read in a text, element by element, for who asks to see it. */
final class DetailsCard {

  /** Seventeen elements with a sentence each still have to fit into one message. */
  private static final int EXCERPT = 110;

  private static final List<Part> PARTS =
      List.of(Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT);

  private DetailsCard() {}

  /** Everything else that was found, with the sentence that shows it. */
  static Card of(Subject subject, Reading.Read read, Weights weights) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("What I read in it"));
    blocks.add(Block.context(subject.words()));
    blocks.addAll(frame(read));
    blocks.addAll(elements(read));
    if (read.lens() != Lens.VIEW) blocks.addAll(shares(read, weights));
    blocks.addAll(principles(read));
    blocks.addAll(numbers(read));
    blocks.add(Block.text(Words.strong("Who acts"), "  " + ownership(read.ownership())));
    blocks.add(Block.text(Words.strong("Length"), "  " + Pace.words(read.length())));
    blocks.add(
        new Block.Buttons(
            List.of(
                Button.of(
                    "Back to the suggestions", Action.of(CoachCards.SHOW, subject.coaching())),
                subject.save(),
                Button.of("That's wrong", Action.of(CoachCards.WRONG, subject.coaching())))));
    blocks.add(CoachCards.MARK);
    return new Card("The details of your coaching", blocks);
  }

  private static List<Block> frame(Reading.Read read) {
    return switch (read.lens()) {
      case STORY -> List.of();
      case FAILURE ->
          points(
              read, "A failure, told", Point.OWNED, Point.RESPONDED, Point.CHANGED, Point.LEARNED);
      case ETHICS ->
          points(
              read,
              "A matter of conscience",
              Point.CUSTOMER,
              Point.LONG_TERM,
              Point.TRANSPARENCY,
              Point.TEAM,
              Point.INTEGRITY);
      case VIEW ->
          points(read, "A view", Point.POSITION, Point.PRINCIPLES, Point.EXAMPLE, Point.TRADE_OFF);
    };
  }

  private static List<Block> points(Reading.Read read, String title, Point... points) {
    return found(
        title,
        Arrays.stream(points)
            .map(point -> new Sought(title(point), Gaps.evidence(read, point)))
            .toList(),
        read);
  }

  private static String title(Point point) {
    return switch (point) {
      case OWNED -> "Owned fully";
      case RESPONDED -> "Responded at once";
      case CHANGED -> "Changed for good";
      case LEARNED -> "Learned";
      case CUSTOMER -> "Customer first";
      case LONG_TERM -> "Long term";
      case TRANSPARENCY -> "Transparency";
      case TEAM -> "Trust in the team";
      case INTEGRITY -> "Personal integrity";
      case POSITION -> "Position";
      case PRINCIPLES -> "Principles";
      case EXAMPLE -> "One real example";
      case TRADE_OFF -> "Trade-off";
      case CREDIT -> "Credit to others";
    };
  }

  private static List<Block> elements(Reading.Read read) {
    List<Block> blocks = new ArrayList<>();
    for (Part part : PARTS) {
      List<Sought> sought =
          Arrays.stream(Element.values())
              .filter(element -> element.part() == part)
              .map(element -> new Sought(element.title(), Gaps.evidence(read, element)))
              .filter(one -> isReported(one, read.lens()))
              .toList();
      if (!sought.isEmpty()) blocks.addAll(found(part.title(), sought, read));
    }
    if (read.lens() != Lens.VIEW) {
      blocks.add(Block.context("No answer needs all of these; choose those that are yours."));
    }
    return blocks;
  }

  /** Of a view only what is there: nothing of the four parts is missing from it. */
  private static boolean isReported(Sought sought, Lens lens) {
    return lens != Lens.VIEW || sought.evidence().presence() != Presence.NOT_FOUND;
  }

  private record Sought(String title, Evidence evidence) {}

  /** What is there, each with its sentence, and what is not, in one line. */
  private static List<Block> found(String title, List<Sought> sought, Reading.Read read) {
    List<Words> there = new ArrayList<>();
    List<String> not = new ArrayList<>();
    for (Sought one : sought) {
      switch (one.evidence().presence()) {
        case SHOWN ->
            there.add(Words.of(Words.strong(one.title()), ": " + shownBy(one.evidence(), read)));
        case THIN -> there.add(Words.of(one.title() + ", thin: " + shownBy(one.evidence(), read)));
        case NOT_FOUND -> not.add(one.title());
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text(Words.strong(title)));
    if (!there.isEmpty()) blocks.add(new Block.Bullets(there));
    if (!not.isEmpty()) blocks.add(Block.context("Not found: " + String.join(", ", not) + "."));
    return blocks;
  }

  private static String shownBy(Evidence evidence, Reading.Read read) {
    return evidence.sentences().stream()
        .findFirst()
        .map(at -> "“" + excerpt(read, at) + "”")
        .orElse("throughout");
  }

  private static List<Block> shares(Reading.Read read, Weights weights) {
    return List.of(
        Block.text(Words.strong("How your words are spread")),
        new Block.Facts(
            PARTS.stream()
                .map(part ->
                    new Block.Fact(
                        part.title(),
                        "%d %%, lean towards %d"
                            .formatted(Math.round(read.shares().of(part)), weights.of(part))))
                .toList()));
  }

  private static List<Block> principles(Reading.Read read) {
    List<Words> asserted =
        read.principles().stream()
            .filter(Reading.Shown::asserted)
            .limit(3)
            .map(shown ->
                Words.of(
                    Words.strong(shown.principle().title()),
                    ": “" + excerpt(read, shown.sentence()) + "”"))
            .toList();
    if (asserted.isEmpty()) {
      return List.of(
          Block.text(
              Words.strong("Leadership Principles"),
              "  None that I would vouch for from these words."));
    }
    return List.of(Block.text(Words.strong("Leadership Principles")), new Block.Bullets(asserted));
  }

  private static List<Block> numbers(Reading.Read read) {
    if (read.quantified().isEmpty()) {
      return List.of(Block.text(Words.strong("Numbers"), "  None that measures what came of it."));
    }
    return List.of(
        Block.text(Words.strong("Numbers")),
        new Block.Bullets(read.quantified().stream().map(DetailsCard::number).toList()));
  }

  private static Words number(Reading.Quantified number) {
    Span what = Words.strong(number.number());
    if (number.baseline().isEmpty()) return Words.of(what, ", without where it started");
    if (!number.startsElsewhere()) return Words.of(what, ", before and after");
    return Words.of(what, ", and before it was ", Words.strong(number.baseline()));
  }

  private static String ownership(Reading.Ownership ownership) {
    List<String> told = new ArrayList<>();
    told.add(sentences(ownership.i()) + " in which you act");
    told.add(sentences(ownership.we()) + " in which only “we” do");
    if (!ownership.passive().isEmpty()) {
      told.add(sentences(ownership.passive().size()) + " in which nobody does");
    }
    String all = String.join(", ", told) + ".";
    String begun = all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
    return ownership.credit().isEmpty() ? begun : begun + " You give credit to others.";
  }

  private static String sentences(int count) {
    return switch (count) {
      case 0 -> "no sentence";
      case 1 -> "one sentence";
      default -> count + " sentences";
    };
  }

  private static String excerpt(Reading.Read read, int sentence) {
    return Cut.to(read.sentences().get(sentence).text().strip().replaceAll("\\s+", " "), EXCERPT);
  }
}
