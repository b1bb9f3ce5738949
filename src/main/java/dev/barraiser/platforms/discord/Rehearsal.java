package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Profile;
import dev.barraiser.json.Json;
import dev.barraiser.platforms.discord.Arrival.Act;
import dev.barraiser.platforms.discord.Arrival.Where;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that an answer takes, done once before anybody asks. The first time, Java loads
 * hundreds of classes for it, and a form has half a second to open: whoever came first after a
 * start would get theirs late. Nothing leaves the machine, and nothing is kept.
 */
final class Rehearsal {

  private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

  private static final String NOBODY = "0";

  private static final Form FORM =
      new Form(
          Action.of("rehearsal"),
          "Rehearsal",
          "Send",
          List.of(
              new Form.Page(
                  "A page",
                  List.of(
                      Field.Text.line("line", "Line"),
                      Field.Text.paragraph("text", "Text").optional(),
                      new Field.Choice("one", "One", "", true, "", options()),
                      new Field.Choices("many", "Many", "", false, List.of(), options())))));

  private static final Card CARD =
      Card.of(
          "Rehearsal",
          new Block.Header("Rehearsal"),
          Block.text("Words"),
          Block.bullets(List.of("Point")),
          new Block.Quote("Words", null),
          new Block.Progress("Bar", 1, 2, 3, 1),
          new Block.Divider(),
          Block.context("Words"),
          Block.buttons(Button.primary("Go", Action.of("rehearsal"))));

  private final Catalogue catalogue;
  private final Members members;
  private final CardComponents cards;
  private final InstantSource machine;

  Rehearsal(Catalogue catalogue, Members members, CardComponents cards, InstantSource machine) {
    this.catalogue = catalogue;
    this.members = members;
    this.cards = cards;
    this.machine = machine;
  }

  private static List<Field.Option> options() {
    return List.of(new Field.Option("first", "First"));
  }

  /** Never throws: nobody is worse off than without. */
  void play() {
    try {
      scenes();
    } catch (RuntimeException e) {
      log.warn("rehearsal broken off cause={}", e.toString());
    }
  }

  private void scenes() {
    introduces();
    var on = new Arrival.On(NOBODY, NOBODY, false, false);
    asks(new Act.Typed("barraiser", "help", Map.of()));
    asks(new Act.Typing("barraiser", "help", "words", ""));
    asks(new Act.Pressed(Action.of("rehearsal").wire(), on));
    opens();
    tells();
  }

  private void asks(Act act) {
    Place place = Ids.channel(NOBODY);
    var where = new Where.InServer(NOBODY, place, false);
    var arrival =
        new Arrival(NOBODY, NOBODY, machine.instant(), NOBODY, Members.SOMEBODY, where, act);
    if (InteractionReader.read(arrival, catalogue).read()
        instanceof InteractionReader.Asks(Incoming.Interaction asked, boolean _)) {
      var _ = Json.write(asked);
    }
  }

  private void introduces() {
    Person person = Ids.person(NOBODY);
    var at = machine.instant();
    var profile = new Profile(person, Members.SOMEBODY, null, false, false);
    var _ = Json.write(new Incoming.PersonChanged(NOBODY, profile, at));
    var _ = Json.write(new Incoming.RightsChanged(NOBODY, person, Ids.channel(NOBODY), false, at));
    var _ = members.isKnown(person);
  }

  private static void opens() {
    Draft draft = Draft.of(NOBODY, Ids.person(NOBODY), Ids.channel(NOBODY), FORM);
    Draft kept = Json.read(Json.write(draft), Draft.class);
    var modal =
        FormModals.page(
            FormSteps.modal(kept.id(), kept.next()),
            kept.form(),
            kept.next(),
            kept.values(),
            kept.errors());
    var _ = modal.toData().toJson();
  }

  private void tells() {
    var _ = cards.message(CARD, new Audience.Nobody(), 0).toData().toJson();
  }
}
