package uk.coppice.portal.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.booking.BookingDesk;
import uk.coppice.portal.training.booking.SwapDesk;

/** Every state of a place as its holder, a colleague, a head and an administrator see it. Wednesday 14 January, 10am. */
@ViewTest
class BookingStatesTest {

    private final Browser browser;
    private final TestTrust trust;
    private final TestClock clock;
    private final BookingDesk desk;
    private final SwapDesk swaps;
    private final StaffDirectory directory;
    private long willow;
    private long head;
    private long amy;
    private long ben;

    BookingStatesTest(
            Browser browser,
            TestTrust trust,
            TestClock clock,
            BookingDesk desk,
            SwapDesk swaps,
            StaffDirectory directory) {
        this.browser = browser;
        this.trust = trust;
        this.clock = clock;
        this.desk = desk;
        this.swaps = swaps;
        this.directory = directory;
    }

    @BeforeEach
    void aSchool() {
        willow = trust.school("Willow Primary");
        head = trust.staff("Helen Head", willow, StaffGroup.HEAD);
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
    }

    @Test
    void whoNeedsApprovalAsksAndTheHeadDecides() {
        trust.approval(willow, "HEAD", "ALL");
        trust.coverLimit(willow, 3);
        trust.session("A").titled("Phonics").on("2026-02-03").at("13:00", "15:00");
        Acting.asStaff(amy);
        browser.open("training/A");
        assertThat(Screen.words())
                .contains("Helen Head agrees first", "0 of 3 staff of Willow Primary are out that day");

        Screen.press("Ask for a place");
        assertThat(Screen.toast()).contains("Asked for: Phonics");
        assertThat(Screen.words()).contains("Asked for: your school decides", "held for you until Mon 2 Feb, 4pm");
        browser.go("");
        assertThat(Screen.words()).contains("Asked for: your school decides").doesNotContain("to decide");
        browser.go("my-record");
        assertThat(Screen.words()).contains("Asked for: your school decides");

        Acting.asLeaderOf(head, willow);
        browser.open("");
        assertThat(Screen.words()).contains("1 thing to do, Helen", "1 request to decide");
        browser.go("requests");
        assertThat(Screen.words())
                .contains(
                        "1 request to decide",
                        "Amy Adams: ",
                        "Phonics",
                        "Decide by Mon 2 Feb, 4pm",
                        "without Amy Adams");
        Screen.press("Decline");
        assertThat(Screen.toast()).contains("Declined: Amy Adams");
        assertThat(Screen.words()).contains("Nothing to decide");
        Screen.press("Undo");
        Screen.press("Agree");
        browser.open("training/A");
        assertThat(Screen.words()).contains("Agreed by Helen Head").doesNotContain("Booked by");
        Acting.asStaff(amy);
        browser.open("training/A");
        assertThat(Screen.words()).contains("You have a place");
    }

    @Test
    void anOfferIsTheMostUrgentThing() {
        var session = trust.session("A").titled("Phonics").on("2026-02-03").places(1);
        trust.booked(session, ben);
        Acting.asStaff(amy);
        desk.join(session.id(), amy);
        clock.set("2026-02-02T16:30");
        Acting.asStaff(ben);
        desk.cancel(session.id(), ben);

        Acting.asStaff(amy);
        browser.open("");
        assertThat(Screen.words()).contains("A place is free: Phonics", "Take it by Tue 3 Feb, 10.30am");
        browser.go("training/A");
        assertThat(Screen.words()).contains("A place is free for you", "take it by Tue 3 Feb, 10.30am");
        Screen.press("Take the place");
        assertThat(Screen.words()).contains("You have a place");
    }

    @Test
    void whoHasSomethingElseThenReadsWhyTheyAreAskedFirst() {
        var session =
                trust.session("A").titled("Phonics").on("2026-02-03").places(1).warnsOfClashes();
        trust.booked(session, ben);
        trust.booked(trust.session("B").titled("Fractions").on("2026-02-03"), amy);
        Acting.asStaff(amy);
        browser.open("training/A");
        assertThat(Screen.words())
                .contains(
                        "If a place comes free it is offered to you, in the order of the list",
                        "At the same time is ‘Fractions’, which you have booked",
                        "not given to you unasked")
                .doesNotContain("automatically");
        Screen.press("Join the waiting list");
        assertThat(Screen.words())
                .contains("A place is offered to you when somebody cancels", "not given to you unasked")
                .doesNotContain("automatically");

        Acting.asStaff(ben);
        desk.cancel(session.id(), ben);
        Acting.asStaff(amy);
        browser.open("training/A");
        assertThat(Screen.words())
                .contains(
                        "A place is free for you",
                        "At the same time is ‘Fractions’, which you have booked. You may take the place all the same",
                        "See Fractions");
        Screen.press("Take it all the same");
        assertThat(Screen.words()).contains("You have a place");
    }

