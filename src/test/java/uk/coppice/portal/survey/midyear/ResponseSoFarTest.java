package uk.coppice.portal.survey.midyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.midyear.ResponseSoFar.Line;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSurveys;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class ResponseSoFarTest {

    private final ResponseSoFar response;
    private final MidYearDesk desk;
    private final AnswerBox box;
    private final TestSurveys sheets;
    private final TestTrust trust;
    private final TestClock clock;
    private final List<Long> atWillow = new ArrayList<>();
    private long willow;
    private long small;
    private long survey;

    ResponseSoFarTest(
            ResponseSoFar response,
            MidYearDesk desk,
            AnswerBox box,
            TestSurveys sheets,
            TestTrust trust,
            TestClock clock) {
        this.response = response;
        this.desk = desk;
        this.box = box;
        this.sheets = sheets;
        this.trust = trust;
        this.clock = clock;
    }

    @BeforeEach
    void aSchoolOfTwelveAndOneOfThree() {
        willow = trust.school("Willow Primary");
        small = trust.school("Small Primary");
        trust.together(() -> {
            for (int n = 0; n < 12; n++) {
                atWillow.add(teacher("Will Ow" + n, willow));
            }
            for (int n = 0; n < 3; n++) {
                teacher("Sma Ll" + n, small);
            }
        });
        survey = desk.plan(desk.proposal());
        desk.open(survey);
    }

    @Test
    void bandsAreOfYesterdayAndOfLargeSchoolsOnly() {
        answer(0, 5);
        response.refresh(survey);
        assertThat(bands()).as("opened after six").isEmpty();

        clock.set("2026-01-15T05:59");
        response.refresh(survey);
        assertThat(bands()).isEmpty();

        clock.set("2026-01-15T06:00");
        response.refresh(survey);
        assertThat(bands()).containsExactly("The whole trust: under 50%", "Willow Primary: under 50%");

        answer(5, 9);
        clock.set("2026-01-15T18:00");
        response.refresh(survey);
        assertThat(bands()).as("as it stood at six").contains("Willow Primary: under 50%");

        clock.set("2026-01-16T06:00");
        response.refresh(survey);
        assertThat(bands()).containsExactly("The whole trust: 50% to 74%", "Willow Primary: 75% or more");
    }

    @Test
    void aLeaderSeesTheirOwnSchoolAlone() {
        clock.set("2026-01-15T06:30");
        response.refresh(survey);

        long head = atWillow.getFirst();
        assertThat(bands(new Viewer(head, "Head", Set.of(Roles.STAFF, Roles.SCHOOL_LEADER), Set.of(willow))))
                .containsExactly("Willow Primary: under 50%");
        assertThat(bands(new Viewer(head, "Head", Set.of(Roles.STAFF, Roles.SCHOOL_LEADER), Set.of(small))))
                .isEmpty();
        assertThat(bands(new Viewer(head, "Head", Set.of(Roles.STAFF, Roles.SCHOOL_LEADER), Set.of())))
                .isEmpty();
        assertThat(bands(new Viewer(head, "Team", Set.of(Roles.STAFF, Roles.CENTRAL_TEAM), Set.of())))
                .hasSize(2);
        Acting.asStaff(head);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> response.bands(survey));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> response.refresh(survey));
    }

    @Test
    void nothingOfItIsLeftAfterTheClosing() {
        clock.set("2026-01-15T06:30");
        response.refresh(survey);
        desk.close(survey);
        assertThat(bands()).isEmpty();
        assertThat(response.open()).isEmpty();
    }

    private void answer(int from, int to) {
        for (long person : atWillow.subList(from, to)) {
            box.handIn(survey, person, sheets.sheet(1, ""));
        }
    }

    private List<String> bands() {
        return bands(new Viewer(null, "Admin", Set.of(Roles.TRUST_ADMINISTRATOR), Set.of()));
    }

    private List<String> bands(Viewer viewer) {
        Acting.as(viewer);
        try {
            return response.bands(survey).stream()
                    .map((Line line) -> line.name() + ": " + line.band().words())
                    .toList();
        } finally {
            Acting.asOperator();
        }
    }

    private long teacher(String name, long school) {
        long person = trust.teacher(name, school);
        trust.email(person, "p" + person + "@coppice.example");
        return person;
    }
}
