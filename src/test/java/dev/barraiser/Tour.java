package dev.barraiser;

import static dev.barraiser.bot.FeatureRig.card;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows every kind of card and every form of the product, for platforms to draw. */
public final class Tour {

  /** Sees what there is to see, under names that last. */
  public interface Viewer {
    void card(String name, Card card, Audience audience);

    void form(String name, Form form);

    void home(Card card);
  }

  private static final String ANSWER =
      """
      We had five teams that each ran a database of their own, and every release waited for the slowest of them.
      Nobody had asked me to change that. I wrote down what the waiting cost us in a quarter, with figures from each
      team, and took it to the five leads one by one before I showed it to anybody above them.

      Two of them said no at first: they feared that a shared database would be run by nobody. So I offered that my
      team would carry the pager for the first half year. After eight months all five had moved, releases came weekly
      instead of monthly, and the team that had said no the loudest now runs the thing.\
      """;

  /** What is read in it, and in what is written in the place of its first sentence. */
  static final String READ =
      """
      S context: We had five teams that each ran a database of their own, and every release waited for the slowest of them.
      S: Nobody had asked me to change that.
      A own, strategy: I wrote down what the waiting cost us in a quarter, with figures from each team, and took it to the five leads one by one before I showed it to anybody above them.
      A influence: Two of them said no at first: they feared that a shared database would be run by nobody.
      A own, decision, tradeoff: So I offered that my team would carry the pager for the first half year.
      R outcome, culture-impact, num=from monthly to weekly, lp=EARN_TRUST: After eight months all five had moved, releases came weekly instead of monthly, and the team that had said no the loudest now runs the thing.
      T role: It was on me alone to bring five teams to one database within the year.
      """;

  private final Place.Channel here = FeatureRig.channel("practice");
  private final FeatureRig rig;
  private final Viewer viewer;
  private final Person ana;
  private final Person ben;

  private Tour(FeatureRig rig, Viewer viewer) {
    this.rig = rig;
    this.viewer = viewer;
    this.ana = rig.meets("ana", "Ana Souza", "Europe/Berlin", true);
    this.ben = rig.meets("ben", "Ben", "America/New_York", false);
  }

  private void plays() {
    Outgoing question = setsUp();
    answers(question);
    Outgoing told = told();
    tellsAStory(told);
    isCoached(told);
    assessesThemselves();
    isNudged();
    looksAround();
    suggests();
    isForgotten();
    isNudgedAboutOtherThings();
    isInterviewed();
    interviewEachOther();
  }

  private void interviewEachOther() {
    Person chi = FeatureRig.person("chi");
    rig.goTo(Instant.parse("2026-05-06T08:00:00Z"));
    rig.types(ana, here, "/barraiser pair");
    Form form = rig.form();
    see("form-pair", form);
    Map<String, Object> times =
        Map.of("evening", List.of("tuesday-evening"), "midday", List.of("friday-midday"));
    see("pair-signed-up", rig.submits(ana, here, form, times));
    rig.submits(chi, here, form, Map.of("evening", List.of("tuesday-evening")));
    for (String id : List.of("dee", "eva")) {
      rig.submits(
          FeatureRig.person(id),
          here,
          form,
          Map.of("morning", List.of(id.equals("dee") ? "monday-morning" : "friday-morning")));
    }
    rig.goTo(Instant.parse("2026-05-10T16:00:00Z"));
    List<Outgoing> matched = rig.wakes("pairs");
    see("pair-matched", to(ana, matched));
    see("pair-left", to(FeatureRig.person("dee"), matched));
    see("pair-script", rig.presses(ana, to(ana, matched).getFirst(), "My script"));
    rig.goTo(Instant.parse("2026-05-12T17:00:00Z"));
    List<Outgoing> begins = rig.wakes("pairs");
    Person first = asks(ana, begins) ? ana : chi;
    Person second = first.equals(ana) ? chi : ana;
    see("pair-asks", to(first, begins));
    see("pair-answers", to(second, begins));
    see("pair-probe", rig.presses(first, to(first, begins).getFirst(), "Next probe"));
    rig.later(Duration.ofMinutes(30));
    see("pair-swaps", to(second, rig.wakes("pairs")));
    rig.later(Duration.ofMinutes(30));
    rig.wakes("pairs");
    rig.later(Duration.ofMinutes(60));
    List<Outgoing> over = rig.wakes("pairs");
    see("pair-held", to(ana, over));
    List<Outgoing> yes = rig.presses(ana, to(ana, over).getFirst(), "Yes");
    see("pair-yes", yes);
    seesEachOther(chi, to(ana, yes).getLast());
  }

