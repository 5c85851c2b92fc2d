package uk.coppice.portal.survey.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.Cut;
import uk.coppice.portal.survey.disclosure.Response;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSurveys;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class SurveyResultsTest {

    private static final String TEACHING = "TEACHING";
    private static final String OTHER = "NON_TEACHING";

    private final TestSurveys surveys;
    private final AnswerBox box;
    private final SurveyResults results;
    private final ResultsDownloads downloads;
    private final JdbcClient jdbc;
    private final TestTrust trust;
    private final TestClock clock;
    private long willow;
    private long ash;

    SurveyResultsTest(
            TestSurveys surveys,
            AnswerBox box,
            SurveyResults results,
            ResultsDownloads downloads,
            JdbcClient jdbc,
            TestTrust trust,
            TestClock clock) {
        this.surveys = surveys;
        this.box = box;
        this.results = results;
        this.downloads = downloads;
        this.jdbc = jdbc;
        this.trust = trust;
        this.clock = clock;
    }

    @BeforeEach
    void schools() {
        willow = trust.school("Willow");
        ash = trust.school("Ash");
        trust.together(() -> {
            jdbc.sql("UPDATE school SET code = 'WIL' WHERE id = ?")
                    .param(willow)
                    .update();
            jdbc.sql("UPDATE school SET code = 'ASH' WHERE id = ?").param(ash).update();
        });
        Acting.asAdministrator();
    }

    /** Two large schools of mixed opinion. */
    private AnsweredSurvey usual(String code) {
        return mixed(code, List.of("WIL", "ASH"));
    }

    private AnsweredSurvey mixed(String code, List<String> schools) {
        var survey = new AnsweredSurvey(surveys, box, code);
        for (String school : schools) {
            survey.say(20, school, TEACHING, "agree")
                    .say(10, school, TEACHING, "disagree")
                    .say(15, school, OTHER, "strongly_agree")
                    .say(10, school, OTHER, "neither");
        }
        return survey;
    }

    @Test
    void theWholeTrustAndLargeGroupsAreShown() {
        usual("midyear-2026").silent(10, "WIL", TEACHING).close();
        var closed = find("midyear-2026");
        assertThat(closed.response()).isEqualTo(new Response(110, 120));
        var valued = closed.question(AnsweredSurvey.VALUED).orElseThrow();
        assertThat(valued.options())
                .extracting(QuestionResult.Count::key, QuestionResult.Count::people)
                .containsExactly(
                        tuple("strongly_agree", 30),
                        tuple("agree", 40),
                        tuple("neither", 20),
                        tuple("disagree", 20),
                        tuple("strongly_disagree", 0));
        assertThat(valued.favourable()).isEqualTo(70);
        assertThat(results.units(closed, Cut.SCHOOL, AnsweredSurvey.VALUED))
                .extracting(UnitResult::name, unit -> unit.count("favourable"), UnitResult::answers)
                .containsExactly(tuple("Ash", 35, 55), tuple("Willow", 35, 55));
        assertThat(results.units(closed, Cut.STAFF_GROUP, AnsweredSurvey.VALUED))
                .extracting(UnitResult::name)
                .containsExactly("Other staff", "Teaching staff");
    }

    @Test
    void whatNobodyAnsweredOnTheScaleIsNotShown() {
        usual("midyear-2026").close();
        var views = find("midyear-2026").question(AnsweredSurvey.VIEWS).orElseThrow();
        assertThat(views.shown()).isFalse();
        assertThat(views.apart()).isEmpty();
    }

    @Test
    void belowTheFloorNothingIsShownAndNothingIsKept() {
        new AnsweredSurvey(surveys, box, "midyear-2026")
                .say(9, "WIL", TEACHING, "agree")
                .silent(30, "WIL", TEACHING)
                .close();
        var closed = find("midyear-2026");
        assertThat(closed.response()).isNull();
        assertThat(closed.questions()).noneMatch(QuestionResult::shown);
        assertThat(results.units(closed, Cut.SCHOOL, AnsweredSurvey.VALUED)).noneMatch(UnitResult::shown);
        assertThat(figures()).isZero();
        assertThat(csv("midyear-2026").lines()).hasSize(1);
    }

    @Test
    void aSchoolOfThreeStaffIsNeverShownNorWhatWouldGiveItAway() {
        usual("midyear-2026").say(3, "OAK", TEACHING, "disagree").close();
        var units = results.units(find("midyear-2026"), Cut.SCHOOL, AnsweredSurvey.VALUED);
        assertThat(units).hasSize(3).filteredOn(unit -> !unit.shown()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(units)
                .filteredOn(unit -> unit.name().equals("OAK"))
                .singleElement()
                .matches(unit -> !unit.shown() && unit.responseWords().isEmpty());
    }

    @Test
    void aSmallGroupOfOneOpinionIsNotShown() {
        usual("midyear-2026").say(12, "OAK", TEACHING, "agree").close();
        assertThat(results.units(find("midyear-2026"), Cut.SCHOOL, AnsweredSurvey.VALUED))
                .filteredOn(unit -> unit.name().equals("OAK"))
                .noneMatch(UnitResult::shown);
    }

    @Test
    void whileItIsOpenNobodyGetsAnythingByAnyRoute() {
        usual("midyear-2026").open();
        for (String role : List.of(Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUSTEE, Roles.TRUST_ADMINISTRATOR)) {
            Acting.as(5, Roles.STAFF, role);
            var open = find("midyear-2026");
            assertThat(open.response()).isNull();
            assertThat(open.questions()).isEmpty();
            assertThat(results.units(open, Cut.SCHOOL, AnsweredSurvey.VALUED)).isEmpty();
            assertThat(results.units(open, Cut.STAFF_GROUP, AnsweredSurvey.VALUED))
                    .isEmpty();
            assertThatThrownBy(() -> downloads.results("midyear-2026", "csv"))
                    .isInstanceOf(ResponseStatusException.class);
        }
        assertThat(figures()).isZero();
    }

    @Test
    void staffWhoLeadNothingSeeNoResults() {
        usual("midyear-2026").close();
        Acting.as(5, Roles.STAFF);
        assertThatThrownBy(() -> results.find("midyear-2026")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(results::surveys).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> downloads.results("midyear-2026", "csv")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSchoolLeaderGetsTheirOwnSchoolAloneInPageAndFile() {
        usual("midyear-2026").close();
        Acting.asLeaderOf(5, ash);
        assertThat(results.units(find("midyear-2026"), Cut.SCHOOL, AnsweredSurvey.VALUED))
                .extracting(UnitResult::name)
                .containsExactly("Ash");
        assertThat(csv("midyear-2026")).contains("Ash").doesNotContain("Willow");
        Acting.asAdministrator();
        assertThat(csv("midyear-2026")).contains("Ash", "Willow", "Teaching staff");
    }

    @Test
    void laterChangesOfSchoolsMoveNothing() {
        usual("midyear-2026").close();
        String before = csv("midyear-2026");
        trust.together(() -> {
            jdbc.sql("UPDATE school SET code = 'NEW', name = 'Other name', in_trust_to = ? WHERE id = ?")
                    .params(LocalDate.of(2026, 1, 20), ash)
                    .update();
            jdbc.sql("UPDATE survey_tally SET people = people + 3").update();
        });
        assertThat(csv("midyear-2026")).isEqualTo(before);
        Acting.asLeaderOf(5, ash);
        assertThat(results.units(find("midyear-2026"), Cut.SCHOOL, AnsweredSurvey.VALUED))
                .extracting(UnitResult::name)
                .containsExactly("Ash");
    }

    @Test
    void aYearIsComparedWithTheOneBefore() {
        usual("midyear-2026").close();
        clock.set("2027-01-14T10:00");
        usual("midyear-2027").say(10, "ASH", TEACHING, "agree").close();
        var earlier = find("midyear-2027")
                .question(AnsweredSurvey.VALUED)
                .orElseThrow()
                .earlier();
        assertThat(earlier).isEqualTo(new QuestionResult.Earlier("Mid-year staff survey", 70, 110, ""));
        assertThat(find("midyear-2026")
                        .question(AnsweredSurvey.VALUED)
                        .orElseThrow()
                        .earlier())
                .isNull();
    }

    /** A school keeps its figure through another code; one that either year withholds has none, nor has a new one. */
    @Test
    void aGroupIsComparedWithItselfWhereBothYearsAreShown() {
        mixed("midyear-2026", List.of("WIL", "ASH", "ELM", "YEW"))
                .say(20, "ASH", TEACHING, "agree")
                .say(3, "OAK", TEACHING, "disagree")
                .close();
        trust.together(() -> jdbc.sql("UPDATE school SET code = 'ASX' WHERE id = ?")
                .param(ash)
                .update());
        clock.set("2027-01-14T10:00");
        mixed("midyear-2027", List.of("WIL", "ASX", "OAK", "ELM", "YEW", "NEW")).close();

        var shownThen = results.units(find("midyear-2026"), Cut.SCHOOL, AnsweredSurvey.VALUED).stream()
                .filter(UnitResult::shown)
                .map(UnitResult::name)
                .toList();
        var now = results.units(find("midyear-2027"), Cut.SCHOOL, AnsweredSurvey.VALUED);
        assertThat(now).hasSize(6).allMatch(UnitResult::shown);
        assertThat(now)
                .filteredOn(unit -> unit.before() != null)
                .map(UnitResult::name)
                .isEqualTo(shownThen);
        assertThat(shownThen).as("Oak took one with it").contains("Ash").hasSizeBetween(1, 3);
        assertThat(now)
                .filteredOn(unit -> unit.name().equals("Ash"))
                .singleElement()
                .returns(new UnitResult.Before(55, 75), UnitResult::before);
        assertThat(results.units(find("midyear-2027"), Cut.STAFF_GROUP, AnsweredSurvey.VALUED))
                .filteredOn(unit -> unit.name().equals("Other staff"))
                .singleElement()
                .returns(new UnitResult.Before(60, 100), UnitResult::before);
        Acting.asLeaderOf(5, willow);
        assertThat(results.units(find("midyear-2027"), Cut.SCHOOL, AnsweredSurvey.VALUED))
                .extracting(UnitResult::name)
                .containsExactly("Willow");
    }

    @Test
    void countsThatContradictEachOtherCloseWithoutResults() {
        long survey = usual("midyear-2026").open();
        trust.together(() -> jdbc.sql("UPDATE survey_tally SET people = people + 500 WHERE survey_id = ? "
                        + "AND cut = 'SCHOOL' AND unit = 'WIL' AND question = 'feel_valued' AND chosen = 'agree'")
                .param(survey)
                .update());
        surveys.close(survey);
        assertThat(figures()).isZero();
        assertThat(find("midyear-2026").questions()).noneMatch(QuestionResult::shown);
    }

    @Test
    void theWorkbookIsWritten() {
        usual("midyear-2026").close();
        var file = downloads.results("midyear-2026", "xlsx");
        assertThat(file.getHeaders().getFirst("Content-Disposition")).contains("midyear-2026-results.xlsx");
        assertThat(file.getBody()).isNotNull().startsWith("PK".getBytes(StandardCharsets.US_ASCII));
    }

    private ClosedSurvey find(String code) {
        return results.find(code).orElseThrow();
    }

    private String csv(String code) {
        var body = downloads.results(code, "csv").getBody();
        assertThat(body).isNotNull();
        return new String(body, StandardCharsets.UTF_8);
    }

    private int figures() {
        return jdbc.sql("SELECT COUNT(*) FROM survey_figure")
                .query(Integer.class)
                .single();
    }
}
