package dev.barraiser.practice.coaching;

import dev.barraiser.practice.reading.Lens;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers of our own, labelled by hand, as different as people are. */
final class Told {

  private Told() {}

  /** Whole: nothing essential is missing. */
  static final String LEDGER =
      """
      S context: The bank I worked for had grown by buying three smaller ones, so we had four systems and each believed it was the ledger.
      S stakes: At the speed we were adding products, the room where forty people compared numbers by hand would have held two hundred by the end of the decade.
      T role: The chief architect had asked me only for a paper on shortening the night batch.
      T influence-challenge: The people I needed were the four heads of product engineering, and two of them had survived a failed replacement and had sworn never to sit through another.
      A own, strategy: I spent five weeks in that room with a notebook, and drew each break back to the job that had caused it.
      A own, influence: I showed the heads the drawing and asked which of these arrows they wanted to be paged for in ten years.
      A own, decision, tradeoff: I proposed to move the writes first and keep the old reads, which meant paying for two sets of storage for years, and I told the finance director so plainly.
      A own, culture-building, change: I drafted a rule that no new copy job could be made without one of the four standing up to explain it.
      R outcome, num=from around 310 a week to under 20, lp=THINK_BIG: Eighteen months in, breaks had gone from around 310 a week to under 20.
      R culture-impact, legacy, bar-evidence: I left two years ago, and I am told the rule is still read out to new joiners.
      """;

  /** It stops in the middle, and nobody in it says I. */
  static final String SEARCH =
      """
      S context: Our shop had four hundred thousand articles, and its search had been written by somebody who had left.
      S: Customers typed a name and got nothing.
      T: The team was asked to bring the search up to date before the autumn sale.
      A we: We compared three engines and chose the one that two of us knew.
      A we: We moved the index over in August and rewrote the synonyms together with the buyers.
      A passive: A nightly check was put in place.
      """;

  /** Good deeds, and nothing to check. */
  static final String ONBOARDING =
      """
      S context: New engineers at our clinic software took most of a summer before they dared to touch anything.
      T role: My director wanted that to be shorter, and left the how to me.
      A own: I sat with the last three who had joined and wrote down every question they had asked.
      A own, culture-building: I turned those into a first week in which everybody ships one small thing to a real ward.
      A own, HEDGE=kind of: I kind of had to talk two of the older engineers into being there for it.
      R: People were much happier after that and everything went a lot more smoothly.
      """;

  /** A failure that is everybody else's. */
  static final String OUTAGE =
      """
      S context: I led the six people who looked after payments for a ticket shop.
      S BLAME=the other team never told us: The other team never told us that they had changed the limits, so on the evening of the big sale everything stood still for fifty minutes.
      T: I had to get it running again.
      A own, responded: I called the two people who knew the limits and we raised them by hand, one shop at a time.
      A own: I wrote the report for the directors that night.
      R outcome: The sale went on at nine and sold out.
      """;

  /** A failure, owned. */
  static final String REORGANISATION =
      """
      S context: I had ninety engineers in three cities, split by whose boxes they looked after.
      T role: It was on me to split them by what customers buy.
      A own, failed: I drew the new teams up on a weekend, alone, and told everybody on the Monday, and that was my mistake.
      A own, responded: When the first two resigned I stopped it for a month and asked each of the nine leads what I had not seen.
      A own, prevented: Since then nothing that moves people is decided here before those who are moved have read it for two weeks.
      R learned, outcome, num=11: It cost us 11 people, and I learned that being right on paper is the smaller half.
      """;

  /** A matter of conscience in which nobody asks after the customer. */
  static final String NUMBERS =
      """
      S context: Two days before the quarter ended, our head of sales wanted the trial accounts counted as customers.
      T: I owned the report, so it was my name under the number.
      A own, transparent: I told him I would show both numbers side by side and say what each of them was.
      A own, integrity: I said I would rather not send it than send it with one number, whatever that meant for me.
      R outcome: He was angry for a week, and both numbers have been in the report since.
      """;

  /** A view without a day on which it was lived. */
  static final String VIEW =
      """
      - position: I believe a manager should write code only where nobody waits for it.
      - principle: What I own must never depend on whether I have a free afternoon, because then the team pays for my hobby.
      - HEDGE=I guess: I guess there are many ways to stay close to the work, such as reading every design and sitting in on incidents.
      """;

  /** Big words. */
  static final String WORDS =
      """
      S: In a fast-paced environment we were facing challenges across the value chain.
      T: My task was to drive alignment.
      A own, JARGON=leveraged cross-functional synergies: I leveraged cross-functional synergies to unlock a step change in ownership.
      A own, JARGON=championed a culture of excellence: I championed a culture of excellence and bias for action end to end.
      R: As a result we delivered significant impact for our stakeholders.
      """;

  /** Half of it is setting. */
  static final String SETTING =
      """
      S context: We were a regional rail operator with some three hundred trains, and every train carried a gateway that had been bought in two thousand and eleven from a maker that had since been taken over twice, so nobody could tell us any longer what was in it.
      S: The depot people restarted these gateways by hand every morning, in a round that had grown up over the years, and each depot had a different order in which they did it, with a laminated sheet on the wall that somebody had once typed and that nobody dared to change.
      S: There was also a long quarrel between the two regions about who paid for spare parts, which had been going on since before I joined and in which everybody had a story to tell.
      T: My manager wanted the restarts gone before the winter timetable.
      A own, decision: I left the old timer in place and put a second one beside it, since taking it out would have meant certifying every train again.
      R outcome, num=from nine a night to one in the whole of January: Resets fell from nine a night to one in the whole of January.
      """;

  /** Every answer, by what it is. */
  static Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    all.put("a whole story", LEDGER);
    all.put("it stops in the middle, and nobody says I", SEARCH);
    all.put("good deeds, nothing to check", ONBOARDING);
    all.put("a failure that is somebody else's", OUTAGE);
    all.put("a failure, owned", REORGANISATION);
    all.put("a matter of conscience without the customer", NUMBERS);
    all.put("a view without an example", VIEW);
    all.put("big words", WORDS);
    all.put("half of it is setting", SETTING);
    return all;
  }

  static Lens lens(String told) {
    if (told.equals(OUTAGE) || told.equals(REORGANISATION)) {
      return Lens.FAILURE;
    }
    if (told.equals(NUMBERS)) return Lens.ETHICS;
    return told.equals(VIEW) ? Lens.VIEW : Lens.STORY;
  }
}
