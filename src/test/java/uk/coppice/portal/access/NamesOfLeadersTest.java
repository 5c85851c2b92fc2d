package uk.coppice.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.directory.PersonFile;
import uk.coppice.portal.people.directory.PersonFiles;
import uk.coppice.portal.people.directory.StaffList;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.scorecard.spi.Names;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.record.StaffRecords;

/** Whose names a school leader sees, on the day on which they move school too. It is 14 January 2026. */
@DatabaseTest
class NamesOfLeadersTest {

    private final PersonRoles roles;
    private final Names names;
    private final StaffList staff;
    private final StaffRecords records;
    private final PersonFiles files;
    private final TestTrust trust;
    private final TestClock clock;
    private long willow;
    private long oak;
    private long amy;
    private long ola;
    private long both;

    NamesOfLeadersTest(
            PersonRoles roles,
            Names names,
            StaffList staff,
            StaffRecords records,
            PersonFiles files,
            TestTrust trust,
            TestClock clock) {
        this.roles = roles;
        this.names = names;
        this.staff = staff;
        this.records = records;
        this.files = files;
        this.trust = trust;
        this.clock = clock;
    }

    @BeforeEach
    void twoSchools() {
        willow = trust.school("Willow Primary");
        oak = trust.school("Oak Primary");
        amy = trust.teacher("Amy Adams", willow);
        ola = trust.teacher("Ola Oakes", oak);
        both = trust.person("Bo Both", "S-BOTH");
        trust.post(both, willow, StaffGroup.TEACHER).fte("0.6").titled("Music teacher");
        trust.post(both, oak, StaffGroup.TEACHER).fte("0.4").titled("Choir teacher");
    }

    @ParameterizedTest
    @EnumSource(
            value = StaffGroup.class,
            names = {"HEAD", "DEPUTY"})
    void whoMovesSchoolTodaySeesTheNewOneAndNoMoreTheOldOne(StaffGroup group) {
        long head = trust.person("Hana Head");
        trust.post(head, willow, group).to("2026-01-14");
        trust.post(head, oak, group).from("2026-01-15");
        clock.set("2026-01-14T23:59");
        Acting.as(roles.viewer(head).orElseThrow());
        assertThat(named(head)).containsExactlyInAnyOrder("Amy Adams, Willow Primary", "Bo Both, Willow Primary");
        assertThat(seen()).containsExactlyInAnyOrder("Amy Adams", "Bo Both", "Hana Head");
        assertThat(recorded()).containsExactlyInAnyOrder("Amy Adams", "Bo Both", "Hana Head");

        clock.set("2026-01-15T00:00");
        Acting.as(roles.viewer(head).orElseThrow());

        assertThat(named(head)).containsExactlyInAnyOrder("Ola Oakes, Oak Primary", "Bo Both, Oak Primary");
        assertThat(seen()).containsExactlyInAnyOrder("Ola Oakes", "Hana Head");
        assertThat(recorded()).containsExactlyInAnyOrder("Ola Oakes", "Bo Both", "Hana Head");
    }

    /** Of somebody with posts at two schools each leader sees the post at their own, and of the other its title alone. */
    @Test
    void ofATeacherOfTwoSchoolsEachSeesTheirPart() {
        Acting.as(
                roles.viewer(trust.staff("Hana Head", willow, StaffGroup.HEAD)).orElseThrow());
        var file = files.of("S-BOTH").orElseThrow();

        assertThat(file.posts()).extracting(PersonFile.PostLine::title).containsExactly("Music teacher");
        assertThat(file.others()).extracting(PersonFile.OtherPost::title).containsExactly("Choir teacher");
        Acting.as(
                roles.viewer(trust.staff("Dan Deputy", oak, StaffGroup.DEPUTY)).orElseThrow());
        assertThat(files.of("S-BOTH").orElseThrow().posts())
                .extracting(PersonFile.PostLine::title)
                .containsExactly("Choir teacher");
    }

    @Test
    void whoTeachesAtAnotherSchoolBesideLeadsThereNothing() {
        long head = trust.staff("Hana Head", willow, StaffGroup.HEAD);
        trust.post(head, oak, StaffGroup.TEACHER).fte("0.1");
        Acting.as(roles.viewer(head).orElseThrow());

        assertThat(named(head)).containsExactlyInAnyOrder("Amy Adams, Willow Primary", "Bo Both, Willow Primary");
    }

    private List<String> named(long viewer) {
        return names
                .named(
                        List.of(amy, ola, both),
                        roles.viewer(viewer).orElseThrow().nameScope(),
                        today(),
                        10)
                .stream()
                .map(one -> one.name() + ", " + one.workplace())
                .toList();
    }

    /** Those of whose largest post more than the title is seen. */
    private List<String> seen() {
        return staff.page(new StaffList.Wanted("", null, null, StaffList.Show.IN_POST), 0, 50).stream()
                .filter(line -> line.more() != null)
                .map(StaffList.Line::name)
                .toList();
    }

    private List<String> recorded() {
        return records.page(new StaffRecords.Wanted(AcademicYear.of(today()), null, ""), 0, 50).stream()
                .map(record -> record.name())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
