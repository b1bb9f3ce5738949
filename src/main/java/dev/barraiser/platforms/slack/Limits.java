package dev.barraiser.platforms.slack;

/**
 * How much Slack takes. Lengths are counted in UTF-16 units, which are never fewer than the
 * characters Slack counts.
 *
 * <p>Source, where nothing else is said: docs.slack.dev/reference/block-kit, the page of each
 * block, element and object.
 */
final class Limits {

  // A card.

  static final int MESSAGE_BLOCKS = 50;

  /** Of a modal and of a home alike: docs.slack.dev/reference/views. */
  static final int VIEW_BLOCKS = 100;

  /**
   * Characters of all blocks of a message together, of which each block costs some. Not documented:
   * above it comes {@code msg_blocks_too_long}. Slack's developers speak of "12,000 text characters
   * with a buffer for block containers" (slackapi/bolt-js, issue 2509); in issue 2867, 9,597
   * characters in 50 blocks were taken and 11,341 in 45 were refused.
   */
  static final int MESSAGE_CHARACTERS = 12_000;

  static final int BLOCK_COSTS = 50;

  /**
   * Characters of all blocks of a view together: a view may weigh 250 kB, of which each character
   * takes up to three bytes and the elements around it a part.
   */
  static final int VIEW_CHARACTERS = 50_000;

  /**
   * The text beside the blocks: 40,000 are taken and 4,000 advised, of which notifications show the
   * beginning (docs.slack.dev/reference/methods/chat.postMessage).
   */
  static final int FALLBACK = 3_000;

  // Blocks.

  static final int HEADER = 150;

  /** A text object, and what we put into one element of rich text, for which no bound is told. */
  static final int TEXT = 3_000;

  static final int FIELDS = 10;
  static final int FIELD = 2_000;
  static final int CONTEXT_ELEMENTS = 10;
  static final int ACTIONS = 25;
  static final int BUTTON = 75;

  // Modals: docs.slack.dev/reference/views.

  static final int TITLE = 24;
  static final int SUBMIT = 24;
  static final int PRIVATE_METADATA = 3_000;

  // Inputs.

  static final int LABEL = 2_000;
  static final int HINT = 2_000;
  static final int INPUT = 3_000;
  static final int OPTIONS = 100;
  static final int OPTION = 75;
  static final int OPTION_VALUE = 150;

  /** Of radio buttons and of checkboxes. */
  static final int BOXES = 10;

  private Limits() {}
}
