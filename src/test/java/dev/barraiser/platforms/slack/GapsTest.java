package dev.barraiser.platforms.slack;

import static dev.barraiser.platforms.slack.Overheard.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Incoming;
import dev.barraiser.platforms.slack.wire.Member;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was said in open threads while nobody listened is found in Slack's history, once. */
@Timeout(120)
final class GapsTest {

  private static final String REPLIES = "conversations.replies";

  @TempDir Path folder;

  private Overheard bot;
  private Member ana;
  private Member jonas;
  private String channel;
  private String root;

  @BeforeEach
  void start() {
    bot = new Overheard(folder);
    ana = bot.slack.member("Ana Souza");
    jonas = bot.slack.member("Jonas Weber");
    channel = bot.slack.channel("practice", ana, jonas);
    bot.start();
    root = bot.opensAThread(ana, channel);
  }

  @AfterEach
  void close() {
    bot.close();
    assertThat(bot.slack.complaints()).isEmpty();
  }

  private List<String> said() {
    return bot.handled(Incoming.Said.class).stream()
        .filter(one -> one.place().equals(bot.reply(channel, root, root).place()))
        .map(Incoming.Said::text)
        .toList();
  }

  private List<String> edited() {
    return bot.handled(Incoming.Edited.class).stream().map(Incoming.Edited::text).toList();
  }

  private List<String> deleted() {
    return bot.handled(Incoming.Deleted.class).stream().map(event -> event.message().id()).toList();
  }

  private String hears(Member who, String words) {
    String ts = who.replies(channel, root, words);
    patiently().until(() -> said().contains(words));
    return ts;
  }

  @Test
  void what_was_written_changed_and_deleted_meanwhile_is_found_once() {
    String kept = hears(ana, "I asked the customer first");
    String dropped = hears(jonas, "I would not have done that");
    bot.clock.advance(Duration.ofMinutes(1));

    bot.duringAGap(() -> {
      jonas.replies(channel, root, "I wrote down what we knew");
      String both = ana.replies(channel, root, "I waited");
      ana.edits(channel, both, "I waited a week");
      ana.edits(channel, kept, "I asked three customers first");
      jonas.deletes(channel, dropped);
      ana.deletes(channel, ana.replies(channel, root, "Never mind"));
    });
    bot.duringAGap(() -> {});
    bot.comesToAnEnd();

    assertThat(said())
        .containsExactly(
            "I asked the customer first",
            "I would not have done that",
            "I wrote down what we knew",
            "I waited a week");
    assertThat(edited())
        .containsExactlyInAnyOrder("I asked three customers first", "I waited a week");
    assertThat(deleted()).containsExactly(dropped);
  }

  @Test
  void a_gap_of_many_pages_is_filled_although_slack_asks_for_a_pause_in_between() {
    List<String> words = IntStream.range(0, 450).mapToObj(i -> "Reply " + i).toList();
    bot.stop();
    bot.line.withhold(true);
    words.forEach(one -> ana.replies(channel, root, one));
    bot.line.withhold(false);
    CountDownLatch firstPage = bot.slack.next(REPLIES).hangs();
    long before = bot.slack.calls(REPLIES);

    bot.startsUntil(() -> bot.slack.calls(REPLIES) == before + 1);
    bot.slack.next(REPLIES).tooFast(Duration.ofSeconds(1));
    firstPage.countDown();

    patiently().until(() -> said().size() >= words.size());
    bot.comesToAnEnd();
    assertThat(said()).containsExactlyElementsOf(words);
    assertThat(bot.slack.calls(REPLIES) - before).isEqualTo(4);
  }

  @Test
  void an_app_that_may_only_read_small_pages_fills_its_gaps_too() {
    List<String> words = IntStream.range(0, 40).mapToObj(i -> "Reply " + i).toList();
    bot.slack.next(REPLIES).refused("invalid_limit");

    bot.duringAGap(() -> words.forEach(one -> jonas.replies(channel, root, one)));

    assertThat(said()).containsExactlyElementsOf(words);
  }

  @Test
  void what_is_found_in_the_history_and_told_as_well_is_handled_once() {
    String kept = hears(ana, "I asked the customer first");
    String dropped = hears(jonas, "I would not have done that");
    bot.clock.advance(Duration.ofMinutes(1));
    bot.line.hold();
    jonas.replies(channel, root, "I wrote down what we knew");
    ana.edits(channel, kept, "I asked three customers first");
    jonas.deletes(channel, dropped);
    bot.stop();
    bot.start();
    assertThat(said()).hasSize(3);

    bot.line.letGoBackwards();
    bot.line.repeatLastAsAnother();
    bot.comesToAnEnd();

    assertThat(said())
        .containsExactly(
            "I asked the customer first",
            "I would not have done that",
            "I wrote down what we knew");
    assertThat(edited()).containsExactly("I asked three customers first");
    assertThat(deleted()).containsExactly(dropped);
  }

  @Test
  void a_socket_that_broke_for_a_moment_leaves_no_gap() {
    bot.line.withhold(true);
    ana.replies(channel, root, "Into the void");
    bot.line.withhold(false);

    bot.line.kill();

    patiently().until(() -> said().contains("Into the void"));
    bot.comesToAnEnd();
    assertThat(said()).containsExactly("Into the void");
  }

  @Test
  void what_strangers_replied_meanwhile_is_not_taken() {
    Member stranger = bot.slack.stranger("Sven Stranger");
    String common = bot.slack.channel("common", ana, stranger);
    String question = bot.opensAThread(ana, common);

    bot.duringAGap(() -> {
      ana.shares(common, true);
      stranger.replies(common, question, "At my company we do it differently");
    });

    bot.comesToAnEnd();
    assertThat(bot.handled(Incoming.Said.class))
        .noneMatch(said -> said.by().id().equals(stranger.id()));
  }

  @Test
  void a_thread_that_is_gone_and_a_channel_that_was_left_keep_no_other_from_being_filled() {
    String left = bot.slack.channel("left", ana, jonas);
    String inLeft = bot.opensAThread(ana, left);
    String gone = bot.opensAThread(jonas, channel);

    bot.duringAGap(() -> {
      jonas.replies(left, inLeft, "Nobody hears me");
      ana.kicks(left, bot.slack.bot());
      jonas.deletes(channel, gone);
      ana.replies(channel, root, "I am still here");
    });

    bot.comesToAnEnd();
    assertThat(said()).containsExactly("I am still here");
    assertThat(bot.handled(Incoming.Said.class))
        .noneMatch(said -> said.text().equals("Nobody hears me"));
  }
}
