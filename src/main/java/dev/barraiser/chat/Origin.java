package dev.barraiser.chat;

/**
 * The interaction an effect answers, so that a platform can answer in its way (Slack's response
 * address, Discord's follow-up) as long as that lives.
 *
 * @param token the platform's own; empty for {@link #UNASKED}
 */
public record Origin(String token) {

  /** Nobody asked: the bot speaks on its own. */
  public static final Origin UNASKED = new Origin("");
}
