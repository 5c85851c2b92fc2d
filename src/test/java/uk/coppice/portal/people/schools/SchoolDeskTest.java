package uk.coppice.portal.people.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class SchoolDeskTest {

    private static final LocalDate JOINED = LocalDate.of(2018, 9, 1);

    private final SchoolDesk desk;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private long willow;

    SchoolDeskTest(SchoolDesk desk, TestTrust trust, JdbcClient jdbc) {
        this.desk = desk;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aSchool() {
        Acting.asAdministrator();
        willow = desk.add(facts("WIL", "118001"));
    }

    @Test
    void aSchoolThatConvertsKeepsItsFormerNumbersAndStaysOneSchool() {
        desk.save(willow, 0, facts("WIA", "150001"), LocalDate.of(2026, 1, 1));

        var school = desk.of(willow).orElseThrow();
        assertThat(school.facts().code()).isEqualTo("WIA");
        assertThat(school.former()).extracting(SchoolFile.Former::number).containsExactlyInAnyOrder("WIL", "118001");
        assertThat(school.history().getFirst().words()).contains("Code: WIL → WIA (from 2026-01-01)");
        assertThatThrownBy(() -> desk.add(facts("WIL", null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("was, that of");
    }

    @Test
    void aMistakenCodeIsForgottenAndAFormerOneCanBeTakenAgain() {
        desk.save(willow, 0, facts("WOL", "118001"), null);
        assertThat(desk.of(willow).orElseThrow().former()).isEmpty();

        desk.save(willow, 1, facts("WIL", "118001"), LocalDate.of(2026, 1, 1));
        desk.save(willow, 2, facts("WOL", "118001"), null);
        assertThat(desk.of(willow).orElseThrow().former()).isEmpty();
    }

    @Test
    void ofTwoEditorsTheLaterIsTold() {
        desk.save(willow, 0, facts("WIA", "118001"), null);

        assertThatThrownBy(() -> desk.save(willow, 0, facts("WIB", "118001"), null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("meanwhile");
    }

    @Test
    void whatMayNotBeKeptIsRefused() {
        assertThatThrownBy(() -> desk.add(facts("central", null))).hasMessageContaining("central team");
        assertThatThrownBy(() -> desk.add(facts("A B", null))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.add(facts("ABC", "12345"))).hasMessageContaining("six digits");
        assertThatThrownBy(() -> desk.add(new SchoolFacts("ABC", "=Name", null, null, null, null)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.add(new SchoolFacts("ABC", "Name", null, null, null, JOINED)))
                .hasMessageContaining("after it has joined");
        assertThat(desk.all()).hasSize(1);
    }

    @Test
    void codesStayWhileASurveyCountsByThem() {
        trust.together(() -> jdbc.sql("INSERT INTO survey (id, kind, code, title, questionnaire_key, "
                        + "questionnaire_version, minimum_group, state, opens_at, closes_at, version) VALUES (1, "
                        + "'MID_YEAR', 'midyear-2026', 'Mid-year survey', 'mid-year-staff', 1, 5, 'OPEN', "
                        + "'2026-01-01 00:00:00', '2026-02-01 00:00:00', 0)")
                .update());

        assertThatThrownBy(() -> desk.save(willow, 0, facts("WIA", "118001"), null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Mid-year survey");
        desk.save(willow, 0, facts("WIL", "118002"), null);
    }

    @Test
    void onlyAdministratorsKeepSchools() {
        Acting.as(trust.person("Kay Hart"), Roles.STAFF, Roles.HR);
        assertThatThrownBy(desk::all).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.add(facts("ABC", null))).isInstanceOf(AccessDeniedException.class);
    }

    private static SchoolFacts facts(String code, @Nullable String urn) {
        return new SchoolFacts(code, "Willow Primary", "Ashford", urn, JOINED, null);
    }
}
