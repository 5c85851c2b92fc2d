package uk.coppice.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.access.roles.GrantableRole;
import uk.coppice.portal.access.roles.RoleDesk;
import uk.coppice.portal.people.directory.StaffList;
import uk.coppice.portal.people.directory.StaffList.Show;
import uk.coppice.portal.people.directory.StaffList.Wanted;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.scorecard.Scorecard;
import uk.coppice.portal.survey.midyear.MidYearDesk;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.training.record.StaffRecords;

/** People who are not staff change no figure with its working, no count and no list, and are asked in no survey. */
@DatabaseTest
class OthersCountNowhereTest {

    private final DemoTrust demo;
    private final Scorecard scorecard;
    private final StaffList staff;
    private final StaffRecords records;
    private final MidYearDesk surveys;
    private final RoleDesk desk;
    private final Clock clock;

    OthersCountNowhereTest(
            DemoTrust demo,
            Scorecard scorecard,
            StaffList staff,
            StaffRecords records,
            MidYearDesk surveys,
            RoleDesk desk,
            Clock clock) {
        this.demo = demo;
        this.scorecard = scorecard;
        this.staff = staff;
        this.records = records;
        this.surveys = surveys;
        this.desk = desk;
        this.clock = clock;
    }

    @Test
    void nothingIsOtherWithThanWithoutThem() {
        demo.load();
        Acting.asAdministrator();
        var before = counted();
        assertThat(before).hasSizeGreaterThan(20);

        for (var role : GrantableRole.values()) {
            if (role.withoutPost()) {
                desk.grant(
                        new RoleDesk.NotStaff(
                                "Tess", role.words(), role.name().toLowerCase(Locale.ROOT) + "@others.example"),
                        role,
                        LocalDate.now(clock),
                        null,
                        "A test");
            }
        }

        assertThat(counted()).isEqualTo(before);
    }

    private List<String> counted() {
        var year = AcademicYear.of(LocalDate.now(clock));
        var counted = new ArrayList<String>();
        scorecard.workings(year, scorecard.asOf(year)).forEach(figure -> counted.add(figure.toString()));
        for (var show : Show.values()) {
            counted.add(show + " " + staff.count(new Wanted("", null, null, show)));
        }
        counted.add(String.valueOf(surveys.asked(LocalDate.now(clock), Set.of())));
        counted.add("records " + records.count(new StaffRecords.Wanted(year, null, "")));
        return counted;
    }
}
