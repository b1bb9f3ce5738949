package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Receipt.Reason;
import dev.barraiser.chat.Tag;
import dev.barraiser.storage.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the bot does in Discord: effects as requests by ids. Thread-safe; blocks for the requests
 * that it makes.
 *
 * <p>A server that is away refuses nothing: what Discord says of its channels then is not so. Nor
 * does a token that is no longer taken: the bot is in its servers still, and whoever runs it has to
 * start it with the new one.
 */
final class Delivery {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  /** Discord cannot be reached, or there is no client yet. */
  private static final Duration AWAY = Duration.ofSeconds(5);

  private static final Duration SERVER_AWAY = Duration.ofMinutes(1);
  private static final Duration SHUT_OUT = Duration.ofMinutes(5);

  /** Discord says this of one who shares no server with us, too. */
  private static final int CLOSED = 50007;

  private static final int LACKS_A_PERMISSION = 50013;
  private static final int NO_SERVER_IN_COMMON = 50278;
  private static final int UNKNOWN_MEMBER = 10007;
  private static final int UNKNOWN_USER = 10013;

  private final Session session;
  private final Channels channels;
  private final Consumer<Person> doubt;
  private final Recently recently = new Recently();
  private final CardComponents cards;
  private final Posting posting;
  private final Changing changing;
  private final Whispers whispers;
  private final Checking checking;
  private final Settling settling;
  private final AtomicBoolean away = new AtomicBoolean();

  /**
   * Puts the parts together.
   *
   * @param doubt told of a person who, as a request says, may share no server with the bot
   */
  Delivery(
      Database database,
      Session session,
      Rest rest,
      CardComponents cards,
      Channels channels,
      PrivateThreads privates,
      Replies replies,
      Consumer<Person> doubt,
      InstantSource machine) {
    this.session = session;
    this.channels = channels;
    this.doubt = doubt;
    this.cards = cards;
    var directs = new Directs(database, rest, privates, machine);
    var answering = new Answering(rest, session);
    this.posting =
        new Posting(
            rest, directs, privates, new Confiding(rest, cards, privates), recently, machine);
    this.changing = new Changing(database, rest, cards, directs, channels, answering, machine);
    this.whispers = new Whispers(cards, answering, posting, privates, replies, machine);
    this.checking = new Checking(rest, session, channels, machine);
    this.settling = new Settling(database, rest, directs, changing, recently);
  }

  /** Delivers an effect, or says when to try again. */
  Receipt deliver(String effectId, Outgoing outgoing) {
    if (session.isShutOut()) return new Receipt.RetryAfter(SHUT_OUT);
    if (isAway(outgoing)) return new Receipt.RetryAfter(SERVER_AWAY);
    Errand errand = Errand.of(effectId, outgoing);
    try {
      Receipt receipt = send(errand, outgoing);
      recently.settled(effectId);
      if (away.getAndSet(false)) log.info("discord can be reached again");
      return receipt;
    } catch (DiscordFailure failure) {
      return failed(errand, outgoing, failure);
    }
  }