  private void seesEachOther(Person chi, Outgoing begins) {
    see("pair-debrief", List.of(begins));
    Action about = card(begins).buttons().getFirst().action();
    rig.presses(ana, here, about);
    Form form = rig.form();
    see("form-pair-saw", form);
    Map<String, Object> saw = new HashMap<>();
    List<String> marks = List.of("STRONG", "CLEAR", "SAID", "AGAINST", "NO_OCCASION");
    List<Field> fields = form.fields().toList();
    for (int i = 0; i < marks.size(); i++) saw.put(fields.get(i).name(), marks.get(i));
    saw.put(fields.get(5).name(), "“I told them first what it would cost them.”");
    saw.put(fields.get(7).name(), "Three options, and no word of why this one.");
    see("pair-sealed", rig.submits(ana, here, form, saw));
    rig.presses(chi, here, Action.of("pairs.write", about.subject().endsWith("0") ? "1-1" : "1-0"));
    List<Outgoing> opened = rig.submits(chi, here, rig.form(), saw);
    see("pair-was-the-last", whisper(opened));
    see("pair-seen-of-another", to(ana, opened));
    see("pair-seen", to(chi, opened));
  }

  private boolean asks(Person person, List<Outgoing> begins) {
    return card(to(person, begins).getFirst()).summary().endsWith("you ask.");
  }

  private static List<Outgoing> to(Person person, List<Outgoing> sent) {
    return sent.stream().filter(one -> one.place().equals(new Place.Direct(person))).toList();
  }

  private void isForgotten() {
    var direct = new Place.Direct(ben);
    Outgoing privacy = rig.types(ben, direct, "/barraiser privacy").getFirst();
    see("privacy", List.of(privacy));
    see("privacy-export", rig.presses(ben, privacy, "Export as Markdown"));
    see("privacy-apart", whisper(rig.presses(ben, privacy, "Share nothing with boards")));
    see("privacy-shared", rig.presses(ben, direct, Action.of("privacy.share")));
    List<Outgoing> asked = rig.presses(ben, privacy, "Delete everything …");
    see("privacy-delete", asked);
    see("privacy-kept", rig.presses(ben, asked.getFirst(), "Keep everything"));
    see(
        "privacy-deleted",
        whisper(rig.presses(ben, asked.getFirst(), "Delete everything of mine")));
  }

  private static List<Outgoing> whisper(List<Outgoing> shown) {
    return shown.stream().filter(Outgoing.Whisper.class::isInstance).toList();
  }

  /**
   * Somebody with an answer, a draft, a story nobody heard and a goal; at last they do not react.
   */
  private void isInterviewed() {
    var direct = new Place.Direct(ana);
    rig.types(ana, direct, "/barraiser story add");
    rig.submits(
        ana,
        direct,
        rig.form(),
        Map.of(
            "title",
            "One database for five teams",
            "category",
            "LEADERSHIP_IMPACT",
            "situation",
            "Five teams ran a database each"));
    List<Outgoing> asked = rig.types(ana, here, "/barraiser mock 15 L6 sceptical");
    Outgoing opening = asked.getFirst();
    see("mock-opening", List.of(opening));
    see("mock-elsewhere", List.of(asked.getLast()));
    Outgoing question = rig.presses(ana, opening, "I am ready").getFirst();
    see("mock-question", List.of(question));
    see("mock-nothing-said", rig.presses(ana, question, "That's my answer"));
    rig.says(ana, direct, ANSWER);
    rig.later(Duration.ofMinutes(2));
    rig.wakes("mock");
    Outgoing probe = rig.ponders().getFirst();
    see("mock-follow-up", List.of(probe));
    see("mock-past", rig.presses(ana, question, "That's my answer"));
    List<Outgoing> paused = rig.presses(ana, probe, "Pause");
    see("mock-paused", paused);
    see("mock-running", rig.types(ana, here, "/barraiser mock"));
    see("mock-goes-on", rig.presses(ana, paused.getFirst(), "Resume"));
    rig.says(ana, direct, "I would speak with the two who said no before anybody else.");
    see("mock-stopped", rig.presses(ana, probe, "Stop"));
    List<Outgoing> debrief = rig.ponders();
    see("mock-debrief-answers", debrief.subList(0, 1));
    see("mock-debrief-factors", debrief.subList(1, 2));
    see("mock-debrief-next", debrief.subList(2, 3));
    rig.presses(ana, debrief.getFirst(), "Save answer 1");
    see("form-mock-save", rig.form());
    rig.presses(ana, debrief.getLast(), "Was that one of your stories?");
    see("form-mock-stories", rig.form());
    see("mock-rounds", rig.presses(ana, debrief.getLast(), "My rounds"));
  }

