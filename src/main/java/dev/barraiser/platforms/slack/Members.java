package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Profile;
import dev.barraiser.platforms.slack.MemberStore.Member;
import dev.barraiser.platforms.slack.SlackUser.Kind;
import dev.barraiser.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is there: profiles as Slack told them last, and who is of another company. Thread-safe.
 *
 * <p>Only people who did something here are kept: of everybody else in the workspace, Slack's
 * events are ignored. Bots and Slackbot are nobody: nothing is ever passed on of them.
 */
final class Members implements Names, Strangers, AutoCloseable {

  /** The name of one that Slack has not told of. */
  static final String SOMEBODY = "somebody";

  private static final Logger log = LoggerFactory.getLogger(Members.class);

  private static final Duration FRESH = Duration.ofHours(24);

  /** Events tell of changes while we listen; what changed before we started, they do not. */
  private static final Duration FRESH_AT_START = Duration.ofHours(1);

  /** Another process may have been told meanwhile. */
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private static final int MOST_REMEMBERED = 1_000;

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** After a vain wait, so that a slow Slack does not slow every event. */
  private static final Duration IMPATIENCE = Duration.ofSeconds(30);

  private final Database database;
  private final InstantSource machine;
  private final UserCalls calls;
  private final Rounds rounds;
  private final MemberStore store = new MemberStore();
  private final Map<Person, Remembered> remembered = new LastUsed();
  private final List<Object> oneByOne = IntStream.range(0, 64).mapToObj(_ -> new Object()).toList();
  private volatile Instant impatientUntil = Instant.MIN;
  private volatile boolean looked;
  private volatile boolean closed;

  private record Remembered(Optional<Member> member, Instant at) {}

  private static final class LastUsed extends LinkedHashMap<Person, Remembered> {
    private static final long serialVersionUID = 1;

