package dev.barraiser.platforms.slack;

import com.slack.api.bolt.response.Response;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.lanes.Lanes;

/**
 * What people ask and Slack only wants acknowledged: that is done at once, and the bot is asked
 * afterwards, each person's acts in their order. Thread-safe; never waits.
 */
final class Interactions {

  private final Members members;
  private final FormDoor door;
  private final Privately privately;
  private final Lanes order;
  private final Counts counts;

  Interactions(Members members, FormDoor door, Privately privately, Lanes order, Counts counts) {
    this.members = members;
    this.door = door;
    this.privately = privately;
    this.order = order;
    this.counts = counts;
  }

  /** The acknowledgement; the rest follows. */
  Response take(Team team, InteractionReader.Read read, Listener to) {
    switch (read) {
      case InteractionReader.Asks(Incoming.Interaction asked, WayBack back) -> {
        counts.count("asked/" + asked.getClass().getSimpleName());
        afterwards(asked.by().id(), () -> ask(team, asked, back, to));
      }
      case InteractionReader.Tells(String id, var person, var place, WayBack back, Card card) -> {
        counts.count("refused privately");
        afterwards(person.id(), () -> privately.tell(id, person, place, back, card));
      }
      case InteractionReader.Nothing(String reason) -> counts.count("ignored/" + reason);
    }
    return Response.ok();
  }

  private void afterwards(String user, Runnable task) {
    var _ =
        order
            .ask(
                "asked by " + user,
                () -> {
                  task.run();
                  return true;
                })
            .whenComplete((ignored, failure) -> {
              if (failure != null) counts.count("failed/asked");
            });
  }

  private void ask(Team team, Incoming.Interaction asked, WayBack back, Listener to) {
    members.meet(team, asked.by().id(), to);
    switch (to.asked(asked)) {
      case Answer.Accepted(), Answer.Suggestions _, Answer.FieldErrors _ -> {}
      case Answer.OpenForm(Form form) -> door.open(asked, back, form);
      case Answer.Told(Card card) -> privately.tell(asked, back, card);
    }
  }
}
