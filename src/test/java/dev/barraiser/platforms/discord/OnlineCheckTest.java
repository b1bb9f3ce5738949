package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.platforms.discord.OnlineCheck.Finding;
import dev.barraiser.platforms.discord.OnlineCheck.Verdict;
import dev.barraiser.platforms.discord.wire.FakeDiscord;
import dev.barraiser.platforms.discord.wire.Member;
import dev.barraiser.platforms.discord.wire.Right;
import dev.barraiser.platforms.discord.wire.Server;
import dev.barraiser.text.Secret;
import dev.barraiser.wire.HandClock;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OnlineCheckTest {

  private final HandClock clock = HandClock.at("2026-03-02T12:00:00Z");
  private final FakeDiscord discord = FakeDiscord.start(clock);
  private final Member ana = discord.member("Ana Souza");

  @AfterEach
  void ends() {
    discord.close();
    assertThat(discord.complaints()).isEmpty();
  }

  private DiscordSetup setup(String token, URI api) {
    return new DiscordSetup(new Secret(token), api, Optional.empty(), OptionalInt.empty());
  }

  private List<Finding> check(String... channels) {
    return OnlineCheck.of(
        setup(discord.token(), discord.api()),
        Stream.of(channels).map(Ids::channel).toList(),
        clock);
  }

  private static List<String> wrong(List<Finding> findings) {
    return findings.stream()
        .filter(one -> one.verdict() == Verdict.WRONG)
        .map(Finding::words)
        .toList();
  }

  @Test
  void where_all_is_well_nothing_has_to_be_done() {
    Server server = discord.server("Study", ana);

    List<Finding> findings = check(server.channel("practice"));

    assertThat(findings).noneMatch(one -> one.verdict() == Verdict.WRONG);
    assertThat(findings)
        .extracting(Finding::words)
        .anyMatch(words -> words.contains("Bar Raiser"))
        .anyMatch(words -> words.contains("Study"))
        .anyMatch(words -> words.contains("#practice"));
  }

  @Test
  void a_wrong_token_is_told_with_where_to_copy_it_and_not_repeated() {
    List<Finding> findings =
        OnlineCheck.of(setup("not-the-token", discord.api()), List.of(), clock);

    assertThat(findings).hasSize(1);
    assertThat(wrong(findings).getFirst()).contains("Reset Token").doesNotContain("not-the-token");
  }

  @Test
  void content_switched_off_is_told_with_the_screen() {
    discord.trouble().allowsContent(false);

    assertThat(wrong(check())).anyMatch(words -> words.contains("Privileged Gateway Intents"));
  }

  @Test
  void each_missing_permission_of_each_channel_is_named() {
    Server server = discord.server("Study", ana);
    String one = server.channel("one");
    String two = server.channel("two");
    server.botMay(one, Set.of(), Set.of(Right.CREATE_PUBLIC_THREADS, Right.ADD_REACTIONS));
    server.botMay(two, Set.of(), Set.of(Right.READ_MESSAGE_HISTORY));

    List<String> wrong = wrong(check(one, two));

    assertThat(wrong).hasSize(2);
    assertThat(wrong.getFirst()).contains("#one", "Create Public Threads", "Add Reactions");
    assertThat(wrong.getLast()).contains("#two", "Read Message History");
  }

  @Test
  void a_channel_without_private_threads_does_and_is_noted() {
    Server server = discord.server("Study", ana);
    String one = server.channel("one");
    String two = server.channel("two");
    server.botMay(one, Set.of(), Set.of(Right.CREATE_PRIVATE_THREADS));

    List<Finding> findings = check(one, two);

    assertThat(wrong(findings)).isEmpty();
    assertThat(findings)
        .extracting(Finding::words)
        .filteredOn(words -> words.contains("Create Private Threads"))
        .hasSize(1)
        .allMatch(words -> words.contains("#one"));
  }

  @Test
  void a_forum_a_channel_out_of_sight_and_one_that_is_gone_are_told_apart() {
    Server server = discord.server("Study", ana);
    String gone = server.channel("old");
    server.deletesChannel(gone);
    String elsewhere = discord.serverWithoutBot("Elsewhere", ana).channel("general");

    List<String> wrong = wrong(check(server.forum("ideas"), gone, elsewhere));

    assertThat(wrong).hasSize(3);
    assertThat(wrong.get(0)).contains("forum");
    assertThat(wrong.get(1)).contains("gone");
    assertThat(wrong.get(2)).contains("cannot see");
  }

  @Test
  void without_a_server_the_next_step_is_named() {
    assertThat(check())
        .extracting(Finding::words)
        .anyMatch(words -> words.contains("barraiser discord invite"));
  }

  @Test
  void an_address_where_nothing_answers_is_told() {
    URI nowhere = URI.create("http://127.0.0.1:1/api/v10/");

    assertThat(wrong(OnlineCheck.of(setup("token", nowhere), List.of(), clock)).getFirst())
        .contains("no connection", "discord.api-base-url");
  }

  @Test
  void the_invitation_is_for_the_application_of_the_token() {
    Invite.Asked asked = Invite.of(setup(discord.token(), discord.api()));

    assertThat(asked)
        .isInstanceOfSatisfying(
            Invite.Asked.Known.class,
            known -> assertThat(known.invite().application()).isEqualTo(discord.bot()));
    assertThat(Invite.of(setup("wrong", discord.api()))).isInstanceOf(Invite.Asked.Unknown.class);
  }
}
