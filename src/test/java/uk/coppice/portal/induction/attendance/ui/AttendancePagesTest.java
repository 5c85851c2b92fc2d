package uk.coppice.portal.induction.attendance.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.induction.attendance.TestInductions;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.Mark;

/** The pages of attendance for each who opens them. Today is Wed 14 Jan 2026. */
@ViewTest
class AttendancePagesTest {

    private final Browser browser;
    private final TestTrust trust;
    private final TestClock clock;
    private final TestInductions inductions;
    private long willow;
    private long theo;
    private long lead;
    private long mentor;
    private long induction;

    AttendancePagesTest(Browser browser, TestTrust trust, TestClock clock, JdbcClient jdbc) {
        this.browser = browser;
        this.trust = trust;
        this.clock = clock;
        this.inductions = new TestInductions(trust, jdbc);
    }

    @BeforeEach
    void anEct() {
        willow = trust.school("Willow Primary");
        theo = trust.person("Theo Vance", "D0036");
        trust.post(theo, willow, StaffGroup.TEACHER);
        lead = trust.teacher("Leah Lead", willow);
        mentor = trust.teacher("Mona Mentor", willow);
        induction = inductions.since(theo);
        inductions.support(induction, "MENTOR", mentor, "2025-09-01", null);
        trust.attended(inductions.seminar("E1", "2025-10-07").led(lead).delivered(), theo);
        trust.attended(inductions.seminar("E2", "2025-11-04").led(lead).delivered(), theo);
        trust.marked(inductions.seminar("E3", "2025-12-02").led(lead).delivered(), Mark.ABSENT, theo);
        trust.booked(inductions.seminar("E4", "2026-02-03").led(lead), theo);
        inductions.seminar("E5", "2026-03-03").led(lead);
    }

    @Test
    void theTeacherSeesHowFarItIsAndWhatToDo() {
        Acting.asStaff(theo);

        browser.open("induction");

        assertThat(Screen.words())
                .contains("ECT sessions 2025/26", "Attended", "2", "Due so far", "3", "Expected by now", "3 or more")
                .contains("1 missed, 2 still to come: 4 of 5 are possible by the end of the year.")
                .contains("The trust expects 75% of what is due, which is 3 of 3.")
                .contains("If you miss 1 more, 75% cannot be reached any more without making up.")
                .contains("Make up Seminar E3", "You were away on Tue 2 Dec");
        assertThat(Screen.offers("Make it up")).isTrue();
    }

    @Test
    void everySessionStandsThereWithItsMark() {
        Acting.asStaff(theo);

        browser.open("induction/sessions");

        assertThat(Screen.words())
                .contains("2 of 3 sessions attended", "Seminar E1", "Attended", "Seminar E3", "Missed", "Booked")
                .contains("Not booked", "Book a place", "Add a reflection", "Who sees this page");
    }

    @Test
    void aClaimGoesFromTheTeacherToTheLeadAndBack() {
        Acting.asStaff(theo);
        browser.open("induction/sessions");
        Screen.press("I was there");
        _setValue(_get(TextArea.class), "I sat at the back");
        _click(_get(Button.class, spec -> spec.withText("Say that I was there")));

        assertThat(Screen.toast()).contains("It counts once a lead confirms it");
        assertThat(Screen.words()).contains("You said that you were there. It counts once Leah Lead confirms it.");
        assertThat(Screen.offers("Withdraw")).isTrue();

        Acting.asStaff(lead);
        browser.open("");
        assertThat(Screen.words()).contains("1 claim to confirm");
        browser.open("ect-claims");
        assertThat(Screen.words())
                .contains(
                        "1 claim to confirm",
                        "Theo Vance: Seminar E3",
                        "Says that they were there",
                        "I sat at the back")
                .contains("Marked “Absent” in the register");
        Screen.press("Confirm");
        assertThat(Screen.toast()).contains("Confirmed: Theo Vance, Seminar E3");
        assertThat(Screen.words()).contains("Nothing to confirm");
        Screen.press("Undo");
        assertThat(Screen.words()).contains("1 claim to confirm");
        Screen.press("Decline");
        _click(declineInDialog());
        assertThat(Screen.words(_get(Dialog.class))).contains("Say in a few words why");
        _setValue(_get(TextArea.class), "You left early");
        _click(declineInDialog());

        Acting.asStaff(theo);
        browser.open("induction/sessions");
        assertThat(Screen.words()).contains("Leah Lead declined it: You left early");
        assertThat(Screen.offers("Make it up")).isTrue();
    }