  private void isNudgedAboutOtherThings() {
    Person gus = rig.meets("gus", "Gus", "America/New_York", false);
    Place direct = new Place.Direct(gus);
    Outgoing asked = rig.presses(gus, here, Action.of("groups.join", 1)).getLast();
    rig.presses(gus, asked, "Yes, nudge me");
    rig.presses(gus, here, Action.of("answers.write", 1));
    rig.submits(gus, here, rig.form(), Map.of("answer", ANSWER, "where", "keep"));
    writes(gus, "The outage I owned", "CHARACTER_VALUES", "");
    Outgoing draft = nudged(gus, "lacks nothing but");
    see("nudge-draft", List.of(draft));
    see("nudge-why", rig.presses(gus, draft, "Why did I get this?"));
    see("nudge-answer", List.of(nudged(gus, "worth saving")));
    see("nudge-assessment", List.of(nudged(gus, "Where do you stand?")));
    see("goal-none", rig.types(gus, direct, "/barraiser goal"));
    see("goal", rig.types(gus, direct, "/barraiser goal 2026-08-31"));
    see("nudge-goal", List.of(nudged(gus, "At your pace")));
    see("goal-slipping", rig.types(gus, direct, "/barraiser goal"));
    see("progress-goal", rig.types(gus, direct, "/barraiser progress"));
    Outgoing saved = writes(gus, "The bridge", "VISION_STRATEGY", "Two teams, one plan");
    rig.presses(gus, saved, "Ready to tell");
    see("nudge-untold", List.of(nudged(gus, "never told")));
    Outgoing stop = nudgedAndSilent(gus, "Shall I stop?");
    see("nudge-stop", List.of(stop));
    see("nudge-less", rig.presses(gus, stop, "Less often"));
    see("nudge-decisions", rig.presses(gus, direct, Action.of("nudges.nothing")));
  }

  private Outgoing writes(Person by, String title, String category, String result) {
    rig.types(by, here, "/barraiser story add");
    return rig.submits(
            by,
            here,
            rig.form(),
            Map.of(
                "title",
                title,
                "category",
                category,
                "situation",
                "Two teams",
                "task",
                "Mine alone",
                "action",
                "I asked both",
                "result",
                result))
        .getFirst();
  }

  /** The next nudge that says so; they react to those that come before it. */
  private Outgoing nudged(Person person, String words) {
    for (int nudges = 0; nudges < MOST_NUDGES; nudges++) {
      Outgoing nudge = nextNudge(person);
      if (card(nudge).summary().contains(words)) return nudge;
      rig.presses(person, nudge, "Change");
    }
    throw new AssertionError("no nudge says " + words);
  }

  private Outgoing nudgedAndSilent(Person person, String words) {
    for (int nudges = 0; nudges < MOST_NUDGES; nudges++) {
      Outgoing nudge = nextNudge(person);
      if (card(nudge).summary().contains(words)) return nudge;
    }
    throw new AssertionError("no nudge says " + words);
  }

  /** Whoever waits for more waits in vain. */
  private static final int MOST_NUDGES = 30;

