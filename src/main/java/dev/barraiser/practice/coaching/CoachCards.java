package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.reading.Reader;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.text.Cut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The coach's cards. Pure. All of them are for the author's eyes; even so their summaries hold no
 * words of an answer, since notifications show them on locked screens.
 */
final class CoachCards {

  static final String REWRITE = "coaching.rewrite";
  static final String DETAILS = "coaching.details";
  static final String SHOW = "coaching.show";
  static final String NOT_HELPFUL = "coaching.not-helpful";
  static final String WRONG = "coaching.wrong";
  static final String AGREE = "coaching.agree";
  static final String DISAGREE = "coaching.disagree";
  static final String WISH = "coaching.wish";

  /** The stories' own: their owner decides. */
  private static final String READY = "stories.ready";

  private static final String DRAFT = "stories.draft";

  static final String SAVE = "coaching.save";

  private static final String NOTED =
      "Thank you, I have noted it, without your name and without your words.";

  /** A suggestion quotes the whole sentence, unless it is a whole story. */
  private static final int QUOTE = 400;

  static final Block MARK =
      Block.context(
          "Coaching by a program on this machine: it reads words, it can be wrong, and you know"
              + " best. Only you see this.");

  private CoachCards() {}

  /** The suggestions. */
  static Card suggestions(Subject subject, Reading.Read read, Advice advice) {
    return suggestions(subject, read, advice, List.of());
  }

