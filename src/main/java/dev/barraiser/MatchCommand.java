package dev.barraiser;

import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.practice.reading.StoryMatcher;
import dev.barraiser.practice.reading.StoryMatcher.Candidate;
import dev.barraiser.practice.reading.StoryMatcher.Match;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which story answers a question best, for those who measure it. Nothing is kept or sent. */
@Command(
    name = "match",
    description = {
      "Rank stories for a question: one JSON object a line in, one a line out.",
      "",
      "  in   {\"id\",\"question\",\"stories\":[{\"id\",\"text\"}]}",
      "       and of each story its \"title\", if it has one",
      "  out  {\"id\",\"ranked\":[{\"id\",\"score\"}]}",
      "",
      "The story that answers the question best comes first; scores are from 0 to 1.",
      "A line that cannot be read gets {\"id\",\"error\"}.",
    })
final class MatchCommand implements Callable<Integer> {

  /** More are not ranked in one go; nobody has written so many. */
  private static final int MOST_STORIES = 1000;

  private final InputStream in;
  private final PrintWriter out;

  @Option(
      names = "--jsonl",
      description = "Read lines of JSON; without it, all of the input is one object.")
  private boolean jsonl;

  @Option(
      names = "--embedder",
      paramLabel = "WHICH",
      description = "auto (default), model or table: what turns sentences into numbers.")
  private ReadBy embedder = ReadBy.auto;

  MatchCommand(InputStream in, PrintWriter out) {
    this.in = in;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var matcher = StoryMatcher.load(Embedders.load(embedder.choice(), Depth.WHOLE));
    InputStream lines = jsonl ? in : new ByteArrayInputStream(onOneLine(in.readAllBytes()));
    Jsonl.answer(lines, out, Item.class, item -> ranked(item, matcher));
    return 0;
  }

  /** A line break means nothing in JSON, and no text in it holds one as it is. */
  private static byte[] onOneLine(byte[] json) {
    for (int i = 0; i < json.length; i++) if (json[i] == '\n') json[i] = ' ';
    return json;
  }

  /** An input line. */
  record Item(
      @Nullable Object id, @Nullable String question, @Nullable List<@Nullable Told> stories)
      implements Jsonl.Item {}

  record Told(@Nullable Object id, @Nullable String title, @Nullable String text) {}

  record Answer(@Nullable Object id, List<Ranked> ranked) {}

  record Ranked(@Nullable Object id, double score) {}

  private static Object ranked(Item item, StoryMatcher matcher) {
    if (item.question() == null || item.question().isBlank()) {
      throw new Jsonl.Wrong("there is no question");
    }
    if (item.stories() == null) throw new Jsonl.Wrong("there are no stories");
    if (item.stories().size() > MOST_STORIES) {
      throw new Jsonl.Wrong("more than " + MOST_STORIES + " stories");
    }
    List<@Nullable Object> ids = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (Told told : item.stories()) {
      if (told == null || told.text() == null) throw new Jsonl.Wrong("a story has a text");
      String title = told.title() == null ? "" : told.title();
      candidates.add(new Candidate(String.valueOf(ids.size()), title, told.text()));
      ids.add(told.id());
    }
    List<Ranked> ranked = new ArrayList<>();
    for (Match match : matcher.rank(item.question(), candidates)) {
      ranked.add(new Ranked(ids.get(Integer.parseInt(match.id())), rounded(match.score())));
    }
    return new Answer(item.id(), ranked);
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
