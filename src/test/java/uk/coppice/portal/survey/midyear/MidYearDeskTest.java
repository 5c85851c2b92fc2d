package uk.coppice.portal.survey.midyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.cli.OperatorRights;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.survey.NewSurvey;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyKeeping;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.SurveyState;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class MidYearDeskTest {

    private final MidYearDesk desk;
    private final ContactWishes wishes;
    private final SurveyKeeping keeping;
    private final MidYearKeeper keeper;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private long willow;
    private long oak;
    private long amy;

    MidYearDeskTest(
            MidYearDesk desk,
            ContactWishes wishes,
            SurveyKeeping keeping,
            ResponseSoFar response,
            OperatorRights rights,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.wishes = wishes;
        this.keeping = keeping;
        this.keeper = new MidYearKeeper(desk, response, rights, clock);
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aTrust() {
        willow = trust.school("Willow Primary");
        oak = trust.school("Oak Primary");
        amy = withEmail(trust.teacher("Amy Adams", willow));
    }

    @Test
    void everybodyWithAPostIsAskedOnceAtTheirLargestPost() {
        long two = withEmail(trust.person("Two Posts"));
        trust.post(two, oak, StaffGroup.MIDDAY).fte("0.6");
        trust.post(two, willow, StaffGroup.TEACHER).fte("0.4");
        long equal = withEmail(trust.person("Equal Posts"));
        trust.post(equal, willow, StaffGroup.ADMIN).fte("0.5").from("2020-01-01");
        trust.post(equal, oak, StaffGroup.ADMIN).fte("0.5").from("2019-01-01");
        long central = withEmail(trust.staff("Cen Tral", null, StaffGroup.CENTRAL));
        trust.staff("No Email", willow, StaffGroup.SITE);
        long joiner = trust.person("Late Joiner");
        trust.post(joiner, willow, StaffGroup.TEACHER).from("2026-01-15");
        long leaver = trust.person("Gone Leaver");
        trust.post(leaver, willow, StaffGroup.TEACHER).to("2026-01-13");
        trust.teacher("Out Side", trust.outsideSchool("Elsewhere"));
        long id = plan();

        desk.open(id);

        assertThat(invited())
                .isEqualTo(Map.of(
                        amy,
                        "S1 TEACHING",
                        two,
                        "S2 TEACHING",
                        equal,
                        "S2 NON_TEACHING",
                        central,
                        "CENTRAL NON_TEACHING",
                        person("No"),
                        "S1 NON_TEACHING by code"));
        assertThat(card(id).invited()).isEqualTo(5);
        assertThat(card(id).state()).isEqualTo(SurveyState.OPEN);
    }

    @Test
    void whoIsAwayForLongIsAskedOnlyWhenTheyWantIt() {
        long away = withEmail(trust.teacher("Away Now", willow));
        trust.absence(away, "2025-12-01", null);
        long back = withEmail(trust.teacher("Back Again", willow));
        trust.absence(back, "2025-09-01", "2026-01-13");
        long wants = withEmail(trust.teacher("Wants It", willow));
        trust.absence(wants, "2025-12-01", "2026-06-01");
        Acting.asAdministrator();
        wishes.add(wants);
        wishes.add(wants);
        assertThat(wishes.all()).hasSize(1);
        long id = plan();

        assertThat(desk.asked(LocalDate.of(2026, 1, 14), Set.of()).away()).isEqualTo(1);
        desk.open(id);

        assertThat(invited()).containsOnlyKeys(amy, back, wants);
        wishes.remove(wants);
        assertThat(wishes.all()).isEmpty();
    }

    @Test
    void groupsOnPaperAreInvitedByCode() {
        long helper = withEmail(trust.staff("Mid Day", willow, StaffGroup.MIDDAY));
        var plan = desk.proposal();
        long id = desk.plan(with(plan, 10, Set.of(StaffGroup.MIDDAY)));
        assertThat(desk.plan(card(id)).paper()).containsExactly(StaffGroup.MIDDAY);

        desk.open(id);

        assertThat(invited()).containsEntry(helper, "S1 NON_TEACHING by code").containsEntry(amy, "S1 TEACHING");
    }

    @Test
    void beforeItOpensEverythingCanBeChangedAndTakenBack() {
        long id = plan();
        var plan = desk.plan(card(id));
        assertThat(plan.opensOn()).isEqualTo("2026-01-21");
        assertThat(plan.closesOn()).isEqualTo("2026-02-04");
        assertThat(card(id).code()).isEqualTo("midyear-2026");

        desk.change(id, plan, with(plan, 12, Set.of(StaffGroup.SITE)));
        assertThat(card(id).minimumGroup()).isEqualTo(12);
        var changed = desk.plan(card(id));
        refused(() -> desk.change(id, changed, with(plan, 9, Set.of())), "people could be guessed");
        refused(() -> desk.plan(plan), "There is a mid-year survey of 2026 already");

        desk.drop(id);
        assertThat(desk.all()).isEmpty();
        desk.plan(plan);
        assertThat(desk.all()).hasSize(1);
    }

    @Test
    void whoeverSavesSecondIsToldAndOverwritesNothing() {
        long id = plan();
        var seenByBoth = desk.plan(card(id));
        desk.change(id, seenByBoth, with(seenByBoth, 12, Set.of()));

        refused(
                () -> desk.change(id, seenByBoth, with(seenByBoth, 11, Set.of(StaffGroup.SITE))),
                "Somebody else has changed this survey meanwhile");
        assertThat(desk.plan(card(id))).isEqualTo(with(seenByBoth, 12, Set.of()));
    }

    /** An administrator trying to lower the floor while it is open, by every way there is. */
    @Test
    void onceOpenNothingThatWasPromisedCanBeChanged() {
        Acting.asAdministrator();
        long id = plan();
        var plan = desk.plan(card(id));
        desk.open(id);

        for (int floor : List.of(2, 10, 11)) {
            refused(() -> desk.change(id, plan, with(plan, floor, Set.of())), "has opened");
        }
        refused(
                () -> trust.together(() -> keeping.change(
                        id,
                        new NewSurvey(
                                SurveyKind.MID_YEAR,
                                "midyear-2026",
                                "Other",
                                plan.questionnaire(),
                                1,
                                5,
                                clock.instant(),
                                clock.instant().plusSeconds(60)))),
                "has opened");
        refused(() -> desk.drop(id), "can be closed, but not taken back");
        refused(() -> desk.open(id), "has opened");
        refused(() -> desk.stayOpen(id, plan.closesOn()), "can only be later");
        refused(() -> desk.stayOpen(id, plan.closesOn().minusDays(1)), "can only be later");
        assertThat(card(id).minimumGroup()).isEqualTo(10);

        desk.stayOpen(id, LocalDate.of(2026, 2, 6));
        assertThat(card(id).closesAt()).isEqualTo("2026-02-06T20:00:00Z");
    }

    @Test
    void itOpensAndClosesByItself() {
        long id = plan();
        keeper.keep();
        assertThat(card(id).state()).isEqualTo(SurveyState.PLANNED);

        clock.set("2026-01-21T08:00");
        keeper.keep();
        assertThat(card(id).state()).isEqualTo(SurveyState.OPEN);

        clock.set("2026-02-04T19:59");
        keeper.keep();
        assertThat(card(id).state()).isEqualTo(SurveyState.OPEN);
        clock.set("2026-02-04T20:00");
        keeper.keep();
        assertThat(card(id).state()).isEqualTo(SurveyState.CLOSED);
        for (String table :
                List.of("survey_invited", "survey_answered", "survey_code", "survey_paper", "survey_response")) {
            assertThat(jdbc.sql("SELECT COUNT(*) FROM " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        keeper.keep();
        refused(() -> desk.close(id), "not open");
    }

    @Test
    void aPlanWhoseTimeIsOverOpensNoMore() {
        long id = plan();
        clock.set("2026-03-02T10:00");
        refused(() -> desk.open(id), "The closing day is over");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void oneThatCantOpenWaitsWithoutAWordInTheLog(CapturedOutput log) {
        long id = plan();
        clock.set("2026-03-02T10:00");
        keeper.keep();
        keeper.keep();

        assertThat(card(id).state()).isEqualTo(SurveyState.PLANNED);
        assertThat(log.getOut()).doesNotContain("is left for the next time");
        var missed = desk.plan(card(id));
        var dates = desk.proposal();
        desk.change(
                id,
                missed,
                new MidYearPlan(
                        missed.title(),
                        dates.opensOn(),
                        dates.closesOn(),
                        missed.questionnaire(),
                        missed.version(),
                        missed.minimumGroup(),
                        missed.paper()));
        clock.set(dates.opensOn().atTime(8, 0));
        keeper.keep();
        assertThat(card(id).state()).isEqualTo(SurveyState.OPEN);
    }

    @Test
    void whyOneHasNotOpenedIsToldOnceItsTimeHasCome() {
        long id = plan();
        assertThat(desk.whyMissed(card(id))).isEmpty();
        clock.set("2026-01-21T08:00");
        assertThat(desk.whyMissed(card(id))).isEmpty();
        trust.together(() -> jdbc.sql("UPDATE post SET end_date = '2026-01-20'").update());
        assertThat(desk.whyMissed(card(id))).get().asString().contains("Nobody has a post");
        clock.set("2026-02-04T20:00");
        assertThat(desk.whyMissed(card(id))).get().asString().contains("The closing day is over", "new dates");
    }

    @Test
    void onlyAnAdministratorPlans() {
        long id = plan();
        for (String role : List.of(Roles.STAFF, Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM)) {
            Acting.as(amy, role);
            for (ThrowingCallable deed : List.<ThrowingCallable>of(
                    desk::all,
                    desk::proposal,
                    () -> desk.open(id),
                    () -> desk.close(id),
                    () -> desk.drop(id),
                    () -> desk.stayOpen(id, LocalDate.of(2026, 3, 2)),
                    () -> desk.asked(LocalDate.of(2026, 1, 14), Set.of()),
                    wishes::all,
                    () -> wishes.add(amy))) {
                assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed);
            }
        }
    }

    private long plan() {
        return desk.plan(desk.proposal());
    }

    private static MidYearPlan with(MidYearPlan plan, int floor, Set<StaffGroup> paper) {
        return new MidYearPlan(
                plan.title(), plan.opensOn(), plan.closesOn(), plan.questionnaire(), plan.version(), floor, paper);
    }

    private SurveyCard card(long id) {
        return desk.all().stream()
                .filter(survey -> survey.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private long withEmail(long person) {
        trust.email(person, "p" + person + "@coppice.example");
        return person;
    }

    private long person(String firstName) {
        return jdbc.sql("SELECT id FROM person WHERE first_name = ?")
                .param(firstName)
                .query(Long.class)
                .single();
    }

    /** Schools as S1, S2 in the order in which they were made. */
    private Map<Long, String> invited() {
        Map<Long, String> found = new TreeMap<>();
        var codes = jdbc.sql("SELECT id, code FROM school")
                .query((row, n) -> Map.entry(row.getString(2), row.getLong(1)))
                .list();
        jdbc.sql("SELECT respondent_id, first_group, second_group, by_code FROM survey_invited")
                .query(row -> {
                    String code = row.getString(2);
                    String school = codes.stream()
                            .filter(entry -> entry.getKey().equals(code))
                            .map(entry -> entry.getValue() == willow ? "S1" : entry.getValue() == oak ? "S2" : "other")
                            .findFirst()
                            .orElse(code);
                    found.put(row.getLong(1), school + " " + row.getString(3) + (row.getBoolean(4) ? " by code" : ""));
                });
        return found;
    }

    private static void refused(ThrowingCallable deed, String why) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(deed).withMessageContaining(why);
    }
}
