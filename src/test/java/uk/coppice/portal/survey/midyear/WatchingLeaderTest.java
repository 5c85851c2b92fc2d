package uk.coppice.portal.survey.midyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.Cut;
import uk.coppice.portal.survey.SurveyState;
import uk.coppice.portal.survey.results.SurveyResults;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSurveys;
import uk.coppice.portal.testing.TestTrust;

/**
 * A leader who looks at everything again after each single answer learns from none of them what it was, nor that it came:
 * what can be seen changes once a day, in bands, and at the closing.
 */
@DatabaseTest
class WatchingLeaderTest {

    private static final int STAFF = 24;

    private final MidYearDesk desk;
    private final ResponseSoFar response;
    private final SurveyResults results;
    private final List<Measure> measures;
    private final AnswerBox box;
    private final TestSurveys sheets;
    private final TestTrust trust;
    private final TestClock clock;
    private final List<Long> staff = new ArrayList<>();
    private long willow;
    private long survey;

    WatchingLeaderTest(
            MidYearDesk desk,
            ResponseSoFar response,
            SurveyResults results,
            List<Measure> measures,
            AnswerBox box,
            TestSurveys sheets,
            TestTrust trust,
            TestClock clock) {
        this.desk = desk;
        this.response = response;
        this.results = results;
        this.measures = measures;
        this.box = box;
        this.sheets = sheets;
        this.trust = trust;
        this.clock = clock;
    }

    @BeforeEach
    void anOpenSurvey() {
        willow = trust.school("Willow Primary");
        trust.together(() -> {
            for (int n = 0; n < STAFF; n++) {
                long person = trust.teacher("Will Ow" + n, willow);
                trust.email(person, "p" + person + "@coppice.example");
                staff.add(person);
            }
        });
        survey = desk.plan(desk.proposal());
        desk.open(survey);
    }

    @Test
    void nothingMovesWithAnAnswer() {
        Map<LocalDateTime, List<String>> seen = new LinkedHashMap<>();
        clock.set("2026-01-15T05:00");
        for (int n = 0; n < STAFF - 1; n++) {
            box.handIn(survey, staff.get(n), sheets.sheet(n, ""));
            clock.pass(Duration.ofHours(2));
            Acting.asOperator();
            response.refresh(survey);
            var now = LocalDateTime.now(clock);
            var looked = look();
            assertThat(looked).as("at %s", now).allMatch(line -> line.matches("(open|The whole trust|Willow).*"));
            // A day of what is told begins at six.
            var day = now.minusHours(6).toLocalDate().atStartOfDay();
            assertThat(seen.computeIfAbsent(day, first -> looked))
                    .as("after answer %d, at %s", n, now)
                    .isEqualTo(looked);
        }
        assertThat(seen).as("days").hasSizeGreaterThanOrEqualTo(2);
        assertThat(seen.values().stream().distinct().count())
                .as("bands do move")
                .isGreaterThan(1);

        Acting.asOperator();
        desk.close(survey);
        var closed = look();
        clock.pass(Duration.ofDays(30));
        assertThat(look()).as("never again").isEqualTo(closed);
    }

    /** All that a leader of the school can get hold of, as words. */
    private List<String> look() {
        Acting.as(new Viewer(
                staff.getLast(), "Head", Set.of(Roles.STAFF, Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM), Set.of(willow)));
        var lines = new ArrayList<String>();
        for (var card : results.surveys()) {
            var found = results.find(card.code()).orElseThrow();
            if (card.state() == SurveyState.OPEN) {
                lines.add("open " + found.response() + found.questions() + card.responded() + " of " + card.invited());
            } else {
                found.questions().forEach(question -> lines.add(question.toString()));
            }
            for (var cut : List.of(Cut.SCHOOL, Cut.STAFF_GROUP)) {
                results.units(found, cut, "feel_valued").forEach(unit -> lines.add(unit.toString()));
            }
        }
        response.bands(survey)
                .forEach(line -> lines.add(line.name() + ": " + line.band().words()));
        var year = new MeasureRequest(new AcademicYear(2025), LocalDate.of(2026, 8, 31), Map.of());
        measures.stream()
                .filter(measure ->
                        Set.of("views-considered", "positive-contribution").contains(measure.key()))
                .map(measure -> measure.measure(year))
                .filter(figure -> figure.denominator().signum() != 0)
                .forEach(figure -> lines.add("figure " + figure.numerator() + " of " + figure.denominator()));
        return lines;
    }
}