    @Test
    void aPlaceIsHeldOutAndTaken() {
        var session = trust.session("A").titled("Phonics").on("2026-02-03").places(1);
        trust.booked(session, amy);
        Acting.asStaff(amy);
        swaps.propose(session.id(), amy, ben);
        browser.open("training/A");
        assertThat(Screen.words()).contains("Held out to Ben Brown", "You have a place");
        assertThat(Screen.offers("Give it to a colleague"))
                .as("it is held out already")
                .isFalse();
        Screen.press("Take it back");
        assertThat(Screen.offers("Give it to a colleague")).isTrue();
        swaps.propose(session.id(), amy, ben);

        Acting.asStaff(ben);
        browser.open("");
        assertThat(Screen.words()).contains("Amy Adams holds a place out to you");
        browser.go("training/A");
        assertThat(Screen.words()).contains("Amy Adams holds their place out to you", "Full");
        Screen.press("Take their place");
        assertThat(Screen.words()).contains("You have a place").doesNotContain("holds their place");
    }

    @Test
    void aWarningIsReadBeforeBooking() {
        trust.booked(trust.session("A").titled("Phonics"), amy);
        trust.session("B").titled("Fractions").warnsOfClashes();
        Acting.asStaff(amy);
        browser.open("training/B");
        assertThat(Screen.words()).contains("Clashes with Phonics", "20 of 20 places left");
        Screen.press("Book all the same");
        assertThat(Screen.words()).contains("You have a place");
    }

    @Test
    void sharesAndWindowsAreToldInListsToo() {
        trust.session("A").titled("Phonics").on("2026-01-20").share(3);
        trust.session("B").titled("Fractions").on("2026-01-21").opens("2026-01-15");
        Acting.asStaff(amy);
        browser.open("training");
        assertThat(Screen.words()).contains("0 of 3 places for Willow Primary taken", "Booking opens on Thu 15 Jan");
        browser.go("training/A");
        assertThat(Screen.words()).contains("0 of 3 places for Willow Primary taken");
        browser.go("training?view=month&month=2026-01");
        assertThat(Screen.words()).contains("Booking opens on Thu 15 Jan");
    }

    @Test
    void aHeadBooksTheirStaffAndOverrulesTheLimit() {
        trust.coverLimit(willow, 1);
        trust.session("A")
                .titled("Phonics")
                .on("2026-02-03")
                .at("13:00", "15:00")
                .led(ben);
        Acting.asLeaderOf(head, willow);
        browser.open("training/A");
        assertThat(Screen.words()).contains("Your staff", "None of your staff has a place");
        Screen.press("Book for somebody");
        choose("Amy Adams");
        Screen.press("Book them");
        var dialog = _get(Dialog.class);
        assertThat(Screen.words(dialog)).contains("1 of 1 staff of Willow Primary is out that day");
        _get(dialog, TextArea.class).setValue("Enough of us are here");
        Screen.press("Book them");
        assertThat(Screen.toast()).contains("Booked: Amy Adams");
        assertThat(Screen.words()).contains("Amy Adams", "Booked by Helen Head");

        Acting.asStaff(amy);
        browser.open("training/A");
        assertThat(Screen.words()).contains("You have a place").doesNotContain("Book for somebody", "Who has a place");
    }

    @Test
    void anAdministratorSeesAndSwapsEverybody() {
        var session = trust.session("A").titled("Phonics").on("2026-02-03");
        trust.booked(session, amy);
        Acting.asAdministrator();
        browser.open("training/A");
        assertThat(Screen.words()).contains("Who has a place", "Amy Adams");
        Screen.press("Swap");
        choose("Ben Brown");
        Screen.press("Swap them");
        assertThat(Screen.toast()).contains("Ben Brown has the place of Amy Adams");
        Screen.press("Cancel");
        assertThat(Screen.words()).contains("Nobody yet.");
    }

    @Test
    void anAdministratorTakesASwapAndACancellationBack() {
        var session = trust.session("A").titled("Phonics").on("2026-02-03");
        trust.booked(session, amy);
        Acting.asAdministrator();
        browser.open("training/A");
        Screen.press("Swap");
        choose("Ben Brown");
        Screen.press("Swap them");
        Screen.press("Undo");
        assertThat(Screen.words()).contains("Amy Adams").doesNotContain("Ben Brown");

        Screen.press("Cancel");
        assertThat(Screen.toast()).contains("Cancelled for Amy Adams");
        Screen.press("Undo");
        assertThat(Screen.words()).contains("Amy Adams", "Booked").doesNotContain("Nobody yet.");
    }

