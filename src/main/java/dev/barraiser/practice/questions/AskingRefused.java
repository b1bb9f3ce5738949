package dev.barraiser.practice.questions;

import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Receipt;
import dev.barraiser.storage.Tx;
import java.util.List;

/** Is told when a question could not be put to its channel, and says what follows from it. */
public interface AskingRefused {

  /**
   * The question could not be posted. It is forgotten right after this call: a slot that refers to
   * it must let go of it.
   */
  List<Outgoing> notPosted(Tx tx, Asked asked, Receipt.Refused refused);

  /** The question stands in the channel, but its thread could not be opened. */
  List<Outgoing> noThread(Tx tx, Asked asked, Receipt.Refused refused);
}