  private Outgoing nextNudge(Person person) {
    for (int hours = 0; hours < 24 * 100; hours++) {
      rig.later(Duration.ofHours(1));
      Optional<Outgoing> nudge =
          rig.wakes("nudges").stream()
              .filter(one -> one.place().equals(new Place.Direct(person)))
              .findFirst();
      if (nudge.isPresent()) return nudge.get();
    }
    throw new AssertionError("no nudge in a hundred days");
  }

  private void suggests() {
    rig.types(ben, here, "/barraiser suggest");
    Form form = rig.form();
    see("form-suggest", form);
    Map<String, Object> values =
        Map.of(
            "question",
            "Tell me about a promise to a customer that you could not keep.",
            "kind",
            "FAILURE",
            "principle",
            "CUSTOMER_OBSESSION",
            "hint",
            "When the customer heard of it, and from whom");
    List<Outgoing> sent = rig.submits(ben, here, form, values);
    see("suggestion-sent", sent);
    Outgoing review = sent.getLast();
    see("suggestion", List.of(review));
    rig.presses(ana, review, "Decline");
    see("form-decline", rig.form());
    rig.presses(ana, review, "Edit");
    see("form-edit-question", rig.form());
    List<Outgoing> approved = rig.presses(ana, review, "Approve");
    see("suggestion-approved", approved);
    see("suggestion-taken-up", approved.subList(1, approved.size()));
    see("suggestion-twin", rig.submits(ben, here, form, values));
    see("own-questions", rig.types(ana, here, "/barraiser admin questions"));
    Outgoing drawn;
    do {
      drawn = rig.types(ben, here, "/question").getFirst();
    } while (!card(drawn).summary().contains("a promise to a customer"));
    see("question-own", List.of(drawn));
    sharesAnInterview();
  }

  private void sharesAnInterview() {
    see("asked-nothing-yet", rig.types(ben, here, "/barraiser asked"));
    rig.presses(ben, here, Action.of("interviews.share", 1));
    Form form = rig.form();
    see("form-interview", form);
    Map<String, Object> values =
        Map.of(
            "questions",
            "Tell me about a promise to a customer that you could not keep.\n"
                + "How do you decide what not to build?",
            "went",
            "Calm. They asked four times for the figure behind my result.",
            "advice",
            "Know your figures, and where they come from.");
    see("interview-shared", rig.submits(ben, here, form, values));
    rig.submits(ana, here, form, Map.of("questions", "Who grew because of you?", "as", "NAMED"));
    rig.later(Duration.ofDays(22));
    rig.wakes("interviews");
    see("asked", rig.types(ana, here, "/barraiser asked"));
    rig.presses(ana, rig.types(ana, here, "/barraiser asked").getFirst(), "Remove");
    see("form-remove-interview", rig.form());
    see("interviews-mine", rig.presses(ben, here, Action.of("interviews.mine")));
  }

  private void isCoached(Outgoing notice) {
    rig.presses(ben, notice, "Coach me");
    List<Outgoing> coached = rig.ponders();
    see("coaching", coached);
    see("coaching-details", rig.presses(ben, coached.getFirst(), "Details"));
    rig.presses(ben, coached.getFirst(), "Rewrite this sentence");
    see("form-rewrite", rig.form());
    rig.submits(
        ben,
        here,
        rig.form(),
        Map.of(
            "sentence", "It was on me alone to bring five teams to one database within the year."));
    see("coaching-compared", rig.ponders());
    see("coaching-opinion", rig.presses(ben, coached.getFirst(), "Not helpful"));
    rig.types(ben, here, "/barraiser coach");
    see("form-coach", rig.form());
    rig.submits(ben, here, rig.form(), Map.of("text", "I fixed it."));
    see("coaching-abstained", rig.ponders());
    see("coaching-settings", rig.types(ben, here, "/barraiser coaching always"));
    Outgoing story = rig.types(ben, here, "/barraiser story show 1").getFirst();
    rig.presses(ben, story, "Coach me");
    see("coaching-story", rig.ponders());
  }

