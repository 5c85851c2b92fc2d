package uk.coppice.portal.induction.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.coppice.portal.induction.attendance.MadeUpEcts.ect;
import static uk.coppice.portal.induction.attendance.MadeUpEcts.induction;
import static uk.coppice.portal.induction.attendance.MadeUpEcts.leave;
import static uk.coppice.portal.induction.attendance.MadeUpEcts.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.training.Mark;

class EctAttendanceTest {

    private static final AcademicYear YEAR = new AcademicYear(2025);

    private final MadeUpEcts year = new MadeUpEcts();

    @Test
    void presentOfDueAtLeastThePercentage() {
        year.attended("2025-10-01", 1L, 2L, 3L);
        year.attended("2025-11-01", 1L, 2L, 3L);
        year.attended("2025-12-01", 1L, 2L);
        year.attended("2026-01-10", 1L);
        var ects = List.of(ect(1), ect(2), ect(3));

        assertThat(figure(75, ects)).isEqualTo("2/3");
        assertThat(figure(100, ects)).isEqualTo("1/3");
        assertThat(notes(75, ects, "reached")).containsExactly("1 attended 4 of 4", "2 attended 3 of 4");
        assertThat(notes(75, ects, "missed")).containsExactly("3 attended 2 of 4");
    }

    @Test
    void theShareIsComparedExactly() {
        for (int day = 1; day <= 7; day++) {
            year.attended("2025-10-0" + day, 1L);
        }
        year.attended("2025-11-01");
        year.attended("2025-11-02");
        year.attended("2025-11-03");
        // 7 of 10 is under 71 %, and at 70 %.
        assertThat(figure(70, List.of(ect(1)))).isEqualTo("1/1");
        assertThat(figure(71, List.of(ect(1)))).isEqualTo("0/1");
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void presentIsAttendedPartOrMadeUp(Mark mark) {
        year.delivered("2025-10-01", Map.of(1L, mark));

        boolean present = Set.of(Mark.ATTENDED, Mark.PART, Mark.MADE_UP).contains(mark);
        assertThat(figure(100, List.of(ect(1)))).isEqualTo(present ? "1/1" : "0/1");
    }

    @Test
    void nobodyWithoutASessionDueCounts() {
        year.planned("2025-10-01");
        year.session("ANOTHER", "2025-10-02", true, Map.of(1L, Mark.ATTENDED));

        assertThat(figure(75, List.of(ect(1)))).isEqualTo("0/0");
        assertThat(notes(75, List.of(ect(1)), "none-due")).containsExactly("1 ");
    }

    @Test
    void theYearAndTheDayCutOff() {
        year.attended("2025-08-31", 1L);
        year.attended("2026-03-02", 1L);
        year.attended("2026-09-01", 1L);
        var ects = List.of(ect(1, "2024-09-01", null));

        assertThat(figure(75, ects, "2026-03-01")).isEqualTo("0/0");
        assertThat(figure(75, ects, "2026-03-02")).isEqualTo("1/1");
        assertThat(notes(75, ects, "reached")).containsExactly("1 attended 1 of 1");
    }

    @Test
    void dueFromTheStartOfInductionInclusive() {
        year.attended("2026-01-14");
        year.attended("2026-01-15", 1L);

        assertThat(figure(100, List.of(ect(1, "2026-01-15", null)))).isEqualTo("1/1");
        assertThat(figure(100, List.of(ect(1, "2026-01-14", null)))).isEqualTo("0/1");
    }

    @Test
    void dueToTheOutcomeDateInclusive() {
        year.attended("2026-01-14", 1L);
        year.attended("2026-01-15");

        assertThat(figure(100, List.of(ect(1, "2025-09-01", "2026-01-14")))).isEqualTo("1/1");
        assertThat(figure(100, List.of(ect(1, "2025-09-01", "2026-01-15")))).isEqualTo("0/1");
    }

    @Test
    void statutoryFamilyLeaveIsNotDueOnEitherOfItsEdges() {
        year.attended("2025-11-03");
        year.attended("2025-12-10");
        year.attended("2026-01-15", 1L);

        assertThat(figure(100, List.of(ect(1, "2025-09-01", null, leave(1, "2025-11-03", "2025-12-10")))))
                .isEqualTo("1/1");
        assertThat(figure(100, List.of(ect(1, "2025-09-01", null, leave(1, "2025-11-04", "2025-12-10")))))
                .isEqualTo("0/1");
        assertThat(figure(100, List.of(ect(1, "2025-09-01", null, leave(1, "2025-11-03", null)))))
                .isEqualTo("0/0");
    }

    @Test
    void dueOnDaysWithAnActivePostOnly() {
        year.attended("2025-10-01", 1L);
        year.attended("2025-10-02");
        year.attended("2025-11-01");
        var mover = new Ect(
                induction(1, "2025-09-01", null, List.of(MadeUpEcts.SERIES)),
                List.of(post(1, "2025-09-01", "2025-10-01"), post(1, "2025-11-02", null)),
                List.of());

        assertThat(figure(100, List.of(mover))).isEqualTo("1/1");
    }

    @Test
    void aLeadIsNotDueAtWhatTheyLead() {
        year.delivered("2025-10-01", Map.of(2L, Mark.ATTENDED), 1L);
        year.attended("2025-10-08", 1L, 2L);

        assertThat(figure(100, List.of(ect(1), ect(2)))).isEqualTo("2/2");
        assertThat(notes(100, List.of(ect(1)), "reached")).containsExactly("1 attended 1 of 1");
    }

    @Test
    void whoLeftBeforeTheYearIsNotEvenListed() {
        year.attended("2025-10-01");
        var left = new Ect(
                induction(1, "2024-09-01", null, List.of(MadeUpEcts.SERIES)),
                List.of(post(1, "2024-09-01", "2025-08-31")),
                List.of());

        assertThat(notes(75, List.of(left), "ects")).isEmpty();
    }

    @Test
    void seriesOfTwoYearsAddUp() {
        year.attended("2025-10-01", 1L);
        year.session("ECT-Y2", "2025-10-02", true, Map.of());
        var both = new Ect(
                induction(1, "2025-09-01", null, List.of(MadeUpEcts.SERIES, "ECT-Y2")),
                List.of(post(1, "2020-09-01", null)),
                List.of());

        assertThat(notes(75, List.of(both), "missed")).containsExactly("1 attended 1 of 2");
    }

    @Test
    void namesAreForThoseWhoNeedThem() {
        assertThat(EctAttendance.namedTo(viewer(Roles.ECT_LEAD)).everyone()).isTrue();
        assertThat(EctAttendance.namedTo(viewer(Roles.TRUST_ADMINISTRATOR)).everyone())
                .isTrue();
        assertThat(EctAttendance.namedTo(viewer(Roles.SCHOOL_LEADER))).isEqualTo(new NameScope(false, Set.of(7L)));
        assertThat(EctAttendance.namedTo(viewer(Roles.HR)).nobody()).isTrue();
        assertThat(EctAttendance.namedTo(viewer(Roles.CENTRAL_TEAM)).nobody()).isTrue();
    }

    private static Viewer viewer(String role) {
        return new Viewer(1L, "Somebody", Set.of(Roles.STAFF, role), Set.of(7L));
    }

    private String figure(int percent, List<Ect> ects) {
        return figure(percent, ects, "2026-08-31");
    }

    private String figure(int percent, List<Ect> ects, String asOf) {
        var measured = measure(percent, ects, asOf);
        return measured.numerator() + "/" + measured.denominator();
    }

    private List<String> notes(int percent, List<Ect> ects, String step) {
        return measure(percent, ects, "2026-08-31").steps().stream()
                .filter(each -> each.key().equals(step))
                .map(Step::subjects)
                .flatMap(List::stream)
                .map(subject -> subject.personId() + " " + subject.note())
                .toList();
    }

    private Measurement measure(int percent, List<Ect> ects, String asOf) {
        return EctAttendance.of(
                new MeasureRequest(YEAR, LocalDate.parse(asOf), Map.of("percent", "" + percent)),
                ects,
                year.training());
    }
}