    private static Button declineInDialog() {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText("Decline"));
    }

    @Test
    void nothingTypedIsLostWhenTheDayWillNotDo() {
        Acting.asStaff(theo);
        browser.open("induction/sessions");
        Screen.press("Make it up");
        _setValue(_get(TextArea.class), "With Mona");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(Screen.words(_get(Dialog.class))).contains("Choose the day on which you make it up.");

        _setValue(_get(DatePicker.class), LocalDate.of(2025, 12, 1));
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(Screen.words(_get(Dialog.class))).contains("on or after the day of the session, Tue 2 Dec.");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("With Mona");

        _setValue(_get(DatePicker.class), LocalDate.of(2026, 1, 16));
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(Screen.words())
                .contains(
                        "Make-up: recording with the mentor, Fri 16 Jan. It counts once your mentor or Leah Lead confirms it.");

        Acting.asStaff(mentor);
        browser.open("ect-claims");
        assertThat(Screen.words()).contains("Nothing to confirm yet", "Arranged for Fri 16 Jan");
        assertThat(Screen.offers("Confirm")).isFalse();
        clock.set("2026-01-16T16:00");
        browser.open("");
        assertThat(Screen.words()).contains("1 make-up to confirm");
        browser.open("ect-claims");
        Screen.press("Confirm");
        Acting.asStaff(theo);
        browser.open("induction/sessions");
        assertThat(Screen.words()).contains("3 of 3 sessions attended", "Made up", "Confirmed by Mona Mentor.");
    }

    @Test
    void theMentorSeesThePanelAndChangesNothing() {
        Acting.asStaff(mentor);

        browser.open("inductions/D0036");
        assertThat(Screen.words()).contains("ECT sessions 2025/26", "If Theo misses 1 more");
        browser.open("inductions/D0036/sessions");
        assertThat(Screen.words()).contains("ECT sessions of Theo Vance", "2 of 3 due sessions attended", "Missed");
        assertThat(Screen.offers("Make it up") || Screen.offers("I was there") || Screen.offers("Add a reflection"))
                .isFalse();
    }

    @Test
    void whyASessionDoesNotCountIsNotForTheMentor() {
        trust.absence(theo, "2025-12-01", "2025-12-05");
        Acting.asStaff(mentor);
        browser.open("inductions/D0036/sessions");
        assertThat(Screen.words()).contains("Does not count").doesNotContain("family leave");

        Acting.asStaff(theo);
        browser.open("induction/sessions");
        assertThat(Screen.words()).contains("Does not count: on family leave on that day");
    }

    @Test
    void aHeadOfAnotherSchoolFindsNoSuchPage() {
        long oak = trust.school("Oak Primary");
        Acting.asLeaderOf(trust.staff("Otto Head", oak, StaffGroup.HEAD), oak);

        browser.open("inductions/D0036/sessions");
        assertThat(Screen.words()).contains("There is no such page");
        browser.open("inductions/attendance");
        assertThat(Screen.words())
                .contains("No early career teacher stands here")
                .doesNotContain("Theo");
    }

    @Test
    void whoHasNoInductionIsToldSo() {
        Acting.asStaff(lead);
        browser.open("induction/sessions");
        assertThat(Screen.words()).contains("You have no induction here");
        browser.open("ect-claims");
        assertThat(Screen.words()).contains("Nothing to confirm");
        Acting.asAdministrator();
        browser.open("induction/sessions");
        assertThat(Screen.words()).contains("You have no induction here");
    }

    @Test
    void theListShowsTheWorstFirstAndFollowsItsAddress() {
        long oak = trust.school("Oak Primary");
        long ada = trust.person("Ada Ashe", "D0040");
        trust.post(ada, oak, StaffGroup.TEACHER);
        inductions.since(ada);
        Acting.as(lead, Roles.STAFF, Roles.ECT_LEAD);

        browser.open("inductions/attendance");
        assertThat(Screen.words()).contains("2 ECTs behind or at risk", "Of 2 ECTs in 2025/26");
        assertThat(rows())
                .satisfiesExactly(
                        row -> assertThat(row).contains("Ada Ashe", "0 of 3", "Out of reach without making up"),
                        row -> assertThat(row).contains("Theo Vance", "2 of 3", "Behind"));

        browser.open("inductions/attendance?sort=name&order=down");
        assertThat(rows().getFirst()).contains("Theo Vance");
        browser.open("inductions/attendance?school=Oak Primary");
        assertThat(rows()).singleElement().asString().contains("Ada Ashe");
        browser.open("inductions/attendance?show=behind&school=Elsewhere");
        assertThat(Screen.words()).contains("Nobody here", "Show everyone");
    }

    private static List<String> rows() {
        return _find(NativeTableRow.class).stream().skip(1).map(Screen::words).toList();
    }
}
