package dev.barraiser.practice.stories;

import dev.barraiser.bot.Feature;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.groups.Organising;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.storage.Tx;
import java.util.List;
import java.util.Map;

/** Which quotas hold: a person's own, and what organisers set for their group. */
public final class QuotasFeature {

  private final QuotaStore set;
  private final OwedQuotas quotas;
  private final Organising organising;

  public QuotasFeature(QuotaStore set, OwedQuotas quotas, Organising organising) {
    this.set = set;
    this.quotas = quotas;
    this.organising = organising;
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("quotas")
        .command(
            Command.of(
                "/barraiser quotas",
                "How many stories of each kind you want; set your own",
                Command.Section.STORIES),
            (tx, asked) -> List.of(Outgoing.Whisper.answering(asked.asked(), card(tx, asked.by()))))
        .formPress(QuotaForm.OWN, (tx, pressed) -> new Answer.OpenForm(own(tx, pressed.by())))
        .form(QuotaForm.OWN, (tx, sent) -> QuotaForm.errors(sent.values()), this::own)
        .press(QuotaCards.USUAL, this::usual)
        .formCommand(
            Command.of(
                "/barraiser admin quotas",
                "How many stories of each kind the group's members owe themselves",
                Command.Section.ORGANISERS),
            (tx, asked) -> opening(tx, asked.asked()))
        .form(
            QuotaForm.GROUP,
            (tx, sent) -> QuotaForm.errors(sent.values()),
            (tx, sent) -> organising.act(tx, sent, group -> group(tx, sent, group)));
  }

  private Card card(Tx tx, Person by) {
    return QuotaCards.quotas(quotas.standings(tx, by), set.of(tx, by), set.ofGroupsOf(tx, by));
  }

  private Form own(Tx tx, Person by) {
    return QuotaForm.of(QuotaForm.OWN, "Your own quotas", set.of(tx, by), quotas.unlessOwn(tx, by));
  }

  private List<Outgoing> own(Tx tx, Incoming.Submitted sent) {
    set.set(tx, sent.by(), QuotaForm.ranges(sent.values()));
    return List.of(Outgoing.Whisper.answering(sent, card(tx, sent.by())));
  }

  private List<Outgoing> usual(Tx tx, Incoming.Pressed pressed) {
    set.set(tx, pressed.by(), Map.of());
    return List.of(Outgoing.Whisper.answering(pressed, card(tx, pressed.by())));
  }

  private Answer opening(Tx tx, Incoming.Interaction asked) {
    return switch (organising.of(tx, asked)) {
      case Organising.May(StudyGroup group) ->
          new Answer.OpenForm(
              QuotaForm.of(
                  QuotaForm.GROUP, "The group's quotas", set.of(tx, group.id()), quotas.usual()));
      case Organising.MayNot(Card why) -> new Answer.Told(why);
    };
  }

  private List<Outgoing> group(Tx tx, Incoming.Submitted sent, StudyGroup group) {
    set.set(tx, group.id(), QuotaForm.ranges(sent.values()));
    return List.of(
        Outgoing.Whisper.answering(sent, QuotaCards.groupSet(quotas.ofGroup(tx, group.id()))));
  }
}
