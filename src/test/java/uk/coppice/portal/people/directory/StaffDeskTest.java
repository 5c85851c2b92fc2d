package uk.coppice.portal.people.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.StaffHistories;
import uk.coppice.portal.people.directory.PersonEdit.FromADay;
import uk.coppice.portal.people.directory.PersonFile.Sight;
import uk.coppice.portal.people.leavers.LeavingDesk;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class StaffDeskTest {

    private final StaffDesk desk;
    private final PersonFiles files;
    private final StaffHistories histories;
    private final LeavingDesk leavings;
    private final TestTrust trust;
    private long willow;
    private long oak;
    private long amy;
    private long hr;

    StaffDeskTest(StaffDesk desk, PersonFiles files, StaffHistories histories, LeavingDesk leavings, TestTrust trust) {
        this.desk = desk;
        this.files = files;
        this.histories = histories;
        this.leavings = leavings;
        this.trust = trust;
    }

    @BeforeEach
    void people() {
        willow = trust.school("Willow Primary");
        oak = trust.school("Oak Primary");
        amy = trust.person("Amy Adams", "N1");
        trust.post(amy, willow, StaffGroup.TEACHER).titled("Class teacher");
        hr = trust.staff("Kay Hart", null, StaffGroup.CENTRAL);
        asHr();
    }

    @Test
    void newHoursFromADayAreOneEmploymentAndCanBeTakenBack() {
        var before = file();
        var post = before.posts().getFirst();
        var undo = desk.change(
                amy,
                before.version(),
                PersonEdit.changeFrom(
                        post.id(),
                        new FromADay(LocalDate.of(2026, 3, 1), "Class teacher", StaffGroup.TEACHER, 500, Set.of())));

        var after = file();
        assertThat(after.posts()).hasSize(2);
        assertThat(after.posts().getFirst().follows()).isEqualTo(post.id());
        // Somebody who goes on the next day is no leaver: posts running on, or starting within 31 days.
        var posts = histories.of(List.of(amy)).posts(amy);
        assertThat(posts.getFirst().end()).isEqualTo("2026-02-28");
        assertThat(posts.getLast().start()).isEqualTo("2026-03-01");
        assertThat(after.history()).extracting(PersonChanges.Line::by).containsOnly("Kay Hart");

        desk.undo(undo);
        assertThat(file().posts()).isEqualTo(before.posts());
        assertThat(file().history().getFirst().words()).startsWith("Taken back. ");
    }

    @Test
    void ofTwoEditorsTheLaterIsToldAndNothingIsLost() {
        int version = file().version();
        desk.change(amy, version, PersonEdit.facts(new PersonFacts("Amy", "Brown", "amy@willow.example", null)));

        assertThatThrownBy(() ->
                        desk.change(amy, version, PersonEdit.facts(new PersonFacts("Aimee", "Adams", null, null))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("meanwhile");
        assertThat(file().name()).isEqualTo("Amy Brown");
    }

    @Test
    void undoIsRefusedOnceSomebodyElseHasChangedThePerson() {
        var undo = desk.change(amy, file().version(), PersonEdit.facts(new PersonFacts("Amy", "Brown", null, null)));
        desk.change(amy, file().version(), PersonEdit.addAbsence(LocalDate.of(2026, 1, 5), null, true));

        assertThatThrownBy(() -> desk.undo(undo)).isInstanceOf(Refusal.class);
        assertThat(file().name()).isEqualTo("Amy Brown");
        assertThat(file().absences()).hasSize(1);
    }

    @Test
    void undoTakesNoReasonAwayThatWasRecordedMeanwhile() {
        long post = file().posts().getFirst().id();
        desk.change(amy, file().version(), PersonEdit.endPost(post, LocalDate.of(2026, 8, 31), null, null));
        var undo = desk.change(amy, file().version(), PersonEdit.facts(new PersonFacts("Amy", "Brown", null, null)));
        leavings.record(new LeavingDesk.Recorded(post, null, null), "workload", null);

        assertThatThrownBy(() -> desk.undo(undo)).isInstanceOf(Refusal.class);
        assertThat(file().posts().getFirst().reason()).isEqualTo("workload");
    }

    @Test
    void aNewPersonCannotTakeSomebodysNumber() {
        var post = new PostFacts(
                oak, "Midday supervisor", StaffGroup.MIDDAY, 200, LocalDate.of(2026, 2, 1), null, Set.of());
        String number = desk.add(" N2 ", new PersonFacts("Ben", "Brown", null, null), post);

        assertThat(number).isEqualTo("N2");
        assertThat(files.of("N2").orElseThrow().posts()).hasSize(1);
        assertThatThrownBy(() -> desk.add("N1", new PersonFacts("Cat", "Clark", null, null), post))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("somebody's already");
    }

    @Test
    void onlyHumanResourcesAndAdministratorsEdit() {
        int version = file().version();
        var edit = PersonEdit.facts(new PersonFacts("Amy", "Brown", null, null));
        Acting.asLeaderOf(trust.staff("Helen Head", willow, StaffGroup.HEAD), willow);
        assertThatThrownBy(() -> desk.change(amy, version, edit)).isInstanceOf(AccessDeniedException.class);
        Acting.asStaff(amy);
        assertThatThrownBy(() -> desk.change(amy, version, edit)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void eachSeesOfAPersonWhatTheyMaySee() {
        trust.post(amy, oak, StaffGroup.TEACHER).titled("Music teacher").fte("0.2");
        trust.absence(amy, "2025-11-01", "2026-01-31");
        trust.email(amy, "amy@willow.example");

        assertThat(file().sight()).isEqualTo(Sight.ALL);
        assertThat(file().posts()).hasSize(2);

        Acting.asLeaderOf(trust.staff("Helen Head", willow, StaffGroup.HEAD), willow);
        assertThat(file().sight()).isEqualTo(Sight.LEADER);
        assertThat(file().posts()).extracting(PersonFile.PostLine::title).containsExactly("Class teacher");
        assertThat(file().others()).extracting(PersonFile.OtherPost::title).containsExactly("Music teacher");
        assertThat(file().absences()).hasSize(1);
        assertThat(file().history()).isEmpty();

        long elm = trust.school("Elm Primary");
        Acting.asLeaderOf(trust.staff("Hugo Head", elm, StaffGroup.HEAD), elm);
        assertThat(file().sight()).isEqualTo(Sight.EVERYONE);
        assertThat(file().posts()).isEmpty();
        assertThat(file().absences()).isEmpty();
        assertThat(file().managers()).isEmpty();
        assertThat(file().others()).hasSize(2);
        assertThat(file().email()).isEqualTo("amy@willow.example");

        Acting.asStaff(amy);
        assertThat(file().sight()).isEqualTo(Sight.OWN);
        assertThat(file().posts()).hasSize(2);
    }

    @Test
    void aLeaderSeesNoAbsenceOfLaterThanThePostAtTheirSchool() {
        long ben = trust.person("Ben Brown", "N3");
        trust.post(ben, willow, StaffGroup.TEACHER).to("2024-08-31");
        trust.post(ben, oak, StaffGroup.TEACHER).from("2024-09-01");
        trust.absence(ben, "2025-11-01", null);
        Acting.asLeaderOf(trust.staff("Helen Head", willow, StaffGroup.HEAD), willow);

        var seen = files.of("N3").orElseThrow();
        assertThat(seen.absences()).isEmpty();
        assertThat(seen.posts()).hasSize(1);
    }

    @Test
    void aLeaverIsHiddenFromColleaguesAndNotFromHumanResources() {
        long ben = trust.person("Ben Brown", "N3");
        trust.post(ben, willow, StaffGroup.TEACHER).to("2024-08-31");

        assertThat(files.of("N3")).isPresent();
        Acting.asStaff(amy);
        assertThat(files.of("N3")).isEmpty();
    }

    private void asHr() {
        Acting.as(new Viewer(hr, "Kay Hart", Set.of(Roles.STAFF, Roles.HR), Set.of()));
    }

    private PersonFile file() {
        return files.of("N1").orElseThrow();
    }
}