  /**
   * Finds out whether an effect happened; see {@link Settling} for what is looked for.
   *
   * @throws DiscordFailure when that cannot be told now
   */
  Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing) {
    if (isAway(outgoing)) throw new DiscordFailure.Away("looking into a server that is away");
    try {
      return settling.lookFor(Errand.of(effectId, outgoing), outgoing);
    } catch (DiscordFailure.Refused no) {
      boolean gone =
          Verdict.of(no, Verdict.Spot.of(outgoing)) instanceof Verdict.Never never
              && isGone(never.reason())
              && !isAway(outgoing);
      if (!gone) throw no;
      return Optional.empty();
    }
  }

  /** Where nothing can be seen, delivering again will be refused, and say why. */
  private static boolean isGone(Reason reason) {
    return switch (reason) {
      case CHANNEL_GONE, NOT_IN_CHANNEL, MESSAGE_GONE, PERSON_GONE, DIRECT_MESSAGES_CLOSED -> true;
      case NOT_PERMITTED, THREAD_LOCKED, WORKSPACE_CLOSED, NOT_ACCEPTED, NOT_WANTED -> false;
    };
  }

  /** What is whispered goes by a token or directly, and both work while a server is away. */
  private boolean isAway(Outgoing outgoing) {
    return !(outgoing instanceof Outgoing.Whisper)
        && outgoing.place().inChannel().filter(channels::isAway).isPresent();
  }

  private Receipt.Settled send(Errand errand, Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Post post -> post(errand, post);
      case Outgoing.Whisper whisper -> whispers.whisper(errand, whisper);
      case Outgoing.OpenThread open -> changing.openThread(errand, open);
      case Outgoing.Revise revise -> changing.revise(errand, revise);
      case Outgoing.React react -> changing.react(errand, react);
      case Outgoing.Home _ ->
          new Receipt.Refused(Reason.NOT_ACCEPTED, "Discord shows nobody a home of mine.");
      case Outgoing.CheckChannel check -> checking.check(errand, check);
    };
  }

  private Receipt.Sent post(Errand errand, Outgoing.Post post) {
    var card = cards.message(post.card(), post.audience(), errand.mark());
    return post.place() instanceof Place.Direct direct && post.reach() == Outgoing.Reach.ASKED_FOR
        ? posting.talk(errand, direct, card, true)
        : posting.post(errand, post.place(), card);
  }

  private Receipt failed(Errand errand, Outgoing outgoing, DiscordFailure failure) {
    return switch (failure) {
      case DiscordFailure.TooFast slow -> new Receipt.RetryAfter(slow.pause());
      case DiscordFailure.Away unsent -> {
        tellOnce(errand, unsent);
        yield new Receipt.RetryAfter(AWAY);
      }
      case DiscordFailure.Doubtful lost -> {
        log.warn(
            "discord gave no answer effect={} call={} cause={}",
            errand.effectId(),
            lost.what(),
            String.valueOf(lost.getCause()));
        yield new Receipt.InDoubt();
      }
      case DiscordFailure.Refused no -> refused(errand, outgoing, no);
    };
  }

  private void tellOnce(Errand errand, DiscordFailure.Away unsent) {
    if (away.getAndSet(true)) return;
    log.warn("discord cannot be reached effect={} call={}", errand.effectId(), unsent.what());
  }

  private Receipt refused(Errand errand, Outgoing outgoing, DiscordFailure.Refused no) {
    // It went away meanwhile.
    if (isAway(outgoing)) return new Receipt.RetryAfter(SERVER_AWAY);
    return switch (Verdict.of(no, Verdict.Spot.of(outgoing))) {
      case Verdict.Never never -> {
        recently.settled(errand.effectId());
        if (never.operators()) tellOperators(errand, no, never.reason());
        person(outgoing).filter(_ -> mayHaveLeft(no)).ifPresent(doubt);
        yield no.code() == LACKS_A_PERMISSION
            ? naming(errand, outgoing, never.receipt())
            : never.receipt();
      }
      case Verdict.Later(Duration pause) -> {
        if (no.code() == 0) tellOperators(errand, no, Reason.NOT_ACCEPTED);
        yield new Receipt.RetryAfter(pause);
      }
    };
  }

  /**
   * Discord does not say which permission is missing. Of a channel that can be found out, so that
   * nobody has to set a group up again to learn it.
   */
  private Receipt.Refused naming(Errand errand, Outgoing outgoing, Receipt.Refused refused) {
    boolean opens = outgoing instanceof Outgoing.Post || outgoing instanceof Outgoing.OpenThread;
    if (!opens || !(outgoing.place() instanceof Place.Channel channel)) return refused;
    try {
      Receipt found = checking.check(errand, new Outgoing.CheckChannel(channel, Tag.NONE));
      return found instanceof Receipt.Refused(var _, String missing)
          ? new Receipt.Refused(refused.reason(), missing)
          : refused;
    } catch (DiscordFailure unknown) {
      return refused;
    }
  }

  private static boolean mayHaveLeft(DiscordFailure.Refused no) {
    return switch (no.code()) {
      case CLOSED, NO_SERVER_IN_COMMON, UNKNOWN_MEMBER, UNKNOWN_USER -> true;
      default -> false;
    };
  }

  private static Optional<Person> person(Outgoing outgoing) {
    if (outgoing instanceof Outgoing.Whisper whisper) return Optional.of(whisper.to());
    return outgoing.place() instanceof Place.Direct(Person person)
        ? Optional.of(person)
        : Optional.empty();
  }

  private static void tellOperators(Errand errand, DiscordFailure.Refused no, Reason reason) {
    log.error(
        "discord refuses effect={} call={} status={} code={} reason={}",
        errand.effectId(),
        no.what(),
        no.status(),
        no.code(),
        reason);
  }
}
