package dev.barraiser.bot;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Input;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Profile;
import dev.barraiser.chat.Workspace;
import dev.barraiser.json.Json;
import java.time.Instant;
import java.util.List;

/**
 * What keeping an event and its effects takes, done once before anybody waits for it: the first
 * time costs a third of a second, and platforms give a form half of one to open. Nothing is kept.
 */
final class Rehearsal {

  private static final Person NOBODY = new Person(new Workspace("rehearsal", "0"), "0");

  private Rehearsal() {}

  static void play() {
    var asked =
        new Incoming.Commanded(
            "0", NOBODY, new Place.Direct(NOBODY), "", new Input.Typed(""), Origin.UNASKED);
    var met =
        new Incoming.PersonChanged("0", new Profile(NOBODY, "", null, false, false), Instant.EPOCH);
    for (Incoming incoming : List.of(met, asked)) {
      var _ = Json.read(Json.write(new InboxStore.Envelope(incoming)), InboxStore.Envelope.class);
    }
    var outgoing = new OutboxStore.Envelope(Outgoing.Whisper.answering(asked, Card.plain("")));
    var _ = Json.read(Json.write(outgoing), OutboxStore.Envelope.class);
  }
}
