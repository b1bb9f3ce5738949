package dev.barraiser.platforms.slack;

import static dev.barraiser.platforms.slack.Overheard.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.barraiser.chat.ChatPlatform.Connection.State;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Profile;
import dev.barraiser.platforms.slack.wire.Member;
import dev.barraiser.platforms.slack.wire.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes of people and channels that come, go and change: each is handled exactly once. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class OutcomesTest {

  /** How it comes to the bot's ears. */
  @SuppressWarnings("ImmutableEnumChecker") // Method references.
  enum Way {
    TOLD_AGAIN_AND_AGAIN(Overheard::toldAgainAndAgain),
    FOUND_AFTER_A_GAP(Overheard::duringAGap);

    private final BiConsumer<Overheard, Runnable> happens;

    Way(BiConsumer<Overheard, Runnable> happens) {
      this.happens = happens;
    }
  }

  interface Deed {
    void of(Overheard bot, Member who, String channel);
  }

  /** How a channel gets lost, and how it is found again. */
  @SuppressWarnings("ImmutableEnumChecker") // Lambdas.
  enum Loss {
    ARCHIVED((_, who, in) -> who.archives(in), (_, who, in) -> who.unarchives(in)),
    SHARED((_, who, in) -> who.shares(in, true), (_, who, in) -> who.shares(in, false)),
    REMOVED(
        (bot, who, in) -> who.kicks(in, bot.slack.bot()),
        (bot, who, in) -> who.invites(in, bot.slack.bot())),
    DELETED((_, who, in) -> who.deletesChannel(in), (_, _, _) -> {});

    private final Deed lost;
    private final Deed found;

    Loss(Deed lost, Deed found) {
      this.lost = lost;
      this.found = found;
    }
  }

  enum Kind {
    PUBLIC,
    PRIVATE
  }

  @TempDir Path folder;

  private Overheard bot;
  private Member ana;
  private Member jonas;
  private String channel;
  private String behindDoors;

  @BeforeEach
  void start() {
    bot = new Overheard(folder);
    ana = bot.slack.member("Ana Souza", "Europe/Lisbon");
    jonas = bot.slack.member("Jonas Weber", "Europe/Berlin");
    channel = bot.slack.channel("practice", ana, jonas);
    behindDoors = bot.slack.privateChannel("behind-doors", ana, jonas);
    bot.start();
    ana.says(channel, "Good morning");
    jonas.says(channel, "Good morning");
    bot.awaits(Incoming.PersonChanged.class, 2);
    bot.comesToAnEnd();
  }

  @AfterEach
  void close() {
    bot.close();
    assertThat(bot.slack.complaints()).isEmpty();
  }

  private void happens(Way way, Runnable happening) {
    way.happens.accept(bot, happening);
    bot.comesToAnEnd();
  }

  private List<Incoming.PersonChanged> toldOf(Member member) {
    return bot.handled(Incoming.PersonChanged.class).stream()
        .filter(event -> event.profile().person().id().equals(member.id()))
        .toList();
  }

  // People.

  @ParameterizedTest
  @EnumSource
  void who_is_deactivated_has_left_and_who_comes_back_is_there_again(Way way) {
    happens(way, () -> bot.slack.deactivates(ana));

    assertThat(bot.handled(Incoming.PersonLeft.class))
        .extracting(event -> event.person().id())
        .containsExactly(ana.id());
    assertThat(toldOf(ana)).hasSize(1);

    bot.clock.advance(Duration.ofSeconds(2));
    happens(way, () -> bot.slack.reactivates(ana));
    ana.joins(channel);
    ana.says(channel, "Here I am again");

    patiently().until(() -> toldOf(ana).size() == 2);
    bot.comesToAnEnd();
    assertThat(toldOf(ana)).hasSize(2);
    assertThat(bot.handled(Incoming.PersonLeft.class)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void another_name_another_zone_and_more_rights_are_known(Way way) {
    happens(
        way,
        () -> {
          bot.clock.advance(Duration.ofSeconds(2));
          bot.slack.renames(jonas, "Jonas Weber-Silva");
          bot.slack.moves(jonas, "Asia/Kolkata");
          bot.slack.makesAdmin(jonas, true);
        });

    List<Profile> told = toldOf(jonas).stream().map(Incoming.PersonChanged::profile).toList();
    assertThat(told).doesNotHaveDuplicates();
    assertThat(told.getLast())
        .isEqualTo(
            new Profile(
                told.getLast().person(),
                "Jonas Weber-Silva",
                ZoneId.of("Asia/Kolkata"),
                true,
                false));
    assertThat(told).hasSize(way == Way.FOUND_AFTER_A_GAP ? 2 : 4);
  }

  @Test
  void who_leaves_the_channel_has_left_it_once() {
    bot.toldAgainAndAgain(() -> jonas.leaves(channel));

    bot.comesToAnEnd();
    assertThat(bot.handled(Incoming.LeftChannel.class))
        .extracting(event -> event.person().id(), event -> event.place().id())
        .containsExactly(tuple(jonas.id(), channel));
    assertThat(bot.handled(Incoming.PersonLeft.class)).isEmpty();
  }

  @Test
  void a_guest_is_known_as_one() {
    Member guest = bot.slack.guest("Gina Guest");
    String open = bot.slack.channel("open", ana, guest);

    guest.says(open, "May I join in?");

    patiently().until(() -> toldOf(guest).size() == 1);
    assertThat(toldOf(guest).getFirst().profile().guest()).isTrue();
    patiently().until(() -> isHeard("May I join in?"));
  }

  private boolean isHeard(String words) {
    return heard(words) == 1;
  }

  private long heard(String words) {
    return bot.handled(Incoming.Said.class).stream()
        .filter(said -> said.text().equals(words))
        .count();
  }

  // Channels.

  /**
   * Of sharing, Slack tells alike for both kinds; what is deleted is missing like what was left.
   */
  static Stream<Arguments> losses() {
    return Stream.of(
        arguments(Loss.ARCHIVED, Kind.PUBLIC, Way.TOLD_AGAIN_AND_AGAIN),
        arguments(Loss.ARCHIVED, Kind.PRIVATE, Way.TOLD_AGAIN_AND_AGAIN),
        arguments(Loss.ARCHIVED, Kind.PUBLIC, Way.FOUND_AFTER_A_GAP),
        arguments(Loss.SHARED, Kind.PUBLIC, Way.TOLD_AGAIN_AND_AGAIN),
        arguments(Loss.SHARED, Kind.PRIVATE, Way.FOUND_AFTER_A_GAP),
        arguments(Loss.REMOVED, Kind.PUBLIC, Way.TOLD_AGAIN_AND_AGAIN),
        arguments(Loss.REMOVED, Kind.PRIVATE, Way.TOLD_AGAIN_AND_AGAIN),
        arguments(Loss.REMOVED, Kind.PRIVATE, Way.FOUND_AFTER_A_GAP),
        arguments(Loss.DELETED, Kind.PUBLIC, Way.TOLD_AGAIN_AND_AGAIN),
        arguments(Loss.DELETED, Kind.PRIVATE, Way.TOLD_AGAIN_AND_AGAIN));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void a_channel_is_lost_once_and_found_again_once(Loss loss, Kind kind, Way way) {
    String lost = kind == Kind.PUBLIC ? channel : behindDoors;
    happens(way, () -> loss.lost.of(bot, ana, lost));

    assertThat(removedFrom(lost)).isEqualTo(1);
    assertThat(invitedTo(lost)).isEqualTo(1);

    happens(way, () -> loss.found.of(bot, ana, lost));

    assertThat(removedFrom(lost)).isEqualTo(1);
    assertThat(invitedTo(lost)).isEqualTo(loss == Loss.DELETED ? 1 : 2);
  }

  private long removedFrom(String lost) {
    return bot.handled(Incoming.Removed.class).stream()
        .filter(event -> event.place().id().equals(lost))
        .count();
  }

  /** How often it began a stay there. */
  private long invitedTo(String found) {
    return bot.handled(Incoming.Invited.class).stream()
        .filter(event -> event.place().id().equals(found) && event.id().contains("stay-"))
        .count();
  }

  private List<String> inviters(String to) {
    return bot.handled(Incoming.Invited.class).stream()
        .filter(event -> event.place().id().equals(to))
        .flatMap(event -> Stream.ofNullable(event.by()))
        .map(person -> person.id())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void another_name_of_a_channel_is_told_once(Way way) {
    happens(way, () -> ana.renames(channel, "bar-raisers"));

    assertThat(bot.handled(Incoming.Renamed.class))
        .extracting(Incoming.Renamed::name)
        .containsExactly("bar-raisers");
    assertThat(removedFrom(channel)).isZero();
  }

  @Test
  void a_channel_that_becomes_private_goes_on() {
    ana.makesPrivate(channel);
    jonas.says(channel, "Now we are among ourselves");

    patiently().until(() -> isHeard("Now we are among ourselves"));
    bot.stop();
    bot.start();
    assertThat(removedFrom(channel)).isZero();
    assertThat(invitedTo(channel)).isEqualTo(1);
  }

  @Test
  void who_invites_is_known_although_the_channel_was_found_before_the_invitation_was_told() {
    String fresh = bot.slack.channelWithoutBot("fresh", ana);
    bot.line.hold();
    ana.invites(fresh, bot.slack.bot());
    bot.stop();
    bot.start();
    patiently().until(() -> invitedTo(fresh) == 1);
    assertThat(inviters(fresh)).isEmpty();

    bot.line.letGoBackwards();
    bot.line.repeatLastAsAnother();

    bot.comesToAnEnd();
    assertThat(inviters(fresh)).containsExactly(ana.id());
  }

  @Test
  void an_invitation_is_told_once_however_often_slack_tells_it() {
    String fresh = bot.slack.channelWithoutBot("fresh", ana);

    bot.toldAgainAndAgain(() -> ana.invites(fresh, bot.slack.bot()));

    bot.comesToAnEnd();
    assertThat(inviters(fresh)).containsExactly(ana.id());
  }

  @Test
  void a_stranger_who_invites_is_not_answered() {
    Member stranger = bot.slack.stranger("Sven Stranger");
    String fresh = bot.slack.channelWithoutBot("fresh", ana, stranger);

    stranger.invites(fresh, bot.slack.bot());

    bot.comesToAnEnd();
    assertThat(inviters(fresh)).isEmpty();
    assertThat(toldOf(stranger)).isEmpty();
  }

  // Strangers.

  @Test
  void what_strangers_say_is_not_taken_and_their_clicks_get_a_private_sentence() {
    Member stranger = bot.slack.stranger("Sven Stranger");
    String common = bot.slack.channel("common", ana, stranger);
    ana.says(common, "post Press me");
    patiently().until(() -> ana.sees(common).stream().anyMatch(one -> !one.actions().isEmpty()));
    ana.shares(common, true);
    Seen card = ana.sees(common).getLast();

    String said = stranger.says(common, "Let me tell you about our roadmap");
    stranger.edits(common, said, "Let me tell you about their roadmap");
    stranger.presses(common, card.ts(), BotInSlack.PRESSED.wire());

    patiently()
        .until(() ->
            stranger.sees(common).stream()
                .anyMatch(one -> one.ephemeral() && one.text().contains("another workspace")));
    bot.comesToAnEnd();
    assertThat(heard("Let me tell you about our roadmap")).isZero();
    assertThat(bot.handled(Incoming.Edited.class)).isEmpty();
    assertThat(toldOf(stranger)).isEmpty();
    assertThat(ana.sees(common)).noneMatch(Seen::ephemeral);
  }

  // The bot itself.

  @Test
  void who_is_shut_out_loses_every_channel_and_finds_it_again_when_let_in() {
    bot.slack.revokesTokens();

    patiently().until(() -> bot.state() == State.SHUT_OUT && removedFrom(channel) == 1);
    bot.stop();
    bot.slack.reinstalls();
    bot.start();

    patiently().until(() -> bot.state() == State.CONNECTED && invitedTo(channel) == 2);
    bot.comesToAnEnd();
    assertThat(removedFrom(channel)).isEqualTo(1);
  }

  @Test
  void a_removal_that_was_not_told_is_found_at_the_start() {
    bot.stop();
    bot.line.withhold(true);
    bot.slack.uninstalls();
    bot.line.withhold(false);

    bot.startsUntil(() -> bot.state() == State.SHUT_OUT && removedFrom(channel) == 1);
    bot.slack.reinstalls();
    patiently().until(() -> bot.state() == State.CONNECTED && invitedTo(channel) == 2);
  }
}
