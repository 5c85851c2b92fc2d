package uk.coppice.portal.people.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.directory.StaffList.Line;
import uk.coppice.portal.people.directory.StaffList.Show;
import uk.coppice.portal.people.directory.StaffList.Wanted;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class StaffListTest {

    private final StaffList staff;
    private final TestTrust trust;
    private final Schools schools;
    private long willow;
    private long oak;
    private long amy;

    StaffListTest(StaffList staff, TestTrust trust, Schools schools) {
        this.staff = staff;
        this.trust = trust;
        this.schools = schools;
    }

    @BeforeEach
    void people() {
        willow = trust.school("Willow Primary");
        oak = trust.school("Oak Primary");
        amy = trust.teacher("Amy Adams", willow);
        trust.absence(amy, "2025-09-01", null);
        trust.teacher("Amy Adams", oak);
        trust.staff("Ben Br%_own", null, StaffGroup.CENTRAL);
        long left = trust.person("Cat Clark");
        trust.post(left, willow, StaffGroup.TEACHER).to("2025-08-31");
        long moved = trust.person("Dan Drew");
        trust.post(moved, willow, StaffGroup.ADMIN).to("2025-08-31");
        trust.post(moved, oak, StaffGroup.ADMIN).from("2025-09-01");
        long coming = trust.person("Eve Evans");
        trust.post(coming, oak, StaffGroup.TEACHER).from("2027-09-01");
    }

    @Test
    void everyoneSeesWhoIsInPostTodayAndNoMore() {
        Acting.asStaff(amy);

        assertThat(names(Show.IN_POST, null)).containsExactly("Amy Adams", "Amy Adams", "Ben Br%_own", "Dan Drew");
        assertThat(staff.page(wanted("", null, null, Show.IN_POST), 0, 50))
                .allSatisfy(line -> assertThat(line.more()).isNull());
        assertThat(names(Show.LEFT, null)).as("asked for by the address").hasSize(4);
    }

    @Test
    void aLeaderSeesHoursAndWhoIsAwayAtTheirOwnSchoolAndItsLeavers() {
        Acting.asLeaderOf(trust.staff("Helen Head", willow, StaffGroup.HEAD), willow);

        var lines = staff.page(wanted("amy", null, null, Show.IN_POST), 0, 50);
        assertThat(lines).hasSize(2);
        assertThat(lines)
                .filteredOn(line -> line.more() != null)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.workplace()).isEqualTo("Willow Primary");
                    assertThat(line.more()).isNotNull().extracting("away").isEqualTo(true);
                });
        assertThat(names(Show.LEFT, null)).containsExactly("Cat Clark", "Dan Drew");
        assertThat(names(Show.LEFT, code(oak))).isEmpty();
        assertThat(names(Show.STARTING, null)).isEmpty();
    }

    @Test
    void humanResourcesSeeAll() {
        Acting.as(amy, Roles.STAFF, Roles.HR);

        assertThat(names(Show.LEFT, null)).containsExactly("Cat Clark");
        assertThat(names(Show.LEFT, code(willow))).containsExactly("Cat Clark", "Dan Drew");
        assertThat(names(Show.STARTING, null)).containsExactly("Eve Evans");
        assertThat(staff.page(wanted("", null, null, Show.IN_POST), 0, 50))
                .allSatisfy(line -> assertThat(line.more()).isNotNull());
    }

    @Test
    void filtersAndPagesMakeItSmaller() {
        Acting.asStaff(amy);

        assertThat(names(Show.IN_POST, StaffList.CENTRAL)).containsExactly("Ben Br%_own");
        assertThat(names(Show.IN_POST, code(oak))).containsExactly("Amy Adams", "Dan Drew");
        assertThat(names(Show.IN_POST, "no such school' OR 1=1")).isEmpty();
        assertThat(staff.count(wanted("", null, StaffGroup.ADMIN, Show.IN_POST)))
                .isEqualTo(1);
        assertThat(staff.count(wanted("%", null, null, Show.IN_POST))).isZero();
        assertThat(staff.count(wanted("BEN BR%_", null, null, Show.IN_POST))).isEqualTo(1);
        assertThat(staff.page(wanted("", null, null, Show.IN_POST), 2, 1))
                .extracting(Line::name)
                .containsExactly("Ben Br%_own");
    }

    private String code(long school) {
        return Objects.requireNonNull(schools.byId().get(school)).code();
    }

    private List<String> names(Show show, @Nullable String school) {
        var wanted = wanted("", school, null, show);
        var names = staff.page(wanted, 0, 50).stream().map(Line::name).toList();
        assertThat(staff.count(wanted)).isEqualTo(names.size());
        return names;
    }

    private static Wanted wanted(String typed, @Nullable String school, @Nullable StaffGroup group, Show show) {
        return new Wanted(typed, school, group, show);
    }
}