  private void assessesThemselves() {
    rig.types(ben, here, "/barraiser assess");
    Form form = rig.form();
    see("form-assess", form);
    Map<String, Object> marks = new HashMap<>();
    form.fields().forEach(field -> marks.put(field.name(), 3));
    see("assessment", rig.submits(ben, here, form, marks));
    rig.later(Duration.ofDays(7));
    rig.types(ben, here, "/barraiser assess");
    marks.putAll(
        Map.of(
            "habit-taken-over", 2, "standard-that-held", 1, "others-in-front", 2, "firsthand", 5));
    see("assessment-again", rig.submits(ben, here, rig.form(), marks));
    rig.later(Duration.ofDays(-7));
  }

  private Outgoing setsUp() {
    see("invited", rig.event(new Incoming.Invited("in", here, ana, rig.instant())));
    rig.types(ana, here, "/barraiser setup");
    see("form-setup", rig.form());
    see(
        "group-preview",
        rig.submits(ana, here, rig.form(), Map.of("zone", "Europe/Berlin", "ping", "EVERYBODY")));
    rig.goTo(Instant.parse("2026-03-02T08:00:00Z"));
    Outgoing question = rig.wakes("daily").getFirst();
    see("daily-question", List.of(question));
    List<Outgoing> hint = rig.presses(ben, question, "Hint");
    see("hint", hint);
    see("probes", rig.presses(ben, hint.getFirst(), "Probes"));
    see("strong-answer", rig.presses(ben, hint.getFirst(), "A strong answer"));
    see("framework", rig.presses(ben, question, "Framework"));
    see("guide", rig.presses(ben, question, "Guide"));
    see("question-alone", rig.presses(ben, question, "Another like this"));
    see("practice-to-join", rig.types(ben, here, "/barraiser practice"));
    List<Outgoing> joined = rig.presses(ben, question, "Join");
    see("welcome", joined);
    see("consent", joined.subList(1, joined.size()));
    see("nudges-on", rig.presses(ben, joined.getLast(), "Yes, nudge me"));
    return question;
  }

  private void answers(Outgoing question) {
    var thread = new Place.InThread(here, rig.ref(question).id());
    rig.says(ben, thread, ANSWER);
    rig.presses(ana, question, "Answer");
    see("form-answer", rig.form());
    see(
        "answer-published",
        rig.submits(ana, here, rig.form(), Map.of("answer", ANSWER, "where", "publish")).stream()
            .filter(one -> one.place().equals(thread))
            .toList());
  }

  private Outgoing told() {
    rig.later(Duration.ofMinutes(10));
    Outgoing notice =
        rig.wakes("answers").stream()
            .filter(one -> one instanceof Outgoing.Whisper whisper && whisper.to().equals(ben))
            .findFirst()
            .orElseThrow();
    see("answer-notice", List.of(notice));
    see("probe", rig.presses(ben, notice, "Ask the group for a probe"));
    return notice;
  }

  private void tellsAStory(Outgoing notice) {
    rig.presses(ben, notice, "Save as story");
    see("form-story", rig.form());
    List<Outgoing> saved =
        rig.submits(
            ben,
            here,
            rig.form(),
            Map.of(
                "title",
                "One database for five teams",
                "category",
                "LEADERSHIP_IMPACT",
                "task",
                "To win five leads over",
                "result",
                "Weekly releases instead of monthly ones"));
    see("story-saved", saved);
    see("story", rig.presses(ben, saved.getFirst(), "Show it"));
    see("story-ready", rig.presses(ben, saved.getFirst(), "Ready to tell"));
    rig.presses(ben, saved.getFirst(), "When and how large");
    see("form-story-details", rig.form());
    rig.submits(
        ben,
        here,
        rig.form(),
        Map.of("happened", "spring 2024", "people", "5 teams", "duration", "8 months"));
    see("stories", rig.types(ben, here, "/barraiser story list"));
    see("stories-export", rig.types(ben, here, "/barraiser story export"));
    rig.types(ben, here, "/barraiser story import");
    see("form-story-import", rig.form());
    see(
        "stories-import",
        rig.submits(
            ben,
            here,
            rig.form(),
            Map.of(
                "text",
                "The bridge\n\nSituation: Two teams\nAction: I asked both\n",
                "category",
                "CHARACTER_VALUES")));
    rig.types(ben, here, "/barraiser story import");
    see(
        "stories-import-problems",
        rig.submits(ben, here, rig.form(), Map.of("text", "Situation: Two teams\nResult: One")));
    rig.types(ben, here, "/barraiser story match When did you win people over?");
    see("story-match", rig.ponders());
    see("story-loop", rig.types(ben, here, "/barraiser story loop"));
    see("story-matrix", rig.types(ben, here, "/barraiser story matrix"));
    rig.presses(ben, here, Action.of("stories.quotas-own"));
    see("form-quotas", rig.form());
    see("quotas", rig.submits(ben, here, rig.form(), Map.of("CHARACTER_VALUES", "4-6")));
    rig.presses(ben, here, Action.of("stories.quotas-usual"));
    see("story-deleted", rig.types(ben, here, "/barraiser story delete 1"));
    rig.presses(ben, here, Action.of("stories.undo", 1));
  }

