package dev.barraiser.practice.groups;

import static dev.barraiser.bot.FeatureRig.card;
import static dev.barraiser.bot.FeatureRig.channel;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Profile;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Workspace;
import dev.barraiser.practice.people.PeopleFeature;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.SomeQuestions;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupsFeatureTest {

  private static final Place.Channel HERE = channel("practice");
  private static final Instant NEXT = Instant.parse("2026-03-03T08:00:00Z");

  private final GroupStore groups = new GroupStore();
  private final AskedStore asked = new AskedStore();
  private final Slots slots = new Slots();
  private final List<Person> joined = new ArrayList<>();
  private final List<ZoneId> moved = new ArrayList<>();
  private final FeatureRig rig = FeatureRig.at("2026-03-02T09:30:00Z", this::features);
  private final Person ana = rig.meets("ana", "Ana", "Europe/Berlin", false);
  private final Person ben = rig.meets("ben", "Ben", null, false);
  private final Person root = rig.meets("root", "Root", "UTC", true);

  private List<Feature> features(FeatureRig clock) {
    var people = new PeopleStore();
    var organisers = new Organisers(groups, people);
    var membership =
        new Membership(
            groups,
            new Membership.OnJoined() {
              @Override
              public List<Outgoing> joined(Tx tx, StudyGroup group, Person person, Instant now) {
                joined.add(person);
                return List.of();
              }

              @Override
              public void moved(Tx tx, StudyGroup group) {
                moved.add(group.rhythm().zone());
              }
            });
    return List.of(
        new PeopleFeature(people).feature(),
        new GroupsFeature(
                groups,
                membership,
                organisers,
                new LostChannel(groups, asked, organisers),
                slots,
                people,
                Pool.of(SomeQuestions.bank(2)),
                asked,
                ZoneId.of("America/Lima"),
                clock)
            .feature());
  }

  /** Stands for the daily question: notes what it is told. */
  private static final class Slots implements Schedule {
    private final List<String> told = new ArrayList<>();

    @Override
    public List<Outgoing> settle(Tx tx, StudyGroup group, Instant now) {
      told.add("settle " + group.rhythm().at());
      return List.of();
    }

    @Override
    public Optional<Instant> restart(Tx tx, StudyGroup group, Instant now) {
      told.add("restart " + group.rhythm().at());
      return Optional.of(NEXT);
    }
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void the_form_starts_from_the_persons_own_zone_and_pings_nobody() {
    rig.types(ana, HERE, "/barraiser setup");

    assertThat(value("time")).isEqualTo("09:00");
    assertThat(value("zone")).isEqualTo("Europe/Berlin");
    assertThat(value("ping")).isEqualTo("NOBODY");
  }

  @Test
  void where_nobody_knows_the_persons_zone_the_form_starts_from_the_usual_one() {
    rig.types(ben, HERE, "/barraiser setup");

    assertThat(value("zone")).isEqualTo("America/Lima");
  }

  @Test
  void in_a_direct_message_it_says_to_go_to_a_channel() {
    rig.types(ana, new Place.Direct(ana), "/barraiser setup");

    assertThat(told().summary()).isEqualTo("A study group lives in a channel.");
  }

  @Test
  void typed_in_a_thread_it_sets_up_the_threads_channel() {
    setUp(ana, new Place.InThread(HERE, "root"), Map.of());

    assertThat(group()).isPresent();
  }

  @Test
  void what_was_filled_in_is_in_force_once_the_channel_was_found_fit() {
    setUp(
        ana,
        HERE,
        Map.of(
            "time", "5:30 pm",
            "zone", "berlin",
            "days", List.of("MONDAY", "FRIDAY"),
            "mix", List.of("LEADERSHIP_CHARACTER"),
            "level", "L7",
            "ping", "MEMBERS"));

    assertThat(group().orElseThrow().rhythm())
        .isEqualTo(
            new StudyGroup.Rhythm(
                LocalTime.of(17, 30),
                ZoneId.of("Europe/Berlin"),
                Set.of(MONDAY, FRIDAY),
                EnumSet.of(Category.LEADERSHIP_CHARACTER),
                Level.L7,
                StudyGroup.Ping.MEMBERS));
    assertThat(rig.<Boolean>read(tx -> groups.isOrganiser(tx, group().orElseThrow().id(), ana)))
        .isTrue();
    assertThat(slots.told).containsExactly("restart 17:30");
  }

  @Test
  void a_private_preview_says_when_the_first_question_comes_and_offers_to_post_it_now() {
    List<Outgoing> sent = setUp(ana, HERE, Map.of());
    Outgoing.Whisper preview = (Outgoing.Whisper) sent.getLast();

    assertThat(preview.to()).isEqualTo(ana);
    assertThat(preview.place()).isEqualTo(HERE);
    assertThat(CardWords.of(preview.card()))
        .contains(
            "This channel is a study group",
            "Question: 09:00, Monday to Friday, Europe/Berlin time",
            "The first question comes on " + NEXT,
            "How was it with");
    Button now = FeatureRig.button(preview.card(), "Post the first question now");
    assertThat(now.action()).isEqualTo(Action.of("daily.first", group().orElseThrow().id()));
  }

  @Test
  void every_wrong_field_says_what_to_write_instead_and_nothing_is_set_up() {
    Form form = form(ana);
    rig.submits(
        ana,
        HERE,
        form,
        Map.of(
            "time", "25:00",
            "zone", "Europe/Berlni",
            "days", List.of(),
            "mix", List.of("GOSSIP"),
            "level", "L8",
            "ping", ""));

    assertThat(rig.answered())
        .isEqualTo(
            new Answer.FieldErrors(
                Map.of(
                    "time", "Write a time of day, such as 09:00 or 17:30.",
                    "zone", "I know no time zone “Europe/Berlni”. Did you mean Europe/Berlin?",
                    "days", "Choose at least one day.",
                    "mix", "Choose at least one of the three.",
                    "level", "Choose a level.",
                    "ping", "Choose one of the three.")));
    assertThat(rig.sent()).isEmpty();
    assertThat(group()).isEmpty();
  }

  @Test
  void an_abbreviation_is_no_zone_since_it_would_silently_be_another() {
    Form form = form(ana);
    for (String typed : List.of("EST", "America/NewYork", "CET", "")) {
      rig.submits(ana, HERE, form, Map.of("zone", typed));
      assertThat(((Answer.FieldErrors) rig.answered()).byField()).containsOnlyKeys("zone");
    }
  }

  @Test
  void a_city_being_typed_is_completed_to_its_zone_with_the_time_there() {
    assertThat(suggested("berl"))
        .contains(new Answer.Suggestion("Europe/Berlin", "Europe/Berlin", "now Mon 10:30"));
    assertThat(suggested("")).extracting(Answer.Suggestion::value).containsExactly("Europe/Berlin");
    int looks = rig.looks();
    assertThat(suggested("")).extracting(Answer.Suggestion::value).containsExactly("Europe/Berlin");
    assertThat(rig.looks()).isEqualTo(looks);
  }

  @Test
  void a_channel_where_the_bot_may_not_post_stays_as_it_was_and_says_how_to_mend_it() {
    refusing(Receipt.Reason.NOT_PERMITTED, "I may not open threads here.");
    List<Outgoing> sent = setUp(ana, HERE, Map.of());

    assertThat(CardWords.of(card(sent.getLast())))
        .contains("I may not open threads here.", "/barraiser setup", "Nothing is set up yet.");
    assertThat(((Outgoing.Whisper) sent.getLast()).to()).isEqualTo(ana);
    assertThat(group()).isEmpty();
    assertThat(slots.told).isEmpty();
  }

  @Test
  void a_refused_change_leaves_the_running_group_alone() {
    setUp(ana, HERE, Map.of());
    refusing(Receipt.Reason.NOT_PERMITTED, "");
    List<Outgoing> sent = setUp(ana, HERE, Map.of("time", "11:00"));

    assertThat(group().orElseThrow().rhythm().at()).isEqualTo(LocalTime.of(9, 0));
    assertThat(CardWords.of(card(sent.getLast()))).contains("stays as it was");
  }

  @Test
  void only_another_zone_moves_those_who_go_by_the_groups() {
    setUp(ana, HERE, Map.of("time", "10:00"));
    setUp(ana, HERE, Map.of("time", "11:00"));
    assertThat(moved).isEmpty();

    setUp(ana, HERE, Map.of("zone", "Asia/Tokyo"));

    assertThat(moved).containsExactly(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void setting_up_again_edits_from_what_is_in_force_and_settles_what_was_due_first() {
    setUp(ana, HERE, Map.of("time", "10:00"));
    rig.types(ana, HERE, "/barraiser setup");
    assertThat(value("time")).isEqualTo("10:00");

    List<Outgoing> sent = rig.submits(ana, HERE, rig.form(), Map.of("time", "11:00"));

    assertThat(slots.told).containsExactly("restart 10:00", "settle 10:00", "restart 11:00");
    assertThat(CardWords.of(card(sent.getLast())))
        .contains("The study group is changed", "The next question comes on " + NEXT);
    assertThat(card(sent.getLast()).buttons()).isEmpty();
  }

  @Test
  void only_organisers_and_admins_may_change_a_group() {
    setUp(ana, HERE, Map.of());
    Form anas = form(ana);

    rig.types(ben, HERE, "/barraiser setup");
    assertThat(CardWords.of(told()))
        .contains("Only this study group's organisers", "The organiser is: ana.");

    Outgoing refusal = rig.submits(ben, HERE, anas, Map.of("time", "23:00")).getFirst();
    assertThat(card(refusal).summary()).contains("Only this study group's organisers");
    assertThat(group().orElseThrow().rhythm().at()).isEqualTo(LocalTime.of(9, 0));

    setUp(root, HERE, Map.of("time", "12:00"));
    assertThat(group().orElseThrow().rhythm().at()).isEqualTo(LocalTime.of(12, 0));
  }

  @Test
  void an_admin_of_another_workspace_may_not() {
    setUp(ana, HERE, Map.of());
    var people = new PeopleStore();
    var stranger = new Person(new Workspace("test", "w2"), "root");
    rig.event(
        new Incoming.PersonChanged(
            "elsewhere", new Profile(stranger, "Root", null, true, false), rig.instant()));

    assertThat(
            rig.<Boolean>read(
                tx -> new Organisers(groups, people).may(tx, group().orElseThrow(), stranger)))
        .isFalse();
  }

  @Test
  void of_two_who_set_up_at_the_same_time_the_second_is_told_who_was_quicker() {
    Form form = form(ana);
    setUp(ana, HERE, Map.of());
    Outgoing told = rig.submits(ben, HERE, form, Map.of("time", "15:00")).getFirst();

    assertThat(CardWords.of(card(told))).contains("ana");
    assertThat(group().orElseThrow().rhythm().at()).isEqualTo(LocalTime.of(9, 0));
  }

  @Test
  void when_every_organiser_has_left_only_admins_may_and_that_is_said() {
    setUp(ana, HERE, Map.of());
    rig.event(new Incoming.PersonLeft("left", ana, rig.instant()));
    rig.types(ben, HERE, "/barraiser setup");

    assertThat(told().summary()).contains("Only those who administer this place");
  }

  @Test
  void joining_makes_a_member_and_says_what_that_means_to_them_alone() {
    setUp(ana, HERE, Map.of());
    List<Outgoing> sent = join(ben, HERE);

    assertThat(sent).hasSize(1);
    assertThat(((Outgoing.Whisper) sent.getFirst()).to()).isEqualTo(ben);
    assertThat(card(sent.getFirst()).summary())
        .isEqualTo("You are a member of this study group now.");
    assertThat(joined).containsExactly(ben);
    assertThat(members()).containsExactly(ben);
  }

  @Test
  void who_joins_twice_is_asked_nothing_twice() {
    setUp(ana, HERE, Map.of());
    join(ben, HERE);
    List<Outgoing> sent = join(ben, HERE);

    assertThat(card(sent.getFirst()).summary()).contains("already");
    assertThat(joined).containsExactly(ben);
  }

  @Test
  void setting_up_makes_nobody_a_member() {
    setUp(ana, HERE, Map.of());

    assertThat(members()).isEmpty();
  }

  @Test
  void a_join_pressed_elsewhere_than_in_the_groups_channel_joins_nothing() {
    setUp(ana, HERE, Map.of());

    assertThat(card(join(ben, channel("elsewhere")).getFirst()).summary())
        .contains("not running any more");
    Outgoing forged = rig.presses(ben, HERE, Action.of("groups.join", "1 OR 1=1")).getFirst();
    assertThat(card(forged).summary()).contains("not running any more");
    assertThat(members()).isEmpty();
  }

  @Test
  void a_member_who_leaves_the_workspace_is_a_member_no_more() {
    setUp(ana, HERE, Map.of());
    join(ben, HERE);
    rig.event(new Incoming.PersonLeft("left", ben, rig.instant()));

    assertThat(members()).isEmpty();
  }

  @Test
  void a_removed_bot_stops_the_group_and_tells_its_organisers_once() {
    setUp(ana, HERE, Map.of());
    join(ben, HERE);
    rig.event(new Incoming.Removed("gone1", HERE, rig.instant()));
    rig.event(new Incoming.Removed("gone2", HERE, rig.instant()));

    assertThat(group().orElseThrow().gone()).isTrue();
    List<Outgoing> direct =
        rig.sent().stream().filter(one -> one.place() instanceof Place.Direct).toList();
    assertThat(direct).hasSize(1);
    assertThat(direct.getFirst().place()).isEqualTo(new Place.Direct(ana));
    assertThat(CardWords.of(card(direct.getFirst())))
        .contains("your study group in #practice", "invite me again");
  }

  @Test
  void invited_again_the_group_goes_on_and_the_inviter_hears_when() {
    setUp(ana, HERE, Map.of());
    rig.event(new Incoming.Removed("gone", HERE, rig.instant()));
    List<Outgoing> sent = rig.event(new Incoming.Invited("back", HERE, ben, rig.instant()));

    assertThat(group().orElseThrow().gone()).isFalse();
    assertThat(slots.told).containsExactly("restart 09:00", "restart 09:00");
    assertThat(((Outgoing.Whisper) sent.getFirst()).to()).isEqualTo(ben);
    assertThat(CardWords.of(card(sent.getFirst()))).contains("goes on", NEXT.toString());
  }

  @Test
  void an_invitation_to_a_new_channel_is_answered_privately_with_how_to_set_up() {
    List<Outgoing> sent = rig.event(new Incoming.Invited("in", HERE, ben, rig.instant()));

    assertThat(sent).hasSize(1);
    assertThat(((Outgoing.Whisper) sent.getFirst()).to()).isEqualTo(ben);
    assertThat(CardWords.of(card(sent.getFirst()))).contains("/barraiser setup");
  }

  @Test
  void the_invitation_is_answered_with_a_button_that_opens_the_form() {
    Outgoing greeting = rig.event(new Incoming.Invited("in", HERE, ben, rig.instant())).getFirst();
    rig.presses(ben, greeting, "Set up");
    rig.submits(ben, HERE, rig.form(), Map.of());

    assertThat(group()).isPresent();
  }

  @Test
  void a_channel_is_greeted_once_as_long_as_the_bot_stays() {
    rig.event(new Incoming.Invited("in1", HERE, ben, rig.instant()));

    assertThat(rig.event(new Incoming.Invited("in2", HERE, ana, rig.instant()))).isEmpty();

    rig.event(new Incoming.Removed("out", HERE, rig.instant()));
    assertThat(rig.event(new Incoming.Invited("in3", HERE, ana, rig.instant()))).hasSize(1);
  }

  @Test
  void a_channel_whose_inviter_was_not_told_is_greeted_when_it_is() {
    rig.event(new Incoming.Invited("in1", HERE, null, rig.instant()));

    assertThat(rig.event(new Incoming.Invited("in2", HERE, ana, rig.instant()))).hasSize(1);
  }

  @Test
  void a_guest_who_invites_learns_who_may_set_up() {
    Outgoing greeting =
        rig.event(new Incoming.Invited("in", HERE, guest("gus"), rig.instant())).getFirst();

    assertThat(card(greeting).buttons()).isEmpty();
    assertThat(CardWords.of(card(greeting))).contains("Guests cannot", "/barraiser setup");
  }

  @Test
  void a_guest_may_not_set_up_a_group_by_any_way() {
    Person gus = guest("gus");
    Form form = form(ana);

    rig.types(gus, HERE, "/barraiser setup");
    assertThat(told().summary()).isEqualTo("Guests cannot set up a study group.");
    rig.presses(gus, HERE, Action.of("groups.setup"));
    assertThat(told().summary()).isEqualTo("Guests cannot set up a study group.");
    Outgoing refused = rig.submits(gus, HERE, form, Map.of()).getFirst();
    assertThat(card(refused).summary()).isEqualTo("Guests cannot set up a study group.");
    assertThat(group()).isEmpty();
  }

  @Test
  void who_becomes_a_guest_while_the_channel_is_checked_sets_up_nothing() {
    Form form = form(ana);
    rig.refusing(effect -> {
      if (effect instanceof Outgoing.CheckChannel) guest("ana");
      return Optional.empty();
    });

    List<Outgoing> sent = rig.submits(ana, HERE, form, Map.of());

    assertThat(card(sent.getLast()).summary()).isEqualTo("Guests cannot set up a study group.");
    assertThat(group()).isEmpty();
  }

  @Test
  void an_organiser_who_becomes_a_guest_organises_no_longer_and_hears_of_the_group_no_longer() {
    setUp(ana, HERE, Map.of());
    rig.write(tx -> {
      groups.organise(tx, group().orElseThrow().id(), ben, rig.instant());
      return true;
    });
    guest("ana");
    rig.types(ana, HERE, "/barraiser setup");

    assertThat(CardWords.of(told())).contains("The organiser is: ben.");
    rig.event(new Incoming.Removed("out", HERE, rig.instant()));
    assertThat(rig.privateTo(ana)).noneMatch(one -> one.place() instanceof Place.Direct);
    assertThat(rig.privateTo(ben)).hasSize(1);
  }

  @Test
  void where_rights_are_told_for_each_place_only_who_administers_one_sets_it_up() {
    administers(ben, HERE, false);
    rig.types(ben, HERE, "/barraiser setup");

    assertThat(CardWords.of(told()))
        .contains("Whoever may manage this channel or the server", "/barraiser setup");
    administers(ben, HERE, true);
    rig.types(ben, HERE, "/barraiser setup");
    assertThat(rig.form().title()).isEqualTo("Make a study group");
  }

  @Test
  void to_administer_one_place_gives_no_right_in_another() {
    setUp(ana, HERE, Map.of());
    administers(ben, channel("elsewhere"), true);
    administers(ben, HERE, false);
    rig.types(ben, HERE, "/barraiser setup");

    assertThat(CardWords.of(told())).contains("Only this study group's organisers");
  }

  @Test
  void who_administers_the_place_may_change_its_group_as_long_as_they_do() {
    setUp(ana, HERE, Map.of());
    administers(ben, HERE, true);
    rig.types(ben, HERE, "/barraiser setup");
    assertThat(rig.form().title()).isEqualTo("Change this study group");

    administers(ben, HERE, false);
    rig.types(ben, HERE, "/barraiser setup");
    assertThat(CardWords.of(told())).contains("Only this study group's organisers");
  }

  @Test
  void whoever_set_a_group_up_organises_it_also_where_they_administer_nothing_any_more() {
    administers(ana, HERE, true);
    setUp(ana, HERE, Map.of());
    administers(ana, HERE, false);
    rig.types(ana, HERE, "/barraiser setup");

    assertThat(rig.form().title()).isEqualTo("Change this study group");
  }

  @Test
  void where_rights_are_told_for_each_place_whoever_was_not_told_of_has_none() {
    administers(ana, channel("elsewhere"), true);
    Outgoing answer = mentions(ben, HERE).getFirst();

    assertThat(card(answer).buttons()).isEmpty();
    assertThat(CardWords.of(card(answer))).contains("Whoever may manage this channel");
    rig.types(ben, HERE, "/barraiser setup");
    assertThat(told().summary()).startsWith("Whoever may manage this channel");
  }

  @Test
  void a_zone_typed_with_the_command_stands_in_the_form() {
    rig.types(ana, HERE, "/barraiser setup new york");
    assertThat(value("zone")).isEqualTo("America/New_York");

    rig.types(ana, HERE, "/barraiser setup atlantis");
    assertThat(value("zone")).isEqualTo("atlantis");
  }

  @Test
  void the_commands_zone_is_completed_like_the_forms() {
    assertThat(rig.suggests(ana, HERE, "/barraiser setup", "zone", "berl"))
        .isEqualTo(suggested("berl"))
        .isNotEmpty();
  }

  private void administers(Person person, Place.Channel place, boolean administers) {
    rig.event(
        new Incoming.RightsChanged(
            "right" + place + administers, person, place, administers, rig.instant()));
  }

  @Test
  void a_guest_joins_like_anybody() {
    setUp(ana, HERE, Map.of());
    Person gus = guest("gus");
    join(gus, HERE);

    assertThat(members()).containsExactly(gus);
  }

  @Test
  void addressed_where_there_is_no_group_the_bot_offers_to_set_one_up() {
    List<Outgoing> sent = mentions(ben, HERE);

    assertThat(sent).hasSize(1);
    assertThat(((Outgoing.Whisper) sent.getFirst()).to()).isEqualTo(ben);
    assertThat(card(sent.getFirst()).summary()).isEqualTo("This channel is no study group yet.");
    rig.presses(ben, sent.getFirst(), "Set up");
    assertThat(rig.form().title()).isEqualTo("Make a study group");
  }

  @Test
  void a_guest_who_addresses_the_bot_learns_who_may_set_up() {
    Outgoing told = mentions(guest("gus"), HERE).getFirst();

    assertThat(card(told).buttons()).isEmpty();
    assertThat(CardWords.of(card(told))).contains("Guests cannot");
  }

  @Test
  void addressed_in_a_groups_channel_the_bot_points_to_help_and_to_todays_question() {
    setUp(ana, HERE, Map.of());
    MessageRef question = asksToday("root");

    for (Place place : List.of(HERE, new Place.InThread(HERE, "another-thread"))) {
      rig.goTo(rig.instant().plus(Duration.ofMinutes(1)));
      Outgoing told = mentions(ben, place).getFirst();
      assertThat(((Outgoing.Whisper) told).place()).isEqualTo(place);
      assertThat(CardWords.of(card(told))).contains("/barraiser help", "Today's question");
      assertThat(card(told).blocks().toString()).contains(question.toString());
    }
    rig.goTo(rig.instant().plus(Duration.ofDays(1)));
    assertThat(CardWords.of(card(mentions(ben, HERE).getFirst())))
        .contains("/barraiser help")
        .doesNotContain("Today's question");
  }

  @Test
  void addressed_again_and_again_the_bot_answers_each_person_once_a_minute() {
    assertThat(mentions(ben, HERE)).hasSize(1);
    rig.goTo(rig.instant().plus(Duration.ofSeconds(59)));
    assertThat(mentions(ben, HERE)).isEmpty();
    assertThat(mentions(ben, channel("elsewhere"))).hasSize(1);
    assertThat(mentions(ana, HERE)).hasSize(1);

    rig.goTo(rig.instant().plus(Duration.ofSeconds(1)));

    assertThat(mentions(ben, HERE)).hasSize(1);
  }

  @Test
  void addressed_in_a_questions_thread_the_bot_keeps_silent() {
    setUp(ana, HERE, Map.of());
    asksToday("root");

    assertThat(mentions(ben, new Place.InThread(HERE, "root"))).isEmpty();
  }

  @Test
  void addressed_where_the_group_was_lost_only_its_organisers_are_offered_to_take_it_up() {
    setUp(ana, HERE, Map.of());
    rig.event(new Incoming.Removed("out", HERE, rig.instant()));

    assertThat(card(mentions(ana, HERE).getFirst()).buttons()).hasSize(1);
    assertThat(CardWords.of(card(mentions(ben, HERE).getFirst()))).contains("organiser is: ana");
  }

  @Test
  void who_leaves_the_channel_leaves_the_group_quietly_and_comes_back_by_joining() {
    setUp(ana, HERE, Map.of());
    join(ben, HERE);

    assertThat(rig.event(new Incoming.LeftChannel("left", ben, HERE, rig.instant()))).isEmpty();
    assertThat(members()).isEmpty();

    join(ben, HERE);
    assertThat(members()).containsExactly(ben);
  }

  @Test
  void who_leaves_another_channel_stays_in_the_group() {
    setUp(ana, HERE, Map.of());
    join(ben, HERE);
    rig.event(new Incoming.LeftChannel("left", ben, channel("elsewhere"), rig.instant()));

    assertThat(members()).containsExactly(ben);
  }

  @Test
  void an_invitation_by_nobody_known_says_nothing_to_anybody() {
    assertThat(rig.event(new Incoming.Invited("in", HERE, null, rig.instant()))).isEmpty();
  }

  @Test
  void a_repeated_invitation_to_a_running_group_changes_nothing() {
    setUp(ana, HERE, Map.of());

    assertThat(rig.event(new Incoming.Invited("in", HERE, ben, rig.instant()))).isEmpty();
    assertThat(slots.told).containsExactly("restart 09:00");
  }

  @Test
  void setting_up_a_group_whose_channel_was_lost_takes_it_up_again() {
    setUp(ana, HERE, Map.of());
    rig.event(new Incoming.Removed("gone", HERE, rig.instant()));
    List<Outgoing> sent = setUp(ana, HERE, Map.of("time", "10:00"));

    assertThat(group().orElseThrow().gone()).isFalse();
    assertThat(card(sent.getLast()).buttons())
        .extracting(Button::label)
        .containsExactly("Post the first question now");
  }

  @Test
  void a_pause_keeps_its_beginning_when_it_is_given_another_end_and_is_kept_when_it_is_over() {
    setUp(ana, HERE, Map.of());
    long id = group().orElseThrow().id();
    Instant since = rig.instant();
    Instant until = since.plusSeconds(60);

    rig.write(tx -> {
      groups.pause(tx, id, since, Optional.empty());
      groups.pause(tx, id, since.plusSeconds(10), Optional.of(until));
      return true;
    });
    var pause = new StudyGroup.Pause(since, Optional.of(until));
    assertThat(group().orElseThrow().pause()).contains(pause);

    rig.write(tx -> {
      groups.endPause(tx, id, until);
      return true;
    });
    assertThat(group().orElseThrow().pause()).isEmpty();
    assertThat(pauses(id)).containsExactly(pause);
  }

  @Test
  void ending_a_pause_that_is_not_there_keeps_none() {
    setUp(ana, HERE, Map.of());
    long id = group().orElseThrow().id();
    rig.write(tx -> {
      groups.endPause(tx, id, rig.instant());
      return true;
    });

    assertThat(pauses(id)).isEmpty();
  }

  /** Somebody whom the platform lets into some channels only. */
  private Person guest(String id) {
    Person person = FeatureRig.person(id);
    rig.event(
        new Incoming.PersonChanged(
            "guest " + id, new Profile(person, id, null, false, true), rig.instant()));
    return person;
  }

  private List<Outgoing> mentions(Person by, Place place) {
    return rig.event(new Incoming.Mentioned("said", by, new MessageRef(place, "m"), rig.instant()));
  }

  private MessageRef asksToday(String thread) {
    StudyGroup group = group().orElseThrow();
    return rig.write(tx -> {
      long id =
          asked.add(
              tx,
              HERE,
              OptionalLong.of(group.id()),
              "q",
              Optional.of(LocalDate.ofInstant(rig.instant(), group.rhythm().zone())),
              rig.instant());
      var message = new MessageRef(HERE, thread);
      asked.posted(tx, id, message);
      asked.threadOpened(tx, id, new Place.InThread(HERE, thread));
      return message;
    });
  }

  private List<Outgoing> setUp(Person person, Place place, Map<String, Object> values) {
    rig.types(person, place, "/barraiser setup");
    return rig.submits(person, place, rig.form(), values);
  }

  private Form form(Person person) {
    rig.types(person, HERE, "/barraiser setup");
    return rig.form();
  }

  private String value(String field) {
    Field found =
        rig.form().fields().filter(one -> one.name().equals(field)).findFirst().orElseThrow();
    return switch (found) {
      case Field.Text text -> text.value();
      case Field.Choice choice -> choice.value();
      case Field.Choices choices -> String.join(",", choices.values());
    };
  }

  private Card told() {
    return ((Answer.Told) rig.answered()).card();
  }

  private List<Answer.Suggestion> suggested(String typed) {
    return rig.suggests(ana, HERE, Action.of("groups.setup"), "zone", typed);
  }

  private List<Outgoing> join(Person person, Place place) {
    return rig.presses(person, place, Action.of("groups.join", group().orElseThrow().id()));
  }

  private Optional<StudyGroup> group() {
    return rig.read(tx -> groups.of(tx, HERE));
  }

  private List<StudyGroup.Pause> pauses(long group) {
    return rig.read(tx -> groups.pauses(tx, group));
  }

  private List<Person> members() {
    return rig.read(tx -> groups.members(tx, group().orElseThrow().id()));
  }

  private void refusing(Receipt.Reason reason, String detail) {
    rig.refusing(effect ->
        effect instanceof Outgoing.CheckChannel
            ? Optional.of(new Receipt.Refused(reason, detail))
            : Optional.empty());
  }
}
