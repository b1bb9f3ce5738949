package dev.barraiser.practice.coaching;

import java.util.List;

/**
 * What is said about a gap. A name in braces is filled in: {@code {words}} what the author wrote,
 * {@code {count}}, {@code {other}} and {@code {share}} numbers.
 *
 * @param whats what is missing, in several wordings; stands above the author's sentence
 * @param betters how to say it, or what to ask oneself; stands below, so that it may say "this
 *     sentence" or "here"
 * @param asks the question that an interviewer would ask next
 */
record Wordings(List<String> whats, List<String> betters, List<String> asks) {

  static Wordings of(Gap gap) {
    return switch (gap) {
      case NO_RESULT ->
          new Wordings(
              List.of(
                  "Your story stops before its end: I cannot find what came of it.",
                  "I read what you did, and then it breaks off. What came of it is still untold.",
                  "The outcome is missing, and it is what an interviewer writes down."),
              List.of(
                  "Go on from here with one sentence: what was different afterwards, for whom, and"
                      + " how you know. An outcome that disappointed you counts as well.",
                  "After this sentence, begin one with “Three months later”. What would somebody"
                      + " who walked past have noticed?",
                  "Ask yourself: had you not done this, what would still be so today? The answer is"
                      + " your result, and it belongs right after this sentence."),
              List.of(
                  "And what came of it?",
                  "How did it end, and how do you know?",
                  "What was different six months later?"));
      case NO_ACTION ->
          new Wordings(
              List.of(
                  "Between the trouble and its end there is a gap: I cannot find what you did.",
                  "I learn how things stood, and hardly anything of what you did about it.",
                  "The middle of the story is missing: your own moves, in their order."),
              List.of(
                  "After this sentence, tell your first three moves: “First I …, then I …, and when"
                      + " that was not enough I …”.",
                  "Ask yourself: on the morning after this, what did you do first, and who was in"
                      + " the room? Go on from there.",
                  "Put the hardest step right after this sentence: what you tried, what met you,"
                      + " and what you did then."),
              List.of(
                  "What did you do first?",
                  "Take me through the first week. What did you do?",
                  "Which step of that was the hardest, and how did you get past it?"));
      case NO_SITUATION ->
          new Wordings(
              List.of(
                  "You start in the middle of the doing: I do not learn where this was and what was"
                      + " wrong.",
                  "A stranger comes into this story without a map: where were you, and what was the"
                      + " trouble?"),
              List.of(
                  "Give this sentence two before it: how large the place was and what of it was"
                      + " yours, then what had gone wrong and whom it hurt.",
                  "Ask yourself what somebody new on the team would need to hear to see why this"
                      + " mattered. Two sentences of that go before this one."),
              List.of(
                  "Give me the context: what had gone wrong, and for whom?",
                  "How large was all this, and what of it was yours?"));
      case NO_TASK ->
          new Wordings(
              List.of(
                  "I can see what happened, and not yet what fell to you.",
                  "Your own charge is missing: what were you to achieve, and by when?"),
              List.of(
                  "Beside this sentence, say it in one: “It was on me to …, by …”, and name whoever"
                      + " had to be won over.",
                  "Ask yourself what would have counted as failing here. Its opposite is your task,"
                      + " and one sentence beside this one is enough for it."),
              List.of(
                  "What exactly was yours in this?",
                  "Who gave you this, and what would have been a success?"));
      case THIN_RESULT ->
          new Wordings(
              List.of(
                  "Your result goes by in passing, after a long way to get there.",
                  "The end is short: one remark, and the story is over."),
              List.of(
                  "Let this sentence have a second one: who noticed the difference first, and what"
                      + " they could do from then on.",
                  "Ask yourself who was glad about this, and about what exactly. Say that right"
                      + " after this sentence."),
              List.of(
                  "Who noticed the difference, and how?",
                  "How far did that reach beyond your own team?"));
      case THIN_ACTION ->
          new Wordings(
              List.of(
                  "What you did goes by very quickly.",
                  "Your own moves take up one breath, and they are what you are asked about."),
              List.of(
                  "Open this sentence up: which step of it was hard, what did you try first, and"
                      + " why did you choose this way?",
                  "Ask yourself what a colleague would have seen you do on the hardest day of it."
                      + " Put that day after this sentence."),
              List.of(
                  "Slow down there: how did you do that?",
                  "Which step of that would somebody else have done differently?"));
      case THIN_SITUATION ->
          new Wordings(
              List.of("Where this was is only hinted at."),
              List.of(
                  "Beside this sentence, say how many people or customers it touched, and what of"
                      + " it was yours.",
                  "Ask yourself how you would draw this on a napkin: the place, its size, and what"
                      + " had broken. Say those three here."),
              List.of("How large was the place, and what of it was yours?"));
      case THIN_TASK ->
          new Wordings(
              List.of("What fell to you is only hinted at."),
              List.of(
                  "Turn this sentence into a goal with a date: “I had until … to …”.",
                  "Ask yourself what your manager would have called done. That, in half a sentence,"
                      + " makes this one clear."),
              List.of("What were you asked to achieve, and by when?"));
      case NO_OWN_PART ->
          new Wordings(
              List.of(
                  "I cannot see you in it: nothing here is done by an “I”.",
                  "Things get done in this answer, and I cannot tell by whom. The interviewer is"
                      + " there to meet you."),
              List.of(
                  "Say this sentence again with “I” as its first word, and keep only what was"
                      + " yours. The rest may follow: “…, while the team …”.",
                  "Ask yourself which of this would not have happened had you been away that month."
                      + " Say that part here, beginning with “I”."),
              List.of(
                  "Which part of that did you do yourself?",
                  "You say “we”. Who had the idea, and who did the work?"));
      case MOSTLY_WE ->
          new Wordings(
              List.of(
                  "“We” carries this answer: {other}, against {count} in which you act.",
                  "You share the credit generously, and so I lose sight of your own part."),
              List.of(
                  "Split this sentence in two: “I …” for what you decided or did, “the team …” for"
                      + " the rest. It stays fair, and you can be seen.",
                  "Ask yourself who this “we” was: who had the idea, who did the work, who told the"
                      + " others? Name the one that was you."),
              List.of(
                  "When you say “we”, which part was you?",
                  "What did you do that nobody else on the team could have done?"));
      case PASSIVE ->
          new Wordings(
              List.of(
                  "Here something is done, and nobody does it.",
                  "One step of yours hides behind its own grammar."),
              List.of(
                  "Put the person first: who did this? If it was you, let the sentence begin with"
                      + " “I”.",
                  "Ask yourself who would have been blamed had this gone wrong. That person is the"
                      + " subject of this sentence."),
              List.of("Who made that call?", "Whose doing was that?"));
      case NOTHING_TO_CHECK ->
          new Wordings(
              List.of(
                  "Your result is told in words that nobody could check.",
                  "I believe that it went well; a stranger could not see it from this."),
              List.of(
                  "Put one fact into this sentence that you could defend: how many, how often or"
                      + " how long, before and after.",
                  "Ask yourself how you knew that day that it had worked. Whatever you looked at, a"
                      + " count, a date, a line on a chart, belongs in this sentence.",
                  "If nobody measured it, say here what one could see instead: who does what"
                      + " differently, and since when."),
              List.of(
                  "How did you know that it had worked?",
                  "What did you measure, and what was it before?",
                  "What would I have seen with my own eyes?"));
      case NO_NUMBER ->
          new Wordings(
              List.of(
                  "It is clear what came of it. A figure would let a stranger believe it at once.",
                  "The outcome is plain; how large it was, I have to guess."),
              List.of(
                  "Put one figure into this sentence that you could defend if asked: how many, how"
                      + " often or how long, before and after.",
                  "Ask yourself how many people felt this, and how soon. Even “about thirty, within"
                      + " a month” makes this sentence stronger."),
              List.of(
                  "How much was that, in figures?",
                  "How many people felt the difference, and after how long?"));
      case NO_BASELINE ->
          new Wordings(
              List.of(
                  "“{words}” is a figure worth keeping. I cannot tell yet how far you came to get"
                      + " there.",
                  "You give me “{words}”, and not where it started."),
              List.of(
                  "Say here what it was before: “from … to …, within …”.",
                  "Ask yourself what that figure was on the day you began, and how long it took."
                      + " Both fit into this sentence."),
              List.of(
                  "“{words}”: compared to what?", "What was that figure on the day you started?"));
      case NO_LEGACY ->
          new Wordings(
              List.of(
                  "The story ends on the day it was done: I do not learn what has stayed.",
                  "I would like to know what is still there today."),
              List.of(
                  "After this sentence, say how it is now: is it still in use, who looks after it,"
                      + " has anybody copied it?",
                  "Ask yourself what would still work there had you left the week after. That is"
                      + " your last sentence."),
              List.of(
                  "Is that still so today, without you?",
                  "Who does it now, and what have they changed?"));
      case NO_STAKES ->
          new Wordings(
              List.of(
                  "I see what was wrong, and not yet why it mattered beyond that week.",
                  "I do not learn what was at stake in the long run."),
              List.of(
                  "After this sentence, say what two more years of the same would have done: to"
                      + " customers, to the team or to the money.",
                  "Ask yourself: had everybody looked away, what would have broken first, and for"
                      + " whom? Said here, that makes the rest weigh more."),
              List.of(
                  "Why was that worth doing at all?",
                  "What would have happened in two years if you had left it alone?"));
      case MUCH_SETTING ->
          new Wordings(
              List.of(
                  "{share} of your words are setting, so little time is left for what you did.",
                  "You take {share} of your time before you come into the story."),
              List.of(
                  "Try telling it without this sentence. If nobody would miss it, its time is"
                      + " better spent on your hardest step.",
                  "Say this one in half its words, and give what you save to your own moves."),
              List.of(
                  "I have the picture. What did you do?",
                  "Let us come to you: what was your first move?"));
      case NO_TRADE_OFF ->
          new Wordings(
              List.of(
                  "There is no hard choice in it yet: I cannot see what you gave up.",
                  "Every step here seems to have been free. A Bar Raiser will look for what it"
                      + " cost."),
              List.of(
                  "Beside this sentence, add the road you did not take: “The other way would have"
                      + " been …; I decided against it because …, although it cost us …”.",
                  "Ask yourself who would have liked you to do something else, and where they had a"
                      + " point. One sentence on that belongs here."),
              List.of(
                  "What was the alternative, and why not that?",
                  "What did you give up for it?",
                  "Who disagreed with that decision, and where were they right?"));
      case NO_INFLUENCE ->
          new Wordings(
              List.of(
                  "I cannot see yet whom you had to win over, or how.",
                  "Nobody in this story doubts you, and somebody surely did."),
              List.of(
                  "Beside this sentence, bring in one person who had doubts: what they feared, what"
                      + " you showed them, and what they did then.",
                  "Ask yourself whose yes you needed and could not order. How you got it is one"
                      + " sentence, and its place is here."),
              List.of(
                  "Who was against it, and what did you tell them?",
                  "Whose yes did you need, and how did you get it?"));
      case BLAME ->
          new Wordings(
              List.of(
                  "One sentence leaves the trouble with somebody else.",
                  "Here the others are at fault, and an interviewer will wonder about your share."),
              List.of(
                  "Say what they did without judging it, and then your own part: what could you"
                      + " have seen, asked or said earlier?",
                  "Ask yourself how they would tell this. The version that both of you would sign"
                      + " belongs here."),
              List.of("What was your own share in that?", "How would they tell the same story?"));
      case JARGON ->
          new Wordings(
              List.of(
                  "“{words}” could stand in anybody's answer.",
                  "“{words}” sounds like a slide; I cannot see you doing it."),
              List.of(
                  "Say here what one would have seen: who did what, with what in their hands, on"
                      + " which day.",
                  "Ask yourself how you would tell this sentence to a friend who works in a bakery."
                      + " Use those words."),
              List.of(
                  "What does “{words}” mean, in your case?",
                  "Give me one day on which you did that."));
      case MUCH_JARGON ->
          new Wordings(
              List.of(
                  "“{words}” could stand in anybody's answer, and it is not alone: {count} like"
                      + " it.",
                  "These are large words, {count} of them, and I cannot see you behind them."),
              List.of(
                  "Say here what one would have seen: who did what, with what in their hands, on"
                      + " which day.",
                  "Ask yourself what you did on the first Monday. Put that in the place of this"
                      + " sentence."),
              List.of(
                  "What does “{words}” mean, in your case?",
                  "Give me one day on which you did that."));
      case CLAIM ->
          new Wordings(
              List.of(
                  "“{words}” is what I should come to think of you, and I cannot take it from you"
                      + " in words.",
                  "“{words}” names a principle. What you did would show it."),
              List.of(
                  "Take this out and put there the one thing you did that a colleague would tell"
                      + " if asked whether it is true.",
                  "Ask yourself on which day somebody could have doubted this of you, and what they"
                      + " saw instead. That day belongs here."),
              List.of(
                  "On which day would I have seen that?",
                  "When was the last time that cost you something?"));
      case MUCH_CLAIMED ->
          new Wordings(
              List.of(
                  "“{words}”: you tell me what you are like, in {count}, and I look for what you"
                      + " did.",
                  "Principles are named here, as in “{words}”. I look for the day that shows one."),
              List.of(
                  "Leave these sentences out for once. Tell one day of one case: who was there,"
                      + " what was wrong, and what you did first.",
                  "Ask yourself which single case made you sure of this sentence. Tell the case;"
                      + " the interviewer will find the principle."),
              List.of(
                  "Choose one case in which that was so. What happened?",
                  "Who else would say that of you, and what have they seen?"));
      case HEDGE ->
          new Wordings(
              List.of(
                  "“{words}” takes back half of what you say.",
                  "You know this better than “{words}” lets on."),
              List.of(
                  "Say this sentence once more without “{words}”, as you would to a colleague who"
                      + " was there.",
                  "Ask yourself which half of this sentence you are sure of. Say that half plainly,"
                      + " and let the other go."),
              List.of(
                  "How sure were you, and what made you decide all the same?",
                  "What did you know at that moment, and what did you guess?"));
      case FILLER ->
          new Wordings(
              List.of("“{words}” takes time and says nothing yet."),
              List.of(
                  "Say this sentence once without “{words}” and listen whether anything is"
                      + " missing.",
                  "A short pause does what “{words}” does here, and sounds sure of itself."),
              List.of("What was the one thing that mattered most in that?"));
      case NOT_OWNED ->
          new Wordings(
              List.of(
                  "I cannot find the sentence in which this failure is yours.",
                  "Something failed in this story, and nobody says “that was me”."),
              List.of(
                  "Say it beside this sentence, plainly: “That was my mistake: I …”. It is less"
                      + " hard than it sounds, and it is what the question asks for.",
                  "Ask yourself which decision of yours, taken differently, would have prevented"
                      + " this. Tell that decision here, with “I” in front."),
              List.of(
                  "What was your own share in it?",
                  "Which decision of yours would you take back?"));
      case NOT_RESPONDED ->
          new Wordings(
              List.of(
                  "I do not learn what you did at once for those whom it hit.",
                  "Between the failure and its lesson a day is missing: the day you found out."),
              List.of(
                  "After this sentence: whom did you tell first, and what did you do for them that"
                      + " day?",
                  "Ask yourself what you did in the first hour after you knew. It belongs right"
                      + " here, however small it was."),
              List.of(
                  "What did you do in the first hour?",
                  "Whom did you tell, and how did they take it?"));
      case NOT_CHANGED ->
          new Wordings(
              List.of(
                  "It is not told yet what keeps this from happening again.",
                  "You mended it; I cannot see yet what is different for the next time."),
              List.of(
                  "After this sentence, name the safeguard: a check, a habit or a rule, since when"
                      + " it is there, and whether it has caught anything.",
                  "Ask yourself what would stop somebody else from making the same mistake next"
                      + " month. One sentence on that belongs here."),
              List.of(
                  "What is in place today that was not then?",
                  "Has the same thing nearly happened again, and what caught it?"));
      case NOT_LEARNED ->
          new Wordings(
              List.of(
                  "What this taught you about yourself is still to come.",
                  "I see what changed in the work, and not yet what changed in you."),
              List.of(
                  "Add one sentence here that is about you and not about the process: “Since then I"
                      + " …”, with one time you did.",
                  "Ask yourself what you do differently on an ordinary Tuesday because of this. Say"
                      + " that after this sentence."),
              List.of(
                  "What do you do differently since?",
                  "When did that lesson serve you the next time?"));
      case NO_CUSTOMER ->
          new Wordings(
              List.of(
                  "I cannot find the customer in your reasoning.",
                  "You weigh many things, and not yet what customers would have got."),
              List.of(
                  "Beside this sentence, say what each way would have done to customers, also to"
                      + " those who would never have noticed.",
                  "Ask yourself which customer would have been hurt most by the easy way. Give them"
                      + " half a sentence here."),
              List.of(
                  "What would the customer have said, had they been in the room?",
                  "Which customers would have been hurt, and would they ever have known?"));
      case NO_LONG_TERM ->
          new Wordings(
              List.of(
                  "You weigh the moment, and not yet what would have followed from it.",
                  "I do not learn what this decision looks like some years on."),
              List.of(
                  "Beside this sentence: had this become the way it is always done, where would it"
                      + " have led in three years?",
                  "Ask yourself which of your options you would still want to explain in five"
                      + " years. Say here why that one."),
              List.of(
                  "And if everybody did it that way from then on?",
                  "How does that decision look to you today?"));
      case NO_TRANSPARENCY ->
          new Wordings(
              List.of(
                  "I do not learn whom you told, and how openly.",
                  "Who knew of this while it happened? The story keeps it to itself."),
              List.of(
                  "After this sentence, say who heard of it from you, and in what words.",
                  "Ask yourself who had a right to know, and whether they did. One sentence on that"
                      + " belongs here."),
              List.of(
                  "Whom did you tell, and what exactly did you say?",
                  "Could you have explained that decision to everybody it touched?"));
      case NO_TRUST ->
          new Wordings(
              List.of(
                  "What this did to trust in your team is not told yet.",
                  "Your team was watching, and I do not learn what it saw."),
              List.of(
                  "After this sentence, say what somebody on the team did or said because of it.",
                  "Ask yourself what your team learned about what counts. Say it here with one"
                      + " thing that they did afterwards."),
              List.of(
                  "What did your team take from that?",
                  "Who trusted you more afterwards, and who less?"));
      case NO_INTEGRITY ->
          new Wordings(
              List.of(
                  "I cannot see yet what you stood for, and what it could have cost you.",
                  "The line that you would not cross is still unsaid."),
              List.of(
                  "Beside this sentence, name that line: “I was not willing to …, even if it meant"
                      + " …”.",
                  "Ask yourself what would have cost you sleep here. That is your reason, and it"
                      + " fits into one sentence."),
              List.of(
                  "What would you not have done, whoever had asked?",
                  "What did it cost you, or could it have cost you?"));
      case NO_POSITION ->
          new Wordings(
              List.of(
                  "I know your topic now, and not yet your view.",
                  "You walk around the question; the answer itself is still to come."),
              List.of(
                  "Put your view in front, in one sentence: “I believe …, because …”. What you say"
                      + " here may follow as its reason.",
                  "Ask yourself what somebody sensible would disagree with. Say that first, and"
                      + " this sentence after it."),
              List.of(
                  "So what is your answer, in one sentence?",
                  "Where would a sensible colleague disagree with you?"));
      case NO_EXAMPLE ->
          new Wordings(
              List.of(
                  "It is a view without a day on which you lived by it.",
                  "I believe that you think so; I have not yet seen you do so."),
              List.of(
                  "After this sentence, bring one real case: “Last year I …”, with what you did and"
                      + " what came of it.",
                  "Ask yourself when this last cost you an afternoon. That afternoon is your"
                      + " example, and its place is here."),
              List.of(
                  "When did you last do that?",
                  "Give me one case in which that was hard to live by."));
      case NO_PRINCIPLES ->
          new Wordings(
              List.of(
                  "I cannot see yet what your view rests on.",
                  "The conviction behind it is still unsaid."),
              List.of(
                  "After this sentence, name the conviction, and the habit by which others would"
                      + " recognise it in you.",
                  "Ask yourself which rule you would give to somebody who takes over from you. It"
                      + " belongs here, in one sentence."),
              List.of("Why do you see it that way?", "Which rule would you give your successor?"));
      case NO_PRICE ->
          new Wordings(
              List.of(
                  "Your view has no price yet.", "What your way costs, and whom, is still unsaid."),
              List.of(
                  "After this sentence, say what your way costs, and when you would do the"
                      + " opposite.",
                  "Ask yourself who pays when you act like this. A view that knows its price is"
                      + " easier to believe; say it here."),
              List.of("When would you do the opposite?", "Who pays for doing it your way?"));
      case EXAMPLE_WITHOUT_END ->
          new Wordings(
              List.of("Your example breaks off before its end."),
              List.of(
                  "Finish it here: what came of it, in something that one could see or count.",
                  "Ask yourself how that case went on. One sentence on its end belongs after this"
                      + " one."),
              List.of("And how did that end?"));
      case LONG_SENTENCE ->
          new Wordings(
              List.of(
                  "One sentence is long for speaking: {count}.",
                  "Now it is about the telling: one sentence has {count}, which is more than a"
                      + " breath."),
              List.of(
                  "Cut it in two where you would breathe, and give each half one thought.",
                  "Say it aloud. Where your voice drops, put a full stop."),
              List.of("Which of these things mattered most?"));
      case OPEN_WITH_RESULT ->
          new Wordings(
              List.of(
                  "You tell it in the order of the days. It could make people listen sooner.",
                  "The same sentences in another order would do more for you."),
              List.of(
                  "Open with this sentence, then go back to where it began. Whoever knows how it"
                      + " ends listens for how you got there.",
                  "Say this first, in half its words, as if somebody had asked you in the lift."
                      + " Then tell the rest as you do now."),
              List.of(
                  "What would you do differently, were it tomorrow?",
                  "What did this teach you that you have used since?"));
      case SAY_IT_ALOUD ->
          new Wordings(
              List.of(
                  "From here on it is practice: say it aloud once, with a clock and without the"
                      + " text.",
                  "For the rest, your own voice will tell you more than I can."),
              List.of(
                  "This is where you begin, so know this one sentence by heart. The others may come"
                      + " as they like.",
                  "Begin here without looking. Where you stumble is the next sentence to rewrite."),
              List.of(
                  "What would you do differently, were it tomorrow?",
                  "What did this teach you that you have used since?"));
    };
  }
}