  /**
   * The suggestions.
   *
   * @param first what stands above them
   */
  static Card suggestions(Subject subject, Reading.Read read, Advice advice, List<Block> first) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Your coaching"));
    blocks.add(Block.context(subject.words()));
    blocks.addAll(first);
    Advice.Noted good = advice.good();
    if (good != null) {
      blocks.add(Block.text(good.words()));
      blocks.add(quote(read, good.sentence()));
    }
    for (int at = 0; at < advice.suggestions().size(); at++) {
      blocks.add(new Block.Divider());
      blocks.addAll(suggestion(subject, read, at + 1, advice.suggestions().get(at)));
    }
    blocks.add(new Block.Divider());
    blocks.add(Block.text(Words.strong("A Bar Raiser might ask next: "), advice.probe()));
    blocks.add(Block.context(Pace.words(read.length())));
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.of("Details", Action.of(DETAILS, subject.coaching())));
    buttons.add(subject.save());
    buttons.addAll(subject.more());
    buttons.add(Button.of("Not helpful", Action.of(NOT_HELPFUL, subject.coaching())));
    buttons.add(Button.of("That's wrong", Action.of(WRONG, subject.coaching())));
    blocks.add(new Block.Buttons(buttons));
    blocks.add(MARK);
    return new Card("Your coaching is here.", blocks);
  }

  private static List<Block> suggestion(
      Subject subject, Reading.Read read, int number, Advice.Suggestion suggestion) {
    return List.of(
        Block.text(Words.strong(number + ". "), suggestion.what()),
        quote(read, suggestion.sentence()),
        Block.text(suggestion.better()),
        Block.buttons(
            Button.primary(
                "Rewrite this sentence",
                Action.of(REWRITE, subject.coaching() + "." + suggestion.sentence()))));
  }

  /** Nothing can be said about it: why, and what to do. */
  static Card abstained(Subject subject, Reading.Abstained reading) {
    return Card.of(
        "I cannot coach this one.",
        Block.context(subject.words()),
        Block.text(why(reading)),
        Block.text(whatToDo(reading.reason())),
        Block.buttons(Button.of("That's wrong", Action.of(WRONG, subject.coaching()))),
        MARK);
  }

  private static String why(Reading.Abstained reading) {
    int words = reading.length().words();
    return switch (reading.reason()) {
      case TOO_SHORT ->
          "That is %s, which is too little to say anything fair about."
              .formatted(words == 1 ? "1 word" : words + " words");
      case NOT_ENGLISH ->
          "I can only read English, and this does not look like English to me. That says nothing"
              + " about your answer.";
      case NOT_AN_ANSWER ->
          "I cannot find an answer in this: nothing that happened, and no view either.";
    };
  }

  private static String whatToDo(Reading.Reason reason) {
    return switch (reason) {
      case TOO_SHORT ->
          "Tell it once from beginning to end, as you would say it aloud: what was wrong, what you"
              + " did, what came of it. Eighty words are enough for a start. Then ask me again.";
      case NOT_ENGLISH ->
          "If your interview is in English, say it in English, however roughly, and ask me again. I"
              + " do not mind mistakes. If it is English, press “That's wrong”, and I read it all"
              + " the same.";
      case NOT_AN_ANSWER ->
          "Write it in whole sentences, about one time: what was wrong, what you did, what came of"
              + " it. If that is what you did, press “That's wrong”, and I read it as an answer.";
    };
  }

  private static Block quote(Reading.Read read, int sentence) {
    return new Block.Quote(quoted(read.sentences().get(sentence).text()), null);
  }

  /** A sentence as a card shows it. */
  static String quoted(String sentence) {
    return Cut.to(sentence.strip().replaceAll("\\s+", " "), QUOTE);
  }

  /** What has changed since the last coaching of the same. */
  static List<Block> since(Comparison comparison) {
    List<Block> blocks = new ArrayList<>();
    if (comparison.isNothing()) {
      return List.of(
          Block.text("Since last time: other words, and I see no difference in what they show."));
    }
    if (!comparison.better().isEmpty()) {
      blocks.add(Block.text(Words.strong("Better than last time")));
      blocks.add(Block.bullets(comparison.better()));
    }
    if (!comparison.lost().isEmpty()) {
      blocks.add(Block.text(Words.strong("Lost since last time")));
      blocks.add(Block.bullets(comparison.lost()));
    }
    return blocks;
  }

  /** The same words as at another time: a rehearsed story does not sound like one's own. */
  static Block wordForWord(StoryStore.Telling telling) {
    return Block.text(
        "You have told this almost word for word before, as your story ",
        Words.strong(telling.title()),
        ", ",
        new Span.When(telling.at()),
        ". You know it well; to keep it genuine, tell it once without your notes, in other words.");
  }

  /** Where a story stands: what its owner says, and what speaks against it as a note. */
  static List<Block> ready(long story, Ready found, boolean ready) {
    return List.of(
        Block.text(Words.strong(ready ? "Ready. " : "A draft. "), said(found, ready)),
        Block.buttons(
            ready
                ? Button.of("Back to draft", Action.of(DRAFT, story))
                : found.isReady()
                    ? Button.primary("Ready to tell", Action.of(READY, story))
                    : Button.of("Ready to tell", Action.of(READY, story))));
  }

  private static String said(Ready found, boolean ready) {
    return ready && !found.isReady()
        ? "You say so, and it is your story. A note all the same: "
            + String.join(", and ", found.wanting())
            + "."
        : found.words();
  }

  /**
   * A sentence was rewritten: the two side by side, what improved and what got lost.
   *
   * @param was the sentence as it was
   * @param is the sentence as it is now
   */
  static Card compared(Subject subject, String was, String is, Comparison comparison) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Before and now"));
    blocks.add(Block.context(subject.words()));
    blocks.add(new Block.Quote(quoted(was), "before"));
    blocks.add(new Block.Quote(quoted(is), "now"));
    if (comparison.isNothing()) {
      blocks.add(
          Block.text(
              "I see no difference in what the two show. Take the one that sounds like you."));
    }
    if (!comparison.better().isEmpty()) {
      blocks.add(Block.text(Words.strong("What improved")));
      blocks.add(Block.bullets(comparison.better()));
    }
    if (!comparison.lost().isEmpty()) {
      blocks.add(Block.text(Words.strong("What got lost")));
      blocks.add(Block.bullets(comparison.lost()));
    } else if (!comparison.better().isEmpty()) {
      blocks.add(Block.text("And nothing got lost on the way."));
    }
    blocks.add(
        new Block.Buttons(
            List.of(
                subject.primarySave(),
                Button.of("Rewrite another", Action.of(SHOW, subject.coaching())),
                Button.of("Details", Action.of(DETAILS, subject.coaching())),
                Button.of("That's wrong", Action.of(WRONG, subject.coaching())))));
    blocks.add(
        Block.context(
            "I keep this version as a draft for you; what you wrote before stays as it is."));
    blocks.add(MARK);
    return new Card("Your sentence, before and now", blocks);
  }

  /** The settings of one person. */
  static Card wish(Wish wish, boolean changed) {
    List<Button> others =
        Arrays.stream(Wish.values())
            .filter(other -> other != wish)
            .map(other -> Button.of(other.title(), Action.of(WISH, other.name())))
            .toList();
    return Card.of(
        "Coaching: " + wish.title().toLowerCase(Locale.ROOT),
        Block.text(
            Words.strong(changed ? "From now on: " : "Coaching: "),
            wish.title().toLowerCase(Locale.ROOT),
            ". You hear from me " + wish.when() + "."),
        new Block.Buttons(others),
        Block.context(
            "Any text of yours at any time: ",
            Words.code("/barraiser coach"),
            ". Everything is read on this machine, and only you see what I say."));
  }

  /** Its author says that it was wrong to refuse it. */
  static Card refusalDoubted(Reading.Reason reason) {
    return switch (reason) {
      case TOO_SHORT ->
          Card.plain(
              NOTED
                  + " I still say nothing about fewer than %d words: it would be guessing. Tell a"
                      .formatted(Reader.FEWEST_WORDS)
                  + " little more, and ask me again.");
      case NOT_ENGLISH, NOT_AN_ANSWER ->
          Card.plain(
              NOTED
                  + " I take your word for it and read it as an answer. Your coaching comes in a"
                  + " moment.");
    };
  }

  /**
   * An opinion was kept; more of it only if the author agrees.
   *
   * @param quoted the sentences that would be kept with it, and nothing else
   */
  static Card opinion(long coaching, List<String> quoted) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text(NOTED));
    blocks.add(
        Block.text(
            quoted.size() == 1
                ? "May I keep this sentence of yours with it? Whoever runs me could then see what I"
                    + " got wrong. Nothing else of your text goes along, nor your name."
                : "May I keep these sentences of yours with it? Whoever runs me could then see what"
                    + " I got wrong. Nothing else of your text goes along, nor your name."));
    quoted.forEach(sentence -> blocks.add(new Block.Quote(sentence, null)));
    blocks.add(
        Block.buttons(
            Button.of(
                quoted.size() == 1 ? "Keep this sentence" : "Keep these sentences",
                Consent.asked(coaching, quoted)),
            Button.of("No, thank you", Action.of(DISAGREE, coaching))));
    return new Card("Thank you, noted.", blocks);
  }

  static Card agreed() {
    return Card.plain("Thank you. Those words are kept with your note, and nothing else.");
  }

  static Card disagreed() {
    return Card.plain("All right. Your note is kept, and none of your words.");
  }

  /** Said for a coaching that is not there, and just so for one that is somebody else's. */
  static Card notThere() {
    return Card.of(
        "I do not have that coaching any more.",
        Block.text(
            "I do not have that coaching any more. Press “Coach me” where your answer or story is,"
                + " or paste a text with ",
            Words.code("/barraiser coach"),
            "."));
  }

  static Card underWay() {
    return Card.plain("I am reading it. Your coaching comes in a moment.");
  }

  static Card gone() {
    return Card.plain(
        "That text is gone meanwhile, so I say nothing about it. What I had of it is forgotten.");
  }

  static Card changedSince() {
    return Card.plain(
        "What you wrote has changed since I read it. Press “Coach me” once more where it is, and I"
            + " read it as it is now.");
  }

  static Card failed() {
    return Card.plain(
        "I could not read it just now. Nothing you wrote is lost; please ask me again in a"
            + " minute.");
  }

  static Card noSuchAnswer() {
    return Card.plain(
        "I cannot find that answer among yours. You took it back, or the time that I keep"
            + " answers is over.");
  }

  static Card noSuchStory() {
    return Card.plain("I cannot find that story among yours. It may have been deleted.");
  }
}