    LastUsed() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Person, Remembered> eldest) {
      return size() > MOST_REMEMBERED;
    }
  }

  Members(Database database, InstantSource machine, SlackWeb web, Reading.Pause pause) {
    this.database = database;
    this.machine = machine;
    this.calls = new UserCalls(web, machine, pause);
    this.rounds = new Rounds("members", pause);
  }

  /** From what is kept; never waits for Slack. "somebody" for one that Slack has not told of. */
  @Override
  public String of(Person person) {
    return kept(person).map(member -> member.profile().name()).orElse(SOMEBODY);
  }

  /**
   * Sees to it that {@code to} knows the person before their first event. Waits for Slack about a
   * second at most; where Slack does not tell in time, the profile follows later.
   */
  void meet(Team team, String user, Listener to) {
    if (isNobody(team, user)) return;
    Optional<Member> kept = kept(team.person(user));
    if (kept.isPresent() && !isDue(kept.get())) return;
    Future<?> told = ask(team, user, to);
    if (kept.isEmpty()) waitFor(told);
  }

  private boolean isDue(Member member) {
    return member.gone() || member.asked().isBefore(machine.instant().minus(FRESH));
  }

  private CompletableFuture<Void> ask(Team team, String user, Listener to) {
    return calls
        .about(team, user)
        .thenAccept(told -> passOn(told, to))
        .whenComplete((_, failure) -> {
          if (failure != null) nothingTold(team.person(user), failure.getCause());
        });
  }

  private void nothingTold(Person person, @Nullable Throwable cause) {
    if (isAboutThePerson(cause)) {
      database.run(tx -> store.asked(tx, person, machine.instant()));
      forget(person);
    } else if (!(cause instanceof SlackFailure)) {
      log.warn("a profile was not passed on person={}", person.id(), cause);
    }
  }

  /** Such as {@code user_not_found}: others can still be asked after. */
  private static boolean isAboutThePerson(@Nullable Throwable cause) {
    return cause instanceof SlackFailure.Refused refused && refused.error().startsWith("user_");
  }

  private void waitFor(Future<?> told) {
    if (calls.mustWait() || machine.instant().isBefore(impatientUntil)) return;
    try {
      told.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      impatientUntil = machine.instant().plus(IMPATIENCE);
    } catch (ExecutionException e) {
      // Logged where it happened; the profile follows with a later event.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Slack told of somebody: {@code user_change} or the like. */
  void changed(JsonObject user, Team team, Listener to) {
    SlackUser told = SlackUser.read(team, user);
    if (kept(told.profile().person()).isPresent()) passOn(told, to);
  }

  /**
   * Passed on first and kept then: who is killed in between passes the same on once more, under the
   * same id.
   */
  private void passOn(SlackUser told, Listener to) {
    Person person = told.profile().person();
    synchronized (oneByOne.get(Math.floorMod(person.hashCode(), oneByOne.size()))) {
      if (closed) return;
      Optional<Member> before = database.read(tx -> store.find(tx, person));
      if (before.map(one -> isOlder(told, one)).orElse(false)) return;
      news(before, told, machine.instant()).forEach(to::happened);
      keep(told, before);
    }
  }

  private static boolean isOlder(SlackUser told, Member kept) {
    return told.changedAt() > 0 && told.changedAt() < kept.changedAt();
  }

  private void keep(SlackUser told, Optional<Member> before) {
    var now =
        new Member(
            told.kind(), known(told, before), told.gone(), told.changedAt(), machine.instant());
    database.run(tx -> store.keep(tx, now));
    remember(now.profile().person(), Optional.of(now));
  }

  /** Of a deactivated account Slack may tell less than before; of strangers nothing is kept. */
  private static Profile known(SlackUser told, Optional<Member> before) {
    if (told.kind() != Kind.MEMBER) {
      return new Profile(told.profile().person(), SOMEBODY, null, false, false);
    }
    return told.gone() && before.isPresent() ? before.get().profile() : told.profile();
  }

  /** What is new about somebody. Pure. */
  static List<Incoming.Event> news(Optional<Member> before, SlackUser told, Instant now) {
    if (told.kind() != Kind.MEMBER) return List.of();
    Profile profile = told.profile();
    String user = profile.person().id();
    boolean wasThere = before.map(one -> !one.gone()).orElse(false);
    List<Incoming.Event> news = new ArrayList<>();
    boolean same = wasThere && before.orElseThrow().profile().equals(profile);
    if (before.isEmpty() || (!told.gone() && !same)) {
      String id = EventIds.personChanged(user, told.changedAt() + "-" + fingerprint(profile));
      news.add(new Incoming.PersonChanged(id, profile, now));
    }
    if (told.gone() && (wasThere || before.isEmpty())) {
      String id = EventIds.personLeft(user, Long.toString(told.changedAt()));
      news.add(new Incoming.PersonLeft(id, profile.person(), now));
    }
    return news;
  }

  /** Slack counts changes in seconds: two within one are told apart by what they say. */
  private static String fingerprint(Profile profile) {
    return Integer.toHexString(
        List.of(profile.name(), String.valueOf(profile.zone()), profile.admin(), profile.guest())
            .hashCode());
  }

  /**
   * Whether somebody is of another company, met in a shared channel. Asks Slack, and waits a second
   * at most, when the event speaks of another workspace: in an Enterprise organisation it may be a
   * colleague. Call it before {@link #meet}.
   *
   * @param userTeam what the event tells of the user's team; null where it tells nothing
   */
  @Override
  public boolean isStranger(Team team, String user, @Nullable String userTeam) {
    if (isNobody(team, user)) return false;
    Optional<Member> kept = kept(team.person(user));
    if (kept.isPresent()) return kept.get().kind() == Kind.STRANGER;
    if (userTeam == null || userTeam.isEmpty() || userTeam.equals(team.id())) return false;
    CompletableFuture<SlackUser> asked = calls.about(team, user);
    waitFor(asked);
    if (!asked.isDone() || asked.isCompletedExceptionally()) return true;
    SlackUser told = asked.join();
    if (told.kind() != Kind.MEMBER) keep(told, Optional.empty());
    return told.kind() == Kind.STRANGER;
  }

  /** Whether it is a bot, as far as is known; never waits. */
  boolean isNobody(Team team, String user) {
    return user.isEmpty()
        || user.equals(team.botUser())
        || user.equals(Team.SLACKBOT)
        || kept(team.person(user)).filter(one -> one.kind() == Kind.BOT).isPresent();
  }

  /**
   * Asks after everybody kept, in the background: whoever left or changed while nobody listened.
   * Call it after a start and after a reconnect.
   */
  void reconcile(Team team, Listener to) {
    rounds.ask(() -> {
      Duration fresh = looked ? FRESH : FRESH_AT_START;
      Instant since = machine.instant().minus(fresh);
      for (Person person : database.read(tx -> store.notAskedSince(tx, team.workspace(), since))) {
        waitAsLongAsItTakes(ask(team, person.id(), to));
        calls.breathe();
      }
      looked = true;
    });
  }

  private static void waitAsLongAsItTakes(Future<?> told) throws InterruptedException {
    try {
      told.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SlackFailure failure && !isAboutThePerson(failure)) throw failure;
    }
  }

  private Optional<Member> kept(Person person) {
    synchronized (remembered) {
      Remembered one = remembered.get(person);
      if (one != null && machine.instant().isBefore(one.at().plus(REMEMBERED))) return one.member();
    }
    Optional<Member> member = database.read(tx -> store.find(tx, person));
    remember(person, member);
    return member;
  }

  private void remember(Person person, Optional<Member> member) {
    synchronized (remembered) {
      remembered.put(person, new Remembered(member, machine.instant()));
    }
  }

  /** What was read of them lately is not to be relied on. */
  void forget(Person person) {
    synchronized (remembered) {
      remembered.remove(person);
    }
  }

  /** Whether nothing is being done in the background. */
  boolean isAtRest() {
    return rounds.isAtRest();
  }

  /** Stops asking and passing on. */
  @Override
  public void close() {
    closed = true;
    rounds.close();
    calls.close();
  }
}
