package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Receipt.Reason;
import dev.barraiser.storage.Database;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the bot does in Slack: effects as calls of the Web API, at Slack's pace. Thread-safe; blocks
 * for the calls that it makes, never for a limit.
 *
 * <p>One call that fails for its token shuts nobody out: that is asked once more, by {@code
 * auth.test}, before anything is given up.
 */
final class Delivery {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  /** Until Slack has told whose bot we are. */
  private static final Duration NOT_YET = Duration.ofSeconds(5);

  /** Slack cannot be reached at all, or is of two minds about our token. */
  private static final Duration AWAY = Duration.ofSeconds(10);

  private static final Duration ANOTHER_WORKSPACE = Duration.ofHours(1);

  private final Session session;
  private final SlackWeb web;
  private final CardBlocks cards;
  private final Pace pace;
  private final InstantSource machine;
  private final PacedWeb paced;
  private final Directs directs;
  private final Recently recently = new Recently();
  private final Posting posting;
  private final Changing changing;
  private final Whispers whispers;
  private final Files files;
  private final Settling settling;
  private final AtomicBoolean away = new AtomicBoolean();

  Delivery(
      Database database,
      Session session,
      SlackWeb web,
      CardBlocks cards,
      Pace pace,
      InstantSource machine) {
    this.session = session;
    this.web = web;
    this.cards = cards;
    this.pace = pace;
    this.machine = machine;
    this.paced = new PacedWeb(web, pace, machine);
    this.directs = new Directs(database, paced);
    this.posting = new Posting(paced, directs, recently, machine);
    var responseUrls = new ResponseUrls(web.slack(), machine);
    this.changing = new Changing(database, paced, cards, directs, responseUrls, recently, machine);
    this.whispers = new Whispers(paced, cards, directs, responseUrls, posting, machine);
    this.files = new Files(web, paced, directs);
    this.settling = new Settling(database, paced, directs, recently);
  }

  /** Delivers an effect, or says when to try again. */
  Receipt deliver(String effectId, Outgoing outgoing) {
    if (session.isShutOut()) return closed();
    Optional<Team> team = session.team();
    if (team.isEmpty()) return new Receipt.RetryAfter(NOT_YET);
    // Most likely somebody started us with another workspace's tokens: refused, features would give
    // up their channels there. So it waits, as it does for a platform that is switched off.
    if (!isOf(team.get(), outgoing)) return new Receipt.RetryAfter(ANOTHER_WORKSPACE);
    Errand errand = errand(effectId, outgoing);
    try {
      Receipt receipt = send(errand, outgoing);
      recently.settled(effectId);
      if (away.getAndSet(false)) log.info("slack can be reached again");
      return receipt;
    } catch (SlackFailure failure) {
      return failed(errand, outgoing, failure);
    }
  }