    @Test
    void aSchoolThatAgreesToPlacesIsAskedAgainAndSaidSo() {
        trust.approval(willow, "HEAD", "ALL");
        var session = trust.session("A").titled("Phonics").on("2026-02-03");
        trust.booked(session, amy);
        Acting.asAdministrator();
        browser.open("training/A");
        Screen.press("Cancel");
        Screen.press("Undo");

        assertThat(Screen.toast()).contains("The school of Amy Adams is asked to agree again");
        assertThat(Screen.words()).contains("Asked for, held");
    }

    @Test
    void whatOthersHaveAClaimToIsNotTakenBack() {
        var session = trust.session("A").titled("Phonics").on("2026-02-03").places(1);
        trust.booked(session, amy);
        trust.waiting(session, ben);
        Acting.asAdministrator();
        browser.open("training/A");
        Screen.press("Swap");
        choose("Ben Brown");
        Screen.press("Swap them");
        assertThat(Screen.toast()).contains("Ben Brown has the place of Amy Adams");
        assertThat(Screen.offers("Undo")).isFalse();

        trust.waiting(session, trust.teacher("Cara Cole", willow));
        browser.go("training/A");
        _find(Button.class, spec -> spec.withText("Cancel")).getFirst().click();
        assertThat(Screen.toast()).contains("Cancelled for Ben Brown");
        assertThat(Screen.offers("Undo")).isFalse();
        assertThat(Screen.words()).contains("Cara Cole");
    }

    @Test
    void aSeriesIsBookedInOneGo() {
        trust.session("S-1").series("S").titled("Phonics (1 of 3)").on("2026-02-04");
        trust.session("S-2")
                .series("S")
                .titled("Phonics (2 of 3)")
                .on("2026-02-11")
                .places(0);
        trust.session("S-3").series("S").titled("Phonics (3 of 3)").on("2026-02-18");
        Acting.asStaff(amy);
        browser.open("training/S-1");
        assertThat(Screen.words()).contains("See all dates and book the whole series");
        browser.go("series/S");
        assertThat(Screen.words())
                .contains("3 dates to come, none of them yours", "Full", "Open it to join the waiting list.")
                .doesNotContain("All 0 places are taken", "and what follows");
        Screen.press("Book 2 dates");
        assertThat(Screen.toast()).contains("Booked: 2 dates");
        assertThat(Screen.words()).contains("2 of them yours");
        Screen.press("Undo");
        assertThat(Screen.words()).contains("none of them yours");
        browser.go("series/nothing");
        assertThat(Screen.words()).contains("There is no such page");
    }

    @Test
    void aHeadSaysWhatTheirSchoolWants() {
        Acting.asLeaderOf(head, willow);
        browser.open("school-settings");
        assertThat(Screen.words()).contains("Cover and approval", "Willow Primary", "Line managers", "Amy Adams");
        _get(IntegerField.class).setValue(2);
        Screen.press("Save");
        assertThat(Screen.toast()).contains("Saved for Willow Primary");
        _get(
                        Button.class,
                        spec -> spec.withPredicate(button -> "Choose the line manager of Amy Adams"
                                .equals(button.getAriaLabel().orElse(""))))
                .click();
        choose("Ben Brown");
        var dialog = _get(Dialog.class);
        _find(dialog, Button.class, spec -> spec.withText("Choose")).getFirst().click();
        assertThat(Screen.words()).contains("Managed by Ben Brown");
    }

    /** Line managers are no matter of training: what would be refused is not offered. */
    @Test
    void whoLooksAfterTrainingReadsWhoManagesWhom() {
        Acting.as(ben, Roles.STAFF, Roles.TRAINING_ADMINISTRATOR);
        browser.open("school-settings");
        assertThat(Screen.words())
                .contains(
                        "Amy Adams",
                        "No line manager",
                        "The school’s leaders and human resources say who manages whom");
        assertThat(Screen.offers("Choose")).isFalse();

        Acting.as(ben, Roles.STAFF, Roles.TRUST_ADMINISTRATOR);
        browser.open("school-settings");
        assertThat(Screen.words()).doesNotContain("human resources say");
        assertThat(Screen.offers("Choose")).isTrue();
    }

    @Test
    void hostileNamesAreText() {
        var session = trust.session("A").titled("<script>alert(1)</script>").on("2026-02-03");
        long eve = trust.teacher("<b>Eve</b> =cmd", willow);
        trust.booked(session, eve);
        Acting.asStaff(eve);
        swaps.propose(session.id(), eve, amy);
        Acting.asStaff(amy);
        browser.open("training/A");
        assertThat(Screen.words()).contains("<b>Eve</b> =cmd holds their place out to you");
    }

    @SuppressWarnings("unchecked")
    private void choose(String name) {
        var field = (ComboBox<Person>) _get(_get(Dialog.class), ComboBox.class);
        _setValue(field, directory.search(name, LocalDate.of(2026, 1, 14), 2).getFirst());
    }
}