  private void isNudged() {
    var direct = new Place.Direct(ben);
    rig.types(ben, direct, "/barraiser settings");
    see("form-nudge-settings", rig.form());
    rig.goTo(Instant.parse("2026-03-05T23:00:00Z"));
    see("nudge", rig.wakes("nudges"));
  }

  private void looksAround() {
    var direct = new Place.Direct(ben);
    see("help", rig.types(ben, direct, "/barraiser help"));
    see("unknown-command", told(ben, "/barraiser progres"));
    reads(direct);
    see("progress", rig.types(ben, direct, "/barraiser progress"));
    see("practice", rig.types(ben, direct, "/barraiser practice"));
    List<Outgoing> mine = rig.types(ben, direct, "/barraiser me");
    see("everything-of-mine", mine);
    viewer.home(home());
    see("answers", rig.presses(ben, mine.getFirst(), "All answers"));
    rig.wakes("daily");
    see("history", rig.types(ana, here, "/barraiser admin history"));
    see("chores", rig.types(ana, here, "/barraiser admin chores"));
    for (String id : List.of("chi", "dee", "eva", "fay")) {
      Person person = rig.meets(id, id, "Europe/Berlin", false);
      rig.presses(person, here, Action.of("groups.join", 1));
    }
    List<Outgoing> board = rig.types(ben, here, "/barraiser board");
    rig.presses(ben, board.getFirst(), "Show me");
    see("board", rig.types(ben, here, "/barraiser board"));
    rig.goTo(Instant.parse("2026-03-09T08:30:00Z"));
    see("digest", rig.wakes("digest"));
    see("paused", rig.types(ana, here, "/barraiser admin pause Friday"));
  }

  private void reads(Place direct) {
    List<Outgoing> contents = rig.types(ben, direct, "/barraiser guide");
    see("guides", contents);
    see("guide-page", rig.presses(ben, contents.getFirst(), "STAR"));
    see("guide-unknown", rig.types(ben, direct, "/barraiser guide failers"));
    Outgoing steps = rig.types(ben, direct, "/barraiser guide first-steps").getFirst();
    see("guide-first-steps", rig.presses(ben, steps, "Tick off 1"));
  }

  private Card home() {
    return card(rig.event(new Incoming.HomeOpened("home", ben, rig.instant())).getFirst());
  }

  private List<Outgoing> told(Person by, String line) {
    Place direct = new Place.Direct(by);
    rig.types(by, direct, line);
    var told = (Answer.Told) rig.answered();
    return List.of(Outgoing.Post.of(direct, told.card()));
  }

  private void see(String name, List<Outgoing> shown) {
    Outgoing first =
        shown.stream()
            .filter(one ->
                one instanceof Outgoing.Post
                    || one instanceof Outgoing.Whisper
                    || one instanceof Outgoing.Revise)
            .findFirst()
            .orElseThrow(() -> new AssertionError("nothing is shown as " + name));
    Audience audience =
        first instanceof Outgoing.Post post ? post.audience() : new Audience.Nobody();
    viewer.card(name, card(first), audience);
  }

  private void see(String name, Form form) {
    viewer.form(name, form);
  }

  /** From the first invitation to the first digest. */
  public static void of(Viewer viewer) {
    try (FeatureRig rig = WholeProduct.at("2026-03-02T07:00:00Z")) {
      new Tour(rig, viewer).plays();
    }
  }
}