  /**
   * Finds out whether an effect happened; see {@link Settling} for what is looked for.
   *
   * @throws SlackFailure when that cannot be told now
   * @throws IllegalStateException before Slack has told whose bot we are
   */
  Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing) {
    // Nobody can look any more, and nobody will send: to deliver it says so.
    if (session.isShutOut()) return Optional.empty();
    Team team =
        session
            .team()
            .filter(one -> isOf(one, outgoing))
            .orElseThrow(() -> new IllegalStateException("not connected to that workspace"));
    Errand errand = errand(effectId, outgoing);
    try {
      return settling.lookFor(team, errand, outgoing);
    } catch (SlackFailure.Refused no) {
      return switch (Verdict.of(no.error(), isDirect(outgoing))) {
        case Verdict.Never(Reason reason, var _, var _) when isGone(reason) -> Optional.empty();
        case Verdict.NoEntry() when isShutOut(no) -> Optional.empty();
        case Verdict.Never _, Verdict.NoEntry(), Verdict.Later _, Verdict.Unsure() -> throw no;
      };
    }
  }

  /** Where nothing can be seen, delivering again will be refused, and say why. */
  private static boolean isGone(Reason reason) {
    return switch (reason) {
      case CHANNEL_GONE, NOT_IN_CHANNEL, MESSAGE_GONE, PERSON_GONE, DIRECT_MESSAGES_CLOSED -> true;
      case NOT_PERMITTED, THREAD_LOCKED, WORKSPACE_CLOSED, NOT_ACCEPTED, NOT_WANTED -> false;
    };
  }

  /** A whisper's last way is direct as well. */
  private static boolean isDirect(Outgoing outgoing) {
    return outgoing instanceof Outgoing.Whisper || outgoing.place() instanceof Place.Direct;
  }

  private static boolean isOf(Team team, Outgoing outgoing) {
    return outgoing.place().workspace().equals(team.workspace());
  }

  private Errand errand(String effectId, Outgoing outgoing) {
    return Errand.of(effectId, outgoing, this::spoken);
  }

  private Urgency spoken(Place place) {
    Optional<String> conversation =
        place instanceof Place.Direct(var person)
            ? directs.known(person)
            : place.inChannel().map(Place.Channel::id);
    return conversation
        .map(channel -> pace.ofPost(channel, machine.instant()))
        .orElse(Urgency.BULK);
  }

  private Receipt.Settled send(Errand errand, Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Post post ->
          posting.post(errand, post.place(), cards.message(post.card(), post.audience()));
      case Outgoing.Whisper whisper -> whispers.whisper(errand, files.handOver(errand, whisper));
      case Outgoing.OpenThread open -> changing.openThread(errand, open);
      case Outgoing.Revise revise -> changing.revise(errand, revise);
      case Outgoing.React react -> changing.react(errand, react);
      case Outgoing.Home home -> home(errand, home);
      case Outgoing.CheckChannel check -> check(errand, check);
    };
  }

  private Receipt.Settled home(Errand errand, Outgoing.Home home) {
    var published =
        paced.call(
            errand,
            Method.VIEWS_PUBLISH,
            "",
            client ->
                client.viewsPublish(
                    call -> call.userId(home.person().id()).view(cards.home(home.card()))));
    return new Receipt.Sent(new MessageRef(home.place(), published.getView().getId()));
  }

  private Receipt.Settled check(Errand errand, Outgoing.CheckChannel check) {
    String channel = check.place().id();
    try {
      JsonObject answer =
          paced.read(errand, Method.CONVERSATIONS_INFO, channel, Map.of("channel", channel));
      return ChannelCheck.of(JsonFields.object(answer, "channel").orElseGet(JsonObject::new));
    } catch (SlackFailure.Refused no) {
      return ChannelCheck.unseen(no.error()).orElseThrow(() -> no);
    }
  }

  private Receipt failed(Errand errand, Outgoing outgoing, SlackFailure failure) {
    return switch (failure) {
      case SlackFailure.TooFast slow -> new Receipt.RetryAfter(slow.pause());
      case SlackFailure.Doubtful lost -> lost(errand, lost);
      case SlackFailure.Refused no -> refused(errand, outgoing, no);
    };
  }

  private Receipt lost(Errand errand, SlackFailure.Doubtful lost) {
    boolean left = hasLeft(lost);
    if (left || !away.getAndSet(true)) {
      log.warn(
          "slack gave no answer effect={} call={} cause={}",
          errand.effectId(),
          lost.what(),
          String.valueOf(lost.getCause()));
    }
    return left ? new Receipt.InDoubt() : new Receipt.RetryAfter(AWAY);
  }

  /** Without a connection nothing was said, so nothing has to be looked for. */
  private static boolean hasLeft(SlackFailure.Doubtful lost) {
    Throwable cause = lost.getCause();
    return !(cause instanceof ConnectException
        || cause instanceof UnknownHostException
        || cause instanceof NoRouteToHostException);
  }

  private Receipt refused(Errand errand, Outgoing outgoing, SlackFailure.Refused no) {
    return switch (Verdict.of(no.error(), isDirect(outgoing))) {
      case Verdict.Never never -> {
        recently.settled(errand.effectId());
        if (never.operators()) tellOperators(errand, no, never.reason());
        yield never.receipt();
      }
      case Verdict.Later(Duration pause) -> new Receipt.RetryAfter(pause);
      case Verdict.Unsure() -> {
        log.warn(
            "slack is not sure effect={} call={} error={}",
            errand.effectId(),
            no.what(),
            no.error());
        yield new Receipt.InDoubt();
      }
      case Verdict.NoEntry() -> isShutOut(no) ? closed() : new Receipt.RetryAfter(AWAY);
    };
  }

  private static void tellOperators(Errand errand, SlackFailure.Refused no, Reason reason) {
    List<String> scopes =
        no.error().equals("missing_scope")
            ? Arrays.stream(Method.values())
                .filter(method -> method.wire().equals(no.what()))
                .flatMap(method -> method.scopes().stream())
                .map(Scope::wire)
                .toList()
            : List.of();
    log.error(
        "slack refuses effect={} call={} error={} reason={} scopes={}",
        errand.effectId(),
        no.what(),
        no.error(),
        reason,
        scopes);
  }

  /** Whether Slack says it twice that it does not take our token. */
  private boolean isShutOut(SlackFailure.Refused no) {
    try {
      web.call(Method.AUTH_TEST, client -> client.authTest(call -> call));
      log.warn("slack took our token again call={} error={}", no.what(), no.error());
      return false;
    } catch (SlackFailure.Refused again) {
      if (!(Verdict.of(again.error(), false) instanceof Verdict.NoEntry)) return false;
      session.shutOut(
          "Slack does not take the bot token any more ("
              + again.error()
              + "): the app was removed from the workspace, or the token revoked. Install the app"
              + " again and start the bot with its new token.");
      return true;
    } catch (SlackFailure later) {
      return false;
    }
  }

  private static Receipt.Refused closed() {
    return new Receipt.Refused(
        Reason.WORKSPACE_CLOSED, "I was removed from the workspace, or may not enter it any more.");
  }
}
